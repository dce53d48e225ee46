/** Background work of bulk syncs: scheduled runs, and events of executions. */
import { emit } from "../../events.ts"
import { formatTimestamp } from "../../Handler.ts"
import type { Context, Progress } from "../../Progress.ts"
import type { Store } from "../../Store.ts"
import { startDependents } from "../modelSync/progress.ts"
import type { Schema } from "../schemas/model.ts"
import * as Execution from "./execution.ts"
import { type BulkSync, bulkSyncs } from "./model.ts"
import * as Schedules from "./schedules.ts"
import { active, begin, enabledSchemas } from "./start.ts"

export const progress: Progress = {
  next: (context) => {
    const moments: Array<number> = []
    for (const execution of context.store.all(Execution.executions)) {
      if (execution.reported !== "end") moments.push(nextOf(execution))
    }
    for (const { due } of dueSchedules(context)) moments.push(due)
    return moments.length === 0 ? undefined : Math.min(...moments)
  },
  run: (context) => {
    dropOrphans(context.store)
    for (const execution of context.store.all(Execution.executions)) {
      report(context.store, execution, context.now)
      if (execution.reported !== "end" && Execution.isTerminal(execution, context.now))
        startFollowers(context, execution)
    }
    for (const { due, schedule, sync } of dueSchedules(context)) if (due <= context.now) fire(context, sync, schedule)
  }
}

// Model syncs can be scheduled to run after a bulk sync.
const startFollowers = (context: Context, execution: Execution.Execution): void => {
  const outcome = Execution.outcomeOf(execution)
  const succeeded = outcome === "completed" || outcome === "errors"
  startDependents({ ...context, now: Execution.endOf(execution) }, "bulk_sync", execution.sync_id, succeeded)
}

// -----------------------------------------------------------------------------
// Events
// -----------------------------------------------------------------------------

const nextOf = (execution: Execution.Execution): number =>
  execution.reported === "nothing"
    ? (Execution.startOf(execution) ?? Execution.endOf(execution))
    : Execution.endOf(execution)

const ends: Readonly<Record<Execution.Outcome, string>> = {
  completed: "bulk_sync.completed",
  errors: "bulk_sync.completed_with_error",
  failed: "bulk_sync.failed",
  canceled: "bulk_sync.canceled",
  // There is no separate event for an execution that the server lost.
  interrupted: "bulk_sync.failed"
}

/** Emits the events of an execution so far, each once and with its time. */
export const report = (store: Store, execution: Execution.Execution, now: number): void => {
  if (execution.reported === "end") return
  const sync = store.get(bulkSyncs, execution.sync_id)
  if (sync === undefined) return
  const start = Execution.startOf(execution)
  let reported: Execution.Execution["reported"] = execution.reported
  if (reported === "nothing" && start !== undefined && start <= now) {
    emitAt(store, sync, execution, start, "bulk_sync.running", {})
    reported = "running"
  }
  if (Execution.isTerminal(execution, now)) {
    const type = ends[Execution.outcomeOf(execution)]
    emitAt(store, sync, execution, Execution.endOf(execution), type, {
      ...(type === "bulk_sync.canceled" ? {} : { trigger_source: execution.type }),
      ...(type === "bulk_sync.failed" ? { error: execution.error ?? "" } : {})
    })
    reported = "end"
  }
  if (reported !== execution.reported) store.put(Execution.executions, { ...execution, reported: reported })
}

const emitAt = (
  store: Store,
  sync: BulkSync,
  execution: Execution.Execution,
  at: number,
  type: string,
  more: Record<string, unknown>
): void => {
  emit(store, {
    type,
    organization_id: sync.organization_id,
    created_at: formatTimestamp(at),
    event: {
      sync_id: sync.id,
      sync_name: sync.name,
      execution_id: execution.id,
      organization_id: sync.organization_id,
      source_connection_id: sync.source_connection_id,
      destination_connection_id: sync.destination_connection_id,
      ...more
    }
  })
}

// -----------------------------------------------------------------------------
// Schedules
// -----------------------------------------------------------------------------

interface Due {
  readonly sync: BulkSync
  readonly schedule: Schedules.Schedule
  readonly due: number
}

// A clock that jumps far ahead catches up with the last day only.
const horizon = 24 * 60 * 60 * 1000

const dueSchedules = ({ now, settings, store }: Context): ReadonlyArray<Due> => {
  if (!settings.bulkSyncs.scheduled) return []
  return store.all(Schedules.schedules).flatMap((schedule) => {
    const sync = store.get(bulkSyncs, schedule.sync_id)
    if (sync?.active !== true) return []
    const due = Schedules.due(schedule, settings, Math.max(schedule.counted_from, now - horizon))
    return due === null ? [] : [{ sync, schedule, due }]
  })
}

/** Runs the scope of a schedule, unless the sync is busy: then the run is skipped. */
const fire = (context: Context, sync: BulkSync, schedule: Schedules.Schedule): void => {
  const { now, store } = context
  store.put(Schedules.schedules, { ...schedule, counted_from: now })
  const enabled = enabledSchemas(context, sync)
  const schemas = coveredBy(store, schedule, enabled)
  if (schemas.length === 0 || active(store, sync.id, now) !== undefined) return
  const resync = schedule.resync_mode === "normal" ? undefined : schedule.resync_mode
  const partial = schemas.length < enabled.length
  begin(context, sync, { type: "scheduled", test: false, resync, fetch: undefined, schemas, partial })
}

const coveredBy = (
  store: Store,
  schedule: Schedules.Schedule,
  enabled: ReadonlyArray<Schema>
): ReadonlyArray<Schema> => {
  if (!schedule.is_default) return enabled.filter((schema) => covers(schedule, schema))
  const others = Schedules.of(store, schedule.sync_id).filter(({ is_default }) => !is_default)
  return enabled.filter((schema) => !others.some((other) => covers(other, schema)))
}

const covers = ({ schemas, selective_mode }: Schedules.Schedule, { id, incremental }: Schema): boolean => {
  if (schemas !== null && !schemas.includes(id)) return false
  if (selective_mode === "incrementalFields") return incremental
  return selective_mode === "nonincrementalFields" ? !incremental : true
}

// Deleting a connection by force deletes only the sync.
const dropOrphans = (store: Store): void => {
  for (const { id, sync_id } of store.all(Execution.executions)) {
    if (store.get(bulkSyncs, sync_id) === undefined) store.delete(Execution.executions, id)
  }
  for (const { id, sync_id } of store.all(Schedules.schedules)) {
    if (store.get(bulkSyncs, sync_id) === undefined) store.delete(Schedules.schedules, id)
  }
}
