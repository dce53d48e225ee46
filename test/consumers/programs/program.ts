/** Program of a user, in every environment: no key, a custom `fetch`, errors that narrow. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { Connections, Credentials, Deadline, Polytomic, PolytomicError } from "effect-polytomic"
import { connections, createClient, createClientWith } from "effect-polytomic/promise"
import { queryRows } from "effect-polytomic/promise/Query"
import { runBulkSync } from "effect-polytomic/promise/SyncRun"
import { verifyWebhook } from "effect-polytomic/promise/WebhookReceiver"
import * as Query from "effect-polytomic/Query"
import * as SyncRun from "effect-polytomic/SyncRun"
import { createClient as createStandalone } from "effect-polytomic/standalone"
import { Connections as Connections2024, Polytomic as Polytomic2024 } from "effect-polytomic/v2024-02-08"

declare const key: string | undefined

// A key that may be missing, and a `fetch` that is a plain function.
export const layer = Polytomic.layer({ apiKey: key, fetch: (url, init) => fetch(url, init) })
export const credentials = Polytomic.layer({ credentials: Credentials.apiKey(key) })
export const client = createClient({ apiKey: key, fetch: (url, init) => fetch(url, init) })
export const fromEnvironment = createClient()
export const some = createClientWith({ connections }, { fetch })
export const standalone = createStandalone({ credentials: { partnerKey: key } })

export const list = Effect.flatMap(Connections, (c) => c.list()).pipe(
  Effect.catchTag("PolytomicUnauthorized", (e) => Effect.die(e)),
  Effect.catchIf(PolytomicError.hasResponse, (e) => Effect.succeed([{ name: String(e.status) }])),
  Effect.provide(Layer.merge(layer, Deadline.layer({ total: "5 seconds" })))
)

export const run = SyncRun.bulkSync({ id: "1" }, { ifRunning: "join" }).run.pipe(
  Effect.catchTag("PolytomicNotFound", (e) => Effect.succeed({ status: e.operation })),
  Effect.catchTag("PolytomicWaitTimedOut", (e) => Effect.succeed({ status: e.execution?.status }))
)

export const rows = Query.stream({ connection_id: "1", query: "select 1", schema: Query.AnyRecord }).pipe(
  Stream.take(2)
)

export const promises = async (signal: AbortSignal, request: Request): Promise<void> => {
  const { name } = await client.connections.get({ id: "1" }, { signal, timeout: 5000 })
  const state = await runBulkSync(client, { id: name ?? "" }, { signal, onChange: ({ status }) => console.log(status) })
  for await (const row of queryRows(client, { connection_id: state.id, query: "select 1" })) console.log(row["id"])
  const event = await verifyWebhook(request, { secrets: "whsec-1" })
  if (event.type === "sync.failed") console.log(event.created_at)
}

const newest = Effect.flatMap(Connections, (c) => c.list())
const older = Effect.flatMap(Connections2024, (c) => c.list())

// @ts-expect-error no key at all
Polytomic.layer({})
// @ts-expect-error an option that does not exist
createClient({ apiKey: "k", baseURL: "https://polytomic.example.com" })
// @ts-expect-error the layer of another version
Effect.runPromise(Effect.provide(newest, Polytomic2024.layer({ apiKey: key })))
// @ts-expect-error and the other way around
Effect.runPromise(Effect.provide(older, layer))
