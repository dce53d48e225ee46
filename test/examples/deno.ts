/** Runs an example on Deno, as its README says: without Node, and with access to the network and the environment only. */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { root } from "../../scripts/internal/shell.ts"

export interface Ended {
  readonly code: number | null
  readonly output: string
  readonly errors: string
}

/** Options of a process that ends by itself: it does not outlive a timed-out test for long. */
export const bounded = { timeout: 180_000, killSignal: "SIGKILL" } as const

/** Starts Deno in the root of the repository, whose deno.json resolves imports. */
export const startDeno = (
  args: ReadonlyArray<string>,
  env: Record<string, string>
): { readonly process: ChildProcess; readonly ended: Promise<Ended> } => {
  const process = spawn("node_modules/.bin/deno", args, {
    cwd: root,
    // Only the given variables: keys in the environment of the machine must not affect the tests.
    env: { HOME: root, PATH: "", DENO_NO_PACKAGE_JSON: "1", DENO_DIR: ".cache/deno", NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...bounded
  })
  return { process, ended: endOf(process) }
}

/** Exit code and output of a process. */
export const endOf = async (process: ChildProcess): Promise<Ended> => {
  let output = ""
  let errors = ""
  process.stdout?.on("data", (text) => {
    output += text
  })
  process.stderr?.on("data", (text) => {
    errors += text
  })
  const [code] = await once(process, "close")
  return { code, output, errors }
}

/** Runs Deno to its end. */
export const deno = (args: ReadonlyArray<string>, env: Record<string, string> = {}): Promise<Ended> =>
  startDeno(args, env).ended
