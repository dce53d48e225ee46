/** What carries requests to the server and brings back their answers. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"
import type { Method } from "../../Operation.ts"
import type { Received } from "./decodeResponse.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** A request, ready to be sent. */
export interface Request {
  readonly method: Method
  readonly url: string
  readonly headers: { readonly [name: string]: string }
  readonly body: string | undefined
  /** The most that is read of a success, in bytes. */
  readonly maxBodyBytes: number
}

/** What kept an answer from coming: how far it got, and the runtime's words for it. */
export interface Broken {
  /** `late`: the time was up. */
  readonly phase: "send" | "body" | "late"
  readonly cause: unknown
}

/** The time was up. */
export const late: Broken = { phase: "late", cause: undefined }

/**
 * Sends one request for a fiber, and reads its answer within so many milliseconds, more than none. No redirect is followed, and what has been
 * begun is given up when the effect is interrupted.
 */
export type Transport = (
  request: Request,
  fiber: Fiber.Fiber<unknown, unknown>,
  milliseconds: number
) => Effect.Effect<Received, Broken>

// -----------------------------------------------------------------------------
// Redirects
// -----------------------------------------------------------------------------

const maxRedirects = 5

/**
 * Sends a request. Redirects are followed within the origin, where that can't turn a write into something else; every other
 * redirect is an answer, so that credentials go nowhere else.
 */
export const send = (
  transport: Transport,
  origin: string,
  request: Request,
  fiber: Fiber.Fiber<unknown, unknown>,
  milliseconds: number
): Effect.Effect<Received, Broken> => {
  const clock = fiber.getRef(Clock.Clock)
  const ends = clock.currentTimeMillisUnsafe() + milliseconds
  return hop(request, milliseconds, 0)

  function hop(request: Request, left: number, followed: number): Effect.Effect<Received, Broken> {
    // Transports begin to send before they look at the time.
    if (left <= 0) return Effect.fail(late)
    return Effect.flatMap(transport(request, fiber, left), (received) => {
      const url = isRedirect(received) && followed < maxRedirects ? next(origin, request, received) : undefined
      return url === undefined
        ? Effect.succeed(received)
        : hop({ ...request, url }, ends - clock.currentTimeMillisUnsafe(), followed + 1)
    })
  }
}

const isRedirect = ({ status }: Received): boolean => status >= 300 && status < 400

const next = (origin: string, request: Request, received: Received): string | undefined => {
  const location = received.headers["location"]
  const keepsMethod = received.status === 307 || received.status === 308
  if (location === undefined || !(keepsMethod || (request.method === "GET" && received.status !== 304)))
    return undefined
  if (!URL.canParse(location, request.url)) return undefined
  const url = new URL(location, request.url)
  return url.origin === origin ? url.href : undefined
}
