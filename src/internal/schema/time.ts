/** Times of the API, as RFC 3339 text. */
import { dateTime } from "./rfc3339.ts"

/** Checks whether a text is the zero value of a time in Go, which servers send where there is no time; in any zone and precision. */
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

/** Checks whether a text is the RFC 3339 date-time of a point in time that the calendar has. */
export const isTimeText = (text: string): boolean => dateTime.test(text) && !Number.isNaN(epoch(text))

/** Milliseconds since 1970 of a time of the API; `NaN` if there is none, or one that is not valid. */
export const millisOf = (time: string | null | undefined): number =>
  isTimeSet(time) && dateTime.test(time) ? epoch(time) : Number.NaN
