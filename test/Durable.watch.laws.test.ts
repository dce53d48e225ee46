/** Laws of a durable job's polls: each status and its meaning, events of all kinds, a cancel that is requested twice. */
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { BulkSync } from "effect-polytomic"
import { getOperation } from "effect-polytomic/BulkSyncExecutions"
import * as Durable from "effect-polytomic/Durable"
import { Handler } from "effect-polytomic/emulator"
import { findExecution } from "../src/emulator/resources/bulkSync/cancel.ts"
import { view } from "../src/emulator/resources/bulkSync/execution.ts"
import { emulated, executions, slow } from "./durable/emulated.ts"
import { body, emptyLog, exitOf, hour, type MapOptions, passUntil, valueOf } from "./durable/support.ts"
import { bulkSync, requests } from "./jobs/support.ts"

describe("a status", () => {
  /** The API returns another status for an execution in progress, so it has not ended. */
  const shown = (status: string) => ({
    handlers: Handler.on([getOperation], (input, call) =>
      Effect.map(findExecution(call, input.id, input.exec_id), (execution) => {
        const own = view(call, execution)
        return own.status === "completed" ? own : { ...own, status }
      })
    ),
    executions: { queuedFor: 0, runsFor: hour }
  })
  const inProgress = ["created", "scheduled", "queued", "waiting", "running", "exporting", "processing", "canceling"]
  for (const status of [...inProgress, "preparing", "paused", "", "COMPLETED", "success"]) {
    it.effect(`${JSON.stringify(status)} is in progress`, () =>
      emulated(
        Effect.gen(function* () {
          const id = yield* bulkSync
          const result = yield* valueOf(body(Durable.bulkSync({ id }), { log: emptyLog() }), 10_000)
          assert.deepInclude(result, { outcome: "completed", joined: false })
          assert.isAbove((yield* requests("bulkSync.executions.get")).length, 5)
        }),
        shown(status)
      )
    )
  }

  const ends = {
    completed: "completed",
    errors: "completed_with_errors",
    failed: "failed",
    canceled: "canceled",
    interrupted: "interrupted"
  } as const
  for (const [status, outcome] of Object.entries(ends)) {
    it.effect(`${JSON.stringify(status)} is terminal and seen at once`, () =>
      emulated(
        Effect.gen(function* () {
          const id = yield* bulkSync
          const exit = yield* exitOf(body(Durable.bulkSync({ id }), { log: emptyLog() }))
          assert.include(JSON.stringify(exit), `"outcome":"${outcome}"`)
          assert.strictEqual((yield* requests("bulkSync.executions.get")).length, 1)
        }),
        shown(status)
      )
    )
  }
})

describe("an event", () => {
  /** Runs a job whose waits end at the events of a story; returns its result, its polls and its time. */
  const runWith = (wake: MapOptions["wake"]) =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const begun = yield* Clock.currentTimeMillis
        const result = yield* valueOf(body(Durable.bulkSync({ id }), { log: emptyLog(), ...(wake && { wake }) }), 5000)
        assert.strictEqual((yield* executions).length, 1)
        assert.strictEqual((yield* requests("bulkSync.start")).length, 1)
        return {
          result: { ...result, id: "", sync_id: "" },
          polls: (yield* requests("bulkSync.executions.get")).length,
          time: (yield* Clock.currentTimeMillis) - begun
        }
      }),
      slow
    )
  const sleep = (millis: number) => Effect.as(Effect.sleep(millis), "timeout" as const)
  const nudgedAt = (...waits: ReadonlyArray<number>): MapOptions["wake"] => {
    let count = 0
    return (_, millis, topic) => {
      count++
      // A run that no longer waits for a topic is not nudged.
      return topic !== undefined && waits.includes(count)
        ? Effect.as(Effect.sleep(10), "nudged" as const)
        : sleep(millis)
    }
  }

  it.effect("that is missing, early, duplicated or forged changes only the time", () =>
    Effect.gen(function* () {
      const none = yield* runWith(undefined)
      assert.isAtLeast(none.time, 2 * hour)
      const stories = {
        early: nudgedAt(1),
        doubled: nudgedAt(5, 6),
        forged: nudgedAt(...Array.from({ length: 200 }, (_, i) => i + 1))
      }
      for (const [name, scenario] of Object.entries(stories)) {
        const with_ = yield* runWith(scenario)
        assert.deepStrictEqual(with_.result, none.result, name)
        // At most three nudges count, and each restarts the backoff.
        assert.isAtMost(with_.polls, none.polls + 3 * 8, name)
      }
    })
  )

  it.effect("that ends an execution affects that execution alone", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const topics = new Set<string | undefined>()
        const wake: MapOptions["wake"] = (_, millis, topic) => {
          topics.add(topic)
          return sleep(millis)
        }
        const result = yield* valueOf(body(Durable.bulkSync({ id }), { log: emptyLog(), wake }), 5000)
        assert.deepStrictEqual([...topics], [result.id])
        const event = (type: string, execution_id: unknown) =>
          Durable.topicOf({ _tag: "unknown", type, event: { execution_id } } as never)
        assert.strictEqual(event("bulk_sync.completed", result.id), result.id)
        for (const type of ["bulk_sync.running", "sync.running", "bulk_sync.created", "", "constructor"]) {
          assert.isUndefined(event(type, result.id))
        }
        for (const odd of [undefined, null, "", 5, {}, "x".repeat(101)]) {
          assert.isUndefined(event("bulk_sync.completed", odd))
        }
      }),
      slow
    )
  )
})

describe("canceling twice", () => {
  it.effect("finds the canceled execution and changes nothing", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const cancels = new Map<string, Effect.Effect<void>>()
        const run = Durable.bulkSync({ id }, { ifAbandoned: "cancel" })
        const fiber = yield* Effect.forkChild(body(run, { log: emptyLog(), cancels }))
        let seconds = 0
        yield* passUntil(
          1000,
          Effect.sync(() => seconds++ >= 60)
        )
        yield* Fiber.interrupt(fiber)
        const all = [...cancels.values()]
        assert.strictEqual(all.length, 1)
        yield* Effect.forEach([...all, ...all], (cancel) => cancel, { concurrency: 2 })
        assert.strictEqual((yield* executions).length, 1)
        // One or both request it: the second finds it canceled.
        assert.isAtLeast((yield* requests("bulkSync.executions.cancel")).length, 1)
        const { current_execution } = yield* (yield* BulkSync).getStatus({ id })
        assert.include([undefined, "canceling", "canceled"], current_execution?.status)
      }),
      slow
    )
  )
})
