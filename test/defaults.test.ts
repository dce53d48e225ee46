/** Default values, as documented. */
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import * as AsyncJob from "effect-polytomic/AsyncJob"
import * as Connect from "effect-polytomic/Connect"
import * as Deadline from "effect-polytomic/Deadline"
import * as Logs from "effect-polytomic/Logs"
import * as Polling from "effect-polytomic/Polling"
import { MaxBodySize, type PolytomicClient } from "effect-polytomic/PolytomicClient"
import * as Query from "effect-polytomic/Query"
import * as RetryPolicy from "effect-polytomic/RetryPolicy"
import * as SchemaCache from "effect-polytomic/SchemaCache"
import * as SyncRun from "effect-polytomic/SyncRun"
import * as Tenants from "effect-polytomic/Tenants"
import { layer } from "./support/client.ts"
import { respondWith, serve } from "./support/stub.ts"

const running = { id: "1", job_id: "1", sync_id: "1", status: "running", cache_status: "refreshing" }

const server = serve((request, sent) => respondWith(200, { data: running })(request, sent))

// Few polls make hours pass faster.
const seldom = Polling.make({ minDelay: "10 minutes", maxDelay: "10 minutes", onEvent: () => Effect.void })

/** Minutes after which a job that never ends fails. */
const minutes = <A, E>(job: Effect.Effect<A, E, PolytomicClient>) =>
  Effect.gen(function* () {
    const ended = yield* Effect.forkChild(
      Effect.exit(job).pipe(
        Effect.andThen(Clock.currentTimeMillis),
        Effect.provide(layer(server)),
        Effect.provideService(Polling.Polling, seldom)
      )
    )
    yield* TestClock.adjust("30 hours")
    return (yield* Fiber.join(ended)) / 60_000
  })

const jobs: ReadonlyArray<
  readonly [name: string, minutes: number, job: Effect.Effect<unknown, unknown, PolytomicClient>]
> = [
  ["SyncRun.followModelSync", 1440, SyncRun.followModelSync({ sync_id: "1", id: "1" }).run],
  ["SyncRun.followBulkSync", 1440, SyncRun.followBulkSync({ sync_id: "1", id: "1" }).run],
  ["Query.rows", 30, Stream.runDrain(Query.rows({ id: "1", schema: Schema.Unknown }))],
  ["SchemaCache.waitUntilReady", 30, SchemaCache.waitUntilReady({ id: "1" })],
  ["AsyncJob.waitUntilDone", 30, AsyncJob.waitUntilDone({ type: "createmodel", id: "1" })],
  ["Connect.waitUntilHealthy", 10, Connect.waitUntilHealthy({ id: "1" })],
  ["Logs.bulkSyncConsole", 1440, Stream.runDrain(Logs.bulkSyncConsole({ sync_id: "1", id: "1" }))]
]

describe("timeouts of jobs", () => {
  for (const [name, expected, job] of jobs) {
    it.effect(`${name}: ${expected} minutes`, () =>
      Effect.gen(function* () {
        assert.closeTo(yield* minutes(job), expected, 0.1)
      })
    )
  }
})

describe("settings", () => {
  it.effect("of deadlines, polling, retries and bodies", () =>
    Effect.gen(function* () {
      const { attempt, total } = yield* Deadline.Deadline
      assert.deepStrictEqual([attempt, total].map(Duration.toSeconds), [60, 180])
      const { factor, maxDelay, minDelay } = yield* Polling.Polling
      assert.deepStrictEqual([Duration.toSeconds(minDelay), factor, Duration.toSeconds(maxDelay)], [1, 1.5, 30])
      const { budget, maxRetryAfter } = yield* RetryPolicy.RetryPolicy
      assert.strictEqual(Duration.toSeconds(maxRetryAfter), 30)
      assert.deepStrictEqual(budget, { reserve: 10, ratio: 0.1, maximum: 100 })
      assert.strictEqual(yield* MaxBodySize, 16 * 1024 * 1024)
    })
  )

  it.effect("of tenants: 4 at a time", () =>
    Effect.gen(function* () {
      let now = 0
      let most = 0
      const work = Effect.gen(function* () {
        most = Math.max(most, ++now)
        yield* Effect.sleep("1 second")
        now--
      })
      const tenants = Array.from({ length: 9 }, (_, i) =>
        Tenants.fromApiKey({ organization_id: `${i}`, key: `key-${i}` })
      )
      const all = yield* Effect.forkChild(Tenants.forEach(tenants, () => work))
      yield* TestClock.adjust("10 seconds")
      yield* Fiber.join(all)
      assert.strictEqual(most, 4)
    })
  )
})
