/**
 * Calls that are interrupted while their connection is being established, to a peer that never accepts it, or never
 * completes the TLS handshake. Separate programs on each runtime, observed from outside.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { type AddressInfo, createServer, type Socket } from "node:net"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { build } from "esbuild"
import { Miniflare } from "miniflare"
import { describe, expect, it } from "vitest"
import { root } from "../../scripts/internal/shell.ts"
import { startDeno } from "../examples/deno.ts"
import { canCount, connectionsTo, unresponsivePort } from "../support/unresponsivePort.ts"

// -----------------------------------------------------------------------------
// Servers
// -----------------------------------------------------------------------------

/** A port that accepts connections, and never sends a byte. */
const unresponsiveServer: Effect.Effect<number, never, Scope.Scope> = Effect.gen(function* () {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket
      .on("error", () => {})
      .on("close", () => open.delete(socket))
      .resume()
  })
  yield* Effect.acquireRelease(
    Effect.promise(() => once(server.listen(0, "127.0.0.1"), "listening")),
    () =>
      Effect.sync(() => {
        server.close()
        for (const socket of open) socket.destroy()
      })
  )
  return (server.address() as AddressInfo).port // a server on a port has no other type of address
})

const places = {
  "taking the connection": Effect.map(unresponsivePort, (port) => ({ port, url: `http://127.0.0.1:${port}` })),
  "answering the handshake": Effect.map(unresponsiveServer, (port) => ({ port, url: `https://127.0.0.1:${port}` }))
} as const

// -----------------------------------------------------------------------------
// Programs
// -----------------------------------------------------------------------------

const file = "test/chaos/connecting.ts"

const program =
  (command: string, client: string) =>
  (url: string): ChildProcess =>
    spawn(command, ["--conditions=effect-polytomic-source", file, url, client], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"]
    })

const onDeno = (url: string): ChildProcess =>
  startDeno(["run", "--no-check", "--no-prompt", "--allow-net", file, url], {}).process

interface Seen {
  /** True if a connection was started. */
  readonly begun: boolean
  /** Open connections some time after the call was interrupted. */
  readonly left: number
  /** Output of the program. */
  readonly reported: { readonly end: string; readonly took: number; readonly kept: ReadonlyArray<string> }
  /** Time that the process lived after the end of its program, in milliseconds. */
  readonly livedOn: number
}

/** Milliseconds: more than a busy machine needs, and less than the 10 seconds after which a runtime stops connecting by itself. */
const atOnce = 8_000

const eventually = async (isSo: () => boolean, timeout: number): Promise<boolean> => {
  for (let waited = 0; waited < timeout; waited += 20) {
    if (isSo()) return true
    await sleep(20)
  }
  return isSo()
}

const watch = (
  start: (url: string) => ChildProcess,
  place: Effect.Effect<{ readonly port: number; readonly url: string }, never, Scope.Scope>
): Promise<Seen> =>
  Effect.gen(function* () {
    const { port, url } = yield* place
    const before = connectionsTo(port)
    const child = start(url)
    let output = ""
    child.stdout?.on("data", (text) => {
      output += text
    })
    const ended = once(child, "close")
    return yield* Effect.promise(async () => {
      const begun = await eventually(() => connectionsTo(port) > before, 30_000)
      await eventually(() => output.includes("interrupted") || child.exitCode !== null, 30_000)
      await eventually(() => connectionsTo(port) === before || child.exitCode !== null, atOnce)
      // A process that has exited has closed everything, which proves nothing.
      const left = child.exitCode === null ? connectionsTo(port) - before : Number.NaN
      await ended
      const reported = JSON.parse(output.split("\n")[1] ?? "{}")
      return { begun, left, reported, livedOn: Date.now() - reported.at }
    })
  }).pipe(Effect.scoped, Effect.runPromise)

// -----------------------------------------------------------------------------
// Tests
// -----------------------------------------------------------------------------

describe.skipIf(!canCount)(
  `a call that is interrupted while connecting${canCount ? "" : " (skipped without /proc/net/tcp)"}`,
  () => {
    for (const [place, server] of Object.entries(places)) {
      describe.concurrent(place, () => {
        it.each([
          ["Deno", onDeno],
          ["Bun", program("bun", "fetch")],
          ["Node, through node:http", program("node", "node:http")],
          ["Node, through undici", program("node", "undici")]
        ] as const)(
          "closes its socket at once and lets the program exit, on %s",
          { timeout: 120_000 },
          async (_, on) => {
            const { begun, left, livedOn, reported } = await watch(on, server)
            expect(begun).toBe(true)
            expect(reported).toMatchObject({ end: "Failure" })
            expect(reported.took).toBeLessThan(atOnce)
            expect(left).toBe(0)
            expect(livedOn).toBeLessThan(atOnce)
          }
        )

        it("closes its socket at once, on workerd", { timeout: 120_000 }, async () => {
          const bundled = await build({
            entryPoints: [join(root, "test", "chaos", "connectingWorker.ts")],
            bundle: true,
            write: false,
            format: "esm",
            target: "es2022",
            conditions: ["effect-polytomic-source", "workerd", "worker", "browser"],
            logLevel: "silent"
          })
          const script = bundled.outputFiles[0]?.text ?? ""
          const miniflare = new Miniflare({ modules: true, script, compatibilityDate: "2026-04-01" })
          await miniflare.ready
          const program = Effect.gen(function* () {
            const { port, url } = yield* server
            const before = connectionsTo(port)
            const response = miniflare.dispatchFetch(`http://worker/?${new URLSearchParams({ baseUrl: url })}`)
            let responded = false
            void response.then(() => {
              responded = true
            })
            yield* Effect.promise(async () => {
              expect(await eventually(() => connectionsTo(port) > before, 15_000)).toBe(true)
              expect(await eventually(() => connectionsTo(port) === before, atOnce)).toBe(true)
              expect(responded).toBe(false)
              expect(await (await response).text()).toBe("None")
            })
          })
          await Effect.runPromise(Effect.scoped(program)).finally(() => miniflare.dispose())
        })

        it("ends at once and leaves only the runtime's own socket, for 10 seconds, on Node through its fetch", {
          timeout: 120_000
        }, async () => {
          const { begun, livedOn, reported } = await watch(program("node", "fetch"), server)
          expect(begun).toBe(true)
          expect(reported).toMatchObject({ end: "Failure" })
          expect(reported.took).toBeLessThan(atOnce)
          const ofTheRuntime = ["ConnectWrap", "TCPSocketWrap", "PipeWrap"]
          expect(reported.kept.filter((kind) => !ofTheRuntime.includes(kind))).toEqual([])
          expect(livedOn).toBeLessThan(30_000)
        })
      })
    }
  }
)
