/**
 * Identity: identity of the caller.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Service from "../../internal/client/service.ts"
import * as Operation from "../../Operation.ts"
import type * as PolytomicClient from "../../PolytomicClient.ts"
import type * as PolytomicError from "../../PolytomicError.ts"
import type * as Types from "./Identity.ts"

// -----------------------------------------------------------------------------
// Shapes
// -----------------------------------------------------------------------------

/** Identity of the caller; only users have an `id`. */
export interface Caller {
  /** Mail address; it comes back in lower case. */
  readonly email?: string
  /** Id of the user; absent when the caller is no user. A UUID. */
  readonly id?: string
  /** True if the caller is an organization. */
  readonly is_organization?: boolean
  /** True if the caller is a partner. */
  readonly is_partner?: boolean
  /** True if the caller is the system. */
  readonly is_system?: boolean
  /** True if the caller is a user. */
  readonly is_user?: boolean
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Name of the organization. */
  readonly organization_name?: string
  /**
   * Name of the caller's role; deprecated.
   *
   * @deprecated
   */
  readonly role?: string
}

/** Schema of {@link Caller}. */
export const Caller: Schema.Codec<Caller, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    email: Schema.optionalKey(Schema.String),
    id: Schema.optionalKey(Schema.String),
    is_organization: Schema.optionalKey(Schema.Boolean),
    is_partner: Schema.optionalKey(Schema.Boolean),
    is_system: Schema.optionalKey(Schema.Boolean),
    is_user: Schema.optionalKey(Schema.Boolean),
    organization_id: Schema.optionalKey(Schema.String),
    organization_name: Schema.optionalKey(Schema.String),
    role: Schema.optionalKey(Schema.String)
  })
)

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Errors of {@link IdentityService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 429 | 500>

/** `GET /api/me` */
export const getOperation: Operation.Operation<{}, Caller, GetError> = /*#__PURE__*/ Operation.make(
  "identity.get",
  "GET /api/me",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Schema.suspend(() => Schema.Struct({})),
    success: /*#__PURE__*/ Operation.data(Caller),
    errors: [401, 403, 429, 500],
    credentials: "optional"
  }
)

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `identity` resource. */
export interface IdentityService {
  /**
   * Reads who the caller is: user, organization or partner.
   *
   * Documented to need no key; one is sent all the same.
   *
   * The sources disagree: The documents ask for no key, yet who the caller is can only be told with one.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/me`
   */
  readonly get: () => Effect.Effect<Caller, GetError>
}

const Base: Context.ServiceClass<Identity, "effect-polytomic/2025-09-18/Identity", IdentityService> =
  /*#__PURE__*/
  Context.Service<Identity, IdentityService>()("effect-polytomic/2025-09-18/Identity")

/** The calls of the `identity` resource of API version 2025-09-18. */
export class Identity extends Base {
  /** Provides {@link Identity} on top of a client. */
  static readonly layer: Layer.Layer<Identity, never, PolytomicClient.PolytomicClient> = /*#__PURE__*/ Service.layer(
    Identity,
    () => ({ get: getOperation })
  )
}

/** Types of {@link Identity}: those that its module exports. */
export declare namespace Identity {
  export type Caller = Types.Caller
  export type GetError = Types.GetError
  export type IdentityService = Types.IdentityService
}
