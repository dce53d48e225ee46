/** Laws of durable jobs, each over a plain map and the emulator. */
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import { BulkSync } from "effect-polytomic"
import * as Durable from "effect-polytomic/Durable"
import { Fault, PolytomicEmulator } from "effect-polytomic/emulator"
import { emulated, executions, fault, once, plan, slow } from "./durable/emulated.ts"
import { body, type Death, emptyLog, errorOf, exitOf, hour, passUntil, survive, valueOf } from "./durable/support.ts"
import { bulkSync, requests } from "./jobs/support.ts"

describe("runs: requested = completed = started once", () => {
  const points: ReadonlyArray<Death> = [
    ...["begin", "start/1", "poll/1", "poll/2"].flatMap((name) =>
      (["before", "after", "kept"] as const).map((at): Death => ({ at, name }))
    ),
    { at: "before", name: "wait/1" },
    { at: "kept", name: "wait/1" }
  ]
  for (const point of points) {
    it.effect(`when the process dies ${point.at} ${point.name}`, () =>
      emulated(
        Effect.gen(function* () {
          const id = yield* bulkSync
          const log = emptyLog()
          const result = yield* valueOf(survive(Durable.bulkSync({ id }), { log, dies: once(point) }))
          assert.deepInclude(result, { sync_id: id, joined: false, outcome: "completed" })
          assert.strictEqual((yield* executions).length, 1)
          const keys = (yield* requests("bulkSync.start")).map(({ idempotencyKey }) => idempotencyKey)
          assert.strictEqual(new Set(keys).size, 1)
          assert.match(keys[0] ?? "", /^[\w-]{43}$/)
        })
      )
    )
  }

  const faults: ReadonlyArray<readonly [name: string, fault: Fault.Fault, joined: boolean, requests: number]> = [
    ["a kept 500 without the work", Fault.status(500), false, 2],
    ["a kept 500 after the work", Fault.status(500, { applied: true }), true, 1],
    ["a reset after the work", Fault.reset("after"), false, 2],
    ["a reset before the work", Fault.reset("before"), false, 2],
    ["a 502 after the work", Fault.status(502, { applied: true }), false, 2],
    ["an unreadable response", Fault.garbage, false, 2],
    ["a response without an id", Fault.emptyBody, false, 2]
  ]
  for (const [name, one, joined] of faults) {
    it.effect(`with ${name}`, () =>
      emulated(
        Effect.gen(function* () {
          const id = yield* bulkSync
          yield* fault(one, { operation: "bulkSync.start", times: 1 })
          const result = yield* valueOf(body(Durable.bulkSync({ id }), { log: emptyLog() }))
          assert.deepInclude(result, { joined, outcome: "completed" })
          assert.strictEqual((yield* executions).length, 1)
        })
      )
    )
  }

  it.effect("with a lock of the key held by another process", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        yield* fault(Fault.latency("1 minute"), { operation: "bulkSync.start", times: 1 })
        const log = emptyLog()
        // The first process dies while its request is in flight; the second gets the 409 of its lock.
        const first = yield* Effect.forkChild(body(Durable.bulkSync({ id }), { log }))
        yield* passUntil(
          1000,
          Effect.map(startsOf(yield* PolytomicEmulator.PolytomicEmulator), (count) => count > 0)
        )
        yield* Fiber.interrupt(first)
        const result = yield* valueOf(body(Durable.bulkSync({ id }, { ifRunning: "fail" }), { log }))
        assert.deepInclude(result, { outcome: "completed" })
        assert.strictEqual((yield* executions).length, 1)
      })
    )
  )

  it.effect("with an expired key and a late takeover", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const log = emptyLog()
        const died = yield* exitOf(
          body(Durable.bulkSync({ id }), { log, dies: once({ at: "after", name: "start/1" }) })
        )
        assert.strictEqual(died._tag, "Failure")
        assert.strictEqual((yield* executions).length, 1)
        yield* TestClock.adjust(25 * hour)
        const result = yield* valueOf(body(Durable.bulkSync({ id }, { timeout: "30 hours" }), { log }))
        assert.deepInclude(result, { joined: true, outcome: "completed" })
        assert.strictEqual((yield* executions).length, 1)
      })
    )
  )

  it.effect("with a late takeover before anything was sent", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const log = emptyLog()
        yield* exitOf(
          body(Durable.bulkSync({ id }, { timeout: "30 hours" }), {
            log,
            dies: once({ at: "before", name: "start/1" })
          })
        )
        yield* TestClock.adjust(25 * hour)
        const result = yield* valueOf(body(Durable.bulkSync({ id }, { timeout: "30 hours" }), { log }))
        assert.deepInclude(result, { joined: false, outcome: "completed" })
        assert.strictEqual((yield* executions).length, 1)
        const [start] = yield* requests("bulkSync.start")
        assert.match(start?.idempotencyKey ?? "", /^[\w-]{43}-2$/)
      })
    )
  )
})

