/**
 * Follows the list of events: reads it in passes, adds webhook deliveries in between, and emits every event once.
 *
 * One fiber reads and one takes deliveries; both write to one queue. The consumer of the queue decides which events are new, so
 * there is a single place of decision.
 */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import type * as Pull from "effect/Pull"
import * as Queue from "effect/Queue"
import * as Random from "effect/Random"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { type ListError, listOperation } from "../../generated/v2025-09-18/Events.ts"
import type { PolytomicClient } from "../../PolytomicClient.ts"
import type * as PolytomicEvent from "../../PolytomicEvent.ts"
import * as Timestamp from "../../Timestamp.ts"
import { typed } from "./decodeEvent.ts"
import { add, advance, type Bounds, isPlaced, type Placed, type Position } from "./position.ts"
import { type Listed, type Options, type Pass, type PlacedRecord, passFrom, type Reading, read } from "./readBacklog.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** An event with an id and a time. */
export type Event = PolytomicEvent.PolytomicEvent & Placed

/** Item of a feed: an event, or a marker that all listed events were emitted. */
export type Item =
  | { readonly type: "event"; readonly event: Event; readonly position: () => Position }
  | { readonly type: "checkpoint"; readonly position: () => Position }

/** Warning of a feed. */
export type FeedWarning =
  | { readonly type: "gap"; readonly since: number; readonly until: number }
  | { readonly type: "unplaced"; readonly record: Listed }
  /** An event that is ahead of both clocks; `present` in milliseconds since 1970. */
  | { readonly type: "ahead"; readonly event: Placed; readonly present: number }

/** Options of a feed; times in milliseconds. */
export interface Settings<E, R> {
  readonly organizationId: string | undefined
  readonly types: ReadonlyArray<string> | undefined
  readonly follow: boolean
  readonly pollInterval: number
  readonly retention: number
  readonly maxBatch: number
  readonly bounds: Bounds
  readonly deliveries: Stream.Stream<PolytomicEvent.PolytomicEvent, E, R> | undefined
  readonly onWarning: (warning: FeedWarning) => Effect.Effect<void>
}

type Input =
  | { readonly type: "reading"; readonly reading: Reading }
  | { readonly type: "delivery"; readonly event: PolytomicEvent.PolytomicEvent }

// -----------------------------------------------------------------------------
// Following
// -----------------------------------------------------------------------------

/**
 * The items after a position. They are emitted one at a time, so a request for an item means that the previous one was handled.
 */
export const follow = <E, R>(
  client: PolytomicClient,
  origin: Position,
  settings: Settings<E, R>
): Effect.Effect<Stream.Stream<Item, E | ListError>, never, R | Scope.Scope> =>
  Effect.gen(function* () {
    const inputs = yield* Queue.bounded<Input, E | ListError>(16)
    const passes = yield* Queue.unbounded<Pass | "wait">()
    const wakeUp = yield* Queue.sliding<void>(1)
    const state = new State(origin, settings)

    const fail = Effect.catchCause((cause: Cause.Cause<E | ListError>) => Queue.failCause(inputs, cause))

    const wait = Effect.flatMap(Random.next, (random) =>
      Effect.raceFirst(Effect.sleep(settings.pollInterval * (0.8 + 0.4 * random)), Queue.take(wakeUp))
    )
    const reader = Effect.gen(function* () {
      const order = yield* Queue.take(passes)
      if (order === "wait") yield* wait
      const pass = order === "wait" ? passFrom(state.position) : order
      const reading = yield* read(client, pass, readOptions(settings))
      if (pass.readAt === undefined) yield* checkGap(reading.start ?? pass.from, reading.present, settings)
      yield* Queue.offer(inputs, { type: "reading", reading })
    })
    yield* Effect.forkScoped(fail(Effect.forever(reader)))
    yield* Queue.offer(passes, passFrom(origin))

    if (settings.deliveries !== undefined) {
      const receiver = Stream.runForEach(settings.deliveries, (event) =>
        // From JavaScript it can be anything; a value without an id makes the feed read the list.
        Queue.offer(inputs, { type: "delivery", event: Object(event) })
      )
      yield* Effect.forkScoped(fail(receiver))
    }

    // Uninterruptible between taking and storing: the item would be lost, as later positions count it as handled.
    const step = Effect.uninterruptibleMask((restore) =>
      Effect.flatMap(restore(Queue.take(inputs)), (input) => {
        if (input.type === "delivery") {
          return state.addDelivery(input.event) ? Effect.void : Effect.asVoid(Queue.offer(wakeUp, undefined))
        }
        const { pass } = input.reading
        const next = pass ?? (settings.follow ? "wait" : undefined)
        return Effect.flatMap(Effect.exit(restore(state.warn(input.reading))), (warned) =>
          Effect.andThen(
            state.addReading(input.reading, next === undefined),
            Effect.andThen(next === undefined ? Effect.void : Queue.offer(passes, next), warned)
          )
        )
      })
    )
    const pull: Pull.Pull<readonly [Item], E | ListError> = Effect.suspend(() => {
      const item = state.pending.shift()
      if (item !== undefined) return Effect.succeed([item] as const)
      return state.isDone ? Cause.done() : Effect.andThen(step, pull)
    })
    return Stream.fromPull(Effect.succeed(pull))
  })

