/**
 * BulkSync: syncs that copy whole schemas from a source to a destination.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import type * as Stream from "effect/Stream"
import * as Define from "../../internal/operations/define.ts"
import * as Service from "../../internal/client/service.ts"
import * as Shape from "../../internal/schema/shape.ts"
import type * as Operation from "../../Operation.ts"
import type * as PolytomicClient from "../../PolytomicClient.ts"
import type * as PolytomicError from "../../PolytomicError.ts"
import {
  type AdditionalScheduleInput,
  AdditionalScheduleInputShape,
  type BulkDiscoverInput,
  BulkDiscoverInputShape,
  type BulkFetchModeInput,
  BulkFetchModeInputShape,
  type BulkNormalizeNamesInput,
  BulkNormalizeNamesInputShape,
  type BulkResyncModeInput,
  BulkResyncModeInputShape,
  type BulkSyncDestination,
  BulkSyncDestinationShape,
  type BulkSyncDetails,
  BulkSyncDetailsShape,
  type BulkSyncModeInput,
  BulkSyncModeInputShape,
  type BulkSyncPage,
  BulkSyncPageShape,
  type BulkSyncSource,
  BulkSyncSourceShape,
  type BulkSyncStatus,
  BulkSyncStatusShape,
  type CreateBulkSyncSchemasItem,
  CreateBulkSyncSchemasItemShape,
  type DefaultScheduleInput,
  DefaultScheduleInputShape,
  type UpdateBulkSyncSchemasItem,
  UpdateBulkSyncSchemasItemShape
} from "./BulkSyncShapes.ts"
import { type SyncActivation, SyncActivationShape } from "./Shared.ts"
import {
  type BulkSyncExecution,
  BulkSyncExecutionShape,
  type CancelBulkSyncResponse,
  CancelBulkSyncResponseShape
} from "./SharedBulkSync.ts"
import type * as Types from "./BulkSync.ts"

export {
  AdditionalSchedule,
  AdditionalScheduleInput,
  BulkDiscover,
  BulkDiscoverInput,
  BulkFetchModeInput,
  BulkFieldConfiguration,
  BulkNormalizeNames,
  BulkNormalizeNamesInput,
  BulkResyncMode,
  BulkResyncModeInput,
  BulkScheduleSyncModeInput,
  BulkSchemaConfiguration,
  BulkSchemaConfigurationFieldsItem,
  BulkSyncDestination,
  BulkSyncDetails,
  BulkSyncIngestionStatus,
  BulkSyncMode,
  BulkSyncModeInput,
  BulkSyncPage,
  BulkSyncSource,
  BulkSyncSourceCapabilities,
  BulkSyncStatus,
  CreateBulkSyncSchemasItem,
  DefaultSchedule,
  DefaultScheduleInput,
  IngestionStatusLevel,
  SupportedBulkMode,
  UpdateBulkSyncSchemasItem
} from "./BulkSyncShapes.ts"
export {
  Actor,
  FieldType,
  FieldTypeSpec,
  FilterFunctionInput,
  PaginationDetails,
  PickValue,
  ScheduleFrequency,
  ScheduleFrequencyInput,
  SchemaAssociation,
  SchemaField,
  SourceSchema,
  SyncActivation
} from "./Shared.ts"
export {
  BulkExecutionStatus,
  BulkFetchMode,
  BulkFilterInput,
  BulkOutputDisposition,
  BulkScheduleSyncMode,
  BulkSchemaExecutionStatus,
  BulkSelectiveMode,
  BulkSelectiveModeInput,
  BulkSyncExecution,
  BulkSyncSchemaExecution,
  CancelBulkSyncResponse
} from "./SharedBulkSync.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Input of {@link BulkSyncService.list}. */
export interface ListInput {
  /** True lists active bulk syncs only, false paused ones only; without it both are listed. */
  readonly active?: boolean | undefined
  /** Token of the page to read, from `pagination.next_page_token` of the page before; absent for the first page. */
  readonly page_token?: string | undefined
  /** Maximum page size; the server caps it at 50. */
  readonly limit?: number | undefined
}

