/** Starts an execution of a sync, or finds the one of an earlier start; and cancels one. */
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Deadline from "../../Deadline.ts"
import type { Any } from "../../Operation.ts"
import { Polling, WaitTimedOut } from "../../Polling.ts"
import { type PolytomicClient, withIdempotencyKey } from "../../PolytomicClient.ts"
import { type DecodeError, hasResponse, isOutcomeUnknown, type PolytomicError } from "../../PolytomicError.ts"
import { RetryPolicy } from "../../RetryPolicy.ts"
import { KeyHolder } from "../client/references.ts"
import { httpDate } from "../errors/httpDate.ts"
import { unusable } from "../errors/unusableResponse.ts"
import { millisOf } from "../schema/time.ts"
import { type FirstUse, firstUseOf, IdempotencyKeyError, warnOfAge } from "./keyAge.ts"
import { intervalAfter, pollUntilSuccess } from "./poll.ts"
import type { Execution } from "./syncProgress.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** The calls about one sync. */
export interface Calls<A extends Execution, E extends PolytomicError> {
  /** Name of the sync in events and errors. */
  readonly noun: string
  readonly sync_id: string
  readonly get: (id: string) => Effect.Effect<A, E, PolytomicClient>
}

/** The executions in the status of a sync. */
export interface Status<A> {
  readonly current_execution?: A
  readonly last_execution?: A
}

/** The additional calls of a new execution. */
export interface StartCalls<A extends Execution, E extends PolytomicError> extends Calls<A, E> {
  /** The start operation, for the error of an unusable response. */
  readonly operation: Any
  readonly start: Effect.Effect<A, E, PolytomicClient>
  readonly status: Effect.Effect<Status<A>, E, PolytomicClient>
  readonly cancel: (id: string) => Effect.Effect<unknown, PolytomicError, PolytomicClient>
}

export interface StartOptions {
  readonly deadline: number
  readonly ifRunning: "fail" | "join"
  readonly ifAbandoned: "leave" | "cancel"
  readonly idempotencyKey: string | undefined
  /** First use of the key, in milliseconds since 1970. */
  readonly keySince: number | undefined
}

/** Limits of the steps of a start. */
export interface Bounds {
  /** Sends a start. */
  readonly send: <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E | WaitTimedOut, R>
  /** Polls or waits, without starting anything. */
  readonly read: <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E | WaitTimedOut, R>
}

export interface Begun<A> {
  readonly id: string
  readonly execution: A
  readonly joined: boolean
  /** The caller's key of the start, if any. */
  readonly key: string | undefined
}

// -----------------------------------------------------------------------------
// Starting
// -----------------------------------------------------------------------------

/** Maximum number of keys for one start. */
const maxKeys = 3

/** Subject of a start in events and errors. */
export const startOf = ({ noun }: { readonly noun: string }): string => `the start of ${noun}`

/** Maximum length of an idempotency key. */
const longestKey = 255

/**
 * Starts an execution. The API keeps the outcome of a start under its key for a day, including a refusal or a 500: the next try then
 * has a key derived from it, so a run that is started again after a crash uses the same keys.
 */
export const begin = <A extends Execution, E extends PolytomicError>(
  calls: StartCalls<A, E>,
  { idempotencyKey, ifRunning, keySince }: StartOptions,
  { read, send }: Bounds
): Effect.Effect<Begun<A>, E | DecodeError | WaitTimedOut | IdempotencyKeyError, PolytomicClient> =>
  Effect.gen(function* () {
    const callerKey = yield* callerKeyOf(calls, idempotencyKey, keySince)
    let sent = idempotencyKey
    for (let count = 1; ; count++) {
      const start = sent === undefined ? calls.start : withIdempotencyKey(calls.start, sent)
      const result = yield* Effect.result(send(start))
      if (result._tag === "Success") {
        if (callerKey !== undefined) yield* Effect.ignore(read(checkAge(calls, result.success, callerKey)))
        return yield* begun(calls, result.success, callerKey, false)
      }
      const search = yield* searchAfter(result.failure, callerKey, ifRunning, calls.sync_id)
      if (search === undefined) return yield* Effect.fail(result.failure)
      const status = yield* read(pollUntilSuccess(startOf(calls), Number.POSITIVE_INFINITY, calls.status))
      const found = search.find(status)
      if (found !== undefined) {
        yield* (yield* Polling).onEvent({ _tag: "Joined", subject: `execution ${found.id} of ${calls.noun}` })
        return yield* begun(calls, found, callerKey, true)
      }
      const next = nextTry(callerKey, count)
      if (next === undefined) return yield* Effect.fail(search.otherwise)
      sent = next.key
      yield* read(Effect.flatMap(intervalAfter(yield* Polling, 0), Effect.sleep))
    }
  })

