/**
 * Models: sets of records read from connections, the input of model syncs.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Define from "../../internal/operations/define.ts"
import * as Service from "../../internal/client/service.ts"
import * as Shape from "../../internal/schema/shape.ts"
import type * as Operation from "../../Operation.ts"
import type * as PolytomicClient from "../../PolytomicClient.ts"
import type * as PolytomicError from "../../PolytomicError.ts"
import {
  type EnricherConfiguration,
  EnricherConfigurationShape,
  type EnrichmentInput,
  EnrichmentInputShape,
  type Model,
  type ModelFieldInput,
  ModelFieldInputShape,
  type ModelPreviewResponse,
  ModelPreviewResponseShape,
  type ModelRelation,
  ModelRelationShape,
  type ModelResponse,
  ModelResponseShape,
  type ModelSampleResponse,
  ModelSampleResponseShape,
  ModelShape
} from "../v2025-09-18/ModelsShapes.ts"
import { type SourceMetadata, SourceMetadataShape } from "../v2025-09-18/Shared.ts"
import type * as Types from "./Models.ts"

export {
  ActorInput,
  EnricherConfiguration,
  EnricherMapping,
  Enrichment,
  EnrichmentInput,
  Model,
  ModelFieldInput,
  ModelFieldRequest,
  ModelLabel,
  ModelPreview,
  ModelPreviewResponse,
  ModelRelation,
  ModelRelationTo,
  ModelResponse,
  ModelSample,
  ModelSampleResponse,
  Relation,
  RelationTo,
  SampleRecord
} from "../v2025-09-18/ModelsShapes.ts"
export {
  Actor,
  ConfigurationValue,
  Job,
  ModelField,
  SourceMetadata,
  SourceMetadataItem,
  TaskStatus
} from "../v2025-09-18/Shared.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Input of {@link ModelsService.getEnrichmentSource}. */
export interface GetEnrichmentSourceInput {
  /** Id of the connection. A UUID. */
  readonly id: string
  /** Choices made so far for the source, by name, such as the database and the table. */
  readonly params?: { readonly [name: string]: ReadonlyArray<string> } | undefined
}

/** Errors of {@link ModelsService.getEnrichmentSource}. */
export type GetEnrichmentSourceError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `GET /api/connections/{id}/modelsync/enrichment-source` */
export const getEnrichmentSourceOperation: Operation.Operation<
  GetEnrichmentSourceInput,
  SourceMetadata,
  GetEnrichmentSourceError
> = /*#__PURE__*/ Define.make("models.getEnrichmentSource", "GET /api/connections/{id}/modelsync/enrichment-source", {
  version: "2024-02-08",
  input: /*#__PURE__*/ Shape.suspend(() =>
    Shape.Struct({ id: Shape.String, params: Shape.optional(Shape.Record(Shape.Array(Shape.String))) })
  ),
  query: ["params"],
  success: /*#__PURE__*/ Define.data(SourceMetadataShape),
  errors: [400, 401, 403, 404, 429, 500]
})

/** Input of {@link ModelsService.post}. */
export interface PostInput {
  /** Id of the connection. A UUID. */
  readonly connection_id: string
  /** Settings of the enrichment. */
  readonly configuration?: EnricherConfiguration | undefined
}

/** Errors of {@link ModelsService.post}. */
export type PostError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `POST /api/enrichment/{connection_id}/inputfields` */
export const postOperation: Operation.Operation<
  PostInput,
  ReadonlyArray<ReadonlyArray<string>>,
  PostError
> = /*#__PURE__*/ Define.make("models.post", "POST /api/enrichment/{connection_id}/inputfields", {
  version: "2024-02-08",
  input: /*#__PURE__*/ Shape.suspend(() =>
    Shape.Struct({ connection_id: Shape.String, configuration: Shape.optional(EnricherConfigurationShape) })
  ),
  body: ["configuration"],
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(Shape.Array(Shape.String)))),
  errors: [401, 403, 404, 429, 500],
  acceptsIdempotencyKey: true
})

