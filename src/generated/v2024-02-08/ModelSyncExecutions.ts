/**
 * ModelSyncExecutions: runs of model syncs, and their logs.
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
  type ExecutionLogType,
  ExecutionLogTypeShape,
  type ExecutionLogs,
  ExecutionLogsShape,
  type ModelSyncExecutionPage,
  ModelSyncExecutionPageShape
} from "../v2025-09-18/ModelSyncExecutionsShapes.ts"
import { type ModelSyncExecution, ModelSyncExecutionShape } from "../v2025-09-18/SharedModelSync.ts"
import { type ExecutionStatusInput, ExecutionStatusInputShape } from "./ModelSyncExecutionsShapes.ts"
import type * as Types from "./ModelSyncExecutions.ts"

export { ExecutionLogType, ExecutionLogs, ModelSyncExecutionPage } from "../v2025-09-18/ModelSyncExecutionsShapes.ts"
export { ExecutionStatus, PaginationDetails } from "../v2025-09-18/Shared.ts"
export { ExecutionCounts, ModelSyncExecution } from "../v2025-09-18/SharedModelSync.ts"
export { ExecutionStatusInput } from "./ModelSyncExecutionsShapes.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Input of {@link ModelSyncExecutionsService.list}. */
export interface ListInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Token of the page to read, from `pagination.next_page_token` of the page before; absent for the first page. */
  readonly page_token?: string | undefined
  /** True to list only executions that have ended. */
  readonly only_completed?: boolean | undefined
  /** True to list the oldest first; the newest comes first by default. */
  readonly ascending?: boolean | undefined
}

/** Errors of {@link ModelSyncExecutionsService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/syncs/{sync_id}/executions` */
export const listOperation: Operation.Paginated<ListInput, ModelSyncExecutionPage, ListError, ModelSyncExecution> =
  /*#__PURE__*/ Define.make("modelSync.executions.list", "GET /api/syncs/{sync_id}/executions", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        sync_id: Shape.String,
        page_token: Shape.optional(Shape.String),
        only_completed: Shape.optional(Shape.Boolean),
        ascending: Shape.optional(Shape.Boolean)
      })
    ),
    query: ["page_token", "only_completed", "ascending"],
    success: /*#__PURE__*/ Define.body(ModelSyncExecutionPageShape),
    errors: [401, 403, 404, 429],
    pagination: { cursor: "page_token", next: ["pagination", "next_page_token"], items: ["data"] }
  })

/** Input of {@link ModelSyncExecutionsService.get}. */
export interface GetInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the execution. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelSyncExecutionsService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `GET /api/syncs/{sync_id}/executions/{id}` */
export const getOperation: Operation.Operation<GetInput, ModelSyncExecution, GetError> = /*#__PURE__*/ Define.make(
  "modelSync.executions.get",
  "GET /api/syncs/{sync_id}/executions/{id}",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ sync_id: Shape.String, id: Shape.String })),
    success: /*#__PURE__*/ Define.data(ModelSyncExecutionShape),
    errors: [401, 403, 404, 429, 500]
  }
)

/** Input of {@link ModelSyncExecutionsService.update}. */
export interface UpdateInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the execution. A UUID. */
  readonly id: string
  /** Status to set, such as `canceled`. */
  readonly status: ExecutionStatusInput
}

/** Errors of {@link ModelSyncExecutionsService.update}. */
export type UpdateError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `PUT /api/syncs/{sync_id}/executions/{id}` */
export const updateOperation: Operation.Operation<UpdateInput, ModelSyncExecution, UpdateError> =
  /*#__PURE__*/ Define.make("modelSync.executions.update", "PUT /api/syncs/{sync_id}/executions/{id}", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        sync_id: Shape.String,
        id: Shape.String,
        status: ExecutionStatusInputShape
      })
    ),
    body: ["status"],
    success: /*#__PURE__*/ Define.data(ModelSyncExecutionShape),
    errors: [400, 401, 403, 404, 429, 500]
  })

/** Input of {@link ModelSyncExecutionsService.getLogUrls}. */
export interface GetLogUrlsInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the execution. A UUID. */
  readonly id: string
  /** Kind of log. */
  readonly type: ExecutionLogType
}

/** Errors of {@link ModelSyncExecutionsService.getLogUrls}. */
export type GetLogUrlsError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `GET /api/syncs/{sync_id}/executions/{id}/{type}` */
export const getLogUrlsOperation: Operation.Operation<GetLogUrlsInput, ExecutionLogs, GetLogUrlsError> =
  /*#__PURE__*/ Define.make("modelSync.executions.getLogUrls", "GET /api/syncs/{sync_id}/executions/{id}/{type}", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        sync_id: Shape.String,
        id: Shape.String,
        type: ExecutionLogTypeShape
      })
    ),
    success: /*#__PURE__*/ Define.data(ExecutionLogsShape),
    errors: [400, 401, 403, 404, 429, 500]
  })

