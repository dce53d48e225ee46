/** A store of permits in memory, at the other end of a network that delivers what was sent, whoever still waits for the answer. */
import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as RateLimiter from "effect/persistence/RateLimiter"
import * as RateLimit from "../../src/RateLimit.ts"

export class Permits {
  readonly #leases = new Map<string, number>()
  readonly #lease: number
  readonly #latency: number

  /** `lease` is how long a permit lasts, `latency` how long a command or its answer takes, both in milliseconds. */
  constructor(lease: number, latency: number) {
    this.#lease = lease
    this.#latency = latency
  }

  /** Permits that have been taken and not given back, and have not ended. */
  readonly taken: Effect.Effect<number> = Effect.map(
    Clock.currentTimeMillis,
    (now) => [...this.#leases.values()].filter((end) => end > now).length
  )

  /** The store as one process sees it; from when it has crashed, nothing that it says arrives. */
  process(): { readonly store: RateLimit.PermitStore; readonly crash: Effect.Effect<void> } {
    let isGone = false
    const said = <A>(apply: (now: number) => A): Effect.Effect<A> =>
      Effect.gen({ self: this }, function* () {
        const answer = yield* Deferred.make<A>()
        if (!isGone) {
          const applied = Effect.map(Clock.currentTimeMillis, (now) =>
            Deferred.doneUnsafe(answer, Effect.succeed(apply(now)))
          )
          yield* Effect.forkDetach(Effect.delay(applied, this.#latency), { startImmediately: true })
        }
        const value = yield* Deferred.await(answer)
        return yield* Effect.as(Effect.sleep(this.#latency), value)
      })
    const take = (now: number, limit: number, id: string): boolean => {
      for (const [other, end] of this.#leases) if (end <= now) this.#leases.delete(other)
      if (!this.#leases.has(id) && this.#leases.size >= limit) return false
      this.#leases.set(id, now + this.#lease)
      return true
    }
    return {
      crash: Effect.sync(() => {
        isGone = true
      }),
      store: {
        lease: Duration.millis(this.#lease),
        take: (_, limit, id) => said((now) => take(now, limit, id)),
        renew: (_, id) => Effect.asVoid(said((now) => take(now, Number.POSITIVE_INFINITY, id))),
        release: (_, id) => Effect.asVoid(said(() => this.#leases.delete(id)))
      }
    }
  }
}

/** The limit of one process on top of such a store. */
export const limitOf = (
  store: RateLimit.PermitStore,
  limits: RateLimit.Limit,
  options?: RateLimit.Options
): Effect.Effect<RateLimit.RateLimit | undefined> =>
  Effect.flatMap(RateLimit.RateLimit, Effect.succeed).pipe(
    Effect.provide(
      RateLimit.layerShared(limits, options).pipe(
        Layer.provide(Layer.merge(RateLimiter.layerStoreMemory, Layer.succeed(RateLimit.PermitStore, store)))
      )
    )
  )
