/** Starting executions of bulk syncs: validation and plan. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { countOf } from "../../catalogue/records.ts"
import type { ExecutionPlan } from "../../ExecutionPlan.ts"
import type { Call } from "../../Handler.ts"
import * as ExecutionPlans from "../../internal/executionPlans.ts"
import { chance } from "../../internal/ids.ts"
import type { Input } from "../../internal/route.ts"
import * as Refusal from "../../Refusal.ts"
import type { Store } from "../../Store.ts"
import * as Connections from "../connections/model.ts"
import { find } from "../rows.ts"
import type { StoreContext } from "../schemas/cache.ts"
import { type Schema, schemasOf } from "../schemas/model.ts"
import { resyncModes } from "./ends.ts"
import * as Execution from "./execution.ts"
import { type BulkSync, bulkSyncs } from "./model.ts"
import * as Selection from "./selection.ts"

// -----------------------------------------------------------------------------
// Manual start
// -----------------------------------------------------------------------------

export const start = (
  input: Input<"bulkSync.start">,
  call: Call
): Effect.Effect<Execution.Execution, Refusal.Refusal> =>
  Effect.gen(function* () {
    const sync = yield* find(call, bulkSyncs, input.id)
    const resync = input.resync_mode ?? (input.resync === true ? "rebuild" : undefined)
    if (input.test === true && resync !== undefined) {
      return yield* Effect.fail(Refusal.badRequest("test and resync_mode exclude each other", "test_with_resync"))
    }
    const destination = call.store.get(Connections.connections, sync.destination_connection_id)
    if (resync !== undefined && destination !== undefined && !resyncModes(destination).includes(resync)) {
      return yield* Effect.fail(
        Refusal.badRequest(`The destination does not support the resync mode ${resync}`, "unsupported_resync_mode")
      )
    }
    const enabled = enabledSchemas(call, sync)
    const wanted = input.schemas ?? undefined
    for (const id of wanted ?? []) {
      if (enabled.some((schema) => schema.id === id)) continue
      return yield* Effect.fail(
        Refusal.badRequest(`The bulk sync does not copy a schema ${id.slice(0, 100)}`, "unknown_schema")
      )
    }
    const schemas = wanted === undefined ? enabled : enabled.filter(({ id }) => wanted.includes(id))
    if (schemas.length === 0) {
      return yield* Effect.fail(Refusal.badRequest("There are no schemas to copy", "no_schemas"))
    }
    if (active(call.store, sync.id, call.now) !== undefined) {
      return yield* Effect.fail(Refusal.conflict("Another execution of this bulk sync is active", "already_running"))
    }
    return begin(call, sync, {
      type: "manual",
      test: input.test ?? false,
      resync,
      fetch: input.fetch_mode,
      schemas,
      partial: schemas.length < enabled.length
    })
  })

/** The schemas that a bulk sync copies. */
export const enabledSchemas = (context: StoreContext, sync: BulkSync): ReadonlyArray<Schema> => {
  const source = context.store.get(Connections.connections, sync.source_connection_id)
  return source === undefined
    ? []
    : schemasOf(context, source).filter((schema) => Selection.settingOf(sync, schema).enabled)
}

/** The executions of a bulk sync, in order of creation. */
export const executionsOf = (store: Store, syncId: string): ReadonlyArray<Execution.Execution> =>
  store.where(Execution.executions, "sync_id", syncId)

/** The active execution of a bulk sync. */
export const active = (store: Store, syncId: string, now: number): Execution.Execution | undefined =>
  executionsOf(store, syncId).find((execution) => !Execution.isTerminal(execution, now))

// -----------------------------------------------------------------------------
// Planning
// -----------------------------------------------------------------------------

export interface StartRequest {
  readonly type: "manual" | "scheduled"
  readonly test: boolean
  readonly resync: string | undefined
  readonly fetch: string | undefined
  readonly schemas: ReadonlyArray<Schema>
  readonly partial: boolean
}

const dispositions: Readonly<Record<string, string>> = { refetch: "retain", resync: "truncate", rebuild: "rebuild" }

