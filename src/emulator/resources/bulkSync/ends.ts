/** Capabilities of connections at either end of a bulk sync: as its source, and as its destination. */
import * as Effect from "effect/Effect"
import type { Call } from "../../Handler.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import * as Refusal from "../../Refusal.ts"
import * as Connections from "../connections/model.ts"
import { find } from "../rows.ts"
import * as Cache from "../schemas/cache.ts"
import * as Schemas from "../schemas/model.ts"

// -----------------------------------------------------------------------------
// Source
// -----------------------------------------------------------------------------

/** Checks whether changes are streamed from a connection, instead of queried. */
export const streams = (connection: Connections.Connection): boolean =>
  connection.configuration.change_detection === true

/** Input without the id, whose name depends on the version. */
type SourceInput = Omit<Input<"bulkSync.getSource"> & Input<"bulkSync.getSource@2023-04-25">, "id" | "connection_id">

export const getSource = (id: string, input: SourceInput, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const connection = yield* Schemas.findSource(call, id)
    if (input.refresh_schemas === true) Cache.refresh(call, connection)
    if (call.settings.schemaCache.listing === "refuse") yield* Cache.requireWarm(call, connection)
    const schemas = Schemas.schemasOf(call, connection)
    return {
      capabilities: { supports_tracking_fields: !streams(connection) },
      configuration: streams(Connections.origin(call.store, connection)) ? streamSettings : {},
      // A source without a completed refresh has no known schemas.
      schemas: Cache.isCold(call, connection)
        ? null
        : schemas.map((schema) => Schemas.viewSchema(schema, input.include_fields ?? true))
    }
  })

const streamSettings = {
  replication_slot: {
    type: "string",
    title: "Replication slot",
    description: "Where changes are read from; one is made for the bulk sync if none is named"
  }
}

export const getSourceSchema = (input: Input<"bulkSync.getSourceSchema">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const connection = yield* Schemas.findSource(call, input.connection_id)
    return Schemas.viewSchema(yield* Schemas.findSchema(call, connection, input.schema_id))
  })

export const getSourceStatus = (input: { readonly connection_id: string }, call: Call): HandlerResult =>
  Effect.map(Schemas.findSource(call, input.connection_id), (connection) => Cache.status(call, connection))

// -----------------------------------------------------------------------------
// Destination
// -----------------------------------------------------------------------------

// Applications take records from model syncs; bulk syncs make tables and files.
const isDestination = (connection: Connections.Connection): boolean => {
  const type = Connections.typeOf(connection)
  return type?.destination === true && type.kind !== "application"
}

/** A connection that bulk syncs can write to, or an error. */
export const findDestination = (call: Call, id: string): Effect.Effect<Connections.Connection, Refusal.Refusal> =>
  Effect.filterOrFail(find(call, Connections.connections, id), isDestination, () =>
    Refusal.badRequest("Bulk syncs can't write to this connection", "not_a_destination")
  )

const isFiles = (connection: Connections.Connection): boolean => Connections.typeOf(connection)?.kind === "files"

/** The kinds of resync of a destination. */
export const resyncModes = (connection: Connections.Connection): ReadonlyArray<string> =>
  isFiles(connection) ? ["refetch", "resync"] : ["refetch", "resync", "rebuild"]

/** Checks whether a destination of this type rejects a feature. */
export const refuses = (call: Call, connection: Connections.Connection, what: "snapshot" | "data_cutoff"): boolean =>
  call.settings.bulkSyncs.refused[connection.type]?.includes(what) === true

/** Fails for a data cutoff, where a destination does not support one. */
export const checkCutoffs = (
  call: Call,
  destinationId: string,
  times: ReadonlyArray<string | null | undefined>
): Effect.Effect<void, Refusal.Refusal> => {
  const destination = call.store.get(Connections.connections, destinationId)
  return destination !== undefined &&
    refuses(call, destination, "data_cutoff") &&
    times.some((time) => time !== undefined && time !== null)
    ? Effect.fail(
        Refusal.invalid(call.operation, "The destination does not support a data cutoff", "invalid_data_cutoff")
      )
    : Effect.void
}

const modes = [
  {
    id: "replicate",
    label: "Replicate",
    description: "Keeps one copy up to date",
    requires_identity: false,
    supports_field_sync_mode: false,
    supports_target_filters: false
  },
  {
    id: "snapshot",
    label: "Snapshot",
    description: "Adds a copy of everything on each run",
    requires_identity: false,
    supports_field_sync_mode: false,
    supports_target_filters: false
  }
]

const setting = (
  name: string,
  title: string
): { readonly name: string; readonly type: string; readonly title: string } => ({
  name,
  type: "string",
  title
})

export const getDestination = (input: { readonly id: string }, call: Call): HandlerResult =>
  Effect.map(findDestination(call, input.id), (connection) => {
    const fields = isFiles(connection)
      ? [setting("path", "Folder to write to"), setting("format", "Format of the files")]
      : [setting("schema", "Schema to write to")]
    return {
      configuration: Object.fromEntries(fields.map(({ name, ...rest }) => [name, rest])),
      modes: modes.filter(({ id }) => id !== "snapshot" || !refuses(call, connection, "snapshot")),
      supported_resync_modes: resyncModes(connection)
    }
  })
