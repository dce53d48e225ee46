/** Starts an execution of a sync, or finds the one that a start has led to before; and asks one to stop. */
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
import { unusable } from "../errors/unusableResponse.ts"
import { type FirstUse, firstUseOf, IdempotencyKeyError, warnOfAge } from "./idempotencyKey.ts"
import { pause, pollUntilSuccess } from "./poll.ts"
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

/** The executions of a sync that its status shows. */
export interface Status<A> {
  readonly current_execution?: A
  readonly last_execution?: A
}

/** The calls that a new execution takes beside those. */
export interface StartCalls<A extends Execution, E extends PolytomicError> extends Calls<A, E> {
  /** The operation that starts, for the error of a response that is of no use. */
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
  /** Looks or waits, which starts nothing. */
  readonly read: <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E | WaitTimedOut, R>
}

export interface Begun<A> {
  readonly id: string
  readonly execution: A
  readonly joined: boolean
  /** The key of the caller under which it was started, if there is one. */
  readonly key: string | undefined
}

// -----------------------------------------------------------------------------
// Starting
// -----------------------------------------------------------------------------

/** Maximum number of keys for one start. */
const tries = 3

/** The longest idempotency key that there can be. */
const longestKey = 255

/**
 * Starts an execution. The API keeps the outcome of a start under its key for a day, a refusal or a 500 too: where one is in the
 * way, the next try has a key that is made of it, so that a run which is begun again after a crash comes by the same keys.
 */
export const begin = <A extends Execution, E extends PolytomicError>(
  calls: StartCalls<A, E>,
  { idempotencyKey, ifRunning, keySince }: StartOptions,
  { read: look, send }: Bounds
): Effect.Effect<Begun<A>, E | DecodeError | WaitTimedOut | IdempotencyKeyError, PolytomicClient> => {
  type Start = ReturnType<typeof begin<A, E>>
  const { sync_id } = calls
  const keyed = (key: string | undefined) => (key === undefined ? calls.start : withIdempotencyKey(calls.start, key))
  const status = look(pollUntilSuccess(`the start of ${calls.noun}`, Number.POSITIVE_INFINITY, calls.status))

  const follow = (execution: A, own: Own | undefined, joined: boolean): Start =>
    execution.id === undefined
      ? Effect.fail(unusable(calls.operation, [{ path: ["data", "id"], message: "is missing" }]))
      : Effect.succeed({ id: execution.id, execution, joined, key: own?.key })

  /** Looks whether a new execution may be a second one; a replayed one began before this client used the key. */
  const checkAge = (execution: A, own: Own | undefined): Effect.Effect<void, never, PolytomicClient> => {
    if (own === undefined || !own.use.isAssumed || Date.parse(execution.created_at ?? "") < own.use.since - minute) {
      return Effect.void
    }
    const looked = Effect.flatMap(calls.status, ({ last_execution: before }) =>
      before?.id === execution.id ? Effect.void : warnOfAge(own.key, sync_id, before?.created_at)
    )
    return Effect.ignore(look(looked))
  }

  const attempt = (key: string | undefined, own: Own | undefined, count: number): Start =>
    Effect.matchEffect(send(keyed(key)), {
      onSuccess: (execution): Start => Effect.andThen(checkAge(execution, own), follow(execution, own, false)),
      onFailure: (error): Start => {
        if (error._tag === "PolytomicConflict" && ifRunning === "join") return join(error, own, count)
        return own !== undefined && isKept(error) ? replace(error, own, count) : Effect.fail(error)
      }
    })

  const join = (conflict: E | WaitTimedOut, own: Own | undefined, count: number): Start =>
    Effect.gen(function* () {
      const { current_execution } = yield* status
      if (current_execution?.id !== undefined) return yield* joined(current_execution, own)
      const next = own === undefined ? undefined : nextKey(own, count)
      if (count >= tries || (own !== undefined && next === undefined)) return yield* Effect.fail(conflict)
      return yield* again(next, own, count)
    })

  /** Handling of a start that failed with 500: the execution that it has started all the same, or another key. */
  const replace = (error: PolytomicError, own: Own, count: number): Start =>
    Effect.gen(function* () {
      const now = yield* Clock.currentTimeMillis
      own.use.failedBy ??= now
      const ahead = serverAhead(error, now)
      const [since, until] = [own.use.since + ahead - second, own.use.failedBy + ahead + second]
      const { current_execution, last_execution } = yield* status
      const started = [current_execution, last_execution].find((one) => {
        const at = Date.parse(one?.created_at ?? "")
        return at >= since && at <= until
      })
      if (started !== undefined) return yield* joined(started, own)
      const next = nextKey(own, count)
      if (count >= tries || next === undefined) {
        const idempotencyKey = own.key
        return yield* Effect.fail(new IdempotencyKeyError({ idempotencyKey, sync_id, reason: "kept-error", error }))
      }
      return yield* again(next, own, count)
    })

  const joined = (execution: A, own: Own | undefined): Start =>
    Effect.gen(function* () {
      const subject = `execution ${execution.id} of ${calls.noun}`
      yield* (yield* Polling).onEvent({ _tag: "Joined", subject })
      return yield* follow(execution, own, true)
    })

  const again = (key: string | undefined, own: Own | undefined, count: number): Start =>
    Effect.gen(function* () {
      const polling = yield* Polling
      yield* look(Effect.flatMap(pause(polling, 0), Effect.sleep))
      return yield* attempt(key, own, count + 1)
    })

  return Effect.gen(function* () {
    const key = idempotencyKey ?? (yield* KeyHolder)?.key
    const own = key === undefined ? undefined : { key, use: yield* firstUseOf(key, sync_id, keySince) }
    return yield* attempt(idempotencyKey, own, 1)
  })
}