/** Errors of {@link BulkSyncService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 429 | 500>

/** `GET /api/bulk/syncs` */
export const listOperation: Operation.Paginated<ListInput, BulkSyncPage, ListError, BulkSyncDetails> =
  /*#__PURE__*/ Define.make("bulkSync.list", "GET /api/bulk/syncs", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        active: Shape.optional(Shape.Boolean),
        page_token: Shape.optional(Shape.String),
        limit: Shape.optional(Shape.Int)
      })
    ),
    query: ["active", "page_token", "limit"],
    success: /*#__PURE__*/ Define.body(BulkSyncPageShape),
    errors: [401, 403, 429, 500],
    pagination: { cursor: "page_token", next: ["pagination", "next_page_token"], items: ["data"] }
  })

/** Input of {@link BulkSyncService.create}. */
export interface CreateInput {
  /** True if the sync runs on its schedule. */
  readonly active?: boolean | null | undefined
  /** Further schedules, each of which may cover only some schemas. */
  readonly additional_schedules?: ReadonlyArray<AdditionalScheduleInput> | null | undefined
  /** Newly found fields that are copied without being selected; all by default. */
  readonly automatically_add_new_fields?: BulkDiscoverInput | undefined
  /** Newly found schemas that are copied without being selected; none by default. */
  readonly automatically_add_new_objects?: BulkDiscoverInput | undefined
  /** Concurrency limit; null when it is not set. */
  readonly concurrency_limit?: number | null | undefined
  /** Records older than this are not copied; RFC 3339, null for no limit. */
  readonly data_cutoff_timestamp?: string | null | undefined
  /** The schedule of every schema that no other schedule covers. */
  readonly default_schedule: DefaultScheduleInput
  /** Settings of the destination, such as the schema to write to; they depend on the type of the connection. */
  readonly destination_configuration: { readonly [name: string]: unknown }
  /** Id of the connection to write to. A UUID. */
  readonly destination_connection_id: string
  /** True to omit record timestamps; false by default. Default: `false`. */
  readonly disable_record_timestamps?: boolean | null | undefined
  /** Write mode of the sync. */
  readonly mode?: BulkSyncModeInput | undefined
  /** Name of the bulk sync; it need not be unique. */
  readonly name: string
  /** Normalization of names for the destination; `enabled` by default. */
  readonly normalize_names?: BulkNormalizeNamesInput | undefined
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string | null | undefined
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string> | null | undefined
  /** Concurrency limit during a resync; null when it is not set. */
  readonly resync_concurrency_limit?: number | null | undefined
  /** The schemas to copy, by id or with settings; without it all of them. */
  readonly schemas?: ReadonlyArray<CreateBulkSyncSchemasItem> | null | undefined
  /** Settings of the source; null if empty. */
  readonly source_configuration?: { readonly [name: string]: unknown } | null | undefined
  /** Id of the connection to read from. A UUID. */
  readonly source_connection_id: string
}

/** Errors of {@link BulkSyncService.create}. */
export type CreateError = PolytomicError.Of<400 | 401 | 403 | 422 | 429 | 500>

