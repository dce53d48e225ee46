/**
 * A Redis server for the tests, on a free port, in memory only. It is searched in the PATH; without one, the
 * tests that need it are skipped with a visible line.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { createServer } from "node:net"
import * as NodeRedis from "@effect/platform-node/NodeRedis"
import type * as Layer from "effect/Layer"
import type * as Redis from "effect/persistence/Redis"

export const hasRedis: boolean = spawnSync("redis-server", ["--version"]).status === 0

if (!hasRedis) {
  console.error(
    "\n!!! SKIPPED: tests against a real Redis. There is no `redis-server`; on Debian, `apt-get install redis-server` brings it.\n"
  )
}

/** End of the title of tests that need Redis. */
export const unlessRedis: string = hasRedis ? "" : " (skipped without redis-server)"

export interface Server {
  readonly url: string
  readonly layer: Layer.Layer<Redis.Redis | NodeRedis.NodeRedis, Redis.RedisError>
  readonly stop: () => Promise<void>
  /** Ends the server as a crash does. */
  readonly kill: () => Promise<void>
}

/** A port without a listener. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject(address)))
    })
  })

const ready = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk) => {
      if (String(chunk).includes("Ready to accept connections")) resolve()
    })
    child.once("exit", (code) => reject(new Error(`redis-server ended with ${code} before it was ready`)))
  })

/** Starts a server on a port that stores nothing on disk, or, with a folder, each write before it confirms it. */
export const start = async (kept?: { readonly folder: string; readonly port: number }): Promise<Server> => {
  const port = kept?.port ?? (await freePort())
  const disk = kept === undefined ? ["--appendonly", "no"] : ["--dir", kept.folder, "--appendonly", "yes"]
  const child = spawn("redis-server", [
    ...["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--daemonize", "no"],
    ...["--appendfsync", "always", ...disk]
  ])
  await ready(child)
  const url = `redis://127.0.0.1:${port}`
  const end = (signal: NodeJS.Signals) => () =>
    new Promise<void>((resolve) => {
      child.once("exit", () => resolve())
      child.kill(signal)
    })
  return { url, layer: NodeRedis.layer({ url }), stop: end("SIGTERM"), kill: end("SIGKILL") }
}
