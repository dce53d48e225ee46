/**
 * Schemas of errors, to send them over RPC or to a worker, or to store them: a decoded error has its class, tag and message.
 *
 * The encoded form is plain JSON without the raw body, which could contain secrets; a decoded error has an empty one. The schemas are a
 * separate module, so that other bundles do not contain them.
 *
 * @module
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import { PolytomicError } from "effect-polytomic"
 * import * as PolytomicErrorSchema from "effect-polytomic/PolytomicErrorSchema"
 *
 * const json = JSON.stringify(
 *   Schema.encodeSync(PolytomicErrorSchema.NotFound)(new PolytomicError.NotFound({ detail: "gone" }))
 * )
 * const error = Schema.decodeUnknownSync(PolytomicErrorSchema.NotFound)(JSON.parse(json))
 *
 * error instanceof PolytomicError.NotFound // => true
 * ```
 */
import * as Duration from "effect/Duration"
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import * as Errors from "./PolytomicError.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * Encoded form of an error: its tag and evidence as JSON, without the raw body.
 *
 * @category models
 * @since 1.0.0
 */
export interface Encoded {
  readonly _tag: string
  readonly [field: string]: Schema.Json
}

/**
 * Schema of an error class.
 *
 * @category models
 * @since 1.0.0
 */
export interface ErrorSchema<E> extends Schema.Codec<E, Encoded> {}

// -----------------------------------------------------------------------------
// Schemas of classes
// -----------------------------------------------------------------------------

type Fields = Schema.Struct.Fields

const optional = <S extends Schema.Constraint>(schema: S): Schema.optionalKey<S> => Schema.optionalKey(schema)

/** A duration in milliseconds; `"infinity"` without a limit, as JSON cannot express it as a number. */
const millis = (): Schema.Constraint => Schema.Union([Schema.Number, Schema.Literal("infinity")])

const durations = ["timeout", "retryAfter", "remaining"]

const callFields = (): Fields => ({
  operation: Schema.String,
  method: Schema.Literals(["GET", "POST", "PUT", "PATCH", "DELETE"]),
  path: Schema.String,
  attempts: Schema.Number,
  idempotencyKey: optional(Schema.String)
})

const responseFields = (): Fields => ({
  ...callFields(),
  status: Schema.Number,
  detail: optional(Schema.String),
  key: optional(Schema.String),
  metadata: optional(Schema.Record(Schema.String, Schema.Json)),
  headers: Schema.Record(Schema.String, Schema.String),
  requestId: optional(Schema.String),
  retryAfter: optional(millis())
})

const issues = (): Schema.Constraint =>
  Schema.Array(
    Schema.Struct({ path: Schema.Array(Schema.Union([Schema.String, Schema.Number])), message: Schema.String })
  )

/** Evidence of an error as JSON: only the named fields, durations in milliseconds, without `undefined`. */
const toJson = (error: object, names: ReadonlyArray<string>): Encoded =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value: unknown = Reflect.get(error, name)
      if (value === undefined) return []
      return [[name, Duration.isDuration(value) ? millisOf(value) : value]]
    })
  ) as Encoded // typed by the fields, and validated by encoding

const millisOf = (duration: Duration.Duration): number | "infinity" =>
  Duration.isFinite(duration) ? Duration.toMillis(duration) : "infinity"

const fromJson = ({ _tag, ...evidence }: Encoded): object =>
  Object.fromEntries(
    Object.entries(evidence).map(([name, value]) => [
      name,
      durations.includes(name) ? (value === "infinity" ? Duration.infinity : Duration.millis(Number(value))) : value
    ])
  )

const schemaOf = <E extends Errors.PolytomicError>(
  tag: E["_tag"],
  make: new (evidence: never) => E,
  evidence: () => Fields
): ErrorSchema<E> => {
  const isError = (u: unknown): u is E => Errors.isPolytomicError(u) && u._tag === tag
  const build = (): Schema.Codec<E, Encoded> => {
    const fields = { _tag: Schema.tag(tag), ...evidence() }
    const encoded = Schema.Struct(fields) as unknown as Schema.Codec<Encoded, Encoded> // the fields of a class are looked up by name
    const names = Object.keys(fields)
    return encoded.pipe(
      Schema.decodeTo(
        Schema.declare(isError, { identifier: tag }),
        SchemaTransformation.transform<E, Encoded>({
          decode: (json) => new make(fromJson(json) as never), // validated by the fields
          encode: (error) => toJson(error, names)
        })
      )
    )
  }
  return Schema.suspend(build)
}

/**
 * Schema of {@link Errors.BadRequest}.
 *
 * @category schemas
 * @since 1.0.0
 */
