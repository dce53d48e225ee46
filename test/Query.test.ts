import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import * as Stream from "effect/Stream"
import { Fault, Handler, PolytomicEmulator } from "effect-polytomic/emulator"
import * as Query from "effect-polytomic/Query"
import { getQueryOperation } from "effect-polytomic/QueryRunner"
import { crm, failure, interruptAfter, layer, requests, source, tags, value } from "./jobs/support.ts"

const emulated = <A, E>(self: Effect.Effect<A, E, PolytomicEmulator.Services>, options?: PolytomicEmulator.Options) =>
  Effect.provide(self, layer(options))

const emulator = PolytomicEmulator.PolytomicEmulator

const User = Schema.Struct({ id: Schema.String, email: Schema.String })
const users = "select id, email from public.users"

describe("run", () => {
  it.effect("waits until the query is done", () =>
    emulated(
      Effect.gen(function* () {
        const done = yield* value(Query.run({ connection_id: source, query: users }))
        assert.deepStrictEqual(done.fields, ["id", "email"])
        assert.isAbove(done.count ?? 0, 100)
        assert.isString(done.expires)
        assert.isAtLeast(yield* Clock.currentTimeMillis, 1_000)
        assert.deepStrictEqual(tags(), [])
      })
    )
  )

  it.effect("fails if the query fails, and with the errors of its calls", () =>
    emulated(
      Effect.gen(function* () {
        const failed = yield* failure(Query.run({ connection_id: source, query: "select id from no.such_table" }))
        if (failed._tag !== "PolytomicQueryFailed") throw failed
        assert.include(failed.message, 'relation "no.such_table" does not exist')
        assert.include(failed.message, failed.id)
        assert.strictEqual(
          (yield* failure(Query.run({ connection_id: crm, query: "select 1" })))._tag,
          "PolytomicBadRequest"
        )
        const missing = "0a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10"
        assert.strictEqual(
          (yield* failure(Query.run({ connection_id: missing, query: users })))._tag,
          "PolytomicNotFound"
        )
        assert.strictEqual(
          (yield* failure(Stream.runDrain(Query.rows({ id: missing, schema: User }))))._tag,
          "PolytomicNotFound"
        )
      })
    )
  )

  it.effect("ends at its deadline", () =>
    emulated(
      Effect.gen(function* () {
        const error = yield* failure(Query.run({ connection_id: source, query: users }, { timeout: "1 minute" }), {
          step: 200
        })
        assert.deepInclude(error, { _tag: "PolytomicWaitTimedOut", last: "running" })
      }),
      { queries: { runsFor: 3_600_000 } }
    )
  )
})

