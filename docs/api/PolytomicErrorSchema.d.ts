import * as Errors from "effect-polytomic:PolytomicError.ts";
import * as Schema from "effect/Schema";
export interface Encoded {
  readonly _tag: string;
  readonly [field: string]: Schema.Json;
}
export interface ErrorSchema<E> extends Schema.Codec<E, Encoded> {}
export declare const BadRequest: ErrorSchema<Errors.BadRequest>;
export declare const Unauthorized: ErrorSchema<Errors.Unauthorized>;
export declare const Forbidden: ErrorSchema<Errors.Forbidden>;
export declare const NotFound: ErrorSchema<Errors.NotFound>;
export declare const RequestTimeout: ErrorSchema<Errors.RequestTimeout>;
export declare const Conflict: ErrorSchema<Errors.Conflict>;
export declare const UnprocessableEntity: ErrorSchema<Errors.UnprocessableEntity>;
export declare const TooManyRequests: ErrorSchema<Errors.TooManyRequests>;
export declare const InternalServerError: ErrorSchema<Errors.InternalServerError>;
export declare const BadGateway: ErrorSchema<Errors.BadGateway>;
export declare const GatewayTimeout: ErrorSchema<Errors.GatewayTimeout>;
export declare const UnexpectedStatus: ErrorSchema<Errors.UnexpectedStatus>;
export declare const TransportError: ErrorSchema<Errors.TransportError>;
export declare const DeadlineExceeded: ErrorSchema<Errors.DeadlineExceeded>;
export declare const DecodeError: ErrorSchema<Errors.DecodeError>;
export declare const InvalidInput: ErrorSchema<Errors.InvalidInput>;
export declare const CredentialsError: ErrorSchema<Errors.CredentialsError>;
export declare const LocalRateLimitExceeded: ErrorSchema<Errors.LocalRateLimitExceeded>;
export declare const CircuitOpen: ErrorSchema<Errors.CircuitOpen>;
export declare const PolytomicError: ErrorSchema<Errors.PolytomicError>;