export const BadRequest: ErrorSchema<Errors.BadRequest> = /*#__PURE__*/ schemaOf(
  "PolytomicBadRequest",
  Errors.BadRequest,
  responseFields
)

/**
 * Schema of {@link Errors.Unauthorized}.
 *
 * @category schemas
 * @since 1.0.0
 */
export const Unauthorized: ErrorSchema<Errors.Unauthorized> = /*#__PURE__*/ schemaOf(
  "PolytomicUnauthorized",
  Errors.Unauthorized,
  responseFields
)

/**
 * Schema of {@link Errors.Forbidden}.
 *
 * @category schemas
 * @since 1.0.0
 */
export const Forbidden: ErrorSchema<Errors.Forbidden> = /*#__PURE__*/ schemaOf(
  "PolytomicForbidden",
  Errors.Forbidden,
  responseFields
)

/**
 * Schema of {@link Errors.NotFound}.
 *
 * @category schemas
 * @since 1.0.0
 */
export const NotFound: ErrorSchema<Errors.NotFound> = /*#__PURE__*/ schemaOf(
  "PolytomicNotFound",
  Errors.NotFound,
  responseFields
)

/**
 * Schema of {@link Errors.RequestTimeout}.
 *
 * @category schemas
 * @since 1.0.0
 */
export const RequestTimeout: ErrorSchema<Errors.RequestTimeout> = /*#__PURE__*/ schemaOf(
  "PolytomicRequestTimeout",
  Errors.RequestTimeout,
  responseFields
)

/**
 * Schema of {@link Errors.Conflict}.
 *
 * @category schemas
 * @since 1.0.0
 */
export const Conflict: ErrorSchema<Errors.Conflict> = /*#__PURE__*/ schemaOf(
  "PolytomicConflict",
  Errors.Conflict,
  responseFields
)

/**
 * Schema of {@link Errors.UnprocessableEntity}.
 *
 * @category schemas
 * @since 1.0.0
 */
export const UnprocessableEntity: ErrorSchema<Errors.UnprocessableEntity> = /*#__PURE__*/ schemaOf(
  "PolytomicUnprocessableEntity",
  Errors.UnprocessableEntity,
  responseFields
)

/**
 * Schema of {@link Errors.TooManyRequests}.
 *
 * @category schemas
 * @since 1.0.0
 */
export const TooManyRequests: ErrorSchema<Errors.TooManyRequests> = /*#__PURE__*/ schemaOf(
  "PolytomicTooManyRequests",
  Errors.TooManyRequests,
  responseFields
)

/**
 * Schema of {@link Errors.InternalServerError}.
 *
 * @category schemas
 * @since 1.0.0
 */
export const InternalServerError: ErrorSchema<Errors.InternalServerError> = /*#__PURE__*/ schemaOf(
  "PolytomicInternalServerError",
  Errors.InternalServerError,
  responseFields
)

/**
 * Schema of {@link Errors.BadGateway}.
 *
 * @category schemas
 * @since 1.0.0
 */
export const BadGateway: ErrorSchema<Errors.BadGateway> = /*#__PURE__*/ schemaOf(
  "PolytomicBadGateway",
  Errors.BadGateway,
  responseFields
)

/**
 * Schema of {@link Errors.GatewayTimeout}.
 *
 * @category schemas
 * @since 1.0.0
 */
export const GatewayTimeout: ErrorSchema<Errors.GatewayTimeout> = /*#__PURE__*/ schemaOf(
  "PolytomicGatewayTimeout",
  Errors.GatewayTimeout,
  responseFields
)

/**
 * Schema of {@link Errors.UnexpectedStatus}.
 *
 * @category schemas
 * @since 1.0.0
 */
export const UnexpectedStatus: ErrorSchema<Errors.UnexpectedStatus> = /*#__PURE__*/ schemaOf(
  "PolytomicUnexpectedStatus",
  Errors.UnexpectedStatus,
  () => ({ ...responseFields(), hint: Schema.String })
)

/**
 * Schema of {@link Errors.TransportError}.
 *
 * @category schemas
 * @since 1.0.0
 */
export const TransportError: ErrorSchema<Errors.TransportError> = /*#__PURE__*/ schemaOf(
  "PolytomicTransportError",
  Errors.TransportError,
  () => ({
    ...callFields(),
    phase: Schema.Literals(["connect", "send", "body"]),
    detail: Schema.String
  })
)

/**
 * Schema of {@link Errors.DeadlineExceeded}.
 *
 * @category schemas
 * @since 1.0.0
 */
