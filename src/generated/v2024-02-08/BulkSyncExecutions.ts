/**
 * BulkSyncExecutions: runs of bulk syncs, and their logs.
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
  type BulkSyncExecutionLogs,
  BulkSyncExecutionLogsShape,
  type BulkSyncExecutionPage,
  BulkSyncExecutionPageShape,
  type BulkSyncExecutionStatus,
  BulkSyncExecutionStatusShape,
  type ExportedLogsResponse,
  ExportedLogsResponseShape
} from "../v2025-09-18/BulkSyncExecutionsShapes.ts"
import {
  type BulkSyncExecution,
  BulkSyncExecutionShape,
  type CancelBulkSyncResponse,
  CancelBulkSyncResponseShape
} from "../v2025-09-18/SharedBulkSync.ts"
import type * as Types from "./BulkSyncExecutions.ts"

export {
  BulkSyncExecutionLogs,
  BulkSyncExecutionPage,
  BulkSyncExecutionStatus,
  BulkSyncSchemaExecutionStatus,
  ExportedLogs,
  ExportedLogsResponse
} from "../v2025-09-18/BulkSyncExecutionsShapes.ts"
export { Job, PaginationDetails, TaskStatus } from "../v2025-09-18/Shared.ts"
export {
  BulkExecutionStatus,
  BulkFetchMode,
  BulkOutputDisposition,
  BulkSchemaExecutionStatus,
  BulkSyncExecution,
  BulkSyncSchemaExecution,
  CancelBulkSyncResponse
} from "../v2025-09-18/SharedBulkSync.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Input of {@link BulkSyncExecutionsService.listStatus}. */
export interface ListStatusInput {
  /** True to list all bulk syncs. */
  readonly all?: boolean | undefined
  /** True to list all active bulk syncs. */
  readonly active?: boolean | undefined
  /** Ids of the bulk syncs whose status to list; repeatable. UUIDs. */
  readonly sync_id?: ReadonlyArray<string> | undefined
}

/** Errors of {@link BulkSyncExecutionsService.listStatus}. */
export type ListStatusError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/bulk/syncs/status` */
export const listStatusOperation: Operation.Operation<
  ListStatusInput,
  ReadonlyArray<BulkSyncExecutionStatus>,
  ListStatusError
> = /*#__PURE__*/ Define.make("bulkSync.executions.listStatus", "GET /api/bulk/syncs/status", {
  version: "2024-02-08",
  input: /*#__PURE__*/ Shape.suspend(() =>
    Shape.Struct({
      all: Shape.optional(Shape.Boolean),
      active: Shape.optional(Shape.Boolean),
      sync_id: Shape.optional(Shape.Array(Shape.String))
    })
  ),
  query: ["all", "active", "sync_id"],
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(BulkSyncExecutionStatusShape))),
  errors: [401, 403, 404, 429]
})

/** Input of {@link BulkSyncExecutionsService.list}. */
export interface ListInput {
  /** Id of the bulk sync. A UUID. */
  readonly id: string
  /** Token of the page to read, from `pagination.next_page_token` of the page before; absent for the first page. */
  readonly page_token?: string | undefined
  /** True to list only executions that have ended; they are then ordered by their last change. */
  readonly only_terminal?: boolean | undefined
  /** True to list the oldest first; the newest comes first by default. */
  readonly ascending?: boolean | undefined
  /** Page size; at most 100. */
  readonly limit?: number | undefined
}

/** Errors of {@link BulkSyncExecutionsService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/bulk/syncs/{id}/executions` */
export const listOperation: Operation.Paginated<ListInput, BulkSyncExecutionPage, ListError, BulkSyncExecution> =
  /*#__PURE__*/ Define.make("bulkSync.executions.list", "GET /api/bulk/syncs/{id}/executions", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        page_token: Shape.optional(Shape.String),
        only_terminal: Shape.optional(Shape.Boolean),
        ascending: Shape.optional(Shape.Boolean),
        limit: Shape.optional(Shape.Int)
      })
    ),
    query: ["page_token", "only_terminal", "ascending", "limit"],
    success: /*#__PURE__*/ Define.body(BulkSyncExecutionPageShape),
    errors: [401, 403, 404, 429],
    pagination: { cursor: "page_token", next: ["pagination", "next_page_token"], items: ["data"] }
  })

