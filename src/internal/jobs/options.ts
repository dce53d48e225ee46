/** Validates the input and the options of whole jobs: invalid ones fail like the input of a call, before anything is sent. */
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Stream from "effect/Stream"
import type { Any } from "../../Operation.ts"
import type { InvalidInput } from "../../PolytomicError.ts"
import { streamOf } from "../client/notAnEffect.ts"
import { unsent } from "../errors/errorClass.ts"
import { invalid } from "../http/errorFromResponse.ts"
import { type Issue, kindOf, unexpected } from "../schema/issue.ts"
import { duration, guess, isSpelling, type Kind, type Kinds, oneOf, optionIssues, text } from "../schema/options.ts"
import { isTimeInput } from "../schema/timeInput.ts"

/** Returns the issue of a required field of a job. */
const fieldIssue = (name: string, value: unknown): string | undefined => {
  if (name === "schema") {
    return Predicate.hasProperty(value, "ast")
      ? undefined
      : "is not a Schema; pass one, or `AnyRecord` for all fields as they are"
  }
  if (typeof value !== "string") return unexpected(value, "a string")
  return value === "" ? "is empty" : undefined
}

/**
 * Issues of a job's input, by the job's field names, which can differ from those of its calls. A name with `?` at its end is
 * optional, and one with `*` accepts any value. Additional fields are allowed, as in the state of an execution, but neither
 * options nor a misspelling of a missing field.
 */
export const inputIssues = (input: unknown, ...fields: ReadonlyArray<string>): ReadonlyArray<Issue> => {
  const required = fields.filter((field) => !/[?*]$/.test(field))
  const names = namesOf(fields)
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    return [{ path: [], message: `is ${kindOf(input)}; pass { ${required.map((name) => `${name}: …`).join(", ")} }` }]
  }
  const given = input as { readonly [name: string]: unknown } // checked above
  const issues = names.flatMap((name): ReadonlyArray<Issue> => {
    const isOpen = fields.includes(`${name}*`) || (given[name] === undefined && !required.includes(name))
    const message = isOpen ? undefined : fieldIssue(name, given[name])
    return message === undefined ? [] : [{ path: [name], message }]
  })
  const others = Object.keys(given).filter((name) => !names.includes(name) && given[name] !== undefined)
  const unknown = others.flatMap((name): ReadonlyArray<Issue> => {
    const meant = names.find((known) => given[known] === undefined && isSpelling(name, known))
    const message =
      Object.hasOwn(runKinds, name) || name === "onInvalid" || name === "unhealthy"
        ? "is an option; pass it in the second argument"
        : meant === undefined
          ? undefined
          : `is not a field of the input; did you mean \`${meant}\`?`
    return message === undefined ? [] : [{ path: [name], message }]
  })
  const own = names.filter((name) => name !== "schema")
  const [first] = issues
  return first?.message === "is missing" && others.length > 0
    ? [
        { ...first, message: `is missing; the input has ${own.map((name) => `\`${name}\``).join(", ")}` },
        ...issues.slice(1),
        ...unknown
      ]
    : [...issues, ...unknown]
}

const namesOf = (fields: ReadonlyArray<string>): ReadonlyArray<string> =>
  fields.map((name) => name.replace(/[?*]$/, ""))

/** The same for an input that is not a reference, without additional fields. */
export const wholeInputIssues = (input: unknown, ...fields: ReadonlyArray<string>): ReadonlyArray<Issue> => {
  const issues = inputIssues(input, ...fields)
  const names = namesOf(fields)
  const unknown = Object.entries(Object(input)).filter(
    ([name, value]) =>
      value !== undefined && !names.includes(name) && !issues.some(({ path }) => path[0] === name || path.length === 0)
  )
  return [
    ...issues,
    ...unknown.map(([name]) => ({ path: [name], message: `is not a field of the input; ${guess(name, names)}` }))
  ]
}

/** Error of an invalid input or invalid options; `owner` is the function that takes them, `operation` the unsent operation. */
export const invalidOptions = <Options>(
  owner: string,
  operation: Any,
  options: unknown,
  kinds: Kinds<Options>,
  input: ReadonlyArray<Issue> = []
): InvalidInput | undefined => {
  const issues = [...input, ...optionIssues(owner, options, kinds)]
  return issues.length === 0 ? undefined : invalid(unsent(operation), issues)
}

/** Fails with the error of an invalid input or invalid options. */
export const requireOptions = <Options>(
  owner: string,
  operation: Any,
  options: unknown,
  kinds: Kinds<Options>,
  input: ReadonlyArray<Issue> = []
): Effect.Effect<void, InvalidInput> => {
  const wrong = invalidOptions(owner, operation, options, kinds, input)
  return wrong === undefined ? Effect.void : Effect.fail(wrong)
}

/** Stream of a job with valid input and options; it fails otherwise. */
export const checkedStream = <A, E, R>(
  owner: string,
  operation: Any,
  options: unknown,
  kinds: { readonly [name: string]: Kind },
  make: () => Stream.Stream<A, E, R>,
  input: ReadonlyArray<Issue> = []
): Stream.Stream<A, E | InvalidInput, R> =>
  Stream.unwrap(Effect.map(requireOptions(owner, operation, options, kinds, input), make)).pipe(streamOf(owner))

/** Handling of invalid values: a literal, or a function that is called with each. */
export const onInvalid: Kind = (value) => (typeof value === "function" ? undefined : oneOf("fail", "skip")(value))

/** The kinds of the common options of jobs. */
export const waitKinds: { readonly [Name in "timeout" | "pollInterval"]: Kind } = {
  timeout: duration,
  pollInterval: duration
}

/** The kinds of the options of following an execution. */
export const followKinds: { readonly [Name in keyof typeof waitKinds | "completedWithErrors"]: Kind } =
  /*#__PURE__*/ (() => ({
    ...waitKinds,
    completedWithErrors: oneOf("fail", "accept")
  }))()

const time: Kind = (value) =>
  isTimeInput(value) ? undefined : "is not a time; pass RFC 3339 text, a Date or a DateTime"

/** The kinds of the options of a run. */
export const runKinds: {
  readonly [Name in
    | keyof typeof followKinds
    | "ifRunning"
    | "ifAbandoned"
    | "idempotencyKey"
    | "idempotencyKeySince"]: Kind
} = /*#__PURE__*/ (() => ({
  ...followKinds,
  ifRunning: oneOf("fail", "join"),
  ifAbandoned: oneOf("leave", "cancel"),
  idempotencyKey: text,
  idempotencyKeySince: time
}))()
