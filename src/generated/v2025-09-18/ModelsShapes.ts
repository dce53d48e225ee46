/**
 * The types of `Models.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"
import {
  type Actor,
  ActorShape,
  type Job,
  JobShape,
  type ModelField,
  ModelFieldShape,
  type PaginationDetails,
  PaginationDetailsShape
} from "./Shared.ts"

/** Author of a change: a user, a key or the system. */
export interface ActorInput {
  /** Id of the actor. A UUID. */
  readonly id?: string | undefined
  /** Name of the actor. */
  readonly name?: string | undefined
  /** Type of the actor, such as `user`. */
  readonly type?: string | undefined
}

/** Shape of {@link ActorInput}. */
export const ActorInputShape: Shape.Shape<ActorInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    id: Shape.optional(Shape.String),
    name: Shape.optional(Shape.String),
    type: Shape.optional(Shape.String)
  })
)

/** Schema of {@link ActorInput}. */
export const ActorInput: Schema.Codec<ActorInput, unknown> = /*#__PURE__*/ toSchema(ActorInputShape)

/** Settings of an enrichment; they depend on the type of its connection. */
export type EnricherConfiguration = { readonly [name: string]: unknown }

/** Shape of {@link EnricherConfiguration}. */
export const EnricherConfigurationShape: Shape.Shape<EnricherConfiguration> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Record(Shape.Unknown)
)

/** Schema of {@link EnricherConfiguration}. */
export const EnricherConfiguration: Schema.Codec<EnricherConfiguration, unknown> =
  /*#__PURE__*/ toSchema(EnricherConfigurationShape)

/** Fields of the enricher, by the field of the model that feeds them. */
export type EnricherMapping = { readonly [name: string]: string }

/** Shape of {@link EnricherMapping}. */
export const EnricherMappingShape: Shape.Shape<EnricherMapping> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Record(Shape.String)
)

/** Schema of {@link EnricherMapping}. */
export const EnricherMapping: Schema.Codec<EnricherMapping, unknown> = /*#__PURE__*/ toSchema(EnricherMappingShape)

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

/** Shape of {@link Enrichment}. */
export const EnrichmentShape: Shape.Shape<Enrichment> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    configuration: Shape.optionalKey(EnricherConfigurationShape),
    connection_id: Shape.optionalKey(Shape.String),
    enricher_id: Shape.optionalKey(Shape.String),
    fields: Shape.optionalKey(Shape.Array(ModelFieldShape)),
    mappings: Shape.optionalKey(EnricherMappingShape)
  })
)

/** Schema of {@link Enrichment}. */
export const Enrichment: Schema.Codec<Enrichment, unknown> = /*#__PURE__*/ toSchema(EnrichmentShape)

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

/** Shape of {@link EnrichmentInput}. */
export const EnrichmentInputShape: Shape.Shape<EnrichmentInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    configuration: Shape.optional(EnricherConfigurationShape),
    connection_id: Shape.optional(Shape.String),
    enricher_id: Shape.optional(Shape.String),
    fields: Shape.optional(Shape.Array(ModelFieldRequestShape)),
    mappings: Shape.optional(EnricherMappingShape)
  })
)

/** Schema of {@link EnrichmentInput}. */
export const EnrichmentInput: Schema.Codec<EnrichmentInput, unknown> = /*#__PURE__*/ toSchema(EnrichmentInputShape)

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

/** Shape of {@link Model}. */
export const ModelShape: Shape.Shape<Model> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    configuration: Shape.optionalKey(Shape.Record(Shape.Unknown)),
    connection_id: Shape.optionalKey(Shape.String),
    created_at: Shape.optionalKey(Shape.Timestamp),
    created_by: Shape.optionalKey(ActorShape),
    enricher: Shape.optionalKey(EnrichmentShape),
    fields: Shape.optionalKey(Shape.Array(ModelFieldShape)),
    id: Shape.String,
    identifier: Shape.optionalKey(Shape.String),
    labels: Shape.optionalKey(Shape.Array(ModelLabelShape)),
    name: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    policies: Shape.optionalKey(Shape.Array(Shape.String)),
    relations: Shape.optionalKey(Shape.Array(RelationShape)),
    tracking_columns: Shape.optionalKey(Shape.Array(Shape.String)),
    type: Shape.optionalKey(Shape.String),
    updated_at: Shape.optionalKey(Shape.Timestamp),
    updated_by: Shape.optionalKey(ActorShape),
    version: Shape.optionalKey(Shape.Int)
  })
)

/** Schema of {@link Model}. */
export const Model: Schema.Codec<Model, unknown> = /*#__PURE__*/ toSchema(ModelShape)

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

