/**
 * The machinery of `RateLimit`. Whoever has to wait for a token stands in a queue, and only its head asks the store: waiting
 * reserves nothing, so a call that gives up takes nothing from others.
 */

import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Metric from "effect/Metric"
import type * as RateLimiter from "effect/persistence/RateLimiter"
import * as Random from "effect/Random"
import * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import { hasResponse, type PolytomicError } from "../../PolytomicError.ts"
import type { Attempt, RateLimit } from "../client/guards.ts"
import { retryAfter } from "../client/retryAfter.ts"
import { callOf } from "../errors/errorClass.ts"
import { formatMillis } from "../errors/formatDuration.ts"
import { type LimitEvidence, LocalRateLimitExceeded } from "../errors/notSent.ts"
import { fingerprint } from "./credentialsHash.ts"
import type { Limit, Options, Request } from "./model.ts"
import type { PermitStore } from "./permitStore.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** What a limiter is made of. */
export interface Settings {
  readonly limits: ReadonlyArray<Limit>
  readonly limiter: RateLimiter.RateLimiter
  /** Where permits are kept that other processes share. */
  readonly permits: PermitStore | undefined
  readonly options: Options
  /** How long the store may take to answer, in milliseconds. */
  readonly patience: number
}

interface Rate {
  readonly limit: number
  readonly window: number
}

/** Where the calls under one key meet. */
interface Room {
  readonly key: string
  readonly words: string
  readonly rate: Rate | undefined
  readonly concurrency: number | undefined
  /** What this process may use of the concurrency. */
  readonly permits: Semaphore.Semaphore
  /** Held by the one that asks for a permit which other processes have. */
  readonly asking: Semaphore.Semaphore
  /** Held by the head of the queue for a token. */
  readonly turn: Semaphore.Semaphore
  /** Calls that are in the room; an empty one is forgotten. */
  users: number
  /** Calls that want such a permit, the one that asks included. */
  askers: number
  /** Calls in the queue for a token, its head included. */
  waiting: number
  /** When the head of the queue will ask again. */
  nextAt: number
}

/** What keeps a call waiting at the moment. */
interface Stage {
  reason: Exclude<LimitEvidence["reason"], "store">
  limit: string
}

// How long a process waits before it asks again for a permit that others have, in milliseconds.
const shortestPoll = 10
const longestPoll = 250

// An authorization that was asked for before a wait may have run out by its end.
const staleAfter = 1_000

// -----------------------------------------------------------------------------
// Constructor
// -----------------------------------------------------------------------------

