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

/** Placeholder for the input of a call without one, before options: `undefined` or `{}`. */
export type NoInput = Optional<{ readonly [name: string]: never }>

/** A value and its response. */
export interface WithResponse<out Output> {
  readonly value: Output
  readonly response: Response
}

/**
 * A call. It rejects with one of the errors in `Failure`, with the reason of its signal, or with a `DOMException` named
 * `AbortError` if its client is closed.
 */
export interface Call<in Input, out Output, out Failure> {
  // Without its own docblock, so that editors show the one of the call.
  (input: Input, options?: CallOptions): Promise<Output>
  /** Runs the call and returns status, headers, request id, attempts and idempotency key together with the value. */
  readonly withResponse: (input: Input, options?: CallOptions) => Promise<WithResponse<Output>>
  /** Type-level only: errors of the call. */
  readonly "~Failure"?: Failure
}

/**
 * A call that lists item by item: each page is requested with its first item. Each loop over the result begins again;
 * one that ends early requests no further page.
 */
export interface ListCall<in Input, out Item, out Page, out Failure> {
  (input: Input, options?: ListOptions): AsyncIterable<Item>
  /** Reads one page: the one of the cursor in the input, or the first. */
  readonly page: Call<Input, Page, Failure>
  /** Type-level only: errors of the loop. */
  readonly "~Failure"?: Failure
}

/** Input of a call, as in `InputOf<Polytomic["connections"]["create"]>`. */
export type InputOf<C extends (input: never) => unknown> = Exclude<Parameters<C>[0], void>

/** Value that a call resolves to, and item that a list yields. */
export type OutputOf<C extends (input: never) => unknown> =
  ReturnType<C> extends AsyncIterable<infer Item> ? Item : Awaited<ReturnType<C>>

/** Errors of a call, to type the value of a `catch` clause. */
export type FailureOf<C extends { readonly "~Failure"?: unknown }> = Exclude<C["~Failure"], undefined>

// -----------------------------------------------------------------------------
// Clients
// -----------------------------------------------------------------------------

/** A resource with calls, such as `connections`. */
export interface Resource<out Calls> {
  /** Type-level only: its calls. */
  readonly "~Calls"?: Calls
  /** Source of its calls; internal. */
  readonly "~service": unknown
}

/** Resources by their names; a name with a dot is nested, as in `"bulkSync.executions"`. */
export interface Resources {
  readonly [name: string]: Resource<unknown>
}

/** Members of every client in addition to its calls. */
export interface Closeable {
  /**
   * Aborts every call in progress and every loop over a list, and resolves when they have ended: they reject with a
   * `DOMException` named `AbortError`, as does every later call.
   */
  readonly close: () => Promise<void>
  /** Same as `close`, for `await using`. */
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
