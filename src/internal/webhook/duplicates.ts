/** Remembers deliveries, so that none is handled twice. */
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
 * Remembers which deliveries are being handled and which have been. A claim belongs to its `owner`, a text that is different for
 * each delivery that is received.
 */
export interface DuplicateStore<out E = never> {
  /** Claims a delivery for an owner, unless it is claimed or done already; succeeds with which of the three it was. */
  readonly claim: (key: string, owner: string) => Effect.Effect<"new" | "running" | "done", E>
  /** Extends the claim of the owner by a `lease`. Run three times a lease while the delivery is being handled. */
  readonly renew: (key: string, owner: string) => Effect.Effect<void, E>
  /** Marks a delivery as handled, and remembers it at least for `keepFor`: as long as it would be accepted again. */
  readonly complete: (key: string, owner: string, keepFor: Duration.Duration) => Effect.Effect<void, E>
  /** Gives the claim of the owner back, so that the delivery can be handled again; a claim of another stays. */
  readonly release: (key: string, owner: string) => Effect.Effect<void, E>
  /** Duration of a claim that is not renewed. */
  readonly lease: Duration.Duration
}

/** Time that deliveries are remembered. */
export interface DuplicateOptions {
  /**
   * Time that a handled delivery is remembered at least. It is remembered as long as it is accepted in any case. Default 48 hours.
   */
  readonly ttl?: Duration.Input | undefined
  /**
   * Time that a claim lasts that is not renewed, as the program that made it has died. Default 1 minute; in memory 5 seconds on
   * Workers, where a request can be cut off without its finalizers, and for ever elsewhere.
   */
  readonly lease?: Duration.Input | undefined
}

/** Options of a store in memory. */
export interface MemoryOptions extends DuplicateOptions {
  /** Maximum number of remembered deliveries; the oldest are forgotten first. Default 10,000. */
  readonly maxEntries?: number | undefined
}

// The latest time that a date can have, in milliseconds since 1970: "for ever" as JSON can hold it.
const endOfTime = 8_640_000_000_000_000

const later = (now: number, duration: number): number => Math.min(endOfTime, now + duration)

// -----------------------------------------------------------------------------
// Memory
// -----------------------------------------------------------------------------

interface Claim {
  readonly owner: string
  readonly until: number
}

/** Remembers deliveries in the memory of this process. */
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

/** Remembers deliveries in a key-value store, and claims in memory as well: the store can't read and write at once. */
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
  /** Changes the claim of an owner, if it still is theirs. */
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
        // What has been done stays done, whoever has the claim by now.
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

// A value that is cut off or not a mark counts as absent.
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

/** A delivery, and how long it would be accepted again. */
export interface Delivery {
  readonly key: string
  readonly keepFor: Duration.Duration
}

// How long a store may take, as a sender waits for a response all the while.
const storeTimeout = /*#__PURE__*/ Duration.seconds(5)

/**
 * Runs an effect unless it has been run for this delivery, or is being run; if it fails, it can be run again. The claim is renewed
 * for as long as the effect runs.
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
      // What has been done stays done, even if that can't be noted.
      const end = exit._tag === "Success" ? store.complete(key, owner, keepFor) : store.release(key, owner)
      const noted = Effect.timeout(Effect.interruptible(end), storeTimeout)
      yield* Effect.catchCause(noted, (cause) => Effect.logWarning(Messages.outcomeNotStored, cause))
      return yield* exit
    })
  )
