/**
 * ModelSync: syncs that write the records of models to a target.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
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
  type CancelModelSyncResponse,
  CancelModelSyncResponseShape,
  type IdentityMappingInput,
  IdentityMappingInputShape,
  type ModelSyncDetails,
  ModelSyncDetailsShape,
  type ModelSyncModeInput,
  ModelSyncModeInputShape,
  type ModelSyncStatus,
  ModelSyncStatusShape,
  type ScheduleOptions,
  ScheduleOptionsShape,
  type StartedModelSync,
  StartedModelSyncShape,
  type SyncFieldInput,
  SyncFieldInputShape,
  type SyncFilterInput,
  SyncFilterInputShape,
  type SyncOverrideInput,
  SyncOverrideInputShape,
  type SyncScheduleInput,
  SyncScheduleInputShape,
  type SyncTargetInput,
  SyncTargetInputShape
} from "../v2025-09-18/ModelSyncShapes.ts"
import {
  type ModelField,
  ModelFieldShape,
  type SourceMetadata,
  SourceMetadataShape,
  type SyncActivation,
  SyncActivationShape
} from "../v2025-09-18/Shared.ts"
import { type ModelSyncPage, ModelSyncPageShape } from "./ModelSyncShapes.ts"
import type * as Types from "./ModelSync.ts"

export {
  CancelModelSyncResponse,
  FieldSource,
  FilterFieldReferenceType,
  FilterFieldReferenceTypeInput,
  IdentityFunctionName,
  IdentityFunctionNameInput,
  IdentityMapping,
  IdentityMappingInput,
  JsonSchemaForm,
  ModelSyncDetails,
  ModelSyncModeInput,
  ModelSyncStatus,
  RunAfter,
  RunAfterInput,
  ScheduleOption,
  ScheduleOptions,
  StartedModelSync,
  SyncField,
  SyncFieldInput,
  SyncFilter,
  SyncFilterInput,
  SyncOverride,
  SyncOverrideInput,
  SyncSchedule,
  SyncScheduleInput,
  SyncTarget,
  SyncTargetInput
} from "../v2025-09-18/ModelSyncShapes.ts"
export {
  Actor,
  ConfigurationValue,
  ExecutionStatus,
  FilterFunction,
  FilterFunctionInput,
  ModelField,
  PaginationDetails,
  ScheduleFrequency,
  ScheduleFrequencyInput,
  SourceMetadata,
  SourceMetadataItem,
  SyncActivation
} from "../v2025-09-18/Shared.ts"
export { ExecutionCounts, ModelSyncExecution, ModelSyncMode } from "../v2025-09-18/SharedModelSync.ts"
export { ModelSyncPage } from "./ModelSyncShapes.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Input of {@link ModelSyncService.getSource}. */
export interface GetSourceInput {
  /** Id of the connection. A UUID. */
  readonly id: string
  /** Choices made so far for the source, by name, such as the database and the table. */
  readonly params?: { readonly [name: string]: ReadonlyArray<string> } | undefined
}

/** Errors of {@link ModelSyncService.getSource}. */
export type GetSourceError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `GET /api/connections/{id}/modelsync/source` */
export const getSourceOperation: Operation.Operation<GetSourceInput, SourceMetadata, GetSourceError> =
  /*#__PURE__*/ Define.make("modelSync.getSource", "GET /api/connections/{id}/modelsync/source", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({ id: Shape.String, params: Shape.optional(Shape.Record(Shape.Array(Shape.String))) })
    ),
    query: ["params"],
    success: /*#__PURE__*/ Define.data(SourceMetadataShape),
    errors: [400, 401, 403, 404, 429, 500]
  })

/** Input of {@link ModelSyncService.getSourceFields}. */
export interface GetSourceFieldsInput {
  /** Id of the connection. A UUID. */
  readonly id: string
  /** Choices made so far for the source, by name, such as the database and the table. */
  readonly params?: { readonly [name: string]: ReadonlyArray<string> } | undefined
}

/** Errors of {@link ModelSyncService.getSourceFields}. */
export type GetSourceFieldsError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `GET /api/connections/{id}/modelsync/source/fields` */
export const getSourceFieldsOperation: Operation.Operation<
  GetSourceFieldsInput,
  ReadonlyArray<ModelField>,
  GetSourceFieldsError
