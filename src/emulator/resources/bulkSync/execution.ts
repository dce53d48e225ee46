/**
 * Executions of bulk syncs. An execution is fully planned when it starts; its state at a time is derived from the plan and the
 * time of a cancellation.
 */
import { type Call, formatTimestamp } from "../../Handler.ts"
import { type Table, table } from "../../Store.ts"
import { isOldest } from "../documented.ts"

// -----------------------------------------------------------------------------
// Rows
// -----------------------------------------------------------------------------

/** Progress of an execution in one schema; times are in milliseconds since 1970. */
export interface SchemaPlan {
  readonly schema: string
  readonly output_name: string
  readonly records: number
  readonly errors: number
  readonly warnings: number
  /** Start time of its copy. */
  readonly starts_at: number
  /** Earliest time of its copy. */
  readonly ends_at: number
  /** Time of the request to cancel it. */
  readonly canceled_at: number | null
}

export type Outcome = "completed" | "errors" | "failed" | "canceled" | "interrupted"

export interface Execution {
  readonly id: string
  readonly sync_id: string
  readonly organization_id: string
  /** Trigger: `manual` or `scheduled`. */
  readonly type: string
  readonly is_test: boolean
  readonly is_resync: boolean
  readonly is_partial: boolean
  readonly fetch_mode: string
  readonly output_disposition: string
  readonly schemas: ReadonlyArray<SchemaPlan>
  readonly created_at: number
  readonly runs_at: number
  readonly exports_at: number
  readonly processes_at: number
  readonly ends_at: number
  readonly outcome: Outcome
  /** Reason of the failure, or of failed records. */
  readonly error: string | null
  /** Time of the stop request, and of the stop. */
  readonly cancel: { readonly asked_at: number; readonly done_at: number } | null
  /** Part of its course that has been reported as events. */
  readonly reported: "nothing" | "running" | "end"
}

export const executions: Table<Execution> = /*#__PURE__*/ table<Execution>("bulk_sync_executions", "Execution")

// -----------------------------------------------------------------------------
// State at a time
// -----------------------------------------------------------------------------

/** End of an execution. */
export const endOf = ({ cancel, ends_at }: Execution): number => cancel?.done_at ?? ends_at

/** Outcome of an execution. */
export const outcomeOf = ({ cancel, outcome }: Execution): Outcome => (cancel === null ? outcome : "canceled")

export const isTerminal = (execution: Execution, now: number): boolean => now >= endOf(execution)

/** Start time; undefined for an execution that is stopped before. */
export const startOf = (execution: Execution): number | undefined =>
  execution.runs_at < endOf(execution) ? execution.runs_at : undefined

/** The status of an execution at a time. */
export const statusAt = (execution: Execution, now: number): string => {
  if (isTerminal(execution, now)) return outcomeOf(execution)
  const { cancel } = execution
  if (cancel !== null && now >= cancel.asked_at) return "canceling"
  // An execution with a planned cancellation is in the state of canceling for the last tenth of its time.
  const { ends_at, exports_at, outcome, processes_at, runs_at } = execution
  if (outcome === "canceled" && now >= ends_at - (ends_at - runs_at) / 10) return "canceling"
  if (now < runs_at) return "created"
  if (now < exports_at) return "running"
  return now < processes_at ? "exporting" : "processing"
}

export interface SchemaState {
  readonly status: string
  readonly record_count: number
  readonly error_count: number
  readonly warning_count: number
  readonly status_message: string
  readonly started_at: number | null
  readonly completed_at: number | null
}

/** Status of one schema of an execution at a time. */
export const schemaAt = (execution: Execution, plan: SchemaPlan, now: number): SchemaState => {
  const end = Math.min(plan.ends_at, plan.canceled_at ?? plan.ends_at, endOf(execution))
  const reached = Math.min(now, end)
  const started = reached >= plan.starts_at && startOf(execution) !== undefined
  const share = started ? (reached - plan.starts_at) / Math.max(1, plan.ends_at - plan.starts_at) : 0
  const counts = {
    record_count: Math.floor(plan.records * share),
    error_count: Math.floor(plan.errors * share),
    warning_count: Math.floor(plan.warnings * share),
    started_at: started ? plan.starts_at : null
  }
  if (now < end) {
    const status =
      now < execution.runs_at ? "created" : !started ? "scheduled" : share < 0.9 ? "exporting" : "processing"
    return { ...counts, status, status_message: "", completed_at: null }
  }
  return { ...counts, ...finalState(execution, plan, end, started, share), completed_at: end }
}

