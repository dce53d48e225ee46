/**
 * Models: sets of records read from connections, the input of model syncs.
 *
 * Made from `spec/2022-12-12.json` by `npm run generate`; edit the spec, not this file.
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
import { type Model, ModelShape } from "../v2023-04-25/ModelsShapes.ts"
import { type ModelFieldInput, ModelFieldInputShape } from "../v2025-09-18/ModelsShapes.ts"
import { type RelationInput, RelationInputShape } from "./ModelsShapes.ts"
import type * as Types from "./Models.ts"

export { Model } from "../v2023-04-25/ModelsShapes.ts"
export { ModelField } from "../v2023-04-25/Shared.ts"
export { ModelFieldInput, ModelLabel, Relation, RelationTo } from "../v2025-09-18/ModelsShapes.ts"
export { RelationInput, RelationToInput } from "./ModelsShapes.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Errors of {@link ModelsService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 429>

/** `GET /api/models` */
export const listOperation: Operation.Operation<{}, ReadonlyArray<Model>, ListError> = /*#__PURE__*/ Define.make(
  "models.list",
  "GET /api/models",
  {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({})),
    success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(ModelShape))),
    errors: [401, 403, 429]
  }
)

/** Input of {@link ModelsService.create}. */
export interface CreateInput {
  /** Fields to add beside those the source reports. */
  readonly additional_fields?: ReadonlyArray<ModelFieldInput> | null | undefined
  /** Source of the rows, such as `{"query": "…"}` or `{"table": "…"}`; it depends on the type of the connection. */
  readonly configuration?: { readonly [name: string]: unknown } | undefined
  /** Id of the connection. A UUID. */
  readonly connection_id: string
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
  readonly relations?: ReadonlyArray<RelationInput> | null | undefined
  /** Names of the fields whose changes make a record count as changed. */
  readonly tracking_columns?: ReadonlyArray<string> | null | undefined
}

/** Errors of {@link ModelsService.create}. */
export type CreateError = PolytomicError.Of<401 | 403 | 429>

/** `POST /api/models` */
export const createOperation: Operation.Operation<CreateInput, Model, CreateError> = /*#__PURE__*/ Define.make(
  "models.create",
  "POST /api/models",
  {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        additional_fields: Shape.optional(Shape.NullOr(Shape.Array(ModelFieldInputShape))),
        configuration: Shape.optional(Shape.Record(Shape.Unknown)),
        connection_id: Shape.String,
        fields: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        identifier: Shape.optional(Shape.String),
        labels: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        name: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        policies: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        relations: Shape.optional(Shape.NullOr(Shape.Array(RelationInputShape))),
        tracking_columns: Shape.optional(Shape.NullOr(Shape.Array(Shape.String)))
      })
    ),
    body: [
      "additional_fields",
      "configuration",
      "connection_id",
      "fields",
      "identifier",
      "labels",
      "name",
      "organization_id",
      "policies",
      "relations",
      "tracking_columns"
    ],
    success: /*#__PURE__*/ Define.data(ModelShape),
    errors: [401, 403, 429],
    acceptsIdempotencyKey: true
  }
)

