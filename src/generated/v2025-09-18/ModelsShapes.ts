/**
 * The types of `Models.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Schema from "effect/Schema"
import * as Timestamp from "../../Timestamp.ts"
import { Actor, Job, ModelField, PaginationDetails } from "./Shared.ts"

/** Author of a change: a user, a key or the system. */
export interface ActorInput {
  /** Id of the actor. A UUID. */
  readonly id?: string | undefined
  /** Name of the actor. */
  readonly name?: string | undefined
  /** Type of the actor, such as `user`. */
  readonly type?: string | undefined
}

/** Schema of {@link ActorInput}. */
export const ActorInput: Schema.Codec<ActorInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    id: Schema.optional(Schema.String),
    name: Schema.optional(Schema.String),
    type: Schema.optional(Schema.String)
  })
)

/** Settings of an enrichment; they depend on the type of its connection. */
export type EnricherConfiguration = { readonly [name: string]: unknown }

/** Schema of {@link EnricherConfiguration}. */
export const EnricherConfiguration: Schema.Codec<EnricherConfiguration, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Record(Schema.String, Schema.Unknown)
)

/** Fields of the enricher, by the field of the model that feeds them. */
export type EnricherMapping = { readonly [name: string]: string }

/** Schema of {@link EnricherMapping}. */
export const EnricherMapping: Schema.Codec<EnricherMapping, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Record(Schema.String, Schema.String)
)

/** Enrichment of a model with fields of another connection. */
export interface Enrichment {
  /** Settings of the enrichment. */
  readonly configuration?: EnricherConfiguration
  /** Id of the connection that enriches the model. A UUID. */
  readonly connection_id?: string
  /** Id of the enrichment; send it back on updates. A UUID. */
  readonly enricher_id?: string
  /** Fields that the enrichment adds. */
  readonly fields?: ReadonlyArray<ModelField>
  /** Fields of the enricher, by the field of the model that feeds them. */
  readonly mappings?: EnricherMapping
}

/** Schema of {@link Enrichment}. */
export const Enrichment: Schema.Codec<Enrichment, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    configuration: Schema.optionalKey(EnricherConfiguration),
    connection_id: Schema.optionalKey(Schema.String),
    enricher_id: Schema.optionalKey(Schema.String),
    fields: Schema.optionalKey(Schema.Array(ModelField)),
    mappings: Schema.optionalKey(EnricherMapping)
  })
)

/** Enrichment of a model with fields of another connection. */
export interface EnrichmentInput {
  /** Settings of the enrichment. */
  readonly configuration?: EnricherConfiguration | undefined
  /** Id of the connection that enriches the model. A UUID. */
  readonly connection_id?: string | undefined
  /** Id of the enrichment; send it back on updates. A UUID. */
  readonly enricher_id?: string | undefined
  /** Fields that the enrichment adds. */
  readonly fields?: ReadonlyArray<ModelFieldRequest> | undefined
  /** Fields of the enricher, by the field of the model that feeds them. */
  readonly mappings?: EnricherMapping | undefined
}

/** Schema of {@link EnrichmentInput}. */
export const EnrichmentInput: Schema.Codec<EnrichmentInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    configuration: Schema.optional(EnricherConfiguration),
    connection_id: Schema.optional(Schema.String),
    enricher_id: Schema.optional(Schema.String),
    fields: Schema.optional(Schema.Array(ModelFieldRequest)),
    mappings: Schema.optional(EnricherMapping)
  })
)

/** A set of records read from a connection. */
export interface Model {
  /** Source of the rows, such as `{"query": "…"}` or `{"table": "…"}`; it depends on the type of the connection. */
  readonly configuration?: { readonly [name: string]: unknown }
  /** Id of the connection. A UUID. */
  readonly connection_id?: string
  /** Time of creation; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** Creator. */
  readonly created_by?: Actor
  /** Enrichments of the model. */
  readonly enricher?: Enrichment
  /** The fields. */
  readonly fields?: ReadonlyArray<ModelField>
  /** Id of the model. A UUID. */
  readonly id: string
  /** Name of the field that identifies a record. */
  readonly identifier?: string
  /** Labels. */
  readonly labels?: ReadonlyArray<ModelLabel>
  /** Name of the model. */
  readonly name?: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string>
  /** Links to other models. */
  readonly relations?: ReadonlyArray<Relation>
  /** Names of the fields whose changes make a record count as changed. */
  readonly tracking_columns?: ReadonlyArray<string>
  /** Type of the model's connection. */
  readonly type?: string
  /** Time of the last change; RFC 3339. */
  readonly updated_at?: Timestamp.Timestamp
  /** Last editor. */
  readonly updated_by?: Actor
  /** Version of the model. */
  readonly version?: number
}

