import { ErrorStatus, Statuses, TagOf } from "./shared/statuses.js";
import { CallErrorClass, CallEvidence, ErrorClass, ResponseErrorClass, ResponseEvidence, ResponseEvidenceInput } from "./shared/model.js";
import { Issue } from "./shared/issue.js";
import * as Duration from "effect/Duration";
type StatusErrorClass<Tag extends TagOf<Status>, Status extends ErrorStatus> = ResponseErrorClass<Tag, ResponseEvidence & {
  readonly status: Status;
}, Omit<ResponseEvidenceInput, "status"> & {
  readonly status?: Status | undefined;
}>;
declare const BadRequestBase: StatusErrorClass<"PolytomicBadRequest", 400>;
export declare class BadRequest extends BadRequestBase {}
declare const UnauthorizedBase: StatusErrorClass<"PolytomicUnauthorized", 401>;
export declare class Unauthorized extends UnauthorizedBase {}
declare const ForbiddenBase: StatusErrorClass<"PolytomicForbidden", 403>;
export declare class Forbidden extends ForbiddenBase {}
declare const NotFoundBase: StatusErrorClass<"PolytomicNotFound", 404>;
export declare class NotFound extends NotFoundBase {}
declare const RequestTimeoutBase: StatusErrorClass<"PolytomicRequestTimeout", 408>;
export declare class RequestTimeout extends RequestTimeoutBase {}
declare const ConflictBase: StatusErrorClass<"PolytomicConflict", 409>;
export declare class Conflict extends ConflictBase {}
declare const UnprocessableEntityBase: StatusErrorClass<"PolytomicUnprocessableEntity", 422>;
export declare class UnprocessableEntity extends UnprocessableEntityBase {}
declare const TooManyRequestsBase: StatusErrorClass<"PolytomicTooManyRequests", 429>;
export declare class TooManyRequests extends TooManyRequestsBase {}
declare const InternalServerErrorBase: StatusErrorClass<"PolytomicInternalServerError", 500>;
export declare class InternalServerError extends InternalServerErrorBase {}
declare const BadGatewayBase: StatusErrorClass<"PolytomicBadGateway", 502>;
export declare class BadGateway extends BadGatewayBase {}
declare const GatewayTimeoutBase: StatusErrorClass<"PolytomicGatewayTimeout", 504>;
export declare class GatewayTimeout extends GatewayTimeoutBase {}
interface ByStatus {
  readonly 400: BadRequest;
  readonly 401: Unauthorized;
  readonly 403: Forbidden;
  readonly 404: NotFound;
  readonly 408: RequestTimeout;
  readonly 409: Conflict;
  readonly 422: UnprocessableEntity;
  readonly 429: TooManyRequests;
  readonly 500: InternalServerError;
  readonly 502: BadGateway;
  readonly 504: GatewayTimeout;
}
interface DecodeEvidence {
  readonly reason: "not-json" | "shape" | "too-long";
  readonly issues: ReadonlyArray<Issue>;
}
declare const InvalidInputBase: CallErrorClass<"PolytomicInvalidInput", CallEvidence & {
  readonly issues: ReadonlyArray<Issue>;
}>;
export declare class InvalidInput extends InvalidInputBase {}
declare const CredentialsErrorBase: CallErrorClass<"PolytomicCredentialsError", {
  readonly detail: string;
}>;
export declare class CredentialsError extends CredentialsErrorBase {}
interface LimitEvidence extends CallEvidence {
  readonly reason: "concurrency" | "rate" | "pause" | "store";
  readonly retryAfter: Duration.Duration | undefined;
  readonly remaining: Duration.Duration;
  readonly limit: string;
}
declare const LocalRateLimitExceededBase: CallErrorClass<"PolytomicLocalRateLimitExceeded", LimitEvidence>;
export declare class LocalRateLimitExceeded extends LocalRateLimitExceededBase {}
interface CircuitEvidence extends CallEvidence {
  readonly circuit: string;
  readonly state: "open" | "half-open" | "unknown";
  readonly retryAfter: Duration.Duration | undefined;
}
declare const CircuitOpenBase: CallErrorClass<"PolytomicCircuitOpen", CircuitEvidence>;
export declare class CircuitOpen extends CircuitOpenBase {}
export type Of<Status extends ErrorStatus> = ByStatus[Status] | Common;
declare const UnexpectedStatusBase: ResponseErrorClass<"PolytomicUnexpectedStatus", ResponseEvidence & {
  readonly hint: string;
}, ResponseEvidenceInput & {
  readonly status: number;
  readonly hint?: string | undefined;
}>;
export declare class UnexpectedStatus extends UnexpectedStatusBase {}
declare const TransportErrorBase: CallErrorClass<"PolytomicTransportError", CallEvidence & {
  readonly phase: "connect" | "send" | "body";
  readonly detail: string;
}>;
export declare class TransportError extends TransportErrorBase {}
declare const DeadlineExceededBase: CallErrorClass<"PolytomicDeadlineExceeded", CallEvidence & {
  readonly scope: "attempt" | "total";
  readonly timeout: Duration.Duration;
}>;
export declare class DeadlineExceeded extends DeadlineExceededBase {}
declare const DecodeErrorBase: ResponseErrorClass<"PolytomicDecodeError", ResponseEvidence & DecodeEvidence, ResponseEvidenceInput & Partial<DecodeEvidence>>;
export declare class DecodeError extends DecodeErrorBase {}
export type Common = UnexpectedStatus | TransportError | DeadlineExceeded | DecodeError | InvalidInput | CredentialsError | LocalRateLimitExceeded | CircuitOpen;
export type PolytomicError = ByStatus[ErrorStatus] | Common;
export type Guard<Errors> = <E>(e: E) => e is unknown extends E ? E & Errors : Extract<E, Errors>;
export declare const isPolytomicError: (u: unknown) => u is PolytomicError;
export declare const hasResponse: Guard<Extract<PolytomicError, ResponseEvidence>>;
export declare const isRetryable: (u: unknown) => boolean;
export declare const isAuthError: Guard<CredentialsError | Unauthorized | Forbidden>;
export declare const isThrottling: Guard<TooManyRequests>;
export declare const isBadRequestError: (u: unknown) => boolean;
export declare const isServerError: (u: unknown) => boolean;
export declare const isOutcomeUnknown: (u: unknown) => boolean;
export type { ByStatus, CallErrorClass, CallEvidence, CircuitEvidence, DecodeEvidence, ErrorClass, Issue, LimitEvidence, ResponseErrorClass, ResponseEvidence, ResponseEvidenceInput, StatusErrorClass, Statuses, TagOf };
