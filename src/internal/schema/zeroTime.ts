/** The zero value of a time in Go, which servers written in it send where there is no time. */

/** Checks whether a text is that value, in whatever zone and precision. */
export const isZeroTime = (text: string): boolean => text.startsWith("0001-01-01")

/** Checks whether a time is there and not that value. */
export const isTimeSet = <Time extends string>(time: Time | null | undefined): time is Time =>
  typeof time === "string" && !isZeroTime(time)
