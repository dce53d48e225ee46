/**
 * Identity: identity of the caller.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Define from "../../internal/operations/define.ts"
import * as Service from "../../internal/client/service.ts"
import * as Shape from "../../internal/schema/shape.ts"
import type * as Operation from "../../Operation.ts"
import type * as PolytomicClient from "../../PolytomicClient.ts"
import type * as PolytomicError from "../../PolytomicError.ts"
import { type Caller, CallerShape } from "./IdentityShapes.ts"
import type * as Types from "./Identity.ts"

export { Caller } from "./IdentityShapes.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Errors of {@link IdentityService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 429 | 500>

/** `GET /api/me` */
export const getOperation: Operation.Operation<{}, Caller, GetError> = /*#__PURE__*/ Define.make(
  "identity.get",
  "GET /api/me",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({})),
    success: /*#__PURE__*/ Define.data(CallerShape),
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
   * Reads the identity of the caller: user, organization or partner.
   *
   * Documented to need no key; one is sent all the same.
   *
   * The sources disagree: The documents require no key, but the identity of the caller depends on one.
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
