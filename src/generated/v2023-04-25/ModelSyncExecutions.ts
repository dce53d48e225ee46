/**
 * ModelSyncExecutions: runs of model syncs, and their logs.
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
import { type ExecutionLogs, ExecutionLogsShape } from "../v2025-09-18/ModelSyncExecutionsShapes.ts"
import { type ModelSyncExecution, ModelSyncExecutionShape } from "./SharedModelSync.ts"
import type * as Types from "./ModelSyncExecutions.ts"

export { ExecutionLogs } from "../v2025-09-18/ModelSyncExecutionsShapes.ts"
export { ExecutionStatus } from "../v2025-09-18/Shared.ts"
export { ExecutionCounts, ModelSyncExecution } from "./SharedModelSync.ts"

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
  version: "2023-04-25",
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
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ sync_id: Shape.String, id: Shape.String })),
    success: /*#__PURE__*/ Define.data(ModelSyncExecutionShape),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link ModelSyncExecutionsService.getErrorLogUrLs}. */
export interface GetErrorLogUrLsInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the execution. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelSyncExecutionsService.getErrorLogUrLs}. */
export type GetErrorLogUrLsError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/syncs/{sync_id}/executions/{id}/errors` */
export const getErrorLogUrLsOperation: Operation.Operation<GetErrorLogUrLsInput, ExecutionLogs, GetErrorLogUrLsError> =
  /*#__PURE__*/ Define.make("modelSync.executions.getErrorLogUrLs", "GET /api/syncs/{sync_id}/executions/{id}/errors", {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ sync_id: Shape.String, id: Shape.String })),
    success: /*#__PURE__*/ Define.data(ExecutionLogsShape),
    errors: [401, 403, 404, 429]
  })

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
      version: "2023-04-25",
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

/** Input of {@link ModelSyncExecutionsService.getInsertLogUrLs}. */
export interface GetInsertLogUrLsInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the execution. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelSyncExecutionsService.getInsertLogUrLs}. */
export type GetInsertLogUrLsError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/syncs/{sync_id}/executions/{id}/inserts` */
export const getInsertLogUrLsOperation: Operation.Operation<
  GetInsertLogUrLsInput,
  ExecutionLogs,
  GetInsertLogUrLsError
> = /*#__PURE__*/ Define.make(
  "modelSync.executions.getInsertLogUrLs",
  "GET /api/syncs/{sync_id}/executions/{id}/inserts",
  {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ sync_id: Shape.String, id: Shape.String })),
    success: /*#__PURE__*/ Define.data(ExecutionLogsShape),
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
      version: "2023-04-25",
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

/** Input of {@link ModelSyncExecutionsService.getRecordLogUrLs}. */
export interface GetRecordLogUrLsInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the execution. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelSyncExecutionsService.getRecordLogUrLs}. */
export type GetRecordLogUrLsError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/syncs/{sync_id}/executions/{id}/records` */
export const getRecordLogUrLsOperation: Operation.Operation<
  GetRecordLogUrLsInput,
  ExecutionLogs,
  GetRecordLogUrLsError
> = /*#__PURE__*/ Define.make(
  "modelSync.executions.getRecordLogUrLs",
  "GET /api/syncs/{sync_id}/executions/{id}/records",
  {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ sync_id: Shape.String, id: Shape.String })),
    success: /*#__PURE__*/ Define.data(ExecutionLogsShape),
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
      version: "2023-04-25",
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

/** Input of {@link ModelSyncExecutionsService.getUpdateLogUrLs}. */
export interface GetUpdateLogUrLsInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the execution. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelSyncExecutionsService.getUpdateLogUrLs}. */
export type GetUpdateLogUrLsError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/syncs/{sync_id}/executions/{id}/updates` */
export const getUpdateLogUrLsOperation: Operation.Operation<
  GetUpdateLogUrLsInput,
  ExecutionLogs,
  GetUpdateLogUrLsError
> = /*#__PURE__*/ Define.make(
  "modelSync.executions.getUpdateLogUrLs",
  "GET /api/syncs/{sync_id}/executions/{id}/updates",
  {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ sync_id: Shape.String, id: Shape.String })),
    success: /*#__PURE__*/ Define.data(ExecutionLogsShape),
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
      version: "2023-04-25",
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

