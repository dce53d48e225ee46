/**
 * The wait of one call: it queues for a token, holds a permit while it asks for one, and sleeps without it. Waiting reserves
 * nothing, so a call that gives up takes nothing from others.
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import type { PolytomicError } from "../../PolytomicError.ts"
import type { LimitStore } from "./limitStore.ts"
import type { PermitStore } from "./permitStore.ts"
import { refuse, type Stage } from "./refusal.ts"
import type { Room } from "./rooms.ts"
import { holdShared, type Visit } from "./sharedPermits.ts"

/** Source of tokens and permits. */
export interface Sources {
  readonly store: LimitStore
  /** Permits that other processes share. */
  readonly permits: PermitStore | undefined
}

/** The rooms that a call passes, and what keeps it waiting. */
export interface Passage extends Visit {
  readonly rooms: ReadonlyArray<Room>
  /** The room whose key a 429 pauses. */
  readonly first: Room
  readonly stage: Stage
  /** The rooms whose token the call has. */
  readonly taken: Set<Room>
}

const pausing = "a pause that the server requested"

/**
 * Waits until the request may be sent; succeeds with the number under which the store is told what came of it. Permits are held
 * until the scope is closed.
 */
export const waitForTurn = (
  passage: Passage,
  sources: Sources,
  scope: Scope.Scope
): Effect.Effect<number, PolytomicError> =>
  Effect.scopedWith((turns) =>
    Effect.gen(function* () {
      yield* queueUp(passage, turns)
      while (true) {
        // No permit is held during a sleep: others, who have tokens, could use it.
        const held = yield* Scope.fork(scope)
        yield* holdPermits(passage, sources, held)
        const { delay, epoch } = yield* askForTokens(passage, sources.store)
        if (epoch !== undefined) {
          yield* Effect.sleep(delay)
          return epoch
        }
        yield* Scope.close(held, Exit.void)
        if (delay >= passage.attempt.left()) return yield* refuse(passage.attempt, passage.stage, delay)
        const nextAt = (yield* Clock.currentTimeMillis) + delay
        for (const room of passage.rooms) room.nextAt = nextAt
        yield* Effect.sleep(delay)
      }
    })
  )

/** Stands in the queue of each rate until the scope is closed. */
const queueUp = ({ attempt, presence, rooms, stage }: Passage, turns: Scope.Scope) =>
  Effect.gen(function* () {
    for (const room of rooms) {
      const { rate, turn } = room
      if (rate === undefined) continue
      Object.assign(stage, { reason: "rate", limit: room.words })
      const now = yield* Clock.currentTimeMillis
      // Behind others who wait, the wait is known: one token after the other.
      const wait = room.nextAt - now + (turn.size * rate.window) / rate.limit
      if (turn.size > 0 && room.nextAt > now && wait >= attempt.left()) return yield* refuse(attempt, stage, wait)
      yield* turn.take(presence, turns)
    }
  })

/** Holds a permit of each concurrency until the scope is closed. */
const holdPermits = (passage: Passage, { permits, store }: Sources, held: Scope.Scope) =>
  Effect.gen(function* () {
    for (const room of passage.rooms) {
      if (room.concurrency === undefined) continue
      Object.assign(passage.stage, { reason: "concurrency", limit: room.words })
      yield* room.permits.take(passage.presence, held)
      if (permits !== undefined) yield* holdShared(passage, room, room.concurrency, store, permits, held)
    }
  })

/** Asks each rate for a token, and for a pause of the server: without an `epoch`, it is asked again after the `delay`. */
const askForTokens = (passage: Passage, store: LimitStore) =>
  Effect.gen(function* () {
    const { attempt, first, rooms, stage, taken } = passage
    let delay = 0
    for (const room of rooms) {
      if (room.rate === undefined || taken.has(room)) continue
      const until = yield* store.take(attempt, room, room.rate)
      if (until === 0) taken.add(room)
      if (until <= delay) continue
      delay = until
      Object.assign(stage, { reason: "rate", limit: room.words })
    }
    if (delay > 0) return { delay, epoch: undefined }
    const pause = yield* store.pauseOf(attempt, first)
    delay = Math.ceil(Duration.toMillis(pause.delay))
    // What the store has learned of the server gives each a place in a row, which would be lost if it were asked for again.
    if (delay <= 0 || (pause.phase === "learned" && delay < attempt.left())) {
      return { delay: Math.max(0, delay), epoch: pause.epoch }
    }
    Object.assign(stage, { reason: "pause", limit: pausing })
    // Tokens of before a pause would let those who waited burst out when it ends.
    taken.clear()
    return { delay, epoch: undefined }
  })
