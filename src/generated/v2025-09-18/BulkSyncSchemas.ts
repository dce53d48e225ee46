/**
 * BulkSyncSchemas: the schemas that a bulk sync copies.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
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
  type BulkSchema,
  type BulkSchemaInput,
  BulkSchemaInputShape,
  BulkSchemaShape,
  type BulkSchemaSummary,
  BulkSchemaSummaryShape,
  type UpdateBulkField,
  UpdateBulkFieldShape
} from "./BulkSyncSchemasShapes.ts"
import {
  type BulkFilterInput,
  BulkFilterInputShape,
  type CancelBulkSyncResponse,
  CancelBulkSyncResponseShape
} from "./SharedBulkSync.ts"
import type * as Types from "./BulkSyncSchemas.ts"

export {
  BulkField,
  BulkFieldInput,
  BulkFilter,
  BulkSchema,
  BulkSchemaInput,
  BulkSchemaSummary,
  UpdateBulkField
} from "./BulkSyncSchemasShapes.ts"
export { FilterFunction, FilterFunctionInput } from "./Shared.ts"
export { BulkFilterInput, CancelBulkSyncResponse } from "./SharedBulkSync.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Input of {@link BulkSyncSchemasService.list}. */
export interface ListInput {
  /** Id of the bulk sync. A UUID. */
  readonly id: string
  /** Filters by name; `enabled` is a known one. */
  readonly filters?: { readonly [name: string]: string } | undefined
}

/** Errors of {@link BulkSyncSchemasService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/bulk/syncs/{id}/schemas` */
export const listOperation: Operation.Operation<
  ListInput,
  ReadonlyArray<BulkSchemaSummary>,
  ListError
> = /*#__PURE__*/ Define.make("bulkSync.schemas.list", "GET /api/bulk/syncs/{id}/schemas", {
  version: "2025-09-18",
  input: /*#__PURE__*/ Shape.suspend(() =>
    Shape.Struct({ id: Shape.String, filters: Shape.optional(Shape.Record(Shape.String)) })
  ),
  query: ["filters"],
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(BulkSchemaSummaryShape))),
  errors: [401, 403, 404, 429]
})

/** Input of {@link BulkSyncSchemasService.patch}. */
export interface PatchInput {
  /** Id of the bulk sync. A UUID. */
  readonly id: string
  /** The schemas to change; those that are not listed stay as they are. */
  readonly schemas?: ReadonlyArray<BulkSchemaInput> | null | undefined
}

/** Errors of {@link BulkSyncSchemasService.patch}. */
export type PatchError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `PATCH /api/bulk/syncs/{id}/schemas` */
export const patchOperation: Operation.Operation<
  PatchInput,
  ReadonlyArray<BulkSchema>,
  PatchError
> = /*#__PURE__*/ Define.make("bulkSync.schemas.patch", "PATCH /api/bulk/syncs/{id}/schemas", {
  version: "2025-09-18",
  input: /*#__PURE__*/ Shape.suspend(() =>
    Shape.Struct({ id: Shape.String, schemas: Shape.optional(Shape.NullOr(Shape.Array(BulkSchemaInputShape))) })
  ),
  body: ["schemas"],
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(BulkSchemaShape))),
  errors: [400, 401, 403, 404, 429, 500],
  acceptsIdempotencyKey: true
})

/** Input of {@link BulkSyncSchemasService.get}. */
export interface GetInput {
  /** Id of the bulk sync. A UUID. */
  readonly id: string
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly schema_id: string
}

/** Errors of {@link BulkSyncSchemasService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/bulk/syncs/{id}/schemas/{schema_id}` */
export const getOperation: Operation.Operation<GetInput, BulkSchema, GetError> = /*#__PURE__*/ Define.make(
  "bulkSync.schemas.get",
  "GET /api/bulk/syncs/{id}/schemas/{schema_id}",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String, schema_id: Shape.String })),
    success: /*#__PURE__*/ Define.data(BulkSchemaShape),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link BulkSyncSchemasService.update}. */
export interface UpdateInput {
  /** Id of the bulk sync. A UUID. */
  readonly id: string
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly schema_id: string
  /** Records older than this are not copied; RFC 3339, null for no limit. */
  readonly data_cutoff_timestamp?: string | null | undefined
  /** True if the sync's cutoff does not apply to this schema. */
  readonly disable_data_cutoff?: boolean | undefined
  /** True if the schema is copied. */
  readonly enabled?: boolean | undefined
  /** Settings of the fields of the schema; null, absent or empty means all fields. */
  readonly fields?: ReadonlyArray<UpdateBulkField> | null | undefined
  /** Conditions that records must meet to be synced. */
  readonly filters?: ReadonlyArray<BulkFilterInput> | null | undefined
  /** Field that the destination partitions by. */
  readonly partition_key?: string | undefined
  /** Field that marks changed records. */
  readonly tracking_field?: string | undefined
  /** Name in the destination that a user chose. */
  readonly user_output_name?: string | undefined
}

