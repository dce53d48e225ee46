/** Connections as they are stored, and as each version shows them. */
import type * as Caller from "../../Caller.ts"
import type { ConnectionType } from "../../catalogue/ConnectionType.ts"
import type { Configuration } from "../../catalogue/configuration.ts"
import * as Configurations from "../../catalogue/configuration.ts"
import type { Dataset } from "../../catalogue/dataset.ts"
import * as Catalogue from "../../catalogue/index.ts"
import type { Call } from "../../Handler.ts"
import { type Store, type Table, table } from "../../Store.ts"

// -----------------------------------------------------------------------------
// Rows
// -----------------------------------------------------------------------------

export interface Connection {
  readonly id: string
  readonly organization_id: string
  readonly name: string
  /** Id of the type. */
  readonly type: string
  readonly configuration: Configuration
  readonly policies: ReadonlyArray<string>
  readonly healthcheck_interval: string | null
  /** `healthy`, or what `status_error` explains. */
  readonly status: string
  readonly status_error: string | null
  /** The connection of another organization that this one points to. */
  readonly parent_connection_id: string | null
  /** Address of the browser after it has granted access. */
  readonly redirect_url: string | null
  readonly created_at: string
  readonly updated_at: string
  readonly created_by: Caller.Actor | null
  readonly updated_by: Caller.Actor | null
  /** Other data than that of the type. */
  readonly data: Dataset | null
  /** Source for models, instead of the one derived from type and data. */
  readonly source: unknown
}

export const connections: Table<Connection> = /*#__PURE__*/ table<Connection>("connections", "Connection")

/** A use of a connection, which prevents its deletion. */
export interface Usage {
  readonly id: string
  readonly connection_id: string
  readonly type: string
  readonly name: string
  /** The table of the row that uses the connection, if any. */
  readonly table: string | null
  /** Id of the user of the connection. */
  readonly subject: string
}

/** Replaces the usages of a row. */
export const use = (
  store: Store,
  subject: { readonly id: string; readonly type: string; readonly name: string; readonly table: string },
  connectionIds: Iterable<string>
): void => {
  release(store, subject.id)
  const { id, ...rest } = subject
  for (const connection of new Set(connectionIds)) {
    store.put(usages, { id: `${id}/${connection}`, connection_id: connection, subject: id, ...rest })
  }
}

/** Removes all usages of a row. */
export const release = (store: Store, subject: string): void => {
  for (const { id } of store.where(usages, "subject", subject)) store.delete(usages, id)
}

/** Rows that refer to a connection register here, and are removed with it. */
export const usages: Table<Usage> = /*#__PURE__*/ table<Usage>("usages")

/** A name that the API would store; a maximum length is not documented. */
export const maxNameLength = 255

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

/** The connection that has the configuration: of a shared one, its parent. */
export const origin = (store: Store, connection: Connection): Connection =>
  connection.parent_connection_id === null
    ? connection
    : (store.get(connections, connection.parent_connection_id) ?? connection)

export const typeOf = (connection: Connection): ConnectionType | undefined => Catalogue.find(connection.type)

/** The data behind a connection. */
export const dataOf = (store: Store, connection: Connection): Dataset => {
  const { data } = origin(store, connection)
  return data ?? typeOf(connection)?.data ?? { requiresOneOf: [], items: [] }
}

// -----------------------------------------------------------------------------
// Views
// -----------------------------------------------------------------------------

/** Capabilities of a type. */
const operationsOf = (type: ConnectionType): ReadonlyArray<string> => [
  ...(type.source ? ["source"] : []),
  ...(type.destination ? ["destination"] : []),
  ...(type.enrichment === true ? ["enrichment"] : []),
  ...(type.orchestration === true ? ["orchestration"] : [])
]

export const logoUrl = (call: Call, type: string): string => `${call.origin}/logos/${type}.svg`

/** A connection as reads and writes return it: a write also returns the link to grant access, if that is needed. */
export const view = (call: Call, connection: Connection): Record<string, unknown> => {
  const { configuration, status, status_error } = origin(call.store, connection)
  const { created_by, healthcheck_interval, parent_connection_id, updated_by } = connection
  const type = typeOf(connection)
  return {
    id: connection.id,
    name: connection.name,
    organization_id: connection.organization_id,
    type: {
      id: connection.type,
      name: type?.name ?? connection.type,
      operations: type === undefined ? [] : operationsOf(type),
      logo_url: logoUrl(call, connection.type)
    },
    configuration: Configurations.mask(type, configuration, call.settings.mask),
    policies: connection.policies,
    saved: true,
    status,
    status_error: status_error ?? undefined,
    api_calls_last_24_hours: null,
    created_at: connection.created_at,
    updated_at: connection.updated_at,
    created_by: created_by ?? undefined,
    updated_by: updated_by ?? undefined,
    parent_connection_id: parent_connection_id ?? undefined,
    healthcheck_interval: healthcheck_interval ?? undefined
  }
}
