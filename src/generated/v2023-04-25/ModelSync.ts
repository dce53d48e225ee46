/**
 * ModelSync: syncs that write the records of models to a target.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
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
  type ScheduleOptions,
  ScheduleOptionsShape,
  type StartedModelSync,
  StartedModelSyncShape,
  type SyncTargetInput,
  SyncTargetInputShape
} from "../v2025-09-18/ModelSyncShapes.ts"
import { type SyncActivation, SyncActivationShape } from "../v2025-09-18/Shared.ts"
import {
  type IdentityMappingInput,
  IdentityMappingInputShape,
  type ModelSyncDetails,
  ModelSyncDetailsShape,
  type ModelSyncStatus,
  ModelSyncStatusShape,
  type SyncFieldInput,
  SyncFieldInputShape,
  type SyncFilterInput,
  SyncFilterInputShape,
  type SyncOverrideInput,
  SyncOverrideInputShape,
  type SyncScheduleInput,
  SyncScheduleInputShape
} from "./ModelSyncShapes.ts"
import type * as Types from "./ModelSync.ts"

export {
  FieldSource,
  JsonSchemaForm,
  RunAfter,
  RunAfterInput,
  ScheduleOption,
  ScheduleOptions,
  StartedModelSync,
  SyncTarget,
  SyncTargetInput
} from "../v2025-09-18/ModelSyncShapes.ts"
export { ExecutionStatus, ScheduleFrequency, SyncActivation } from "../v2025-09-18/Shared.ts"
export {
  IdentityMapping,
  IdentityMappingInput,
  ModelSyncDetails,
  ModelSyncStatus,
  SyncField,
  SyncFieldInput,
  SyncFilter,
  SyncFilterInput,
  SyncOverride,
  SyncOverrideInput,
  SyncSchedule,
  SyncScheduleInput
} from "./ModelSyncShapes.ts"
export { ExecutionCounts, ModelSyncExecution } from "./SharedModelSync.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Errors of {@link ModelSyncService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 429>

/** `GET /api/syncs` */
export const listOperation: Operation.Operation<
  {},
  ReadonlyArray<ModelSyncDetails>,
  ListError
> = /*#__PURE__*/ Define.make("modelSync.list", "GET /api/syncs", {
  version: "2023-04-25",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({})),
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(ModelSyncDetailsShape))),
  errors: [401, 403, 429]
})

/** Input of {@link ModelSyncService.create}. */
export interface CreateInput {
  /** True if the sync runs on its schedule. */
  readonly active?: boolean | undefined
  /** Mapping of source fields to target fields. */
  readonly fields?: ReadonlyArray<SyncFieldInput> | undefined
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
  readonly mode: string
  /** Name of the model sync. */
  readonly name: string
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
  /** True if each execution syncs all records instead of changed ones. */
  readonly sync_all_records?: boolean | undefined
  /** Target of the sync. */
  readonly target: SyncTargetInput
}

/** Errors of {@link ModelSyncService.create}. */
export type CreateError = PolytomicError.Of<401 | 403 | 429>

/** `POST /api/syncs` */
export const createOperation: Operation.Operation<CreateInput, ModelSyncDetails, CreateError> =
  /*#__PURE__*/ Define.make("modelSync.create", "POST /api/syncs", {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        active: Shape.optional(Shape.Boolean),
        fields: Shape.optional(Shape.Array(SyncFieldInputShape)),
        filter_logic: Shape.optional(Shape.String),
        filters: Shape.optional(Shape.NullOr(Shape.Array(SyncFilterInputShape))),
        identity: Shape.optional(IdentityMappingInputShape),
        mode: Shape.String,
        name: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        override_fields: Shape.optional(Shape.NullOr(Shape.Array(SyncFieldInputShape))),
        overrides: Shape.optional(Shape.NullOr(Shape.Array(SyncOverrideInputShape))),
        policies: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        schedule: SyncScheduleInputShape,
        sync_all_records: Shape.optional(Shape.Boolean),
        target: SyncTargetInputShape
      })
    ),
    body: [
      "active",
      "fields",
      "filter_logic",
      "filters",
      "identity",
      "mode",
      "name",
      "organization_id",
      "override_fields",
      "overrides",
      "policies",
      "schedule",
      "sync_all_records",
      "target"
    ],
    success: /*#__PURE__*/ Define.data(ModelSyncDetailsShape),
    errors: [401, 403, 429],
    acceptsIdempotencyKey: true
  })

/** Errors of {@link ModelSyncService.getScheduleOptions}. */
export type GetScheduleOptionsError = PolytomicError.Of<401 | 403 | 429>

