/** Errors of durable runs, small enough to be stored and without secrets. */
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import type { ErrorClass } from "../../PolytomicError.ts"
import { errorClass, sentence } from "../errors/errorClass.ts"

// -----------------------------------------------------------------------------
// Evidence
// -----------------------------------------------------------------------------

/**
 * The cause of a {@link DurableError}.
 *
 * - `StartRefused`: the API rejected the start; nothing was started.
 * - `StartUnknown`: the start may have been applied, and the API offers no way to search for it.
 * - `TimedOut`: the deadline passed. The execution may still be running.
 * - `Gone`: the sync was deleted, and its execution with it.
 * - `TooManySteps`: the plan exceeds the limits of the engine; nothing was started.
 * - `Record`: a stored step or result is from another version, belongs to another step or is invalid.
 * - `Defect`: a step died. Its outcome is stored like every other.
 * - `Engine`: the engine could not reach its database. Completed steps stay stored.
 */
export type Reason =
  | "StartRefused"
  | "StartUnknown"
  | "TimedOut"
  | "Gone"
  | "TooManySteps"
  | "Record"
  | "Defect"
  | "Engine"

/** Evidence of a {@link DurableError}. */
export interface DurableEvidence {
  readonly reason: Reason
  /** The job, such as `"bulk sync 5a3f…"`, the step or the workflow. */
  readonly subject: string
  /**
   * Idempotency key of the job, which identifies the run in logs of both sides. For a workflow that could not be executed, its
   * execution id; for an engine that could not start, `"all"`.
   */
  readonly run: string
  /** Id of the execution, if it is known. */
  readonly id?: string | undefined
  /** Status code of the response, if any. */
  readonly status?: number | undefined
  /** Error message, at most 1 KiB and without secrets. */
  readonly detail: string
}

/** The end of an execution that did not complete. */
export type FailedOutcome = "completed_with_errors" | "failed" | "canceled" | "interrupted" | "unknown"

/** Evidence of a {@link SyncFailed}. */
export interface SyncFailedEvidence {
  readonly sync_id: string
  /** Id of the execution. */
  readonly id: string
  /** It is unknown whether this run started the execution. */
  readonly joined: boolean
  readonly outcome: FailedOutcome
  /** Records handled. */
  readonly records: number
  /** Records that failed. */
  readonly errors: number
  /** Records with warnings. */
  readonly warnings: number
  /** Messages of the API: at most 10, each of at most 1 KiB and 2 KiB together, without secrets. */
  readonly messages: ReadonlyArray<string>
}

/** Evidence of a {@link JobFailed}. */
export interface JobFailedEvidence {
  /** The job, such as `"job 6c1b… (createmodel)"`. */
  readonly subject: string
  /** Idempotency key of the job. */
  readonly run: string
  /** The API's reason, in at most 1 KiB and without secrets. */
  readonly detail: string
}

// -----------------------------------------------------------------------------
// Classes
// -----------------------------------------------------------------------------

const advice: Readonly<Record<Reason, string>> = {
  StartRefused: "Nothing was started. Correct the cause, then start a new run.",
  StartUnknown: "Check whether it was applied, then start a new run.",
  TimedOut: "The execution may still be running; raise `timeout`, or follow it by its id in a new run.",
  Gone: "Create the sync again, or remove the run.",
  TooManySteps: "Nothing was started. Shorten `timeout`, raise `maxDelay`, or raise the engine's limit.",
  Record: "Finish the run with the version that began it, or start a new run.",
  Defect: "The outcome of the step is stored: correct the cause, then start a new run.",
  Engine: "Completed steps are stored. Start the database of the engine, then run it again: nothing starts twice."
}

/** Run name of an engine that could not start. */
export const allRuns = "all"

const startAdvice = "Check where its database is and that it can be opened, then restart the process: runs continue."

const words: Readonly<Record<Reason, string>> = {
  StartRefused: "could not be started",
  StartUnknown: "has an unknown outcome",
  TimedOut: "did not end before its deadline",
  Gone: "no longer exists",
  TooManySteps: "needs more steps than the engine allows",
  Record: "has a stored step that cannot be used",
  Defect: "died",
  Engine: "could not reach the database"
}

const DurableErrorBase: ErrorClass<"PolytomicDurableError", DurableEvidence> = /*#__PURE__*/ errorClass(
  "PolytomicDurableError",
  ({ detail, id, reason, run, subject }) =>
    run === allRuns
      ? `${subject} ${words[reason]}: ${sentence(detail)} ${startAdvice}`
      : `${subject} ${words[reason]} (run ${run}${id === undefined ? "" : `, execution ${id}`}): ${sentence(detail)} ${advice[reason]}`
)

