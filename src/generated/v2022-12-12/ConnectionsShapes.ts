/**
 * The types of `Connections.ts`.
 *
 * Made from `spec/2022-12-12.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"

/** A connection to a system that data is read from or written to. */
export interface Connection {
  /** Settings of the connection, by the type's JSON Schema; secrets are masked. A secret. */
  readonly configuration?: { readonly [name: string]: unknown } | null
  /** Id of the connection. A UUID. */
  readonly id: string
  /** Name of the connection, unique in its organization. */
  readonly name?: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string>
  /** Health of the connection, such as `healthy`. */
  readonly status?: string
  /** Reason why the connection is not healthy. */
  readonly status_error?: string
  /** Type of the connection. */
  readonly type?: ConnectionTypeSummary
}

/** Shape of {@link Connection}. */
export const ConnectionShape: Shape.Shape<Connection> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    configuration: Shape.optionalKey(Shape.NullOr(Shape.Record(Shape.Unknown))),
    id: Shape.String,
    name: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    policies: Shape.optionalKey(Shape.Array(Shape.String)),
    status: Shape.optionalKey(Shape.String),
    status_error: Shape.optionalKey(Shape.String),
    type: Shape.optionalKey(ConnectionTypeSummaryShape)
  })
)

/** Schema of {@link Connection}. */
export const Connection: Schema.Codec<Connection, unknown> = /*#__PURE__*/ toSchema(ConnectionShape)

/** The type of a connection. */
export interface ConnectionTypeSummary {
  /** Id of the type, such as `postgresql`. */
  readonly id: string
  /** Name of the type, to show to people. */
  readonly name?: string
}

/** Shape of {@link ConnectionTypeSummary}. */
export const ConnectionTypeSummaryShape: Shape.Shape<ConnectionTypeSummary> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ id: Shape.String, name: Shape.optionalKey(Shape.String) })
)

/** Schema of {@link ConnectionTypeSummary}. */
export const ConnectionTypeSummary: Schema.Codec<ConnectionTypeSummary, unknown> =
  /*#__PURE__*/ toSchema(ConnectionTypeSummaryShape)

/** A connection that was just created or updated, with the URL to authorize it. */
export interface CreatedConnection {
  /** Code to authorize the connection with, when the connect mode is `code`. A secret. */
  readonly auth_code?: string
  /** URL to open in a browser to authorize the connection; only for connections that need OAuth. A secret. */
  readonly auth_url?: string
  /** Settings of the connection, by the type's JSON Schema; secrets are masked. A secret. */
  readonly configuration?: { readonly [name: string]: unknown } | null
  /** Id of the connection. A UUID. */
  readonly id: string
  /** Name of the connection, unique in its organization. */
  readonly name?: string
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string>
  /** Health of the connection, such as `healthy`. */
  readonly status?: string
  /** Reason why the connection is not healthy. */
  readonly status_error?: string
  /** Type of the connection. */
  readonly type?: ConnectionTypeSummary
}

/** Shape of {@link CreatedConnection}. */
export const CreatedConnectionShape: Shape.Shape<CreatedConnection> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    auth_code: Shape.optionalKey(Shape.String),
    auth_url: Shape.optionalKey(Shape.String),
    configuration: Shape.optionalKey(Shape.NullOr(Shape.Record(Shape.Unknown))),
    id: Shape.String,
    name: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    policies: Shape.optionalKey(Shape.Array(Shape.String)),
    status: Shape.optionalKey(Shape.String),
    status_error: Shape.optionalKey(Shape.String),
    type: Shape.optionalKey(ConnectionTypeSummaryShape)
  })
)

/** Schema of {@link CreatedConnection}. */
export const CreatedConnection: Schema.Codec<CreatedConnection, unknown> =
  /*#__PURE__*/ toSchema(CreatedConnectionShape)
