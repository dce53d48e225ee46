/** Remembers deliveries, so that none is handled twice. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type { KeyValueStore, KeyValueStoreError } from "effect/persistence/KeyValueStore"
import { refuse, type WebhookError } from "./error.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** Remembers which deliveries are being handled and which have been. */
export interface DuplicateStore<out E = never> {
  /** Marks a delivery as being handled, unless it is marked already; says which of the three it was. */
  readonly claim: (key: string) => Effect.Effect<"new" | "running" | "done", E>
  /** Marks a delivery as handled. */
  readonly complete: (key: string) => Effect.Effect<void, E>
  /** Forgets a delivery that was not handled, so that it can be tried again. */
  readonly release: (key: string) => Effect.Effect<void, E>
}

/** How long deliveries are remembered. */
export interface DuplicateOptions {
  /** How long a delivery is known to have been handled. Default 48 hours. */
  readonly ttl?: Duration.Input | undefined
  /** How long a delivery counts as being handled, if nobody says how it ended: the program may have died. Default 1 minute. */
  readonly lease?: Duration.Input | undefined
}

interface Mark {
  readonly state: "running" | "done"
  readonly until: number
}

const times = ({ lease = "1 minute", ttl = "48 hours" }: DuplicateOptions) => ({
  lease: Duration.toMillis(lease),
  ttl: Duration.toMillis(ttl)
})

// -----------------------------------------------------------------------------
// Stores
// -----------------------------------------------------------------------------

/** In the memory of this process; the oldest are forgotten where there are too many. */
export const memory = (options: DuplicateOptions & { readonly maxEntries?: number | undefined }): DuplicateStore => {
  const { lease, ttl } = times(options)
  const { maxEntries = 10_000 } = options
  const marks = new Map<string, Mark>()
  const put = (key: string, mark: Mark, now: number) => {
    marks.delete(key)
    for (const [key, { until }] of marks) {
      if (until > now && marks.size < maxEntries) break
      marks.delete(key)
    }
    marks.set(key, mark)
  }
  return {
    claim: (key) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        const mark = marks.get(key)
        if (mark !== undefined && mark.until > now) return mark.state
        put(key, { state: "running", until: now + lease }, now)
        return "new"
      }),
    complete: (key) => Effect.map(Clock.currentTimeMillis, (now) => put(key, { state: "done", until: now + ttl }, now)),
    release: (key) => Effect.sync(() => void marks.delete(key))
  }
}

/** In a key-value store, and in memory for what is being handled here: the store itself can't look and write at once. */
export const keyValue = (
  store: KeyValueStore,
  options: DuplicateOptions & { readonly prefix?: string | undefined }
): DuplicateStore<KeyValueStoreError> & { readonly sweep: Effect.Effect<void, KeyValueStoreError> } => {
  const { lease, ttl } = times(options)
  const { prefix = "polytomic-webhook:" } = options
  const here = memory({ lease, ttl: lease })
  const get = (key: string) => Effect.map(store.get(key), parse)
  const set = (key: string, mark: Mark) => store.set(prefix + key, JSON.stringify(mark))
  return {
    claim: (key) =>
      Effect.gen(function* () {
        if ((yield* here.claim(key)) !== "new") return "running"
        const now = yield* Clock.currentTimeMillis
        const mark = yield* get(prefix + key)
        if (mark !== undefined && mark.until > now) {
          yield* here.release(key)
          return mark.state
        }
        yield* set(key, { state: "running", until: now + lease })
        return "new"
      }).pipe(Effect.tapError(() => here.release(key))),
    complete: (key) =>
      Effect.flatMap(Clock.currentTimeMillis, (now) => set(key, { state: "done", until: now + ttl })).pipe(
        Effect.ensuring(here.release(key))
      ),
    release: (key) => Effect.ensuring(store.remove(prefix + key), here.release(key)),
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

const parse = (text: string | undefined): Mark | undefined => {
  const [, state, until] = /^\{"state":"(running|done)","until":(\d+)\}$/.exec(text ?? "") ?? []
  return state === "running" || state === "done" ? { state, until: Number(until) } : undefined
}

// -----------------------------------------------------------------------------
// Handling
// -----------------------------------------------------------------------------

/** Runs an effect unless it has been run for this key, or is being run; what failed can be run again. */
export const once = <A, E, R, SE>(
  store: DuplicateStore<SE>,
  key: string,
  effect: Effect.Effect<A, E, R>
): Effect.Effect<A, E | SE | WebhookError, R> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.gen(function* () {
      const state = yield* store.claim(key)
      if (state !== "new") return yield* Effect.fail(refuse({ _tag: "Duplicate", key, state }))
      const exit = yield* Effect.exit(restore(effect))
      // What has been done stays done, even if that can't be noted.
      yield* Effect.catchCause(exit._tag === "Success" ? store.complete(key) : store.release(key), (cause) =>
        Effect.logWarning("It could not be noted how handling a Polytomic delivery ended", cause)
      )
      return yield* exit
    })
  )
