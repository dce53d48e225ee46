/**
 * The way of a call that need not wait: it takes what is free in one step, with no fiber, no timer and no scope, and gives it back
 * when it ends. Whatever is not free sends it to the queues.
 */
import type * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { RateLimiterStore } from "effect/persistence/RateLimiter"
import type { Presence } from "../turns/presence.ts"
import type { Ticket } from "../turns/turns.ts"
import type { LimitStore } from "./limitStore.ts"
import type { Room, Rooms } from "./rooms.ts"

type Tokens = RateLimiterStore["Service"]

/** Permits and tokens of one call. */
export class FreePass {
  readonly #rooms: Rooms
  readonly #clock: Clock.Clock
  // Only where finalizers always run: elsewhere each holder proves by a timer that it is there.
  readonly #presence: Presence = { until: Number.POSITIVE_INFINITY }
  #tickets: Array<Ticket | undefined> = []
  #entered: ReadonlyArray<Room> = []
  /** The rooms whose token the call has. */
  readonly taken: Array<Room> = []

  constructor(rooms: Rooms, clock: Clock.Clock) {
    this.#rooms = rooms
    this.#clock = clock
  }

  /** The room whose key a 429 pauses; none while nothing is held. */
  get first(): Room | undefined {
    return this.#entered[0]
  }

  /** Takes a permit of each concurrency; false if one is not free, or somebody waits. Then nothing is held. */
  enter(keys: ReadonlyArray<string>, store: LimitStore): boolean {
    this.#entered = this.#rooms.join(keys, this.#presence, this.#clock.currentTimeMillisUnsafe())
    for (const room of this.#entered) {
      if (this.#takePermit(room)) continue
      this.leave()
      return false
    }
    if (this.first !== undefined && !store.mayBePaused(this.first)) return true
    this.leave()
    return false
  }

  #takePermit({ concurrency, permits, rate, turn }: Room): boolean {
    // A bucket that holds no whole token never gives one.
    if (turn.size > 0 || (rate !== undefined && rate.limit < 1)) return false
    const ticket = concurrency === undefined ? undefined : permits.takeFree(this.#presence)
    this.#tickets.push(ticket)
    return ticket !== undefined || concurrency === undefined
  }

  /** Takes a token of each rate from the room `from` on, and goes on with whether it has them all. */
  takeTokens<A, E>(tokens: Tokens, next: (hasAll: boolean) => Effect.Effect<A, E>, from = 0): Effect.Effect<A, E> {
    for (let i = from; i < this.#entered.length; i++) {
      const room = this.#entered[i]
      if (room?.rate === undefined) continue
      const { limit, refillRate } = room.rate
      const asked = tokens.tokenBucket({ key: room.key, tokens: 1, limit, refillRate, allowOverflow: false })
      return Effect.matchEffect(asked, {
        onSuccess: ([left]) => {
          if (left < 0) return next(false)
          this.taken.push(room)
          return this.takeTokens(tokens, next, i + 1)
        },
        onFailure: () => next(false)
      })
    }
    return next(true)
  }

  /** Gives everything back but tokens. */
  leave(): void {
    if (this.#entered.length === 0) return
    const now = this.#clock.currentTimeMillisUnsafe()
    for (let i = 0; i < this.#tickets.length; i++) {
      const ticket = this.#tickets[i]
      if (ticket !== undefined) this.#entered[i]?.permits.leave(ticket, now)
    }
    this.#rooms.leave(this.#entered, this.#presence)
    this.#tickets = []
    this.#entered = []
  }
}