/** A durable run that ended without a result. */
export class DurableError extends DurableErrorBase {}

const SyncFailedBase: ErrorClass<"PolytomicDurableSyncFailed", SyncFailedEvidence> = /*#__PURE__*/ errorClass(
  "PolytomicDurableSyncFailed",
  ({ errors, id, messages, outcome, records, sync_id }) =>
    `Execution ${id} of sync ${sync_id} ended as ${outcome}${
      messages[0] === undefined ? "." : `: ${sentence(messages[0])}`
    } It handled ${records} records, ${errors} of them failed.`
)

/** An execution that ended, but did not complete. */
export class SyncFailed extends SyncFailedBase {}

const JobFailedBase: ErrorClass<"PolytomicDurableJobFailed", JobFailedEvidence> = /*#__PURE__*/ errorClass(
  "PolytomicDurableJobFailed",
  ({ detail, subject }) => `${subject} failed: ${sentence(detail)}`
)

/** A background job or a refresh of schemas that failed. */
export class JobFailed extends JobFailedBase {}

// -----------------------------------------------------------------------------
// Schemas
// -----------------------------------------------------------------------------

// Only strings and numbers: every engine can store them as JSON.
const stored = <Evidence extends object, Class extends Evidence & { readonly _tag: string }>(
  tag: Class["_tag"],
  make: new (evidence: Evidence) => Class,
  fields: Schema.Struct.Fields
): Schema.Codec<Class, unknown> => {
  const encoded = Schema.Struct({ _tag: Schema.Literal(tag), version: Schema.Literal(1), ...fields })
  const type = Schema.declare((u): u is Class => u instanceof make)
  return encoded.pipe(
    Schema.decodeTo(type, {
      // The fields were validated above.
      decode: SchemaGetter.transform((fields) => new make(fields as unknown as Evidence)),
      encode: SchemaGetter.transform((error) => ({ ...error, version: 1 }) as never) // its own fields, plus others that are dropped
    })
  ) as unknown as Schema.Codec<Class, unknown> // the fields are generic here, so their type can't be inferred
}

const reasons: ReadonlyArray<Reason> = [
  "StartRefused",
  "StartUnknown",
  "TimedOut",
  "Gone",
  "TooManySteps",
  "Record",
  "Defect",
  "Engine"
]

/** Schema of a {@link DurableError}. */
export const DurableErrorSchema: Schema.Codec<DurableError, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  stored<DurableEvidence, DurableError>("PolytomicDurableError", DurableError, {
    reason: Schema.Literals(reasons),
    subject: Schema.String,
    run: Schema.String,
    id: Schema.optional(Schema.String),
    status: Schema.optional(Schema.Number),
    detail: Schema.String
  })
)

/** Schema of a {@link SyncFailed}. */
export const SyncFailedSchema: Schema.Codec<SyncFailed, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  stored<SyncFailedEvidence, SyncFailed>("PolytomicDurableSyncFailed", SyncFailed, {
    sync_id: Schema.String,
    id: Schema.String,
    joined: Schema.Boolean,
    outcome: Schema.Literals(["completed_with_errors", "failed", "canceled", "interrupted", "unknown"]),
    records: Schema.Number,
    errors: Schema.Number,
    warnings: Schema.Number,
    messages: Schema.Array(Schema.String)
  })
)

/** Schema of a {@link JobFailed}. */
export const JobFailedSchema: Schema.Codec<JobFailed, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  stored<JobFailedEvidence, JobFailed>("PolytomicDurableJobFailed", JobFailed, {
    subject: Schema.String,
    run: Schema.String,
    detail: Schema.String
  })
)

// -----------------------------------------------------------------------------
// Texts
// -----------------------------------------------------------------------------

/** Maximum length of a stored string, in bytes of UTF-8. */
const textLimit = 1024

/** Maximum size of all messages of one execution, in bytes of UTF-8. */
const messagesLimit = 2048

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** Truncates a string to the stored maximum. */
export const cut = (text: string, limit: number = textLimit): string => {
  const whole = text.slice(0, limit).toWellFormed()
  if (whole.length === text.length && bytesOf(whole) <= limit) return whole
  const target = new Uint8Array(Math.max(0, limit - 3))
  const { read } = new TextEncoder().encodeInto(whole, target)
  return `${whole.slice(0, read)}…`
}

/** The first messages, up to the stored maximum. */
export const cutAll = (messages: ReadonlyArray<string>): ReadonlyArray<string> => {
  const kept: Array<string> = []
  let left = messagesLimit
  for (const message of messages.slice(0, 10)) {
    const text = cut(message)
    left -= bytesOf(text)
    if (left < 0) break
    kept.push(text)
  }
  return kept
}
