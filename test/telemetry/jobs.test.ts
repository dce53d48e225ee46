/** The spans of whole jobs: one for each, with its calls below it. */
import { createHmac } from "node:crypto"
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as Tracer from "effect/Tracer"
import { Models } from "effect-polytomic"
import * as AsyncJob from "effect-polytomic/AsyncJob"
import { exportLogsOperation } from "effect-polytomic/BulkSyncExecutions"
import * as Connect from "effect-polytomic/Connect"
import { listOperation } from "effect-polytomic/Connections"
import * as Credentials from "effect-polytomic/Credentials"
import * as EventFeed from "effect-polytomic/EventFeed"
import * as PolytomicClient from "effect-polytomic/PolytomicClient"
import * as Query from "effect-polytomic/Query"
import * as SafeUpdate from "effect-polytomic/SafeUpdate"
import * as SchemaCache from "effect-polytomic/SchemaCache"
import * as SyncRun from "effect-polytomic/SyncRun"
import * as Telemetry from "effect-polytomic/Telemetry"
import * as Tenants from "effect-polytomic/Tenants"
import * as WebhookReceiver from "effect-polytomic/WebhookReceiver"
import { bulkSync, destination, layer, modelSync, source, value } from "../jobs/support.ts"

interface Seen {
  readonly name: string
  readonly parent: string | undefined
  readonly attributes: Readonly<Record<string, unknown>>
}

/** The spans of an effect, each with the name of its parent. */
const spansOf = <A, E, R>(self: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const seen: Array<Omit<Seen, "attributes"> & { readonly span: Tracer.Span }> = []
    const tracer = Tracer.make({
      span: (options) => {
        const parent = Option.getOrUndefined(options.parent)
        const span = new Tracer.NativeSpan(options)
        seen.push({ name: options.name, parent: parent?._tag === "Span" ? parent.name : undefined, span })
        return span
      }
    })
    yield* value(self.pipe(Effect.provideService(Tracer.Tracer, tracer)))
    return seen.map(({ span, ...rest }): Seen => ({ ...rest, attributes: Object.fromEntries(span.attributes) }))
  })

/** The spans of whole jobs that the contract names. */
const ofJobs: ReadonlyArray<string> = Telemetry.contract.spans.flatMap(({ kind, name }) =>
  kind === "internal" ? [name] : []
)

/** All calls below some of them, and no others. */
const children: { readonly [name: string]: ReadonlyArray<string> } = {
  "WebhookReceiver.receive": ["GET /api/connections"],
  "AsyncJob.waitUntilDone": ["GET /api/jobs/{type}/{id}"],
  "SchemaCache.createBulkSyncWhenReady": ["POST /api/bulk/syncs"]
}

