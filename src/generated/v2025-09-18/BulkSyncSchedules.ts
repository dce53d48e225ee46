/**
 * BulkSyncSchedules: schedule of bulk syncs.
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
  type BulkSyncSchedule,
  type BulkSyncScheduleInput,
  BulkSyncScheduleInputShape,
  BulkSyncScheduleShape
} from "./BulkSyncSchedulesShapes.ts"
import type * as Types from "./BulkSyncSchedules.ts"

export { BulkSyncSchedule, BulkSyncScheduleInput } from "./BulkSyncSchedulesShapes.ts"
export { ScheduleFrequency, ScheduleFrequencyInput } from "./Shared.ts"
export { BulkScheduleSyncMode, BulkSelectiveMode, BulkSelectiveModeInput } from "./SharedBulkSync.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Input of {@link BulkSyncSchedulesService.list}. */
export interface ListInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
}

/** Errors of {@link BulkSyncSchedulesService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `GET /api/bulk/syncs/{sync_id}/schedules` */
export const listOperation: Operation.Operation<
  ListInput,
  ReadonlyArray<BulkSyncSchedule>,
  ListError
> = /*#__PURE__*/ Define.make("bulkSync.schedules.list", "GET /api/bulk/syncs/{sync_id}/schedules", {
  version: "2025-09-18",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ sync_id: Shape.String })),
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(BulkSyncScheduleShape))),
  errors: [401, 403, 404, 429, 500]
})

/** Input of {@link BulkSyncSchedulesService.create}. */
export interface CreateInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** The schedule to add. */
  readonly schedule: BulkSyncScheduleInput
}

/** Errors of {@link BulkSyncSchedulesService.create}. */
export type CreateError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `POST /api/bulk/syncs/{sync_id}/schedules` */
export const createOperation: Operation.Operation<CreateInput, BulkSyncSchedule, CreateError> =
  /*#__PURE__*/ Define.make("bulkSync.schedules.create", "POST /api/bulk/syncs/{sync_id}/schedules", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({ sync_id: Shape.String, schedule: BulkSyncScheduleInputShape })
    ),
    body: ["schedule"],
    success: /*#__PURE__*/ Define.data(BulkSyncScheduleShape),
    errors: [400, 401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  })

/** Input of {@link BulkSyncSchedulesService.get}. */
export interface GetInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the schedule. A UUID. */
  readonly schedule_id: string
}

/** Errors of {@link BulkSyncSchedulesService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `GET /api/bulk/syncs/{sync_id}/schedules/{schedule_id}` */
export const getOperation: Operation.Operation<GetInput, BulkSyncSchedule, GetError> = /*#__PURE__*/ Define.make(
  "bulkSync.schedules.get",
  "GET /api/bulk/syncs/{sync_id}/schedules/{schedule_id}",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ sync_id: Shape.String, schedule_id: Shape.String })),
    success: /*#__PURE__*/ Define.data(BulkSyncScheduleShape),
    errors: [401, 403, 404, 429, 500]
  }
)

/** Input of {@link BulkSyncSchedulesService.update}. */
export interface UpdateInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the schedule. A UUID. */
  readonly schedule_id: string
  /** The schedule as it is to be. */
  readonly schedule: BulkSyncScheduleInput
}

/** Errors of {@link BulkSyncSchedulesService.update}. */
export type UpdateError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `PUT /api/bulk/syncs/{sync_id}/schedules/{schedule_id}` */
export const updateOperation: Operation.Operation<UpdateInput, BulkSyncSchedule, UpdateError> =
  /*#__PURE__*/ Define.make("bulkSync.schedules.update", "PUT /api/bulk/syncs/{sync_id}/schedules/{schedule_id}", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        sync_id: Shape.String,
        schedule_id: Shape.String,
        schedule: BulkSyncScheduleInputShape
      })
    ),
    body: ["schedule"],
    success: /*#__PURE__*/ Define.data(BulkSyncScheduleShape),
    errors: [400, 401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  })

