/**
 * The Polytomic API as Effect services: the newest API version, 2025-09-18, and the modules that all versions share.
 *
 * Types and inputs of a resource are in its own module, such as `effect-polytomic/Connections`. Other versions have their own
 * entry points, such as `effect-polytomic/v2024-02-08`.
 */

export * as AsyncJob from "./AsyncJob.ts"
export * as CircuitBreaker from "./CircuitBreaker.ts"
export * as Connect from "./Connect.ts"
export * as EventFeed from "./EventFeed.ts"
export * from "./generated/v2025-09-18/index.ts"
export * as Logs from "./Logs.ts"
export * as Polling from "./Polling.ts"
export * as Query from "./Query.ts"
export * as RateLimit from "./RateLimit.ts"
export * as SafeUpdate from "./SafeUpdate.ts"
export * as SchemaCache from "./SchemaCache.ts"
export * as SyncRun from "./SyncRun.ts"
export * as Telemetry from "./Telemetry.ts"
export * as Tenants from "./Tenants.ts"
export * as WebhookReceiver from "./WebhookReceiver.ts"
