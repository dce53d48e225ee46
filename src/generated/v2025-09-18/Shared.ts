/**
 * Types that several resources share.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Schema from "effect/Schema"

/** Who made or changed something: a user, a key or the system. */
export interface Actor {
  /** Id of the actor. A UUID. */
  readonly id?: string
  /** Name of the actor. */
  readonly name?: string
  /** What the actor is, such as `user`. */
  readonly type?: string
}

/** Schema of {@link Actor}. */
export const Actor: Schema.Codec<Actor, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    id: Schema.optionalKey(Schema.String),
    name: Schema.optionalKey(Schema.String),
    type: Schema.optionalKey(Schema.String)
  })
)
