import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { BulkSync, ModelSync } from "effect-polytomic"
import { Fault, Handler, PolytomicEmulator, Refusal } from "effect-polytomic/emulator"
import * as Logs from "effect-polytomic/Logs"
import { getConsoleLogsOperation } from "effect-polytomic/ModelSyncExecutions"
import * as SyncRun from "effect-polytomic/SyncRun"
import fc from "fast-check"
import { bulkSync, failure, interruptAfter, layer, modelSync, requests, tags, value } from "./jobs/support.ts"
import { holds } from "./support/laws.ts"

const emulated = <A, E>(
  self: Effect.Effect<A, E, PolytomicEmulator.Services | HttpClient>,
  options?: PolytomicEmulator.Options
) => Effect.provide(self, layer(options))

const emulator = PolytomicEmulator.PolytomicEmulator

/** A model sync that has run: 40 records, of which 4 failed and 6 had warnings. */
const ran = Effect.gen(function* () {
  const id = yield* modelSync
  yield* (yield* emulator).planExecution({ outcome: "completed_with_errors", records: 40, errors: 4, warnings: 6 })
  return yield* value(SyncRun.modelSync({ id }, { completedWithErrors: "accept" }).run)
})

const ranBulk = Effect.gen(function* () {
  const id = yield* bulkSync
  return yield* value(SyncRun.bulkSync({ id }).run)
})

const Written = Schema.Struct({ record: Schema.Struct({ email: Schema.String, lastname: Schema.String }) })

const collect = (where: SyncRun.ExecutionRef) =>
  Stream.runCollect(Logs.modelSync({ ...where, type: "records", schema: Written }))

const files = Effect.map(
  Effect.flatMap(emulator, (it) => it.requests),
  (all) => all.filter(({ target }) => target.startsWith("/files/"))
)

describe("files", () => {
  for (const logs of ["plain", "gzip"] as const) {
    it.effect(`of a model sync are records by kind, typed by the schema (${logs})`, () =>
      emulated(
        Effect.gen(function* () {
          const where = yield* ran
          const records: ReadonlyArray<typeof Written.Type> = yield* value(collect(where))
          assert.strictEqual(records.length, 40)
          assert.strictEqual(new Set(records.map(({ record }) => record.email)).size, 40)
          const Refused = Schema.Struct({ record: Schema.Unknown, error: Schema.String })
          const errors = yield* value(Stream.runCollect(Logs.modelSync({ ...where, type: "errors", schema: Refused })))
          assert.deepStrictEqual([errors.length, errors[0]?.error], [4, "the target refused some records"])
          const count = (type: "warnings" | "deletes") =>
            value(Stream.runCount(Logs.modelSync({ ...where, type, schema: Logs.AnyRecord })))
          assert.deepStrictEqual([yield* count("warnings"), yield* count("deletes")], [6, 0])
          assert.match((yield* files)[0]?.target ?? "", logs === "gzip" ? /ndjson\.gz\?/ : /ndjson\?/)
          assert.deepStrictEqual(tags(), [])
        }),
        { modelSyncs: { logs } }
      )
    )
  }

  it.effect("of a bulk sync are messages, per schema or all in an export", () =>
    emulated(
      Effect.gen(function* () {
        const where = yield* ranBulk
        const Message = Schema.Struct({ message: Schema.String, level: Schema.String })
        const bySchema = yield* value(Stream.runCollect(Logs.bulkSync({ ...where, schema: Message })))
        assert.strictEqual((yield* files).length, SyncRun.progress(where).schemas.length)
        assert.include(
          bySchema.map(({ message }) => message),
          "copying public.users"
        )
        const exported = yield* value(Stream.runCollect(Logs.exportBulkSync({ ...where, schema: Message })))
        assert.includeDeepMembers(exported as Array<typeof Message.Type>, bySchema as Array<typeof Message.Type>)
        assert.strictEqual(exported.at(-1)?.message, "execution ended: completed")
      })
    )
  )

  it.effect("belong to the failed execution", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* modelSync
        yield* (yield* emulator).planExecution({ outcome: "failed", records: 10, errors: 3 })
        const run = SyncRun.modelSync({ id }).run.pipe(
          Effect.as(0),
          Effect.catchTag("PolytomicSyncFailed", (failed) =>
            Stream.runCount(Logs.modelSync({ ...failed, type: "errors", schema: Logs.AnyRecord }))
          )
        )
        assert.strictEqual(yield* value(run), 3)
      })
    )
  )

  it.effect("that do not exist fail with the error of the call", () =>
    emulated(
      Effect.gen(function* () {
        const { sync_id } = yield* ran
        const error = yield* failure(collect({ sync_id, id: "0a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10" }))
        assert.strictEqual(error._tag, "PolytomicNotFound")
      })
    )
  )
})

