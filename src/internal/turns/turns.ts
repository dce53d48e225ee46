/**
 * Turns: a limit on how many may do something at a time, first come, first served.
 *
 * Its state is plain, so events of an isolate can share it: whoever waits is woken in its own event, by a promise that it made
 * itself where that continues there, and by a timer of its own wherever events can be cut off. A holder or waiter whose event was
 * cut off is dropped when its presence lapses.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Scope from "effect/Scope"
import { EventModel } from "./eventModel.ts"
import { isPresent, lease, type Presence } from "./presence.ts"

/** The place of one who holds a turn or waits for one. */
export interface Ticket {
  readonly presence: Presence
  state: "new" | "waiting" | "held" | "gone"
  /** Wakes the waiter. */
  ring: (() => void) | undefined
  /** Number in the order of arrival, which tells roughly how many are ahead. */
  number: number
  before: Ticket | undefined
  after: Ticket | undefined
}

// The longest that a waiter sleeps before it looks again, in milliseconds, where it can be cut off.
const longestRest = 250

// How much longer each that is ahead lets a waiter sleep, where no promise wakes it.
const restPerPlace = 10

/** A limit on how many hold a turn at a time. */
export class Turns {
  readonly #permits: number
  readonly #held = new Set<Ticket>()
  readonly #queue = new Queue()
  // Where events are never cut off, nothing lapses.
  #nextSweep = Number.POSITIVE_INFINITY

  constructor(permits: number) {
    this.#permits = permits
  }

  /** Number of holders of a turn and of those that wait for one. */
  get size(): number {
    return this.#held.size + this.#queue.size
  }

  /** Waits for a turn, and holds it until the scope is closed. */
  take(presence: Presence, scope: Scope.Scope): Effect.Effect<void> {
    const ticket = newTicket(presence)
    const leave = Effect.map(Clock.currentTimeMillis, (now) => this.leave(ticket, now))
    return Effect.andThen(Scope.addFinalizer(scope, leave), this.#wait(ticket))
  }

  /** A turn that is free while nobody waits for one; whoever takes it must {@link leave}. */
  takeFree(presence: Presence): Ticket | undefined {
    if (this.#queue.size > 0 || this.#held.size >= this.#permits) return undefined
    const ticket = newTicket(presence)
    this.#watch(ticket)
    ticket.state = "held"
    this.#held.add(ticket)
    return ticket
  }

  /** Gives a turn or a place in the queue back. */
  leave(ticket: Ticket, now: number): void {
    this.#remove(ticket)
    ticket.state = "gone"
    this.#admit(now)
  }

  #wait(ticket: Ticket): Effect.Effect<void> {
    return Effect.flatMap(Clock.currentTimeMillis, (now) => {
      // Looking is a sign of life. It may have been dropped before, as its timers came late: then it queues again.
      ticket.presence.until = Math.max(ticket.presence.until, now + lease)
      if (ticket.state === "new" || ticket.state === "gone") this.#push(ticket)
      this.#admit(now)
      return ticket.state === "held" ? Effect.void : Effect.andThen(rest(ticket, this.#queue), this.#wait(ticket))
    })
  }

  /** Gives what is free to those who have waited longest. */
  #admit(now: number): void {
    this.#sweep(now)
    for (let ticket = this.#queue.first; ticket && this.#held.size < this.#permits; ticket = this.#queue.first) {
      this.#remove(ticket)
      if (!isPresent(ticket.presence, now)) {
        ticket.state = "gone"
        continue
      }
      ticket.state = "held"
      this.#held.add(ticket)
      ticket.ring?.()
    }
  }

  /** Drops those whose presence has lapsed, at most a few times a lease. */
  #sweep(now: number): void {
    if (now < this.#nextSweep) return
    this.#nextSweep = now + lease / 3
    const drop = (ticket: Ticket) => {
      if (isPresent(ticket.presence, now)) return
      this.#remove(ticket)
      ticket.state = "gone"
    }
    for (const ticket of this.#held) drop(ticket)
    for (let ticket = this.#queue.first, after: Ticket | undefined; ticket !== undefined; ticket = after) {
      after = ticket.after
      drop(ticket)
    }
  }

  #push(ticket: Ticket): void {
    this.#watch(ticket)
    ticket.state = "waiting"
    this.#queue.push(ticket)
  }

  /** Sees to it that a presence which lapses is noticed. */
  #watch({ presence }: Ticket): void {
    if (Number.isFinite(presence.until)) this.#nextSweep = Math.min(this.#nextSweep, presence.until)
  }

  #remove(ticket: Ticket): void {
    if (ticket.state === "held") this.#held.delete(ticket)
    if (ticket.state === "waiting") this.#queue.remove(ticket)
  }
}

const newTicket = (presence: Presence): Ticket => ({
  presence,
  state: "new",
  ring: undefined,
  number: 0,
  before: undefined,
  after: undefined
})

/** Sleeps until the ticket may have been admitted. */
const rest = (ticket: Ticket, queue: Queue): Effect.Effect<void> =>
  Effect.flatMap(EventModel, ({ isCutOff, promisesComeHome }) => {
    const rung = Effect.callback<void>((resume) => {
      // The fiber may have yielded since it looked.
      if (ticket.state === "held") return resume(Effect.void)
      new Promise<void>((resolve) => {
        ticket.ring = resolve
      }).then(() => resume(Effect.void))
      return Effect.sync(() => {
        ticket.ring = undefined
      })
    })
    if (!isCutOff) return rung
    const place = Math.max(1, ticket.number - (queue.first?.number ?? ticket.number) + 1)
    if (!promisesComeHome) return Effect.sleep(Math.min(longestRest, restPerPlace * place))
    return Effect.raceFirst(rung, Effect.sleep(longestRest))
  })

/** Waiting callers, as a linked list: removal at the head of a large `Set` walks over earlier removals. */
class Queue {
  #first: Ticket | undefined = undefined
  #last: Ticket | undefined = undefined
  #size = 0
  #arrived = 0

  get first(): Ticket | undefined {
    return this.#first
  }

  get size(): number {
    return this.#size
  }

  push(ticket: Ticket): void {
    ticket.number = this.#arrived++
    ticket.before = this.#last
    ticket.after = undefined
    if (this.#last === undefined) this.#first = ticket
    else this.#last.after = ticket
    this.#last = ticket
    this.#size++
  }

  remove(ticket: Ticket): void {
    if (ticket.before === undefined) this.#first = ticket.after
    else ticket.before.after = ticket.after
    if (ticket.after === undefined) this.#last = ticket.before
    else ticket.after.before = ticket.before
    ticket.before = undefined
    ticket.after = undefined
    this.#size--
  }
}