/** Input of {@link ModelSyncExecutionsService.getLogs}. */
export interface GetLogsInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the execution. A UUID. */
  readonly id: string
  /** Kind of log. */
  readonly type: ExecutionLogType
  /** Name of the log file. */
  readonly filename: string
}

/** Errors of {@link ModelSyncExecutionsService.getLogs}. */
export type GetLogsError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `GET /api/syncs/{sync_id}/executions/{id}/{type}/{filename}` */
export const getLogsOperation: Operation.Operation<GetLogsInput, void, GetLogsError> = /*#__PURE__*/ Define.make(
  "modelSync.executions.getLogs",
  "GET /api/syncs/{sync_id}/executions/{id}/{type}/{filename}",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        sync_id: Shape.String,
        id: Shape.String,
        type: ExecutionLogTypeShape,
        filename: Shape.String
      })
    ),
    success: /*#__PURE__*/ Define.empty(),
    errors: [400, 401, 403, 404, 429, 500]
  }
)

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `modelSync.executions` resource. */
export interface ModelSyncExecutionsService {
  /**
   * Lists the executions of a model sync, newest first.
   *
   * A `Stream` of items, which reads pages as they are asked for: run it with `Stream.runCollect` or
   * `Stream.runForEach`, or read one page with {@link ModelSyncExecutionsService.listPage}.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/syncs/{sync_id}/executions`
   */
  readonly list: (input: ListInput) => Stream.Stream<ModelSyncExecution, ListError>

  /** One page of {@link ModelSyncExecutionsService.list}: the one that `page_token` names, or the first. */
  readonly listPage: (input: ListInput) => Effect.Effect<ModelSyncExecutionPage, ListError>

  /**
   * Reads one execution of a model sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<ModelSyncExecution, GetError>

  /**
   * Sets the status of a model sync execution, to cancel it.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * Later versions have `modelSync.executions.cancel` of API version 2025-09-18 in its place.
   *
   * @see `PUT /api/syncs/{sync_id}/executions/{id}`
   */
  readonly update: (input: UpdateInput) => Effect.Effect<ModelSyncExecution, UpdateError>

  /**
   * Lists signed URLs of one kind of log of a model sync execution.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/{type}`
   */
  readonly getLogUrls: (input: GetLogUrlsInput) => Effect.Effect<ExecutionLogs, GetLogUrlsError>

  /**
   * Opens one log file of a model sync execution.
   *
   * The sources disagree: The SDK declares no body; the documentation speaks of one signed URL, which may be a redirect
   * or text.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/{type}/{filename}`
   */
  readonly getLogs: (input: GetLogsInput) => Effect.Effect<void, GetLogsError>
}

const Base: Context.ServiceClass<
  ModelSyncExecutions_2024_02_08,
  "effect-polytomic/2024-02-08/ModelSyncExecutions",
  ModelSyncExecutionsService
> =
  /*#__PURE__*/
  Context.Service<ModelSyncExecutions_2024_02_08, ModelSyncExecutionsService>()(
    "effect-polytomic/2024-02-08/ModelSyncExecutions"
  )

/** The calls of the `modelSync.executions` resource of API version 2024-02-08. */
class ModelSyncExecutions_2024_02_08 extends Base {
  /** Provides {@link ModelSyncExecutions_2024_02_08} on top of a client. */
  static readonly layer: Layer.Layer<ModelSyncExecutions_2024_02_08, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(ModelSyncExecutions_2024_02_08, () => ({
      list: listOperation,
      get: getOperation,
      update: updateOperation,
      getLogUrls: getLogUrlsOperation,
      getLogs: getLogsOperation
    }))
}

/** Types of {@link ModelSyncExecutions_2024_02_08}: those that its module exports. */
declare namespace ModelSyncExecutions_2024_02_08 {
  export type ExecutionCounts = Types.ExecutionCounts
  export type ExecutionLogType = Types.ExecutionLogType
  export type ExecutionLogs = Types.ExecutionLogs
  export type ExecutionStatus = Types.ExecutionStatus
  export type ExecutionStatusInput = Types.ExecutionStatusInput
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type GetLogUrlsError = Types.GetLogUrlsError
  export type GetLogUrlsInput = Types.GetLogUrlsInput
  export type GetLogsError = Types.GetLogsError
  export type GetLogsInput = Types.GetLogsInput
  export type ListError = Types.ListError
  export type ListInput = Types.ListInput
  export type ModelSyncExecution = Types.ModelSyncExecution
  export type ModelSyncExecutionPage = Types.ModelSyncExecutionPage
  export type ModelSyncExecutionsService = Types.ModelSyncExecutionsService
  export type PaginationDetails = Types.PaginationDetails
  export type UpdateError = Types.UpdateError
  export type UpdateInput = Types.UpdateInput
}

export { ModelSyncExecutions_2024_02_08 as ModelSyncExecutions }