/** Input of {@link ModelsService.preview}. */
export interface PreviewInput {
  /** True to do the work in a background job; the response may then hold a job instead of data. */
  readonly async?: boolean | undefined
  /** Fields to add beside those the source reports. */
  readonly additional_fields?: ReadonlyArray<ModelFieldInput> | null | undefined
  /** Source of the rows, such as `{"query": "…"}` or `{"table": "…"}`; it depends on the type of the connection. */
  readonly configuration: { readonly [name: string]: unknown }
  /** Id of the connection. A UUID. */
  readonly connection_id: string
  /** Enrichments of the model. */
  readonly enricher?: EnrichmentInput | undefined
  /** Names of the source's fields to take; without it all of them. */
  readonly fields?: ReadonlyArray<string> | null | undefined
  /** Name of the field that identifies a record. */
  readonly identifier?: string | undefined
  /** Ids of labels. UUIDs. */
  readonly labels?: ReadonlyArray<string> | null | undefined
  /** Name of the model. */
  readonly name: string
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string | null | undefined
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string> | null | undefined
  /** Links to other models. */
  readonly relations?: ReadonlyArray<ModelRelation> | null | undefined
  /** Names of the fields whose changes make a record count as changed. */
  readonly tracking_columns?: ReadonlyArray<string> | null | undefined
}

/** Errors of {@link ModelsService.preview}. */
export type PreviewError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `POST /api/model-preview` */
export const previewOperation: Operation.Operation<PreviewInput, ModelPreviewResponse, PreviewError> =
  /*#__PURE__*/ Define.make("models.preview", "POST /api/model-preview", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        async: Shape.optional(Shape.Boolean),
        additional_fields: Shape.optional(Shape.NullOr(Shape.Array(ModelFieldInputShape))),
        configuration: Shape.Record(Shape.Unknown),
        connection_id: Shape.String,
        enricher: Shape.optional(EnrichmentInputShape),
        fields: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        identifier: Shape.optional(Shape.String),
        labels: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        name: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        policies: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        relations: Shape.optional(Shape.NullOr(Shape.Array(ModelRelationShape))),
        tracking_columns: Shape.optional(Shape.NullOr(Shape.Array(Shape.String)))
      })
    ),
    query: ["async"],
    body: [
      "additional_fields",
      "configuration",
      "connection_id",
      "enricher",
      "fields",
      "identifier",
      "labels",
      "name",
      "organization_id",
      "policies",
      "relations",
      "tracking_columns"
    ],
    success: /*#__PURE__*/ Define.body(ModelPreviewResponseShape),
    errors: [400, 401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  })

/** Errors of {@link ModelsService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/models` */
export const listOperation: Operation.Operation<{}, ReadonlyArray<Model>, ListError> = /*#__PURE__*/ Define.make(
  "models.list",
  "GET /api/models",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({})),
    success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(ModelShape))),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link ModelsService.create}. */
export interface CreateInput {
  /** True to do the work in a background job; the response may then hold a job instead of data. */
  readonly async?: boolean | undefined
  /** Fields to add beside those the source reports. */
  readonly additional_fields?: ReadonlyArray<ModelFieldInput> | null | undefined
  /** Source of the rows, such as `{"query": "…"}` or `{"table": "…"}`; it depends on the type of the connection. */
  readonly configuration: { readonly [name: string]: unknown }
  /** Id of the connection. A UUID. */
  readonly connection_id: string
  /** Enrichments of the model. */
  readonly enricher?: EnrichmentInput | undefined
  /** Names of the source's fields to take; without it all of them. */
  readonly fields?: ReadonlyArray<string> | null | undefined
  /** Name of the field that identifies a record. */
  readonly identifier?: string | undefined
  /** Ids of labels. UUIDs. */
  readonly labels?: ReadonlyArray<string> | null | undefined
  /** Name of the model. */
  readonly name: string
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string | null | undefined
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string> | null | undefined
  /** Links to other models. */
  readonly relations?: ReadonlyArray<ModelRelation> | null | undefined
  /** Names of the fields whose changes make a record count as changed. */
  readonly tracking_columns?: ReadonlyArray<string> | null | undefined
}

