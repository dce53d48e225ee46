/** Stores of handled deliveries, against duplicates. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type { KeyValueStore, KeyValueStoreError } from "effect/persistence/KeyValueStore"
import * as Random from "effect/Random"
import { EventModel } from "../concurrency/eventModel.ts"
import * as Messages from "../telemetry/messages.ts"
import { refuse, type WebhookError } from "./error.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * Store of deliveries that are in progress or handled. A claim belongs to its `owner`, a string that is unique for each received
 * request.
 */
export interface DuplicateStore<out E = never> {
  /** Claims a delivery for an owner, unless it is claimed or done already; succeeds with the state it found. */
  readonly claim: (key: string, owner: string) => Effect.Effect<"new" | "running" | "done", E>
  /** Extends the claim of the owner by a `lease`. Run three times a lease while the delivery is being handled. */
  readonly renew: (key: string, owner: string) => Effect.Effect<void, E>
  /** Marks a delivery as handled, and keeps it at least for `keepFor`: as long as it would be accepted again. */
  readonly complete: (key: string, owner: string, keepFor: Duration.Duration) => Effect.Effect<void, E>
  /** Releases the claim of the owner, so that the delivery can be handled again; a claim of another owner is kept. */
  readonly release: (key: string, owner: string) => Effect.Effect<void, E>
  /** Lifetime of a claim without renewal. */
  readonly lease: Duration.Duration
}

/** Retention of deliveries. */
export interface DuplicateOptions {
  /**
   * Minimum retention of a handled delivery. It is kept at least as long as it would be accepted. Default 48 hours.
   */
  readonly ttl?: Duration.Input | undefined
  /**
   * Lifetime of a claim without renewal, after a crash of its program. Default 1 minute; in memory 5 seconds on Workers, where a
   * request can be killed without its finalizers, and unlimited elsewhere.
   */
  readonly lease?: Duration.Input | undefined
}

/** Options of a store in memory. */
export interface MemoryOptions extends DuplicateOptions {
  /** Maximum number of remembered deliveries; the oldest are forgotten first. Default 10,000. */
  readonly maxEntries?: number | undefined
}

// The maximum of a date, in milliseconds since 1970: an unlimited lifetime that JSON can express.
const endOfTime = 8_640_000_000_000_000

const later = (now: number, duration: number): number => Math.min(endOfTime, now + duration)

// -----------------------------------------------------------------------------
// Memory
// -----------------------------------------------------------------------------

interface Claim {
  readonly owner: string
  readonly until: number
}

/** Stores deliveries in the memory of this process. */
export const memory = ({ lease, maxEntries = 10_000, ttl = "48 hours" }: MemoryOptions): DuplicateStore => {
  const claims = new Map<string, Claim>()
  const done = new Map<string, number>()
  const leaseMillis = Duration.toMillis(lease ?? "5 seconds")
  const ttlMillis = Duration.toMillis(ttl)

  const hold = (key: string, owner: string, now: number) =>
    Effect.map(EventModel, ({ isCutOff }) => {
      claims.set(key, { owner, until: isCutOff || lease !== undefined ? now + leaseMillis : endOfTime })
    })
  const lapse = (now: number) => {
    for (const [key, { until }] of claims) if (until <= now) claims.delete(key)
  }
  const remember = (key: string, until: number, now: number) => {
    done.delete(key)
    for (const [key, end] of done) {
      if (end > now && done.size < maxEntries) break
      done.delete(key)
    }
    done.set(key, until)
  }

  return {
    lease: Duration.millis(leaseMillis),
    claim: (key, owner) =>
      Effect.flatMap(Clock.currentTimeMillis, (now) => {
        lapse(now)
        if ((done.get(key) ?? 0) > now) return Effect.succeed("done")
        if (claims.has(key)) return Effect.succeed("running")
        return Effect.as(hold(key, owner, now), "new")
      }),
    renew: (key, owner) =>
      Effect.flatMap(Clock.currentTimeMillis, (now) => {
        const other = claims.get(key)
        return other !== undefined && other.owner !== owner ? Effect.void : hold(key, owner, now)
      }),
    complete: (key, owner, keepFor) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        if (claims.get(key)?.owner === owner) claims.delete(key)
        remember(key, later(now, Math.max(ttlMillis, Duration.toMillis(keepFor))), now)
      }),
    release: (key, owner) =>
      Effect.sync(() => {
        if (claims.get(key)?.owner === owner) claims.delete(key)
      })
  }
}

// -----------------------------------------------------------------------------
// Key-value stores
// -----------------------------------------------------------------------------

interface Mark {
  readonly state: "running" | "done"
  readonly until: number
  readonly owner: string
}

