/** The Schemas resource in all versions. */
import * as Effect from "effect/Effect"
import type { Call, Handler } from "../Handler.ts"
import { bind, type HandlerResult, type Input } from "../internal/route.ts"
import * as Refusal from "../Refusal.ts"
import * as Reply from "../Reply.ts"
import * as Cache from "./schemas/cache.ts"
import * as Fields from "./schemas/fields.ts"
import * as Model from "./schemas/model.ts"

const refresh = (input: { readonly id: string }, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const connection = yield* Model.findSource(call, input.id)
    if (connection.status !== "healthy") {
      return yield* Effect.fail(Refusal.badRequest("Only healthy connections can be refreshed", "unhealthy"))
    }
    Cache.refresh(call, connection)
    return new Reply.Success(undefined, { location: `${call.origin}/api/connections/${connection.id}/schemas/status` })
  })

const getStatus = (input: { readonly id: string }, call: Call): HandlerResult =>
  Effect.map(Model.findSource(call, input.id), (connection) => Cache.status(call, connection))

const get = (input: Input<"schemas.get">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const connection = yield* Model.findSource(call, input.id)
    return Model.viewSchema(yield* Model.findSchema(call, connection, input.schema_id))
  })

const getRecords = (id: string, schemaId: string, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const connection = yield* Model.findSource(call, id)
    return Model.samples(yield* Model.findSchema(call, connection, schemaId), 10)
  })

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() =>
  bind({
    "schemas.refresh": refresh,
    "schemas.getStatus": getStatus,
    "schemas.get": get,
    "schemas.getRecords": (input, call) => getRecords(input.id, input.schema_id, call),
    "schemas.getRecords@2023-04-25": (input, call) => getRecords(input.connection_id, input.schema_id, call),
    "schemas.upsertField": Fields.upsert,
    "schemas.patchField": Fields.patch,
    "schemas.deleteField": Fields.remove,
    "schemas.setPrimaryKeys": Fields.setPrimaryKeys,
    "schemas.resetPrimaryKeys": Fields.resetPrimaryKeys
  }))()
