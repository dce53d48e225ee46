/** Polls until a terminal state. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import * as Stream from "effect/Stream"
import { Polling, WaitTimedOut } from "../../Polling.ts"
import { isPolytomicError, isRetryable, type PolytomicError } from "../../PolytomicError.ts"
import { redactServerText } from "../client/redactServerText.ts"
import { retryAfterMillis } from "../client/requestedWait.ts"
import { duration } from "../schema/options.ts"

/** A job in progress, and its poll. */
export interface Job<A, E, R> {
  /** Name in events and errors. */
  readonly subject: string
  /** Start of the wait, in milliseconds of the clock. */
  readonly since: number
  /** Timeout of the wait, in milliseconds. */
  readonly deadline: number
  readonly poll: Effect.Effect<A, E, R>
  readonly statusOf: (state: A) => string | undefined
  /** Checks whether a status is documented. */
  readonly isDocumented: (status: string) => boolean
  readonly isTerminal: (state: A) => boolean
  /** Checks whether progress is likely soon: the intervals then restart. */
  readonly hasProgressed?: (state: A) => boolean
  /** Time after its start in which a 404 is expected, in milliseconds, as new objects are not visible everywhere at once. */
  readonly notFoundGrace?: number
  /** Evidence of a timeout from the last state, in addition to status and subject. */
  readonly evidence?: (state: A | undefined) => Partial<WaitTimedOut>
}

/** Time after a start in which a 404 is expected. */
export const notFoundGrace = 10_000

/** Emits the polled states of a job, including the last one. With a known state, it waits first. */
export const follow = <A, E, R>(job: Job<A, E, R>, known?: A): Stream.Stream<A, E | WaitTimedOut, R> =>
  Stream.unwrap(Effect.map(Polling, (polling) => pages(job, polling, known)))

const pages = <A, E, R>(
  job: Job<A, E, R>,
  polling: Polling,
  known: A | undefined
): Stream.Stream<A, E | WaitTimedOut, R> => {
  const { subject } = job
  const reported = new Set<string>()
  let last: string | undefined
  let latest: A | undefined

  const succeed = (state: A, waits: number): Effect.Effect<Page<A>> => {
    const status = job.statusOf(state)
    last = status ?? last
    latest = state
    const next: Waiting = { waits: job.hasProgressed?.(state) === true ? 0 : waits, retryAfter: 0 }
    const page: Page<A> = [[state], job.isTerminal(state) ? Option.none() : Option.some(next)]
    if (status === undefined || job.isDocumented(status) || reported.has(status)) return Effect.succeed(page)
    reported.add(status)
    return Effect.flatMap(redactServerText(status), (status) =>
      Effect.as(polling.onEvent({ _tag: "UnknownStatus", subject, status }), page)
    )
  }

  const fail = (error: E, waits: number): Effect.Effect<Page<A>, E> =>
    Effect.flatMap(Clock.currentTimeMillis, (now) => {
      const early = isNotFound(error) && now - job.since < (job.notFoundGrace ?? 0)
      if (!(isPolytomicError(error) && (early || isPassing(error)))) return Effect.fail(error)
      // Objects that become visible soon are polled at short intervals.
      const next: Waiting = {
        waits: early ? 0 : waits,
        retryAfter: Math.min(retryAfterMillis(error) ?? 0, longestRetryAfter)
      }
      return Effect.as(polling.onEvent({ _tag: "PollFailed", subject, error }), [[], Option.some(next)])
    })

  const timedOut = Effect.flatMap(
    Effect.suspend(() => redactServerText({ last, ...job.evidence?.(latest) })),
    (evidence) => Effect.fail(new WaitTimedOut({ subject, timeout: Duration.millis(job.deadline), ...evidence }))
  )

  const poll = (waits: number) =>
    Effect.matchEffect(job.poll, {
      onSuccess: (state) => succeed(state, waits),
      onFailure: (error) => fail(error, waits)
    })

  const wait = ({ retryAfter, waits }: Waiting, left: number) =>
    Effect.flatMap(intervalAfter(polling, waits, retryAfter), (delay) =>
      Effect.sleep(capToDeadline(delay, left, Duration.toMillis(polling.minDelay)))
    )

  const start: Waiting | undefined = undefined
  return Stream.paginate<Waiting | undefined, A, E | WaitTimedOut, R>(start, (waiting) => {
    if (waiting === undefined && known !== undefined) return succeed(known, 0)
    return Effect.flatMap(Clock.currentTimeMillis, (now) => {
      const left = job.since + job.deadline - now
      if (left <= 0) return timedOut
      const next = waiting === undefined ? poll(0) : Effect.andThen(wait(waiting, left), poll(waiting.waits + 1))
      return left === Number.POSITIVE_INFINITY
        ? next
        : Effect.timeoutOrElse(next, { duration: left, orElse: () => timedOut })
    })
  })
}

