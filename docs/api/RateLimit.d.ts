import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import * as RateLimiter from "effect/persistence/RateLimiter";
import * as Redis from "effect/persistence/Redis";
import * as Context from "effect/Context";
import { Authorization } from "effect-polytomic:Credentials.ts";
import { PolytomicError } from "effect-polytomic:PolytomicError.ts";
import "effect/Cause";
import * as Duration from "effect/Duration";
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
export interface RateLimit {
  readonly around: (attempt: Attempt) => Effect.Effect<unknown, PolytomicError>;
}
export declare const RateLimit: Context.Reference<RateLimit | undefined>;
interface Request {
  readonly operation: string;
  readonly method: Method;
  readonly path: string;
  readonly origin: string;
  readonly account: Effect.Effect<string>;
}
interface Limit {
  readonly per?: "credentials" | "origin" | ((request: Request) => string | Effect.Effect<string>) | undefined;
  readonly concurrency?: number | undefined;
  readonly rate?: {
    readonly limit: number;
    readonly window: Duration.Input;
  } | undefined;
}
interface Options {
  readonly pause?: Duration.Input | undefined;
  readonly maxPause?: Duration.Input | undefined;
  readonly onStoreError?: "allow" | "fail" | undefined;
}
export interface PermitStore {
  readonly take: (key: string, limit: number, id: string) => Effect.Effect<boolean, unknown>;
  readonly renew: (key: string, id: string) => Effect.Effect<void, unknown>;
  readonly release: (key: string, id: string) => Effect.Effect<void, unknown>;
  readonly lease: number;
}
export declare const PermitStore: Context.Reference<PermitStore | undefined>;
interface RedisOptions {
  readonly prefix?: string | undefined;
  readonly lease?: Duration.Input | undefined;
}
export declare const make: (limits: Limit | ReadonlyArray<Limit>, options?: Options) => Effect.Effect<RateLimit>;
export declare const none: RateLimit;
export declare const layer: (limits: Limit | ReadonlyArray<Limit>, options?: Options) => Layer.Layer<never>;
export declare const layerShared: (limits: Limit | ReadonlyArray<Limit>, options?: Options) => Layer.Layer<never, never, RateLimiter.RateLimiterStore>;
export declare const layerPermitStoreRedis: (options?: RedisOptions) => Layer.Layer<never, never, Redis.Redis>;
export type { Limit, Options, RedisOptions, Request };
