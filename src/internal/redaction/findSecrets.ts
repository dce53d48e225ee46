/**
 * Finds secrets in external text by their context: the password of a URL, the value of `password=`, a signed query.
 *
 * Each character is read a bounded number of times, so the time is linear in the length of the text.
 */
import { isSecretName } from "./secretNames.ts"

/** Start and end of a secret in a text. */
export type Span = readonly [start: number, end: number]

/** All secrets in a text without escapes; spans can overlap. */
export const findSecrets = (text: string): Array<Span> => {
  const spans: Array<Span> = []
  // Fast check first, as most texts of errors contain few of these characters.
  if (/[@?#]/.test(text)) {
    for (const { 0: word, index } of text.matchAll(/[^\s"'`<>]+/g)) {
      for (const [start, end] of [credentialsIn(word), queryIn(word)]) {
        if (start > 0 && start < end) spans.push([index + start, index + end])
      }
    }
  }
  if (/[=:>"']/.test(text)) findValues(text, spans)
  if (/bearer|basic/i.test(text)) {
    for (const { 0: scheme, 1: word = "", index } of text.matchAll(token)) {
      const start = index + scheme.length
      if (word.length > 20 || /\d/.test(word)) spans.push([start, start + word.length])
    }
  }
  if (text.includes("-----BEGIN ")) {
    for (const { 0: key, index } of text.matchAll(privateKey)) spans.push([index, index + key.length])
  }
  return spans
}

const token = /\b(?:bearer|basic) {1,4}(?=([\w.~+/=-]{8}[^\s"'`<>]*))/gi

const privateKey = /-----BEGIN [^-]*PRIVATE KEY.*?(?=-----END|$)/gs

// -----------------------------------------------------------------------------
// Words
// -----------------------------------------------------------------------------

/**
 * `scheme://user:password@host`, and `user:password@host` without a scheme, as in the DSN of a driver.
 *
 * A password can contain characters that otherwise end the authority, so it ends at the last `@`, except in a plain web address such as
 * `https://host:8080/@name`.
 */
const credentialsIn = (word: string): Span => {
  const scheme = word.indexOf("://")
  const colon = word.indexOf(":") + 1
  const start = scheme < 0 ? colon : scheme + 3
  const isNone =
    scheme < 0
      ? // `scheme:\/\/` is a URL once its escapes are removed.
        colon < 2 || /mailto:$/i.test(word.slice(Math.max(0, colon - 7), colon)) || word.startsWith("\\/", colon)
      : /^.?https?:\/\/[^:@/?#]*(?::\d{0,5})?[/?#]/i.test(word.slice(Math.max(0, scheme - 5)))
  return [isNone ? 0 : start, word.lastIndexOf("@")]
}

/** A query or fragment with a secret parameter, as a whole, since a signature makes the rest sensitive. */
const queryIn = (word: string): Span => {
  const start = word.search(/[?#]/) + 1
  const isSecret = (pair: string): boolean => isSecretName(pair.slice(0, Math.max(0, pair.indexOf("="))))
  return [
    start > 0 &&
    word
      .slice(start)
      .split(/[?&;#]/)
      .some(isSecret)
      ? start
      : 0,
    word.length
  ]
}

// -----------------------------------------------------------------------------
// Values after a name
// -----------------------------------------------------------------------------

/**
 * `password=secret`, `"password": "secret"`, `Password = {secret}`, `PASSWORD 'secret'`, `IDENTIFIED BY 'secret'`,
 * `<password>secret<`.
 */
const findValues = (text: string, spans: Array<Span>): void => {
  // A name, optionally in quotes or brackets, and the separator before its value.
  const names = /(?<![\w.-])([\w.-]+)["')\]]?\s{0,8}([=:"'>])/g
  let at = 0
  for (let found = names.exec(text); found !== null; found = names.exec(text)) {
    const { 1: name = "", 2: mark = "", index } = found
    const ahead = text.slice(Math.max(0, index - 11), index)
    if (names.lastIndex <= at || !(isSecretName(name) || /^identified\sby["']$/i.test(ahead + name + mark))) continue
    const next = names.lastIndex
    const [start, end] = valueOf(text, next, mark, ahead)
    if (end <= start) continue
    spans.push([start, end])
    at = end
    // A name can begin where the value before it ends.
    names.lastIndex = Math.max(next, end - 80)
  }
}

const nothing: Span = [0, 0]

const valueOf = (text: string, next: number, mark: string, ahead: string): Span => {
  switch (mark) {
    case ">":
      return ahead.endsWith("<") ? [next, endOf(/[^<]*/y, text, next)] : nothing
    case "=":
    case ":":
      return assigned(text, next, mark, /[;&]\s?$/.test(ahead))
    default:
      return /\s/.test(text.charAt(next - 2)) ? [next, closing(text, next - 1)] : nothing
  }
}

/** The index where a pattern that starts at `at` ends. */
const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** The value after `=`, `=>` or `:`. */
const assigned = (text: string, next: number, mark: string, isListed: boolean): Span => {
  if (mark === ":" && text.startsWith("//", next)) return nothing
  const value = endOf(/>?\s{0,8}/y, text, next)
  const first = text.charAt(value)
  if (first === `"` || first === "'") return [value + 1, closing(text, value)]
  if (first === "{" || first === "[") return [value, bracketed(text, value, mark)]
  const scheme = endOf(/(?:bearer|basic|digest|token) {1,4}[^\s"'`<>]*/iy, text, value)
  if (scheme > value) return [value, scheme]
  const end = unquoted(text, value, isListed)
  return mark === ":" && value > next && isProse(text, value, end) ? nothing : [value, end]
}

/** The index of the quote that closes a string; a doubled or escaped one does not. */
const closing = (text: string, open: number): number =>
  endOf(text.charAt(open) === `"` ? /(?:[^"\\]|\\.|"")*/sy : /(?:[^'\\]|\\.|'')*/sy, text, open + 1)

/** The end of `{…}` or `[…]`: in a connection string `}}` is an escaped brace, elsewhere braces are nested. */
const bracketed = (text: string, open: number, mark: string): number => {
  const [opening, ending] = text.charAt(open) === "{" ? "{}" : "[]"
  let depth = 0
  for (let index = open; index < text.length; index++) {
    const character = text.charAt(index)
    if (mark === "=" && character === ending && text.charAt(index + 1) === ending) index++
    else if (character === opening && (mark === ":" || index === open)) depth++
    else if (character === ending && --depth === 0) return index + 1
  }
  return text.length
}

/** The end of a value without quotes. A `;` or `&` belongs to it unless another name or nothing follows. */
const unquoted = (text: string, start: number, isListed: boolean): number => {
  // In a list of pairs, a value can contain spaces: it extends to the next separator on its line, if one is near.
  const end = isListed ? endOf(/[^;&"'<>\n]{0,255}(?=;)/y, text, start) : start
  return end > start ? end : endOf(/(?:[^\s"'`<>;&]|[;&](?!$|[\s"'`<>;]|\s?[\w.-]{1,64}=))*/y, text, start)
}

/** Words about a secret, as in `token: is not valid` and `password: required`. Any other word is a secret. */
const isProse = (text: string, start: number, end: number): boolean =>
  /^(?:is|are|was|were|must|can|cannot|should|has|have|does|did|needs?|not|too|required|invalid|incorrect|missing|expired|empty|null|none|unknown|wrong)[.,;:]?$/i.test(
    text.slice(start, Math.min(end, start + 16))
  )
