/** Reading the executions of a bulk sync. */
import * as Effect from "effect/Effect"
import { type Call, formatTimestamp } from "../../Handler.ts"
import * as Paging from "../../internal/paging.ts"
import type { Refusal } from "../../Refusal.ts"
import { findExecution } from "./cancel.ts"
import * as Execution from "./execution.ts"
import { find } from "./model.ts"
import { executionsOf, type StartInput, start as startExecution } from "./start.ts"

type Answer = Effect.Effect<unknown, Refusal>

export interface ListInput {
  readonly id: string
  readonly page_token?: string | undefined
  readonly limit?: number | undefined
  readonly only_terminal?: boolean | undefined
  readonly ascending?: boolean | undefined
}

/** Newest first; those that are over by when they last changed, if only they are asked for. */
export const listPage = (input: ListInput, call: Call): Answer =>
  Effect.gen(function* () {
    const sync = yield* find(call, input.id)
    const onlyTerminal = input.only_terminal ?? false
    const rows = executionsOf(call.store, sync.id).filter(
      (execution) => !onlyTerminal || Execution.isOver(execution, call.now)
    )
    const order: Paging.Order<Execution.Execution> = {
      placeOf: (execution) => [
        formatTimestamp(onlyTerminal ? Execution.updatedAt(execution, call.now) : execution.created_at),
        execution.id
      ],
      descending: input.ascending !== true
    }
    const page = yield* Paging.page(call.operation, rows, order, {
      token: input.page_token,
      limit: input.limit,
      most: 100
    })
    return Paging.body(page, (execution) => Execution.view(call, execution))
  })

/** The list of the older versions, whole and newest first. */
export const list = (input: { readonly id: string }, call: Call): Answer =>
  Effect.map(find(call, input.id), (sync) =>
    executionsOf(call.store, sync.id)
      .map((execution) => Execution.view(call, execution))
      .reverse()
  )

export const get = (input: { readonly id: string; readonly exec_id: string }, call: Call): Answer =>
  Effect.map(findExecution(call, input.id, input.exec_id), (execution) => Execution.view(call, execution))

export const start = (input: StartInput, call: Call): Answer =>
  Effect.map(startExecution(input, call), (execution) => Execution.view(call, execution))
