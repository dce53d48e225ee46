/**
 * The calls of the `queryRunner` resource of API version 2025-09-18 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, ListCall } from "../../internal/promise/types.ts"
import type * as QueryRunner from "./QueryRunner.ts"

/** The calls of the `queryRunner` resource. */
export interface QueryRunnerCalls {
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
  readonly runQuery: Call<QueryRunner.RunQueryInput, QueryRunner.QueryResult, QueryRunner.RunQueryError>

  /**
   * Reads the state of a query, and a page of its results once it is done.
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
  readonly getQuery: ListCall<
    QueryRunner.GetQueryInput,
    { readonly [name: string]: unknown },
    QueryRunner.QueryResultPage,
    QueryRunner.GetQueryError
  >
}
