/** Builds a model from a request, or returns its issue. */
import * as Effect from "effect/Effect"
import * as Caller from "../../Caller.ts"
import { isReading, read } from "../../catalogue/reading.ts"
import type { Call } from "../../Handler.ts"
import type * as Route from "../../internal/route.ts"
import * as Refusal from "../../Refusal.ts"
import * as Connections from "../connections/model.ts"
import { viewSourceField } from "../connections/modelSyncReads.ts"
import { missing } from "../documented.ts"
import { stamps } from "../stamps.ts"
import { enricher } from "./enrichment.ts"
import * as Model from "./model.ts"

/** Model in requests, in all versions. */
export type Input = Partial<Route.Input<"models.create"> & Pick<Route.Input<"models.update">, "refresh">>

type FieldInput = Route.Item<Input["additional_fields"]>

/**
 * The model of a request, replacing `before` if there is one. Nothing is stored; `purpose` is the purpose of a new id.
 */
export const build = (
  call: Call,
  input: Input,
  before: Model.Model | undefined,
  purpose: "model" | "preview" = "model"
): Effect.Effect<Model.Model, Refusal.Refusal> =>
  Effect.gen(function* () {
    const organization = yield* organizationOf(call, input, before)
    const name = input.name?.trim() ?? ""
    if (name === "") return yield* refuse(call, "name is empty", "invalid_name")
    const connection = yield* connectionOf(call, organization, input.connection_id ?? "")
    const id = before?.id ?? call.store.ids.next(purpose)
    const configuration = input.configuration ?? {}
    const fields = yield* fieldsOf(call, id, connection, configuration, input, before)
    const names = fields.map((field) => field.name)
    const unknownColumn = [input.identifier, ...(input.tracking_columns ?? [])].find(
      (each) => each !== undefined && each !== "" && !names.includes(each)
    )
    if (unknownColumn !== undefined) {
      return yield* refuse(
        call,
        `The model has no field ${JSON.stringify(unknownColumn.slice(0, 100))}`,
        "unknown_field"
      )
    }
    return {
      id,
      organization_id: organization,
      name,
      connection_id: connection.id,
      type: connection.type,
      configuration,
      fields,
      identifier: input.identifier === undefined || input.identifier === "" ? null : input.identifier,
      tracking_columns: input.tracking_columns ?? [],
      relations: yield* relationsOf(call, organization, names, input.relations ?? []),
      enricher:
        input.enricher === undefined || Object.keys(input.enricher).length === 0
          ? null
          : yield* enricher(call, fields, input.enricher, before?.enricher ?? null),
      labels: input.labels ?? [],
      policies: input.policies ?? [],
      version: (before?.version ?? 0) + 1,
      ...stamps(call, before)
    }
  })

/** Fields that a request of the two oldest versions omits are unchanged. */
export const merged = (model: Model.Model, input: Input): Input => ({
  ...input,
  name: input.name ?? model.name,
  connection_id: input.connection_id ?? model.connection_id,
  configuration: input.configuration ?? model.configuration,
  fields: input.fields ?? (input.configuration === undefined ? own(model).map(({ name }) => name) : undefined),
  additional_fields: input.additional_fields ?? added(model),
  identifier: input.identifier ?? model.identifier ?? undefined,
  tracking_columns: input.tracking_columns ?? model.tracking_columns,
  relations: input.relations ?? model.relations,
  labels: input.labels ?? model.labels,
  policies: input.policies ?? model.policies,
  enricher: model.enricher ?? undefined
})

const own = (model: Model.Model): ReadonlyArray<Model.Field> => model.fields.filter((field) => !field.user_added)

const added = (model: Model.Model): ReadonlyArray<FieldInput> =>
  model.fields
    .filter((field) => field.user_added)
    .map(({ example, label, name, type }) => ({
      label,
      name,
      type,
      ...(typeof example === "string" ? { example } : {})
    }))

// -----------------------------------------------------------------------------
// Parts
// -----------------------------------------------------------------------------

const refuse = (call: Call, message: string, key: string): Effect.Effect<never, Refusal.Refusal> =>
  Effect.fail(Refusal.invalid(call.operation, message, key))

