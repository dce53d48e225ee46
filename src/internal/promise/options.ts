/** Options of clients and calls: plain values, and their Effect equivalents. */
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Credentials from "../../Credentials.ts"
import * as Deadline from "../../Deadline.ts"
import * as Drift from "../../Drift.ts"
import { CredentialsError } from "../../PolytomicError.ts"
import * as RetryPolicy from "../../RetryPolicy.ts"
import { variable } from "../client/environment.ts"
import { twoKeys } from "../client/layers.ts"
import { RequestSettings, type SentRequest } from "../client/references.ts"
import { requestKinds } from "../client/requestKinds.ts"
import { missing, unavailable, variables } from "../errors/missingKey.ts"
import type { Fetch } from "../http/transport.ts"
import type { Issue } from "../schema/issue.ts"
import { kindOf } from "../schema/issue.ts"
import {
  anything,
  callback,
  flag,
  group,
  type Kind,
  type Kinds,
  milliseconds,
  number,
  oneOf,
  optionIssues,
  text
} from "../schema/options.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** Content of an `Authorization` header: a Bearer token, or the two parts of a Basic one. */
export type Token = string | { readonly username: string; readonly password: string }

/**
 * Credentials of any kind: an API key, a partner key, a partner or deployment key scoped to one organization, the deployment key
 * of a self-hosted Polytomic, or a function that is called for each request.
 */
export type CredentialsOptions =
  | { readonly apiKey: string | undefined }
  | { readonly partnerKey: string | undefined }
  | { readonly organization_id: string | undefined; readonly key: string | undefined }
  | { readonly deploymentKey: string | undefined; readonly scheme?: "bearer" | "basic" | undefined }
  | (() => Token | Promise<Token>)

/** Retry policy of a call; method and idempotency key determine which calls are retried. Times are milliseconds. */
export interface RetryOptions {
  /** Number of retries. Default 3. */
  readonly times?: number | undefined
  /** Base of the backoff: the delay before retry `n` is random, up to `base * 2^(n-1)`. Default 500. */
  readonly base?: number | undefined
  /** Maximum delay. Default 8,000. */
  readonly maximum?: number | undefined
  /** Cap of a `Retry-After` of the server. Default 30,000. */
  readonly maxRetryAfter?: number | undefined
  /** Retry budget that all calls of a client share, to limit retries to a failing server; `"none"` disables it. */
  readonly budget?: RetryPolicy.Budget | "none" | undefined
}

/** Options of all calls of a client, which one call can override. */
export interface Settings {
  /** Deadline of a call, in milliseconds, with all attempts and waits. Default 180,000; `Infinity` disables it. */
  readonly timeout?: number | undefined
  /** Deadline of one attempt, in milliseconds, body included. Default 60,000; `Infinity` disables it. */
  readonly attemptTimeout?: number | undefined
  /** Retry policy of a call. Default `"standard"`; `"patient"` is for background work. */
  readonly retry?: "standard" | "none" | "patient" | RetryOptions | undefined
  /** True to fail with `PolytomicDecodeError` on an undocumented value in a response. Default `false`. */
  readonly strict?: boolean | undefined
  /** Additional headers of each request. */
  readonly headers?: { readonly [name: string]: string } | undefined
  /** Name of the program, such as `"acme-etl/2.1"`: added to the `user-agent` header, which browsers do not allow to set. */
  readonly appInfo?: string | undefined
  /** Called before each attempt with the request, without its authorization. The call awaits it, and rejects with its error. */
  readonly onRequest?: ((request: SentRequest) => void | Promise<void>) | undefined
  /** Called with the undocumented values in responses. The call awaits it, and rejects with its error. */
  readonly onDrift?: ((events: ReadonlyArray<Drift.Event>) => void | Promise<void>) | undefined
}

/**
 * Options of a client.
 *
 * Without `apiKey` and `credentials`, the key and the base URL come from the environment, where there is one: the first set
 * variable of `POLYTOMIC_API_KEY`, `POLYTOMIC_PARTNER_KEY` and `POLYTOMIC_DEPLOYMENT_KEY` (the last two scoped to
 * `POLYTOMIC_ORGANIZATION_ID`, if set), and `POLYTOMIC_BASE_URL`. For a key that is explicitly `undefined`, the environment is
 * not read: calls reject with `CredentialsError`, which names it.
 */
export type ClientOptions = Settings & {
  /** The base URL of a self-hosted Polytomic, with its path prefix if it has one. Default `https://app.polytomic.com`. */
  readonly baseUrl?: string | URL | undefined
  /** Custom `fetch`, for example through a proxy. Default: the runtime's `fetch`. */
  readonly fetch?: Fetch | undefined
} & (
    | {
        /** A user's API key. */
        readonly apiKey?: string | undefined
        readonly credentials?: undefined
      }
    | {
        readonly credentials: CredentialsOptions | undefined
        readonly apiKey?: undefined
      }
  )

