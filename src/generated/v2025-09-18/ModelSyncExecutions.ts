/**
 * ModelSyncExecutions: runs of model syncs, and their logs.
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
  type CancelModelSyncExecutionResponse,
  CancelModelSyncExecutionResponseShape,
  type ExecutionLogType,
  ExecutionLogTypeShape,
  type ExecutionLogs,
  ExecutionLogsShape,
  type ModelSyncExecutionPage,
  ModelSyncExecutionPageShape
} from "./ModelSyncExecutionsShapes.ts"
import { type ConsoleLogEntry, type ConsoleLogsPage, ConsoleLogsPageShape } from "./Shared.ts"
import { type ModelSyncExecution, ModelSyncExecutionShape } from "./SharedModelSync.ts"
import type * as Types from "./ModelSyncExecutions.ts"

export {
  CancelModelSyncExecutionResponse,
  ExecutionLogType,
  ExecutionLogs,
  ModelSyncExecutionPage
} from "./ModelSyncExecutionsShapes.ts"
export { ConsoleLogEntry, ConsoleLogs, ConsoleLogsPage, ExecutionStatus, PaginationDetails } from "./Shared.ts"
export { ExecutionCounts, ModelSyncExecution } from "./SharedModelSync.ts"

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
    version: "2025-09-18",
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
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ sync_id: Shape.String, id: Shape.String })),
    success: /*#__PURE__*/ Define.data(ModelSyncExecutionShape),
    errors: [401, 403, 404, 429, 500]
  }
)

/** Input of {@link ModelSyncExecutionsService.cancel}. */
export interface CancelInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the execution. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelSyncExecutionsService.cancel}. */
export type CancelError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `POST /api/syncs/{sync_id}/executions/{id}/cancel` */
export const cancelOperation: Operation.Operation<CancelInput, CancelModelSyncExecutionResponse, CancelError> =
  /*#__PURE__*/ Define.make("modelSync.executions.cancel", "POST /api/syncs/{sync_id}/executions/{id}/cancel", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ sync_id: Shape.String, id: Shape.String })),
    success: /*#__PURE__*/ Define.data(CancelModelSyncExecutionResponseShape),
    errors: [400, 401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  })

/** Input of {@link ModelSyncExecutionsService.getConsoleLogs}. */
export interface GetConsoleLogsInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the execution. A UUID. */
  readonly id: string
  /** Page size; at most 50. */
  readonly limit?: number | undefined
  /** Cursor of the page to read, from `next_cursor` of the page before; absent for the first page. */
  readonly after?: string | undefined
}

/** Errors of {@link ModelSyncExecutionsService.getConsoleLogs}. */
export type GetConsoleLogsError = PolytomicError.Of<400 | 401 | 403 | 404 | 408 | 429 | 500>

/** `GET /api/syncs/{sync_id}/executions/{id}/consolelog` */
export const getConsoleLogsOperation: Operation.Paginated<
  GetConsoleLogsInput,
  ConsoleLogsPage,
  GetConsoleLogsError,
  ConsoleLogEntry
> = /*#__PURE__*/ Define.make(
  "modelSync.executions.getConsoleLogs",
  "GET /api/syncs/{sync_id}/executions/{id}/consolelog",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        sync_id: Shape.String,
        id: Shape.String,
        limit: Shape.optional(Shape.Int),
        after: Shape.optional(Shape.String)
      })
    ),
    query: ["limit", "after"],
    success: /*#__PURE__*/ Define.body(ConsoleLogsPageShape),
    errors: [400, 401, 403, 404, 408, 429, 500],
    pagination: { cursor: "after", next: ["data", "next_cursor"], items: ["data", "entries"] }
  }
)

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
    version: "2025-09-18",
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
    version: "2025-09-18",
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
   * Asks one execution of a model sync to stop.
   *
   * The response arrives before the execution has stopped; follow its status.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `POST /api/syncs/{sync_id}/executions/{id}/cancel`
   */
  readonly cancel: (input: CancelInput) => Effect.Effect<CancelModelSyncExecutionResponse, CancelError>

  /**
   * Lists the newest console messages of a model sync execution.
   *
   * A `Stream` of items, which reads pages as they are asked for: run it with `Stream.runCollect` or
   * `Stream.runForEach`, or read one page with {@link ModelSyncExecutionsService.getConsoleLogsPage}.
   *
   * Only the newest 50 entries are kept.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `RequestTimeout`
   * (408), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/consolelog`
   */
  readonly getConsoleLogs: (input: GetConsoleLogsInput) => Stream.Stream<ConsoleLogEntry, GetConsoleLogsError>

  /** One page of {@link ModelSyncExecutionsService.getConsoleLogs}: the one that `after` names, or the first. */
  readonly getConsoleLogsPage: (input: GetConsoleLogsInput) => Effect.Effect<ConsoleLogsPage, GetConsoleLogsError>

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
  ModelSyncExecutions,
  "effect-polytomic/2025-09-18/ModelSyncExecutions",
  ModelSyncExecutionsService
> =
  /*#__PURE__*/
  Context.Service<ModelSyncExecutions, ModelSyncExecutionsService>()("effect-polytomic/2025-09-18/ModelSyncExecutions")

/** The calls of the `modelSync.executions` resource of API version 2025-09-18. */
export class ModelSyncExecutions extends Base {
  /** Provides {@link ModelSyncExecutions} on top of a client. */
  static readonly layer: Layer.Layer<ModelSyncExecutions, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(ModelSyncExecutions, () => ({
      list: listOperation,
      get: getOperation,
      cancel: cancelOperation,
      getConsoleLogs: getConsoleLogsOperation,
      getLogUrls: getLogUrlsOperation,
      getLogs: getLogsOperation
    }))
}

/** Types of {@link ModelSyncExecutions}: those that its module exports. */
export declare namespace ModelSyncExecutions {
  export type CancelError = Types.CancelError
  export type CancelInput = Types.CancelInput
  export type CancelModelSyncExecutionResponse = Types.CancelModelSyncExecutionResponse
  export type ConsoleLogEntry = Types.ConsoleLogEntry
  export type ConsoleLogs = Types.ConsoleLogs
  export type ConsoleLogsPage = Types.ConsoleLogsPage
  export type ExecutionCounts = Types.ExecutionCounts
  export type ExecutionLogType = Types.ExecutionLogType
  export type ExecutionLogs = Types.ExecutionLogs
  export type ExecutionStatus = Types.ExecutionStatus
  export type GetConsoleLogsError = Types.GetConsoleLogsError
  export type GetConsoleLogsInput = Types.GetConsoleLogsInput
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
}
