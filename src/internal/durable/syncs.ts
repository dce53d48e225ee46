/** Runs of syncs as durable jobs: intent, start, polls, outcome, and an optional cancellation. */
import * as Clock from "effect/Clock"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { PolytomicClient } from "../../PolytomicClient.ts"
import type { PolytomicError } from "../../PolytomicError.ts"
import { redactServerText } from "../client/redactServerText.ts"
import { printable } from "../errors/printable.ts"
import { type Execution, errorsOf, isTerminal, outcomeOf, progress } from "../jobs/syncProgress.ts"
import { assertOptions, type Kind, type Kinds } from "../schema/options.ts"
import * as Messages from "../telemetry/messages.ts"
import { cutAll, DurableError, SyncFailed } from "./errors.ts"
import { followKinds, runKinds, waitKinds } from "./optionKinds.ts"
import { call, detailOf } from "./outcome.ts"
import { checkPlan, type Plan, type PlanOptions, planOf } from "./plan.ts"
import { Begin, jobVersion, type PollRecord, StopRecord } from "./records.ts"
import { anchorOf, type Begun, type StartCalls, start, startedSince } from "./start.ts"
import { Steps, type StepsService } from "./steps.ts"
import { type Progress, type Watching, watch } from "./watch.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** Settings of a durable job. */
export interface WaitOptions<R = never> extends PlanOptions {
  /**
   * Name of the job within its run, by default its kind and the id. Two jobs for the same sync in one run need different names.
   * The names and keys of all steps are derived from it, so it must not change during a run.
   */
  readonly label?: string | undefined
  /** Total timeout of the job. Default 24 hours for syncs, 30 minutes for other jobs. */
  readonly timeout?: Duration.Input | undefined
  /** First interval between polls, which is doubled each time. At least 1 second. Default 15 seconds. */
  readonly minDelay?: Duration.Input | undefined
  /** Maximum interval between polls. Default 15 minutes. */
  readonly maxDelay?: Duration.Input | undefined
  /**
   * Called after each poll, in its step, to publish progress. A failure, or a timeout of 10 seconds, is logged, and the run
   * continues.
   */
  readonly onProgress?: ((progress: Progress) => Effect.Effect<void, never, R>) | undefined
}

/** Settings of following an execution. */
export interface FollowOptions<R = never> extends WaitOptions<R> {
  /** Meaning of a completion with failed records: a {@link SyncFailed} (default), or a success. */
  readonly completedWithErrors?: "fail" | "accept" | undefined
}

/**
 * Handling of an execution that is not followed to its end.
 *
 * - `"leave"`: it is left running.
 * - `"cancel"`: it is canceled, unless it was joined.
 * - `"cancel-joined"`: it is canceled in either case.
 */
export type Abandon = "leave" | "cancel" | "cancel-joined"

/** Settings of a run of a sync. */
export interface RunOptions<R = never> extends FollowOptions<R> {
  /** Handling of another running execution: joins it (default), or fails with `StartRefused`. */
  readonly ifRunning?: "join" | "fail" | undefined
  /**
   * Handling of the execution if the run is canceled or its timeout passes; a restart, a handover or a crash of a process is
   * neither. Default `"leave"` for both.
   */
  readonly ifAbandoned?:
    | Abandon
    | { readonly canceled?: Abandon | undefined; readonly timedOut?: Abandon | undefined }
    | undefined
}

/** An execution that completed. */
export interface SyncResult {
  readonly sync_id: string
  /** Id of the execution. */
  readonly id: string
  /** It is unknown whether this run started the execution. */
  readonly joined: boolean
  readonly outcome: "completed" | "completed_with_errors"
  /** Records handled. */
  readonly records: number
  /** Records that failed. */
  readonly errors: number
  /** Records with warnings. */
  readonly warnings: number
}

/** Schema of a {@link SyncResult}. */
export const SyncResult: Schema.Codec<SyncResult, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    sync_id: Schema.String,
    id: Schema.String,
    joined: Schema.Boolean,
    outcome: Schema.Literals(["completed", "completed_with_errors"]),
    records: Schema.Number,
    errors: Schema.Number,
    warnings: Schema.Number
  })
)

type Call<A> = Effect.Effect<A, PolytomicError, PolytomicClient>