/** Input of {@link BulkSyncExecutionsService.get}. */
export interface GetInput {
  /** Id of the bulk sync. A UUID. */
  readonly id: string
  /** Id of the execution. A UUID. */
  readonly exec_id: string
}

/** Errors of {@link BulkSyncExecutionsService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/bulk/syncs/{id}/executions/{exec_id}` */
export const getOperation: Operation.Operation<GetInput, BulkSyncExecution, GetError> = /*#__PURE__*/ Define.make(
  "bulkSync.executions.get",
  "GET /api/bulk/syncs/{id}/executions/{exec_id}",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String, exec_id: Shape.String })),
    success: /*#__PURE__*/ Define.data(BulkSyncExecutionShape),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link BulkSyncExecutionsService.cancel}. */
export interface CancelInput {
  /** Id of the bulk sync. A UUID. */
  readonly id: string
  /** Id of the execution. A UUID. */
  readonly exec_id: string
}

/** Errors of {@link BulkSyncExecutionsService.cancel}. */
export type CancelError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `POST /api/bulk/syncs/{id}/executions/{exec_id}/cancel` */
export const cancelOperation: Operation.Operation<CancelInput, CancelBulkSyncResponse, CancelError> =
  /*#__PURE__*/ Define.make("bulkSync.executions.cancel", "POST /api/bulk/syncs/{id}/executions/{exec_id}/cancel", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String, exec_id: Shape.String })),
    success: /*#__PURE__*/ Define.data(CancelBulkSyncResponseShape),
    errors: [401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  })

/** Input of {@link BulkSyncExecutionsService.getLogs}. */
export interface GetLogsInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the execution. A UUID. */
  readonly execution_id: string
}

/** Errors of {@link BulkSyncExecutionsService.getLogs}. */
export type GetLogsError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/bulk/syncs/{sync_id}/executions/{execution_id}/logs` */
export const getLogsOperation: Operation.Operation<GetLogsInput, BulkSyncExecutionLogs, GetLogsError> =
  /*#__PURE__*/ Define.make(
    "bulkSync.executions.getLogs",
    "GET /api/bulk/syncs/{sync_id}/executions/{execution_id}/logs",
    {
      version: "2024-02-08",
      input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ sync_id: Shape.String, execution_id: Shape.String })),
      success: /*#__PURE__*/ Define.data(BulkSyncExecutionLogsShape),
      errors: [401, 403, 404, 429]
    }
  )

/** Input of {@link BulkSyncExecutionsService.exportLogs}. */
export interface ExportLogsInput {
  /** Id of the sync. A UUID. */
  readonly sync_id: string
  /** Id of the execution. A UUID. */
  readonly execution_id: string
  /** True to send a notification when the export is ready. */
  readonly notify?: boolean | undefined
}

/** Errors of {@link BulkSyncExecutionsService.exportLogs}. */
export type ExportLogsError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `POST /api/bulk/syncs/{sync_id}/executions/{execution_id}/logs/export` */
export const exportLogsOperation: Operation.Operation<ExportLogsInput, ExportedLogsResponse, ExportLogsError> =
  /*#__PURE__*/ Define.make(
    "bulkSync.executions.exportLogs",
    "POST /api/bulk/syncs/{sync_id}/executions/{execution_id}/logs/export",
    {
      version: "2024-02-08",
      input: /*#__PURE__*/ Shape.suspend(() =>
        Shape.Struct({
          sync_id: Shape.String,
          execution_id: Shape.String,
          notify: Shape.optional(Shape.Boolean)
        })
      ),
      query: ["notify"],
      success: /*#__PURE__*/ Define.body(ExportedLogsResponseShape),
      errors: [400, 401, 403, 404, 429, 500],
      acceptsIdempotencyKey: true
    }
  )

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `bulkSync.executions` resource. */
export interface BulkSyncExecutionsService {
  /**
   * Lists the latest status of several bulk syncs, one entry per sync with its schemas.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs/status`
   */
  readonly listStatus: (
    input?: ListStatusInput
  ) => Effect.Effect<ReadonlyArray<BulkSyncExecutionStatus>, ListStatusError>

  /**
   * Lists the executions of a bulk sync, newest first.
   *
   * A `Stream` of items, which reads pages as they are asked for: run it with `Stream.runCollect` or
   * `Stream.runForEach`, or read one page with {@link BulkSyncExecutionsService.listPage}.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs/{id}/executions`
   */
  readonly list: (input: ListInput) => Stream.Stream<BulkSyncExecution, ListError>

  /** One page of {@link BulkSyncExecutionsService.list}: the one that `page_token` names, or the first. */
  readonly listPage: (input: ListInput) => Effect.Effect<BulkSyncExecutionPage, ListError>

  /**
   * Reads one execution of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs/{id}/executions/{exec_id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<BulkSyncExecution, GetError>

  /**
   * Asks one execution of a bulk sync to stop.
   *
   * The response arrives before the execution has stopped; follow its status.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs/{id}/executions/{exec_id}/cancel`
   */
  readonly cancel: (input: CancelInput) => Effect.Effect<CancelBulkSyncResponse, CancelError>

  /**
   * Lists signed URLs of a bulk sync execution's log files.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs/{sync_id}/executions/{execution_id}/logs`
   */
  readonly getLogs: (input: GetLogsInput) => Effect.Effect<BulkSyncExecutionLogs, GetLogsError>

  /**
   * Starts a job that gathers the logs of a bulk sync execution into one file.
   *
   * Follow the job with `jobs.get`; its result holds a signed URL.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs/{sync_id}/executions/{execution_id}/logs/export`
   */
  readonly exportLogs: (input: ExportLogsInput) => Effect.Effect<ExportedLogsResponse, ExportLogsError>
}

