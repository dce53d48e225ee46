/** Stored model syncs, and their visibility. */
import type * as Caller from "../../Caller.ts"
import { type Store, type Table, table } from "../../Store.ts"
import * as Connections from "../connections/model.ts"

// -----------------------------------------------------------------------------
// Rows
// -----------------------------------------------------------------------------

/** A field of a model. */
export interface Source {
  readonly model_id: string
  readonly field: string
}

/** Value that is written to a field of the target. */
export interface SyncField {
  readonly target: string
  readonly source: Source | null
  readonly new: boolean
  readonly override_value: string | null
  readonly sync_mode: string | null
  readonly encryption_enabled: boolean
}

export interface Filter {
  readonly field: Source | null
  readonly field_id: string
  readonly field_type: "Model" | "Target"
  readonly function: string
  readonly value: unknown
  /** The label of the filter in `filter_logic`. */
  readonly label: string
}

export interface Override {
  readonly field: Source | null
  readonly field_id: string | null
  readonly function: string | null
  readonly value: unknown
  readonly override: unknown
}

export interface Identity {
  readonly source: Source
  readonly target: string
  readonly function: string
  readonly new_field: boolean
  readonly remote_field_type_id: string | null
}

export interface Schedule {
  readonly frequency: string
  readonly connection_id?: string
  readonly job_id?: number | null
  readonly day_of_month?: string | null
  readonly day_of_week?: string | null
  readonly hour?: string | null
  readonly minute?: string | null
  readonly month?: string | null
  readonly run_after?: { readonly sync_ids?: ReadonlyArray<string>; readonly bulk_sync_ids?: ReadonlyArray<string> }
  readonly run_after_success_only?: boolean | null
}

export interface Target {
  readonly connection_id: string
  readonly object: string
  readonly configuration: { readonly [name: string]: unknown }
  readonly new_name: string | null
  readonly filter_logic: string | null
  readonly search_values: { readonly [name: string]: unknown }
}

export interface Sync {
  readonly id: string
  readonly organization_id: string
  readonly name: string
  readonly mode: string
  readonly active: boolean
  readonly fields: ReadonlyArray<SyncField>
  readonly override_fields: ReadonlyArray<SyncField>
  readonly overrides: ReadonlyArray<Override>
  readonly filters: ReadonlyArray<Filter>
  readonly filter_logic: string | null
  readonly identity: Identity | null
  readonly policies: ReadonlyArray<string>
  readonly schedule: Schedule
  readonly target: Target
  /** Never returned. */
  readonly encryption_passphrase: string | null
  readonly only_enrich_updates: boolean
  readonly skip_initial_backfill: boolean
  readonly sync_all_records: boolean
  readonly model_ids: ReadonlyArray<string>
  /** Next scheduled run, in milliseconds since 1970. */
  readonly next_run_at: number | null
  /** Number of executions that have begun. */
  readonly runs: number
  /** Prefix of the URLs in its events. */
  readonly origin: string
  readonly created_at: string
  readonly updated_at: string
  readonly created_by: Caller.Actor | null
  readonly updated_by: Caller.Actor | null
}

export const syncs: Table<Sync> = /*#__PURE__*/ table<Sync>("model_syncs", "Model sync")

/** Stores a sync, and registers the connections that it uses. */
export const put = (store: Store, sync: Sync): Sync => {
  const { id, name, schedule, target } = sync
  const connections = [target.connection_id, ...(schedule.connection_id === undefined ? [] : [schedule.connection_id])]
  Connections.use(store, { id, name, type: "sync", table: syncs.name }, connections)
  return store.put(syncs, sync)
}
