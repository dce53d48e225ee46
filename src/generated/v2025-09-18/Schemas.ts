/**
 * Schemas: the cached schemas of connections.
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
  type BulkSyncSourceStatus,
  BulkSyncSourceStatusShape,
  type FieldTypeDefinition,
  FieldTypeDefinitionShape,
  type PrimaryKeyOverride,
  PrimaryKeyOverrideShape,
  type UserField,
  UserFieldShape
} from "./SchemasShapes.ts"
import { type SchemaField, SchemaFieldShape, type SourceSchema, SourceSchemaShape } from "./Shared.ts"
import type * as Types from "./Schemas.ts"

export { BulkSyncSourceStatus, FieldTypeDefinition, PrimaryKeyOverride, UserField } from "./SchemasShapes.ts"
export { FieldType, FieldTypeSpec, PickValue, SchemaAssociation, SchemaField, SourceSchema } from "./Shared.ts"

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
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        connection_id: Shape.String,
        schema_id: Shape.String,
        fields: Shape.optional(Shape.NullOr(Shape.Array(UserFieldShape)))
      })
    ),
    body: ["fields"],
    success: /*#__PURE__*/ Define.empty(202),
    errors: [400, 401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  })

/** Input of {@link SchemasService.patchField}. */
export interface PatchFieldInput {
  /** Id of the connection. A UUID. */
  readonly connection_id: string
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly schema_id: string
  /** Id of the field in the schema. */
  readonly field_id: string
  /** The full type of the field. */
  readonly definition?: FieldTypeDefinition | undefined
  /** An example of its value. */
  readonly example?: unknown
  /** Name to show to people. */
  readonly label?: string | null | undefined
  /** Place of the value in the source record. */
  readonly path?: string | null | undefined
  /** Type of the field: `string`, `number`, `boolean`, `datetime`, `array`, `object` or `binary`. */
  readonly type?: string | null | undefined
}

/** Errors of {@link SchemasService.patchField}. */
export type PatchFieldError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `PATCH /api/connections/{connection_id}/schemas/{schema_id}/fields/{field_id}` */
export const patchFieldOperation: Operation.Operation<PatchFieldInput, SchemaField, PatchFieldError> =
  /*#__PURE__*/ Define.make(
    "schemas.patchField",
    "PATCH /api/connections/{connection_id}/schemas/{schema_id}/fields/{field_id}",
    {
      version: "2025-09-18",
      input: /*#__PURE__*/ Shape.suspend(() =>
        Shape.Struct({
          connection_id: Shape.String,
          schema_id: Shape.String,
          field_id: Shape.String,
          definition: Shape.optional(FieldTypeDefinitionShape),
          example: Shape.optional(Shape.Unknown),
          label: Shape.optional(Shape.NullOr(Shape.String)),
          path: Shape.optional(Shape.NullOr(Shape.String)),
          type: Shape.optional(Shape.NullOr(Shape.String))
        })
      ),
      body: ["definition", "example", "label", "path", "type"],
      success: /*#__PURE__*/ Define.data(SchemaFieldShape),
      errors: [400, 401, 403, 404, 429, 500]
    }
  )

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
      version: "2025-09-18",
      input: /*#__PURE__*/ Shape.suspend(() =>
        Shape.Struct({
          connection_id: Shape.String,
          schema_id: Shape.String,
          field_id: Shape.String
        })
      ),
      success: /*#__PURE__*/ Define.empty(202),
      errors: [400, 401, 403, 404, 429, 500],
      acceptsIdempotencyKey: true
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
      version: "2025-09-18",
      input: /*#__PURE__*/ Shape.suspend(() =>
        Shape.Struct({
          connection_id: Shape.String,
          schema_id: Shape.String,
          fields: Shape.optional(Shape.NullOr(Shape.Array(PrimaryKeyOverrideShape)))
        })
      ),
      body: ["fields"],
      success: /*#__PURE__*/ Define.empty(202),
      errors: [400, 401, 403, 404, 429, 500],
      acceptsIdempotencyKey: true
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
      version: "2025-09-18",
      input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ connection_id: Shape.String, schema_id: Shape.String })),
      success: /*#__PURE__*/ Define.empty(202),
      errors: [400, 401, 403, 404, 429, 500],
      acceptsIdempotencyKey: true
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
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.empty(202),
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
    version: "2025-09-18",
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
    version: "2025-09-18",
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
  version: "2025-09-18",
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
   * Changes one field of a schema.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `PATCH /api/connections/{connection_id}/schemas/{schema_id}/fields/{field_id}`
   */
  readonly patchField: (input: PatchFieldInput) => Effect.Effect<SchemaField, PatchFieldError>

  /**
   * Deletes a field that a user added to a schema.
   *
   * The response body is an empty object.
   *
   * Takes an idempotency key.
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
   * Takes an idempotency key.
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
   * Takes an idempotency key.
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

const Base: Context.ServiceClass<Schemas, "effect-polytomic/2025-09-18/Schemas", SchemasService> =
  /*#__PURE__*/
  Context.Service<Schemas, SchemasService>()("effect-polytomic/2025-09-18/Schemas")

/** The calls of the `schemas` resource of API version 2025-09-18. */
export class Schemas extends Base {
  /** Provides {@link Schemas} on top of a client. */
  static readonly layer: Layer.Layer<Schemas, never, PolytomicClient.PolytomicClient> = /*#__PURE__*/ Service.layer(
    Schemas,
    () => ({
      upsertField: upsertFieldOperation,
      patchField: patchFieldOperation,
      deleteField: deleteFieldOperation,
      setPrimaryKeys: setPrimaryKeysOperation,
      resetPrimaryKeys: resetPrimaryKeysOperation,
      refresh: refreshOperation,
      getStatus: getStatusOperation,
      get: getOperation,
      getRecords: getRecordsOperation
    })
  )
}

/** Types of {@link Schemas}: those that its module exports. */
export declare namespace Schemas {
  export type BulkSyncSourceStatus = Types.BulkSyncSourceStatus
  export type DeleteFieldError = Types.DeleteFieldError
  export type DeleteFieldInput = Types.DeleteFieldInput
  export type FieldType = Types.FieldType
  export type FieldTypeDefinition = Types.FieldTypeDefinition
  export type FieldTypeSpec = Types.FieldTypeSpec
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type GetRecordsError = Types.GetRecordsError
  export type GetRecordsInput = Types.GetRecordsInput
  export type GetStatusError = Types.GetStatusError
  export type GetStatusInput = Types.GetStatusInput
  export type PatchFieldError = Types.PatchFieldError
  export type PatchFieldInput = Types.PatchFieldInput
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
