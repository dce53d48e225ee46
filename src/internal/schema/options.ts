/**
 * Validates options: their names, and the kinds of their values. The compiler does this for TypeScript; this module does it for
 * JavaScript, for options that were read from a file, and for misspelled names that a cast hides.
 */
import * as Duration from "effect/Duration"
import * as Predicate from "effect/Predicate"
import { formatIssue, type Issue, kindOf } from "./issue.ts"

/** Returns the issue of an option's value, or `undefined`. It is not called for `undefined`. */
export type Kind = (value: unknown) => string | undefined

/** The kind of each option. */
export type Kinds<Options> = { readonly [Name in keyof Options]-?: Kind }

// -----------------------------------------------------------------------------
// Kinds
// -----------------------------------------------------------------------------

/** Any value; the module that takes the option validates it. */
export const anything: Kind = () => undefined

/** An Effect duration: milliseconds, a string such as `"5 seconds"`, or a `Duration`. Not below 0. */
export const duration: Kind = (value) => {
  const given = value as Duration.Input // `fromInput` returns `None` for any other value
  const parsed = typeof value === "boolean" ? undefined : Duration.fromInput(given)
  if (parsed?._tag !== "Some" || Number.isNaN(value)) {
    return `is not a duration${typeof value === "string" ? ` (got ${JSON.stringify(value.slice(0, 40))})` : ""}; pass a text such as "5 seconds" or "2 hours", or milliseconds`
  }
  return Duration.isNegative(parsed.value) ? "is below 0" : undefined
}

/** A finite duration above 0. */
export const positiveDuration: Kind = (value) => {
  const wrong = duration(value)
  if (wrong !== undefined) return wrong
  const given = Duration.fromInputUnsafe(value as Duration.Input) // checked above
  if (Duration.isZero(given)) return 'is 0; pass a time above 0, such as "1 minute"'
  return Duration.isFinite(given) ? undefined : 'is without end; pass a time such as "1 minute"'
}

/** A number of milliseconds, for callers without Effect. Not below 0; `Infinity` is allowed. */
export const milliseconds: Kind = (value) => {
  if (typeof value === "number") return value >= 0 ? undefined : `is ${value}; pass 0 or more milliseconds`
  const parsed = typeof value === "string" ? Duration.fromInput(value as Duration.Input) : undefined // for the same reason
  const meant = parsed?._tag === "Some" ? Duration.toMillis(parsed.value) : 5000
  return `is ${kindOf(value)}; pass milliseconds, such as ${meant}`
}

/** Formats a number, or the kind of another value. */
const shownNumber = (value: unknown): string => (typeof value === "number" ? String(value) : kindOf(value))

/** A number, at least `least`; `Infinity` is allowed. */
export const number =
  (least: number): Kind =>
  (value) =>
    typeof value === "number" && value >= least
      ? undefined
      : `is ${shownNumber(value)}; pass a number, at least ${least}`

/** A finite number above 0. */
export const positiveNumber: Kind = (value) =>
  typeof value === "number" && value > 0 && Number.isFinite(value)
    ? undefined
    : `is ${shownNumber(value)}; pass a number above 0`

/** A whole number, at least `least`. */
export const count =
  (least: number): Kind =>
  (value) =>
    Number.isInteger(value) && number(least)(value) === undefined
      ? undefined
      : `is ${shownNumber(value)}; pass a whole number, at least ${least}`

/** Concurrency of effects: a number or `"unbounded"`. */
export const concurrency: Kind = (value) =>
  value === "unbounded" || value === "inherit" || (typeof value === "number" && value >= 1)
    ? undefined
    : `is ${shownNumber(value)}; pass a number, at least 1, or "unbounded"`

/** One of these strings or numbers. */
export const oneOf =
  (...values: ReadonlyArray<string | number>): Kind =>
  (value) =>
    values.includes(value as string) // other values are not among them
      ? undefined
      : `is ${shown(value)}; pass ${values.map((value) => JSON.stringify(value)).join(" or ")}`

const shown = (value: unknown): string => {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 40))
  return typeof value === "number" ? String(value) : kindOf(value)
}

/** `true` or `false`. */
export const flag: Kind = (value) =>
  typeof value === "boolean" ? undefined : `is ${kindOf(value)}; pass true or false`

/** A string. */
export const text: Kind = (value) => (typeof value === "string" ? undefined : `is ${kindOf(value)}; pass a string`)

/** A list. */
export const list: Kind = (value) => (Array.isArray(value) ? undefined : `is ${kindOf(value)}; pass an array`)

/** A list of strings. */
export const texts: Kind = (value) =>
  list(value) ??
  ((value as ReadonlyArray<unknown>).every((item) => typeof item === "string") // checked above
    ? undefined
    : "has an item that is not a string")

/** A function. */
export const callback: Kind = (value) =>
  typeof value === "function" ? undefined : `is ${kindOf(value)}; pass a function`

// -----------------------------------------------------------------------------
// Validation
// -----------------------------------------------------------------------------

