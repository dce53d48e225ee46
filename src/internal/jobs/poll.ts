/** Looks at something again and again until it has ended. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import * as Stream from "effect/Stream"
import { Polling, WaitTimedOut } from "../../Polling.ts"
import { isPolytomicError, isRetryable, type PolytomicError } from "../../PolytomicError.ts"
import { redactServerText } from "../client/redactServerText.ts"
import { askedFor } from "../client/retryAfter.ts"
import { duration } from "../schema/options.ts"

/** Something that goes on by itself, and how to look at it. */
export interface Job<A, E, R> {
  /** Name in events and errors. */
  readonly subject: string
  /** Start of the wait, in milliseconds of the clock. */
  readonly since: number
  /** Time that it is waited for, in milliseconds. */
  readonly deadline: number
  readonly poll: Effect.Effect<A, E, R>
  readonly statusOf: (state: A) => string | undefined
  /** Checks whether a status is documented. */
  readonly isDocumented: (status: string) => boolean
  readonly isTerminal: (state: A) => boolean
  /** Checks whether progress is likely soon: the waits then start again. */
  readonly hasProgressed?: (state: A) => boolean
  /** Time that after its beginning it may not be found, in milliseconds: what was just made is not visible everywhere at once. */
  readonly notFoundGrace?: number
  /** Evidence of a timeout from the last state, beside status and subject. */
  readonly evidence?: (state: A | undefined) => Partial<WaitTimedOut>
}

/** Time that after a start a 404 only means that it is too early. */
export const notFoundGrace = 10_000

/** The states of a job, each as it was seen, the last one included. With a state that is known already, the first wait comes first. */
export const follow = <A, E, R>(job: Job<A, E, R>, known?: A): Stream.Stream<A, E | WaitTimedOut, R> =>
  Stream.unwrap(
    Effect.map(Polling, (polling) => {
      const reported = new Set<string>()
      let last: string | undefined
      let latest: A | undefined
      const see = (state: A, waits: number): Effect.Effect<Page<A>> => {
        const status = job.statusOf(state)
        last = status ?? last
        latest = state
        const next: Waiting = { waits: job.hasProgressed?.(state) === true ? 0 : waits, asked: 0 }
        const page: Page<A> = [[state], job.isTerminal(state) ? Option.none() : Option.some(next)]
        if (status === undefined || job.isDocumented(status) || reported.has(status)) return Effect.succeed(page)
        reported.add(status)
        return Effect.flatMap(redactServerText(status), (status) =>
          Effect.as(polling.onEvent({ _tag: "UnknownStatus", subject: job.subject, status }), page)
        )
      }
      const timedOut = Effect.flatMap(
        Effect.suspend(() => redactServerText({ last, ...job.evidence?.(latest) })),
        (evidence) => {
          const timeout = Duration.millis(job.deadline)
          return Effect.fail(new WaitTimedOut({ subject: job.subject, timeout, ...evidence }))
        }
      )
      const fail = (error: E, waits: number): Effect.Effect<Page<A>, E> =>
        Effect.flatMap(Clock.currentTimeMillis, (now) => {
          const early = isNotFound(error) && now - job.since < (job.notFoundGrace ?? 0)
          if (!(isPolytomicError(error) && (early || isPassing(error)))) return Effect.fail(error)
          // What is about to become visible is looked for at short intervals.
          const next: Waiting = { waits: early ? 0 : waits, asked: Math.min(askedFor(error) ?? 0, longestRetryAfter) }
          const notice = polling.onEvent({ _tag: "PollFailed", subject: job.subject, error })
          return Effect.as(notice, [[], Option.some(next)])
        })
      const start: Waiting | undefined = undefined
      return Stream.paginate<Waiting | undefined, A, E | WaitTimedOut, R>(start, (waiting) => {
        if (waiting === undefined && known !== undefined) return see(known, 0)
        const waits = waiting === undefined ? 0 : waiting.waits + 1
        return Effect.flatMap(Clock.currentTimeMillis, (now) => {
          const left = job.since + job.deadline - now
          if (left <= 0) return timedOut
          const look = Effect.matchEffect(job.poll, {
            onSuccess: (state) => see(state, waits),
            onFailure: (error) => fail(error, waits)
          })
          const waited =
            waiting === undefined
              ? look
              : Effect.andThen(
                  Effect.flatMap(pause(polling, waiting.waits, waiting.asked), (delay) =>
                    Effect.sleep(fitted(delay, left, Duration.toMillis(polling.minDelay)))
                  ),
                  look
                )
          return left === Number.POSITIVE_INFINITY
            ? waited
            : Effect.timeoutOrElse(waited, { duration: left, orElse: () => timedOut })
        })
      })
    })
  )

