/** The records of a table or object: plausible, and identical in each run. */
import { chance, digits, uuid } from "../internal/ids.ts"
import type { Column, Item } from "./dataset.ts"

/** A record: values by the name of the column. */
export type DataRecord = { readonly [column: string]: unknown }

/** Number of records that an item has. */
export const countOf = (item: Item): number =>
  item.copyOf?.records ?? 40 + Math.floor(chance(`count/${item.name}`) * 460)

/** Some records of an item, by default its first ten. The first one has the examples of the columns as its values. */
export const recordsOf = (item: Item, count: number = 10, from: number = 0): ReadonlyArray<DataRecord> =>
  Array.from({ length: Math.max(0, Math.min(count, countOf(item) - from)) }, (_, i) => recordAt(item, from + i))

/** One record of an item. */
export const recordAt = (item: Item, index: number): DataRecord =>
  Object.fromEntries(item.columns.map((column) => [column.name, valueAt(item, column, index)]))

/** The value of a column in the record at an index. */
export const valueAt = (item: Item, column: Column, index: number): string | number | boolean => {
  if (item.copyOf !== undefined) return valueAt(item.copyOf.item, column.copyOf ?? column, index)
  const { example } = column
  if (index === 0) return example
  const random = chance(`${item.name}/${column.name}/${index}`)
  if (typeof example === "boolean") return random < 0.8
  if (typeof example === "number") {
    if (column.unique) return example + index
    const value = example * (0.2 + random * 1.8)
    return Number.isInteger(example) ? Math.max(1, Math.round(value)) : Math.round(value * 100) / 100
  }
  if (column.type === "datetime") return later(example, index, random)
  return textAt(column, example, index, random)
}

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

const people: ReadonlyArray<readonly [first: string, last: string]> = [
  ["Ada", "Lovelace"],
  ["Grace", "Hopper"],
  ["Alan", "Turing"],
  ["Katherine", "Johnson"],
  ["Edsger", "Dijkstra"],
  ["Barbara", "Liskov"],
  ["Donald", "Knuth"],
  ["Margaret", "Hamilton"],
  ["Tony", "Hoare"],
  ["Frances", "Allen"],
  ["Ken", "Thompson"],
  ["Radia", "Perlman"]
]

const companies: ReadonlyArray<string> = [
  "Analytical Engines Ltd",
  "Compilers Inc",
  "Orbit Software",
  "Difference & Sons",
  "Bombe Machines",
  "Spanning Trees GmbH",
  "Structured Programs BV"
]

const things: ReadonlyArray<string> = ["Desk lamp", "Office chair", "Notebook", "Keyboard", "Monitor arm", "Headset"]

const statuses: ReadonlyArray<string> = ["shipped", "pending", "delivered", "returned"]

const pick = <A>(values: ReadonlyArray<A>, index: number): A => values[index % values.length] as A // the lists have entries, and the index is within them

// A few hours to two days after the record before it.
const later = (example: string, index: number, random: number): string => {
  const start = Date.parse(example)
  const hours = example.includes("T00:00:00") ? index * 24 : index * 31 + Math.floor(random * 24)
  return new Date(start + hours * 3_600_000).toISOString().replace(".000Z", "Z")
}

const textAt = (column: Column, example: string, index: number, random: number): string => {
  if (column.unique) return identifier(column, example, index)
  const [first, last] = pick(people, index)
  const name = column.name.toLowerCase()
  if (name.includes("email")) return `${first}.${last}${index < people.length ? "" : index}@example.com`.toLowerCase()
  if (name === "firstname" || name === "first_name") return first
  if (name === "lastname" || name === "last_name") return last
  if (name.includes("company") || (name === "name" && companies.includes(example))) return pick(companies, index)
  if (name === "name") return `${first} ${last}`
  if (name === "title" || name === "dealname") return pick(things, index)
  if (name === "status") return pick(statuses, Math.floor(random * statuses.length))
  if (name === "website" || name === "domain") return example.replace("example", `example-${index}`)
  // Refers to one of the first records of another item, which every item has.
  if (/^[0-9a-f-]{24,36}$|_|^\d/.test(example)) return identifier(column, example, Math.floor(random * 40))
  return example
}

/**
 * Another id of the same kind: a UUID, a number, or the same prefix with another tail. It depends on nothing but the example
 * and the index, so a column that refers to an item has the ids that are there.
 */
const identifier = (column: Column, example: string, index: number): string => {
  if (index === 0) return example
  const key = `${example}/${index}`
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(example)) return uuid(key)
  if (/^[0-9a-f]{24}$/.test(example)) return digits(key, 24)
  if (/^\d+(\.\d+)?$/.test(example)) return String(Number(example) + index)
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- an example of our own catalogue, of a few words
  const number = /^(.*?)(\d+)$/.exec(example)
  if (number?.[1] !== undefined && column.remoteType === "text") {
    return `${number[1]}${String(Number(number[2]) + index).padStart(number[2]?.length ?? 1, "0")}`
  }
  const underscore = example.indexOf("_") + 1
  const keep = underscore > 0 ? underscore : Math.min(5, Math.floor(example.length / 3))
  return example.slice(0, keep) + digits(key, Math.min(24, example.length - keep))
}
