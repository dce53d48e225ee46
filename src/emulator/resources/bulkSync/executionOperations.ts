/** Reading the executions of a bulk sync. */
import * as Effect from "effect/Effect"
import { type Call, formatTimestamp } from "../../Handler.ts"
import * as Paging from "../../internal/paging.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import { find } from "../rows.ts"
import { findExecution } from "./cancel.ts"
import * as Execution from "./execution.ts"
import { bulkSyncs } from "./model.ts"
import { executionsOf, start as startExecution } from "./start.ts"

/** Newest first; by time of the last change if only terminal executions are requested. */
export const list = (input: Input<"bulkSync.executions.list">, call: Call): HandlerResult =>
  Effect.flatMap(find(call, bulkSyncs, input.id), (sync) => {
    const onlyTerminal = input.only_terminal ?? false
    const rows = executionsOf(call.store, sync.id).filter(
      (execution) => !onlyTerminal || Execution.isTerminal(execution, call.now)
    )
    const order: Paging.Order<Execution.Execution> = {
      sortKeyOf: (execution) => [
        formatTimestamp(onlyTerminal ? Execution.updatedAt(execution, call.now) : execution.created_at),
        execution.id
      ],
      descending: input.ascending !== true
    }
    return Paging.page(call, rows, order, (execution) => Execution.view(call, execution), { ...input, most: 100 })
  })

export const get = (input: Input<"bulkSync.executions.get">, call: Call): HandlerResult =>
  Effect.map(findExecution(call, input.id, input.exec_id), (execution) => Execution.view(call, execution))

export const start = (input: Input<"bulkSync.start">, call: Call): HandlerResult =>
  Effect.map(startExecution(input, call), (execution) => Execution.view(call, execution))
