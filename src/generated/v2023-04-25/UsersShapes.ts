/**
 * The types of `Users.ts`.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"

/** A user of an organization. */
export interface User {
  /** Mail address; it comes back in lower case. */
  readonly email?: string
  /** Id of the user. A UUID. */
  readonly id: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Name of the role. */
  readonly role?: string
}

/** Shape of {@link User}. */
export const UserShape: Shape.Shape<User> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    email: Shape.optionalKey(Shape.String),
    id: Shape.String,
    organization_id: Shape.optionalKey(Shape.String),
    role: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link User}. */
export const User: Schema.Codec<User, unknown> = /*#__PURE__*/ toSchema(UserShape)
