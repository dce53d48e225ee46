/**
 * Position of a feed: the handled events, so that each is emitted once.
 *
 * Timestamps can tie, the filter by time is exclusive, and an event can be listed later than its timestamp. So a position has two
 * parts: a time up to which all events are handled, and the ids of handled events after it. The time trails the newest event by
 * the lateness that the caller sets; the ids cover that interval only.
 */
import * as Timestamp from "../../Timestamp.ts"

/** Position. */
export interface Position {
  /** Every event up to this time. */
  readonly after: Timestamp.Timestamp
  /** Handled events after it: ids with their times. */
  readonly seen: ReadonlyMap<string, Timestamp.Timestamp>
  /** The latest time of a listed event so far. */
  readonly latest: Timestamp.Timestamp
  /** Distance from this machine's clock, in milliseconds, if the time was derived from it. */
  readonly fromClock?: number | undefined
}

/** An event with a time. */
export interface Placed {
  readonly id: string
  readonly created_at: Timestamp.Timestamp
}

/** Checks whether a record has an id and a time. */
export const isPlaced = <A extends { readonly id?: string; readonly created_at?: string }>(
  record: A
): record is A & Placed =>
  record.id !== undefined && record.id !== "" && record.created_at !== undefined && Timestamp.isTime(record.created_at)

/**
 * Read part of the list; events with the same time keep their order. Earlier events were read before.
 */
export interface Batch<E extends Placed> {
  readonly events: ReadonlyArray<E>
  /** Extent: to the end of the list, up to a time, or to the last event, whose time others may share. */
  readonly reach: "end" | "last" | { readonly before: Timestamp.Timestamp }
  /** The latest known time of the list at the start of reading; later events can be missing. */
  readonly newestListed: Timestamp.Timestamp
  /** Start of the reading, in milliseconds since 1970, by the clock of this machine. */
  readonly readAt: number
  /** The present, in milliseconds since 1970: the earlier of this machine's clock and the server's. */
  readonly present: number
  /** True start of the position, if the clock that made it was ahead of the server's. */
  readonly start: Timestamp.Timestamp | undefined
}

/** Maximum movement of a position. */
export interface Bounds {
  /** Maximum delay between the time of an event and its listing, in milliseconds. */
  readonly lateness: number
  /** Maximum number of stored ids, in addition to those of one batch. */
  readonly maxSeen: number
}

/** A new event, and the position once it and all earlier ones are handled. */
export interface Step<E> {
  readonly event: E
  readonly position: () => Position
}

// -----------------------------------------------------------------------------
// Constructors
// -----------------------------------------------------------------------------

/** A position from which everything after a time is new. */
export const start = (after: Timestamp.Timestamp, fromClock?: number): Position => ({
  after,
  seen: new Map(),
  latest: after,
  fromClock
})

// -----------------------------------------------------------------------------
// Steps
// -----------------------------------------------------------------------------

/** The new events of a batch, oldest first, and the position after them. */
export const advance = <E extends Placed>(
  given: Position,
  batch: Batch<E>,
  bounds: Bounds
): { readonly steps: ReadonlyArray<Step<E>>; readonly next: Position } => {
  const after = batch.start === undefined ? given.after : earlier(given.after, batch.start)
  const position: Position = { after, seen: given.seen, latest: given.latest }
  const sorted = batch.events.toSorted(inOrder)
  const fresh = withoutDoubles(sorted.filter((event) => isNew(position, event)))
  const ceiling = ceilingOf(batch, bounds)
  const steps = fresh.map((event, index) => ({
    event,
    position: () => {
      const seen = adding(position.seen, fresh.slice(0, index + 1))
      return moveTo({ ...position, seen }, earlier(ceiling, timeBefore(fresh, index) ?? position.after))
    }
  }))
  const latest = sorted.reduce(
    (latest, { created_at }) => later(latest, created_at),
    later(position.latest, batch.newestListed)
  )
  const all = { ...position, seen: adding(position.seen, fresh), latest }
  if (batch.reach === "end") return { steps, next: capped(moveTo(all, ceiling), batch.newestListed, bounds.maxSeen) }
  const end =
    batch.reach === "last" ? (timeBefore(sorted, sorted.length - 1) ?? position.after) : minus(batch.reach.before, 1)
  return { steps, next: moveTo(all, earlier(ceiling, end)) }
}

