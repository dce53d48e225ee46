/** Port on which connections never establish, and their number. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, readFileSync } from "node:fs"
import { connect, type Socket } from "node:net"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/** A port that accepts no connections: its process only listens, and its queue is full. */
export const unresponsivePort: Effect.Effect<number, never, Scope.Scope> = Effect.gen(function* () {
  const program = `
    const server = require("node:net").createServer()
    server.listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
      require("node:fs").writeSync(1, String(server.address().port))
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
    })`
  const child = yield* Effect.acquireRelease(
    Effect.sync(() => spawn(process.execPath, ["--eval", program], { stdio: ["ignore", "pipe", "inherit"] })),
    (child) => Effect.sync(() => child.kill("SIGKILL"))
  )
  const port = Number(yield* Effect.promise(() => once(child.stdout, "data").then(([text]) => String(text))))
  const fillers: Array<Socket> = Array.from({ length: 8 }, () => connect(port, "127.0.0.1").on("error", () => {}))
  yield* Effect.addFinalizer(() =>
    Effect.sync(() => {
      for (const socket of fillers) socket.destroy()
    })
  )
  yield* Effect.sleep(100)
  return port
})

const table = "/proc/net/tcp"

/** True if {@link connectionsTo} works: on Linux. */
export const canCount: boolean = existsSync(table)

/** Connections of this machine to one of its ports, established or being established. */
export const connectionsTo = (port: number): number => {
  const remote = `0100007F:${port.toString(16).toUpperCase().padStart(4, "0")}`
  const isOpen = (state: string | undefined): boolean => state === "01" || state === "02"
  return readFileSync(table, "utf8")
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , to, state]) => to === remote && isOpen(state)).length
}