/** Stores deliveries in a key-value store, and claims in memory as well, as the store has no compare-and-set. */
export const keyValue = (
  store: KeyValueStore,
  options: DuplicateOptions & { readonly prefix?: string | undefined }
): DuplicateStore<KeyValueStoreError> & { readonly sweep: Effect.Effect<void, KeyValueStoreError> } => {
  const { lease = "1 minute", prefix = "polytomic-webhook:", ttl = "48 hours" } = options
  const leaseMillis = Duration.toMillis(lease)
  const ttlMillis = Duration.toMillis(ttl)
  const here = memory({ lease })
  const get = (key: string) => Effect.map(store.get(key), parse)
  const set = (key: string, mark: Mark) => store.set(prefix + key, JSON.stringify(mark))
  /** Changes the claim of an owner, if it is still the owner's. */
  const ofOwner = <A>(key: string, owner: string, change: (now: number) => Effect.Effect<A, KeyValueStoreError>) =>
    Effect.gen(function* () {
      const mark = yield* get(prefix + key)
      if (mark?.state === "running" && mark.owner === owner) yield* change(yield* Clock.currentTimeMillis)
    })
  return {
    lease: Duration.millis(leaseMillis),
    claim: (key, owner) =>
      Effect.gen(function* () {
        if ((yield* here.claim(key, owner)) !== "new") return "running"
        const now = yield* Clock.currentTimeMillis
        const mark = yield* get(prefix + key)
        if (mark !== undefined && mark.until > now) {
          yield* here.release(key, owner)
          return mark.state
        }
        yield* set(key, { state: "running", until: now + leaseMillis, owner })
        return "new"
      }).pipe(Effect.onError(() => here.release(key, owner))),
    renew: (key, owner) =>
      Effect.andThen(
        here.renew(key, owner),
        ofOwner(key, owner, (now) => set(key, { state: "running", until: now + leaseMillis, owner }))
      ),
    complete: (key, owner, keepFor) =>
      Effect.flatMap(Clock.currentTimeMillis, (now) =>
        // A handled delivery stays handled, even if another owner has the claim by now.
        set(key, { state: "done", until: later(now, Math.max(ttlMillis, Duration.toMillis(keepFor))), owner })
      ).pipe(Effect.ensuring(here.release(key, owner))),
    release: (key, owner) =>
      Effect.ensuring(
        ofOwner(key, owner, () => store.remove(prefix + key)),
        here.release(key, owner)
      ),
    sweep: Effect.gen(function* () {
      const now = yield* Clock.currentTimeMillis
      for (const key of yield* store.keys) {
        if (!key.startsWith(prefix)) continue
        const mark = yield* get(key)
        if (mark === undefined || mark.until <= now) yield* store.remove(key)
      }
    })
  }
}

// A truncated or invalid value counts as absent.
const parse = (text: string | undefined): Mark | undefined => {
  let value: unknown
  try {
    value = JSON.parse(text ?? "null")
  } catch {
    return undefined
  }
  if (typeof value !== "object" || value === null) return undefined
  const { owner, state, until }: { owner?: unknown; state?: unknown; until?: unknown } = value
  return (state === "running" || state === "done") && typeof until === "number" && typeof owner === "string"
    ? { owner, state, until }
    : undefined
}

// -----------------------------------------------------------------------------
// Handling
// -----------------------------------------------------------------------------

/** A delivery, and the time for which it would be accepted again. */
export interface Delivery {
  readonly key: string
  readonly keepFor: Duration.Duration
}

// Timeout of a store, as the sender waits for a response meanwhile.
const storeTimeout = /*#__PURE__*/ Duration.seconds(5)

/**
 * Runs an effect unless it was run for this delivery, or is running; if it fails, it can be run again. The claim is renewed while
 * the effect runs.
 */
export const once = <A, E, R, SE>(
  store: DuplicateStore<SE>,
  { keepFor, key }: Delivery,
  effect: Effect.Effect<A, E, R>
): Effect.Effect<A, E | SE | WebhookError, R> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.gen(function* () {
      const owner = `${yield* Random.nextInt}:${yield* Random.nextInt}`
      const state = yield* Effect.timeoutOrElse(Effect.interruptible(store.claim(key, owner)), {
        duration: storeTimeout,
        orElse: () => Effect.fail(refuse({ _tag: "SilentStore", timeout: storeTimeout }))
      })
      if (state !== "new") return yield* Effect.fail(refuse({ _tag: "Duplicate", key, state }))
      const third = Duration.toMillis(store.lease) / 3
      const renewal = Effect.delay(Effect.ignore(Effect.timeoutOption(store.renew(key, owner), third)), third)
      const renewed = Effect.scopedWith((scope) =>
        Effect.andThen(Effect.forkIn(Effect.interruptible(Effect.forever(renewal)), scope), restore(effect))
      )
      const exit = yield* Effect.exit(renewed)
      // The effect has succeeded, even if that cannot be stored.
      const end = exit._tag === "Success" ? store.complete(key, owner, keepFor) : store.release(key, owner)
      const noted = Effect.timeout(Effect.interruptible(end), storeTimeout)
      yield* Effect.catchCause(noted, (cause) => Effect.logWarning(Messages.outcomeNotStored, cause))
      return yield* exit
    })
  )
