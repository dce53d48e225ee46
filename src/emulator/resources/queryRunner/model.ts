/** Stored queries: their results are fixed at the start, and become readable at their end. */
import { isReading, type Reading, read, recordOf, sizeOf } from "../../catalogue/reading.ts"
import { type Call, formatTimestamp } from "../../Handler.ts"
import { type Store, type Table, table } from "../../Store.ts"
import { copiesIn } from "../bulkSync/copies.ts"
import * as Connections from "../connections/model.ts"
import type { StoreContext } from "../schemas/cache.ts"

// -----------------------------------------------------------------------------
// Rows
// -----------------------------------------------------------------------------

export interface Query {
  readonly id: string
  readonly organization_id: string
  readonly connection_id: string
  /** Owner, the only user who may read it. */
  readonly actor_id: string
  readonly text: string
  /** Start, end and expiry, in milliseconds since 1970. */
  readonly runs_at: number
  readonly ends_at: number
  readonly expires_at: number
  readonly outcome: Reading | { readonly error: string }
}

export const queries: Table<Query> = /*#__PURE__*/ table<Query>("queries", "Query")

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

/** Checks whether a connection supports queries that the emulator can evaluate. */
export const supportsQueries = (store: Store, connection: Connections.Connection): boolean =>
  Connections.dataOf(store, connection).sql === true

/** Source of a query: of the connection's own tables, and of those that bulk syncs have copied there. */
export const evaluate = (context: StoreContext, connection: Connections.Connection, text: string): Query["outcome"] => {
  const data = Connections.dataOf(context.store, connection)
  const reading = read({ ...data, items: [...data.items, ...copiesIn(context, connection)] }, { query: text })
  return isReading(reading) ? reading : { error: reading.problem }
}

// -----------------------------------------------------------------------------
// Views
// -----------------------------------------------------------------------------

export const statusAt = (query: Query, now: number): "created" | "running" | "done" | "failed" => {
  if (now < query.runs_at) return "created"
  if (now < query.ends_at) return "running"
  return "error" in query.outcome ? "failed" : "done"
}

/** A query, with one page of its results once it has completed. */
export const view = (call: Call, query: Query, page: number): Record<string, unknown> => {
  const status = statusAt(query, call.now)
  const { outcome } = query
  const common = { id: query.id, status }
  if (status === "created" || status === "running") return { data: common, links: {} }
  const ended = { ...common, expires: formatTimestamp(query.expires_at) }
  if ("error" in outcome) return { data: { ...ended, error: outcome.error }, links: {} }
  const { pageSize } = call.settings.queries
  const from = page * pageSize
  const count = sizeOf(outcome)
  const size = Math.max(0, Math.min(pageSize, count - from))
  return {
    data: {
      ...ended,
      count,
      fields: outcome.columns.map(({ name }) => name),
      results: Array.from({ length: size }, (_, i) => recordOf(outcome, from + i))
    },
    links: {
      ...(from + pageSize < count ? { next: link(call, query, page + 1) } : {}),
      ...(page > 0 ? { previous: link(call, query, page - 1) } : {})
    }
  }
}

const link = (call: Call, query: Query, page: number): string => {
  const url = `${call.origin}/api/queries/${query.id}?page=${encodeURIComponent(btoa(String(page)))}`
  return call.settings.queries.links === "absolute" ? url : url.slice(new URL(url).origin.length)
}

/** The page of a token, which is a base64-encoded number. */
export const readPage = (token: string | undefined): number | undefined => {
  if (token === undefined) return 0
  try {
    const text = atob(token)
    return /^\d{1,9}$/.test(text) ? Number(text) : undefined
  } catch {
    return undefined
  }
}
