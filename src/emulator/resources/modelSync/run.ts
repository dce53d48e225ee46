/** Starts executions of model syncs, with their outcome decided at the start. */
import * as Duration from "effect/Duration"
import { isReading, type Reading, sizeOf } from "../../catalogue/reading.ts"
import type { ExecutionOutcome, ExecutionPlan } from "../../ExecutionPlan.ts"
import * as ExecutionPlans from "../../internal/executionPlans.ts"
import { chance } from "../../internal/ids.ts"
import type { Context } from "../../Progress.ts"
import * as Connections from "../connections/model.ts"
import * as Models from "../models/model.ts"
import { active, type Execution, executions, type Totals, type Work } from "./execution.ts"
import { type Sync, syncs } from "./sync.ts"

// -----------------------------------------------------------------------------
// Starting
// -----------------------------------------------------------------------------

/** Execution in requests. */
export interface RunRequest {
  readonly type: "manual" | "scheduled"
  readonly resync?: boolean | undefined
  readonly test?: boolean | undefined
  readonly identities?: ReadonlyArray<string> | null | undefined
}

/** Creates an execution, which begins and ends with the clock. */
export const start = ({ now, settings, store }: Context, sync: Sync, request: RunRequest): Execution => {
  const { queuedFor } = settings.executions
  const id = store.ids.next("model_sync_execution")
  store.put(active, { id, sync_id: sync.id })
  store.put(syncs, { ...sync, runs: sync.runs + 1 })
  return store.put(executions, {
    id,
    sync_id: sync.id,
    organization_id: sync.organization_id,
    type: request.type,
    resync: request.resync ?? false,
    test: request.test ?? false,
    identities: request.identities ?? null,
    run: sync.runs,
    plan: ExecutionPlans.take(store, sync.id),
    created_at: now,
    queued_at: now + Math.floor(queuedFor / 2),
    starts_at: now + queuedFor,
    work: null,
    cancel: null,
    origin: sync.origin
  })
}

// -----------------------------------------------------------------------------
// Beginning to run
// -----------------------------------------------------------------------------

/** Maximum number of records of a test run. */
const testSize = 10

/** The execution from the beginning of its run. */
export const begin = (context: Context, sync: Sync, execution: Execution): Execution => {
  const { plan, starts_at } = execution
  const source = readingOf(context, sync)
  const blocker = typeof source === "string" ? source : blockerOf(context, sync.target.connection_id)
  const duration = Duration.toMillis(plan.duration ?? context.settings.executions.runsFor)
  const outcome = blocker === undefined ? (plan.outcome ?? "completed") : "failed"
  const isWhole = outcome === "completed" || outcome === "completed_with_errors"
  const handledAt = starts_at + duration
  // An execution that does not complete stops halfway; one that cannot begin fails soon, without any records.
  const endsAt = isWhole || outcome === "canceled" ? handledAt : starts_at + Math.floor(duration / 2)
  const work: Work = {
    totals:
      typeof source === "string" || blocker !== undefined
        ? nothing
        : totalsOf(context, sync, execution, sizeOf(source), outcome === "completed_with_errors"),
    from: execution.run === 0 || typeof source === "string" ? 0 : (execution.run * 7) % sizeOf(source),
    processes_at: starts_at + Math.floor(duration * 0.75),
    handled_at: handledAt,
    ends_at: endsAt,
    status: outcome === "failed" || outcome === "interrupted" ? outcome : "completed",
    error: errorOf(plan, outcome, blocker)
  }
  const asked = starts_at + Math.floor(duration / 2)
  const cancel =
    outcome === "canceled" && execution.cancel === null
      ? { asked_at: asked, done_at: Math.min(asked + context.settings.executions.cancelsIn, endsAt - 1) }
      : execution.cancel
  return { ...execution, work, cancel }
}

const errorOf = (plan: ExecutionPlan, outcome: ExecutionOutcome, blocker: string | undefined): string | null => {
  switch (outcome) {
    case "failed":
      return blocker ?? plan.error ?? "the target stopped responding"
    case "interrupted":
      return plan.error ?? "the execution was interrupted"
    case "completed_with_errors":
      return plan.error ?? "the target refused some records"
    default:
      return (plan.errors ?? 0) > 0 ? (plan.error ?? "the target refused some records") : null
  }
}

/** Source of the sync: that of its first model, if all of its models exist. */
const readingOf = (context: Context, sync: Sync): Reading | string => {
  let first: Reading | undefined
  for (const id of sync.model_ids) {
    const model = context.store.get(Models.models, id)
    if (model === undefined) return `model ${id} not found`
    const reading = Models.reading(context.store, model)
    if (!isReading(reading)) return `model ${model.name}: ${reading.problem}`
    const blocker = blockerOf(context, model.connection_id)
    if (blocker !== undefined) return blocker
    first ??= reading
  }
  return first ?? "the sync reads no model"
}

const blockerOf = ({ settings, store }: Context, connectionId: string): string | undefined => {
  const connection = store.get(Connections.connections, connectionId)
  if (connection === undefined) return `connection ${connectionId} not found`
  const { configuration, name, status, status_error, type } = Connections.origin(store, connection)
  const reason = settings.unreachable(type, configuration) ?? (status === "healthy" ? undefined : status_error)
  return reason === undefined ? undefined : `could not connect to ${name}: ${reason ?? status}`
}

// -----------------------------------------------------------------------------
// Counts
// -----------------------------------------------------------------------------

const nothing: Totals = { error: 0, insert: 0, update: 0, upserts: 0, delete: 0, unreported: 0, warnings: 0 }

const totalsOf = (context: Context, sync: Sync, execution: Execution, size: number, withErrors: boolean): Totals => {
  const { identities, plan, test } = execution
  const failing = plan.errors ?? (withErrors ? 1 : 0)
  // At least as many records as planned failures, even if fewer have changed.
  const found = Math.max(changed(sync, execution, size), failing + (plan.warnings ?? 0))
  const wanted = plan.records ?? identities?.length ?? found
  const total = test ? Math.min(wanted, testSize) : wanted
  const error = Math.min(total, failing)
  const accepted = total - error
  const warnings = Math.min(accepted, plan.warnings ?? 0)
  const base = { ...nothing, error, warnings }
  const connection = context.store.get(Connections.connections, sync.target.connection_id)
  const type = connection === undefined ? undefined : Connections.typeOf(connection)
  if (type?.id === "webhook") return { ...base, unreported: accepted }
  switch (sync.mode) {
    case "update":
      return { ...base, update: accepted }
    case "remove":
      return { ...base, delete: accepted }
    case "updateOrCreate": {
      // Applications report only that a record exists; databases report which ones are new.
      if (type?.kind === "application") return { ...base, upserts: accepted }
      const insert = Math.round(accepted * (execution.run === 0 ? 0.8 : 0.2))
      return { ...base, insert, update: accepted - insert }
    }
    default:
      return { ...base, insert: accepted }
  }
}

/** Number of changed records of an execution: all at first, then a few. */
const changed = (sync: Sync, { resync, run }: Execution, size: number): number => {
  if (resync || sync.sync_all_records) return size
  if (run === 0) return sync.skip_initial_backfill ? 0 : size
  return Math.max(1, Math.floor(size * (0.02 + 0.1 * chance(`changed/${sync.id}/${run}`))))
}
