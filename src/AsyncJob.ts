/**
 * Background jobs: runs an asynchronous call and returns its result.
 *
 * Creating, updating, previewing and sampling a model, and exporting the logs of a bulk sync, can take longer than a request. With
 * `async`, the API returns a job instead of the data. {@link run} makes such a call, polls the job, and returns the operation's `data`.
 *
 * @module
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Stream from "effect/Stream"
import { Drift, type Event } from "./Drift.ts"
import * as Jobs from "./generated/v2025-09-18/Jobs.ts"
import { countDrift } from "./internal/client/metrics.ts"
import { redactServerText } from "./internal/client/redactServerText.ts"
import { errorClass, sentence } from "./internal/errors/errorClass.ts"
import { unusable } from "./internal/errors/unusableResponse.ts"
import { inputIssues, requireOptions, waitKinds } from "./internal/jobs/options.ts"
import { follow, notFoundGrace, paced, withStartTimeout } from "./internal/jobs/poll.ts"
import { driftIssues, kindOf } from "./internal/schema/issue.ts"
import { inspect } from "./internal/schema/validate.ts"
import * as Names from "./internal/telemetry/names.ts"
import type { Operation } from "./Operation.ts"
import type { WaitTimedOut } from "./Polling.ts"
import { execute, type PolytomicClient } from "./PolytomicClient.ts"
import type { DecodeError, ErrorClass } from "./PolytomicError.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * Response of an operation that can run as a background job.
 *
 * @category models
 * @since 1.0.0
 */
export interface JobResponse {
  readonly data?: unknown
  readonly job?: Jobs.Job
}

/**
 * Result of an operation once its job is done.
 *
 * @category models
 * @since 1.0.0
 */
export type Result<Output extends JobResponse> = Exclude<Output["data"], undefined>

/**
 * Time to wait.
 *
 * @category models
 * @since 1.0.0
 */
export interface Options {
  /** Total timeout. Default 30 minutes. */
  readonly timeout?: Duration.Input | undefined
  /** Longest time between two polls, from the first on. Default: the `maximum` of `Polling`. */
  readonly pollInterval?: Duration.Input | undefined
}

// -----------------------------------------------------------------------------
// Errors
// -----------------------------------------------------------------------------

const FailedBase: ErrorClass<
  "PolytomicJobFailed",
  {
    /** Type of the job, such as `createmodel`. */
    readonly type: string
    /** Id of the job. A UUID. */
    readonly job_id: string
    /** Error message of the API, if there is one. */
    readonly detail: string | undefined
  }
> = /*#__PURE__*/ errorClass(
  "PolytomicJobFailed",
  ({ detail, job_id, type }) => `Job ${job_id} (${type}) failed: ${sentence(detail ?? "the API gives no reason")}`
)

/**
 * A job failed.
 *
 * @example
 * ```ts
 * import * as AsyncJob from "effect-polytomic/AsyncJob"
 *
 * const error = new AsyncJob.Failed({ type: "createmodel", job_id: "1", detail: "no such table" })
 * error.message // => "Job 1 (createmodel) failed: no such table."
 * ```
 *
 * @category errors
 * @since 1.0.0
 */
export class Failed extends FailedBase {}

/**
 * Errors of waiting for a job.
 *
 * @category errors
 * @since 1.0.0
 */
export type WaitError = Jobs.GetError | Failed | WaitTimedOut

// -----------------------------------------------------------------------------
// Running
// -----------------------------------------------------------------------------

