/**
 * Polls until a terminal state or the deadline, across restarts.
 *
 * A poll is a step whose outcome is either a state or "unreachable", which never ends a job. The clock is read inside steps only,
 * so a replay takes the same path.
 */
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { PolytomicClient } from "../../PolytomicClient.ts"
import type { PolytomicError } from "../../PolytomicError.ts"
import { formatMillis } from "../errors/formatDuration.ts"
import * as Messages from "../telemetry/messages.ts"
import { DurableError } from "./errors.ts"
import { call, defectDetail, detailOf, statusOf } from "./outcome.ts"
import { delayOf, maxNudges, type Plan } from "./plan.ts"
import { type Begin, PollRecord } from "./records.ts"
import type { StepsService } from "./steps.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** Progress report of a poll. */
export interface Progress {
  /** Idempotency key of the job. */
  readonly run: string
  /** The job, such as `"bulk sync 5a3f…"`. */
  readonly subject: string
  /** Id of the execution or job. */
  readonly id: string
  /** Number of the poll, from 1. */
  readonly poll: number
  /** Time of the poll, in milliseconds since 1970. */
  readonly at: number
  /** The API's status; absent if the poll failed. */
  readonly status?: string | undefined
  readonly records?: number | undefined
  readonly errors?: number | undefined
  /** Cause of a failed poll. */
  readonly detail?: string | undefined
  /** Time of the next poll, in milliseconds since 1970; absent after the last one. */
  readonly nextAt?: number | undefined
}

/** A job of the API in progress. */
export interface Watched<R> {
  readonly steps: StepsService
  readonly plan: Plan
  readonly begin: Begin
  readonly subject: string
  readonly id: string
  /** Topic of its events, if any. */
  readonly topic: string | undefined
  readonly poll: Effect.Effect<Omit<PollRecord, "tag" | "at">, PolytomicError, PolytomicClient>
  /** Checks whether the owner of the execution was deleted. Called when the execution has not been found for a while. */
  readonly isGone: Effect.Effect<boolean, PolytomicError, PolytomicClient>
  /** Checks whether a poll shows a terminal state. Called once for each, in order. */
  readonly isTerminal: (record: PollRecord) => boolean
  readonly onProgress: (progress: Progress) => Effect.Effect<void, never, R>
}

/** Last poll of a job; `timedOut` if the deadline passed first. */
export interface Watching {
  readonly record: PollRecord
  readonly timedOut: boolean
}

/** Consecutive polls with a 404. */
interface Missing {
  readonly since: number
  readonly count: number
}

/** Time in which a 404 is tolerated, for a new or moved object. */
const missingGrace = 600_000

// -----------------------------------------------------------------------------
// Polling
// -----------------------------------------------------------------------------

const pollOnce = <R>(
  { isGone, poll }: Watched<R>,
  missing: Missing | undefined
): Effect.Effect<PollRecord, never, PolytomicClient> =>
  Effect.matchEffect(call(poll), {
    onSuccess: (seen) => Effect.map(Clock.currentTimeMillis, (at): PollRecord => ({ tag: "seen", at, ...seen })),
    onFailure: (error) =>
      Effect.gen(function* () {
        const at = yield* Clock.currentTimeMillis
        const record: PollRecord = { tag: "unreachable", at, code: statusOf(error), detail: yield* detailOf(error) }
        const confirm = missing !== undefined && missing.count >= 2 && at - missing.since >= missingGrace
        if (record.code !== 404 || !confirm) return record
        const gone = yield* Effect.orElseSucceed(call(isGone), () => false)
        return { ...record, gone }
      })
  }).pipe(
    Effect.catchDefect((defect) =>
      Effect.gen(function* () {
        const at = yield* Clock.currentTimeMillis
        return { tag: "unreachable", at, detail: yield* defectDetail(defect) } satisfies PollRecord
      })
    )
  )

const missingAfter = (missing: Missing | undefined, { at }: PollRecord): Missing => ({
  since: missing?.since ?? at,
  count: (missing?.count ?? 0) + 1
})

const goneError = <R>({ id, steps, subject }: Watched<R>, { detail = "It was not found." }: PollRecord): DurableError =>
  new DurableError({ reason: "Gone", subject, run: steps.key, id, status: 404, detail })

/** Polls until the end. */
export const watch = <R>(watched: Watched<R>): Effect.Effect<Watching, DurableError, PolytomicClient | R> =>
  Effect.gen(function* () {
    const { begin, plan, steps } = watched
    let waits = 0
    let nudges = 0
    let lastAt = begin.at
    let missing: Missing | undefined
    for (let poll = 1; ; poll++) {
      const waitNow = waits
      const pollAndReport = Effect.tap(pollOnce(watched, missing), (record) =>
        reportProgress(watched, record, poll, record.at + delayOf(plan, waitNow, steps.key, poll))
      )
      const record = yield* orUnreachable(steps.step(`poll/${poll}`, PollRecord, Schema.Never, pollAndReport), lastAt)
      lastAt = Math.max(lastAt, record.at)
      const terminal = record.tag === "seen" && watched.isTerminal(record)
      if (terminal) return { record, timedOut: false }
      if (record.gone === true) return yield* Effect.fail(goneError(watched, record))
      if (record.at >= begin.deadline) return { record, timedOut: true }
      missing = record.code === 404 ? missingAfter(missing, record) : undefined
      const delay = Math.min(delayOf(plan, waits, steps.key, poll), Math.max(1, begin.deadline - record.at))
      lastAt += delay
      const wake = yield* steps.wait(`wait/${poll}`, delay, nudges < maxNudges ? watched.topic : undefined)
      // The API may reflect an event a little later, so the intervals restart.
      if (wake === "nudged") nudges++
      waits = wake === "nudged" ? 0 : waits + 1
    }
  })

const reportProgress = <R>(
  watched: Watched<R>,
  record: PollRecord,
  poll: number,
  nextAt: number
): Effect.Effect<void, never, R> => {
  const { begin, id, onProgress, steps, subject } = watched
  const { at, detail, errors, records, status, terminal } = record
  const next = terminal === true || at >= begin.deadline ? undefined : Math.min(nextAt, begin.deadline)
  const unreported = (reason: unknown) => Effect.logWarning(Messages.progressNotReported(subject), reason)
  return Effect.suspend(() =>
    onProgress({ run: steps.key, subject, id, poll, at, status, records, errors, detail, nextAt: next })
  ).pipe(
    Effect.timeoutOrElse({
      duration: reportTime,
      orElse: () => unreported(`it took more than ${formatMillis(reportTime)}`)
    }),
    // From JavaScript it can fail, too. An interruption of the run is passed on.
    Effect.catchCause((cause) =>
      Cause.hasInterrupts(cause)
        ? Effect.failCause(cause as Cause.Cause<never>) // progress has no failures in its type
        : unreported(Cause.squash(cause))
    )
  )
}

/** Timeout of a report, as a step has to end before the lock of its run expires. */
const reportTime = 10_000

/** A poll whose outcome could not be stored is a failed poll. */
const orUnreachable = <R>(
  step: Effect.Effect<PollRecord, DurableError, R>,
  lastAt: number
): Effect.Effect<PollRecord, DurableError, R> =>
  Effect.catchIf(
    step,
    (error) => error.reason === "Defect",
    (error) => Effect.succeed<PollRecord>({ tag: "unreachable", at: lastAt, detail: error.detail })
  )