describe("records that cannot be decoded", () => {
  it.effect("end the stream with their index, or are skipped and reported", () =>
    emulated(
      Effect.gen(function* () {
        const where = yield* ran
        const Odd = Schema.Struct({
          record: Schema.Struct({ email: Schema.String.check(Schema.isPattern(/[02468]@/)) })
        })
        const error = yield* failure(Stream.runDrain(Logs.modelSync({ ...where, type: "records", schema: Odd })))
        if (error._tag !== "PolytomicLogRecordError") throw error
        assert.deepStrictEqual([error.id, error.issues.map(({ path }) => path.join("."))], [where.id, ["record.email"]])
        let left = 0
        const onInvalid = () => Effect.sync(() => left++)
        const some = yield* value(
          Stream.runCount(Logs.modelSync({ ...where, type: "records", schema: Odd }, { onInvalid }))
        )
        assert.isAbove(some, 5)
        assert.strictEqual(some + left, 40)
      })
    )
  )
})

describe("log file URLs", () => {
  it.effect("are requested again after they expired", () =>
    emulated(
      Effect.gen(function* () {
        const where = yield* ranBulk
        // Reading a file takes longer than its URL is valid.
        const slow = Logs.bulkSync({ ...where, schema: Logs.AnyRecord }).pipe(
          Stream.tap(() => Effect.sleep("9 minutes"))
        )
        const all = yield* value(Stream.runCollect(slow), { step: 10_000 })
        assert.deepStrictEqual(
          all,
          yield* value(Stream.runCollect(Logs.bulkSync({ ...where, schema: Logs.AnyRecord })))
        )
        assert.isAbove((yield* requests("bulkSync.executions.getLogs")).length, 2)
        assert.isTrue((yield* files).every(({ status }) => status === 200))
        assert.deepStrictEqual(tags(), [])
      })
    )
  )
})

describe("faults", () => {
  it(
    "never lose or repeat a record",
    () =>
      holds(
        fc.record({
          logs: fc.constantFrom("plain" as const, "gzip" as const),
          faults: fc.array(
            fc.oneof(
              fc.integer({ min: 0, max: 4_000 }).map((bytes) => Fault.truncateBody(bytes)),
              fc.constantFrom(
                Fault.reset("before"),
                Fault.reset("after"),
                Fault.status(503),
                Fault.html502,
                Fault.hang(),
                Fault.hang("body")
              )
            ),
            { maxLength: 5 }
          )
        }),
        ({ faults, logs }) =>
          emulated(
            Effect.gen(function* () {
              const where = yield* ran
              const whole = yield* value(collect(where))
              const { fault } = yield* emulator
              for (const [i, one] of faults.entries()) yield* fault(one, { path: /^\/files/, nth: i + 1 })
              assert.deepStrictEqual(yield* value(collect(where), { step: 500 }), whole)
            }),
            { modelSyncs: { logs } }
          ),
        { numRuns: 40 }
      ),
    60_000
  )

  it.effect("that hang end at once when interrupted", () =>
    Effect.forEach([Fault.hang("before"), Fault.hang("body")], (fault) =>
      emulated(
        Effect.gen(function* () {
          const where = yield* ran
          yield* (yield* emulator).fault(fault, { path: /^\/files/ })
          const [exit, elapsed] = yield* interruptAfter(collect(where), 2_000)
          assert.strictEqual(exit?._tag, "Failure")
          assert.isBelow(elapsed, 50)
          const before = (yield* files).length
          yield* value(Effect.sleep("10 minutes"), { step: 5_000 })
          assert.strictEqual((yield* files).length, before)
        }),
        { modelSyncs: { logs: "gzip" } }
      )
    )
  )

  it.effect("that persist fail the stream", () =>
    emulated(
      Effect.gen(function* () {
        const where = yield* ran
        yield* (yield* emulator).fault(Fault.reset("after"), { path: /^\/files/ })
        const error = yield* failure(collect(where))
        assert.deepInclude(error, { _tag: "PolytomicLogFileError", code: undefined })
        assert.strictEqual((yield* files).length, 6)
      })
    )
  )

  it.effect("of the call that returns the URLs are waited for", () =>
    emulated(
      Effect.gen(function* () {
        const where = yield* ran
        const remove = yield* (yield* emulator).fault(Fault.status(503), {
          operation: "modelSync.executions.getLogUrls"
        })
        yield* Effect.forkChild(Effect.delay(remove, "1 minute"))
        assert.strictEqual((yield* value(collect(where), { step: 100 })).length, 40)
      })
    )
  )
})

