import * as Duration from "effect/Duration";
import { PolytomicError } from "effect-polytomic:PolytomicError.ts";
import * as Layer from "effect/Layer";
import * as Schedule from "effect/Schedule";
import * as Context from "effect/Context";
export interface Budget {
  readonly reserve: number;
  readonly ratio: number;
  readonly maximum: number;
}
export interface RetryPolicy {
  readonly schedule: Schedule.Schedule<unknown, PolytomicError>;
  readonly maxRetryAfter: Duration.Duration;
  readonly budget: Budget | undefined;
}
export declare const RetryPolicy: Context.Reference<RetryPolicy>;
export declare const fullJitter: (options: {
  readonly base: Duration.Input;
  readonly maximum: Duration.Input;
  readonly times: number;
}) => Schedule.Schedule<Duration.Duration>;
export declare const make: (options: Partial<RetryPolicy>) => RetryPolicy;
export declare const standard: RetryPolicy;
export declare const none: RetryPolicy;
export declare const patient: RetryPolicy;
export declare const layer: (policy: Partial<RetryPolicy>) => Layer.Layer<never>;
