/** Status of executions: terminal states, outcomes and progress. */
import type { BulkSyncExecution, BulkSyncSchemaExecution } from "../../generated/v2025-09-18/BulkSyncExecutions.ts"
import type { ModelSyncExecution } from "../../generated/v2025-09-18/ModelSyncExecutions.ts"
import { isTimeSet } from "../schema/time.ts"

/** An execution of either kind, from the API. */
export type Execution = ModelSyncExecution | BulkSyncExecution

// -----------------------------------------------------------------------------
// Status
// -----------------------------------------------------------------------------

const underway: ReadonlyArray<string> = [
  "created",
  "scheduled",
  "queued",
  "waiting",
  "running",
  "exporting",
  "processing",
  "canceling"
]

// `errors` and `interrupted` are not documented as final, but no status follows them.
const final: ReadonlyArray<string> = ["completed", "canceled", "failed", "errors", "interrupted"]

/** Checks whether a status is documented, for any kind of execution. */
export const isDocumented = (status: string): boolean => underway.includes(status) || final.includes(status)

/** Checks whether a state is terminal: by its status or its end time. */
export const isTerminal = (it: { readonly status?: string; readonly completed_at?: string | null }): boolean =>
  (it.status !== undefined && final.includes(it.status)) || isTimeSet(it.completed_at)

/**
 * Outcome of an execution.
 *
 * `"unknown"` has an end time and an undocumented status; it is not a success.
 */
export type Outcome = "completed" | "completed_with_errors" | "failed" | "canceled" | "interrupted" | "unknown"

/** Outcome of a finished execution. */
export const outcomeOf = (execution: Execution): Outcome => {
  switch (execution.status) {
    case "completed":
      return progress(execution).errors > 0 ? "completed_with_errors" : "completed"
    case "errors":
      return "completed_with_errors"
    case "failed":
      return "failed"
    case "interrupted":
      return "interrupted"
    case "canceled":
    case "canceling":
      return "canceled"
    default:
      return "unknown"
  }
}

/** Error message of the API. */
export const errorsOf = (execution: Execution): ReadonlyArray<string> => {
  if (!isBulk(execution)) return "errors" in execution ? (execution.errors ?? []) : []
  const { schemas, status_message } = execution
  return [
    ...(status_message === undefined || status_message === "" ? [] : [status_message]),
    ...(schemas ?? []).flatMap(({ schema, status, status_message: message, error_count: count = 0 }) =>
      isFailing(status, count) && message !== status_message
        ? [`${schema ?? "a schema"}: ${message || (count > 0 ? `${count} records failed` : status)}`]
        : []
    )
  ]
}

// Pending and successful schemas have messages, too, which do not explain a failure.
const isFailing = (status: string | undefined, count: number): boolean =>
  count > 0 || status === "failed" || status === "errors" || status === "interrupted"

// -----------------------------------------------------------------------------
// Progress
// -----------------------------------------------------------------------------

/** Progress of a bulk sync in one schema. */
export interface SchemaProgress {
  /** Id of the schema. */
  readonly schema: string
  readonly status: string
  /** Checks whether it is in a terminal state in this execution. */
  readonly ended: boolean
  /** Records handled so far. */
  readonly records: number
  /** Records that failed. */
  readonly errors: number
  /** Records with warnings. */
  readonly warnings: number
}

/** Progress of an execution. */
export interface Progress {
  /** Records handled so far. The API does not report the total. */
  readonly records: number
  /** Records that failed. */
  readonly errors: number
  /** Records with warnings. */
  readonly warnings: number
  /** Schemas of a bulk sync; empty for a model sync. */
  readonly schemas: ReadonlyArray<SchemaProgress>
  /**
   * From 0 to 1: the share of completed schemas, and 1 at the end of the execution. Unknown for a model sync in progress.
   */
  readonly done: number | undefined
}

const schemaProgress = (it: BulkSyncSchemaExecution): SchemaProgress => ({
  schema: it.schema ?? "",
  status: it.status ?? "created",
  ended: isTerminal(it),
  records: it.record_count ?? 0,
  errors: it.error_count ?? 0,
  warnings: it.warning_count ?? 0
})

/** Progress of an execution. */
export const progress = (execution: Execution): Progress => {
  const over = isTerminal(execution)
  if (!isBulk(execution)) {
    const counts = "counts" in execution ? execution.counts : undefined
    const done = over ? 1 : undefined
    return {
      records: counts?.total ?? 0,
      errors: counts?.error ?? 0,
      warnings: counts?.warnings ?? 0,
      schemas: [],
      done
    }
  }
  const schemas = (execution.schemas ?? []).map(schemaProgress)
  const sum = (name: "records" | "errors" | "warnings"): number =>
    schemas.reduce((total, schema) => total + schema[name], 0)
  return {
    records: execution.record_count ?? sum("records"),
    errors: execution.error_count ?? sum("errors"),
    warnings: execution.warning_count ?? sum("warnings"),
    schemas,
    done: over ? 1 : schemas.length === 0 ? undefined : schemas.filter(({ ended }) => ended).length / schemas.length
  }
}

// Only bulk syncs have schemas, with separate counts.
const isBulk = (execution: Execution): execution is BulkSyncExecution =>
  "schemas" in execution || "record_count" in execution || "error_count" in execution || "status_message" in execution
