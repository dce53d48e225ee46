/**
 * The types of `Models.ts`.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import {
  type ModelLabel,
  ModelLabelShape,
  type ModelSample,
  ModelSampleShape,
  type Relation,
  RelationShape
} from "../v2025-09-18/ModelsShapes.ts"
import { type Job, JobShape, type ModelField, ModelFieldShape } from "./Shared.ts"

/** A set of records read from a connection. */
export interface Model {
  /** Source of the rows, such as `{"query": "…"}` or `{"table": "…"}`; it depends on the type of the connection. */
  readonly configuration?: { readonly [name: string]: unknown }
  /** Id of the connection. A UUID. */
  readonly connection_id?: string
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
  /** Version of the model. */
  readonly version?: number
}

/** Shape of {@link Model}. */
export const ModelShape: Shape.Shape<Model> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    configuration: Shape.optionalKey(Shape.Record(Shape.Unknown)),
    connection_id: Shape.optionalKey(Shape.String),
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
    version: Shape.optionalKey(Shape.Int)
  })
)

/** Schema of {@link Model}. */
export const Model: Schema.Codec<Model, unknown> = /*#__PURE__*/ toSchema(ModelShape)

/** A model as it would be; it is not stored. */
export interface ModelPreview {
  /** Source of the rows, such as `{"query": "…"}` or `{"table": "…"}`; it depends on the type of the connection. */
  readonly configuration?: { readonly [name: string]: unknown }
  /** Id of the connection. A UUID. */
  readonly connection_id?: string
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
  /** Version of the model. */
  readonly version?: number
}

/** Shape of {@link ModelPreview}. */
export const ModelPreviewShape: Shape.Shape<ModelPreview> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    configuration: Shape.optionalKey(Shape.Record(Shape.Unknown)),
    connection_id: Shape.optionalKey(Shape.String),
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
