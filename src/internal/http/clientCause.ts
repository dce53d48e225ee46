/** Errors of Effect's HTTP clients. */
import type { HttpClientError } from "effect/http/HttpClientError"

/** Error of the runtime for a failed request. */
export const causeOf = ({ reason }: HttpClientError): unknown =>
  ("cause" in reason ? reason.cause : undefined) ?? ("description" in reason ? reason.description : undefined)
