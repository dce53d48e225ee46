/** Attempts of a start: their keys, and the meaning of each failure for the next one. */
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { KeyHolder } from "../../../src/internal/client/references.ts"
import type { Anchor } from "../../../src/internal/durable/records.ts"
import { anchorOf, type Candidate, type Newest, start, startedSince } from "../../../src/internal/durable/start.ts"
import type { StepsService } from "../../../src/internal/durable/steps.ts"
import type { PolytomicClient } from "../../../src/PolytomicClient.ts"
import * as PolytomicError from "../../../src/PolytomicError.ts"

const call = { operation: "modelSync.start", method: "POST", path: "/api/syncs/{id}/executions", attempts: 1 } as const

const conflict = new PolytomicError.Conflict(call)
const failed = new PolytomicError.InternalServerError(call)
const lost = new PolytomicError.TransportError({ ...call, phase: "body", detail: "reset" })

const hour = 3_600_000

interface Given {
  /** Outcomes of the attempts; the last one repeats. */
  readonly outcomes: ReadonlyArray<PolytomicError.PolytomicError | Candidate>
  readonly newest?: Newest | PolytomicError.PolytomicError
  readonly list?: ReadonlyArray<Candidate>
  readonly anchor?: Anchor | null
  readonly ifRunning?: "fail" | "join"
  /** Milliseconds between two attempts; the last number repeats. */
  readonly every?: number | ReadonlyArray<number>
  readonly deadline?: number
}

const provided = <A, E>(self: Effect.Effect<A, E, PolytomicClient>) => self as Effect.Effect<A, E> // it calls none of its methods

/** The result of a start, and its attempts: key and time of each, and the searches between them. */
const run = ({ outcomes, newest = {}, list = [], ifRunning = "join", every = 60_000, ...given }: Given) => {
  const pauses = [every].flat()
  const found = Effect.gen(function* () {
    const at = yield* Clock.currentTimeMillis
    const attempts: Array<readonly [key: string, at: number]> = []
    const waits: Array<string> = []
    let searches = 0
    const steps = {
      key: "k",
      limits: { steps: 1000, bytes: 1000 },
      step: (_name, _success, _error, effect) => effect,
      wait: (name) => {
        waits.push(name)
        return Effect.as(TestClock.adjust(pauses[waits.length - 1] ?? pauses.at(-1) ?? 0), "timeout")
      },
      scope: () => Effect.die("unused"),
      onCancel: () => Effect.void
    } satisfies StepsService
    const calls = {
      subject: "model sync s",
      start: Effect.gen(function* () {
        attempts.push([(yield* KeyHolder)?.key ?? "", (yield* Clock.currentTimeMillis) - at])
        const outcome = outcomes[attempts.length - 1] ?? outcomes.at(-1) ?? {}
        return "_tag" in outcome ? yield* Effect.fail(outcome) : outcome
      }),
      newest: "_tag" in newest ? Effect.fail(newest) : Effect.succeed(newest),
      list: Stream.suspend(() => {
        searches++
        return Stream.fromIterable(list)
      })
    }
    const begin = { version: 1 as const, at, deadline: at + (given.deadline ?? 48 * hour), anchor: given.anchor }
    const plan = { timeout: 48 * hour, minDelay: 1000, maxDelay: 1000 }
    const result = yield* Effect.result(start(calls, { begin, ifRunning, plan, steps }))
    const keys = attempts.map(([key]) => key)
    const end = result._tag === "Success" ? result.success : result.failure
    return { end, keys, times: attempts.map(([, at]) => at), searches, waits }
  })
  return provided(found as Effect.Effect<Outcome, never, PolytomicClient>) // as its tests read it
}

interface Outcome {
  readonly end: { readonly id?: string; readonly joined?: boolean; readonly reason?: string; readonly detail?: string }
  readonly keys: ReadonlyArray<string>
  readonly times: ReadonlyArray<number>
  readonly searches: number
  readonly waits: ReadonlyArray<string>
}

const started = { id: "new", joined: false }
const three = ["k", "k", "k"]

