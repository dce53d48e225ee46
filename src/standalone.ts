/**
 * `effect-polytomic/promise` with Effect built in: one module without imports, for a script tag, a Worker, or a program with another
 * version of Effect.
 *
 * It also exports the whole jobs of `effect-polytomic/promise/SyncRun` and its siblings. Its declarations name no type of Effect. In a
 * program on Effect 4, `effect-polytomic/promise` is smaller, as it shares Effect with the rest.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/standalone"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const connections = await polytomic.connections.list()
 * console.log(connections.map(({ name }) => name)) // => ["Example database"]
 * ```
 */

// Operations are not in this module, so `runJob` would have no argument.
export { JobFailed, waitForJob } from "./promise/AsyncJob.ts"
export * from "./promise/Connect.ts"
// The API has a type of that name, too; events of a feed are more precise.
export type { PolytomicEvent } from "./promise/EventFeed.ts"
export * from "./promise/EventFeed.ts"
export * from "./promise/Logs.ts"
export * from "./promise/Query.ts"
export * from "./promise/SchemaCache.ts"
export * from "./promise/SyncRun.ts"
export * from "./promise/WebhookReceiver.ts"
export * from "./promise.ts"
