/** Tables and objects that model syncs have created at the destination of a connection. */
import type { Item } from "../../catalogue/dataset.ts"
import { type Store, type Table, table } from "../../Store.ts"
import { type Connection, dataOf, origin } from "./model.ts"

interface CreatedObject {
  readonly id: string
  readonly connection_id: string
  readonly item: Item
}

const created: Table<CreatedObject> = /*#__PURE__*/ table<CreatedObject>("created_objects")

/** Adds an object to those that a connection can write to. */
export const create = (store: Store, connection: Connection, item: Item): void => {
  const { id } = origin(store, connection)
  store.put(created, { id: `${id}/${item.name}`, connection_id: id, item })
}

/** Targets of a connection: the objects of its data, and those that were created. */
export const writableItems = (store: Store, connection: Connection): ReadonlyArray<Item> => {
  const { id } = origin(store, connection)
  return [...dataOf(store, connection).items, ...store.where(created, "connection_id", id).map(({ item }) => item)]
}
