/** Evidence of an invalid body, and its next step. */
import type { Issue } from "../schema/issue.ts"
import type { ResponseEvidence } from "./model.ts"

/** Fields of a `DecodeError` that other response errors do not have. */
export interface DecodeEvidence {
  /**
   * `"not-json"`: the body is not JSON; `"shape"`: it does not match the API reference; `"too-long"`: it exceeds the maximum
   * size.
   */
  readonly reason: "not-json" | "shape" | "too-long"
  /** Issues of the body, at most 10. */
  readonly issues: ReadonlyArray<Issue>
}

/** The next step after an invalid body. */
export const decodeHint = ({
  headers,
  reason
}: Pick<ResponseEvidence, "headers"> & Pick<DecodeEvidence, "reason">): string => {
  if (reason === "too-long") return "Nothing of it was decoded."
  if (reason === "shape") {
    return "Check that the base URL is that of a Polytomic deployment which knows this API version, or update effect-polytomic."
  }
  return /json/i.test(headers["content-type"] ?? "")
    ? "Call again: a proxy or a broken connection may have damaged it."
    : "Check the base URL: something other than the API responded."
}