/** The caller's key, of the options or of the context. */
const callerKeyOf = (
  { sync_id }: { readonly sync_id: string },
  idempotencyKey: string | undefined,
  keySince: number | undefined
) =>
  Effect.gen(function* () {
    const key = idempotencyKey ?? (yield* KeyHolder)?.key
    if (key === undefined) return undefined
    const callerKey: CallerKey = { key, use: yield* firstUseOf(key, sync_id, keySince) }
    return callerKey
  })

/** Search for the execution of a failed start. */
interface Search<E> {
  readonly find: <A extends Execution>(status: Status<A>) => A | undefined
  /** Error if there is none, and no other key to try. */
  readonly otherwise: E | IdempotencyKeyError
}

/**
 * Search for the execution of a failed start: the one that it conflicts with, or created despite the error. `undefined` if the error
 * rules both out.
 */
const searchAfter = <E extends PolytomicError | WaitTimedOut>(
  error: E,
  callerKey: CallerKey | undefined,
  ifRunning: StartOptions["ifRunning"],
  sync_id: string
): Effect.Effect<Search<E> | undefined> =>
  Effect.map(Clock.currentTimeMillis, (now) => {
    if (error._tag === "PolytomicConflict" && ifRunning === "join") return { find: running, otherwise: error }
    if (callerKey === undefined || !isReplayed(error)) return undefined
    const window = startWindow(error, callerKey, now)
    const idempotencyKey = callerKey.key
    return {
      find: (status) => startedIn(window, status),
      otherwise: new IdempotencyKeyError({ idempotencyKey, sync_id, reason: "kept-error", error })
    }
  })

const begun = <A extends Execution, E extends PolytomicError>(
  { operation }: StartCalls<A, E>,
  execution: A,
  callerKey: CallerKey | undefined,
  joined: boolean
): Effect.Effect<Begun<A>, DecodeError> =>
  execution.id === undefined
    ? Effect.fail(unusable(operation, [{ path: ["data", "id"], message: "is missing" }]))
    : Effect.succeed({ id: execution.id, execution, joined, key: callerKey?.key })

/** Warns if a new execution may be a second one; a replayed one began before this client used the key. */
const checkAge = <A extends Execution, E extends PolytomicError>(
  { status, sync_id }: StartCalls<A, E>,
  execution: A,
  { key, use }: CallerKey
): Effect.Effect<void, E, PolytomicClient> =>
  !use.isAssumed || millisOf(execution.created_at) < use.since - minute
    ? Effect.void
    : Effect.flatMap(status, ({ last_execution: before }) =>
        before?.id === execution.id ? Effect.void : warnOfAge(key, sync_id, before?.created_at)
      )

/** Interval of the server's clock in which a start that failed with 500 may have created its execution, in milliseconds. */
interface Window {
  readonly since: number
  readonly until: number
}

const startWindow = (error: PolytomicError | WaitTimedOut, { use }: CallerKey, now: number): Window => {
  use.failedBy ??= now
  const ahead = serverAhead(error, now)
  return { since: use.since + ahead - second, until: use.failedBy + ahead + second }
}

/** The execution that a new start conflicts with. */
const running = <A extends Execution>({ current_execution }: Status<A>): A | undefined =>
  current_execution?.id === undefined ? undefined : current_execution

/** The execution that a failed start created despite its error. */
const startedIn = <A extends Execution>(
  { since, until }: Window,
  { current_execution, last_execution }: Status<A>
): A | undefined =>
  [current_execution, last_execution].find((execution) => {
    const at = millisOf(execution?.created_at)
    return at >= since && at <= until
  })

/** A key of the caller, and its first use. */
interface CallerKey {
  readonly key: string
  readonly use: FirstUse
}

/** The key of the next start, if another one is sent. */
const nextTry = (callerKey: CallerKey | undefined, count: number): { readonly key: string | undefined } | undefined => {
  if (count >= maxKeys) return undefined
  const key = callerKey === undefined ? undefined : `${callerKey.key}-${count + 1}`
  return key !== undefined && key.length > longestKey ? undefined : { key }
}

/** Checks whether the API replays an error for its key. */
const isReplayed = (error: PolytomicError | WaitTimedOut): error is PolytomicError =>
  hasResponse(error) && error.status === 500

// Tolerated clock difference, in milliseconds.
const minute = 60_000

// A `Date` header counts in whole seconds.
const second = 1_000

/** Offset of the server's clock, in milliseconds, by its error response. */
const serverAhead = (error: PolytomicError | WaitTimedOut, now: number): number => {
  const date = hasResponse(error) ? httpDate(error.headers["date"]) : Number.NaN
  return Number.isNaN(date) ? 0 : date - now
}

// -----------------------------------------------------------------------------
// Stopping
// -----------------------------------------------------------------------------

/** Maximum time that an interruption waits for the response of a start, and of a cancellation. */
const grace = "10 seconds"

