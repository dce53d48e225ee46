/** Waits that a `Retry-After` header requests. */
import { describe, expect, it } from "@effect/vitest"
import { retryAfter } from "../../../src/internal/client/retryAfter.ts"

const now = Date.UTC(1994, 10, 6, 8, 49, 0)

describe("Retry-After", () => {
  for (const [header, milliseconds] of [
    ["0", 0],
    ["120", 120_000],
    [" 5 ", 5_000],
    ["31536000", 31_536_000_000],
    // The three forms of a date in RFC 9110.
    ["Sun, 06 Nov 1994 08:49:37 GMT", 37_000],
    ["Sunday, 06-Nov-94 08:49:37 GMT", 37_000],
    ["Sun Nov  6 08:49:37 1994", 37_000],
    ["Sun, 06 Nov 1994 08:48:00 GMT", 0]
  ] as const) {
    it(`of ${JSON.stringify(header)} is ${milliseconds} ms`, () => {
      expect(retryAfter(header, now)).toBe(milliseconds)
    })
  }

  it.each([
    [7, "Mon", "Monday"],
    [8, "Tue", "Tuesday"],
    [9, "Wed", "Wednesday"],
    [10, "Thu", "Thursday"],
    [11, "Fri", "Friday"],
    [12, "Sat", "Saturday"],
    [13, "Sun", "Sunday"]
  ] as const)("of a date on %d November is parsed in all three forms", (day, short, long) => {
    const two = String(day).padStart(2, "0")
    const expected = Date.UTC(1994, 10, day, 8, 49, 37) - now
    expect(retryAfter(`${short}, ${two} Nov 1994 08:49:37 GMT`, now)).toBe(expected)
    expect(retryAfter(`${long}, ${two}-Nov-94 08:49:37 GMT`, now)).toBe(expected)
    expect(retryAfter(`${short} Nov ${String(day).padStart(2)} 08:49:37 1994`, now)).toBe(expected)
  })

  it.each(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])(
    "of a date in %s is parsed",
    (month) => {
      const date = new Date(`1995 ${month} 06 08:49:37 GMT`)
      const text = `${date.toUTCString().slice(0, 3)}, 06 ${month} 1995 08:49:37 GMT`
      expect(retryAfter(text, now)).toBe(date.getTime() - now)
    }
  )

  it("of a date is in GMT, whatever the local time zone", () => {
    const zone = process.env["TZ"]
    process.env["TZ"] = "America/New_York"
    try {
      expect(new Date(now).getHours()).not.toBe(new Date(now).getUTCHours())
      for (const header of [
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994"
      ]) {
        expect(retryAfter(header, now)).toBe(37_000)
      }
    } finally {
      if (zone === undefined) delete process.env["TZ"]
      else process.env["TZ"] = zone
    }
  })

  for (const header of [
    undefined,
    "",
    "soon",
    "-1",
    "+5",
    "1.5",
    "1e3",
    "0x10",
    "5 seconds",
    "5, 6",
    "1994-11-06",
    "1994-11-06T08:49:37Z",
    "Sun, 06 Nov 1994 08:49:37",
    "Sun, 06 Nov 1994 08:49:37 PST",
    "Sun, 06 Foo 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 25:49:37 GMT",
    "Sunday, 06-Foo-94 08:49:37 GMT"
  ]) {
    it(`of ${JSON.stringify(header)} is ignored`, () => {
      expect(retryAfter(header, now)).toBe(undefined)
    })
  }
})
