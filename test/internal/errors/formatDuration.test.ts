/** Durations in words. */
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import { formatDuration, formatMillis } from "../../../src/internal/errors/formatDuration.ts"

const second = 1_000
const minute = 60_000
const hour = 3_600_000
const day = 86_400_000

describe("a formatted duration", () => {
  for (const [millis, words] of [
    [0, "0 ms"],
    [0.2, "1 ms"],
    [999, "999 ms"],
    [second, "1 second"],
    [1_001, "1 second"],
    [1_500, "1.5 seconds"],
    [90 * second, "90 seconds"],
    [119_999, "120 seconds"],
    [minute, "1 minute"],
    [2 * minute, "2 minutes"],
    [2 * minute + 1, "2 minutes"],
    [150_500, "2.5 minutes"],
    [90 * minute, "90 minutes"],
    [hour, "1 hour"],
    [2 * hour + 1, "2 hours"],
    [day, "24 hours"],
    [2 * day, "48 hours"],
    [2.5 * day, "60 hours"],
    [3 * day, "3 days"],
    [3 * day + 1, "3 days"],
    [3.55 * day, "5112 minutes"],
    [3 * day - 1, "72 hours"],
    [Number.POSITIVE_INFINITY, "no limit"]
  ] as const) {
    it(`is ${words} for ${millis} ms`, () => {
      assert.strictEqual(formatMillis(millis), words)
      assert.strictEqual(
        formatDuration(Duration.millis(millis)),
        formatMillis(Duration.toMillis(Duration.millis(millis)))
      )
    })
  }
})
