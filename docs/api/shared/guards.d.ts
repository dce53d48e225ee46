import { CallEvidence } from "./model.js";
import * as Effect from "effect/Effect";
import { PolytomicError } from "effect-polytomic:PolytomicError.ts";
import * as Context from "effect/Context";
import { Authorization } from "effect-polytomic:Credentials.ts";
export interface Attempt {
  readonly call: CallEvidence;
  readonly origin: string;
  readonly ready: Effect.Effect<void, PolytomicError>;
  readonly authorize: Effect.Effect<Authorization, PolytomicError>;
  readonly left: () => number;
  readonly waited: (milliseconds: number) => void;
  readonly send: (authorization?: Authorization) => Effect.Effect<unknown, PolytomicError>;
}
export interface RateLimit {
  readonly around: (attempt: Attempt) => Effect.Effect<unknown, PolytomicError>;
}
export declare const RateLimit: Context.Reference<RateLimit | undefined>;
export interface CircuitBreaker {
  readonly guard: (attempt: Attempt) => Attempt;
}
export declare const CircuitBreaker: Context.Reference<CircuitBreaker | undefined>;
