/**
 * How executions go: by themselves all complete, and a test says beforehand which ones do not, and why.
 *
 * A plan is for the next execution of one sync, or of whichever sync starts next; it is used up by it.
 */
import { type Store, type Table, table } from "./Store.ts"

/** How an execution goes. What is left out is as it would be without a plan. */
export interface ExecutionPlan {
  /**
   * How it ends.
   *
   * - `"completed"` (default)
   * - `"completed_with_errors"`: some records fail. The status of a bulk sync is then `errors`.
   * - `"failed"`: it breaks off after a part of the records.
   * - `"canceled"`: somebody cancels it on its way.
   * - `"interrupted"`: the server loses it on its way.
   */
  readonly outcome?: ExecutionOutcome | undefined
  /** Why it fails, or why records do. */
  readonly error?: string | undefined
  /** How many records there are, for each schema of a bulk sync. */
  readonly records?: number | undefined
  /** How many of them fail; of a bulk sync, in its first schema. Default: 1 if it completes with errors, else 0. */
  readonly errors?: number | undefined
  /** How many of them come with a warning; of a bulk sync, in its first schema. Default: 0. */
  readonly warnings?: number | undefined
  /** How long it takes from the beginning of its work to its end, in milliseconds. */
  readonly duration?: number | undefined
}

export type ExecutionOutcome = "completed" | "completed_with_errors" | "failed" | "canceled" | "interrupted"

interface Planned {
  readonly id: string
  /** Id of the sync; null for whichever starts next. */
  readonly sync_id: string | null
  readonly plan: ExecutionPlan
}

export const plans: Table<Planned> = /*#__PURE__*/ table<Planned>("execution_plans")

/** Says how the next execution of a sync goes. Several plans for a sync are used one after the other. */
export const add = (store: Store, syncId: string | undefined, plan: ExecutionPlan): void => {
  const id = `plan-${store.ids.count("execution_plan")}`
  store.put(plans, { id, sync_id: syncId ?? null, plan })
}

/** Takes the plan for an execution of a sync: the first of its own, else the first one for any sync, else an empty one. */
export const take = (store: Store, syncId: string): ExecutionPlan => {
  const planned =
    store.find(plans, ({ sync_id }) => sync_id === syncId) ?? store.find(plans, ({ sync_id }) => sync_id === null)
  if (planned === undefined) return {}
  store.delete(plans, planned.id)
  return planned.plan
}
