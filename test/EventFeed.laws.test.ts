/** Laws of a feed under faults and kills at any point: it loses no event, and repeats none that was committed. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { EventFeed, PolytomicError, type PolytomicEvent, WebhookReceiver, Webhooks } from "effect-polytomic"
import { Delivery, Fault, PolytomicEmulator } from "effect-polytomic/emulator"
import fc from "fast-check"
import { expect, it } from "vitest"
import { holds } from "./support/laws.ts"
import { pass } from "./support/time.ts"

/** A step of a story: time passes, events are created, some of them late, or the feed is killed. */
const moment = fc.record({
  passes: fc.nat({ max: 60_000 }),
  events: fc.nat({ max: 12 }),
  delayed: fc.oneof(fc.constant(0), fc.nat({ max: 60_000 })),
  cut: fc.constantFrom("no", "interrupt", "crash", "handler"),
  /** Number of events created before the next one. */
  after: fc.nat({ max: 8 })
})

const scenario = fc.record({
  lateness: fc.constantFrom(0, 60_000),
  order: fc.constantFrom<Array<"newest" | "oldest">>("newest", "oldest"),
  maxBatch: fc.integer({ min: 2, max: 40 }),
  handling: fc.constantFrom(0, 1, 900),
  // Whether events also arrive by a webhook, and the fate of one in three of them.
  webhook: fc.constantFrom("none", "works", "drop", "duplicate", "delay", "wrongSignature"),
  types: fc.constantFrom<Array<ReadonlyArray<string> | undefined>>(
    undefined,
    ["sync.running"],
    ["sync.running", "other"]
  ),
  /** Old events, many with the same time, which exist when the feed begins. */
  backlog: fc.array(fc.nat({ max: 12 }), { maxLength: 4 }),
  /** Fault of each poll of the list. */
  troubles: fc.array(
    fc.record({
      nth: fc.integer({ min: 1, max: 20 }),
      fault: fc.constantFrom<Array<Fault.Fault>>(
        Fault.reset("before"),
        Fault.reset("after"),
        Fault.truncateBody(),
        Fault.status(503),
        Fault.status(500),
        Fault.html502,
        Fault.garbage,
        Fault.emptyBody
      )
    }),
    { maxLength: 5 }
  ),
  moments: fc.array(moment, { minLength: 1, maxLength: 8 })
})

const faults = {
  drop: Delivery.drop,
  duplicate: Delivery.duplicate,
  delay: Delivery.delay(40_000),
  wrongSignature: Delivery.wrongSignature
}

class Truncated extends Error {}

it(
  "emits every event once for any history",
  () =>
    holds(
      scenario,
      ({ backlog, handling, lateness, maxBatch, moments, order, troubles, types, webhook }) => {
        let receive: (request: Request) => Promise<Response> = () => Promise.reject(new Error("not yet"))
        const options = { events: { order }, webhooks: { deliver: (request: Request) => receive(request) } }
        const layer = Layer.merge(PolytomicEmulator.layer(options), KeyValueStore.layerMemory)
        return Effect.gen(function* () {
          const emulator = yield* PolytomicEmulator.PolytomicEmulator
          const memory = yield* KeyValueStore.KeyValueStore
          const queue = yield* Queue.unbounded<PolytomicEvent.PolytomicEvent>()
          const receiving = WebhookReceiver.handler((event) => Queue.offer(queue, event), {
            secrets: "secret",
            maxAge: Duration.infinity
          })
          receive = (request) => Effect.runPromise(Effect.provide(receiving(request), Logger.layer([])))
          const handled: Array<string> = []
          const repeatable: Array<string> = []
          const made: Array<string> = []
          let committed: string | undefined
          let next: { readonly cut: "crash" | "handler"; after: number } | undefined
          const isNow = (cut: "crash" | "handler"): boolean => {
            if (next?.cut !== cut || next.after-- > 0) return false
            next = undefined
            return true
          }

          // The program dies after an event was handled, and before that is stored.
          const store = {
            ...memory,
            set: (key: string, value: string | Uint8Array) =>
              Effect.suspend(() => {
                const last = handled.at(-1)
                if (last === undefined || !isNow("crash")) {
                  committed = last
                  return memory.set(key, value)
                }
                // The time is stored as well, without any event.
                if (last !== committed) repeatable.push(last)
                return Effect.die(new Truncated("crash"))
              })
          }
          const handler = (event: EventFeed.Event) =>
            Effect.gen(function* () {
              yield* Effect.sleep(handling)
              if (isNow("handler")) return yield* Effect.die(new Truncated("handler"))
              handled.push(event.id)
            })
          const run = (follow: boolean) =>
            EventFeed.runForEach(handler, {
              cursorKey: "feed",
              from: "earliest",
              lateness,
              maxBatch,
              pollInterval: 20_000,
              follow,
              types,
              deliveries: Stream.fromQueue(queue)
            }).pipe(Effect.provideService(KeyValueStore.KeyValueStore, store))
          // The program restarts the feed when it dies, or when the list cannot be read.
          const supervised = Effect.catchCauseIf(
            Effect.catchIf(run(true), PolytomicError.isPolytomicError, () => Effect.void),
            (cause) => cause.reasons.some((reason) => reason._tag === "Die" && reason.defect instanceof Truncated),
            () => Effect.void
          ).pipe(Effect.forever)

          const happen = (i: number, at: number) =>
            Effect.gen(function* () {
              const type = i % 3 === 0 ? "other" : "sync.running"
              const id = yield* emulator.emit({ type, event: { sync_name: `${made.length}` }, at })
              if (types === undefined || types.includes(type)) made.push(id)
            })

          yield* TestClock.adjust("3 days")
          for (const events of backlog) {
            const now = yield* Clock.currentTimeMillis
            for (let i = 0; i < events; i++) yield* happen(i, now)
            yield* TestClock.adjust("2 hours")
          }
          for (const { fault, nth } of troubles) yield* emulator.fault(fault, { operation: "events.list", nth })
          if (webhook !== "none") {
            const webhooks = yield* Webhooks
            yield* webhooks.create({ endpoint: "https://example.com/polytomic", secret: "secret" })
            if (webhook !== "works") yield* emulator.faultDeliveries(faults[webhook], { type: "other" })
          }
          let fiber = yield* Effect.forkChild(supervised)
          for (const { after, cut, events, delayed, passes } of moments) {
            yield* pass(passes)
            const now = yield* Clock.currentTimeMillis
            for (let i = 0; i < events; i++) yield* happen(i, now - Math.min(delayed, lateness))
            if (cut === "interrupt") {
              yield* Fiber.interrupt(fiber)
              fiber = yield* Effect.forkChild(supervised)
            } else if (cut !== "no") {
              next = { cut, after }
            }
          }
          yield* pass("4 minutes")
          yield* Fiber.interrupt(fiber)
          next = undefined
          const last = yield* Effect.forkChild(Effect.retry(run(false), { times: 5 }))
          yield* pass("4 minutes")
          yield* Fiber.join(last)

          expect(handled.toSorted()).toEqual([...made, ...repeatable].toSorted())
        }).pipe(Effect.provide(layer))
      },
      { numRuns: 60 }
    ),
  120_000
)
