/**
 * The types of `PermissionsPolicies.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"

/** A permissions policy: the actions that roles may perform. */
export interface Policy {
  /** Id of the policy. A UUID. */
  readonly id: string
  /** Name of the policy. */
  readonly name?: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Actions and the roles that may do them. */
  readonly policy_actions?: ReadonlyArray<PolicyAction>
  /** True if it is built in and can't be changed. */
  readonly system?: boolean
}

/** Shape of {@link Policy}. */
export const PolicyShape: Shape.Shape<Policy> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    id: Shape.String,
    name: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    policy_actions: Shape.optionalKey(Shape.Array(PolicyActionShape)),
    system: Shape.optionalKey(Shape.Boolean)
  })
)

/** Schema of {@link Policy}. */
export const Policy: Schema.Codec<Policy, unknown> = /*#__PURE__*/ toSchema(PolicyShape)

/** An action and the roles that may do it. */
export interface PolicyAction {
  /** Name of the action, such as `read`. */
  readonly action: string
  /** Ids of the roles. UUIDs. */
  readonly role_ids?: ReadonlyArray<string> | null
}

/** Shape of {@link PolicyAction}. */
export const PolicyActionShape: Shape.Shape<PolicyAction> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ action: Shape.String, role_ids: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String))) })
)

/** Schema of {@link PolicyAction}. */
export const PolicyAction: Schema.Codec<PolicyAction, unknown> = /*#__PURE__*/ toSchema(PolicyActionShape)

/** An action and the roles that may do it. */
export interface PolicyActionInput {
  /** Name of the action, such as `read`. */
  readonly action: string
  /** Ids of the roles. UUIDs. */
  readonly role_ids?: ReadonlyArray<string> | null | undefined
}

/** Shape of {@link PolicyActionInput}. */
export const PolicyActionInputShape: Shape.Shape<PolicyActionInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ action: Shape.String, role_ids: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))) })
)

/** Schema of {@link PolicyActionInput}. */
export const PolicyActionInput: Schema.Codec<PolicyActionInput, unknown> =
  /*#__PURE__*/ toSchema(PolicyActionInputShape)
