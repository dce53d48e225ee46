/** Fixed number of slots without waiting; the slot of a killed event becomes free. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { acquireLease, type EventLease, isActive } from "./eventLease.ts"

/** Fixed number of slots. */
export class Slots {
  readonly #most: number
  readonly #taken = new Map<EventLease, () => void>()

  constructor(most: number) {
    this.#most = most
  }

  /**
   * Runs an effect in a slot, or `full` if all are taken. `leave` is called when the slot becomes free again, also if the event
   * was killed.
   */
  run<A, E, R>(
    effect: Effect.Effect<A, E, R>,
    full: Effect.Effect<A, E, R>,
    leave: () => void
  ): Effect.Effect<A, E, R> {
    return Effect.scopedWith((scope) =>
      Effect.gen({ self: this }, function* () {
        const eventLease = yield* acquireLease(scope)
        const now = yield* Clock.currentTimeMillis
        for (const other of this.#taken.keys()) if (!isActive(other, now)) this.#free(other)
        if (this.#taken.size >= this.#most) return yield* full
        this.#taken.set(eventLease, leave)
        return yield* Effect.ensuring(
          effect,
          Effect.sync(() => this.#free(eventLease))
        )
      })
    )
  }

  #free(eventLease: EventLease): void {
    const leave = this.#taken.get(eventLease)
    this.#taken.delete(eventLease)
    leave?.()
  }
}
