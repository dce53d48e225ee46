/** Runs the programs of the benchmarks on Node and Deno, beside the packed tarball as a user has it installed. */
import { spawn } from "node:child_process"
import { join } from "node:path"
import { compileBeside } from "../internal/fixture.ts"
import { root, run } from "../internal/shell.ts"

const local = (program: string): string => join(root, "node_modules", ".bin", program)

/** Runtimes of programs: nothing of what the scripts themselves run with. */
export const env: Readonly<Record<string, string | undefined>> = {
  NODE_OPTIONS: "",
  NODE_ENV: "production",
  NO_COLOR: "1"
}

/** URL of the main module of the official SDK. */
export const sdk: string = `file://${join(root, "bench", "node_modules", "polytomic", "index.js")}`

/** The command that runs a program on a runtime. Deno may use the network, and nothing else. */
export const commands: Readonly<Record<"Node" | "Deno", readonly [program: string, ...args: ReadonlyArray<string>]>> = {
  Node: [local("node")],
  Deno: [local("deno"), "run", "--quiet", "--no-prompt", "--node-modules-dir=manual", "--allow-net"]
}

/** Compiles a program of the benchmarks beside the installed package. */
export const compile = (name: string): Promise<string> =>
  compileBeside(join(root, "scripts", "bench", "programs", `${name}.ts`), join("bench", `${name}.js`))

/** Runs a program with a task to its end and returns what it printed as JSON; `flags` are the runtime's own. */
export const runProgram = async (
  runtime: "Node" | "Deno",
  name: string,
  task: object,
  flags: ReadonlyArray<string> = []
): Promise<unknown> => {
  const [program, ...args] = commands[runtime]
  const expose = runtime === "Node" ? "--expose-gc" : "--v8-flags=--expose-gc"
  const file = await compile(name)
  return JSON.parse(
    await run(program, [...args, expose, ...flags, file, JSON.stringify(task)], { cwd: join(file, "..", ".."), env })
  )
}

/** A server in a process of its own. */
export interface Server {
  readonly url: string
  readonly close: () => void
}

/** Starts a program that is a server and prints its port. */
export const startServer = async (name: string): Promise<Server> => {
  const server = spawn(local("node"), [await compile(name)], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...env }
  })
  const port = await new Promise<string>((resolve, reject) => {
    server.stdout.once("data", (line: Buffer) => resolve(String(line).trim()))
    server.once("exit", () => reject(new Error(`${name}: the server did not start`)))
  })
  return { url: `http://127.0.0.1:${port}`, close: () => server.stdin.end() }
}