describe("consoles", () => {
  it.effect("of a model sync are followed live, each message once, until the execution ends", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* modelSync
        yield* (yield* emulator).planExecution({ records: 400, duration: 60_000 })
        const { id: execution = "" } = yield* (yield* ModelSync).start({ id })
        const where = { sync_id: id, id: execution }
        const seen: Array<readonly [string, number]> = []
        yield* value(
          Stream.runForEach(Logs.modelSyncConsole(where), ({ message = "" }) =>
            Effect.map(Clock.currentTimeMillis, (now) => seen.push([message, now]))
          )
        )
        const texts = seen.map(([message]) => message)
        assert.deepStrictEqual(
          texts.filter((message) => message.startsWith("Wrote")),
          Array.from({ length: 80 }, (_, i) => `Wrote records ${i * 5 + 1} to ${i * 5 + 5}`)
        )
        assert.deepStrictEqual([texts[0], texts.at(-1)], ["Execution created", "Execution completed"])
        // Live: the first half arrived in the first half of the time.
        assert.isBelow(seen[40]?.[1] ?? 0, 40_000)
        assert.deepStrictEqual(tags(), [])
      })
    )
  )

  it.effect("of a bulk sync cover all schemas, or one", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const { id: execution = "" } = yield* (yield* BulkSync).start({ id })
        const where = { sync_id: id, id: execution }
        const [all, one] = yield* value(
          Effect.all(
            [
              Stream.runCollect(Logs.bulkSyncConsole(where)),
              Stream.runCollect(Logs.bulkSyncConsole({ ...where, schema_id: "public.users" }))
            ],
            { concurrency: 2 }
          )
        )
        assert.strictEqual(all.at(-1)?.message, "execution ended: completed")
        assert.strictEqual(new Set(all.map((entry) => entry.id)).size, all.length)
        assert.strictEqual(one.length, 2)
        assert.includeDeepMembers([...all], [...one])
      })
    )
  )

  it.effect("that ended are read to their end", () =>
    emulated(
      Effect.gen(function* () {
        const where = yield* ran
        const before = yield* Clock.currentTimeMillis
        assert.isAbove((yield* value(Stream.runCollect(Logs.modelSyncConsole(where)))).length, 8)
        assert.isBelow((yield* Clock.currentTimeMillis) - before, 500)
        assert.strictEqual((yield* requests("modelSync.executions.getConsoleLogs")).length, 1)
      })
    )
  )

  it.effect("that write more than is kept report a gap", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* modelSync
        yield* (yield* emulator).planExecution({ records: 2_000, duration: 20_000 })
        const { id: execution = "" } = yield* (yield* ModelSync).start({ id })
        const slow = Logs.modelSyncConsole({ sync_id: id, id: execution }).pipe(
          Stream.tap(({ message }) => (message === "Wrote records 1 to 5" ? Effect.sleep("10 seconds") : Effect.void))
        )
        const all = yield* value(Stream.runCollect(slow))
        assert.strictEqual(all.at(-1)?.message, "Execution completed")
        assert.strictEqual(new Set(all.map((entry) => entry.id)).size, all.length)
        assert.isTrue(tags().length > 0 && tags().every((tag) => tag === "ConsoleGap"))
      })
    )
  )

  // The API reference does not say whether the newest message has a cursor.
  for (const cursors of ["always", "if there is more"] as const) {
    /** A console with a message every half second, in pages of 7; `sent` counts the returned ones. */
    const paged = (count: number, faults: { readonly stale?: number } = {}) => {
      let sent = 0
      let requested = 0
      const after: Array<string | undefined> = []
      const handlers = Handler.on([getConsoleLogsOperation], (input, call) => {
        after.push(input.after)
        // A cursor whose message has been discarded.
        if (input.after !== undefined && ++requested === faults.stale) return Effect.fail(Refusal.badRequest("stale"))
        const written = Math.min(count, Math.floor(call.now / 500))
        const from = Math.max(0, written - 50, input.after === undefined ? 0 : Number(input.after) + 1)
        const until = Math.min(from + 7, written)
        sent += until - from
        return Effect.succeed({
          data: {
            entries: Array.from({ length: until - from }, (_, i) => ({ id: `m${from + i}`, message: `${from + i}` })),
            next_cursor: until < written || (cursors === "always" && until > from) ? `${until - 1}` : null
          }
        })
      })
      return { handlers, after, sent: () => sent }
    }

    const numbers = (count: number) => Array.from({ length: count }, (_, i) => `${i}`)

    const followed = (onMessage: (message: string) => Effect.Effect<unknown> = () => Effect.void) =>
      Effect.gen(function* () {
        const id = yield* modelSync
        yield* (yield* emulator).planExecution({ records: 1, duration: 60_000 })
        const { id: execution = "" } = yield* (yield* ModelSync).start({ id })
        return yield* value(
          Logs.modelSyncConsole({ sync_id: id, id: execution }).pipe(
            Stream.map(({ message = "" }) => message),
            Stream.tap(onMessage),
            Stream.runCollect
          )
        )
      })

    it.effect(`are followed by cursor, page by page, each message once: cursors ${cursors}`, () => {
      const { after, handlers, sent } = paged(100)
      return emulated(
        Effect.gen(function* () {
          assert.deepStrictEqual(yield* followed(), numbers(100))
          assert.deepStrictEqual(tags(), [])
          assert.isAbove(new Set(after).size, 8)
          // Known messages are not sent again, or at most one page of them.
          assert.isAtMost(sent(), cursors === "always" ? 100 : 100 + 7 * after.length)
        }),
        { handlers }
      )
    })

    it.effect(`restart without repeats where a cursor has expired: cursors ${cursors}`, () => {
      const { after, handlers } = paged(40, { stale: 4 })
      return emulated(
        Effect.gen(function* () {
          assert.deepStrictEqual(yield* followed(), numbers(40))
          assert.isAbove(after.filter((cursor) => cursor === undefined).length, 1)
          assert.deepStrictEqual(tags(), [])
        }),
        { handlers }
      )
    })

    it.effect(`report a gap where more was written than is kept: cursors ${cursors}`, () => {
      const { handlers } = paged(100)
      return emulated(
        Effect.gen(function* () {
          const all = yield* followed((message) => (message === "3" ? Effect.sleep("45 seconds") : Effect.void))
          assert.isTrue(all.length < 100 && all.at(-1) === "99")
          assert.strictEqual(new Set(all).size, all.length)
          assert.deepStrictEqual(tags(), ["ConsoleGap"])
        }),
        { handlers }
      )
    })
  }

  it.effect("survive faults without losing or repeating a message, and end at their deadline", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* modelSync
        yield* (yield* emulator).planExecution({ records: 100, duration: 60_000 })
        const { id: execution = "" } = yield* (yield* ModelSync).start({ id })
        const where = { sync_id: id, id: execution }
        const { fault } = yield* emulator
        const faults = [Fault.status(408), Fault.status(503), Fault.truncateBody(), Fault.reset("after"), Fault.garbage]
        for (const [i, one] of faults.entries()) {
          for (const path of [/consolelog$/, /executions\/[^/]+$/]) {
            for (const nth of [1, 2, 3, 4]) yield* fault(one, { path, nth: i * 10 + nth })
          }
        }
        const all = yield* value(Stream.runCollect(Logs.modelSyncConsole(where)))
        assert.deepStrictEqual(
          all.map(({ message = "" }) => message).filter((message) => message.startsWith("Wrote")),
          Array.from({ length: 20 }, (_, i) => `Wrote records ${i * 5 + 1} to ${i * 5 + 5}`)
        )
        yield* (yield* emulator).planExecution({ duration: 600_000 })
        const { id: second = "" } = yield* (yield* ModelSync).start({ id })
        const timedOut = Logs.modelSyncConsole({ sync_id: id, id: second }, { timeout: "1 minute" })
        assert.strictEqual((yield* failure(Stream.runDrain(timedOut)))._tag, "PolytomicWaitTimedOut")
      })
    )
  )

  it.effect("clean up when they are interrupted", () =>
    Effect.forEach([0, 700, 5_000], (after) =>
      emulated(
        Effect.gen(function* () {
          const id = yield* modelSync
          const { id: execution = "" } = yield* (yield* ModelSync).start({ id })
          const run = Stream.runDrain(Logs.modelSyncConsole({ sync_id: id, id: execution }))
          const [exit, elapsed] = yield* interruptAfter(run, after)
          assert.strictEqual(exit?._tag, "Failure")
          assert.isBelow(elapsed, 50)
          const before = (yield* (yield* emulator).requests).length
          yield* value(Effect.sleep("1 minute"), { step: 500 })
          assert.strictEqual((yield* (yield* emulator).requests).length, before)
        })
      )
    )
  )
})
