/** Schedules of syncs, in UTC, with their parts as strings. */
import * as Cron from "effect/Cron"
import * as Result from "effect/Result"
import type { Schedule } from "./sync.ts"

// -----------------------------------------------------------------------------
// Times
// -----------------------------------------------------------------------------

/** The times of a schedule, also of bulk syncs. */
export interface Timing {
  readonly frequency: string
  readonly minute?: string | null | undefined
  readonly hour?: string | null | undefined
  readonly day_of_week?: string | null | undefined
  readonly day_of_month?: string | null | undefined
  readonly month?: string | null | undefined
}

/** Issue of the time of a schedule. */
export const checkTiming = (timing: Timing): string | undefined => {
  const expression = cronOf(timing)
  return expression !== undefined && Result.isFailure(Cron.parse(expression, "UTC"))
    ? "schedule has a time that does not exist"
    : undefined
}

/** Issue of a schedule. */
export const check = (schedule: Schedule): string | undefined => {
  const problem = checkTiming(schedule)
  if (problem !== undefined) return problem
  switch (schedule.frequency) {
    case "runafter": {
      const { bulk_sync_ids = [], sync_ids = [] } = schedule.run_after ?? {}
      return bulk_sync_ids.length + sync_ids.length === 0 ? "schedule.run_after does not name a sync" : undefined
    }
    case "dbtcloud":
      return schedule.connection_id === undefined || typeof schedule.job_id !== "number"
        ? "schedule takes connection_id and job_id of dbt Cloud"
        : undefined
    default:
      return undefined
  }
}

/**
 * The first scheduled time after `after`, in milliseconds since 1970; null for a manual schedule, one after another sync, or one
 * without times. A continuous schedule runs every `continuously` milliseconds.
 */
export const next = (timing: Timing, continuously: number, after: number): number | null => {
  if (timing.frequency === "continuous") return after + continuously
  const expression = cronOf(timing)
  const cron = expression === undefined ? undefined : Result.getOrUndefined(Cron.parse(expression, "UTC"))
  if (cron === undefined) return null
  try {
    return Cron.next(cron, after).getTime()
  } catch {
    return null // a day that does not exist in any month
  }
}

/** Next run of an active sync after a time. */
export const nextTime = (schedule: Schedule, active: boolean, continuously: number, after: number): number | null =>
  active ? next(schedule, continuously, after) : null

const cronOf = (timing: Timing): string | undefined => {
  const minute = timing.minute || "0"
  const hour = timing.hour || "0"
  switch (timing.frequency) {
    case "hourly":
      return `${minute} * * * *`
    case "daily":
      return `${minute} ${hour} * * *`
    case "weekly":
      return `${minute} ${hour} * * ${weekday(timing.day_of_week || "monday")}`
    case "custom":
    case "builder": {
      const day = weekday(timing.day_of_week || "*")
      return `${minute} ${timing.hour || "*"} ${timing.day_of_month || "*"} ${timing.month || "*"} ${day}`
    }
    default:
      return undefined
  }
}

// Days are written as numbers and as names, short or long.
const weekday = (text: string): string => text.replace(/[a-z]+/gi, (name) => name.slice(0, 3).toLowerCase())

// -----------------------------------------------------------------------------
// Options
// -----------------------------------------------------------------------------

const property = (title: string, description: string): Record<string, unknown> => ({
  type: "string",
  title,
  description
})

const minute = { minute: /*#__PURE__*/ property("Minute", "Minute of the hour, 0 to 59") }
const hour = { hour: /*#__PURE__*/ property("Hour", "Hour of the day in UTC, 0 to 23") }
const dayOfWeek = { day_of_week: /*#__PURE__*/ property("Day", "Day of the week in UTC, 0 (Sunday) to 6 or its name") }

const form = (properties: Record<string, unknown>, required: ReadonlyArray<string> = []): Record<string, unknown> => ({
  type: "object",
  properties,
  required
})

const ids = (title: string): Record<string, unknown> => ({
  type: "array",
  title,
  items: { type: "string", format: "uuid" }
})

const option = (
  frequency: string,
  label: string,
  description: string,
  configuration: Record<string, unknown>
): Record<string, unknown> => ({ frequency, label, description, configuration })

/** The kinds of schedules that a model sync can have. */
export const options: ReadonlyArray<Record<string, unknown>> = /*#__PURE__*/ (() => [
  option("manual", "Manual", "Runs only when it is started", form({})),
  option("continuous", "Continuous", "Runs continuously", form({})),
  option("hourly", "Hourly", "Runs every hour", form(minute)),
  option("daily", "Daily", "Runs every day", form({ ...hour, ...minute }, ["hour"])),
  option("weekly", "Weekly", "Runs every week", form({ ...dayOfWeek, ...hour, ...minute }, ["day_of_week"])),
  option(
    "custom",
    "Custom",
    "Runs at the times that a cron expression would give",
    form({
      ...minute,
      ...hour,
      day_of_month: property("Day of the month", "1 to 31"),
      month: property("Month", "1 to 12"),
      ...dayOfWeek
    })
  ),
  option(
    "runafter",
    "After other syncs",
    "Runs when another sync has ended",
    form(
      {
        run_after: {
          type: "object",
          properties: { sync_ids: ids("Model syncs"), bulk_sync_ids: ids("Bulk syncs") }
        },
        run_after_success_only: { type: "boolean", title: "Only after success" }
      },
      ["run_after"]
    )
  ),
  option(
    "dbtcloud",
    "After a dbt Cloud job",
    "Runs when a job of dbt Cloud has ended",
    form(
      {
        connection_id: { type: "string", format: "uuid", title: "dbt Cloud connection" },
        job_id: { type: "integer", title: "Job" }
      },
      ["connection_id", "job_id"]
    )
  )
])()
