/** Whole jobs that fail, each in its own way, against a server that echoes everything in the texts that describe a job's failure. */
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as AsyncJob from "effect-polytomic/AsyncJob"
import * as Connect from "effect-polytomic/Connect"
import * as Deadline from "effect-polytomic/Deadline"
import * as EventFeed from "effect-polytomic/EventFeed"
import * as Logs from "effect-polytomic/Logs"
import { createOperation } from "effect-polytomic/Models"
import * as Polling from "effect-polytomic/Polling"
import type { PolytomicClient } from "effect-polytomic/PolytomicClient"
import { layerFetch } from "effect-polytomic/PolytomicClient"
import * as Query from "effect-polytomic/Query"
import * as SafeUpdate from "effect-polytomic/SafeUpdate"
import * as SchemaCache from "effect-polytomic/SchemaCache"
import * as SyncRun from "effect-polytomic/SyncRun"
import * as Tenants from "effect-polytomic/Tenants"
import * as WebhookReceiver from "effect-polytomic/WebhookReceiver"
import type { Lookout } from "../../scripts/chaos/observe.ts"
import { type Fetch, key, quote, signedUrl, token, webhookSecret } from "./planted.ts"

// -----------------------------------------------------------------------------
// Server
// -----------------------------------------------------------------------------

/** Responses by path, the first match first, with a text to quote. */
const responses: ReadonlyArray<readonly [RegExp, (quoted: string) => unknown]> = [
  [/executions\/failed$/, (quoted) => ({ id: "failed", status: "failed", errors: [quoted] })],
  [
    /executions\/broken$/,
    (quoted) => ({
      id: "broken",
      status: "failed",
      status_message: quoted,
      schemas: [{ schema: "a", status: "failed", status_message: quoted, error_count: 1 }]
    })
  ],
  [/executions\/slow$/, (quoted) => ({ id: "slow", status: `waiting for ${quoted}` })],
  [/executions\/\w+\/(errors|records)$/, () => ({ urls: [signedUrl] })],
  [/queries\/failed/, (quoted) => ({ id: "failed", status: "failed", error: quoted })],
  [/queries\/odd/, (quoted) => ({ id: "odd", status: "done", results: [{ a: quoted, [quoted]: quoted }] })],
  [
    /jobs\/createmodel\/failed$/,
    (quoted) => ({ job_id: "failed", type: "createmodel", status: "failed", error: quoted })
  ],
  [
    /jobs\/createmodel\/odd$/,
    (quoted) => ({ id: "odd", type: "createmodel", status: "done", result: { [quoted]: quoted, name: [quoted] } })
  ],
  [/schemas\/status$/, (quoted) => ({ cache_status: `error: ${quoted}` })],
  [/connections\/broken$/, (quoted) => ({ id: "broken", name: "a", status: "unhealthy", status_error: quoted })],
  [
    /connections\/masked$/,
    (quoted) => ({
      id: "masked",
      name: quoted,
      type: { id: "postgresql", name: "PostgreSQL" },
      configuration: { hostname: quoted, password: "********" }
    })
  ],
  [
    /connection_types\/postgresql$/,
    () => ({ properties: { hostname: { type: "string" }, password: { type: "string", format: "password" } } })
  ],
  [/organizations$/, (quoted) => [quoted, "taken", "taken"].map((name, i) => ({ id: `${i}`, name }))]
]

const server: Fetch = async (input, init) => {
  const { pathname, searchParams } = new URL(String(input))
  if (searchParams.has("X-Amz-Signature")) throw new TypeError(`could not connect to ${signedUrl}`)
  if (pathname.endsWith("/queries/gone") && searchParams.size === 0) {
    const data = { id: "gone", status: "done", results: [{ a: 1 }], expires: quote(init) }
    return Response.json({ data, links: { next: `${pathname}?page=2` } })
  }
  const found = responses.find(([path]) => path.test(pathname))
  if (found !== undefined) return Response.json({ data: found[1](quote(init)) })
  if (pathname === "/api/models") return Response.json({ job: { id: "odd", type: "createmodel", status: "created" } })
  return Response.json({ message: quote(init) }, { status: 404 })
}

