/**
 * Finds secrets in outside text by their surroundings: the password of a URL, the value of `password=`, a signed query.
 *
 * Each character is read a bounded number of times, so the time is linear in the length of the text.
 */
import { isSecretName } from "./secretNames.ts"

/** A secret in a text: where it starts, and where the text goes on. */
export type Span = readonly [start: number, end: number]

/** All secrets in a text without escapes; spans can overlap. */
export const findSecrets = (text: string): Array<Span> => {
  const spans: Array<Span> = []
  findCredentials(text, spans)
  findQueries(text, spans)
  findValues(text, spans)
  findTokens(text, spans)
  findPrivateKeys(text, spans)
  return spans
}

/** The index of the first character of a kind from `at`, or the end of the text. */
const nextIndex = (text: string, at: number, isWanted: (character: string) => boolean): number => {
  let index = at
  while (index < text.length && !isWanted(text.charAt(index))) index++
  return index
}

const isSpace = (character: string): boolean => character <= " " || character === "\u00a0"

/** A character that ends a URL, and a value without quotes. */
export const isEnd = (character: string): boolean => isSpace(character) || `"'\`<>`.includes(character)

// -----------------------------------------------------------------------------
// Passwords before an `@`
// -----------------------------------------------------------------------------

/** `scheme://user:password@host`, and `user:password@host` without a scheme, as in the DSN of a driver. */
const findCredentials = (text: string, spans: Array<Span>): void => {
  let at = 0
  while (at < text.length) {
    const end = nextIndex(text, at, isEnd)
    const word = text.slice(at, end)
    const last = word.lastIndexOf("@")
    if (last > 0) {
      const scheme = word.indexOf("://")
      const span = scheme < 0 ? passwordOf(word, last) : userInfoOf(word, scheme, last)
      if (span !== undefined) spans.push([at + span[0], at + span[1]])
    }
    at = end + 1
  }
}

// A password can contain what otherwise ends the authority, so the last `@` is what counts, and only that of a plain web address
// such as `https://host:8080/@name` does not end a password.
const userInfoOf = (word: string, scheme: number, last: number): Span | undefined => {
  const authority = scheme + 3
  if (last < authority) return undefined
  const path = nextIndex(word, authority, (character) => "/?#".includes(character))
  const isWeb = /https?$/i.test(word.slice(Math.max(0, scheme - 5), scheme))
  if (last > path && isWeb && /^[^:@]*(?::\d{0,5})?$/.test(word.slice(authority, path))) return undefined
  return [authority, last]
}

const passwordOf = (word: string, last: number): Span | undefined => {
  const colon = word.indexOf(":")
  if (colon <= 0 || colon + 1 >= last || /mailto$/i.test(word.slice(Math.max(0, colon - 6), colon))) return undefined
  // `scheme:\\/\\/` is a URL once its escapes are removed.
  return word.startsWith("\\/", colon + 1) ? undefined : [colon + 1, last]
}

// -----------------------------------------------------------------------------
// Queries
// -----------------------------------------------------------------------------

/** A query or fragment with a parameter that is a secret: all of it, as a signature makes the rest worth hiding. */
const findQueries = (text: string, spans: Array<Span>): void => {
  let at = nextIndex(text, 0, isQuery)
  while (at < text.length) {
    const end = nextIndex(text, at + 1, isEnd)
    if (hasSecretParameter(text, at + 1, end)) spans.push([at + 1, end])
    at = nextIndex(text, end, isQuery)
  }
}

const isQuery = (character: string): boolean => character === "?" || character === "#"

const hasSecretParameter = (text: string, start: number, end: number): boolean => {
  let name = start
  for (let index = start; index < end; index++) {
    const character = text.charAt(index)
    if (character === "=" && name >= 0) {
      if (isSecretName(text.slice(Math.max(name, index - 128), index))) return true
      name = -1
    } else if ("?&;#".includes(character)) name = index + 1
  }
  return false
}

// -----------------------------------------------------------------------------
// Values after a name
// -----------------------------------------------------------------------------

const longestName = 64

const isNamePart = (character: string): boolean => /[\w.-]/.test(character)

/**
 * `password=secret`, `"password": "secret"`, `Password = {secret}`, `PASSWORD 'secret'`, `IDENTIFIED BY 'secret'`,
 * `<password>secret<`.
 */
const findValues = (text: string, spans: Array<Span>): void => {
  let at = 0
  while (at < text.length) {
    const mark = text.charAt(at)
    const span = spanAt(text, at, mark)
    if (span !== undefined && span[1] > span[0]) spans.push(span)
    at = Math.max(at + 1, span?.[1] ?? 0)
  }
}

const spanAt = (text: string, at: number, mark: string): Span | undefined =>
  mark === "=" || mark === ":"
    ? assigned(text, at, mark)
    : isQuote(mark)
      ? quoted(text, at)
      : mark === ">"
        ? tagged(text, at)
        : undefined

const isQuote = (character: string): boolean => character === `"` || character === "'"

/** The name that ends before an index, within quotes or brackets or not. */
const nameBefore = (text: string, at: number): { readonly name: string; readonly start: number } => {
  let end = at
  while (end > 0 && at - end < 8 && isSpace(text.charAt(end - 1))) end--
  if (end > 0 && `"')]`.includes(text.charAt(end - 1))) end--
  let start = end
  while (start > 0 && end - start < longestName && isNamePart(text.charAt(start - 1))) start--
  return { name: text.slice(start, end), start }
}

