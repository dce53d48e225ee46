/** Background jobs and refreshes of schema caches as durable jobs. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Jobs from "../../generated/v2025-09-18/Jobs.ts"
import * as Schemas from "../../generated/v2025-09-18/Schemas.ts"
import type { Operation } from "../../Operation.ts"
import { execute, type PolytomicClient, withIdempotencyKey } from "../../PolytomicClient.ts"
import type { PolytomicError } from "../../PolytomicError.ts"
import type { Timestamp } from "../../Timestamp.ts"
import { redactServerText } from "../client/redactServerText.ts"
import * as Cache from "../jobs/schemaCache.ts"
import { cut, DurableError, JobFailed } from "./errors.ts"
import { call, defectDetail, detailOf, startFailureOf, statusOf } from "./outcome.ts"
import { delayOf, type Plan } from "./plan.ts"
import { type Begin, type PollRecord, StartRecord } from "./records.ts"
import type { Steps, StepsService } from "./steps.ts"
import { begin, enter, type WaitOptions } from "./syncs.ts"
import { watch } from "./watch.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** A completed background job. Its result is read by its id, and never stored. */
export interface JobResult {
  /** Id of the operation. */
  readonly operation: string
  /** Type and id of the job; absent if the API responded without a job. */
  readonly type?: string | undefined
  readonly job_id?: string | undefined
  /** Id of the created or changed object, if the result has one. */
  readonly id?: string | undefined
}

/** Schema of a {@link JobResult}. */
export const JobResult: Schema.Codec<JobResult, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    operation: Schema.String,
    type: Schema.optional(Schema.String),
    job_id: Schema.optional(Schema.String),
    id: Schema.optional(Schema.String)
  })
)

/** A refreshed schema cache. */
export interface RefreshResult {
  readonly connection_id: string
  /** The API's status of the cache. */
  readonly cache_status?: string | undefined
  readonly last_refresh_finished?: string | undefined
}

/** Schema of a {@link RefreshResult}. */
export const RefreshResult: Schema.Codec<RefreshResult, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    connection_id: Schema.String,
    cache_status: Schema.optional(Schema.String),
    last_refresh_finished: Schema.optional(Schema.String)
  })
)

/** A response that may contain a job. */
export interface Response {
  readonly data?: unknown
  readonly job?: Jobs.Job
}

// -----------------------------------------------------------------------------
// Starting
// -----------------------------------------------------------------------------

/** The API keeps a key for at least 24 hours. */
const keyTrustedFor = 23 * 3_600_000

const idOf = (data: unknown): string | undefined => {
  if (typeof data !== "object" || data === null || !("id" in data)) return undefined
  return typeof data.id === "string" && data.id !== "" ? data.id : undefined
}

interface Sending {
  readonly steps: StepsService
  readonly plan: Plan
  readonly begin: Begin
  readonly subject: string
}

/**
 * A request that is sent until its outcome is known. A job that cannot be searched for is not started with a key that may have
 * expired.
 */
const send = (
  { begin, plan, steps, subject }: Sending,
  request: Effect.Effect<Omit<StartRecord, "tag" | "at">, PolytomicError, PolytomicClient>,
  repeatable: boolean
): Effect.Effect<StartRecord, DurableError, PolytomicClient> =>
  Effect.gen(function* () {
    const one = Effect.gen(function* () {
      const now = yield* Clock.currentTimeMillis
      if (!repeatable && now - begin.at >= keyTrustedFor) {
        const detail = "Its idempotency key may have expired."
        return { tag: "refused", at: now, detail, unknown: true } satisfies StartRecord
      }
      const response = yield* call(repeatable ? request : withIdempotencyKey(request, steps.key))
      return { tag: "started", at: yield* Clock.currentTimeMillis, ...response } satisfies StartRecord
    }).pipe(
      Effect.catch((error) =>
        Effect.gen(function* () {
          const at = yield* Clock.currentTimeMillis
          const detail = yield* detailOf(error)
          const failure = startFailureOf(error)
          const status = statusOf(error)
          // A 500 may follow completed work, which another key would repeat.
          if (failure === "failed" && !repeatable) {
            return { tag: "refused", at, detail, status, unknown: true } satisfies StartRecord
          }
          return { tag: failure === "refused" ? "refused" : "retry", at, detail, status } satisfies StartRecord
        })
      ),
      Effect.catchDefect((defect) =>
        Effect.gen(function* () {
          const at = yield* Clock.currentTimeMillis
          return { tag: "retry", at, detail: yield* defectDetail(defect) } satisfies StartRecord
        })
      )
    )
    for (let count = 1; ; count++) {
      const record = yield* steps.step(`start/${count}`, StartRecord, Schema.Never, one)
      const { at, detail = "", status } = record
      if (record.tag === "started") return record
      if (record.tag === "refused") {
        const reason = record.unknown === true ? "StartUnknown" : "StartRefused"
        return yield* Effect.fail(new DurableError({ reason, subject, run: steps.key, status, detail }))
      }
      if (at >= begin.deadline) {
        return yield* Effect.fail(new DurableError({ reason: "TimedOut", subject, run: steps.key, detail }))
      }
      yield* steps.wait(`pause/${count}`, Math.min(delayOf(plan, count - 1, steps.key, count), begin.deadline - at))
    }
  })

// -----------------------------------------------------------------------------
// Jobs
// -----------------------------------------------------------------------------

