import * as Effect from "effect/Effect";
import * as Context from "effect/Context";
import * as Duration from "effect/Duration";
import * as Schema from "effect/Schema";
import { ErrorClass } from "effect-polytomic:PolytomicError.ts";
import { PolytomicEvent } from "effect-polytomic:PolytomicEvent.ts";
import * as Positions from "effect-polytomic:PositionStore.ts";
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
interface Waiters {
  readonly add: (topic: string, run: string, token: string) => Effect.Effect<void>;
  readonly take: (topic: string) => Effect.Effect<ReadonlyArray<string>>;
}
declare const Waiters: Context.Reference<Waiters>;
export interface Step {
  readonly do: (name: string, callback: () => Promise<string>) => Promise<string>;
  readonly sleep: (name: string, millis: number) => Promise<void>;
  readonly waitForEvent: (name: string, options: {
    type: string;
    timeout: number;
  }) => Promise<unknown>;
}
export interface RollbackStep extends Step {
  readonly do: (name: string, callback: () => Promise<string>, options?: {
    rollback: () => Promise<void>;
  }) => Promise<string>;
}
export interface Options {
  readonly deployment: string;
  readonly workflow: string;
  readonly instanceId: string;
  readonly limits?: Partial<Limits> | undefined;
}
export interface WorkflowBinding {
  readonly get: (id: string) => Promise<{
    readonly sendEvent: (event: {
      type: string;
      payload: unknown;
    }) => Promise<void>;
  }>;
}
export interface KvNamespace {
  readonly put: (key: string, value: string, options: {
    expirationTtl: number;
  }) => Promise<void>;
  readonly delete: (key: string) => Promise<void>;
  readonly list: (options: {
    prefix: string;
  }) => Promise<{
    readonly keys: ReadonlyArray<{
      readonly name: string;
    }>;
  }>;
}
export interface ObjectStorage {
  readonly get: (key: string) => Promise<unknown>;
  readonly transaction: <A>(closure: (transaction: {
    get: (key: string) => Promise<unknown>;
    put: (key: string, value: string) => Promise<void>;
  }) => Promise<A>) => Promise<A>;
}
export declare const steps: (step: Step | RollbackStep, options: Options & {
  readonly rollback?: boolean | undefined;
}) => Effect.Effect<StepsService>;
export declare const onEvent: (workflow: WorkflowBinding) => ((event: PolytomicEvent) => Effect.Effect<void>);
export declare const kvWaiters: (namespace: KvNamespace) => Waiters;
export declare const objectPositions: (storage: ObjectStorage, key: string) => Positions.PositionStore;
export {};
