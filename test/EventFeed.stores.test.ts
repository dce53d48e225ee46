/** Cursor stores that do not respond: a feed fails with a typed error, and can be interrupted. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as TestClock from "effect/testing/TestClock"
import * as EventFeed from "../src/EventFeed.ts"
import * as PolytomicEmulator from "../src/emulator/PolytomicEmulator.ts"
import * as PositionStore from "../src/PositionStore.ts"

const storeThat = (silent: Partial<KeyValueStore.KeyValueStore>) =>
  Effect.map(
    Effect.provide(KeyValueStore.KeyValueStore, KeyValueStore.layerMemory),
    (store): KeyValueStore.KeyValueStore => ({ ...store, ...silent })
  )

describe.each([
  ["get", { get: () => Effect.never }],
  ["set", { set: () => Effect.never }]
] as const)("a store whose %s never returns", (method, silent) => {
  it.effect("ends the feed with a typed timeout error", () =>
    Effect.gen(function* () {
      const store = yield* storeThat(silent)
      const feed = EventFeed.runForEach(() => Effect.void, { cursorKey: "feed" }).pipe(
        Effect.provideService(KeyValueStore.KeyValueStore, store)
      )
      const fiber = yield* Effect.forkChild(Effect.flip(feed))
      yield* TestClock.adjust("31 seconds")
      const error = yield* Fiber.join(fiber)
      expect(error).toMatchObject({ _tag: "KeyValueStoreError", method })
      expect(error.message).toContain("did not respond within 30 seconds")
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  it.effect("ends the feed of a position store, too", () =>
    Effect.gen(function* () {
      const store = PositionStore.keyValueStore(yield* storeThat(silent), "feed")
      const fiber = yield* Effect.forkChild(Effect.flip(PositionStore.runForEach(() => Effect.void, { store })))
      yield* TestClock.adjust("31 seconds")
      expect((yield* Fiber.join(fiber))._tag).toBe("PolytomicPositionUnavailable")
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )
})
