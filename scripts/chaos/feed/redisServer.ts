/** A Redis server that keeps each write on disk before it confirms it, and can be killed and started anew. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { freePort } from "../harness.ts"

/** Reports whether this machine has a Redis server. */
export const hasRedis = (): boolean => spawnSync("redis-server", ["--version"]).status === 0

export interface RedisServer {
  readonly url: string
  /** Kills the server, and starts it from what it has on disk. */
  readonly crash: () => Promise<void>
  readonly stop: () => Promise<void>
}

const begin = async (folder: string, port: number): Promise<ChildProcess> => {
  const child = spawn(
    "redis-server",
    [
      ...["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--save", "", "--daemonize", "no"],
      ...["--appendonly", "yes", "--appendfsync", "always"]
    ],
    { stdio: ["ignore", "pipe", "ignore"] }
  )
  const isReady = new Promise<void>((resolve) =>
    child.stdout.on("data", (chunk) => String(chunk).includes("Ready to accept connections") && resolve())
  )
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`redis-server ended with ${code} before it was ready`)
  })
  await Promise.race([isReady, ended])
  ended.catch(() => undefined) // it ends later, as it should
  return child
}

/** Starts a server whose data is in `folder`. */
export const startRedis = async (folder: string): Promise<RedisServer> => {
  const port = await freePort()
  let child = await begin(folder, port)
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const exited = once(child, "exit")
    child.kill(signal)
    await exited
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    crash: async () => {
      await end("SIGKILL")
      child = await begin(folder, port)
    },
    stop: () => end("SIGTERM")
  }
}
