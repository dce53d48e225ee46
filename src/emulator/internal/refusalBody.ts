/** The body of an error, as each API version documents it. */
import type { ApiVersion } from "../../ApiVersion.ts"
import { isDocumentable, statuses, titleOf } from "../../internal/operations/statuses.ts"
import type { Refusal } from "../Refusal.ts"

// Statuses of the emulator that no operation documents.
const undocumented: Readonly<Record<number, string>> = {
  405: "MethodNotAllowed",
  413: "PayloadTooLarge",
  501: "NotImplemented",
  503: "ServiceUnavailable"
}

/** Name of a status. */
export const title = (status: number): string => {
  const name = isDocumentable(status) ? statuses[status] : undocumented[status]
  return name === undefined ? `Status ${status}` : titleOf(name)
}

/** The body of an error: `ApiError`, or up to 2024-02-08 for a 401 `RestErrResponse`, whose `status` is a string. */
export const body = (refusal: Refusal, version: ApiVersion): Record<string, unknown> =>
  refusal.status === 401 && version !== "2025-09-18"
    ? { code: refusal.status, context: {}, error: refusal.message, status: title(refusal.status) }
    : {
        status: refusal.status,
        message: refusal.message,
        key: refusal.key ?? title(refusal.status).toLowerCase().replaceAll(" ", "_"),
        metadata: refusal.metadata ?? {}
      }
