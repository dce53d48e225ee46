/** What remembers deliveries: for how long, how many, and who has one. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as TestClock from "effect/testing/TestClock"
import { WebhookReceiver } from "effect-polytomic"

describe("WebhookReceiver.keyValueStore", () => {
  it.effect("remembers across handlers, and forgets what is outdated when it sweeps", () =>
    Effect.gen(function* () {
      const store = yield* KeyValueStore.KeyValueStore
      yield* store.set("mine", "kept")
      const make = () => WebhookReceiver.keyValueStore(store, { ttl: "1 hour" })
      const [a, b] = [make(), make()]
      expect(yield* a.claim("1")).toBe("new")
      expect([yield* a.claim("1"), yield* b.claim("1")]).toEqual(["running", "running"])
      yield* a.complete("1")
      expect([yield* a.claim("1"), yield* b.claim("1")]).toEqual(["done", "done"])
      expect(yield* b.claim("2")).toBe("new")
      yield* b.release("2")
      expect(yield* a.claim("2")).toBe("new")
      // Whoever had it has died: after the lease, it is free.
      yield* TestClock.adjust("1 minute")
      expect(yield* b.claim("2")).toBe("new")
      yield* TestClock.adjust("1 hour")
      yield* a.sweep
      expect(yield* store.keys).toEqual(["mine"])
    }).pipe(Effect.provide(KeyValueStore.layerMemory))
  )

  it.effect("claims once, however many ask at the same time", () =>
    Effect.gen(function* () {
      const memory = yield* KeyValueStore.KeyValueStore
      // Between a look and what comes of it, all the others have looked.
      const slow = { ...memory, get: (key: string) => Effect.tap(memory.get(key), Effect.yieldNow) }
      const store = WebhookReceiver.keyValueStore(slow)
      const claims = yield* Effect.forEach(Array.from({ length: 20 }), () => store.claim("1"), {
        concurrency: "unbounded"
      })
      expect(claims.filter((claim) => claim === "new")).toHaveLength(1)
    }).pipe(Effect.provide(KeyValueStore.layerMemory))
  )
})

describe("WebhookReceiver.memoryStore", () => {
  it.effect("lets go of a delivery that nobody says the end of", () =>
    Effect.gen(function* () {
      const store = WebhookReceiver.memoryStore({ lease: "10 seconds" })
      expect([yield* store.claim("1"), yield* store.claim("1")]).toEqual(["new", "running"])
      yield* TestClock.adjust("10 seconds")
      expect(yield* store.claim("1")).toBe("new")
    })
  )

  it.effect("holds no more than it may", () =>
    Effect.gen(function* () {
      const store = WebhookReceiver.memoryStore({ maxEntries: 3 })
      for (let i = 0; i < 10; i++) {
        yield* store.claim(`${i}`)
        yield* store.complete(`${i}`)
      }
      expect(yield* store.claim("9")).toBe("done")
      expect(yield* store.claim("8")).toBe("done")
      expect(yield* store.claim("0")).toBe("new")
    })
  )
})
