/** Failures of tools, as results with a next step for the model. */
import * as PolytomicError from "../../PolytomicError.ts"
import { strip } from "../tools/text.ts"

/** JSON object that a tool returns. */
export type ToolResult = { readonly [name: string]: unknown }

/** Result of a rejected call, with the next step. Text of the API is bounded and without invisible characters. */
export const refuse = (tag: string, message: string, next_step: string, more?: ToolResult): ToolResult => ({
  error: { tag, message: strip(message).slice(0, 2000), next_step, ...more }
})

const nextStep = (error: PolytomicError.PolytomicError): string => {
  if (PolytomicError.isOutcomeUnknown(error) && "method" in error && error.method !== "GET") {
    return "The write may have been applied. Read the object first; to repeat it, pass this idempotency_key."
  }
  if (PolytomicError.isThrottling(error)) return "Wait, then call again."
  if (PolytomicError.isAuthError(error)) return "The key may not do this. Ask the user for access; do not retry."
  if (error._tag === "PolytomicNotFound") return "Check the id with a list operation."
  if (error._tag === "PolytomicDecodeError") return "The call was made; its response can't be decoded. Tell the user."
  if (PolytomicError.isRetryable(error)) return "Call again later."
  return "Correct the input with describe_operation; do not repeat it unchanged."
}

/** Result of an unexpected failure, whose details could quote a secret. */
export const internal = (): ToolResult => refuse("InternalError", "The tool failed.", "Report this to the user.")

/** Result of a call that failed. */
export const fromError = (error: unknown): ToolResult => {
  if (!PolytomicError.isPolytomicError(error)) return internal()
  return refuse(error._tag, error.message, nextStep(error), {
    ...("status" in error && { status: error.status }),
    ...("headers" in error && { retry_after: error.headers["retry-after"] }),
    ...("idempotencyKey" in error && { idempotency_key: error.idempotencyKey }),
    retryable: PolytomicError.isRetryable(error),
    // The API's text can repeat what someone wrote into a name.
    untrusted_text: true
  })
}
