/** Error classes of the documented statuses. */
import { forbiddenHint, responseErrorClass, responseMessage, tooManyRequestsHint } from "./errorClass.ts"
import type { ResponseErrorClass, ResponseEvidence, ResponseEvidenceInput } from "./model.ts"
import type { ErrorStatus, TagOf } from "./statuses.ts"

/**
 * The class of a documented status.
 *
 * @category models
 * @since 1.0.0
 */
export type StatusErrorClass<Tag extends TagOf<Status>, Status extends ErrorStatus> = ResponseErrorClass<
  Tag,
  ResponseEvidence & { readonly status: Status },
  Omit<ResponseEvidenceInput, "status"> & { readonly status?: Status | undefined }
>

const statusError = <Tag extends TagOf<Status>, Status extends ErrorStatus>(
  tag: Tag,
  status: Status,
  title: string,
  hint: string
): StatusErrorClass<Tag, Status> => responseErrorClass(tag, status, (answer) => responseMessage(answer, title, hint))

const BadRequestBase: StatusErrorClass<"PolytomicBadRequest", 400> = /*#__PURE__*/ statusError(
  "PolytomicBadRequest",
  400,
  "Bad Request",
  "The request is malformed: correct the fields that the message names; an unchanged retry fails again."
)

/**
 * 400: the request is malformed, or asks for something the connection can't do.
 *
 * @category errors
 * @since 1.0.0
 */
export class BadRequest extends BadRequestBase {}

const UnauthorizedBase: StatusErrorClass<"PolytomicUnauthorized", 401> = /*#__PURE__*/ statusError(
  "PolytomicUnauthorized",
  401,
  "Unauthorized",
  "Check that the key is current and belongs to this base URL."
)

/**
 * 401: the key is missing, wrong or revoked.
 *
 * @category errors
 * @since 1.0.0
 */
export class Unauthorized extends UnauthorizedBase {}

const ForbiddenBase: StatusErrorClass<"PolytomicForbidden", 403> = /*#__PURE__*/ statusError(
  "PolytomicForbidden",
  403,
  "Forbidden",
  forbiddenHint
)

/**
 * 403: the key is good, but not for this.
 *
 * @category errors
 * @since 1.0.0
 */
export class Forbidden extends ForbiddenBase {}

const NotFoundBase: StatusErrorClass<"PolytomicNotFound", 404> = /*#__PURE__*/ statusError(
  "PolytomicNotFound",
  404,
  "Not Found",
  "Check the ids: they must exist in the key's organization, and some resources are visible to their creators only."
)

/**
 * 404: there is no such thing, or this key can't see it, or its connection does not support what was asked.
 *
 * @category errors
 * @since 1.0.0
 */
export class NotFound extends NotFoundBase {}

const RequestTimeoutBase: StatusErrorClass<"PolytomicRequestTimeout", 408> = /*#__PURE__*/ statusError(
  "PolytomicRequestTimeout",
  408,
  "Request Timeout",
  "The server timed out: retry later."
)

/**
 * 408: the server gave up waiting.
 *
 * @category errors
 * @since 1.0.0
 */
export class RequestTimeout extends RequestTimeoutBase {}

const ConflictBase: StatusErrorClass<"PolytomicConflict", 409> = /*#__PURE__*/ statusError(
  "PolytomicConflict",
  409,
  "Conflict",
  "The request conflicts with another: a run in progress, a name that is taken, or a request with the same idempotency key."
)

/**
 * 409: a run is going on already, a name is taken, or another request holds the same idempotency key.
 *
 * @category errors
 * @since 1.0.0
 */
export class Conflict extends ConflictBase {}

const UnprocessableEntityBase: StatusErrorClass<"PolytomicUnprocessableEntity", 422> = /*#__PURE__*/ statusError(
  "PolytomicUnprocessableEntity",
  422,
  "Unprocessable Entity",
  "The request is well formed, but its values are invalid: see the message, `key` and `metadata`."
)

/**
 * 422: the values do not fit, or what was to be deleted is in use (`metadata.used_by`).
 *
 * @category errors
 * @since 1.0.0
 */
export class UnprocessableEntity extends UnprocessableEntityBase {}

const TooManyRequestsBase: StatusErrorClass<"PolytomicTooManyRequests", 429> = /*#__PURE__*/ statusError(
  "PolytomicTooManyRequests",
  429,
  "Too Many Requests",
  tooManyRequestsHint
)

/**
 * 429: too many requests.
 *
 * @category errors
 * @since 1.0.0
 */
export class TooManyRequests extends TooManyRequestsBase {}

const InternalServerErrorBase: StatusErrorClass<"PolytomicInternalServerError", 500> = /*#__PURE__*/ statusError(
  "PolytomicInternalServerError",
  500,
  "Internal Server Error",
  "The server failed. A write with an idempotency key gets the same response again: check whether it was applied, then retry with a new key."
)

/**
 * 500: the server failed. A write may or may not have taken effect.
 *
 * @category errors
 * @since 1.0.0
 */
export class InternalServerError extends InternalServerErrorBase {}

const BadGatewayBase: StatusErrorClass<"PolytomicBadGateway", 502> = /*#__PURE__*/ statusError(
  "PolytomicBadGateway",
  502,
  "Bad Gateway",
  "An upstream server returned an invalid response: retry later."
)

/**
 * 502: what stands behind the server did not answer properly.
 *
 * @category errors
 * @since 1.0.0
 */
export class BadGateway extends BadGatewayBase {}

const GatewayTimeoutBase: StatusErrorClass<"PolytomicGatewayTimeout", 504> = /*#__PURE__*/ statusError(
  "PolytomicGatewayTimeout",
  504,
  "Gateway Timeout",
  "An upstream server did not respond in time: retry later."
)

/**
 * 504: what stands behind the server did not answer in time.
 *
 * @category errors
 * @since 1.0.0
 */
export class GatewayTimeout extends GatewayTimeoutBase {}

/**
 * The class of each documented status.
 *
 * @category models
 * @since 1.0.0
 */
export interface ByStatus {
  readonly 400: BadRequest
  readonly 401: Unauthorized
  readonly 403: Forbidden
  readonly 404: NotFound
  readonly 408: RequestTimeout
  readonly 409: Conflict
  readonly 422: UnprocessableEntity
  readonly 429: TooManyRequests
  readonly 500: InternalServerError
  readonly 502: BadGateway
  readonly 504: GatewayTimeout
}
