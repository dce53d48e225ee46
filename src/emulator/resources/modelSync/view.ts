/** Model syncs as each version shows them. */
import type { ApiVersion } from "../../../ApiVersion.ts"
import type { Call } from "../../Handler.ts"
import type { Filter, Override, Schedule, Source, Sync, SyncField, Target } from "./sync.ts"

type View = Record<string, unknown>

// The two oldest versions know neither who made a sync and when, nor fields without a source.
const isOld = (version: ApiVersion): boolean => version === "2022-12-12" || version === "2023-04-25"

// What stands in a place that a version requires, when there is nothing to say.
const nowhere: Source = { model_id: "00000000-0000-0000-0000-000000000000", field: "" }

/** A sync with all its settings, but for those that are only written. */
export const full = (call: Call, sync: Sync): View => {
  const old = isOld(call.version)
  const { dropIdentityField, overrideFields } = call.settings.modelSyncs
  const isMerged = overrideFields === "merged"
  const own = sync.fields.filter((field) => !dropIdentityField || field.target !== sync.identity?.target)
  const field = (each: SyncField): View => (old ? oldField(each) : newField(each))
  return {
    id: sync.id,
    organization_id: sync.organization_id,
    name: sync.name,
    mode: sync.mode,
    active: sync.active,
    fields: (isMerged ? [...own, ...sync.override_fields] : own).map(field),
    override_fields: isMerged ? [] : sync.override_fields.map(field),
    overrides: sync.overrides.map((override) => viewOverride(old, override)),
    filters: sync.filters.map((filter) => viewFilter(old, filter)),
    ...(sync.filter_logic === null ? {} : { filter_logic: sync.filter_logic }),
    ...(sync.identity === null ? {} : { identity: sync.identity }),
    policies: sync.policies,
    schedule: viewSchedule(call.version, sync.schedule),
    sync_all_records: sync.sync_all_records,
    target: viewTarget(sync.target),
    ...(old ? {} : common(sync))
  }
}

/** A sync in a list of the newest version. */
export const slim = (call: Call, sync: Sync): View => ({
  id: sync.id,
  organization_id: sync.organization_id,
  name: sync.name,
  mode: sync.mode,
  active: sync.active,
  schedule: viewSchedule(call.version, sync.schedule),
  sync_all_records: sync.sync_all_records,
  target_connection_id: sync.target.connection_id,
  target_object: sync.target.object,
  ...common(sync)
})

const common = (sync: Sync): View => ({
  model_ids: sync.model_ids,
  only_enrich_updates: sync.only_enrich_updates,
  skip_initial_backfill: sync.skip_initial_backfill,
  created_at: sync.created_at,
  updated_at: sync.updated_at,
  ...(sync.created_by === null ? {} : { created_by: sync.created_by }),
  ...(sync.updated_by === null ? {} : { updated_by: sync.updated_by })
})

const newField = (field: SyncField): View => ({
  target: field.target,
  new: field.new,
  encryption_enabled: field.encryption_enabled,
  ...(field.source === null ? {} : { source: field.source }),
  ...(field.override_value === null ? {} : { override_value: field.override_value }),
  ...(field.sync_mode === null ? {} : { sync_mode: field.sync_mode })
})

const oldField = (field: SyncField): View => {
  const { encryption_enabled: _, ...rest } = newField(field)
  return { ...rest, source: field.source ?? nowhere }
}

const viewFilter = (old: boolean, { field, ...filter }: Filter): View =>
  old || field === null ? filter : { ...filter, field }

const viewOverride = (old: boolean, { field, field_id, function: compare, override, value }: Override): View => ({
  ...(field_id === null ? {} : { field_id }),
  ...(compare === null ? {} : { function: compare }),
  ...(old || field === null ? {} : { field }),
  value,
  override
})

const viewSchedule = (version: ApiVersion, schedule: Schedule): View => {
  if (!isOld(version)) return { ...schedule }
  const { connection_id, job_id, run_after_success_only: _, ...rest } = schedule
  if (version === "2022-12-12") return rest
  return {
    ...rest,
    ...(connection_id === undefined ? {} : { connection_id }),
    ...(job_id === undefined ? {} : { job_id })
  }
}

// What a target was created with is not shown.
const viewTarget = ({ filter_logic, new_name, ...target }: Target): View => ({
  ...target,
  ...(filter_logic === null ? {} : { filter_logic }),
  ...(new_name === null ? {} : { new_name })
})
