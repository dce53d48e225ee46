/**
 * ModelSyncExecutions: runs of model syncs, and their logs.
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
import { type ModelSyncExecution, ModelSyncExecutionShape } from "./SharedModelSync.ts"
import type * as Types from "./ModelSyncExecutions.ts"

export { ExecutionCounts } from "../v2023-04-25/SharedModelSync.ts"
export { ModelSyncExecution } from "./SharedModelSync.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Input of {@link ModelSyncExecutionsService.list}. */
export interface ListInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
}

/** Errors of {@link ModelSyncExecutionsService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/syncs/{sync_id}/executions` */
export const listOperation: Operation.Operation<
  ListInput,
  ReadonlyArray<ModelSyncExecution>,
  ListError
> = /*#__PURE__*/ Define.make("modelSync.executions.list", "GET /api/syncs/{sync_id}/executions", {
  version: "2022-12-12",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ sync_id: Shape.String })),
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(ModelSyncExecutionShape))),
  errors: [401, 403, 404, 429]
})

/** Input of {@link ModelSyncExecutionsService.get}. */
export interface GetInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the execution. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelSyncExecutionsService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/syncs/{sync_id}/executions/{id}` */
export const getOperation: Operation.Operation<GetInput, ModelSyncExecution, GetError> = /*#__PURE__*/ Define.make(
  "modelSync.executions.get",
  "GET /api/syncs/{sync_id}/executions/{id}",
  {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ sync_id: Shape.String, id: Shape.String })),
    success: /*#__PURE__*/ Define.data(ModelSyncExecutionShape),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link ModelSyncExecutionsService.getErrorLogs}. */
export interface GetErrorLogsInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the execution. A UUID. */
  readonly id: string
  /** Name of the log file. */
  readonly filename: string
}

/** Errors of {@link ModelSyncExecutionsService.getErrorLogs}. */
export type GetErrorLogsError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/syncs/{sync_id}/executions/{id}/errors/{filename}` */
export const getErrorLogsOperation: Operation.Operation<GetErrorLogsInput, void, GetErrorLogsError> =
  /*#__PURE__*/ Define.make(
    "modelSync.executions.getErrorLogs",
    "GET /api/syncs/{sync_id}/executions/{id}/errors/{filename}",
    {
      version: "2022-12-12",
      input: /*#__PURE__*/ Shape.suspend(() =>
        Shape.Struct({
          sync_id: Shape.String,
          id: Shape.String,
          filename: Shape.String
        })
      ),
      success: /*#__PURE__*/ Define.empty(),
      errors: [401, 403, 404, 429]
    }
  )

/** Input of {@link ModelSyncExecutionsService.getInsertLogs}. */
export interface GetInsertLogsInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the execution. A UUID. */
  readonly id: string
  /** Name of the log file. */
  readonly filename: string
}

/** Errors of {@link ModelSyncExecutionsService.getInsertLogs}. */
export type GetInsertLogsError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/syncs/{sync_id}/executions/{id}/inserts/{filename}` */
export const getInsertLogsOperation: Operation.Operation<GetInsertLogsInput, void, GetInsertLogsError> =
  /*#__PURE__*/ Define.make(
    "modelSync.executions.getInsertLogs",
    "GET /api/syncs/{sync_id}/executions/{id}/inserts/{filename}",
    {
      version: "2022-12-12",
      input: /*#__PURE__*/ Shape.suspend(() =>
        Shape.Struct({
          sync_id: Shape.String,
          id: Shape.String,
          filename: Shape.String
        })
      ),
      success: /*#__PURE__*/ Define.empty(),
      errors: [401, 403, 404, 429]
    }
  )

/** Input of {@link ModelSyncExecutionsService.getRecordLogs}. */
export interface GetRecordLogsInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the execution. A UUID. */
  readonly id: string
  /** Name of the log file. */
  readonly filename: string
}

/** Errors of {@link ModelSyncExecutionsService.getRecordLogs}. */
export type GetRecordLogsError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/syncs/{sync_id}/executions/{id}/records/{filename}` */
export const getRecordLogsOperation: Operation.Operation<GetRecordLogsInput, void, GetRecordLogsError> =
  /*#__PURE__*/ Define.make(
    "modelSync.executions.getRecordLogs",
    "GET /api/syncs/{sync_id}/executions/{id}/records/{filename}",
    {
      version: "2022-12-12",
      input: /*#__PURE__*/ Shape.suspend(() =>
        Shape.Struct({
          sync_id: Shape.String,
          id: Shape.String,
          filename: Shape.String
        })
      ),
      success: /*#__PURE__*/ Define.empty(),
      errors: [401, 403, 404, 429]
    }
  )

/** Input of {@link ModelSyncExecutionsService.getUpdateLogs}. */
export interface GetUpdateLogsInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the execution. A UUID. */
  readonly id: string
  /** Name of the log file. */
  readonly filename: string
}

