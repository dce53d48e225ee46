import * as Duration from "effect/Duration";
import * as Effect from "effect/Effect";
import * as Jobs from "effect-polytomic:generated/v2025-09-18/Jobs.ts";
import { Operation } from "effect-polytomic:Operation.ts";
import { WaitTimedOut } from "effect-polytomic:Polling.ts";
import { PolytomicClient } from "effect-polytomic:PolytomicClient.ts";
import { DecodeError, ErrorClass } from "effect-polytomic:PolytomicError.ts";
export interface JobResponse {
  readonly data?: unknown;
  readonly job?: Jobs.Job;
}
export type Result<Output extends JobResponse> = Exclude<Output["data"], undefined>;
export interface Options {
  readonly timeout?: Duration.Input | undefined;
  readonly pollInterval?: Duration.Input | undefined;
}
declare const FailedBase: ErrorClass<"PolytomicJobFailed", {
  readonly type: string;
  readonly job_id: string;
  readonly detail: string | undefined;
}>;
export declare class Failed extends FailedBase {}
export type WaitError = Jobs.GetError | Failed | WaitTimedOut;
export declare const run: <Input, Output extends JobResponse, Failure>(operation: Operation<Input, Output, Failure>, input: NoInfer<Omit<Input, "async">>, options?: Options) => Effect.Effect<Result<Output>, Failure | WaitError | DecodeError, PolytomicClient>;
export declare const waitUntilDone: (job: Jobs.GetInput, options?: Options) => Effect.Effect<unknown, WaitError, PolytomicClient>;
export {};
