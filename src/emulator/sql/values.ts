/** SQL values and the results of operators and functions; `null` is unknown, and so is every result of it. */
import type { FieldType } from "../catalogue/dataset.ts"

export type Value = string | number | boolean | null

/** Static type of an expression. */
export interface Type {
  readonly type: FieldType
  /** Name in the database. */
  readonly remote: string
}

export const text: Type = { type: "string", remote: "text" }
export const numeric: Type = { type: "number", remote: "numeric" }
export const bigint: Type = { type: "number", remote: "bigint" }
export const booleanType: Type = { type: "boolean", remote: "boolean" }

/** Types by their names in a cast. */
export const typesByName: { readonly [name: string]: Type } = {
  text,
  varchar: text,
  char: text,
  string: text,
  uuid: { type: "string", remote: "uuid" },
  int: { type: "number", remote: "integer" },
  integer: { type: "number", remote: "integer" },
  bigint,
  numeric,
  decimal: numeric,
  real: numeric,
  float: numeric,
  double: numeric,
  "double precision": numeric,
  boolean: booleanType,
  bool: booleanType,
  date: { type: "datetime", remote: "date" },
  timestamp: { type: "datetime", remote: "timestamp" },
  timestamptz: { type: "datetime", remote: "timestamptz" }
}

export const isInteger = ({ remote }: Type): boolean => /int/.test(remote)

/** Converts a value to another type; `undefined` if it is not convertible. */
export const convert = (value: Value, to: Type): Value | undefined => {
  if (value === null) return null
  switch (to.type) {
    case "string":
      return String(value)
    case "number": {
      const number = typeof value === "string" ? (value.trim() === "" ? Number.NaN : Number(value)) : Number(value)
      if (!Number.isFinite(number)) return undefined
      return isInteger(to) ? Math.round(number) : number
    }
    case "boolean": {
      if (typeof value !== "string") return Boolean(value)
      const word = value.trim().toLowerCase()
      return ["t", "true", "yes", "on", "1"].includes(word)
        ? true
        : ["f", "false", "no", "off", "0"].includes(word)
          ? false
          : undefined
    }
    case "datetime": {
      if (typeof value !== "string" || Number.isNaN(Date.parse(value))) return undefined
      return to.remote === "date" ? new Date(value).toISOString().slice(0, 10) : value
    }
  }
}

/** Compares two values of one type: negative if the first is smaller, positive if it is greater. */
export const compare = (a: string | number | boolean, b: string | number | boolean, type: FieldType): number => {
  if (type === "datetime") return Date.parse(String(a)) - Date.parse(String(b))
  return a < b ? -1 : a > b ? 1 : 0
}

/** Checks whether a string matches a pattern of `like`: `%` matches any characters, `_` one. Linear in both. */
export const isLike = (value: string, pattern: string): boolean => {
  let at = 0
  let next = 0
  // Position to resume at if the part after the last `%` does not match.
  let retryAt = 0
  let retryNext = -1
  while (at < value.length) {
    const mark = pattern[next]
    if (mark === "%") {
      retryNext = ++next
      retryAt = at
      continue
    }
    const literal = mark === "\\" ? pattern[next + 1] : mark
    if (mark === "_" || (literal !== undefined && literal === value[at])) {
      next += mark === "\\" ? 2 : 1
      at++
    } else if (retryNext !== -1) {
      next = retryNext
      at = ++retryAt
    } else return false
  }
  while (pattern[next] === "%") next++
  return next === pattern.length
}

/** Scalar functions by name: the types of argument and result. */
export const functions: {
  readonly [name: string]: {
    readonly of: FieldType
    readonly gives: Type
    readonly apply: (value: string | number | boolean) => Value
  }
} = {
  lower: { of: "string", gives: text, apply: (value) => String(value).toLowerCase() },
  upper: { of: "string", gives: text, apply: (value) => String(value).toUpperCase() },
  trim: { of: "string", gives: text, apply: (value) => String(value).trim() },
  length: {
    of: "string",
    gives: { type: "number", remote: "integer" },
    apply: (value) => Array.from(String(value)).length
  },
  abs: { of: "number", gives: numeric, apply: (value) => Math.abs(Number(value)) },
  round: { of: "number", gives: numeric, apply: (value) => Math.round(Number(value)) }
}

/** Result of an aggregate over the non-null values; `null` without any, except for `count`. */
export const aggregates: {
  readonly [name: string]: (values: ReadonlyArray<string | number | boolean>, type: FieldType) => Value
} = {
  count: (values) => values.length,
  sum: (values) => (values.length === 0 ? null : tidy(values.reduce<number>((sum, value) => sum + Number(value), 0))),
  avg: (values) =>
    values.length === 0 ? null : tidy(values.reduce<number>((sum, value) => sum + Number(value), 0) / values.length),
  min: (values, type) => best(values, (a, b) => compare(a, b, type) < 0),
  max: (values, type) => best(values, (a, b) => compare(a, b, type) > 0)
}

// Exact sums of decimal fractions, without floating-point errors.
const tidy = (value: number): number => Number(value.toPrecision(15))

const best = <A extends Value>(values: ReadonlyArray<A>, isBetter: (a: A, b: A) => boolean): A | null => {
  let found: A | null = null
  for (const value of values) if (found === null || isBetter(value, found)) found = value
  return found
}
