/** The limiter behind `RateLimit`: every attempt waits for its turn, and a 429 makes the others wait. */

import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"
import type * as RateLimiter from "effect/persistence/RateLimiter"
import { hasResponse, type PolytomicError } from "../../PolytomicError.ts"
import type { Attempt, RateLimit } from "../client/guards.ts"
import { retryAfter } from "../client/retryAfter.ts"
import { arrive } from "../turns/presence.ts"
import { fingerprint } from "./credentialsHash.ts"
import { LimitStore } from "./limitStore.ts"
import type { Limit, Options } from "./model.ts"
import type { PermitStore } from "./permitStore.ts"
import { refuse, type Stage } from "./refusal.ts"
import { Rooms } from "./rooms.ts"
import { waitForTurn } from "./waitLoop.ts"

/** Parts of a limiter. */
export interface Settings {
  readonly limits: ReadonlyArray<Limit>
  readonly limiter: RateLimiter.RateLimiter
  /** Store of the permits that other processes share. */
  readonly permits: PermitStore | undefined
  readonly options: Options
  /** Time that the store may take to answer, in milliseconds. */
  readonly patience: number
}

// An authorization that was asked for before a wait may have run out by its end.
const staleAfter = 1_000

/** A limiter on top of the tokens of a store. */
export const make = ({ limiter, limits, options, patience, permits }: Settings): RateLimit => {
  const rooms = new Rooms(limits)
  const store = new LimitStore(limiter, patience, options.onStoreError ?? "allow")
  const pauseFor = pausesOf(options)
  return {
    around: (attempt) =>
      Effect.scopedWith((scope) =>
        Effect.gen(function* () {
          yield* attempt.ready
          const authorization = yield* attempt.authorize
          const started = yield* Clock.currentTimeMillis
          const { method, operation, path } = attempt.call
          const account = fingerprint(authorization)
          const presence = yield* arrive(scope)
          const request = { operation, method, path, origin: attempt.origin, account }
          const entered = yield* rooms.enter(request, presence, scope)
          const first = entered[0]
          if (first === undefined) return yield* attempt.send(authorization)

          const left = attempt.left()
          const stage: Stage = { reason: "rate", limit: first.words }
          const passage = { attempt, presence, rooms: entered, first, stage }
          const epoch = yield* Effect.timeoutOrElse(waitForTurn(passage, { store, permits }, scope), {
            duration: Math.max(0, left),
            orElse: () => refuse(attempt, stage, undefined, left)
          })
          const waited = (yield* Clock.currentTimeMillis) - started
          if (waited > 0) yield* measure(attempt, waited)
          return yield* Effect.tapError(attempt.send(waited < staleAfter ? authorization : undefined), (error) =>
            Effect.flatMap(pauseFor(error), (pause) =>
              pause > 0 ? store.pause(attempt, first, epoch, pause) : Effect.void
            )
          )
        })
      )
  }
}

/** Time that the server has asked others to wait by an error, in milliseconds; 0 if it has not. */
const pausesOf = ({ maxPause = "30 seconds", pause = "1 second" }: Options) => {
  const longest = Duration.toMillis(maxPause)
  const withoutHint = Duration.toMillis(pause)
  return (error: PolytomicError): Effect.Effect<number> =>
    Effect.map(Clock.currentTimeMillis, (now) => {
      if (!hasResponse(error) || (error.status !== 429 && error.status !== 503)) return 0
      const asked = retryAfter(error.headers["retry-after"], now)
      return Math.min(longest, asked ?? (error.status === 429 ? withoutHint : 0))
    })
}

const waits: Metric.Histogram<number> = /*#__PURE__*/ Metric.histogram("polytomic.rate_limit.wait", {
  description: "How long requests were kept waiting by the rate limit, in seconds; only those that were",
  boundaries: [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60],
  attributes: { unit: "s" }
})

const measure = (attempt: Attempt, waited: number): Effect.Effect<void> => {
  attempt.waited(waited)
  const { operation } = attempt.call
  return Metric.update(Metric.withAttributes(waits, { "polytomic.operation": operation }), waited / 1_000)
}