/** Input of {@link BulkSyncSchedulesService.delete}. */
export interface DeleteInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the schedule. A UUID. */
  readonly schedule_id: string
}

/** Errors of {@link BulkSyncSchedulesService.delete}. */
export type DeleteError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `DELETE /api/bulk/syncs/{sync_id}/schedules/{schedule_id}` */
export const deleteOperation: Operation.Operation<DeleteInput, void, DeleteError> = /*#__PURE__*/ Define.make(
  "bulkSync.schedules.delete",
  "DELETE /api/bulk/syncs/{sync_id}/schedules/{schedule_id}",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ sync_id: Shape.String, schedule_id: Shape.String })),
    success: /*#__PURE__*/ Define.empty(),
    errors: [401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  }
)

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `bulkSync.schedules` resource. */
export interface BulkSyncSchedulesService {
  /**
   * Lists the schedules of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/bulk/syncs/{sync_id}/schedules`
   */
  readonly list: (input: ListInput) => Effect.Effect<ReadonlyArray<BulkSyncSchedule>, ListError>

  /**
   * Adds a schedule to a bulk sync.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs/{sync_id}/schedules`
   */
  readonly create: (input: CreateInput) => Effect.Effect<BulkSyncSchedule, CreateError>

  /**
   * Reads one schedule of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/bulk/syncs/{sync_id}/schedules/{schedule_id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<BulkSyncSchedule, GetError>

  /**
   * Replaces a schedule of a bulk sync.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `PUT /api/bulk/syncs/{sync_id}/schedules/{schedule_id}`
   */
  readonly update: (input: UpdateInput) => Effect.Effect<BulkSyncSchedule, UpdateError>

  /**
   * Deletes a schedule of a bulk sync.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `DELETE /api/bulk/syncs/{sync_id}/schedules/{schedule_id}`
   */
  readonly delete: (input: DeleteInput) => Effect.Effect<void, DeleteError>
}

const Base: Context.ServiceClass<
  BulkSyncSchedules,
  "effect-polytomic/2025-09-18/BulkSyncSchedules",
  BulkSyncSchedulesService
> =
  /*#__PURE__*/
  Context.Service<BulkSyncSchedules, BulkSyncSchedulesService>()("effect-polytomic/2025-09-18/BulkSyncSchedules")

/** The calls of the `bulkSync.schedules` resource of API version 2025-09-18. */
export class BulkSyncSchedules extends Base {
  /** Provides {@link BulkSyncSchedules} on top of a client. */
  static readonly layer: Layer.Layer<BulkSyncSchedules, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(BulkSyncSchedules, () => ({
      list: listOperation,
      create: createOperation,
      get: getOperation,
      update: updateOperation,
      delete: deleteOperation
    }))
}

/** Types of {@link BulkSyncSchedules}: those that its module exports. */
export declare namespace BulkSyncSchedules {
  export type BulkScheduleSyncMode = Types.BulkScheduleSyncMode
  export type BulkSelectiveMode = Types.BulkSelectiveMode
  export type BulkSelectiveModeInput = Types.BulkSelectiveModeInput
  export type BulkSyncSchedule = Types.BulkSyncSchedule
  export type BulkSyncScheduleInput = Types.BulkSyncScheduleInput
  export type BulkSyncSchedulesService = Types.BulkSyncSchedulesService
  export type CreateError = Types.CreateError
  export type CreateInput = Types.CreateInput
  export type DeleteError = Types.DeleteError
  export type DeleteInput = Types.DeleteInput
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type ListError = Types.ListError
  export type ListInput = Types.ListInput
  export type ScheduleFrequency = Types.ScheduleFrequency
  export type ScheduleFrequencyInput = Types.ScheduleFrequencyInput
  export type UpdateError = Types.UpdateError
  export type UpdateInput = Types.UpdateInput
}