/** `POST /api/bulk/syncs` */
export const createOperation: Operation.Operation<CreateInput, BulkSyncDetails, CreateError> =
  /*#__PURE__*/ Define.make("bulkSync.create", "POST /api/bulk/syncs", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        active: Shape.optional(Shape.NullOr(Shape.Boolean)),
        additional_schedules: Shape.optional(Shape.NullOr(Shape.Array(AdditionalScheduleInputShape))),
        automatically_add_new_fields: Shape.optional(BulkDiscoverInputShape),
        automatically_add_new_objects: Shape.optional(BulkDiscoverInputShape),
        concurrency_limit: Shape.optional(Shape.NullOr(Shape.Int)),
        data_cutoff_timestamp: Shape.optional(Shape.NullOr(Shape.Timestamp)),
        default_schedule: DefaultScheduleInputShape,
        destination_configuration: Shape.Record(Shape.Unknown),
        destination_connection_id: Shape.String,
        disable_record_timestamps: Shape.optional(Shape.NullOr(Shape.Boolean)),
        mode: Shape.optional(BulkSyncModeInputShape),
        name: Shape.String,
        normalize_names: Shape.optional(BulkNormalizeNamesInputShape),
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        policies: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        resync_concurrency_limit: Shape.optional(Shape.NullOr(Shape.Int)),
        schemas: Shape.optional(Shape.NullOr(Shape.Array(CreateBulkSyncSchemasItemShape))),
        source_configuration: Shape.optional(Shape.NullOr(Shape.Record(Shape.Unknown))),
        source_connection_id: Shape.String
      })
    ),
    body: [
      "active",
      "additional_schedules",
      "automatically_add_new_fields",
      "automatically_add_new_objects",
      "concurrency_limit",
      "data_cutoff_timestamp",
      "default_schedule",
      "destination_configuration",
      "destination_connection_id",
      "disable_record_timestamps",
      "mode",
      "name",
      "normalize_names",
      "organization_id",
      "policies",
      "resync_concurrency_limit",
      "schemas",
      "source_configuration",
      "source_connection_id"
    ],
    success: /*#__PURE__*/ Define.data(BulkSyncDetailsShape),
    errors: [400, 401, 403, 422, 429, 500],
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
    version: "2025-09-18",
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
  /** Further schedules, each of which may cover only some schemas. */
  readonly additional_schedules?: ReadonlyArray<AdditionalScheduleInput> | null | undefined
  /** Newly found fields that are copied without being selected; all by default. */
  readonly automatically_add_new_fields?: BulkDiscoverInput | undefined
  /** Newly found schemas that are copied without being selected; none by default. */
  readonly automatically_add_new_objects?: BulkDiscoverInput | undefined
  /** Concurrency limit; null when it is not set. */
  readonly concurrency_limit?: number | null | undefined
  /** Records older than this are not copied; RFC 3339, null for no limit. */
  readonly data_cutoff_timestamp?: string | null | undefined
  /** The schedule of every schema that no other schedule covers; send its `id` back, or it is replaced by a new one. */
  readonly default_schedule: DefaultScheduleInput
  /** Settings of the destination, such as the schema to write to; they depend on the type of the connection. */
  readonly destination_configuration: { readonly [name: string]: unknown }
  /** Id of the connection to write to. A UUID. */
  readonly destination_connection_id: string
  /** True to omit record timestamps; false by default. Default: `false`. */
  readonly disable_record_timestamps?: boolean | null | undefined
  /** Write mode of the sync. */
  readonly mode?: BulkSyncModeInput | undefined
  /** Name of the bulk sync; it need not be unique. */
  readonly name: string
  /** Normalization of names for the destination; `enabled` by default. */
  readonly normalize_names?: BulkNormalizeNamesInput | undefined
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string | null | undefined
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string> | null | undefined
  /** Concurrency limit during a resync; null when it is not set. */
  readonly resync_concurrency_limit?: number | null | undefined
  /** The schemas to copy, by id or with settings. */
  readonly schemas?: ReadonlyArray<UpdateBulkSyncSchemasItem> | null | undefined
  /** Settings of the source; null if empty. */
  readonly source_configuration?: { readonly [name: string]: unknown } | null | undefined
  /** Id of the connection to read from. A UUID. */
  readonly source_connection_id: string
}

