/** The schedules of a bulk sync as a resource of their own: in camel case, and wrapped in `schedule` on the way in. */
import * as Effect from "effect/Effect"
import type { Call } from "../../Handler.ts"
import * as Refusal from "../../Refusal.ts"
import { type BulkSync, find } from "./model.ts"
import * as Schedules from "./schedules.ts"

type Answer = Effect.Effect<unknown, Refusal.Refusal>

interface Input {
  readonly schedule: {
    readonly frequency: string
    readonly minute?: string | undefined
    readonly hour?: string | undefined
    readonly dayOfWeek?: string | undefined
    readonly dayOfMonth?: string | undefined
    readonly month?: string | undefined
    readonly selectiveMode?: string | undefined
  }
}

interface SyncInput {
  readonly sync_id: string
}

interface ScheduleInput extends SyncInput {
  readonly schedule_id: string
}

const read = ({ schedule }: Input): Schedules.Input => ({
  frequency: schedule.frequency,
  minute: schedule.minute,
  hour: schedule.hour,
  day_of_week: schedule.dayOfWeek,
  day_of_month: schedule.dayOfMonth,
  month: schedule.month,
  selective_mode: schedule.selectiveMode
})

// The documents show no id here: it is in the bulk sync.
const view = (schedule: Schedules.Schedule): Record<string, unknown> => {
  const { day_of_month, day_of_week, frequency, hour, minute, month } = schedule.timing
  return {
    syncId: schedule.sync_id,
    isDefault: schedule.is_default,
    frequency,
    ...(minute === undefined ? {} : { minute }),
    ...(hour === undefined ? {} : { hour }),
    ...(day_of_week === undefined ? {} : { dayOfWeek: day_of_week }),
    ...(day_of_month === undefined ? {} : { dayOfMonth: day_of_month }),
    ...(month === undefined ? {} : { month }),
    selectiveMode: schedule.selective_mode ?? "none",
    syncMode: schedule.resync_mode,
    schemas: schedule.schemas,
    createdAt: schedule.created_at,
    updatedAt: schedule.updated_at,
    ...(schedule.created_by === null ? {} : { createdBy: schedule.created_by.id }),
    ...(schedule.updated_by === null ? {} : { updatedBy: schedule.updated_by.id })
  }
}

const findSchedule = (
  call: Call,
  input: ScheduleInput
): Effect.Effect<{ readonly sync: BulkSync; readonly schedule: Schedules.Schedule }, Refusal.Refusal> =>
  Effect.flatMap(find(call, input.sync_id), (sync) => {
    const schedule = call.store.get(Schedules.schedules, input.schedule_id)
    return schedule?.sync_id === sync.id
      ? Effect.succeed({ sync, schedule })
      : Effect.fail(Refusal.notFound("Schedule", input.schedule_id))
  })

export const list = (input: SyncInput, call: Call): Answer =>
  Effect.map(find(call, input.sync_id), (sync) => Schedules.of(call.store, sync.id).map(view))

export const get = (input: ScheduleInput, call: Call): Answer =>
  Effect.map(findSchedule(call, input), ({ schedule }) => view(schedule))

export const create = (input: SyncInput & Input, call: Call): Answer =>
  Effect.gen(function* () {
    const sync = yield* find(call, input.sync_id)
    yield* Schedules.check(call, [read(input)])
    return view(Schedules.put(call, sync.id, read(input), false, undefined))
  })

/** Replaces a schedule: what is left out is gone, also what can only be written within the bulk sync. */
export const update = (input: ScheduleInput & Input, call: Call): Answer =>
  Effect.gen(function* () {
    const { schedule, sync } = yield* findSchedule(call, input)
    yield* Schedules.check(call, [read(input)])
    return view(Schedules.put(call, sync.id, read(input), schedule.is_default, schedule))
  })

export const remove = (input: ScheduleInput, call: Call): Answer =>
  Effect.gen(function* () {
    const { schedule } = yield* findSchedule(call, input)
    if (schedule.is_default) {
      return yield* Effect.fail(Refusal.forbidden("The default schedule of a bulk sync can't be deleted"))
    }
    call.store.delete(Schedules.schedules, schedule.id)
    return undefined
  })
