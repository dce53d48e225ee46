import * as Duration from "effect/Duration";
import * as Effect from "effect/Effect";
import { ErrorClass } from "effect-polytomic:PolytomicError.ts";
import * as Context from "effect/Context";
import * as Schema from "effect/Schema";
export type Reason = "StartRefused" | "StartUnknown" | "TimedOut" | "Gone" | "TooManySteps" | "Record" | "Defect" | "Engine";
export interface DurableEvidence {
  readonly reason: Reason;
  readonly subject: string;
  readonly run: string;
  readonly id?: string | undefined;
  readonly status?: number | undefined;
  readonly detail: string;
}
export type FailedOutcome = "completed_with_errors" | "failed" | "canceled" | "interrupted" | "unknown";
export interface SyncFailedEvidence {
  readonly sync_id: string;
  readonly id: string;
  readonly joined: boolean;
  readonly outcome: FailedOutcome;
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  readonly messages: ReadonlyArray<string>;
}
export interface JobFailedEvidence {
  readonly subject: string;
  readonly run: string;
  readonly detail: string;
}
declare const DurableErrorBase: ErrorClass<"PolytomicDurableError", DurableEvidence>;
export declare class DurableError extends DurableErrorBase {}
declare const SyncFailedBase: ErrorClass<"PolytomicDurableSyncFailed", SyncFailedEvidence>;
export declare class SyncFailed extends SyncFailedBase {}
declare const JobFailedBase: ErrorClass<"PolytomicDurableJobFailed", JobFailedEvidence>;
export declare class JobFailed extends JobFailedBase {}
export type Wake = "nudged" | "timeout";
export interface Limits {
  readonly steps: number;
  readonly bytes: number;
}
export interface Engine {
  readonly identity: ReadonlyArray<string>;
  readonly step: <R>(name: string, effect: Effect.Effect<Schema.Json, never, R>) => Effect.Effect<unknown, never, R>;
  readonly wait: (name: string, millis: number, topic: string | undefined) => Effect.Effect<Wake>;
  readonly onCancel: <R>(name: string, effect: Effect.Effect<void, never, R>) => Effect.Effect<void, never, R>;
  readonly limits: Limits;
}
export interface StepsService {
  readonly key: string;
  readonly scope: (label: string) => Effect.Effect<StepsService>;
  readonly step: <A, E, R>(name: string, success: Schema.Codec<A, unknown>, error: Schema.Codec<E, unknown>, effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E | DurableError, R>;
  readonly wait: (name: string, atMost: Duration.Input, topic?: string | undefined) => Effect.Effect<Wake>;
  readonly onCancel: <R>(name: string, effect: Effect.Effect<void, never, R>) => Effect.Effect<void, never, R>;
  readonly limits: Limits;
}
declare const StepsBase: Context.ServiceClass<Steps, "effect-polytomic/Durable/Steps", StepsService>;
export declare class Steps extends StepsBase {}
export {};