/** Errors of {@link BulkSyncService.update}. */
export type UpdateError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `PUT /api/bulk/syncs/{id}` */
export const updateOperation: Operation.Operation<UpdateInput, BulkSyncDetails, UpdateError> =
  /*#__PURE__*/ Define.make("bulkSync.update", "PUT /api/bulk/syncs/{id}", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        active: Shape.optional(Shape.NullOr(Shape.Boolean)),
        additional_schedules: Shape.optional(Shape.NullOr(Shape.Array(AdditionalScheduleInputShape))),
        automatically_add_new_fields: Shape.optional(BulkDiscoverInputShape),
        automatically_add_new_objects: Shape.optional(BulkDiscoverInputShape),
        concurrency_limit: Shape.optional(Shape.NullOr(Shape.Int)),
        data_cutoff_timestamp: Shape.optional(Shape.NullOr(Shape.Timestamp)),
        default_schedule: DefaultScheduleInputShape,
        destination_configuration: Shape.Record(Shape.Unknown),
        destination_connection_id: Shape.String,
        disable_record_timestamps: Shape.optional(Shape.NullOr(Shape.Boolean)),
        mode: Shape.optional(BulkSyncModeInputShape),
        name: Shape.String,
        normalize_names: Shape.optional(BulkNormalizeNamesInputShape),
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        policies: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        resync_concurrency_limit: Shape.optional(Shape.NullOr(Shape.Int)),
        schemas: Shape.optional(Shape.NullOr(Shape.Array(UpdateBulkSyncSchemasItemShape))),
        source_configuration: Shape.optional(Shape.NullOr(Shape.Record(Shape.Unknown))),
        source_connection_id: Shape.String
      })
    ),
    body: [
      "active",
      "additional_schedules",
      "automatically_add_new_fields",
      "automatically_add_new_objects",
      "concurrency_limit",
      "data_cutoff_timestamp",
      "default_schedule",
      "destination_configuration",
      "destination_connection_id",
      "disable_record_timestamps",
      "mode",
      "name",
      "normalize_names",
      "organization_id",
      "policies",
      "resync_concurrency_limit",
      "schemas",
      "source_configuration",
      "source_connection_id"
    ],
    success: /*#__PURE__*/ Define.data(BulkSyncDetailsShape),
    errors: [400, 401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  })

/** Input of {@link BulkSyncService.delete}. */
export interface DeleteInput {
  /** Id of the bulk sync. A UUID. */
  readonly id: string
  /** True to refresh the cached schemas first. */
  readonly refresh_schemas?: boolean | undefined
}

/** Errors of {@link BulkSyncService.delete}. */
export type DeleteError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `DELETE /api/bulk/syncs/{id}` */
export const deleteOperation: Operation.Operation<DeleteInput, void, DeleteError> = /*#__PURE__*/ Define.make(
  "bulkSync.delete",
  "DELETE /api/bulk/syncs/{id}",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({ id: Shape.String, refresh_schemas: Shape.optional(Shape.Boolean) })
    ),
    query: ["refresh_schemas"],
    success: /*#__PURE__*/ Define.empty(),
    errors: [401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
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
export type ActivateError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `POST /api/bulk/syncs/{id}/activate` */
export const activateOperation: Operation.Operation<ActivateInput, SyncActivation, ActivateError> =
  /*#__PURE__*/ Define.make("bulkSync.activate", "POST /api/bulk/syncs/{id}/activate", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String, active: Shape.Boolean })),
    body: ["active"],
    success: /*#__PURE__*/ Define.data(SyncActivationShape),
    errors: [401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  })

/** Input of {@link BulkSyncService.cancel}. */
export interface CancelInput {
  /** Id of the bulk sync. A UUID. */
  readonly id: string
}

/** Errors of {@link BulkSyncService.cancel}. */
export type CancelError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `POST /api/bulk/syncs/{id}/cancel` */
export const cancelOperation: Operation.Operation<CancelInput, CancelBulkSyncResponse, CancelError> =
  /*#__PURE__*/ Define.make("bulkSync.cancel", "POST /api/bulk/syncs/{id}/cancel", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(CancelBulkSyncResponseShape),
    errors: [401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  })

/** Input of {@link BulkSyncService.start}. */
export interface StartInput {
  /** Id of the bulk sync. A UUID. */
  readonly id: string
  /** Extent of the data to read from the source. */
  readonly fetch_mode?: BulkFetchModeInput | undefined
  /** Resync mode, for an execution that resyncs instead of continuing. */
  readonly resync_mode?: BulkResyncModeInput | undefined
  /** Ids of the schemas to copy; without it all of them. */
  readonly schemas?: ReadonlyArray<string> | null | undefined
  /** True to run only a test; not together with `resync_mode`. */
  readonly test?: boolean | undefined
}

