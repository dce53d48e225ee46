/** Background work of model syncs: executions begin and end, and start by schedule or after other syncs. */
import { emit, type Payload } from "../../events.ts"
import { formatTimestamp } from "../../Handler.ts"
import type { Context, Progress } from "../../Progress.ts"
import {
  active,
  activeOf,
  countsAt,
  type Execution,
  endOf,
  errorsAt,
  executions,
  isTerminal,
  neverStarts,
  statusAt
} from "./execution.ts"
import { eventUrls } from "./logs.ts"
import { begin, start } from "./run.ts"
import { nextTime } from "./schedule.ts"
import { type Sync, syncs } from "./sync.ts"

export const progress: Progress = {
  next: ({ settings, store }) => {
    let first: number | undefined
    const consider = (time: number): void => {
      if (Number.isFinite(time) && (first === undefined || time < first)) first = time
    }
    for (const { id } of store.all(active)) {
      const execution = store.get(executions, id)
      if (execution === undefined) continue
      consider(execution.work === null && !neverStarts(execution) ? execution.starts_at : endOf(execution))
    }
    if (settings.modelSyncs.scheduled) {
      for (const { next_run_at } of store.all(syncs)) if (next_run_at !== null) consider(next_run_at)
    }
    return first
  },
  run: (context) => {
    for (const { id } of context.store.all(active)) advance(context, id)
    if (context.settings.modelSyncs.scheduled) for (const sync of context.store.all(syncs)) runBySchedule(context, sync)
  }
}

// -----------------------------------------------------------------------------
// Executions
// -----------------------------------------------------------------------------

const advance = (context: Context, id: string): void => {
  const { now, store } = context
  const before = store.get(executions, id)
  const sync = before === undefined ? undefined : store.get(syncs, before.sync_id)
  if (before === undefined || sync === undefined) {
    // Its sync was deleted together with a connection.
    store.delete(active, id)
    store.delete(executions, id)
    return
  }
  let execution = before
  if (execution.work === null && execution.starts_at <= now && !neverStarts(execution)) {
    execution = store.put(executions, begin(context, sync, execution))
    emitEvent(context, sync, execution, "sync.running", execution.starts_at, {})
  }
  if (isTerminal(execution, now)) end(context, sync, execution)
}

const end = (context: Context, sync: Sync, execution: Execution): void => {
  const { store } = context
  const at = endOf(execution)
  store.delete(active, execution.id)
  emitEnd(context, sync, execution)
  startDependents({ ...context, now: at }, "sync", sync.id, statusAt(execution, at) === "completed")
}

/** Ends an execution at once, because its sync is deleted. */
export const stop = (context: Context, sync: Sync, execution: Execution): void => {
  const { now, store } = context
  const stopped = { ...execution, cancel: { asked_at: now, done_at: now } }
  store.delete(active, execution.id)
  emitEnd(context, sync, stopped)
}

// -----------------------------------------------------------------------------
// Events
// -----------------------------------------------------------------------------

const emitEnd = (context: Context, sync: Sync, execution: Execution): void => {
  const at = endOf(execution)
  const status = statusAt(execution, at)
  const counts = countsAt(execution, at)
  const error = errorsAt(execution, at)[0] ?? ""
  switch (status) {
    case "completed":
      return counts.error > 0
        ? emitEvent(context, sync, execution, "sync.completed_with_errors", at, {
            error,
            number_of_errors: counts.error,
            number_of_warnings: counts.warnings
          })
        : emitEvent(context, sync, execution, "sync.completed", at, {
            status,
            trigger: execution.type,
            record_count: counts.total,
            inserted_count: counts.insert,
            updated_count: counts.update,
            upserted_count: counts.upserts,
            error_count: counts.error,
            warning_count: counts.warnings,
            ...eventUrls(context, execution, at)
          })
    case "canceled":
      return emitEvent(context, sync, execution, "sync.canceled", at, { status })
    default:
      // No event is documented for an interrupted execution; to waiting clients it failed.
      return emitEvent(context, sync, execution, "sync.failed", at, { error })
  }
}

const emitEvent = (
  { store }: Context,
  sync: Sync,
  execution: Execution,
  type: string,
  at: number,
  more: Payload
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
      target_connection_id: sync.target.connection_id,
      ...more
    }
  })
}

// -----------------------------------------------------------------------------
// Schedules
// -----------------------------------------------------------------------------

const runBySchedule = (context: Context, sync: Sync): void => {
  const { now, settings, store } = context
  if (sync.next_run_at === null || sync.next_run_at > now) return
  const { continuously } = settings.modelSyncs
  const current = store.put(syncs, {
    ...sync,
    next_run_at: nextTime(sync.schedule, sync.active, continuously, sync.next_run_at)
  })
  startUnlessBusy({ ...context, now: sync.next_run_at }, current)
}

const startUnlessBusy = (context: Context, sync: Sync): void => {
  if (activeOf(context.store, sync.id) === undefined) start(context, sync, { type: "scheduled" })
}

/** Starts the model syncs that run after a sync, at the time of its end. */
export const startDependents = (context: Context, kind: "sync" | "bulk_sync", id: string, succeeded: boolean): void => {
  if (!context.settings.modelSyncs.scheduled) return
  for (const sync of context.store.all(syncs)) {
    const { frequency, run_after, run_after_success_only } = sync.schedule
    if (!sync.active || frequency !== "runafter" || (run_after_success_only === true && !succeeded)) continue
    const ids = (kind === "sync" ? run_after?.sync_ids : run_after?.bulk_sync_ids) ?? []
    if (ids.includes(id)) startUnlessBusy(context, sync)
  }
}
