/** Model sync in requests, in all versions. */
import * as Schema from "effect/Schema"
import { IdentityFunctionNameInput, ModelSyncModeInput } from "../../../generated/v2025-09-18/ModelSyncShapes.ts"
import { FilterFunctionInput, ScheduleFrequencyInput } from "../../../generated/v2025-09-18/Shared.ts"
import type { Source } from "./sync.ts"

export interface FieldInput {
  readonly encryption_enabled?: boolean | undefined
  readonly new?: boolean | undefined
  readonly override_value?: string | undefined
  readonly source?: Source | undefined
  readonly sync_mode?: string | undefined
  readonly target: string
}

export interface FilterInput {
  readonly field?: Source | undefined
  readonly field_id?: string | undefined
  readonly field_type?: string | undefined
  readonly function: string
  readonly label?: string | undefined
  readonly value?: unknown
}

export interface OverrideInput {
  readonly field?: Source | undefined
  readonly field_id?: string | undefined
  readonly function?: string | undefined
  readonly override?: unknown
  readonly value?: unknown
}

export interface IdentityInput {
  readonly function: string
  readonly new_field?: boolean | undefined
  readonly remote_field_type_id?: string | null | undefined
  readonly source: Source
  readonly target: string
}

export interface ScheduleInput {
  readonly connection_id?: string | undefined
  readonly day_of_month?: string | null | undefined
  readonly day_of_week?: string | null | undefined
  readonly frequency?: string | undefined
  readonly hour?: string | null | undefined
  readonly job_id?: number | null | undefined
  readonly minute?: string | null | undefined
  readonly month?: string | null | undefined
  readonly run_after?:
    | {
        readonly bulk_sync_ids?: ReadonlyArray<string> | undefined
        readonly sync_ids?: ReadonlyArray<string> | undefined
      }
    | undefined
  readonly run_after_success_only?: boolean | null | undefined
}

export interface TargetInput {
  readonly configuration?: { readonly [name: string]: unknown } | undefined
  readonly connection_id: string
  readonly create?: { readonly [name: string]: string } | undefined
  readonly filter_logic?: string | undefined
  readonly new_name?: string | undefined
  readonly object?: string | undefined
  readonly search_values?: { readonly [name: string]: unknown } | undefined
}

export interface Input {
  readonly active?: boolean | undefined
  readonly encryption_passphrase?: string | undefined
  readonly fields?: ReadonlyArray<FieldInput> | undefined
  readonly filter_logic?: string | undefined
  readonly filters?: ReadonlyArray<FilterInput> | null | undefined
  readonly identity?: IdentityInput | undefined
  readonly mode: string
  readonly name: string
  readonly only_enrich_updates?: boolean | undefined
  readonly organization_id?: string | null | undefined
  readonly override_fields?: ReadonlyArray<FieldInput> | null | undefined
  readonly overrides?: ReadonlyArray<OverrideInput> | null | undefined
  readonly policies?: ReadonlyArray<string> | null | undefined
  readonly schedule: ScheduleInput
  readonly skip_initial_backfill?: boolean | undefined
  readonly sync_all_records?: boolean | undefined
  readonly target: TargetInput
}

/** A value that is not one of those that the API knows: the older versions take any text. */
export const unknownName = (input: Input): string | undefined => {
  const isFunction = Schema.is(FilterFunctionInput)
  const checks: ReadonlyArray<readonly [name: string, value: string | undefined, is: (value: unknown) => boolean]> = [
    ["mode", input.mode, Schema.is(ModelSyncModeInput)],
    ["schedule.frequency", input.schedule.frequency, Schema.is(ScheduleFrequencyInput)],
    ["identity.function", input.identity?.function, Schema.is(IdentityFunctionNameInput)],
    ...(input.filters ?? []).flatMap(
      (filter, i) =>
        [
          [`filters.${i}.function`, filter.function, isFunction],
          [`filters.${i}.field_type`, filter.field_type, (value: unknown) => value === "Model" || value === "Target"]
        ] as const
    ),
    ...(input.overrides ?? []).map((override, i) => [`overrides.${i}.function`, override.function, isFunction] as const)
  ]
  return checks.find(([, value, is]) => value !== undefined && !is(value))?.[0]
}
