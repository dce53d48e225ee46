/**
 * Runs Workers on workerd, each in a process of its own. What miniflare adds for development is no part of it: it would be most
 * of a cold start.
 */
import { spawn } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import type { Readable } from "node:stream"
import { build } from "esbuild"
import { consumer } from "../internal/fixture.ts"
import { root } from "../internal/shell.ts"
import { alternate, type Samples, summary, type Timing, type Turn } from "./alternate.ts"
import { portable } from "./clients/index.ts"
import { compile } from "./runtimes.ts"

const require = createRequire(createRequire(join(root, "package.json")).resolve("miniflare"))

/** The version of workerd. */
export const workerdVersion = (): string => {
  const { version } = require("workerd/package.json") as { readonly version: string } // npm lets no package be without
  return version
}

/** The network is this machine; a port is taken that is free, and workerd says which. */
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

/** Puts the text of a module and the installed packages into one file, as Wrangler does. */
const bundled = async (contents: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: await consumer(), loader: "js" },
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2024",
    conditions: ["workerd", "worker", "browser"],
    logLevel: "silent"
  })
  const [output] = outputFiles
  if (output === undefined) throw new Error("esbuild wrote nothing")
  return output.text
}

/** A Worker that runs. */
export interface Worker {
  readonly pid: number | undefined
  /** Asks it with a query; fails unless it answers with success. */
  readonly ask: (query: Readonly<Record<string, string>>) => Promise<string>
  readonly close: () => Promise<void>
}

/** Bundles a Worker, once for all the times that it is started. */
export const makeWorker = async (name: string, contents: string): Promise<() => Promise<Worker>> => {
  const folder = join(await consumer(), "bench", `worker-${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, "worker.js"), await bundled(contents))
  writeFileSync(join(folder, "config.capnp"), config)
  const { default: program } = require("workerd") as { readonly default: string } // the path of the program
  return async () => {
    const workerd = spawn(program, ["serve", "--control-fd=3", join(folder, "config.capnp")], {
      stdio: ["ignore", "ignore", "inherit", "pipe"]
    })
    const ended = new Promise<void>((resolve) => workerd.once("exit", () => resolve()))
    const control = workerd.stdio[3] as Readable // piped, for reading
    const port = await new Promise<number>((resolve, reject) => {
      let said = ""
      control.setEncoding("utf8").on("data", (text: string) => {
        said += text
        const port = /"event":"listen".*"port":(\d+)/.exec(said)?.[1]
        if (port !== undefined) resolve(Number(port))
      })
      workerd.once("error", reject)
      workerd.once("exit", () => reject(new Error("workerd did not start")))
    })
    return {
      pid: workerd.pid,
      ask: async (query) => {
        const response = await fetch(`http://127.0.0.1:${port}/?${new URLSearchParams({ ...query })}`)
        const text = await response.text()
        if (!response.ok) throw new Error(`the Worker said ${response.status}: ${text}`)
        return text
      },
      close: async () => {
        workerd.kill()
        await ended
      }
    }
  }
}

/** Starts the Worker that makes calls. */
export const startCallsWorker = async (): Promise<Worker> => {
  const start = await makeWorker("calls", `export { default } from ${JSON.stringify(await compile("worker"))}`)
  return start()
}

/** Times calls in a Worker, from outside: its own clock stands still. What a request to it costs by itself is taken off. */
export const timeWorker = async (
  worker: Worker,
  task: Timing & { readonly call: string; readonly baseUrl: string; readonly stub: boolean }
): Promise<Samples> => {
  const ask = (client: string): Turn => {
    const { baseUrl, call, stub } = task
    return (times) => worker.ask({ client, call, baseUrl, stub: String(stub), times: String(times) })
  }
  const turns = Object.fromEntries([...Object.keys(portable), "nobody"].map((name) => [name, ask(name)]))
  const { nobody = [], ...samples } = await alternate(turns, task)
  const request = summary(nobody).median
  return Object.fromEntries(Object.entries(samples).map(([name, times]) => [name, times.map((time) => time - request)]))
}