/** The requests about an execution. */
export interface FollowCalls {
  /** Kind of the job, the first part of its label. */
  readonly kind: string
  /** Name in messages. */
  readonly subject: string
  readonly sync_id: string
  readonly get: (id: string) => Call<Execution>
  /** Fails with 404 if the sync does not exist. */
  readonly exists: Call<unknown>
}

/** The requests of a run. */
export interface RunCalls extends FollowCalls, StartCalls {
  readonly cancel: (id: string) => Call<unknown>
}

// -----------------------------------------------------------------------------
// Jobs
// -----------------------------------------------------------------------------

type Result<R> = Effect.Effect<SyncResult, SyncFailed | DurableError, Steps | PolytomicClient | R>

/** Scope of a job, with a valid plan. */
export const enter = (
  kind: string,
  ids: ReadonlyArray<string>,
  subject: string,
  options: WaitOptions<never> | WaitOptions<unknown>,
  timeout: Duration.Input,
  kinds: { readonly [name: string]: Kind } = waitKinds
): Effect.Effect<{ readonly steps: StepsService; readonly plan: Plan }, DurableError, Steps> =>
  Effect.gen(function* () {
    assertOptions("Durable", options, kinds)
    const run = yield* Steps
    const steps = yield* run.scope(options.label ?? [kind, ...ids.map(encodeURIComponent)].join("/"))
    const plan = planOf(options, timeout)
    yield* checkPlan(plan, steps, subject)
    return { steps, plan }
  })

/** The intent of a job. */
export const begin = <R>(
  steps: StepsService,
  plan: Plan,
  more: Effect.Effect<Omit<Begin, "version" | "at" | "deadline">, never, R>
): Effect.Effect<Begin, DurableError, R> =>
  steps.step(
    "begin",
    Begin,
    Schema.Never,
    Effect.gen(function* () {
      const rest = yield* more
      const at = yield* Clock.currentTimeMillis
      return { version: jobVersion, at, deadline: at + plan.timeout, ...rest }
    })
  )

/** Follows an execution. */
export const follow = <R = never>(calls: FollowCalls, id: string, options: FollowOptions<R>): Result<R> =>
  Effect.gen(function* () {
    const { plan, steps } = yield* enter(
      calls.kind,
      [calls.sync_id, id],
      calls.subject,
      options,
      "24 hours",
      followKinds satisfies Kinds<FollowOptions>
    )
    const begun = yield* begin(steps, plan, Effect.succeed({}))
    const watching = yield* watchSync(calls, { id, joined: true }, { steps, plan, begin: begun, options })
    if (watching.timedOut) return yield* timedOut(calls, steps, id, watching, "")
    return yield* verdict(calls, { id, joined: true }, watching.record, options)
  })

/** Starts an execution, or joins one, and follows it. */
export const run = <R = never>(calls: RunCalls, options: RunOptions<R>): Result<R> =>
  Effect.gen(function* () {
    const { subject } = calls
    const { plan, steps } = yield* enter(
      calls.kind,
      [calls.sync_id],
      subject,
      options,
      "24 hours",
      runKinds satisfies Kinds<RunOptions>
    )
    const abandon = abandonOf(options)
    // State for a cancellation, up to the current step of the body or its replay.
    const known: SyncState = { begin: undefined, begun: undefined, settled: false }
    if (abandon.canceled !== "leave") yield* steps.onCancel("cancel", whenCanceled(calls, known, abandon.canceled))

    known.begin = yield* begin(
      steps,
      plan,
      Effect.map(anchorOf(calls.newest), (anchor) => ({ anchor }))
    )
    known.begun = yield* start(calls, { steps, plan, begin: known.begin, ifRunning: options.ifRunning ?? "join" })
    const watching = yield* watchSync(calls, known.begun, { steps, plan, begin: known.begin, options })
    known.settled = !watching.timedOut
    if (!watching.timedOut) return yield* verdict(calls, known.begun, watching.record, options)
    const stopped = isToCancel(abandon.timedOut, known.begun)
      ? yield* Effect.map(steps.step("stop", StopRecord, Schema.Never, stop(calls, known.begun.id)), describeStop)
      : ""
    known.settled = true
    return yield* timedOut(calls, steps, known.begun.id, watching, stopped)
  })

// -----------------------------------------------------------------------------
// Polling
// -----------------------------------------------------------------------------

interface Following<R> {
  readonly steps: StepsService
  readonly plan: Plan
  readonly begin: Begin
  readonly options: FollowOptions<R>
}

