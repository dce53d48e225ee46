/**
 * QueryRunner: runs queries against connections.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Service from "../../internal/client/service.ts"
import * as Operation from "../../Operation.ts"
import type * as PolytomicClient from "../../PolytomicClient.ts"
import type * as PolytomicError from "../../PolytomicError.ts"
import { TaskStatus } from "./Shared.ts"
import type * as Types from "./QueryRunner.ts"

export { TaskStatus } from "./Shared.ts"

// -----------------------------------------------------------------------------
// Shapes
// -----------------------------------------------------------------------------

/** Cursors of the result of a query. */
export interface QueryLinks {
  /** Link to the next page; absent on the last one. It may be relative to the host. */
  readonly next?: string
  /** Link to the page before; absent on the first one. It may be relative to the host. */
  readonly previous?: string
}

/** Schema of {@link QueryLinks}. */
export const QueryLinks: Schema.Codec<QueryLinks, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ next: Schema.optionalKey(Schema.String), previous: Schema.optionalKey(Schema.String) })
)

/** The state of a query, and its results once it is done. */
export interface QueryResult {
  /** Number of rows in the result of the query. */
  readonly count?: number
  /** Error of a failed query. */
  readonly error?: string
  /** Expiry of the results, as text. */
  readonly expires?: string
  /** Names of the columns. */
  readonly fields?: ReadonlyArray<string>
  /** Id of the query. A UUID. */
  readonly id: string
  /** The rows, by column. */
  readonly results?: ReadonlyArray<{ readonly [name: string]: unknown }>
  /** Status of the query. */
  readonly status?: TaskStatus
}

/** Schema of {@link QueryResult}. */
export const QueryResult: Schema.Codec<QueryResult, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    count: Schema.optionalKey(Schema.Int),
    error: Schema.optionalKey(Schema.String),
    expires: Schema.optionalKey(Schema.String),
    fields: Schema.optionalKey(Schema.Array(Schema.String)),
    id: Schema.String,
    results: Schema.optionalKey(Schema.Array(Schema.Record(Schema.String, Schema.Unknown))),
    status: Schema.optionalKey(TaskStatus)
  })
)

/** A page of the results of a query. */
export interface QueryResultPage {
  /** Requested type of log. */
  readonly data?: QueryResult
  /** Addresses of the next and the previous page. */
  readonly links?: QueryLinks
}

/** Schema of {@link QueryResultPage}. */
export const QueryResultPage: Schema.Codec<QueryResultPage, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ data: Schema.optionalKey(QueryResult), links: Schema.optionalKey(QueryLinks) })
)

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
  /*#__PURE__*/ Operation.make("queryRunner.runQuery", "POST /api/connections/{connection_id}/query", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Schema.suspend(() =>
      Schema.Struct({ connection_id: Schema.String, query: Schema.optional(Schema.String) })
    ),
    query: ["query"],
    body: [],
    success: /*#__PURE__*/ Operation.data(QueryResult),
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
> = /*#__PURE__*/ Operation.makePaginated("queryRunner.getQuery", "GET /api/queries/{id}", {
  version: "2025-09-18",
  input: /*#__PURE__*/ Schema.suspend(() => Schema.Struct({ id: Schema.String, page: Schema.optional(Schema.String) })),
  query: ["page"],
  success: /*#__PURE__*/ Operation.body(QueryResultPage),
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
   * The answer comes at once; poll `queryRunner.getQuery` until the status is `done` or `failed`. Results expire.
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
   * what the next call takes.
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

const Base: Context.ServiceClass<QueryRunner, "effect-polytomic/2025-09-18/QueryRunner", QueryRunnerService> =
  /*#__PURE__*/
  Context.Service<QueryRunner, QueryRunnerService>()("effect-polytomic/2025-09-18/QueryRunner")

/** The calls of the `queryRunner` resource of API version 2025-09-18. */
export class QueryRunner extends Base {
  /** Provides {@link QueryRunner} on top of a client. */
  static readonly layer: Layer.Layer<QueryRunner, never, PolytomicClient.PolytomicClient> = /*#__PURE__*/ Service.layer(
    QueryRunner,
    () => ({ runQuery: runQueryOperation, getQuery: getQueryOperation })
  )
}

/** Types of {@link QueryRunner}: those that its module exports. */
export declare namespace QueryRunner {
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
