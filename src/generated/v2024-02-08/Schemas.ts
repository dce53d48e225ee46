/**
 * Schemas: the cached schemas of connections.
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
  type BulkSyncSourceStatus,
  BulkSyncSourceStatusShape,
  type PrimaryKeyOverride,
  PrimaryKeyOverrideShape,
  type UserField,
  UserFieldShape
} from "../v2025-09-18/SchemasShapes.ts"
import { type SourceSchema, SourceSchemaShape } from "../v2025-09-18/Shared.ts"
import type * as Types from "./Schemas.ts"

export { BulkSyncSourceStatus, PrimaryKeyOverride, UserField } from "../v2025-09-18/SchemasShapes.ts"
export {
  FieldType,
  FieldTypeSpec,
  PickValue,
  SchemaAssociation,
  SchemaField,
  SourceSchema
} from "../v2025-09-18/Shared.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Input of {@link SchemasService.upsertField}. */
export interface UpsertFieldInput {
  /** Id of the connection. A UUID. */
  readonly connection_id: string
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly schema_id: string
  /** The fields, matched by `field_id`. */
  readonly fields?: ReadonlyArray<UserField> | null | undefined
}

/** Errors of {@link SchemasService.upsertField}. */
export type UpsertFieldError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `POST /api/connections/{connection_id}/schemas/{schema_id}/fields` */
export const upsertFieldOperation: Operation.Operation<UpsertFieldInput, void, UpsertFieldError> =
  /*#__PURE__*/ Define.make("schemas.upsertField", "POST /api/connections/{connection_id}/schemas/{schema_id}/fields", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        connection_id: Shape.String,
        schema_id: Shape.String,
        fields: Shape.optional(Shape.NullOr(Shape.Array(UserFieldShape)))
      })
    ),
    body: ["fields"],
    success: /*#__PURE__*/ Define.empty(),
    errors: [400, 401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  })

/** Input of {@link SchemasService.deleteField}. */
export interface DeleteFieldInput {
  /** Id of the connection. A UUID. */
  readonly connection_id: string
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly schema_id: string
  /** Id of the field in the schema. */
  readonly field_id: string
}

/** Errors of {@link SchemasService.deleteField}. */
export type DeleteFieldError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `DELETE /api/connections/{connection_id}/schemas/{schema_id}/fields/{field_id}` */
export const deleteFieldOperation: Operation.Operation<DeleteFieldInput, void, DeleteFieldError> =
  /*#__PURE__*/ Define.make(
    "schemas.deleteField",
    "DELETE /api/connections/{connection_id}/schemas/{schema_id}/fields/{field_id}",
    {
      version: "2024-02-08",
      input: /*#__PURE__*/ Shape.suspend(() =>
        Shape.Struct({
          connection_id: Shape.String,
          schema_id: Shape.String,
          field_id: Shape.String
        })
      ),
      success: /*#__PURE__*/ Define.empty(),
      errors: [400, 401, 403, 404, 429, 500]
    }
  )

/** Input of {@link SchemasService.setPrimaryKeys}. */
export interface SetPrimaryKeysInput {
  /** Id of the connection. A UUID. */
  readonly connection_id: string
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly schema_id: string
  /** The fields of the new primary key; they replace the present ones. */
  readonly fields?: ReadonlyArray<PrimaryKeyOverride> | null | undefined
}

/** Errors of {@link SchemasService.setPrimaryKeys}. */
export type SetPrimaryKeysError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `PUT /api/connections/{connection_id}/schemas/{schema_id}/primary_keys` */
export const setPrimaryKeysOperation: Operation.Operation<SetPrimaryKeysInput, void, SetPrimaryKeysError> =
  /*#__PURE__*/ Define.make(
    "schemas.setPrimaryKeys",
    "PUT /api/connections/{connection_id}/schemas/{schema_id}/primary_keys",
    {
      version: "2024-02-08",
      input: /*#__PURE__*/ Shape.suspend(() =>
        Shape.Struct({
          connection_id: Shape.String,
          schema_id: Shape.String,
          fields: Shape.optional(Shape.NullOr(Shape.Array(PrimaryKeyOverrideShape)))
        })
      ),
      body: ["fields"],
      success: /*#__PURE__*/ Define.empty(),
      errors: [400, 401, 403, 404, 429, 500]
    }
  )

