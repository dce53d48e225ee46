/** Requests of this package's client to an emulator in the same process: as over a network, without web objects. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { decode, isTooLong, plan } from "../../internal/http/body.ts"
import {
  type Received,
  type Request,
  type Transport,
  type TransportFailure,
  timedOut
} from "../../internal/http/transport.ts"
import type { Engine } from "./engine.ts"
import type { ConnectionReset, Sent } from "./faultEffects.ts"
import { headersOf, maxBody, toIncoming } from "./incoming.ts"

/** Requests to an engine. */
export const make =
  (engine: Engine, basePath: string): Transport =>
  (request, fiber, milliseconds) =>
    Effect.suspend(() => {
      const { body = "", headers, method, url } = request
      const message = { method, url, headers: headersOf(headers), body: isTooLarge(body) ? undefined : body }
      const sent = engine.respond(toIncoming(message, basePath), fiber.getRef(Clock.Clock))
      const received = Effect.flatMapEager(Effect.mapErrorEager(sent, toFailure), (sent) => receive(request, sent))
      if (Exit.isExit(received)) return later(received)
      return milliseconds === Number.POSITIVE_INFINITY
        ? received
        : Effect.timeoutOrElse(received, { duration: milliseconds, orElse: () => Effect.fail(timedOut) })
    })

// Yields, as over a network, so that other fibers get their turn.
const later = (received: Effect.Effect<Received, TransportFailure>): Effect.Effect<Received, TransportFailure> =>
  Effect.callback((resume) => void Promise.resolve().then(() => resume(received)))

const toFailure = (cause: ConnectionReset): TransportFailure => ({ phase: "send", cause })

// A character has three bytes at most, except those that are two of the text's units and four bytes.
const isTooLarge = (text: string): boolean =>
  text.length * 3 > maxBody && (text.length > maxBody || encode(text).length > maxBody)

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const receive = (
  request: Request,
  { body = "", breaks, headers, status }: Sent
): Effect.Effect<Received, TransportFailure> => {
  if (breaks === "hang") return Effect.never
  if (breaks === "error") return Effect.fail({ phase: "body", cause: new TypeError("The body broke off") })
  const wanted = plan(status, () => undefined, request.maxBodyBytes)
  if (typeof body === "string" && body.length * 3 <= wanted.most) {
    return Effect.succeed({ status, headers, body, valid: true, tooLong: false })
  }
  const bytes = typeof body === "string" ? encode(body) : body
  const { text, valid } = decode(bytes.subarray(0, wanted.most))
  return Effect.succeed({ status, headers, body: text, valid, tooLong: isTooLong(wanted, bytes, text) })
}
