/**
 * JSON texts whose meaning JavaScript would change: numbers with more digits than it keeps, and names that occur twice.
 *
 * The scanner is our own: `lossless-json` has neither the place nor the field of a number and assigns a field called `__proto__`, and
 * `jsonc-parser`, which has the places, is a UMD module that Node does not import by name; both overflow the stack on deep documents.
 */

/** Position of a number in a text, and the name of its field. */
interface NumberToken {
  readonly start: number
  readonly end: number
  readonly name: string | undefined
}

interface Visitor {
  readonly onNumber?: (token: NumberToken) => void
  readonly onName?: (name: string, isRepeated: boolean) => void
}

/** Position behind the text that begins at a quote. */
const endOfText = (text: string, start: number): number => {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text[end - 1 - slashes] === "\\") slashes++
    if (slashes % 2 === 0) return end + 1
  }
  return text.length
}

const skipSpace = (text: string, start: number): number => {
  let i = start
  while (text.charCodeAt(i) <= 32) i++
  return i
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

const endOfNumber = (text: string, start: number): number => {
  let end = start
  do end++
  while (end < text.length && /[\d.eE+-]/.test(text[end] ?? ""))
  return end
}

/** Goes through a valid JSON text once. */
const scan = (text: string, { onName, onNumber }: Visitor): void => {
  // Names of each open object; undefined for an array.
  const open: Array<Set<string> | undefined> = []
  const fields: Array<string | undefined> = [undefined]
  for (let i = 0, end = 0; i < text.length; i = end) {
    const code = text.charCodeAt(i)
    end = i + 1
    if (code === 34) {
      end = endOfText(text, i)
      const names = open.at(-1)
      if (names === undefined || text[skipSpace(text, end)] !== ":") continue
      const name = String(JSON.parse(text.slice(i, end)))
      onName?.(name, names.has(name))
      names.add(name)
      fields[fields.length - 1] = name
    } else if (code === 45 || isDigit(code)) {
      end = endOfNumber(text, i)
      onNumber?.({ start: i, end, name: fields.at(-1) })
    } else if (code === 123 || code === 91) {
      open.push(code === 123 ? new Set() : undefined)
      // Items of a list are in the field of the list.
      fields.push(fields.at(-1))
    } else if (code === 125 || code === 93) {
      open.pop()
      fields.pop()
    }
  }
}

/** A number as its significant digits and the power of ten behind them. */
const normalized = (number: string): string => {
  const [, sign = "", whole = "", fraction = "", power = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(number) ?? []
  const digits = (whole + fraction).replace(/^0+/, "")
  let end = digits.length
  while (digits[end - 1] === "0") end--
  return end === 0 ? "0" : `${sign}${digits.slice(0, end)}e${Number(power) - fraction.length + digits.length - end}`
}

/** Checks whether JavaScript parses a text as a different number. */
const isChanged = (number: string): boolean =>
  (number.length >= 16 || /e/i.test(number)) && normalized(String(Number(number))) !== normalized(number)

// Ids in texts have as many digits, but nothing before them that a number has.
const mayChange = /[:,[\s]-?(?:[\d.]{16}|[\d.]{1,15}[eE][+-]?\d{3})/

/** Reason why a valid JSON text can't be sent as it is meant; undefined for almost all. */
export const problemOf = (text: string): string | undefined => {
  let problem: string | undefined
  scan(text, {
    onName: (name, isRepeated) => {
      if (isRepeated) problem ??= `has the field ${JSON.stringify(name)} twice`
    },
    onNumber: ({ end, start }) => {
      if (problem === undefined && isChanged(text.slice(start, end))) {
        problem = "has a number with more digits than can be sent; write it as a text if the field takes one"
      }
    }
  })
  return problem
}

// Random, so that authors of API data cannot write a string that is mistaken for a number.
let marker: string | undefined

const escaped = (text: string): string => JSON.stringify(text).slice(1, -1)

/**
 * Replaces numbers whose digits would change by marked strings, so that {@link digitsOf} and {@link restoreDigits} can print
 * them unchanged. Fields that the API documents as numbers are kept, as decoding would reject a string there.
 */
export const keepDigits = (text: string, isDocumented: (name: string) => boolean): string => {
  if (!mayChange.test(text)) return text
  try {
    JSON.parse(text)
  } catch {
    return text // which is reported where it is decoded
  }
  marker ??= `\u0001${crypto.getRandomValues(new Uint32Array(4)).join("-")}:`
  const mark = escaped(marker)
  const parts: Array<string> = []
  let from = 0
  scan(text, {
    onNumber: ({ end, name, start }) => {
      const digits = text.slice(start, end)
      if (!isChanged(digits) || (name !== undefined && isDocumented(name))) return
      parts.push(text.slice(from, start), `"${mark}${digits}"`)
      from = end
    }
  })
  return parts.join("") + text.slice(from)
}

/** Digits that {@link keepDigits} has kept; undefined for any other text. */
export const digitsOf = (text: string): string | undefined =>
  marker !== undefined && text.startsWith(marker) ? text.slice(marker.length) : undefined

/** The same JSON text with the digits that {@link keepDigits} has kept as numbers. */
export const restoreDigits = (json: string): string => {
  if (marker === undefined) return json
  const [first = "", ...rest] = json.split(`"${escaped(marker)}`)
  return first + rest.map((part) => part.replace('"', "")).join("")
}
