/** Unused execution plans. */
import type { ExecutionPlan } from "../ExecutionPlan.ts"
import { type Store, type Table, table } from "../Store.ts"
import { plainPlan } from "./givenOptions.ts"

interface Planned {
  readonly id: string
  /** Id of the sync; null for any sync. */
  readonly sync_id: string | null
  readonly plan: ExecutionPlan
}

export const plans: Table<Planned> = /*#__PURE__*/ table<Planned>("execution_plans")

/** Plans the next execution of a sync. Several plans for a sync are used in order. */
export const add = (store: Store, syncId: string | undefined, given: ExecutionPlan): void => {
  const plan = plainPlan(given)
  const id = `plan-${store.ids.count("execution_plan")}`
  store.put(plans, { id, sync_id: syncId ?? null, plan })
}

/** Takes the plan of an execution: the first one of its sync, else the first one for any sync, else an empty one. */
export const take = (store: Store, syncId: string): ExecutionPlan => {
  const planned =
    store.find(plans, ({ sync_id }) => sync_id === syncId) ?? store.find(plans, ({ sync_id }) => sync_id === null)
  if (planned === undefined) return {}
  store.delete(plans, planned.id)
  return planned.plan
}
