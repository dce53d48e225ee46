/** Creating, reading, changing, switching and deleting bulk syncs. */
import * as Effect from "effect/Effect"
import * as Caller from "../../Caller.ts"
import type { Call } from "../../Handler.ts"
import * as Paging from "../../internal/paging.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import type { Store } from "../../Store.ts"
import * as Connections from "../connections/model.ts"
import * as Rows from "../rows.ts"
import * as Cache from "../schemas/cache.ts"
import { cancelActive } from "./cancel.ts"
import * as Execution from "./execution.ts"
import * as Model from "./model.ts"
import { report } from "./progress.ts"
import * as Schedules from "./schedules.ts"
import { active, executionsOf } from "./start.ts"
import { write } from "./write.ts"

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

const order: Paging.Order<Model.BulkSync> = { sortKeyOf: ({ id, updated_at }) => [updated_at, id], descending: true }

/** The bulk syncs that are visible to a caller. */
export const visible = (call: Call, isActive?: boolean | undefined): ReadonlyArray<Model.BulkSync> =>
  Rows.visible(call, Model.bulkSyncs).filter(({ active }) => isActive === undefined || active === isActive)

export const list = (input: Input<"bulkSync.list">, call: Call): HandlerResult =>
  Paging.page(call, visible(call, input.active), order, (sync) => Model.view(call, sync), {
    ...input,
    most: 50,
    paged: call.settings.bulkSyncs.paged
  })

export const get = (input: Input<"bulkSync.get">, call: Call): HandlerResult =>
  Effect.map(find(call, input.id), (sync) => {
    const source = call.store.get(Connections.connections, sync.source_connection_id)
    if (input.refresh_schemas === true && source?.status === "healthy") Cache.refresh(call, source)
    return Model.view(call, sync)
  })

const find = (call: Call, id: string) => Rows.find(call, Model.bulkSyncs, id)

// -----------------------------------------------------------------------------
// Writing
// -----------------------------------------------------------------------------

type Create = Input<"bulkSync.create">

/** Schedules differ between the newest version and the older ones. */
const schedulesOf = ({
  additional_schedules,
  default_schedule,
  schedule
}: Create): { readonly standard: Schedules.Input; readonly others: ReadonlyArray<Schedules.Input> } =>
  default_schedule === undefined
    ? Schedules.fromOld(schedule ?? { frequency: "manual" })
    : { standard: default_schedule, others: additional_schedules ?? [] }

/** Validates and stores a bulk sync with its schedules, and registers the connections that it uses. */
const store = (
  call: Call,
  input: Create,
  before: Model.BulkSync | undefined,
  how: "replace" | "merge"
): HandlerResult =>
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

export const create = (input: Create, call: Call): HandlerResult => store(call, input, undefined, "replace")

/** PUT: omitted fields return to their defaults, except the schemas. */
export const replace = (input: Create & { readonly id: string }, call: Call): HandlerResult =>
  Effect.flatMap(find(call, input.id), (before) => store(call, input, before, "replace"))

/** PATCH of the older versions: omitted fields stay. */
export const merge = (input: Create & { readonly id: string }, call: Call): HandlerResult =>
  Effect.flatMap(find(call, input.id), (before) => store(call, input, before, "merge"))

/** Disabling also cancels running executions. */
export const activate = (input: Input<"bulkSync.activate">, call: Call): HandlerResult =>
  Effect.map(find(call, input.id), (sync) => {
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
export const remove = (input: { readonly id: string }, call: Call): HandlerResult =>
  Effect.map(find(call, input.id), (sync) => {
    const running = active(call.store, sync.id, call.now)
    if (running !== undefined) {
      report(call.store, { ...running, cancel: { asked_at: call.now, done_at: call.now } }, call.now)
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
