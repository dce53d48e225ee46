import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { BulkSync, Connections } from "effect-polytomic"
import { Fault, Handler, PolytomicEmulator } from "effect-polytomic/emulator"
import * as SchemaCache from "effect-polytomic/SchemaCache"
import { type BulkSyncSourceStatus, getStatusOperation } from "effect-polytomic/Schemas"
import { Timestamp } from "effect-polytomic/Timestamp"
import * as State from "../src/internal/jobs/schemaCache.ts"
import { destination, failure, interruptAfter, layer, notices, requests, source, tags, value } from "./jobs/support.ts"

const emulated = <A, E>(self: Effect.Effect<A, E, PolytomicEmulator.Services>, options?: PolytomicEmulator.Options) =>
  Effect.provide(self, layer(options))

const emulator = PolytomicEmulator.PolytomicEmulator

const at = (seconds: number): Timestamp => Schema.decodeUnknownSync(Timestamp)(new Date(seconds * 1000).toISOString())

const newConnection = Effect.gen(function* () {
  const { id = "" } = yield* (yield* Connections).create({
    name: "New",
    type: "postgresql",
    configuration: { hostname: "db.example.com", port: 5432, database: "a", username: "b", password: "c" }
  })
  return id
})

const input = (source_connection_id: string) => ({
  name: "Copy",
  mode: "replicate" as const,
  source_connection_id,
  destination_connection_id: destination,
  destination_configuration: { schema: "copy" },
  default_schedule: { frequency: "manual" as const }
})

/** An emulator whose caches have these states, one after the other; the last one remains. */
const playing = (...states: ReadonlyArray<BulkSyncSourceStatus>): PolytomicEmulator.Options => {
  let next = 0
  return {
    handlers: Handler.on([getStatusOperation], () => Effect.sync(() => states[Math.min(next++, states.length - 1)]))
  }
}

describe("refresh", () => {
  it.effect("waits until the schemas have been read", () =>
    emulated(
      Effect.gen(function* () {
        yield* value(Effect.sleep("1 minute"))
        const status = yield* value(SchemaCache.refresh({ id: source }))
        assert.deepStrictEqual(status.cache_status, "fresh")
        assert.isAtLeast(Date.parse(status.last_refresh_finished ?? ""), 60_000)
        assert.deepStrictEqual(tags(), [])
        assert.strictEqual((yield* requests("schemas.refresh")).length, 1)
      }),
      { schemaCache: { takes: 20_000 } }
    )
  )

  it.effect("waits for a refresh that was in progress", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* newConnection
        yield* value(Effect.sleep("2 seconds"))
        assert.strictEqual((yield* value(SchemaCache.refresh({ id }))).cache_status, "fresh")
        // A second poll would have taken until second 21.
        assert.isBelow(yield* Clock.currentTimeMillis, 20_000)
      }),
      { schemaCache: { startsAfter: 1_000, takes: 10_000 } }
    )
  )

  it.effect("recovers from faults and requests one refresh only once", () =>
    emulated(
      Effect.gen(function* () {
        const { fault } = yield* emulator
        yield* fault(Fault.reset("after"), { operation: "schemas.refresh", times: 1 })
        yield* fault(Fault.status(503), { operation: "schemas.getStatus", nth: 2 })
        yield* fault(Fault.garbage, { operation: "schemas.getStatus", nth: 4 })
        assert.strictEqual((yield* value(SchemaCache.refresh({ id: source }))).cache_status, "fresh")
        const keys = (yield* requests("schemas.refresh")).map(({ idempotencyKey }) => idempotencyKey)
        assert.deepStrictEqual([keys.length, new Set(keys).size], [2, 1])
      })
    )
  )

  it.effect("ends at its deadline", () =>
    emulated(
      Effect.gen(function* () {
        const error = yield* failure(SchemaCache.refresh({ id: source }, { timeout: "1 minute" }), { step: 200 })
        assert.deepInclude(error, {
          _tag: "PolytomicWaitTimedOut",
          last: "refreshing",
          timeout: Duration.millis(60_000)
        })
      }),
      { schemaCache: { takes: 3_600_000 } }
    )
  )

  it.effect("fails if the schemas cannot be read, and with the errors of its calls", () =>
    Effect.gen(function* () {
      const states = [{ cache_status: "fresh" }, { cache_status: "refreshing" }, { cache_status: "error" }]
      const error = yield* emulated(failure(SchemaCache.refresh({ id: source })), playing(...states))
      assert.deepInclude(error, { _tag: "PolytomicRefreshFailed", connection_id: source, cache_status: "error" })
      assert.include(error.message, source)
      const missing = yield* emulated(failure(SchemaCache.refresh({ id: "0a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10" })))
      assert.strictEqual(missing._tag, "PolytomicNotFound")
    })
  )

  it.effect("reports an undocumented status and uses the timestamps", () =>
    emulated(
      Effect.gen(function* () {
        assert.strictEqual((yield* value(SchemaCache.refresh({ id: source }))).cache_status, "toasted")
        assert.deepStrictEqual(
          notices.map((notice) => (notice._tag === "UnknownStatus" ? notice.status : notice._tag)),
          ["baking", "toasted"]
        )
      }),
      playing(
        { cache_status: "fresh", last_refresh_started: at(1), last_refresh_finished: at(2) },
        { cache_status: "fresh", last_refresh_started: at(1), last_refresh_finished: at(2) },
        { cache_status: "baking", last_refresh_started: at(5), last_refresh_finished: at(2) },
        { cache_status: "baking", last_refresh_started: at(5), last_refresh_finished: at(2) },
        { cache_status: "toasted", last_refresh_started: at(5), last_refresh_finished: at(6) }
      )
    )
  )

  it.effect("cleans up when it is interrupted", () =>
    emulated(
      Effect.gen(function* () {
        const [exit, elapsed] = yield* interruptAfter(SchemaCache.refresh({ id: source }), 10_000)
        assert.strictEqual(exit?._tag, "Failure")
        assert.isBelow(elapsed, 50)
        const before = (yield* (yield* emulator).requests).length
        yield* value(Effect.sleep("1 minute"), { step: 500 })
        assert.strictEqual((yield* (yield* emulator).requests).length, before)
      }),
      { schemaCache: { takes: 3_600_000 } }
    )
  )
})

