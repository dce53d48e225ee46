/** Failures of tools, as results that a model can act on. */

import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import * as PolytomicError from "../../PolytomicError.ts"
import { strip } from "../tools/text.ts"

/** JSON object that a tool returns. */
export type ToolResult = { readonly [name: string]: unknown }

interface Fields {
  readonly tag: string
  readonly message: string
  /** Next step. */
  readonly next_step: string
  readonly more?: { readonly [name: string]: unknown } | undefined
}

const RefusedBase: new (fields: Fields) => Cause.YieldableError & Fields & { readonly _tag: "Refused" } =
  Data.TaggedError("Refused")<Fields>

/** A call that was refused, or that failed. */
export class Refused extends RefusedBase {}

/** Refuses with a reason and a next step. */
export const refuse = (tag: string, message: string, next_step: string, more?: Fields["more"]): Refused =>
  new Refused({ tag, message, next_step, more })

/** Message to the client. Text of the API is bounded and without invisible characters. */
export const toResult = ({ message, more, next_step, tag }: Refused): ToolResult => ({
  error: { tag, message: strip(message).slice(0, 2000), next_step, ...more }
})

const nextStep = (error: PolytomicError.PolytomicError): string => {
  if (PolytomicError.isOutcomeUnknown(error) && "method" in error && error.method !== "GET") {
    return "The write may have been applied. Read the object first; to repeat it, pass this idempotency_key."
  }
  if (PolytomicError.isThrottling(error)) return "Wait, then call again."
  if (PolytomicError.isAuthError(error)) return "The key may not do this. Ask the user for access; do not retry."
  if (error._tag === "PolytomicNotFound") return "Check the id with a list operation."
  if (error._tag === "PolytomicDecodeError") return "The call was made, and its answer can't be read. Tell the user."
  if (PolytomicError.isRetryable(error)) return "Call again later."
  return "Correct the input with describe_operation; do not repeat it unchanged."
}

/** An error of the client as a refusal. */
export const fromError = (error: unknown): Refused => {
  if (error instanceof Refused) return error
  if (!PolytomicError.isPolytomicError(error)) {
    return refuse("InternalError", "The tool failed.", "Report this to the user.")
  }
  const more = {
    ...("status" in error ? { status: error.status } : {}),
    ...("headers" in error && error.headers["retry-after"] !== undefined
      ? { retry_after: error.headers["retry-after"] }
      : {}),
    ...("idempotencyKey" in error && error.idempotencyKey !== undefined
      ? { idempotency_key: error.idempotencyKey }
      : {}),
    retryable: PolytomicError.isRetryable(error),
    // The API's text can repeat what someone wrote into a name.
    untrusted_text: true
  }
  return refuse(error._tag, error.message, nextStep(error), more)
}
