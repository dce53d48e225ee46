/**
 * State of the emulator: tables of rows, in order of insertion.
 *
 * A resource declares its tables next to its handlers, so that adding a resource changes nothing here.
 */
import { Ids } from "./internal/ids.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * Fields of every row.
 *
 * @category models
 * @since 1.0.0
 */
export interface Row {
  readonly id: string
}

/**
 * Name of a table, with the type of its rows.
 *
 * @category models
 * @since 1.0.0
 */
export interface Table<out R extends Row> {
  readonly name: string
  /** Name of a row in messages. */
  readonly noun: string
  /** Type-level only: type of a row. */
  readonly "~Row"?: R
}

/**
 * Declares a table.
 *
 * @category functions
 * @since 1.0.0
 */
export const table = <R extends Row>(name: string, noun = "Row"): Table<R> => ({ name, noun })

// -----------------------------------------------------------------------------
// Store
// -----------------------------------------------------------------------------

/** Read access to tables. */
class Rows {
  protected readonly tables: Map<string, Map<string, Row>> = new Map()
  protected readonly indexes: Indexes = new Indexes()

  // A table exists from its first row on; reads do not create one.
  protected rows<R extends Row>(table: Table<R>): Map<string, R> {
    const rows = this.tables.get(table.name) ?? new Map<string, Row>()
    return rows as Map<string, R> // only rows of `R` are put under this table's name
  }

  /** Names of the tables that have or had rows. */
  names(): ReadonlyArray<string> {
    return Array.from(this.tables.keys())
  }

  /** Row of an id. */
  get<R extends Row>(table: Table<R>, id: string): R | undefined {
    return this.rows(table).get(id)
  }

  /** All rows, in order. */
  all<R extends Row>(table: Table<R>): ReadonlyArray<R> {
    return Array.from(this.rows(table).values())
  }

  /** Returns `true` if a table has no rows. */
  isEmpty<R extends Row>(table: Table<R>): boolean {
    return (this.tables.get(table.name)?.size ?? 0) === 0
  }

  /** Rows that satisfy a predicate, in order. */
  filter<R extends Row>(table: Table<R>, predicate: (row: R) => boolean): ReadonlyArray<R> {
    return this.all(table).filter(predicate)
  }

  /** First row that satisfies a predicate. */
  find<R extends Row>(table: Table<R>, predicate: (row: R) => boolean): R | undefined {
    for (const row of this.rows(table).values()) if (predicate(row)) return row
    return undefined
  }

  /** Rows by the value of a field. The first call for a field builds an index, so that later ones take constant time. */
  where<R extends Row, K extends keyof R & string>(table: Table<R>, field: K, value: R[K]): ReadonlyArray<R> {
    const index = this.indexes.of(table.name, field, this.rows(table))
    return index.rows(value) as ReadonlyArray<R> // an index has rows of its table only
  }
}

/**
 * The tables of one emulator. Rows are immutable: put a new one instead.
 *
 * @category models
 * @since 1.0.0
 */
export class Store extends Rows {
  readonly ids: Ids
  readonly #changes = new Changes()

  constructor(seed: string) {
    super()
    this.ids = new Ids(seed)
  }

  /** Number of changes so far, as a version of all rows. */
  get revision(): number {
    return this.#changes.revision
  }

  /** Rows that were written since the previous call for this table; all of them at the first call. Rows deleted since are omitted. */
  takeChanged<R extends Row>(table: Table<R>): ReadonlyArray<R> {
    const changed = this.#changes.take(table.name)
    if (changed === undefined) return this.all(table)
    return Array.from(changed).flatMap((id) => this.get(table, id) ?? [])
  }

  /** Adds a row, or replaces the one with its id at its position. */
  put<R extends Row>(table: Table<R>, row: R): R {
    const rows = this.rows(table)
    this.indexes.replace(table.name, rows.get(row.id), row)
    this.tables.set(table.name, rows.set(row.id, row))
    this.#changes.put(table.name, row.id)
    return row
  }

