/** State that the calls under one key of a limit share: a plain object, so that the requests of an isolate can share it. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Scope from "effect/Scope"
import type { Authorization } from "../../Credentials.ts"
import type { PolytomicError } from "../../PolytomicError.ts"
import type { Attempt } from "../client/guards.ts"
import { immediate } from "../client/immediate.ts"
import { type EventLease, isActive, leaseDuration } from "../concurrency/eventLease.ts"
import { FairSemaphore } from "../concurrency/fairSemaphore.ts"
import { formatMillis } from "../errors/formatDuration.ts"
import { kindOf } from "../schema/issue.ts"
import { fingerprint } from "./credentialsHash.ts"
import type { Limit, Request } from "./model.ts"

/** Requests per interval; the interval in milliseconds. */
export interface Rate {
  readonly limit: number
  readonly window: number
  /** Time to refill one token. */
  readonly refillRate: Duration.Duration
}

/** State of a limit for the calls of one key. */
export interface LimitState {
  readonly key: string
  /** The limit in words, for errors. */
  readonly words: string
  readonly rate: Rate | undefined
  readonly concurrency: number | undefined
  /** Local permits of this process. */
  readonly permits: FairSemaphore
  /** Queue for a permit that other processes share. */
  readonly asking: FairSemaphore
  /** Queue for a token: only its head queries the store. */
  readonly queue: FairSemaphore
  /** Next request of the queue's head, in milliseconds since 1970. */
  nextAt: number
  /** Number of calls that use the state; beyond a maximum, states without members are dropped. */
  readonly members: Set<EventLease>
}

// Number of states up to which those without members are kept.
const maxIdle = 32

/** The states of a limiter. */
export class LimitStates {
  readonly #limits: ReadonlyArray<Limit>
  readonly #states = new Map<string, LimitState>()
  // Static credentials return the same object for every request.
  readonly #keys = new WeakMap<
    Authorization,
    { readonly origin: string; readonly keys: Effect.Effect<Array<string>> }
  >()
  #nextSweep = 0

  constructor(limits: ReadonlyArray<Limit>) {
    this.#limits = limits
  }

  /** Keys of an attempt, in the order of the limits. */
  keysOf(attempt: Attempt, authorization: Authorization): Effect.Effect<ReadonlyArray<string>, PolytomicError> {
    const { origin } = attempt
    const before = this.#keys.get(authorization)
    if (before?.origin === origin) return before.keys
    const { method, operation, path } = attempt.call
    const request = { operation, method, path, origin, account: fingerprint(authorization) }
    const keyEffects = this.#limits.map((limit) => keyOf(limit, request))
    const name = (keys: ReadonlyArray<string>) => keys.map((key, i) => `${i}:${origin}:${key}`)
    const keys = keyEffects.map(immediate).filter((key) => key !== undefined)
    if (keys.length < keyEffects.length) return Effect.map(Effect.all(keyEffects), name)
    const named = Effect.succeed(name(keys))
    if (!this.#limits.some(({ per }) => typeof per === "function"))
      this.#keys.set(authorization, { origin, keys: named })
    return named
  }

  /** Joins the state of each limit until the scope is closed. */
  enter(
    keys: ReadonlyArray<string>,
    eventLease: EventLease,
    scope: Scope.Scope
  ): Effect.Effect<ReadonlyArray<LimitState>> {
    return Effect.flatMap(Clock.currentTimeMillis, (now) => {
      const entered = this.join(keys, eventLease, now)
      const leave = Effect.sync(() => this.leave(entered, eventLease))
      return Effect.as(Scope.addFinalizer(scope, leave), entered)
    })
  }

  /** Joins the state of each limit; the caller must {@link leave}. */
  join(keys: ReadonlyArray<string>, eventLease: EventLease, now: number): ReadonlyArray<LimitState> {
    this.#sweep(eventLease, now)
    const joined: Array<LimitState> = []
    for (let i = 0; i < keys.length; i++) {
      const [limit, key] = [this.#limits[i], keys[i]]
      if (limit === undefined || key === undefined) continue
      const state = this.#states.get(key) ?? this.#open(limit, key)
      state.members.add(eventLease)
      joined.push(state)
    }
    return joined
  }

  #open(limit: Limit, key: string): LimitState {
    const state = open(limit, key)
    this.#states.set(key, state)
    return state
  }

  /** Leaves the states that {@link join} has entered. */
  leave(joined: ReadonlyArray<LimitState>, eventLease: EventLease): void {
    for (const state of joined) this.#leave(state, eventLease)
  }

  #leave(state: LimitState, eventLease: EventLease): void {
    state.members.delete(eventLease)
    // Some are kept for the next call: creating a state costs more than using it.
    if (state.members.size > 0 || this.#states.size <= maxIdle) return
    if (this.#states.get(state.key) === state) this.#states.delete(state.key)
  }

  /** Removes members whose requests were killed. There are none where finalizers always run. */
  #sweep({ until }: EventLease, now: number): void {
    if (until === Number.POSITIVE_INFINITY || now < this.#nextSweep) return
    this.#nextSweep = now + leaseDuration
    for (const state of this.#states.values()) {
      for (const member of state.members) if (!isActive(member, now)) this.#leave(state, member)
    }
  }
}

const open = (limit: Limit, key: string): LimitState => {
  const rate = limit.rate && rateOf(limit.rate)
  const words = [
    ...(limit.concurrency === undefined ? [] : [`${limit.concurrency} concurrent requests`]),
    ...(rate === undefined ? [] : [`${rate.limit} requests in ${formatMillis(rate.window)}`])
  ]
  return {
    key,
    rate,
    words: words.length === 0 ? "the rate limit" : `the limit of ${words.join(" and ")}`,
    concurrency: limit.concurrency,
    permits: new FairSemaphore(limit.concurrency ?? 1),
    asking: new FairSemaphore(1),
    queue: new FairSemaphore(1),
    nextAt: 0,
    members: new Set()
  }
}

const rateOf = ({ limit, window }: NonNullable<Limit["rate"]>): Rate => {
  const milliseconds = Duration.toMillis(window)
  return { limit, window: milliseconds, refillRate: Duration.millis(Math.max(milliseconds, 1) / limit) }
}

const keyOf = ({ per }: Limit, request: Request): Effect.Effect<string, PolytomicError> => {
  if (per === "origin") return Effect.succeed("all")
  if (per === undefined || per === "credentials") return request.account
  const key: unknown = per(request) // from JavaScript it can be anything
  if (typeof key === "string") return Effect.succeed(key)
  if (Effect.isEffect(key)) return key as Effect.Effect<string> // as its type declares
  return Effect.die(new TypeError(`RateLimit: \`per\` returned ${kindOf(key)}; return a string, or an Effect of one`))
}
