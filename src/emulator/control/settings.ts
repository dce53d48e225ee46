/** Options of an emulator that JSON can express, for instances created over HTTP. */
import * as Schema from "effect/Schema"
import * as ApiVersion from "../../ApiVersion.ts"
import { type Entries, type Entry, optionTable, plainOptions } from "../internal/optionTable.ts"

const top: Entries = /*#__PURE__*/ (() => ({
  defaultVersion: ApiVersion.all,
  ...plainOptions,
  ...optionTable
}))()

const notNegative = Schema.isGreaterThanOrEqualTo(0)

/** Schemas of the kinds that JSON can express; durations are milliseconds. */
const byName: { readonly [Name in Extract<Entry, string>]: (() => Schema.Top) | undefined } = {
  duration: () => Schema.Number.check(notNegative),
  flag: () => Schema.Boolean,
  text: () => Schema.String,
  count: () => Schema.Int.check(notNegative),
  size: () => Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)),
  number: () => Schema.Number.check(notNegative),
  texts: () => Schema.Array(Schema.String),
  textsByName: () => Schema.Record(Schema.String, Schema.Array(Schema.String)),
  function: undefined,
  list: undefined
}

const schemaOf = (entry: Entry | Entries): Schema.Top | undefined => {
  if (typeof entry === "string") return byName[entry]?.()
  // It is neither of the two others.
  return Array.isArray(entry) ? Schema.Literals(entry) : Schema.Struct(fieldsOf(entry as Entries))
}

const fieldsOf = (entries: Entries): Schema.Struct.Fields =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([name, entry]) => {
      const schema = schemaOf(entry)
      return schema === undefined ? [] : [[name, Schema.optionalKey(schema)]]
    })
  )

/** Fields of the options. */
export const optionFields: Schema.Struct.Fields = /*#__PURE__*/ (() => ({
  ...fieldsOf(top),
  anonymous: Schema.optionalKey(Schema.Union([Schema.Literal("all"), Schema.Array(Schema.String)]))
}))()

/** Checks whether an option, such as `jobs.runsFor`, can be given as JSON. */
export const isSetting = (name: string): boolean => {
  if (name === "anonymous") return true
  const found = name
    .split(".")
    .reduce<Entry | Entries | undefined>(
      (at, part) => (typeof at === "object" && Object.hasOwn(at, part) ? Reflect.get(at, part) : undefined),
      top
    )
  return found !== undefined && schemaOf(found) !== undefined
}
