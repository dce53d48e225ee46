/** Parses a `Retry-After` header. */
import * as Duration from "effect/Duration"

// The three date formats of HTTP; other formats that a date parser accepts are invalid here.
const imf =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/
const rfc850 = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d\d-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d GMT$/
const asctime = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/

/** Milliseconds since 1970 of an HTTP date in any of its three forms; `NaN` if it is missing or not one. */
export const httpDate = (text = ""): number =>
  imf.test(text) || rfc850.test(text) ? Date.parse(text) : asctime.test(text) ? Date.parse(`${text} GMT`) : Number.NaN

/**
 * Wait that the server requests: whole seconds, or until an HTTP date.
 *
 * A date counts from the `Date` of the response, independent of the local clock, and from `now` only if the response has no valid
 * `Date`: browsers hide that header from other origins. `undefined` if the header is missing or invalid, or a date without anything
 * to count from; zero for a date in the past.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export const retryAfter = (
  headers: { readonly [name: string]: string },
  now: number = Number.NaN
): Duration.Duration | undefined => {
  const text = headers["retry-after"]?.trim()
  if (text === undefined) return undefined
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : httpDate(text) - (httpDate(headers["date"]) || now)
  return Number.isNaN(wait) ? undefined : Duration.millis(Math.max(0, wait))
}
