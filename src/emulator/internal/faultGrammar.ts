/**
 * Grammar of faults, and of the requests and deliveries that they hit: the guards of a program and the JSON schemas of the control API
 * are derived from it.
 */
import * as Schema from "effect/Schema"
import { kindOf } from "../../internal/schema/issue.ts"
import { anything, count, flag, type Kind, oneOf, text } from "../../internal/schema/options.ts"
import type { DeliveryFault, DeliveryMatch } from "../Delivery.ts"
import type { Fault, Match } from "../Fault.ts"

/** A field: its guard, and its schema in JSON. */
export interface Field {
  readonly kind: Kind
  readonly schema: () => Schema.Codec<unknown>
  /** Value of a field that JSON may omit. */
  readonly absent?: { readonly value: unknown }
}

/** Fields by name. */
export interface Fields {
  readonly [name: string]: Field
}

type FieldsOf<Value> = { readonly [Name in keyof Value]-?: Field }

// -----------------------------------------------------------------------------
// Fields
// -----------------------------------------------------------------------------

const absent = (field: Field, value: unknown): Field => ({ ...field, absent: { value } })

const flagField: Field = { kind: flag, schema: () => Schema.Boolean }

const textField: Field = { kind: text, schema: () => Schema.String }

const oneOfTexts = (...texts: ReadonlyArray<string>): Field => ({
  kind: oneOf(...texts),
  schema: () => Schema.Literals(texts)
})

const redirectStatuses = [301, 302, 303, 307, 308] as const

const redirectStatus: Field = {
  kind: /*#__PURE__*/ oneOf(...redirectStatuses),
  schema: () => Schema.Literals(redirectStatuses)
}

const countField = (least: number): Field => ({
  kind: count(least),
  schema: () => Schema.Int.check(Schema.isGreaterThanOrEqualTo(least))
})

const status: Field = {
  kind: (value) =>
    Number.isInteger(value) && Number(value) >= 400 && Number(value) <= 599
      ? undefined
      : `is ${typeof value === "number" ? value : kindOf(value)}; pass a status code from 400 to 599`,
  schema: () => Schema.Int.check(Schema.isBetween({ minimum: 400, maximum: 599 }))
}

const milliseconds: Field = {
  kind: (value) =>
    typeof value === "number" && value >= 0 ? undefined : "is not a time; pass a duration that is not below 0",
  schema: () => Schema.Number.check(Schema.isGreaterThanOrEqualTo(0))
}

// Any text: a program is tested against a header that is not valid, too.
const retryAfter: Field = {
  kind: (value) =>
    typeof value === "string" || (typeof value === "number" && value >= 0)
      ? undefined
      : `is ${typeof value === "number" ? value : kindOf(value)}; pass seconds, or the text of the header`,
  schema: () => Schema.Union([Schema.Number.check(Schema.isGreaterThanOrEqualTo(0)), Schema.String])
}

const printable = /^[!-~]+$/

const url: Field = {
  kind: (value) =>
    typeof value === "string" && printable.test(value)
      ? undefined
      : `is ${typeof value === "string" ? "not printable ASCII without spaces" : kindOf(value)}; pass a URL`,
  schema: () => Schema.String.check(Schema.isPattern(printable))
}

const moments: Field = /*#__PURE__*/ oneOfTexts("before", "after")

// -----------------------------------------------------------------------------
// Tables
// -----------------------------------------------------------------------------

/** Fields of the faults of requests. */
export const faults: {
  readonly [Type in Fault["type"]]: FieldsOf<Omit<Extract<Fault, { readonly type: Type }>, "type">>
} = /*#__PURE__*/ (() => ({
  status: { status, retryAfter: absent(retryAfter, undefined), applied: absent(flagField, false) },
  latency: { milliseconds },
  hang: { when: absent(oneOfTexts("before", "after", "body"), "before") },
  reset: { when: moments },
  truncateBody: { bytes: absent(countField(0), undefined) },
  garbage: {},
  html502: {},
  emptyBody: {},
  wrongContentType: {},
  redirect: { url, status: absent(redirectStatus, 307) },
  duplicate: {}
}))()

/** Fields of the faults of deliveries. */
export const deliveryFaults: {
  readonly [Type in DeliveryFault["type"]]: FieldsOf<Omit<Extract<DeliveryFault, { readonly type: Type }>, "type">>
} = {
  duplicate: {},
  drop: {},
  delay: { milliseconds },
  wrongSignature: {}
}

const nothing = { value: undefined }

/** Fields by which a rule selects requests; in JSON, operations are ids and paths are texts. */
export const requestFields: FieldsOf<Pick<Match, "operation" | "method" | "path">> = /*#__PURE__*/ (() => ({
  operation: { kind: anything, schema: () => Schema.String, absent: nothing }, // a program may pass the operation
  method: absent(oneOfTexts("GET", "POST", "PUT", "PATCH", "DELETE"), undefined),
  path: { kind: anything, schema: () => Schema.String.check(Schema.isMaxLength(500)), absent: nothing } // or an expression
}))()

const times = /*#__PURE__*/ (() => {
  const place = absent(countField(1), undefined)
  return { nth: place, times: place }
})()

/** Fields by which a rule selects requests and counts them. */
export const matchFields: FieldsOf<Match> = /*#__PURE__*/ (() => ({ ...requestFields, ...times }))()

/** Fields by which a rule selects deliveries and counts them. */
export const deliveryMatchFields: FieldsOf<DeliveryMatch> = /*#__PURE__*/ (() => ({
  type: absent(textField, undefined),
  organization: absent(textField, undefined),
  ...times
}))()

// -----------------------------------------------------------------------------
// Derivations
// -----------------------------------------------------------------------------

/** The guards of fields. */
export const kindsOf = <Names extends string>(
  fields: { readonly [Name in Names]: Field }
): {
  readonly [Name in Names]: Kind
} =>
  // They have the same names.
  Object.fromEntries(Object.entries<Field>(fields).map(([name, { kind }]) => [name, kind])) as {
    readonly [Name in Names]: Kind
  }

/** The schemas of fields. */
export const schemasOf = (
  fields: Fields
): { readonly [name: string]: Schema.Codec<unknown> | Schema.optionalKey<Schema.Codec<unknown>> } =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { absent, schema }]) => [
      name,
      absent === undefined ? schema() : Schema.optionalKey(schema())
    ])
  )

/** The schema of the faults of a table. */
export const schemaOf = (table: { readonly [type: string]: Fields }): Schema.Codec<unknown> =>
  Schema.Union(
    Object.entries(table).map(([type, fields]) => Schema.Struct({ type: Schema.Literal(type), ...schemasOf(fields) }))
  )

/** A fault of a table from JSON, with what JSON omits filled in. */
export const fromJson = <F extends { readonly type: string }>(
  table: { readonly [Type in F["type"]]: Fields },
  json: unknown
): F => {
  const fault = json as F // it was decoded with the schema of the table
  const fields: Fields = table[fault.type as F["type"]] // for the same reason
  const defaults = Object.entries(fields).flatMap(([name, { absent }]) =>
    absent === undefined ? [] : [[name, absent.value]]
  )
  return { ...Object.fromEntries(defaults), ...fault }
}
