/** Positions of a feed: the ids that they keep, and the order of times that are the same. */
import { assert, describe, it } from "@effect/vitest"
import { add, advance, later, minus, start } from "../../../src/internal/events/position.ts"
import * as Timestamp from "../../../src/Timestamp.ts"

const at = (seconds: number): Timestamp.Timestamp => Timestamp.fromMillis(seconds * 1000)

const event = (id: string, seconds: number) => ({ id, created_at: at(seconds) })

const batch = (...events: ReadonlyArray<ReturnType<typeof event>>) => ({
  events,
  start: undefined,
  reach: "end" as const,
  newestListed: at(100),
  readAt: 100_000,
  present: 100_000
})

const bounds = { lateness: 60_000, maxSeen: 10 }

const ids = ({ seen }: { readonly seen: ReadonlyMap<string, unknown> }) => [...seen.keys()]

describe("a position", () => {
  it("keeps the ids of events that are newer than its time, and not of those at it", () => {
    const { next, steps } = advance(start(at(0)), batch(event("c", 41), event("a", 39), event("b", 40)), bounds)
    assert.deepStrictEqual(
      steps.map(({ event }) => event.id),
      ["a", "b", "c"]
    )
    assert.deepStrictEqual([next.after, ids(next), next.latest], [at(40), ["c"], at(100)])
  })

  it("is never in the millisecond of the present, which has not ended", () => {
    const { next } = advance(start(at(0)), batch(event("a", 50)), { ...bounds, lateness: 0 })
    assert.deepStrictEqual([next.after, ids(next)], [Timestamp.fromMillis(99_999), []])
  })

  it("does not go back, and takes an event once", () => {
    const { next } = advance(start(at(90)), batch(event("a", 95), event("a", 95), event("old", 90)), bounds)
    assert.deepStrictEqual([next.after, ids(next)], [at(90), ["a"]])
    assert.deepStrictEqual(advance(next, batch(event("a", 95)), bounds).steps, [])
    assert.isUndefined(add(next, event("a", 95)))
    assert.isUndefined(add(next, event("at its time", 90)))
    const added = add(next, event("b", 91))
    assert.deepStrictEqual(added && ids(added), ["a", "b"])
  })

  it("keeps at most the maximum of ids, and drops whole times", () => {
    const events = [event("a", 50), event("b", 51), event("c", 51), event("d", 52)]
    const next = (maxSeen: number) => advance(start(at(0)), batch(...events), { lateness: 60_000, maxSeen }).next
    assert.deepStrictEqual(ids(next(4)), ["a", "b", "c", "d"])
    assert.deepStrictEqual(ids(next(3)), ["b", "c", "d"])
    assert.deepStrictEqual(ids(next(2)), ["d"])
    assert.deepStrictEqual(ids(next(1)), ["d"])
  })

  it("before the end of a batch is that before the event, as others with its time may follow", () => {
    const { steps } = advance(start(at(0)), batch(event("a", 10), event("b", 20), event("c", 20)), bounds)
    assert.deepStrictEqual(
      steps.map(({ position }) => [position().after, ids(position())]),
      [
        [at(0), ["a"]],
        [at(10), ["b"]],
        [at(10), ["b", "c"]]
      ]
    )
  })
})

describe("times", () => {
  it("are compared as times, whatever their precision", () => {
    assert.strictEqual(later(at(1), undefined), at(1))
    assert.strictEqual(later(at(1), at(2)), at(2))
    assert.strictEqual(later(at(2), at(1)), at(2))
    const precise = "1970-01-01T00:00:01.000000Z" as Timestamp.Timestamp // of the API
    assert.strictEqual(later(precise, at(1)), precise)
    assert.strictEqual(minus(precise, 0), precise)
    assert.strictEqual(minus(at(2), 1), Timestamp.fromMillis(1999))
  })
})
