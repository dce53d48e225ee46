/** Schedules of a bulk sync: one default schedule, and others that cover some of its schemas. */

import * as Effect from "effect/Effect"
import type * as Caller from "../../Caller.ts"
import type { Call } from "../../Handler.ts"
import type { Settings } from "../../internal/settings.ts"
import * as Refusal from "../../Refusal.ts"
import { type Store, type Table, table } from "../../Store.ts"
import { checkTiming, next } from "../modelSync/schedule.ts"
import { stamps } from "../stamps.ts"

// -----------------------------------------------------------------------------
// Rows
// -----------------------------------------------------------------------------

/** Times of a schedule, as the API writes them: texts in UTC. */
export interface Timing {
  readonly frequency: string
  readonly minute?: string | undefined
  readonly hour?: string | undefined
  readonly day_of_week?: string | undefined
  readonly day_of_month?: string | undefined
  readonly month?: string | undefined
}

export interface Schedule {
  readonly id: string
  readonly sync_id: string
  /** Applies to the schemas without their own schedule. */
  readonly is_default: boolean
  readonly timing: Timing
  readonly selective_mode: string | null
  /** Ids of the schemas that it covers; null if it is not limited to some. */
  readonly schemas: ReadonlyArray<string> | null
  readonly resync_mode: string
  readonly created_at: string
  readonly updated_at: string
  readonly created_by: Caller.Actor | null
  readonly updated_by: Caller.Actor | null
  /** The moment after which it is due next, in milliseconds since 1970. */
  readonly counted_from: number
}

export const schedules: Table<Schedule> = /*#__PURE__*/ table<Schedule>("bulk_sync_schedules", "Schedule")

/** The schedules of a bulk sync, the default one first. */
export const of = (store: Store, syncId: string): ReadonlyArray<Schedule> => {
  const all = store.where(schedules, "sync_id", syncId)
  return [...all.filter(({ is_default }) => is_default), ...all.filter(({ is_default }) => !is_default)]
}

/** Next due time of a schedule, whether or not its sync is active. */
export const due = (schedule: Schedule, settings: Settings, after: number = schedule.counted_from): number | null =>
  next(schedule.timing, settings.bulkSyncs.continuously, after)

// -----------------------------------------------------------------------------
// Writing
// -----------------------------------------------------------------------------

/** A schedule in a request. */
export interface Input extends Timing {
  readonly id?: string | undefined
  readonly selective_mode?: string | undefined
  readonly schemas?: ReadonlyArray<string> | null | undefined
  readonly resync_mode?: string | undefined
}

/** Refuses schedules whose time does not exist. */
export const check = (call: Call, inputs: ReadonlyArray<Timing>): Effect.Effect<void, Refusal.Refusal> => {
  const problem = inputs.map(checkTiming).find((problem) => problem !== undefined)
  return problem === undefined ? Effect.void : Effect.fail(Refusal.invalid(call.operation, problem, "invalid_schedule"))
}

const timingOf = ({ day_of_month, day_of_week, frequency, hour, minute, month }: Timing): Timing => ({
  frequency,
  minute,
  hour,
  day_of_week,
  day_of_month,
  month
})

/** Replaces a schedule, or adds a new one. */
export const put = (
  call: Call,
  syncId: string,
  input: Input,
  isDefault: boolean,
  before: Schedule | undefined
): Schedule => {
  return call.store.put(schedules, {
    id: before?.id ?? call.store.ids.next("bulk_sync_schedule"),
    sync_id: syncId,
    is_default: isDefault,
    timing: timingOf(input),
    selective_mode: input.selective_mode ?? null,
    schemas: input.schemas ?? null,
    resync_mode: input.resync_mode ?? "normal",
    ...stamps(call, before),
    counted_from: call.now
  })
}

/**
 * Replaces all schedules of a bulk sync. One whose id is sent back stays the one it was; all others are new ones, the default
 * schedule too.
 */
export const replace = (call: Call, syncId: string, standard: Input, others: ReadonlyArray<Input>): void => {
  const before = new Map(of(call.store, syncId).map((schedule) => [schedule.id, schedule]))
  for (const id of before.keys()) call.store.delete(schedules, id)
  const known = (input: Input): Schedule | undefined => {
    const schedule = input.id === undefined ? undefined : before.get(input.id)
    if (schedule !== undefined) before.delete(schedule.id)
    return schedule
  }
  put(call, syncId, standard, true, known(standard))
  for (const other of others) put(call, syncId, other, false, known(other))
}

/** The schedule of the versions up to 2024-02-08: one, which may be several in one. */
export interface OldInput extends Timing {
  readonly multi?:
    | { readonly schedules?: ReadonlyArray<{ readonly item: string; readonly schedule: Timing }> | null | undefined }
    | undefined
}

/** An older schedule as the newest version has it: the default one, and the others. */
export const fromOld = (input: OldInput): { readonly standard: Input; readonly others: ReadonlyArray<Input> } => {
  const items = (input.multi?.schedules ?? []).map(({ item, schedule }) => ({
    ...timingOf(schedule),
    selective_mode: item
  }))
  const general = items.filter(({ selective_mode }) => selective_mode === "none")
  const [first] = general
  if (input.frequency !== "multi" || first === undefined || general.length > 1) {
    return { standard: timingOf(input), others: input.frequency === "multi" ? items : [] }
  }
  return { standard: timingOf(first), others: items.filter((item) => item !== first) }
}

// -----------------------------------------------------------------------------
// Views
// -----------------------------------------------------------------------------

const viewWritten = ({ timing, ...schedule }: Schedule) => ({
  ...schedule,
  ...timing,
  created_by: schedule.created_by ?? undefined,
  updated_by: schedule.updated_by ?? undefined
})

/** The schedules within a bulk sync of 2025-09-18. */
export const view = (call: Call, syncId: string): Record<string, unknown> => {
  const [standard, ...others] = of(call.store, syncId)
  return {
    default_schedule: standard === undefined ? undefined : viewWritten(standard),
    additional_schedules: others.map((schedule) => ({
      ...viewWritten(schedule),
      selective_mode: schedule.selective_mode ?? "none",
      schemas: schedule.schemas ?? undefined
    }))
  }
}

/** The schedule within a bulk sync of the older versions; several become one that is `multi`, which 2022-12-12 has no shape for. */
export const viewOld = (call: Call, syncId: string): Record<string, unknown> => {
  const [standard, ...others] = of(call.store, syncId)
  const timing = standard?.timing ?? { frequency: "manual" }
  if (others.length === 0 || call.version === "2022-12-12") return { ...timing }
  const itemized = timing.frequency === "multi" ? others : of(call.store, syncId)
  return {
    frequency: "multi",
    multi: {
      type: "itemized",
      schedules: itemized.map((schedule) => ({ item: schedule.selective_mode ?? "none", schedule: schedule.timing }))
    }
  }
}
