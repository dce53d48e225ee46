import { Options as Options$1, PolytomicClient } from "./shared/PolytomicClient.js";
import { MaxBodySize, ObjectQueryStyle, ObjectStyle, RequestSettings, Response, SentRequest, TracerPropagationEnabled, defaultMaxBodySize } from "./shared/references.js";
import { ConfigOptions, Handlers, Options, layerFetch, layerFetchConfig } from "./shared/layerTest.js";
import { Fetch } from "./shared/transport.js";
import * as Effect from "effect/Effect";
import * as Operation$1 from "effect-polytomic:Operation.ts";
import { Any } from "effect-polytomic:Operation.ts";
import { PolytomicError } from "effect-polytomic:PolytomicError.ts";
import * as Layer from "effect/Layer";
import * as Context from "effect/Context";
import { Credentials } from "effect-polytomic:Credentials.ts";
import * as Stream from "effect/Stream";
import { ApiVersion } from "effect-polytomic:ApiVersion.ts";
import * as Schema from "effect/Schema";
import * as HttpClient from "effect/http/HttpClient";
import * as Deadline from "effect-polytomic:Deadline.ts";
import * as RetryPolicy from "effect-polytomic:RetryPolicy.ts";
export declare const MaskGuard: Context.Reference<(text: string) => boolean>;
export declare const make: (options?: Options$1) => Effect.Effect<PolytomicClient, never, HttpClient.HttpClient | Credentials>;
export declare const layer: (options?: Options$1) => Layer.Layer<PolytomicClient, never, HttpClient.HttpClient | Credentials>;
export declare const execute: <Input, Output, Failure>(operation: Operation$1.Operation<Input, Output, Failure>, input: NoInfer<Input>) => Effect.Effect<Output, Failure, PolytomicClient>;
export declare const withResponse: <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<{
  readonly value: A;
  readonly response: Response;
}, E, R>;
export declare const withIdempotencyKey: {
  (key: string): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>;
  <A, E, R>(self: Effect.Effect<A, E, R>, key: string): Effect.Effect<A, E, R>;
};
export declare const items: <Input, Output, Failure, Item>(operation: Operation$1.Paginated<Input, Output, Failure, Item>, input: NoInfer<Input>) => Stream.Stream<Item, Failure, PolytomicClient>;
export declare const pages: <Input, Output, Failure, Item>(operation: Operation$1.Paginated<Input, Output, Failure, Item>, input: NoInfer<Input>) => Stream.Stream<Output, Failure, PolytomicClient>;
export declare const withTimeout: {
  (options: Deadline.Options): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>;
  <A, E, R>(self: Effect.Effect<A, E, R>, options: Deadline.Options): Effect.Effect<A, E, R>;
};
export declare const withRequestSettings: {
  (settings: RequestSettings): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>;
  <A, E, R>(self: Effect.Effect<A, E, R>, settings: RequestSettings): Effect.Effect<A, E, R>;
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
export declare const request: <A>(method: Operation$1.Method, path: `/${string}`, options: RequestOptions<A>) => Effect.Effect<A, PolytomicError, PolytomicClient>;
export { type ConfigOptions, type Fetch, type Options as FetchOptions, type Handlers, MaxBodySize, ObjectQueryStyle, type ObjectStyle, type Options$1 as Options, PolytomicClient, RequestSettings, type Response, type SentRequest, TracerPropagationEnabled, defaultMaxBodySize, layerFetch, layerFetchConfig };
