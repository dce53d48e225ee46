/**
 * Plans of executions: all complete by default, and a test plans others with an outcome and a reason.
 *
 * A plan applies once: to the next execution of one sync, or of any sync.
 */
import type * as Duration from "effect/Duration"

/**
 * Plan of an execution. Omitted fields have the values of an execution without a plan.
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
   * - `"failed"`: it stops after a part of the records.
   * - `"canceled"`: it is canceled midway.
   * - `"interrupted"`: the server loses it midway.
   */
  readonly outcome?: ExecutionOutcome | undefined
  /** Reason of the failure, or of failed records. */
  readonly error?: string | undefined
  /** Number of records, for each schema of a bulk sync. */
  readonly records?: number | undefined
  /** Number of failed records; of a bulk sync, in its first schema. Default: 1 if it completes with errors, else 0. */
  readonly errors?: number | undefined
  /** Number of records with a warning; of a bulk sync, in its first schema. Default: 0. */
  readonly warnings?: number | undefined
  /** Duration of its work. */
  readonly duration?: Duration.Input | undefined
}

/**
 * The end of an execution.
 *
 * @category models
 * @since 1.0.0
 */
export type ExecutionOutcome = "completed" | "completed_with_errors" | "failed" | "canceled" | "interrupted"