/** The value after `=`, `=>` or `:`. */
const assigned = (text: string, at: number, mark: string): Span | undefined => {
  if (mark === ":" && text.startsWith("//", at + 1)) return undefined
  const { name, start } = nameBefore(text, at)
  if (name === "" || !isSecretName(name)) return undefined
  const after = text.charAt(at + 1) === ">" ? at + 2 : at + 1
  let value = after
  while (value < text.length && value - after < 8 && isSpace(text.charAt(value))) value++
  const first = text.charAt(value)
  if (isQuote(first)) return [value + 1, closing(text, value)]
  if (first === "{" || first === "[") return [value, bracketed(text, value, mark)]
  const scheme = /^(?:bearer|basic|digest|token) {1,4}/i.exec(text.slice(value, value + 12))
  if (scheme !== null) return [value, nextIndex(text, value + scheme[0].length, isEnd)]
  const isListed = /[;&]\s?$/.test(text.slice(Math.max(0, start - 2), start))
  const end = unquoted(text, value, isListed)
  return mark === ":" && value > after && isProse(text, value, end) ? undefined : [value, end]
}

/** `password 'secret'`, `identified by "secret"`. */
const quoted = (text: string, at: number): Span | undefined => {
  if (at === 0 || !isSpace(text.charAt(at - 1))) return undefined
  const { name, start } = nameBefore(text, at)
  const isSecret = /^by$/i.test(name)
    ? /identified\s$/i.test(text.slice(Math.max(0, start - 11), start))
    : isSecretName(name)
  return isSecret ? [at + 1, closing(text, at)] : undefined
}

/** `<password>secret<`. */
const tagged = (text: string, at: number): Span | undefined => {
  const { name, start } = nameBefore(text, at)
  if (text.charAt(start - 1) !== "<" || !isSecretName(name)) return undefined
  return [at + 1, nextIndex(text, at + 1, (character) => character === "<")]
}

/** The index of the quote that closes a text; one that is doubled or escaped does not. */
const closing = (text: string, open: number): number => {
  const quote = text.charAt(open)
  for (let index = open + 1; index < text.length; index++) {
    const character = text.charAt(index)
    if (character === "\\") index++
    else if (character === quote) {
      if (text.charAt(index + 1) !== quote) return index
      index++
    }
  }
  return text.length
}

/** The end of `{…}` or `[…]`: in a connection string `}}` stands for a brace, elsewhere braces are nested. */
const bracketed = (text: string, open: number, mark: string): number => {
  const [opening, ending] = text.charAt(open) === "{" ? ["{", "}"] : ["[", "]"]
  let depth = 0
  for (let index = open; index < text.length; index++) {
    const character = text.charAt(index)
    if (mark === "=" && character === ending && text.charAt(index + 1) === ending) index++
    else if (character === opening && (mark === ":" || index === open)) depth++
    else if (character === ending && --depth === 0) return index + 1
  }
  return text.length
}

const isPairEnd = (character: string): boolean => character === ";" || isEnd(character)

/** The end of a value without quotes. A `;` or `&` belongs to it unless another name or nothing follows. */
const unquoted = (text: string, start: number, isListed: boolean): number => {
  if (isListed) {
    // In a list of pairs, a value can contain spaces: it goes on to the next separator on its line, if there is one near.
    const line = text.slice(start, start + 256)
    const separator = /[;&"'<>\n]/.exec(line)
    if (separator !== null && separator[0] === ";") return start + separator.index
  }
  for (let index = start; index < text.length; index++) {
    const character = text.charAt(index)
    if (isEnd(character)) return index
    if (character === ";" || character === "&") {
      const rest = text.slice(index + 1, index + 2 + longestName)
      if (rest === "" || isPairEnd(rest.charAt(0)) || /^\s?[\w.-]{1,64}=/.test(rest)) return index
    }
  }
  return text.length
}

/** `token: is not valid`, `password: required`: words about a secret. A value has other characters, or nothing follows it. */
const isProse = (text: string, start: number, end: number): boolean => {
  const word = text.slice(start, Math.min(end, start + longestName))
  if (!/^[a-z]{1,24}[.,;:]?$/i.test(word) || /[a-z][A-Z]/.test(word) || /^[A-Z]{2}/.test(word)) return false
  return (
    /^(?:empty|expired|invalid|missing|none|null|required|unknown|wrong)\b/i.test(word) ||
    /^[ \t]+[a-z]/i.test(text.slice(end, end + 8))
  )
}

// -----------------------------------------------------------------------------
// Tokens and keys
// -----------------------------------------------------------------------------

const token = /\b(?:bearer|basic) {1,4}(?=[\w.~+/=-]{8})/gi

const findTokens = (text: string, spans: Array<Span>): void => {
  for (const match of text.matchAll(token)) {
    const start = match.index + match[0].length
    const end = nextIndex(text, start, isEnd)
    const word = text.slice(start, Math.min(end, start + 24))
    if (word.length > 20 || /\d/.test(word)) spans.push([start, end])
  }
}

const findPrivateKeys = (text: string, spans: Array<Span>): void => {
  let at = text.indexOf("-----BEGIN ")
  while (at >= 0) {
    const end = text.indexOf("-----END", at)
    const block = text.slice(at, end < 0 ? text.length : end)
    if (block.includes("PRIVATE KEY")) spans.push([at, at + block.length])
    at = end < 0 ? -1 : text.indexOf("-----BEGIN ", end)
  }
}
