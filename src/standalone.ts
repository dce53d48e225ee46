/**
 * `effect-polytomic/promise` with Effect built in: one module that needs nothing else, for a script tag, a Worker, or a program
 * that uses another version of Effect.
 *
 * The whole jobs of `effect-polytomic/promise/SyncRun` and its siblings are exported from here, too. The types name nothing of Effect. In a
 * program that has Effect 4 anyway, `effect-polytomic/promise` is smaller, as it shares Effect with the rest.
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

// Operations are not in this module, so there is nothing that `runJob` could run.
export { JobFailed, waitForJob } from "./promise/AsyncJob.ts"
export * from "./promise/Connect.ts"
// The API has a shape of that name, too; events of a feed are the more precise.
export type { PolytomicEvent } from "./promise/EventFeed.ts"
export * from "./promise/EventFeed.ts"
export * from "./promise/Logs.ts"
export * from "./promise/Query.ts"
export * from "./promise/SchemaCache.ts"
export * from "./promise/SyncRun.ts"
export * from "./promise/WebhookReceiver.ts"
export * from "./promise.ts"
