/** Models of rate limits: the limits of a limiter, and its options. */
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type { Method } from "../../Operation.ts"

/** Source of a key of your own. */
export interface Request {
  /** Id of the operation, such as `"connections.get"`. */
  readonly operation: string
  readonly method: Method
  /** Path template, such as `"/api/connections/{id}"`. */
  readonly path: string
  /** Origin of the base URL. */
  readonly origin: string
  /** A name for the credentials: the same on every machine, and no way back to them. */
  readonly account: Effect.Effect<string>
}

/** One limit. */
export interface Limit {
  /**
   * Calls that share the limit, beside having the same origin:
   * - `"credentials"` (default): those with the same credentials, so each organization has its own where each has its own key;
   * - `"origin"`: all of them, which is one limit for the client;
   * - a function: those for which it gives the same key. It runs on the fiber of the call, so it can look up a tenant. Keys go
   *   into the store: make them of nothing secret.
   */
  readonly per?: "credentials" | "origin" | ((request: Request) => string | Effect.Effect<string>) | undefined
  /**
   * Requests under way at the same time, until their bodies have been read. Counted by each process for itself, unless there is a
   * {@link PermitStore} that they share.
   */
  readonly concurrency?: number | undefined
  /**
   * Requests in a stretch of time. A bucket holds `limit` tokens and is refilled evenly, so at most `limit` requests are sent at
   * once, and `limit * (1 + t / window)` in any time `t`. For even gaps take a limit of 1 and a short window.
   */
  readonly rate?: { readonly limit: number; readonly window: Duration.Input } | undefined
}

/** Options of a limit. */
export interface Options {
  /** Time to pause after a 429 that does not say. Default: 1 second. */
  readonly pause?: Duration.Input | undefined
  /** The longest that a `Retry-After` makes others pause. Default: 30 seconds, as `RetryPolicy.standard` has it. */
  readonly maxPause?: Duration.Input | undefined
  /**
   * Behaviour when a shared store does not respond within 2 seconds: `"allow"` (default) sends without limit and logs a warning
   * once; `"fail"` fails with `PolytomicLocalRateLimitExceeded`.
   */
  readonly onStoreError?: "allow" | "fail" | undefined
}
