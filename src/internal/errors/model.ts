/** Models of errors: their evidence, and the type of their classes. */
import type * as Cause from "effect/Cause"
import type * as Duration from "effect/Duration"
import type * as Redacted from "effect/Redacted"

/** HTTP methods of the API. */
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE"

/** Identity of a failed call, and the number of its attempts. */
export interface CallEvidence {
  /** Id of the operation, such as `"connections.get"`. */
  readonly operation: string
  readonly method: Method
  /** Path template, such as `"/api/connections/{id}"`. */
  readonly path: string
  /** Requests sent so far; 0 if the call failed before the first. */
  readonly attempts: number
  /** The sent idempotency key, if any. */
  readonly idempotencyKey: string | undefined
}

/** Evidence of a response. */
export interface ResponseEvidence extends CallEvidence {
  readonly status: number
  /** The API's message, if the body had one. */
  readonly detail: string | undefined
  /** The API's error key, if the body had one. */
  readonly key: string | undefined
  /** The API's metadata, such as `used_by` of a connection in use. */
  readonly metadata: { readonly [name: string]: unknown } | undefined
  /** Response headers; sensitive values are masked. */
  readonly headers: { readonly [name: string]: string }
  /** The raw body, at most 16 kB of it; read it with `Redacted.value`. */
  readonly body: Redacted.Redacted<string>
  /** The server's id of the request, for support; absent without a header. */
  readonly requestId: string | undefined
  /** `Retry-After` of the server (in seconds or as a date); absent if missing or invalid. */
  readonly retryAfter: Duration.Duration | undefined
}

/** Evidence from which an error of a response can be created: omitted fields are empty, or read from the headers. */
export type ResponseEvidenceInput = { readonly [Name in keyof ResponseEvidence]?: ResponseEvidence[Name] | undefined }

/** An error class of responses, constructed from partial evidence. */
export interface ResponseErrorClass<
  Tag extends string,
  Evidence extends ResponseEvidence,
  Input = ResponseEvidenceInput
> {
  new (evidence?: Input): Cause.YieldableError & Evidence & { readonly _tag: Tag }
}

/** An error class, which derives its message from its evidence. */
export interface ErrorClass<Tag extends string, Evidence> {
  new (evidence: Evidence): Cause.YieldableError & Evidence & { readonly _tag: Tag }
}

/** An error class of calls, constructed from partial evidence. */
export interface CallErrorClass<Tag extends string, Evidence> {
  new (
    evidence?: { readonly [Name in keyof Evidence]?: Evidence[Name] | undefined }
  ): Cause.YieldableError & Evidence & { readonly _tag: Tag }
}
