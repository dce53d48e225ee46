/**
 * Points in time as the API writes them: RFC 3339 text, kept as it came.
 *
 * Nothing is parsed until somebody asks, so digits below the millisecond and offsets survive, and decoding a list of
 * thousands makes no date objects.
 */
import type * as Brand from "effect/Brand"
import * as DateTime from "effect/DateTime"
import * as Option from "effect/Option"
import * as Order_ from "effect/Order"
import * as Schema from "effect/Schema"

/** RFC 3339 text such as `"2025-09-18T10:15:30.123456Z"`. */
export type Timestamp = string & Brand.Brand<"Timestamp">

const pattern =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt ](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** Whether a text has the form of an RFC 3339 date-time. */
export const isTimestamp = (text: string): text is Timestamp => pattern.test(text)

/** Shape of a timestamp: a check of the text, which is kept. */
export const Timestamp: Schema.Codec<Timestamp, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.String.check(Schema.isPattern(pattern, { expected: "an RFC 3339 date-time" })).pipe(Schema.brand("Timestamp"))
)

/** The point in time as a `DateTime`, to the millisecond; none if the text is no valid date. */
export const toDateTime = (self: Timestamp): Option.Option<DateTime.Utc> =>
  Option.map(DateTime.make(self), DateTime.toUtc)

// A fraction sorts as text once zeros at its end are gone; the rest of the text is left to the clock.
const fraction = (self: string): string => (/\.(\d+)/.exec(self)?.[1] ?? "").replace(/0+$/, "")

// Engines agree on capitals and a T only.
const epochSeconds = (self: string): number =>
  Math.floor(Date.parse(self.replace(/\.\d+/, "").replace(" ", "T").toUpperCase()) / 1000)

/** Orders by point in time, offsets and digits below the millisecond included; texts that are no dates come first. */
export const Order: Order_.Order<Timestamp> = /*#__PURE__*/ Order_.make((self, that) => {
  const a = epochSeconds(self)
  const b = epochSeconds(that)
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1
  if (a !== b) return a < b ? -1 : 1
  const c = fraction(self)
  const d = fraction(that)
  return c === d ? 0 : c < d ? -1 : 1
})

/** Whether a timestamp lies between two others, both included. */
export const between = (self: Timestamp, minimum: Timestamp, maximum: Timestamp): boolean =>
  Order(self, minimum) >= 0 && Order(self, maximum) <= 0
