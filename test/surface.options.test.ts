/**
 * Every public function with options rejects an unknown one by name. The functions are found in `docs/api/`, which
 * `npm run check` keeps current, so that a new function cannot be forgotten.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, expect, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Breaker from "effect/persistence/CircuitBreaker"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as RateLimiter from "effect/persistence/RateLimiter"
import * as Redis from "effect/persistence/Redis"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { SqlClient } from "effect/sql/SqlClient"
import * as Root from "effect-polytomic"
import { exportLogsOperation } from "effect-polytomic/BulkSyncExecutions"
import * as Durable from "effect-polytomic/Durable"
import * as DurableCloudflare from "effect-polytomic/DurableCloudflare"
import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
import { Fault, PolytomicEmulator } from "effect-polytomic/emulator"
import * as Control from "effect-polytomic/emulator/control"
import * as Node from "effect-polytomic/emulator/node"
import * as Mcp from "effect-polytomic/mcp"
import * as PositionStore from "effect-polytomic/PositionStore"
import * as Promised from "effect-polytomic/promise"
import * as PromisedJob from "effect-polytomic/promise/AsyncJob"
import * as PromisedConnect from "effect-polytomic/promise/Connect"
import * as PromisedFeed from "effect-polytomic/promise/EventFeed"
import * as PromisedLogs from "effect-polytomic/promise/Logs"
import * as PromisedQuery from "effect-polytomic/promise/Query"
import * as PromisedSchemas from "effect-polytomic/promise/SchemaCache"
import * as PromisedRun from "effect-polytomic/promise/SyncRun"
import * as PromisedWebhook from "effect-polytomic/promise/WebhookReceiver"
import * as SqlStores from "effect-polytomic/SqlStores"
import * as WebhookRouter from "effect-polytomic/WebhookRouter"

// -----------------------------------------------------------------------------
// Calls
// -----------------------------------------------------------------------------

/** An option that is passed beside the unknown one, before it. */
let beside: { readonly [name: string]: unknown } = {}

/** Options with an unknown one. Required options are passed too. */
// biome-ignore lint/suspicious/noExplicitAny: what JavaScript can give
const wrong = (required: object = {}): any => ({ ...beside, ...required, ...beside, nonsense: 1 })

const id = "1"
const execution = { sync_id: id, id }
const record = { ...execution, schema: Schema.Unknown }
const secrets = { secrets: "whsec-1" }
const message = { headers: {}, body: "" }
const nothing = () => Effect.void
const tenant = Root.Tenants.fromApiKey({ organization_id: id, key: "test-key" })
const token = Effect.succeed(Root.Credentials.Authorization.bearer("t"))
const memory = Effect.runSync(Effect.provide(KeyValueStore.KeyValueStore, KeyValueStore.layerMemory))
const fetch = () => Promise.reject(new Error("sent"))
const client = Promised.createClient({ apiKey: "test-key", fetch })
const dynamic = Root.Polytomic.layer({ apiKey: "test-key", fetch })

