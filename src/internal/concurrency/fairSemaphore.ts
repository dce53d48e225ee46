/**
 * Semaphore that serves waiters in order of arrival.
 *
 * Its state is plain, so events of an isolate can share it: a waiter is woken in its own event, by its own promise where that
 * continues there, and by its own timer where events can be killed. A holder or waiter whose event was killed is dropped when its
 * lease expires.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Scope from "effect/Scope"
import { type EventLease, isActive, leaseDuration } from "./eventLease.ts"
import { EventModel } from "./eventModel.ts"

/** Holder of a permit, or waiter for one. */
export interface Waiter {
  readonly eventLease: EventLease
  state: "new" | "waiting" | "held" | "gone"
  /** Wakes the waiter. */
  wake: (() => void) | undefined
  /** Sequence number, which estimates the number of waiters ahead. */
  number: number
  before: Waiter | undefined
  after: Waiter | undefined
}

// Maximum sleep of a waiter between checks, in milliseconds, where it can be killed.
const maxSleep = 250

// Additional sleep per waiter ahead, where no promise wakes it.
const sleepPerWaiter = 10

/** Semaphore with a fixed number of permits. */
export class FairSemaphore {
  readonly #permits: number
  readonly #held = new Set<Waiter>()
  readonly #queue = new Queue()
  // Leases expire only in runtimes that kill events.
  #nextSweep = Number.POSITIVE_INFINITY

  constructor(permits: number) {
    this.#permits = permits
  }

  /** Number of holders and waiters. */
  get size(): number {
    return this.#held.size + this.#queue.size
  }

  /** Waits for a permit, and holds it until the scope is closed. */
  take(eventLease: EventLease, scope: Scope.Scope): Effect.Effect<void> {
    const waiter = makeWaiter(eventLease)
    const leave = Effect.map(Clock.currentTimeMillis, (now) => this.leave(waiter, now))
    return Effect.andThen(Scope.addFinalizer(scope, leave), this.#wait(waiter))
  }

  /** Acquires a permit if one is free and no caller waits; the holder must {@link leave}. */
  takeFree(eventLease: EventLease): Waiter | undefined {
    if (this.#queue.size > 0 || this.#held.size >= this.#permits) return undefined
    const waiter = makeWaiter(eventLease)
    this.#watch(waiter)
    waiter.state = "held"
    this.#held.add(waiter)
    return waiter
  }

  /** Releases a permit, or leaves the queue. */
  leave(waiter: Waiter, now: number): void {
    this.#remove(waiter)
    waiter.state = "gone"
    this.#admit(now)
  }

  #wait(waiter: Waiter): Effect.Effect<void> {
    return Effect.flatMap(Clock.currentTimeMillis, (now) => {
      // A check renews the lease. A waiter that was dropped because of late timers queues again.
      waiter.eventLease.until = Math.max(waiter.eventLease.until, now + leaseDuration)
      if (waiter.state === "new" || waiter.state === "gone") this.#push(waiter)
      this.#admit(now)
      return waiter.state === "held"
        ? Effect.void
        : Effect.andThen(sleepUntilAdmitted(waiter, this.#queue), this.#wait(waiter))
    })
  }

  /** Assigns free permits to the longest waiting callers. */
  #admit(now: number): void {
    this.#sweep(now)
    for (let waiter = this.#queue.first; waiter && this.#held.size < this.#permits; waiter = this.#queue.first) {
      this.#remove(waiter)
      if (!isActive(waiter.eventLease, now)) {
        waiter.state = "gone"
        continue
      }
      waiter.state = "held"
      this.#held.add(waiter)
      waiter.wake?.()
    }
  }

  /** Drops holders and waiters whose lease has expired, at most a few times a lease. */
  #sweep(now: number): void {
    if (now < this.#nextSweep) return
    this.#nextSweep = now + leaseDuration / 3
    const drop = (waiter: Waiter) => {
      if (isActive(waiter.eventLease, now)) return
      this.#remove(waiter)
      waiter.state = "gone"
    }
    for (const waiter of this.#held) drop(waiter)
    for (let waiter = this.#queue.first, after: Waiter | undefined; waiter !== undefined; waiter = after) {
      after = waiter.after
      drop(waiter)
    }
  }

  #push(waiter: Waiter): void {
    this.#watch(waiter)
    waiter.state = "waiting"
    this.#queue.push(waiter)
  }

  /** Schedules the sweep that drops a lease once it has expired. */
  #watch({ eventLease }: Waiter): void {
    if (Number.isFinite(eventLease.until)) this.#nextSweep = Math.min(this.#nextSweep, eventLease.until)
  }

  #remove(waiter: Waiter): void {
    if (waiter.state === "held") this.#held.delete(waiter)
    if (waiter.state === "waiting") this.#queue.remove(waiter)
  }
}

const makeWaiter = (eventLease: EventLease): Waiter => ({
  eventLease,
  state: "new",
  wake: undefined,
  number: 0,
  before: undefined,
  after: undefined
})

/** Sleeps until the waiter may have been admitted. */
const sleepUntilAdmitted = (waiter: Waiter, queue: Queue): Effect.Effect<void> =>
  Effect.flatMap(EventModel, ({ isCutOff, promisesResumeInOwnEvent }) => {
    const woken = Effect.callback<void>((resume) => {
      // The fiber may have yielded since the check.
      if (waiter.state === "held") return resume(Effect.void)
      new Promise<void>((resolve) => {
        waiter.wake = resolve
      }).then(() => resume(Effect.void))
      return Effect.sync(() => {
        waiter.wake = undefined
      })
    })
    if (!isCutOff) return woken
    const place = Math.max(1, waiter.number - (queue.first?.number ?? waiter.number) + 1)
    if (!promisesResumeInOwnEvent) return Effect.sleep(Math.min(maxSleep, sleepPerWaiter * place))
    return Effect.raceFirst(woken, Effect.sleep(maxSleep))
  })

/** Waiting callers, as a linked list: removal at the head of a large `Set` walks over earlier removals. */
class Queue {
  #first: Waiter | undefined = undefined
  #last: Waiter | undefined = undefined
  #size = 0
  #arrived = 0

  get first(): Waiter | undefined {
    return this.#first
  }

  get size(): number {
    return this.#size
  }

  push(waiter: Waiter): void {
    waiter.number = this.#arrived++
    waiter.before = this.#last
    waiter.after = undefined
    if (this.#last === undefined) this.#first = waiter
    else this.#last.after = waiter
    this.#last = waiter
    this.#size++
  }

  remove(waiter: Waiter): void {
    if (waiter.before === undefined) this.#first = waiter.after
    else waiter.before.after = waiter.after
    if (waiter.after === undefined) this.#last = waiter.before
    else waiter.after.before = waiter.before
    waiter.before = undefined
    waiter.after = undefined
    this.#size--
  }
}