/** A start in its own fiber. */
interface RunningStart<A, E> {
  readonly fiber: Fiber.Fiber<Begun<A>, E | WaitTimedOut>
  /** Checks whether there may be an execution that the fiber has not returned yet. */
  readonly isSending: () => boolean
  /** Ends everything but the request that is being sent; true if there is one. */
  readonly sendNothingMore: Effect.Effect<boolean>
}

/** Runs {@link begin} in its own fiber; `sendNothingMore` prevents further requests. */
const fork = <A extends Execution, E extends PolytomicError>(
  calls: StartCalls<A, E>,
  options: StartOptions
): Effect.Effect<RunningStart<A, E | DecodeError | IdempotencyKeyError>, never, PolytomicClient> =>
  Effect.gen(function* () {
    let isAbandoned = false
    let isSending = false
    // Ends polls, as their results are no longer needed.
    const ended = yield* Deferred.make<never, WaitTimedOut>()
    const bounds: Bounds = {
      read: (self) => Effect.raceFirst(self, Deferred.await(ended)),
      send: (self) =>
        Effect.suspend(() => {
          if (isAbandoned) return Effect.interrupt
          isSending = true
          // After its success an execution exists, although its id is returned only after further checks.
          return Effect.onExit(self, (exit) =>
            Effect.sync(() => {
              isSending = Exit.isSuccess(exit)
            })
          )
        })
    }
    const withoutRetries = (policy: RetryPolicy): RetryPolicy => ({
      ...policy,
      schedule: Schedule.while(policy.schedule, () => Effect.sync(() => !isAbandoned))
    })
    const fiber = yield* begin(calls, options, bounds).pipe(
      Effect.updateService(RetryPolicy, withoutRetries),
      Effect.interruptible,
      Effect.forkChild
    )
    const sendNothingMore = Effect.suspend(() => {
      isAbandoned = true
      const wasSending = isSending
      const error = new WaitTimedOut({ subject: startOf(calls), timeout: Duration.zero, last: undefined })
      return Effect.as(Deferred.fail(ended, error), wasSending)
    })
    return { fiber, isSending: () => isSending, sendNothingMore }
  })

/**
 * Variant of {@link begin} for a start whose execution is canceled if it is abandoned: an interruption during the start waits a
 * while for its response, as only that names the execution, and no other start is sent. To be run uninterruptibly, with the
 * `restore` of that region: between the success and its use, an interruption would lose the execution.
 */
export const beginOrAbandon = <A extends Execution, E extends PolytomicError>(
  calls: StartCalls<A, E>,
  options: StartOptions,
  timely: Bounds["read"],
  restore: <A2, E2, R>(self: Effect.Effect<A2, E2, R>) => Effect.Effect<A2, E2, R>
): ReturnType<typeof begin<A, E>> =>
  Effect.gen(function* () {
    const { fiber, isSending, sendNothingMore } = yield* fork(calls, options)
    const exit = yield* Effect.exit(restore(timely(Fiber.join(fiber))))
    const wasSending = yield* sendNothingMore
    const late = Exit.isFailure(exit) && wasSending ? yield* Effect.timeoutOption(Fiber.await(fiber), grace) : undefined
    yield* Fiber.interrupt(fiber)
    if (late !== undefined) yield* cancelLate(calls, Option.getOrUndefined(late), isSending())
    return yield* exit
  })

/** Cancels the execution of an abandoned start, or reports that there may be one. */
const cancelLate = <A extends Execution, E extends PolytomicError>(
  calls: StartCalls<A, E>,
  end: Exit.Exit<Begun<A>, unknown> | undefined,
  isSending: boolean
): Effect.Effect<void, never, PolytomicClient> => {
  if (end !== undefined && Exit.isSuccess(end)) {
    return end.value.joined ? Effect.void : abandon(calls, end.value.id)
  }
  const mayHaveStarted = end === undefined || isSending || isOutcomeUnknown(Cause.squash(end.cause))
  return mayHaveStarted
    ? Effect.flatMap(Polling, ({ onEvent: report }) => report({ _tag: "StartAbandoned", subject: startOf(calls) }))
    : Effect.void
}

/** Cancels an abandoned execution. An interruption waits for this, so it is short. */
export const abandon = <A extends Execution, E extends PolytomicError>(
  calls: StartCalls<A, E>,
  id: string
): Effect.Effect<void, never, PolytomicClient> =>
  calls.cancel(id).pipe(
    Effect.provideService(Deadline.Deadline, Deadline.make({ attempt: grace, total: "30 seconds" })),
    // The caller's key is the key of the start.
    Effect.provideService(KeyHolder, undefined),
    Effect.matchEffect({
      onSuccess: () => Effect.void,
      onFailure: (error) =>
        Effect.flatMap(Polling, ({ onEvent: report }) =>
          report({ _tag: "CancelFailed", subject: `execution ${id} of ${calls.noun}`, error })
        )
    })
  )
