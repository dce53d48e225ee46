/** Options that all jobs share, and their effect on each: its timeout, and its number of polls. */
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import * as AsyncJob from "effect-polytomic/AsyncJob"
import * as Connect from "effect-polytomic/Connect"
import * as Logs from "effect-polytomic/Logs"
import { createOperation } from "effect-polytomic/Models"
import * as Polling from "effect-polytomic/Polling"
import type { PolytomicClient } from "effect-polytomic/PolytomicClient"
import * as Query from "effect-polytomic/Query"
import * as SchemaCache from "effect-polytomic/SchemaCache"
import * as SyncRun from "effect-polytomic/SyncRun"
import { layer } from "../support/client.ts"
import { respondWith, serve } from "../support/stub.ts"

const running = { id: "1", job_id: "1", sync_id: "1", status: "running", cache_status: "refreshing" }

/** A server whose jobs never end. */
const server = () =>
  serve((request, sent) =>
    sent.url.pathname === "/api/models"
      ? respondWith(200, { job: { job_id: "1", type: "createmodel" } })(request, sent)
      : respondWith(200, { data: running })(request, sent)
  )

interface Options {
  readonly timeout?: Duration.Input
  readonly pollInterval?: Duration.Input
}

type Job = (options: Options) => Effect.Effect<unknown, unknown, PolytomicClient>

const model = { name: "a", connection_id: "1", configuration: {} }
const schema = Schema.Unknown

const jobs: { readonly [name: string]: Job } = {
  "SyncRun.modelSync": (options) => SyncRun.modelSync({ id: "1" }, options).run,
  "SyncRun.bulkSync": (options) => SyncRun.bulkSync({ id: "1" }, options).run,
  "SyncRun.followModelSync": (options) => SyncRun.followModelSync({ sync_id: "1", id: "1" }, options).run,
  "SyncRun.followBulkSync": (options) => SyncRun.followBulkSync({ sync_id: "1", id: "1" }, options).run,
  "Query.run": (options) => Query.run({ connection_id: "1", query: "q" }, options),
  "Query.stream": (options) => Stream.runDrain(Query.stream({ connection_id: "1", query: "q", schema }, options)),
  "Query.rows": (options) => Stream.runDrain(Query.rows({ id: "1", schema }, options)),
  "SchemaCache.waitUntilReady": (options) => SchemaCache.waitUntilReady({ id: "1" }, options),
  "SchemaCache.refresh": (options) => SchemaCache.refresh({ id: "1" }, options),
  "AsyncJob.run": (options) => AsyncJob.run(createOperation, model, options),
  "AsyncJob.waitUntilDone": (options) => AsyncJob.waitUntilDone({ type: "createmodel", id: "1" }, options),
  "Connect.waitUntilHealthy": (options) => Connect.waitUntilHealthy({ id: "1" }, options),
  "Logs.bulkSyncConsole": (options) => Stream.runDrain(Logs.bulkSyncConsole({ sync_id: "1", id: "1" }, options))
}

/** The minutes after which a job fails, and the requests that it sends until then. */
const waited = (job: Effect.Effect<unknown, unknown, PolytomicClient>) =>
  Effect.gen(function* () {
    const api = server()
    const since = yield* Clock.currentTimeMillis
    const silent = { ...(yield* Polling.Polling), onEvent: () => Effect.void }
    const ended = yield* Effect.forkChild(
      Effect.exit(job).pipe(
        Effect.andThen(Clock.currentTimeMillis),
        Effect.provide(layer(api)),
        Effect.provideService(Polling.Polling, silent)
      )
    )
    yield* TestClock.adjust("30 hours")
    return { minutes: ((yield* Fiber.join(ended)) - since) / 60_000, requests: api.sent.length }
  })

describe("the options of", () => {
  for (const [name, job] of Object.entries(jobs)) {
    it.effect(`${name}: \`timeout\` ends it, and \`pollInterval\` sets its polling interval`, () =>
      Effect.gen(function* () {
        const often = yield* waited(job({ timeout: "1 hour" }))
        assert.closeTo(often.minutes, 60, 0.1)
        assert.isAbove(often.requests, 100, "30 seconds at most between two polls")
        const seldom = yield* waited(job({ timeout: "1 hour", pollInterval: "5 minutes" }))
        assert.closeTo(seldom.minutes, 60, 0.1)
        // Between half of the interval and all of it, a start, and a last poll before the end; a console takes two requests.
        assert.isAtLeast(seldom.requests, 12)
        assert.isAtMost(seldom.requests, name === "Logs.bulkSyncConsole" ? 56 : 28)
      })
    )
  }
})
