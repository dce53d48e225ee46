/** The plans of executions that tests have made, until they are used up. */
import type { ExecutionPlan } from "../ExecutionPlan.ts"
import { type Store, type Table, table } from "../Store.ts"
import { plainPlan } from "./givenOptions.ts"

interface Planned {
  readonly id: string
  /** Id of the sync; null for whichever starts next. */
  readonly sync_id: string | null
  readonly plan: ExecutionPlan
}

export const plans: Table<Planned> = /*#__PURE__*/ table<Planned>("execution_plans")

/** Says how the next execution of a sync goes. Several plans for a sync are used one after the other. */
export const add = (store: Store, syncId: string | undefined, given: ExecutionPlan): void => {
  const plan = plainPlan(given)
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
