/**
 * Polytomic in memory, for tests and experiments; see `PolytomicEmulator`.
 *
 * @module
 */
export * as Delivery from "./Delivery.ts"
export * as ExecutionPlan from "./ExecutionPlan.ts"
export * as Fault from "./Fault.ts"
export * as Handler from "./Handler.ts"
export * as PolytomicEmulator from "./PolytomicEmulator.ts"
export * as Refusal from "./Refusal.ts"
export * as Seed from "./Seed.ts"
export * as Store from "./Store.ts"
