/** Times that options take: RFC 3339 text, a `Date` or a `DateTime`. */
import * as DateTime from "effect/DateTime"
import { isDate } from "./realm.ts"
import { epoch, isTimeText } from "./time.ts"

/** Checks whether a value is such a time. */
export const isTimeInput = (value: unknown): boolean =>
  typeof value === "string"
    ? isTimeText(value)
    : (isDate(value) && !Number.isNaN(value.getTime())) || DateTime.isDateTime(value)

/** Milliseconds since 1970. */
export const toEpochMillis = (time: string | DateTime.DateTime | Date): number => {
  if (typeof time === "string") return epoch(time)
  return isDate(time) ? time.getTime() : DateTime.toEpochMillis(time)
}