/** A key of the caller, and its first use. */
interface Own {
  readonly key: string
  readonly use: FirstUse
}

const nextKey = (own: Own, count: number): string | undefined => {
  const key = `${own.key}-${count + 1}`
  return key.length > longestKey ? undefined : key
}

/** Checks whether the API keeps an error under its key. */
const isKept = (error: PolytomicError | WaitTimedOut): error is PolytomicError =>
  hasResponse(error) && error.status === 500

// What clocks may differ by, in milliseconds.
const minute = 60_000

// A `Date` header counts in whole seconds.
const second = 1_000

/** Offset of the server's clock, in milliseconds, by its error response. */
const serverAhead = (error: PolytomicError, now: number): number => {
  const date = hasResponse(error) ? Date.parse(error.headers["date"] ?? "") : Number.NaN
  return Number.isNaN(date) ? 0 : date - now
}

// -----------------------------------------------------------------------------
// Stopping
// -----------------------------------------------------------------------------

/** Longest wait of an interruption for the response of a start, and for that of a cancel. */
const grace = "10 seconds"

/** Sends nothing any more once something is so. */
const unless =
  (isOver: () => boolean) =>
  (policy: RetryPolicy): RetryPolicy => ({
    ...policy,
    schedule: Schedule.while(policy.schedule, () => Effect.sync(() => !isOver()))
  })

/**
 * As {@link begin}, for a start whose execution is to be canceled if it is abandoned: whoever gives up while the start is on its way
 * waits for its response for a while, as only that names the execution, and no other start is sent.
 */
export const beginOrAbandon = <A extends Execution, E extends PolytomicError>(
  calls: StartCalls<A, E>,
  options: StartOptions,
  timely: Bounds["read"]
): ReturnType<typeof begin<A, E>> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.gen(function* () {
      let isOver = false
      let isSending = false
      // Ends looks: what they are about to tell is of no use any more.
      const over = yield* Deferred.make<never, WaitTimedOut>()
      const bounds: Bounds = {
        read: (self) => Effect.raceFirst(self, Deferred.await(over)),
        send: (self) =>
          Effect.suspend(() => {
            if (isOver) return Effect.interrupt
            isSending = true
            // Once it has succeeded there is an execution, whatever else is looked at before its id is given.
            return Effect.onExit(self, (exit) =>
              Effect.sync(() => {
                isSending = Exit.isSuccess(exit)
              })
            )
          })
      }
      const fiber = yield* begin(calls, options, bounds).pipe(
        Effect.updateService(
          RetryPolicy,
          unless(() => isOver)
        ),
        Effect.interruptible,
        Effect.forkChild
      )
      const exit = yield* Effect.exit(restore(timely(Fiber.join(fiber))))
      isOver = true
      const wasSending = isSending
      const subject = `the start of ${calls.noun}`
      yield* Deferred.fail(over, new WaitTimedOut({ subject, timeout: Duration.zero, last: undefined }))
      if (Exit.isSuccess(exit) || !wasSending) {
        yield* Fiber.interrupt(fiber)
        return yield* exit
      }
      const late = yield* Effect.timeoutOption(Fiber.await(fiber), grace)
      yield* Fiber.interrupt(fiber)
      const end = Option.getOrUndefined(late)
      if (end !== undefined && Exit.isSuccess(end)) {
        if (!end.value.joined) yield* abandon(calls, end.value.id)
      } else if (end === undefined || isSending || isOutcomeUnknown(Cause.squash(end.cause))) {
        const polling = yield* Polling
        yield* polling.onEvent({ _tag: "StartAbandoned", subject })
      }
      return yield* exit
    })
  )

/** Cancels an abandoned execution. An interruption waits for this, so it is short. */
export const abandon = <A extends Execution, E extends PolytomicError>(
  calls: StartCalls<A, E>,
  id: string
): Effect.Effect<void, never, PolytomicClient> =>
  calls.cancel(id).pipe(
    Effect.provideService(Deadline.Deadline, Deadline.make({ attempt: grace, total: "30 seconds" })),
    // A key of the caller is that of the start.
    Effect.provideService(KeyHolder, undefined),
    Effect.matchEffect({
      onSuccess: () => Effect.void,
      onFailure: (error) =>
        Effect.flatMap(Polling, ({ onEvent: report }) =>
          report({ _tag: "CancelFailed", subject: `execution ${id} of ${calls.noun}`, error })
        )
    })
  )