/** A call of each function, with an unknown option. */
const calls: { readonly [name: string]: () => unknown } = {
  "AsyncJob.run": () => Root.AsyncJob.run(exportLogsOperation, { sync_id: id, execution_id: id }, wrong()),
  "AsyncJob.waitUntilDone": () => Root.AsyncJob.waitUntilDone({ id, type: "exportlogs" }, wrong()),
  "CircuitBreaker.layer": () => Root.CircuitBreaker.layer(wrong()),
  "CircuitBreaker.layerShared": () => Root.CircuitBreaker.layerShared(wrong()),
  "CircuitBreaker.make": () => Root.CircuitBreaker.make(wrong()),
  "Connect.changes": () => Root.Connect.changes({ id }, wrong()),
  "Connect.waitUntilHealthy": () => Root.Connect.waitUntilHealthy({ id }, wrong()),
  "Credentials.cached": () => Root.Credentials.cached(token, wrong({ timeToLive: 1 })),
  "Credentials.deploymentKey": () => Root.Credentials.deploymentKey("k", wrong()),
  "Credentials.layerConfig": () => Root.Credentials.layerConfig(wrong()),
  "Credentials.organizationKey": () => Root.Credentials.organizationKey(wrong()),
  "Deadline.layer": () => Root.Deadline.layer(wrong()),
  "Deadline.make": () => Root.Deadline.make(wrong()),
  "Drift.layer": () => Root.Drift.layer(wrong()),
  "Drift.make": () => Root.Drift.make(wrong()),
  "Durable.bulkSync": () => Durable.bulkSync({ id }, wrong()),
  "Durable.followBulkSync": () => Durable.followBulkSync(execution, wrong()),
  "Durable.followModelSync": () => Durable.followModelSync(execution, wrong()),
  "Durable.job": () => Durable.job(exportLogsOperation, { sync_id: id, execution_id: id }, wrong()),
  "Durable.maxSteps": () => Durable.maxSteps(wrong()),
  "Durable.memoryWaiters": () => Durable.memoryWaiters(wrong()),
  "Durable.modelSync": () => Durable.modelSync({ id }, wrong()),
  "Durable.schemaRefresh": () => Durable.schemaRefresh({ connection_id: id }, wrong()),
  "DurableCloudflare.steps": () =>
    DurableCloudflare.steps({} as never, wrong({ deployment: "d", workflow: "w", instanceId: id })), // rejected before it is used
  "DurableWorkflow.execute": () => DurableWorkflow.execute({} as never, {} as never, wrong()), // rejected before they are used
  "DurableWorkflow.steps": () => DurableWorkflow.steps(wrong({ deployment: "d" })),
  "EventFeed.entries": () => Root.EventFeed.entries(wrong()),
  "EventFeed.runForEach": () => Root.EventFeed.runForEach(nothing, wrong({ cursorKey: "k" })),
  "EventFeed.stream": () => Root.EventFeed.stream(wrong()),
  "Logs.bulkSync": () => Root.Logs.bulkSync(record, wrong()),
  "Logs.bulkSyncConsole": () => Root.Logs.bulkSyncConsole(execution, wrong()),
  "Logs.exportBulkSync": () => Root.Logs.exportBulkSync(record, wrong()),
  "Logs.modelSync": () => Root.Logs.modelSync({ ...record, type: "records" }, wrong()),
  "Logs.modelSyncConsole": () => Root.Logs.modelSyncConsole(execution, wrong()),
  "Polling.layer": () => Root.Polling.layer(wrong()),
  "Polling.make": () => Root.Polling.make(wrong()),
  "Polytomic.layer": () =>
    Effect.provide(Root.PolytomicClient.execute(exportLogsOperation, { sync_id: id, execution_id: id }), [
      Root.Polytomic.layer(wrong({ apiKey: "k" }))
    ]),
  "Polytomic.layerConfig": () => Root.Polytomic.layerConfig(wrong()),
  "PolytomicClient.layer": () =>
    Effect.provide(
      Root.PolytomicClient.execute(exportLogsOperation, { sync_id: id, execution_id: id }),
      Root.PolytomicClient.layer(wrong())
    ),
  "PolytomicClient.layerFetch": () =>
    Effect.provide(
      Root.PolytomicClient.execute(exportLogsOperation, { sync_id: id, execution_id: id }),
      Root.PolytomicClient.layerFetch(wrong({ apiKey: "k" }))
    ),
  "PolytomicClient.layerFetchConfig": () => Root.PolytomicClient.layerFetchConfig(wrong()),
  "PolytomicClient.make": () =>
    Effect.flatMap(Root.PolytomicClient.make(wrong()), ({ execute }) =>
      execute(exportLogsOperation, { sync_id: id, execution_id: id })
    ),
  "PolytomicClient.request": () => Root.PolytomicClient.request("GET", "/a", wrong({ schema: Schema.Unknown })),
  "PolytomicClient.withRequestSettings": () => Root.PolytomicClient.withRequestSettings(Effect.void, wrong()),
  "PolytomicClient.withRetryPolicy": () => Root.PolytomicClient.withRetryPolicy(Effect.void, wrong()),
  "PolytomicClient.withTimeout": () => Root.PolytomicClient.withTimeout(Effect.void, wrong()),
  "PositionStore.runForEach": () =>
    PositionStore.runForEach(nothing, wrong({ store: PositionStore.keyValueStore(memory, "k") })),
  "Query.rows": () => Root.Query.rows({ id, schema: Schema.Unknown }, wrong()),
  "Query.run": () => Root.Query.run({ connection_id: id, query: "select 1" }, wrong()),
  "Query.stream": () => Root.Query.stream({ connection_id: id, query: "", schema: Schema.Unknown }, wrong()),
  "RateLimit.layer": () => Root.RateLimit.layer({ concurrency: 1 }, wrong()),
  "RateLimit.layerPermitStoreRedis": () => Root.RateLimit.layerPermitStoreRedis(wrong()),
  "RateLimit.layerShared": () => Root.RateLimit.layerShared({ concurrency: 1 }, wrong()),
  "RateLimit.make": () => Root.RateLimit.make({ concurrency: 1 }, wrong()),
  "RetryPolicy.fullJitter": () => Root.RetryPolicy.fullJitter(wrong({ base: 1, maximum: 1, times: 1 })),
  "RetryPolicy.layer": () => Root.RetryPolicy.layer(wrong()),
  "RetryPolicy.make": () => Root.RetryPolicy.make(wrong()),
  "SafeUpdate.updateConnection": () => Root.SafeUpdate.updateConnection({ id }, wrong()),
  "SchemaCache.createBulkSyncWhenReady": () => Root.SchemaCache.createBulkSyncWhenReady({} as never, wrong()), // rejected before it is used
  "SchemaCache.refresh": () => Root.SchemaCache.refresh({ id }, wrong()),
  "SchemaCache.waitUntilReady": () => Root.SchemaCache.waitUntilReady({ id }, wrong()),
  "SqlStores.deliveries": () => SqlStores.deliveries(wrong()),
  "SyncRun.bulkSync": () => Root.SyncRun.bulkSync({ id }, wrong()).run,
  "SyncRun.followBulkSync": () => Root.SyncRun.followBulkSync(execution, wrong()).changes,
  "SyncRun.followModelSync": () => Root.SyncRun.followModelSync(execution, wrong()).run,
  "SyncRun.modelSync": () => Root.SyncRun.modelSync({ id }, wrong()).run,
  "Tenants.forEach": () => Root.Tenants.forEach([tenant], nothing, wrong()),
  "Tenants.forEachExit": () => Root.Tenants.forEachExit([tenant], nothing, wrong()),
  "Tenants.fromApiKey": () => Root.Tenants.fromApiKey(wrong({ organization_id: id, key: "k" })),
  "Tenants.fromPartnerKey": () => Root.Tenants.fromPartnerKey(wrong({ organization_id: id, key: "k" })),
  "Tenants.list": () => Root.Tenants.list(wrong({ key: "k" })),
  "WebhookReceiver.handler": () => Root.WebhookReceiver.handler(nothing, wrong(secrets)),
  "WebhookReceiver.keyValueStore": () => Root.WebhookReceiver.keyValueStore(memory, wrong()),
  "WebhookReceiver.memoryStore": () => Root.WebhookReceiver.memoryStore(wrong()),
  "WebhookReceiver.receive": () =>
    Root.WebhookReceiver.receive(
      message,
      nothing,
      wrong({ ...secrets, duplicates: Root.WebhookReceiver.memoryStore() })
    ),
  "WebhookReceiver.recordsHandler": () =>
    Root.WebhookReceiver.recordsHandler(nothing, wrong({ ...secrets, fields: Schema.Unknown })),
  "WebhookReceiver.verify": () => Root.WebhookReceiver.verify(message, wrong(secrets)),
  "WebhookReceiver.verifyRecords": () =>
    Root.WebhookReceiver.verifyRecords(message, wrong({ ...secrets, fields: Schema.Unknown })),
  "WebhookRouter.layer": () => WebhookRouter.layer("/hook", nothing, wrong(secrets)),
  "WebhookRouter.layerRecords": () =>
    WebhookRouter.layerRecords("/hook", nothing, wrong({ ...secrets, fields: Schema.Unknown })),
  "emulator.control.make": () => Control.make(wrong()),
  "emulator.node.layer": () => Node.layer(wrong({ port: 0 })),
  "emulator.node.serve": () => Node.serve(wrong({ port: 0 })),
  "emulator.node.start": () => Node.start(wrong({ port: 0 })),
  "emulator.layer": () => PolytomicEmulator.layer(wrong()),
  "emulator.layerHttpClient": () => PolytomicEmulator.layerHttpClient(wrong()),
  "emulator.make": () => PolytomicEmulator.make(wrong()),
  "emulator.status": () => Fault.status(500, wrong()),
  "mcp.layerStdio": () => Mcp.layerStdio(wrong()),
  "mcp.layerTools": () => Mcp.layerTools(wrong()),
  "mcp.toWebHandler": () => Mcp.toWebHandler(wrong({ auth: "caller" })),
  "promise.AsyncJob.runJob": () =>
    PromisedJob.runJob(client, exportLogsOperation, { sync_id: id, execution_id: id }, wrong()),
  "promise.AsyncJob.waitForJob": () => PromisedJob.waitForJob(client, { id, type: "exportlogs" }, wrong()),
  "promise.Connect.createForOAuth": () => PromisedConnect.createForOAuth(client, {} as never, wrong()), // rejected before it is used
  "promise.Connect.startConnect": () =>
    PromisedConnect.startConnect(client, { redirect_url: "https://a.example" } as never, wrong()), // rejected before it is used
  "promise.Connect.waitForConnection": () => PromisedConnect.waitForConnection(client, { id }, wrong()),
  "promise.Logs.bulkSyncConsole": () => PromisedLogs.bulkSyncConsole(client, execution, wrong()),
  "promise.Logs.bulkSyncLog": () => PromisedLogs.bulkSyncLog(client, execution, wrong()),
  "promise.Logs.exportedBulkSyncLog": () => PromisedLogs.exportedBulkSyncLog(client, execution, wrong()),
  "promise.Logs.modelSyncConsole": () => PromisedLogs.modelSyncConsole(client, execution, wrong()),
  "promise.Logs.modelSyncLog": () => PromisedLogs.modelSyncLog(client, { ...execution, type: "records" }, wrong()),
  "promise.EventFeed.eventFeed": () => PromisedFeed.eventFeed(client, wrong()),
  "promise.Query.queryRows": () => PromisedQuery.queryRows(client, { connection_id: id, query: "select 1" }, wrong()),
  "promise.Query.readRows": () => PromisedQuery.readRows(client, { id }, wrong()),
  "promise.Query.runQuery": () => PromisedQuery.runQuery(client, { connection_id: id, query: "select 1" }, wrong()),
  "promise.SchemaCache.createBulkSyncWhenReady": () =>
    PromisedSchemas.createBulkSyncWhenReady(client, {} as never, wrong()), // rejected before it is used
  "promise.SchemaCache.refreshSchemas": () => PromisedSchemas.refreshSchemas(client, { id }, wrong()),
  "promise.SchemaCache.waitForSchemas": () => PromisedSchemas.waitForSchemas(client, { id }, wrong()),
  "promise.SyncRun.followBulkSync": () => PromisedRun.followBulkSync(client, execution, wrong()),
  "promise.SyncRun.followModelSync": () => PromisedRun.followModelSync(client, execution, wrong()),
  "promise.SyncRun.runBulkSync": () => PromisedRun.runBulkSync(client, { id }, wrong()),
  "promise.SyncRun.runModelSync": () => PromisedRun.runModelSync(client, { id }, wrong()),
  "promise.WebhookReceiver.verifyWebhook": () => PromisedWebhook.verifyWebhook(message, wrong(secrets)),
  "promise.WebhookReceiver.webhookHandler": () => PromisedWebhook.webhookHandler(() => {}, wrong(secrets)),
  "promise.createClient": () => Promised.createClient(wrong({ apiKey: "k" })).connections.get({ id }),
  "promise.createClientWith": () =>
    Promised.createClientWith({ jobs: Promised.jobs }, wrong({ apiKey: "k" })).jobs.get({ id, type: "exportlogs" })
}