> = /*#__PURE__*/ Define.make("modelSync.getSourceFields", "GET /api/connections/{id}/modelsync/source/fields", {
  version: "2024-02-08",
  input: /*#__PURE__*/ Shape.suspend(() =>
    Shape.Struct({ id: Shape.String, params: Shape.optional(Shape.Record(Shape.Array(Shape.String))) })
  ),
  query: ["params"],
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(ModelFieldShape))),
  errors: [400, 401, 403, 404, 429, 500]
})

/** Input of {@link ModelSyncService.list}. */
export interface ListInput {
  /** True lists active model syncs only, false paused ones only; without it both are listed. */
  readonly active?: boolean | undefined
  /** Lists only model syncs with this mode. */
  readonly mode?: ModelSyncModeInput | undefined
  /** Lists only model syncs that write to this connection. A UUID. */
  readonly target_connection_id?: string | undefined
  /** Token of the page to read, from `pagination.next_page_token` of the page before; absent for the first page. */
  readonly page_token?: string | undefined
  /** Maximum page size; the server caps it at 50. */
  readonly limit?: number | undefined
}

/** Errors of {@link ModelSyncService.list}. */
export type ListError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `GET /api/syncs` */
export const listOperation: Operation.Paginated<ListInput, ModelSyncPage, ListError, ModelSyncDetails> =
  /*#__PURE__*/ Define.make("modelSync.list", "GET /api/syncs", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        active: Shape.optional(Shape.Boolean),
        mode: Shape.optional(ModelSyncModeInputShape),
        target_connection_id: Shape.optional(Shape.String),
        page_token: Shape.optional(Shape.String),
        limit: Shape.optional(Shape.Int)
      })
    ),
    query: ["active", "mode", "target_connection_id", "page_token", "limit"],
    success: /*#__PURE__*/ Define.body(ModelSyncPageShape),
    errors: [400, 401, 403, 404, 429, 500],
    pagination: { cursor: "page_token", next: ["pagination", "next_page_token"], items: ["data"] }
  })

/** Input of {@link ModelSyncService.create}. */
export interface CreateInput {
  /** True if the sync runs on its schedule. */
  readonly active?: boolean | undefined
  /** Passphrase that encrypts the fields marked so; not returned on reads. A secret. */
  readonly encryption_passphrase?: string | undefined
  /** Mapping of source fields to target fields. */
  readonly fields: ReadonlyArray<SyncFieldInput>
  /**
   * Combination of the filters, such as `A AND (B OR C)`; the letters are the filters' labels, which the server
   * assigns.
   */
  readonly filter_logic?: string | undefined
  /** Conditions that records must meet to be synced. */
  readonly filters?: ReadonlyArray<SyncFilterInput> | null | undefined
  /** Matching of source records with target records. */
  readonly identity?: IdentityMappingInput | undefined
  /** Write mode of the sync. */
  readonly mode: ModelSyncModeInput
  /** Name of the model sync. */
  readonly name: string
  /** True if only updated records are enriched. */
  readonly only_enrich_updates?: boolean | undefined
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string | null | undefined
  /** Target fields that get a fixed value. */
  readonly override_fields?: ReadonlyArray<SyncFieldInput> | null | undefined
  /** Values that replace the source's when a condition holds. */
  readonly overrides?: ReadonlyArray<SyncOverrideInput> | null | undefined
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string> | null | undefined
  /** Schedule of the sync. */
  readonly schedule: SyncScheduleInput
  /** True if the first execution leaves out records that already exist. */
  readonly skip_initial_backfill?: boolean | undefined
  /** True if each execution syncs all records instead of changed ones. */
  readonly sync_all_records?: boolean | undefined
  /** Target of the sync. */
  readonly target: SyncTargetInput
}

/** Errors of {@link ModelSyncService.create}. */
export type CreateError = PolytomicError.Of<400 | 401 | 403 | 422 | 429 | 500>

