/** Runs guides on Node and on Deno, as their README says. */
import { type ChildProcess, spawn } from "node:child_process"
import { root } from "../../scripts/internal/shell.ts"
import { bounded, type Ended, endOf, startDeno } from "./deno.ts"

export type Runtime = "Node" | "Deno"

export interface Options {
  readonly args?: ReadonlyArray<string>
  readonly env?: Record<string, string>
  /** Called with each piece of output, as soon as it is printed. */
  readonly onOutput?: (text: string) => void
}

/** Starts a guide. On Deno, it has access to the network and the environment only. */
export const startGuide = (
  runtime: Runtime,
  name: string,
  options: Options = {}
): { readonly process: ChildProcess; readonly ended: Promise<Ended> } => {
  const { args = [], env = {} } = options
  const script = `examples/guides/${name}.ts`
  const started =
    runtime === "Deno"
      ? startDeno(["run", "--no-prompt", "--allow-net", "--allow-env", script, ...args], env)
      : startNode(["--conditions=effect-polytomic-source", script, ...args], env)
  if (options.onOutput !== undefined) started.process.stdout?.on("data", (text) => options.onOutput?.(String(text)))
  return started
}

/** Runs a guide to its end. */
export const runGuide = (runtime: Runtime, name: string, options?: Options): Promise<Ended> =>
  startGuide(runtime, name, options).ended

const startNode = (args: ReadonlyArray<string>, env: Record<string, string>) => {
  // Only the given variables: keys in the environment of the machine must not affect the tests.
  const child = spawn(process.execPath, args, { cwd: root, env: { NO_COLOR: "1", ...env }, ...bounded })
  return { process: child, ended: endOf(child) }
}