/** Functions whose options are not validated, each with its reason. */
const unchecked: { readonly [name: string]: string } = {
  "Connect.verifyCallback": "a session fits, with all that it has beside its state; without a state nothing passes",
  "promise.Connect.verifyCallback": "as Connect.verifyCallback",
  "Operation.make": "operations are made at the top of modules, in every bundle",
  "Operation.makePaginated": "operations are made at the top of modules, in every bundle"
}

// -----------------------------------------------------------------------------
// Functions
// -----------------------------------------------------------------------------

const folder = join(import.meta.dirname, "../docs/api")

/** Files that entries share, with the public names of their exports. */
const shared: { readonly [file: string]: string } = {
  "shared/Polytomic": "Polytomic",
  "shared/PolytomicEmulator": "emulator",
  "shared/layerTest": "PolytomicClient"
}

/** The public functions with a parameter that is named `options`, or whose type is. */
const functions = readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((file) => {
  if (!file.endsWith(".d.ts")) return []
  const entry = file.slice(0, -5)
  const text = readFileSync(join(folder, file), "utf8")
  return text.split(/^(?=(?:export|declare|interface|type|import) )/m).flatMap((declaration) => {
    const [, name = "", type = ""] = /^(?:export )?declare const (\w+): ([(<{][\s\S]*)$/.exec(declaration) ?? []
    return /\boptions\??:|: (?:\w+\.)?\w*Options\b/.test(type) ? [`${shared[entry] ?? entry}.${name}`] : []
  })
})

// -----------------------------------------------------------------------------
// Outcomes
// -----------------------------------------------------------------------------

const environment = Layer.mergeAll(
  dynamic,
  KeyValueStore.layerMemory,
  RateLimiter.layerStoreMemory,
  Breaker.layerStoreMemory(),
  Root.Credentials.layer(Root.Credentials.apiKey("test-key")),
  Layer.succeed(
    HttpClient.HttpClient,
    HttpClient.make(() => Effect.die(new Error("sent")))
  ),
  // Rejected before they are used.
  Layer.succeed(SqlClient, {} as never),
  Layer.succeed(Redis.Redis, { eval: () => nothing } as never),
  Layer.succeed(Durable.Steps, Durable.Steps.of({ scope: () => Effect.succeed({}) } as never))
)

/** Outcome of a call of any kind, in words. */
const outcomeOf = async (call: () => unknown): Promise<string> => {
  try {
    const value = call()
    if (Effect.isEffect(value) || Stream.isStream(value) || Layer.isLayer(value)) {
      // All required services are in the environment.
      const effect: Effect.Effect<unknown, unknown, never> = Stream.isStream(value)
        ? (Stream.runDrain(value) as never)
        : Layer.isLayer(value)
          ? (Effect.scoped(Layer.build(value as never)) as never)
          : (value as never)
      const exit = await Effect.runPromiseExit(
        Effect.provide(Effect.provideServiceEffect(effect, Scope.Scope, Scope.make()), environment)
      )
      return Exit.isSuccess(exit) ? "succeeded" : Cause.pretty(exit.cause)
    }
    if (typeof value === "object" && value !== null && Symbol.asyncIterator in value) {
      const items = value as AsyncIterable<unknown> // it has an iterator
      for await (const _ of items) return "yielded"
    }
    await value
    return "succeeded"
  } catch (error) {
    return String(error)
  }
}

describe("a public function with options", () => {
  it("is found in the declarations", () => {
    assert.isAtLeast(functions.length, 80)
  })

  it("is called below or has a reason not to be", () => {
    const known = [...Object.keys(calls), ...Object.keys(unchecked)]
    assert.deepStrictEqual(
      functions.filter((name) => !known.includes(name)),
      []
    )
  })

  it.each(Object.keys(calls))("%s rejects an unknown option", async (name) => {
    assert.match(await outcomeOf(calls[name] as () => unknown), /`nonsense` is not an option of/) // it is one of them
  })

  it("rejects values of another kind, with messages that change on purpose only (run this file with `-u`)", async () => {
    const values = [null, -1, 0, 0.5, "~", {}]
    /** Options by the outcomes of their values. */
    const groups = new Map<string, Array<string>>()
    for (const [name, call] of Object.entries(calls)) {
      const [, list = ""] = /`nonsense` is not an option of [^;]*; it takes ([^.\n]*)/.exec(await outcomeOf(call)) ?? []
      for (const [, option = ""] of list.matchAll(/`(\w+)`/g)) {
        const outcomes: Array<string> = []
        for (const value of values) {
          beside = { [option]: value }
          const [, message = "accepted"] = new RegExp(`\\x60${option}\\x60 ([^\n]*)`).exec(await outcomeOf(call)) ?? []
          outcomes.push(`  ${JSON.stringify(value)}: ${message.replace(/(?:[.;] )?`nonsense`.*$/, "")}`)
        }
        beside = {}
        const key = outcomes.join("\n")
        groups.set(key, [...(groups.get(key) ?? []), `${name} ${option}`])
      }
    }
    const text = [...groups].map(([outcomes, options]) => `${options.join("\n")}\n${outcomes}\n`).join("\n")
    await expect(text).toMatchFileSnapshot("surface.options.txt")
  }, 120_000)
})
