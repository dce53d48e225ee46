/**
 * Course of executions: by themselves all complete, and a test says beforehand which ones do not, and why.
 *
 * A plan is for the next execution of one sync, or of whichever sync starts next; it is used up by it.
 */
import type * as Duration from "effect/Duration"

/**
 * Course of an execution. Omitted fields keep their values without a plan.
 *
 * @category models
 * @since 1.0.0
 */
export interface ExecutionPlan {
  /**
   * Outcome.
   *
   * - `"completed"` (default)
   * - `"completed_with_errors"`: some records fail. The status of a bulk sync is then `errors`.
   * - `"failed"`: it breaks off after a part of the records.
   * - `"canceled"`: somebody cancels it on its way.
   * - `"interrupted"`: the server loses it on its way.
   */
  readonly outcome?: ExecutionOutcome | undefined
  /** Reason why it fails, or why records do. */
  readonly error?: string | undefined
  /** Number of records, for each schema of a bulk sync. */
  readonly records?: number | undefined
  /** Number of failed records; of a bulk sync, in its first schema. Default: 1 if it completes with errors, else 0. */
  readonly errors?: number | undefined
  /** Number of records with a warning; of a bulk sync, in its first schema. Default: 0. */
  readonly warnings?: number | undefined
  /** Time that it takes from the beginning of its work to its end. */
  readonly duration?: Duration.Input | undefined
}

/**
 * The end of an execution.
 *
 * @category models
 * @since 1.0.0
 */
export type ExecutionOutcome = "completed" | "completed_with_errors" | "failed" | "canceled" | "interrupted"
