/** Current, last and next execution of bulk syncs, and the position in a stream of changes. */
import * as Effect from "effect/Effect"
import { type Call, formatTimestamp } from "../../Handler.ts"
import { digits } from "../../internal/ids.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import type { Refusal } from "../../Refusal.ts"
import * as Connections from "../connections/model.ts"
import { find } from "../rows.ts"
import { streams } from "./ends.ts"
import * as Execution from "./execution.ts"
import { visible } from "./lifecycle.ts"
import { type BulkSync, bulkSyncs } from "./model.ts"
import * as Schedules from "./schedules.ts"
import { active, executionsOf } from "./start.ts"

// -----------------------------------------------------------------------------
// One bulk sync
// -----------------------------------------------------------------------------

export const getStatus = (input: { readonly id: string }, call: Call): HandlerResult =>
  Effect.map(find(call, bulkSyncs, input.id), (sync) => {
    const current = active(call.store, sync.id, call.now)
    const last = executionsOf(call.store, sync.id).findLast((execution) => Execution.isTerminal(execution, call.now))
    const ingestion = ingestionOf(call, sync)
    return {
      ...(current === undefined ? {} : { current_execution: Execution.view(call, current) }),
      ...(last === undefined ? {} : { last_execution: Execution.view(call, last) }),
      next_execution_time: nextTime(call, sync),
      ...(ingestion === undefined ? {} : { ingestion_status: ingestion })
    }
  })

const nextTime = (call: Call, sync: BulkSync): string | null => {
  if (!sync.active) return null
  const times = Schedules.of(call.store, sync.id).flatMap((schedule) => {
    const due = Schedules.due(schedule, call.settings, call.now)
    return due === null ? [] : [due]
  })
  return times.length === 0 ? null : formatTimestamp(Math.min(...times))
}

// -----------------------------------------------------------------------------
// Streams of changes
// -----------------------------------------------------------------------------

const hour = 60 * 60 * 1000

/** Position in a stream of changes, where they are streamed. */
const ingestionOf = (call: Call, sync: BulkSync): Record<string, unknown> | undefined => {
  const source = call.store.get(Connections.connections, sync.source_connection_id)
  if (source === undefined) return undefined
  const origin = Connections.origin(call.store, source)
  if (!streams(origin)) return undefined
  const healthy = origin.status === "healthy"
  const isRunning = healthy && sync.active
  const readUntil = isRunning ? call.now : lastRead(call, sync)
  const behind = readUntil === undefined ? undefined : call.now - readUntil
  const status = !healthy ? "error" : behind !== undefined && behind > hour ? "warning" : "ok"
  return {
    enabled: true,
    is_running: isRunning,
    ...(readUntil === undefined ? {} : { position: position(origin.type, readUntil) }),
    position_time: readUntil === undefined ? null : formatTimestamp(readUntil),
    highwater_mark: position(origin.type, call.now),
    status,
    status_message: messages[status]?.(sync, origin) ?? "",
    updated_at: call.timestamp
  }
}

const messages: Readonly<Record<string, (sync: BulkSync, origin: Connections.Connection) => string>> = {
  ok: (sync, { type }) => (type === "postgresql" ? `reading from replication slot ${slotOf(sync)}` : ""),
  warning: (sync, { type }) =>
    type === "postgresql"
      ? `replication slot ${slotOf(sync)} keeps changes that have not been read for more than an hour`
      : "changes have not been read for more than an hour",
  error: (_sync, { name, status_error }) => `connection ${name}: ${status_error ?? "unhealthy"}`
}

/** The configured replication slot of a bulk sync, or the one created for it. */
const slotOf = (sync: BulkSync): string => {
  const slot = sync.source_configuration?.replication_slot
  return typeof slot === "string" && slot !== "" ? slot : `polytomic_${digits(sync.id, 12)}`
}

const lastRead = (call: Call, sync: BulkSync): number | undefined => {
  const last = executionsOf(call.store, sync.id).findLast((execution) => Execution.startOf(execution) !== undefined)
  return last === undefined ? undefined : Math.min(call.now, Execution.endOf(last))
}

/** A position in the format of the system; it never decreases. */
const position = (type: string, at: number): string => {
  const bytes = Math.floor(at / 1000) * 56
  switch (type) {
    case "postgresql":
      return `${Math.floor(bytes / 2 ** 32).toString(16)}/${(bytes % 2 ** 32).toString(16).padStart(8, "0")}`.toUpperCase()
    case "mysql":
      return `binlog.${String(Math.floor(bytes / 2 ** 30)).padStart(6, "0")}:${bytes % 2 ** 30}`
    default:
      return String(bytes)
  }
}

// -----------------------------------------------------------------------------
// Several bulk syncs
// -----------------------------------------------------------------------------

/** The latest status of the bulk syncs that are named, of all active ones, or of all. */
export const list = (input: Input<"bulkSync.executions.listStatus">, call: Call): HandlerResult =>
  Effect.map(wanted(input, call), (syncs) =>
    syncs.map((sync) => {
      const latest = executionsOf(call.store, sync.id).at(-1)
      return {
        sync_id: sync.id,
        nextExecutionTime: nextTime(call, sync),
        schemas: latest === undefined ? null : Execution.viewStatus(call, latest),
        ...(latest === undefined ? {} : { status: Execution.statusAt(latest, call.now) })
      }
    })
  )

const wanted = (
  input: Input<"bulkSync.executions.listStatus">,
  call: Call
): Effect.Effect<ReadonlyArray<BulkSync>, Refusal> => {
  const ids = input.sync_id ?? []
  if (input.all !== true && ids.length > 0)
    return Effect.forEach(Array.from(new Set(ids)), (id) => find(call, bulkSyncs, id))
  return Effect.sync(() => visible(call, input.all !== true && input.active === true ? true : undefined))
}
