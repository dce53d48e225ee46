/**
 * Reads the list of events after a position, with at most a batch in memory.
 *
 * The order of the list is not documented. A list longer than a batch is either oldest first, so that its beginning can be used
 * directly, or has to be narrowed down from its end until its oldest part fits into a batch.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type ListError, type ListInput, listOperation } from "../../generated/v2025-09-18/Events.ts"
import type * as Operation from "../../Operation.ts"
import type { PolytomicClient } from "../../PolytomicClient.ts"
import * as Timestamp from "../../Timestamp.ts"
import { type Response, ResponseSink } from "../client/references.ts"
import { httpDate } from "../errors/httpDate.ts"
import * as Define from "../operations/define.ts"
import * as Shape from "../schema/shape.ts"
import * as Names from "../telemetry/names.ts"
import { type Batch, isPlaced, later, minus, type Placed, type Position } from "./position.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** A listed event; its payload is decoded later, so that an invalid payload cannot fail a page. */
export interface Listed {
  readonly id?: string
  readonly type?: string
  readonly organization_id?: string
  readonly created_at?: string
  readonly event?: unknown
}

/** A listed event with an id and a time. */
export type PlacedRecord = Listed & Placed

/** State of a pass over the list, up to its end; the next pass begins at the feed's position. */
export interface Pass {
  /** Read position. */
  readonly from: Timestamp.Timestamp
  /** The latest known time of the list at the start of the pass. */
  readonly newestListed: Timestamp.Timestamp
  /** Start of the pass; `undefined` before it. */
  readonly readAt: number | undefined
  /** The present at the start of the pass: the earlier of this machine's clock and the server's. */
  readonly present: number
  /** Distance from this machine's clock, in milliseconds, if the position was derived from it. */
  readonly fromClock: number | undefined
  /** True start of the position, if this machine's clock was ahead of the server's. */
  readonly start: Timestamp.Timestamp | undefined
  /** Length of the interval that is read at once, in milliseconds, if the whole list was too long. */
  readonly span: number | undefined
}

/** Read part: a batch, the records without an id or time, and the next state of the pass. */
export interface Reading extends Batch<PlacedRecord> {
  readonly unplaced: ReadonlyArray<Listed>
  /** Events ahead of both clocks, by more than their tolerance. */
  readonly ahead: ReadonlyArray<PlacedRecord>
  readonly pass: Pass | undefined
}

/** Filter and batch size of reading. */
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

/** A pass from a position. */
export const passFrom = ({ after, fromClock, latest }: Position): Pass => ({
  from: after,
  newestListed: latest,
  readAt: undefined,
  present: Number.POSITIVE_INFINITY,
  fromClock,
  start: undefined,
  span: undefined
})

/** Reads the rest of the list, or the oldest part of it. */
export const read = (client: PolytomicClient, pass: Pass, options: Options): Effect.Effect<Reading, ListError> =>
  Effect.gen(function* () {
    const now = yield* Clock.currentTimeMillis
    const sink = new FirstResponse()
    const items = listed(client, pass, options)
    const records = yield* Effect.provideService(
      Stream.runCollect(Stream.take(items, options.maxBatch + 1)),
      ResponseSink,
      sink
    )
    const serverNow = sink.date
    const corrected = correctPosition(pass, serverNow)
    if (corrected !== undefined) return yield* read(client, corrected, options)

    const begun = afterFirstResponse(pass, records, now, serverNow)
    const latest = Math.max(now, serverNow ?? now) + aheadTolerance
    const reading = (records: ReadonlyArray<Listed>, end: End): Reading => ({
      ...classify(records, latest),
      ...end,
      newestListed: begun.newestListed,
      readAt: begun.readAt,
      present: begun.present,
      start: pass.start
    })
    // The page token of this list is documented in prose only: without one, a full page may not be the last.
    const isCut = records.length === pageSize && sink.pages === 1
    if (records.length <= options.maxBatch && !isCut) return reading(records, endOfInterval(begun))

    const from = Timestamp.toMillis(begun.from)
    const times = timesOf(records)
    const last = records.findLast(isPlaced)
    if (last !== undefined && isAscending(times) && Timestamp.toMillis(last.created_at) > from + 1) {
      return reading(records, { reach: "last", pass: { ...begun, from: minus(last.created_at, 1) } })
    }
    const half = Math.floor((times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY) - from) / 2)
    // An interval of one millisecond would be empty, as its end is exclusive.
    if (half >= 2 && Number.isFinite(half)) return yield* read(client, { ...begun, span: half }, options)
    // So many events in such a short time cannot be split.
    return reading(yield* Stream.runCollect(items), endOfInterval(begun))
  }).pipe(Effect.withSpan(Names.eventFeedPage))

