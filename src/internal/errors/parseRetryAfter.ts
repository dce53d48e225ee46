/** Parser of the `Retry-After` header. */
import * as Duration from "effect/Duration"
import { httpDate } from "./httpDate.ts"

/**
 * Wait that the server requests: whole seconds, or until an HTTP date.
 *
 * A date counts from the `Date` of the response, independent of the local clock, and from `now` only if the response has no valid
 * `Date`: browsers hide that header from other origins. `undefined` if the header is missing or invalid, or a date without anything
 * to count from; zero for a date in the past.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export const parseRetryAfter = (
  headers: { readonly [name: string]: string },
  now: number = Number.NaN
): Duration.Duration | undefined => {
  const text = headers["retry-after"]?.trim()
  if (text === undefined) return undefined
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : httpDate(text) - (httpDate(headers["date"]) || now)
  return Number.isNaN(wait) ? undefined : Duration.millis(Math.max(0, wait))
}
