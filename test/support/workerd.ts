/**
 * A script in workerd itself, without Miniflare in front of it: a client that resets its connection has the same effect as in
 * production, where it ends the request without finalizers.
 */
import { spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { request } from "node:http"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Readable } from "node:stream"
import { build } from "esbuild"
import { root } from "../../scripts/internal/shell.ts"

/** Bundles a Worker of the tests from the sources. */
export const bundle = async (file: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(root, file)],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    external: ["cloudflare:workers"],
    conditions: ["effect-polytomic-source", "workerd", "worker", "browser"]
  })
  return outputFiles[0]?.text ?? ""
}

// Miniflare depends on it, so it is resolved from there.
const binary = (): string => {
  const ofMiniflare = createRequire(createRequire(import.meta.url).resolve("miniflare"))
  // The module has one default export, the path.
  const { default: path } = ofMiniflare("workerd") as { readonly default: string }
  return path
}

export interface Workerd {
  readonly port: number
  /** Log of the Worker. */
  readonly log: () => string
  readonly stop: () => Promise<void>
}

/** Starts a script; its `fetch` can reach the loopback. */
export const start = async (options: {
  readonly script: string
  readonly compatibilityDate: string
  readonly bindings: { readonly [name: string]: string }
}): Promise<Workerd> => {
  const folder = mkdtempSync(join(tmpdir(), "workerd-"))
  writeFileSync(join(folder, "worker.js"), options.script)
  const bindings = Object.entries(options.bindings).map(
    ([name, text]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(text)})`
  )
  writeFileSync(
    join(folder, "config.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["public", "private"]))
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  compatibilityDate = "${options.compatibilityDate}",
  bindings = [${bindings.join(", ")}]
);
`
  )
  const child = spawn(binary(), ["serve", join(folder, "config.capnp"), "--control-fd=3"], {
    stdio: ["ignore", "pipe", "pipe", "pipe"]
  })
  let log = ""
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (log += String(text)))
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  const port = await new Promise<number>((resolve, reject) => {
    let control = ""
    const stream = child.stdio[3] as Readable // a pipe that is read, as set up above
    stream.on("data", (text) => {
      control += String(text)
      const [, port] = /"event":"listen","socket":"http","port":(\d+)/.exec(control) ?? []
      if (port !== undefined) resolve(Number(port))
    })
    child.once("exit", (code) => reject(new Error(`workerd ended with ${code}: ${log}`)))
  })
  const stop = async () => {
    child.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { port, log: () => log, stop }
}

/** A request on its own connection. */
export interface Visitor {
  /** Status and body of the response; the error, if there is none. */
  readonly outcome: Promise<string>
  /** Resets the connection: a Worker does not notice a mere end. */
  readonly reset: () => void
}

export const visit = (
  port: number,
  path: string,
  init: {
    readonly method?: string
    readonly headers?: { readonly [name: string]: string }
    readonly body?: string
  } = {}
): Visitor => {
  const { body, headers = {}, method = "GET" } = init
  const requested = request({ host: "127.0.0.1", port, path, method, headers, agent: false })
  const outcome = new Promise<string>((resolve) => {
    requested.once("error", ({ message }) => resolve(message))
    requested.once("response", (response) => {
      let text = ""
      response.setEncoding("utf8")
      response.on("data", (chunk) => (text += chunk))
      response.once("error", ({ message }) => resolve(message))
      response.once("end", () => resolve(`${response.statusCode} ${text}`.trim()))
    })
  })
  requested.end(body)
  return { outcome, reset: () => requested.socket?.resetAndDestroy() }
}
