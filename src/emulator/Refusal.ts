/** Error responses of the emulator: one error, with the documented body of each API version. */
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
 * Error response; handlers fail with it.
 *
 * @category errors
 * @since 1.0.0
 */
export class Refusal extends Base {}

/**
 * 400: malformed, or not supported by the connection.
 *
 * @category functions
 * @since 1.0.0
 */
export const badRequest = (message: string, key = "bad_request", metadata?: Refusal["metadata"]): Refusal =>
  new Refusal({ status: 400, message, key, metadata })

/**
 * 401: a missing or unknown key.
 *
 * @category functions
 * @since 1.0.0
 */
export const unauthorized = (message: string): Refusal => new Refusal({ status: 401, message, key: "unauthorized" })

/**
 * 403: a valid key without access.
 *
 * @category functions
 * @since 1.0.0
 */
export const forbidden = (message: string): Refusal => new Refusal({ status: 403, message, key: "forbidden" })

/**
 * 404: missing, or not visible to the caller.
 *
 * @category functions
 * @since 1.0.0
 */
export const notFound = (what: string, id: string): Refusal =>
  new Refusal({ status: 404, message: `${what} ${short(id)} not found`, key: "not_found" })

/**
 * 409: a conflict with the current state.
 *
 * @category functions
 * @since 1.0.0
 */
export const conflict = (message: string, key = "conflict"): Refusal => new Refusal({ status: 409, message, key })

/**
 * 422: well-formed, but with invalid values.
 *
 * @category functions
 * @since 1.0.0
 */
export const unprocessable = (message: string, key = "validation_failed", metadata?: Refusal["metadata"]): Refusal =>
  new Refusal({ status: 422, message, key, metadata })

/**
 * Invalid values: 422, or 400 where an operation documents that instead.
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

/** Shortens an id for a message, as it can be any text of a URL. */
const short = (text: string): string => (text.length > 100 ? `${text.slice(0, 100)}…` : text)