/** The list from the position on, up to the end of the interval. */
const listed = (client: PolytomicClient, pass: Pass, { input }: Options): Stream.Stream<Listed, ListError> => {
  const before = endOf(pass)
  return client.items(openOperation, {
    ...input,
    // A second earlier than necessary, to be independent of the server's rounding.
    starting_after: minus(pass.from, 1000),
    ...(before === undefined ? {} : { ending_before: before }),
    limit: pageSize
  })
}

/** End of the interval that is read at once; `undefined` if the whole list is. */
const endOf = ({ from, span }: Pass): Timestamp.Timestamp | undefined =>
  span === undefined ? undefined : Timestamp.fromMillis(Timestamp.toMillis(from) + span)

/** Corrects a position that this machine's clock put ahead of the server's, which would skip current events. */
const correctPosition = (pass: Pass, serverNow: number | undefined): Pass | undefined => {
  const { from, fromClock } = pass
  if (fromClock === undefined || serverNow === undefined) return undefined
  if (serverNow + dateResolution + fromClock >= Timestamp.toMillis(from)) return undefined
  const start = Timestamp.fromMillis(serverNow + fromClock)
  return { ...pass, from: start, start, fromClock: undefined }
}

/** The pass after its first response: the clocks and the list are those of its start. */
const afterFirstResponse = (
  pass: Pass,
  records: ReadonlyArray<Listed>,
  now: number,
  serverNow: number | undefined
): Pass & { readonly readAt: number } => {
  const begun = { ...pass, fromClock: undefined, start: undefined }
  if (pass.readAt !== undefined) return { ...begun, readAt: pass.readAt }
  const first = records.slice(0, pageSize).filter(isPlaced)
  const newestListed = first.reduce(
    (newestListed, { created_at }) => later(newestListed, created_at),
    pass.newestListed
  )
  return { ...begun, newestListed, readAt: now, present: Math.min(now, serverNow ?? now) }
}

/** Records by what can be done with them. */
const classify = (records: ReadonlyArray<Listed>, latest: number): Pick<Reading, "events" | "unplaced" | "ahead"> => {
  const placed = records.filter(isPlaced)
  return {
    // Events with the same time keep the order of the list, reversed if that is newest first.
    events: isAscending(timesOf(records)) ? placed : placed.toReversed(),
    unplaced: records.filter((record) => !isPlaced(record)),
    ahead: placed.filter(({ created_at }) => Timestamp.toMillis(created_at) > latest)
  }
}

/** Reach of a part, and the pass after it. */
type End = Pick<Reading, "reach" | "pass">

/** End of a completely read interval. The next one is twice as long, or unlimited near the end of the list. */
const endOfInterval = (begun: Pass): End => {
  const { from, newestListed, span } = begun
  const before = endOf(begun)
  if (before === undefined || span === undefined) return { reach: "end", pass: undefined }
  const wider = Timestamp.toMillis(from) + span * 3 < Timestamp.toMillis(newestListed) ? span * 2 : undefined
  return { reach: { before }, pass: { ...begun, from: minus(before, 1), span: wider } }
}

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

// A `Date` header has whole seconds, rounded down.
const dateResolution = 1000

// Tolerated clock difference without a warning, in milliseconds.
const aheadTolerance = 60_000

/** Counts the responses of a stream of pages, and keeps the first: the list is at least as new as its time. */
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

  /** The server's time, in milliseconds since 1970, if known. */
  get date(): number | undefined {
    const date = httpDate(this.#response?.headers["date"])
    return Number.isNaN(date) ? undefined : date
  }
}

const timesOf = (records: ReadonlyArray<Listed>): ReadonlyArray<number> =>
  records.filter(isPlaced).map(({ created_at }) => Timestamp.toMillis(created_at))

// Events of one time do not reveal the order of the list.
const isAscending = (times: ReadonlyArray<number>): boolean =>
  times[0] !== times.at(-1) && times.every((time, i) => time >= (times[i - 1] ?? Number.NEGATIVE_INFINITY))
