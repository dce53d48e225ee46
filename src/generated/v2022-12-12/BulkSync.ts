/**
 * BulkSync: syncs that copy whole schemas from a source to a destination.
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
import {
  type BulkSyncDestination,
  BulkSyncDestinationShape,
  type BulkSyncSource,
  BulkSyncSourceShape,
  type SourceSchema,
  SourceSchemaShape
} from "../v2023-04-25/BulkSyncShapes.ts"
import { type BulkSyncSourceStatus, BulkSyncSourceStatusShape } from "../v2025-09-18/SchemasShapes.ts"
import { type SyncActivation, SyncActivationShape } from "../v2025-09-18/Shared.ts"
import {
  type BulkScheduleInput,
  BulkScheduleInputShape,
  type BulkSyncDetails,
  BulkSyncDetailsShape,
  type BulkSyncStatus,
  BulkSyncStatusShape
} from "./BulkSyncShapes.ts"
import type * as Types from "./BulkSync.ts"

export {
  BulkSyncDestination,
  BulkSyncSource,
  SchemaField,
  SourceSchema,
  SupportedBulkMode
} from "../v2023-04-25/BulkSyncShapes.ts"
export { BulkSyncSourceStatus } from "../v2025-09-18/SchemasShapes.ts"
export { PickValue, SchemaAssociation, SyncActivation } from "../v2025-09-18/Shared.ts"
export { BulkSchedule, BulkScheduleInput, BulkSyncDetails, BulkSyncStatus } from "./BulkSyncShapes.ts"
export { BulkSyncExecution, BulkSyncSchemaExecution } from "./SharedBulkSync.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Input of {@link BulkSyncService.getDestination}. */
export interface GetDestinationInput {
  /** Id of the connection. A UUID. */
  readonly id: string
}

/** Errors of {@link BulkSyncService.getDestination}. */
export type GetDestinationError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/bulk/dest/{id}` */
export const getDestinationOperation: Operation.Operation<
  GetDestinationInput,
  BulkSyncDestination,
  GetDestinationError
> = /*#__PURE__*/ Define.make("bulkSync.getDestination", "GET /api/bulk/dest/{id}", {
  version: "2022-12-12",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
  success: /*#__PURE__*/ Define.data(BulkSyncDestinationShape),
  errors: [401, 403, 404, 429]
})

/** Input of {@link BulkSyncService.getSource}. */
export interface GetSourceInput {
  /** Id of the connection. A UUID. */
  readonly connection_id: string
  /** True to refresh the cached schemas first. */
  readonly refresh_schemas?: boolean | undefined
  /** True to list the fields of each schema. */
  readonly include_fields?: boolean | undefined
}

/** Errors of {@link BulkSyncService.getSource}. */
export type GetSourceError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/bulk/source/{connection_id}` */
export const getSourceOperation: Operation.Operation<GetSourceInput, BulkSyncSource, GetSourceError> =
  /*#__PURE__*/ Define.make("bulkSync.getSource", "GET /api/bulk/source/{connection_id}", {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        connection_id: Shape.String,
        refresh_schemas: Shape.optional(Shape.Boolean),
        include_fields: Shape.optional(Shape.Boolean)
      })
    ),
    query: ["refresh_schemas", "include_fields"],
    success: /*#__PURE__*/ Define.data(BulkSyncSourceShape),
    errors: [401, 403, 404, 429]
  })

/** Input of {@link BulkSyncService.getSourceSchema}. */
export interface GetSourceSchemaInput {
  /** Id of the connection. A UUID. */
  readonly connection_id: string
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly schema_id: string
}

