import { Attempt, CircuitBreaker } from "./shared/guards.js";
import * as Duration from "effect/Duration";
import * as Effect from "effect/Effect";
import { Method } from "effect-polytomic:Operation.ts";
import * as Layer from "effect/Layer";
import * as Breaker from "effect/persistence/CircuitBreaker";
import * as Schedule from "effect/Schedule";
import * as Scope from "effect/Scope";
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
export declare const layer: (options?: Options | CircuitBreaker) => Layer.Layer<never>;
export declare const layerShared: (options?: Options) => Layer.Layer<never, never, Breaker.CircuitBreakerStore>;
export { type Attempt, CircuitBreaker };