const readOptions = <E, R>({ maxBatch, organizationId, types }: Settings<E, R>): Options => ({
  input: { organization_id: organizationId, type: types?.length === 1 ? types[0] : undefined },
  maxBatch
})

// The retention of the server is not exact to the second.
const gapTolerance = 60_000

/** Events before the start of the list are lost. */
const checkGap = <E, R>(
  from: Timestamp.Timestamp,
  present: number,
  { onWarning, retention }: Settings<E, R>
): Effect.Effect<void> => {
  const since = Timestamp.toMillis(from)
  return present - since > retention + gapTolerance
    ? onWarning({ type: "gap", since, until: present - retention })
    : Effect.void
}

// -----------------------------------------------------------------------------
// State
// -----------------------------------------------------------------------------

class State<E, R> {
  position: Position
  readonly pending: Array<Item> = []
  isDone = false
  readonly #settings: Settings<E, R>
  readonly #reported = new Set<string>()

  constructor(origin: Position, settings: Settings<E, R>) {
    this.position = origin
    this.#settings = settings
  }

  /** Reports records without an id or a time, and events ahead of the clocks, each once. */
  warn({ ahead, present, unplaced }: Reading): Effect.Effect<void> {
    return Effect.gen({ self: this }, function* () {
      for (const record of unplaced) {
        if (this.#isFirst(JSON.stringify(record))) yield* this.#settings.onWarning({ type: "unplaced", record })
      }
      for (const { created_at, id } of ahead) {
        if (!this.#isFirst(id)) continue
        yield* this.#settings.onWarning({ type: "ahead", event: { created_at, id }, present })
      }
    })
  }

  /** Adds read events. */
  addReading(reading: Reading, isLast: boolean): Effect.Effect<void> {
    return Effect.gen({ self: this }, function* () {
      const { next, steps } = advance<PlacedRecord>(this.position, reading, this.#settings.bounds)
      this.position = next
      for (const { event: record, position } of steps) {
        if (!this.#isWanted(record.type)) continue
        const event = yield* typed(listOperation.id, record)
        // From a record with an id and a time.
        this.pending.push({ type: "event", event: event as Event, position })
      }
      this.pending.push({ type: "checkpoint", position: () => next })
      this.isDone = isLast
    })
  }

  /** Adds a delivery; `false` if the list must supply it, as it has no id or time. */
  addDelivery(event: PolytomicEvent.PolytomicEvent): boolean {
    if (!isPlaced(event)) return false
    const next = add(this.position, event)
    if (next !== undefined && this.#isWanted(event.type)) {
      this.position = next
      this.pending.push({ type: "event", event, position: () => next })
    }
    return true
  }

  #isWanted(type: string | undefined): boolean {
    const { types } = this.#settings
    return types === undefined || types.includes(type ?? "")
  }

  // Events without an id or time, or ahead of their time, are read again in every pass.
  #isFirst(text: string): boolean {
    if (this.#reported.has(text)) return false
    if (this.#reported.size >= 1000) this.#reported.clear()
    this.#reported.add(text)
    return true
  }
}
