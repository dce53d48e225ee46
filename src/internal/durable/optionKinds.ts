/** The kinds of the options of durable jobs. */
import { kindOf } from "../schema/issue.ts"
import { callback, count, duration, group, type Kind, type Kinds, oneOf, text } from "../schema/options.ts"
import type { Limits } from "./steps.ts"

const limitKinds: Kinds<Limits> = /*#__PURE__*/ (() => ({
  // `Infinity` for engines without a limit.
  steps: (value: unknown) => (value === Number.POSITIVE_INFINITY ? undefined : count(1)(value)),
  bytes: count(1)
}))()

/** Limits of an engine. */
export const limits: Kind = /*#__PURE__*/ group("limits", limitKinds)

/** The kinds of the options of any job. */
export const waitKinds: {
  readonly [Name in "label" | "timeout" | "minDelay" | "maxDelay" | "onProgress"]: Kind
} = {
  label: text,
  timeout: duration,
  minDelay: duration,
  maxDelay: duration,
  onProgress: callback
}

/** The kinds of the options of following an execution. */
export const followKinds: { readonly [Name in keyof typeof waitKinds | "completedWithErrors"]: Kind } =
  /*#__PURE__*/ (() => ({
    ...waitKinds,
    completedWithErrors: oneOf("fail", "accept")
  }))()

const abandon: Kind = /*#__PURE__*/ oneOf("leave", "cancel", "cancel-joined")

/** The kinds of the options of a run. */
export const runKinds: { readonly [Name in keyof typeof followKinds | "ifRunning" | "ifAbandoned"]: Kind } =
  /*#__PURE__*/ (() => ({
    ...followKinds,
    ifRunning: oneOf("join", "fail"),
    ifAbandoned: (value: unknown) =>
      typeof value === "string"
        ? abandon(value)
        : typeof value === "object"
          ? group("ifAbandoned", { canceled: abandon, timedOut: abandon })(value)
          : `is ${kindOf(value)}; pass "leave", "cancel" or "cancel-joined"`
  }))()
