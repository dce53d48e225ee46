/** Stores of deliveries: lifetime, size, and owner of a claim. */
import { describe, expect, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as TestClock from "effect/testing/TestClock"
import { WebhookReceiver } from "effect-polytomic"
import { EventModel } from "../src/internal/concurrency/eventModel.ts"

describe("WebhookReceiver.keyValueStore", () => {
  it.effect("remembers across handlers and removes expired entries on a sweep", () =>
    Effect.gen(function* () {
      const store = yield* KeyValueStore.KeyValueStore
      yield* store.set("mine", "kept")
      const make = () => WebhookReceiver.keyValueStore(store, { ttl: "1 hour" })
      const [a, b] = [make(), make()]
      expect(yield* a.claim("1", "x")).toBe("new")
      expect([yield* a.claim("1", "y"), yield* b.claim("1", "z")]).toEqual(["running", "running"])
      yield* a.complete("1", "x", Duration.minutes(1))
      expect([yield* a.claim("1", "y"), yield* b.claim("1", "z")]).toEqual(["done", "done"])
      expect(yield* b.claim("2", "x")).toBe("new")
      yield* b.release("2", "x")
      expect(yield* a.claim("2", "y")).toBe("new")
      // Its owner has died: after the lease, the claim is free.
      yield* TestClock.adjust("1 minute")
      expect(yield* b.claim("2", "z")).toBe("new")
      yield* TestClock.adjust("1 hour")
      yield* a.sweep
      expect(yield* store.keys).toEqual(["mine"])
    }).pipe(Effect.provide(KeyValueStore.layerMemory))
  )

  it.effect("keeps its keys under a prefix, by default `polytomic-webhook:`", () =>
    Effect.gen(function* () {
      const store = yield* KeyValueStore.KeyValueStore
      yield* WebhookReceiver.keyValueStore(store).claim("1", "x")
      yield* WebhookReceiver.keyValueStore(store, { prefix: "mine:" }).claim("1", "x")
      expect([...(yield* store.keys)].toSorted()).toEqual(["mine:1", "polytomic-webhook:1"])
    }).pipe(Effect.provide(KeyValueStore.layerMemory))
  )

  it.effect("grants one claim among concurrent requests", () =>
    Effect.gen(function* () {
      const memory = yield* KeyValueStore.KeyValueStore
      // Between the read of one and its write, all the others have read.
      const slow = { ...memory, get: (key: string) => Effect.tap(memory.get(key), Effect.yieldNow) }
      const store = WebhookReceiver.keyValueStore(slow)
      const claims = yield* Effect.forEach(Array.from({ length: 20 }), (_, i) => store.claim("1", `${i}`), {
        concurrency: "unbounded"
      })
      expect(claims.filter((claim) => claim === "new")).toHaveLength(1)
    }).pipe(Effect.provide(KeyValueStore.layerMemory))
  )

  it.effect("keeps a renewed claim and lets only its owner release it", () =>
    Effect.gen(function* () {
      const store = yield* KeyValueStore.KeyValueStore
      const [a, b] = [WebhookReceiver.keyValueStore(store), WebhookReceiver.keyValueStore(store)]
      yield* a.claim("1", "x")
      for (let i = 0; i < 6; i++) {
        yield* TestClock.adjust("30 seconds")
        yield* a.renew("1", "x")
        expect(yield* b.claim("1", "y")).toBe("running")
      }
      yield* b.release("1", "y")
      expect(yield* b.claim("1", "y")).toBe("running")
      // Its machine sleeps, another continues and succeeds; the outcome of the first then changes nothing.
      yield* TestClock.adjust("2 minutes")
      expect(yield* b.claim("1", "y")).toBe("new")
      yield* a.renew("1", "x")
      yield* a.release("1", "x")
      yield* b.complete("1", "y", Duration.minutes(1))
      yield* a.release("1", "x")
      expect(yield* b.claim("1", "z")).toBe("done")
    }).pipe(Effect.provide(KeyValueStore.layerMemory))
  )

  it.effect("treats an entry truncated by a kill as absent", () =>
    Effect.gen(function* () {
      const store = yield* KeyValueStore.KeyValueStore
      const duplicates = WebhookReceiver.keyValueStore(store)
      for (const text of ["", '{"state":"run', "null", "[]", '{"state":"done"}']) {
        yield* store.set("polytomic-webhook:1", text)
        expect(yield* duplicates.claim("1", "x")).toBe("new")
        yield* duplicates.release("1", "x")
      }
    }).pipe(Effect.provide(KeyValueStore.layerMemory))
  )
})

describe("WebhookReceiver.memoryStore", () => {
  it.effect("releases a delivery whose end is never reported", () =>
    Effect.gen(function* () {
      const store = WebhookReceiver.memoryStore({ lease: "10 seconds" })
      expect([yield* store.claim("1", "x"), yield* store.claim("1", "y")]).toEqual(["new", "running"])
      yield* TestClock.adjust("10 seconds")
      expect(yield* store.claim("1", "y")).toBe("new")
      // The claim now belongs to another.
      yield* store.release("1", "x")
      yield* store.renew("1", "x")
      expect(yield* store.claim("1", "x")).toBe("running")
    })
  )

  it.effect("does so by default only where a request can be cut off", () =>
    Effect.gen(function* () {
      for (const isCutOff of [true, false]) {
        const store = WebhookReceiver.memoryStore()
        const after = Effect.gen(function* () {
          yield* store.claim("1", "x")
          yield* TestClock.adjust("1 hour")
          return yield* store.claim("1", "y")
        })
        const model = { isCutOff, promisesResumeInOwnEvent: true }
        expect(yield* Effect.provideService(after, EventModel, model)).toBe(isCutOff ? "new" : "running")
      }
    })
  )

  it.effect("keeps every delivery in progress, however many arrive meanwhile", () =>
    Effect.gen(function* () {
      const store = WebhookReceiver.memoryStore({ maxEntries: 3 })
      yield* store.claim("running", "x")
      for (let i = 0; i < 10; i++) {
        yield* store.claim(`${i}`, "y")
        yield* store.complete(`${i}`, "y", Duration.minutes(1))
      }
      expect(yield* store.claim("running", "z")).toBe("running")
    })
  )

  it.effect("remembers at least as long as a delivery would be accepted", () =>
    Effect.gen(function* () {
      const store = WebhookReceiver.memoryStore({ ttl: "1 hour" })
      yield* store.claim("1", "x")
      yield* store.complete("1", "x", Duration.days(7))
      yield* TestClock.adjust("6 days")
      expect(yield* store.claim("1", "y")).toBe("done")
      yield* TestClock.adjust("2 days")
      expect(yield* store.claim("1", "y")).toBe("new")
    })
  )

  it.effect("holds at most its maximum", () =>
    Effect.gen(function* () {
      const store = WebhookReceiver.memoryStore({ maxEntries: 3 })
      for (let i = 0; i < 10; i++) {
        yield* store.claim(`${i}`, "x")
        yield* store.complete(`${i}`, "x", Duration.minutes(1))
      }
      expect(yield* store.claim("9", "y")).toBe("done")
      expect(yield* store.claim("8", "y")).toBe("done")
      expect(yield* store.claim("0", "y")).toBe("new")
    })
  )
})
