/** The options of clients and calls: plain values, and what they are to Effect. */
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Credentials from "../../Credentials.ts"
import * as Deadline from "../../Deadline.ts"
import * as Drift from "../../Drift.ts"
import { CredentialsError } from "../../PolytomicError.ts"
import * as RetryPolicy from "../../RetryPolicy.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** What goes into an `Authorization` header: a Bearer token, or the two parts of a Basic one. */
export type Token = string | { readonly username: string; readonly password: string }

/**
 * Credentials of any kind: an API key, a partner key, a partner or deployment key that acts inside one organization, the
 * deployment key of a self-hosted Polytomic, or a function that is asked for each request.
 */
export type CredentialsOptions =
  | { readonly apiKey: string }
  | { readonly partnerKey: string }
  | { readonly organizationId: string; readonly key: string }
  | { readonly deploymentKey: string; readonly scheme?: "bearer" | "basic" | undefined }
  | (() => Token | Promise<Token>)

/** When a call is tried again; what may be sent twice is decided by method and idempotency key. Times are milliseconds. */
export interface RetryOptions {
  /** How often. Default 3. */
  readonly times?: number | undefined
  /** Before retry `n` it waits a random time up to `base * 2^(n-1)`. Default 500. */
  readonly base?: number | undefined
  /** The longest such wait. Default 8,000. */
  readonly maximum?: number | undefined
  /** The longest that a `Retry-After` of the server is waited for. Default 30,000. */
  readonly maxRetryAfter?: number | undefined
  /** What all calls of a client share, so that a server in trouble is not drowned in retries; `"none"` is no limit. */
  readonly budget?: RetryPolicy.Budget | "none" | undefined
}

/** What holds for all calls of a client, and can be changed for one. */
export interface Settings {
  /** The longest that a call may take, in milliseconds, with all attempts and waits. Default 180,000; `Infinity` is no limit. */
  readonly timeout?: number | undefined
  /** The longest that one attempt may take, in milliseconds, body included. Default 60,000; `Infinity` is no limit. */
  readonly attemptTimeout?: number | undefined
  /** When a call is tried again. Default `"standard"`; `"patient"` is for jobs that nobody waits for. */
  readonly retry?: "standard" | "none" | "patient" | RetryOptions | undefined
  /** Whether a response with something in it that the documents don't know is a `PolytomicDecodeError`. Default `false`. */
  readonly strict?: boolean | undefined
  /** Is told what responses had in them that the documents don't know. The call waits for it, and rejects with what it throws. */
  readonly onDrift?: ((events: ReadonlyArray<Drift.DriftEvent>) => void | Promise<void>) | undefined
}

/** Who calls, where, and how. */
export type ClientOptions = Settings & {
  /** The base URL of a self-hosted Polytomic, with its path prefix if it has one. Default `https://app.polytomic.com`. */
  readonly baseUrl?: string | URL | undefined
  /** A `fetch` of your own, such as one that goes through a proxy. Default: that of the runtime. */
  readonly fetch?: typeof globalThis.fetch | undefined
} & (
    | {
        /** A user's API key. */
        readonly apiKey: string
        readonly credentials?: undefined
      }
    | {
        readonly credentials: CredentialsOptions
        readonly apiKey?: undefined
      }
  )

/** How a list is read; times are for each of its pages. */
export interface ListOptions extends Settings {
  /** Ends the call, whatever it is doing; it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Who calls, for this call alone. */
  readonly credentials?: CredentialsOptions | undefined
}

/** How one call is made. */
export interface CallOptions extends ListOptions {
  /**
   * The idempotency key of a write: 8 to 255 letters, digits, `-` and `_`. A POST or PATCH that takes one has one anyway; give
   * your own to make the same write again later, even from another process, without it happening twice.
   */
  readonly idempotencyKey?: string | undefined
}

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

/** The credentials that a client's options name; without any, calls reject. */
export const credentialsOf = (options: {
  readonly apiKey?: string | undefined
  readonly credentials?: CredentialsOptions | undefined
}): Credentials.Credentials =>
  options.credentials === undefined
    ? Credentials.apiKey(options.apiKey ?? "") // an empty key is refused with words of its own
    : toCredentials(options.credentials)

const toCredentials = (options: CredentialsOptions): Credentials.Credentials => {
  if (typeof options === "function") return Credentials.effect(ask(options))
  if ("apiKey" in options) return Credentials.apiKey(options.apiKey)
  if ("partnerKey" in options) return Credentials.partnerKey(options.partnerKey)
  if ("deploymentKey" in options) return Credentials.deploymentKey(options.deploymentKey, schemeOf(options.scheme))
  return Credentials.organization(options)
}

const schemeOf = (scheme: "bearer" | "basic" | undefined) => (scheme === undefined ? undefined : { scheme })

const ask = (credentials: () => Token | Promise<Token>): Effect.Effect<Credentials.Authorization, CredentialsError> =>
  Effect.map(
    Effect.tryPromise({
      try: async () => credentials(),
      // The message of what it threw could have a secret in it.
      catch: (error) =>
        error instanceof CredentialsError
          ? error
          : new CredentialsError({
              detail: "the function that gives the credentials threw; throw a CredentialsError to say why."
            })
    }),
    (token) =>
      typeof token === "string" ? Credentials.bearer(token) : Credentials.basic(token.username, token.password)
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
  report: onDrift === undefined ? drift.report : (events) => Effect.promise(async () => onDrift(events))
})

/** A context with what the settings change of it. */
export const withSettings = <R>(
  context: Context.Context<R>,
  settings: Settings & { readonly credentials?: CredentialsOptions | undefined }
): Context.Context<R> => {
  const { attemptTimeout, credentials, onDrift, retry, strict, timeout } = settings
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
  if (credentials !== undefined) changed = Context.add(changed, Credentials.Credentials, toCredentials(credentials))
  return changed
}
