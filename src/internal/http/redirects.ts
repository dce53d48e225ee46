/** Redirects within the origin. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"
import {
  type Received,
  type Redirect,
  type Request,
  type Transport,
  type TransportFailure,
  timedOut
} from "./transport.ts"

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
  return followRedirects(request, milliseconds, 0)

  function followRedirects(request: Request, left: number, followed: number): Effect.Effect<A, E> {
    // Transports begin to send before they check the time.
    if (left <= 0) return onFailure(timedOut)
    return Effect.matchEffect(transport(request, fiber, left), {
      onFailure,
      onSuccess: (received) => {
        if (!isRedirect(received)) return onSuccess(received)
        const url = redirectTarget(origin, request, received)
        if (typeof url === "string" && followed < maxRedirects) {
          return followRedirects({ ...request, url }, ends - clock.currentTimeMillisUnsafe(), followed + 1)
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
const redirectTarget = (origin: string, request: Request, received: Received): string | Redirect => {
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
