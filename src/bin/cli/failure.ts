/** Failures: exit codes and printed form. */
import * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import { isError } from "../../internal/schema/realm.ts"
import { toJson, visible } from "../../internal/tools/text.ts"
import * as PolytomicError from "../../PolytomicError.ts"

/** Exit codes; the help of the program lists them. */
export const exitCodes = { done: 0, failed: 1, usage: 2, timedOut: 3, interrupted: 130 } as const

interface UsageFields {
  readonly message: string
  /** Next step. */
  readonly hint?: string | undefined
  /** System error code of a file that could not be read. */
  readonly code?: string | undefined
}

const UsageBase: new (fields: UsageFields) => Cause.YieldableError & UsageFields & { readonly _tag: "UsageError" } =
  Data.TaggedError("UsageError")<UsageFields>

/** The invocation or the configuration is invalid. */
export class UsageError extends UsageBase {}

/** System error code, such as `ENOENT`. */
export const codeOf = (cause: unknown): string =>
  isError(cause) && "code" in cause && typeof cause.code === "string" ? cause.code : "unknown reason"

/** Printed parts of a failure. */
export interface Rendered {
  readonly tag: string
  readonly message: string
  readonly status?: number | undefined
  readonly operation?: string | undefined
  readonly request_id?: string | undefined
  readonly attempts?: number | undefined
  readonly retryable: boolean
  readonly idempotency_key?: string | undefined
  readonly hint?: string | undefined
}

const usageTags: ReadonlyArray<string> = [
  "UsageError",
  "PolytomicInvalidInput",
  "PolytomicCredentialsError",
  "ConfigError",
  "ShowHelp"
]

const timeoutTags: ReadonlyArray<string> = ["PolytomicWaitTimedOut", "PolytomicDeadlineExceeded", "TimeoutError"]

const fieldsOf = (error: unknown): { readonly [name: string]: unknown } =>
  typeof error === "object" && error !== null ? { ...error } : {}

const tagOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "_tag" in error ? String(error._tag) : "Error"

const textOf = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined)

/** Exit code of a failed run. */
export const exitCodeOf = (cause: Cause.Cause<unknown>): number => {
  const failure = cause.reasons.find((reason) => reason._tag === "Fail")
  if (failure === undefined) return Cause.hasInterruptsOnly(cause) ? exitCodes.interrupted : exitCodes.failed
  const tag = tagOf(failure.error)
  if (usageTags.includes(tag)) return exitCodes.usage
  return timeoutTags.includes(tag) ? exitCodes.timedOut : exitCodes.failed
}

const advice = (error: unknown): string | undefined => {
  // A GET changes nothing, so it can be repeated.
  if (PolytomicError.isOutcomeUnknown(error) && fieldsOf(error).method !== "GET") {
    return "The request may have been applied: read the object before you repeat it, or repeat it with the same --idempotency-key."
  }
  if (PolytomicError.isAuthError(error)) return "Check POLYTOMIC_API_KEY and POLYTOMIC_BASE_URL."
  if (tagOf(error) === "PolytomicDeadlineExceeded") return "Raise --timeout, or check why the server is slow."
  return tagOf(error) === "PolytomicWaitTimedOut"
    ? "It continues at Polytomic. Raise --timeout to wait longer."
    : undefined
}

/** Extracts the printed parts of a failure; secrets are already redacted in the error. */
export const renderError = (error: unknown): Rendered => {
  const fields = fieldsOf(error)
  const headers = fieldsOf(fields.headers)
  // Removes advice for code, which does not apply to the command line.
  const message = (isError(error) ? error.message : String(error)).replace(/ Raise it with `Deadline`.*$/, "")
  return {
    tag: tagOf(error),
    message: message === "" ? tagOf(error) : message,
    status: typeof fields.status === "number" ? fields.status : undefined,
    operation: textOf(fields.operation),
    request_id: textOf(fields.requestId) ?? textOf(headers["x-request-id"]),
    attempts: typeof fields.attempts === "number" ? fields.attempts : undefined,
    retryable: PolytomicError.isRetryable(error),
    idempotency_key: textOf(fields.idempotencyKey),
    hint: textOf(fields.hint) ?? advice(error)
  }
}

/** Formats a failure as text, or as one JSON object. */
export const render = (failure: Rendered, as: "text" | "json", color: boolean): string => {
  if (as === "json") return `${toJson({ error: failure })}\n`
  const red = color ? "\u001b[31m" : ""
  const reset = color ? "\u001b[0m" : ""
  const details = [
    failure.request_id === undefined ? [] : [`request id: ${failure.request_id}`],
    failure.idempotency_key === undefined ? [] : [`idempotency key: ${failure.idempotency_key}`],
    failure.hint === undefined || failure.message.includes(failure.hint) ? [] : [failure.hint]
  ].flat()
  return [`${red}error:${reset} ${visible(failure.message)}`, ...details.map((line) => `  ${visible(line)}`), ""].join(
    "\n"
  )
}
