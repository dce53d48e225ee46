/**
 * Kinds of owners of an id. A resource whose rows can be looked up exports a {@link Kind} for each of them and adds it to the list
 * in `resources/index.ts`.
 */
import type { Row, Store, Table } from "../../Store.ts"

/** Owner of an id. */
export interface Entity {
  readonly type: string
  readonly organization_id: string
  /** Path of the entity in the API. */
  readonly canonical_path: string
  /** Related entities, by kind. */
  readonly relationships: { readonly [kind: string]: { readonly id: string; readonly path: string } }
  /** Further details. */
  readonly context: { readonly [name: string]: unknown }
}

/** Finds the entities of one type. */
export interface Kind {
  readonly find: (store: Store, id: string) => Entity | undefined
}

/** The kind of the rows of a table. */
export const kind = <R extends Row>(table: Table<R>, describe: (row: R, store: Store) => Entity): Kind => ({
  find: (store, id) => {
    const row = store.get(table, id)
    return row === undefined ? undefined : describe(row, store)
  }
})

/** A related entity, at a path of the API. */
export const related = (path: string, id: string): Entity["relationships"][string] => ({ id, path: `${path}/${id}` })
