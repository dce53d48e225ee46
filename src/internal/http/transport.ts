/** Transport of requests and responses. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
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

// -----------------------------------------------------------------------------
// Redirects
// -----------------------------------------------------------------------------

const maxRedirects = 5

/** Continuations of a request. */
export interface Handlers<A, E> {
  readonly onSuccess: (received: Received) => Effect.Effect<A, E>
  readonly onFailure: (failure: TransportFailure) => Effect.Effect<A, E>
}

/**
 * Sends a request and handles its response. Redirects are followed within the origin, unless that would change the method of a
 * write; every other redirect is a response, so that credentials stay on the origin.
 */
export const send = <A, E>(
  transport: Transport,
  origin: string,
  request: Request,
  fiber: Fiber.Fiber<unknown, unknown>,
  milliseconds: number,
  { onFailure, onSuccess }: Handlers<A, E>
): Effect.Effect<A, E> => {
  const clock = fiber.getRef(Clock.Clock)
  const ends = clock.currentTimeMillisUnsafe() + milliseconds
  return hop(request, milliseconds, 0)

  function hop(request: Request, left: number, followed: number): Effect.Effect<A, E> {
    // Transports begin to send before they check the time.
    if (left <= 0) return onFailure(timedOut)
    return Effect.matchEffect(transport(request, fiber, left), {
      onFailure,
      onSuccess: (received) => {
        if (!isRedirect(received)) return onSuccess(received)
        const url = next(origin, request, received)
        if (typeof url === "string" && followed < maxRedirects) {
          return hop({ ...request, url }, ends - clock.currentTimeMillisUnsafe(), followed + 1)
        }
        const redirect: Redirect = typeof url === "string" ? { to: origin, why: "loop" } : url
        const { body, headers, status, tooLong, valid } = received
        return onSuccess({ body, headers, status, tooLong, valid, redirect })
      }
    })
  }
}

// As in `fetch`: 300 offers a choice, and 305 names a proxy.
const isRedirect = ({ status }: Received): boolean => status > 300 && status < 309 && ![304, 305, 306].includes(status)

/** Target of a redirect, or the reason not to follow it. */
const next = (origin: string, request: Request, received: Received): string | Redirect => {
  const location = received.headers["location"]
  if (location === undefined || !URL.canParse(location, request.url)) return { to: undefined, why: "none" }
  const url = new URL(location, request.url)
  if (url.protocol !== "https:" && url.protocol !== "http:") return { to: url.protocol, why: "scheme" }
  if (url.origin !== origin) return { to: url.origin, why: "origin" }
  // `fetch` rejects such a URL, and it must not replace the credentials of the call.
  if (url.username !== "" || url.password !== "") return { to: origin, why: "user" }
  const keepsMethod = received.status === 307 || received.status === 308
  return keepsMethod || request.method === "GET" ? url.href : { to: origin, why: "write" }
}
