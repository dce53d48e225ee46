/**
 * The types of `Entities.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"

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

/** Shape of {@link Entity}. */
export const EntityShape: Shape.Shape<Entity> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    canonical_path: Shape.optionalKey(Shape.String),
    context: Shape.optionalKey(Shape.Record(Shape.Unknown)),
    id: Shape.String,
    organization_id: Shape.optionalKey(Shape.String),
    relationships: Shape.optionalKey(Shape.Record(EntityRelationshipShape)),
    type: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link Entity}. */
export const Entity: Schema.Codec<Entity, unknown> = /*#__PURE__*/ toSchema(EntityShape)

/** Something that an entity is related to. */
export interface EntityRelationship {
  /** Id of the related entity. A UUID. */
  readonly id?: string
  /** Path of the related entity in the API. */
  readonly path?: string
}

/** Shape of {@link EntityRelationship}. */
export const EntityRelationshipShape: Shape.Shape<EntityRelationship> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ id: Shape.optionalKey(Shape.String), path: Shape.optionalKey(Shape.String) })
)

/** Schema of {@link EntityRelationship}. */
export const EntityRelationship: Schema.Codec<EntityRelationship, unknown> =
  /*#__PURE__*/ toSchema(EntityRelationshipShape)
