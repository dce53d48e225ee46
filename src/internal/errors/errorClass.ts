/** Error classes, and the common parts of their messages. */
import * as Data from "effect/Data"
import * as Redacted from "effect/Redacted"
import type {
  CallErrorClass,
  CallEvidence,
  ErrorClass,
  ResponseErrorClass,
  ResponseEvidence,
  ResponseEvidenceInput
} from "./model.ts"
import { parseRetryAfter } from "./parseRetryAfter.ts"
import { printable } from "./printable.ts"

/** Error class that derives its message from its evidence, which `complete` fills up. */
const classOf = <Class>(
  tag: string,
  message: (evidence: never) => string,
  complete: (evidence: object) => object
): Class => {
  class PolytomicError extends Data.TaggedError(tag)<{ readonly message: string }> {
    constructor(evidence: object = {}) {
      if (Object(evidence) !== evidence) throw new TypeError(`${tag}: pass its evidence as an object`)
      const whole = complete(evidence)
      super({ ...whole, message: worded(tag, message, whole) } as never) // the tag is any string here, so the fields are not inferred to match
    }
  }
  return PolytomicError as never // for the same reason
}

// From JavaScript, evidence can be incomplete.
const worded = (tag: string, message: (evidence: never) => string | undefined, whole: object): string => {
  let words: string | undefined
  try {
    words = message(whole as never) // each message takes the evidence of its class
  } catch {}
  return words === undefined ? `${tag}: its evidence is incomplete.` : printable(words)
}

/** Error class with this evidence. */
export const errorClass = <Tag extends string, Evidence extends object>(
  tag: Tag,
  message: (evidence: Evidence) => string
): ErrorClass<Tag, Evidence> => classOf(tag, message, (evidence) => evidence)

/** Error class of calls, with `defaults` for omitted evidence. */
export const callErrorClass = <Tag extends string, Evidence extends object>(
  tag: Tag,
  message: (evidence: Evidence) => string,
  defaults: NoInfer<Evidence>
): CallErrorClass<Tag, Evidence> => classOf(tag, message, (evidence) => ({ ...defaults, ...evidence }))

/** Evidence of an unknown call. */
export const someCall: CallEvidence = {
  operation: "a call",
  method: "GET",
  path: "/",
  attempts: 1,
  idempotencyKey: undefined
}

/** Completes the evidence of a response: omitted fields are empty, or read from the headers. */
const complete = (evidence: ResponseEvidenceInput, status: number): ResponseEvidence => {
  const headers = evidence.headers ?? {}
  return {
    ...someCall,
    detail: undefined,
    key: undefined,
    metadata: undefined,
    ...evidence,
    status: evidence.status ?? status,
    headers,
    body: evidence.body ?? Redacted.make(""),
    requestId: evidence.requestId ?? headers["x-request-id"] ?? headers["request-id"],
    retryAfter: evidence.retryAfter ?? parseRetryAfter(headers)
  } as ResponseEvidence // an explicit `undefined` is kept in the evidence
}

/** Error class of responses, with defaults for omitted evidence. */
export const responseErrorClass = <
  Tag extends string,
  Evidence extends ResponseEvidence,
  Input = ResponseEvidenceInput
>(
  tag: Tag,
  status: number,
  message: (evidence: Evidence) => string,
  defaults?: NoInfer<Partial<Evidence>>
): ResponseErrorClass<Tag, Evidence, Input> =>
  classOf(tag, message, (evidence) => complete({ ...defaults, ...evidence }, status))

/** Selects the evidence of a call from an object with more fields. */
export const callOf = ({ attempts, idempotencyKey, method, operation, path }: CallEvidence): CallEvidence => ({
  operation,
  method,
  path,
  attempts,
  idempotencyKey
})

/** Evidence of a call before its first request. */
export const unsent = ({
  id,
  method,
  path
}: Pick<CallEvidence, "method" | "path"> & { readonly id: string }): CallEvidence => ({
  operation: id,
  method,
  path,
  attempts: 0,
  idempotencyKey: undefined
})

/** Default next step. */
export const readHint = "Read the API's message, and `body`."

/** Next step after a 403, documented or not. */
export const forbiddenHint =
  "Use a key whose role and organization allow this; organization-wide operations need a partner key."

/** Next step after a 429, documented or not. */
export const tooManyRequestsHint = "Send fewer requests; wait for `retryAfter`, if present."

/** Method and path template. */
export const route = (call: CallEvidence): string => `${call.method} ${call.path}`

/** Number of attempts of a call, if there was more than one. */
export const tried = (call: CallEvidence): string => (call.attempts > 1 ? ` after ${call.attempts} attempts` : "")

/** Warning that a write may have been applied. */
export const writeWarning = (call: CallEvidence): string =>
  call.method === "GET" || call.attempts === 0 ? "" : " The write may have been applied."

/** Ends a text with a full stop, if necessary. */
export const sentence = (text: string): string => text.trim().replace(/[^.?!]$/, "$&.")

/** Message of a non-2xx response. */
export const responseMessage = (response: ResponseEvidence, title: string, hint: string): string =>
  `${response.operation} failed with ${response.status} ${title}${tried(response)} (${route(response)})${
    response.detail === undefined ? "." : `: ${sentence(response.detail)}`
  } ${hint}`
