/** Data that is read from a connection: an item as it is, or the rows of a query. */
import { evaluate } from "../sql/evaluate.ts"
import { SqlError } from "../sql/tokens.ts"
import type { Column, Dataset, Item } from "./dataset.ts"
import { countOf, type DataRecord, recordAt } from "./records.ts"

/** Resolved source of a configuration: columns and records. */
export interface Reading {
  readonly columns: ReadonlyArray<Column>
  readonly from: Item | ReadonlyArray<DataRecord>
}

/** Reason why a configuration has no source. */
export interface NotReadable {
  readonly problem: string
  readonly key: string
}

/** Resolves a configuration such as `{"table": "public.users"}` or `{"query": "SELECT …"}` to its source. */
export const read = (dataset: Dataset, configuration: { readonly [name: string]: unknown }): Reading | NotReadable => {
  const { items, requiresOneOf } = dataset
  const name = requiresOneOf.find((option) => text(configuration[option]) !== undefined)
  const given = name === undefined ? undefined : text(configuration[name])
  if (name === undefined || given === undefined) {
    return { problem: `one of ${requiresOneOf.join(", ")} is required`, key: "missing_parameter" }
  }
  if (name === "query") return query(dataset, given)
  const schema = text(configuration.schema)
  const item = (schema === undefined ? undefined : find(items, `${schema}.${given}`)) ?? find(items, given)
  return item === undefined
    ? { problem: `nothing to read in ${JSON.stringify(given.slice(0, 100))}`, key: "bad_request" }
    : { columns: item.columns, from: item }
}

// Results by data and query, as models request them repeatedly.
const cache = /*#__PURE__*/ new WeakMap<Dataset, Map<string, Reading>>()

const query = (dataset: Dataset, given: string): Reading | NotReadable => {
  if (dataset.sql !== true) {
    return { problem: "the emulator does not evaluate queries of this kind: name what to read", key: "bad_request" }
  }
  const readings = cache.get(dataset) ?? new Map<string, Reading>()
  const before = readings.get(given)
  if (before !== undefined) return before
  try {
    const { columns, rows } = evaluate(dataset.items, given)
    if (readings.size >= 100) readings.clear()
    cache.set(dataset, readings.set(given, { columns, from: rows }))
    return { columns, from: rows }
  } catch (error) {
    if (!(error instanceof SqlError)) throw error
    return { problem: error.message, key: "invalid_query" }
  }
}

export const isReading = (value: Reading | NotReadable): value is Reading => "from" in value

const isItem = (from: Reading["from"]): from is Item => "columns" in from

/** Number of records that a reading has. */
export const sizeOf = ({ from }: Reading): number => (isItem(from) ? countOf(from) : from.length)

/** One record of a reading. */
export const recordOf = ({ from }: Reading, index: number): DataRecord =>
  isItem(from) ? recordAt(from, index) : (from[index] ?? {})

// Values of object query parameters are lists.
const text = (value: unknown): string | undefined => {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === "string" && first !== "" ? first : undefined
}

/** The item of a name, with or without its schema. */
const find = (items: ReadonlyArray<Item>, given: string): Item | undefined => {
  const wanted = given.toLowerCase()
  return (
    items.find(({ name }) => name === given) ??
    items.find(({ name }) => name.toLowerCase() === wanted) ??
    items.find(({ name }) => name.toLowerCase().split(".").at(-1) === wanted)
  )
}
