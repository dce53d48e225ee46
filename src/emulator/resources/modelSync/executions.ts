/** Reading and canceling executions of model syncs. */
import * as Effect from "effect/Effect"
import type { Call } from "../../Handler.ts"
import { formatTimestamp } from "../../Handler.ts"
import * as Paging from "../../internal/paging.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import * as Refusal from "../../Refusal.ts"
import { find, part } from "../rows.ts"
import { activeOf, type Execution, executions, isTerminal, of, viewAt } from "./execution.ts"
import * as Syncs from "./sync.ts"

type Where = Input<"modelSync.executions.get">

/** Fixed number of executions in a page. */
const pageSize = 50

/** An execution of a sync that is visible to the caller, or 404. */
export const findExecution = (call: Call, syncId: string, id: string): Effect.Effect<Execution, Refusal.Refusal> =>
  Effect.flatMap(find(call, Syncs.syncs, syncId), (sync) =>
    part(call, executions, id, ({ sync_id }) => sync_id === sync.id)
  )

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

const order = (descending: boolean): Paging.Order<Execution> => ({
  sortKeyOf: ({ created_at, id }) => [formatTimestamp(created_at), id],
  descending
})

export const list = (input: Input<"modelSync.executions.list">, call: Call): HandlerResult =>
  Effect.flatMap(find(call, Syncs.syncs, input.sync_id), (sync) => {
    const rows = of(call.store, sync.id).filter(
      (execution) => input.only_completed !== true || isTerminal(execution, call.now)
    )
    const view = (execution: Execution): Record<string, unknown> => viewAt(execution, call.now)
    return Paging.page(call, rows, order(input.ascending !== true), view, { ...input, most: pageSize })
  })

export const get = (input: Where, call: Call): HandlerResult =>
  Effect.map(findExecution(call, input.sync_id, input.id), (execution) => viewAt(execution, call.now))

/** Current, last and next execution of a sync. */
export const getStatus = (input: { readonly id: string }, call: Call): HandlerResult =>
  Effect.map(find(call, Syncs.syncs, input.id), (sync) => {
    const current = activeOf(call.store, sync.id)
    const last = of(call.store, sync.id).findLast(({ id }) => id !== current?.id)
    const isScheduled = call.settings.modelSyncs.scheduled && sync.next_run_at !== null
    return {
      ...(current === undefined ? {} : { current_execution: viewAt(current, call.now) }),
      ...(last === undefined ? {} : { last_execution: viewAt(last, call.now) }),
      next_execution_time: isScheduled && sync.next_run_at !== null ? formatTimestamp(sync.next_run_at) : null
    }
  })

// -----------------------------------------------------------------------------
// Canceling
// -----------------------------------------------------------------------------

const ask = (call: Call, execution: Execution): Execution =>
  execution.cancel !== null
    ? execution
    : call.store.put(executions, {
        ...execution,
        cancel: { asked_at: call.now, done_at: call.now + call.settings.executions.cancelsIn }
      })

/** Cancels the execution of a sync, if it has one, which takes a while. */
export const cancelSync = (input: { readonly id: string }, call: Call): HandlerResult =>
  Effect.map(find(call, Syncs.syncs, input.id), (sync) => {
    const execution = activeOf(call.store, sync.id)
    if (execution === undefined) return { message: "No execution is active" }
    ask(call, execution)
    return { message: "The execution is being canceled" }
  })

const ended = (): Effect.Effect<never, Refusal.Refusal> =>
  Effect.fail(Refusal.badRequest("The execution has ended", "execution_ended"))

export const cancel = (input: Where, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const execution = yield* findExecution(call, input.sync_id, input.id)
    if (isTerminal(execution, call.now)) return yield* ended()
    ask(call, execution)
    return { message: "The execution is being canceled" }
  })

/** Cancels an execution in the form of 2024-02-08. */
export const update = (input: Input<"modelSync.executions.update">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const execution = yield* findExecution(call, input.sync_id, input.id)
    if (input.status !== "canceled" && input.status !== "canceling") {
      return yield* Effect.fail(Refusal.badRequest("An execution can only be canceled", "invalid_status"))
    }
    if (isTerminal(execution, call.now)) return yield* ended()
    return viewAt(ask(call, execution), call.now)
  })
