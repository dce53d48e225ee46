/** Removes one layer of escapes from a text: JSON, percent encoding, HTML. */

/** A text without one layer of escapes. */
export interface Unescaped {
  readonly text: string
  /** The index in the text before, for each index in this one and for its end. */
  readonly origins: ReadonlyArray<number>
}

const escape = /[%\\&]/

/** Removes one layer of escapes; `undefined` if the text has none. */
export const unescape = (text: string): Unescaped | undefined => {
  if (!escape.test(text)) return undefined
  const origins: Array<number> = []
  let result = ""
  let at = 0
  while (at < text.length) {
    const found = escapeAt(text, at)
    const piece = found?.text ?? text.charAt(at)
    for (let i = 0; i < piece.length; i++) origins.push(at)
    result += piece
    at += found?.length ?? 1
  }
  if (result.length === text.length) return undefined
  origins.push(text.length)
  return { text: result, origins }
}

/** An escape: its length, and the text it stands for. */
interface Escape {
  readonly length: number
  readonly text: string
}

const escapeAt = (text: string, at: number): Escape | undefined => {
  switch (text.charAt(at)) {
    case "%":
      return percentAt(text, at)
    case "\\":
      return backslashAt(text, at)
    case "&":
      return entityAt(text, at)
    default:
      return undefined
  }
}

const hex = (text: string, at: number, length: number): number | undefined => {
  const digits = text.slice(at, at + length)
  return digits.length === length && /^[0-9a-f]+$/i.test(digits) ? Number.parseInt(digits, 16) : undefined
}

const byteAt = (text: string, at: number): number | undefined =>
  text.charAt(at) === "%" ? hex(text, at + 1, 2) : undefined

/** One character in percent-encoded UTF-8. */
const percentAt = (text: string, at: number): Escape | undefined => {
  const first = byteAt(text, at)
  if (first === undefined) return undefined
  const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0
  let code = more === 0 ? first : first & (0x3f >> more)
  for (let i = 1; i <= more; i++) {
    const byte = byteAt(text, at + 3 * i)
    // A byte that is not UTF-8 is taken for Latin-1.
    if (byte === undefined || (byte & 0xc0) !== 0x80) return { length: 3, text: String.fromCharCode(first) }
    code = (code << 6) | (byte & 0x3f)
  }
  return { length: 3 * (more + 1), text: code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code) }
}

const backslashAt = (text: string, at: number): Escape | undefined => {
  const kind = text.charAt(at + 1)
  if (kind === "u" || kind === "x") {
    const digits = kind === "u" ? 4 : 2
    const code = hex(text, at + 2, digits)
    return code === undefined ? undefined : { length: 2 + digits, text: String.fromCharCode(code) }
  }
  const index = `"'\\/nrtbf`.indexOf(kind)
  return kind === "" || index < 0 ? undefined : { length: 2, text: `"'\\/\n\r\t\b\f`.charAt(index) }
}

const entities: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: `"`, apos: "'" }

const entityAt = (text: string, at: number): Escape | undefined => {
  const [whole, name = "", base, digits = ""] =
    /^&(?:([a-z]{2,4})|#(x?)([0-9a-f]{1,6}));/i.exec(text.slice(at, at + 10)) ?? []
  if (whole === undefined) return undefined
  if (name !== "") {
    const character = Object.hasOwn(entities, name) ? entities[name] : undefined
    return character === undefined ? undefined : { length: whole.length, text: character }
  }
  const code = Number.parseInt(digits, base === "" ? 10 : 16)
  return code > 0x10ffff || Number.isNaN(code) ? undefined : { length: whole.length, text: String.fromCodePoint(code) }
}
