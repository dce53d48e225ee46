/** Creating, reading, changing, switching and deleting bulk syncs. */
import * as Effect from "effect/Effect"
import * as Caller from "../../Caller.ts"
import type { Call } from "../../Handler.ts"
import * as Paging from "../../internal/paging.ts"
import type * as Refusal from "../../Refusal.ts"
import type { Store } from "../../Store.ts"
import * as Connections from "../connections/model.ts"
import * as Cache from "../schemas/cache.ts"
import { cancelActive } from "./cancel.ts"
import * as Execution from "./execution.ts"
import * as Model from "./model.ts"
import { tell } from "./progress.ts"
import * as Schedules from "./schedules.ts"
import { active, executionsOf } from "./start.ts"
import { type Input, write } from "./write.ts"

type Answer = Effect.Effect<unknown, Refusal.Refusal>

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

const order: Paging.Order<Model.BulkSync> = { placeOf: ({ id, updated_at }) => [updated_at, id], descending: true }

export interface ListInput {
  readonly active?: boolean | undefined
  readonly page_token?: string | undefined
  readonly limit?: number | undefined
}

/** The bulk syncs that a caller sees. */
export const visible = (call: Call, isActive?: boolean | undefined): ReadonlyArray<Model.BulkSync> =>
  call.store.filter(
    Model.bulkSyncs,
    (sync) =>
      Caller.sees(call.store, call.caller, sync.organization_id) && (isActive === undefined || sync.active === isActive)
  )

/** The list in pages. */
export const listPage = (input: ListInput, call: Call): Answer => {
  const rows = visible(call, input.active)
  const view = (sync: Model.BulkSync): Record<string, unknown> => Model.view(call, sync)
  if (!call.settings.bulkSyncs.paged) return Effect.sync(() => ({ data: Paging.sort(rows, order).map(view) }))
  return Effect.map(
    Paging.page(call.operation, rows, order, { token: input.page_token, limit: input.limit, most: 50 }),
    (page) => Paging.body(page, view)
  )
}

/** The list of the older versions, whole. */
export const list = (input: { readonly active?: boolean | undefined }, call: Call): Answer =>
  Effect.sync(() => Paging.sort(visible(call, input.active), order).map((sync) => Model.view(call, sync)))

export interface GetInput {
  readonly id: string
  readonly refresh_schemas?: boolean | undefined
}

export const get = (input: GetInput, call: Call): Answer =>
  Effect.map(Model.find(call, input.id), (sync) => {
    const source = call.store.get(Connections.connections, sync.source_connection_id)
    if (input.refresh_schemas === true && source?.status === "healthy") Cache.refresh(call, source)
    return Model.view(call, sync)
  })

// -----------------------------------------------------------------------------
// Writing
// -----------------------------------------------------------------------------

/** Schedule of a sync in requests: as the newest version does, or as the older ones did. */
interface NewSchedules {
  readonly default_schedule: Schedules.Input
  readonly additional_schedules?: ReadonlyArray<Schedules.Input> | null | undefined
}

interface OldSchedule {
  readonly schedule: Schedules.OldInput
}

type Scheduled = NewSchedules | OldSchedule

const schedulesOf = (
  input: Scheduled
): { readonly standard: Schedules.Input; readonly others: ReadonlyArray<Schedules.Input> } =>
  "default_schedule" in input
    ? { standard: input.default_schedule, others: input.additional_schedules ?? [] }
    : Schedules.fromOld(input.schedule)

/** Checks and stores a bulk sync with its schedules, and says which connections it uses. */
const store = (
  call: Call,
  input: Input & Scheduled,
  before: Model.BulkSync | undefined,
  how: "replace" | "merge"
): Answer =>
  Effect.gen(function* () {
    const { others, standard } = schedulesOf(input)
    yield* Schedules.check(call, [standard, ...others])
    const sync = call.store.put(Model.bulkSyncs, yield* write(call, input, before, how))
    Schedules.replace(call, sync.id, standard, others)
    Connections.use(call.store, { id: sync.id, name: sync.name, type: "bulk_sync", table: Model.bulkSyncs.name }, [
      sync.source_connection_id,
      sync.destination_connection_id
    ])
    return Model.view(call, sync)
  })

export const create = (input: Input & Scheduled, call: Call): Answer => store(call, input, undefined, "replace")

/** PUT: what is left out goes back to its default, but for the schemas. */
export const replace = (input: Input & Scheduled & { readonly id: string }, call: Call): Answer =>
  Effect.flatMap(Model.find(call, input.id), (before) => store(call, input, before, "replace"))

/** PATCH of the older versions: what is left out stays. */
export const merge = (input: Input & OldSchedule & { readonly id: string }, call: Call): Answer =>
  Effect.flatMap(Model.find(call, input.id), (before) => store(call, input, before, "merge"))

/** Switching off also asks what is running to stop. */
export const activate = (input: { readonly id: string; readonly active: boolean }, call: Call): Answer =>
  Effect.map(Model.find(call, input.id), (sync) => {
    if (!input.active) cancelActive(call, sync)
    if (input.active && !sync.active) {
      for (const each of Schedules.of(call.store, sync.id)) {
        call.store.put(Schedules.schedules, { ...each, counted_from: call.now })
      }
    }
    const { active, id } = call.store.put(Model.bulkSyncs, {
      ...sync,
      active: input.active,
      updated_at: call.timestamp,
      updated_by: Caller.actor(call.caller) ?? null
    })
    return { id, active }
  })

// -----------------------------------------------------------------------------
// Deleting
// -----------------------------------------------------------------------------

/** A running execution is canceled at once. */
export const remove = (input: { readonly id: string }, call: Call): Answer =>
  Effect.map(Model.find(call, input.id), (sync) => {
    const running = active(call.store, sync.id, call.now)
    if (running !== undefined) {
      tell(call.store, { ...running, cancel: { asked_at: call.now, done_at: call.now } }, call.now)
    }
    drop(call.store, sync.id)
    return undefined
  })

const drop = (store: Store, id: string): void => {
  for (const execution of executionsOf(store, id)) store.delete(Execution.executions, execution.id)
  for (const schedule of Schedules.of(store, id)) store.delete(Schedules.schedules, schedule.id)
  Connections.release(store, id)
  store.delete(Model.bulkSyncs, id)
}