/** Errors of {@link ModelsService.create}. */
export type CreateError = PolytomicError.Of<400 | 401 | 403 | 429 | 500>

/** `POST /api/models` */
export const createOperation: Operation.Operation<CreateInput, ModelResponse, CreateError> = /*#__PURE__*/ Define.make(
  "models.create",
  "POST /api/models",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        async: Shape.optional(Shape.Boolean),
        additional_fields: Shape.optional(Shape.NullOr(Shape.Array(ModelFieldInputShape))),
        configuration: Shape.Record(Shape.Unknown),
        connection_id: Shape.String,
        enricher: Shape.optional(EnrichmentInputShape),
        fields: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        identifier: Shape.optional(Shape.String),
        labels: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        name: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        policies: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        relations: Shape.optional(Shape.NullOr(Shape.Array(ModelRelationShape))),
        tracking_columns: Shape.optional(Shape.NullOr(Shape.Array(Shape.String)))
      })
    ),
    query: ["async"],
    body: [
      "additional_fields",
      "configuration",
      "connection_id",
      "enricher",
      "fields",
      "identifier",
      "labels",
      "name",
      "organization_id",
      "policies",
      "relations",
      "tracking_columns"
    ],
    success: /*#__PURE__*/ Define.body(ModelResponseShape),
    errors: [400, 401, 403, 429, 500],
    acceptsIdempotencyKey: true
  }
)

/** Input of {@link ModelsService.get}. */
export interface GetInput {
  /** Id of the model. A UUID. */
  readonly id: string
  /** True to do the work in a background job; the response may then hold a job instead of data. */
  readonly async?: boolean | undefined
}

/** Errors of {@link ModelsService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `GET /api/models/{id}` */
export const getOperation: Operation.Operation<GetInput, ModelResponse, GetError> = /*#__PURE__*/ Define.make(
  "models.get",
  "GET /api/models/{id}",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String, async: Shape.optional(Shape.Boolean) })),
    query: ["async"],
    success: /*#__PURE__*/ Define.body(ModelResponseShape),
    errors: [401, 403, 404, 429, 500]
  }
)

/** Input of {@link ModelsService.update}. */
export interface UpdateInput {
  /** Id of the model. A UUID. */
  readonly id: string
  /** True to do the work in a background job; the response may then hold a job instead of data. */
  readonly async?: boolean | undefined
  /** Fields to add beside those the source reports. */
  readonly additional_fields?: ReadonlyArray<ModelFieldInput> | null | undefined
  /** Source of the rows, such as `{"query": "…"}` or `{"table": "…"}`; it depends on the type of the connection. */
  readonly configuration: { readonly [name: string]: unknown }
  /** Id of the connection. A UUID. */
  readonly connection_id: string
  /** Enrichments of the model. */
  readonly enricher?: EnrichmentInput | undefined
  /** Names of the source's fields to take; without it all of them. */
  readonly fields?: ReadonlyArray<string> | null | undefined
  /** Name of the field that identifies a record. */
  readonly identifier?: string | undefined
  /** Ids of labels. UUIDs. */
  readonly labels?: ReadonlyArray<string> | null | undefined
  /** Name of the model. */
  readonly name: string
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string | null | undefined
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string> | null | undefined
  /** True to ask the source for its fields again. */
  readonly refresh?: boolean | undefined
  /** Links to other models. */
  readonly relations?: ReadonlyArray<ModelRelation> | null | undefined
  /** Names of the fields whose changes make a record count as changed. */
  readonly tracking_columns?: ReadonlyArray<string> | null | undefined
}

