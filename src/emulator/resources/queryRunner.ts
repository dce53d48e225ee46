/** The QueryRunner resource. */
import * as Effect from "effect/Effect"
import * as Caller from "../Caller.ts"
import type { Call, Handler } from "../Handler.ts"
import { bind, type HandlerResult, type Input } from "../internal/route.ts"
import * as Refusal from "../Refusal.ts"
import * as Connections from "./connections/model.ts"
import { missing } from "./documented.ts"
import * as Model from "./queryRunner/model.ts"
import { find } from "./rows.ts"

const run = (input: Input<"queryRunner.runQuery">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const connection = yield* find(call, Connections.connections, input.connection_id)
    const text = input.query?.trim() ?? ""
    if (text === "") return yield* Effect.fail(Refusal.badRequest("query is required", "missing_query"))
    if (!Model.supportsQueries(call.store, connection)) {
      return yield* Effect.fail(Refusal.badRequest("This connection does not support queries", "not_queryable"))
    }
    const { keptFor, queuedFor, runsFor } = call.settings.queries
    const ends_at = call.now + queuedFor + runsFor
    const query = call.store.put(Model.queries, {
      id: call.store.ids.next("query"),
      organization_id: connection.organization_id,
      connection_id: connection.id,
      actor_id: Caller.actor(call.caller)?.id ?? "",
      text,
      runs_at: call.now + queuedFor,
      ends_at,
      expires_at: ends_at + keptFor,
      outcome: Model.evaluate(call, connection, text)
    })
    return { id: query.id, status: Model.statusAt(query, call.now) }
  })

const get = (input: Input<"queryRunner.getQuery">, call: Call): HandlerResult => {
  const query = call.store.get(Model.queries, input.id)
  const isOwn =
    query !== undefined &&
    Caller.sees(call.store, call.caller, query.organization_id) &&
    query.actor_id === Caller.actor(call.caller)?.id
  if (!isOwn || call.now >= query.expires_at) return Effect.fail(missing(call.operation, "Query", input.id))
  const page = Model.readPage(input.page)
  return page === undefined
    ? Effect.fail(Refusal.badRequest("The page is not valid: take it from the links", "invalid_page"))
    : Effect.succeed(Model.view(call, query, page))
}

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() =>
  bind({ "queryRunner.runQuery": run, "queryRunner.getQuery": get }))()
