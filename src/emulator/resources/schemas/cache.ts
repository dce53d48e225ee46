/**
 * Schema cache of the server: it reads the schemas of a connection after its creation, and again on request.
 *
 * Until the first refresh completes the cache is empty, and operations that need the schemas fail.
 */
import * as Effect from "effect/Effect"
import { type Call, formatTimestamp } from "../../Handler.ts"
import type { Settings } from "../../internal/settings.ts"
import type { Progress } from "../../Progress.ts"
import * as Refusal from "../../Refusal.ts"
import { type Store, type Table, table } from "../../Store.ts"
import * as Connections from "../connections/model.ts"

// -----------------------------------------------------------------------------
// Rows
// -----------------------------------------------------------------------------

/** The latest refresh of a connection's schemas; times are in milliseconds since 1970. */
export interface SchemaCache {
  /** Id of the connection. */
  readonly id: string
  /** Start of the refresh; null while the connection is unreadable. */
  readonly starts_at: number | null
  readonly ends_at: number | null
  /** The previous refresh; absent for the first one. */
  readonly before: { readonly started_at: number; readonly finished_at: number } | null
}

const caches: Table<SchemaCache> = /*#__PURE__*/ table<SchemaCache>("schema_caches")

/** Fills the cache of a connection at once. */
export const warm = (store: Store, connectionId: string, now: number): void => {
  store.put(caches, { id: connectionId, starts_at: now, ends_at: now, before: null })
}

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

export interface Status {
  readonly cache_status: "cold" | "refreshing" | "fresh"
  readonly last_refresh_started: string | null
  readonly last_refresh_finished: string | null
}

/** Facts that the state of a cache depends on. */
export type StoreContext = Pick<Call, "store" | "settings" | "now">

const first = (since: number, { schemaCache }: Settings, id: string): SchemaCache => {
  const starts_at = since + schemaCache.startsAfter
  return { id, starts_at, ends_at: starts_at + schemaCache.takes, before: null }
}

// A shared connection is read through its parent, and one that was healthy from the beginning has no row yet.
const cacheOf = ({ settings, store }: StoreContext, connection: Connections.Connection): SchemaCache => {
  const { created_at, id, status } = Connections.origin(store, connection)
  const waiting = { id, starts_at: null, ends_at: null, before: null }
  return store.get(caches, id) ?? (status === "healthy" ? first(Date.parse(created_at), settings, id) : waiting)
}

const time = (milliseconds: number | undefined): string | null =>
  milliseconds === undefined ? null : formatTimestamp(milliseconds)

/** State of a connection's cache, as the API reports it. */
export const status = (context: StoreContext, connection: Connections.Connection): Status => {
  const { before: last, ends_at, starts_at } = cacheOf(context, connection)
  const before = last ?? undefined
  if (starts_at === null || ends_at === null || context.now < starts_at) {
    return {
      cache_status: before === undefined ? "cold" : "fresh",
      last_refresh_started: time(before?.started_at),
      last_refresh_finished: time(before?.finished_at)
    }
  }
  const running = context.now < ends_at
  return {
    cache_status: running ? "refreshing" : "fresh",
    last_refresh_started: time(starts_at),
    last_refresh_finished: time(running ? before?.finished_at : ends_at)
  }
}

/** Checks whether the schemas of a connection have never been read. */
export const isCold = (context: StoreContext, connection: Connections.Connection): boolean =>
  status(context, connection).last_refresh_finished === null

/** Fails while the schemas of a connection are not known. */
export const requireWarm = (call: Call, connection: Connections.Connection): Effect.Effect<void, Refusal.Refusal> => {
  if (!isCold(call, connection)) return Effect.void
  return Effect.fail(
    call.settings.schemaCache.refusal === 422
      ? Refusal.unprocessable(`${connection.name}: cache refresh in progress`, "schema_cache_cold")
      : Refusal.badRequest(
          `${connection.name} did not provide any schemas: cache refresh in progress`,
          "schema_cache_cold"
        )
  )
}

// -----------------------------------------------------------------------------
// Refreshing
// -----------------------------------------------------------------------------

/** Starts a refresh, unless one is in progress. */
export const refresh = (call: Call, connection: Connections.Connection): void => {
  const { before, ends_at, id, starts_at } = cacheOf(call, connection)
  const started = starts_at !== null && ends_at !== null && starts_at <= call.now
  if (started && call.now < ends_at) return
  call.store.put(caches, {
    id,
    starts_at: call.now,
    ends_at: call.now + call.settings.schemaCache.takes,
    before: started ? { started_at: starts_at, finished_at: ends_at } : before
  })
}

/** Records connections that are unreadable yet, and plans their first refresh. */
export const progress: Progress = {
  run: ({ now, settings, store }) => {
    for (const { id, parent_connection_id, status } of store.takeChanged(Connections.connections)) {
      if (parent_connection_id !== null) continue
      const cache = store.get(caches, id)
      if (status !== "healthy") {
        if (cache === undefined) store.put(caches, { id, starts_at: null, ends_at: null, before: null })
      } else if (cache !== undefined && cache.starts_at === null) store.put(caches, first(now, settings, id))
    }
  }
}
