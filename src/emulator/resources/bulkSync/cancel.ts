/** Cancellation of executions of bulk syncs, or of single schemas. */
import * as Effect from "effect/Effect"
import type { Call } from "../../Handler.ts"
import type { HandlerResult } from "../../internal/route.ts"
import type * as Refusal from "../../Refusal.ts"
import { missing } from "../documented.ts"
import { find, part } from "../rows.ts"
import * as Execution from "./execution.ts"
import { type BulkSync, bulkSyncs } from "./model.ts"
import { active } from "./start.ts"

/** Cancels the active execution of a bulk sync, if there is one. */
export const cancelActive = (call: Call, sync: BulkSync): Execution.Execution | undefined => {
  const execution = active(call.store, sync.id, call.now)
  return execution === undefined ? undefined : stop(call, execution)
}

const stop = (call: Call, execution: Execution.Execution): Execution.Execution =>
  call.store.put(Execution.executions, Execution.canceled(execution, call.now, call.settings.executions.cancelsIn))

const requested = { message: "The execution has been asked to stop" }
const idle = { message: "There is no active execution" }

export const cancelSync = (input: { readonly id: string }, call: Call): HandlerResult =>
  Effect.map(find(call, bulkSyncs, input.id), (sync) => (cancelActive(call, sync) === undefined ? idle : requested))

/** An execution of a bulk sync that is visible to the caller, or an error. */
export const findExecution = (
  call: Call,
  syncId: string,
  id: string
): Effect.Effect<Execution.Execution, Refusal.Refusal> =>
  Effect.flatMap(find(call, bulkSyncs, syncId), (sync) =>
    part(call, Execution.executions, id, ({ sync_id }) => sync_id === sync.id)
  )

export const cancelExecution = (input: { readonly id: string; readonly exec_id: string }, call: Call): HandlerResult =>
  Effect.map(findExecution(call, input.id, input.exec_id), (execution) => {
    if (Execution.isTerminal(execution, call.now)) return { message: "The execution has already ended" }
    stop(call, execution)
    return requested
  })

/** The execution continues with its other schemas. */
export const cancelSchema = (input: { readonly id: string; readonly schema_id: string }, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const sync = yield* find(call, bulkSyncs, input.id)
    if (!sync.schemas.some(({ id }) => id === input.schema_id)) {
      return yield* Effect.fail(missing(call.operation, "Schema", input.schema_id))
    }
    const execution = active(call.store, sync.id, call.now)
    const plan = execution?.schemas.find(({ schema }) => schema === input.schema_id)
    if (execution === undefined || plan === undefined) return idle
    const schemas = execution.schemas.map((each) =>
      each === plan && each.canceled_at === null ? { ...each, canceled_at: call.now } : each
    )
    call.store.put(Execution.executions, { ...execution, schemas })
    return { message: "The schema has been asked to stop" }
  })
