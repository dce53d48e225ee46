/** Changes of users to the schemas of a connection: fields and primary keys. */
import * as Effect from "effect/Effect"
import type { Call } from "../../Handler.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import * as Refusal from "../../Refusal.ts"
import { found } from "../documented.ts"
import * as Model from "./model.ts"

type SchemaInput = Pick<Input<"schemas.upsertField">, "connection_id" | "schema_id">

const find = (call: Call, input: SchemaInput): Effect.Effect<Model.Schema, Refusal.Refusal> =>
  Effect.flatMap(Model.findSource(call, input.connection_id), (connection) =>
    Model.findSchema(call, connection, input.schema_id)
  )

const change = (
  call: Call,
  input: SchemaInput,
  f: (override: Model.SchemaOverride) => Partial<Model.SchemaOverride>
): void => {
  const override = Model.overrideOf(call.store, input.connection_id, input.schema_id)
  call.store.put(Model.overrides, { ...override, ...f(override) })
}

// -----------------------------------------------------------------------------
// Fields
// -----------------------------------------------------------------------------

/** Adds or changes fields. Valid ones are stored even if others are invalid. */
export const upsert = (input: Input<"schemas.upsertField">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    yield* find(call, input)
    const fields = input.fields ?? []
    const problems = fields.flatMap((field) => {
      const message = problemOf(field.field_id, field.type)
      return message === undefined ? [] : [{ field: field.field_id, message }]
    })
    for (const field of fields) {
      if (problemOf(field.field_id, field.type) !== undefined) continue
      const { example = null, field_id, label, path = null, type } = field
      put(call, input, { field_id, label, path, type, example, definition: null })
    }
    return problems.length === 0
      ? undefined
      : yield* Effect.fail(
          Refusal.badRequest(
            problems.map(({ field, message }) => `${field}: ${message}`).join("; "),
            "invalid_fields",
            {
              issues: problems
            }
          )
        )
  })

const problemOf = (id: string, type: string): string | undefined => {
  if (id.trim() === "") return "field_id is empty"
  return Model.fieldTypes.includes(type) ? undefined : `type must be one of ${Model.fieldTypes.join(", ")}`
}

const put = (call: Call, input: SchemaInput, field: Model.FieldOverride): void =>
  change(call, input, ({ fields }) => ({
    fields: fields.some(({ field_id }) => field_id === field.field_id)
      ? fields.map((old) => (old.field_id === field.field_id ? field : old))
      : [...fields, field]
  }))

/** Changes one field; omitted values and null stay. */
export const patch = (input: Input<"schemas.patchField">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const schema = yield* find(call, input)
    yield* findField(call, schema, input.field_id)
    const { example, field_id, type } = input
    if (typeof type === "string" && problemOf(field_id, type) !== undefined) {
      return yield* Effect.fail(
        Refusal.badRequest(`type must be one of ${Model.fieldTypes.join(", ")}`, "invalid_type")
      )
    }
    const { fields } = Model.overrideOf(call.store, input.connection_id, input.schema_id)
    const before = fields.find((field) => field.field_id === field_id)
    put(call, input, {
      field_id,
      label: input.label ?? before?.label ?? null,
      type: type ?? before?.type ?? null,
      path: input.path ?? before?.path ?? null,
      example: example === undefined ? (before?.example ?? null) : example,
      definition: input.definition ?? before?.definition ?? null
    })
    return Model.viewField(yield* findField(call, yield* find(call, input), field_id))
  })

const findField = (call: Call, schema: Model.Schema, id: string): Effect.Effect<Model.Field, Refusal.Refusal> => {
  const field = schema.fields.find((field) => field.id === id)
  return found(call.operation, field, "Field", id)
}

/** Deletes a field that a user has added. */
export const remove = (input: Input<"schemas.deleteField">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const field = yield* findField(call, yield* find(call, input), input.field_id)
    if (!field.userDefined) {
      const message = `${field.id} comes from the source: only fields that users have added can be deleted`
      return yield* Effect.fail(Refusal.badRequest(message, "not_user_defined"))
    }
    change(call, input, ({ fields, primary_keys }) => ({
      fields: fields.filter(({ field_id }) => field_id !== field.id),
      primary_keys: primary_keys?.filter((id) => id !== field.id) ?? null
    }))
    return undefined
  })

// -----------------------------------------------------------------------------
// Primary keys
// -----------------------------------------------------------------------------

/** Replaces the primary key: fields that are not listed are removed from it. */
export const setPrimaryKeys = (input: Input<"schemas.setPrimaryKeys">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const schema = yield* find(call, input)
    const fields = input.fields ?? []
    const unknownField = fields.find(({ field_id }) => !schema.fields.some(({ id }) => id === field_id))
    if (unknownField !== undefined) {
      return yield* Effect.fail(
        Refusal.badRequest(`${schema.id} has no field ${unknownField.field_id}`, "unknown_field")
      )
    }
    change(call, input, () => ({
      primary_keys: fields.filter(({ is_primary_key }) => is_primary_key).map(({ field_id }) => field_id)
    }))
    return undefined
  })

/** Resets the primary key to the one that the source reports. */
export const resetPrimaryKeys = (input: SchemaInput, call: Call): HandlerResult =>
  Effect.map(find(call, input), () => change(call, input, () => ({ primary_keys: null })))
