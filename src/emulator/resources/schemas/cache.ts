/**
 * When the server knows the schemas of a connection: it reads them once the connection is there, and again when asked to.
 *
 * Until the first reading has ended the cache is cold, and nothing that needs the schemas works.
 */
import * as Effect from "effect/Effect"
import { type Call, formatTimestamp } from "../../Handler.ts"
import type { Context, Progress } from "../../Progress.ts"
import * as Refusal from "../../Refusal.ts"
import { type Store, type Table, table } from "../../Store.ts"
import * as Connections from "../connections/model.ts"

// -----------------------------------------------------------------------------
// Rows
// -----------------------------------------------------------------------------

/** The latest reading of a connection's schemas; times are in milliseconds since 1970. */
export interface SchemaCache {
  /** Id of the connection. */
  readonly id: string
  /** When the reading begins; null while the connection can't be read. */
  readonly starts_at: number | null
  readonly ends_at: number | null
  /** The reading before: absent, if this is the first one. */
  readonly before: { readonly started_at: number; readonly finished_at: number } | null
}

export const caches: Table<SchemaCache> = /*#__PURE__*/ table<SchemaCache>("schema_caches")

/** Makes the schemas of a connection known at once. */
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

// A shared connection is read through its parent.
const cacheOf = (store: Store, connection: Connections.Connection): SchemaCache | undefined =>
  store.get(caches, Connections.origin(store, connection).id)

const time = (milliseconds: number | undefined): string | null =>
  milliseconds === undefined ? null : formatTimestamp(milliseconds)

/** The state of a connection's cache, as the API tells it. */
export const status = (store: Store, connection: Connections.Connection, now: number): Status => {
  const cache = cacheOf(store, connection)
  const before = cache?.before ?? undefined
  if (cache === undefined || cache.starts_at === null || cache.ends_at === null || now < cache.starts_at) {
    return {
      cache_status: before === undefined ? "cold" : "fresh",
      last_refresh_started: time(before?.started_at),
      last_refresh_finished: time(before?.finished_at)
    }
  }
  const running = now < cache.ends_at
  return {
    cache_status: running ? "refreshing" : "fresh",
    last_refresh_started: time(cache.starts_at),
    last_refresh_finished: time(running ? before?.finished_at : cache.ends_at)
  }
}

/** Whether the schemas of a connection have never been read. */
export const isCold = (store: Store, connection: Connections.Connection, now: number): boolean =>
  status(store, connection, now).last_refresh_finished === null

/** Refuses what needs the schemas of a connection while they are not known. */
export const requireWarm = (call: Call, connection: Connections.Connection): Effect.Effect<void, Refusal.Refusal> => {
  if (!isCold(call.store, connection, call.now)) return Effect.void
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

/** Begins to read the schemas again, unless they are being read already. */
export const refresh = (call: Call, connection: Connections.Connection): void => {
  const { id } = Connections.origin(call.store, connection)
  const cache = call.store.get(caches, id)
  const { ends_at = null, starts_at = null } = cache ?? {}
  if (starts_at !== null && ends_at !== null && starts_at <= call.now && call.now < ends_at) return
  const done = starts_at !== null && ends_at !== null && ends_at <= call.now
  call.store.put(caches, {
    id,
    starts_at: call.now,
    ends_at: call.now + call.settings.schemaCache.takes,
    before: done ? { started_at: starts_at, finished_at: ends_at } : (cache?.before ?? null)
  })
}

/** Plans the first reading of connections that have none yet. */
export const progress: Progress = {
  run: (context) => {
    for (const connection of context.store.all(Connections.connections)) {
      if (connection.parent_connection_id === null) plan(context, connection)
    }
  }
}

const plan = ({ now, settings, store }: Context, connection: Connections.Connection): void => {
  const cache = store.get(caches, connection.id)
  if (cache !== undefined && cache.starts_at !== null) return
  if (connection.status !== "healthy") {
    if (cache === undefined) store.put(caches, { id: connection.id, starts_at: null, ends_at: null, before: null })
    return
  }
  // One that had to be granted access first is read from then on.
  const since = cache === undefined ? Date.parse(connection.created_at) : now
  const starts_at = since + settings.schemaCache.startsAfter
  store.put(caches, { id: connection.id, starts_at, ends_at: starts_at + settings.schemaCache.takes, before: null })
}
