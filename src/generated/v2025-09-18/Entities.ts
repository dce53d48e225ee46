/**
 * Entities: looks up what an id belongs to.
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
import type * as Types from "./Entities.ts"

// -----------------------------------------------------------------------------
// Shapes
// -----------------------------------------------------------------------------

/** Owner of an id. */
export interface Entity {
  /** Path of the entity in the API. */
  readonly canonical_path?: string
  /** More about the entity. */
  readonly context?: { readonly [name: string]: unknown }
  /** Id of the entity. A UUID. */
  readonly id: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Related entities, by kind. */
  readonly relationships?: { readonly [name: string]: EntityRelationship }
  /** Type of the entity, such as `connection`, `model` or `bulk_sync`. */
  readonly type?: string
}

/** Schema of {@link Entity}. */
export const Entity: Schema.Codec<Entity, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    canonical_path: Schema.optionalKey(Schema.String),
    context: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown)),
    id: Schema.String,
    organization_id: Schema.optionalKey(Schema.String),
    relationships: Schema.optionalKey(Schema.Record(Schema.String, EntityRelationship)),
    type: Schema.optionalKey(Schema.String)
  })
)

/** Something that an entity is related to. */
export interface EntityRelationship {
  /** Id of the related entity. A UUID. */
  readonly id?: string
  /** Path of the related entity in the API. */
  readonly path?: string
}

/** Schema of {@link EntityRelationship}. */
export const EntityRelationship: Schema.Codec<EntityRelationship, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ id: Schema.optionalKey(Schema.String), path: Schema.optionalKey(Schema.String) })
)

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
export const getOperation: Operation.Operation<GetInput, Entity, GetError> = /*#__PURE__*/ Operation.make(
  "entities.get",
  "GET /api/entities/{id}",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Schema.suspend(() => Schema.Struct({ id: Schema.String })),
    success: /*#__PURE__*/ Operation.data(Entity),
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
  /*#__PURE__*/ Operation.make("entities.getForPartner", "GET /api/organizations/entities/{id}", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Schema.suspend(() => Schema.Struct({ id: Schema.String })),
    success: /*#__PURE__*/ Operation.data(Entity),
    errors: [401, 403, 404, 429, 500],
    credentials: "partner"
  })

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `entities` resource. */
export interface EntitiesService {
  /**
   * Finds out what an id in the caller's organization belongs to.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/entities/{id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<Entity, GetError>

  /**
   * Finds out what an id in any organization of the partner belongs to.
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
