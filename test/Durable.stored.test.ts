/** Decoding of stored outcomes of durable jobs. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import * as TestClock from "effect/testing/TestClock"
import * as Durable from "effect-polytomic/Durable"
import { Fault } from "effect-polytomic/emulator"
import { emulated, fault, plan, slow } from "./durable/emulated.ts"
import { body, emptyLog, errorOf, hour, type Log, namesOf, valueOf } from "./durable/support.ts"
import { bulkSync, requests } from "./jobs/support.ts"

describe("a stored step that does not match", () => {
  const broken = (change: (log: Log) => void) =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const log = emptyLog()
        yield* valueOf(body(Durable.bulkSync({ id }), { log }))
        change(log)
        const before = (yield* requests("bulkSync.start")).length
        const error = yield* errorOf(body(Durable.bulkSync({ id }), { log }))
        assert.strictEqual((yield* requests("bulkSync.start")).length, before)
        return error
      })
    )
  const nameOf = (log: Log, end: string) => namesOf(log).find((name) => name.endsWith(end)) ?? ""

  it.effect("is rejected at the start for another version of the job", () =>
    Effect.map(
      broken((log) => {
        const name = nameOf(log, "begin")
        const kept = log.steps.get(name) as { ok: object }
        log.steps.set(name, { ...kept, ok: { ...kept.ok, version: 2 } })
      }),
      (error) => {
        assert.deepInclude(error, { _tag: "PolytomicDurableError", reason: "Record" })
        assert.match(error.message, /run [\w-]{43}.*Finish the run with the version that began it/)
      }
    )
  )
  it.effect("is rejected for another format", () =>
    Effect.map(
      broken((log) => {
        const name = nameOf(log, "start/1")
        log.steps.set(name, { ...(log.steps.get(name) as object), v: 9 })
      }),
      (error) => assert.include(error.message, "It has format 9, this version reads 1.")
    )
  )
  it.effect("is rejected for another step, because the engine replays out of order", () =>
    Effect.map(
      broken((log) => log.steps.set(nameOf(log, "poll/1"), log.steps.get(nameOf(log, "poll/2")))),
      (error) => assert.match(error.message, /poll\/1 has a stored step.*has the outcome of step .*poll\/2/)
    )
  )
  it.effect("is rejected for any other value", () =>
    Effect.map(
      broken((log) => log.steps.set(nameOf(log, "begin"), "?")),
      (error) => assert.deepInclude(error, { reason: "Record" })
    )
  )
})

describe("stored data", () => {
  it.effect("contains no secrets and is small", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        yield* plan({ outcome: "failed", error: `test-key ${"x".repeat(100_000)} https://x.example/?sig=s3cret` })
        const log = emptyLog()
        const error = yield* errorOf(body(Durable.bulkSync({ id }), { log }))
        const stored = JSON.stringify([...log.steps])
        assert.notInclude(stored, "test-key")
        assert.notInclude(stored, "s3cret")
        assert.isBelow(stored.length, 8192)
        assert.isBelow(JSON.stringify(error).length, 4096)
      })
    )
  )

  it.effect("has names that no release changes", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        yield* fault(Fault.status(500), { operation: "bulkSync.start", times: 1 })
        const log = emptyLog()
        const run = Durable.bulkSync({ id }, { label: "job", timeout: "1 minute", ifAbandoned: "cancel" })
        yield* errorOf(body(run, { log, wake: (_, millis) => Effect.as(Effect.sleep(millis), "timeout") }))
        const polls = namesOf(log).filter((name) => name.includes("/poll/"))
        assert.deepStrictEqual(namesOf(log), ["job/begin", "job/start/1", "job/start/2", ...polls, "job/stop"])
        assert.deepStrictEqual(
          polls,
          polls.map((_, i) => `job/poll/${i + 1}`)
        )
        assert.strictEqual([...log.waits.keys()][0], "job/pause/1")
        assert.strictEqual([...log.waits.keys()][1], "job/wait/1")
      }),
      slow
    )
  )

  it.effect("is the same under another clock", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const log = emptyLog()
        const result = yield* valueOf(body(Durable.bulkSync({ id }), { log }), 10_000)
        const before = [namesOf(log), [...log.waits.keys()]]
        yield* TestClock.adjust(400 * 24 * hour)
        const again = yield* valueOf(body(Durable.bulkSync({ id }), { log }))
        assert.deepStrictEqual(again, result)
        assert.deepStrictEqual([namesOf(log), [...log.waits.keys()]], before)
      }),
      slow
    )
  )
})

describe("a polling plan", () => {
  it.effect("is rejected before anything is sent if the engine cannot run it", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const run = Durable.bulkSync({ id }, { maxDelay: "30 seconds" })
        const error = yield* errorOf(body(run, { log: emptyLog(), limits: { steps: 1024 } }))
        assert.deepInclude(error, { reason: "TooManySteps" })
        assert.deepStrictEqual(yield* requests("bulkSync.start"), [])
        assert.isBelow(Durable.maxSteps(), 1024)
        assert.isAbove(Durable.maxSteps({ maxDelay: "30 seconds" }), 1024)
      })
    )
  )

  it.effect("polls for a day within the announced number of steps, forged events included", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const log = emptyLog()
        const wake = (_: string, millis: number, topic: string | undefined) =>
          Effect.as(
            Effect.sleep(topic === undefined ? millis : 10),
            topic === undefined ? ("timeout" as const) : ("nudged" as const)
          )
        yield* errorOf(body(Durable.bulkSync({ id }), { log, wake }), 60_000)
        const count = log.steps.size + log.waits.size
        assert.isAtMost(count, Durable.maxSteps())
        assert.isAbove(count, 190)
      }),
      { executions: { queuedFor: 0, runsFor: 48 * hour } }
    )
  )

  it.effect("makes progress readable from outside", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const seen: Array<Durable.Progress> = []
        const onProgress = (progress: Durable.Progress) => Effect.sync(() => void seen.push(progress))
        yield* valueOf(body(Durable.bulkSync({ id }, { onProgress }), { log: emptyLog() }))
        assert.deepStrictEqual(
          seen.map(({ nextAt, poll, status }) => [poll, status, nextAt !== undefined]),
          [
            [1, "created", true],
            [2, "completed", false]
          ]
        )
      })
    )
  )

  it.effect("continues when its progress cannot be reported", () =>
    emulated(
      Effect.gen(function* () {
        for (const report of [Effect.never, Effect.die("no"), Effect.fail("no") as never]) {
          const id = yield* bulkSync
          const run = body(Durable.bulkSync({ id }, { onProgress: () => report }), { log: emptyLog() })
          const warnings: Array<unknown> = []
          const logger = Logger.make(({ message }) => void warnings.push(message))
          assert.include(yield* Effect.provide(valueOf(run), Logger.layer([logger])), { sync_id: id })
          const [text, reason] = [warnings[0]].flat()
          assert.strictEqual(text, `The progress of bulk sync ${id} could not be reported`)
          if (report === Effect.never) assert.strictEqual(reason, "it took more than 10 seconds")
        }
      })
    )
  )
})
