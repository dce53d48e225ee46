/** Fields that enrichments can add to a model: objects that are looked up by some fields and supply others. */
import type { ConnectionType } from "./ConnectionType.ts"
import type { Column, Dataset, Item } from "./dataset.ts"

/** An object that can be looked up. */
export interface Enrichment {
  readonly item: Item
  /** Sets of columns, each of which is enough to look a record up by. */
  readonly inputs: ReadonlyArray<ReadonlyArray<string>>
}

const line = (name: string, label: string, example: string | number): Column => ({
  name,
  label,
  type: typeof example === "number" ? "number" : "string",
  remoteType: typeof example,
  example,
  unique: false,
  required: false
})

const lookups: ReadonlyArray<Enrichment> = [
  {
    item: {
      name: "person",
      columns: [
        line("email", "Email", "ada@example.com"),
        line("name", "Name", "Ada Lovelace"),
        line("title", "Title", "Analyst"),
        line("city", "City", "London")
      ]
    },
    inputs: [["email"]]
  },
  {
    item: {
      name: "company",
      columns: [
        line("domain", "Domain", "example.com"),
        line("name", "Name", "Analytical Engines Ltd"),
        line("employees", "Employees", 120),
        line("sector", "Sector", "Software")
      ]
    },
    inputs: [["domain"], ["name"]]
  }
]

/** The name of the setting of the lookup. */
export const setting = (type: ConnectionType): "table" | "object" => (type.source ? "table" : "object")

/** Lookups of a connection: in a database, the rows of its tables by their identifiers. */
export const of = (type: ConnectionType, data: Dataset): ReadonlyArray<Enrichment> =>
  type.source
    ? data.items.map((item) => ({
        item,
        inputs: item.columns.filter(({ name, unique }) => unique || /email/i.test(name)).map(({ name }) => [name])
      }))
    : lookups
