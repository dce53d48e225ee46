/** Records that executions of bulk syncs have copied: tables in the destination, with the records of the source. */
import type { Column, Item } from "../../catalogue/dataset.ts"
import * as Connections from "../connections/model.ts"
import type { StoreContext } from "../schemas/cache.ts"
import { type Schema, schemasOf } from "../schemas/model.ts"
import * as Execution from "./execution.ts"
import { type BulkSync, bulkSyncs } from "./model.ts"
import * as Selection from "./selection.ts"

/** The tables that bulk syncs have copied to a connection, under any name that it is shared under. */
export const copiesIn = (context: StoreContext, destination: Connections.Connection): ReadonlyArray<Item> => {
  const { store } = context
  const { id } = Connections.origin(store, destination)
  return store
    .filter(bulkSyncs, (sync) => {
      const to = store.get(Connections.connections, sync.destination_connection_id)
      return to !== undefined && Connections.origin(store, to).id === id
    })
    .flatMap((sync) => copiesOf(context, sync))
}

const copiesOf = (context: StoreContext, sync: BulkSync): ReadonlyArray<Item> => {
  const source = context.store.get(Connections.connections, sync.source_connection_id)
  if (source === undefined) return []
  return schemasOf(context, source).flatMap((schema) => {
    const records = recordsOf(context, sync, schema.id)
    return records === undefined ? [] : [copyOf(sync, schema, records)]
  })
}

/** Number of arrived records of a schema. A later execution of changed records removes none. */
const recordsOf = ({ now, store }: StoreContext, sync: BulkSync, schema: string): number | undefined => {
  const counts = store
    .filter(Execution.executions, ({ is_test, sync_id }) => sync_id === sync.id && !is_test)
    .flatMap((execution) =>
      execution.schemas
        .filter((plan) => plan.schema === schema && Execution.schemaAt(execution, plan, now).status === "completed")
        .map(({ errors, records }) => records - errors)
    )
  return counts.length === 0 ? undefined : Math.max(...counts)
}

const copyOf = (sync: BulkSync, schema: Schema, records: number): Item => {
  const name = Selection.schemaOutputName(sync, schema)
  const namespace = sync.destination_configuration?.["schema"]
  return {
    name: typeof namespace === "string" && namespace !== "" ? `${namespace}.${name}` : name,
    columns: Selection.fieldsOf(sync, schema).flatMap(({ enabled, id, output_name }): ReadonlyArray<Column> => {
      const column = schema.item.columns.find((each) => each.name === id)
      return enabled && column !== undefined ? [{ ...column, name: output_name, copyOf: column }] : []
    }),
    copyOf: { item: schema.item, records }
  }
}