/** `POST /api/syncs` */
export const createOperation: Operation.Operation<CreateInput, ModelSyncDetails, CreateError> =
  /*#__PURE__*/ Define.make("modelSync.create", "POST /api/syncs", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        active: Shape.optional(Shape.Boolean),
        encryption_passphrase: Shape.optional(Shape.String),
        fields: Shape.Array(SyncFieldInputShape),
        filter_logic: Shape.optional(Shape.String),
        filters: Shape.optional(Shape.NullOr(Shape.Array(SyncFilterInputShape))),
        identity: Shape.optional(IdentityMappingInputShape),
        mode: ModelSyncModeInputShape,
        name: Shape.String,
        only_enrich_updates: Shape.optional(Shape.Boolean),
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        override_fields: Shape.optional(Shape.NullOr(Shape.Array(SyncFieldInputShape))),
        overrides: Shape.optional(Shape.NullOr(Shape.Array(SyncOverrideInputShape))),
        policies: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        schedule: SyncScheduleInputShape,
        skip_initial_backfill: Shape.optional(Shape.Boolean),
        sync_all_records: Shape.optional(Shape.Boolean),
        target: SyncTargetInputShape
      })
    ),
    body: [
      "active",
      "encryption_passphrase",
      "fields",
      "filter_logic",
      "filters",
      "identity",
      "mode",
      "name",
      "only_enrich_updates",
      "organization_id",
      "override_fields",
      "overrides",
      "policies",
      "schedule",
      "skip_initial_backfill",
      "sync_all_records",
      "target"
    ],
    success: /*#__PURE__*/ Define.data(ModelSyncDetailsShape),
    errors: [400, 401, 403, 422, 429, 500],
    acceptsIdempotencyKey: true
  })

/** Errors of {@link ModelSyncService.getScheduleOptions}. */
export type GetScheduleOptionsError = PolytomicError.Of<401 | 403 | 429 | 500>

/** `GET /api/syncs/schedules` */
export const getScheduleOptionsOperation: Operation.Operation<{}, ScheduleOptions, GetScheduleOptionsError> =
  /*#__PURE__*/ Define.make("modelSync.getScheduleOptions", "GET /api/syncs/schedules", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({})),
    success: /*#__PURE__*/ Define.data(ScheduleOptionsShape),
    errors: [401, 403, 429, 500]
  })

/** Input of {@link ModelSyncService.get}. */
export interface GetInput {
  /** Id of the model sync. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelSyncService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `GET /api/syncs/{id}` */
export const getOperation: Operation.Operation<GetInput, ModelSyncDetails, GetError> = /*#__PURE__*/ Define.make(
  "modelSync.get",
  "GET /api/syncs/{id}",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(ModelSyncDetailsShape),
    errors: [401, 403, 404, 429, 500]
  }
)

/** Input of {@link ModelSyncService.update}. */
export interface UpdateInput {
  /** Id of the model sync. A UUID. */
  readonly id: string
  /** True if the sync runs on its schedule. */
  readonly active?: boolean | undefined
  /** Passphrase that encrypts the fields marked so; not returned on reads. A secret. */
  readonly encryption_passphrase?: string | undefined
  /** Mapping of source fields to target fields. */
  readonly fields: ReadonlyArray<SyncFieldInput>
  /**
   * Combination of the filters, such as `A AND (B OR C)`; the letters are the filters' labels, which the server
   * assigns.
   */
  readonly filter_logic?: string | undefined
  /** Conditions that records must meet to be synced. */
  readonly filters?: ReadonlyArray<SyncFilterInput> | null | undefined
  /** Matching of source records with target records. */
  readonly identity?: IdentityMappingInput | undefined
  /** Write mode of the sync. */
  readonly mode: ModelSyncModeInput
  /** Name of the model sync. */
  readonly name: string
  /** True if only updated records are enriched. */
  readonly only_enrich_updates?: boolean | undefined
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string | null | undefined
  /** Target fields that get a fixed value. */
  readonly override_fields?: ReadonlyArray<SyncFieldInput> | null | undefined
  /** Values that replace the source's when a condition holds. */
  readonly overrides?: ReadonlyArray<SyncOverrideInput> | null | undefined
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string> | null | undefined
  /** Schedule of the sync. */
  readonly schedule: SyncScheduleInput
  /** True if the first execution leaves out records that already exist. */
  readonly skip_initial_backfill?: boolean | undefined
  /** True if each execution syncs all records instead of changed ones. */
  readonly sync_all_records?: boolean | undefined
  /** Target of the sync. */
  readonly target: SyncTargetInput
}

/** Errors of {@link ModelSyncService.update}. */
export type UpdateError = PolytomicError.Of<400 | 401 | 403 | 404 | 422 | 429 | 500>

