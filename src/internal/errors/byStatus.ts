/** Error classes of the documented statuses. */

import { type ErrorStatus, statuses, type TagOf, titleOf } from "../operations/statuses.ts"
import { forbiddenHint, responseErrorClass, responseMessage, tooManyRequestsHint } from "./errorClass.ts"
import type { ResponseErrorClass, ResponseEvidence, ResponseEvidenceInput } from "./model.ts"

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

const statusError = <Status extends ErrorStatus>(
  status: Status,
  hint: string
): StatusErrorClass<TagOf<Status>, Status> => {
  const name = statuses[status]
  return responseErrorClass(`Polytomic${name}`, status, (response) => responseMessage(response, titleOf(name), hint))
}

const BadRequestBase: StatusErrorClass<"PolytomicBadRequest", 400> = /*#__PURE__*/ statusError(
  400,
  "The request is malformed: correct the fields that the message names; an unchanged retry fails again."
)

/**
 * 400: the request is malformed, or not supported by the connection.
 *
 * @category errors
 * @since 1.0.0
 */
export class BadRequest extends BadRequestBase {}

const UnauthorizedBase: StatusErrorClass<"PolytomicUnauthorized", 401> = /*#__PURE__*/ statusError(
  401,
  "Check that the key is current and belongs to this base URL."
)

/**
 * 401: the key is missing, wrong or revoked.
 *
 * @category errors
 * @since 1.0.0
 */
export class Unauthorized extends UnauthorizedBase {}

const ForbiddenBase: StatusErrorClass<"PolytomicForbidden", 403> = /*#__PURE__*/ statusError(403, forbiddenHint)

/**
 * 403: the key is valid, but lacks access.
 *
 * @category errors
 * @since 1.0.0
 */
export class Forbidden extends ForbiddenBase {}

const NotFoundBase: StatusErrorClass<"PolytomicNotFound", 404> = /*#__PURE__*/ statusError(
  404,
  "Check the ids: they must exist in the key's organization, and some resources are visible to their creators only."
)

/**
 * 404: the resource does not exist, is not visible to this key, or its connection does not support the operation.
 *
 * @category errors
 * @since 1.0.0
 */
export class NotFound extends NotFoundBase {}

const RequestTimeoutBase: StatusErrorClass<"PolytomicRequestTimeout", 408> = /*#__PURE__*/ statusError(
  408,
  "The server timed out: retry later."
)

/**
 * 408: the server timed out waiting for the request.
 *
 * @category errors
 * @since 1.0.0
 */
export class RequestTimeout extends RequestTimeoutBase {}

const ConflictBase: StatusErrorClass<"PolytomicConflict", 409> = /*#__PURE__*/ statusError(
  409,
  "The request conflicts with another: a run in progress, a name that is taken, or a request with the same idempotency key."
)

/**
 * 409: a run is in progress, a name is taken, or another request holds the same idempotency key.
 *
 * @category errors
 * @since 1.0.0
 */
export class Conflict extends ConflictBase {}

const UnprocessableEntityBase: StatusErrorClass<"PolytomicUnprocessableEntity", 422> = /*#__PURE__*/ statusError(
  422,
  "The request is well formed, but its values are invalid: see the message, `key` and `metadata`."
)

/**
 * 422: the values are invalid, or the resource to delete is in use (`metadata.used_by`).
 *
 * @category errors
 * @since 1.0.0
 */
export class UnprocessableEntity extends UnprocessableEntityBase {}

const TooManyRequestsBase: StatusErrorClass<"PolytomicTooManyRequests", 429> = /*#__PURE__*/ statusError(
  429,
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
  500,
  "The server failed. A write with an idempotency key gets the same response again: check whether it was applied, then retry with a new key."
)

/**
 * 500: the server failed. A write may have been applied.
 *
 * @category errors
 * @since 1.0.0
 */
export class InternalServerError extends InternalServerErrorBase {}

const BadGatewayBase: StatusErrorClass<"PolytomicBadGateway", 502> = /*#__PURE__*/ statusError(
  502,
  "An upstream server returned an invalid response: retry later."
)

/**
 * 502: an upstream server returned an invalid response.
 *
 * @category errors
 * @since 1.0.0
 */
export class BadGateway extends BadGatewayBase {}

const GatewayTimeoutBase: StatusErrorClass<"PolytomicGatewayTimeout", 504> = /*#__PURE__*/ statusError(
  504,
  "An upstream server did not respond in time: retry later."
)

/**
 * 504: an upstream server did not respond in time.
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
