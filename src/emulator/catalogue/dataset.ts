/** Simulated data of a connection: a few tables or objects with plausible fields. */

export type FieldType = "string" | "number" | "boolean" | "datetime"

export interface Column {
  readonly name: string
  readonly label: string
  readonly type: FieldType
  /** Name of the type in the system itself. */
  readonly remoteType: string
  readonly example: string | number | boolean
  /** The field identifies a record. */
  readonly unique: boolean
  /** Required in written records. */
  readonly required: boolean
  /** The column that it was copied from. */
  readonly copyOf?: Column
}

/** A table, an object or a file. */
export interface Item {
  readonly name: string
  readonly columns: ReadonlyArray<Column>
  /** Source of the copy, and its number of records. */
  readonly copyOf?: { readonly item: Item; readonly records: number }
}

export interface Dataset {
  /** Key under which a model names its source, such as `table` or `query`: one of these is required. */
  readonly requiresOneOf: ReadonlyArray<string>
  /** A `query` is SQL, which the emulator evaluates. */
  readonly sql?: boolean
  readonly items: ReadonlyArray<Item>
}

/** Nothing to read. */
export const none: Dataset = { requiresOneOf: [], items: [] }

// name, type, the system's name of the type, example; "!" marks an identifier, "*" a required field.
type Line = readonly [name: string, type: FieldType, remoteType: string, example: Column["example"]]

