import { Limits, StepsService } from "./shared/steps.js";
import * as Effect from "effect/Effect";
import { PolytomicEvent } from "effect-polytomic:PolytomicEvent.ts";
import { WorkflowEngine, WorkflowInstance } from "effect/workflow/WorkflowEngine";
export interface Options {
  readonly deployment: string;
  readonly limits?: Partial<Limits> | undefined;
}
export type Workflowed = WorkflowEngine | WorkflowInstance;
export declare const steps: (options: Options) => Effect.Effect<StepsService, never, Workflowed>;
export declare const onEvent: (event: PolytomicEvent) => Effect.Effect<void, never, WorkflowEngine>;
