/** Refusals of the emulator: one error, with the documented body of each API version. */
import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import type { Any } from "../Operation.ts"

/**
 * Fields of a refusal.
 *
 * @category models
 * @since 1.0.0
 */
export interface Fields {
  readonly status: number
  readonly message: string
  /** The API's error key, for programs. */
  readonly key?: string | undefined
  readonly metadata?: { readonly [name: string]: unknown } | undefined
  readonly headers?: { readonly [name: string]: string } | undefined
}

const Base: new (fields: Fields) => Cause.YieldableError & Fields & { readonly _tag: "Refusal" } =
  /*#__PURE__*/ Data.TaggedError("Refusal")<Fields>

/**
 * An answer that is no success; handlers fail with it.
 *
 * @category errors
 * @since 1.0.0
 */
export class Refusal extends Base {}

/**
 * 400: malformed, or something the connection can't do.
 *
 * @category functions
 * @since 1.0.0
 */
export const badRequest = (message: string, key = "bad_request", metadata?: Refusal["metadata"]): Refusal =>
  new Refusal({ status: 400, message, key, metadata })

/**
 * 401: no key, or one that nobody knows.
 *
 * @category functions
 * @since 1.0.0
 */
export const unauthorized = (message: string): Refusal => new Refusal({ status: 401, message, key: "unauthorized" })

/**
 * 403: a good key, but not for this.
 *
 * @category functions
 * @since 1.0.0
 */
export const forbidden = (message: string): Refusal => new Refusal({ status: 403, message, key: "forbidden" })

/**
 * 404: no such thing, or one that the caller can't see.
 *
 * @category functions
 * @since 1.0.0
 */
export const notFound = (what: string, id: string): Refusal =>
  new Refusal({ status: 404, message: `${what} ${short(id)} not found`, key: "not_found" })

/**
 * 409: something else is in the way.
 *
 * @category functions
 * @since 1.0.0
 */
export const conflict = (message: string, key = "conflict"): Refusal => new Refusal({ status: 409, message, key })

/**
 * 422: well formed, but the values don't fit.
 *
 * @category functions
 * @since 1.0.0
 */
export const unprocessable = (message: string, key = "validation_failed", metadata?: Refusal["metadata"]): Refusal =>
  new Refusal({ status: 422, message, key, metadata })

/**
 * Values that don't fit: 422, or 400 where an operation documents that in its place.
 *
 * @category functions
 * @since 1.0.0
 */
export const invalid = (
  operation: Any,
  message: string,
  key = "validation_failed",
  metadata?: Refusal["metadata"]
): Refusal =>
  operation.errors.includes(400) && !operation.errors.includes(422)
    ? badRequest(message, key, metadata)
    : unprocessable(message, key, metadata)

/** An id can be anything that was in a URL; a message is for reading. */
const short = (text: string): string => (text.length > 100 ? `${text.slice(0, 100)}…` : text)
