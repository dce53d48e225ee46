/** Redacts secrets in what the outside world sends back. */
import { findSecrets, isEnd, type Span } from "./findSecrets.ts"
import { formsOf } from "./knownSecrets.ts"
import { unescape } from "./unescape.ts"

const mask = "<redacted>"

/** The most of a text that is kept: it is there to be read by people. */
const textLimit = 16_384

/** The most of a name that is kept, of a field as of a header. */
const nameLimit = 256

/** The longest secret that is seen across that limit, such as a private key. */
const longestSecret = 8_192

/** The longest word that is cut off at that limit. */
const longestWord = 512

/** Layers of escapes that are removed, such as a URL in JSON in JSON. */
const layers = 3

// The secrets of a call are redacted in several texts.
const known = /*#__PURE__*/ new WeakMap<ReadonlyArray<string>, ReadonlyArray<string>>()

const allForms = (secrets: ReadonlyArray<string>): ReadonlyArray<string> => {
  let forms = known.get(secrets)
  if (forms === undefined) {
    forms = secrets.flatMap(formsOf)
    known.set(secrets, forms)
  }
  return forms
}

// -----------------------------------------------------------------------------
// Texts
// -----------------------------------------------------------------------------

/**
 * Redacts the secrets in a text, under up to three layers of escapes, and cuts it to a length: the secrets that are given, in
 * any form, and those of others that their surroundings give away.
 */
export const redactText = (text: string, secrets: ReadonlyArray<string>, limit: number = textLimit): string => {
  const { isCut, start } = startOf(text, secrets, limit)
  const result = replace(start, spansOf(start, allForms(secrets)))
  return isCut || result.length > limit ? result.slice(0, limit) : result
}

// A secret that lies across the limit must be seen whole; no escape is more than 12 times as long as its character. Of a secret
// that only its end gives away, such as the password before an `@`, the start must not be left over: the last word goes.
const startOf = (
  text: string,
  secrets: ReadonlyArray<string>,
  limit: number
): { readonly start: string; readonly isCut: boolean } => {
  const longest = secrets.reduce((length, secret) => Math.max(length, Math.min(secret.length, longestSecret)), 0)
  const most = limit + 12 * longest
  if (text.length <= most) return { start: text, isCut: false }
  const least = Math.max(0, most - longestWord)
  let end = most
  while (end > least && !isEnd(text.charAt(end - 1))) end--
  return { start: text.slice(0, end > least ? end : most), isCut: true }
}

/** Positions of the secrets in a text, under any layer of escapes. */
const spansOf = (text: string, forms: ReadonlyArray<string>): Array<Span> => {
  const spans = spansAt(text, forms)
  let layer: { readonly text: string; readonly origins: ReadonlyArray<number> | undefined } = {
    text,
    origins: undefined
  }
  for (let depth = 0; depth < layers; depth++) {
    const next = unescape(layer.text)
    if (next === undefined) break
    const { origins } = layer
    layer = {
      text: next.text,
      origins: origins === undefined ? next.origins : next.origins.map((at) => origins[at] ?? 0)
    }
    for (const [start, end] of spansAt(layer.text, forms)) {
      spans.push([layer.origins?.[start] ?? 0, layer.origins?.[end] ?? text.length])
    }
  }
  return spans
}

const spansAt = (text: string, forms: ReadonlyArray<string>): Array<Span> => {
  const spans = findSecrets(text)
  for (const form of forms) {
    let at = text.indexOf(form)
    while (at >= 0) {
      spans.push([at, at + form.length])
      at = text.indexOf(form, at + form.length)
    }
  }
  return spans
}

const replace = (text: string, spans: Array<Span>): string => {
  if (spans.length === 0) return text
  spans.sort(([a], [b]) => a - b)
  let result = ""
  let at = 0
  for (const [start, end] of spans) {
    if (end <= at) continue
    // What overlaps or touches the secret before it is part of the same mask.
    if (start > at || at === 0) result += text.slice(at, start) + mask
    at = end
  }
  return result + text.slice(at)
}

// -----------------------------------------------------------------------------
// Values
// -----------------------------------------------------------------------------

const deepest = 100

/** Redacts the secrets in all texts of a JSON value, names included; the `most` values are kept, and none nested very deep. */
export const redactValue = (
  value: unknown,
  secrets: ReadonlyArray<string>,
  most: number = Number.POSITIVE_INFINITY
): unknown => {
  let left = most
  const redacted = (value: unknown, depth: number): unknown => {
    left--
    if (typeof value === "string") return redactText(value, secrets)
    if (typeof value !== "object" || value === null) return value
    if (depth > deepest) return "<nested too deep>"
    if (Array.isArray(value)) {
      const items: Array<unknown> = []
      for (const item of value) {
        if (left <= 0) break
        items.push(redacted(item, depth + 1))
      }
      return items
    }
    const fields: Array<readonly [string, unknown]> = []
    for (const [name, item] of Object.entries(value)) {
      if (left <= 0) break
      fields.push([redactText(name, secrets, nameLimit), redacted(item, depth + 1)])
    }
    return Object.fromEntries(fields)
  }
  return redacted(value, 0)
}

/** Redacts the secrets in the names of a path. */
export const redactPath = (
  path: ReadonlyArray<string | number>,
  secrets: ReadonlyArray<string>
): ReadonlyArray<string | number> =>
  path.map((key) => (typeof key === "string" ? redactText(key, secrets, nameLimit) : key))

// -----------------------------------------------------------------------------
// Headers
// -----------------------------------------------------------------------------

/** The most of a header that is kept. */
const headerLimit = 8_192

/** The most headers that are kept. */
const mostHeaders = 256

const sensitiveHeader =
  /^(?:set-cookie|cookie|authorization|proxy-authorization|www-authenticate|x-api-key)$|secret|token/i

/** Response headers for people to see: sensitive ones are masked, URLs lose their query, which can hold a signature. */
export const redactHeaders = (
  headers: { readonly [name: string]: string },
  secrets: ReadonlyArray<string>
): { readonly [name: string]: string } => {
  const result: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers).slice(0, mostHeaders)) {
    const shown = redactText(name, secrets, nameLimit)
    result[shown] = sensitiveHeader.test(shown) ? mask : redactHeader(shown, value, secrets)
  }
  return result
}

const redactHeader = (name: string, value: string, secrets: ReadonlyArray<string>): string => {
  const query = name === "location" || name === "content-location" ? value.indexOf("?") : -1
  return redactText(query < 0 ? value : `${value.slice(0, query)}?${mask}`, secrets, headerLimit)
}
