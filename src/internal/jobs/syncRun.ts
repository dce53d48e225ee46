/** Starts an execution, or finds the one that is going on, and follows it to its end: for both kinds of syncs. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Deadline from "../../Deadline.ts"
import type { Any } from "../../Operation.ts"
import { Polling, WaitTimedOut } from "../../Polling.ts"
import { type PolytomicClient, withIdempotencyKey } from "../../PolytomicClient.ts"
import type { DecodeError, PolytomicError } from "../../PolytomicError.ts"
import { KeyHolder } from "../client/references.ts"
import { unusable } from "../errors/unusableResponse.ts"
import { follow, pause, persist, settling } from "./poll.ts"
import { type Execution, isKnown, isOver, progress } from "./syncProgress.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** Reference to one execution of one sync. */
export interface ExecutionRef {
  readonly sync_id: string
  readonly id: string
}

/** The calls about one sync. */
export interface Calls<A extends Execution, E extends PolytomicError> {
  /** What the sync is called in notices and errors. */
  readonly noun: string
  readonly sync_id: string
  readonly get: (id: string) => Effect.Effect<A, E, PolytomicClient>
}

/** The calls that a new execution takes beside those. */
export interface StartCalls<A extends Execution, E extends PolytomicError> extends Calls<A, E> {
  /** The operation that starts, for the error of an answer that is of no use. */
  readonly operation: Any
  readonly start: Effect.Effect<A, E, PolytomicClient>
  /** The execution that is going on. */
  readonly current: Effect.Effect<A | undefined, E, PolytomicClient>
  readonly cancel: (id: string) => Effect.Effect<unknown, PolytomicError, PolytomicClient>
}

export interface StartOptions {
  readonly deadline: number
  readonly ifRunning: "fail" | "join"
  readonly ifAbandoned: "leave" | "cancel"
  readonly idempotencyKey: string | undefined
}

/** Decides about the last state: it can fail. */
export type Verdict<A, E> = (state: A & ExecutionRef) => Effect.Effect<void, E, PolytomicClient>

interface Begun<A> {
  readonly id: string
  readonly execution: A
  readonly joined: boolean
}

// -----------------------------------------------------------------------------
// Streams
// -----------------------------------------------------------------------------

const timelyOf =
  (noun: string, since: number, deadline: number): Bounds["timely"] =>
  (self) =>
    deadline === Number.POSITIVE_INFINITY
      ? self
      : Effect.flatMap(Clock.currentTimeMillis, (now) =>
          Effect.timeoutOrElse(self, {
            duration: Math.max(0, since + deadline - now),
            orElse: () =>
              Effect.fail(
                new WaitTimedOut({ subject: `the start of ${noun}`, milliseconds: deadline, last: undefined })
              )
          })
        )

/** A new execution, or the one that is joined, without following it. */
export const startOnly = <A extends Execution, E extends PolytomicError>(
  calls: StartCalls<A, E>,
  options: StartOptions
): Effect.Effect<ExecutionRef & { readonly joined: boolean }, E | DecodeError | WaitTimedOut, PolytomicClient> =>
  Effect.flatMap(Clock.currentTimeMillis, (since) =>
    Effect.map(
      begin(calls, options, { timely: timelyOf(calls.noun, since, options.deadline), restore: (self) => self }),
      ({ id, joined }) => ({ sync_id: calls.sync_id, id, joined })
    )
  )

/** The states of a new execution. */
export const started = <A extends Execution, E extends PolytomicError, F>(
  calls: StartCalls<A, E>,
  options: StartOptions,
  verdict: Verdict<A, F>
): Stream.Stream<A & ExecutionRef, E | F | DecodeError | WaitTimedOut, PolytomicClient> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const since = yield* Clock.currentTimeMillis
      const { deadline } = options
      let over = false
      const timely = timelyOf(calls.noun, since, deadline)
      const { execution, id, joined } = yield* options.ifAbandoned === "leave"
        ? begin(calls, options, { timely, restore: (self) => self })
        : // As a start can't be interrupted, there is no moment in which an execution has started and its id is not known.
          Effect.uninterruptibleMask((restore) =>
            Effect.acquireRelease(begin(calls, options, { timely, restore }), ({ id, joined }) =>
              over || joined ? Effect.void : abandon(calls, id)
            )
          )
      const stops = options.ifAbandoned === "cancel" && !joined
      return Stream.map(states(calls, id, { since, deadline, stops }, verdict, execution), (state) => {
        over = isOver(state)
        return state
      })
    })
  )

/** The states of an execution that is there already. */
export const followed = <A extends Execution, E extends PolytomicError, F>(
  calls: Calls<A, E>,
  id: string,
  deadline: number,
  verdict: Verdict<A, F>
): Stream.Stream<A & ExecutionRef, E | F | WaitTimedOut, PolytomicClient> =>
  Stream.unwrap(
    Effect.map(Clock.currentTimeMillis, (since) =>
      states(calls, id, { since, deadline, stops: false }, verdict, undefined)
    )
  )

