import * as Effect from "effect/Effect";
import { WorkflowEngine, WorkflowInstance } from "effect/workflow/WorkflowEngine";
import "effect/Context";
import * as Duration from "effect/Duration";
import * as Schema from "effect/Schema";
import { ErrorClass } from "effect-polytomic:PolytomicError.ts";
import { PolytomicEvent } from "effect-polytomic:PolytomicEvent.ts";
type Reason = "StartRefused" | "StartUnknown" | "TimedOut" | "Gone" | "TooManySteps" | "Record" | "Defect";
interface DurableEvidence {
  readonly reason: Reason;
  readonly subject: string;
  readonly run: string;
  readonly id?: string | undefined;
  readonly status?: number | undefined;
  readonly detail: string;
}
declare const DurableErrorBase: ErrorClass<"PolytomicDurableError", DurableEvidence>;
declare class DurableError extends DurableErrorBase {}
type Wake = "nudged" | "timeout";
interface Limits {
  readonly steps: number;
  readonly bytes: number;
}
interface StepsService {
  readonly key: string;
  readonly scope: (label: string) => Effect.Effect<StepsService>;
  readonly step: <A, E, R>(name: string, success: Schema.Codec<A, unknown>, error: Schema.Codec<E, unknown>, effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E | DurableError, R>;
  readonly wait: (name: string, atMost: Duration.Input, topic?: string | undefined) => Effect.Effect<Wake>;
  readonly onCancel: <R>(name: string, effect: Effect.Effect<void, never, R>) => Effect.Effect<void, never, R>;
  readonly limits: Limits;
}
export interface Options {
  readonly deployment: string;
  readonly limits?: Partial<Limits> | undefined;
}
type Workflowed = WorkflowEngine | WorkflowInstance;
export declare const steps: (options: Options) => Effect.Effect<StepsService, never, Workflowed>;
export declare const onEvent: (event: PolytomicEvent) => Effect.Effect<void, never, WorkflowEngine>;
export {};
