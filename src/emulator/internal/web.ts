/** The emulator as web functions, for `Deno.serve`, Workers and other users of `fetch`. */
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type { ConnectionReset, Sent } from "./faultEffects.ts"

type Handle = (request: Request) => Effect.Effect<Response, ConnectionReset>

/** Rejects with a `TypeError` when the connection is closed, like the global `fetch`. */
export const fetch =
  (handle: Handle, context: Context.Context<never>) =>
  (input: Request | string | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init)
    return run(
      Effect.mapError(handle(request), (cause) => new TypeError("fetch failed", { cause })),
      context,
      request.signal
    )
  }

/** Server handler: a closed connection is a response with a truncated body, which servers pass on. */
export const handler =
  (handle: Handle, context: Context.Context<never>) =>
  (request: Request): Promise<Response> =>
    run(
      Effect.catch(handle(request), (cause) => Effect.sync(() => new Response(brokenBody(cause)))),
      context,
      request.signal
    )

const run = <A, E>(effect: Effect.Effect<A, E>, context: Context.Context<never>, signal: AbortSignal): Promise<A> =>
  Effect.runPromiseWith(context)(effect, { signal }).catch((error: unknown) => {
    // Like fetch, it rejects with the reason of the abort.
    throw signal.aborted ? signal.reason : error
  })

const brokenBody = (cause: ConnectionReset): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull: (controller) => controller.error(cause)
  })

// -----------------------------------------------------------------------------
// Responses
// -----------------------------------------------------------------------------

const encoder = /*#__PURE__*/ new TextEncoder()

/** Web response of a stored one. */
export const toResponse = ({ body, breaks, headers, status, whole }: Sent): Response => {
  if (status === 204 || status === 304) return new Response(null, { status, headers: { ...headers } })
  const bytes = typeof body === "string" ? encoder.encode(body) : body
  // Content-Length is that of the whole body, so that a client detects the truncation.
  const length = whole ?? bytes?.length ?? 0
  return new Response(breaks === undefined ? (bytes ?? null) : broken(bytes, breaks), {
    status,
    headers: { ...headers, "content-length": String(length) }
  })
}

/** A body that stops after its bytes: with an error, or by hanging. */
const broken = (bytes: Uint8Array | undefined, how: "error" | "hang"): ReadableStream<Uint8Array> => {
  let left = bytes
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = left
      left = undefined
      if (part !== undefined && part.length > 0) return controller.enqueue(part)
      if (how === "error") return controller.error(new TypeError("The connection was closed in the middle of the body"))
      return new Promise<void>(() => {})
    }
  })
}
