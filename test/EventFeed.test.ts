/** The feed of events: order, cursors, stores, warnings, waits, and events that arrive by webhook first. */
import { describe, expect, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Queue from "effect/Queue"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { EventFeed, Polytomic, PolytomicEvent, RetryPolicy, type Timestamp } from "effect-polytomic"
import { Fault, PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import { layer as clientLayer } from "./support/client.ts"
import { during, emit, emulated, once, requests } from "./support/eventFeed.ts"
import { respondWith, type Stub, serve } from "./support/stub.ts"
import { pass } from "./support/time.ts"

describe("EventFeed.stream", () => {
  for (const order of ["newest", "oldest"] as const) {
    it.effect(`emits events oldest first for any order of the list: ${order} first`, () =>
      Effect.gen(function* () {
        const ids = yield* emit(250)
        expect(yield* once()).toEqual(ids)
        expect(yield* requests).toHaveLength(3)
        expect(yield* once({ maxBatch: 20 })).toEqual(ids)
      }).pipe(Effect.provide(emulated({ events: { order } })))
    )
  }

  for (const order of ["newest", "oldest"] as const) {
    it.live(`requests the page after a full one without a token, ${order} first`, () =>
      Effect.gen(function* () {
        const start = Date.now() - 3_600_000
        const all = Array.from({ length: 350 }, (_, i) => ({
          id: String(i),
          type: "sync.running",
          created_at: new Date(start + i * 1000).toISOString(),
          event: {}
        }))
        // The documented response has no page token, and a server may omit it.
        const fetch = async (address: string) => {
          const query = new URL(address).searchParams
          const after = Date.parse(query.get("starting_after") ?? "")
          const before = Date.parse(query.get("ending_before") ?? "9999-01-01")
          const found = all.filter(
            ({ created_at }) => Date.parse(created_at) > after && Date.parse(created_at) < before
          )
          if (order === "newest") found.reverse()
          return Response.json({ data: found.slice(0, Number(query.get("limit") ?? 10)) })
        }
        const read = once().pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key", fetch })))
        expect(yield* read).toEqual(all.map(({ id }) => id))
      })
    )
  }

  it.effect("holds at most one batch of a long list and requests little more than it holds", () =>
    Effect.gen(function* () {
      const ids = yield* emit(3000, "sync.running", 20)
      const before = (yield* requests).length
      expect(yield* once({ maxBatch: 200 })).toEqual(ids)
      // 30 pages contain all events.
      expect((yield* requests).length - before).toBeLessThan(200)
    }).pipe(Effect.provide(emulated()))
  )

  it.effect("emits an event once when a growing list repeats it", () =>
    Effect.gen(function* () {
      const at = (seconds: number) => new Date(seconds * 1000).toISOString()
      const event = (id: string, seconds: number) => ({ id, type: "a", created_at: at(seconds), event: {} })
      const page = (from: number) => Array.from({ length: 100 }, (_, i) => event(`${200 - from - i}`, 200 - from - i))
      // Newest first: a new event moves the others to the next page.
      const stub: Stub = serve((request, sent) => {
        const isSecond = sent.url.searchParams.has("page_token")
        const body = isSecond ? { data: page(99) } : { data: page(0), pagination: { next_page_token: "2" } }
        return respondWith(200, body)(request, sent)
      })
      const given = yield* once({ from: new Date(0) }).pipe(Effect.provide(clientLayer(stub)))
      expect(given).toEqual(Array.from({ length: 199 }, (_, i) => `${i + 2}`))
    })
  )

  it.effect("loses nothing on a server that compares times by the second", () =>
    Effect.gen(function* () {
      const events: Array<{ readonly id: string; readonly created_at: string }> = []
      const stub: Stub = serve((request, sent) => {
        const after = Math.ceil(Date.parse(sent.url.searchParams.get("starting_after") ?? "") / 1000)
        const data = events.filter(({ created_at }) => Math.floor(Date.parse(created_at) / 1000) > after - 1)
        return respondWith(200, { data: data.map((event) => ({ ...event, type: "a", event: {} })) })(request, sent)
      })
      const feed = EventFeed.stream({ pollInterval: "1 second", lateness: 0 })
      const { given } = yield* during(
        feed,
        Effect.gen(function* () {
          for (let i = 0; i < 40; i++) {
            yield* pass(370, 370)
            events.push({ id: `${i}`, created_at: new Date(yield* Clock.currentTimeMillis).toISOString() })
          }
          yield* pass("5 seconds", 500)
        })
      ).pipe(Effect.provide(clientLayer(stub)))
      expect(given.map(({ id }) => id)).toEqual(events.map(({ id }) => id))
    })
  )

  for (const minutes of [-55, 55]) {
    it.effect(`emits each event once when its clock is ${minutes} minutes from the server's`, () =>
      Effect.gen(function* () {
        const events: Array<{ readonly id: string; readonly created_at: string }> = []
        const stub: Stub = serve((request, sent) => {
          const after = Date.parse(sent.url.searchParams.get("starting_after") ?? "")
          const data = events.filter(({ created_at }) => Date.parse(created_at) > after)
          return respondWith(200, { data: data.map((event) => ({ ...event, type: "a", event: {} })) })(request, sent)
        })
        yield* TestClock.adjust("1 day")
        const feed = EventFeed.stream({ from: "earliest", pollInterval: "20 seconds", lateness: 0 })
        const { given } = yield* during(
          feed,
          Effect.gen(function* () {
            for (let i = 0; i < 20; i++) {
              yield* pass(i * 3_000)
              const server = (yield* Clock.currentTimeMillis) - minutes * 60_000
              events.push({ id: `${i}`, created_at: new Date(server).toISOString() })
            }
            yield* pass("1 minute")
          })
        ).pipe(Effect.provide(clientLayer(stub)))
        expect(given.map(({ id }) => id)).toEqual(events.map(({ id }) => id))
      })
    )
  }

  it.effect("begins at the current time by default", () =>
    Effect.gen(function* () {
      const ids = yield* emit(5)
      expect(yield* EventFeed.stream({ follow: false }).pipe(Stream.runCollect)).toEqual([])
      const from = "1970-01-01T00:00:01Z" as Timestamp.Timestamp // as asserted above
      expect(yield* once({ from })).toEqual(ids.slice(2))
      expect(yield* once({ from: new Date(3000) })).toEqual(ids.slice(4))
    }).pipe(Effect.provide(emulated()))
  )

  it.effect("types events by their tags and keeps undocumented ones", () =>
    Effect.gen(function* () {
      const emulator = yield* PolytomicEmulator.PolytomicEmulator
      yield* emulator.emit({ type: "sync.failed", event: { error: "no such table" } })
      yield* emulator.emit({ type: "sync.invented", event: { execution_id: 5, nested: [1] } })
      yield* emulator.emit({ type: "bulk_sync.running", event: { name: "Asana to BigQuery sync" } })
      const events = yield* EventFeed.stream({ from: "earliest", follow: false }).pipe(Stream.runCollect)
      expect(events.map((event) => [event._tag, event.type, event.event])).toEqual([
        ["sync.failed", "sync.failed", { error: "no such table" }],
        ["unknown", "sync.invented", { execution_id: 5, nested: [1] }],
        ["bulk_sync.running", "bulk_sync.running", { name: "Asana to BigQuery sync" }]
      ])
      for (const event of events) {
        if (event._tag === "sync.failed") {
          const error: string | undefined = event.event.error
          const id: string = event.id
          expect([error, id.length]).toEqual(["no such table", 36])
        }
      }
    }).pipe(Effect.provide(emulated()))
  )

  it.effect("yields only the requested types", () =>
    Effect.gen(function* () {
      const running = yield* emit(3, "sync.running")
      const failed = yield* emit(3, "sync.failed")
      yield* emit(3, "other")
      expect(yield* once({ types: ["sync.failed"] })).toEqual(failed)
      expect((yield* requests).at(-1)?.target).toContain("type=sync.failed")
      expect(yield* once({ types: ["sync.failed", "sync.running"] })).toEqual([...running, ...failed])
      expect(yield* once({ types: [] })).toEqual([])
    }).pipe(Effect.provide(emulated()))
  )

  it.effect("polls for later events at about the polling interval", () =>
    Effect.gen(function* () {
      const feed = EventFeed.stream({ pollInterval: "10 seconds" })
      const { given } = yield* during(
        feed,
        Effect.gen(function* () {
          yield* pass("1 second", 500)
          yield* emit(3, "sync.running", 0)
          yield* pass("1 minute", 500)
          yield* emit(2, "sync.running", 0)
          yield* pass("2 minutes", 500)
        })
      )
      expect(given).toHaveLength(5)
      const times = (yield* requests).map(({ at }) => at)
      const waits = times.slice(1).map((at, i) => at - (times[i] ?? 0))
      expect(waits.length).toBeGreaterThan(12)
      expect(Math.min(...waits)).toBeGreaterThanOrEqual(8000)
      expect(Math.max(...waits)).toBeLessThanOrEqual(12_500)
      expect(new Set(waits).size).toBeGreaterThan(3)
    }).pipe(Effect.provide(emulated()))
  )

  it.effect("rejects a missing or empty key", () =>
    Effect.gen(function* () {
      for (const cursorKey of ["", undefined]) {
        const options = { cursorKey, follow: false, maxBatch: 0 } as EventFeed.StoredOptions
        const error = yield* Effect.flip(EventFeed.runForEach(() => Effect.void, options))
        expect(error.message).toContain("`cursorKey` is missing or empty")
        expect(error.message).toContain("`maxBatch` is 0; pass a whole number, at least 1")
      }
    }).pipe(Effect.provide(emulated()))
  )

  it.effect("stores the cursor of an event when the next one is requested", () =>
    Effect.gen(function* () {
      const ids = yield* emit(5)
      const feed = EventFeed.stream({ from: "earliest", cursorKey: "feed", follow: false }).pipe(
        Stream.map(({ id }) => id)
      )
      expect(yield* feed.pipe(Stream.take(3), Stream.runCollect)).toEqual(ids.slice(0, 3))
      // The third event was emitted, and never committed.
      expect(yield* Stream.runCollect(feed)).toEqual(ids.slice(2))
      expect(yield* Stream.runCollect(feed)).toEqual([])
    }).pipe(Effect.provide(emulated()))
  )

  it.effect("retries what its retry policy retries and fails with a typed error otherwise", () =>
    Effect.gen(function* () {
      const emulator = yield* PolytomicEmulator.PolytomicEmulator
      const feed = EventFeed.stream({ from: "earliest", cursorKey: "feed", pollInterval: "10 seconds" })
      const first = yield* during(
        feed,
        Effect.gen(function* () {
          yield* emulator.fault(Fault.status(503), { operation: "events.list", times: 2 })
          yield* emulator.fault(Fault.truncateBody(), { operation: "events.list", nth: 4 })
          yield* emit(3, "sync.running", 0)
          yield* pass("1 minute", 500)
        })
      )
      expect([first.given.length, first.exit]).toEqual([3, undefined])
      yield* emulator.fault(Fault.status(503), { operation: "events.list" })
      const second = yield* during(
        Stream.provideService(feed, RetryPolicy.RetryPolicy, RetryPolicy.none),
        pass("10 seconds", 500)
      )
      expect(JSON.stringify(second.exit)).toContain("PolytomicUnexpectedStatus")
    }).pipe(Effect.provide(emulated()))
  )
})

describe("EventFeed.entries", () => {
  it.effect("resumes after any of its cursors, also after a JSON round trip", () =>
    Effect.gen(function* () {
      const ids = yield* emit(12, "sync.running", 0)
      yield* TestClock.adjust("5 minutes")
      ids.push(...(yield* emit(5)))
      const entries = yield* EventFeed.entries({ from: "earliest", follow: false }).pipe(Stream.runCollect)
      const order = entries.map(({ event }) => event.id)
      expect(order).toEqual(ids)
      for (const [i, { cursor }] of entries.entries()) {
        const stored = JSON.stringify(cursor)
        const read = Schema.decodeUnknownSync(Schema.fromJsonString(EventFeed.Cursor))(stored)
        expect(yield* once({ cursor: read })).toEqual(order.slice(i + 1))
      }
    }).pipe(Effect.provide(emulated()))
  )

  it.effect("keeps the ids in a cursor within the lateness and the maximum", () =>
    Effect.gen(function* () {
      yield* emit(300)
      const last = (options: EventFeed.Options) =>
        EventFeed.entries({ from: "earliest", follow: false, ...options }).pipe(
          Stream.runCollect,
          Effect.map((entries) => entries.at(-1)?.cursor.seen.length)
        )
      expect(yield* last({})).toBeLessThanOrEqual(61)
      expect(yield* last({ lateness: "5 seconds" })).toBeLessThanOrEqual(7)
      // The maximum does not count the newest event.
      const { given } = yield* during(
        EventFeed.entries({ from: "earliest", lateness: "1 hour", maxSeen: 20 }),
        pass("1 minute").pipe(Effect.andThen(emit(1)), Effect.andThen(pass("1 minute")))
      )
      expect([given.length, given.at(-1)?.cursor.seen.length]).toEqual([301, 21])
    }).pipe(Effect.provide(emulated()))
  )
})

describe("warnings", () => {
  it.effect("report a gap when the feed begins before the list does", () =>
    Effect.gen(function* () {
      yield* TestClock.adjust("4 days")
      const warnings: Array<EventFeed.Warning> = []
      const onWarning = (warning: EventFeed.Warning) => Effect.sync(() => warnings.push(warning))
      yield* once({ from: new Date(0), onWarning })
      expect(warnings).toEqual([{ _tag: "Gap", since: "1970-01-01T00:00:00.000Z", until: "1970-01-03T00:00:00.000Z" }])
      yield* once({ onWarning })
      yield* once({ from: new Date(2.1 * 86_400_000), onWarning })
      expect(warnings).toHaveLength(1)
    }).pipe(Effect.provide(emulated()))
  )

  it.effect("report once events that cannot be distinguished, which are omitted", () =>
    Effect.gen(function* () {
      const warnings: Array<EventFeed.Warning> = []
      const event = { id: "1", type: "a", created_at: "1970-01-01T00:00:00Z", event: {} }
      const data = [{ ...event, created_at: "yesterday" }, event, { type: "b", event: 1 }, { ...event, id: "" }]
      const stub: Stub = serve(respondWith(200, { data }))
      const { given } = yield* during(
        EventFeed.stream({
          from: new Date(-1),
          pollInterval: "1 second",
          onWarning: (warning) => Effect.sync(() => warnings.push(warning))
        }),
        pass("10 seconds", 500)
      ).pipe(Effect.provide(clientLayer(stub)))
      expect(given.map(({ id }) => id)).toEqual(["1"])
      expect(stub.sent.length).toBeGreaterThan(5)
      expect(warnings).toEqual([data[0], data[2], data[3]].map((record) => ({ _tag: "Unplaced", record })))
    })
  )

  it.effect("do not delay an interruption", () =>
    Effect.gen(function* () {
      const stub: Stub = serve(respondWith(200, { data: [{ type: "a", event: 1 }] }))
      const feed = EventFeed.stream({ from: new Date(-1), onWarning: () => Effect.never })
      const fiber = yield* Effect.forkChild(Stream.runDrain(feed).pipe(Effect.provide(clientLayer(stub))))
      yield* pass("10 seconds", 500)
      expect(stub.sent.length).toBe(1)
      yield* Effect.forkChild(Fiber.interrupt(fiber))
      yield* pass("1 second", 100)
      expect(fiber.pollUnsafe()?._tag).toBe("Failure")
    })
  )
})

describe("webhook deliveries", () => {
  const typed = (id: string | undefined, at: number, type = "sync.running") =>
    // A `Date` is serialized as a timestamp.
    PolytomicEvent.fromRecord({
      ...(id === undefined ? {} : { id, created_at: new Date(at).toISOString() as Timestamp.Timestamp }),
      type,
      event: {}
    })

  it.effect("are emitted at once and not repeated by the list, which supplies what the webhook missed", () =>
    Effect.gen(function* () {
      const queue = yield* Queue.unbounded<PolytomicEvent.PolytomicEvent>()
      const given: Array<readonly [id: string, at: number]> = []
      const fiber = yield* Effect.forkChild(
        EventFeed.runForEach(({ id }) => Effect.map(Clock.currentTimeMillis, (at) => void given.push([id, at])), {
          cursorKey: "feed",
          pollInterval: "1 minute",
          deliveries: Stream.fromQueue(queue)
        })
      )
      yield* pass("10 seconds")
      const [a = "", b = "", c = ""] = yield* emit(3, "sync.running", 0)
      yield* Queue.offerAll(queue, [typed(c, 10_000), typed(a, 10_000), typed(c, 10_000)])
      yield* pass("2 seconds", 500)
      expect(given).toEqual([
        [c, 10_000],
        [a, 10_000]
      ])
      yield* pass("3 minutes")
      expect(given.map(([id]) => id)).toEqual([c, a, b])
      // So late that the position has passed its time.
      yield* Queue.offer(queue, typed(b, 10_000))
      yield* pass("3 minutes")
      expect(given).toHaveLength(3)
      yield* Fiber.interrupt(fiber)
    }).pipe(Effect.provide(emulated()))
  )

  it.effect("without an id trigger a poll of the list", () =>
    Effect.gen(function* () {
      const queue = yield* Queue.unbounded<PolytomicEvent.PolytomicEvent>()
      const { given } = yield* during(
        EventFeed.stream({ pollInterval: "1 hour", deliveries: Stream.fromQueue(queue) }),
        Effect.gen(function* () {
          yield* pass("1 minute")
          yield* emit(1)
          yield* pass("1 minute")
          yield* Queue.offer(queue, typed(undefined, 0))
          yield* pass("1 second")
        })
      )
      expect(given).toHaveLength(1)
      expect(yield* requests).toHaveLength(2)
    }).pipe(Effect.provide(emulated()))
  )

  it.effect("do not end the feed when they end, and fail it when they fail", () =>
    Effect.gen(function* () {
      const scenario = pass("1 second").pipe(Effect.andThen(emit(1)), Effect.andThen(pass("2 minutes")))
      const ended = yield* during(EventFeed.stream({ deliveries: Stream.empty }), scenario)
      expect([ended.given.length, ended.exit]).toEqual([1, undefined])
      const failed = yield* during(EventFeed.stream({ deliveries: Stream.fail("broken" as const) }), scenario)
      expect(JSON.stringify(failed.exit)).toContain("broken")
    }).pipe(Effect.provide(emulated()))
  )
})

it.effect("reads the events of the configured organization", () =>
  Effect.gen(function* () {
    const emulator = yield* PolytomicEmulator.PolytomicEmulator
    yield* once({ organization_id: Seed.acme.id })
    expect((yield* emulator.requests).at(-1)?.target).toContain(`organization_id=${Seed.acme.id}`)
  }).pipe(Effect.provide(emulated()))
)