/** Errors of {@link BulkSyncSchemasService.update}. */
export type UpdateError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `PUT /api/bulk/syncs/{id}/schemas/{schema_id}` */
export const updateOperation: Operation.Operation<UpdateInput, BulkSchema, UpdateError> = /*#__PURE__*/ Define.make(
  "bulkSync.schemas.update",
  "PUT /api/bulk/syncs/{id}/schemas/{schema_id}",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        schema_id: Shape.String,
        data_cutoff_timestamp: Shape.optional(Shape.NullOr(Shape.Timestamp)),
        disable_data_cutoff: Shape.optional(Shape.Boolean),
        enabled: Shape.optional(Shape.Boolean),
        fields: Shape.optional(Shape.NullOr(Shape.Array(UpdateBulkFieldShape))),
        filters: Shape.optional(Shape.NullOr(Shape.Array(BulkFilterInputShape))),
        partition_key: Shape.optional(Shape.String),
        tracking_field: Shape.optional(Shape.String),
        user_output_name: Shape.optional(Shape.String)
      })
    ),
    body: [
      "data_cutoff_timestamp",
      "disable_data_cutoff",
      "enabled",
      "fields",
      "filters",
      "partition_key",
      "tracking_field",
      "user_output_name"
    ],
    success: /*#__PURE__*/ Define.data(BulkSchemaShape),
    errors: [401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  }
)

/** Input of {@link BulkSyncSchemasService.cancel}. */
export interface CancelInput {
  /** Id of the bulk sync. A UUID. */
  readonly id: string
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly schema_id: string
}

/** Errors of {@link BulkSyncSchemasService.cancel}. */
export type CancelError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `POST /api/bulk/syncs/{id}/schemas/{schema_id}/cancel` */
export const cancelOperation: Operation.Operation<CancelInput, CancelBulkSyncResponse, CancelError> =
  /*#__PURE__*/ Define.make("bulkSync.schemas.cancel", "POST /api/bulk/syncs/{id}/schemas/{schema_id}/cancel", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String, schema_id: Shape.String })),
    success: /*#__PURE__*/ Define.data(CancelBulkSyncResponseShape),
    errors: [401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  })

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `bulkSync.schemas` resource. */
export interface BulkSyncSchemasService {
  /**
   * Lists the schemas of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs/{id}/schemas`
   */
  readonly list: (input: ListInput) => Effect.Effect<ReadonlyArray<BulkSchemaSummary>, ListError>

  /**
   * Changes several schemas of a bulk sync at once.
   *
   * Schemas that are not listed stay as they are; a listed schema without `fields` gets all its fields enabled.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `PATCH /api/bulk/syncs/{id}/schemas`
   */
  readonly patch: (input: PatchInput) => Effect.Effect<ReadonlyArray<BulkSchema>, PatchError>

  /**
   * Reads how a bulk sync treats one schema.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs/{id}/schemas/{schema_id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<BulkSchema, GetError>

  /**
   * Replaces how a bulk sync treats one schema.
   *
   * No `fields`, or an empty array, means all fields.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `PUT /api/bulk/syncs/{id}/schemas/{schema_id}`
   */
  readonly update: (input: UpdateInput) => Effect.Effect<BulkSchema, UpdateError>

  /**
   * Asks the running execution to stop copying one schema.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs/{id}/schemas/{schema_id}/cancel`
   */
  readonly cancel: (input: CancelInput) => Effect.Effect<CancelBulkSyncResponse, CancelError>
}

const Base: Context.ServiceClass<
  BulkSyncSchemas,
  "effect-polytomic/2025-09-18/BulkSyncSchemas",
  BulkSyncSchemasService
> =
  /*#__PURE__*/
  Context.Service<BulkSyncSchemas, BulkSyncSchemasService>()("effect-polytomic/2025-09-18/BulkSyncSchemas")

/** The calls of the `bulkSync.schemas` resource of API version 2025-09-18. */
export class BulkSyncSchemas extends Base {
  /** Provides {@link BulkSyncSchemas} on top of a client. */
  static readonly layer: Layer.Layer<BulkSyncSchemas, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(BulkSyncSchemas, () => ({
      list: listOperation,
      patch: patchOperation,
      get: getOperation,
      update: updateOperation,
      cancel: cancelOperation
    }))
}

/** Types of {@link BulkSyncSchemas}: those that its module exports. */
export declare namespace BulkSyncSchemas {
  export type BulkField = Types.BulkField
  export type BulkFieldInput = Types.BulkFieldInput
  export type BulkFilter = Types.BulkFilter
  export type BulkFilterInput = Types.BulkFilterInput
  export type BulkSchema = Types.BulkSchema
  export type BulkSchemaInput = Types.BulkSchemaInput
  export type BulkSchemaSummary = Types.BulkSchemaSummary
  export type BulkSyncSchemasService = Types.BulkSyncSchemasService
  export type CancelBulkSyncResponse = Types.CancelBulkSyncResponse
  export type CancelError = Types.CancelError
  export type CancelInput = Types.CancelInput
  export type FilterFunction = Types.FilterFunction
  export type FilterFunctionInput = Types.FilterFunctionInput
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type ListError = Types.ListError
  export type ListInput = Types.ListInput
  export type PatchError = Types.PatchError
  export type PatchInput = Types.PatchInput
  export type UpdateBulkField = Types.UpdateBulkField
  export type UpdateError = Types.UpdateError
  export type UpdateInput = Types.UpdateInput
}
