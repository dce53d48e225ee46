/**
 * Connections: the systems that data is read from and written to.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Service from "../../internal/service.ts"
import * as Operation from "../../Operation.ts"
import type * as PolytomicClient from "../../PolytomicClient.ts"
import type * as PolytomicError from "../../PolytomicError.ts"
import * as Timestamp from "../../Timestamp.ts"

// -----------------------------------------------------------------------------
// Shapes
// -----------------------------------------------------------------------------

/** A connection to a source or destination. */
export interface Connection {
  /** Settings of the connection; secrets are masked. */
  readonly configuration?: { readonly [name: string]: unknown } | null
  readonly created_at?: Timestamp.Timestamp
  readonly id?: string
  readonly name?: string
  readonly state?: "a" | "b" | (string & {})
}

/** Shape of {@link Connection}. */
export const Connection: Schema.Codec<Connection, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    configuration: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
    created_at: Schema.optionalKey(Timestamp.Timestamp),
    id: Schema.optionalKey(Schema.String),
    name: Schema.optionalKey(Schema.String),
    state: Schema.optionalKey(Schema.Literals(["a", "b"]))
  })
)

export interface ConnectionPage {
  readonly data?: ReadonlyArray<Connection> | null
  readonly pagination?: { readonly next_page_token?: string }
}
export const ConnectionPage: Schema.Codec<ConnectionPage, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    data: Schema.optionalKey(Schema.NullOr(Schema.Array(Connection))),
    pagination: Schema.optionalKey(Schema.Struct({ next_page_token: Schema.optionalKey(Schema.String) }))
  })
)

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** What {@link Connections.Service.get} takes. */
export interface GetInput {
  /** Id of the connection (a UUID). */
  readonly id: string
}

/** What {@link Connections.Service.get} can fail with. */
export type GetError = PolytomicError.Of<401 | 404 | 500>

/** `GET /api/connections/{id}` */
export const getOperation: Operation.Operation<GetInput, Connection, GetError> = /*#__PURE__*/ Operation.make(
  "connections.get",
  "GET /api/connections/{id}",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Schema.suspend(() => Schema.Struct({ id: Schema.String })),
    success: /*#__PURE__*/ Operation.data(Connection),
    errors: [401, 404, 500]
  }
)

/** `GET /api/connections` */
export const listOperation: Operation.Paginated<{}, ConnectionPage, GetError, Connection> = /*#__PURE__*/ Operation.makePaginated(
  "connections.list",
  "GET /api/connections",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Schema.suspend(() => Schema.Struct({})),
    success: /*#__PURE__*/ Operation.body(ConnectionPage),
    errors: [401, 404, 500],
    pagination: { cursor: "page_token", next: ["pagination", "next_page_token"], items: ["data"] }
  }
)

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `connections` resource. */
export interface ConnectionsService {
  /**
   * Reads one connection.
   *
   * @see `GET /api/connections/{id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<Connection, GetError>
  readonly list: (input?: {}) => import("effect/Stream").Stream<Connection, GetError>
  readonly listPage: (input?: {}) => Effect.Effect<ConnectionPage, GetError>
}

const Base: Context.ServiceClass<Connections, "effect-polytomic/2025-09-18/Connections", ConnectionsService> = /*#__PURE__*/
  Context.Service<Connections, ConnectionsService>()("effect-polytomic/2025-09-18/Connections")

/** The calls of the `connections` resource of API version 2025-09-18. */
export class Connections extends Base {
  /** Provides {@link Connections} on top of a client. */
  static readonly layer: Layer.Layer<Connections, never, PolytomicClient.PolytomicClient> = /*#__PURE__*/ Service.layer(
    Connections,
    () => ({ get: getOperation, list: listOperation })
  )
}
