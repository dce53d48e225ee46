/** Models as they are stored, and as each version shows them. */
import * as Effect from "effect/Effect"
import type { ApiVersion } from "../../../ApiVersion.ts"
import * as Caller from "../../Caller.ts"
import { type NotReadable, type Reading, read } from "../../catalogue/reading.ts"
import type { Call } from "../../Handler.ts"
import { uuid } from "../../internal/ids.ts"
import * as Refusal from "../../Refusal.ts"
import { type Store, type Table, table } from "../../Store.ts"
import * as Connections from "../connections/model.ts"
import type { SourceField } from "../connections/modelSyncReads.ts"

// -----------------------------------------------------------------------------
// Rows
// -----------------------------------------------------------------------------

/** A field of a model. */
export interface Field extends SourceField {
  readonly id: string
  readonly created_at: string
  readonly updated_at: string
}

export interface Relation {
  readonly from: string
  readonly to: { readonly model_id: string; readonly field: string }
}

/** Enricher that adds fields of another connection. */
export interface Enricher {
  readonly enricher_id: string
  readonly connection_id: string
  readonly configuration: { readonly [name: string]: unknown }
  readonly mappings: { readonly [field: string]: string }
  readonly fields: ReadonlyArray<Field>
}

export interface Model {
  readonly id: string
  readonly organization_id: string
  readonly name: string
  readonly connection_id: string
  /** Id of the connection's type. */
  readonly type: string
  readonly configuration: { readonly [name: string]: unknown }
  /** Those that were chosen from the source, then those that a user added. */
  readonly fields: ReadonlyArray<Field>
  readonly identifier: string | null
  readonly tracking_columns: ReadonlyArray<string>
  readonly relations: ReadonlyArray<Relation>
  readonly enricher: Enricher | null
  /** Ids of labels. */
  readonly labels: ReadonlyArray<string>
  readonly policies: ReadonlyArray<string>
  readonly version: number
  readonly created_at: string
  readonly updated_at: string
  readonly created_by: Caller.Actor | null
  readonly updated_by: Caller.Actor | null
}

export const models: Table<Model> = /*#__PURE__*/ table<Model>("models")

/** Id of a field: the same as long as the model has one of that name. */
export const fieldId = (modelId: string, name: string): string => uuid(`field/${modelId}/${name}`)

/** Stores a model, and says which connections it uses. */
export const put = (store: Store, model: Model): Model => {
  const { enricher, id, name } = model
  const connections = enricher === null ? [model.connection_id] : [model.connection_id, enricher.connection_id]
  Connections.use(store, { id, name, type: "model", table: models.name }, connections)
  return store.put(models, model)
}

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

/** A model that the caller can see, or 404. */
export const find = (call: Call, id: string): Effect.Effect<Model, Refusal.Refusal> => {
  const model = call.store.get(models, id)
  return model === undefined || !Caller.sees(call.store, call.caller, model.organization_id)
    ? Effect.fail(Refusal.notFound("Model", id))
    : Effect.succeed(model)
}

/** The field that a name or an id means, also one of the enricher. */
export const fieldOf = (model: Model, nameOrId: string): Field | undefined =>
  allFields(model).find(({ id, name }) => id === nameOrId || name === nameOrId)

/** The model's own fields and those that it is enriched with. */
const allFields = (model: Model): ReadonlyArray<Field> => [...model.fields, ...(model.enricher?.fields ?? [])]

/** Source of a model, or the reason why it is invalid. */
export const reading = (store: Store, model: Model): Reading | NotReadable => {
  const connection = store.get(Connections.connections, model.connection_id)
  return connection === undefined
    ? { problem: `connection ${model.connection_id} is gone`, key: "connection_gone" }
    : read(Connections.dataOf(store, connection), model.configuration)
}

/** The chosen fields of one of a model's records, by name. */
export const pick = (model: Model, record: { readonly [name: string]: unknown }): Record<string, unknown> =>
  Object.fromEntries(model.fields.map((field) => [field.name, field.user_added ? field.example : record[field.name]]))

// -----------------------------------------------------------------------------
// Views
// -----------------------------------------------------------------------------

// The two oldest versions know neither enrichment nor who made what when, and give fields no ids.
const isOld = (version: ApiVersion): boolean => version === "2022-12-12" || version === "2023-04-25"

const viewField = (version: ApiVersion, field: Field): Record<string, unknown> => {
  if (!isOld(version)) return { ...field }
  const { created_at: _, id: __, updated_at: ___, ...rest } = field
  return rest
}

/** A model as an API version shows it. */
export const view = (version: ApiVersion, model: Model): Record<string, unknown> => {
  const { created_at, created_by, enricher, fields, identifier, labels, updated_at, updated_by, ...rest } = model
  return {
    ...rest,
    fields: fields.map((field) => viewField(version, field)),
    labels: labels.map((id) => ({ id })),
    ...(identifier === null ? {} : { identifier }),
    ...(isOld(version)
      ? {}
      : {
          created_at,
          updated_at,
          ...(created_by === null ? {} : { created_by }),
          ...(updated_by === null ? {} : { updated_by }),
          ...(enricher === null
            ? {}
            : { enricher: { ...enricher, fields: enricher.fields.map((field) => viewField(version, field)) } })
        })
  }
}

/** A model that is not stored: without ids and times, which only stored ones have. */
export const viewPreview = (version: ApiVersion, model: Model): Record<string, unknown> => {
  const { enricher } = model
  const field = ({ created_at: _, id: __, updated_at: ___, ...named }: Field): Record<string, unknown> => named
  return {
    name: model.name,
    organization_id: model.organization_id,
    connection_id: model.connection_id,
    type: model.type,
    configuration: model.configuration,
    fields: model.fields.map(field),
    ...(model.identifier === null ? {} : { identifier: model.identifier }),
    tracking_columns: model.tracking_columns,
    relations: model.relations,
    labels: model.labels.map((id) => ({ id })),
    policies: model.policies,
    ...(enricher === null || isOld(version)
      ? {}
      : {
          enricher: {
            connection_id: enricher.connection_id,
            configuration: enricher.configuration,
            mappings: enricher.mappings,
            fields: enricher.fields.map(field)
          }
        })
  }
}
