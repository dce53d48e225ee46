/** Texts of jobs: a key that the server quotes in the description of a job's failure does not reach an error or a notice. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import * as AsyncJob from "effect-polytomic/AsyncJob"
import * as Connect from "effect-polytomic/Connect"
import { createOperation } from "effect-polytomic/Models"
import * as Polling from "effect-polytomic/Polling"
import type { PolytomicClient } from "effect-polytomic/PolytomicClient"
import * as Query from "effect-polytomic/Query"
import * as SchemaCache from "effect-polytomic/SchemaCache"
import * as SyncRun from "effect-polytomic/SyncRun"
import { redactServerText } from "../../../src/internal/client/redactServerText.ts"
import { apiKey, failure, layer } from "../../support/client.ts"
import { problem, respondWith, serve } from "../../support/stub.ts"

const quote = `rejected: Bearer ${apiKey} at https://files.example/log?X-Amz-Signature=abcdef`

const execution = { id: "e", status: "failed", errors: [quote] }

const bulk = {
  ...execution,
  status_message: quote,
  schemas: [{ schema: "a", status: "failed", status_message: `no: ${quote}`, error_count: 1 }]
}

const server = (data: unknown) => serve((request, sent) => respondWith(200, { data })(request, sent))

const jobs: ReadonlyArray<
  readonly [tag: string, data: unknown, job: Effect.Effect<unknown, unknown, PolytomicClient>]
> = [
  ["PolytomicSyncFailed", execution, SyncRun.followModelSync({ sync_id: "s", id: "e" }).run],
  ["PolytomicSyncFailed", bulk, SyncRun.followBulkSync({ sync_id: "s", id: "e" }).run],
  [
    "PolytomicQueryFailed",
    { id: "q", status: "failed", error: quote },
    Stream.runDrain(Query.rows({ id: "q", schema: Schema.Unknown }))
  ],
  [
    "PolytomicJobFailed",
    { job_id: "j", type: "createmodel", status: "failed", error: quote },
    AsyncJob.waitUntilDone({ type: "createmodel", id: "j" })
  ],
  ["PolytomicRefreshFailed", { cache_status: `error: ${quote}` }, SchemaCache.waitUntilReady({ id: "c" })],
  [
    "PolytomicConnectionUnhealthy",
    { id: "c", name: "a", status: "unhealthy", status_error: quote },
    Connect.waitUntilHealthy({ id: "c" })
  ]
]

const isClean = (shown: string): void => {
  assert.notInclude(shown, apiKey)
  assert.notInclude(shown, "abcdef")
}

describe("server text", () => {
  jobs.forEach(([tag, data, job], index) => {
    it.effect(`shows no secret in ${tag} (${index + 1})`, () =>
      Effect.gen(function* () {
        const error = yield* failure(Effect.provide(job, layer(server(data))))
        assert.propertyVal(error, "_tag", tag)
        isClean(`${String(error)} ${JSON.stringify(error)} ${error instanceof Error ? error.message : ""}`)
        // The rest of the words is kept.
        assert.include(JSON.stringify(error), "rejected: Bearer <redacted>")
      })
    )
  })

  it.effect("shows no secret in a warning about an unknown status", () =>
    Effect.gen(function* () {
      const notices: Array<Polling.Event> = []
      const onEvent = (event: Polling.Event) => Effect.sync(() => notices.push(event))
      const timedOut = yield* failure(
        SyncRun.followModelSync({ sync_id: "s", id: "e" }, { timeout: "1 minute" }).run.pipe(
          Effect.provide(layer(server({ id: "e", status: `waiting for ${apiKey}` }))),
          Effect.provideService(Polling.Polling, Polling.make({ onEvent }))
        )
      )
      assert.propertyVal(notices[0], "_tag", "UnknownStatus")
      isClean(JSON.stringify(notices))
      // The same status is the last one of a wait that takes too long.
      assert.propertyVal(timedOut, "_tag", "PolytomicWaitTimedOut")
      isClean(`${String(timedOut)} ${JSON.stringify(timedOut)}`)
      assert.include(String(timedOut), "it was waiting for <redacted>")
    })
  )

  it.effect("shows no secret in the end of results that have expired", () =>
    Effect.gen(function* () {
      const page = { id: "q", status: "done", results: [{ a: 1 }], expires: `soon, ${quote}` }
      const links = { next: "https://app.polytomic.com/api/queries/q?page=2" }
      const pages = serve((request, sent) =>
        request.url.includes("page=2")
          ? problem(404)(request, sent)
          : respondWith(200, { data: page, links })(request, sent)
      )
      const rows = Stream.runDrain(Query.rows({ id: "q", schema: Schema.Unknown }))
      const error = yield* failure(Effect.provide(rows, layer(pages)))
      assert.propertyVal(error, "_tag", "PolytomicQueryExpired")
      isClean(`${String(error)} ${JSON.stringify(error)}`)
      assert.include(String(error), "kept until soon, rejected: Bearer <redacted>")
    })
  )

  it.effect("of expired results is shown from their end on; before it they are not found", () =>
    Effect.gen(function* () {
      const page = { id: "q", status: "done", results: [{ a: 1 }], expires: "1970-01-01T00:00:10Z" }
      const links = { next: "https://app.polytomic.com/api/queries/q?page=2" }
      const pages = serve((request, sent) =>
        request.url.includes("page=2")
          ? problem(404)(request, sent)
          : respondWith(200, { data: page, links })(request, sent)
      )
      const rows = Effect.provide(Stream.runDrain(Query.rows({ id: "q", schema: Schema.Unknown })), layer(pages))
      yield* TestClock.adjust(9_999)
      assert.propertyVal(yield* Effect.flip(rows), "_tag", "PolytomicNotFound")
      yield* TestClock.adjust(1)
      assert.propertyVal(yield* Effect.flip(rows), "_tag", "PolytomicQueryExpired")
    })
  )

  it.effect("shows no secret in a result that is not one of the operation", () =>
    Effect.gen(function* () {
      const done = { job_id: "j", type: "createmodel", status: "done", result: { fields: quote } }
      const job = AsyncJob.run(createOperation, { name: "a", connection_id: "c", configuration: {} } as never)
      const begun = { data: null, job: { job_id: "j", type: "createmodel", status: "created" } }
      const answers = serve((request, sent) =>
        respondWith(200, sent.method === "POST" ? begun : { data: done })(request, sent)
      )
      const error = yield* failure(Effect.provide(job, layer(answers)))
      assert.deepInclude(error, { _tag: "PolytomicDecodeError", operation: "jobs.get" })
      const { body } = error as { readonly body: Redacted.Redacted<string> } // of that error
      isClean(`${String(error)} ${JSON.stringify(error)} ${Redacted.value(body)}`)
      assert.include(Redacted.value(body), "rejected: Bearer <redacted>")
    })
  )

  it.effect("is redacted without a client, too", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(
        yield* redactServerText({ a: ["x", 1], b: "https://files.example/log?X-Amz-Signature=abcdef" }),
        {
          a: ["x", 1],
          b: "https://files.example/log?<redacted>"
        }
      )
    })
  )
})
