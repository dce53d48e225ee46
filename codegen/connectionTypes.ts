/**
 * Generates `src/generated/connectionTypes/` from the facts about connection types: an interface and a validated value for each type, and
 * the facts themselves, as the emulator serves them.
 */
import * as Cursor from "./cursor.ts"
import { docComment } from "./emitDoc.ts"
import { pascalCase } from "./names.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

const kinds = ["string", "integer", "boolean", "array", "object"] as const

/** A setting of a connection type. */
interface Field {
  readonly name: string
  readonly type: (typeof kinds)[number]
  readonly title: string | undefined
  readonly required: boolean
  readonly sensitive: boolean
  readonly readOnly: boolean
  readonly default: unknown
  readonly values: ReadonlyArray<string>
  /** The fields of an object. */
  readonly fields: ReadonlyArray<Field>
  /** Type of the items. */
  readonly items: Field | undefined
}

/** A connection type. */
export interface ConnectionType {
  readonly id: string
  readonly name: string
  readonly fields: ReadonlyArray<Field>
  /** The JSON text of the facts. */
  readonly facts: string
}

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

const keywords = [
  "type",
  "title",
  "sensitive",
  "readOnly",
  "default",
  "enum",
  "items",
  "properties",
  "additionalProperties",
  "format",
  "hidden",
  "password",
  "api_field"
] as const

const readField = (name: string, at: Cursor.Cursor, required: boolean): Field => {
  const found = Cursor.members(at, keywords, "a setting")
  const type = Cursor.oneOf(Cursor.required(at, found.type, "type"), kinds)
  const properties = Cursor.optional(found.properties, Cursor.entries) ?? []
  return {
    name: /^\w+$/.test(name) ? name : Cursor.refuse(at, `the name ${JSON.stringify(name)} is not an identifier`),
    type,
    title: Cursor.optional(found.title, Cursor.text)?.trim(),
    required,
    sensitive: Cursor.optional(found.sensitive, Cursor.flag) ?? false,
    readOnly: Cursor.optional(found.readOnly, Cursor.flag) ?? false,
    default: found.default?.value,
    values: Cursor.optional(found.enum, Cursor.elements)?.map(readValue) ?? [],
    fields: properties.map(([inner, value]) => readField(inner, value, false)),
    items: Cursor.optional(found.items, (items) => readField("items", items, false))
  }
}

/** A value of an enumeration: a string, or an object with its label. */
const readValue = (at: Cursor.Cursor): string => {
  const { value } =
    typeof at.value === "string" ? { value: at } : Cursor.members(at, ["value", "label"], "a value of an enumeration")
  const text = Cursor.text(Cursor.required(at, value, "value"))
  return /^[\w.-]+$/.test(text)
    ? text
    : Cursor.refuse(
        at,
        `the value ${JSON.stringify(text)} contains a character other than letters, digits, "_", "-" and "."`
      )
}

/** Reads the facts; rejects unknown ones. */
export const readConnectionTypes = (file: string, json: unknown): ReadonlyArray<ConnectionType> =>
  Cursor.entries(Cursor.root(file, json)).map(([id, at]) => {
    const found = Cursor.members(at, ["name", "use_oauth", "required", "properties"], "a connection type")
    Cursor.optional(found.use_oauth, Cursor.flag)
    const required = Cursor.texts(Cursor.required(at, found.required, "required"))
    const properties = Cursor.entries(Cursor.required(at, found.properties, "properties"))
    return {
      id: /^[a-z]\w*$/.test(id) ? id : Cursor.refuse(at, `the id ${JSON.stringify(id)} is not an identifier`),
      name: Cursor.text(Cursor.required(at, found.name, "name")),
      fields: properties.map(([name, field]) => readField(name, field, required.includes(name))),
      facts: JSON.stringify(at.value)
    }
  })

// -----------------------------------------------------------------------------
// Writing
// -----------------------------------------------------------------------------

/** The files of `src/generated/connectionTypes/`, by path below `src/generated/`. */
export const emitConnectionTypes = (types: ReadonlyArray<ConnectionType>): ReadonlyMap<string, string> => {
  const files = new Map<string, string>()
  const letters = Map.groupBy(types, ({ id }) => id.charAt(0))
  for (const [letter, group] of letters) files.set(`connectionTypes/${letter}.ts`, typesText(group))
  files.set("connectionTypes/all.ts", allText(letters))
  files.set("connectionTypes/catalogue.ts", catalogueText(types))
  return files
}

const header = (text: string): string => `/** ${text} Generated from spec/; do not edit. */\n`

const typesText = (types: ReadonlyArray<ConnectionType>): string => {
  const body = types.map(typeText).join("\n")
  const imports = ["connectionType", "type ConnectionType", ...(body.includes("Secret") ? ["type Secret"] : [])]
  return `${header("Connection types of one initial, and their configurations.")}import { ${imports.join(", ")} } from "../../internal/connections/connectionType.ts"\n\n${body}`
}

