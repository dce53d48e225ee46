/** Bulk syncs as they are stored, and as each version shows them. */
import type * as Caller from "../../Caller.ts"
import type { Call } from "../../Handler.ts"
import { type Table, table } from "../../Store.ts"
import * as Schedules from "./schedules.ts"

// -----------------------------------------------------------------------------
// Rows
// -----------------------------------------------------------------------------

export type Settings = { readonly [name: string]: unknown }

export interface FieldSetting {
  readonly id: string
  readonly enabled: boolean
  readonly obfuscated: boolean
  readonly user_output_name: string | null
}

export interface Filter {
  readonly field_id?: string | undefined
  readonly function: string
  readonly value?: unknown
}

/** Settings of one schema in a bulk sync. */
export interface SchemaSetting {
  readonly id: string
  readonly enabled: boolean
  /** Of the fields that were there when they were selected. */
  readonly fields: ReadonlyArray<FieldSetting>
  readonly filters: ReadonlyArray<Filter>
  readonly partition_key: string | null
  readonly tracking_field: string | null
  readonly user_output_name: string | null
  readonly data_cutoff_timestamp: string | null
  readonly disable_data_cutoff: boolean
}

export interface BulkSync {
  readonly id: string
  readonly organization_id: string
  readonly name: string
  readonly active: boolean
  readonly mode: string
  readonly source_connection_id: string
  readonly source_configuration: Settings | null
  readonly destination_connection_id: string
  readonly destination_configuration: Settings | null
  readonly policies: ReadonlyArray<string>
  readonly automatically_add_new_fields: string
  readonly automatically_add_new_objects: string
  readonly concurrency_limit: number | null
  readonly resync_concurrency_limit: number | null
  readonly data_cutoff_timestamp: string | null
  readonly disable_record_timestamps: boolean
  readonly normalize_names: string
  /** Settings of the schemas that existed when they were selected. */
  readonly schemas: ReadonlyArray<SchemaSetting>
  readonly created_at: string
  readonly updated_at: string
  readonly created_by: Caller.Actor | null
  readonly updated_by: Caller.Actor | null
}

export const bulkSyncs: Table<BulkSync> = /*#__PURE__*/ table<BulkSync>("bulk_syncs", "Bulk sync")

// -----------------------------------------------------------------------------
// Views
// -----------------------------------------------------------------------------

/** A bulk sync as reads and writes show it. */
export const view = (call: Call, sync: BulkSync): Record<string, unknown> => ({
  ...sync,
  ...Schedules.view(call, sync.id),
  // The corresponding fields of older versions.
  discover: sync.automatically_add_new_objects !== "none",
  schedule: Schedules.viewOld(call, sync.id),
  created_by: sync.created_by ?? undefined,
  updated_by: sync.updated_by ?? undefined
})