/** `GET /api/syncs/schedules` */
export const getScheduleOptionsOperation: Operation.Operation<{}, ScheduleOptions, GetScheduleOptionsError> =
  /*#__PURE__*/ Define.make("modelSync.getScheduleOptions", "GET /api/syncs/schedules", {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({})),
    success: /*#__PURE__*/ Define.data(ScheduleOptionsShape),
    errors: [401, 403, 429]
  })

/** Input of {@link ModelSyncService.get}. */
export interface GetInput {
  /** Id of the model sync. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelSyncService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/syncs/{id}` */
export const getOperation: Operation.Operation<GetInput, ModelSyncDetails, GetError> = /*#__PURE__*/ Define.make(
  "modelSync.get",
  "GET /api/syncs/{id}",
  {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(ModelSyncDetailsShape),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link ModelSyncService.update}. */
export interface UpdateInput {
  /** Id of the model sync. A UUID. */
  readonly id: string
  /** True if the sync runs on its schedule. */
  readonly active?: boolean | undefined
  /** Mapping of source fields to target fields. */
  readonly fields?: ReadonlyArray<SyncFieldInput> | undefined
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
  readonly mode: string
  /** Name of the model sync. */
  readonly name: string
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
  /** True if each execution syncs all records instead of changed ones. */
  readonly sync_all_records?: boolean | undefined
  /** Target of the sync. */
  readonly target: SyncTargetInput
}

/** Errors of {@link ModelSyncService.update}. */
export type UpdateError = PolytomicError.Of<400 | 401 | 403 | 404 | 422 | 429 | 500>

/** `PATCH /api/syncs/{id}` */
export const updateOperation: Operation.Operation<UpdateInput, ModelSyncDetails, UpdateError> =
  /*#__PURE__*/ Define.make("modelSync.update", "PATCH /api/syncs/{id}", {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        active: Shape.optional(Shape.Boolean),
        fields: Shape.optional(Shape.Array(SyncFieldInputShape)),
        filter_logic: Shape.optional(Shape.String),
        filters: Shape.optional(Shape.NullOr(Shape.Array(SyncFilterInputShape))),
        identity: Shape.optional(IdentityMappingInputShape),
        mode: Shape.String,
        name: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        override_fields: Shape.optional(Shape.NullOr(Shape.Array(SyncFieldInputShape))),
        overrides: Shape.optional(Shape.NullOr(Shape.Array(SyncOverrideInputShape))),
        policies: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        schedule: SyncScheduleInputShape,
        sync_all_records: Shape.optional(Shape.Boolean),
        target: SyncTargetInputShape
      })
    ),
    body: [
      "active",
      "fields",
      "filter_logic",
      "filters",
      "identity",
      "mode",
      "name",
      "organization_id",
      "override_fields",
      "overrides",
      "policies",
      "schedule",
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
export type RemoveError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `DELETE /api/syncs/{id}` */
export const removeOperation: Operation.Operation<RemoveInput, void, RemoveError> = /*#__PURE__*/ Define.make(
  "modelSync.remove",
  "DELETE /api/syncs/{id}",
  {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.empty(),
    errors: [401, 403, 404, 429]
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
export type ActivateError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `POST /api/syncs/{id}/activate` */
export const activateOperation: Operation.Operation<ActivateInput, SyncActivation, ActivateError> =
  /*#__PURE__*/ Define.make("modelSync.activate", "POST /api/syncs/{id}/activate", {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String, active: Shape.Boolean })),
    body: ["active"],
    success: /*#__PURE__*/ Define.data(SyncActivationShape),
    errors: [401, 403, 404, 429],
    acceptsIdempotencyKey: true
  })

/** Input of {@link ModelSyncService.start}. */
export interface StartInput {
  /** Id of the model sync. A UUID. */
  readonly id: string
  /** Identities of the records to sync; without it all of them. */
  readonly identities?: ReadonlyArray<string> | null | undefined
}

/** Errors of {@link ModelSyncService.start}. */
export type StartError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `POST /api/syncs/{id}/executions` */
export const startOperation: Operation.Operation<StartInput, StartedModelSync, StartError> = /*#__PURE__*/ Define.make(
  "modelSync.start",
  "POST /api/syncs/{id}/executions",
  {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({ id: Shape.String, identities: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))) })
    ),
    body: ["identities"],
    success: /*#__PURE__*/ Define.data(StartedModelSyncShape),
    errors: [401, 403, 404, 429],
    acceptsIdempotencyKey: true
  }
)

