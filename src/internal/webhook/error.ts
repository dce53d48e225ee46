/** Reason why a delivery is refused. */
import type * as Duration from "effect/Duration"
import { errorClass } from "../errors/errorClass.ts"
import { formatDuration } from "../errors/formatDuration.ts"
import type { ErrorClass } from "../errors/model.ts"
import { formatIssues, type Issue } from "../schema/issue.ts"

/** Reason why a delivery is refused. Nothing of what came is in it but where in a body something is wrong. */
export type Reason =
  /** There is no signature. */
  | { readonly _tag: "MissingSignature"; readonly header: string }
  /** The signature is malformed: cut off, of another algorithm, or neither hex nor base64. */
  | { readonly _tag: "MalformedSignature"; readonly header: string }
  /** The signature was made with another secret, or of another body. */
  | { readonly _tag: "BadSignature" }
  /** There is no `Authorization` header with a bearer token. */
  | { readonly _tag: "MissingToken" }
  /** The token is another one. */
  | { readonly _tag: "BadToken" }
  /** There is no time beside the delivery, or none that can be read. */
  | { readonly _tag: "MissingTimestamp"; readonly header: string }
  /** The delivery is older than allowed, by this machine's clock. */
  | { readonly _tag: "TooOld"; readonly age: Duration.Duration; readonly maxAge: Duration.Duration }
  /** The delivery is from the future, by this machine's clock. */
  | { readonly _tag: "TooNew"; readonly ahead: Duration.Duration; readonly maxAhead: Duration.Duration }
  /** The body is longer than allowed, as it came or unpacked. */
  | { readonly _tag: "TooLarge"; readonly maxBytes: number; readonly unpacked?: true }
  /** The body broke off. */
  | { readonly _tag: "BrokenBody" }
  /** The raw bytes of the body can't be had any more: a body parser took them (`"parsed"`), or something else read them. */
  | { readonly _tag: "UnreadableBody"; readonly why: "parsed" | "read" }
  /** The body is not what was expected. */
  | { readonly _tag: "BadBody"; readonly issues: ReadonlyArray<Issue> }
  /** The delivery has been handled, or is being handled right now. */
  | { readonly _tag: "Duplicate"; readonly key: string; readonly state: "running" | "done" }
  /** The store of duplicates did not say in time whether the delivery has been handled. */
  | { readonly _tag: "SilentStore"; readonly timeout: Duration.Duration }

const describe = (reason: Reason): string => {
  switch (reason._tag) {
    case "MissingSignature":
      return `there is no ${reason.header} header`
    case "MalformedSignature":
      return `the ${reason.header} header has no valid signature: it is truncated, of another algorithm, or neither hex nor base64`
    case "BadSignature":
      return "its signature was made with another secret or for another body; verify the raw body, byte for byte"
    case "MissingToken":
      return "there is no Authorization header with a bearer token"
    case "BadToken":
      return "its bearer token is not the connection's secret"
    case "MissingTimestamp":
      return `the ${reason.header} header has no RFC 3339 time`
    case "TooOld":
      return `it is ${formatDuration(reason.age)} old, and the maximum age is ${formatDuration(reason.maxAge)} (\`maxAge\`)`
    case "TooNew":
      return `it is ${formatDuration(reason.ahead)} ahead of this machine's clock, and the maximum is ${formatDuration(reason.maxAhead)}; check the clock`
    case "TooLarge":
      return reason.unpacked === true
        ? `its decompressed body has more than ${reason.maxBytes} bytes (\`maxUnpackedBytes\`)`
        : `its body has more than ${reason.maxBytes} bytes (\`maxBytes\`)`
    case "BrokenBody":
      return "its body was truncated"
    case "UnreadableBody":
      return `its body was ${reason.why} before it was verified, and the signature covers the raw bytes. Put the webhook before the body parser, let the parser keep bytes (such as \`express.raw({ type: "*/*" })\`), or pass headers and raw body`
    case "BadBody":
      return `its body is invalid: ${formatIssues(reason.issues)}`
    case "Duplicate":
      return reason.state === "done" ? "it was already handled" : "it is in progress"
    case "SilentStore":
      return `its store of duplicates did not respond within ${formatDuration(reason.timeout)}; check the store, the delivery will be retried`
  }
}

const WebhookErrorBase: ErrorClass<"PolytomicWebhookError", { readonly reason: Reason }> = /*#__PURE__*/ errorClass(
  "PolytomicWebhookError",
  ({ reason }) => `A delivery was rejected: ${describe(reason)}.`
)

/**
 * A delivery was refused. `reason._tag` says why; match one with `Effect.catchReason("PolytomicWebhookError", "BadSignature", …)`.
 */
export class WebhookError extends WebhookErrorBase {}

/** A refusal for a reason. */
export const refuse = (reason: Reason): WebhookError => new WebhookError({ reason })