export const DeadlineExceeded: ErrorSchema<Errors.DeadlineExceeded> = /*#__PURE__*/ schemaOf(
  "PolytomicDeadlineExceeded",
  Errors.DeadlineExceeded,
  () => ({
    ...callFields(),
    scope: Schema.Literals(["attempt", "total"]),
    timeout: millis()
  })
)

/**
 * Schema of {@link Errors.DecodeError}.
 *
 * @category schemas
 * @since 1.0.0
 */
export const DecodeError: ErrorSchema<Errors.DecodeError> = /*#__PURE__*/ schemaOf(
  "PolytomicDecodeError",
  Errors.DecodeError,
  () => ({
    ...responseFields(),
    reason: Schema.Literals(["not-json", "shape", "too-long"]),
    issues: issues()
  })
)

/**
 * Schema of {@link Errors.InvalidInput}.
 *
 * @category schemas
 * @since 1.0.0
 */
export const InvalidInput: ErrorSchema<Errors.InvalidInput> = /*#__PURE__*/ schemaOf(
  "PolytomicInvalidInput",
  Errors.InvalidInput,
  () => ({ ...callFields(), issues: issues() })
)

/**
 * Schema of {@link Errors.CredentialsError}.
 *
 * @category schemas
 * @since 1.0.0
 */
export const CredentialsError: ErrorSchema<Errors.CredentialsError> = /*#__PURE__*/ schemaOf(
  "PolytomicCredentialsError",
  Errors.CredentialsError,
  () => ({ detail: Schema.String })
)

/**
 * Schema of {@link Errors.LocalRateLimitExceeded}.
 *
 * @category schemas
 * @since 1.0.0
 */
export const LocalRateLimitExceeded: ErrorSchema<Errors.LocalRateLimitExceeded> = /*#__PURE__*/ schemaOf(
  "PolytomicLocalRateLimitExceeded",
  Errors.LocalRateLimitExceeded,
  () => ({
    ...callFields(),
    reason: Schema.Literals(["concurrency", "rate", "pause", "store"]),
    retryAfter: optional(millis()),
    remaining: millis(),
    limit: Schema.String
  })
)

/**
 * Schema of {@link Errors.CircuitOpen}.
 *
 * @category schemas
 * @since 1.0.0
 */
export const CircuitOpen: ErrorSchema<Errors.CircuitOpen> = /*#__PURE__*/ schemaOf(
  "PolytomicCircuitOpen",
  Errors.CircuitOpen,
  () => ({
    ...callFields(),
    circuit: Schema.String,
    state: Schema.Literals(["open", "half-open", "unknown"]),
    retryAfter: optional(millis())
  })
)

// -----------------------------------------------------------------------------
// Union
// -----------------------------------------------------------------------------

/**
 * Schema of all errors of calls. For the failures of one operation, build a union of its documented statuses and the errors of
 * any call.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import { PolytomicError } from "effect-polytomic"
 * import * as Errors from "effect-polytomic/PolytomicErrorSchema"
 *
 * const refused = [Errors.BadRequest, Errors.Unauthorized, Errors.Forbidden, Errors.NotFound, Errors.Conflict] as const
 * const invalid = [Errors.UnprocessableEntity, Errors.InvalidInput, Errors.CredentialsError] as const
 * const slow = [Errors.RequestTimeout, Errors.TooManyRequests, Errors.DeadlineExceeded] as const
 * const server = [Errors.InternalServerError, Errors.BadGateway, Errors.GatewayTimeout, Errors.UnexpectedStatus] as const
 * const network = [Errors.TransportError, Errors.DecodeError] as const
 * const notSent = [Errors.LocalRateLimitExceeded, Errors.CircuitOpen] as const
 * const Failure = Schema.Union([...refused, ...invalid, ...slow, ...server, ...network, ...notSent])
 *
 * const failure = new PolytomicError.CredentialsError({ detail: "no key" })
 * Schema.encodeSync(Failure)(failure)._tag // => "PolytomicCredentialsError"
 * ```
 *
 * @category schemas
 * @since 1.0.0
 */
export const PolytomicError: ErrorSchema<Errors.PolytomicError> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Union([
    BadRequest,
    Unauthorized,
    Forbidden,
    NotFound,
    RequestTimeout,
    Conflict,
    UnprocessableEntity,
    TooManyRequests,
    InternalServerError,
    BadGateway,
    GatewayTimeout,
    UnexpectedStatus,
    TransportError,
    DeadlineExceeded,
    DecodeError,
    InvalidInput,
    CredentialsError,
    LocalRateLimitExceeded,
    CircuitOpen
  ])
)