const Base: Context.ServiceClass<
  BulkSyncExecutions_2024_02_08,
  "effect-polytomic/2024-02-08/BulkSyncExecutions",
  BulkSyncExecutionsService
> =
  /*#__PURE__*/
  Context.Service<BulkSyncExecutions_2024_02_08, BulkSyncExecutionsService>()(
    "effect-polytomic/2024-02-08/BulkSyncExecutions"
  )

/** The calls of the `bulkSync.executions` resource of API version 2024-02-08. */
class BulkSyncExecutions_2024_02_08 extends Base {
  /** Provides {@link BulkSyncExecutions_2024_02_08} on top of a client. */
  static readonly layer: Layer.Layer<BulkSyncExecutions_2024_02_08, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(BulkSyncExecutions_2024_02_08, () => ({
      listStatus: listStatusOperation,
      list: listOperation,
      get: getOperation,
      cancel: cancelOperation,
      getLogs: getLogsOperation,
      exportLogs: exportLogsOperation
    }))
}

/** Types of {@link BulkSyncExecutions_2024_02_08}: those that its module exports. */
declare namespace BulkSyncExecutions_2024_02_08 {
  export type BulkExecutionStatus = Types.BulkExecutionStatus
  export type BulkFetchMode = Types.BulkFetchMode
  export type BulkOutputDisposition = Types.BulkOutputDisposition
  export type BulkSchemaExecutionStatus = Types.BulkSchemaExecutionStatus
  export type BulkSyncExecution = Types.BulkSyncExecution
  export type BulkSyncExecutionLogs = Types.BulkSyncExecutionLogs
  export type BulkSyncExecutionPage = Types.BulkSyncExecutionPage
  export type BulkSyncExecutionStatus = Types.BulkSyncExecutionStatus
  export type BulkSyncExecutionsService = Types.BulkSyncExecutionsService
  export type BulkSyncSchemaExecution = Types.BulkSyncSchemaExecution
  export type BulkSyncSchemaExecutionStatus = Types.BulkSyncSchemaExecutionStatus
  export type CancelBulkSyncResponse = Types.CancelBulkSyncResponse
  export type CancelError = Types.CancelError
  export type CancelInput = Types.CancelInput
  export type ExportLogsError = Types.ExportLogsError
  export type ExportLogsInput = Types.ExportLogsInput
  export type ExportedLogs = Types.ExportedLogs
  export type ExportedLogsResponse = Types.ExportedLogsResponse
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type GetLogsError = Types.GetLogsError
  export type GetLogsInput = Types.GetLogsInput
  export type Job = Types.Job
  export type ListError = Types.ListError
  export type ListInput = Types.ListInput
  export type ListStatusError = Types.ListStatusError
  export type ListStatusInput = Types.ListStatusInput
  export type PaginationDetails = Types.PaginationDetails
  export type TaskStatus = Types.TaskStatus
}

export { BulkSyncExecutions_2024_02_08 as BulkSyncExecutions }