/** Errors of {@link ModelsService.update}. */
export type UpdateError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `PUT /api/models/{id}` */
export const updateOperation: Operation.Operation<UpdateInput, ModelResponse, UpdateError> = /*#__PURE__*/ Define.make(
  "models.update",
  "PUT /api/models/{id}",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        async: Shape.optional(Shape.Boolean),
        additional_fields: Shape.optional(Shape.NullOr(Shape.Array(ModelFieldInputShape))),
        configuration: Shape.Record(Shape.Unknown),
        connection_id: Shape.String,
        enricher: Shape.optional(EnrichmentInputShape),
        fields: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        identifier: Shape.optional(Shape.String),
        labels: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        name: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        policies: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        refresh: Shape.optional(Shape.Boolean),
        relations: Shape.optional(Shape.NullOr(Shape.Array(ModelRelationShape))),
        tracking_columns: Shape.optional(Shape.NullOr(Shape.Array(Shape.String)))
      })
    ),
    query: ["async"],
    body: [
      "additional_fields",
      "configuration",
      "connection_id",
      "enricher",
      "fields",
      "identifier",
      "labels",
      "name",
      "organization_id",
      "policies",
      "refresh",
      "relations",
      "tracking_columns"
    ],
    success: /*#__PURE__*/ Define.body(ModelResponseShape),
    errors: [400, 401, 403, 404, 429, 500]
  }
)

/** Input of {@link ModelsService.remove}. */
export interface RemoveInput {
  /** Id of the model. A UUID. */
  readonly id: string
  /** True to do the work in a background job; the response may then hold a job instead of data. */
  readonly async?: boolean | undefined
}

/** Errors of {@link ModelsService.remove}. */
export type RemoveError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `DELETE /api/models/{id}` */
export const removeOperation: Operation.Operation<RemoveInput, void, RemoveError> = /*#__PURE__*/ Define.make(
  "models.remove",
  "DELETE /api/models/{id}",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String, async: Shape.optional(Shape.Boolean) })),
    query: ["async"],
    success: /*#__PURE__*/ Define.empty(),
    errors: [401, 403, 404, 429, 500]
  }
)

/** Input of {@link ModelsService.sample}. */
export interface SampleInput {
  /** Id of the model. A UUID. */
  readonly id: string
  /** True to do the work in a background job; the response may then hold a job instead of data. */
  readonly async?: boolean | undefined
}

/** Errors of {@link ModelsService.sample}. */
export type SampleError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `GET /api/models/{id}/sample` */
export const sampleOperation: Operation.Operation<SampleInput, ModelSampleResponse, SampleError> =
  /*#__PURE__*/ Define.make("models.sample", "GET /api/models/{id}/sample", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String, async: Shape.optional(Shape.Boolean) })),
    query: ["async"],
    success: /*#__PURE__*/ Define.body(ModelSampleResponseShape),
    errors: [400, 401, 403, 404, 429, 500]
  })

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `models` resource. */
export interface ModelsService {
  /**
   * Lists the options of a connection for enriching models.
   *
   * Responds with 404 when the connection can't enrich.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/modelsync/enrichment-source`
   */
  readonly getEnrichmentSource: (
    input: GetEnrichmentSourceInput
  ) => Effect.Effect<SourceMetadata, GetEnrichmentSourceError>

  /**
   * Lists the sets of input fields that an enrichment accepts.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/enrichment/{connection_id}/inputfields`
   */
  readonly post: (input: PostInput) => Effect.Effect<ReadonlyArray<ReadonlyArray<string>>, PostError>

  /**
   * Shows the fields that a model would have, without saving it.
   *
   * With `async` the response holds a job to follow with `jobs.get`.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `POST /api/model-preview`
   */
  readonly preview: (input: PreviewInput) => Effect.Effect<ModelPreviewResponse, PreviewError>

  /**
   * Lists the models of the organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/models`
   */
  readonly list: () => Effect.Effect<ReadonlyArray<Model>, ListError>

  /**
   * Creates a model, a set of records read from a connection.
   *
   * With `async` the response holds a job to follow with `jobs.get`.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/models`
   */
  readonly create: (input: CreateInput) => Effect.Effect<ModelResponse, CreateError>

