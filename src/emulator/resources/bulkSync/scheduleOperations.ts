/** The schedules of a bulk sync as a separate resource: in camel case, and wrapped in `schedule` in requests. */
import * as Effect from "effect/Effect"
import type { Call } from "../../Handler.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import * as Refusal from "../../Refusal.ts"
import { find, part } from "../rows.ts"
import { type BulkSync, bulkSyncs } from "./model.ts"
import * as Schedules from "./schedules.ts"

type Schedule = Input<"bulkSync.schedules.create">["schedule"]

type Where = Input<"bulkSync.schedules.get">

const read = (schedule: Schedule): Schedules.Input => ({
  frequency: schedule.frequency,
  minute: schedule.minute,
  hour: schedule.hour,
  day_of_week: schedule.dayOfWeek,
  day_of_month: schedule.dayOfMonth,
  month: schedule.month,
  selective_mode: schedule.selectiveMode
})

// The API reference documents no id here; it is in the bulk sync.
const view = (schedule: Schedules.Schedule): Record<string, unknown> => {
  const { day_of_month, day_of_week, ...timing } = schedule.timing
  return {
    ...timing,
    dayOfWeek: day_of_week,
    dayOfMonth: day_of_month,
    syncId: schedule.sync_id,
    isDefault: schedule.is_default,
    selectiveMode: schedule.selective_mode ?? "none",
    syncMode: schedule.resync_mode,
    schemas: schedule.schemas,
    createdAt: schedule.created_at,
    updatedAt: schedule.updated_at,
    createdBy: schedule.created_by?.id,
    updatedBy: schedule.updated_by?.id
  }
}

const findSchedule = (
  call: Call,
  input: Where
): Effect.Effect<{ readonly sync: BulkSync; readonly schedule: Schedules.Schedule }, Refusal.Refusal> =>
  Effect.flatMap(find(call, bulkSyncs, input.sync_id), (sync) =>
    Effect.map(
      part(call, Schedules.schedules, input.schedule_id, ({ sync_id }) => sync_id === sync.id),
      (schedule) => ({ sync, schedule })
    )
  )

export const list = (input: Input<"bulkSync.schedules.list">, call: Call): HandlerResult =>
  Effect.map(find(call, bulkSyncs, input.sync_id), (sync) => Schedules.of(call.store, sync.id).map(view))

export const get = (input: Where, call: Call): HandlerResult =>
  Effect.map(findSchedule(call, input), ({ schedule }) => view(schedule))

export const create = (input: Input<"bulkSync.schedules.create">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const sync = yield* find(call, bulkSyncs, input.sync_id)
    yield* Schedules.check(call, [read(input.schedule)])
    return view(Schedules.put(call, sync.id, read(input.schedule), false, undefined))
  })

/** Replaces a schedule: omitted fields are removed, including those that can only be written through the bulk sync. */
export const update = (input: Input<"bulkSync.schedules.update">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const { schedule, sync } = yield* findSchedule(call, input)
    yield* Schedules.check(call, [read(input.schedule)])
    return view(Schedules.put(call, sync.id, read(input.schedule), schedule.is_default, schedule))
  })

export const remove = (input: Where, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const { schedule } = yield* findSchedule(call, input)
    if (schedule.is_default) {
      return yield* Effect.fail(Refusal.forbidden("The default schedule of a bulk sync can't be deleted"))
    }
    call.store.delete(Schedules.schedules, schedule.id)
    return undefined
  })