/** Errors of {@link ModelSyncExecutionsService.getUpdateLogs}. */
export type GetUpdateLogsError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/syncs/{sync_id}/executions/{id}/updates/{filename}` */
export const getUpdateLogsOperation: Operation.Operation<GetUpdateLogsInput, void, GetUpdateLogsError> =
  /*#__PURE__*/ Define.make(
    "modelSync.executions.getUpdateLogs",
    "GET /api/syncs/{sync_id}/executions/{id}/updates/{filename}",
    {
      version: "2022-12-12",
      input: /*#__PURE__*/ Shape.suspend(() =>
        Shape.Struct({
          sync_id: Shape.String,
          id: Shape.String,
          filename: Shape.String
        })
      ),
      success: /*#__PURE__*/ Define.empty(),
      errors: [401, 403, 404, 429]
    }
  )

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `modelSync.executions` resource. */
export interface ModelSyncExecutionsService {
  /**
   * Lists the executions of a model sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/syncs/{sync_id}/executions`
   */
  readonly list: (input: ListInput) => Effect.Effect<ReadonlyArray<ModelSyncExecution>, ListError>

  /**
   * Reads one execution of a model sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<ModelSyncExecution, GetError>

  /**
   * Opens one log file of records that failed.
   *
   * The sources disagree: The SDK declares no body; the documentation speaks of one signed URL, which may be a redirect
   * or text.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.executions.getLogs` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/errors/{filename}`
   */
  readonly getErrorLogs: (input: GetErrorLogsInput) => Effect.Effect<void, GetErrorLogsError>

  /**
   * Opens one log file of inserted records.
   *
   * The sources disagree: The SDK declares no body; the documentation speaks of one signed URL, which may be a redirect
   * or text.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.executions.getLogs` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/inserts/{filename}`
   */
  readonly getInsertLogs: (input: GetInsertLogsInput) => Effect.Effect<void, GetInsertLogsError>

  /**
   * Opens one log file of all records.
   *
   * The sources disagree: The SDK declares no body; the documentation speaks of one signed URL, which may be a redirect
   * or text.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.executions.getLogs` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/records/{filename}`
   */
  readonly getRecordLogs: (input: GetRecordLogsInput) => Effect.Effect<void, GetRecordLogsError>

  /**
   * Opens one log file of updated records.
   *
   * The sources disagree: The SDK declares no body; the documentation speaks of one signed URL, which may be a redirect
   * or text.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.executions.getLogs` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/updates/{filename}`
   */
  readonly getUpdateLogs: (input: GetUpdateLogsInput) => Effect.Effect<void, GetUpdateLogsError>
}

const Base: Context.ServiceClass<
  ModelSyncExecutions_2022_12_12,
  "effect-polytomic/2022-12-12/ModelSyncExecutions",
  ModelSyncExecutionsService
> =
  /*#__PURE__*/
  Context.Service<ModelSyncExecutions_2022_12_12, ModelSyncExecutionsService>()(
    "effect-polytomic/2022-12-12/ModelSyncExecutions"
  )

/** The calls of the `modelSync.executions` resource of API version 2022-12-12. */
class ModelSyncExecutions_2022_12_12 extends Base {
  /** Provides {@link ModelSyncExecutions_2022_12_12} on top of a client. */
  static readonly layer: Layer.Layer<ModelSyncExecutions_2022_12_12, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(ModelSyncExecutions_2022_12_12, () => ({
      list: listOperation,
      get: getOperation,
      getErrorLogs: getErrorLogsOperation,
      getInsertLogs: getInsertLogsOperation,
      getRecordLogs: getRecordLogsOperation,
      getUpdateLogs: getUpdateLogsOperation
    }))
}

/** Types of {@link ModelSyncExecutions_2022_12_12}: those that its module exports. */
declare namespace ModelSyncExecutions_2022_12_12 {
  export type ExecutionCounts = Types.ExecutionCounts
  export type GetError = Types.GetError
  export type GetErrorLogsError = Types.GetErrorLogsError
  export type GetErrorLogsInput = Types.GetErrorLogsInput
  export type GetInput = Types.GetInput
  export type GetInsertLogsError = Types.GetInsertLogsError
  export type GetInsertLogsInput = Types.GetInsertLogsInput
  export type GetRecordLogsError = Types.GetRecordLogsError
  export type GetRecordLogsInput = Types.GetRecordLogsInput
  export type GetUpdateLogsError = Types.GetUpdateLogsError
  export type GetUpdateLogsInput = Types.GetUpdateLogsInput
  export type ListError = Types.ListError
  export type ListInput = Types.ListInput
  export type ModelSyncExecution = Types.ModelSyncExecution
  export type ModelSyncExecutionsService = Types.ModelSyncExecutionsService
}

export { ModelSyncExecutions_2022_12_12 as ModelSyncExecutions }
