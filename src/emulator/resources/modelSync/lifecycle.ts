/** Creating, reading, changing, running and deleting model syncs. */
import * as Effect from "effect/Effect"
import * as Caller from "../../Caller.ts"
import { type Call, formatTimestamp } from "../../Handler.ts"
import * as Paging from "../../internal/paging.ts"
import type { HandlerResult, Input, Item } from "../../internal/route.ts"
import * as Refusal from "../../Refusal.ts"
import { release } from "../connections/model.ts"
import { find, type Run, reads, visible } from "../rows.ts"
import { build } from "./build.ts"
import { active, activeOf, executions, of, statusAt } from "./execution.ts"
import type { Input as SyncInput } from "./input.ts"
import { stop } from "./progress.ts"
import { start } from "./run.ts"
import { nextTime, options } from "./schedule.ts"
import * as Syncs from "./sync.ts"
import { view } from "./view.ts"

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

const order: Paging.Order<Syncs.Sync> = { sortKeyOf: ({ id, updated_at }) => [updated_at, id], descending: true }

/** The newest version omits fields that only the operation for one sync returns. */
export const list = (input: Filter, call: Call): HandlerResult => {
  const rows = visible(call, Syncs.syncs).filter(
    (sync) =>
      (input.active === undefined || sync.active === input.active) &&
      (input.mode === undefined || sync.mode === input.mode) &&
      (input.target_connection_id === undefined || sync.target.connection_id === input.target_connection_id)
  )
  return Paging.page(call, rows, order, (sync) => view(call, sync), { ...input, most: 50 })
}

type Filter = Input<"modelSync.list">

export const get: Run = /*#__PURE__*/ reads(Syncs.syncs, view)

export const getScheduleOptions = (): HandlerResult => Effect.succeed({ schedule_options: options })

// -----------------------------------------------------------------------------
// Writing
// -----------------------------------------------------------------------------

export const create = (input: SyncInput, call: Call): HandlerResult =>
  Effect.map(build(call, input, undefined), (sync) => view(call, Syncs.put(call.store, sync)))

/** PUT: omitted fields get their defaults. */
export const replace = (input: SyncInput & { readonly id: string }, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const before = yield* find(call, Syncs.syncs, input.id)
    return view(call, Syncs.put(call.store, yield* build(call, input, before)))
  })

/** PATCH of the two oldest versions: omitted fields stay. */
type Merge = Input<"modelSync.update@2023-04-25">

export const merge = (input: Merge, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const before = yield* find(call, Syncs.syncs, input.id)
    return view(call, Syncs.put(call.store, yield* build(call, { ...toInput(before), ...present(input) }, before)))
  })

const present = (input: Merge): Partial<Merge> =>
  // A field without a value counts as absent.
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<Merge>

const toInput = (sync: Syncs.Sync): SyncInput => ({
  name: sync.name,
  mode: sync.mode,
  active: sync.active,
  fields: sync.fields.map(toFieldInput),
  override_fields: sync.override_fields.map(toFieldInput),
  overrides: sync.overrides.map((override) => ({
    field: override.field ?? undefined,
    field_id: override.field_id ?? undefined,
    function: override.function ?? undefined,
    value: override.value,
    override: override.override
  })),
  filters: sync.filters.map(({ field, label: _, ...filter }) => ({ ...filter, field: field ?? undefined })),
  filter_logic: sync.filter_logic ?? undefined,
  identity: sync.identity === null ? undefined : sync.identity,
  policies: sync.policies,
  schedule: sync.schedule,
  only_enrich_updates: sync.only_enrich_updates,
  skip_initial_backfill: sync.skip_initial_backfill,
  sync_all_records: sync.sync_all_records,
  target: {
    ...sync.target,
    new_name: sync.target.new_name ?? undefined,
    filter_logic: sync.target.filter_logic ?? undefined
  }
})

const toFieldInput = (field: Syncs.SyncField): Item<SyncInput["fields"]> => ({
  target: field.target,
  new: field.new,
  encryption_enabled: field.encryption_enabled,
  source: field.source ?? undefined,
  override_value: field.override_value ?? undefined,
  sync_mode: field.sync_mode ?? undefined
})

export const remove = (input: { readonly id: string }, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const sync = yield* find(call, Syncs.syncs, input.id)
    const execution = activeOf(call.store, sync.id)
    if (execution !== undefined) {
      if (call.settings.modelSyncs.deleteRunning === "reject") {
        return yield* Effect.fail(Refusal.conflict("An execution of the sync is active", "execution_active"))
      }
      stop(call, sync, execution)
    }
    release(call.store, sync.id)
    for (const { id } of of(call.store, sync.id)) {
      call.store.delete(executions, id)
      call.store.delete(active, id)
    }
    call.store.delete(Syncs.syncs, sync.id)
    return undefined
  })

// -----------------------------------------------------------------------------
// Running
// -----------------------------------------------------------------------------

/** Enables or disables a sync. An active execution continues. */
export const activate = (input: Input<"modelSync.activate">, call: Call): HandlerResult =>
  Effect.map(find(call, Syncs.syncs, input.id), (sync) => {
    const { continuously } = call.settings.modelSyncs
    call.store.put(Syncs.syncs, {
      ...sync,
      active: input.active,
      next_run_at:
        sync.active && input.active ? sync.next_run_at : nextTime(sync.schedule, input.active, continuously, call.now),
      updated_at: call.timestamp,
      updated_by: Caller.actor(call.caller) ?? null
    })
    return { id: sync.id, active: input.active }
  })

export const run = (input: Input<"modelSync.start">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const sync = yield* find(call, Syncs.syncs, input.id)
    if (!sync.active && call.settings.modelSyncs.startInactive === "reject") {
      return yield* Effect.fail(Refusal.badRequest("The sync is not active", "sync_inactive"))
    }
    if (activeOf(call.store, sync.id) !== undefined) {
      return yield* Effect.fail(Refusal.conflict("An execution of the sync is active", "execution_active"))
    }
    const { identities, resync, test } = input
    const execution = start(call, { ...sync, origin: call.origin }, { type: "manual", resync, test, identities })
    return {
      id: execution.id,
      status: statusAt(execution, call.now),
      created_at: formatTimestamp(execution.created_at)
    }
  })