describe("a 409", () => {
  it.effect("is joined or refused at once if the running execution is older than the run", () =>
    Effect.gen(function* () {
      const given = { outcomes: [conflict], newest: { current_execution: { id: "e" } }, anchor: { id: "e" } }
      const joined = yield* run(given)
      assert.deepStrictEqual([joined.end, joined.keys], [{ id: "e", joined: true }, ["k"]])
      const refused = yield* run({ ...given, ifRunning: "fail" })
      assert.deepStrictEqual([refused.end.reason, refused.keys], ["StartRefused", ["k"]])
    })
  )

  it.effect("counts at its third time if another execution is running, as it may be the lock of an own request", () =>
    Effect.gen(function* () {
      for (const anchor of [undefined, null, { id: "before" }]) {
        const given = { outcomes: [conflict], newest: { current_execution: { id: "e" } }, anchor } as Given
        const joined = yield* run(given)
        assert.deepStrictEqual([joined.end, joined.keys], [{ id: "e", joined: true }, three])
        const refused = yield* run({ ...given, ifRunning: "fail" })
        assert.deepStrictEqual([refused.end.reason, refused.keys], ["StartRefused", three])
      }
    })
  )

  it.effect("is followed by the next key once an execution that explains it has ended", () =>
    Effect.gen(function* () {
      for (const [anchor, last] of [
        // The run does not know the previous execution.
        [undefined, undefined],
        [undefined, "e"],
        // One was running when the run began, and has ended.
        [{ id: "e", open: true }, "e"],
        // One began and ended since.
        [{ id: "e" }, "later"],
        [null, "later"]
      ] as const) {
        const newest = last === undefined ? {} : { last_execution: { id: last } }
        const { end, keys, searches } = yield* run({
          outcomes: [conflict, conflict, conflict, { id: "new" }],
          newest,
          ...(anchor === undefined ? {} : { anchor })
        })
        assert.deepStrictEqual([end, keys, searches], [started, [...three, "k-2"], 0], JSON.stringify([anchor, last]))
      }
    })
  )

  it.effect("without such an execution counts as a lock, for up to 10 minutes", () =>
    Effect.gen(function* () {
      for (const anchor of [null, { id: "e" }, { id: "e", open: false }]) {
        const newest = anchor === null ? {} : { last_execution: { id: "e" } }
        const outcomes = [conflict, conflict, conflict, conflict, { id: "new" }]
        const later = yield* run({ outcomes, newest, anchor, every: 200_000 })
        assert.deepStrictEqual([later.end, later.keys], [started, [...three, "k", "k-2"]], JSON.stringify(anchor))
        const early = yield* run({ outcomes, newest, anchor, every: 199_999 })
        assert.deepStrictEqual([early.end, early.keys], [started, [...three, "k", "k"]], JSON.stringify(anchor))
      }
    })
  )

  it.effect("is repeated with its key while the executions cannot be read", () =>
    Effect.gen(function* () {
      const outcomes = [...Array.from({ length: 6 }, () => conflict), { id: "new" }]
      const { end, keys } = yield* run({ outcomes, newest: lost })
      assert.deepStrictEqual([end, keys], [started, Array.from({ length: 7 }, () => "k")])
    })
  )

  it.effect("of the next key counts anew", () =>
    Effect.gen(function* () {
      const outcomes = [...Array.from({ length: 6 }, () => conflict), { id: "new" }]
      const { end, keys } = yield* run({ outcomes })
      assert.deepStrictEqual([end, keys], [started, [...three, "k-2", "k-2", "k-2", "k-3"]])
    })
  )
})