/** Options of reading a list; times apply to each page. */
export interface ListOptions extends Settings {
  /** Aborts the call, which rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Credentials for this call alone. */
  readonly credentials?: CredentialsOptions | undefined
}

/** Options of one call. */
export interface CallOptions extends ListOptions {
  /**
   * The idempotency key of a write: 8 to 255 letters, digits, `-` and `_`. A POST or PATCH that accepts a key gets one by
   * default; set your own to repeat the same write later, even from another process, without applying it twice.
   */
  readonly idempotencyKey?: string | undefined
}

// -----------------------------------------------------------------------------
// Validation
// -----------------------------------------------------------------------------

const shapes: ReadonlyArray<{ readonly [name: string]: Kind }> = [
  { apiKey: anything },
  { partnerKey: anything },
  { organization_id: anything, key: anything },
  { deploymentKey: anything, scheme: /*#__PURE__*/ oneOf("bearer", "basic") }
]

const credentials: Kind = (value) => {
  if (typeof value === "function") return undefined
  const shape = Predicate.isObject(value)
    ? shapes.find((names) => Object.keys(names).some((name) => name !== "scheme" && Object.hasOwn(value, name)))
    : undefined
  return shape === undefined
    ? `is ${kindOf(value)}${Predicate.isObject(value) ? " without a key" : ""}; pass { apiKey }, { partnerKey }, { organization_id, key }, { deploymentKey } or a function that returns a token`
    : group("credentials", shape)(value)
}

const budget: Kinds<RetryPolicy.Budget> = {
  reserve: /*#__PURE__*/ number(0),
  ratio: /*#__PURE__*/ number(0),
  maximum: /*#__PURE__*/ number(0)
}

const retryKinds: Kinds<RetryOptions> = {
  times: /*#__PURE__*/ number(0),
  base: milliseconds,
  maximum: milliseconds,
  maxRetryAfter: milliseconds,
  budget: (value) => (value === "none" ? undefined : group("budget", budget)(value))
}

const retry: Kind = (value) => {
  if (value === false) return 'is false; pass "none" to turn retries off'
  if (typeof value === "number") return `is a number; pass { times: ${value >= 0 ? value : 3} }`
  return Predicate.isObject(value) ? group("retry", retryKinds)(value) : oneOf("standard", "none", "patient")(value)
}

const settings: Kinds<Settings> = /*#__PURE__*/ (() => ({
  timeout: milliseconds,
  attemptTimeout: milliseconds,
  retry,
  strict: flag,
  ...requestKinds,
  onDrift: callback
}))()

const clientKinds: Kinds<ClientOptions> = /*#__PURE__*/ (() => ({
  ...settings,
  apiKey: anything, // validated with its header
  baseUrl: anything, // validated by `BaseUrl.parse`
  credentials,
  fetch: callback
}))()

/** The kinds of the options of a list. */
export const listKinds: Kinds<ListOptions> = /*#__PURE__*/ (() => ({
  ...settings,
  credentials,
  signal: (value) =>
    Predicate.hasProperty(value, "aborted") && Predicate.hasProperty(value, "addEventListener")
      ? undefined
      : `is ${kindOf(value)}; pass an AbortSignal, such as \`controller.signal\` or \`AbortSignal.timeout(5000)\``
}))()

/** The kinds of the options of a call. */
export const callKinds: Kinds<CallOptions> = /*#__PURE__*/ (() => ({ ...listKinds, idempotencyKey: text }))()

/** Issues of the options of a client. */
export const clientIssues = (options: ClientOptions): ReadonlyArray<Issue> => [
  ...optionIssues("createClient", options, clientKinds),
  ...twoKeys(options)
]

// -----------------------------------------------------------------------------
// Credentials
// -----------------------------------------------------------------------------

/** Base URL and credentials of a client's calls, from its options or the environment. */
export const access = (
  options: ClientOptions
): { readonly credentials: Credentials.Credentials; readonly baseUrl: string | URL | undefined } => {
  const { apiKey, baseUrl, credentials: given } = options
  if (given !== undefined) return { credentials: toCredentials(given), baseUrl }
  // An explicit but undefined key must not be replaced with another one from the environment.
  if ("apiKey" in options || "credentials" in options) return { credentials: Credentials.apiKey(apiKey), baseUrl }
  return { credentials: fromEnvironment(), baseUrl: baseUrl ?? variable("POLYTOMIC_BASE_URL").value }
}

