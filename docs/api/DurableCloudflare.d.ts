import { Limits, StepsService } from "./shared/steps.js";
import { Waiters } from "./shared/waiters.js";
import * as Effect from "effect/Effect";
import { PolytomicEvent } from "effect-polytomic:PolytomicEvent.ts";
import * as Positions from "effect-polytomic:PositionStore.ts";
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
  readonly rollback?: boolean | undefined;
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
export declare const steps: (step: Step | RollbackStep, options: Options) => Effect.Effect<StepsService>;
export declare const onEvent: (workflow: WorkflowBinding) => ((event: PolytomicEvent) => Effect.Effect<void>);
export declare const kvWaiters: (namespace: KvNamespace) => Waiters;
export declare const objectPositions: (storage: ObjectStorage, key: string) => Positions.PositionStore;