describe("the state of a cache", () => {
  const verdicts = (before: BulkSyncSourceStatus, ...states: ReadonlyArray<BulkSyncSourceStatus>) => {
    const outcome = State.refreshed(before)
    return states.map(outcome)
  }
  const times = (started: number, finished: number) => ({
    last_refresh_started: at(started),
    last_refresh_finished: at(finished)
  })

  it("uses the time of the last refresh for any status", () => {
    for (const cache_status of ["fresh", "completed", "cached", "invented", undefined]) {
      const status = cache_status === undefined ? {} : { cache_status }
      assert.deepStrictEqual(
        verdicts(
          { ...status, ...times(1, 2) },
          { ...status, ...times(1, 2) },
          { ...status, ...times(3, 2) },
          { ...status, ...times(3, 4) }
        ),
        ["wait", "wait", "done"]
      )
    }
    assert.deepStrictEqual(verdicts({}, { last_refresh_finished: at(3) }), ["done"])
    // One that took less than the precision of its times.
    assert.deepStrictEqual(verdicts(times(1, 2), times(3, 3)), ["done"])
  })

  it("uses the status without timestamps", () => {
    for (const cache_status of ["fresh", "completed", "cached"]) {
      const busy = { cache_status: "refreshing", last_refresh_started: null, last_refresh_finished: null }
      assert.deepStrictEqual(verdicts({}, busy, busy, { cache_status }), ["wait", "wait", "done"])
      // A cache that is reported as fresh at once may not have started its refresh.
      assert.deepStrictEqual(verdicts({ cache_status }, { cache_status }, { cache_status }), ["wait", "done"])
    }
  })

  it("does not report an old failure as a new one", () => {
    const failed = { cache_status: "failed", ...times(1, 2) }
    assert.deepStrictEqual(verdicts(failed, failed, { ...failed, ...times(3, 4) }), ["wait", "failed"])
  })
})

describe("ready", () => {
  it.effect("waits for the first refresh of a new connection", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* newConnection
        assert.strictEqual((yield* value(SchemaCache.waitUntilReady({ id }))).cache_status, "fresh")
        assert.isAtLeast(yield* Clock.currentTimeMillis, 3_000)
        assert.strictEqual((yield* requests("schemas.refresh")).length, 0)
        const known = yield* Clock.currentTimeMillis
        yield* value(SchemaCache.waitUntilReady({ id: source }))
        assert.isBelow((yield* Clock.currentTimeMillis) - known, 100)
      })
    )
  )

  it.effect("fails if that refresh fails", () =>
    emulated(
      Effect.map(failure(SchemaCache.waitUntilReady({ id: source })), (error) =>
        assert.strictEqual(error._tag, "PolytomicRefreshFailed")
      ),
      playing({ cache_status: "failed" })
    )
  )
})