/** Polls until a poll succeeds, beyond the retries of a call. */
export const pollUntilSuccess = <A, E, R>(
  subject: string,
  deadline: number,
  poll: Effect.Effect<A, E, R>
): Effect.Effect<A, E | WaitTimedOut, R> =>
  Effect.flatMap(Clock.currentTimeMillis, (since) =>
    // Every state is the last one, and one is emitted.
    Effect.map(
      Stream.runLast(
        follow({
          subject,
          since,
          deadline,
          poll,
          statusOf: () => undefined,
          isDocumented: () => true,
          isTerminal: () => true
        })
      ),
      Option.getOrThrow
    )
  )

/** Fails a call without a response by the deadline of its job; polling has its own deadline. */
export const withStartTimeout =
  (subject: string, since: number, deadline: number) =>
  <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E | WaitTimedOut, R> =>
    deadline === Number.POSITIVE_INFINITY
      ? self
      : Effect.flatMap(Clock.currentTimeMillis, (now) =>
          Effect.timeoutOrElse(self, {
            duration: Math.max(0, since + deadline - now),
            orElse: () =>
              Effect.fail(new WaitTimedOut({ subject, timeout: Duration.millis(deadline), last: undefined }))
          })
        )

/** An interval between polls that an option sets. */
export interface IntervalOption {
  readonly pollInterval?: Duration.Input | undefined
}

const atInterval =
  (interval: Duration.Input) =>
  (polling: Polling): Polling => {
    const delay = Duration.fromInputUnsafe(interval)
    return { ...polling, minDelay: delay, factor: 1, maxDelay: delay }
  }

/** True for a valid interval; the job rejects an invalid one. */
const isValidInterval = (pollInterval: Duration.Input | undefined): pollInterval is Duration.Input =>
  pollInterval !== undefined && duration(pollInterval) === undefined

/** Polls at the interval of an option, if set. */
export const paced =
  ({ pollInterval }: IntervalOption) =>
  <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    isValidInterval(pollInterval) ? Effect.updateService(self, Polling, atInterval(pollInterval)) : self

/** Variant of {@link paced} for a stream. */
export const pacedStream =
  ({ pollInterval }: IntervalOption) =>
  <A, E, R>(self: Stream.Stream<A, E, R>): Stream.Stream<A, E, R> =>
    isValidInterval(pollInterval) ? Stream.updateService(self, Polling, atInterval(pollInterval)) : self

interface Waiting {
  /** Number of intervals so far. */
  readonly waits: number
  /** `Retry-After` of the server, in milliseconds. */
  readonly retryAfter: number
}

type Page<A> = readonly [ReadonlyArray<A>, Option.Option<Waiting>]

/** The interval after a number of others, in milliseconds: grown, with jitter of up to a half, and at least `Retry-After`. */
export const intervalAfter = (polling: Polling, waits: number, retryAfter = 0): Effect.Effect<number> =>
  Effect.map(Random.next, (random) => {
    const first = Duration.toMillis(polling.minDelay)
    // A factor to a high power is infinite, and 0 times that is not a number.
    const whole = first === 0 ? 0 : Math.min(Duration.toMillis(polling.maxDelay), first * polling.factor ** waits)
    return inMillis(Math.max(retryAfter, whole * (1 - random / 2)))
  })

/**
 * Rounds a wait to whole milliseconds, at least one. A fraction may not change the clock, and a loop of such waits would never
 * end.
 */
export const inMillis = (delay: number): number => Math.max(1, Math.ceil(delay))

/** Shortens a wait beyond the deadline, so that one more poll precedes it. */
const capToDeadline = (delay: number, left: number, first: number): number =>
  inMillis(delay < left ? delay : left > first ? left - first : left)

/** Checks whether the next poll may succeed, although the retries of the call are used up. */
const isPassing = (error: PolytomicError): boolean =>
  isRetryable(error) ||
  error._tag === "PolytomicDeadlineExceeded" ||
  // A body that is not JSON was probably truncated or replaced by a proxy.
  (error._tag === "PolytomicDecodeError" && error.reason === "not-json")

const isNotFound = (error: unknown): boolean => isPolytomicError(error) && error._tag === "PolytomicNotFound"

/** Maximum `Retry-After`, in milliseconds. */
const longestRetryAfter = 300_000