/** Runs an operation as a background job and waits for it. */
export const job = <Input, Output extends Response, Failure extends PolytomicError, R = never>(
  operation: Operation<Input, Output, Failure>,
  input: Omit<Input, "async">,
  options: WaitOptions<R>
): Effect.Effect<JobResult, JobFailed | DurableError, Steps | PolytomicClient | R> =>
  Effect.gen(function* () {
    const what = idOf(input)
    const subject = `${operation.id}${what === undefined ? "" : ` ${what}`}`
    const { plan, steps } = yield* enter(
      "job",
      [operation.id, ...(what === undefined ? [] : [what])],
      subject,
      options,
      "30 minutes"
    )
    const begun = yield* begin(steps, plan, Effect.succeed({}))
    const whole = operation.query.includes("async") ? { ...input, async: true } : input
    // `async` is a query parameter of these operations; the rest is the input itself.
    const request = Effect.map(execute(operation, whole as Input), ({ data, job }: Output) => ({
      // Only `async` was omitted from the input.
      id: job?.job_id ?? idOf(data),
      type: job?.type
    }))
    const started = yield* send(
      { steps, plan, begin: begun, subject },
      request,
      ["GET", "PUT", "DELETE"].includes(operation.method)
    )
    const { id: job_id, type } = started
    if (type === undefined || job_id === undefined) return { operation: operation.id, id: job_id }

    const named = `job ${job_id} (${type})`
    const { record, timedOut } = yield* watch<R>({
      steps,
      plan,
      begin: begun,
      subject: named,
      id: job_id,
      topic: undefined,
      poll: Effect.flatMap(execute(Jobs.getOperation, { type, id: job_id }), ({ error, result, status }) =>
        Effect.map(redactServerText(error ?? ""), (detail) => ({
          status,
          terminal: status === "done" || status === "failed",
          id: idOf(result),
          ...(detail === "" ? {} : { detail: cut(detail) })
        }))
      ),
      // The only way to check whether a job still exists.
      isGone: Effect.succeed(true),
      isTerminal: ({ terminal }) => terminal === true,
      onProgress: options.onProgress ?? (() => Effect.void)
    })
    if (timedOut) return yield* waitTimedOut(steps, named, job_id, record)
    if (record.status === "failed") {
      const detail = record.detail ?? "The API gives no reason."
      return yield* Effect.fail(new JobFailed({ subject: named, run: steps.key, detail }))
    }
    return { operation: operation.id, type, job_id, id: record.id }
  })

const waitTimedOut = (steps: StepsService, subject: string, id: string, record: PollRecord) => {
  const detail =
    record.tag === "seen"
      ? `Its status was ${record.status ?? "not given"}.`
      : `The last poll failed: ${record.detail ?? "no detail"}`
  return Effect.fail(new DurableError({ reason: "TimedOut", subject, run: steps.key, id, detail }))
}

// -----------------------------------------------------------------------------
// Schemas
// -----------------------------------------------------------------------------

/** Refreshes the schemas of a connection and waits for them. */
export const schemaRefresh = <R = never>(
  connection_id: string,
  options: WaitOptions<R>
): Effect.Effect<RefreshResult, JobFailed | DurableError, Steps | PolytomicClient | R> =>
  Effect.gen(function* () {
    const subject = `the schema cache of connection ${connection_id}`
    const { plan, steps } = yield* enter("schemaRefresh", [connection_id], subject, options, "30 minutes")
    const status = execute(Schemas.getStatusOperation, { id: connection_id })
    const before = Effect.match(call(status), {
      onSuccess: (it) => ({ cache: cacheOf(it) }),
      onFailure: () => ({})
    })
    const begun = yield* begin(steps, plan, before)
    // A second refresh is harmless.
    const request = Effect.as(execute(Schemas.refreshOperation, { id: connection_id }), {})
    yield* send({ steps, plan, begin: begun, subject }, request, true)

    const verdictOf = Cache.refreshed(stateOf(begun.cache?.status, undefined, begun.cache?.finished))
    let verdict = "wait" as ReturnType<Cache.Verdict> // the compiler does not track the assignment below
    const { record, timedOut } = yield* watch<R>({
      steps,
      plan,
      begin: begun,
      subject,
      id: connection_id,
      topic: undefined,
      poll: Effect.map(status, ({ cache_status, last_refresh_finished, last_refresh_started }) => ({
        status: cache_status,
        started: last_refresh_started ?? undefined,
        finished: last_refresh_finished ?? undefined
      })),
      isGone: Effect.succeed(true),
      isTerminal: ({ finished, started, status }) => {
        verdict = verdictOf(stateOf(status, started, finished))
        return verdict !== "wait"
      },
      onProgress: options.onProgress ?? (() => Effect.void)
    })
    if (timedOut) return yield* waitTimedOut(steps, subject, connection_id, record)
    if (verdict === "failed") {
      const detail = `Its status is ${record.status ?? "not given"}.`
      return yield* Effect.fail(new JobFailed({ subject, run: steps.key, detail }))
    }
    return { connection_id, cache_status: record.status, last_refresh_finished: record.finished }
  })

const cacheOf = ({ cache_status, last_refresh_finished }: Schemas.BulkSyncSourceStatus) => ({
  ...(cache_status === undefined ? {} : { status: cache_status }),
  ...(typeof last_refresh_finished === "string" ? { finished: last_refresh_finished } : {})
})

// The times come from the API or from a stored step.
const stateOf = (status?: string, started?: string, finished?: string): Schemas.BulkSyncSourceStatus => ({
  ...(status === undefined ? {} : { cache_status: status }),
  ...(started === undefined ? {} : { last_refresh_started: started as Timestamp }), // a string of the API
  ...(finished === undefined ? {} : { last_refresh_finished: finished as Timestamp }) // likewise
})