describe("createBulkSync", () => {
  for (const refusal of [400, 422] as const) {
    it.effect(`waits while the schemas are unknown (${refusal})`, () =>
      emulated(
        Effect.gen(function* () {
          const id = yield* newConnection
          const sync = yield* value(SchemaCache.createBulkSyncWhenReady(input(id)))
          assert.strictEqual(sync.source_connection_id, id)
          assert.isAtLeast(yield* Clock.currentTimeMillis, 20_000)
          assert.isBelow(yield* Clock.currentTimeMillis, 60_000)
          assert.isTrue(tags().every((tag) => tag === "SchemasCold"))
          const tries = yield* requests("bulkSync.create")
          // Growing intervals.
          assert.isTrue(tries.length > 2 && tries.length < 15, `${tries.length}`)
          assert.strictEqual(new Set(tries.map(({ idempotencyKey }) => idempotencyKey)).size, tries.length)
        }),
        { schemaCache: { refusal, takes: 20_000 } }
      )
    )
  }

  it.effect("creates one bulk sync although responses get lost", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* newConnection
        yield* (yield* emulator).fault(Fault.reset("after"), { operation: "bulkSync.create", nth: 1 })
        yield* value(Effect.sleep("4 seconds"))
        const sync = yield* value(SchemaCache.createBulkSyncWhenReady(input(id)))
        const all = yield* (yield* BulkSync).listPage()
        assert.deepStrictEqual(
          all.data?.map((one) => one.id),
          [sync.id]
        )
      })
    )
  )

  it.effect("fails on a 422 of another cause", () =>
    emulated(
      Effect.gen(function* () {
        yield* (yield* emulator).fault(Fault.status(422), { operation: "bulkSync.create" })
        const error = yield* failure(SchemaCache.createBulkSyncWhenReady(input(source)))
        assert.strictEqual(error._tag, "PolytomicUnprocessableEntity")
        assert.strictEqual((yield* requests("bulkSync.create")).length, 2)
        assert.isBelow(yield* Clock.currentTimeMillis, 5_000)
      })
    )
  )

  it.effect("waits on a 422 until the deadline while the state of the cache is unknown", () =>
    emulated(
      Effect.gen(function* () {
        yield* (yield* emulator).fault(Fault.status(422), { operation: "bulkSync.create" })
        yield* (yield* emulator).fault(Fault.status(503), { operation: "schemas.getStatus" })
        const error = yield* failure(SchemaCache.createBulkSyncWhenReady(input(source), { timeout: "2 minutes" }), {
          step: 200
        })
        assert.strictEqual(error._tag, "PolytomicUnprocessableEntity")
        assert.closeTo(yield* Clock.currentTimeMillis, 120_000, 2_000)
      })
    )
  )

  it.effect("fails at once on any other error status", () =>
    emulated(
      Effect.gen(function* () {
        yield* (yield* emulator).fault(Fault.status(403), { operation: "bulkSync.create", times: 1 })
        assert.strictEqual(
          (yield* failure(SchemaCache.createBulkSyncWhenReady(input(source))))._tag,
          "PolytomicForbidden"
        )
        assert.strictEqual((yield* requests("bulkSync.create")).length, 1)
        // The API returns 422 for a missing source, too.
        const missing = yield* failure(
          SchemaCache.createBulkSyncWhenReady(input("0a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10"))
        )
        assert.strictEqual(missing._tag, "PolytomicUnprocessableEntity")
        assert.strictEqual((yield* requests("bulkSync.create")).length, 3)
      })
    )
  )

  it.effect("cleans up when it is interrupted", () =>
    emulated(
      Effect.gen(function* () {
        const [exit] = yield* interruptAfter(SchemaCache.createBulkSyncWhenReady(input(yield* newConnection)), 500)
        assert.strictEqual(exit?._tag, "Failure")
        const before = (yield* (yield* emulator).requests).length
        yield* value(Effect.sleep("1 minute"), { step: 500 })
        assert.strictEqual((yield* (yield* emulator).requests).length, before)
      })
    )
  )
})
