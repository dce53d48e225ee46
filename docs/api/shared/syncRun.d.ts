import "./PolytomicClient.js";
import { ErrorClass as ErrorClass$1 } from "./model.js";
import "./syncProgress.js";
import * as Duration from "effect/Duration";
import "effect/Effect";
import { Any } from "effect-polytomic:Operation.ts";
import { WaitTimedOut } from "effect-polytomic:Polling.ts";
import { PolytomicClient } from "effect-polytomic:PolytomicClient.ts";
import { DecodeError, PolytomicError } from "effect-polytomic:PolytomicError.ts";
import "effect/Stream";
export interface Evidence {
  readonly idempotencyKey: string;
  readonly sync_id: string;
  readonly reason: "kept-error" | "other-sync" | "forgotten";
  readonly age?: Duration.Duration | undefined;
  readonly error?: PolytomicError | undefined;
}
declare const IdempotencyKeyErrorBase: ErrorClass$1<"PolytomicIdempotencyKeyError", Evidence>;
export declare class IdempotencyKeyError extends IdempotencyKeyErrorBase {}
export interface ExecutionRef {
  readonly sync_id: string;
  readonly id: string;
}
export {};
