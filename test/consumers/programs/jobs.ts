/** A library that exports the inferred types of jobs and values, without naming a type. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Credentials, Drift, Polytomic, PolytomicClient, PolytomicError, RetryPolicy } from "effect-polytomic"
import * as Connect from "effect-polytomic/Connect"
import { getOperation } from "effect-polytomic/Connections"
import * as EventFeed from "effect-polytomic/EventFeed"
import { all } from "effect-polytomic/operations"
import { createClient } from "effect-polytomic/promise"
import { eventFeed } from "effect-polytomic/promise/EventFeed"
import { queryRows, runQuery } from "effect-polytomic/promise/Query"
import { refreshSchemas } from "effect-polytomic/promise/SchemaCache"
import { runBulkSync, runModelSync } from "effect-polytomic/promise/SyncRun"
import { verifyWebhook, webhookHandler } from "effect-polytomic/promise/WebhookReceiver"
import * as Query from "effect-polytomic/Query"
import * as RateLimit from "effect-polytomic/RateLimit"
import * as SchemaCache from "effect-polytomic/SchemaCache"
import * as SyncRun from "effect-polytomic/SyncRun"
import * as Tenants from "effect-polytomic/Tenants"
import * as WebhookReceiver from "effect-polytomic/WebhookReceiver"

const id = "1"
const client = createClient()

export const bulkSync = SyncRun.bulkSync({ id })
export const bulkSyncChanges = SyncRun.bulkSync({ id }).changes
export const modelSync = SyncRun.modelSync({ id }).run
export const query = Query.run({ connection_id: id, query: "select 1" })
export const rows = Query.stream({ connection_id: id, query: "select 1", schema: Query.AnyRecord })
export const refresh = SchemaCache.refresh({ id })
export const healthy = Connect.waitUntilHealthy({ id })
export const feed = EventFeed.stream({ from: "earliest" })
export const entries = EventFeed.entries()
export const verified = WebhookReceiver.verify(new Request("https://example.com"), { secrets: "s" })
export const handler = WebhookReceiver.handler(() => Effect.void, { secrets: "s" })
export const provisioned = Tenants.provision({ name: "a", email: "a@b.c" })
export const tenants = Tenants.list({ key: "k" })
export const response = PolytomicClient.execute(getOperation, { id }).pipe(PolytomicClient.withResponse)
export const layer = Polytomic.layer({ apiKey: "k" })
export const layers = [
  RateLimit.layer({ concurrency: 1 }),
  RetryPolicy.layer(RetryPolicy.none),
  Drift.layer(Drift.strict)
]
export const credentials = Credentials.organizationKey({ organization_id: id, key: "k" })
export const failed = Effect.flip(modelSync)
export const failure = (e: PolytomicError.PolytomicError) => (PolytomicError.hasResponse(e) ? e : undefined)
export const operations = all.filter(({ method }) => method === "GET")
export const promises = {
  bulkSync: () => runBulkSync(client, { id }),
  modelSync: () => runModelSync(client, { id }),
  query: () => runQuery(client, { connection_id: id, query: "select 1" }),
  rows: () => queryRows(client, { connection_id: id, query: "select 1" }),
  refresh: () => refreshSchemas(client, { id }),
  feed: () => eventFeed(client),
  verify: (request: Request) => verifyWebhook(request, { secrets: "s" }),
  handler: webhookHandler(() => {}, { secrets: "s" })
}
export const collected = Stream.runCollect(rows)