/** Input of {@link SchemasService.resetPrimaryKeys}. */
export interface ResetPrimaryKeysInput {
  /** Id of the connection. A UUID. */
  readonly connection_id: string
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly schema_id: string
}

/** Errors of {@link SchemasService.resetPrimaryKeys}. */
export type ResetPrimaryKeysError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `DELETE /api/connections/{connection_id}/schemas/{schema_id}/primary_keys` */
export const resetPrimaryKeysOperation: Operation.Operation<ResetPrimaryKeysInput, void, ResetPrimaryKeysError> =
  /*#__PURE__*/ Define.make(
    "schemas.resetPrimaryKeys",
    "DELETE /api/connections/{connection_id}/schemas/{schema_id}/primary_keys",
    {
      version: "2024-02-08",
      input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ connection_id: Shape.String, schema_id: Shape.String })),
      success: /*#__PURE__*/ Define.empty(),
      errors: [400, 401, 403, 404, 429, 500]
    }
  )

/** Input of {@link SchemasService.refresh}. */
export interface RefreshInput {
  /** Id of the connection. A UUID. */
  readonly id: string
}

/** Errors of {@link SchemasService.refresh}. */
export type RefreshError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `POST /api/connections/{id}/schemas/refresh` */
export const refreshOperation: Operation.Operation<RefreshInput, void, RefreshError> = /*#__PURE__*/ Define.make(
  "schemas.refresh",
  "POST /api/connections/{id}/schemas/refresh",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.empty(),
    errors: [400, 401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  }
)

/** Input of {@link SchemasService.getStatus}. */
export interface GetStatusInput {
  /** Id of the connection. A UUID. */
  readonly id: string
}

/** Errors of {@link SchemasService.getStatus}. */
export type GetStatusError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `GET /api/connections/{id}/schemas/status` */
export const getStatusOperation: Operation.Operation<GetStatusInput, BulkSyncSourceStatus, GetStatusError> =
  /*#__PURE__*/ Define.make("schemas.getStatus", "GET /api/connections/{id}/schemas/status", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(BulkSyncSourceStatusShape),
    errors: [400, 401, 403, 404, 429, 500]
  })

/** Input of {@link SchemasService.get}. */
export interface GetInput {
  /** Id of the connection. A UUID. */
  readonly id: string
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly schema_id: string
}

/** Errors of {@link SchemasService.get}. */
export type GetError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `GET /api/connections/{id}/schemas/{schema_id}` */
export const getOperation: Operation.Operation<GetInput, SourceSchema, GetError> = /*#__PURE__*/ Define.make(
  "schemas.get",
  "GET /api/connections/{id}/schemas/{schema_id}",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String, schema_id: Shape.String })),
    success: /*#__PURE__*/ Define.data(SourceSchemaShape),
    errors: [400, 401, 403, 404, 429, 500]
  }
)

/** Input of {@link SchemasService.getRecords}. */
export interface GetRecordsInput {
  /** Id of the connection. A UUID. */
  readonly id: string
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly schema_id: string
}

/** Errors of {@link SchemasService.getRecords}. */
export type GetRecordsError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `GET /api/connections/{id}/schemas/{schema_id}/records` */
export const getRecordsOperation: Operation.Operation<
  GetRecordsInput,
  ReadonlyArray<{ readonly [name: string]: unknown }>,
  GetRecordsError
> = /*#__PURE__*/ Define.make("schemas.getRecords", "GET /api/connections/{id}/schemas/{schema_id}/records", {
  version: "2024-02-08",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String, schema_id: Shape.String })),
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(Shape.Record(Shape.Unknown)))),
  errors: [400, 401, 403, 404, 429, 500]
})

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `schemas` resource. */
export interface SchemasService {
  /**
   * Adds fields to a schema or changes them.
   *
   * Fields are matched by `field_id`; some may be stored although others fail. The response body is an empty object.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `POST /api/connections/{connection_id}/schemas/{schema_id}/fields`
   */
  readonly upsertField: (input: UpsertFieldInput) => Effect.Effect<void, UpsertFieldError>

  /**
   * Deletes a field that a user added to a schema.
   *
   * The response body is an empty object.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `DELETE /api/connections/{connection_id}/schemas/{schema_id}/fields/{field_id}`
   */
  readonly deleteField: (input: DeleteFieldInput) => Effect.Effect<void, DeleteFieldError>