/**
 * Lists the issues of options. `owner` is the function that takes them, such as `createClient`; `note` follows the list of valid
 * names.
 */
export const optionIssues = <Options>(
  owner: string,
  options: unknown,
  kinds: Kinds<Options>,
  note = ""
): ReadonlyArray<Issue> => {
  if (options === undefined) return []
  const names = Object.keys(kinds)
  if (!Predicate.isObject(options)) return [{ path: ["options"], message: `are ${notGroup(options, names)}${note}` }]
  return Object.entries(options).flatMap(([name, value]): ReadonlyArray<Issue> => {
    const kind = names.includes(name) ? kinds[name as keyof Options] : undefined // checked to be one of them
    const message =
      kind === undefined
        ? `is not an option of ${owner}; ${guess(name, names, note)}`
        : value === undefined
          ? undefined
          : kind(value)
    return message === undefined ? [] : [{ path: [name], message }]
  })
}

/** Options within an option, such as `retry: { times: 3 }`. */
export const group =
  <Options>(owner: string, kinds: Kinds<Options>): Kind =>
  (value) => {
    if (!Predicate.isObject(value)) return `is ${notGroup(value, Object.keys(kinds))}`
    const [issue] = optionIssues(`\`${owner}\``, value, kinds)
    return issue === undefined ? undefined : `is invalid: ${formatIssue(issue)}`
  }

const notGroup = (value: unknown, names: ReadonlyArray<string>): string =>
  `${kindOf(value)}; pass an object with ${quoted(names)}`

/** Throws for the first invalid option: for policies, which are created outside of calls. */
export const assertOptions = <Options>(owner: string, options: unknown, kinds: Kinds<Options>): void => {
  const [issue] = optionIssues(owner, options, kinds)
  if (issue === undefined) return
  const clause = formatIssue(issue)
  throw new TypeError(issue.message.includes(owner) ? clause : `${owner}: ${clause}`)
}

/** Throws for the first invalid option, or for the first missing one of `required`. */
export const assertGiven = <Options>(
  owner: string,
  options: unknown,
  kinds: Kinds<Options>,
  ...required: ReadonlyArray<keyof Options & string>
): void => {
  assertOptions(owner, options, kinds)
  for (const name of required) {
    const given = options as { readonly [name: string]: unknown } | undefined // checked to be an object
    if (given?.[name] !== undefined) continue
    const isVariable = given !== undefined && name in given
    throw new TypeError(
      `${owner}: \`${name}\` is ${isVariable ? "undefined; if it comes from the environment, check that the variable is set" : "missing"}`
    )
  }
}

// -----------------------------------------------------------------------------
// Names
// -----------------------------------------------------------------------------

/** Suggests a similar name, or lists the valid ones. */
export const guess = (name: string, names: ReadonlyArray<string>, note = ""): string => {
  const meant = closest(name, names)
  return meant === undefined
    ? names.length === 0
      ? "it takes none"
      : `it takes ${quoted(names)}${note}`
    : `did you mean \`${meant}\`?`
}

const quoted = (names: ReadonlyArray<string>): string => names.map((name) => `\`${name}\``).join(", ")

// Names of the same option in other clients.
const aliases: { readonly [name: string]: ReadonlyArray<string> } = {
  token: ["apiKey"],
  key: ["apiKey"],
  environment: ["baseUrl"],
  url: ["baseUrl"],
  endpoint: ["baseUrl"],
  deadline: ["timeout", "total"],
  timeout: ["total"],
  attempttimeout: ["attempt"],
  timeoutms: ["timeout"],
  timeoutinseconds: ["timeout"],
  maxretries: ["retry", "times", "schedule"],
  retries: ["retry", "times", "schedule"],
  times: ["schedule"],
  interval: ["window", "pollInterval", "minDelay"],
  attempts: ["times"],
  abortsignal: ["signal"]
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, "")

/** Checks whether a name is another one in another case, such as `syncId` for `sync_id`. */
export const isSpelling = (name: string, of: string): boolean => plain(name.slice(0, 40)) === plain(of)

/** The most similar name, or `undefined`. */
export const closest = (name: string, names: ReadonlyArray<string>): string | undefined => {
  const given = plain(name.slice(0, 40))
  const other = Object.hasOwn(aliases, given) ? aliases[given]?.find((alias) => names.includes(alias)) : undefined
  if (other !== undefined) return other
  const most = given.length < 6 ? 1 : 2
  let best: { readonly name: string; readonly distance: number } | undefined
  for (const candidate of names) {
    const distance = distanceOf(given, plain(candidate))
    if (distance <= most && distance < (best?.distance ?? 3)) best = { name: candidate, distance }
  }
  return best?.name
}

/** Edit distance of two short strings: added, removed, replaced and swapped letters. */
const distanceOf = (a: string, b: string): number => {
  const rows: Array<ReadonlyArray<number>> = [Array.from({ length: b.length + 1 }, (_, i) => i)]
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : replaced
      row.push(Math.min(replaced, swapped, at(i - 1, j) + 1, at(i, j - 1) + 1))
    }
  }
  return at(a.length, b.length)
}
