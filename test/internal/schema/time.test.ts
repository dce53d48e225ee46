/** Times of the API and of options: leap seconds and zones included, the zero time of Go excluded. */
import { describe, expect, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import { feedKinds } from "../../../src/internal/events/feedOptions.ts"
import { runKinds } from "../../../src/internal/jobs/options.ts"
import { millisOf } from "../../../src/internal/schema/time.ts"
import { toEpochMillis } from "../../../src/internal/schema/timeInput.ts"

describe("the milliseconds of an API timestamp", () => {
  it.each([
    ["2016-12-31T23:59:60Z", Date.UTC(2016, 11, 31, 23, 59, 59)],
    ["2025-09-18 12:15:30.1239+02:00", Date.UTC(2025, 8, 18, 10, 15, 30, 123)],
    ["2025-09-18t10:15:30z", Date.UTC(2025, 8, 18, 10, 15, 30)]
  ])("of %s are %d", (text, milliseconds) => {
    expect(millisOf(text)).toBe(milliseconds)
  })

  it.each([undefined, null, "", "0001-01-01T00:00:00Z", "2025-09-18", "1", "Sep 5 2025"])("of %j are NaN", (text) => {
    expect(millisOf(text)).toBe(Number.NaN)
  })
})

describe.each([
  ["idempotencyKeySince of a run", runKinds.idempotencyKeySince],
  ["from of a feed", feedKinds.from]
])("%s", (_, kind) => {
  it.each(["2016-12-31T23:59:60Z", "2025-09-18 12:15:30+02:00", new Date(0), DateTime.makeUnsafe(0)])(
    "accepts %s",
    (time) => {
      expect(kind(time)).toBe(undefined)
      expect(Number.isNaN(toEpochMillis(time))).toBe(false)
    }
  )

  it.each(["1", "2025", "2025-09-18", "Sep 5 2025", "2025-13-18T10:15:30Z", new Date(Number.NaN), 0, null])(
    "rejects %j",
    (value) => {
      expect(kind(value)).toContain("RFC 3339")
    }
  )
})