/** Errors of {@link BulkSyncService.getSourceSchema}. */
export type GetSourceSchemaError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/bulk/source/{connection_id}/schema/{schema_id}` */
export const getSourceSchemaOperation: Operation.Operation<GetSourceSchemaInput, SourceSchema, GetSourceSchemaError> =
  /*#__PURE__*/ Define.make("bulkSync.getSourceSchema", "GET /api/bulk/source/{connection_id}/schema/{schema_id}", {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ connection_id: Shape.String, schema_id: Shape.String })),
    success: /*#__PURE__*/ Define.data(SourceSchemaShape),
    errors: [401, 403, 404, 429]
  })

/** Input of {@link BulkSyncService.getSourceStatus}. */
export interface GetSourceStatusInput {
  /** Id of the connection. A UUID. */
  readonly connection_id: string
}

/** Errors of {@link BulkSyncService.getSourceStatus}. */
export type GetSourceStatusError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/bulk/source/{connection_id}/status` */
export const getSourceStatusOperation: Operation.Operation<
  GetSourceStatusInput,
  BulkSyncSourceStatus,
  GetSourceStatusError
> = /*#__PURE__*/ Define.make("bulkSync.getSourceStatus", "GET /api/bulk/source/{connection_id}/status", {
  version: "2022-12-12",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ connection_id: Shape.String })),
  success: /*#__PURE__*/ Define.data(BulkSyncSourceStatusShape),
  errors: [401, 403, 404, 429]
})

/** Errors of {@link BulkSyncService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 429>

/** `GET /api/bulk/syncs` */
export const listOperation: Operation.Operation<
  {},
  ReadonlyArray<BulkSyncDetails>,
  ListError
> = /*#__PURE__*/ Define.make("bulkSync.list", "GET /api/bulk/syncs", {
  version: "2022-12-12",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({})),
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(BulkSyncDetailsShape))),
  errors: [401, 403, 429]
})

/** Input of {@link BulkSyncService.create}. */
export interface CreateInput {
  /** True if the sync runs on its schedule. */
  readonly active?: boolean | null | undefined
  /** True if newly found fields are copied without being selected; true by default. */
  readonly automatically_add_new_fields?: boolean | undefined
  /** True if newly found schemas are copied without being selected; false by default. */
  readonly automatically_add_new_objects?: boolean | undefined
  /** Settings of the destination, such as the schema to write to; they depend on the type of the connection. */
  readonly destination_configuration?: { readonly [name: string]: unknown } | undefined
  /** Id of the connection to write to. A UUID. */
  readonly destination_connection_id: string
  /** True to omit record timestamps; false by default. */
  readonly disable_record_timestamps?: boolean | null | undefined
  /** True if newly found schemas are copied without being selected. */
  readonly discover?: boolean | undefined
  /** Write mode of the sync. */
  readonly mode: string
  /** Name of the bulk sync; it need not be unique. */
  readonly name: string
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string | null | undefined
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string> | null | undefined
  /** Schedule of the sync. */
  readonly schedule: BulkScheduleInput
  /** The schemas to copy, by id or with settings; without it all of them. */
  readonly schemas?: ReadonlyArray<string> | null | undefined
  /** Settings of the source; null if empty. */
  readonly source_configuration?: { readonly [name: string]: unknown } | null | undefined
  /** Id of the connection to read from. A UUID. */
  readonly source_connection_id: string
}

/** Errors of {@link BulkSyncService.create}. */
export type CreateError = PolytomicError.Of<401 | 403 | 429>

/** `POST /api/bulk/syncs` */
export const createOperation: Operation.Operation<CreateInput, BulkSyncDetails, CreateError> =
  /*#__PURE__*/ Define.make("bulkSync.create", "POST /api/bulk/syncs", {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        active: Shape.optional(Shape.NullOr(Shape.Boolean)),
        automatically_add_new_fields: Shape.optional(Shape.Boolean),
        automatically_add_new_objects: Shape.optional(Shape.Boolean),
        destination_configuration: Shape.optional(Shape.Record(Shape.Unknown)),
        destination_connection_id: Shape.String,
        disable_record_timestamps: Shape.optional(Shape.NullOr(Shape.Boolean)),
        discover: Shape.optional(Shape.Boolean),
        mode: Shape.String,
        name: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        policies: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        schedule: BulkScheduleInputShape,
        schemas: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        source_configuration: Shape.optional(Shape.NullOr(Shape.Record(Shape.Unknown))),
        source_connection_id: Shape.String
      })
    ),
    body: [
      "active",
      "automatically_add_new_fields",
      "automatically_add_new_objects",
      "destination_configuration",
      "destination_connection_id",
      "disable_record_timestamps",
      "discover",
      "mode",
      "name",
      "organization_id",
      "policies",
      "schedule",
      "schemas",
      "source_configuration",
      "source_connection_id"
    ],
    success: /*#__PURE__*/ Define.data(BulkSyncDetailsShape),
    errors: [401, 403, 429],
    acceptsIdempotencyKey: true
  })