describe("an attempt", () => {
  it.effect("after a 500 sends the next key, unless an execution has been started all the same", () =>
    Effect.gen(function* () {
      const none = yield* run({ outcomes: [failed, { id: "new" }] })
      assert.deepStrictEqual([none.end, none.keys, none.searches], [started, ["k", "k-2"], 1])
      const found = yield* run({ outcomes: [failed], list: [{ id: "e" }] })
      assert.deepStrictEqual([found.end, found.keys, found.searches], [{ id: "e", joined: true }, ["k"], 1])
    })
  )

  it.effect("after a lost response sends the same key and searches nothing", () =>
    Effect.gen(function* () {
      const { end, keys, searches, waits } = yield* run({ outcomes: [lost, lost, { id: "new" }] })
      assert.deepStrictEqual([end, keys, searches], [started, three, 0])
      assert.deepStrictEqual(waits, ["pause/1", "pause/2"])
    })
  )

  it.effect("after a success that cannot be used searches for its execution first", () =>
    Effect.gen(function* () {
      const unusable = new PolytomicError.DecodeError({ ...call, status: 200, reason: "shape", issues: [] } as never)
      for (const outcome of [unusable, {}]) {
        const found = yield* run({ outcomes: [outcome], list: [{ id: "e" }] })
        assert.deepStrictEqual([found.end, found.keys, found.searches], [{ id: "e", joined: true }, ["k"], 1])
        const none = yield* run({ outcomes: [outcome, { id: "new" }] })
        assert.deepStrictEqual([none.end, none.keys, none.searches], [started, ["k", "k"], 1])
      }
    })
  )

  it.effect("with rejected credentials is repeated for up to 5 minutes", () =>
    Effect.gen(function* () {
      const unauthorized = new PolytomicError.Unauthorized(call)
      const { end, keys, times } = yield* run({ outcomes: [unauthorized], every: 100_000 })
      assert.deepStrictEqual([end.reason, times], ["StartRefused", [0, 100_000, 200_000, 300_000]])
      assert.deepStrictEqual(keys, ["k", "k", "k", "k"])
      const renewed = yield* run({ outcomes: [unauthorized, unauthorized, { id: "new" }], every: 149_999 })
      assert.deepStrictEqual([renewed.end, renewed.keys], [started, three])
    })
  )

  it.effect("after 23 hours searches, then sends the next key, as the first may have expired", () =>
    Effect.gen(function* () {
      const given = { outcomes: [lost, { id: "new" }] }
      const within = yield* run({ ...given, every: [23 * hour - 1] })
      assert.deepStrictEqual([within.end, within.keys, within.searches], [started, ["k", "k"], 0])
      const expired = yield* run({ ...given, every: [23 * hour, 1] })
      assert.deepStrictEqual([expired.end, expired.keys, expired.searches], [started, ["k", "k-2"], 1])
      const found = yield* run({ ...given, every: [23 * hour, 1], list: [{ id: "e" }] })
      assert.deepStrictEqual([found.end, found.keys], [{ id: "e", joined: true }, ["k"]])
    })
  )

  it.effect("at the deadline is the last one", () =>
    Effect.gen(function* () {
      const { end, times } = yield* run({ outcomes: [lost], deadline: 120_000 })
      assert.deepStrictEqual(times, [0, 60_000, 120_000])
      assert.strictEqual(end.reason, "TimedOut")
      assert.match(end.detail ?? "", /^It is not known to have started: /)
    })
  )
})

describe("the newest execution before a start", () => {
  it.effect("is the running one, else the last one, else none, else unknown", () =>
    Effect.gen(function* () {
      const last_execution = { id: "l", created_at: "2026-01-01T00:00:00Z" }
      const anchor = (newest: Newest) => provided(anchorOf(Effect.succeed(newest)))
      const running = yield* anchor({ current_execution: { id: "c", created_at: null }, last_execution })
      assert.deepStrictEqual(running, { id: "c", created_at: undefined, open: true })
      assert.deepStrictEqual(yield* anchor({ last_execution }), last_execution)
      assert.deepStrictEqual(yield* anchor({ current_execution: {}, last_execution }), last_execution)
      assert.isNull(yield* anchor({}))
      assert.isUndefined(yield* provided(anchorOf(Effect.fail(lost))))
    })
  )
})

describe("the execution that a start may have created", () => {
  const begin = { version: 1 as const, at: Date.parse("2026-01-01T12:00:00Z"), deadline: 0 }
  const found = (list: ReadonlyArray<Candidate>, anchor?: Anchor) =>
    Effect.map(provided(startedSince(Stream.fromIterable(list), { ...begin, anchor })), (candidate) => candidate?.id)

  it.effect("is the first one after the newest before it, without scheduled ones", () =>
    Effect.gen(function* () {
      const list = [
        { id: "4", type: "scheduled" },
        { id: "3", type: "manual" },
        { id: "2" },
        { id: "1", type: "scheduled" },
        { id: "0" },
        { id: "-1" }
      ]
      assert.strictEqual(yield* found(list, { id: "0" }), "2")
      assert.strictEqual(yield* found(list), "-1")
      assert.isUndefined(yield* found(list.slice(3), { id: "0" }))
      assert.strictEqual(yield* found([{}, { id: "1" }, {}]), "1")
    })
  )

  it.effect("began after the newest before it, or within a minute of the intent", () =>
    Effect.gen(function* () {
      const at = (created_at: string): ReadonlyArray<Candidate> => [{ id: "e", created_at }]
      assert.strictEqual(yield* found(at("2026-01-01T11:59:00.000Z")), "e")
      assert.isUndefined(yield* found(at("2026-01-01T11:58:59.999Z")))
      const anchor = { id: "before", created_at: "2026-01-01T11:00:00.000Z" }
      assert.strictEqual(yield* found(at("2026-01-01T11:00:00.000Z"), anchor), "e")
      assert.isUndefined(yield* found(at("2026-01-01T10:59:59.999Z"), anchor))
    })
  )

  it.effect("is among the newest 200", () =>
    Effect.gen(function* () {
      const list = Array.from({ length: 300 }, (_, i) => ({ id: `${i}` }))
      assert.strictEqual(yield* found(list), "199")
    })
  )
})
