/** The limiter of `RateLimit`: every attempt waits for its turn, and a 429 pauses the others. */
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"
import type * as RateLimiter from "effect/persistence/RateLimiter"
import type { Authorization } from "../../Credentials.ts"
import { hasResponse, type PolytomicError } from "../../PolytomicError.ts"
import type { Attempt, RateLimit } from "../client/guards.ts"
import { andThen } from "../client/immediate.ts"
import { retryAfterMillis } from "../client/requestedWait.ts"
import { acquireLease } from "../concurrency/eventLease.ts"
import { EventModel } from "../concurrency/eventModel.ts"
import * as Names from "../telemetry/names.ts"
import { FastPath } from "./fastPath.ts"
import { type LimitState, LimitStates } from "./limitStates.ts"
import { LimitStore } from "./limitStore.ts"
import type { Limit, Options } from "./model.ts"
import type { PermitStore } from "./permitStore.ts"
import { refuse, type Stage } from "./refusal.ts"
import { acquireAll, type Sources } from "./waitLoop.ts"

/** Parts of a limiter. */
export interface Settings {
  readonly limits: ReadonlyArray<Limit>
  readonly limiter: RateLimiter.RateLimiter
  /** Exclusive tokens in memory. */
  readonly own: RateLimiter.RateLimiterStore["Service"] | undefined
  /** Store of the permits that other processes share. */
  readonly permits: PermitStore | undefined
  readonly options: Options
  /** Timeout of the store, in milliseconds. */
  readonly storeTimeout: number
}

// An authorization from before a wait may have expired by its end.
const staleAfter = 1_000

/** Creates a limiter whose tokens are in a store. */
export const make = (settings: Settings): RateLimit => {
  const { limits, options, own } = settings
  const parts: Parts = {
    permits: settings.permits,
    states: new LimitStates(limits),
    store: new LimitStore(settings.limiter, settings.storeTimeout, options.onStoreError ?? "allow"),
    pauseFor: pausesOf(options)
  }
  const { states } = parts
  return {
    around: (attempt) =>
      Effect.withFiber((fiber) =>
        andThen(attempt.ready, () =>
          andThen(attempt.authorize, (authorization) => {
            const clock = fiber.getRef(Clock.Clock)
            const started = clock.currentTimeMillisUnsafe()
            const isOwn = own !== undefined && settings.permits === undefined && !fiber.getRef(EventModel).isCutOff
            return andThen(states.keysOf(attempt, authorization), (keys) => {
              const call = { attempt, authorization, keys, started }
              return isOwn ? sendAtOnce(call, parts, own, clock) : sendInTurn(call, parts, new Set())
            })
          })
        )
      )
  }
}

/** State that the calls of a limiter share. */
interface Parts extends Sources {
  readonly states: LimitStates
  readonly pauseFor: (error: PolytomicError) => number
}

/** A call with its authorization. */
interface GuardedCall {
  readonly attempt: Attempt
  readonly authorization: Authorization
  readonly keys: ReadonlyArray<string>
  readonly started: number
}

/** Sends a request at once, if it does not have to wait. */
const sendAtOnce = (
  call: GuardedCall,
  parts: Parts,
  tokens: RateLimiter.RateLimiterStore["Service"],
  clock: Clock.Clock
): Effect.Effect<unknown, PolytomicError> => {
  const { attempt, authorization, keys } = call
  const { store } = parts
  const free = new FastPath(parts.states, clock)
  const queue = () => {
    free.release()
    return sendInTurn(call, parts, new Set(free.taken))
  }
  // Nothing is held before the release is registered.
  const sent = Effect.suspend(() => {
    if (attempt.left() <= 0 || !free.acquire(keys, store)) return queue()
    return free.takeTokens(tokens, (hasAll) =>
      hasAll && free.first !== undefined && !store.mayBePaused(free.first) ? attempt.send(authorization) : queue()
    )
  })
  return Effect.onExit(sent, (exit) => {
    const { first } = free
    const failure = exit._tag === "Failure" ? exit.cause.reasons.find(Cause.isFailReason) : undefined
    const pause = failure === undefined ? 0 : parts.pauseFor(failure.error)
    if (first !== undefined && pause > 0) {
      return Effect.ensuring(
        store.pause(attempt, first, 0, pause),
        Effect.sync(() => free.release())
      )
    }
    free.release()
    return Effect.void
  })
}

/** Sends a request in its turn. */
const sendInTurn = (
  call: GuardedCall,
  parts: Parts,
  taken: Set<LimitState>
): Effect.Effect<unknown, PolytomicError> => {
  const { attempt, authorization, keys, started } = call
  const { pauseFor, states, store } = parts
  return Effect.scopedWith((scope) =>
    Effect.gen(function* () {
      const eventLease = yield* acquireLease(scope)
      const entered = yield* states.enter(keys, eventLease, scope)
      const first = entered[0]
      if (first === undefined) return yield* attempt.send(authorization)

      const left = attempt.left()
      const stage: Stage = { reason: "rate", limit: first.words }
      const passage = { attempt, eventLease, states: entered, first, stage, taken }
      const epoch = yield* Effect.timeoutOrElse(acquireAll(passage, parts, scope), {
        duration: Math.max(0, left),
        orElse: () => refuse(attempt, stage, undefined, left)
      })
      const waited = (yield* Clock.currentTimeMillis) - started
      if (waited > 0) yield* measure(attempt, waited)
      return yield* Effect.tapError(attempt.send(waited < staleAfter ? authorization : undefined), (error) => {
        const pause = pauseFor(error)
        return pause > 0 ? store.pause(attempt, first, epoch, pause) : Effect.void
      })
    })
  )
}

/** Pause for other calls that an error requests, in milliseconds; 0 without one. */
const pausesOf = ({ maxPause = "30 seconds", pause = "1 second" }: Options) => {
  const longest = Duration.toMillis(maxPause)
  const withoutHint = Duration.toMillis(pause)
  return (error: PolytomicError): number => {
    if (!hasResponse(error) || (error.status !== 429 && error.status !== 503)) return 0
    return Math.min(longest, retryAfterMillis(error) ?? (error.status === 429 ? withoutHint : 0))
  }
}

const waits: Metric.Histogram<number> = /*#__PURE__*/ Metric.histogram(Names.rateLimitWait, {
  description: "Time that requests waited for the rate limit, in seconds",
  boundaries: [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60],
  attributes: { unit: "s" }
})

const measure = (attempt: Attempt, waited: number): Effect.Effect<void> => {
  attempt.waited(waited)
  const { operation } = attempt.call
  return Metric.update(Metric.withAttributes(waits, { [Names.operation]: operation }), waited / 1_000)
}
