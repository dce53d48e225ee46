/** Response to a visitor when a call to Polytomic fails. Errors of this Worker itself are not exposed. */
import {
  hasResponse,
  isAuthError,
  isBadRequestError,
  isThrottling,
  type PolytomicError
} from "effect-polytomic/PolytomicError"

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } })

/** A success. */
export const ok = (body: unknown): Response => json(200, body)

/** Response for an unknown route. */
export const notFound = (): Response => json(404, { error: "There is no such thing." })

/** Response for a failed call. */
export const failed = (e: PolytomicError): Response => {
  if (e._tag === "PolytomicNotFound") return notFound()
  // The key of this Worker is invalid, which visitors must not see.
  if (isAuthError(e)) return json(500, { error: "This service is not set up properly." })
  if (isThrottling(e)) {
    const wait = (hasResponse(e) && e.headers["retry-after"]) || "1"
    return json(429, { error: "Too many requests. Try again later." }, { "retry-after": wait })
  }
  if (isBadRequestError(e)) return json(400, { error: "This request can't be served." })
  const timedOut = e._tag === "PolytomicDeadlineExceeded" || (hasResponse(e) && e.status === 504)
  return timedOut
    ? json(504, { error: "Polytomic takes too long. Try again later." })
    : json(502, { error: "Polytomic does not respond properly. Try again later." })
}
