/**
 * The types of `Organization.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"

/** An organization. */
export interface OrganizationDetails {
  /** Id of the organization. A UUID. */
  readonly id: string
  /** URL of the single sign-on provider. */
  readonly issuer?: string
  /** Name of the organization. */
  readonly name?: string
  /** Mail domain whose users sign in with single sign-on. */
  readonly sso_domain?: string
  /** Id of the organization at the single sign-on provider. */
  readonly sso_org_id?: string
}

/** Shape of {@link OrganizationDetails}. */
export const OrganizationDetailsShape: Shape.Shape<OrganizationDetails> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    id: Shape.String,
    issuer: Shape.optionalKey(Shape.String),
    name: Shape.optionalKey(Shape.String),
    sso_domain: Shape.optionalKey(Shape.String),
    sso_org_id: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link OrganizationDetails}. */
export const OrganizationDetails: Schema.Codec<OrganizationDetails, unknown> =
  /*#__PURE__*/ toSchema(OrganizationDetailsShape)
