/** Bulk sync after a request, validated. */
import * as Effect from "effect/Effect"
import * as Caller from "../../Caller.ts"
import type { Call } from "../../Handler.ts"
import type * as Route from "../../internal/route.ts"
import * as Refusal from "../../Refusal.ts"
import * as Connections from "../connections/model.ts"
import * as Cache from "../schemas/cache.ts"
import * as Schemas from "../schemas/model.ts"
import { stamps } from "../stamps.ts"
import { checkCutoffs, findDestination, refuses, streams } from "./ends.ts"
import { type BulkSync, bulkSyncs, type SchemaSetting } from "./model.ts"
import * as Selection from "./selection.ts"

type Input = Route.Input<"bulkSync.create">

/** Builds a bulk sync from a request; omitted fields have their defaults, or with `merge` their previous values. */
export const write = (
  call: Call,
  input: Input,
  before: BulkSync | undefined,
  how: "replace" | "merge"
): Effect.Effect<BulkSync, Refusal.Refusal> =>
  Effect.gen(function* () {
    const organization = yield* Caller.actIn(call.store, call.caller, input.organization_id ?? before?.organization_id)
    yield* checkValues(call, input, organization, before)
    const source = yield* end(call, organization, input.source_connection_id, Schemas.findSource)
    const destination = yield* end(call, organization, input.destination_connection_id, findDestination)
    yield* checkSlot(call, input, source, before)
    const mode = input.mode ?? (how === "merge" ? before?.mode : undefined) ?? "replicate"
    if (mode === "snapshot" && refuses(call, destination, "snapshot")) {
      const message = "The destination does not support the mode snapshot"
      return yield* Effect.fail(Refusal.invalid(call.operation, message, "invalid_mode"))
    }
    yield* Cache.requireWarm(call, source)
    const schemas = Schemas.schemasOf(call, source)
    const old = how === "merge" ? before : undefined
    const chosen = yield* chooseSchemas(call, input, before, schemas)
    const cutoffs = chosen.map((setting) => setting.data_cutoff_timestamp)
    yield* checkCutoffs(call, destination.id, [input.data_cutoff_timestamp, ...cutoffs])
    return {
      id: before?.id ?? call.store.ids.next("bulk_sync"),
      organization_id: organization,
      name: input.name,
      active: input.active ?? old?.active ?? call.settings.bulkSyncs.active,
      mode,
      source_connection_id: source.id,
      source_configuration: input.source_configuration ?? old?.source_configuration ?? null,
      destination_connection_id: destination.id,
      destination_configuration: input.destination_configuration ?? old?.destination_configuration ?? null,
      policies: input.policies ?? old?.policies ?? [],
      automatically_add_new_fields:
        toDiscover(input.automatically_add_new_fields) ?? old?.automatically_add_new_fields ?? "all",
      automatically_add_new_objects:
        toDiscover(input.automatically_add_new_objects ?? input.discover) ??
        old?.automatically_add_new_objects ??
        "none",
      concurrency_limit: input.concurrency_limit ?? old?.concurrency_limit ?? null,
      resync_concurrency_limit: input.resync_concurrency_limit ?? old?.resync_concurrency_limit ?? null,
      data_cutoff_timestamp: input.data_cutoff_timestamp ?? old?.data_cutoff_timestamp ?? null,
      disable_record_timestamps: input.disable_record_timestamps ?? old?.disable_record_timestamps ?? false,
      normalize_names: input.normalize_names ?? old?.normalize_names ?? "enabled",
      schemas: chosen,
      ...stamps(call, before)
    }
  })

const toDiscover = (value: string | boolean | undefined): string | undefined =>
  value === true ? "all" : value === false ? "none" : value

// A write without schemas keeps them, unless the source changed.
const chooseSchemas = (
  call: Call,
  input: Input,
  before: BulkSync | undefined,
  schemas: ReadonlyArray<Schemas.Schema>
): Effect.Effect<ReadonlyArray<SchemaSetting>, Refusal.Refusal> => {
  const isSame = before !== undefined && before.source_connection_id === input.source_connection_id
  const isGiven = input.schemas !== undefined && input.schemas !== null
  if (isSame && (!isGiven || call.settings.bulkSyncs.schemasInUpdate === "ignore")) {
    return Effect.succeed(before.schemas)
  }
  return Selection.select(schemas, input.schemas, Selection.refusing(call))
}

// -----------------------------------------------------------------------------
// Checks
// -----------------------------------------------------------------------------

/** A connection of the same organization that supports this end. */
const end = (
  call: Call,
  organization: string,
  id: string,
  find: (call: Call, id: string) => Effect.Effect<Connections.Connection, Refusal.Refusal>
): Effect.Effect<Connections.Connection, Refusal.Refusal> =>
  find(call, id).pipe(
    // The operation may document 403 for a missing row; an error of a reference names it.
    Effect.mapError(({ key, message, status }) =>
      Refusal.invalid(call.operation, message, status === 403 ? "not_found" : (key ?? "invalid_connection"))
    ),
    Effect.flatMap((connection) =>
      connection.organization_id === organization
        ? Effect.succeed(connection)
        : Effect.fail(
            Refusal.invalid(call.operation, `Connection ${id} is of another organization`, "invalid_connection")
          )
    )
  )

const checkValues = (
  call: Call,
  input: Input,
  organization: string,
  before: BulkSync | undefined
): Effect.Effect<void, Refusal.Refusal> => {
  const wrong = (message: string, key: string) => Effect.fail(Refusal.invalid(call.operation, message, key))
  if (input.name.trim() === "") return wrong("name is empty", "invalid_name")
  if (input.name.length > Connections.maxNameLength) {
    return wrong(`name has more than ${Connections.maxNameLength} characters`, "invalid_name")
  }
  if (input.mode !== undefined && input.mode !== "replicate" && input.mode !== "snapshot") {
    return wrong("mode must be replicate or snapshot", "invalid_mode")
  }
  if ((input.concurrency_limit ?? 1) < 1 || (input.resync_concurrency_limit ?? 1) < 1) {
    return wrong("concurrency limits must be positive", "invalid_concurrency_limit")
  }
  return before === undefined || before.organization_id === organization
    ? Effect.void
    : wrong("A bulk sync can't be moved to another organization", "invalid_organization")
}

// A replication slot emits each change once: two readers would miss each other's changes.
const checkSlot = (
  call: Call,
  input: Input,
  source: Connections.Connection,
  before: BulkSync | undefined
): Effect.Effect<void, Refusal.Refusal> => {
  const slot = input.source_configuration?.replication_slot
  const { id } = Connections.origin(call.store, source)
  if (typeof slot !== "string" || slot === "" || !streams(Connections.origin(call.store, source))) return Effect.void
  const taken = call.store.find(bulkSyncs, (other) => {
    const connection = call.store.get(Connections.connections, other.source_connection_id)
    return (
      other.id !== before?.id &&
      other.source_configuration?.replication_slot === slot &&
      connection !== undefined &&
      Connections.origin(call.store, connection).id === id
    )
  })
  return taken === undefined
    ? Effect.void
    : Effect.fail(
        Refusal.invalid(call.operation, `Replication slot ${slot} is used by another bulk sync`, "slot_in_use")
      )
}
