/**
 * Stored outcomes of the steps of a job. This is a stored format: new fields must be optional, and existing ones keep their names
 * and meanings.
 */
import * as Schema from "effect/Schema"

/** Version of a job's steps: their names, order and records. A run that began with another one is rejected. */
export const jobVersion = 1

/** The newest execution of a sync before a run starts one. */
export interface Anchor {
  readonly id: string
  readonly created_at?: string | undefined
  /** The execution was in progress. */
  readonly open?: boolean | undefined
}

/** The first step of a job: the intent, stored before anything is sent. */
export interface Begin {
  readonly version: 1
  /** Start of the job, in milliseconds since 1970. */
  readonly at: number
  /** End of the wait, likewise. */
  readonly deadline: number
  /** `null`: the sync had never run. Absent: unknown. */
  readonly anchor?: Anchor | null | undefined
  /** State of a schema cache before its refresh. */
  readonly cache?: { readonly status?: string; readonly finished?: string } | undefined
}

/** Schema of {@link Begin}. */
export const Begin: Schema.Codec<Begin, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    version: Schema.Literal(jobVersion),
    at: Schema.Number,
    deadline: Schema.Number,
    anchor: Schema.optional(
      Schema.NullOr(
        Schema.Struct({
          id: Schema.String,
          created_at: Schema.optional(Schema.String),
          open: Schema.optional(Schema.Boolean)
        })
      )
    ),
    cache: Schema.optional(
      Schema.Struct({ status: Schema.optionalKey(Schema.String), finished: Schema.optionalKey(Schema.String) })
    )
  })
)

/**
 * An attempt to start.
 *
 * - `started`: the API returned `id` for a key of this run.
 * - `joined`: `id` was found, not started.
 * - `refused`: a definite error.
 * - `retry`: the outcome is unknown, or its key is used up; the next attempt continues with this state.
 */
export interface StartRecord {
  readonly tag: "started" | "joined" | "refused" | "retry"
  readonly at: number
  readonly id?: string | undefined
  readonly status?: number | undefined
  readonly detail?: string | undefined
  /** Number of the key that the next attempt sends, from 1. */
  readonly key?: number | undefined
  /** Earliest time of a request with that key. */
  readonly keySince?: number | undefined
  /** Number of 409s under that key. */
  readonly conflicts?: number | undefined
  /** The next attempt first searches for an execution that may have started. */
  readonly search?: boolean | undefined
  /** Type of a background job. */
  readonly type?: string | undefined
  /** The start failed, although it may have been applied. */
  readonly unknown?: boolean | undefined
}

/** Schema of {@link StartRecord}. */
export const StartRecord: Schema.Codec<StartRecord, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    tag: Schema.Literals(["started", "joined", "refused", "retry"]),
    at: Schema.Number,
    id: Schema.optional(Schema.String),
    status: Schema.optional(Schema.Number),
    detail: Schema.optional(Schema.String),
    key: Schema.optional(Schema.Number),
    keySince: Schema.optional(Schema.Number),
    conflicts: Schema.optional(Schema.Number),
    search: Schema.optional(Schema.Boolean),
    type: Schema.optional(Schema.String),
    unknown: Schema.optional(Schema.Boolean)
  })
)

/** The way an execution ended. */
export type Outcome = "completed" | "completed_with_errors" | "failed" | "canceled" | "interrupted" | "unknown"

/** A poll. */
export interface PollRecord {
  readonly tag: "seen" | "unreachable"
  readonly at: number
  /** The API's status. */
  readonly status?: string | undefined
  readonly terminal?: boolean | undefined
  readonly outcome?: Outcome | undefined
  readonly records?: number | undefined
  readonly errors?: number | undefined
  readonly warnings?: number | undefined
  readonly messages?: ReadonlyArray<string> | undefined
  /** Id of the object that a background job created. */
  readonly id?: string | undefined
  /** Times of a schema cache. */
  readonly started?: string | undefined
  readonly finished?: string | undefined
  /** Status code of a failed poll, if it got a response. */
  readonly code?: number | undefined
  readonly detail?: string | undefined
  /** The sync was deleted. */
  readonly gone?: boolean | undefined
}

/** Schema of {@link PollRecord}. */
export const PollRecord: Schema.Codec<PollRecord, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    tag: Schema.Literals(["seen", "unreachable"]),
    at: Schema.Number,
    status: Schema.optional(Schema.String),
    terminal: Schema.optional(Schema.Boolean),
    outcome: Schema.optional(
      Schema.Literals(["completed", "completed_with_errors", "failed", "canceled", "interrupted", "unknown"])
    ),
    records: Schema.optional(Schema.Number),
    errors: Schema.optional(Schema.Number),
    warnings: Schema.optional(Schema.Number),
    messages: Schema.optional(Schema.Array(Schema.String)),
    id: Schema.optional(Schema.String),
    started: Schema.optional(Schema.String),
    finished: Schema.optional(Schema.String),
    code: Schema.optional(Schema.Number),
    detail: Schema.optional(Schema.String),
    gone: Schema.optional(Schema.Boolean)
  })
)

/** An attempt to cancel. */
export interface StopRecord {
  readonly requested: boolean
  readonly detail?: string | undefined
}

/** Schema of {@link StopRecord}. */
export const StopRecord: Schema.Codec<StopRecord, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ requested: Schema.Boolean, detail: Schema.optional(Schema.String) })
)
