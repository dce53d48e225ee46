/** Routes outside the API: pages for browsers, files behind signed URLs, and the health check of a deployment. */
import * as Effect from "effect/Effect"
import * as Reply from "../Reply.ts"
import { complete } from "../resources/connections/connect.ts"
import { granted } from "../resources/connections/lifecycle.ts"
import * as Connections from "../resources/connections/model.ts"
import * as ModelSyncLogs from "../resources/modelSync/logs.ts"
import type { Store } from "../Store.ts"
import type { Incoming } from "./incoming.ts"
import type { Settings } from "./settings.ts"
import { compress, serve } from "./signedFiles.ts"

/** Serves a page; `undefined` if the request is not for one. */
export const servePage = (
  incoming: Incoming,
  store: Store,
  settings: Settings,
  timestamp: string
): Effect.Effect<Reply.Reply> | undefined => {
  const { method, pathname } = incoming
  if (method !== "GET" || pathname.startsWith("/api/")) return undefined
  const query = new URLSearchParams(incoming.search)
  if (pathname === "/status.txt") return Effect.succeed(Reply.text(200, "text/plain", "ok\n"))
  const file = serve(store, pathname, query, Date.parse(timestamp), ModelSyncLogs.read)
  if (file !== undefined) return Effect.promise(() => compress(file, pathname))
  if (pathname.startsWith("/oauth/")) return Effect.sync(() => grant(store, query.get("connection") ?? ""))
  if (pathname === "/connect") {
    return Effect.match(complete(store, settings, query.get("token") ?? "", query.get("type"), timestamp), {
      onFailure: (refusal) => Reply.text(refusal.status, "text/plain", `${refusal.message}\n`),
      onSuccess: (url) => Reply.empty(302, { location: url })
    })
  }
  return undefined
}

// A browser that opens auth_url is redirected back with access granted.
const grant = (store: Store, id: string): Reply.Reply => {
  const connection = store.get(Connections.connections, id)
  if (connection === undefined) return Reply.text(404, "text/plain", "There is no such connection\n")
  store.put(Connections.connections, granted(connection))
  return connection.redirect_url === null
    ? Reply.text(200, "text/plain", `${connection.name} is connected. You can close this window.\n`)
    : Reply.empty(302, { location: connection.redirect_url })
}
