/**
 * Schemas: the cached schemas of connections.
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
import type * as Types from "./Schemas.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Input of {@link SchemasService.getRecords}. */
export interface GetRecordsInput {
  /** Id of the connection. A UUID. */
  readonly connection_id: string
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly schema_id: string
}

/** Errors of {@link SchemasService.getRecords}. */
export type GetRecordsError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/connections/{connection_id}/{schema_id}/records` */
export const getRecordsOperation: Operation.Operation<
  GetRecordsInput,
  ReadonlyArray<{ readonly [name: string]: unknown }>,
  GetRecordsError
> = /*#__PURE__*/ Define.make("schemas.getRecords", "GET /api/connections/{connection_id}/{schema_id}/records", {
  version: "2023-04-25",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ connection_id: Shape.String, schema_id: Shape.String })),
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(Shape.Record(Shape.Unknown)))),
  errors: [401, 403, 404, 429]
})

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `schemas` resource. */
export interface SchemasService {
  /**
   * Reads a few sample records of a schema.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `schemas.getRecords` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/connections/{connection_id}/{schema_id}/records`
   */
  readonly getRecords: (
    input: GetRecordsInput
  ) => Effect.Effect<ReadonlyArray<{ readonly [name: string]: unknown }>, GetRecordsError>
}

const Base: Context.ServiceClass<Schemas_2023_04_25, "effect-polytomic/2023-04-25/Schemas", SchemasService> =
  /*#__PURE__*/
  Context.Service<Schemas_2023_04_25, SchemasService>()("effect-polytomic/2023-04-25/Schemas")

/** The calls of the `schemas` resource of API version 2023-04-25. */
class Schemas_2023_04_25 extends Base {
  /** Provides {@link Schemas_2023_04_25} on top of a client. */
  static readonly layer: Layer.Layer<Schemas_2023_04_25, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(Schemas_2023_04_25, () => ({ getRecords: getRecordsOperation }))
}

/** Types of {@link Schemas_2023_04_25}: those that its module exports. */
declare namespace Schemas_2023_04_25 {
  export type GetRecordsError = Types.GetRecordsError
  export type GetRecordsInput = Types.GetRecordsInput
  export type SchemasService = Types.SchemasService
}

export { Schemas_2023_04_25 as Schemas }