const startsOf = (emulator: PolytomicEmulator.PolytomicEmulator) =>
  Effect.map(emulator.requests, (all) => all.filter(({ operation }) => operation === "bulkSync.start").length)

describe("a failed poll has an unknown outcome", () => {
  const faults: ReadonlyArray<readonly [string, Fault.Fault, number]> = [
    ["404s just after the start", Fault.status(404), 3],
    ["401s while a key is changed", Fault.status(401), 5],
    ["403s", Fault.status(403), 3],
    ["an hour of 503", Fault.status(503), 40],
    ["unreadable responses", Fault.garbage, 10]
  ]
  for (const [name, one, times] of faults) {
    it.effect(name, () =>
      emulated(
        Effect.gen(function* () {
          const id = yield* bulkSync
          yield* fault(one, { operation: "bulkSync.executions.get", times })
          const result = yield* valueOf(body(Durable.bulkSync({ id }), { log: emptyLog() }), 5000)
          assert.strictEqual(result.outcome, "completed")
          assert.strictEqual((yield* executions).length, 1)
        }),
        slow
      )
    )
  }

  it.effect("but a deleted sync ends the run and the execution", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const fiber = yield* Effect.forkChild(Effect.flip(body(Durable.bulkSync({ id }), { log: emptyLog() })))
        const emulator = yield* PolytomicEmulator.PolytomicEmulator
        yield* passUntil(
          1000,
          Effect.map(emulator.requests, (all) => all.some(({ operation }) => operation === "bulkSync.executions.get"))
        )
        yield* (yield* BulkSync).delete({ id })
        const error = yield* valueOf(Fiber.join(fiber), 10_000)
        assert.deepInclude(error, { _tag: "PolytomicDurableError", reason: "Gone", status: 404 })
        assert.include(error.message, id)
        assert.match(error.message, /run [\w-]{43}, execution [0-9a-f-]{36}/)
      }),
      slow
    )
  )
})

describe("only the deadline or a terminal state ends a run", () => {
  it.effect("polls once more at the deadline and leaves the execution running", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const begun = yield* Clock.currentTimeMillis
        const error = yield* errorOf(body(Durable.bulkSync({ id }, { timeout: "1 hour" }), { log: emptyLog() }))
        assert.deepInclude(error, { _tag: "PolytomicDurableError", reason: "TimedOut" })
        const polls = yield* requests("bulkSync.executions.get")
        assert.isAtLeast((polls.at(-1)?.at ?? 0) - begun, hour)
        assert.isBelow((polls.at(-1)?.at ?? 0) - begun, hour + 10_000)
        assert.deepStrictEqual(yield* requests("bulkSync.executions.cancel"), [])
      }),
      slow
    )
  )

  it.effect("cancels once at the deadline if configured", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const log = emptyLog()
        const run = Durable.bulkSync({ id }, { timeout: "1 hour", ifAbandoned: { timedOut: "cancel" } })
        const error = yield* errorOf(body(run, { log }))
        assert.include(error.message, "Its cancellation was requested.")
        assert.include((yield* errorOf(body(run, { log }))).message, "Its cancellation was requested.")
        assert.strictEqual((yield* requests("bulkSync.executions.cancel")).length, 1)
      }),
      slow
    )
  )

  for (const outcome of ["completed_with_errors", "failed", "canceled", "interrupted"] as const) {
    it.effect(`ends with ${outcome}`, () =>
      emulated(
        Effect.gen(function* () {
          const id = yield* bulkSync
          yield* plan({ outcome, error: "no such table" })
          const error = yield* errorOf(body(Durable.bulkSync({ id }), { log: emptyLog() }))
          assert.deepInclude(error, { _tag: "PolytomicDurableSyncFailed", outcome, sync_id: id, joined: false })
        })
      )
    )
  }

  it.effect("treats a completion with errors as a success if configured", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        yield* plan({ outcome: "completed_with_errors", errors: 3 })
        const run = Durable.bulkSync({ id }, { completedWithErrors: "accept" })
        const result = yield* valueOf(body(run, { log: emptyLog() }))
        assert.deepInclude(result, { outcome: "completed_with_errors", errors: 3 })
      })
    )
  )
})

