/** Settings of a call: its references and services, from its fiber first, then from its client's context. */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import { Credentials } from "../../Credentials.ts"
import { Deadline } from "../../Deadline.ts"
import { Drift } from "../../Drift.ts"
import { RetryPolicy } from "../../RetryPolicy.ts"
import type { Base } from "../http/baseUrl.ts"
import type { ObjectStyle } from "../http/encodeRequest.ts"
import { MaskGuard } from "../http/rejectMasks.ts"
import type { Transport } from "../http/transport.ts"
import type { Issue } from "../schema/issue.ts"
import { CircuitBreaker, RateLimit } from "./guards.ts"
import { isDebugged } from "./log.ts"
import { MaxBodySize, ObjectQueryStyle, OptionIssues, RequestSettings, TracerPropagationEnabled } from "./references.ts"
import type { RetryBudget } from "./retryBudget.ts"
import * as Telemetry from "./telemetry.ts"

/** Shared state of a client's calls. */
export interface ClientState {
  readonly base: Base
  readonly transport: Transport
  readonly budget: RetryBudget
  readonly settingsOf: (context: Context.Context<never>) => Settings
  /** Value of the header, without the name of the program; absent in a browser. */
  readonly userAgent: string | undefined
}

/** Settings of a call. */
export interface Settings {
  readonly breaker: CircuitBreaker | undefined
  readonly clock: Clock.Clock
  readonly credentials: Credentials
  readonly deadline: Deadline
  readonly drift: Drift
  /** Debug messages are logged. */
  readonly isDebugged: boolean
  readonly isMask: (text: string) => boolean
  readonly isTraced: boolean
  readonly limit: RateLimit | undefined
  readonly maxBodyBytes: number
  readonly optionIssues: ReadonlyArray<Issue>
  readonly policy: RetryPolicy
  readonly queryStyle: ObjectStyle
  readonly request: RequestSettings
  readonly tracePropagation: boolean
}

/**
 * Finds the settings of calls by the context of their fiber.
 *
 * A context is immutable, so the context of the last call is cached with its settings: calls in a loop share one. A request
 * handler, a span or a provided service creates a new context for each call, so the references are read again. That takes a fifth
 * of a write to a `WeakMap`, which a cache of many contexts would need.
 */
export const makeSettingsOf = (client: Context.Context<Credentials>): ClientState["settingsOf"] => {
  const defaults = inClient(client)
  let last: { readonly context: Context.Context<never>; readonly settings: Settings } | undefined
  return (context) => {
    if (last?.context !== context) last = { context, settings: onFiber(context, defaults) }
    return last.settings
  }
}

const inClient = (context: Context.Context<Credentials>): Omit<Settings, "clock" | "isDebugged" | "isTraced"> => ({
  breaker: Context.get(context, CircuitBreaker),
  credentials: Context.get(context, Credentials),
  deadline: Context.get(context, Deadline),
  drift: Context.get(context, Drift),
  isMask: Context.get(context, MaskGuard),
  limit: Context.get(context, RateLimit),
  maxBodyBytes: Context.get(context, MaxBodySize),
  optionIssues: Context.get(context, OptionIssues),
  policy: Context.get(context, RetryPolicy),
  queryStyle: Context.get(context, ObjectQueryStyle),
  request: Context.get(context, RequestSettings),
  tracePropagation: Context.get(context, TracerPropagationEnabled)
})

// Written out, as a loop over the keys takes three times as long.
const onFiber = (context: Context.Context<never>, defaults: ReturnType<typeof inClient>): Settings => ({
  breaker: Context.getOrUndefined(context, CircuitBreaker) ?? defaults.breaker,
  clock: Context.get(context, Clock.Clock),
  credentials: Context.getOrUndefined(context, Credentials) ?? defaults.credentials,
  deadline: Context.getOrUndefined(context, Deadline) ?? defaults.deadline,
  drift: Context.getOrUndefined(context, Drift) ?? defaults.drift,
  isMask: Context.getOrUndefined(context, MaskGuard) ?? defaults.isMask,
  isDebugged: isDebugged(context),
  isTraced: Telemetry.isTraced(context),
  limit: Context.getOrUndefined(context, RateLimit) ?? defaults.limit,
  maxBodyBytes: Context.getOrUndefined(context, MaxBodySize) ?? defaults.maxBodyBytes,
  optionIssues: Context.getOrUndefined(context, OptionIssues) ?? defaults.optionIssues,
  policy: Context.getOrUndefined(context, RetryPolicy) ?? defaults.policy,
  queryStyle: Context.getOrUndefined(context, ObjectQueryStyle) ?? defaults.queryStyle,
  request: Context.getOrUndefined(context, RequestSettings) ?? defaults.request,
  tracePropagation: Context.getOrUndefined(context, TracerPropagationEnabled) ?? defaults.tracePropagation
})
