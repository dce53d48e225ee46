/**
 * The types of `Identity.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"

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

/** Shape of {@link Caller}. */
export const CallerShape: Shape.Shape<Caller> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    email: Shape.optionalKey(Shape.String),
    id: Shape.optionalKey(Shape.String),
    is_organization: Shape.optionalKey(Shape.Boolean),
    is_partner: Shape.optionalKey(Shape.Boolean),
    is_system: Shape.optionalKey(Shape.Boolean),
    is_user: Shape.optionalKey(Shape.Boolean),
    organization_id: Shape.optionalKey(Shape.String),
    organization_name: Shape.optionalKey(Shape.String),
    role: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link Caller}. */
export const Caller: Schema.Codec<Caller, unknown> = /*#__PURE__*/ toSchema(CallerShape)
