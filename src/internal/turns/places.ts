/** Places of which so many are taken at a time. Nobody waits for one; that of an event which was cut off becomes free. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { arrive, isPresent, type Presence } from "./presence.ts"

/** A number of places. */
export class Places {
  readonly #most: number
  readonly #taken = new Map<Presence, () => void>()

  constructor(most: number) {
    this.#most = most
  }

  /**
   * Runs an effect in a place, or `full` if all are taken. `leave` is called when the place becomes free again, also if the event was
   * cut off.
   */
  run<A, E, R>(
    effect: Effect.Effect<A, E, R>,
    full: Effect.Effect<A, E, R>,
    leave: () => void
  ): Effect.Effect<A, E, R> {
    return Effect.scopedWith((scope) =>
      Effect.gen({ self: this }, function* () {
        const presence = yield* arrive(scope)
        const now = yield* Clock.currentTimeMillis
        for (const other of this.#taken.keys()) if (!isPresent(other, now)) this.#free(other)
        if (this.#taken.size >= this.#most) return yield* full
        this.#taken.set(presence, leave)
        return yield* Effect.ensuring(
          effect,
          Effect.sync(() => this.#free(presence))
        )
      })
    )
  }

  #free(presence: Presence): void {
    const leave = this.#taken.get(presence)
    this.#taken.delete(presence)
    leave?.()
  }
}
