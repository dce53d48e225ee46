/** Routes of the state of an instance: reset, seed, state, snapshot and clock. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { epoch, isTimeText } from "../../../internal/schema/time.ts"
import { formatTimestamp } from "../../Handler.ts"
import { maskRows } from "../../internal/mask.ts"
import type * as PolytomicEmulator from "../../PolytomicEmulator.ts"
import * as Seed from "../../Seed.ts"
import { type Row, table } from "../../Store.ts"
import type { Instance } from "../instance.ts"
import { ControlError, invalid, type Route, route } from "../route.ts"
import { toInvalid } from "./server.ts"

const on = Schema.optionalKey(Schema.Boolean)

const reset = route(
  "state",
  "POST",
  "/reset"
)(
  {
    id: "reset",
    summary: "Resets the instance; `false` keeps a part",
    payload: { state: on, faults: on, journal: on, clock: on },
    success: Schema.Struct({ revision: Schema.Number })
  },
  ({ payload }, { instance }) =>
    Effect.gen(function* () {
      const { clock, parts } = instance
      // The clock first, so that seeded rows have its time. All of this is one step, without partial states for requests.
      if (payload.clock !== false) clock.reset()
      if (payload.journal !== false) {
        parts.engine.log.clear()
        parts.deliveries.clearLog()
      }
      if (payload.faults !== false) {
        parts.engine.faults.clear()
        parts.deliveries.faults.clear()
      }
      if (payload.state !== false) {
        parts.store.clear()
        parts.engine.clear()
        yield* Effect.orDie(instance.emulator.seed(parts.settings.data))
      }
      instance.revision++
      for (const listener of instance.listeners) listener({ type: "reset", number: instance.revision })
      return { revision: instance.revision }
    })
)

const seed = route(
  "state",
  "POST",
  "/seed"
)(
  {
    id: "seed",
    summary: "Adds organizations, keys, connections, models, syncs, executions and events; all or nothing",
    payload: {
      organizations: Schema.optionalKey(Schema.Array(Schema.Unknown)),
      keys: Schema.optionalKey(Schema.Array(Schema.Unknown)),
      connections: Schema.optionalKey(Schema.Array(Schema.Unknown)),
      models: Schema.optionalKey(Schema.Array(Schema.Unknown)),
      syncs: Schema.optionalKey(Schema.Array(Schema.Unknown)),
      bulkSyncs: Schema.optionalKey(Schema.Array(Schema.Unknown)),
      executions: Schema.optionalKey(Schema.Array(Schema.Unknown)),
      events: Schema.optionalKey(Schema.Array(Schema.Unknown))
    },
    success: Schema.Struct({ added: Schema.Record(Schema.String, Schema.Number) })
  },
  ({ payload }, { instance }) =>
    Effect.gen(function* () {
      const data = yield* Effect.mapError(Seed.parse(payload), toInvalid)
      yield* Effect.mapError(instance.emulator.seed(data), toInvalid)
      return { added: Object.fromEntries(Object.entries(payload).map(([name, rows]) => [name, rows.length])) }
    })
)

const Tables = Schema.Record(Schema.String, Schema.Array(Schema.Unknown))
const pageSize = 200

const state = route(
  "state",
  "GET",
  "/state"
)(
  {
    id: "state",
    summary: "Rows by table, secrets masked; a table is read in pages of 200",
    query: { table: Schema.optionalKey(Schema.String), cursor: Schema.optionalKey(Schema.String) },
    success: Schema.Struct({ tables: Tables, next: Schema.NullOr(Schema.String) })
  },
  ({ query }, { instance }) =>
    Effect.gen(function* () {
      yield* instance.emulator.advance
      const names = query.table === undefined ? instance.parts.store.names() : [query.table]
      const start = Number(query.cursor ?? 0)
      if (!Number.isSafeInteger(start) || start < 0) {
        return yield* invalid("`cursor` is not a cursor of this API.", "Send the `next` of the previous page.")
      }
      const tables: Record<string, ReadonlyArray<Row>> = {}
      let more = false
      for (const name of names) {
        const rows = instance.parts.store.all(table(name))
        tables[name] = rows.slice(start, start + pageSize).map(concealKey)
        more ||= rows.length > start + pageSize
      }
      return {
        tables: maskRows(tables, instance.parts.settings.mask),
        next: more ? String(start + pageSize) : null
      }
    })
)

// The field name of an API key does not suggest a secret.
const concealKey = (row: Row): Row => ("key" in row && "kind" in row ? { ...row, ...masked } : row)

const masked = { key: "******" }

const Snapshot = {
  format: Schema.Number,
  seed: Schema.String,
  now: Schema.Number,
  ids: Schema.Record(Schema.String, Schema.Number),
  tables: Tables
}

const snapshot = route(
  "state",
  "GET",
  "/snapshot"
)(
  {
    id: "snapshot",
    summary: "The whole state, secrets masked; `PUT` restores it",
    success: Schema.Struct(Snapshot)
  },
  (_, { instance }) =>
    Effect.map(instance.emulator.save, (saved) =>
      conceal(saved, instance.clock.state.now, instance.parts.settings.mask)
    )
)

/** A saved state with its secrets masked. */
const conceal = (saved: PolytomicEmulator.Saved, now: number, mask: string): PolytomicEmulator.Saved => {
  const tables = Object.fromEntries(
    Object.entries(saved.tables).map(([name, rows]) => [name, rows.map(concealKey)] as const)
  )
  return { ...saved, now, tables: maskRows(tables, mask) }
}

