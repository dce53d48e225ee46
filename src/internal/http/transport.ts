/** Transport of requests and responses. */
import type * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"
import type { Method } from "../../Operation.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * A `fetch` function of a URL and options. The runtime's `fetch` matches, and so does any function with these parameters, without
 * its other properties.
 */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** A request, ready to be sent. */
export interface Request {
  readonly method: Method
  readonly url: string
  readonly headers: { readonly [name: string]: string }
  readonly body: string | undefined
  /** Maximum size of a successful response, in bytes. */
  readonly maxBodyBytes: number
}

/** Response whose body has been read. */
export interface Received {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  readonly body: string
  /** The body was valid UTF-8; invalid bytes are replaced in `body`. */
  readonly valid: boolean
  /** The body is longer than the part that was read. */
  readonly tooLong: boolean
  /** Target of a redirect that was not followed, and the reason. */
  readonly redirect?: Redirect
}

/** A redirect that was not followed. */
export interface Redirect {
  /** The origin of the target, or the scheme of a target without one; `undefined` without a target. */
  readonly to: string | undefined
  /**
   * - `"loop"`: too many in succession, all within the origin;
   * - `"origin"`: to another origin, where credentials must not go;
   * - `"write"`: would turn a write into a GET;
   * - `"scheme"`: to an address that is not http or https;
   * - `"user"`: to an address with a user name or password in it;
   * - `"none"`: a missing or invalid `location`.
   */
  readonly why: "loop" | "origin" | "write" | "scheme" | "user" | "none"
}

/** Reason of a missing response: the phase, and the runtime's error. */
export interface TransportFailure {
  /** `late`: the deadline passed. */
  readonly phase: "send" | "body" | "late"
  readonly cause: unknown
}

/** The deadline passed. */
export const timedOut: TransportFailure = { phase: "late", cause: undefined }

/**
 * Sends one request for a fiber and reads its response within a number of milliseconds above 0. It follows no redirects, and
 * aborts the request when the effect is interrupted.
 */
export type Transport = (
  request: Request,
  fiber: Fiber.Fiber<unknown, unknown>,
  milliseconds: number
) => Effect.Effect<Received, TransportFailure>
