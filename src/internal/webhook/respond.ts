/** Answers deliveries: a 2xx once they are handled, and nothing that helps whoever should not know. */
import * as Effect from "effect/Effect"
import * as Messages from "../telemetry/messages.ts"
import type { WebhookError } from "./error.ts"

const text = (status: number, body: string, headers: Record<string, string> = {}): Response =>
  new Response(`${body}\n`, { status, headers: { "content-type": "text/plain;charset=utf-8", ...headers } })

/** The answer to a delivery that was refused. Polytomic tries again whatever is no 2xx. */
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
      // Nothing is wrong with the delivery, which is to come again.
      return text(500, "failed")
    case "Duplicate":
      // What is still being handled may fail yet: it has to come again.
      return reason.state === "done" ? text(200, "ok") : text(409, "in progress", { "retry-after": "10" })
  }
}

/** Answers a request with what came of receiving it. */
export const answer = <E, R>(
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
    Effect.catchCause((cause) => Effect.as(Effect.logError(Messages.deliveryFailed, cause), text(500, "failed")))
  )
}

const isRefusal = (error: unknown): error is WebhookError =>
  typeof error === "object" && error !== null && "_tag" in error && error._tag === "PolytomicWebhookError"