/** A limiter on top of the tokens of a store. */
export const make = ({ limiter, limits, options, patience, permits: store }: Settings): RateLimit => {
  const rooms = new Map<string, Room>()
  const maxPause = Duration.toMillis(options.maxPause ?? "30 seconds")
  const pauseWithoutHint = Duration.toMillis(options.pause ?? "1 second")
  let isStoreBroken = false

  // -- Rooms -----------------------------------------------------------------

  const enter = (limit: Limit, key: string, scope: Scope.Scope): Effect.Effect<Room> =>
    Effect.suspend(() => {
      const room = rooms.get(key) ?? open(limit, key)
      rooms.set(key, room)
      room.users++
      const leave = Effect.sync(() => {
        if (--room.users === 0) rooms.delete(key)
      })
      return Effect.as(Scope.addFinalizer(scope, leave), room)
    })

  const enterAll = (request: Request, scope: Scope.Scope): Effect.Effect<ReadonlyArray<Room>, PolytomicError> =>
    Effect.forEach(limits, (limit, i) =>
      Effect.flatMap(keyOf(limit, request), (key) => enter(limit, `${i}:${request.origin}:${key}`, scope))
    )

  // -- The store -------------------------------------------------------------

  /** What the store says; `otherwise` if it does not answer, and calls may pass without it. */
  const ask = <A>(
    attempt: Attempt,
    room: Room,
    question: Effect.Effect<A, unknown>,
    otherwise: A
  ): Effect.Effect<A, PolytomicError> =>
    Effect.matchEffect(
      patience === Number.POSITIVE_INFINITY
        ? question
        : Effect.timeoutOrElse(question, { duration: patience, orElse: () => Effect.fail(undefined) }),
      {
        onSuccess: (answer) => {
          isStoreBroken = false
          return Effect.succeed(answer)
        },
        onFailure: () => {
          const refused = refuse(attempt, { reason: "store", wait: undefined, limit: room.words })
          if (options.onStoreError === "fail") return refused
          if (isStoreBroken) return Effect.succeed(otherwise)
          isStoreBroken = true
          return Effect.as(
            // Only once, and without the store's own words: they can hold its address and password.
            Effect.logWarning(
              "The store of the rate limit does not answer: requests are sent without limit until it does"
            ),
            otherwise
          )
        }
      }
    )

  /** How long until there is a token, in milliseconds; 0 if one was taken. */
  const take = (attempt: Attempt, room: Room, rate: Rate): Effect.Effect<number, PolytomicError> =>
    ask(
      attempt,
      room,
      Effect.matchEffect(limiter.consume({ algorithm: "token-bucket", onExceeded: "fail", key: room.key, ...rate }), {
        onSuccess: () => Effect.succeed(0),
        onFailure: (error) =>
          error.reason._tag === "RateLimitExceeded"
            ? // The store counts in fractions, the clock sleeps in whole milliseconds.
              Effect.succeed(Math.max(1, Math.ceil(Duration.toMillis(error.reason.retryAfter))))
            : Effect.fail(error)
      }),
      0
    )

  // -- Permits ---------------------------------------------------------------

  /** Holds one of as many permits until the scope is closed. */
  const hold = (
    attempt: Attempt,
    room: Room,
    concurrency: number,
    scope: Scope.Scope
  ): Effect.Effect<void, PolytomicError> =>
    Effect.andThen(
      Scope.provide(room.permits.takeScoped(1), scope),
      store === undefined ? Effect.void : lease(attempt, room, concurrency, store, scope)
    )

  /** Holds a permit that other processes share. */
  const lease = (
    attempt: Attempt,
    room: Room,
    concurrency: number,
    store: PermitStore,
    scope: Scope.Scope
  ): Effect.Effect<void, PolytomicError> =>
    Effect.gen(function* () {
      const id = `${yield* Random.nextInt}:${yield* Random.nextInt}`
      // Before it is taken: what is interrupted meanwhile may have one. A store that does not answer lets it end by itself.
      const giveBack = Effect.suspend(() => (isStoreBroken ? Effect.void : store.release(room.key, id)))
      yield* Scope.addFinalizer(scope, Effect.ignore(Effect.timeoutOption(giveBack, patience)))
      const take = ask(attempt, room, store.take(room.key, concurrency, id), true)
      if (room.askers > 0 || !(yield* take)) yield* askOn(room, take)
      const renew = Effect.map(store.renew(room.key, id), () => {
        isStoreBroken = false
      })
      const renewed = Effect.ignore(Effect.timeoutOption(renew, patience))
      yield* Effect.forkIn(Effect.forever(Effect.delay(renewed, store.lease / 3)), scope)
    })

  /** Nobody tells when a permit is given back elsewhere, so one of those who want it asks again and again. */
  const askOn = (room: Room, take: Effect.Effect<boolean, PolytomicError>): Effect.Effect<void, PolytomicError> => {
    const asking = Effect.gen(function* () {
      for (let delay = shortestPoll; !(yield* take); delay = Math.min(2 * delay, longestPoll)) {
        // At random, so that processes do not ask in step.
        yield* Effect.sleep(Math.ceil(delay * (yield* Random.nextBetween(0.5, 1))))
      }
    })
    return Effect.acquireUseRelease(
      Effect.sync(() => {
        room.askers++
      }),
      () => room.asking.withPermits(1)(asking),
      () =>
        Effect.sync(() => {
          room.askers--
        })
    )
  }

  // -- Waiting ---------------------------------------------------------------

  /** Stands in the queue for a token until the scope is closed. */
  const queue = (attempt: Attempt, room: Room, rate: Rate, scope: Scope.Scope): Effect.Effect<void, PolytomicError> =>
    Effect.gen(function* () {
      const now = yield* Clock.currentTimeMillis
      // Behind others who wait, the wait is known: one token after the other.
      const wait = room.nextAt - now + (room.waiting * rate.window) / rate.limit
      if (room.waiting > 0 && room.nextAt > now && wait >= attempt.left()) {
        return yield* refuse(attempt, { reason: "rate", wait, limit: room.words })
      }
      room.waiting++
      yield* Scope.addFinalizer(
        scope,
        Effect.sync(() => {
          room.waiting--
        })
      )
      yield* Scope.provide(room.turn.takeScoped(1), scope)
    })

  /** Waits until the request may be sent; gives the number under which the store wants to hear of its answer. */
  const wait = (
    attempt: Attempt,
    all: ReadonlyArray<Room>,
    first: Room,
    stage: Stage,
    scope: Scope.Scope
  ): Effect.Effect<number, PolytomicError> =>
    Effect.scopedWith((turns) =>
      Effect.gen(function* () {
        for (const room of all) {
          if (room.rate === undefined) continue
          Object.assign(stage, { reason: "rate", limit: room.words })
          yield* queue(attempt, room, room.rate, turns)
        }
        const taken = new Set<Room>()
        while (true) {
          // No permit is held during a wait: others, who have tokens, could use it.
          const permits = yield* Scope.fork(scope)
          for (const room of all) {
            if (room.concurrency === undefined) continue
            Object.assign(stage, { reason: "concurrency", limit: room.words })
            yield* hold(attempt, room, room.concurrency, permits)
          }
          let delay = 0
          for (const room of all) {
            if (room.rate === undefined || taken.has(room)) continue
            const until = yield* take(attempt, room, room.rate)
            if (until === 0) taken.add(room)
            if (until > delay) {
              delay = until
              Object.assign(stage, { reason: "rate", limit: room.words })
            }
          }
          if (delay === 0) {
            const asked = yield* ask(
              attempt,
              first,
              limiter.adaptiveConsume({ key: first.key, tokens: 1, ...fallback(first) }),
              { delay: Duration.zero, epoch: 0, phase: "inactive" }
            )
            delay = Math.ceil(Duration.toMillis(asked.delay))
            // What it has learned of the server gives each a place in a row, which would be lost if it were asked for again.
            if (delay <= 0 || (asked.phase === "learned" && delay < attempt.left())) {
              yield* Effect.sleep(Math.max(0, delay))
              return asked.epoch
            }
            Object.assign(stage, { reason: "pause", limit: pausing })
            // Tokens of before a pause would let those who waited burst out when it ends.
            taken.clear()
          }
          yield* Scope.close(permits, Exit.void)
          if (delay >= attempt.left()) return yield* refuse(attempt, { ...stage, wait: delay })
          const nextAt = (yield* Clock.currentTimeMillis) + delay
          for (const room of all) room.nextAt = nextAt
          yield* Effect.sleep(delay)
        }
      })
    )

  // -- Answers ---------------------------------------------------------------

  /** Tells the store that the server has asked to wait. */
  const listen = (attempt: Attempt, room: Room, epoch: number, error: PolytomicError): Effect.Effect<void> =>
    Effect.gen(function* () {
      if (!hasResponse(error) || (error.status !== 429 && error.status !== 503)) return
      const asked = retryAfter(error.headers["retry-after"], yield* Clock.currentTimeMillis)
      const pause = Math.min(maxPause, asked ?? (error.status === 429 ? pauseWithoutHint : 0))
      if (pause <= 0) return
      yield* ask(
        attempt,
        room,
        limiter.adaptiveFeedback({
          key: room.key,
          epoch,
          tokens: 1,
          status: 429, // the only one that the store listens to
          retryAfter: Duration.millis(pause)
        }),
        undefined
      ).pipe(Effect.ignore) // what the server answered says more
    })

  // -- All together ----------------------------------------------------------

  return {
    around: (attempt) =>
      Effect.scopedWith((scope) =>
        Effect.gen(function* () {
          yield* attempt.ready
          const authorization = yield* attempt.authorize
          const started = yield* Clock.currentTimeMillis
          const { method, operation, path } = attempt.call
          const account = fingerprint(authorization)
          const all = yield* enterAll({ operation, method, path, origin: attempt.origin, account }, scope)
          const first = all[0]
          if (first === undefined) return yield* attempt.send(authorization)

          const left = attempt.left()
          const stage: Stage = { reason: "rate", limit: first.words }
          const epoch = yield* Effect.timeoutOrElse(wait(attempt, all, first, stage, scope), {
            duration: Math.max(0, left),
            orElse: () => refuse(attempt, { ...stage, wait: undefined, left })
          })
          const waited = (yield* Clock.currentTimeMillis) - started
          if (waited > 0) {
            attempt.waited(waited)
            yield* Metric.update(Metric.withAttributes(waits, { "polytomic.operation": operation }), waited / 1_000)
          }
          return yield* Effect.tapError(attempt.send(waited < staleAfter ? authorization : undefined), (error) =>
            listen(attempt, first, epoch, error)
          )
        })
      )
  }
}

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