  /**
   * Reads one model.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/models/{id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<ModelResponse, GetError>

  /**
   * Replaces the settings of a model.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `PUT /api/models/{id}`
   */
  readonly update: (input: UpdateInput) => Effect.Effect<ModelResponse, UpdateError>

  /**
   * Deletes a model.
   *
   * Syncs that use the model break; nothing guards against it.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `DELETE /api/models/{id}`
   */
  readonly remove: (input: RemoveInput) => Effect.Effect<void, RemoveError>

  /**
   * Reads a few sample records of a model.
   *
   * Without `async` the sample has to be ready within 10 seconds.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/models/{id}/sample`
   */
  readonly sample: (input: SampleInput) => Effect.Effect<ModelSampleResponse, SampleError>
}

const Base: Context.ServiceClass<Models_2024_02_08, "effect-polytomic/2024-02-08/Models", ModelsService> =
  /*#__PURE__*/
  Context.Service<Models_2024_02_08, ModelsService>()("effect-polytomic/2024-02-08/Models")

/** The calls of the `models` resource of API version 2024-02-08. */
class Models_2024_02_08 extends Base {
  /** Provides {@link Models_2024_02_08} on top of a client. */
  static readonly layer: Layer.Layer<Models_2024_02_08, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(Models_2024_02_08, () => ({
      getEnrichmentSource: getEnrichmentSourceOperation,
      post: postOperation,
      preview: previewOperation,
      list: listOperation,
      create: createOperation,
      get: getOperation,
      update: updateOperation,
      remove: removeOperation,
      sample: sampleOperation
    }))
}

/** Types of {@link Models_2024_02_08}: those that its module exports. */
declare namespace Models_2024_02_08 {
  export type Actor = Types.Actor
  export type ActorInput = Types.ActorInput
  export type ConfigurationValue = Types.ConfigurationValue
  export type CreateError = Types.CreateError
  export type CreateInput = Types.CreateInput
  export type EnricherConfiguration = Types.EnricherConfiguration
  export type EnricherMapping = Types.EnricherMapping
  export type Enrichment = Types.Enrichment
  export type EnrichmentInput = Types.EnrichmentInput
  export type GetEnrichmentSourceError = Types.GetEnrichmentSourceError
  export type GetEnrichmentSourceInput = Types.GetEnrichmentSourceInput
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type Job = Types.Job
  export type ListError = Types.ListError
  export type Model = Types.Model
  export type ModelField = Types.ModelField
  export type ModelFieldInput = Types.ModelFieldInput
  export type ModelFieldRequest = Types.ModelFieldRequest
  export type ModelLabel = Types.ModelLabel
  export type ModelPreview = Types.ModelPreview
  export type ModelPreviewResponse = Types.ModelPreviewResponse
  export type ModelRelation = Types.ModelRelation
  export type ModelRelationTo = Types.ModelRelationTo
  export type ModelResponse = Types.ModelResponse
  export type ModelSample = Types.ModelSample
  export type ModelSampleResponse = Types.ModelSampleResponse
  export type ModelsService = Types.ModelsService
  export type PostError = Types.PostError
  export type PostInput = Types.PostInput
  export type PreviewError = Types.PreviewError
  export type PreviewInput = Types.PreviewInput
  export type Relation = Types.Relation
  export type RelationTo = Types.RelationTo
  export type RemoveError = Types.RemoveError
  export type RemoveInput = Types.RemoveInput
  export type SampleError = Types.SampleError
  export type SampleInput = Types.SampleInput
  export type SampleRecord = Types.SampleRecord
  export type SourceMetadata = Types.SourceMetadata
  export type SourceMetadataItem = Types.SourceMetadataItem
  export type TaskStatus = Types.TaskStatus
  export type UpdateError = Types.UpdateError
  export type UpdateInput = Types.UpdateInput
}

export { Models_2024_02_08 as Models }
