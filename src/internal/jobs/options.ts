/** Validates the options of whole jobs: what is wrong with them fails like an input, before anything is sent. */
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Any } from "../../Operation.ts"
import type { InvalidInput } from "../../PolytomicError.ts"
import { unsent } from "../errors/errorClass.ts"
import { invalid } from "../http/errorFromResponse.ts"
import { duration, type Kind, type Kinds, oneOf, optionIssues, text } from "../schema/options.ts"
import { isDate } from "../schema/realm.ts"

/** The error of options that are invalid; `owner` names what takes them, `operation` what is then not sent. */
export const invalidOptions = <Options>(
  owner: string,
  operation: Any,
  options: unknown,
  kinds: Kinds<Options>
): InvalidInput | undefined => {
  const issues = optionIssues(owner, options, kinds)
  return issues.length === 0 ? undefined : invalid(unsent(operation), issues)
}

/** Fails with the error of options that are invalid. */
export const requireOptions = <Options>(
  owner: string,
  operation: Any,
  options: unknown,
  kinds: Kinds<Options>
): Effect.Effect<void, InvalidInput> => {
  const wrong = invalidOptions(owner, operation, options, kinds)
  return wrong === undefined ? Effect.void : Effect.fail(wrong)
}

/** A stream of a job that is made once its options are seen to be valid; it fails otherwise. */
export const checkedStream = <A, E, R>(
  owner: string,
  operation: Any,
  options: unknown,
  kinds: { readonly [name: string]: Kind },
  make: () => Stream.Stream<A, E, R>
): Stream.Stream<A, E | InvalidInput, R> =>
  Stream.unwrap(Effect.map(requireOptions(owner, operation, options, kinds), make))

/** Handling of invalid values: a word, or a function that is told of each. */
export const onInvalid: Kind = (value) => (typeof value === "function" ? undefined : oneOf("fail", "skip")(value))

/** The kinds of the options that jobs have in common. */
export const waitKinds: { readonly [Name in "timeout" | "pollInterval"]: Kind } = {
  timeout: duration,
  pollInterval: duration
}

/** The kinds of the options of an execution that is followed. */
export const followKinds: { readonly [Name in keyof typeof waitKinds | "completedWithErrors"]: Kind } =
  /*#__PURE__*/ (() => ({
    ...waitKinds,
    completedWithErrors: oneOf("fail", "accept")
  }))()

const time: Kind = (value) =>
  (typeof value === "string" && !Number.isNaN(Date.parse(value))) ||
  (isDate(value) && !Number.isNaN(value.getTime())) ||
  DateTime.isDateTime(value)
    ? undefined
    : "is not a time; pass RFC 3339 text, a Date or a DateTime"

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
