/** Evidence of a body that can't be used, and the advice that goes with it. */
import type { Issue } from "../schema/issue.ts"
import type { ResponseEvidence } from "./model.ts"

/** The part of a `DecodeError` that other answers do not have. */
export interface DecodeEvidence {
  /** `"not-json"`: the body is no JSON text; `"shape"`: not what the documents say; `"too-long"`: more than is read. */
  readonly reason: "not-json" | "shape" | "too-long"
  /** Places in the body that do not fit the documents, at most 10. */
  readonly issues: ReadonlyArray<Issue>
}

/** The next step after such a body. */
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
