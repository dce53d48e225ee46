/**
 * Reads untrusted JSON: a cursor holds the file and the JSON path, so every error can name them.
 */

/** The generator does not support its input; it writes nothing. */
export class SpecError extends Error {
  readonly _tag = "SpecError"
  /** The invalid file. */
  readonly file: string
  /** Path in the file: a normalized JSON path (RFC 9535). */
  readonly path: string
  /** Issue. */
  readonly problem: string

  constructor(file: string, path: string, problem: string) {
    super(`${file}: ${path}: ${problem}`)
    this.name = "SpecError"
    this.file = file
    this.path = path
    this.problem = problem
  }
}

/** A place in a file. */
export interface Place {
  readonly file: string
  readonly path: string
}

/** A value, and its location. */
export interface Cursor extends Place {
  readonly value: unknown
}

/** Rejects the file for a value at a path. */
export const refuse = (at: Place, problem: string): never => {
  throw new SpecError(at.file, at.path, problem)
}

/** A cursor at the root of a file. */
export const root = (file: string, value: unknown): Cursor => ({ file, path: "$", value })

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const step = (at: Cursor, key: string | number, value: unknown): Cursor => ({
  file: at.file,
  path: `${at.path}[${typeof key === "number" ? key : `'${key.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`}]`,
  value
})

const describe = (value: unknown): string =>
  value === null
    ? "null"
    : Array.isArray(value)
      ? "an array"
      : typeof value === "object"
        ? "an object"
        : JSON.stringify(value)

const expected = (at: Cursor, what: string): never => refuse(at, `expected ${what}, found ${describe(at.value)}`)

/** The members of an object, in the file's order. */
export const entries = (at: Cursor): ReadonlyArray<readonly [key: string, value: Cursor]> =>
  isRecord(at.value)
    ? Object.entries(at.value).map(([key, value]) => [key, step(at, key, value)])
    : expected(at, "an object")

/** The elements of an array. */
export const elements = (at: Cursor): ReadonlyArray<Cursor> =>
  Array.isArray(at.value) ? at.value.map((value, index) => step(at, index, value)) : expected(at, "an array")

/** A string. */
export const text = (at: Cursor): string => (typeof at.value === "string" ? at.value : expected(at, "a text"))

/** `true` or `false`. */
export const flag = (at: Cursor): boolean => (typeof at.value === "boolean" ? at.value : expected(at, "true or false"))

/** An array of strings. */
export const texts = (at: Cursor): ReadonlyArray<string> => elements(at).map(text)

/** One of some strings. */
export const oneOf = <const Choice extends string>(at: Cursor, choices: ReadonlyArray<Choice>): Choice =>
  choices.find((choice) => choice === at.value) ?? expected(at, choices.map((choice) => `"${choice}"`).join(" or "))

/** The members of an object of which every keyword must be known; a missing member reads as `undefined`. */
export type Members<Keyword extends string> = { readonly [K in Keyword]?: Cursor }

/** Reads an object that may have these keywords and no others. */
export const members = <const Keyword extends string>(
  at: Cursor,
  keywords: ReadonlyArray<Keyword>,
  what: string
): Members<Keyword> => {
  const found: { [K in Keyword]?: Cursor } = {}
  for (const [key, value] of entries(at)) {
    const keyword = keywords.find((candidate) => candidate === key)
    if (keyword === undefined) return refuse(value, `unknown keyword "${key}" in ${what}`)
    found[keyword] = value
  }
  return found
}

/** A required member. */
export const required = (at: Cursor, member: Cursor | undefined, key: string): Cursor =>
  member ?? refuse(at, `"${key}" is missing`)

/** Reads an optional member. */
export const optional = <A>(member: Cursor | undefined, read: (at: Cursor) => A): A | undefined =>
  member === undefined ? undefined : read(member)
