/** The Schemas resource in all versions. */
import * as Effect from "effect/Effect"
import * as V2022 from "../../generated/v2022-12-12/Schemas.ts"
import * as V2023 from "../../generated/v2023-04-25/Schemas.ts"
import * as V2024 from "../../generated/v2024-02-08/Schemas.ts"
import * as V2025 from "../../generated/v2025-09-18/Schemas.ts"
import { type Call, type Handler, on } from "../Handler.ts"
import * as Refusal from "../Refusal.ts"
import * as Reply from "../Reply.ts"
import * as Cache from "./schemas/cache.ts"
import * as Fields from "./schemas/fields.ts"
import * as Model from "./schemas/model.ts"

type Answer = Effect.Effect<unknown, Refusal.Refusal>

const refresh = (input: { readonly id: string }, call: Call): Answer =>
  Effect.gen(function* () {
    const connection = yield* Model.findSource(call, input.id)
    if (connection.status !== "healthy") {
      return yield* Effect.fail(Refusal.badRequest("Only healthy connections can be refreshed", "unhealthy"))
    }
    Cache.refresh(call, connection)
    return new Reply.Success(undefined, { location: `${call.origin}/api/connections/${connection.id}/schemas/status` })
  })

const getStatus = (input: { readonly id: string }, call: Call): Answer =>
  Effect.map(Model.findSource(call, input.id), (connection) => Cache.status(call, connection))

const get = (input: { readonly id: string; readonly schema_id: string }, call: Call): Answer =>
  Effect.gen(function* () {
    const connection = yield* Model.findSource(call, input.id)
    return Model.viewSchema(call, yield* Model.findSchema(call, connection, input.schema_id))
  })

const getRecords = (id: string, schemaId: string, call: Call): Answer =>
  Effect.gen(function* () {
    const connection = yield* Model.findSource(call, id)
    return Model.samples(yield* Model.findSchema(call, connection, schemaId), 10)
  })

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() => [
  ...on([V2025.refreshOperation, V2024.refreshOperation], refresh),
  ...on([V2025.getStatusOperation, V2024.getStatusOperation], getStatus),
  ...on([V2025.getOperation, V2024.getOperation], get),
  ...on([V2025.getRecordsOperation, V2024.getRecordsOperation], (input, call) =>
    getRecords(input.id, input.schema_id, call)
  ),
  ...on([V2023.getRecordsOperation, V2022.getRecordsOperation], (input, call) =>
    getRecords(input.connection_id, input.schema_id, call)
  ),
  ...on([V2025.upsertFieldOperation, V2024.upsertFieldOperation], Fields.upsert),
  ...on([V2025.patchFieldOperation], Fields.patch),
  ...on([V2025.deleteFieldOperation, V2024.deleteFieldOperation], Fields.remove),
  ...on([V2025.setPrimaryKeysOperation, V2024.setPrimaryKeysOperation], Fields.setPrimaryKeys),
  ...on([V2025.resetPrimaryKeysOperation, V2024.resetPrimaryKeysOperation], Fields.resetPrimaryKeys)
])()