/** `PUT /api/syncs/{id}` */
export const updateOperation: Operation.Operation<UpdateInput, ModelSyncDetails, UpdateError> =
  /*#__PURE__*/ Define.make("modelSync.update", "PUT /api/syncs/{id}", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        active: Shape.optional(Shape.Boolean),
        encryption_passphrase: Shape.optional(Shape.String),
        fields: Shape.Array(SyncFieldInputShape),
        filter_logic: Shape.optional(Shape.String),
        filters: Shape.optional(Shape.NullOr(Shape.Array(SyncFilterInputShape))),
        identity: Shape.optional(IdentityMappingInputShape),
        mode: ModelSyncModeInputShape,
        name: Shape.String,
        only_enrich_updates: Shape.optional(Shape.Boolean),
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        override_fields: Shape.optional(Shape.NullOr(Shape.Array(SyncFieldInputShape))),
        overrides: Shape.optional(Shape.NullOr(Shape.Array(SyncOverrideInputShape))),
        policies: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        schedule: SyncScheduleInputShape,
        skip_initial_backfill: Shape.optional(Shape.Boolean),
        sync_all_records: Shape.optional(Shape.Boolean),
        target: SyncTargetInputShape
      })
    ),
    body: [
      "active",
      "encryption_passphrase",
      "fields",
      "filter_logic",
      "filters",
      "identity",
      "mode",
      "name",
      "only_enrich_updates",
      "organization_id",
      "override_fields",
      "overrides",
      "policies",
      "schedule",
      "skip_initial_backfill",
      "sync_all_records",
      "target"
    ],
    success: /*#__PURE__*/ Define.data(ModelSyncDetailsShape),
    errors: [400, 401, 403, 404, 422, 429, 500]
  })

/** Input of {@link ModelSyncService.remove}. */
export interface RemoveInput {
  /** Id of the model sync. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelSyncService.remove}. */
export type RemoveError = PolytomicError.Of<401 | 403 | 404 | 409 | 429 | 500>

/** `DELETE /api/syncs/{id}` */
export const removeOperation: Operation.Operation<RemoveInput, void, RemoveError> = /*#__PURE__*/ Define.make(
  "modelSync.remove",
  "DELETE /api/syncs/{id}",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.empty(),
    errors: [401, 403, 404, 409, 429, 500]
  }
)

/** Input of {@link ModelSyncService.activate}. */
export interface ActivateInput {
  /** Id of the model sync. A UUID. */
  readonly id: string
  /** True if the sync is to be active. */
  readonly active: boolean
}

/** Errors of {@link ModelSyncService.activate}. */
export type ActivateError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `POST /api/syncs/{id}/activate` */
export const activateOperation: Operation.Operation<ActivateInput, SyncActivation, ActivateError> =
  /*#__PURE__*/ Define.make("modelSync.activate", "POST /api/syncs/{id}/activate", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String, active: Shape.Boolean })),
    body: ["active"],
    success: /*#__PURE__*/ Define.data(SyncActivationShape),
    errors: [401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  })

/** Input of {@link ModelSyncService.cancel}. */
export interface CancelInput {
  /** Id of the model sync. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelSyncService.cancel}. */
export type CancelError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `POST /api/syncs/{id}/cancel` */
export const cancelOperation: Operation.Operation<CancelInput, CancelModelSyncResponse, CancelError> =
  /*#__PURE__*/ Define.make("modelSync.cancel", "POST /api/syncs/{id}/cancel", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(CancelModelSyncResponseShape),
    errors: [401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  })

/** Input of {@link ModelSyncService.start}. */
export interface StartInput {
  /** Id of the model sync. A UUID. */
  readonly id: string
  /** Identities of the records to sync; without it all of them. */
  readonly identities?: ReadonlyArray<string> | null | undefined
  /** True to resync everything; false by default. */
  readonly resync?: boolean | undefined
  /** True to run only a test; false by default. */
  readonly test?: boolean | undefined
}

/** Errors of {@link ModelSyncService.start}. */
export type StartError = PolytomicError.Of<400 | 401 | 403 | 404 | 409 | 429 | 500>

/** `POST /api/syncs/{id}/executions` */
export const startOperation: Operation.Operation<StartInput, StartedModelSync, StartError> = /*#__PURE__*/ Define.make(
  "modelSync.start",
  "POST /api/syncs/{id}/executions",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        identities: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        resync: Shape.optional(Shape.Boolean),
        test: Shape.optional(Shape.Boolean)
      })
    ),
    body: ["identities", "resync", "test"],
    success: /*#__PURE__*/ Define.data(StartedModelSyncShape),
    errors: [400, 401, 403, 404, 409, 429, 500],
    acceptsIdempotencyKey: true
  }
)

