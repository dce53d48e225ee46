/** The emulator as functions of the web: for `Deno.serve`, Workers, and whatever takes a `fetch`. */
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type { ConnectionReset } from "./faultEffects.ts"

type Handle = (request: Request) => Effect.Effect<Response, ConnectionReset>

/** As the global `fetch`: rejects with a `TypeError` when the connection is closed. */
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

/** As a server's handler: a closed connection is an answer whose body breaks off, which servers pass on as such. */
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
    // As fetch has it: what aborted the request is what it rejects with.
    throw signal.aborted ? signal.reason : error
  })

const brokenBody = (cause: ConnectionReset): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull: (controller) => controller.error(cause)
  })