describe("rows", () => {
  it.effect("come from all pages, each once and in order, typed by the schema", () =>
    emulated(
      Effect.gen(function* () {
        const { count } = yield* value(Query.run({ connection_id: source, query: users }))
        const all: ReadonlyArray<{ readonly id: string; readonly email: string }> = yield* value(
          Stream.runCollect(Query.stream({ connection_id: source, query: users, schema: User }))
        )
        assert.strictEqual(all.length, count)
        assert.strictEqual(new Set(all.map(({ id }) => id)).size, count)
        assert.isTrue(all.every(({ email }) => email.includes("@")))
        // The page that reports the end of the query is not requested again.
        const last = (yield* requests("queryRunner.getQuery")).map(({ target }) => target)
        const pages = last.filter((target) => target.includes("?page="))
        assert.strictEqual(new Set(pages).size, pages.length)
        assert.strictEqual(pages.length, Math.ceil((count ?? 0) / 30) - 1)
        const times = (yield* requests("queryRunner.runQuery")).map(({ at }) => at)
        const first = (yield* requests("queryRunner.getQuery")).filter(
          ({ at, target }) => at >= (times.at(-1) ?? 0) && !target.includes("?page=")
        )
        const done = first.findIndex(({ at }) => at - (times.at(-1) ?? 0) >= 1_000)
        assert.isTrue(done === -1 || done === first.length - 1)
      }),
      { queries: { pageSize: 30, links: "absolute" } }
    )
  )

  it.effect("are requested on demand", () =>
    emulated(
      Effect.gen(function* () {
        yield* value(
          Stream.runDrain(Stream.take(Query.stream({ connection_id: source, query: users, schema: User }), 25))
        )
        const pages = (yield* requests("queryRunner.getQuery")).filter(({ target }) => target.includes("?page="))
        assert.strictEqual(pages.length, 2)
      }),
      { queries: { pageSize: 10 } }
    )
  )

  it.effect("are read from an earlier query, or from one in progress", () =>
    emulated(
      Effect.gen(function* () {
        const done = yield* value(Query.run({ connection_id: source, query: `${users} limit 7` }))
        assert.strictEqual(yield* value(Stream.runCount(Query.rows({ id: done.id, schema: User }))), 7)
        const none = yield* value(
          Stream.runCollect(Query.stream({ connection_id: source, query: `${users} limit 0`, schema: User }))
        )
        assert.deepStrictEqual(none, [])
        const raw = yield* value(Stream.runHead(Query.rows({ id: done.id, schema: Query.AnyRecord })))
        assert.deepStrictEqual(Object.keys(raw._tag === "Some" ? raw.value : {}), ["id", "email"])
      })
    )
  )

  it.effect("are transformed with any service the schema needs", () =>
    emulated(
      Effect.gen(function* () {
        const Domain = Context.Service<{ readonly name: string }>("test/Domain")
        const Shown = Schema.Struct({
          email: Schema.String.pipe(
            Schema.decodeTo(Schema.String, {
              decode: SchemaGetter.transformEffect((text: string) =>
                Effect.map(Effect.delay(Domain, 10), ({ name }) => `${text.split("@")[0]}@${name}`)
              ),
              encode: SchemaGetter.passthrough<string>()
            })
          )
        })
        const emails = yield* value(
          Query.stream({ connection_id: source, query: "select email from public.users limit 2", schema: Shown }).pipe(
            Stream.runCollect,
            Effect.provideService(Domain, { name: "elsewhere.test" })
          )
        )
        assert.isTrue(emails.length === 2 && emails.every(({ email }) => email.endsWith("@elsewhere.test")))
      })
    )
  )
})

describe("rows that cannot be decoded", () => {
  const rows = [
    { id: "1", email: "a@b" },
    { id: "2", email: "c@d" },
    { id: 3, email: 4 },
    { id: "5" },
    { id: "6", email: "" }
  ]
  const odd: PolytomicEmulator.Options = {
    handlers: Handler.on([getQueryOperation], ({ id, page }) =>
      Effect.succeed({
        data: { id, status: "done", results: page === undefined ? rows.slice(0, 1) : rows.slice(1) },
        links: page === undefined ? { next: `/api/queries/${id}?page=2` } : {}
      })
    )
  }

  it.effect("end the stream with their index and without their values, after the rows before them", () =>
    emulated(
      Effect.gen(function* () {
        const seen: Array<string> = []
        const error = yield* failure(
          Stream.runForEach(Query.rows({ id: "1", schema: User }), ({ id }) => Effect.sync(() => seen.push(id)))
        )
        if (error._tag !== "PolytomicRowError") throw error
        assert.deepStrictEqual(seen, ["1", "2"])
        assert.deepStrictEqual([error.id, error.index], ["1", 2])
        assert.deepStrictEqual(
          error.issues.map(({ path }) => path),
          [["id"], ["email"]]
        )
        assert.include(error.message, "Row 2 of query 1")
        assert.notMatch(error.message, /got|4/)
      }),
      odd
    )
  )

  it.effect("are skipped and reported if configured", () =>
    emulated(
      Effect.gen(function* () {
        const left: Array<number> = []
        const onInvalid = (error: Query.RowError) => Effect.sync(() => left.push(error.index))
        const all = yield* value(Stream.runCollect(Query.rows({ id: "1", schema: User }, { onInvalid })))
        assert.deepStrictEqual(
          all.map(({ id }) => id),
          ["1", "2", "6"]
        )
        assert.deepStrictEqual(left, [2, 3])
        const skipped = yield* value(Stream.runCount(Query.rows({ id: "1", schema: User }, { onInvalid: "skip" })))
        assert.strictEqual(skipped, 3)
      }),
      odd
    )
  )
})