/** Errors of {@link BulkSyncService.start}. */
export type StartError = PolytomicError.Of<400 | 401 | 403 | 404 | 409 | 429>

/** `POST /api/bulk/syncs/{id}/executions` */
export const startOperation: Operation.Operation<StartInput, BulkSyncExecution, StartError> = /*#__PURE__*/ Define.make(
  "bulkSync.start",
  "POST /api/bulk/syncs/{id}/executions",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        fetch_mode: Shape.optional(BulkFetchModeInputShape),
        resync_mode: Shape.optional(BulkResyncModeInputShape),
        schemas: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        test: Shape.optional(Shape.Boolean)
      })
    ),
    body: ["fetch_mode", "resync_mode", "schemas", "test"],
    success: /*#__PURE__*/ Define.data(BulkSyncExecutionShape),
    errors: [400, 401, 403, 404, 409, 429],
    acceptsIdempotencyKey: true
  }
)

/** Input of {@link BulkSyncService.getStatus}. */
export interface GetStatusInput {
  /** Id of the bulk sync. A UUID. */
  readonly id: string
}

/** Errors of {@link BulkSyncService.getStatus}. */
export type GetStatusError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `GET /api/bulk/syncs/{id}/status` */
export const getStatusOperation: Operation.Operation<GetStatusInput, BulkSyncStatus, GetStatusError> =
  /*#__PURE__*/ Define.make("bulkSync.getStatus", "GET /api/bulk/syncs/{id}/status", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(BulkSyncStatusShape),
    errors: [401, 403, 404, 429, 500]
  })

/** Input of {@link BulkSyncService.getSource}. */
export interface GetSourceInput {
  /** Id of the connection. A UUID. */
  readonly id: string
  /** True to list the fields of each schema. Default: `true`. */
  readonly include_fields?: boolean | undefined
}

/** Errors of {@link BulkSyncService.getSource}. */
export type GetSourceError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `GET /api/connections/{id}/bulksync/source` */
export const getSourceOperation: Operation.Operation<GetSourceInput, BulkSyncSource, GetSourceError> =
  /*#__PURE__*/ Define.make("bulkSync.getSource", "GET /api/connections/{id}/bulksync/source", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({ id: Shape.String, include_fields: Shape.optional(Shape.Boolean) })
    ),
    query: ["include_fields"],
    success: /*#__PURE__*/ Define.data(BulkSyncSourceShape),
    errors: [400, 401, 403, 404, 429, 500]
  })

/** Input of {@link BulkSyncService.getDestination}. */
export interface GetDestinationInput {
  /** Id of the connection. A UUID. */
  readonly id: string
}

/** Errors of {@link BulkSyncService.getDestination}. */
export type GetDestinationError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `GET /api/connections/{id}/bulksync/target` */
export const getDestinationOperation: Operation.Operation<
  GetDestinationInput,
  BulkSyncDestination,
  GetDestinationError
> = /*#__PURE__*/ Define.make("bulkSync.getDestination", "GET /api/connections/{id}/bulksync/target", {
  version: "2025-09-18",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
  success: /*#__PURE__*/ Define.data(BulkSyncDestinationShape),
  errors: [400, 401, 403, 404, 429, 500]
})

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `bulkSync` resource. */
export interface BulkSyncService {
  /**
   * Lists the bulk syncs of the organization.
   *
   * A `Stream` of items, which reads pages as they are asked for: run it with `Stream.runCollect` or
   * `Stream.runForEach`, or read one page with {@link BulkSyncService.listPage}.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * The sources disagree: The paging parameters and the `pagination` field are described in prose only; the typed
   * contract lacks them.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/bulk/syncs`
   */
  readonly list: (input?: ListInput) => Stream.Stream<BulkSyncDetails, ListError>

  /** One page of {@link BulkSyncService.list}: the one that `page_token` names, or the first. */
  readonly listPage: (input?: ListInput) => Effect.Effect<BulkSyncPage, ListError>

