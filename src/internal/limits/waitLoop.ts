/**
 * Wait of one call: it queues for a token, holds a permit while it requests one, and sleeps without it. Waiting reserves nothing,
 * so an interrupted call takes nothing from others.
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import type { PolytomicError } from "../../PolytomicError.ts"
import type { LimitState } from "./limitStates.ts"
import type { LimitStore } from "./limitStore.ts"
import type { PermitStore } from "./permitStore.ts"
import { refuse, type Stage } from "./refusal.ts"
import { holdShared, type Visit } from "./sharedPermits.ts"

/** Source of tokens and permits. */
export interface Sources {
  readonly store: LimitStore
  /** Permits that other processes share. */
  readonly permits: PermitStore | undefined
}

/** States of the limits of a call, and the reason of its wait. */
export interface Passage extends Visit {
  readonly states: ReadonlyArray<LimitState>
  /** The state whose key a 429 pauses. */
  readonly first: LimitState
  readonly stage: Stage
  /** The states that the call has a token of. */
  readonly taken: Set<LimitState>
}

const pausing = "a pause that the server requested"

/**
 * Waits until the request may be sent; succeeds with the epoch under which its outcome is reported to the store. Permits are held
 * until the scope is closed.
 */
export const acquireAll = (
  passage: Passage,
  sources: Sources,
  scope: Scope.Scope
): Effect.Effect<number, PolytomicError> =>
  Effect.scopedWith((queues) =>
    Effect.gen(function* () {
      yield* queueUp(passage, queues)
      while (true) {
        // No permit is held during a sleep, as calls with tokens could use it.
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
        for (const state of passage.states) state.nextAt = nextAt
        yield* Effect.sleep(delay)
      }
    })
  )

/** Waits in the queue of each rate until the scope is closed. */
const queueUp = ({ attempt, eventLease, states, stage }: Passage, queues: Scope.Scope) =>
  Effect.gen(function* () {
    for (const state of states) {
      const { rate, queue } = state
      if (rate === undefined) continue
      Object.assign(stage, { reason: "rate", limit: state.words })
      const now = yield* Clock.currentTimeMillis
      // Behind other calls, the minimum wait is known: one token per call.
      const wait = state.nextAt - now + (queue.size * rate.window) / rate.limit
      if (queue.size > 0 && state.nextAt > now && wait >= attempt.left()) return yield* refuse(attempt, stage, wait)
      yield* queue.take(eventLease, queues)
    }
  })

/** Holds a permit of each concurrency limit until the scope is closed. */
const holdPermits = (passage: Passage, { permits, store }: Sources, held: Scope.Scope) =>
  Effect.gen(function* () {
    for (const state of passage.states) {
      if (state.concurrency === undefined) continue
      Object.assign(passage.stage, { reason: "concurrency", limit: state.words })
      yield* state.permits.take(passage.eventLease, held)
      if (permits !== undefined) yield* holdShared(passage, state, state.concurrency, store, permits, held)
    }
  })

/** Requests a token and the pause of each rate: without an `epoch`, it is requested again after the `delay`. */
const askForTokens = (passage: Passage, store: LimitStore) =>
  Effect.gen(function* () {
    const { attempt, first, states, stage, taken } = passage
    let delay = 0
    for (const state of states) {
      if (state.rate === undefined || taken.has(state)) continue
      const until = yield* store.take(attempt, state, state.rate)
      if (until === 0) taken.add(state)
      if (until <= delay) continue
      delay = until
      Object.assign(stage, { reason: "rate", limit: state.words })
    }
    if (delay > 0) return { delay, epoch: undefined }
    const pause = yield* store.pauseOf(attempt, first)
    delay = Math.ceil(Duration.toMillis(pause.delay))
    // An adapted rate assigns each call a slot, which a second request would lose.
    if (delay <= 0 || (pause.phase === "learned" && delay < attempt.left())) {
      return { delay: Math.max(0, delay), epoch: pause.epoch }
    }
    Object.assign(stage, { reason: "pause", limit: pausing })
    // Tokens from before a pause would cause a burst at its end.
    taken.clear()
    return { delay, epoch: undefined }
  })
