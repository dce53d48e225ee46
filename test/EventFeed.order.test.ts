/** Order of the events of the list, and the start of a feed without a cursor. */
import { describe, expect, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { EventFeed } from "effect-polytomic"
import * as PositionStore from "effect-polytomic/PositionStore"
import { layer } from "./support/client.ts"
import { respondWith, type Stub, serve } from "./support/stub.ts"

const hour = 3_600_000

const event = (id: string, minutes: number) => ({
  id,
  type: "sync.running",
  created_at: new Date(49 * hour + minutes * 60_000).toISOString()
})

const listing = (events: ReadonlyArray<object>): Stub =>
  serve((request, sent) => respondWith(200, { data: events })(request, sent))

const ids = (server: Stub, options: EventFeed.Options = {}) =>
  EventFeed.stream({ from: "earliest", follow: false, ...options }).pipe(
    Stream.map(({ id }) => id),
    Stream.runCollect,
    Effect.provide(layer(server))
  )

/** Start time of the request, in hours before now. */
const begin = (server: Stub): number =>
  49 + 2 - (Date.parse(server.sent[0]?.url.searchParams.get("starting_after") ?? "") + 1_000) / hour

describe("events", () => {
  it.effect("that share a time keep the order of a list that is oldest first, and are turned round otherwise", () =>
    Effect.gen(function* () {
      yield* TestClock.adjust(51 * hour)
      const [a, b, c, d] = [event("a", 1), event("b", 2), event("c", 2), event("d", 3)]
      expect(yield* ids(listing([a, b, c, d]))).toEqual(["a", "b", "c", "d"])
      expect(yield* ids(listing([d, c, b, a]))).toEqual(["a", "b", "c", "d"])
      expect(yield* ids(listing([b, c]))).toEqual(["c", "b"])
    })
  )
})

describe("a feed without a cursor", () => {
  const cases: ReadonlyArray<readonly [what: string, hours: number, options: EventFeed.Options]> = [
    ["from now", 0, { from: "now" }],
    ["from the earliest event, 48 hours ago by default", 48, { from: "earliest" }],
    ["from the earliest event of another retention", 24, { from: "earliest", retention: "24 hours" }],
    ["from a time", 3, { from: new Date(48 * hour) }],
    ["with a cursor that is null", 48, { from: "earliest", cursor: null }]
  ]
  for (const [what, hours, options] of cases) {
    it.effect(`begins ${what}`, () =>
      Effect.gen(function* () {
        yield* TestClock.adjust(51 * hour)
        const server = listing([])
        yield* ids(server, options)
        expect(begin(server)).toBeCloseTo(hours, 5)
      })
    )
  }

  for (const [what, hours, options] of cases.slice(0, 4)) {
    it.effect(`in a position store begins ${what}`, () =>
      Effect.gen(function* () {
        yield* TestClock.adjust(51 * hour)
        const server = listing([])
        const store = PositionStore.keyValueStore(yield* KeyValueStore.KeyValueStore, "feed")
        const feed = PositionStore.runForEach(() => Effect.void, { store, follow: false, ...options } as never)
        yield* Effect.provide(feed, layer(server))
        const stored = yield* store.load
        expect(51 * hour - Date.parse(stored?.after ?? "")).toBe(Duration.toMillis(Duration.hours(hours)))
      }).pipe(Effect.provide(KeyValueStore.layerMemory))
    )
  }
})