/** Schema of {@link Model}. */
export const Model: Schema.Codec<Model, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    configuration: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown)),
    connection_id: Schema.optionalKey(Schema.String),
    created_at: Schema.optionalKey(Timestamp.Timestamp),
    created_by: Schema.optionalKey(Actor),
    enricher: Schema.optionalKey(Enrichment),
    fields: Schema.optionalKey(Schema.Array(ModelField)),
    id: Schema.String,
    identifier: Schema.optionalKey(Schema.String),
    labels: Schema.optionalKey(Schema.Array(ModelLabel)),
    name: Schema.optionalKey(Schema.String),
    organization_id: Schema.optionalKey(Schema.String),
    policies: Schema.optionalKey(Schema.Array(Schema.String)),
    relations: Schema.optionalKey(Schema.Array(Relation)),
    tracking_columns: Schema.optionalKey(Schema.Array(Schema.String)),
    type: Schema.optionalKey(Schema.String),
    updated_at: Schema.optionalKey(Timestamp.Timestamp),
    updated_by: Schema.optionalKey(Actor),
    version: Schema.optionalKey(Schema.Int)
  })
)

/** Answer with one model, or with the job that works on it. */
export interface ModelAnswer {
  /** Requested type of log. */
  readonly data?: Model
  /** The job that does the work in the background; absent when it was done at once. */
  readonly job?: Job
}

/** Schema of {@link ModelAnswer}. */
export const ModelAnswer: Schema.Codec<ModelAnswer, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ data: Schema.optionalKey(Model), job: Schema.optionalKey(Job) })
)

/** A field to add to a model beside those the source reports. */
export interface ModelFieldInput {
  /** An example of its value. */
  readonly example?: string | undefined
  /** Name to show to people. */
  readonly label: string
  /** Name of the field. */
  readonly name: string
  /** Type of the field. */
  readonly type: string
}

/** Schema of {@link ModelFieldInput}. */
export const ModelFieldInput: Schema.Codec<ModelFieldInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    example: Schema.optional(Schema.String),
    label: Schema.String,
    name: Schema.String,
    type: Schema.String
  })
)

/** A field of a model. */
export interface ModelFieldRequest {
  /** Time of creation; RFC 3339. */
  readonly created_at?: string | undefined
  /** Creator. */
  readonly created_by?: ActorInput | undefined
  /** Description. */
  readonly description?: string | undefined
  /** An example of its value. */
  readonly example?: unknown
  /** Id of the field. A UUID. */
  readonly id?: string | undefined
  /** Name to show to people. */
  readonly label?: string | undefined
  /** Name of the field. */
  readonly name?: string | undefined
  /** Type of the field in the system behind the connection. */
  readonly remote_type?: string | undefined
  /** Type of the field. */
  readonly type?: string | undefined
  /** True if no two records have the same value. */
  readonly unique?: boolean | undefined
  /** Time of the last change; RFC 3339. */
  readonly updated_at?: string | undefined
  /** True if a user added the field. */
  readonly user_added?: boolean | undefined
}

/** Schema of {@link ModelFieldRequest}. */
export const ModelFieldRequest: Schema.Codec<ModelFieldRequest, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    created_at: Schema.optional(Timestamp.Timestamp),
    created_by: Schema.optional(ActorInput),
    description: Schema.optional(Schema.String),
    example: Schema.optional(Schema.Unknown),
    id: Schema.optional(Schema.String),
    label: Schema.optional(Schema.String),
    name: Schema.optional(Schema.String),
    remote_type: Schema.optional(Schema.String),
    type: Schema.optional(Schema.String),
    unique: Schema.optional(Schema.Boolean),
    updated_at: Schema.optional(Timestamp.Timestamp),
    user_added: Schema.optional(Schema.Boolean)
  })
)

/** A label of a model; its shape is not documented. */
export type ModelLabel = { readonly [name: string]: unknown }

/** Schema of {@link ModelLabel}. */
export const ModelLabel: Schema.Codec<ModelLabel, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Record(Schema.String, Schema.Unknown)
)

/** A page of the models of the organization. */
export interface ModelPage {
  /** The items; null stands for none. */
  readonly data?: ReadonlyArray<Model> | null
  /** Cursor of the next page. */
  readonly pagination?: PaginationDetails
}

/** Schema of {@link ModelPage}. */
export const ModelPage: Schema.Codec<ModelPage, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    data: Schema.optionalKey(Schema.NullOr(Schema.Array(Model))),
    pagination: Schema.optionalKey(PaginationDetails)
  })
)

/** A model as it would be; it is not stored. */
export interface ModelPreview {
  /** Source of the rows, such as `{"query": "…"}` or `{"table": "…"}`; it depends on the type of the connection. */
  readonly configuration?: { readonly [name: string]: unknown }
  /** Id of the connection. A UUID. */
  readonly connection_id?: string
  /** Time of creation; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** Creator. */
  readonly created_by?: Actor
  /** Enrichments of the model. */
  readonly enricher?: Enrichment
  /** The fields. */
  readonly fields?: ReadonlyArray<ModelField>
  /** Id of the model. A UUID. */
  readonly id?: string
  /** Name of the field that identifies a record. */
  readonly identifier?: string
  /** Labels. */
  readonly labels?: ReadonlyArray<ModelLabel>
  /** Name of the model. */
  readonly name?: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string>
  /** Links to other models. */
  readonly relations?: ReadonlyArray<Relation>
  /** Names of the fields whose changes make a record count as changed. */
  readonly tracking_columns?: ReadonlyArray<string>
  /** Type of the model's connection. */
  readonly type?: string
  /** Time of the last change; RFC 3339. */
  readonly updated_at?: Timestamp.Timestamp
  /** Last editor. */
  readonly updated_by?: Actor
  /** Version of the model. */
  readonly version?: number
}