/** Input of {@link ModelSyncService.getStatus}. */
export interface GetStatusInput {
  /** Id of the model sync. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelSyncService.getStatus}. */
export type GetStatusError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `GET /api/syncs/{id}/status` */
export const getStatusOperation: Operation.Operation<GetStatusInput, ModelSyncStatus, GetStatusError> =
  /*#__PURE__*/ Define.make("modelSync.getStatus", "GET /api/syncs/{id}/status", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(ModelSyncStatusShape),
    errors: [401, 403, 404, 429, 500]
  })

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `modelSync` resource. */
export interface ModelSyncService {
  /**
   * Lists the options of a connection as a source of models.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/modelsync/source`
   */
  readonly getSource: (input: GetSourceInput) => Effect.Effect<SourceMetadata, GetSourceError>

  /**
   * Lists the fields that a model over the given source would have.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/modelsync/source/fields`
   */
  readonly getSourceFields: (
    input: GetSourceFieldsInput
  ) => Effect.Effect<ReadonlyArray<ModelField>, GetSourceFieldsError>

  /**
   * Lists the model syncs of the organization.
   *
   * A `Stream` of items, which reads pages as they are asked for: run it with `Stream.runCollect` or
   * `Stream.runForEach`, or read one page with {@link ModelSyncService.listPage}.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * The sources disagree: The paging parameters and the `pagination` field are described in prose only; the typed
   * contract lacks them.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/syncs`
   */
  readonly list: (input?: ListInput) => Stream.Stream<ModelSyncDetails, ListError>

  /** One page of {@link ModelSyncService.list}: the one that `page_token` names, or the first. */
  readonly listPage: (input?: ListInput) => Effect.Effect<ModelSyncPage, ListError>

  /**
   * Creates a model sync, which writes the records of models to an object of a target connection.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `UnprocessableEntity` (422),
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `POST /api/syncs`
   */
  readonly create: (input: CreateInput) => Effect.Effect<ModelSyncDetails, CreateError>

  /**
   * Lists the kinds of schedules that a model sync can have.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/syncs/schedules`
   */
  readonly getScheduleOptions: () => Effect.Effect<ScheduleOptions, GetScheduleOptionsError>

  /**
   * Reads one model sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/syncs/{id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<ModelSyncDetails, GetError>

  /**
   * Replaces the settings of a model sync.
   *
   * Activation, schedule and policies take effect at once, everything else with the next execution.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `UnprocessableEntity` (422), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `PUT /api/syncs/{id}`
   */
  readonly update: (input: UpdateInput) => Effect.Effect<ModelSyncDetails, UpdateError>

  /**
   * Deletes a model sync and cancels its running execution.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `Conflict` (409), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `DELETE /api/syncs/{id}`
   */
  readonly remove: (input: RemoveInput) => Effect.Effect<void, RemoveError>

  /**
   * Switches a model sync on or off.
   *
   * A running execution goes on. An inactive model sync does not run, not even when started by hand.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/syncs/{id}/activate`
   */
  readonly activate: (input: ActivateInput) => Effect.Effect<SyncActivation, ActivateError>

  /**
   * Asks the running execution of a model sync to stop.
   *
   * The response arrives before the execution has stopped; follow its status.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/syncs/{id}/cancel`
   */
  readonly cancel: (input: CancelInput) => Effect.Effect<CancelModelSyncResponse, CancelError>

  /**
   * Starts an execution of a model sync.
   *
   * Responds with 409 while another execution is active.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `Conflict` (409),
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `POST /api/syncs/{id}/executions`
   */
  readonly start: (input: StartInput) => Effect.Effect<StartedModelSync, StartError>

  /**
   * Reads the status of a model sync: its current, last and next execution.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/syncs/{id}/status`
   */
  readonly getStatus: (input: GetStatusInput) => Effect.Effect<ModelSyncStatus, GetStatusError>
}

const Base: Context.ServiceClass<ModelSync_2024_02_08, "effect-polytomic/2024-02-08/ModelSync", ModelSyncService> =
  /*#__PURE__*/
  Context.Service<ModelSync_2024_02_08, ModelSyncService>()("effect-polytomic/2024-02-08/ModelSync")

