/** Interrupted calls leak nothing: no socket, fiber, timer, listener or memory. */
import { getEventListeners } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { Fibers } from "../../scripts/chaos/observe.ts"
import { makeRun, points } from "./interrupted.ts"

setFlagsFromString("--expose-gc")
const gc: () => void = runInNewContext("gc") // the function that the flag above adds

const heap = async (): Promise<number> => {
  // A finalizer's garbage needs a second collection.
  for (let i = 0; i < 3; i++) {
    gc()
    await sleep(20)
  }
  return process.memoryUsage().heapUsed
}

const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length

/** A socket that a client has closed is reported as closed a moment later. */
const eventually = async (isSo: () => boolean): Promise<boolean> => {
  for (let i = 0; i < 100; i++) {
    if (isSo()) return true
    await sleep(10)
  }
  return false
}

/** Transports of a program. */
const clients = {
  "node:http": NodeHttpClient.layerNodeHttp,
  undici: NodeHttpClient.layerUndici,
  "Effect's client over fetch": NodeHttpClient.layerFetch,
  "the ready-made layers": undefined
} as const

describe("10,000 calls interrupted at every point", () => {
  it.each([
    // A connection that Node's own fetch keeps establishing retains memory for as long.
    ["the ready-made layers", undefined, Object.keys(points).filter((name) => name !== "connecting")],
    ["node:http", clients["node:http"], Object.keys(points)]
  ] as const)("through %s: nothing is left, and memory stays flat", { timeout: 180_000 }, async (_, http, names) => {
    const fibers = new Fibers()
    const outside = new AbortController()
    const heaps: Array<number> = []
    const program = Effect.gen(function* () {
      const { connecting, interrupt, unanswered } = yield* makeRun(names, http)
      // The first ones warm up lazily created values.
      for (const calls of [1000, 3000, 3000, 3000]) {
        yield* interrupt(calls)
        expect(yield* Effect.promise(() => eventually(() => unanswered() === 0 && connecting() === 0))).toBe(true)
        heaps.push(yield* Effect.promise(heap))
      }
    })
    await Effect.runPromise(Effect.scoped(program).pipe(Effect.provide(fibers.layer)), { signal: outside.signal })
    expect(fibers.started).toBeGreaterThan(10_000)
    expect(await eventually(() => fibers.left === 0)).toBe(true)
    expect(getEventListeners(outside.signal, "abort")).toEqual([])
    const [first = 0, ...later] = heaps
    const grown = later.map((bytes) => bytes - first)
    expect(Math.max(...grown), `grown by ${grown.join(", ")} bytes`).toBeLessThan(3 * 1024 * 1024)
  })
})

describe.each(Object.entries(clients))("interrupting, through %s", (client, http) => {
  // Node's own fetch keeps establishing a connection after its call was interrupted: see the tests of connecting. It comes
  // last, so that its leftovers are not counted for others.
  const closesConnections = client === "node:http" || client === "undici"

  for (const name of Object.keys(points)) {
    it(`while ${name}: the socket closes, and no fiber, timer or listener is left`, async () => {
      const before = timers()
      const fibers = new Fibers()
      const outside = new AbortController()
      const program = Effect.gen(function* () {
        const { connecting, interrupt, unanswered } = yield* makeRun([name], http)
        yield* interrupt(40)
        expect(yield* Effect.promise(() => eventually(() => unanswered() === 0))).toBe(true)
        if (closesConnections) expect(yield* Effect.promise(() => eventually(() => connecting() === 0))).toBe(true)
      })
      await Effect.runPromise(Effect.scoped(program).pipe(Effect.provide(fibers.layer)), { signal: outside.signal })
      expect(fibers.started).toBeGreaterThan(40)
      expect(await eventually(() => fibers.left === 0)).toBe(true)
      expect(await eventually(() => timers() <= before)).toBe(true)
      expect(getEventListeners(outside.signal, "abort")).toEqual([])
    })
  }
})