/** Schema of {@link ModelPreview}. */
export const ModelPreview: Schema.Codec<ModelPreview, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    configuration: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown)),
    connection_id: Schema.optionalKey(Schema.String),
    created_at: Schema.optionalKey(Timestamp.Timestamp),
    created_by: Schema.optionalKey(Actor),
    enricher: Schema.optionalKey(Enrichment),
    fields: Schema.optionalKey(Schema.Array(ModelField)),
    id: Schema.optionalKey(Schema.String),
    identifier: Schema.optionalKey(Schema.String),
    labels: Schema.optionalKey(Schema.Array(ModelLabel)),
    name: Schema.optionalKey(Schema.String),
    organization_id: Schema.optionalKey(Schema.String),
    policies: Schema.optionalKey(Schema.Array(Schema.String)),
    relations: Schema.optionalKey(Schema.Array(Relation)),
    tracking_columns: Schema.optionalKey(Schema.Array(Schema.String)),
    type: Schema.optionalKey(Schema.String),
    updated_at: Schema.optionalKey(Timestamp.Timestamp),
    updated_by: Schema.optionalKey(Actor),
    version: Schema.optionalKey(Schema.Int)
  })
)

/** Answer with a previewed model, or with the job that works on it. */
export interface ModelPreviewAnswer {
  /** Requested type of log. */
  readonly data?: ModelPreview
  /** The job that does the work in the background; absent when it was done at once. */
  readonly job?: Job
}

/** Schema of {@link ModelPreviewAnswer}. */
export const ModelPreviewAnswer: Schema.Codec<ModelPreviewAnswer, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ data: Schema.optionalKey(ModelPreview), job: Schema.optionalKey(Job) })
)

/** A link to give a model to another model. */
export interface ModelRelation {
  /** Name of the field of this model. */
  readonly from?: string | undefined
  /** The field that the link leads to. */
  readonly to?: ModelRelationTo | undefined
}

/** Schema of {@link ModelRelation}. */
export const ModelRelation: Schema.Codec<ModelRelation, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ from: Schema.optional(Schema.String), to: Schema.optional(ModelRelationTo) })
)

/** The field that a link leads to. */
export interface ModelRelationTo {
  /** Name of the field. */
  readonly field?: string | undefined
  /** Id of the model. A UUID. */
  readonly model_id?: string | undefined
}

/** Schema of {@link ModelRelationTo}. */
export const ModelRelationTo: Schema.Codec<ModelRelationTo, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ field: Schema.optional(Schema.String), model_id: Schema.optional(Schema.String) })
)

/** Sample records of a model. */
export interface ModelSample {
  /** The records. */
  readonly records?: ReadonlyArray<SampleRecord>
  /** Warnings, in words. */
  readonly warnings?: ReadonlyArray<string>
}

/** Schema of {@link ModelSample}. */
export const ModelSample: Schema.Codec<ModelSample, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    records: Schema.optionalKey(Schema.Array(SampleRecord)),
    warnings: Schema.optionalKey(Schema.Array(Schema.String))
  })
)

/** Answer with sample records, or with the job that gathers them. */
export interface ModelSampleAnswer {
  /** Requested type of log. */
  readonly data?: ModelSample
  /** The job that does the work in the background; absent when it was done at once. */
  readonly job?: Job
}

/** Schema of {@link ModelSampleAnswer}. */
export const ModelSampleAnswer: Schema.Codec<ModelSampleAnswer, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ data: Schema.optionalKey(ModelSample), job: Schema.optionalKey(Job) })
)

/** A link from one model to another. */
export interface Relation {
  /** Name of the field of this model. */
  readonly from?: string
  /** The field that the link leads to. */
  readonly to?: RelationTo
}

/** Schema of {@link Relation}. */
export const Relation: Schema.Codec<Relation, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ from: Schema.optionalKey(Schema.String), to: Schema.optionalKey(RelationTo) })
)

/** The field that a link leads to. */
export interface RelationTo {
  /** Name of the field. */
  readonly field?: string
  /** Id of the model. A UUID. */
  readonly model_id?: string
}

/** Schema of {@link RelationTo}. */
export const RelationTo: Schema.Codec<RelationTo, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ field: Schema.optionalKey(Schema.String), model_id: Schema.optionalKey(Schema.String) })
)

/** A sample record and what its enrichment yields: fields by name, each under the id of the model or enricher. */
export type SampleRecord = { readonly [name: string]: { readonly [name: string]: unknown } }

/** Schema of {@link SampleRecord}. */
export const SampleRecord: Schema.Codec<SampleRecord, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Record(Schema.String, Schema.Record(Schema.String, Schema.Unknown))
)