/** Input of {@link ModelsService.get}. */
export interface GetInput {
  /** Id of the model. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelsService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/models/{id}` */
export const getOperation: Operation.Operation<GetInput, Model, GetError> = /*#__PURE__*/ Define.make(
  "models.get",
  "GET /api/models/{id}",
  {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(ModelShape),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link ModelsService.update}. */
export interface UpdateInput {
  /** Id of the model. A UUID. */
  readonly id: string
  /** Fields to add beside those the source reports. */
  readonly additional_fields?: ReadonlyArray<ModelFieldInput> | null | undefined
  /** Source of the rows, such as `{"query": "…"}` or `{"table": "…"}`; it depends on the type of the connection. */
  readonly configuration?: { readonly [name: string]: unknown } | undefined
  /** Id of the connection. A UUID. */
  readonly connection_id: string
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
  readonly relations?: ReadonlyArray<RelationInput> | null | undefined
  /** Names of the fields whose changes make a record count as changed. */
  readonly tracking_columns?: ReadonlyArray<string> | null | undefined
}

/** Errors of {@link ModelsService.update}. */
export type UpdateError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `PATCH /api/models/{id}` */
export const updateOperation: Operation.Operation<UpdateInput, Model, UpdateError> = /*#__PURE__*/ Define.make(
  "models.update",
  "PATCH /api/models/{id}",
  {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        additional_fields: Shape.optional(Shape.NullOr(Shape.Array(ModelFieldInputShape))),
        configuration: Shape.optional(Shape.Record(Shape.Unknown)),
        connection_id: Shape.String,
        fields: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        identifier: Shape.optional(Shape.String),
        labels: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        name: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        policies: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        relations: Shape.optional(Shape.NullOr(Shape.Array(RelationInputShape))),
        tracking_columns: Shape.optional(Shape.NullOr(Shape.Array(Shape.String)))
      })
    ),
    body: [
      "additional_fields",
      "configuration",
      "connection_id",
      "fields",
      "identifier",
      "labels",
      "name",
      "organization_id",
      "policies",
      "relations",
      "tracking_columns"
    ],
    success: /*#__PURE__*/ Define.data(ModelShape),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link ModelsService.remove}. */
export interface RemoveInput {
  /** Id of the model. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelsService.remove}. */
export type RemoveError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `DELETE /api/models/{id}` */
export const removeOperation: Operation.Operation<RemoveInput, void, RemoveError> = /*#__PURE__*/ Define.make(
  "models.remove",
  "DELETE /api/models/{id}",
  {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.empty(),
    errors: [401, 403, 404, 429]
  }
)

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `models` resource. */
export interface ModelsService {
  /**
   * Lists the models of the organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/models`
   */
  readonly list: () => Effect.Effect<ReadonlyArray<Model>, ListError>

  /**
   * Creates a model, a set of records read from a connection.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `POST /api/models`
   */
  readonly create: (input: CreateInput) => Effect.Effect<Model, CreateError>

  /**
   * Reads one model.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/models/{id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<Model, GetError>

  /**
   * Changes the settings of a model.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `models.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/models/{id}`
   */
  readonly update: (input: UpdateInput) => Effect.Effect<Model, UpdateError>

  /**
   * Deletes a model.
   *
   * Syncs that use the model break; nothing guards against it.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `DELETE /api/models/{id}`
   */
  readonly remove: (input: RemoveInput) => Effect.Effect<void, RemoveError>
}

const Base: Context.ServiceClass<Models_2022_12_12, "effect-polytomic/2022-12-12/Models", ModelsService> =
  /*#__PURE__*/
  Context.Service<Models_2022_12_12, ModelsService>()("effect-polytomic/2022-12-12/Models")

/** The calls of the `models` resource of API version 2022-12-12. */
class Models_2022_12_12 extends Base {
  /** Provides {@link Models_2022_12_12} on top of a client. */
  static readonly layer: Layer.Layer<Models_2022_12_12, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(Models_2022_12_12, () => ({
      list: listOperation,
      create: createOperation,
      get: getOperation,
      update: updateOperation,
      remove: removeOperation
    }))
}

/** Types of {@link Models_2022_12_12}: those that its module exports. */
declare namespace Models_2022_12_12 {
  export type CreateError = Types.CreateError
  export type CreateInput = Types.CreateInput
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type ListError = Types.ListError
  export type Model = Types.Model
  export type ModelField = Types.ModelField
  export type ModelFieldInput = Types.ModelFieldInput
  export type ModelLabel = Types.ModelLabel
  export type ModelsService = Types.ModelsService
  export type Relation = Types.Relation
  export type RelationInput = Types.RelationInput
  export type RelationTo = Types.RelationTo
  export type RelationToInput = Types.RelationToInput
  export type RemoveError = Types.RemoveError
  export type RemoveInput = Types.RemoveInput
  export type UpdateError = Types.UpdateError
  export type UpdateInput = Types.UpdateInput
}

export { Models_2022_12_12 as Models }
