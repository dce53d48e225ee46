import * as Duration from "effect/Duration";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import * as Breaker from "effect/persistence/CircuitBreaker";
import * as Schedule from "effect/Schedule";
import * as Scope from "effect/Scope";
import * as Context from "effect/Context";
import { Authorization } from "effect-polytomic:Credentials.ts";
import { PolytomicError } from "effect-polytomic:PolytomicError.ts";
import "effect/Cause";
import "effect/Redacted";
import { Method } from "effect-polytomic:Operation.ts";
type Method$1 = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
interface Call {
  readonly operation: string;
  readonly method: Method$1;
  readonly path: string;
  readonly attempts: number;
  readonly idempotencyKey: string | undefined;
}
interface Attempt {
  readonly call: Call;
  readonly origin: string;
  readonly ready: Effect.Effect<void, PolytomicError>;
  readonly authorize: Effect.Effect<Authorization, PolytomicError>;
  readonly left: () => number;
  readonly waited: (milliseconds: number) => void;
  readonly send: (authorization?: Authorization) => Effect.Effect<unknown, PolytomicError>;
}
export interface CircuitBreaker {
  readonly guard: (attempt: Attempt) => Attempt;
}
export declare const CircuitBreaker: Context.Reference<CircuitBreaker | undefined>;
export interface Request {
  readonly operation: string;
  readonly method: Method;
  readonly path: string;
  readonly origin: string;
}
export interface Options {
  readonly per?: "origin" | ((request: Request) => string) | undefined;
  readonly tripPolicy?: Breaker.TripPolicy | undefined;
  readonly openDuration?: Duration.Input | Schedule.Schedule<unknown, number> | undefined;
  readonly maxOpenDuration?: Duration.Input | undefined;
  readonly onStoreError?: "allow" | "fail" | undefined;
}
export declare const standard: {
  readonly tripPolicy: Breaker.TripPolicy;
  readonly openDuration: Schedule.Schedule<unknown, number>;
  readonly maxOpenDuration: Duration.Duration;
};
export declare const make: (options?: Options) => Effect.Effect<CircuitBreaker, never, Scope.Scope>;
export declare const none: CircuitBreaker;
export declare const layer: (options?: Options) => Layer.Layer<never>;
export declare const layerShared: (options?: Options) => Layer.Layer<never, never, Breaker.CircuitBreakerStore>;
export {};