/**
 * Runs a call with `async`, and waits for its result.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as AsyncJob from "effect-polytomic/AsyncJob"
 * import { createOperation, sampleOperation } from "effect-polytomic/Models"
 * import * as Polytomic from "effect-polytomic/Polytomic"
 *
 * const program = Effect.gen(function* () {
 *   const model = yield* AsyncJob.run(createOperation, {
 *     name: "Users",
 *     connection_id: "248df4b7-aa70-47b8-a036-33ac447e668d",
 *     configuration: { table: "public.users" }
 *   })
 *   const { records = [] } = yield* AsyncJob.run(sampleOperation, { id: model.id }, { timeout: "5 minutes" })
 *   return [model.name, records.length]
 * })
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => ["Users", 10]
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const run = <Input, Output extends JobResponse, Failure>(
  operation: Operation<Input, Output, Failure>,
  input: NoInfer<Omit<Input, "async">>,
  options: Options = {}
): Effect.Effect<Result<Output>, Failure | WaitError | DecodeError, PolytomicClient> =>
  Effect.gen(function* () {
    if (!Array.isArray(operation?.query)) {
      throw new TypeError(
        `The operation is ${kindOf(operation)}; pass one such as \`createOperation\` of effect-polytomic/Models`
      )
    }
    yield* requireOptions("AsyncJob.run", operation, options, waitKinds)
    const since = yield* Clock.currentTimeMillis
    const whole = operation.query.includes("async") && Predicate.isObject(input) ? { ...input, async: true } : input
    // Only `async` was omitted, and an export of logs has none.
    const response = yield* execute(operation, whole as Input).pipe(
      withStartTimeout(`the start of the job of ${operation.id}`, since, deadlineOf(options))
    )
    // The server may have returned the result without a job.
    if (response.data !== undefined && response.job === undefined) return response.data as Result<Output> // checked above
    const { job_id, type } = response.job ?? {}
    if (job_id === undefined || type === undefined) {
      return yield* Effect.fail(
        unusable(operation, [{ path: [], message: "has neither `data` nor a job with id and type" }])
      )
    }
    const result = yield* wait({ type, id: job_id }, since, options)
    return yield* decode(operation, result)
  }).pipe(paced(options), Effect.withSpan(Names.asyncJobRun))

/**
 * Waits for a job that was started elsewhere; returns its undecoded result.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as AsyncJob from "effect-polytomic/AsyncJob"
 *
 * // The id that another process was given when it started the job.
 * const sample = (id: string) =>
 *   AsyncJob.waitUntilDone({ type: "samplemodel", id }).pipe(Effect.timeout("1 hour"))
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const waitUntilDone = (
  job: Jobs.GetInput,
  options: Options = {}
): Effect.Effect<unknown, WaitError, PolytomicClient> =>
  Effect.gen(function* () {
    yield* requireOptions(
      "AsyncJob.waitUntilDone",
      Jobs.getOperation,
      options,
      waitKinds,
      inputIssues(job, "type", "id")
    )
    return yield* wait(job, yield* Clock.currentTimeMillis, options)
  }).pipe(paced(options), Effect.withSpan(Names.asyncJobWaitUntilDone))

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

const statuses: ReadonlyArray<string> = ["created", "running", "done", "failed"]

const deadlineOf = ({ timeout }: Options): number => Duration.toMillis(timeout ?? "30 minutes")

const wait = (
  job: Jobs.GetInput,
  since: number,
  options: Options
): Effect.Effect<unknown, WaitError, PolytomicClient> =>
  follow({
    subject: `job ${job.id} (${job.type})`,
    since,
    deadline: deadlineOf(options),
    poll: execute(Jobs.getOperation, job),
    statusOf: ({ status }: Jobs.Job) => status,
    isDocumented: (status) => statuses.includes(status),
    isTerminal: ({ status }: Jobs.Job) => status === "done" || status === "failed",
    notFoundGrace,
    evidence: () => ({ id: job.id })
  }).pipe(
    Stream.runLast,
    // The stream ends with a terminal state.
    Effect.map(Option.getOrThrow),
    Effect.flatMap(({ error, result, status }) =>
      status === "failed"
        ? Effect.flatMap(redactServerText(error ?? undefined), (detail) =>
            Effect.fail(new Failed({ type: job.type, job_id: job.id, detail }))
          )
        : Effect.succeed(result)
    )
  )

// The result of a job has the schema of the operation's `data` and is decoded in the same way.
const decode = <Input, Output extends JobResponse, Failure>(
  operation: Operation<Input, Output, Failure>,
  result: unknown
): Effect.Effect<Result<Output>, DecodeError> =>
  Effect.flatMap(Drift, (drift) => {
    const refuse = (issues: Parameters<typeof unusable>[1]) =>
      Effect.flatMap(redactServerText({ issues, result }), ({ issues, result }) =>
        Effect.fail(unusable(Jobs.getOperation, issues, JSON.stringify(result)?.slice(0, 16_384)))
      )
    const { schema } = operation.success
    const wrong = [{ path: ["data", "result"], message: "is not a response of the operation" }]
    if (schema === undefined || result === undefined || result === null) return refuse(wrong)
    const finding = inspect(schema, { data: result }, "tolerant")
    const inResult = ([, ...path]: ReadonlyArray<string | number>) => ["data", "result", ...path]
    if (finding.issues.length > 0) {
      return refuse(finding.issues.map(({ message, path }) => ({ message, path: inResult(path) })))
    }
    const events = finding.drift.map(
      (event): Event => ({
        ...event,
        operation: Jobs.getOperation.id,
        version: Jobs.getOperation.version,
        path: inResult(event.path)
      })
    )
    if (events.length > 0 && drift.mode === "strict") {
      return refuse(driftIssues(events))
    }
    // The body was decoded with the schema of the response above.
    const value = (finding.value as { readonly data: Result<Output> }).data
    return events.length === 0
      ? Effect.succeed(value)
      : Effect.as(Effect.andThen(countDrift(events), drift.onDrift(events)), value)
  })
