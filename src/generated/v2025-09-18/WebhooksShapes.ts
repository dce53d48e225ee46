/**
 * The types of `Webhooks.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"

/** Address that events are delivered to. */
export interface Webhook {
  /** Time of creation; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** True if deliveries are switched off. */
  readonly disabled?: boolean
  /** URL that events are posted to; it must respond with a 2xx status. */
  readonly endpoint?: string
  /** Id of the webhook. A UUID. */
  readonly id: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Secret that deliveries are signed with; 6 to 32 characters. A secret. */
  readonly secret?: string
}

/** Shape of {@link Webhook}. */
export const WebhookShape: Shape.Shape<Webhook> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    created_at: Shape.optionalKey(Shape.Timestamp),
    disabled: Shape.optionalKey(Shape.Boolean),
    endpoint: Shape.optionalKey(Shape.String),
    id: Shape.String,
    organization_id: Shape.optionalKey(Shape.String),
    secret: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link Webhook}. */
export const Webhook: Schema.Codec<Webhook, unknown> = /*#__PURE__*/ toSchema(WebhookShape)
