import { Response, SentRequest } from "./references.js";
import { Fetch } from "./transport.js";
import "effect/Context";
import "effect-polytomic:Credentials.ts";
import * as RetryPolicy from "effect-polytomic:RetryPolicy.ts";
import * as Drift from "effect-polytomic:Drift.ts";
export type Token = string | {
  readonly username: string;
  readonly password: string;
};
export type CredentialsOptions = {
  readonly apiKey: string | undefined;
} | {
  readonly partnerKey: string | undefined;
} | {
  readonly organization_id: string | undefined;
  readonly key: string | undefined;
} | {
  readonly deploymentKey: string | undefined;
  readonly scheme?: "bearer" | "basic" | undefined;
} | (() => Token | Promise<Token>);
export interface RetryOptions {
  readonly times?: number | undefined;
  readonly base?: number | undefined;
  readonly maximum?: number | undefined;
  readonly maxRetryAfter?: number | undefined;
  readonly budget?: RetryPolicy.Budget | "none" | undefined;
}
export interface Settings {
  readonly timeout?: number | undefined;
  readonly attemptTimeout?: number | undefined;
  readonly retry?: "standard" | "none" | "patient" | RetryOptions | undefined;
  readonly strict?: boolean | undefined;
  readonly headers?: {
    readonly [name: string]: string;
  } | undefined;
  readonly appInfo?: string | undefined;
  readonly onRequest?: ((request: SentRequest) => void | Promise<void>) | undefined;
  readonly onDrift?: ((events: ReadonlyArray<Drift.Event>) => void | Promise<void>) | undefined;
}
export type ClientOptions = Settings & {
  readonly baseUrl?: string | URL | undefined;
  readonly fetch?: Fetch | undefined;
} & ({
  readonly apiKey?: string | undefined;
  readonly credentials?: undefined;
} | {
  readonly credentials: CredentialsOptions | undefined;
  readonly apiKey?: undefined;
});
export interface ListOptions extends Settings {
  readonly signal?: AbortSignal | undefined;
  readonly credentials?: CredentialsOptions | undefined;
}
export interface CallOptions extends ListOptions {
  readonly idempotencyKey?: string | undefined;
}
export type Optional<Input> = Input | void;
export type NoInput = Optional<{
  readonly [name: string]: never;
}>;
export interface WithResponse<out Output> {
  readonly value: Output;
  readonly response: Response;
}
export interface Call<in Input, out Output, out Failure> {
  (input: Input, options?: CallOptions): Promise<Output>;
  readonly withResponse: (input: Input, options?: CallOptions) => Promise<WithResponse<Output>>;
  readonly "~Failure"?: Failure;
}
export interface ListCall<in Input, out Item, out Page, out Failure> {
  (input: Input, options?: ListOptions): AsyncIterable<Item>;
  readonly page: Call<Input, Page, Failure>;
  readonly "~Failure"?: Failure;
}
export type InputOf<C extends (input: never) => unknown> = Exclude<Parameters<C>[0], void>;
export type OutputOf<C extends (input: never) => unknown> = ReturnType<C> extends AsyncIterable<infer Item> ? Item : Awaited<ReturnType<C>>;
export type FailureOf<C extends {
  readonly "~Failure"?: unknown;
}> = Exclude<C["~Failure"], undefined>;
export interface Resource<out Calls> {
  readonly "~Calls"?: Calls;
  readonly "~service": unknown;
}
export interface Resources {
  readonly [name: string]: Resource<unknown>;
}
export interface Closeable {
  readonly close: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}
type CallsOf<R> = R extends Resource<infer Calls> ? Calls : never;
type Head<Name> = Name extends `${infer First}.${string}` ? First : Name;
type Below<R, Name> = { readonly [Key in keyof R as Key extends `${Name & string}.${infer Rest}` ? Rest : never]: R[Key]; };
type Own<R, Name> = Name extends keyof R ? CallsOf<R[Name]> : unknown;
type Nested<R> = { readonly [Key in keyof R as Head<Key>]: keyof Below<R, Head<Key>> extends never ? Own<R, Head<Key>> : Own<R, Head<Key>> & Nested<Below<R, Head<Key>>>; };
export type Client<R extends Resources> = Nested<R> & Closeable;
export {};
