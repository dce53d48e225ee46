/**
 * Executions of model syncs. An execution is fully planned when it begins to run; its state at a time is derived from the plan
 * and the time of a cancellation.
 */
import type { ExecutionPlan } from "../../ExecutionPlan.ts"
import { formatTimestamp } from "../../Handler.ts"
import { type Store, type Table, table } from "../../Store.ts"

// -----------------------------------------------------------------------------
// Rows
// -----------------------------------------------------------------------------

/** Number of records of each kind when all are handled. They are handled in the order of these names. */
export interface Totals {
  readonly error: number
  readonly insert: number
  readonly update: number
  readonly upserts: number
  readonly delete: number
  /** Handled by an undocumented system. */
  readonly unreported: number
  /** Number of successful records with a warning: the first ones. */
  readonly warnings: number
}

/** Course of a running execution; times are in milliseconds since 1970. */
export interface Work {
  readonly totals: Totals
  /** The first record that is read. */
  readonly from: number
  readonly processes_at: number
  /** End of the handling of all records. */
  readonly handled_at: number
  /** End time, likewise. */
  readonly ends_at: number
  readonly status: "completed" | "failed" | "interrupted"
  /** Error of it, or of some of its records. */
  readonly error: string | null
}

export interface Execution {
  readonly id: string
  readonly sync_id: string
  readonly organization_id: string
  /** Trigger: `manual` or `scheduled`. */
  readonly type: string
  readonly resync: boolean
  readonly test: boolean
  readonly identities: ReadonlyArray<string> | null
  /** Number of earlier executions of the sync. */
  readonly run: number
  readonly plan: ExecutionPlan
  readonly created_at: number
  readonly queued_at: number
  readonly starts_at: number
  /** Null until it begins to run. */
  readonly work: Work | null
  /** Time of the stop request, and of the stop. */
  readonly cancel: { readonly asked_at: number; readonly done_at: number } | null
  /** Prefix of the URLs in its events. */
  readonly origin: string
}

export const executions: Table<Execution> = /*#__PURE__*/ table<Execution>("model_sync_executions", "Execution")

/** Executions in progress, so that no lookup walks all of them. */
export const active: Table<{ readonly id: string; readonly sync_id: string }> = /*#__PURE__*/ table<{
  readonly id: string
  readonly sync_id: string
}>("model_sync_executions_active")

/** The active execution of a sync. */
export const activeOf = (store: Store, syncId: string): Execution | undefined => {
  const row = store.where(active, "sync_id", syncId)[0]
  return row === undefined ? undefined : store.get(executions, row.id)
}

/** The executions of a sync, in order of creation. */
export const of = (store: Store, syncId: string): ReadonlyArray<Execution> => store.where(executions, "sync_id", syncId)

// -----------------------------------------------------------------------------
// State at a time
// -----------------------------------------------------------------------------

const isCanceled = ({ cancel, work }: Execution): boolean =>
  cancel !== null && (work === null || cancel.done_at < work.ends_at)

/** End of an execution; infinite while it is unknown. */
export const endOf = (execution: Execution): number => {
  const { cancel, work } = execution
  return isCanceled(execution) && cancel !== null ? cancel.done_at : (work?.ends_at ?? Number.POSITIVE_INFINITY)
}

export const isTerminal = (execution: Execution, now: number): boolean => now >= endOf(execution)

/** Checks whether it is canceled before it begins to run. */
export const neverStarts = ({ cancel, starts_at }: Execution): boolean =>
  cancel !== null && cancel.asked_at <= starts_at

export const statusAt = (execution: Execution, now: number): string => {
  const { cancel, queued_at, starts_at, type, work } = execution
  if (isTerminal(execution, now)) return isCanceled(execution) ? "canceled" : (work?.status ?? "canceled")
  if (cancel !== null && now >= cancel.asked_at) return "canceling"
  if (now < queued_at) return "created"
  if (now < starts_at || work === null) return type === "scheduled" ? "scheduled" : "queued"
  return now < work.processes_at ? "running" : "processing"
}

/** Number of handled records at a time. */
export const handledAt = (execution: Execution, now: number): number => {
  const { starts_at, work } = execution
  if (work === null) return 0
  const { warnings: _, ...kinds } = work.totals
  const total = Object.values(kinds).reduce((sum, count) => sum + count, 0)
  const time = Math.min(now, endOf(execution)) - starts_at
  return Math.floor(total * Math.min(1, Math.max(0, time / Math.max(1, work.handled_at - starts_at))))
}

export interface Counts {
  readonly total: number
  readonly insert: number
  readonly update: number
  readonly upserts: number
  readonly delete: number
  readonly error: number
  readonly warnings: number
}

/** Number of handled records of each kind at a time. */
export const countsAt = (execution: Execution, now: number): Counts => {
  const total = handledAt(execution, now)
  let left = total
  const take = (count: number | undefined): number => {
    const taken = Math.min(left, count ?? 0)
    left -= taken
    return taken
  }
  const totals = execution.work?.totals
  const error = take(totals?.error)
  const warnings = Math.min(left, totals?.warnings ?? 0)
  return {
    total,
    error,
    warnings,
    insert: take(totals?.insert),
    update: take(totals?.update),
    upserts: take(totals?.upserts),
    delete: take(totals?.delete)
  }
}

/** Error message at a time. */
export const errorsAt = (execution: Execution, now: number): ReadonlyArray<string> => {
  const { work } = execution
  const isReported = isTerminal(execution, now) && !isCanceled(execution)
  return isReported && work !== null && work.error !== null ? [work.error] : []
}

// -----------------------------------------------------------------------------
// Views
// -----------------------------------------------------------------------------

/** An execution in responses at a time. */
export const viewAt = (execution: Execution, now: number): Record<string, unknown> => {
  return {
    id: execution.id,
    type: execution.type,
    status: statusAt(execution, now),
    created_at: formatTimestamp(execution.created_at),
    started_at: execution.work === null || now < execution.starts_at ? null : formatTimestamp(execution.starts_at),
    completed_at: isTerminal(execution, now) ? formatTimestamp(endOf(execution)) : null,
    counts: countsAt(execution, now),
    errors: errorsAt(execution, now)
  }
}
