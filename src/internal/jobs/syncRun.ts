/** Starts an execution or joins a running one, and follows it to its end, for both kinds of syncs. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { WaitTimedOut } from "../../Polling.ts"
import type { PolytomicClient } from "../../PolytomicClient.ts"
import { type DecodeError, isPolytomicError, type NotFound, type PolytomicError } from "../../PolytomicError.ts"
import { IdempotencyKeyError } from "./keyAge.ts"
import { follow, notFoundGrace, withStartTimeout } from "./poll.ts"
import {
  abandon,
  type Begun,
  begin,
  beginOrAbandon,
  type Calls,
  type StartCalls,
  type StartOptions,
  startOf
} from "./startExecution.ts"
import { type Execution, isDocumented, isTerminal, progress } from "./syncProgress.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

export type { Calls, StartCalls, StartOptions } from "./startExecution.ts"

/** Reference to one execution of one sync. */
export interface ExecutionRef {
  readonly sync_id: string
  readonly id: string
}

/** Handles the last state, and can fail. */
export type Verdict<A, E> = (state: A & ExecutionRef) => Effect.Effect<void, E, PolytomicClient>

// -----------------------------------------------------------------------------
// Streams
// -----------------------------------------------------------------------------

/** A new or joined execution, without following it. */
export const startOnly = <A extends Execution, E extends PolytomicError>(
  calls: StartCalls<A, E>,
  options: StartOptions
): Effect.Effect<
  ExecutionRef & { readonly joined: boolean },
  E | DecodeError | WaitTimedOut | IdempotencyKeyError,
  PolytomicClient
> =>
  Effect.gen(function* () {
    const since = yield* Clock.currentTimeMillis
    const { deadline } = options
    const timely = withStartTimeout(startOf(calls), since, deadline)
    const begun = yield* begin(calls, options, { read: timely, send: timely })
    const { id, joined, key } = begun
    if (key !== undefined && !joined) {
      // An execution under a caller's key may belong to another sync, so it is looked up once.
      const found = ofThisSync(calls, begun)
      const first = states(found.calls, id, { since, deadline, stops: false }, () => Effect.void, undefined)
      yield* Effect.mapError(Stream.runHead(first), found.explain)
    }
    return { sync_id: calls.sync_id, id, joined }
  })

/** The calls of a started execution, and the error if it belongs to another sync. */
const ofThisSync = <A extends Execution, E extends PolytomicError>(
  calls: StartCalls<A, E>,
  { joined, key }: Begun<A>
) => {
  let isFound = joined
  const get = (id: string) =>
    Effect.map(calls.get(id), (execution) => {
      isFound = true
      return execution
    })
  const explain = <F>(error: F): F | IdempotencyKeyError =>
    isFound || key === undefined || !isNotFound(error)
      ? error
      : new IdempotencyKeyError({ idempotencyKey: key, sync_id: calls.sync_id, reason: "other-sync", error })
  return { calls: { ...calls, get }, explain }
}

const isNotFound = (error: unknown): error is NotFound => isPolytomicError(error) && error._tag === "PolytomicNotFound"

/** The states of a new execution. */
export const started = <A extends Execution, E extends PolytomicError, F>(
  calls: StartCalls<A, E>,
  options: StartOptions,
  verdict: Verdict<A, F>
): Stream.Stream<A & ExecutionRef, E | F | DecodeError | WaitTimedOut | IdempotencyKeyError, PolytomicClient> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const since = yield* Clock.currentTimeMillis
      const { deadline } = options
      let over = false
      const timely = withStartTimeout(startOf(calls), since, deadline)
      const begun = yield* options.ifAbandoned === "leave"
        ? begin(calls, options, { read: timely, send: timely })
        : Effect.uninterruptibleMask((restore) =>
            Effect.acquireRelease(beginOrAbandon(calls, options, timely, restore), ({ id, joined }) =>
              over || joined ? Effect.void : abandon(calls, id)
            )
          )
      const { execution, id, joined } = begun
      const stops = options.ifAbandoned === "cancel" && !joined
      const found = ofThisSync(calls, begun)
      return states(found.calls, id, { since, deadline, stops }, verdict, execution).pipe(
        Stream.map((state) => {
          over = isTerminal(state)
          return state
        }),
        Stream.mapError(found.explain)
      )
    })
  )

/** The states of an existing execution. */
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
    const withIds = (execution: A): A & ExecutionRef => ({ ...execution, sync_id, id })
    const all = follow(
      {
        subject: `execution ${id} of ${calls.noun}`,
        since,
        deadline,
        poll: Effect.map(calls.get(id), withIds),
        statusOf: ({ status }: A & ExecutionRef) => status,
        isDocumented,
        isTerminal,
        notFoundGrace,
        evidence: (execution: (A & ExecutionRef) | undefined) => ({
          sync_id,
          id,
          execution,
          progress: execution === undefined ? undefined : progress(execution),
          stops
        })
      },
      known === undefined ? undefined : withIds(known)
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
