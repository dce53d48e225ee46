/** Reasons for rejecting a delivery. */
import type * as Duration from "effect/Duration"
import { errorClass } from "../errors/errorClass.ts"
import { formatDuration } from "../errors/formatDuration.ts"
import type { ErrorClass } from "../errors/model.ts"
import { formatIssues, type Issue } from "../schema/issue.ts"

/** Reason of a rejected delivery. It contains no data of the delivery except paths of issues in the body. */
export type Reason =
  /** The signature is missing. */
  | { readonly _tag: "MissingSignature"; readonly header: string }
  /** The signature is malformed: truncated, of another algorithm, or neither hex nor base64. */
  | { readonly _tag: "MalformedSignature"; readonly header: string }
  /** The signature was made with another secret, or for another body. */
  | { readonly _tag: "BadSignature" }
  /** The `Authorization` header with a bearer token is missing. */
  | { readonly _tag: "MissingToken" }
  /** The token does not match. */
  | { readonly _tag: "BadToken" }
  /** The time of the delivery is missing or invalid. */
  | { readonly _tag: "MissingTimestamp"; readonly header: string }
  /** The delivery is older than allowed, by this machine's clock. */
  | { readonly _tag: "TooOld"; readonly age: Duration.Duration; readonly maxAge: Duration.Duration }
  /** The time of the delivery is ahead of this machine's clock. */
  | { readonly _tag: "TooNew"; readonly ahead: Duration.Duration; readonly maxAhead: Duration.Duration }
  /** The body exceeds its maximum length, as received or decompressed. */
  | { readonly _tag: "TooLarge"; readonly maxBytes: number; readonly unpacked?: true }
  /** The body was truncated. */
  | { readonly _tag: "BrokenBody" }
  /** The raw bytes of the body are unavailable: a body parser (`"parsed"`) or other code has read them. */
  | { readonly _tag: "UnreadableBody"; readonly why: "parsed" | "read" }
  /** The body is invalid. */
  | { readonly _tag: "BadBody"; readonly issues: ReadonlyArray<Issue> }
  /** The delivery was handled, or is in progress. */
  | { readonly _tag: "Duplicate"; readonly key: string; readonly state: "running" | "done" }
  /** The store of duplicates did not respond in time. */
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
 * A rejected delivery. `reason._tag` is the reason; match one with `Effect.catchReason("PolytomicWebhookError", "BadSignature",
 * …)`.
 */
export class WebhookError extends WebhookErrorBase {}

/** Fails with a reason. */
export const refuse = (reason: Reason): WebhookError => new WebhookError({ reason })
