/** Validates the options of feeds. */
import * as Predicate from "effect/Predicate"
import * as Stream from "effect/Stream"
import { kindOf } from "../schema/issue.ts"
import { callback, count, duration, flag, type Kind, positiveDuration, text, texts } from "../schema/options.ts"
import { isTimeText } from "../schema/time.ts"
import { isTimeInput } from "../schema/timeInput.ts"

const from: Kind = (value) =>
  value === "now" || value === "earliest" || isTimeInput(value)
    ? undefined
    : 'is not a start; pass "now", "earliest", RFC 3339 text, a Date or a DateTime'

const isTime = (value: unknown): boolean => typeof value === "string" && isTimeText(value)

const isCursor = (value: unknown): boolean =>
  Predicate.hasProperty(value, "after") &&
  isTime(value.after) &&
  Predicate.hasProperty(value, "seen") &&
  Array.isArray(value.seen) &&
  value.seen.every((pair: unknown) => Array.isArray(pair) && typeof pair[0] === "string" && isTime(pair[1]))

/** The kinds of the options of a feed. */
export const feedKinds: {
  readonly [Name in
    | "from"
    | "cursor"
    | "types"
    | "organization_id"
    | "follow"
    | "pollInterval"
    | "lateness"
    | "retention"
    | "maxSeen"
    | "maxBatch"
    | "deliveries"
    | "onWarning"]: Kind
} = /*#__PURE__*/ (() => ({
  from,
  cursor: (value: unknown) =>
    value === null || isCursor(value)
      ? undefined
      : `is ${kindOf(value)} that is not a cursor of a feed; pass the \`cursor\` of an entry. If it was stored as text, parse it with \`EventFeed.Cursor\` or JSON.parse`,
  types: texts,
  organization_id: text,
  follow: flag,
  pollInterval: positiveDuration,
  lateness: duration,
  retention: duration,
  maxSeen: count(1),
  maxBatch: count(1),
  deliveries: (value: unknown) => (Stream.isStream(value) ? undefined : "is not a Stream; pass one of events"),
  onWarning: callback
}))()
