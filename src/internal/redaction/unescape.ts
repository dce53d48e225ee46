/** Removes one layer of escapes from a text: JSON, percent encoding, HTML; and separators within a word. */

/** A text derived from another. */
export interface Derived {
  readonly text: string
  /** The index in the text before, for each index in this one and for its end. */
  readonly origins: ReadonlyArray<number>
}

// One character in percent-encoded UTF-8 is one escape; an invalid byte is decoded as Latin-1.
const escapes =
  /%(?:[cd][0-9a-f]%[89ab][0-9a-f]|e[0-9a-f](?:%[89ab][0-9a-f]){2}|f[0-7](?:%[89ab][0-9a-f]){3}|[0-9a-f]{2})|\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|["'\\/nrtbf])|&(?:amp|lt|gt|quot|apos|#x[0-9a-f]{1,6}|#\d{1,6});/gi

const named: { readonly [name: string]: string } = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: `"`,
  apos: "'"
}

const derive = (text: string, parts: RegExp, decodeEscape: (found: string) => string): Derived | undefined => {
  const origins: Array<number> = []
  let at = 0
  const result = text.replace(parts, (found: string, index: number) => {
    const piece = decodeEscape(found)
    while (at < index) origins.push(at++)
    for (let i = 0; i < piece.length; i++) origins.push(index)
    at = index + found.length
    return piece
  })
  if (at === 0) return undefined
  while (at <= text.length) origins.push(at++)
  return { text: result, origins }
}

/** Removes one layer of escapes; `undefined` if the text has none. */
export const unescape = (text: string): Derived | undefined => derive(text, escapes, meaning)

/** White space, line breaks and characters without a width. */
export const blanks: RegExp = /[\s\xad\u200b-\u200f\u2060\ufeff]+/g

/** Removes white space, line breaks and zero-width characters; `undefined` if the text has none. */
export const join = (text: string): Derived | undefined => derive(text, blanks, () => "")

/** The text with the letters A to Z in lower case, at unchanged positions. */
export const fold = (text: string): string => text.replace(/[A-Z]+/g, (part) => part.toLowerCase())

const meaning = (found: string): string => {
  const [, kind, digits = ""] = /^(&#x?|[%\\][ux]?|&)(.*?);?$/.exec(found) ?? []
  switch (kind) {
    case "%":
      try {
        return decodeURIComponent(found)
      } catch {
        return String.fromCharCode(Number.parseInt(digits.slice(0, 2), 16))
      }
    case "\\":
    case "&":
      return named[digits] ?? digits
    default: {
      const code = Number.parseInt(digits, kind === "&#" ? 10 : 16)
      return code > 0x10ffff ? found : String.fromCodePoint(code)
    }
  }
}
