/**
 * Entities: looks up the entity of an id.
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
import { type Entity, EntityShape } from "./EntitiesShapes.ts"
import type * as Types from "./Entities.ts"

export { Entity, EntityRelationship } from "./EntitiesShapes.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Input of {@link EntitiesService.get}. */
export interface GetInput {
  /** Id to look up. A UUID. */
  readonly id: string
}

/** Errors of {@link EntitiesService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `GET /api/entities/{id}` */
export const getOperation: Operation.Operation<GetInput, Entity, GetError> = /*#__PURE__*/ Define.make(
  "entities.get",
  "GET /api/entities/{id}",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(EntityShape),
    errors: [401, 403, 404, 429, 500]
  }
)

/** Input of {@link EntitiesService.getForPartner}. */
export interface GetForPartnerInput {
  /** Id to look up. A UUID. */
  readonly id: string
}

/** Errors of {@link EntitiesService.getForPartner}. */
export type GetForPartnerError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `GET /api/organizations/entities/{id}` */
export const getForPartnerOperation: Operation.Operation<GetForPartnerInput, Entity, GetForPartnerError> =
  /*#__PURE__*/ Define.make("entities.getForPartner", "GET /api/organizations/entities/{id}", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(EntityShape),
    errors: [401, 403, 404, 429, 500],
    credentials: "partner"
  })

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `entities` resource. */
export interface EntitiesService {
  /**
   * Looks up the entity of an id in the caller's organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/entities/{id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<Entity, GetError>

  /**
   * Looks up the entity of an id in any organization of the partner.
   *
   * Needs a partner key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/organizations/entities/{id}`
   */
  readonly getForPartner: (input: GetForPartnerInput) => Effect.Effect<Entity, GetForPartnerError>
}

const Base: Context.ServiceClass<Entities, "effect-polytomic/2025-09-18/Entities", EntitiesService> =
  /*#__PURE__*/
  Context.Service<Entities, EntitiesService>()("effect-polytomic/2025-09-18/Entities")

/** The calls of the `entities` resource of API version 2025-09-18. */
export class Entities extends Base {
  /** Provides {@link Entities} on top of a client. */
  static readonly layer: Layer.Layer<Entities, never, PolytomicClient.PolytomicClient> = /*#__PURE__*/ Service.layer(
    Entities,
    () => ({ get: getOperation, getForPartner: getForPartnerOperation })
  )
}

/** Types of {@link Entities}: those that its module exports. */
export declare namespace Entities {
  export type EntitiesService = Types.EntitiesService
  export type Entity = Types.Entity
  export type EntityRelationship = Types.EntityRelationship
  export type GetError = Types.GetError
  export type GetForPartnerError = Types.GetForPartnerError
  export type GetForPartnerInput = Types.GetForPartnerInput
  export type GetInput = Types.GetInput
}
