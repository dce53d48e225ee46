/** Times of the API, as RFC 3339 text. */
import { dateTime } from "./rfc3339.ts"

/** Checks whether a string is the zero time of Go, which servers send for a missing time; in any zone and precision. */
export const isZeroTime = (text: string): boolean => text.startsWith("0001-01-01")

/** Checks whether a time is present and not that value. */
export const isTimeSet = <Time extends string>(time: Time | null | undefined): time is Time =>
  typeof time === "string" && !isZeroTime(time)

/** Milliseconds since 1970 of RFC 3339 text, rounded down; `NaN` if the calendar does not have it. */
export const epoch = (text: string): number =>
  // JavaScript engines agree only on capitals with a T, and reject leap seconds.
  Math.floor(
    Date.parse(
      text
        .replace(" ", "T")
        .replace(/:60(?=\D)/, ":59")
        .toUpperCase()
    )
  )

/** Checks whether a string is an RFC 3339 date-time that exists in the calendar. */
export const isTimeText = (text: string): boolean => dateTime.test(text) && !Number.isNaN(epoch(text))

/** Milliseconds since 1970 of a time of the API; `NaN` if there is none, or one that is not valid. */
export const millisOf = (time: string | null | undefined): number =>
  isTimeSet(time) && dateTime.test(time) ? epoch(time) : Number.NaN
