import { DurableError, Limits, StepsService } from "./shared/steps.js";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import * as Schema from "effect/Schema";
import { PolytomicEvent } from "effect-polytomic:PolytomicEvent.ts";
import * as Workflow from "effect/workflow/Workflow";
import { WorkflowEngine, WorkflowInstance } from "effect/workflow/WorkflowEngine";
export interface Options {
  readonly deployment: string;
  readonly limits?: Partial<Limits> | undefined;
}
export type Workflowed = WorkflowEngine | WorkflowInstance;
export declare const steps: (options: Options) => Effect.Effect<StepsService, never, Workflowed>;
export declare const execute: <Tag extends string, Payload extends Workflow.AnyStructSchema, Success extends Schema.Top, Failure extends Schema.Top, const Discard extends boolean = false>(workflow: Workflow.Workflow<Tag, Payload, Success, Failure>, payload: Payload["~type.make.in"], options?: {
  readonly discard?: Discard;
}) => Effect.Effect<Discard extends true ? string : Success["Type"], DurableError | (Discard extends true ? never : Failure["Type"]), WorkflowEngine | Payload["EncodingServices"] | Success["DecodingServices"] | Failure["DecodingServices"]>;
export declare const engine: <A, E, R>(layer: Layer.Layer<A, E, R>) => Layer.Layer<A, DurableError, R>;
export declare const onEvent: (event: PolytomicEvent) => Effect.Effect<void, never, WorkflowEngine>;