/** The position after an event from another source than the list; `undefined` if it was already handled. */
export const add = (position: Position, event: Placed): Position | undefined =>
  isNew(position, event) ? { ...position, seen: adding(position.seen, [event]) } : undefined

// -----------------------------------------------------------------------------
// Time
// -----------------------------------------------------------------------------

/** A time minus a number of milliseconds, rounded down. */
export const minus = (time: Timestamp.Timestamp, milliseconds: number): Timestamp.Timestamp =>
  milliseconds === 0 ? time : Timestamp.fromMillis(Timestamp.toMillis(time) - milliseconds)

/** The later one of two times. */
export const later = (a: Timestamp.Timestamp, b: Timestamp.Timestamp | undefined): Timestamp.Timestamp =>
  b === undefined || Timestamp.Order(a, b) >= 0 ? a : b

const earlier = (a: Timestamp.Timestamp, b: Timestamp.Timestamp): Timestamp.Timestamp =>
  Timestamp.Order(a, b) <= 0 ? a : b

const inOrder = (a: Placed, b: Placed): number => Timestamp.Order(a.created_at, b.created_at)

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

const isNew = ({ after, seen }: Position, { created_at, id }: Placed): boolean =>
  Timestamp.Order(created_at, after) > 0 && !seen.has(id)

const withoutDoubles = <E extends Placed>(events: ReadonlyArray<E>): ReadonlyArray<E> => {
  const ids = new Set<string>()
  return events.filter(({ id }) => !ids.has(id) && ids.add(id))
}

const adding = (
  seen: ReadonlyMap<string, Timestamp.Timestamp>,
  events: ReadonlyArray<Placed>
): ReadonlyMap<string, Timestamp.Timestamp> =>
  new Map([...seen, ...events.map(({ created_at, id }) => [id, created_at] as const)])

/** Advances the time, never back, and drops the ids before it. */
const moveTo = (position: Position, time: Timestamp.Timestamp): Position => {
  const after = later(position.after, time)
  const seen = [...position.seen].filter(([, at]) => Timestamp.Order(at, after) > 0)
  return { ...position, after, seen: new Map(seen) }
}

/** The time just before an event, as others with the same time may follow. */
const timeBefore = (sorted: ReadonlyArray<Placed>, index: number): Timestamp.Timestamp | undefined => {
  const at = sorted[index]?.created_at
  if (at === undefined) return undefined
  return sorted.slice(0, index).findLast(({ created_at }) => Timestamp.Order(created_at, at) < 0)?.created_at
}

/**
 * Time before which no late event is expected. It is always before the present, as the current millisecond can still get events. The
 * list is the best estimate of the server's time, but may be old, and may contain an event ahead of its time; the clock of this machine
 * may be wrong. Times ahead of either clock are ignored.
 */
const ceilingOf = ({ present, readAt, newestListed }: Batch<Placed>, { lateness }: Bounds): Timestamp.Timestamp =>
  minus(
    earlier(later(newestListed, Timestamp.fromMillis(readAt - clockTolerance)), Timestamp.fromMillis(present)),
    Math.max(lateness, 1)
  )

const clockTolerance = 3_600_000

/** Reduces the lateness if it would need more ids than the maximum. Only completely listed times can be dropped. */
const capped = (position: Position, newestListed: Timestamp.Timestamp, maxSeen: number): Position => {
  const excess = position.seen.size - maxSeen
  if (excess <= 0) return position
  const times = [...position.seen.values()].toSorted(Timestamp.Order)
  const cut = times[excess - 1]
  return cut === undefined ? position : moveTo(position, earlier(cut, newestListed))
}