const fromEnvironment = (): Credentials.Credentials => {
  const apiKey = variable("POLYTOMIC_API_KEY")
  if (apiKey.value !== undefined) return Credentials.apiKey(apiKey.value)
  const partnerKey = variable("POLYTOMIC_PARTNER_KEY").value
  const key = partnerKey ?? variable("POLYTOMIC_DEPLOYMENT_KEY").value
  if (key === undefined) {
    return unavailable(
      apiKey.denied
        ? "the environment can't be read. Run with `--allow-env`, or pass `apiKey` to `createClient`."
        : `neither \`apiKey\` nor \`credentials\` was passed to \`createClient\`, and the environment has no key. Pass one, or set ${variables}.`
    )
  }
  const organization_id = variable("POLYTOMIC_ORGANIZATION_ID").value
  if (organization_id !== undefined) return Credentials.organizationKey({ organization_id, key })
  return partnerKey === undefined ? Credentials.deploymentKey(key) : Credentials.partnerKey(key)
}

const toCredentials = (options: CredentialsOptions): Credentials.Credentials => {
  if (typeof options === "function") return Credentials.fromEffect(ask(options))
  if (!Predicate.isObject(options)) return missing("credentials", "POLYTOMIC_API_KEY") // rejected by its kind as well
  if ("apiKey" in options) return Credentials.apiKey(options.apiKey)
  if ("partnerKey" in options) return Credentials.partnerKey(options.partnerKey)
  if ("deploymentKey" in options) return Credentials.deploymentKey(options.deploymentKey, schemeOf(options.scheme))
  return Credentials.organizationKey(options)
}

const schemeOf = (scheme: "bearer" | "basic" | undefined) => (scheme === undefined ? undefined : { scheme })

const ask = (credentials: () => Token | Promise<Token>): Effect.Effect<Credentials.Authorization, CredentialsError> =>
  Effect.flatMap(
    Effect.tryPromise({
      try: async () => credentials(),
      // The message of the thrown error could contain a secret.
      catch: (error) =>
        error instanceof CredentialsError
          ? error
          : new CredentialsError({
              detail: "the `credentials` function threw; throw a CredentialsError to give the reason."
            })
    }),
    (token) => {
      if (typeof token === "string") return Effect.succeed(Credentials.Authorization.bearer(token))
      if (Predicate.hasProperty(token, "username") && Predicate.hasProperty(token, "password")) {
        return Effect.succeed(Credentials.Authorization.basic(token.username, token.password))
      }
      const detail = `the \`credentials\` function returned ${kindOf(token)}. Return the token as a string, or { username, password }.`
      return Effect.fail(new CredentialsError({ detail }))
    }
  )

const toPolicy = (retry: NonNullable<Settings["retry"]>): RetryPolicy.RetryPolicy => {
  if (retry === "none") return RetryPolicy.none
  if (retry === "standard") return RetryPolicy.standard
  if (retry === "patient") return RetryPolicy.patient
  const { base = 500, budget, maximum = 8_000, maxRetryAfter, times = 3 } = retry
  return RetryPolicy.make({
    schedule: RetryPolicy.fullJitter({ base, maximum, times }),
    ...(maxRetryAfter === undefined ? {} : { maxRetryAfter: Duration.millis(maxRetryAfter) }),
    ...(budget === undefined ? {} : { budget: budget === "none" ? undefined : budget })
  })
}

const toDrift = ({ onDrift, strict }: Settings, drift: Drift.Drift): Drift.Drift => ({
  mode: strict === undefined ? drift.mode : strict ? "strict" : "tolerant",
  onDrift: onDrift === undefined ? drift.onDrift : (events) => Effect.promise(async () => onDrift(events))
})

/** A context with the settings applied. */
export const withSettings = <R>(
  context: Context.Context<R>,
  settings: Settings & { readonly credentials?: CredentialsOptions | undefined }
): Context.Context<R> => {
  const { appInfo, attemptTimeout, credentials, headers, onDrift, onRequest, retry, strict, timeout } = settings
  let changed = context
  if (timeout !== undefined || attemptTimeout !== undefined) {
    const before = Context.get(context, Deadline.Deadline)
    const deadline = Deadline.make({ attempt: attemptTimeout ?? before.attempt, total: timeout ?? before.total })
    changed = Context.add(changed, Deadline.Deadline, deadline)
  }
  if (retry !== undefined) changed = Context.add(changed, RetryPolicy.RetryPolicy, toPolicy(retry))
  if (onDrift !== undefined || strict !== undefined) {
    changed = Context.add(changed, Drift.Drift, toDrift(settings, Context.get(context, Drift.Drift)))
  }
  if (headers !== undefined || appInfo !== undefined || onRequest !== undefined) {
    const before = Context.get(context, RequestSettings)
    changed = Context.add(changed, RequestSettings, {
      headers: { ...before.headers, ...headers },
      appInfo: appInfo ?? before.appInfo,
      onRequest:
        onRequest === undefined ? before.onRequest : (request) => Effect.promise(async () => onRequest(request))
    })
  }
  if (credentials !== undefined) changed = Context.add(changed, Credentials.Credentials, toCredentials(credentials))
  return changed
}
