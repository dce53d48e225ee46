/** When a schedule is due. Schedules are in UTC, and write their parts as texts. */

/** When something runs, as the API writes it. */
export interface Schedule {
  readonly frequency: string
  readonly minute?: string | null | undefined
  readonly hour?: string | null | undefined
  readonly day_of_week?: string | null | undefined
  readonly day_of_month?: string | null | undefined
  readonly month?: string | null | undefined
}

const minute = 60_000
const day = 24 * 60 * minute

/**
 * The first time after `after` at which a schedule is due, in milliseconds since 1970; nothing if it runs by hand, after
 * something else, or when somebody else says so. One that runs continuously is due every `continuously` milliseconds.
 */
export const nextRun = (schedule: Schedule, after: number, continuously: number): number | undefined => {
  switch (schedule.frequency) {
    case "continuous":
      return Math.floor(after / continuously) * continuously + continuously
    case "hourly":
      return search({ minutes: valuesOf(schedule.minute, 0, 59, [0]) }, after)
    case "daily":
      return search(timeOf(schedule), after)
    case "weekly":
      return search({ ...timeOf(schedule), daysOfWeek: daysOf(schedule.day_of_week, [1]) }, after)
    case "custom":
    case "builder":
      return search(
        {
          minutes: valuesOf(schedule.minute, 0, 59, [0]),
          hours: valuesOf(schedule.hour, 0, 23),
          daysOfWeek: daysOf(schedule.day_of_week),
          daysOfMonth: valuesOf(schedule.day_of_month, 1, 31),
          months: valuesOf(schedule.month, 1, 12)
        },
        after
      )
    default:
      return undefined
  }
}

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

/** What a time must match; what is absent matches always. */
interface Pattern {
  readonly minutes: ReadonlyArray<number> | undefined
  readonly hours?: ReadonlyArray<number> | undefined
  readonly daysOfWeek?: ReadonlyArray<number> | undefined
  readonly daysOfMonth?: ReadonlyArray<number> | undefined
  readonly months?: ReadonlyArray<number> | undefined
}

const timeOf = (schedule: Schedule): Pattern => ({
  minutes: valuesOf(schedule.minute, 0, 59, [0]),
  hours: valuesOf(schedule.hour, 0, 23, [0])
})

const range = (from: number, to: number, step = 1): ReadonlyArray<number> =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step)

/** Reads `5`, `1,15`, `1-5`, `*` and `*` with a step (as in cron); anything else is as if it were not there. */
const valuesOf = (
  text: string | null | undefined,
  min: number,
  max: number,
  absent?: ReadonlyArray<number>
): ReadonlyArray<number> | undefined => {
  if (text === undefined || text === null || text.trim() === "") return absent
  const values = text.split(",").flatMap((part) => {
    const [, start = "", end, step = "1"] = /^\s*(\*|\d+)(?:-(\d+))?(?:\/(\d+))?\s*$/.exec(part) ?? []
    if (start === "") return []
    const from = start === "*" ? min : Number(start)
    const to = start === "*" ? max : end === undefined ? from : Number(end)
    return range(from, to, Math.max(1, Number(step)))
  })
  const inside = values.filter((value) => value >= min && value <= max)
  return inside.length === 0 ? absent : inside
}

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]

const daysOf = (text: string | null | undefined, absent?: ReadonlyArray<number>): ReadonlyArray<number> | undefined => {
  const numbers = text?.toLowerCase().replace(/[a-z]+/g, (word) => {
    const index = weekdays.findIndex((name) => word.length >= 3 && name.startsWith(word))
    return index === -1 ? word : String(index)
  })
  return valuesOf(numbers, 0, 7, absent)?.map((value) => value % 7)
}

const search = (pattern: Pattern, after: number): number | undefined => {
  const start = Math.floor(after / day) * day
  // Four years and a day have every date, the 29th of February too.
  for (let midnight = start; midnight <= start + 1462 * day; midnight += day) {
    if (!matchesDay(pattern, new Date(midnight))) continue
    for (const hour of [...(pattern.hours ?? range(0, 23))].sort((a, b) => a - b)) {
      for (const minutes of [...(pattern.minutes ?? range(0, 59))].sort((a, b) => a - b)) {
        const at = midnight + (hour * 60 + minutes) * minute
        if (at > after) return at
      }
    }
  }
  return undefined
}

const matchesDay = ({ daysOfMonth, daysOfWeek, months }: Pattern, date: Date): boolean =>
  (daysOfWeek?.includes(date.getUTCDay()) ?? true) &&
  (daysOfMonth?.includes(date.getUTCDate()) ?? true) &&
  (months?.includes(date.getUTCMonth() + 1) ?? true)
