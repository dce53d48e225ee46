/** Timestamps, which stay strings. */
import { describe, expect, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import * as Timestamp from "../src/Timestamp.ts"
import { holds } from "./support/laws.ts"

const at = (text: string): Timestamp.Timestamp => {
  if (Timestamp.isTimestamp(text)) return text
  throw new Error(`${text} is no timestamp`)
}

describe("isTimestamp", () => {
  for (const text of [
    "2025-09-18T10:15:30Z",
    "2025-09-18T10:15:30.1Z",
    "2025-09-18T10:15:30.123456789Z",
    "2025-09-18T10:15:30+02:00",
    "2025-09-18T10:15:30-00:00",
    "2025-09-18t10:15:30z",
    "2025-09-18 10:15:30Z"
  ]) {
    it(`accepts ${text}`, () => {
      expect(Timestamp.isTimestamp(text)).toBe(true)
      expect(Schema.is(Timestamp.Timestamp)(text)).toBe(true)
    })
  }

  for (const text of [
    "",
    "2025-09-18",
    "10:15",
    "2025-09-18T10:15:30",
    "2025-09-18T10:15Z",
    "yesterday",
    "1758190530",
    "2025-13-18T10:15:30Z",
    "2025-09-18T24:15:30Z",
    " 2025-09-18T10:15:30Z"
  ]) {
    it(`rejects ${JSON.stringify(text)}`, () => {
      expect(Timestamp.isTimestamp(text)).toBe(false)
      expect(Schema.is(Timestamp.Timestamp)(text)).toBe(false)
    })
  }
})

describe("toDateTime", () => {
  it("returns the point in time in milliseconds", () => {
    const millis = (text: string) => Option.map(Timestamp.toDateTime(at(text)), DateTime.toEpochMillis)
    expect(millis("2025-09-18T10:15:30.123456Z")).toEqual(Option.some(Date.UTC(2025, 8, 18, 10, 15, 30, 123)))
    expect(millis("2025-09-18T10:15:30+02:00")).toEqual(Option.some(Date.UTC(2025, 8, 18, 8, 15, 30)))
    expect(millis("2025-09-18t10:15:30z")).toEqual(Option.some(Date.UTC(2025, 8, 18, 10, 15, 30)))
  })

  it("returns the second before a leap second, like toMillis", () => {
    const leap = at("2016-12-31T23:59:60.5Z")
    const before = Date.UTC(2016, 11, 31, 23, 59, 59, 500)
    expect(Timestamp.toMillis(leap)).toBe(before)
    expect(Option.map(Timestamp.toDateTime(leap), DateTime.toEpochMillis)).toEqual(Option.some(before))
  })

  it("returns none for a string that is not a date", () => {
    // From JavaScript, any text can be passed as a timestamp.
    expect(Timestamp.toDateTime("yesterday" as Timestamp.Timestamp)).toEqual(Option.none())
  })
})

describe("isTime", () => {
  it("accepts existing points in time, leap seconds included", () => {
    for (const text of ["2025-09-18T10:15:30Z", "2025-09-18 10:15:30.5+02:00", "2016-12-31T23:59:60Z"]) {
      expect(Timestamp.isTime(text)).toBe(true)
    }
  })

  it("rejects other strings and the zero time of Go", () => {
    for (const text of ["yesterday", "2025-09-18", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000+00:00"]) {
      expect(Timestamp.isTime(text)).toBe(false)
    }
  })
})

describe("toMillis and fromMillis", () => {
  it("count from 1970 and truncate to milliseconds", () => {
    expect(Timestamp.toMillis(at("1970-01-01T00:00:01.5009Z"))).toBe(1500)
    expect(Timestamp.toMillis(at("1969-12-31T23:59:59.9999Z"))).toBe(-1)
    expect(Timestamp.toMillis(at("1970-01-01T02:00:00+02:00"))).toBe(0)
    expect(Timestamp.toMillis(at("1970-01-01 00:00:00z"))).toBe(0)
    expect(Timestamp.toMillis(at("2016-12-31T23:59:60Z"))).toBe(Date.UTC(2016, 11, 31, 23, 59, 59))
    expect(Timestamp.fromMillis(-1)).toBe("1969-12-31T23:59:59.999Z")
  })

  it("reject years outside RFC 3339", () => {
    expect(() => Timestamp.fromMillis(Date.UTC(10_000, 0))).toThrow(RangeError)
  })
})

describe("Order", () => {
  for (const [less, more] of [
    ["2025-09-18T10:15:30Z", "2025-09-18T10:15:31Z"],
    ["2025-09-18T10:15:30.000000001Z", "2025-09-18T10:15:30.000000002Z"],
    ["2025-09-18T10:15:30.9Z", "2025-09-18T10:15:30.91Z"],
    ["2025-09-18T10:15:30Z", "2025-09-18T10:15:30.000001Z"],
    ["2025-09-18T12:15:30+02:00", "2025-09-18T10:15:30.5Z"],
    ["1969-12-31T23:59:59.2Z", "1969-12-31T23:59:59.7Z"],
    ["1969-12-31T23:59:59.9Z", "1970-01-01T00:00:00Z"],
    ["2016-12-31T23:59:58Z", "2016-12-31T23:59:60Z"],
    ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"]
  ] as const) {
    it(`${less} is before ${more}`, () => {
      expect(Timestamp.Order(at(less), at(more))).toBe(-1)
      expect(Timestamp.Order(at(more), at(less))).toBe(1)
    })
  }

  for (const [one, other] of [
    ["2025-09-18T10:15:30Z", "2025-09-18T12:15:30+02:00"],
    ["2025-09-18T10:15:30Z", "2025-09-18T10:15:30.000Z"],
    ["2025-09-18T10:15:30.1Z", "2025-09-18T10:15:30.1000000000000Z"],
    ["2025-09-18T10:15:30Z", "2025-09-18t10:15:30z"],
    ["2025-09-18T10:15:30Z", "2025-09-18 10:15:30z"]
  ] as const) {
    it(`${one} is equal to ${other}`, () => {
      expect(Timestamp.Order(at(one), at(other))).toBe(0)
    })
  }

  const instant = fc.tuple(
    fc.integer({ min: -62135596800, max: 253402300799 }),
    fc.nat(999_999_999),
    fc.integer({ min: -14 * 60, max: 14 * 60 }),
    fc.integer({ min: 0, max: 9 })
  )

  const write = ([seconds, nanos, offset, digits]: readonly [number, number, number, number]) => {
    const local = new Date((seconds + offset * 60) * 1000).toISOString().slice(0, 19)
    const fraction = String(nanos).padStart(9, "0").slice(0, digits)
    const sign = offset < 0 ? "-" : "+"
    const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, "0")
    const minutes = String(Math.abs(offset) % 60).padStart(2, "0")
    return {
      text: `${local}${digits === 0 ? "" : `.${fraction}`}${sign}${hours}:${minutes}`,
      nanos: BigInt(seconds) * 1_000_000_000n + BigInt(fraction.padEnd(9, "0"))
    }
  }

  it("compares nanoseconds for any offset and number of digits", () =>
    holds(
      fc.tuple(instant, instant).map(([a, b]) => [write(a), write(b)] as const),
      ([a, b]) =>
        Effect.sync(() => {
          if (!Timestamp.isTimestamp(a.text) || !Timestamp.isTimestamp(b.text)) return // years of 5 digits, through the offset
          expect(Timestamp.Order(a.text, b.text)).toBe(a.nanos < b.nanos ? -1 : a.nanos > b.nanos ? 1 : 0)
        }),
      { numRuns: 1000 }
    ))
})

describe("between", () => {
  it("includes both ends", () => {
    const [a, b, c] = ["2025-09-18T10:00:00Z", "2025-09-18T10:00:00.5Z", "2025-09-18T10:00:01Z"].map(at) as [
      Timestamp.Timestamp,
      Timestamp.Timestamp,
      Timestamp.Timestamp
    ] // three were written above
    expect([a, b, c].map((one) => Timestamp.between(one, { minimum: a, maximum: c }))).toEqual([true, true, true])
    expect(Timestamp.between(a, { minimum: b, maximum: c })).toBe(false)
    expect(Timestamp.between(c, { minimum: a, maximum: b })).toBe(false)
  })
})
