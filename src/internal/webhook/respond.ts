/** Responses to deliveries: a 2xx once they are handled, without details for unauthenticated senders. */
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import { kindOf } from "../schema/issue.ts"
import * as Messages from "../telemetry/messages.ts"
import type { WebhookError } from "./error.ts"

const text = (status: number, body: string, headers: Record<string, string> = {}): Response =>
  new Response(`${body}\n`, { status, headers: { "content-type": "text/plain;charset=utf-8", ...headers } })

/** Response to a rejected delivery. Polytomic retries every non-2xx response. */
const refused = ({ reason }: WebhookError): Response => {
  switch (reason._tag) {
    case "MissingSignature":
    case "MalformedSignature":
    case "BadSignature":
    case "MissingToken":
    case "BadToken":
      return text(401, "unauthorized")
    case "TooLarge":
      return text(413, "too large")
    case "TooOld":
    case "TooNew":
    case "MissingTimestamp":
    case "BrokenBody":
    case "BadBody":
      return text(400, "bad request")
    case "SilentStore":
    case "UnreadableBody":
      // The delivery is valid, so it should be retried.
      return text(500, "failed")
    case "Duplicate":
      // A delivery in progress may still fail, so it must be retried.
      return reason.state === "done" ? text(200, "ok") : text(409, "in progress", { "retry-after": "10" })
  }
}

/** Logs the error of a delivery, and responds so that it is retried. */
const failed = (cause: unknown): Effect.Effect<Response> =>
  Effect.as(Effect.logError(Messages.deliveryFailed, cause), text(500, "failed"))

/** Responds to a delivery with the outcome of its handling. */
export const respondTo = <E, R>(
  request: Request,
  received: Effect.Effect<unknown, E | WebhookError, R>
): Effect.Effect<Response, never, R> => {
  if (request.method !== "POST") return Effect.succeed(text(405, "method not allowed", { allow: "POST" }))
  return received.pipe(
    Effect.as(text(200, "ok")),
    Effect.catchIf(isRefusal, (error) =>
      Effect.as(
        error.reason._tag === "Duplicate" ? Effect.logDebug(error.message) : Effect.logWarning(error.message),
        refused(error)
      )
    ),
    Effect.catchCause(failed)
  )
}

const isRefusal = (error: unknown): error is WebhookError =>
  typeof error === "object" && error !== null && "_tag" in error && error._tag === "PolytomicWebhookError"

/** Throws for a value that is not a web handler when an adapter is created. */
export const assertHandler = (owner: string, handle: unknown): void => {
  if (typeof handle === "function") return
  throw new TypeError(
    `${owner}: the handler is ${kindOf(handle)}; pass a function from a Request to a promise of a Response`
  )
}

/**
 * The response of a web handler, with its body. A thrown error, or another value than a response, is logged and results in a 500.
 */
export const respond = async (handle: () => Promise<Response>): Promise<Response> => {
  try {
    const response: unknown = await handle() // from JavaScript it can be anything
    if (Effect.isEffect(response)) {
      throw new TypeError("The webhook handler returned an Effect; wrap it in `WebhookReceiver.toWebHandler`.")
    }
    if (!Predicate.hasProperty(response, "arrayBuffer")) {
      throw new TypeError(`The webhook handler returned ${kindOf(response)}; return a Response.`)
    }
    const found = response as Response // its body is readable
    // A truncated body would otherwise be a success without its body.
    return new Response(found.body === null ? null : await found.arrayBuffer(), found)
  } catch (error) {
    return Effect.runPromise(failed(error))
  }
}