const toLabel = (name: string): string =>
  name
    .replace(/__c$/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .split(/[_\s]+/)
    .map((word) => (word === "id" ? "ID" : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ")

const item = (name: string, ...lines: ReadonlyArray<Line>): Item => ({
  name,
  columns: lines.map(([marked, type, remoteType, example]) => {
    const column = marked.replace(/[!*]$/, "")
    return {
      name: column,
      label: toLabel(column),
      type,
      remoteType,
      example,
      unique: marked.endsWith("!"),
      required: /[!*]$/.test(marked)
    }
  })
})

const userId = "6f2c1b1e-8f0a-4c55-9d7e-0d6a3f3c9a11"

/** Tables of a relational database. */
export const relational: Dataset = /*#__PURE__*/ (() => ({
  requiresOneOf: ["table", "view", "query"],
  sql: true,
  items: [
    item(
      "public.users",
      ["id!", "string", "uuid", userId],
      ["name", "string", "text", "Ada Lovelace"],
      ["email*", "string", "text", "ada@example.com"],
      ["active", "boolean", "boolean", true],
      ["created_at", "datetime", "timestamptz", "2024-02-08T09:30:00Z"]
    ),
    item(
      "public.orders",
      ["id!", "number", "bigint", 1001],
      ["user_id*", "string", "uuid", userId],
      ["amount", "number", "numeric", 129.5],
      ["status", "string", "text", "shipped"],
      ["ordered_at", "datetime", "timestamptz", "2024-02-09T14:05:00Z"]
    ),
    item(
      "public.products",
      ["sku!", "string", "text", "LAMP-01"],
      ["title", "string", "text", "Desk lamp"],
      ["price", "number", "numeric", 39.9]
    ),
    item(
      "analytics.daily_revenue",
      ["day!", "datetime", "date", "2024-02-09T00:00:00Z"],
      ["revenue", "number", "numeric", 4312.75],
      ["orders", "number", "integer", 37]
    )
  ]
}))()

/** Collections of a document store. */
export const documents: Dataset = /*#__PURE__*/ (() => ({
  requiresOneOf: ["collection", "query"],
  items: [
    item(
      "app.users",
      ["_id!", "string", "objectId", "65c4a1f0e4b0a1b2c3d4e5f6"],
      ["name", "string", "string", "Ada Lovelace"],
      ["email*", "string", "string", "ada@example.com"]
    ),
    item(
      "app.orders",
      ["_id!", "string", "objectId", "65c4a1f0e4b0a1b2c3d4e5f7"],
      ["user*", "string", "objectId", "65c4a1f0e4b0a1b2c3d4e5f6"],
      ["amount", "number", "double", 129.5]
    )
  ]
}))()

/** Files in a bucket. */
export const files: Dataset = /*#__PURE__*/ (() => ({
  requiresOneOf: ["path"],
  items: [
    item(
      "exports/users.csv",
      ["id!", "string", "csv", "1"],
      ["name", "string", "csv", "Ada Lovelace"],
      ["email", "string", "csv", "ada@example.com"]
    ),
    item("exports/orders.csv", ["id!", "string", "csv", "1001"], ["amount", "string", "csv", "129.50"])
  ]
}))()

/** Objects of a CRM that names them as Salesforce does. */
export const salesforce: Dataset = /*#__PURE__*/ (() => ({
  requiresOneOf: ["object", "query"],
  sql: true,
  items: [
    item(
      "Account",
      ["Id!", "string", "id", "0015g00000XyZabAAF"],
      ["Name*", "string", "string", "Analytical Engines Ltd"],
      ["Website", "string", "url", "https://example.com"],
      ["CreatedDate", "datetime", "datetime", "2024-02-08T09:30:00Z"]
    ),
    item(
      "Contact",
      ["Id!", "string", "id", "0035g00000AbCdeAAF"],
      ["LastName*", "string", "string", "Lovelace"],
      ["FirstName", "string", "string", "Ada"],
      ["Email", "string", "email", "ada@example.com"]
    ),
    item(
      "Lead",
      ["Id!", "string", "id", "00Q5g00000FgHijAAF"],
      ["LastName*", "string", "string", "Hopper"],
      ["Company*", "string", "string", "Compilers Inc"],
      ["Email", "string", "email", "grace@example.com"]
    )
  ]
}))()

/** Objects of a CRM that names them as HubSpot does. */
export const hubspot: Dataset = /*#__PURE__*/ (() => ({
  requiresOneOf: ["object"],
  items: [
    item(
      "contacts",
      ["hs_object_id!", "string", "string", "101"],
      ["email*", "string", "string", "ada@example.com"],
      ["firstname", "string", "string", "Ada"],
      ["lastname", "string", "string", "Lovelace"],
      ["company", "string", "string", "Analytical Engines Ltd"],
      ["stripe_customer_id", "string", "string", "cus_NffrFeUfNV2Hib"]
    ),
    item(
      "companies",
      ["hs_object_id!", "string", "string", "201"],
      ["name*", "string", "string", "Analytical Engines Ltd"],
      ["domain", "string", "string", "example.com"]
    ),
    item(
      "deals",
      ["hs_object_id!", "string", "string", "301"],
      ["dealname*", "string", "string", "Difference engine"],
      ["amount", "number", "number", 12000]
    )
  ]
}))()

/** Objects of an application without its own dataset. */
export const application: Dataset = /*#__PURE__*/ (() => ({
  requiresOneOf: ["object"],
  items: [
    item(
      "contacts",
      ["id!", "string", "string", "101"],
      ["email*", "string", "string", "ada@example.com"],
      ["name", "string", "string", "Ada Lovelace"],
      ["updated_at", "datetime", "datetime", "2024-02-08T09:30:00Z"]
    ),
    item(
      "companies",
      ["id!", "string", "string", "201"],
      ["name*", "string", "string", "Analytical Engines Ltd"],
      ["domain", "string", "string", "example.com"]
    )
  ]
}))()

/** Objects of a billing system. */
export const billing: Dataset = /*#__PURE__*/ (() => ({
  requiresOneOf: ["object"],
  items: [
    item(
      "customers",
      ["id!", "string", "string", "cus_NffrFeUfNV2Hib"],
      ["email", "string", "string", "ada@example.com"],
      ["created", "datetime", "timestamp", "2024-02-08T09:30:00Z"]
    ),
    item(
      "invoices",
      ["id!", "string", "string", "in_1MtHbELkdIwHu7ixl4OzzPMv"],
      ["customer*", "string", "string", "cus_NffrFeUfNV2Hib"],
      ["amount_due", "number", "integer", 12950]
    )
  ]
}))()

/** Tables of a spreadsheet-like base. */
export const sheets: Dataset = /*#__PURE__*/ (() => ({
  requiresOneOf: ["table"],
  items: [
    item(
      "Customers",
      ["id!", "string", "recordId", "recA1b2C3d4E5f6G7"],
      ["Name*", "string", "singleLineText", "Ada Lovelace"],
      ["Email", "string", "email", "ada@example.com"]
    ),
    item(
      "Projects",
      ["id!", "string", "recordId", "recH8i9J0k1L2m3N4"],
      ["Title*", "string", "singleLineText", "Engine"]
    )
  ]
}))()

/** A webhook takes whole records. */
export const webhook: Dataset = /*#__PURE__*/ (() => ({
  requiresOneOf: [],
  items: [item("http", ["record!", "string", "object", "{}"])]
}))()
