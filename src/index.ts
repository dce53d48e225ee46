/**
 * The Polytomic API as Effect services: API version 2025-09-18, and what all versions share.
 *
 * Shapes and inputs of a resource are in its own module, such as `effect-polytomic/Connections`. Other versions have their own
 * entry points, such as `effect-polytomic/v2024-02-08`.
 */
export * from "./generated/v2025-09-18/index.ts"

export * as ApiVersion from "./ApiVersion.ts"
export * as Credentials from "./Credentials.ts"
export * as Deadline from "./Deadline.ts"
export * as Drift from "./Drift.ts"
export * as Operation from "./Operation.ts"
export * as Polytomic from "./Polytomic.ts"
export * as PolytomicClient from "./PolytomicClient.ts"
export * as PolytomicError from "./PolytomicError.ts"
export * as RetryPolicy from "./RetryPolicy.ts"
export * as Timestamp from "./Timestamp.ts"
