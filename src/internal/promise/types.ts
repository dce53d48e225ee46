/** Types of the calls of a Promise client. */
/// <reference lib="esnext.disposable" preserve="true" />
import type { Response } from "../client/references.ts"
import type { CallOptions, ListOptions } from "./options.ts"

// -----------------------------------------------------------------------------
// Calls
// -----------------------------------------------------------------------------

/** Arguments of a call that needs no input: it can be omitted. */
// biome-ignore lint/suspicious/noConfusingVoidType: a parameter that may be `void` can be omitted, if only optional ones follow
export type Optional<Input> = Input | void

/** Placeholder for the input of a call that takes none, where options follow: `undefined` or `{}`. */
export type NoInput = Optional<{ readonly [name: string]: never }>

/** A value, and the response that it came with. */
export interface WithResponse<out Output> {
  readonly value: Output
  readonly response: Response
}

/**
 * A call. It rejects with one of the errors in `Failure`, with the reason of its signal, or with a `DOMException` called
 * `AbortError` if its client is closed.
 */
export interface Call<in Input, out Output, out Failure> {
  // Without a docstring of its own, so that editors show the one of the call.
  (input: Input, options?: CallOptions): Promise<Output>
  /** Runs the call and returns status, headers, request id, attempts and idempotency key beside the value. */
  readonly withResponse: (input: Input, options?: CallOptions) => Promise<WithResponse<Output>>
  /** Only in the type: what the call rejects with. */
  readonly "~Failure"?: Failure
}

/**
 * A call that lists item by item: each page is requested with its first item. Each loop over the result begins again;
 * one that ends early reads no further page.
 */
export interface ListCall<in Input, out Item, out Page, out Failure> {
  (input: Input, options?: ListOptions): AsyncIterable<Item>
  /** Reads one page: the one that the cursor in the input names, or the first. */
  readonly page: Call<Input, Page, Failure>
  /** Only in the type: what the loop throws. */
  readonly "~Failure"?: Failure
}

/** Input of a call, as in `InputOf<Polytomic["connections"]["create"]>`. */
export type InputOf<C extends (input: never) => unknown> = Exclude<Parameters<C>[0], void>

/** Value that a call resolves to, and item that a list yields. */
export type OutputOf<C extends (input: never) => unknown> =
  ReturnType<C> extends AsyncIterable<infer Item> ? Item : Awaited<ReturnType<C>>

/** Errors that a call rejects with, which no `catch` clause has in its type. */
export type FailureOf<C extends { readonly "~Failure"?: unknown }> = Exclude<C["~Failure"], undefined>

// -----------------------------------------------------------------------------
// Clients
// -----------------------------------------------------------------------------

/** A resource to make calls of, such as `connections`. */
export interface Resource<out Calls> {
  /** Only in the type: its calls. */
  readonly "~Calls"?: Calls
  /** Origin of its calls; nobody's business but a client's. */
  readonly "~service": unknown
}

/** Resources by their names; a name with a dot in it nests, as in `"bulkSync.executions"`. */
export interface Resources {
  readonly [name: string]: Resource<unknown>
}

/** Members of every client beside its calls. */
export interface Closeable {
  /**
   * Ends every call that is going on and every loop over a list, and resolves when they have ended: they reject with a
   * `DOMException` called `AbortError`, as does every later call.
   */
  readonly close: () => Promise<void>
  /** As `close`: for `await using`. */
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

type CallsOf<R> = R extends Resource<infer Calls> ? Calls : never

type Head<Name> = Name extends `${infer First}.${string}` ? First : Name

type Below<R, Name> = {
  readonly [Key in keyof R as Key extends `${Name & string}.${infer Rest}` ? Rest : never]: R[Key]
}

type Own<R, Name> = Name extends keyof R ? CallsOf<R[Name]> : unknown

type Nested<R> = {
  readonly [Key in keyof R as Head<Key>]: keyof Below<R, Head<Key>> extends never
    ? Own<R, Head<Key>>
    : Own<R, Head<Key>> & Nested<Below<R, Head<Key>>>
}

/** A client of some resources. */
export type Client<R extends Resources> = Nested<R> & Closeable