const typeText = ({ fields, id, name }: ConnectionType): string => {
  const type = pascalCase(id)
  const members = fields.filter(({ readOnly }) => !readOnly).map((field) => member(field, true))
  return `${docComment([`Configuration of ${article(name)} connection.`, "@category configurations"], 0)}${members.length === 0 ? `export type ${type} = { readonly [name: string]: never }` : `export interface ${type} {\n${members.join("\n")}\n}`}

${docComment([`Connection type \`${id}\`: ${name}.`, "@category types"], 0)}export const ${id}: ConnectionType<"${id}", ${type}> = /*#__PURE__*/ connectionType("${id}", "${fields.map(mark).join(" ")}")
`
}

const article = (name: string): string => `${/^[AEIO]/.test(name) ? "an" : "a"} ${name}`

const isFilled = (field: Field): boolean => field.required && field.default !== undefined

/** Checks whether fields are the name and the value of a header or a parameter. */
const isPairOf = (fields: ReadonlyArray<Field>): boolean => fields.some(({ name }) => name === "name")

const member = (field: Field, top: boolean, isPair = false): string => {
  const needed = field.required && !isFilled(field)
  const doc = [
    sentence(field.title ?? ""),
    field.sensitive ? "A secret." : "",
    typeof field.default === "object" || field.default === undefined
      ? ""
      : `Default: ${JSON.stringify(field.default)}${isFilled(field) ? ", sent if left out" : ""}.`
  ].filter((part) => part !== "")
  const type = typeOf(field, top, isPair)
  return `${docComment([doc.join(" ")], 2)}readonly ${field.name}${needed ? `: ${type}` : `?: ${type} | undefined`}`
}

const sentence = (text: string): string => (text === "" || /[.?!]$/.test(text) ? text : `${text}.`)

// Nested settings are not marked as secret: values with such names may be redacted.
const mayBeSecret = /pass|secret|(?:^|_)token$/

const typeOf = (field: Field, top: boolean, isPair = false): string => {
  const redactable = field.sensitive || (!top && mayBeSecret.test(field.name)) || (isPair && field.name === "value")
  switch (field.type) {
    case "string":
      return field.values.length > 0
        ? field.values.map((value) => JSON.stringify(value)).join(" | ")
        : redactable
          ? "Secret"
          : "string"
    case "integer":
      return redactable ? "number | Secret<number>" : "number"
    case "boolean":
      return "boolean"
    case "array":
      return `ReadonlyArray<${field.items === undefined ? "unknown" : typeOf(field.items, false)}>`
    case "object":
      return field.fields.length === 0
        ? "{ readonly [name: string]: unknown }"
        : `{ ${field.fields.map((inner) => member(inner, false, isPairOf(field.fields))).join("; ")} }`
  }
}

const typeMarks = { string: "", integer: "#", boolean: "?", array: "[]", object: "{}" } as const

/** A field as `connectionType` reads it: its name and its marks. */
const mark = (field: Field): string => {
  const value = isFilled(field) ? `:${String(field.default)}` : ""
  if (/[\s=|]/.test(value))
    throw new Error(`The default of ${field.name} contains white space, "=" or "|", which are separators`)
  const values = field.values.length > 0 ? `=${field.values.join("|")}` : ""
  return `${field.name}${field.required ? "!" : ""}${field.sensitive ? "*" : ""}${field.readOnly ? "-" : ""}${typeMarks[field.type]}${value}${values}`
}

const allText = (letters: ReadonlyMap<string, ReadonlyArray<ConnectionType>>): string => {
  const types = [...letters.values()].flat()
  const modules = [...letters.keys()]
  const namespace = (letter: string): string => letter.toUpperCase()
  return `${header("All connection types.")}import type { ConnectionType } from "../../internal/connections/connectionType.ts"
${modules.map((letter) => `import * as ${namespace(letter)} from "./${letter}.ts"`).join("\n")}

${modules.map((letter) => `export * from "./${letter}.ts"`).join("\n")}

${docComment(["Configurations by the id of their connection type.", "@category configurations"], 0)}export interface Configurations {
${types.map(({ id }) => `readonly ${id}: ${namespace(id.charAt(0))}.${pascalCase(id)}`).join("\n")}
}

${docComment(["All connection types of this list, by id.", "@category types"], 0)}export const all: ReadonlyArray<ConnectionType<string, never>> = /*#__PURE__*/ (() => [
${types.map(({ id }) => `${namespace(id.charAt(0))}.${id}`).join(",\n")}
])()
`
}

const catalogueText = (types: ReadonlyArray<ConnectionType>): string =>
  `${header("Facts about connection types: a JSON text for each id.")}export const catalogue: { readonly [id: string]: string } = {
${types.map(({ facts, id }) => `${id}: ${JSON.stringify(facts)}`).join(",\n")}
}
`