/** The calls of the `modelSync` resource of API version 2024-02-08. */
class ModelSync_2024_02_08 extends Base {
  /** Provides {@link ModelSync_2024_02_08} on top of a client. */
  static readonly layer: Layer.Layer<ModelSync_2024_02_08, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(ModelSync_2024_02_08, () => ({
      getSource: getSourceOperation,
      getSourceFields: getSourceFieldsOperation,
      list: listOperation,
      create: createOperation,
      getScheduleOptions: getScheduleOptionsOperation,
      get: getOperation,
      update: updateOperation,
      remove: removeOperation,
      activate: activateOperation,
      cancel: cancelOperation,
      start: startOperation,
      getStatus: getStatusOperation
    }))
}

/** Types of {@link ModelSync_2024_02_08}: those that its module exports. */
declare namespace ModelSync_2024_02_08 {
  export type ActivateError = Types.ActivateError
  export type ActivateInput = Types.ActivateInput
  export type Actor = Types.Actor
  export type CancelError = Types.CancelError
  export type CancelInput = Types.CancelInput
  export type CancelModelSyncResponse = Types.CancelModelSyncResponse
  export type ConfigurationValue = Types.ConfigurationValue
  export type CreateError = Types.CreateError
  export type CreateInput = Types.CreateInput
  export type ExecutionCounts = Types.ExecutionCounts
  export type ExecutionStatus = Types.ExecutionStatus
  export type FieldSource = Types.FieldSource
  export type FilterFieldReferenceType = Types.FilterFieldReferenceType
  export type FilterFieldReferenceTypeInput = Types.FilterFieldReferenceTypeInput
  export type FilterFunction = Types.FilterFunction
  export type FilterFunctionInput = Types.FilterFunctionInput
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type GetScheduleOptionsError = Types.GetScheduleOptionsError
  export type GetSourceError = Types.GetSourceError
  export type GetSourceFieldsError = Types.GetSourceFieldsError
  export type GetSourceFieldsInput = Types.GetSourceFieldsInput
  export type GetSourceInput = Types.GetSourceInput
  export type GetStatusError = Types.GetStatusError
  export type GetStatusInput = Types.GetStatusInput
  export type IdentityFunctionName = Types.IdentityFunctionName
  export type IdentityFunctionNameInput = Types.IdentityFunctionNameInput
  export type IdentityMapping = Types.IdentityMapping
  export type IdentityMappingInput = Types.IdentityMappingInput
  export type JsonSchemaForm = Types.JsonSchemaForm
  export type ListError = Types.ListError
  export type ListInput = Types.ListInput
  export type ModelField = Types.ModelField
  export type ModelSyncDetails = Types.ModelSyncDetails
  export type ModelSyncExecution = Types.ModelSyncExecution
  export type ModelSyncMode = Types.ModelSyncMode
  export type ModelSyncModeInput = Types.ModelSyncModeInput
  export type ModelSyncPage = Types.ModelSyncPage
  export type ModelSyncService = Types.ModelSyncService
  export type ModelSyncStatus = Types.ModelSyncStatus
  export type PaginationDetails = Types.PaginationDetails
  export type RemoveError = Types.RemoveError
  export type RemoveInput = Types.RemoveInput
  export type RunAfter = Types.RunAfter
  export type RunAfterInput = Types.RunAfterInput
  export type ScheduleFrequency = Types.ScheduleFrequency
  export type ScheduleFrequencyInput = Types.ScheduleFrequencyInput
  export type ScheduleOption = Types.ScheduleOption
  export type ScheduleOptions = Types.ScheduleOptions
  export type SourceMetadata = Types.SourceMetadata
  export type SourceMetadataItem = Types.SourceMetadataItem
  export type StartError = Types.StartError
  export type StartInput = Types.StartInput
  export type StartedModelSync = Types.StartedModelSync
  export type SyncActivation = Types.SyncActivation
  export type SyncField = Types.SyncField
  export type SyncFieldInput = Types.SyncFieldInput
  export type SyncFilter = Types.SyncFilter
  export type SyncFilterInput = Types.SyncFilterInput
  export type SyncOverride = Types.SyncOverride
  export type SyncOverrideInput = Types.SyncOverrideInput
  export type SyncSchedule = Types.SyncSchedule
  export type SyncScheduleInput = Types.SyncScheduleInput
  export type SyncTarget = Types.SyncTarget
  export type SyncTargetInput = Types.SyncTargetInput
  export type UpdateError = Types.UpdateError
  export type UpdateInput = Types.UpdateInput
}

export { ModelSync_2024_02_08 as ModelSync }
