/**
 * Reads the list of events behind a position, without holding more of it than a batch.
 *
 * In which order the events are listed is not documented. A list that is longer than a batch is either oldest first, so that
 * its beginning can be used as it is, or has to be narrowed down from its end until its oldest part fits.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type ListError, type ListInput, listOperation } from "../../generated/v2025-09-18/Events.ts"
import type * as Operation from "../../Operation.ts"
import type { PolytomicClient } from "../../PolytomicClient.ts"
import * as Timestamp from "../../Timestamp.ts"
import { type Response, ResponseSink } from "../client/references.ts"
import { httpDate } from "../errors/retryAfter.ts"
import * as Define from "../operations/define.ts"
import * as Shape from "../schema/shape.ts"
import * as Names from "../telemetry/names.ts"
import { type Batch, later, minus, type Placed, type Position } from "./position.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** An event as the list has it; its payload is looked at later, so that no payload can spoil a page. */
export interface Listed {
  readonly id?: string
  readonly type?: string
  readonly organization_id?: string
  readonly created_at?: string
  readonly event?: unknown
}

/** An event of the list that can be placed. */
export type PlacedRecord = Listed & Placed

/** State of a pass over the list; it ends where the list ends, and the next one begins at the feed's position. */
export interface Pass {
  /** Up to here, it has been read. */
  readonly from: Timestamp.Timestamp
  /** The latest time that the list was known to have when the pass began. */
  readonly shown: Timestamp.Timestamp
  /** Start of the pass; `undefined` before it. */
  readonly readAt: number | undefined
  /** The present when the pass began: the earlier of this machine's clock and the server's. */
  readonly present: number
  /** Distance from this machine's clock, in milliseconds, where the position was made of it. */
  readonly fromClock: number | undefined
  /** True start of the position, if this machine's clock was ahead of the server's. */
  readonly start: Timestamp.Timestamp | undefined
  /** Time that a stretch of time is read at once, in milliseconds, if the whole list was too long. */
  readonly span: number | undefined
}

/** Part that was read: a batch, the records that can't be placed, as they have no id or time, and how the pass goes on. */
export interface Reading extends Batch<PlacedRecord> {
  readonly unplaced: ReadonlyArray<Listed>
  /** Events that are ahead of both clocks, by more than the two may differ. */
  readonly ahead: ReadonlyArray<PlacedRecord>
  readonly pass: Pass | undefined
}

/** Events that are read, and how many at once. */
export interface Options {
  readonly input: Pick<ListInput, "organization_id" | "type">
  readonly maxBatch: number
}

const pageSize = 100

// -----------------------------------------------------------------------------
// Operation
// -----------------------------------------------------------------------------

interface Page {
  readonly data?: ReadonlyArray<Listed> | null
  readonly pagination?: { readonly next_page_token?: string | null } | null
}

const PageShape: Shape.Shape<Page> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    data: Shape.optionalKey(
      Shape.NullOr(
        Shape.Array(
          Shape.Struct({
            id: Shape.optionalKey(Shape.String),
            type: Shape.optionalKey(Shape.String),
            organization_id: Shape.optionalKey(Shape.String),
            created_at: Shape.optionalKey(Shape.String),
            event: Shape.optionalKey(Shape.Unknown)
          })
        )
      )
    ),
    pagination: Shape.optionalKey(
      Shape.NullOr(Shape.Struct({ next_page_token: Shape.optionalKey(Shape.NullOr(Shape.String)) }))
    )
  })
)

/** `GET /api/events`, with payloads that can be anything. */
const openOperation: Operation.Paginated<ListInput, Page, ListError, Listed> = /*#__PURE__*/ (() => ({
  ...listOperation,
  success: Define.body(PageShape)
}))()

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

/** A pass that begins at a position. */
export const begin = ({ after, fromClock, latest }: Position): Pass => ({
  from: after,
  shown: latest,
  readAt: undefined,
  present: Number.POSITIVE_INFINITY,
  fromClock,
  start: undefined,
  span: undefined
})