/** Input of {@link BulkSyncService.get}. */
export interface GetInput {
  /** Id of the bulk sync. A UUID. */
  readonly id: string
  /** True to refresh the cached schemas first. */
  readonly refresh_schemas?: boolean | undefined
}

/** Errors of {@link BulkSyncService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/bulk/syncs/{id}` */
export const getOperation: Operation.Operation<GetInput, BulkSyncDetails, GetError> = /*#__PURE__*/ Define.make(
  "bulkSync.get",
  "GET /api/bulk/syncs/{id}",
  {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({ id: Shape.String, refresh_schemas: Shape.optional(Shape.Boolean) })
    ),
    query: ["refresh_schemas"],
    success: /*#__PURE__*/ Define.data(BulkSyncDetailsShape),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link BulkSyncService.update}. */
export interface UpdateInput {
  /** Id of the bulk sync. A UUID. */
  readonly id: string
  /** True if the sync runs on its schedule. */
  readonly active?: boolean | null | undefined
  /** Settings of the destination, such as the schema to write to; they depend on the type of the connection. */
  readonly destination_configuration?: { readonly [name: string]: unknown } | undefined
  /** Id of the connection to write to. A UUID. */
  readonly destination_connection_id: string
  /** True if newly found schemas are copied without being selected. */
  readonly discover?: boolean | undefined
  /** Write mode of the sync. */
  readonly mode: string
  /** Name of the bulk sync; it need not be unique. */
  readonly name: string
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string | null | undefined
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string> | null | undefined
  /** Schedule of the sync. */
  readonly schedule: BulkScheduleInput
  /** Settings of the source; null if empty. */
  readonly source_configuration?: { readonly [name: string]: unknown } | null | undefined
  /** Id of the connection to read from. A UUID. */
  readonly source_connection_id: string
}

/** Errors of {@link BulkSyncService.update}. */
export type UpdateError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `PATCH /api/bulk/syncs/{id}` */
export const updateOperation: Operation.Operation<UpdateInput, BulkSyncDetails, UpdateError> =
  /*#__PURE__*/ Define.make("bulkSync.update", "PATCH /api/bulk/syncs/{id}", {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        active: Shape.optional(Shape.NullOr(Shape.Boolean)),
        destination_configuration: Shape.optional(Shape.Record(Shape.Unknown)),
        destination_connection_id: Shape.String,
        discover: Shape.optional(Shape.Boolean),
        mode: Shape.String,
        name: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        policies: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        schedule: BulkScheduleInputShape,
        source_configuration: Shape.optional(Shape.NullOr(Shape.Record(Shape.Unknown))),
        source_connection_id: Shape.String
      })
    ),
    body: [
      "active",
      "destination_configuration",
      "destination_connection_id",
      "discover",
      "mode",
      "name",
      "organization_id",
      "policies",
      "schedule",
      "source_configuration",
      "source_connection_id"
    ],
    success: /*#__PURE__*/ Define.data(BulkSyncDetailsShape),
    errors: [401, 403, 404, 429]
  })

/** Input of {@link BulkSyncService.remove}. */
export interface RemoveInput {
  /** Id of the bulk sync. A UUID. */
  readonly id: string
  /** True to refresh the cached schemas first. */
  readonly refresh_schemas?: boolean | undefined
}

