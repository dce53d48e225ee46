/**
 * Points in time as the API writes them: RFC 3339 text, unchanged.
 *
 * Text is parsed on demand only, so digits below the millisecond and offsets are preserved, and decoding a list of thousands creates no
 * date objects.
 *
 * @module
 */
import type * as Brand from "effect/Brand"
import * as DateTime from "effect/DateTime"
import { dual } from "effect/Function"
import * as Option from "effect/Option"
import * as Order_ from "effect/Order"
import type * as Schema from "effect/Schema"
import { dateTime } from "./internal/schema/rfc3339.ts"
import * as Shape from "./internal/schema/shape.ts"
import { epoch, isTimeText, isZeroTime } from "./internal/schema/time.ts"
import { toSchema } from "./internal/schema/toSchema.ts"
import { trimEnd } from "./internal/schema/trim.ts"

/**
 * RFC 3339 text such as `"2025-09-18T10:15:30.123456Z"`.
 *
 * @category models
 * @since 1.0.0
 */
export type Timestamp = string & Brand.Brand<"Timestamp">

/**
 * Checks whether a string has the form of an RFC 3339 date-time.
 *
 * @example
 * ```ts
 * import { Timestamp } from "effect-polytomic"
 *
 * Timestamp.isTimestamp("2025-09-18T10:15:30.123456+02:00") // => true
 * Timestamp.isTimestamp("yesterday") // => false
 * ```
 *
 * @category guards
 * @since 1.0.0
 */
export const isTimestamp = (text: string): text is Timestamp => dateTime.test(text)

/**
 * Schema of a timestamp: validates the string and keeps it.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import { Timestamp } from "effect-polytomic"
 *
 * Schema.decodeUnknownSync(Timestamp.Timestamp)("2025-09-18T10:15:30.123456Z") // => "2025-09-18T10:15:30.123456Z"
 * ```
 *
 * @category schemas
 * @since 1.0.0
 */
export const Timestamp: Schema.Codec<Timestamp, unknown> = /*#__PURE__*/ toSchema<Timestamp>(Shape.Timestamp)

/**
 * Converts a timestamp to a `DateTime`, to the millisecond; `Option.none` for an invalid date.
 *
 * @example
 * ```ts
 * import * as DateTime from "effect/DateTime"
 * import * as Option from "effect/Option"
 * import { Timestamp } from "effect-polytomic"
 *
 * const text = "2025-09-18T10:15:30+02:00"
 * if (Timestamp.isTimestamp(text)) {
 *   Timestamp.toDateTime(text).pipe(Option.map(DateTime.formatIso), Option.getOrUndefined) // => "2025-09-18T08:15:30.000Z"
 * }
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const toDateTime = (self: Timestamp): Option.Option<DateTime.Utc> =>
  Option.map(DateTime.make(epoch(self)), DateTime.toUtc)

// Without trailing zeros a fraction sorts as text; the rest is compared in milliseconds.
const fraction = (self: string): string => trimEnd(/\.(\d+)/.exec(self)?.[1] ?? "", "0")

const epochSeconds = (self: string): number => Math.floor(epoch(self.replace(/\.\d+/, "")) / 1000)

/**
 * Checks whether a string is an actual point in time: a valid calendar date other than the zero value of Go
 * (`0001-01-01T00:00:00Z`), which servers send for an absent time.
 *
 * @example
 * ```ts
 * import { Timestamp } from "effect-polytomic"
 *
 * Timestamp.isTime("2025-09-18T10:15:30Z") // => true
 * Timestamp.isTime("0001-01-01T00:00:00Z") // => false
 * ```
 *
 * @see {@link isTimestamp} for the form alone
 *
 * @category guards
 * @since 1.0.0
 */
export const isTime = (text: string): text is Timestamp => !isZeroTime(text) && isTimeText(text)