describe("a whole job", () => {
  it.effect("is a span, and its calls are below it", () =>
    Effect.gen(function* () {
      const id = yield* value(bulkSync)
      const query = { connection_id: source, query: "select id from public.users", schema: Query.AnyRecord }
      for (const [name, job, calls] of [
        ["SyncRun.bulkSync", SyncRun.bulkSync({ id }).run, 2],
        ["Query.stream", Stream.runDrain(Query.stream(query)), 2],
        ["SchemaCache.refresh", SchemaCache.refresh({ id: source }), 3]
      ] as const) {
        const [first, ...below] = yield* spansOf<unknown, unknown, never>(job as Effect.Effect<unknown, unknown>)
        expect(first).toEqual({ name, parent: undefined, attributes: {} })
        expect(below.length, name).toBeGreaterThanOrEqual(calls)
        expect(new Set(below.map(({ parent }) => parent))).toEqual(new Set([name]))
      }
    }).pipe(Effect.provide(layer()))
  )

  it.effect("has the documented name, for every job", () =>
    Effect.gen(function* () {
      const id = yield* value(bulkSync)
      const ran = yield* value(SyncRun.bulkSync({ id }).run)
      const execution = { sync_id: id, id: ran.id }
      const text = { connection_id: source, query: "select id from public.users" }
      const query = yield* value(Query.run(text))
      const model = yield* value(modelSync)
      const modelRun = yield* value(SyncRun.modelSync({ id: model }).run)
      const redirect_url = "https://app.example/back"
      const tenant = Tenants.fromApiKey({ organization_id: "of the tenant", key: "test-key" })
      const { job } = yield* (yield* Models).preview({
        name: "Users",
        connection_id: source,
        configuration: { table: "public.users" },
        identifier: "id",
        async: true
      })
      const calling = () => PolytomicClient.execute(listOperation, {})
      const payload = JSON.stringify({ type: "sync.running", event: { sync_name: "Customers" } })
      const signature = createHmac("sha256", "whsec-1").update(payload).digest("hex")
      const delivery = { headers: { "polytomic-signature": signature }, body: payload }
      const verifying = { secrets: "whsec-1", duplicates: WebhookReceiver.memoryStore() }
      const partner = { key: "test-partner-key" }
      const jobs = {
        "Query.run": Query.run(text),
        "Query.rows": Stream.runDrain(Query.rows({ id: query.id, schema: Query.AnyRecord })),
        "SchemaCache.waitUntilReady": SchemaCache.waitUntilReady({ id: source }),
        "SyncRun.followBulkSync": SyncRun.followBulkSync(execution).run,
        "AsyncJob.run": AsyncJob.run(exportLogsOperation, { sync_id: id, execution_id: ran.id }),
        "AsyncJob.waitUntilDone": AsyncJob.waitUntilDone({ type: "previewmodel", id: job?.job_id ?? "" }),
        "SchemaCache.createBulkSyncWhenReady": SchemaCache.createBulkSyncWhenReady({
          name: "Second copy",
          mode: "replicate",
          source_connection_id: source,
          destination_connection_id: destination,
          destination_configuration: { schema: "second" },
          default_schedule: { frequency: "manual" }
        }),
        "SyncRun.bulkSync": SyncRun.bulkSync({ id }).run,
        "Query.stream": Stream.runDrain(Query.stream({ ...text, schema: Query.AnyRecord })),
        "SchemaCache.refresh": SchemaCache.refresh({ id: source }),
        "WebhookReceiver.receive": WebhookReceiver.receive(delivery, calling, verifying),
        "Connect.start": Connect.start({ name: "New shop", redirect_url }),
        "Connect.createForOAuth": Connect.createForOAuth({
          name: "New CRM",
          type: "hubspot",
          configuration: {},
          redirect_url
        }),
        "Connect.waitUntilHealthy": Connect.waitUntilHealthy({ id: source }),
        "SafeUpdate.updateBulkSync": SafeUpdate.updateBulkSync({ id, name: "Renamed" }),
        "EventFeed.page": Stream.runDrain(EventFeed.entries({ from: "earliest", follow: false })),
        "SafeUpdate.updateConnection": SafeUpdate.updateConnection(
          { id: source, name: "Renamed" },
          { secrets: { password: "hunter3" } }
        ),
        "SyncRun.modelSync": SyncRun.modelSync({ id: model }).run,
        "SyncRun.followModelSync": SyncRun.followModelSync({ sync_id: model, id: modelRun.id }).run,
        "Tenants.provision": Effect.provideService(
          Tenants.provision({ name: "Umbrella", email: "ada@umbrella.example" }),
          Credentials.Credentials,
          Credentials.partnerKey(partner.key)
        ),
        "Tenants.list": Tenants.list(partner),
        "polytomic.tenant": Tenants.forEach([tenant], calling)
      }
      expect(new Set(Object.keys(jobs))).toEqual(new Set(ofJobs))
      for (const [name, job] of Object.entries(jobs)) {
        const inTenant = Tenants.provide(job as Effect.Effect<unknown, unknown>, tenant) // a layer provides it
        const [first, ...below] = yield* spansOf(inTenant)
        // That of the tenant which it provisions, for one that does.
        const organization = name === "Tenants.provision" ? expect.stringMatching(/^[\da-f-]{36}$/) : "of the tenant"
        const attributes = { "polytomic.organization.id": organization }
        expect(first, name).toEqual({ name, parent: undefined, attributes })
        expect(below.length, name).toBeGreaterThanOrEqual(1)
        expect(below[0]?.parent, name).toBe(name)
        const calls = children[name]
        if (calls !== undefined)
          expect(new Set(below.map((call) => `${call.parent} > ${call.name}`))).toEqual(
            new Set(calls.map((call) => `${name} > ${call}`))
          )
      }
    }).pipe(Effect.provide(layer()))
  )
})