/** Errors of {@link BulkSyncService.remove}. */
export type RemoveError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `DELETE /api/bulk/syncs/{id}` */
export const removeOperation: Operation.Operation<RemoveInput, void, RemoveError> = /*#__PURE__*/ Define.make(
  "bulkSync.remove",
  "DELETE /api/bulk/syncs/{id}",
  {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({ id: Shape.String, refresh_schemas: Shape.optional(Shape.Boolean) })
    ),
    query: ["refresh_schemas"],
    success: /*#__PURE__*/ Define.empty(),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link BulkSyncService.activate}. */
export interface ActivateInput {
  /** Id of the bulk sync. A UUID. */
  readonly id: string
  /** True if the sync is to be active. */
  readonly active: boolean
}

/** Errors of {@link BulkSyncService.activate}. */
export type ActivateError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `POST /api/bulk/syncs/{id}/activate` */
export const activateOperation: Operation.Operation<ActivateInput, SyncActivation, ActivateError> =
  /*#__PURE__*/ Define.make("bulkSync.activate", "POST /api/bulk/syncs/{id}/activate", {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String, active: Shape.Boolean })),
    body: ["active"],
    success: /*#__PURE__*/ Define.data(SyncActivationShape),
    errors: [401, 403, 404, 429],
    acceptsIdempotencyKey: true
  })

/** Input of {@link BulkSyncService.getStatus}. */
export interface GetStatusInput {
  /** Id of the bulk sync. A UUID. */
  readonly id: string
}

/** Errors of {@link BulkSyncService.getStatus}. */
export type GetStatusError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/bulk/syncs/{id}/status` */
export const getStatusOperation: Operation.Operation<GetStatusInput, BulkSyncStatus, GetStatusError> =
  /*#__PURE__*/ Define.make("bulkSync.getStatus", "GET /api/bulk/syncs/{id}/status", {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(BulkSyncStatusShape),
    errors: [401, 403, 404, 429]
  })

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `bulkSync` resource. */
export interface BulkSyncService {
  /**
   * Reads the capabilities of a connection as a destination of bulk syncs.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `bulkSync.getDestination` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/bulk/dest/{id}`
   */
  readonly getDestination: (input: GetDestinationInput) => Effect.Effect<BulkSyncDestination, GetDestinationError>

  /**
   * Lists the schemas that a connection offers as a source of bulk syncs.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `bulkSync.getSource` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/bulk/source/{connection_id}`
   */
  readonly getSource: (input: GetSourceInput) => Effect.Effect<BulkSyncSource, GetSourceError>

  /**
   * Reads one schema that a connection offers as a source of bulk syncs.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `schemas.get` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/bulk/source/{connection_id}/schema/{schema_id}`
   */
  readonly getSourceSchema: (input: GetSourceSchemaInput) => Effect.Effect<SourceSchema, GetSourceSchemaError>

  /**
   * Reads how fresh the cached schemas of a source connection are.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `schemas.getStatus` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/bulk/source/{connection_id}/status`
   */
  readonly getSourceStatus: (input: GetSourceStatusInput) => Effect.Effect<BulkSyncSourceStatus, GetSourceStatusError>

  /**
   * Lists the bulk syncs of the organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs`
   */
  readonly list: () => Effect.Effect<ReadonlyArray<BulkSyncDetails>, ListError>

  /**
   * Creates a bulk sync, which copies whole schemas from a source to a destination.
   *
   * Leaving out `schemas` selects all of them; an empty array does not mean the same. A source whose schemas are not
   * cached yet is refused with 400 or 422 until the first refresh has finished.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `POST /api/bulk/syncs`
   */
  readonly create: (input: CreateInput) => Effect.Effect<BulkSyncDetails, CreateError>

  /**
   * Reads one bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs/{id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<BulkSyncDetails, GetError>

  /**
   * Replaces the settings of a bulk sync.
   *
   * Omitted fields go back to their defaults.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `bulkSync.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/bulk/syncs/{id}`
   */
  readonly update: (input: UpdateInput) => Effect.Effect<BulkSyncDetails, UpdateError>

  /**
   * Deletes a bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `DELETE /api/bulk/syncs/{id}`
   */
  readonly remove: (input: RemoveInput) => Effect.Effect<void, RemoveError>

  /**
   * Switches a bulk sync on or off.
   *
   * Switching off also asks a running execution to stop; an inactive bulk sync can still be started by hand.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `POST /api/bulk/syncs/{id}/activate`
   */
  readonly activate: (input: ActivateInput) => Effect.Effect<SyncActivation, ActivateError>

  /**
   * Reads the status of a bulk sync: its current, last and next execution.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs/{id}/status`
   */
  readonly getStatus: (input: GetStatusInput) => Effect.Effect<BulkSyncStatus, GetStatusError>
}

