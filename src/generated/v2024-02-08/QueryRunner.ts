/**
 * QueryRunner: runs queries against connections.
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
  type QueryResult,
  type QueryResultPage,
  QueryResultPageShape,
  QueryResultShape
} from "../v2025-09-18/QueryRunnerShapes.ts"
import type * as Types from "./QueryRunner.ts"

export { QueryLinks, QueryResult, QueryResultPage } from "../v2025-09-18/QueryRunnerShapes.ts"
export { TaskStatus } from "../v2025-09-18/Shared.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Input of {@link QueryRunnerService.runQuery}. */
export interface RunQueryInput {
  /** Id of the connection. A UUID. */
  readonly connection_id: string
  /** Text of the query. */
  readonly query?: string | undefined
}

/** Errors of {@link QueryRunnerService.runQuery}. */
export type RunQueryError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `POST /api/connections/{connection_id}/query` */
export const runQueryOperation: Operation.Operation<RunQueryInput, QueryResult, RunQueryError> =
  /*#__PURE__*/ Define.make("queryRunner.runQuery", "POST /api/connections/{connection_id}/query", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({ connection_id: Shape.String, query: Shape.optional(Shape.String) })
    ),
    query: ["query"],
    body: [],
    success: /*#__PURE__*/ Define.data(QueryResultShape),
    errors: [400, 401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  })

/** Input of {@link QueryRunnerService.getQuery}. */
export interface GetQueryInput {
  /** Id of the query. A UUID. */
  readonly id: string
  /** Page of results to read, opaque, taken from `links.next` or `links.previous`; absent for the first page. */
  readonly page?: string | undefined
}

/** Errors of {@link QueryRunnerService.getQuery}. */
export type GetQueryError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `GET /api/queries/{id}` */
export const getQueryOperation: Operation.Paginated<
  GetQueryInput,
  QueryResultPage,
  GetQueryError,
  { readonly [name: string]: unknown }
> = /*#__PURE__*/ Define.make("queryRunner.getQuery", "GET /api/queries/{id}", {
  version: "2024-02-08",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String, page: Shape.optional(Shape.String) })),
  query: ["page"],
  success: /*#__PURE__*/ Define.body(QueryResultPageShape),
  errors: [400, 401, 403, 404, 429, 500],
  pagination: { cursor: "page", next: ["links", "next"], items: ["data", "results"], link: true }
})

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `queryRunner` resource. */
export interface QueryRunnerService {
  /**
   * Starts a query in the query language of a connection, such as SQL or SOQL.
   *
   * The response arrives at once; poll `queryRunner.getQuery` until the status is `done` or `failed`. Results expire.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * The sources disagree: The SDK and the published document send the query text as a query parameter with an empty
   * body; a code example sends `{"query": …}` as the body.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `POST /api/connections/{connection_id}/query`
   */
  readonly runQuery: (input: RunQueryInput) => Effect.Effect<QueryResult, RunQueryError>

  /**
   * Reads the state of a query, and a page of its results once it is done.
   *
   * A `Stream` of items, which reads pages as they are asked for: run it with `Stream.runCollect` or
   * `Stream.runForEach`, or read one page with {@link QueryRunnerService.getQueryPage}.
   *
   * Only the user who started the query may read it. `links.next` may be relative to the host; its `page` parameter is
   * the input of the next call.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/queries/{id}`
   */
  readonly getQuery: (input: GetQueryInput) => Stream.Stream<{ readonly [name: string]: unknown }, GetQueryError>

  /** One page of {@link QueryRunnerService.getQuery}: the one that `page` names, or the first. */
  readonly getQueryPage: (input: GetQueryInput) => Effect.Effect<QueryResultPage, GetQueryError>
}

const Base: Context.ServiceClass<
  QueryRunner_2024_02_08,
  "effect-polytomic/2024-02-08/QueryRunner",
  QueryRunnerService
> =
  /*#__PURE__*/
  Context.Service<QueryRunner_2024_02_08, QueryRunnerService>()("effect-polytomic/2024-02-08/QueryRunner")

/** The calls of the `queryRunner` resource of API version 2024-02-08. */
class QueryRunner_2024_02_08 extends Base {
  /** Provides {@link QueryRunner_2024_02_08} on top of a client. */
  static readonly layer: Layer.Layer<QueryRunner_2024_02_08, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(QueryRunner_2024_02_08, () => ({
      runQuery: runQueryOperation,
      getQuery: getQueryOperation
    }))
}

/** Types of {@link QueryRunner_2024_02_08}: those that its module exports. */
declare namespace QueryRunner_2024_02_08 {
  export type GetQueryError = Types.GetQueryError
  export type GetQueryInput = Types.GetQueryInput
  export type QueryLinks = Types.QueryLinks
  export type QueryResult = Types.QueryResult
  export type QueryResultPage = Types.QueryResultPage
  export type QueryRunnerService = Types.QueryRunnerService
  export type RunQueryError = Types.RunQueryError
  export type RunQueryInput = Types.RunQueryInput
  export type TaskStatus = Types.TaskStatus
}

export { QueryRunner_2024_02_08 as QueryRunner }
