/**
 * Position of a feed: which events have been handled, so that each comes once.
 *
 * Timestamps can tie, the filter by time is exclusive, and an event can show up later than its timestamp says. So a position is
 * two things: a time up to which all is handled, and the ids of what is handled after it. The time trails the newest event by
 * the lateness that the caller allows for; the ids are those of that stretch, and no more.
 */
import * as Timestamp from "../../Timestamp.ts"

/** Position. */
export interface Position {
  /** Every event up to this time. */
  readonly after: Timestamp.Timestamp
  /** And these, which came after it: ids, with the time of each. */
  readonly seen: ReadonlyMap<string, Timestamp.Timestamp>
  /** The latest time of an event that the list has shown so far. */
  readonly latest: Timestamp.Timestamp
  /** Distance from this machine's clock, in milliseconds, where the time was made of it. */
  readonly fromClock?: number | undefined
}

/** An event that has its place in time. */
export interface Placed {
  readonly id: string
  readonly created_at: Timestamp.Timestamp
}

/**
 * Part of the list that was read; what shares a time is in the order in which it is given. What comes before has been read before.
 */
export interface Batch<E extends Placed> {
  readonly events: ReadonlyArray<E>
  /** Extent: to the end of the list, up to a time, or to the last event, whose time others may share. */
  readonly reach: "end" | "last" | { readonly before: Timestamp.Timestamp }
  /** The latest time that the list was known to have when reading began; what came to be after that can be missing. */
  readonly shown: Timestamp.Timestamp
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
  /** Maximum number of stored ids, beside those of one batch. */
  readonly maxSeen: number
}

/** An event that has not been handled yet, and the position once it and all before it are. */
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

/** The events of a batch that are new, oldest first, and the position behind them. */
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
    later(position.latest, batch.shown)
  )
  const all = { ...position, seen: adding(position.seen, fresh), latest }
  if (batch.reach === "end") return { steps, next: capped(moveTo(all, ceiling), batch.shown, bounds.maxSeen) }
  const end =
    batch.reach === "last" ? (timeBefore(sorted, sorted.length - 1) ?? position.after) : minus(batch.reach.before, 1)
  return { steps, next: moveTo(all, earlier(ceiling, end)) }
}

/** The position once an event is handled that came by another way than the list; `undefined` if it had been before. */
export const add = (position: Position, event: Placed): Position | undefined =>
  isNew(position, event) ? { ...position, seen: adding(position.seen, [event]) } : undefined

// -----------------------------------------------------------------------------
// Time
// -----------------------------------------------------------------------------

/** So many milliseconds before a time, rounded down to one. */
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

/** Moves the time on, never back, and forgets the ids that it makes needless. */
const moveTo = (position: Position, time: Timestamp.Timestamp): Position => {
  const after = later(position.after, time)
  const seen = [...position.seen].filter(([, at]) => Timestamp.Order(at, after) > 0)
  return { ...position, after, seen: new Map(seen) }
}

/** The time before that of an event, as others of the same time may still be to come. */
const timeBefore = (sorted: ReadonlyArray<Placed>, index: number): Timestamp.Timestamp | undefined => {
  const at = sorted[index]?.created_at
  if (at === undefined) return undefined
  return sorted.slice(0, index).findLast(({ created_at }) => Timestamp.Order(created_at, at) < 0)?.created_at
}

/**
 * Up to where nothing can come late any more, which is never the present: its millisecond is not over. The list shows the server's
 * time best, but may be old, and an event of it may be ahead of its time; the clock of this machine may be wrong. No time counts
 * that is ahead of the present by either clock.
 */
const ceilingOf = ({ present, readAt, shown }: Batch<Placed>, { lateness }: Bounds): Timestamp.Timestamp =>
  minus(
    earlier(later(shown, Timestamp.fromMillis(readAt - clockTolerance)), Timestamp.fromMillis(present)),
    Math.max(lateness, 1)
  )

const clockTolerance = 3_600_000

/** Gives up lateness where it would take more ids than are allowed. Only what the list has shown whole can be cut off. */
const capped = (position: Position, shown: Timestamp.Timestamp, maxSeen: number): Position => {
  const excess = position.seen.size - maxSeen
  if (excess <= 0) return position
  const times = [...position.seen.values()].toSorted(Timestamp.Order)
  const cut = times[excess - 1]
  return cut === undefined ? position : moveTo(position, earlier(cut, shown))
}