const Base: Context.ServiceClass<BulkSync_2022_12_12, "effect-polytomic/2022-12-12/BulkSync", BulkSyncService> =
  /*#__PURE__*/
  Context.Service<BulkSync_2022_12_12, BulkSyncService>()("effect-polytomic/2022-12-12/BulkSync")

/** The calls of the `bulkSync` resource of API version 2022-12-12. */
class BulkSync_2022_12_12 extends Base {
  /** Provides {@link BulkSync_2022_12_12} on top of a client. */
  static readonly layer: Layer.Layer<BulkSync_2022_12_12, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(BulkSync_2022_12_12, () => ({
      getDestination: getDestinationOperation,
      getSource: getSourceOperation,
      getSourceSchema: getSourceSchemaOperation,
      getSourceStatus: getSourceStatusOperation,
      list: listOperation,
      create: createOperation,
      get: getOperation,
      update: updateOperation,
      remove: removeOperation,
      activate: activateOperation,
      getStatus: getStatusOperation
    }))
}

/** Types of {@link BulkSync_2022_12_12}: those that its module exports. */
declare namespace BulkSync_2022_12_12 {
  export type ActivateError = Types.ActivateError
  export type ActivateInput = Types.ActivateInput
  export type BulkSchedule = Types.BulkSchedule
  export type BulkScheduleInput = Types.BulkScheduleInput
  export type BulkSyncDestination = Types.BulkSyncDestination
  export type BulkSyncDetails = Types.BulkSyncDetails
  export type BulkSyncExecution = Types.BulkSyncExecution
  export type BulkSyncSchemaExecution = Types.BulkSyncSchemaExecution
  export type BulkSyncService = Types.BulkSyncService
  export type BulkSyncSource = Types.BulkSyncSource
  export type BulkSyncSourceStatus = Types.BulkSyncSourceStatus
  export type BulkSyncStatus = Types.BulkSyncStatus
  export type CreateError = Types.CreateError
  export type CreateInput = Types.CreateInput
  export type GetDestinationError = Types.GetDestinationError
  export type GetDestinationInput = Types.GetDestinationInput
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type GetSourceError = Types.GetSourceError
  export type GetSourceInput = Types.GetSourceInput
  export type GetSourceSchemaError = Types.GetSourceSchemaError
  export type GetSourceSchemaInput = Types.GetSourceSchemaInput
  export type GetSourceStatusError = Types.GetSourceStatusError
  export type GetSourceStatusInput = Types.GetSourceStatusInput
  export type GetStatusError = Types.GetStatusError
  export type GetStatusInput = Types.GetStatusInput
  export type ListError = Types.ListError
  export type PickValue = Types.PickValue
  export type RemoveError = Types.RemoveError
  export type RemoveInput = Types.RemoveInput
  export type SchemaAssociation = Types.SchemaAssociation
  export type SchemaField = Types.SchemaField
  export type SourceSchema = Types.SourceSchema
  export type SupportedBulkMode = Types.SupportedBulkMode
  export type SyncActivation = Types.SyncActivation
  export type UpdateError = Types.UpdateError
  export type UpdateInput = Types.UpdateInput
}

export { BulkSync_2022_12_12 as BulkSync }