describe("two runs", () => {
  it.effect("that join one execution both end, and canceling one leaves the other", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const cancels = new Map<string, Effect.Effect<void>>()
        const run = Durable.bulkSync({ id }, { ifAbandoned: "cancel" })
        const first = yield* Effect.forkChild(body(run, { log: emptyLog(), run: "1" }))
        yield* passUntil(1000, Effect.map(Effect.succeed(0), counter(5)))
        const second = yield* Effect.forkChild(body(run, { log: emptyLog(), run: "2" }))
        const third = yield* Effect.forkChild(body(run, { log: emptyLog(), run: "3", cancels }))
        yield* passUntil(1000, Effect.map(Effect.succeed(0), counter(60)))
        yield* Fiber.interrupt(third)
        yield* Effect.forEach([...cancels.values()], (effect) => effect)
        const results = yield* valueOf(Effect.all([Fiber.join(first), Fiber.join(second)]), 10_000)
        assert.deepStrictEqual(
          results.map(({ joined }) => joined),
          [false, true]
        )
        assert.strictEqual(new Set(results.map(({ id }) => id)).size, 1)
        assert.strictEqual((yield* executions).length, 1)
        assert.deepStrictEqual(yield* requests("bulkSync.executions.cancel"), [])
      }),
      slow
    )
  )

  it.effect("refuse to join if configured", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        yield* (yield* BulkSync).start({ id })
        const error = yield* errorOf(body(Durable.bulkSync({ id }, { ifRunning: "fail" }), { log: emptyLog() }))
        assert.deepInclude(error, { reason: "StartRefused", status: 409 })
        assert.strictEqual((yield* executions).length, 1)
      }),
      slow
    )
  )

  it.effect("of one sync in one workflow need different labels", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const twice = Effect.andThen(Durable.bulkSync({ id }), Durable.bulkSync({ id }))
        const exit = yield* exitOf(body(twice, { log: emptyLog(), run: "0" }))
        assert.include(String(exit), "Give each job of a run its own `label`.")
        const log = emptyLog()
        const both = Effect.all([Durable.bulkSync({ id }), Durable.bulkSync({ id }, { label: "again" })])
        const [a, b] = yield* valueOf(body(both, { log }))
        assert.notStrictEqual(a.id, b.id)
        const other = yield* bulkSync
        const atOnce = Effect.all([Durable.bulkSync({ id }), Durable.bulkSync({ id: other })], { concurrency: 2 })
        const results = yield* valueOf(body(atOnce, { log: emptyLog(), run: "2" }))
        assert.strictEqual(new Set(results.map(({ id }) => id)).size, 2)
        const keys = (yield* requests("bulkSync.start")).map(({ idempotencyKey }) => idempotencyKey)
        assert.strictEqual(new Set(keys).size, keys.length)
      })
    )
  )
})

const counter = (most: number) => {
  let count = 0
  return () => count++ >= most
}

describe("canceling a run", () => {
  const canceled = (at: Death | "parked" | "over", abandon: Durable.Abandon = "cancel") =>
    Effect.gen(function* () {
      const id = yield* bulkSync
      const log = emptyLog()
      const cancels = new Map<string, Effect.Effect<void>>()
      const run = Durable.bulkSync({ id }, { ifAbandoned: abandon })
      const dies = typeof at === "string" ? () => false : once(at)
      if (at === "parked") {
        const fiber = yield* Effect.forkChild(body(run, { log, cancels }))
        yield* passUntil(1000, Effect.map(Effect.succeed(0), counter(60)))
        yield* Fiber.interrupt(fiber)
      } else {
        yield* exitOf(body(run, { log, cancels, dies }), 60_000)
      }
      yield* Effect.forEach([...cancels.values()], (effect) => effect)
      return (yield* requests("bulkSync.executions.cancel")).length
    })

  it.effect("before anything was sent cancels nothing", () =>
    emulated(
      Effect.map(canceled({ at: "before", name: "start/1" }), (count) => assert.strictEqual(count, 0)),
      slow
    )
  )
  it.effect("before the id is known finds the execution", () =>
    emulated(
      Effect.map(canceled({ at: "after", name: "start/1" }), (count) => assert.strictEqual(count, 1)),
      slow
    )
  )
  it.effect("while it is suspended cancels the execution", () =>
    emulated(
      Effect.map(canceled("parked"), (count) => assert.strictEqual(count, 1)),
      slow
    )
  )
  it.effect("after its end cancels nothing", () =>
    emulated(
      Effect.map(canceled("over"), (count) => assert.strictEqual(count, 0)),
      slow
    )
  )
  it.effect("leaves the execution running by default", () =>
    emulated(
      Effect.map(canceled("parked", "leave"), (count) => assert.strictEqual(count, 0)),
      slow
    )
  )
})
