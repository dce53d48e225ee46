import { Attempt, RateLimit } from "./shared/guards.js";
import * as Duration from "effect/Duration";
import * as Effect from "effect/Effect";
import { Method } from "effect-polytomic:Operation.ts";
import * as Layer from "effect/Layer";
import * as Context from "effect/Context";
import * as RateLimiter from "effect/persistence/RateLimiter";
import * as Redis from "effect/persistence/Redis";
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
  readonly lease: Duration.Duration;
}
export declare const PermitStore: Context.Reference<PermitStore | undefined>;
interface RedisOptions {
  readonly prefix?: string | undefined;
  readonly lease?: Duration.Input | undefined;
}
export declare const make: (limits?: Limit | ReadonlyArray<Limit>, options?: Options) => Effect.Effect<RateLimit>;
export declare const standard: ReadonlyArray<Limit>;
export declare const none: RateLimit;
export declare const layer: (limits?: Limit | ReadonlyArray<Limit> | RateLimit, options?: Options) => Layer.Layer<never>;
export declare const layerShared: (limits?: Limit | ReadonlyArray<Limit>, options?: Options) => Layer.Layer<never, never, RateLimiter.RateLimiterStore>;
export declare const layerPermitStoreRedis: (options?: RedisOptions) => Layer.Layer<never, never, Redis.Redis>;
export { type Attempt, type Limit, type Options, RateLimit, type RedisOptions, type Request };
