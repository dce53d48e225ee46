/**
 * The start of an execution, exactly once.
 *
 * The intent is stored before anything is sent, with the newest execution at that time. Every attempt sends a key that is derived
 * from the run, so a restart at any point sends the same one. If the key may have expired, or is used up by a 500, the executions
 * since the intent are searched first.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { type PolytomicClient, withIdempotencyKey } from "../../PolytomicClient.ts"
import type { PolytomicError } from "../../PolytomicError.ts"
import { millisOf } from "../schema/time.ts"
import { DurableError } from "./errors.ts"
import { call, defectDetail, detailOf, startFailureOf, statusOf } from "./outcome.ts"
import { delayOf, type Plan } from "./plan.ts"
import { type Anchor, type Begin, StartRecord } from "./records.ts"
import type { StepsService } from "./steps.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** Fields of an execution that a start reads. */
export interface Candidate {
  readonly id?: string
  readonly created_at?: string | null
  readonly type?: string
}

/** The newest executions of a sync. */
export interface Newest {
  readonly current_execution?: Candidate
  readonly last_execution?: Candidate
}

type Call<A> = Effect.Effect<A, PolytomicError, PolytomicClient>

/** The requests of a start. */
export interface StartCalls {
  /** Name in messages. */
  readonly subject: string
  readonly start: Call<Candidate>
  readonly newest: Call<Newest>
  /** All executions, newest first. */
  readonly list: Stream.Stream<Candidate, PolytomicError, PolytomicClient>
}

/** A followed execution. */
export interface Begun {
  readonly id: string
  readonly joined: boolean
}

/** State that the next attempt continues from. */
interface StartState {
  readonly keyNumber: number
  readonly keySince: number
  readonly conflicts: number
  readonly search: boolean
}

/** The API keeps a key for at least 24 hours. */
const keyTrustedFor = 23 * 3_600_000

/** Time in which rejected credentials may become valid. */
const unauthorizedGrace = 300_000

/** The 409 of a key from which on it counts as its outcome; earlier ones can be the lock of a request in flight. */
const lockAttempts = 3

/** Time in which a 409 without a matching execution counts as the lock of a request in flight. */
const lockGrace = 600_000

// -----------------------------------------------------------------------------
// Searching
// -----------------------------------------------------------------------------

/** The newest execution before a start; `undefined` if it cannot be known now. */
export const anchorOf = (newest: Call<Newest>): Effect.Effect<Anchor | null | undefined, never, PolytomicClient> =>
  Effect.match(call(newest), {
    onSuccess: ({ current_execution, last_execution }): Anchor | null => {
      const execution = current_execution?.id === undefined ? last_execution : current_execution
      if (execution?.id === undefined) return null
      return {
        id: execution.id,
        created_at: execution.created_at ?? undefined,
        ...(execution === current_execution ? { open: true } : {})
      }
    },
    onFailure: () => undefined
  })

const clockTolerance = 60_000

const isAfterStart = (begin: Begin, { created_at }: Candidate): boolean => {
  const time = millisOf(created_at)
  if (Number.isNaN(time)) return true
  const anchored = millisOf(begin.anchor?.created_at)
  return Number.isNaN(anchored) ? time >= begin.at - clockTolerance : time >= anchored
}

/** The first execution after the intent that was not scheduled, which is the one of this run, if any. */
export const startedSince = (
  list: StartCalls["list"],
  begin: Begin
): Effect.Effect<Candidate | undefined, PolytomicError, PolytomicClient> =>
  list.pipe(
    Stream.take(200),
    // Without an anchor, an execution without an id does not end the search.
    Stream.takeWhile(
      (candidate) => (candidate.id === undefined || candidate.id !== begin.anchor?.id) && isAfterStart(begin, candidate)
    ),
    Stream.filter(({ id, type }) => id !== undefined && type !== "scheduled"),
    Stream.runLast,
    Effect.map((last) => (last._tag === "Some" ? last.value : undefined)),
    call
  )

// -----------------------------------------------------------------------------
// Attempts
// -----------------------------------------------------------------------------

interface Attempt {
  readonly calls: StartCalls
  readonly begin: Begin
  readonly key: string
  readonly ifRunning: "fail" | "join"
}

const keyOf = (key: string, count: number): string => (count === 1 ? key : `${key}-${count}`)

const retry = ({ keyNumber: key, ...state }: StartState, at: number, detail: string): StartRecord => ({
  tag: "retry",
  at,
  detail,
  key,
  ...state
})

