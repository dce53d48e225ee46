/** A store of permits in memory, behind a network that delivers every command, even if nobody waits for the reply. */
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

  /** `lease` is the lifetime of a permit, `latency` the time of a command or its reply, both in milliseconds. */
  constructor(lease: number, latency: number) {
    this.#lease = lease
    this.#latency = latency
  }

  /** Permits that were acquired, and neither released nor expired. */
  readonly taken: Effect.Effect<number> = Effect.map(
    Clock.currentTimeMillis,
    (now) => [...this.#leases.values()].filter((end) => end > now).length
  )

  /** The store as one process sees it; after a crash of the store, no reply arrives. */
  process(): { readonly store: RateLimit.PermitStore; readonly crash: Effect.Effect<void> } {
    let crashed = false
    const command = <A>(apply: (now: number) => A): Effect.Effect<A> =>
      Effect.gen({ self: this }, function* () {
        const reply = yield* Deferred.make<A>()
        if (!crashed) {
          const applied = Effect.map(Clock.currentTimeMillis, (now) =>
            Deferred.doneUnsafe(reply, Effect.succeed(apply(now)))
          )
          yield* Effect.forkDetach(Effect.delay(applied, this.#latency), { startImmediately: true })
        }
        const value = yield* Deferred.await(reply)
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
        crashed = true
      }),
      store: {
        lease: Duration.millis(this.#lease),
        take: (_, limit, id) => command((now) => take(now, limit, id)),
        renew: (_, id) => Effect.asVoid(command((now) => take(now, Number.POSITIVE_INFINITY, id))),
        release: (_, id) => Effect.asVoid(command(() => this.#leases.delete(id)))
      }
    }
  }
}

/** The limit of one process over such a store. */
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