/**
 * A saved state for a file: secrets of connections are masked. API keys and webhook secrets belong to the emulator, which could
 * not serve without them after a restart.
 */
export const concealConnections = (saved: PolytomicEmulator.Saved, mask: string): PolytomicEmulator.Saved => ({
  ...saved,
  tables: Object.fromEntries(
    Object.entries(saved.tables).map(([name, rows]) => [
      name,
      ["keys", "webhooks", "webhook_queue"].includes(name) ? rows : (maskRows({ rows }, mask).rows ?? [])
    ])
  )
})

const restore = route(
  "state",
  "PUT",
  "/snapshot"
)(
  {
    id: "restore",
    summary: "Restores a snapshot; a masked secret keeps the value of the same row",
    payload: Snapshot,
    errors: [409]
  },
  ({ payload }, { instance }) =>
    Effect.gen(function* () {
      if (payload.format !== 1) {
        return yield* new ControlError({
          status: 409,
          key: "snapshot_format",
          message: `The snapshot has format ${payload.format}; this emulator reads format 1.`,
          hint: "Take a new snapshot with this version of the emulator."
        })
      }
      yield* restoreInto(instance, { ...payload, format: 1 } as PolytomicEmulator.Saved) // `restore` validates the rows
    })
)

/** Restores a snapshot. Masked secrets are filled in from the present rows. */
export const restoreInto = (instance: Instance, saved: PolytomicEmulator.Saved): Effect.Effect<void, ControlError> => {
  const { settings, store } = instance.parts
  const tables = Object.fromEntries(
    Object.entries(saved.tables).map(([name, rows]) => [
      name,
      rows.map((row) => fill(row, store.get(table(name), String(Object(row).id)), settings.mask) as Row) // unchanged
    ])
  )
  return Effect.mapError(instance.emulator.restore({ ...saved, tables }), toInvalid)
}

const fill = (value: unknown, present: unknown, mask: string): unknown => {
  if (value === mask && present !== undefined) return present
  if (Array.isArray(value))
    return value.map((item, i) => fill(item, Array.isArray(present) ? present[i] : undefined, mask))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, fill(child, Object(present)[name], mask)])
  )
}

const Clock = Schema.Struct({ mode: Schema.Literals(["real", "manual"]), now: Schema.String })

const shown = (instance: Instance): unknown => {
  const { mode, now } = instance.clock.state
  return { mode, now: formatTimestamp(now) }
}

const clock = route(
  "state",
  "GET",
  "/clock"
)({ id: "clock", summary: "Mode and time of the clock", success: Clock }, (_, { instance }) =>
  Effect.sync(() => shown(instance))
)

const setClock = route(
  "state",
  "PUT",
  "/clock"
)(
  {
    id: "setClock",
    summary: "Sets the clock; a manual clock is stopped until it is advanced",
    payload: { mode: Schema.optionalKey(Schema.Literals(["real", "manual"])), now: Schema.optionalKey(Schema.String) },
    success: Clock
  },
  ({ payload }, { instance }) =>
    Effect.gen(function* () {
      const now = payload.now === undefined ? instance.clock.state.now : yield* readTime(payload.now, "/now")
      instance.clock.set({ mode: payload.mode ?? instance.clock.state.mode, now })
      return shown(instance)
    })
)

/** Milliseconds since 1970 of a time such as `2024-02-08T09:30:00Z`. */
export const readTime = (time: string, pointer: string): Effect.Effect<number, ControlError> => {
  const milliseconds = isTimeText(time) ? epoch(time) : Number.NaN
  // A time outside the range of `Date` cannot be a timestamp of a row either.
  return Number.isNaN(milliseconds) || Math.abs(milliseconds) > 8e15
    ? Effect.fail(
        invalid("The time is not an RFC 3339 date-time.", "Send a time such as 2024-02-08T09:30:00Z.", pointer)
      )
    : Effect.succeed(milliseconds)
}

/** An ISO 8601 duration of days or less, such as `PT10M`, in milliseconds. */
const readDuration = (text: string): number | undefined => {
  const found = /^P(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6}(?:\.\d{1,3})?)S)?)?$/.exec(text)
  if (found === null || /^PT?$|T$/.test(text)) return undefined
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0))
  return Math.round(((days * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000)
}

// A receiver that never responds must not hold the call for longer than this.
const settleWithin = Duration.seconds(30)

const advance = route(
  "state",
  "POST",
  "/clock/advance"
)(
  {
    id: "advanceClock",
    summary: "Moves the clock, and waits for the deliveries that are due by then",
    payload: { by: Schema.String },
    success: Schema.Struct({ now: Schema.String, due: Schema.Array(Schema.Unknown) })
  },
  ({ payload }, { instance }) =>
    Effect.gen(function* () {
      const by = readDuration(payload.by)
      if (by === undefined) {
        return yield* invalid("`by` is not an ISO 8601 duration.", "Send a duration such as PT10M or P1D.", "/by")
      }
      const { clock, emulator, parts } = instance
      const before = parts.deliveries.log().length
      const { mode, now } = clock.state
      clock.set({ mode, now: now + by })
      yield* Effect.raceFirst(emulator.advance, Effect.sleep(settleWithin))
      const due = parts.deliveries
        .log()
        .slice(before)
        .map(({ delivered, eventId, type, webhookId }) => ({ webhookId, eventId, type, delivered }))
      return { now: formatTimestamp(clock.state.now), due }
    })
)

export const routes: ReadonlyArray<Route> = [reset, seed, state, snapshot, restore, clock, setClock, advance]