  /**
   * Creates a bulk sync, which copies whole schemas from a source to a destination.
   *
   * Leaving out `schemas` selects all of them; an empty array does not mean the same. A source whose schemas are not
   * cached yet is refused with 400 or 422 until the first refresh has finished.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * The sources disagree: The published document requires `mode`; in the official SDK it is optional.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `UnprocessableEntity` (422),
   * `TooManyRequests` (429), `InternalServerError` (500).
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
   * Takes an idempotency key.
   *
   * The sources disagree: The prose says that schemas are changed through the schema operations only, yet the body has
   * `schemas` and the Terraform provider sends it.
   *
   * The sources disagree: The published document requires `mode`; in the official SDK it is optional.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `PUT /api/bulk/syncs/{id}`
   */
  readonly update: (input: UpdateInput) => Effect.Effect<BulkSyncDetails, UpdateError>

  /**
   * Deletes a bulk sync.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `DELETE /api/bulk/syncs/{id}`
   */
  readonly delete: (input: DeleteInput) => Effect.Effect<void, DeleteError>

  /**
   * Switches a bulk sync on or off.
   *
   * Switching off also asks a running execution to stop; an inactive bulk sync can still be started by hand.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs/{id}/activate`
   */
  readonly activate: (input: ActivateInput) => Effect.Effect<SyncActivation, ActivateError>

  /**
   * Asks the running execution of a bulk sync to stop.
   *
   * The response arrives before the execution has stopped; follow its status.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs/{id}/cancel`
   */
  readonly cancel: (input: CancelInput) => Effect.Effect<CancelBulkSyncResponse, CancelError>

  /**
   * Starts an execution of a bulk sync.
   *
   * Responds with 409 while another execution is active. `test` and `resync_mode` exclude each other.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `Conflict` (409),
   * `TooManyRequests` (429).
   *
   * @see `POST /api/bulk/syncs/{id}/executions`
   */
  readonly start: (input: StartInput) => Effect.Effect<BulkSyncExecution, StartError>

  /**
   * Reads the status of a bulk sync: its current, last and next execution.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/bulk/syncs/{id}/status`
   */
  readonly getStatus: (input: GetStatusInput) => Effect.Effect<BulkSyncStatus, GetStatusError>

  /**
   * Lists the schemas that a connection offers as a source of bulk syncs.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/bulksync/source`
   */
  readonly getSource: (input: GetSourceInput) => Effect.Effect<BulkSyncSource, GetSourceError>

  /**
   * Reads the capabilities of a connection as a destination of bulk syncs.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/bulksync/target`
   */
  readonly getDestination: (input: GetDestinationInput) => Effect.Effect<BulkSyncDestination, GetDestinationError>
}

const Base: Context.ServiceClass<BulkSync, "effect-polytomic/2025-09-18/BulkSync", BulkSyncService> =
  /*#__PURE__*/
  Context.Service<BulkSync, BulkSyncService>()("effect-polytomic/2025-09-18/BulkSync")

/** The calls of the `bulkSync` resource of API version 2025-09-18. */
export class BulkSync extends Base {
  /** Provides {@link BulkSync} on top of a client. */
  static readonly layer: Layer.Layer<BulkSync, never, PolytomicClient.PolytomicClient> = /*#__PURE__*/ Service.layer(
    BulkSync,
    () => ({
      list: listOperation,
      create: createOperation,
      get: getOperation,
      update: updateOperation,
      delete: deleteOperation,
      activate: activateOperation,
      cancel: cancelOperation,
      start: startOperation,
      getStatus: getStatusOperation,
      getSource: getSourceOperation,
      getDestination: getDestinationOperation
    })
  )
}