/**
 * Converts a timestamp to milliseconds since 1970, rounded down; `NaN` for an invalid date.
 *
 * @example
 * ```ts
 * import { Timestamp } from "effect-polytomic"
 *
 * Timestamp.toMillis(Timestamp.make("1970-01-01T00:00:01.5009Z")) // => 1500
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const toMillis = (self: Timestamp): number => epoch(self)

/**
 * Creates a timestamp from milliseconds since 1970, in UTC.
 *
 * @example
 * ```ts
 * import { Timestamp } from "effect-polytomic"
 *
 * Timestamp.fromMillis(1500) // => "1970-01-01T00:00:01.500Z"
 * ```
 *
 * @throws RangeError if it is outside the years 0 to 9999.
 *
 * @category constructors
 * @since 1.0.0
 */
export const fromMillis = (milliseconds: number): Timestamp => make(new Date(milliseconds).toISOString())

/**
 * Orders by point in time, including offsets and digits below the millisecond; invalid dates come first.
 *
 * @example
 * ```ts
 * import { Timestamp } from "effect-polytomic"
 *
 * const texts = ["2025-09-18T10:00:00.0000002Z", "2025-09-18T12:00:00+02:00"].filter(Timestamp.isTimestamp)
 * texts.toSorted(Timestamp.Order) // => ["2025-09-18T12:00:00+02:00", "2025-09-18T10:00:00.0000002Z"]
 * ```
 *
 * @category constants
 * @since 1.0.0
 */
export const Order: Order_.Order<Timestamp> = /*#__PURE__*/ Order_.make((self, that) => {
  const a = epochSeconds(self)
  const b = epochSeconds(that)
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1
  if (a !== b) return a < b ? -1 : 1
  const c = fraction(self)
  const d = fraction(that)
  return c === d ? 0 : c < d ? -1 : 1
})

/**
 * Creates a timestamp from an RFC 3339 string, which is kept unchanged.
 *
 * @example
 * ```ts
 * import { Timestamp } from "effect-polytomic"
 *
 * Timestamp.make("2025-09-18T10:15:30Z") // => "2025-09-18T10:15:30Z"
 * ```
 *
 * @throws RangeError if the string is not an RFC 3339 date-time.
 *
 * @category constructors
 * @since 1.0.0
 */
export const make = (text: string): Timestamp => {
  if (isTimestamp(text)) return text
  throw new RangeError(`Timestamp.make: ${JSON.stringify(text.slice(0, 40))} is not an RFC 3339 date-time`)
}

/**
 * Creates a timestamp from a `DateTime`, in UTC and to the millisecond.
 *
 * @example
 * ```ts
 * import * as DateTime from "effect/DateTime"
 * import { Timestamp } from "effect-polytomic"
 *
 * Timestamp.fromDateTime(DateTime.makeUnsafe("2025-09-18T10:15:30Z")) // => "2025-09-18T10:15:30.000Z"
 * ```
 *
 * @category constructors
 * @since 1.0.0
 */
export const fromDateTime = (self: DateTime.DateTime): Timestamp => make(DateTime.formatIso(DateTime.toUtc(self)))

/**
 * Creates a timestamp from a `Date`, in UTC and to the millisecond.
 *
 * @example
 * ```ts
 * import { Timestamp } from "effect-polytomic"
 *
 * Timestamp.fromDate(new Date(0)) // => "1970-01-01T00:00:00.000Z"
 * ```
 *
 * @category constructors
 * @since 1.0.0
 */
export const fromDate = (self: Date): Timestamp => make(self.toISOString())

/**
 * Checks whether a timestamp lies between two others, both included.
 *
 * @example
 * ```ts
 * import { Timestamp } from "effect-polytomic"
 *
 * const [noon, night] = [Timestamp.make("2025-09-18T12:00:00Z"), Timestamp.make("2025-09-18T23:00:00Z")]
 * Timestamp.between(Timestamp.make("2025-09-18T18:00:00Z"), { minimum: noon, maximum: night }) // => true
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const between: {
  (range: { readonly minimum: Timestamp; readonly maximum: Timestamp }): (self: Timestamp) => boolean
  (self: Timestamp, range: { readonly minimum: Timestamp; readonly maximum: Timestamp }): boolean
} = /*#__PURE__*/ dual(
  2,
  (self: Timestamp, { maximum, minimum }: { readonly minimum: Timestamp; readonly maximum: Timestamp }): boolean =>
    Order(self, minimum) >= 0 && Order(self, maximum) <= 0
)
