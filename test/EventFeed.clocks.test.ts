/** Clock skew between the server, this machine and the source of timestamps: it hides no event. */
import { describe, expect, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { EventFeed } from "effect-polytomic"
import { layer as clientLayer } from "./support/client.ts"
import { respondWith, serve } from "./support/stub.ts"
import { pass } from "./support/time.ts"

const day = 86_400_000
const base = 20_000 * day

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** A server whose clock is ahead of the test clock by `skew`; it lists events filtered by time, as the API does. */
const server = (skew = 0, dated = true) => {
  const events: Array<{ readonly id: string; readonly type: string; readonly created_at: string }> = []
  const { http } = serve((request, sent) => {
    const after = sent.url.searchParams.get("starting_after")
    const before = sent.url.searchParams.get("ending_before")
    const data = events.filter(
      ({ created_at }) =>
        (after === null || Date.parse(created_at) > Date.parse(after)) &&
        (before === null || Date.parse(created_at) < Date.parse(before))
    )
    const headers: Record<string, string> = dated ? { date: new Date(sent.at + skew).toUTCString() } : {}
    return respondWith(200, { data }, headers)(request, sent)
  })
  /** An event happens now by the server's clock, with a timestamp that is ahead by this much. */
  const happen = (id: string, ahead = 0) =>
    Effect.map(Clock.currentTimeMillis, (now) => {
      events.push({ id, type: "sync.running", created_at: iso(now + skew + ahead) })
    })
  return { http, happen }
}

/** Events and warnings of a feed during a story, and its last cursor. */
const during = <R>(
  { http }: ReturnType<typeof server>,
  options: EventFeed.Options,
  scenario: Effect.Effect<unknown, never, R>
) =>
  Effect.gen(function* () {
    const given: Array<string> = []
    const warnings: Array<EventFeed.Warning> = []
    let cursor: EventFeed.Cursor | undefined
    const onWarning = (warning: EventFeed.Warning) => Effect.sync(() => void warnings.push(warning))
    const feed = EventFeed.entries({ pollInterval: "10 seconds", onWarning, ...options }).pipe(
      Stream.runForEach((entry) =>
        Effect.sync(() => {
          given.push(entry.event.id)
          cursor = entry.cursor
        })
      ),
      Effect.provide(clientLayer({ http }))
    )
    const fiber = yield* Effect.forkChild(feed)
    yield* pass("1 second", 100)
    yield* scenario
    yield* Fiber.interrupt(fiber)
    return { given, warnings, cursor }
  })

const fiveEvents = (api: ReturnType<typeof server>, ahead: number) =>
  Effect.gen(function* () {
    yield* api.happen("ahead", ahead)
    for (const id of ["1", "2", "3", "4"]) {
      yield* pass("15 seconds", 1_000)
      yield* api.happen(id)
    }
    yield* pass("2 minutes", 1_000)
  })

const atBase = Effect.tap(TestClock.setTime(base), Effect.void)

describe("an event with a time in the future", () => {
  for (const [what, ahead] of [
    ["90 seconds", 90_000],
    ["an hour", 3_600_000],
    ["a week", 7 * day]
  ] as const) {
    for (const dated of [true, false]) {
      it.effect(`by ${what} hides none of the events after it${dated ? "" : ", also without a Date header"}`, () =>
        Effect.gen(function* () {
          yield* atBase
          const api = server(0, dated)
          const { cursor, given, warnings } = yield* during(api, {}, fiveEvents(api, ahead))
          expect(given.toSorted()).toEqual(["1", "2", "3", "4", "ahead"])
          const now = yield* Clock.currentTimeMillis
          expect(Date.parse(cursor?.after ?? "")).toBeLessThanOrEqual(now)
          expect(warnings).toMatchObject([{ _tag: "Ahead", id: "ahead", created_at: iso(base + 1_000 + ahead) }])
        })
      )
    }
  }

  it.effect("is emitted once, also in later runs", () =>
    Effect.gen(function* () {
      yield* atBase
      const api = server()
      const first = yield* during(api, {}, fiveEvents(api, 7 * day))
      const { given } = yield* during(
        api,
        { cursor: first.cursor },
        Effect.andThen(Effect.andThen(pass("1 minute", 1_000), api.happen("5")), pass("1 minute", 1_000))
      )
      expect(given).toEqual(["5"])
    })
  )
})

describe("a machine whose clock", () => {
  const scenario = (api: ReturnType<typeof server>) =>
    Effect.gen(function* () {
      for (const id of ["1", "2", "3"]) {
        yield* pass("20 seconds", 1_000)
        yield* api.happen(id)
      }
      yield* pass("1 minute", 1_000)
    })

  for (const [what, skew] of [
    ["is a week ahead", -7 * day],
    ["is 10 minutes ahead", -600_000],
    ["is right", 0],
    ["is 10 minutes behind", 600_000],
    ["is 2 hours behind", 7_200_000]
  ] as const) {
    for (const from of ["now", "earliest"] as const) {
      it.effect(`${what} receives every event once, from "${from}", without a gap warning`, () =>
        Effect.gen(function* () {
          yield* atBase
          const api = server(skew)
          const { given, warnings } = yield* during(api, { from }, scenario(api))
          expect(given).toEqual(["1", "2", "3"])
          expect(warnings).toEqual([])
        })
      )
    }
  }

  it.effect("is ahead stores no cursor in the future: the next run resumes at the right place", () =>
    Effect.gen(function* () {
      yield* atBase
      const api = server(-7 * day)
      const handled: Array<string> = []
      const run = EventFeed.runForEach(({ id }) => Effect.sync(() => handled.push(id)), {
        cursorKey: "feed",
        follow: false
      }).pipe(Effect.provide(clientLayer({ http: api.http })))
      yield* run
      yield* pass("1 minute", 1_000)
      yield* api.happen("1")
      yield* pass("1 minute", 1_000)
      yield* run
      yield* run
      expect(handled).toEqual(["1"])
    }).pipe(Effect.provide(KeyValueStore.layerMemory))
  )
})

describe("the zero time of Go", () => {
  it.effect("is not a time: such an event is left out of the order and does not advance the cursor", () =>
    Effect.gen(function* () {
      yield* atBase
      const api = server()
      const scenario = Effect.gen(function* () {
        yield* api.happen("zero", -(base + 1_000) + Date.parse("0001-01-01T00:00:00Z"))
        yield* api.happen("1")
        yield* pass("1 minute", 1_000)
      })
      const { given } = yield* during(api, { from: "earliest" }, scenario)
      expect(given).toEqual(["1"])
    })
  )
})