// -----------------------------------------------------------------------------
// Jobs
// -----------------------------------------------------------------------------

const where = (id: string): SyncRun.ExecutionRef => ({ sync_id: "sync", id })

const delivery = (text: string): WebhookReceiver.Message => ({
  headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
  body: new TextEncoder().encode(text)
})

type Failing = Effect.Effect<unknown, unknown, PolytomicClient>

/** By the tag of the expected failure. */
const failing: ReadonlyArray<readonly [tag: string, job: Failing]> = [
  ["PolytomicSyncFailed", SyncRun.followModelSync(where("failed")).run],
  ["PolytomicSyncFailed", SyncRun.followBulkSync(where("broken")).run],
  ["PolytomicWaitTimedOut", SyncRun.followModelSync(where("slow"), { timeout: 50 }).run],
  ["PolytomicQueryFailed", Stream.runDrain(Query.rows({ id: "failed", schema: Schema.Unknown }))],
  ["PolytomicQueryExpired", Stream.runDrain(Query.rows({ id: "gone", schema: Schema.Unknown }))],
  ["PolytomicRowError", Stream.runDrain(Query.rows({ id: "odd", schema: Schema.Struct({ a: Schema.Number }) }))],
  ["PolytomicJobFailed", AsyncJob.waitUntilDone({ type: "createmodel", id: "failed" })],
  ["PolytomicDecodeError", AsyncJob.run(createOperation, { connection_id: "a", configuration: {}, name: "a" })],
  ["PolytomicRefreshFailed", SchemaCache.waitUntilReady({ id: "broken" })],
  ["PolytomicConnectionUnhealthy", Connect.waitUntilHealthy({ id: "broken" })],
  [
    "PolytomicConnectCallbackRefused",
    Connect.verifyCallback(`https://app.example/?connect_state=${token}`, { state: webhookSecret })
  ],
  ["PolytomicSecretsNeeded", SafeUpdate.updateConnection({ id: "masked", configuration: { name: "b" } })],
  ["PolytomicTenantNameTaken", Tenants.provision({ name: "taken", email: "a@example.com" })],
  [
    "PolytomicLogFileError",
    Stream.runDrain(Logs.modelSync({ ...where("failed"), type: "errors", schema: Schema.Unknown })).pipe(
      Effect.provide(FetchHttpClient.layer),
      Effect.provideService(FetchHttpClient.Fetch, server)
    )
  ],
  [
    "PolytomicCursorError",
    Effect.andThen(
      Effect.flatMap(KeyValueStore.KeyValueStore, (store) => store.set("cursor", `{"token": "${token}"}`)),
      EventFeed.loadCursor("cursor")
    ).pipe(Effect.provide(KeyValueStore.layerMemory))
  ],
  ["PolytomicWebhookError", WebhookReceiver.verify(delivery(`{"token": "${token}"}`), { secrets: webhookSecret })]
]

/** Runs the jobs, and searches all output; returns the number of failures by tag. */
export const jobs = (lookout: Lookout): Effect.Effect<Readonly<Record<string, number>>> =>
  Effect.gen(function* () {
    const ends: Record<string, number> = {}
    for (const [tag, job] of failing) {
      const exit = yield* job.pipe(
        Effect.tapCause((cause) => Effect.logFatal("the job failed", cause)),
        Effect.withSpan("outer"),
        Effect.exit
      )
      if (exit._tag === "Failure") lookout.lookAt(tag, exit.cause)
      const [reason] = exit._tag === "Failure" ? exit.cause.reasons : []
      const error = reason?._tag === "Fail" ? reason.error : undefined
      const end = typeof error === "object" && error !== null && "_tag" in error ? String(error._tag) : "none"
      const name = end === tag ? tag : `${end} in place of ${tag}`
      ends[name] = (ends[name] ?? 0) + 1
    }
    return ends
  }).pipe(
    Effect.provide(layerFetch({ apiKey: key, fetch: server })),
    Effect.provide(Layer.succeed(Polling.Polling, Polling.make({ minDelay: 1, maxDelay: 5 }))),
    Effect.provideService(Deadline.Deadline, Deadline.make({ total: 5_000 }))
  )
