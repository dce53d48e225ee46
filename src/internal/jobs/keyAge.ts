/** Error of a run whose idempotency key cannot identify its execution, and the age of keys. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type { PolytomicError } from "../../PolytomicError.ts"
import { PolytomicClient } from "../client/PolytomicClient.ts"
import { errorClass } from "../errors/errorClass.ts"
import { formatDuration } from "../errors/formatDuration.ts"
import type { ErrorClass } from "../errors/model.ts"
import { millisOf } from "../schema/time.ts"
import * as Messages from "../telemetry/messages.ts"

// -----------------------------------------------------------------------------
// Errors
// -----------------------------------------------------------------------------

/** Evidence of an {@link IdempotencyKeyError}. */
export interface Evidence {
  readonly idempotencyKey: string
  /** The sync of the run. */
  readonly sync_id: string
  /**
   * - `"kept-error"`: the API replays a 500 for the key and for the keys derived from it;
   * - `"other-sync"`: the key was used for another sync, whose execution the API replays;
   * - `"forgotten"`: the key is older than the guaranteed 24 hours.
   */
  readonly reason: "kept-error" | "other-sync" | "forgotten"
  /** Time since the first use of the key; only for one that may have expired. */
  readonly age?: Duration.Duration | undefined
  /** The error of the last failed call, if any. */
  readonly error?: PolytomicError | undefined
}

const describe = ({ age = Duration.zero, idempotencyKey, reason, sync_id }: Evidence): string => {
  const key = `the idempotency key ${JSON.stringify(idempotencyKey)}`
  switch (reason) {
    case "kept-error":
      return `Sync ${sync_id} was not run: its start failed with 500 under ${key}, and the API keeps that response for 24 hours. Check whether an execution was started, then run the sync with another key.`
    case "other-sync":
      return `Sync ${sync_id} was not run: ${key} has started an execution that is not one of this sync, and the API replays it. Use a key that contains the sync's id.`
    case "forgotten":
      return `Sync ${sync_id} was not run: ${key} was first used ${formatDuration(age)} ago. After 24 hours it may have expired, and the API would start a second execution. Check how the first one ended, then use a new key.`
  }
}

const IdempotencyKeyErrorBase: ErrorClass<"PolytomicIdempotencyKeyError", Evidence> = /*#__PURE__*/ errorClass(
  "PolytomicIdempotencyKeyError",
  describe
)

/**
 * An idempotency key of the caller does not identify an execution of the sync. Nothing was started under it.
 *
 * @example
 * ```ts
 * import * as SyncRun from "effect-polytomic/SyncRun"
 *
 * const error = new SyncRun.IdempotencyKeyError({ idempotencyKey: "nightly", sync_id: "1", reason: "other-sync" })
 * error._tag // => "PolytomicIdempotencyKeyError"
 * ```
 */
export class IdempotencyKeyError extends IdempotencyKeyErrorBase {}

// -----------------------------------------------------------------------------
// Ages
// -----------------------------------------------------------------------------

/** Guaranteed lifetime of a key, in milliseconds. */
const keptFor = 86_400_000

/** Maximum number of remembered keys of a client. */
const longestMemory = 10_000

/** The first use of a key; times in milliseconds since 1970, by this machine's clock. */
export interface FirstUse {
  since: number
  /** True if the caller never set it: the key may be older than it seems. */
  isAssumed: boolean
  /** Arrival of its response, if that was a 500: an execution that it started began earlier. */
  failedBy: number | undefined
}

// A program that runs for days can repeat a run, so a client remembers the first use of its keys.
const firstUses = /*#__PURE__*/ new WeakMap<PolytomicClient, Map<string, FirstUse>>()

/**
 * The first use of a key, or an error if it may have expired. `since` is the time of its first use, in milliseconds since 1970,
 * if the caller set it.
 */
export const firstUseOf = (
  idempotencyKey: string,
  sync_id: string,
  since: number | undefined
): Effect.Effect<FirstUse, IdempotencyKeyError, PolytomicClient> =>
  Effect.gen(function* () {
    const client = yield* PolytomicClient
    const now = yield* Clock.currentTimeMillis
    const uses = firstUses.get(client) ?? new Map<string, FirstUse>()
    firstUses.set(client, uses)
    const name = `${sync_id} ${idempotencyKey}`
    const use = uses.get(name) ?? { since: now, isAssumed: true, failedBy: undefined }
    if (since !== undefined) {
      use.since = Math.min(use.since, since)
      use.isAssumed = false
      use.failedBy ??= since + slowest
    }
    uses.set(name, use)
    for (const oldest of uses.keys()) {
      if (uses.size <= longestMemory) break
      uses.delete(oldest)
    }
    const age = Duration.millis(now - use.since)
    if (Duration.toMillis(age) < keptFor) return use
    return yield* Effect.fail(new IdempotencyKeyError({ idempotencyKey, sync_id, reason: "forgotten", age }))
  })

/**
 * Warns if the key of a just started execution may have expired: the time of its first use is unknown, and the sync last ran more
 * than a day ago.
 */
export const warnOfAge = (idempotencyKey: string, sync_id: string, before: string | undefined): Effect.Effect<void> =>
  Effect.flatMap(Clock.currentTimeMillis, (now) =>
    now - millisOf(before) < keptFor || before === undefined
      ? Effect.void
      : Effect.logWarning(Messages.keyOfUnknownAge(sync_id, JSON.stringify(idempotencyKey)))
  )

// Maximum duration of a start, in milliseconds.
const slowest = 300_000