const watchSync = <R>(calls: FollowCalls, { id }: Begun, { begin, options, plan, steps }: Following<R>) =>
  watch<R>({
    steps,
    plan,
    begin,
    subject: calls.subject,
    id,
    topic: id,
    poll: Effect.flatMap(calls.get(id), recordOf),
    isGone: Effect.matchEffect(calls.exists, {
      onSuccess: () => Effect.succeed(false),
      onFailure: (error) => (error._tag === "PolytomicNotFound" ? Effect.succeed(true) : Effect.fail(error))
    }),
    isTerminal: ({ terminal }) => terminal === true,
    onProgress: options.onProgress ?? (() => Effect.void)
  })

const recordOf = (execution: Execution): Effect.Effect<Omit<PollRecord, "tag" | "at">> => {
  const { errors, records, warnings } = progress(execution)
  const terminal = isTerminal(execution)
  const base = { status: execution.status, terminal, records, errors, warnings }
  if (!terminal) return Effect.succeed(base)
  return Effect.map(redactServerText(errorsOf(execution)), (messages) => ({
    ...base,
    outcome: outcomeOf(execution),
    messages: cutAll(messages)
  }))
}

const verdict = <R>(
  calls: FollowCalls,
  { id, joined }: Begun,
  { errors = 0, messages = [], outcome = "unknown", records = 0, warnings = 0 }: PollRecord,
  options: FollowOptions<R>
): Effect.Effect<SyncResult, SyncFailed> => {
  const end = { sync_id: calls.sync_id, id, joined, records, errors, warnings }
  if (outcome === "completed") return Effect.succeed({ ...end, outcome })
  if (outcome === "completed_with_errors" && options.completedWithErrors === "accept") {
    return Effect.succeed({ ...end, outcome })
  }
  return Effect.fail(new SyncFailed({ ...end, outcome, messages }))
}

const timedOut = (
  calls: FollowCalls,
  steps: StepsService,
  id: string,
  { record }: Watching,
  stopped: string
): Effect.Effect<never, DurableError> => {
  const seen =
    record.tag === "seen"
      ? `Its status was ${record.status ?? "not given"}.`
      : `The last poll failed: ${record.detail ?? "no detail"}`
  return Effect.fail(
    new DurableError({ reason: "TimedOut", subject: calls.subject, run: steps.key, id, detail: `${seen}${stopped}` })
  )
}

// -----------------------------------------------------------------------------
// Canceling
// -----------------------------------------------------------------------------

interface SyncState {
  begin: Begin | undefined
  begun: Begun | undefined
  settled: boolean
}

const abandonOf = ({ ifAbandoned = "leave" }: Pick<RunOptions, "ifAbandoned">) =>
  typeof ifAbandoned === "string"
    ? { canceled: ifAbandoned, timedOut: ifAbandoned }
    : { canceled: ifAbandoned.canceled ?? "leave", timedOut: ifAbandoned.timedOut ?? "leave" }

const isToCancel = (abandon: Abandon, { joined }: Begun): boolean =>
  abandon === "cancel-joined" || (abandon === "cancel" && !joined)

const stop = (calls: RunCalls, id: string): Effect.Effect<StopRecord, never, PolytomicClient> =>
  Effect.matchEffect(call(calls.cancel(id)), {
    onSuccess: () => Effect.succeed<StopRecord>({ requested: true }),
    onFailure: (error) => Effect.map(detailOf(error), (detail): StopRecord => ({ requested: false, detail }))
  })

const describeStop = ({ detail, requested }: StopRecord): string =>
  requested ? " Its cancellation was requested." : ` It could not be canceled: ${detail ?? "no detail"}`

/** Cancels the execution. Between the start's request and its record, the execution is unknown and must be searched for. */
const whenCanceled = (
  calls: RunCalls,
  known: SyncState,
  abandon: Abandon
): Effect.Effect<void, never, PolytomicClient> =>
  Effect.gen(function* () {
    if (known.settled || known.begin === undefined) return
    const found =
      known.begun ??
      (yield* Effect.map(startedSince(calls.list, known.begin), (it) =>
        it?.id === undefined ? undefined : { id: it.id, joined: false }
      ).pipe(Effect.orElseSucceed(() => undefined)))
    if (found === undefined || !isToCancel(abandon, found)) return
    const { detail, requested } = yield* stop(calls, found.id)
    if (!requested) yield* Effect.logWarning(printable(Messages.notCanceled(calls.subject, found.id, detail)))
  })
