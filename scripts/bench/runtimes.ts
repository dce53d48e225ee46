/** Runs programs beside the packed tarball, as a user has it installed: on Node and Deno, and as Workers on workerd. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { Readable } from "node:stream"
import { execaNode } from "execa"
import { bundle } from "../internal/bundle.ts"
import { compileBeside, consumer } from "../internal/packed.ts"
import { root, run } from "../internal/shell.ts"
import type { Works } from "./programs/client.ts"

/** Environment of the programs, without what the scripts themselves run with. */
const env = { NODE_OPTIONS: "", NODE_ENV: "production", NO_COLOR: "1" }

/** URL of the main module of the official SDK. */
export const sdk: string = import.meta.resolve("polytomic")

/** The command that runs a program on a runtime. Deno may use the network, and nothing else. */
const commands = {
  Node: [process.execPath],
  Deno: ["deno", "run", "--quiet", "--no-prompt", "--node-modules-dir=manual", "--allow-net"]
} as const

/** Compiles a program of the benchmarks beside the installed package. */
export const compile = (name: string): Promise<string> =>
  compileBeside(join(root, "scripts", "bench", "programs", `${name}.ts`), join("bench", `${name}.js`))

/** Runs a file beside the installed package to its end, and returns the JSON that it printed; it may follow flags of the runtime. */
export const runFile = async <A>(runtime: "Node" | "Deno", ...args: ReadonlyArray<string>): Promise<A> => {
  const [program, ...own] = commands[runtime]
  return JSON.parse(await run(program, [...own, ...args], { cwd: await consumer(), env }))
}

/** Does a work of `programs/client.ts`. */
export const runClient = async <Name extends keyof Works>(
  runtime: "Node" | "Deno",
  work: Name,
  task: Parameters<Works[Name]>[0],
  ...flags: ReadonlyArray<string>
) => {
  const expose = runtime === "Node" ? "--expose-gc" : "--v8-flags=--expose-gc"
  const args = [await compile("client"), work, JSON.stringify(task), ...(runtime === "Node" ? [sdk] : [])]
  return runFile<Awaited<ReturnType<Works[Name]>>>(runtime, expose, ...flags, ...args)
}

/** URLs of the servers, which are in a process of their own. */
export interface Servers {
  readonly canned: string
  readonly emulator: string
  readonly close: () => unknown
}

export const startServers = async (): Promise<Servers> => {
  const options = { nodeOptions: [], env, ipc: true, reject: false, stdio: "inherit" } as const
  const child = execaNode(await compile("server"), options)
  const urls = (await child.getOneMessage()) as Omit<Servers, "close"> // as it sends them
  return { ...urls, close: () => child.kill() }
}

/** The network is this machine; workerd reports the port that it found free. */
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

/** A running Worker. */
interface Worker {
  readonly pid: number | undefined
  /** Sends a request with a query, and fails unless its response is a success. */
  readonly ask: (query: Readonly<Record<string, string>>) => Promise<string>
}

/**
 * Bundles a Worker, once for all the times that it is started. Each start is a workerd process: what miniflare adds for development would be
 * most of a cold start.
 */
export const makeWorker = async (name: string, contents: string) => {
  const folder = join(await consumer(), "bench", `worker-${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, "worker.js"), (await bundle(contents, await consumer())).text)
  writeFileSync(join(folder, "config.capnp"), config)
  const program: string = createRequire(import.meta.url)("workerd").default
  return async <A>(use: (worker: Worker) => Promise<A>): Promise<A> => {
    const workerd = spawn(program, ["serve", "--control-fd=3", join(folder, "config.capnp")], {
      stdio: ["ignore", "ignore", "inherit", "pipe"]
    })
    const ended = once(workerd, "exit")
    try {
      const control = createInterface(workerd.stdio[3] as Readable) // piped, for reading
      const [line] = await Promise.race([once(control, "line"), ended])
      const { port } = JSON.parse(line) as { readonly port?: number } // or the exit code
      if (port === undefined) throw new Error("workerd did not start.")
      const ask: Worker["ask"] = async (query) => {
        const response = await fetch(`http://127.0.0.1:${port}/?${new URLSearchParams({ ...query })}`)
        const text = await response.text()
        if (!response.ok) throw new Error(`The Worker responded with ${response.status}: ${text}`)
        return text
      }
      return await use({ pid: workerd.pid, ask })
    } finally {
      workerd.kill()
      await ended
    }
  }
}
