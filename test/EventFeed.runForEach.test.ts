/** Handling of the events of a feed, and the cursor that is stored after each. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as TestClock from "effect/testing/TestClock"
import { EventFeed, RetryPolicy } from "effect-polytomic"
import { Fault, PolytomicEmulator } from "effect-polytomic/emulator"
import { emit, emulated } from "./support/eventFeed.ts"
import { pass } from "./support/time.ts"

describe("EventFeed.runForEach", () => {
  const options = { cursorKey: "feed", from: "earliest", follow: false } as const

  it.effect("stores the cursor after each handled event and resumes at the first unhandled one", () =>
    Effect.gen(function* () {
      const ids = yield* emit(6)
      const handled: Array<string> = []
      let broken = true
      const handler = ({ id }: EventFeed.Event) =>
        broken && id === ids[3] ? Effect.fail("broken" as const) : Effect.sync(() => handled.push(id))
      expect(yield* Effect.flip(EventFeed.runForEach(handler, options))).toBe("broken")
      expect(handled).toEqual(ids.slice(0, 3))
      broken = false
      yield* EventFeed.runForEach(handler, options)
      expect(handled).toEqual(ids)
    }).pipe(Effect.provide(emulated()))
  )

  it.effect("stores its start position if it fails before the first event", () =>
    Effect.gen(function* () {
      const emulator = yield* PolytomicEmulator.PolytomicEmulator
      const now = { ...options, from: "now" } as const
      yield* emulator.fault(Fault.status(503), { operation: "events.list", times: 1 })
      yield* EventFeed.runForEach(() => Effect.void, now).pipe(
        Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none),
        Effect.flip
      )
      yield* TestClock.adjust("1 minute")
      const ids = yield* emit(2)
      yield* TestClock.adjust("1 minute")
      const handled: Array<string> = []
      yield* EventFeed.runForEach(({ id }) => Effect.sync(() => handled.push(id)), now)
      expect(handled).toEqual(ids)
    }).pipe(Effect.provide(emulated()))
  )

  it.effect("waits for the cursor to be stored when it is interrupted after an event", () =>
    Effect.gen(function* () {
      const ids = yield* emit(2)
      const memory = yield* KeyValueStore.KeyValueStore
      const slow = { ...memory, set: (k: string, v: string | Uint8Array) => Effect.delay(memory.set(k, v), "1 second") }
      const handled: Array<string> = []
      const run = EventFeed.runForEach(({ id }) => Effect.sync(() => handled.push(id)), options)
      const fiber = yield* Effect.forkChild(Effect.provideService(run, KeyValueStore.KeyValueStore, slow))
      // The first second is that of the initial cursor.
      yield* pass(1500, 500)
      expect(handled).toEqual(ids.slice(0, 1))
      const interruption = yield* Effect.forkChild(Fiber.interrupt(fiber))
      yield* pass("2 seconds", 500)
      yield* Fiber.join(interruption)
      yield* run
      expect(handled).toEqual(ids)
    }).pipe(Effect.provide(emulated()))
  )

  it.effect("fails if the stored cursor is invalid or the store fails", () =>
    Effect.gen(function* () {
      const memory = yield* KeyValueStore.KeyValueStore
      for (const text of ["", "{", "null", '{"version":2,"after":"1970-01-01T00:00:00Z","seen":[]}', '{"version":1}']) {
        yield* memory.set("feed", text)
        const error = yield* Effect.flip(EventFeed.runForEach(() => Effect.void, options))
        expect(error).toMatchObject({ _tag: "PolytomicCursorError", key: "feed" })
      }
      yield* memory.remove("feed")
      const down = new KeyValueStore.KeyValueStoreError({ method: "set", message: "down" })
      const error = yield* EventFeed.runForEach(() => Effect.void, options).pipe(
        Effect.provideService(KeyValueStore.KeyValueStore, { ...memory, set: () => Effect.fail(down) }),
        Effect.flip
      )
      expect(error).toBe(down)
    }).pipe(Effect.provide(emulated()))
  )

  it.effect("stores the passing of time as well, so that a quiet feed is not reported as a gap", () =>
    Effect.gen(function* () {
      const warnings: Array<EventFeed.Warning> = []
      const withoutLogs = {
        cursorKey: "feed",
        pollInterval: "30 minutes",
        onWarning: (warning: EventFeed.Warning) => Effect.sync(() => warnings.push(warning))
      } as const
      const fiber = yield* Effect.forkChild(EventFeed.runForEach(() => Effect.void, withoutLogs))
      yield* pass("60 hours", 600_000)
      yield* Fiber.interrupt(fiber)
      yield* EventFeed.runForEach(() => Effect.void, { ...withoutLogs, follow: false })
      expect(warnings).toEqual([])
      yield* TestClock.adjust("60 hours")
      yield* EventFeed.runForEach(() => Effect.void, { ...withoutLogs, follow: false })
      expect(warnings.map(({ _tag }) => _tag)).toEqual(["Gap"])
    }).pipe(Effect.provide(emulated()))
  )
})