/** Status of a schema whose work has ended. */
const finalState = (
  execution: Execution,
  plan: SchemaPlan,
  end: number,
  started: boolean,
  share: number
): Pick<SchemaState, "status" | "status_message"> => {
  if (end === plan.ends_at && share === 1) {
    return { status: "completed", status_message: plan.errors > 0 ? (execution.error ?? "some records failed") : "" }
  }
  const canceled = { status: "canceled", status_message: "canceled" }
  if (end === plan.canceled_at) return canceled
  const outcome = outcomeOf(execution)
  if (outcome === "interrupted" && !started) return { ...canceled, status: outcome }
  if (outcome !== "failed" && outcome !== "interrupted") return canceled
  return started ? { status: outcome, status_message: execution.error ?? outcome } : canceled
}

// -----------------------------------------------------------------------------
// Views
// -----------------------------------------------------------------------------

const time = (milliseconds: number | null | undefined): string | null =>
  milliseconds === undefined || milliseconds === null ? null : formatTimestamp(milliseconds)

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((total, number) => total + number, 0)

/** Last visible change of an execution. */
export const updatedAt = (execution: Execution, now: number): number => {
  const { cancel, created_at, exports_at, processes_at, runs_at } = execution
  const moments = [created_at, runs_at, exports_at, processes_at, cancel?.asked_at ?? created_at, endOf(execution)]
  return Math.max(...moments.filter((moment) => moment <= Math.min(now, endOf(execution))))
}

const messageOf = (execution: Execution, status: string): string => {
  switch (status) {
    case "failed":
    case "errors":
    case "interrupted":
      return execution.error ?? status
    case "canceled":
      return "canceled"
    default:
      return ""
  }
}

const oldStatuses: Readonly<Record<string, string>> = { interrupted: "failed" }
const oldSchemaStatuses: Readonly<Record<string, string>> = { interrupted: "failed", processing: "exporting" }

const viewPlan = (call: Call, execution: Execution, plan: SchemaPlan) => {
  const { completed_at, started_at, status, ...counts } = schemaAt(execution, plan, call.now)
  return {
    schema: plan.schema,
    status: isOldest(call.version) ? (oldSchemaStatuses[status] ?? status) : status,
    ...counts,
    started_at: time(started_at),
    completed_at: time(completed_at)
  }
}

/** A schema of an execution as the execution shows it. */
const viewSchema = (call: Call, execution: Execution, plan: SchemaPlan): Record<string, unknown> => {
  const view = viewPlan(call, execution, plan)
  const created_at = formatTimestamp(execution.created_at)
  return {
    ...view,
    output_name: plan.output_name,
    created_at,
    updated_at: view.completed_at ?? view.started_at ?? created_at
  }
}

/** The schemas of an execution as the latest status of a sync shows them. */
export const viewStatus = (call: Call, execution: Execution): ReadonlyArray<Record<string, unknown>> =>
  execution.schemas.map((plan) => ({ ...viewPlan(call, execution, plan), execution_id: execution.id }))

/** An execution in responses. */
export const view = (call: Call, execution: Execution): Record<string, unknown> => {
  const { now } = call
  const status = statusAt(execution, now)
  const states = execution.schemas.map((plan) => schemaAt(execution, plan, now))
  const start = startOf(execution)
  return {
    id: execution.id,
    type: execution.type,
    status: isOldest(call.version) ? (oldStatuses[status] ?? status) : status,
    created_at: formatTimestamp(execution.created_at),
    started_at: time(start !== undefined && now >= start ? start : null),
    completed_at: time(isTerminal(execution, now) ? endOf(execution) : null),
    is_test: execution.is_test,
    is_resync: execution.is_resync,
    schemas: execution.schemas.map((plan) => viewSchema(call, execution, plan)),
    status_message: messageOf(execution, status),
    updated_at: formatTimestamp(updatedAt(execution, now)),
    is_partial: execution.is_partial,
    fetch_mode: execution.fetch_mode,
    output_disposition: execution.output_disposition,
    record_count: sum(states.map((state) => state.record_count)),
    error_count: sum(states.map((state) => state.error_count)),
    warning_count: sum(states.map((state) => state.warning_count))
  }
}

// -----------------------------------------------------------------------------
// Canceling
// -----------------------------------------------------------------------------

/** A canceled execution. The cancellation completes after a delay, and only once. */
export const canceled = (execution: Execution, now: number, takes: number): Execution =>
  execution.cancel === null ? { ...execution, cancel: { asked_at: now, done_at: now + takes } } : execution
