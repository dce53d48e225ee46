/**
 * The types of `Events.ts`.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"

/** Something that happened to a sync. */
export interface PolytomicEvent {
  /** Time of creation; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** Payload; its shape depends on `type`. */
  readonly event?: unknown
  /** Id of the event. A UUID. */
  readonly id?: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Type of the event, such as `sync.completed`. */
  readonly type?: string
}

/** Shape of {@link PolytomicEvent}. */
export const PolytomicEventShape: Shape.Shape<PolytomicEvent> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    created_at: Shape.optionalKey(Shape.Timestamp),
    event: Shape.optionalKey(Shape.Unknown),
    id: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    type: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link PolytomicEvent}. */
export const PolytomicEvent: Schema.Codec<PolytomicEvent, unknown> = /*#__PURE__*/ toSchema(PolytomicEventShape)
