/** Model sync in requests, in all versions. */
import * as Schema from "effect/Schema"
import { IdentityFunctionNameInput, ModelSyncModeInput } from "../../../generated/v2025-09-18/ModelSyncShapes.ts"
import { FilterFunctionInput, ScheduleFrequencyInput } from "../../../generated/v2025-09-18/Shared.ts"
import type * as Route from "../../internal/route.ts"

export type Input = Route.Input<"modelSync.create">

/** The first unknown enum value of an input, as older versions accept any string. */
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
