/** Runs guides on Node and on Deno, as their README says. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { root } from "../../scripts/internal/shell.ts"
import { type Ended, startDeno } from "./deno.ts"

export type Runtime = "Node" | "Deno"

export interface Options {
  readonly args?: ReadonlyArray<string>
  readonly env?: Record<string, string>
  /** Called with each piece of output, as somebody who looks at the screen. */
  readonly onOutput?: (text: string) => void
}

/** Runs a guide to its end. On Deno it is allowed the network and the environment, and nothing else. */
export const runGuide = (runtime: Runtime, name: string, options: Options = {}): Promise<Ended> => {
  const { args = [], env = {} } = options
  const script = `examples/guides/${name}.ts`
  const { ended, process } =
    runtime === "Deno"
      ? startDeno(["run", "--no-prompt", "--allow-net", "--allow-env", script, ...args], env)
      : startNode(["--conditions=effect-polytomic-source", script, ...args], env)
  if (options.onOutput !== undefined) process.stdout?.on("data", (text) => options.onOutput?.(String(text)))
  return ended
}

const startNode = (args: ReadonlyArray<string>, env: Record<string, string>) => {
  // Only what is given: keys that the machine has are none of the test's business.
  const child = spawn(process.execPath, args, { cwd: root, env: { NO_COLOR: "1", ...env } })
  let output = ""
  let errors = ""
  child.stdout.on("data", (text) => {
    output += text
  })
  child.stderr.on("data", (text) => {
    errors += text
  })
  return { process: child, ended: once(child, "close").then(([code]): Ended => ({ code, output, errors })) }
}