describe("faults", () => {
  it.effect("of any kind lose no row, repeat none and run the query once", () =>
    emulated(
      Effect.gen(function* () {
        const { fault } = yield* emulator
        yield* fault(Fault.reset("after"), { operation: "queryRunner.runQuery", times: 1 })
        const faults = [
          Fault.status(503),
          Fault.reset("before"),
          Fault.truncateBody(),
          Fault.garbage,
          Fault.html502,
          Fault.emptyBody,
          Fault.status(500)
        ]
        for (const [i, one] of faults.entries()) yield* fault(one, { path: /queries/, nth: 2 * i + 2 })
        const all = yield* value(Stream.runCollect(Query.stream({ connection_id: source, query: users, schema: User })))
        const again = yield* value(
          Stream.runCollect(Query.stream({ connection_id: source, query: users, schema: User }))
        )
        assert.deepStrictEqual(all, again)
        const keys = (yield* requests("queryRunner.runQuery")).map(({ idempotencyKey }) => idempotencyKey)
        assert.deepStrictEqual([keys.length, new Set(keys).size], [3, 2])
      }),
      { queries: { pageSize: 20 } }
    )
  )

  it.effect("that outlast a call's retries are waited for", () =>
    emulated(
      Effect.gen(function* () {
        const { fault } = yield* emulator
        const pages = Query.stream({ connection_id: source, query: users, schema: User }).pipe(
          Stream.zipWithIndex,
          Stream.tap(([, index]) =>
            index === 2
              ? Effect.gen(function* () {
                  const remove = yield* fault(Fault.status(503), { path: /queries/ })
                  yield* Effect.forkChild(Effect.delay(remove, "3 minutes"))
                })
              : Effect.void
          )
        )
        const all = yield* value(Stream.runCollect(pages), { step: 200 })
        assert.isAbove(all.length, 100)
        assert.isAtLeast(yield* Clock.currentTimeMillis, 180_000)
        assert.isTrue(tags().length > 2 && tags().every((tag) => tag === "PollFailed"))
      }),
      { queries: { pageSize: 20 } }
    )
  )

  it.effect("include results that expire while they are read", () =>
    emulated(
      Effect.gen(function* () {
        const slow = Query.stream({ connection_id: source, query: users, schema: User }).pipe(
          Stream.tap(() => Effect.sleep("1 second"))
        )
        const error = yield* failure(Stream.runDrain(slow), { step: 200 })
        if (error._tag !== "PolytomicQueryExpired") throw error
        assert.isString(error.expires)
        assert.include(error.message, error.id)
      }),
      { queries: { pageSize: 20, keptFor: 30_000 } }
    )
  )

  it.effect("include a cursor that leads nowhere", () =>
    emulated(
      Effect.gen(function* () {
        const error = yield* failure(Stream.runDrain(Query.rows({ id: "1", schema: Query.AnyRecord })))
        assert.strictEqual(error._tag, "PolytomicDecodeError")
      }),
      {
        handlers: Handler.on([getQueryOperation], ({ id }) =>
          Effect.succeed({ data: { id, status: "done", results: [{}] }, links: { next: `/api/queries/${id}?page=2` } })
        )
      }
    )
  )

  it.effect("and interruptions leave nothing behind", () =>
    Effect.forEach([0, 300, 1_200, 3_000], (after) =>
      emulated(
        Effect.gen(function* () {
          const slow = Query.stream({ connection_id: source, query: users, schema: User }).pipe(
            Stream.tap(() => Effect.sleep("1 second"))
          )
          const [exit, elapsed] = yield* interruptAfter(Stream.runDrain(slow), after)
          assert.strictEqual(exit?._tag, "Failure")
          assert.isBelow(elapsed, 50)
          const before = (yield* (yield* emulator).requests).length
          yield* value(Effect.sleep("1 minute"), { step: 500 })
          assert.strictEqual((yield* (yield* emulator).requests).length, before)
        }),
        { queries: { pageSize: 3 } }
      )
    )
  )
})