  /** Deletes a row; false if it does not exist. */
  delete<R extends Row>(table: Table<R>, id: string): boolean {
    return this.deleteByName(table.name, id)
  }

  /** Deletes a row of a table by name; see `Usage`. */
  deleteByName(table: string, id: string): boolean {
    this.#changes.count()
    const rows = this.tables.get(table)
    this.indexes.replace(table, rows?.get(id), undefined)
    return rows?.delete(id) ?? false
  }

  /** Deletes the matching rows of all tables. */
  deleteWhere(predicate: (row: Row) => boolean): void {
    for (const [name, rows] of this.tables) {
      for (const row of Array.from(rows.values())) if (predicate(row)) this.deleteByName(name, row.id)
    }
  }

  /** Empties all tables and restarts the ids. */
  clear(): void {
    this.load({}, {})
  }

  /** Replaces all tables and the counters of ids. */
  load(tables: { readonly [name: string]: ReadonlyArray<Row> }, counts: { readonly [purpose: string]: number }): void {
    this.tables.clear()
    this.indexes.clear()
    this.#changes.clear()
    this.ids.reset(counts)
    for (const [name, rows] of Object.entries(structuredClone(tables))) {
      this.tables.set(name, new Map(rows.map((row) => [row.id, row])))
    }
  }

  /** All rows, by table, including secrets. */
  snapshot(): Record<string, ReadonlyArray<Row>> {
    return structuredClone(
      Object.fromEntries(Array.from(this.tables, ([name, rows]) => [name, Array.from(rows.values())]))
    )
  }
}

/** The indexes of all tables. */
class Indexes {
  readonly #byTable = new Map<string, Map<string, Index>>()

  /** The index of a field, built on first use. */
  of(table: string, field: string, rows: ReadonlyMap<string, Row>): Index {
    const indexes = this.#byTable.get(table) ?? new Map<string, Index>()
    let index = indexes.get(field)
    if (index === undefined) {
      index = new Index(field)
      for (const row of rows.values()) index.put(row)
      this.#byTable.set(table, indexes.set(field, index))
    }
    return index
  }

  replace(table: string, before: Row | undefined, after: Row | undefined): void {
    for (const index of this.#byTable.get(table)?.values() ?? []) index.replace(before, after)
  }

  clear(): void {
    this.#byTable.clear()
  }
}

/** Rows of a table by the value of a field. */
class Index {
  readonly #field: string
  readonly #byValue = new Map<unknown, Map<string, Row>>()

  constructor(field: string) {
    this.#field = field
  }

  rows(value: unknown): ReadonlyArray<Row> {
    const rows = this.#byValue.get(value)
    return rows === undefined ? [] : Array.from(rows.values())
  }

  put(row: Row): void {
    const value: unknown = Reflect.get(row, this.#field)
    const rows = this.#byValue.get(value)
    if (rows === undefined) this.#byValue.set(value, new Map([[row.id, row]]))
    else rows.set(row.id, row)
  }

  replace(before: Row | undefined, after: Row | undefined): void {
    const value: unknown = before === undefined ? undefined : Reflect.get(before, this.#field)
    if (before !== undefined && (after === undefined || Reflect.get(after, this.#field) !== value)) {
      const rows = this.#byValue.get(value)
      rows?.delete(before.id)
      if (rows?.size === 0) this.#byValue.delete(value)
    }
    if (after !== undefined) this.put(after)
  }
}

/** Changes so far, and the rows that were put since the last call. */
class Changes {
  readonly #put = new Map<string, Set<string>>()
  #revision = 0

  get revision(): number {
    return this.#revision
  }

  count(): void {
    this.#revision++
  }

  put(table: string, id: string): void {
    this.#put.get(table)?.add(id)
    this.#revision++
  }

  /** Ids of the rows of a table that were put since the previous call for it; `undefined` at the first. */
  take(table: string): ReadonlySet<string> | undefined {
    const taken = this.#put.get(table)
    if (taken === undefined || taken.size > 0) this.#put.set(table, new Set())
    return taken
  }

  clear(): void {
    this.#put.clear()
    this.#revision++
  }
}