/** One attempt: it never fails, as an unknown outcome is an outcome too. */
const attempt = (
  { begin, calls, ifRunning, key }: Attempt,
  state: StartState
): Effect.Effect<StartRecord, never, PolytomicClient> =>
  Effect.gen(function* () {
    const now = yield* Clock.currentTimeMillis
    const stale = now - state.keySince >= keyTrustedFor
    if (stale || state.search) {
      const found = yield* startedSince(calls.list, begin)
      if (found?.id !== undefined) return { tag: "joined", at: now, id: found.id } satisfies StartRecord
      if (stale) {
        const next: StartState = { keyNumber: state.keyNumber + 1, keySince: now, conflicts: 0, search: false }
        return retry(next, now, "The idempotency key may have expired.")
      }
    }
    const execution = yield* call(withIdempotencyKey(calls.start, keyOf(key, state.keyNumber)))
    const at = yield* Clock.currentTimeMillis
    return execution.id === undefined
      ? retry({ ...state, search: true }, at, "The response has no execution id.")
      : ({ tag: "started", at, id: execution.id } satisfies StartRecord)
  }).pipe(
    Effect.catch((error) =>
      Effect.gen(function* () {
        const at = yield* Clock.currentTimeMillis
        const detail = yield* detailOf(error)
        const refused: StartRecord = { tag: "refused", at, detail, status: statusOf(error) }
        switch (startFailureOf(error)) {
          case "refused":
            return refused
          case "unauthorized":
            return at - begin.at >= unauthorizedGrace ? refused : retry(state, at, detail)
          case "failed":
            // The API replays it for this key. Before the next key is sent, the executions are searched.
            return retry({ keyNumber: state.keyNumber + 1, keySince: at, conflicts: 0, search: true }, at, detail)
          case "conflict":
            return yield* conflict({ begin, calls, ifRunning, key }, state, refused)
          default:
            // A success that could not be decoded has started an execution.
            return retry({ ...state, search: error._tag === "PolytomicDecodeError" }, at, detail)
        }
      })
    ),
    Effect.catchDefect((defect) =>
      Effect.gen(function* () {
        const at = yield* Clock.currentTimeMillis
        return retry({ ...state, search: true }, at, yield* defectDetail(defect))
      })
    )
  )

/** A 409: the lock of a request in flight, which is this run's own, or another execution. */
const conflict = (
  { begin, calls, ifRunning }: Attempt,
  state: StartState,
  refused: StartRecord
): Effect.Effect<StartRecord, never, PolytomicClient> => {
  const { at, detail = "" } = refused
  const conflicts = state.conflicts + 1
  const waiting = retry({ ...state, conflicts }, at, detail)
  const decide = ({ current_execution, last_execution }: Newest): StartRecord => {
    const id = current_execution?.id
    // One that ran before the intent does not belong to this run.
    const ranBefore = id !== undefined && begin.anchor !== undefined && begin.anchor?.id === id
    if (!ranBefore && conflicts < lockAttempts) return waiting
    if (id !== undefined) return ifRunning === "join" ? { tag: "joined", at, id } : refused
    // Without a conflicting execution, it can only be a lock.
    const last = last_execution?.id
    const hasConflicting = begin.anchor === undefined || begin.anchor?.open === true || last !== begin.anchor?.id
    if (!hasConflicting && at - state.keySince < lockGrace) return waiting
    // The 409 is the outcome of the key, and the conflicting execution has ended.
    return retry({ keyNumber: state.keyNumber + 1, keySince: at, conflicts: 0, search: false }, at, detail)
  }
  return Effect.match(call(calls.newest), { onSuccess: decide, onFailure: () => waiting })
}

// -----------------------------------------------------------------------------
// Starting
// -----------------------------------------------------------------------------

/** Settings of a job's start. */
export interface StartOptions {
  readonly steps: StepsService
  readonly plan: Plan
  readonly begin: Begin
  readonly ifRunning: "fail" | "join"
}

/** Starts an execution, or joins the one that is running. */
export const start = (
  calls: StartCalls,
  { begin, ifRunning, plan, steps }: StartOptions
): Effect.Effect<Begun, DurableError, PolytomicClient> =>
  Effect.gen(function* () {
    let state: StartState = { keyNumber: 1, keySince: begin.at, conflicts: 0, search: false }
    let lastAt = begin.at
    for (let count = 1; ; count++) {
      const runAttempt = attempt({ calls, begin, key: steps.key, ifRunning }, state)
      const record: StartRecord = yield* orRetry(
        steps.step(`start/${count}`, StartRecord, Schema.Never, runAttempt),
        state,
        lastAt
      )
      const { at, detail = "", id, status } = record
      const fail = (reason: "StartRefused" | "TimedOut", text: string) =>
        Effect.fail(
          new DurableError({
            reason,
            subject: calls.subject,
            run: steps.key,
            detail: text,
            ...(status === undefined ? {} : { status })
          })
        )
      if (record.tag === "refused") return yield* fail("StartRefused", detail)
      if (record.tag !== "retry" && id !== undefined) return { id, joined: record.tag === "joined" }
      if (at >= begin.deadline) return yield* fail("TimedOut", `It is not known to have started: ${detail}`)
      state = {
        keyNumber: record.key ?? state.keyNumber,
        keySince: record.keySince ?? state.keySince,
        conflicts: record.conflicts ?? 0,
        search: record.search ?? false
      }
      const delay = Math.min(delayOf(plan, count - 1, steps.key, count), Math.max(1, begin.deadline - at))
      lastAt = Math.max(lastAt, at) + delay
      yield* steps.wait(`pause/${count}`, delay)
    }
  })

/** An attempt whose outcome could not be stored has an unknown outcome. */
const orRetry = <R>(
  step: Effect.Effect<StartRecord, DurableError, R>,
  state: StartState,
  lastAt: number
): Effect.Effect<StartRecord, DurableError, R> =>
  Effect.catchIf(
    step,
    (error) => error.reason === "Defect",
    (error) => Effect.succeed(retry({ ...state, search: true }, lastAt, error.detail))
  )