const states = <A extends Execution, E extends PolytomicError, F>(
  calls: Calls<A, E>,
  id: string,
  { deadline, since, stops }: { readonly since: number; readonly deadline: number; readonly stops: boolean },
  verdict: Verdict<A, F>,
  known: A | undefined
): Stream.Stream<A & ExecutionRef, E | F | WaitTimedOut, PolytomicClient> =>
  Stream.suspend(() => {
    let last: (A & ExecutionRef) | undefined
    const { sync_id } = calls
    const place = (execution: A): A & ExecutionRef => ({ ...execution, sync_id, id })
    const all = follow(
      {
        subject: `execution ${id} of ${calls.noun}`,
        since,
        deadline,
        look: Effect.map(calls.get(id), place),
        statusOf: ({ status }: A & ExecutionRef) => status,
        isKnown,
        isOver,
        settles: settling,
        evidence: (execution: (A & ExecutionRef) | undefined) => ({
          sync_id,
          id,
          execution,
          progress: execution === undefined ? undefined : progress(execution),
          stops
        })
      },
      known === undefined ? undefined : place(known)
    ).pipe(
      Stream.map((state) => {
        last = state
        return state
      }),
      Stream.changesWith((a, b) => JSON.stringify(a) === JSON.stringify(b))
    )
    const end = Effect.suspend(() => (last === undefined ? Effect.void : verdict(last)))
    return Stream.onEnd(all, end)
  })

// -----------------------------------------------------------------------------
// Starting and stopping
// -----------------------------------------------------------------------------

/** How often a start is tried that is in the way of an execution which has ended when it is looked for. */
const tries = 3

/** The longest idempotency key that there can be. */
const longestKey = 255

/** What bounds the steps of a start. */
interface Bounds {
  /** Ends at the deadline, also what can't be interrupted otherwise. */
  readonly timely: <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E | WaitTimedOut, R>
  /** Can be interrupted, as whoever only looks has started nothing. */
  readonly restore: <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
}

const begin = <A extends Execution, E extends PolytomicError>(
  calls: StartCalls<A, E>,
  { idempotencyKey, ifRunning }: StartOptions,
  { restore, timely }: Bounds
): Effect.Effect<Begun<A>, E | DecodeError | WaitTimedOut, PolytomicClient> => {
  const keyed = (key: string | undefined) => (key === undefined ? calls.start : withIdempotencyKey(calls.start, key))
  const attempt = (key: string | undefined, count: number): ReturnType<typeof begin<A, E>> =>
    Effect.matchEffect(timely(keyed(key)), {
      onSuccess: (execution): ReturnType<typeof begin<A, E>> =>
        execution.id === undefined
          ? Effect.fail(unusable(calls.operation, [{ path: ["data", "id"], message: "is missing" }]))
          : Effect.succeed({ id: execution.id, execution, joined: false }),
      onFailure: (error) =>
        error._tag === "PolytomicConflict" && ifRunning === "join" ? join(error, count) : Effect.fail(error)
    })
  const join = (conflict: E | WaitTimedOut, count: number): ReturnType<typeof begin<A, E>> =>
    Effect.gen(function* () {
      const polling = yield* Polling
      const current = persist(`the start of ${calls.noun}`, Number.POSITIVE_INFINITY, calls.current)
      const execution = yield* restore(timely(current))
      if (execution?.id !== undefined) {
        yield* polling.onEvent({ _tag: "Joined", subject: `execution ${execution.id} of ${calls.noun}` })
        return { id: execution.id, execution, joined: true }
      }
      // The server remembers a refusal under a key for a day. The next one is made of it, so that a run which is begun again
      // after a crash comes by the same keys.
      const key = idempotencyKey ?? (yield* KeyHolder)?.key
      const next = key === undefined ? undefined : `${key}-${count + 1}`
      if (count >= tries || (next !== undefined && next.length > longestKey)) return yield* Effect.fail(conflict)
      yield* restore(timely(Effect.flatMap(pause(polling, 0), Effect.sleep)))
      return yield* attempt(next, count + 1)
    })
  return attempt(idempotencyKey, 1)
}

/** Asks an execution to stop that nobody follows any more. Whoever interrupts waits for this, so it does not take long. */
const abandon = <A extends Execution, E extends PolytomicError>(
  calls: StartCalls<A, E>,
  id: string
): Effect.Effect<void, never, PolytomicClient> =>
  calls.cancel(id).pipe(
    Effect.provideService(Deadline.Deadline, Deadline.make({ attempt: "10 seconds", total: "30 seconds" })),
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
