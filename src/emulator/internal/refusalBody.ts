/** The body of an error, as each API version documents it. */
import type { ApiVersion } from "../../ApiVersion.ts"
import type { Refusal } from "../Refusal.ts"

const titles: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  408: "Request Timeout",
  409: "Conflict",
  413: "Payload Too Large",
  422: "Unprocessable Entity",
  429: "Too Many Requests",
  500: "Internal Server Error",
  501: "Not Implemented",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout"
}

/** Name of a status. */
export const title = (status: number): string => titles[status] ?? `Status ${status}`

/** The body of an error: `ApiError`, or up to 2024-02-08 for a 401 `RestErrResponse`, whose `status` is a text. */
export const body = (refusal: Refusal, version: ApiVersion): Record<string, unknown> =>
  refusal.status === 401 && version !== "2025-09-18"
    ? { code: refusal.status, context: {}, error: refusal.message, status: title(refusal.status) }
    : {
        status: refusal.status,
        message: refusal.message,
        key: refusal.key ?? title(refusal.status).toLowerCase().replaceAll(" ", "_"),
        metadata: refusal.metadata ?? {}
      }
