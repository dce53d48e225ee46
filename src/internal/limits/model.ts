/** Models of rate limits: the limits of a limiter, and its options. */
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type { Method } from "../../Operation.ts"

/** Call that a custom key is computed from. */
export interface Request {
  /** Id of the operation, such as `"connections.get"`. */
  readonly operation: string
  readonly method: Method
  /** Path template, such as `"/api/connections/{id}"`. */
  readonly path: string
  /** Origin of the base URL. */
  readonly origin: string
  /** Hash of the credentials: the same on every machine, and irreversible. */
  readonly account: Effect.Effect<string>
}

/** One limit. */
export interface Limit {
  /**
   * Calls of one origin that share the limit:
   * - `"credentials"` (default): those with the same credentials, so each organization with its own key has its own limit;
   * - `"origin"`: all of them, as one limit of the client;
   * - a function: those with the same returned key. It runs on the fiber of the call, so it can look up a tenant. Keys are
   *   stored, so they must not contain secrets.
   */
  readonly per?: "credentials" | "origin" | ((request: Request) => string | Effect.Effect<string>) | undefined
  /**
   * Maximum of concurrent requests, until their bodies were read. Counted per process, unless processes share a {@link
   * PermitStore}.
   */
  readonly concurrency?: number | undefined
  /**
   * Requests per interval. A bucket holds `limit` tokens and is refilled evenly, so at most `limit` requests are sent at once,
   * and `limit * (1 + t / window)` in any time `t`. For even gaps use a limit of 1 and a short window.
   */
  readonly rate?: { readonly limit: number; readonly window: Duration.Input } | undefined
}

/** Options of a limit. */
export interface Options {
  /** Pause after a 429 without `Retry-After`. Default: 1 second. */
  readonly pause?: Duration.Input | undefined
  /** Maximum pause of a `Retry-After`. Default: 30 seconds, as in `RetryPolicy.standard`. */
  readonly maxPause?: Duration.Input | undefined
  /**
   * Behaviour when a shared store does not respond within 2 seconds: `"allow"` (default) sends without limit and logs a warning
   * once; `"fail"` fails with `PolytomicLocalRateLimitExceeded`.
   */
  readonly onStoreError?: "allow" | "fail" | undefined
}