/** Begins an execution, with its duration, schemas and outcome planned. */
export const begin = (context: StoreContext, sync: BulkSync, request: StartRequest): Execution.Execution => {
  const { now, settings, store } = context
  const plan = failIfUnhealthy(store, sync, ExecutionPlans.take(store, sync.id))
  const { queuedFor, runsFor } = settings.executions
  const duration = Math.max(0, Duration.toMillis(plan.duration ?? runsFor))
  const runs_at = now + queuedFor
  const exports_at = runs_at + Math.round(duration / 10)
  const processes_at = runs_at + Math.round((duration * 9) / 10)
  const outcome = outcomeOf(plan)
  const isWhole = outcome === "completed" || outcome === "errors"
  const id = store.ids.next("bulk_sync_execution")
  const fetch = request.fetch ?? (isIncremental(context, sync, request) ? "incremental" : "full")
  const step = (processes_at - exports_at) / Math.max(1, request.schemas.length)
  return store.put(Execution.executions, {
    id,
    sync_id: sync.id,
    organization_id: sync.organization_id,
    type: request.type,
    is_test: request.test,
    is_resync: request.resync !== undefined,
    is_partial: request.partial,
    fetch_mode: fetch,
    output_disposition: dispositions[request.resync ?? ""] ?? "retain",
    schemas: request.schemas.map((schema, i) => {
      // Planned failures belong to the first schema, which then has at least that many records, unless it is a test.
      const errors = i > 0 ? 0 : (plan.errors ?? (outcome === "errors" ? 1 : 0))
      const warnings = i > 0 ? 0 : (plan.warnings ?? 0)
      const found = recordsOf(schema, id, fetch, request.test)
      const records = plan.records ?? (request.test ? found : Math.max(found, errors, warnings))
      return {
        schema: schema.id,
        output_name: Selection.schemaOutputName(sync, schema),
        records,
        errors: Math.min(records, errors),
        warnings: Math.min(records, warnings),
        starts_at: Math.round(exports_at + step * i),
        ends_at: Math.round(exports_at + step * (i + 1)),
        canceled_at: null
      }
    }),
    created_at: now,
    runs_at,
    exports_at,
    processes_at,
    ends_at: runs_at + Math.round(isWhole ? duration : (duration * 6) / 10),
    outcome,
    error: plan.error ?? defaultErrors[outcome],
    cancel: null,
    reported: "nothing"
  })
}

const outcomeOf = (plan: ExecutionPlan): Execution.Outcome => {
  if (plan.outcome === undefined) return (plan.errors ?? 0) > 0 ? "errors" : "completed"
  return plan.outcome === "completed_with_errors" ? "errors" : plan.outcome
}

const defaultErrors: Readonly<Record<Execution.Outcome, string | null>> = {
  completed: null,
  errors: "some records could not be written",
  failed: "the source could not be read",
  canceled: null,
  interrupted: "the execution was interrupted"
}

/** A bulk sync between unusable connections fails, unless planned otherwise. */
const failIfUnhealthy = (store: Store, sync: BulkSync, plan: ExecutionPlan): ExecutionPlan => {
  if (plan.outcome !== undefined) return plan
  for (const id of [sync.source_connection_id, sync.destination_connection_id]) {
    const connection = store.get(Connections.connections, id)
    if (connection === undefined) return { ...plan, outcome: "failed", error: `connection ${id} does not exist` }
    const { name, status, status_error } = Connections.origin(store, connection)
    if (status !== "healthy") {
      return {
        ...plan,
        outcome: "failed",
        error: `connection ${name} is ${status}: ${status_error ?? "no reason given"}`
      }
    }
  }
  return plan
}

// After a complete copy, only changes are copied.
const isIncremental = ({ now, store }: StoreContext, sync: BulkSync, { resync, test }: StartRequest): boolean =>
  resync === undefined &&
  !test &&
  executionsOf(store, sync.id).some(
    (execution) =>
      Execution.isTerminal(execution, now) &&
      Execution.outcomeOf(execution) === "completed" &&
      !execution.is_test &&
      !execution.is_partial
  )

const recordsOf = (schema: Schema, executionId: string, fetch: string, test: boolean): number => {
  const all = countOf(schema.item)
  if (fetch === "none") return 0
  if (test) return Math.min(10, all)
  return fetch === "incremental" && schema.incremental
    ? Math.floor(all * 0.1 * chance(`${executionId}/${schema.id}`))
    : all
}