/** Types of {@link BulkSync}: those that its module exports. */
export declare namespace BulkSync {
  export type ActivateError = Types.ActivateError
  export type ActivateInput = Types.ActivateInput
  export type Actor = Types.Actor
  export type AdditionalSchedule = Types.AdditionalSchedule
  export type AdditionalScheduleInput = Types.AdditionalScheduleInput
  export type BulkDiscover = Types.BulkDiscover
  export type BulkDiscoverInput = Types.BulkDiscoverInput
  export type BulkExecutionStatus = Types.BulkExecutionStatus
  export type BulkFetchMode = Types.BulkFetchMode
  export type BulkFetchModeInput = Types.BulkFetchModeInput
  export type BulkFieldConfiguration = Types.BulkFieldConfiguration
  export type BulkFilterInput = Types.BulkFilterInput
  export type BulkNormalizeNames = Types.BulkNormalizeNames
  export type BulkNormalizeNamesInput = Types.BulkNormalizeNamesInput
  export type BulkOutputDisposition = Types.BulkOutputDisposition
  export type BulkResyncMode = Types.BulkResyncMode
  export type BulkResyncModeInput = Types.BulkResyncModeInput
  export type BulkScheduleSyncMode = Types.BulkScheduleSyncMode
  export type BulkScheduleSyncModeInput = Types.BulkScheduleSyncModeInput
  export type BulkSchemaConfiguration = Types.BulkSchemaConfiguration
  export type BulkSchemaConfigurationFieldsItem = Types.BulkSchemaConfigurationFieldsItem
  export type BulkSchemaExecutionStatus = Types.BulkSchemaExecutionStatus
  export type BulkSelectiveMode = Types.BulkSelectiveMode
  export type BulkSelectiveModeInput = Types.BulkSelectiveModeInput
  export type BulkSyncDestination = Types.BulkSyncDestination
  export type BulkSyncDetails = Types.BulkSyncDetails
  export type BulkSyncExecution = Types.BulkSyncExecution
  export type BulkSyncIngestionStatus = Types.BulkSyncIngestionStatus
  export type BulkSyncMode = Types.BulkSyncMode
  export type BulkSyncModeInput = Types.BulkSyncModeInput
  export type BulkSyncPage = Types.BulkSyncPage
  export type BulkSyncSchemaExecution = Types.BulkSyncSchemaExecution
  export type BulkSyncService = Types.BulkSyncService
  export type BulkSyncSource = Types.BulkSyncSource
  export type BulkSyncSourceCapabilities = Types.BulkSyncSourceCapabilities
  export type BulkSyncStatus = Types.BulkSyncStatus
  export type CancelBulkSyncResponse = Types.CancelBulkSyncResponse
  export type CancelError = Types.CancelError
  export type CancelInput = Types.CancelInput
  export type CreateBulkSyncSchemasItem = Types.CreateBulkSyncSchemasItem
  export type CreateError = Types.CreateError
  export type CreateInput = Types.CreateInput
  export type DefaultSchedule = Types.DefaultSchedule
  export type DefaultScheduleInput = Types.DefaultScheduleInput
  export type DeleteError = Types.DeleteError
  export type DeleteInput = Types.DeleteInput
  export type FieldType = Types.FieldType
  export type FieldTypeSpec = Types.FieldTypeSpec
  export type FilterFunctionInput = Types.FilterFunctionInput
  export type GetDestinationError = Types.GetDestinationError
  export type GetDestinationInput = Types.GetDestinationInput
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type GetSourceError = Types.GetSourceError
  export type GetSourceInput = Types.GetSourceInput
  export type GetStatusError = Types.GetStatusError
  export type GetStatusInput = Types.GetStatusInput
  export type IngestionStatusLevel = Types.IngestionStatusLevel
  export type ListError = Types.ListError
  export type ListInput = Types.ListInput
  export type PaginationDetails = Types.PaginationDetails
  export type PickValue = Types.PickValue
  export type ScheduleFrequency = Types.ScheduleFrequency
  export type ScheduleFrequencyInput = Types.ScheduleFrequencyInput
  export type SchemaAssociation = Types.SchemaAssociation
  export type SchemaField = Types.SchemaField
  export type SourceSchema = Types.SourceSchema
  export type StartError = Types.StartError
  export type StartInput = Types.StartInput
  export type SupportedBulkMode = Types.SupportedBulkMode
  export type SyncActivation = Types.SyncActivation
  export type UpdateBulkSyncSchemasItem = Types.UpdateBulkSyncSchemasItem
  export type UpdateError = Types.UpdateError
  export type UpdateInput = Types.UpdateInput
}
