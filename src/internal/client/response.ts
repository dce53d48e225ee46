/** Response of an attempt: its value or its error, and its drift. */
import * as Effect from "effect/Effect"
import type { PolytomicError } from "../../PolytomicError.ts"
import { decodeResponse } from "../http/decodeResponse.ts"
import { errorFromResponse } from "../http/errorFromResponse.ts"
import type { Received } from "../http/transport.ts"
import { redactHeaders } from "../redaction/redact.ts"
import type { Call } from "./call.ts"
import { withinDeadlines } from "./deadlines.ts"
import { countDrift } from "./metrics.ts"
import { ResponseSink } from "./references.ts"

/** Converts a response to the value or the error of the call; drift callbacks are limited by the call's deadline. */
export const receive = (call: Call, received: Received): Effect.Effect<unknown, PolytomicError> => {
  call.status = received.status
  if (received.status < 200 || received.status > 299) {
    return Effect.fail(errorFromResponse(call.definition, call, received))
  }
  const { drift } = call.settings
  const result = decodeResponse(call.definition, call, received, drift.mode)
  if ("_tag" in result) return Effect.fail(result)
  showResponse(call, received)
  if (result.drift.length === 0) return result.decoding ?? Effect.succeed(result.value)
  return countDrift(result.drift).pipe(
    Effect.andThen(withinDeadlines(call, drift.onDrift(result.drift))),
    Effect.as(result.value)
  )
}

/** Stores the response for `withResponse`, if the call runs within it. */
export const showResponse = (call: Call, response: Pick<Received, "headers" | "status">): void => {
  const sink = call.fiber.getRef(ResponseSink)
  if (sink === undefined) return
  const headers = redactHeaders(response.headers, call.secrets())
  sink.response = {
    status: response.status,
    headers,
    requestId: headers["x-request-id"] ?? headers["request-id"],
    attempts: call.attempts,
    idempotencyKey: call.idempotencyKey
  }
}
