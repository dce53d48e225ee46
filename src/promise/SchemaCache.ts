/**
 * Cached schemas of a connection for programs without Effect: refreshes them, and waits for them.
 *
 * @module
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { refreshSchemas } from "effect-polytomic/promise/SchemaCache"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const { cache_status } = await refreshSchemas(polytomic, { id: "248df4b7-aa70-47b8-a036-33ac447e668d" })
 * console.log(cache_status) // => "fresh"
 * ```
 */
import type { BulkSyncDetails, CreateInput } from "../generated/v2025-09-18/BulkSync.ts"
import type { BulkSyncSourceStatus } from "../generated/v2025-09-18/Schemas.ts"
import { type JobOptions, jobKinds, run } from "../internal/promise/jobs.ts"
import type { Closeable } from "../internal/promise/types.ts"
import * as SchemaCache from "../SchemaCache.ts"

export type { JobOptions } from "../internal/promise/jobs.ts"
export { WaitTimedOut } from "../Polling.ts"
export { type ConnectionRef, RefreshFailed } from "../SchemaCache.ts"

/**
 * Refreshes the schemas of a connection and resolves to the state of the cache once they are known. `timeout` is 30 minutes by
 * default.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { refreshSchemas } from "effect-polytomic/promise/SchemaCache"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * await refreshSchemas(polytomic, { id: "248df4b7-aa70-47b8-a036-33ac447e668d" }, { timeout: 600_000 })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const refreshSchemas = (
  client: Closeable,
  input: SchemaCache.ConnectionRef,
  options: JobOptions = {}
): Promise<BulkSyncSourceStatus> =>
  run(client, "refreshSchemas", options, jobKinds, (own) => SchemaCache.refresh(input, own), refreshSchemas)

/**
 * Resolves once the schemas of a connection are known; for a new connection this takes a while.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { waitForSchemas } from "effect-polytomic/promise/SchemaCache"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const ready = (id: string) => waitForSchemas(polytomic, { id }, { timeout: 600_000 })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const waitForSchemas = (
  client: Closeable,
  input: SchemaCache.ConnectionRef,
  options: JobOptions = {}
): Promise<BulkSyncSourceStatus> =>
  run(client, "waitForSchemas", options, jobKinds, (own) => SchemaCache.waitUntilReady(input, own), waitForSchemas)

/**
 * Creates a bulk sync as soon as the schemas of its source are known.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { createBulkSyncWhenReady } from "effect-polytomic/promise/SchemaCache"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const copy = (source_connection_id: string, destination_connection_id: string) =>
 *   createBulkSyncWhenReady(polytomic, {
 *     name: "Shop to warehouse",
 *     mode: "replicate",
 *     source_connection_id,
 *     destination_connection_id,
 *     destination_configuration: { schema: "shop" },
 *     default_schedule: { frequency: "daily", hour: "5", minute: "0" }
 *   })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const createBulkSyncWhenReady = (
  client: Closeable,
  input: CreateInput,
  options: JobOptions = {}
): Promise<BulkSyncDetails> =>
  run(
    client,
    "createBulkSyncWhenReady",
    options,
    jobKinds,
    (own) => SchemaCache.createBulkSyncWhenReady(input, own),
    createBulkSyncWhenReady
  )
