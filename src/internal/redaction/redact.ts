/** Redaction of secrets in external text. */
import { findSecrets, type Span } from "./findSecrets.ts"
import { type Forms, formsOf } from "./knownSecrets.ts"
import { blanks, fold, join, unescape } from "./unescape.ts"

const mask = "<redacted>"

/** Maximum length of a stored text. */
const textLimit = 16_384

/** Maximum length of a stored name of a field or header. */
const nameLimit = 256

/** Maximum length of a secret across that limit, such as a private key. */
const longestSecret = 8_192

/** Maximum length of a word that is removed at that limit. */
const longestWord = 512

/** Maximum number of cached texts without a secret. */
const mostClean = 256

/** Layers of escapes that are removed, such as a URL in JSON in JSON. */
const layers = 3

/** Secrets of a call, prepared for searching several texts. */
interface SecretForms extends Forms {
  /** Characters of an escaped secret, by which the searched part of a text exceeds its limit. */
  readonly margin: number
  /** Names and headers without a secret, which responses of a server share. */
  readonly clean: Set<string>
}

const cache = /*#__PURE__*/ new WeakMap<ReadonlyArray<string>, SecretForms>()

const cachedForms = (secrets: ReadonlyArray<string>): SecretForms => {
  let forms = cache.get(secrets)
  if (forms === undefined) {
    // No escape is more than 12 times as long as its character.
    const margin = 12 * Math.max(0, ...secrets.map((secret) => Math.min(secret.length, longestSecret)))
    forms = { ...formsOf(secrets), margin, clean: new Set() }
    cache.set(secrets, forms)
  }
  return forms
}

// -----------------------------------------------------------------------------
// Texts
// -----------------------------------------------------------------------------

/**
 * Redacts the secrets in a text, under up to three layers of escapes, and cuts it to a length: the given secrets, in any form,
 * and those of others that their context identifies.
 */
export const redactText = (text: string, secrets: ReadonlyArray<string>, limit: number = textLimit): string => {
  const forms = cachedForms(secrets)
  // A secret across the limit must be seen whole. Of one that only its end identifies, such as the password before an `@`,
  // the start must not remain, so the last word is removed.
  const most = limit + forms.margin
  const isCut = text.length > most
  const start = isCut ? text.slice(0, most - lastWord(text.slice(Math.max(0, most - longestWord), most))) : text
  const result = replace(start, spansOf(start, forms))
  return isCut || result.length > limit ? result.slice(0, limit) : result
}

/** Cached variant of {@link redactText} for a short text that responses of a server share. */
const redactCommon = (text: string, secrets: ReadonlyArray<string>, limit: number): string => {
  const { clean } = cachedForms(secrets)
  if (clean.has(text)) return text
  const result = redactText(text, secrets, limit)
  if (result === text && text.length <= nameLimit) {
    if (clean.size >= mostClean) clean.clear()
    clean.add(text)
  }
  return result
}

/** Length of the last word of a text; 0 if it is the only one. */
const lastWord = (text: string): number => {
  const word = text.split(/[\s"'`<>]/).at(-1) ?? ""
  return word.length < text.length ? word.length : 0
}

/** Positions of the secrets in a text, under any layer of escapes. */
const spansOf = (text: string, forms: Forms): Array<Span> => {
  const spans: Array<Span> = []
  // The index in the text for each index of the layer.
  let origins: ReadonlyArray<number> | undefined
  let layer = text
  for (let depth = 0; depth <= layers; depth++) {
    for (const [start, end] of spansAt(layer, forms)) spans.push([origins?.[start] ?? start, origins?.[end] ?? end])
    const next = unescape(layer)
    if (next === undefined) break
    const before: ReadonlyArray<number> | undefined = origins
    origins = before === undefined ? next.origins : next.origins.map((at) => before[at] ?? 0)
    layer = next.text
  }
  return spans
}

const spansAt = (text: string, { exact, folded }: Forms): Array<Span> => {
  const spans = findSecrets(text)
  const add = (place: string, forms: ReadonlyArray<string>, origins?: ReadonlyArray<number>): void => {
    for (const form of forms) {
      for (let at = place.indexOf(form); at >= 0; at = place.indexOf(form, at + form.length)) {
        const last = at + form.length - 1
        spans.push([origins?.[at] ?? at, (origins?.[last] ?? last) + 1])
      }
    }
  }
  add(text, exact)
  // A server can change the case of a secret, or break its lines.
  const lower = folded.length > 0 ? fold(text) : ""
  const packed = lower.replace(blanks, "")
  if (folded.some((form) => packed.includes(form))) add(packed, folded, join(lower)?.origins)
  return spans
}

const replace = (text: string, spans: Array<Span>): string => {
  let result = ""
  let at = 0
  for (const [start, end] of spans.sort(([a], [b]) => a - b)) {
    if (end <= at) continue
    // An overlapping or adjacent secret is part of the same mask.
    if (start > at || at === 0) result += text.slice(at, start) + mask
    at = end
  }
  return result + text.slice(at)
}

// -----------------------------------------------------------------------------
// Values
// -----------------------------------------------------------------------------

const deepest = 100

/** Redacts the secrets in all strings of a JSON value, names included; keeps at most `most` values, and none nested very deep. */
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
    const fields: Array<readonly [string, unknown]> = []
    for (const [name, item] of Object.entries(value)) {
      if (left <= 0) break
      fields.push([redactCommon(name, secrets, nameLimit), redacted(item, depth + 1)])
    }
    return Array.isArray(value) ? fields.map(([, item]) => item) : Object.fromEntries(fields)
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

/** Maximum length of a stored header. */
const headerLimit = 8_192

/** Maximum number of stored headers. */
const mostHeaders = 256

const sensitiveHeader =
  /^(?:set-cookie|cookie|authorization|proxy-authorization|www-authenticate|x-api-key)$|secret|token/i

/** Printable response headers: sensitive ones are masked, URLs lose their query, which can contain a signature. */
export const redactHeaders = (
  headers: { readonly [name: string]: string },
  secrets: ReadonlyArray<string>
): { readonly [name: string]: string } => {
  const result: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers).slice(0, mostHeaders)) {
    const redactedName = redactCommon(name, secrets, nameLimit)
    result[redactedName] = sensitiveHeader.test(redactedName) ? mask : redactHeader(redactedName, value, secrets)
  }
  return result
}

const redactHeader = (name: string, value: string, secrets: ReadonlyArray<string>): string => {
  const query = name === "location" || name === "content-location" ? value.indexOf("?") : -1
  return redactCommon(query < 0 ? value : `${value.slice(0, query)}?${mask}`, secrets, headerLimit)
}