/** Input of {@link ModelSyncExecutionsService.getWarningLogUrLs}. */
export interface GetWarningLogUrLsInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the execution. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelSyncExecutionsService.getWarningLogUrLs}. */
export type GetWarningLogUrLsError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/syncs/{sync_id}/executions/{id}/warnings` */
export const getWarningLogUrLsOperation: Operation.Operation<
  GetWarningLogUrLsInput,
  ExecutionLogs,
  GetWarningLogUrLsError
> = /*#__PURE__*/ Define.make(
  "modelSync.executions.getWarningLogUrLs",
  "GET /api/syncs/{sync_id}/executions/{id}/warnings",
  {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ sync_id: Shape.String, id: Shape.String })),
    success: /*#__PURE__*/ Define.data(ExecutionLogsShape),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link ModelSyncExecutionsService.getWarningLogs}. */
export interface GetWarningLogsInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the execution. A UUID. */
  readonly id: string
  /** Name of the log file. */
  readonly filename: string
}

/** Errors of {@link ModelSyncExecutionsService.getWarningLogs}. */
export type GetWarningLogsError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/syncs/{sync_id}/executions/{id}/warnings/{filename}` */
export const getWarningLogsOperation: Operation.Operation<GetWarningLogsInput, void, GetWarningLogsError> =
  /*#__PURE__*/ Define.make(
    "modelSync.executions.getWarningLogs",
    "GET /api/syncs/{sync_id}/executions/{id}/warnings/{filename}",
    {
      version: "2023-04-25",
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
   * Lists signed URLs of the logs of records that failed.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.executions.getLogUrls` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/errors`
   */
  readonly getErrorLogUrLs: (input: GetErrorLogUrLsInput) => Effect.Effect<ExecutionLogs, GetErrorLogUrLsError>

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
   * Lists signed URLs of the logs of inserted records.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.executions.getLogUrls` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/inserts`
   */
  readonly getInsertLogUrLs: (input: GetInsertLogUrLsInput) => Effect.Effect<ExecutionLogs, GetInsertLogUrLsError>

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
   * Lists signed URLs of the logs of all records.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.executions.getLogUrls` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/records`
   */
  readonly getRecordLogUrLs: (input: GetRecordLogUrLsInput) => Effect.Effect<ExecutionLogs, GetRecordLogUrLsError>

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
   * Lists signed URLs of the logs of updated records.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.executions.getLogUrls` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/updates`
   */
  readonly getUpdateLogUrLs: (input: GetUpdateLogUrLsInput) => Effect.Effect<ExecutionLogs, GetUpdateLogUrLsError>

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

  /**
   * Lists signed URLs of the logs of records with warnings.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.executions.getLogUrls` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/warnings`
   */
  readonly getWarningLogUrLs: (input: GetWarningLogUrLsInput) => Effect.Effect<ExecutionLogs, GetWarningLogUrLsError>

  /**
   * Opens one log file of records with warnings.
   *
   * The sources disagree: The SDK declares no body; the documentation speaks of one signed URL, which may be a redirect
   * or text.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.executions.getLogs` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/warnings/{filename}`
   */
  readonly getWarningLogs: (input: GetWarningLogsInput) => Effect.Effect<void, GetWarningLogsError>
}

const Base: Context.ServiceClass<
  ModelSyncExecutions_2023_04_25,
  "effect-polytomic/2023-04-25/ModelSyncExecutions",
  ModelSyncExecutionsService
> =
  /*#__PURE__*/
  Context.Service<ModelSyncExecutions_2023_04_25, ModelSyncExecutionsService>()(
    "effect-polytomic/2023-04-25/ModelSyncExecutions"
  )

/** The calls of the `modelSync.executions` resource of API version 2023-04-25. */
class ModelSyncExecutions_2023_04_25 extends Base {
  /** Provides {@link ModelSyncExecutions_2023_04_25} on top of a client. */
  static readonly layer: Layer.Layer<ModelSyncExecutions_2023_04_25, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(ModelSyncExecutions_2023_04_25, () => ({
      list: listOperation,
      get: getOperation,
      getErrorLogUrLs: getErrorLogUrLsOperation,
      getErrorLogs: getErrorLogsOperation,
      getInsertLogUrLs: getInsertLogUrLsOperation,
      getInsertLogs: getInsertLogsOperation,
      getRecordLogUrLs: getRecordLogUrLsOperation,
      getRecordLogs: getRecordLogsOperation,
      getUpdateLogUrLs: getUpdateLogUrLsOperation,
      getUpdateLogs: getUpdateLogsOperation,
      getWarningLogUrLs: getWarningLogUrLsOperation,
      getWarningLogs: getWarningLogsOperation
    }))
}

/** Types of {@link ModelSyncExecutions_2023_04_25}: those that its module exports. */
declare namespace ModelSyncExecutions_2023_04_25 {
  export type ExecutionCounts = Types.ExecutionCounts
  export type ExecutionLogs = Types.ExecutionLogs
  export type ExecutionStatus = Types.ExecutionStatus
  export type GetError = Types.GetError
  export type GetErrorLogUrLsError = Types.GetErrorLogUrLsError
  export type GetErrorLogUrLsInput = Types.GetErrorLogUrLsInput
  export type GetErrorLogsError = Types.GetErrorLogsError
  export type GetErrorLogsInput = Types.GetErrorLogsInput
  export type GetInput = Types.GetInput
  export type GetInsertLogUrLsError = Types.GetInsertLogUrLsError
  export type GetInsertLogUrLsInput = Types.GetInsertLogUrLsInput
  export type GetInsertLogsError = Types.GetInsertLogsError
  export type GetInsertLogsInput = Types.GetInsertLogsInput
  export type GetRecordLogUrLsError = Types.GetRecordLogUrLsError
  export type GetRecordLogUrLsInput = Types.GetRecordLogUrLsInput
  export type GetRecordLogsError = Types.GetRecordLogsError
  export type GetRecordLogsInput = Types.GetRecordLogsInput
  export type GetUpdateLogUrLsError = Types.GetUpdateLogUrLsError
  export type GetUpdateLogUrLsInput = Types.GetUpdateLogUrLsInput
  export type GetUpdateLogsError = Types.GetUpdateLogsError
  export type GetUpdateLogsInput = Types.GetUpdateLogsInput
  export type GetWarningLogUrLsError = Types.GetWarningLogUrLsError
  export type GetWarningLogUrLsInput = Types.GetWarningLogUrLsInput
  export type GetWarningLogsError = Types.GetWarningLogsError
  export type GetWarningLogsInput = Types.GetWarningLogsInput
  export type ListError = Types.ListError
  export type ListInput = Types.ListInput
  export type ModelSyncExecution = Types.ModelSyncExecution
  export type ModelSyncExecutionsService = Types.ModelSyncExecutionsService
}

export { ModelSyncExecutions_2023_04_25 as ModelSyncExecutions }