const waits: Metric.Histogram<number> = /*#__PURE__*/ Metric.histogram("polytomic.rate_limit.wait", {
  description: "How long requests were kept waiting by the rate limit, in seconds; only those that were",
  boundaries: [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60],
  attributes: { unit: "s" }
})

const pausing = "a pause that the server has asked for"

const refuse = (
  attempt: Attempt,
  evidenceOfLimit: Pick<LimitEvidence, "reason" | "wait" | "limit"> & Partial<Pick<LimitEvidence, "left">>
): Effect.Effect<never, LocalRateLimitExceeded> =>
  Effect.suspend(() =>
    Effect.fail(
      new LocalRateLimitExceeded({ ...callOf(attempt.call), left: Math.max(0, attempt.left()), ...evidenceOfLimit })
    )
  )

const rateOf = (limit: Limit): Rate | undefined =>
  limit.rate === undefined ? undefined : { limit: limit.rate.limit, window: Duration.toMillis(limit.rate.window) }

const open = (limit: Limit, key: string): Room => {
  const rate = rateOf(limit)
  const words = [
    ...(limit.concurrency === undefined ? [] : [`${limit.concurrency} requests at a time`]),
    ...(rate === undefined ? [] : [`${rate.limit} requests in ${formatMillis(rate.window)}`])
  ]
  return {
    key,
    rate,
    words: words.length === 0 ? "the rate limit" : `the limit of ${words.join(" and ")}`,
    concurrency: limit.concurrency,
    permits: Semaphore.makeUnsafe(limit.concurrency ?? 1),
    asking: Semaphore.makeUnsafe(1),
    turn: Semaphore.makeUnsafe(1),
    users: 0,
    askers: 0,
    waiting: 0,
    nextAt: 0
  }
}

const keyOf = ({ per }: Limit, request: Request): Effect.Effect<string, PolytomicError> => {
  if (per === "origin") return Effect.succeed("all")
  if (per === undefined || per === "credentials") return request.account
  const key = per(request)
  return typeof key === "string" ? Effect.succeed(key) : key
}

const fallback = (room: Room): Pick<RateLimiter.AdaptiveConsumeOptions, "fallbackLimit" | "fallbackWindow"> => ({
  fallbackLimit: room.rate?.limit ?? 1,
  fallbackWindow: Duration.millis(room.rate?.window ?? 60_000)
})