/** Reads on: the rest of the list, or the oldest part of it. */
export const read = (client: PolytomicClient, pass: Pass, options: Options): Effect.Effect<Reading, ListError> =>
  Effect.gen(function* () {
    const now = yield* Clock.currentTimeMillis
    const readAt = pass.readAt ?? now
    const from = Timestamp.toMillis(pass.from)
    const { span } = pass
    const before = span === undefined ? undefined : Timestamp.fromMillis(from + span)
    const items = client.items(openOperation, {
      ...options.input,
      // A second earlier than it has to be: how the server rounds must not matter.
      starting_after: minus(pass.from, 1000),
      ...(before === undefined ? {} : { ending_before: before }),
      limit: pageSize
    })
    const sink = new FirstResponse()
    const records = yield* Effect.provideService(
      Stream.runCollect(Stream.take(items, options.maxBatch + 1)),
      ResponseSink,
      sink
    )
    const serverNow = sink.date
    const present = pass.readAt === undefined ? Math.min(readAt, serverNow ?? readAt) : pass.present
    const { fromClock } = pass
    if (fromClock !== undefined && serverNow !== undefined && serverNow + dateResolution + fromClock < from) {
      // This machine's clock is ahead: it has made a position that hides what is happening now.
      const start = Timestamp.fromMillis(serverNow + fromClock)
      return yield* read(client, { ...pass, from: start, start, fromClock: undefined }, options)
    }
    const first = records.slice(0, pageSize).filter(isPlaced)
    const shown =
      pass.readAt === undefined
        ? first.reduce((shown, { created_at }) => later(shown, created_at), pass.shown)
        : pass.shown
    const latest = Math.max(now, serverNow ?? now) + aheadTolerance
    const begun: Pass = { ...pass, shown, readAt, present, fromClock: undefined, start: undefined }
    const reading = (records: ReadonlyArray<Listed>, reach: Reading["reach"], next: Pass | undefined): Reading => ({
      // What shares a time is left in the order of the list, turned round if that is newest first.
      events: isAscending(timesOf(records)) ? records.filter(isPlaced) : records.filter(isPlaced).reverse(),
      unplaced: records.filter((record) => !isPlaced(record)),
      ahead: records.filter(isPlaced).filter(({ created_at }) => Timestamp.toMillis(created_at) > latest),
      reach,
      shown,
      readAt,
      present,
      start: pass.start,
      pass: next
    })
    const whole = (records: ReadonlyArray<Listed>): Reading => {
      if (before === undefined || span === undefined) return reading(records, "end", undefined)
      // Beyond what the list has shown, there is nothing to be narrowed down.
      const wider = from + span * 3 < Timestamp.toMillis(shown) ? span * 2 : undefined
      return reading(records, { before }, { ...begun, from: minus(before, 1), span: wider })
    }

    // The page token of this list is in the prose of the documents alone: without one, a full page need not be the last.
    const isCut = records.length === pageSize && sink.pages === 1
    if (records.length <= options.maxBatch && !isCut) return whole(records)
    const times = timesOf(records)
    const last = records.findLast(isPlaced)
    if (last !== undefined && isAscending(times) && Timestamp.toMillis(last.created_at) > from + 1) {
      return reading(records, "last", { ...begun, from: minus(last.created_at, 1) })
    }
    const half = Math.floor((times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY) - from) / 2)
    // A stretch of one millisecond would lead nowhere, as its end is not part of it.
    if (half >= 2 && Number.isFinite(half)) return yield* read(client, { ...begun, span: half }, options)
    // So much in so little time can't be taken apart.
    return whole(yield* Stream.runCollect(items))
  }).pipe(Effect.withSpan(Names.eventFeedPage))

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

// A `Date` header has whole seconds, and may have been cut down by almost one.
const dateResolution = 1000

// How far clocks of machines may differ without anybody being told, in milliseconds.
const aheadTolerance = 60_000

/** Counts the responses that a stream of pages takes, and keeps the first: the list is at least as new as the time in it. */
class FirstResponse {
  #response: Response | undefined = undefined
  /** Number of responses. */
  pages = 0

  get response(): Response | undefined {
    return this.#response
  }

  set response(response: Response | undefined) {
    this.#response ??= response
    this.pages++
  }

  /** The server's time, in milliseconds since 1970, if it tells it. */
  get date(): number | undefined {
    const date = httpDate(this.#response?.headers["date"])
    return Number.isNaN(date) ? undefined : date
  }
}

const isPlaced = (record: Listed): record is PlacedRecord =>
  record.id !== undefined && record.id !== "" && record.created_at !== undefined && Timestamp.isTime(record.created_at)

const timesOf = (records: ReadonlyArray<Listed>): ReadonlyArray<number> =>
  records.filter(isPlaced).map(({ created_at }) => Timestamp.toMillis(created_at))

// Where all share one time, nothing says what comes next.
const isAscending = (times: ReadonlyArray<number>): boolean =>
  times[0] !== times.at(-1) && times.every((time, i) => time >= (times[i - 1] ?? Number.NEGATIVE_INFINITY))
