/** Route of the syncs and their progress. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Bulk from "../../resources/bulkSync/execution.ts"
import { bulkSyncs } from "../../resources/bulkSync/model.ts"
import * as Model from "../../resources/modelSync/execution.ts"
import { syncs } from "../../resources/modelSync/sync.ts"
import type { Instance } from "../instance.ts"
import { type Route, route } from "../route.ts"

const Item = Schema.Struct({
  kind: Schema.Literals(["bulk", "model"]),
  id: Schema.String,
  name: Schema.String,
  status: Schema.String,
  /** From 0 to 1; null without an execution. */
  progress: Schema.NullOr(Schema.Number),
  executionId: Schema.NullOr(Schema.String)
})

interface Latest {
  readonly id: string
  readonly status: string
  readonly progress: number
}

const share = (start: number | undefined, end: number, now: number): number =>
  start === undefined || now >= end ? 1 : Math.max(0, Math.min(1, (now - start) / Math.max(end - start, 1)))

/** The latest execution of each sync: rows are in order of creation. */
const latest = (instance: Instance, now: number): ReadonlyMap<string, Latest> => {
  const { store } = instance.parts
  const found = new Map<string, Latest>()
  for (const execution of store.all(Bulk.executions)) {
    const progress = share(Bulk.startOf(execution), Bulk.endOf(execution), now)
    found.set(execution.sync_id, { id: execution.id, status: Bulk.statusAt(execution, now), progress })
  }
  for (const execution of store.all(Model.executions)) {
    const progress = share(execution.starts_at, Model.endOf(execution), now)
    found.set(execution.sync_id, { id: execution.id, status: Model.statusAt(execution, now), progress })
  }
  return found
}

const list = route(
  "executions",
  "GET",
  "/syncs"
)(
  {
    id: "listSyncs",
    summary: "Bulk syncs and model syncs, with the progress of their latest executions",
    success: Schema.Struct({ items: Schema.Array(Item) })
  },
  (_, { instance }) =>
    Effect.gen(function* () {
      const { clock, emulator, parts } = instance
      yield* emulator.advance
      const executions = latest(instance, clock.state.now)
      const view = (kind: "bulk" | "model", { id, name }: { readonly id: string; readonly name: string }): unknown => {
        const execution = executions.get(id)
        const { status = "never ran", progress = null } = execution ?? {}
        return { kind, id, name, status, progress, executionId: execution?.id ?? null }
      }
      const bulk = parts.store.all(bulkSyncs).map((sync) => view("bulk", sync))
      return { items: [...bulk, ...parts.store.all(syncs).map((sync) => view("model", sync))] }
    })
)

export const routes: ReadonlyArray<Route> = [list]
