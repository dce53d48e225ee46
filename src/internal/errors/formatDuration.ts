/** Formatting of durations. */
import * as Duration from "effect/Duration"

const units: ReadonlyArray<readonly [millis: number, name: string]> = [
  [86_400_000, "day"],
  [3_600_000, "hour"],
  [60_000, "minute"],
  [1000, "second"]
]

/**
 * Formats milliseconds in the largest unit with a whole number, such as "90 seconds" or "48 hours"; days from three on. Other
 * values are rounded to a tenth.
 */
export const formatMillis = (millis: number): string => {
  if (millis === Number.POSITIVE_INFINITY) return "no limit"
  const named = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? "" : "s"}`
  for (const [size, unit] of units) {
    const count = millis / size
    if (Number.isInteger(count) && count >= (unit === "day" ? 3 : 1)) return named(count, unit)
  }
  if (millis < 1000) return `${Math.ceil(millis)} ms`
  const [size, unit] = units.find(([size], i) => millis >= (i === 0 ? 3 : 2) * size) ?? [1000, "second"]
  return named(Math.round((millis / size) * 10) / 10, unit)
}

/** Formats a duration like {@link formatMillis}. */
export const formatDuration = (duration: Duration.Duration): string => formatMillis(Duration.toMillis(duration))
