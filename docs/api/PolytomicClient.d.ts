import * as Effect from "effect/Effect";
import * as HttpClient from "effect/http/HttpClient";
import * as Layer from "effect/Layer";
import * as Schema from "effect/Schema";
import * as Stream from "effect/Stream";
import { ApiVersion } from "effect-polytomic:ApiVersion.ts";
import * as Credentials$1 from "effect-polytomic:Credentials.ts";
import { Credentials } from "effect-polytomic:Credentials.ts";
import * as Deadline from "effect-polytomic:Deadline.ts";
import * as Context from "effect/Context";
import * as Operation from "effect-polytomic:Operation.ts";
import { PolytomicError } from "effect-polytomic:PolytomicError.ts";
import * as RetryPolicy from "effect-polytomic:RetryPolicy.ts";
import * as Config from "effect/Config";
import "effect/Fiber";
export interface PolytomicClient {
  readonly execute: <Input, Output, Failure>(operation: Operation.Operation<Input, Output, Failure>, input: NoInfer<Input>) => Effect.Effect<Output, Failure>;
  readonly items: <Input, Output, Failure, Item>(operation: Operation.Paginated<Input, Output, Failure, Item>, input: NoInfer<Input>) => Stream.Stream<Item, Failure>;
}
interface Options$1 {
  readonly baseUrl?: string | URL | undefined;
}
export declare const PolytomicClient: Context.Service<PolytomicClient, PolytomicClient>;
type ObjectStyle = "brackets" | "json";
interface Response$1 {
  readonly status: number;
  readonly headers: {
    readonly [name: string]: string;
  };
  readonly requestId: string | undefined;
  readonly attempts: number;
  readonly idempotencyKey: string | undefined;
}
export declare const ObjectQueryStyle: Context.Reference<ObjectStyle>;
export declare const TracerPropagationEnabled: Context.Reference<boolean>;
export declare const defaultMaxBodySize = 16777216;
export declare const MaxBodySize: Context.Reference<number>;
type Fetch = (url: string, init: RequestInit) => Promise<Response>;
type Options = Options$1 & {
  readonly fetch?: Fetch | undefined;
} & ({
  readonly apiKey: Credentials$1.Secret | undefined;
  readonly credentials?: undefined;
} | {
  readonly credentials: Credentials$1.Credentials | undefined;
  readonly apiKey?: undefined;
});
type ConfigOptions = {
  readonly baseUrl?: Config.Config<string | URL | undefined> | undefined;
  readonly fetch?: Fetch | undefined;
} & ({
  readonly apiKey?: Config.Config<Credentials$1.Secret> | undefined;
  readonly credentials?: undefined;
} | {
  readonly credentials?: Config.Config<Credentials$1.Credentials> | undefined;
  readonly apiKey?: undefined;
});
export declare const layerFetch: (options: Options) => Layer.Layer<PolytomicClient>;
export declare const layerFetchConfig: (options?: ConfigOptions) => Layer.Layer<PolytomicClient, Config.ConfigError>;
export declare const MaskGuard: Context.Reference<(text: string) => boolean>;
export declare const make: (options?: Options$1) => Effect.Effect<PolytomicClient, never, HttpClient.HttpClient | Credentials>;
export declare const layer: (options?: Options$1) => Layer.Layer<PolytomicClient, never, HttpClient.HttpClient | Credentials>;
export declare const execute: <Input, Output, Failure>(operation: Operation.Operation<Input, Output, Failure>, input: NoInfer<Input>) => Effect.Effect<Output, Failure, PolytomicClient>;
export declare const withResponse: <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<{
  readonly value: A;
  readonly response: Response$1;
}, E, R>;
export declare const withIdempotencyKey: {
  (key: string): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>;
  <A, E, R>(self: Effect.Effect<A, E, R>, key: string): Effect.Effect<A, E, R>;
};
export declare const items: <Input, Output, Failure, Item>(operation: Operation.Paginated<Input, Output, Failure, Item>, input: NoInfer<Input>) => Stream.Stream<Item, Failure, PolytomicClient>;
export declare const pages: <Input, Output, Failure, Item>(operation: Operation.Paginated<Input, Output, Failure, Item>, input: NoInfer<Input>) => Stream.Stream<Output, Failure, PolytomicClient>;
export declare const withTimeout: {
  (options: Deadline.Options): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>;
  <A, E, R>(self: Effect.Effect<A, E, R>, options: Deadline.Options): Effect.Effect<A, E, R>;
};
export declare const withRetryPolicy: {
  (policy: Partial<RetryPolicy.RetryPolicy>): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>;
  <A, E, R>(self: Effect.Effect<A, E, R>, policy: Partial<RetryPolicy.RetryPolicy>): Effect.Effect<A, E, R>;
};
export declare const withCredentials: {
  (credentials: Credentials): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, Exclude<R, Credentials>>;
  <A, E, R>(self: Effect.Effect<A, E, R>, credentials: Credentials): Effect.Effect<A, E, Exclude<R, Credentials>>;
};
export interface RequestOptions<A> {
  readonly schema: Schema.Codec<A, unknown>;
  readonly body?: {
    readonly [name: string]: unknown;
  } | undefined;
  readonly query?: {
    readonly [name: string]: unknown;
  } | undefined;
  readonly version?: ApiVersion | undefined;
}
export declare const request: <A>(method: Operation.Method, path: `/${string}`, options: RequestOptions<A>) => Effect.Effect<A, PolytomicError, PolytomicClient>;
export type { ConfigOptions, Options as FetchOptions, Options$1 as Options, Response$1 as Response };
