/** Runs programs beside the packed tarball, as a user has it installed: on Node and Deno, and as Workers on workerd. */
import { fork, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { Readable } from "node:stream"
import { pathToFileURL } from "node:url"
import { bundle } from "../internal/bundle.ts"
import { compileBeside, consumer } from "../internal/packed.ts"
import { root, run } from "../internal/shell.ts"
import type { Works } from "./programs/client.ts"

const local = (program: string): string => join(root, "node_modules", ".bin", program)

/** Environment of the programs, without what the scripts themselves run with. */
const env = { NODE_OPTIONS: "", NODE_ENV: "production", NO_COLOR: "1" }

/** URL of the main module of the official SDK. */
export const sdk: string = pathToFileURL(join(root, "bench", "node_modules", "polytomic", "index.js")).href

/** The command that runs a program on a runtime. Deno may use the network, and nothing else. */
const commands = {
  Node: [local("node")],
  Deno: [local("deno"), "run", "--quiet", "--no-prompt", "--node-modules-dir=manual", "--allow-net"]
} as const

/** Compiles a program of the benchmarks beside the installed package. */
export const compile = (name: string): Promise<string> =>
  compileBeside(join(root, "scripts", "bench", "programs", `${name}.ts`), join("bench", `${name}.js`))

type Args = ReadonlyArray<string>

/** Runs a file beside the installed package to its end, and returns the JSON that it printed; `flags` are the runtime's own. */
export const runFile = async <A>(runtime: "Node" | "Deno", flags: Args, file: string, args: Args): Promise<A> => {
  const [program, ...own] = commands[runtime]
  return JSON.parse(await run(program, [...own, ...flags, file, ...args], { cwd: await consumer(), env }))
}

/** Does a work of `programs/client.ts`. */
export const runClient = async <Name extends keyof Works>(
  runtime: "Node" | "Deno",
  work: Name,
  task: Parameters<Works[Name]>[0],
  flags: Args = []
) => {
  const expose = runtime === "Node" ? "--expose-gc" : "--v8-flags=--expose-gc"
  const args = [work, JSON.stringify(task), ...(runtime === "Node" ? [sdk] : [])]
  type Result = Awaited<ReturnType<Works[Name]>>
  return runFile<Result>(runtime, [expose, ...flags], await compile("client"), args)
}

/** URLs of the servers, which are in a process of their own. */
export interface Servers {
  readonly canned: string
  readonly emulator: string
  readonly close: () => void
}

export const startServers = async (): Promise<Servers> => {
  const options = { execPath: local("node"), execArgv: [], env: { ...process.env, ...env } }
  const child = fork(await compile("server"), options)
  const [urls] = await Promise.race([once(child, "message"), once(child, "exit")])
  if (urls?.canned === undefined) throw new Error("The servers did not start.")
  return { ...urls, close: () => child.disconnect() }
}

const require = createRequire(createRequire(join(root, "package.json")).resolve("miniflare"))

/** The version of workerd. */
export const workerdVersion = (): string => require("workerd/package.json").version

/** The network is this machine; the port is one that is free, which workerd reports. */
const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "worker", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = "2026-04-01",
      globalOutbound = "network"
    )),
    (name = "network", network = (allow = ["local"]))
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "worker")]
);
`

/** A Worker that runs. */
export interface Worker {
  readonly pid: number | undefined
  /** Requests it with a query; fails unless it responds with success. */
  readonly ask: (query: Readonly<Record<string, string>>) => Promise<string>
  readonly close: () => Promise<unknown>
}

/**
 * Bundles a Worker, once for all the times that it is started. Each start is a workerd process: what miniflare adds for development would be
 * most of a cold start.
 */
export const makeWorker = async (name: string, contents: string): Promise<() => Promise<Worker>> => {
  const folder = join(await consumer(), "bench", `worker-${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, "worker.js"), (await bundle(contents, await consumer())).text)
  writeFileSync(join(folder, "config.capnp"), config)
  const program: string = require("workerd").default
  return async () => {
    const workerd = spawn(program, ["serve", "--control-fd=3", join(folder, "config.capnp")], {
      stdio: ["ignore", "ignore", "inherit", "pipe"]
    })
    const ended = new Promise((resolve) => workerd.once("exit", resolve))
    const control = createInterface(workerd.stdio[3] as Readable) // piped, for reading
    const [line] = await Promise.race([once(control, "line"), once(workerd, "exit")])
    const { port } = JSON.parse(line) as { readonly port?: number } // as workerd says which one it listens on
    if (port === undefined) throw new Error("workerd did not start.")
    return {
      pid: workerd.pid,
      ask: async (query) => {
        const response = await fetch(`http://127.0.0.1:${port}/?${new URLSearchParams({ ...query })}`)
        const text = await response.text()
        if (!response.ok) throw new Error(`the Worker said ${response.status}: ${text}`)
        return text
      },
      close: () => {
        workerd.kill()
        return ended
      }
    }
  }
}
