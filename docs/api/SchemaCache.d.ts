import * as Duration from "effect/Duration";
import * as Effect from "effect/Effect";
import { WaitTimedOut } from "effect-polytomic:Polling.ts";
import { PolytomicClient } from "effect-polytomic:PolytomicClient.ts";
import { ErrorClass } from "effect-polytomic:PolytomicError.ts";
import * as BulkSync from "effect-polytomic:generated/v2025-09-18/BulkSync.ts";
import * as Schemas from "effect-polytomic:generated/v2025-09-18/Schemas.ts";
export interface Options {
  readonly timeout?: Duration.Input | undefined;
  readonly pollInterval?: Duration.Input | undefined;
}
export interface ConnectionRef {
  readonly id: string;
}
declare const RefreshFailedBase: ErrorClass<"PolytomicRefreshFailed", {
  readonly connection_id: string;
  readonly cache_status: string;
}>;
export declare class RefreshFailed extends RefreshFailedBase {}
export type WaitError = Schemas.GetStatusError | RefreshFailed | WaitTimedOut;
export type RefreshError = Schemas.RefreshError | WaitError;
export declare const refresh: (connection: ConnectionRef, options?: Options) => Effect.Effect<Schemas.BulkSyncSourceStatus, RefreshError, PolytomicClient>;
export declare const waitUntilReady: (connection: ConnectionRef, options?: Options) => Effect.Effect<Schemas.BulkSyncSourceStatus, WaitError, PolytomicClient>;
export declare const createBulkSyncWhenReady: (input: BulkSync.CreateInput, options?: Options) => Effect.Effect<BulkSync.BulkSyncDetails, BulkSync.CreateError | WaitTimedOut, PolytomicClient>;
export {};
