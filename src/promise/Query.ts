/**
 * Queries against connections for programs without Effect: runs a query and yields its rows.
 *
 * @module
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { queryRows } from "effect-polytomic/promise/Query"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const rows = queryRows(polytomic, {
 *   connection_id: "248df4b7-aa70-47b8-a036-33ac447e668d",
 *   query: "select id, email from public.users"
 * })
 *
 * for await (const row of rows) console.log(row)
 * ```
 */
import { items, type JobOptions, jobKinds, run } from "../internal/promise/jobs.ts"
import type { Closeable } from "../internal/promise/types.ts"
import * as Query from "../Query.ts"

export type { JobOptions } from "../internal/promise/jobs.ts"
export { WaitTimedOut } from "../Polling.ts"
export {
  type AnyRecord,
  type Done,
  Expired as QueryExpired,
  Failed as QueryFailed,
  type RunInput as QueryInput
} from "../Query.ts"

/**
 * Runs a query and resolves on its completion to its id, the number of rows and the names of the columns. `timeout` is 30 minutes
 * by default.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { runQuery } from "effect-polytomic/promise/Query"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const { fields } = await runQuery(polytomic, {
 *   connection_id: "248df4b7-aa70-47b8-a036-33ac447e668d",
 *   query: "select id, name from public.users"
 * })
 * console.log(fields) // => ["id", "name"]
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const runQuery = (client: Closeable, input: Query.RunInput, options: JobOptions = {}): Promise<Query.Done> =>
  run(client, "runQuery", options, jobKinds, (own) => Query.run(input, own), runQuery)

/**
 * Runs a query and yields its rows as objects by column, page by page on demand. Each loop runs the query again. `timeout`
 * applies to the query, and then to each page; default 30 minutes.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { queryRows } from "effect-polytomic/promise/Query"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const input = { connection_id: "248df4b7-aa70-47b8-a036-33ac447e668d", query: "select email from public.users" }
 *
 * for await (const { email } of queryRows(polytomic, input, { signal: AbortSignal.timeout(60_000) })) {
 *   console.log(email)
 *   break // reads no further page
 * }
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const queryRows = (
  client: Closeable,
  input: Query.RunInput,
  options: JobOptions = {}
): AsyncIterable<Query.AnyRecord> =>
  items(
    client,
    "queryRows",
    options,
    jobKinds,
    (own) => Query.stream({ ...input, schema: Query.AnyRecord }, own),
    queryRows
  )

/**
 * Yields the rows of a query that was run before; waits for its completion first.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { readRows, runQuery } from "effect-polytomic/promise/Query"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const { id } = await runQuery(polytomic, {
 *   connection_id: "248df4b7-aa70-47b8-a036-33ac447e668d",
 *   query: "select id from public.users"
 * })
 * for await (const row of readRows(polytomic, { id })) console.log(row)
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const readRows = (
  client: Closeable,
  input: { readonly id: string },
  options: JobOptions = {}
): AsyncIterable<Query.AnyRecord> =>
  items(
    client,
    "readRows",
    options,
    jobKinds,
    (own) => Query.rows({ ...input, schema: Query.AnyRecord }, own),
    readRows
  )
