/**
 * The types of `QueryRunner.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import { type TaskStatus, TaskStatusShape } from "./Shared.ts"

/** Cursors of the result of a query. */
export interface QueryLinks {
  /** Link to the next page; absent on the last one. It may be relative to the host. */
  readonly next?: string
  /** Link to the page before; absent on the first one. It may be relative to the host. */
  readonly previous?: string
}

/** Shape of {@link QueryLinks}. */
export const QueryLinksShape: Shape.Shape<QueryLinks> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ next: Shape.optionalKey(Shape.String), previous: Shape.optionalKey(Shape.String) })
)

/** Schema of {@link QueryLinks}. */
export const QueryLinks: Schema.Codec<QueryLinks, unknown> = /*#__PURE__*/ toSchema(QueryLinksShape)

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

/** Shape of {@link QueryResult}. */
export const QueryResultShape: Shape.Shape<QueryResult> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    count: Shape.optionalKey(Shape.Int),
    error: Shape.optionalKey(Shape.String),
    expires: Shape.optionalKey(Shape.String),
    fields: Shape.optionalKey(Shape.Array(Shape.String)),
    id: Shape.String,
    results: Shape.optionalKey(Shape.Array(Shape.Record(Shape.Unknown))),
    status: Shape.optionalKey(TaskStatusShape)
  })
)

/** Schema of {@link QueryResult}. */
export const QueryResult: Schema.Codec<QueryResult, unknown> = /*#__PURE__*/ toSchema(QueryResultShape)

/** A page of the results of a query. */
export interface QueryResultPage {
  /** Requested type of log. */
  readonly data?: QueryResult
  /** Addresses of the next and the previous page. */
  readonly links?: QueryLinks
}

/** Shape of {@link QueryResultPage}. */
export const QueryResultPageShape: Shape.Shape<QueryResultPage> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ data: Shape.optionalKey(QueryResultShape), links: Shape.optionalKey(QueryLinksShape) })
)

/** Schema of {@link QueryResultPage}. */
export const QueryResultPage: Schema.Codec<QueryResultPage, unknown> = /*#__PURE__*/ toSchema(QueryResultPageShape)