/** Input of {@link ModelSyncService.getStatus}. */
export interface GetStatusInput {
  /** Id of the model sync. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelSyncService.getStatus}. */
export type GetStatusError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/syncs/{id}/status` */
export const getStatusOperation: Operation.Operation<GetStatusInput, ModelSyncStatus, GetStatusError> =
  /*#__PURE__*/ Define.make("modelSync.getStatus", "GET /api/syncs/{id}/status", {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(ModelSyncStatusShape),
    errors: [401, 403, 404, 429]
  })

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `modelSync` resource. */
export interface ModelSyncService {
  /**
   * Lists the model syncs of the organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/syncs`
   */
  readonly list: () => Effect.Effect<ReadonlyArray<ModelSyncDetails>, ListError>

  /**
   * Creates a model sync, which writes the records of models to an object of a target connection.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `POST /api/syncs`
   */
  readonly create: (input: CreateInput) => Effect.Effect<ModelSyncDetails, CreateError>

  /**
   * Lists the kinds of schedules that a model sync can have.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/syncs/schedules`
   */
  readonly getScheduleOptions: () => Effect.Effect<ScheduleOptions, GetScheduleOptionsError>

  /**
   * Reads one model sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/syncs/{id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<ModelSyncDetails, GetError>

  /**
   * Changes the settings of a model sync.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `UnprocessableEntity` (422), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * Later versions have `modelSync.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/syncs/{id}`
   */
  readonly update: (input: UpdateInput) => Effect.Effect<ModelSyncDetails, UpdateError>

  /**
   * Deletes a model sync and cancels its running execution.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
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
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `POST /api/syncs/{id}/activate`
   */
  readonly activate: (input: ActivateInput) => Effect.Effect<SyncActivation, ActivateError>

  /**
   * Starts an execution of a model sync.
   *
   * Responds with 409 while another execution is active.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `POST /api/syncs/{id}/executions`
   */
  readonly start: (input: StartInput) => Effect.Effect<StartedModelSync, StartError>

  /**
   * Reads the status of a model sync: its current, last and next execution.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/syncs/{id}/status`
   */
  readonly getStatus: (input: GetStatusInput) => Effect.Effect<ModelSyncStatus, GetStatusError>
}

const Base: Context.ServiceClass<ModelSync_2023_04_25, "effect-polytomic/2023-04-25/ModelSync", ModelSyncService> =
  /*#__PURE__*/
  Context.Service<ModelSync_2023_04_25, ModelSyncService>()("effect-polytomic/2023-04-25/ModelSync")

/** The calls of the `modelSync` resource of API version 2023-04-25. */
class ModelSync_2023_04_25 extends Base {
  /** Provides {@link ModelSync_2023_04_25} on top of a client. */
  static readonly layer: Layer.Layer<ModelSync_2023_04_25, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(ModelSync_2023_04_25, () => ({
      list: listOperation,
      create: createOperation,
      getScheduleOptions: getScheduleOptionsOperation,
      get: getOperation,
      update: updateOperation,
      remove: removeOperation,
      activate: activateOperation,
      start: startOperation,
      getStatus: getStatusOperation
    }))
}

/** Types of {@link ModelSync_2023_04_25}: those that its module exports. */
declare namespace ModelSync_2023_04_25 {
  export type ActivateError = Types.ActivateError
  export type ActivateInput = Types.ActivateInput
  export type CreateError = Types.CreateError
  export type CreateInput = Types.CreateInput
  export type ExecutionCounts = Types.ExecutionCounts
  export type ExecutionStatus = Types.ExecutionStatus
  export type FieldSource = Types.FieldSource
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type GetScheduleOptionsError = Types.GetScheduleOptionsError
  export type GetStatusError = Types.GetStatusError
  export type GetStatusInput = Types.GetStatusInput
  export type IdentityMapping = Types.IdentityMapping
  export type IdentityMappingInput = Types.IdentityMappingInput
  export type JsonSchemaForm = Types.JsonSchemaForm
  export type ListError = Types.ListError
  export type ModelSyncDetails = Types.ModelSyncDetails
  export type ModelSyncExecution = Types.ModelSyncExecution
  export type ModelSyncService = Types.ModelSyncService
  export type ModelSyncStatus = Types.ModelSyncStatus
  export type RemoveError = Types.RemoveError
  export type RemoveInput = Types.RemoveInput
  export type RunAfter = Types.RunAfter
  export type RunAfterInput = Types.RunAfterInput
  export type ScheduleFrequency = Types.ScheduleFrequency
  export type ScheduleOption = Types.ScheduleOption
  export type ScheduleOptions = Types.ScheduleOptions
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

export { ModelSync_2023_04_25 as ModelSync }
