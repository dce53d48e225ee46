/** Rooms: the state that the calls under one key of a limit share. It is plain, so that requests of an isolate can share it. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Scope from "effect/Scope"
import type { PolytomicError } from "../../PolytomicError.ts"
import { formatMillis } from "../errors/formatDuration.ts"
import { isPresent, lease, type Presence } from "../turns/presence.ts"
import { Turns } from "../turns/turns.ts"
import type { Limit, Request } from "./model.ts"

/** Requests per interval; the interval in milliseconds. */
export interface Rate {
  readonly limit: number
  readonly window: number
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
  /** The calls inside; an empty room is forgotten. */
  readonly members: Set<Presence>
}

/** The rooms of a limiter. */
export class Rooms {
  readonly #limits: ReadonlyArray<Limit>
  readonly #rooms = new Map<string, Room>()
  #nextSweep = 0

  constructor(limits: ReadonlyArray<Limit>) {
    this.#limits = limits
  }

  /** Enters the room of each limit, until the scope is closed. */
  enter(request: Request, presence: Presence, scope: Scope.Scope): Effect.Effect<ReadonlyArray<Room>, PolytomicError> {
    return Effect.forEach(this.#limits, (limit, i) =>
      Effect.flatMap(keyOf(limit, request), (key) =>
        this.#join(limit, `${i}:${request.origin}:${key}`, presence, scope)
      )
    )
  }

  #join(limit: Limit, key: string, presence: Presence, scope: Scope.Scope): Effect.Effect<Room> {
    return Effect.flatMap(Clock.currentTimeMillis, (now) => {
      this.#sweep(presence, now)
      const room = this.#rooms.get(key) ?? open(limit, key)
      this.#rooms.set(key, room)
      room.members.add(presence)
      const leave = Effect.sync(() => this.#leave(room, presence))
      return Effect.as(Scope.addFinalizer(scope, leave), room)
    })
  }

  #leave(room: Room, presence: Presence): void {
    room.members.delete(presence)
    if (room.members.size === 0 && this.#rooms.get(room.key) === room) this.#rooms.delete(room.key)
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
  const rate = limit.rate && { limit: limit.rate.limit, window: Duration.toMillis(limit.rate.window) }
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

const keyOf = ({ per }: Limit, request: Request): Effect.Effect<string, PolytomicError> => {
  if (per === "origin") return Effect.succeed("all")
  if (per === undefined || per === "credentials") return request.account
  const key = per(request)
  return typeof key === "string" ? Effect.succeed(key) : key
}
