/** Models as they are stored, and as each version shows them. */
import type * as Caller from "../../Caller.ts"
import { type NotReadable, type Reading, read } from "../../catalogue/reading.ts"
import { uuid } from "../../internal/ids.ts"
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

export const models: Table<Model> = /*#__PURE__*/ table<Model>("models", "Model")

/** Id of a field: the same as long as the model has one of that name. */
export const fieldId = (modelId: string, name: string): string => uuid(`field/${modelId}/${name}`)

/** Stores a model, and registers the connections that it uses. */
export const put = (store: Store, model: Model): Model => {
  const { enricher, id, name } = model
  const connections = enricher === null ? [model.connection_id] : [model.connection_id, enricher.connection_id]
  Connections.use(store, { id, name, type: "model", table: models.name }, connections)
  return store.put(models, model)
}

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

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

/** A model as any version returns it. */
export const view = ({ identifier, labels, ...model }: Model): Record<string, unknown> => ({
  ...model,
  identifier: identifier ?? undefined,
  created_by: model.created_by ?? undefined,
  updated_by: model.updated_by ?? undefined,
  enricher: model.enricher ?? undefined,
  labels: labels.map((id) => ({ id }))
})

/** A model that is not stored: without ids and times, which only stored ones have. */
export const viewPreview = (model: Model): Record<string, unknown> => {
  const {
    created_at: _,
    created_by: __,
    id: ___,
    updated_at: ____,
    updated_by: _____,
    version: ______,
    ...shown
  } = view(model)
  const { enricher, fields } = model
  return {
    ...shown,
    fields: fields.map(unstamped),
    enricher:
      enricher === null ? undefined : { ...enricher, enricher_id: undefined, fields: enricher.fields.map(unstamped) }
  }
}

const unstamped = ({ created_at: _, id: __, updated_at: ___, ...field }: Field): SourceField => field