/** Shape of {@link ModelFieldInput}. */
export const ModelFieldInputShape: Shape.Shape<ModelFieldInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    example: Shape.optional(Shape.String),
    label: Shape.String,
    name: Shape.String,
    type: Shape.String
  })
)

/** Schema of {@link ModelFieldInput}. */
export const ModelFieldInput: Schema.Codec<ModelFieldInput, unknown> = /*#__PURE__*/ toSchema(ModelFieldInputShape)

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

/** Shape of {@link ModelFieldRequest}. */
export const ModelFieldRequestShape: Shape.Shape<ModelFieldRequest> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    created_at: Shape.optional(Shape.Timestamp),
    created_by: Shape.optional(ActorInputShape),
    description: Shape.optional(Shape.String),
    example: Shape.optional(Shape.Unknown),
    id: Shape.optional(Shape.String),
    label: Shape.optional(Shape.String),
    name: Shape.optional(Shape.String),
    remote_type: Shape.optional(Shape.String),
    type: Shape.optional(Shape.String),
    unique: Shape.optional(Shape.Boolean),
    updated_at: Shape.optional(Shape.Timestamp),
    user_added: Shape.optional(Shape.Boolean)
  })
)

/** Schema of {@link ModelFieldRequest}. */
export const ModelFieldRequest: Schema.Codec<ModelFieldRequest, unknown> =
  /*#__PURE__*/ toSchema(ModelFieldRequestShape)

/** A label of a model; its shape is not documented. */
export type ModelLabel = { readonly [name: string]: unknown }

/** Shape of {@link ModelLabel}. */
export const ModelLabelShape: Shape.Shape<ModelLabel> = /*#__PURE__*/ Shape.suspend(() => Shape.Record(Shape.Unknown))

/** Schema of {@link ModelLabel}. */
export const ModelLabel: Schema.Codec<ModelLabel, unknown> = /*#__PURE__*/ toSchema(ModelLabelShape)

/** A page of the models of the organization. */
export interface ModelPage {
  /** The items; null if empty. */
  readonly data?: ReadonlyArray<Model> | null
  /** Cursor of the next page. */
  readonly pagination?: PaginationDetails
}

/** Shape of {@link ModelPage}. */
export const ModelPageShape: Shape.Shape<ModelPage> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    data: Shape.optionalKey(Shape.NullOr(Shape.Array(ModelShape))),
    pagination: Shape.optionalKey(PaginationDetailsShape)
  })
)

/** Schema of {@link ModelPage}. */
export const ModelPage: Schema.Codec<ModelPage, unknown> = /*#__PURE__*/ toSchema(ModelPageShape)

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

/** Shape of {@link ModelPreview}. */
export const ModelPreviewShape: Shape.Shape<ModelPreview> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    configuration: Shape.optionalKey(Shape.Record(Shape.Unknown)),
    connection_id: Shape.optionalKey(Shape.String),
    created_at: Shape.optionalKey(Shape.Timestamp),
    created_by: Shape.optionalKey(ActorShape),
    enricher: Shape.optionalKey(EnrichmentShape),
    fields: Shape.optionalKey(Shape.Array(ModelFieldShape)),
    id: Shape.optionalKey(Shape.String),
    identifier: Shape.optionalKey(Shape.String),
    labels: Shape.optionalKey(Shape.Array(ModelLabelShape)),
    name: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    policies: Shape.optionalKey(Shape.Array(Shape.String)),
    relations: Shape.optionalKey(Shape.Array(RelationShape)),
    tracking_columns: Shape.optionalKey(Shape.Array(Shape.String)),
    type: Shape.optionalKey(Shape.String),
    updated_at: Shape.optionalKey(Shape.Timestamp),
    updated_by: Shape.optionalKey(ActorShape),
    version: Shape.optionalKey(Shape.Int)
  })
)

/** Schema of {@link ModelPreview}. */
export const ModelPreview: Schema.Codec<ModelPreview, unknown> = /*#__PURE__*/ toSchema(ModelPreviewShape)

/** Response with a previewed model, or with the job that works on it. */
export interface ModelPreviewResponse {
  /** Requested type of log. */
  readonly data?: ModelPreview
  /** The job that does the work in the background; absent when it was done at once. */
  readonly job?: Job
}

/** Shape of {@link ModelPreviewResponse}. */
export const ModelPreviewResponseShape: Shape.Shape<ModelPreviewResponse> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ data: Shape.optionalKey(ModelPreviewShape), job: Shape.optionalKey(JobShape) })
)

/** Schema of {@link ModelPreviewResponse}. */
export const ModelPreviewResponse: Schema.Codec<ModelPreviewResponse, unknown> =
  /*#__PURE__*/ toSchema(ModelPreviewResponseShape)

/** A link to give a model to another model. */
export interface ModelRelation {
  /** Name of the field of this model. */
  readonly from?: string | undefined
  /** The field that the link leads to. */
  readonly to?: ModelRelationTo | undefined
}

