/** Model syncs in responses of all versions. */
import type { Call } from "../../Handler.ts"
import { isOldest } from "../documented.ts"
import type { Source, Sync, SyncField } from "./sync.ts"

// Placeholder of a field that the two oldest versions require.
const nowhere: Source = { model_id: "00000000-0000-0000-0000-000000000000", field: "" }

/** A sync with all its settings, except write-only ones. */
export const view = (call: Call, sync: Sync): Record<string, unknown> => {
  const isOld = isOldest(call.version)
  const { dropIdentityField, overrideFields } = call.settings.modelSyncs
  const isMerged = overrideFields === "merged"
  const own = sync.fields.filter((field) => !dropIdentityField || field.target !== sync.identity?.target)
  const field = ({ override_value, source, sync_mode, ...rest }: SyncField): Record<string, unknown> => ({
    ...rest,
    source: source ?? (isOld ? nowhere : undefined),
    override_value: override_value ?? undefined,
    sync_mode: sync_mode ?? undefined
  })
  const { filter_logic, new_name, ...target } = sync.target
  return {
    ...sync,
    fields: (isMerged ? [...own, ...sync.override_fields] : own).map(field),
    override_fields: isMerged ? [] : sync.override_fields.map(field),
    overrides: sync.overrides.map((override) => ({
      ...override,
      field: override.field ?? undefined,
      field_id: override.field_id ?? undefined,
      function: override.function ?? undefined
    })),
    filters: sync.filters.map((filter) => ({ ...filter, field: filter.field ?? undefined })),
    filter_logic: sync.filter_logic ?? undefined,
    identity: sync.identity ?? undefined,
    target: { ...target, filter_logic: filter_logic ?? undefined, new_name: new_name ?? undefined },
    target_connection_id: target.connection_id,
    target_object: target.object,
    encryption_passphrase: undefined,
    created_by: sync.created_by ?? undefined,
    updated_by: sync.updated_by ?? undefined
  }
}
