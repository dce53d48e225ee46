/**
 * BulkSyncExecutions: runs of bulk syncs, and their logs.
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
import { type BulkSyncExecution, BulkSyncExecutionShape } from "./SharedBulkSync.ts"
import type * as Types from "./BulkSyncExecutions.ts"

export {
  BulkExecutionStatus,
  BulkSchemaExecutionStatus,
  BulkSyncExecution,
  BulkSyncSchemaExecution
} from "./SharedBulkSync.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Input of {@link BulkSyncExecutionsService.list}. */
export interface ListInput {
  /** Id of the bulk sync. A UUID. */
  readonly id: string
}

/** Errors of {@link BulkSyncExecutionsService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/bulk/syncs/{id}/executions` */
export const listOperation: Operation.Operation<
  ListInput,
  ReadonlyArray<BulkSyncExecution>,
  ListError
> = /*#__PURE__*/ Define.make("bulkSync.executions.list", "GET /api/bulk/syncs/{id}/executions", {
  version: "2023-04-25",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(BulkSyncExecutionShape))),
  errors: [401, 403, 404, 429]
})

/** Input of {@link BulkSyncExecutionsService.start}. */
export interface StartInput {
  /** Id of the bulk sync. A UUID. */
  readonly id: string
  /** True to resync everything; false by default. */
  readonly resync?: boolean | undefined
  /** Ids of the schemas to copy; without it all of them. */
  readonly schemas?: ReadonlyArray<string> | null | undefined
  /** True to run only a test; not together with `resync_mode`. */
  readonly test?: boolean | undefined
}

/** Errors of {@link BulkSyncExecutionsService.start}. */
export type StartError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `POST /api/bulk/syncs/{id}/executions` */
export const startOperation: Operation.Operation<StartInput, BulkSyncExecution, StartError> = /*#__PURE__*/ Define.make(
  "bulkSync.executions.start",
  "POST /api/bulk/syncs/{id}/executions",
  {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        resync: Shape.optional(Shape.Boolean),
        schemas: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        test: Shape.optional(Shape.Boolean)
      })
    ),
    body: ["resync", "schemas", "test"],
    success: /*#__PURE__*/ Define.data(BulkSyncExecutionShape),
    errors: [401, 403, 404, 429],
    acceptsIdempotencyKey: true
  }
)

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
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String, exec_id: Shape.String })),
    success: /*#__PURE__*/ Define.data(BulkSyncExecutionShape),
    errors: [401, 403, 404, 429]
  }
)

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `bulkSync.executions` resource. */
export interface BulkSyncExecutionsService {
  /**
   * Lists the executions of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs/{id}/executions`
   */
  readonly list: (input: ListInput) => Effect.Effect<ReadonlyArray<BulkSyncExecution>, ListError>

  /**
   * Starts an execution of a bulk sync.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `POST /api/bulk/syncs/{id}/executions`
   */
  readonly start: (input: StartInput) => Effect.Effect<BulkSyncExecution, StartError>

  /**
   * Reads one execution of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs/{id}/executions/{exec_id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<BulkSyncExecution, GetError>
}

const Base: Context.ServiceClass<
  BulkSyncExecutions_2023_04_25,
  "effect-polytomic/2023-04-25/BulkSyncExecutions",
  BulkSyncExecutionsService
> =
  /*#__PURE__*/
  Context.Service<BulkSyncExecutions_2023_04_25, BulkSyncExecutionsService>()(
    "effect-polytomic/2023-04-25/BulkSyncExecutions"
  )

/** The calls of the `bulkSync.executions` resource of API version 2023-04-25. */
class BulkSyncExecutions_2023_04_25 extends Base {
  /** Provides {@link BulkSyncExecutions_2023_04_25} on top of a client. */
  static readonly layer: Layer.Layer<BulkSyncExecutions_2023_04_25, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(BulkSyncExecutions_2023_04_25, () => ({
      list: listOperation,
      start: startOperation,
      get: getOperation
    }))
}

/** Types of {@link BulkSyncExecutions_2023_04_25}: those that its module exports. */
declare namespace BulkSyncExecutions_2023_04_25 {
  export type BulkExecutionStatus = Types.BulkExecutionStatus
  export type BulkSchemaExecutionStatus = Types.BulkSchemaExecutionStatus
  export type BulkSyncExecution = Types.BulkSyncExecution
  export type BulkSyncExecutionsService = Types.BulkSyncExecutionsService
  export type BulkSyncSchemaExecution = Types.BulkSyncSchemaExecution
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type ListError = Types.ListError
  export type ListInput = Types.ListInput
  export type StartError = Types.StartError
  export type StartInput = Types.StartInput
}

export { BulkSyncExecutions_2023_04_25 as BulkSyncExecutions }