/** Looks until a look succeeds: what a call's own retries do not outlast. */
export const pollUntilSuccess = <A, E, R>(
  subject: string,
  deadline: number,
  look: Effect.Effect<A, E, R>
): Effect.Effect<A, E | WaitTimedOut, R> =>
  Effect.flatMap(Clock.currentTimeMillis, (since) =>
    // Every state is the last one, and there is one.
    Effect.map(
      Stream.runLast(
        follow({
          subject,
          since,
          deadline,
          poll: look,
          statusOf: () => undefined,
          isDocumented: () => true,
          isTerminal: () => true
        })
      ),
      Option.getOrThrow
    )
  )

/** An interval between polls that an option sets. */
export interface Pace {
  readonly pollInterval?: Duration.Input | undefined
}

const atInterval =
  (interval: Duration.Input) =>
  (polling: Polling): Polling => {
    const delay = Duration.fromInputUnsafe(interval)
    return { ...polling, minDelay: delay, factor: 1, maxDelay: delay }
  }

/** True for an interval; one that is invalid is refused by the job. */
const isPace = (pollInterval: Duration.Input | undefined): pollInterval is Duration.Input =>
  pollInterval !== undefined && duration(pollInterval) === undefined

/** Polls at the interval that an option sets, if it sets one. */
export const paced =
  ({ pollInterval }: Pace) =>
  <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    isPace(pollInterval) ? Effect.updateService(self, Polling, atInterval(pollInterval)) : self

/** As {@link paced}, for a stream. */
export const pacedStream =
  ({ pollInterval }: Pace) =>
  <A, E, R>(self: Stream.Stream<A, E, R>): Stream.Stream<A, E, R> =>
    isPace(pollInterval) ? Stream.updateService(self, Polling, atInterval(pollInterval)) : self

interface Waiting {
  /** Number of waits. */
  readonly waits: number
  /** Time that the server asked to wait, in milliseconds. */
  readonly asked: number
}

type Page<A> = readonly [ReadonlyArray<A>, Option.Option<Waiting>]

/** The wait after so many others, in milliseconds: grown, cut short by up to a half at random, never shorter than was asked for. */
export const pause = (polling: Polling, waits: number, asked = 0): Effect.Effect<number> =>
  Effect.map(Random.next, (random) => {
    const whole = Math.min(
      Duration.toMillis(polling.maxDelay),
      Duration.toMillis(polling.minDelay) * polling.factor ** waits
    )
    return inMillis(Math.max(asked, whole * (1 - random / 2)))
  })

/**
 * A wait as clocks measure it: whole milliseconds, and at least one. A smaller fraction can be too little to change what a
 * clock says, and then a loop of such waits would never end.
 */
export const inMillis = (delay: number): number => Math.max(1, Math.ceil(delay))

/** A wait that would pass the deadline is shortened, so that there is one more look before it. */
const fitted = (delay: number, left: number, first: number): number =>
  inMillis(delay < left ? delay : left > first ? left - first : left)

/** Checks whether a look may succeed next time, although the call has had its retries. */
const isPassing = (error: PolytomicError): boolean =>
  isRetryable(error) ||
  error._tag === "PolytomicDeadlineExceeded" ||
  // A body that is no JSON was most likely cut short or replaced on its way.
  (error._tag === "PolytomicDecodeError" && error.reason === "not-json")

const isNotFound = (error: unknown): boolean => isPolytomicError(error) && error._tag === "PolytomicNotFound"

/** The longest that the server can ask to wait, in milliseconds. */
const longestRetryAfter = 300_000
