/** Rooms: the state that the calls under one key of a limit share. It is plain, so that requests of an isolate can share it. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Scope from "effect/Scope"
import type { Authorization } from "../../Credentials.ts"
import type { PolytomicError } from "../../PolytomicError.ts"
import type { Attempt } from "../client/guards.ts"
import { immediate } from "../client/immediate.ts"
import { formatMillis } from "../errors/formatDuration.ts"
import { kindOf } from "../schema/issue.ts"
import { isPresent, lease, type Presence } from "../turns/presence.ts"
import { Turns } from "../turns/turns.ts"
import { fingerprint } from "./credentialsHash.ts"
import type { Limit, Request } from "./model.ts"

/** Requests per interval; the interval in milliseconds. */
export interface Rate {
  readonly limit: number
  readonly window: number
  /** Time in which one token comes back. */
  readonly refillRate: Duration.Duration
}

/** State that the calls under one key share. */
export interface Room {
  readonly key: string
  /** The limit in words, for errors. */
  readonly words: string
  readonly rate: Rate | undefined
  readonly concurrency: number | undefined
  /** Share of this process in the concurrency. */
  readonly permits: Turns
  /** Turns to ask for a permit that other processes share. */
  readonly asking: Turns
  /** The queue for a token: only its head asks the store. */
  readonly turn: Turns
  /** Next request of the queue's head, in milliseconds since 1970. */
  nextAt: number
  /** The calls inside; where there are many rooms, an empty one is forgotten. */
  readonly members: Set<Presence>
}

// Number of rooms up to which empty ones are kept.
const mostEmpty = 32

/** The rooms of a limiter. */
export class Rooms {
  readonly #limits: ReadonlyArray<Limit>
  readonly #rooms = new Map<string, Room>()
  // Static credentials give the same object for every request.
  readonly #known = new WeakMap<
    Authorization,
    { readonly origin: string; readonly keys: Effect.Effect<Array<string>> }
  >()
  #nextSweep = 0

  constructor(limits: ReadonlyArray<Limit>) {
    this.#limits = limits
  }

  /** Keys under which an attempt meets the limits, in their order. */
  keysOf(attempt: Attempt, authorization: Authorization): Effect.Effect<ReadonlyArray<string>, PolytomicError> {
    const { origin } = attempt
    const before = this.#known.get(authorization)
    if (before?.origin === origin) return before.keys
    const { method, operation, path } = attempt.call
    const request = { operation, method, path, origin, account: fingerprint(authorization) }
    const asked = this.#limits.map((limit) => keyOf(limit, request))
    const name = (keys: ReadonlyArray<string>) => keys.map((key, i) => `${i}:${origin}:${key}`)
    const keys = asked.map(immediate).filter((key) => key !== undefined)
    if (keys.length < asked.length) return Effect.map(Effect.all(asked), name)
    const named = Effect.succeed(name(keys))
    if (!this.#limits.some(({ per }) => typeof per === "function"))
      this.#known.set(authorization, { origin, keys: named })
    return named
  }

  /** Enters the room of each limit, until the scope is closed. */
  enter(keys: ReadonlyArray<string>, presence: Presence, scope: Scope.Scope): Effect.Effect<ReadonlyArray<Room>> {
    return Effect.flatMap(Clock.currentTimeMillis, (now) => {
      const entered = this.join(keys, presence, now)
      const leave = Effect.sync(() => this.leave(entered, presence))
      return Effect.as(Scope.addFinalizer(scope, leave), entered)
    })
  }

  /** The room of each limit: whoever joins must {@link leave}. */
  join(keys: ReadonlyArray<string>, presence: Presence, now: number): ReadonlyArray<Room> {
    this.#sweep(presence, now)
    const joined: Array<Room> = []
    for (let i = 0; i < keys.length; i++) {
      const [limit, key] = [this.#limits[i], keys[i]]
      if (limit === undefined || key === undefined) continue
      const room = this.#rooms.get(key) ?? this.#open(limit, key)
      room.members.add(presence)
      joined.push(room)
    }
    return joined
  }

  #open(limit: Limit, key: string): Room {
    const room = open(limit, key)
    this.#rooms.set(key, room)
    return room
  }

  /** Leaves what {@link join} has entered. */
  leave(joined: ReadonlyArray<Room>, presence: Presence): void {
    for (const room of joined) this.#leave(room, presence)
  }

  #leave(room: Room, presence: Presence): void {
    room.members.delete(presence)
    // Some are kept for the next call: to open a room costs more than all that is done in one.
    if (room.members.size > 0 || this.#rooms.size <= mostEmpty) return
    if (this.#rooms.get(room.key) === room) this.#rooms.delete(room.key)
  }

  /** Forgets those whose events were cut off. Where finalizers always run there are none. */
  #sweep({ until }: Presence, now: number): void {
    if (until === Number.POSITIVE_INFINITY || now < this.#nextSweep) return
    this.#nextSweep = now + lease
    for (const room of this.#rooms.values()) {
      for (const member of room.members) if (!isPresent(member, now)) this.#leave(room, member)
    }
  }
}

const open = (limit: Limit, key: string): Room => {
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
    permits: new Turns(limit.concurrency ?? 1),
    asking: new Turns(1),
    turn: new Turns(1),
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
  if (Effect.isEffect(key)) return key as Effect.Effect<string> // as its type says
  return Effect.die(new TypeError(`RateLimit: \`per\` returned ${kindOf(key)}; return a string, or an Effect of one`))
}
