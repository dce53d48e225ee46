/** What is read from a connection's data: a whole item, or what the select list of a query names. */
import type { Column, Dataset, Item } from "./dataset.ts"
import { countOf, type DataRecord, valueAt } from "./records.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** A column as it is read, and where its values come from. */
export interface ReadColumn {
  readonly column: Column
  /** The column of the item with the values; absent for an expression. */
  readonly from: Column | undefined
}

/** What a configuration means. */
export interface Reading {
  readonly item: Item
  readonly columns: ReadonlyArray<ReadColumn>
}

/** Why a configuration means nothing. */
export interface NotReadable {
  readonly problem: string
  readonly key: string
}

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

/** Finds what a configuration such as `{"table": "public.users"}` or `{"query": "SELECT …"}` reads. */
export const read = (dataset: Dataset, configuration: { readonly [name: string]: unknown }): Reading | NotReadable => {
  const { items, requiresOneOf } = dataset
  const name = requiresOneOf.find((option) => text(configuration[option]) !== undefined)
  const given = name === undefined ? undefined : text(configuration[name])
  if (name === undefined || given === undefined) {
    return { problem: `one of ${requiresOneOf.join(", ")} is required`, key: "missing_parameter" }
  }
  const schema = text(configuration.schema)
  const item = (schema === undefined ? undefined : mentioned(items, `${schema}.${given}`)) ?? mentioned(items, given)
  if (item === undefined) {
    return { problem: `nothing to read in ${JSON.stringify(given.slice(0, 100))}`, key: "bad_request" }
  }
  const expressions = name === "query" ? selectList(given) : undefined
  const whole = item.columns.map((column): ReadColumn => ({ column, from: column }))
  return { item, columns: expressions === undefined ? whole : expressions.flatMap((each) => named(item, each, whole)) }
}

export const isReading = (value: Reading | NotReadable): value is Reading => "item" in value

/** How many records a reading has. */
export const sizeOf = ({ item }: Reading): number => countOf(item)

/** One record of a reading. */
export const recordOf = ({ columns, item }: Reading, index: number): DataRecord =>
  Object.fromEntries(
    columns.map(({ column, from }) => [column.name, from === undefined ? column.example : valueAt(item, from, index)])
  )

// Values of object query parameters come in lists.
const text = (value: unknown): string | undefined => {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === "string" && first !== "" ? first : undefined
}

/** The item that a name means, or the first one that a query mentions, with or without its schema. */
export const mentioned = (items: ReadonlyArray<Item>, given: string): Item | undefined => {
  const words = given.toLowerCase().split(/[^\w.$/]+/)
  const short = (name: string): string => name.slice(name.indexOf(".") + 1)
  return (
    items.find(({ name }) => name === given) ??
    items.find(({ name }) => words.includes(name.toLowerCase())) ??
    items.find(({ name }) => words.includes(short(name.toLowerCase())))
  )
}

// -----------------------------------------------------------------------------
// Select lists
// -----------------------------------------------------------------------------

/** The expressions between `SELECT` and `FROM`; nothing for a query of another form. */
const selectList = (query: string): ReadonlyArray<string> | undefined => {
  const start = /^\s*select\s+(?:distinct\s+)?/i.exec(query)
  if (start === null) return undefined
  const expressions: Array<string> = []
  let depth = 0
  let current = ""
  for (const piece of query.slice(start[0].length).split(/(\(|\)|,|\bfrom\b)/i)) {
    if (depth === 0 && piece.toLowerCase() === "from") return [...expressions, current.trim()]
    if (depth === 0 && piece === ",") {
      expressions.push(current.trim())
      current = ""
      continue
    }
    if (piece === "(") depth++
    if (piece === ")") depth--
    current += piece
  }
  return undefined
}

const named = (item: Item, expression: string, whole: ReadonlyArray<ReadColumn>): ReadonlyArray<ReadColumn> => {
  if (/^(?:[\w"]+\.)?\*$/.test(expression)) return whole
  const [, source = expression, alias] = /^([\s\S]*?)(?:\s+as)?\s+"?([\w$]+)"?$/i.exec(expression) ?? []
  const words = source.match(/[A-Za-z_$][\w$]*/g) ?? []
  const name = alias ?? words.at(source.includes("(") ? 0 : -1) ?? "?column?"
  const from = source.includes("(")
    ? undefined
    : item.columns.find((column) => column.name.toLowerCase() === words.at(-1)?.toLowerCase())
  if (from !== undefined) return [{ column: { ...from, name }, from }]
  const isNumber = /^(?:count|sum|avg|\d)/i.test(source)
  const column: Column = {
    name,
    label: name,
    type: isNumber ? "number" : "string",
    remoteType: isNumber ? "numeric" : "text",
    example: isNumber ? 1 : source.replace(/^'|'$/g, ""),
    unique: false,
    required: false
  }
  return [{ column, from: undefined }]
}