/** Shape of {@link ModelRelation}. */
export const ModelRelationShape: Shape.Shape<ModelRelation> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ from: Shape.optional(Shape.String), to: Shape.optional(ModelRelationToShape) })
)

/** Schema of {@link ModelRelation}. */
export const ModelRelation: Schema.Codec<ModelRelation, unknown> = /*#__PURE__*/ toSchema(ModelRelationShape)

/** The field that a link leads to. */
export interface ModelRelationTo {
  /** Name of the field. */
  readonly field?: string | undefined
  /** Id of the model. A UUID. */
  readonly model_id?: string | undefined
}

/** Shape of {@link ModelRelationTo}. */
export const ModelRelationToShape: Shape.Shape<ModelRelationTo> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ field: Shape.optional(Shape.String), model_id: Shape.optional(Shape.String) })
)

/** Schema of {@link ModelRelationTo}. */
export const ModelRelationTo: Schema.Codec<ModelRelationTo, unknown> = /*#__PURE__*/ toSchema(ModelRelationToShape)

/** Response with one model, or with the job that works on it. */
export interface ModelResponse {
  /** Requested type of log. */
  readonly data?: Model
  /** The job that does the work in the background; absent when it was done at once. */
  readonly job?: Job
}

/** Shape of {@link ModelResponse}. */
export const ModelResponseShape: Shape.Shape<ModelResponse> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ data: Shape.optionalKey(ModelShape), job: Shape.optionalKey(JobShape) })
)

/** Schema of {@link ModelResponse}. */
export const ModelResponse: Schema.Codec<ModelResponse, unknown> = /*#__PURE__*/ toSchema(ModelResponseShape)

/** Sample records of a model. */
export interface ModelSample {
  /** The records. */
  readonly records?: ReadonlyArray<SampleRecord>
  /** Warnings, in words. */
  readonly warnings?: ReadonlyArray<string>
}

/** Shape of {@link ModelSample}. */
export const ModelSampleShape: Shape.Shape<ModelSample> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    records: Shape.optionalKey(Shape.Array(SampleRecordShape)),
    warnings: Shape.optionalKey(Shape.Array(Shape.String))
  })
)

/** Schema of {@link ModelSample}. */
export const ModelSample: Schema.Codec<ModelSample, unknown> = /*#__PURE__*/ toSchema(ModelSampleShape)

/** Response with sample records, or with the job that gathers them. */
export interface ModelSampleResponse {
  /** Requested type of log. */
  readonly data?: ModelSample
  /** The job that does the work in the background; absent when it was done at once. */
  readonly job?: Job
}

/** Shape of {@link ModelSampleResponse}. */
export const ModelSampleResponseShape: Shape.Shape<ModelSampleResponse> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ data: Shape.optionalKey(ModelSampleShape), job: Shape.optionalKey(JobShape) })
)

/** Schema of {@link ModelSampleResponse}. */
export const ModelSampleResponse: Schema.Codec<ModelSampleResponse, unknown> =
  /*#__PURE__*/ toSchema(ModelSampleResponseShape)

/** A link from one model to another. */
export interface Relation {
  /** Name of the field of this model. */
  readonly from?: string
  /** The field that the link leads to. */
  readonly to?: RelationTo
}

/** Shape of {@link Relation}. */
export const RelationShape: Shape.Shape<Relation> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ from: Shape.optionalKey(Shape.String), to: Shape.optionalKey(RelationToShape) })
)

/** Schema of {@link Relation}. */
export const Relation: Schema.Codec<Relation, unknown> = /*#__PURE__*/ toSchema(RelationShape)

/** The field that a link leads to. */
export interface RelationTo {
  /** Name of the field. */
  readonly field?: string
  /** Id of the model. A UUID. */
  readonly model_id?: string
}

/** Shape of {@link RelationTo}. */
export const RelationToShape: Shape.Shape<RelationTo> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ field: Shape.optionalKey(Shape.String), model_id: Shape.optionalKey(Shape.String) })
)

/** Schema of {@link RelationTo}. */
export const RelationTo: Schema.Codec<RelationTo, unknown> = /*#__PURE__*/ toSchema(RelationToShape)

/** A sample record and its enrichment: fields by name, each under the id of the model or enricher. */
export type SampleRecord = { readonly [name: string]: { readonly [name: string]: unknown } }

/** Shape of {@link SampleRecord}. */
export const SampleRecordShape: Shape.Shape<SampleRecord> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Record(Shape.Record(Shape.Unknown))
)

/** Schema of {@link SampleRecord}. */
export const SampleRecord: Schema.Codec<SampleRecord, unknown> = /*#__PURE__*/ toSchema(SampleRecordShape)