  /**
   * Replaces the primary key of a schema.
   *
   * The response body is an empty object.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `PUT /api/connections/{connection_id}/schemas/{schema_id}/primary_keys`
   */
  readonly setPrimaryKeys: (input: SetPrimaryKeysInput) => Effect.Effect<void, SetPrimaryKeysError>

  /**
   * Goes back to the primary key that the source reports.
   *
   * The response body is an empty object.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `DELETE /api/connections/{connection_id}/schemas/{schema_id}/primary_keys`
   */
  readonly resetPrimaryKeys: (input: ResetPrimaryKeysInput) => Effect.Effect<void, ResetPrimaryKeysError>

  /**
   * Starts to refresh the cached schemas of a connection.
   *
   * The connection has to be healthy. `Location` leads to the status; the response body is an empty object.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * The sources disagree: One sentence says that the cache status becomes `fresh`, another `completed`, and samples
   * show `cached`; treat it as open.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `POST /api/connections/{id}/schemas/refresh`
   */
  readonly refresh: (input: RefreshInput) => Effect.Effect<void, RefreshError>

  /**
   * Reads how fresh the cached schemas of a connection are.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/schemas/status`
   */
  readonly getStatus: (input: GetStatusInput) => Effect.Effect<BulkSyncSourceStatus, GetStatusError>

  /**
   * Reads one cached schema of a connection.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/schemas/{schema_id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<SourceSchema, GetError>

  /**
   * Reads a few sample records of a schema.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/schemas/{schema_id}/records`
   */
  readonly getRecords: (
    input: GetRecordsInput
  ) => Effect.Effect<ReadonlyArray<{ readonly [name: string]: unknown }>, GetRecordsError>
}

const Base: Context.ServiceClass<Schemas_2024_02_08, "effect-polytomic/2024-02-08/Schemas", SchemasService> =
  /*#__PURE__*/
  Context.Service<Schemas_2024_02_08, SchemasService>()("effect-polytomic/2024-02-08/Schemas")

/** The calls of the `schemas` resource of API version 2024-02-08. */
class Schemas_2024_02_08 extends Base {
  /** Provides {@link Schemas_2024_02_08} on top of a client. */
  static readonly layer: Layer.Layer<Schemas_2024_02_08, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(Schemas_2024_02_08, () => ({
      upsertField: upsertFieldOperation,
      deleteField: deleteFieldOperation,
      setPrimaryKeys: setPrimaryKeysOperation,
      resetPrimaryKeys: resetPrimaryKeysOperation,
      refresh: refreshOperation,
      getStatus: getStatusOperation,
      get: getOperation,
      getRecords: getRecordsOperation
    }))
}

/** Types of {@link Schemas_2024_02_08}: those that its module exports. */
declare namespace Schemas_2024_02_08 {
  export type BulkSyncSourceStatus = Types.BulkSyncSourceStatus
  export type DeleteFieldError = Types.DeleteFieldError
  export type DeleteFieldInput = Types.DeleteFieldInput
  export type FieldType = Types.FieldType
  export type FieldTypeSpec = Types.FieldTypeSpec
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type GetRecordsError = Types.GetRecordsError
  export type GetRecordsInput = Types.GetRecordsInput
  export type GetStatusError = Types.GetStatusError
  export type GetStatusInput = Types.GetStatusInput
  export type PickValue = Types.PickValue
  export type PrimaryKeyOverride = Types.PrimaryKeyOverride
  export type RefreshError = Types.RefreshError
  export type RefreshInput = Types.RefreshInput
  export type ResetPrimaryKeysError = Types.ResetPrimaryKeysError
  export type ResetPrimaryKeysInput = Types.ResetPrimaryKeysInput
  export type SchemaAssociation = Types.SchemaAssociation
  export type SchemaField = Types.SchemaField
  export type SchemasService = Types.SchemasService
  export type SetPrimaryKeysError = Types.SetPrimaryKeysError
  export type SetPrimaryKeysInput = Types.SetPrimaryKeysInput
  export type SourceSchema = Types.SourceSchema
  export type UpsertFieldError = Types.UpsertFieldError
  export type UpsertFieldInput = Types.UpsertFieldInput
  export type UserField = Types.UserField
}

export { Schemas_2024_02_08 as Schemas }