const organizationOf = (
  call: Call,
  input: Input,
  before: Model.Model | undefined
): Effect.Effect<string, Refusal.Refusal> =>
  Effect.gen(function* () {
    if (before === undefined) return yield* Caller.actIn(call.store, call.caller, input.organization_id)
    const named = input.organization_id ?? before.organization_id
    return named === before.organization_id
      ? named
      : yield* refuse(call, "A model can't be moved to another organization", "validation_failed")
  })

/** A connection that is readable for models of an organization. */
const connectionOf = (
  call: Call,
  organization: string,
  id: string
): Effect.Effect<Connections.Connection, Refusal.Refusal> => {
  const connection = call.store.get(Connections.connections, id)
  if (connection === undefined || connection.organization_id !== organization) {
    return Effect.fail(
      call.operation.errors.includes(404)
        ? missing(call.operation, "Connection", id)
        : Refusal.invalid(call.operation, `connection_id ${id.slice(0, 100)} is not a connection`, "unknown_connection")
    )
  }
  return Connections.typeOf(connection)?.source === true
    ? Effect.succeed(connection)
    : refuse(call, "This connection can't be read from", "not_a_source")
}

const fieldsOf = (
  call: Call,
  modelId: string,
  connection: Connections.Connection,
  configuration: Model.Model["configuration"],
  input: Input,
  before: Model.Model | undefined
): Effect.Effect<ReadonlyArray<Model.Field>, Refusal.Refusal> => {
  const source = read(Connections.dataOf(call.store, connection), configuration)
  if (!isReading(source)) return refuse(call, `configuration: ${source.problem}`, source.key)
  const offered = source.columns
  const wanted = input.fields === undefined || input.fields === null || input.fields.length === 0 ? null : input.fields
  const unknown = wanted?.find((name) => !offered.some((column) => column.name === name))
  if (unknown !== undefined) {
    return refuse(call, `The source has no field ${JSON.stringify(unknown.slice(0, 100))}`, "unknown_field")
  }
  const additional = input.additional_fields ?? []
  const taken = additional.find(
    ({ name }, i) =>
      offered.some((column) => column.name === name) || additional.findIndex((other) => other.name === name) < i
  )
  if (taken !== undefined) {
    return refuse(call, `There is a field ${JSON.stringify(taken.name.slice(0, 100))} already`, "field_exists")
  }
  const isSame =
    before !== undefined &&
    before.connection_id === connection.id &&
    JSON.stringify(before.configuration) === JSON.stringify(configuration)
  const stamped = (field: Omit<Model.Field, "id" | "created_at" | "updated_at">): Model.Field => {
    const known = before?.fields.find(({ name }) => name === field.name)
    const isKept = known !== undefined && isSame && input.refresh !== true
    return {
      id: Model.fieldId(modelId, field.name),
      ...field,
      created_at: known?.created_at ?? call.timestamp,
      updated_at: isKept ? known.updated_at : call.timestamp
    }
  }
  return Effect.succeed([
    ...offered.filter(({ name }) => wanted?.includes(name) ?? true).map((column) => stamped(viewSourceField(column))),
    ...additional.map((field) => stamped(fromUser(field)))
  ])
}

const fromUser = (field: FieldInput): Omit<Model.Field, "id" | "created_at" | "updated_at"> => ({
  name: field.name,
  label: field.label,
  description: "",
  type: field.type,
  remote_type: field.type,
  example: field.example ?? null,
  unique: false,
  user_added: true
})

const relationsOf = (
  call: Call,
  organization: string,
  names: ReadonlyArray<string>,
  relations: NonNullable<Input["relations"]>
): Effect.Effect<ReadonlyArray<Model.Relation>, Refusal.Refusal> =>
  Effect.forEach(relations, ({ from, to }, i) => {
    if (from === undefined || !names.includes(from)) {
      return refuse(call, `relations.${i}.from is not a field of the model`, "invalid_relation")
    }
    const other = to?.model_id === undefined ? undefined : call.store.get(Model.models, to.model_id)
    if (other === undefined || other.organization_id !== organization) {
      return refuse(call, `relations.${i}.to.model_id is not a model`, "invalid_relation")
    }
    const field = to?.field === undefined ? undefined : Model.fieldOf(other, to.field)
    return field === undefined
      ? refuse(call, `relations.${i}.to.field is not a field of that model`, "invalid_relation")
      : Effect.succeed({ from, to: { model_id: other.id, field: field.name } })
  })
