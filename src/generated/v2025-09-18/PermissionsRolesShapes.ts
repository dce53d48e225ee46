/**
 * The types of `PermissionsRoles.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"

/** A role that users can have. */
export interface Role {
  /** Id of the role. A UUID. */
  readonly id: string
  /** Name of the role. */
  readonly name?: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** True if it is built in and can't be changed. */
  readonly system?: boolean
}

/** Shape of {@link Role}. */
export const RoleShape: Shape.Shape<Role> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    id: Shape.String,
    name: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    system: Shape.optionalKey(Shape.Boolean)
  })
)

/** Schema of {@link Role}. */
export const Role: Schema.Codec<Role, unknown> = /*#__PURE__*/ toSchema(RoleShape)
