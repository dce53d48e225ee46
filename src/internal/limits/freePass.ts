/**
 * The way of a call that need not wait: it takes what is free in one step, with no fiber, no timer and no scope, and gives it back
 * when it ends. Whatever is not free sends it to the queues.
 */
import type * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { RateLimiterError, RateLimiterStore } from "effect/persistence/RateLimiter"
import type { Presence } from "../turns/presence.ts"
import type { Ticket } from "../turns/turns.ts"
import type { LimitStore } from "./limitStore.ts"
import type { Room, Rooms } from "./rooms.ts"

type Tokens = RateLimiterStore["Service"]

/** What one call takes. */
export class FreePass {
  readonly #rooms: Rooms
  readonly #clock: Clock.Clock
  // Only where finalizers always run: elsewhere each holder proves by a timer that it is there.
  readonly #presence: Presence = { until: Number.POSITIVE_INFINITY }
  #tickets: ReadonlyArray<readonly [Room, Ticket]> = []
  #entered: ReadonlyArray<Room> = []
  /** The rooms whose token the call has. */
  readonly taken: Set<Room> = new Set()

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
    const now = this.#clock.currentTimeMillisUnsafe()
    this.#entered = this.#rooms.join(keys, this.#presence, now)
    const tickets: Array<readonly [Room, Ticket]> = []
    this.#tickets = tickets
    for (const room of this.#entered) {
      const ticket = room.concurrency === undefined ? undefined : room.permits.takeFree(this.#presence, now)
      if (ticket !== undefined) tickets.push([room, ticket])
      const isFree = ticket !== undefined || room.concurrency === undefined
      // A bucket that holds no whole token never gives one.
      if (isFree && room.turn.size === 0 && !(room.rate !== undefined && room.rate.limit < 1)) continue
      this.leave()
      return false
    }
    if (this.first !== undefined && !store.mayBePaused(this.first)) return true
    this.leave()
    return false
  }

  /** Takes a token of each rate; succeeds with false if one is missing. */
  takeTokens(tokens: Tokens, from = 0): Effect.Effect<boolean, RateLimiterError> {
    for (let i = from; i < this.#entered.length; i++) {
      const room = this.#entered[i]
      if (room?.rate === undefined) continue
      const { limit, refillRate } = room.rate
      const asked = tokens.tokenBucket({ key: room.key, tokens: 1, limit, refillRate, allowOverflow: false })
      return Effect.flatMap(asked, ([left]) => {
        if (left < 0) return missing
        this.taken.add(room)
        return this.takeTokens(tokens, i + 1)
      })
    }
    return complete
  }

  /** Gives everything back but tokens. */
  leave(): void {
    if (this.#entered.length === 0) return
    const now = this.#clock.currentTimeMillisUnsafe()
    for (const [room, ticket] of this.#tickets) room.permits.leave(ticket, now)
    this.#rooms.leave(this.#entered, this.#presence)
    this.#tickets = []
    this.#entered = []
  }
}

const complete = /*#__PURE__*/ Effect.succeed(true)
const missing = /*#__PURE__*/ Effect.succeed(false)
