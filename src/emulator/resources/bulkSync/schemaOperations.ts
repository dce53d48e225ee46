/** The schemas that a bulk sync copies, as a separate resource. */
import * as Effect from "effect/Effect"
import * as Caller from "../../Caller.ts"
import type { Call } from "../../Handler.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import type * as Refusal from "../../Refusal.ts"
import * as Connections from "../connections/model.ts"
import { missing } from "../documented.ts"
import { find } from "../rows.ts"
import { requireWarm } from "../schemas/cache.ts"
import { type Schema, schemasOf } from "../schemas/model.ts"
import { checkCutoffs } from "./ends.ts"
import { type BulkSync, bulkSyncs, type SchemaSetting } from "./model.ts"
import * as Selection from "./selection.ts"

type Where = Input<"bulkSync.schemas.get">

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

const schemas = (call: Call, sync: BulkSync): Effect.Effect<ReadonlyArray<Schema>, Refusal.Refusal> => {
  const source = call.store.get(Connections.connections, sync.source_connection_id)
  return source === undefined
    ? Effect.succeed([])
    : Effect.map(requireWarm(call, source), () => schemasOf(call, source))
}

type List = Input<"bulkSync.schemas.list">

/** The newest version omits fields and filters; the operation for one schema has them. */
export const list = (input: List, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const sync = yield* find(call, bulkSyncs, input.id)
    const wanted = enabledFilter(input.filters)
    return (yield* schemas(call, sync))
      .filter((schema) => wanted === undefined || Selection.settingOf(sync, schema).enabled === wanted)
      .map((schema) => Selection.view(sync, schema))
  })

// Of the texts that 2023-04-25 may mean, `enabled` and `enabled=false` are understood, and the JSON of an object.
const enabledFilter = (filters: List["filters"]): boolean | undefined => {
  if (typeof filters === "string") {
    const value = /^\{?"?enabled"?(?:[=:]"?(true|false)"?\}?)?$/.exec(filters.replaceAll(/\s/g, ""))
    return value === null ? undefined : value[1] !== "false"
  }
  const enabled = filters?.enabled
  return enabled === undefined ? undefined : String(enabled) === "true"
}

const findOne = (
  call: Call,
  input: Where
): Effect.Effect<{ readonly sync: BulkSync; readonly schema: Schema }, Refusal.Refusal> =>
  Effect.gen(function* () {
    const sync = yield* find(call, bulkSyncs, input.id)
    const schema = (yield* schemas(call, sync)).find(({ id }) => id === input.schema_id)
    return schema === undefined
      ? yield* Effect.fail(missing(call.operation, "Schema", input.schema_id))
      : { sync, schema }
  })

export const get = (input: Where, call: Call): HandlerResult =>
  Effect.map(findOne(call, input), ({ schema, sync }) => Selection.view(sync, schema))

// -----------------------------------------------------------------------------
// Writing
// -----------------------------------------------------------------------------

const put = (
  call: Call,
  sync: BulkSync,
  settings: ReadonlyArray<SchemaSetting>
): Effect.Effect<BulkSync, Refusal.Refusal> => {
  const changed = new Map(settings.map((setting) => [setting.id, setting]))
  const kept = sync.schemas.filter(({ id }) => !changed.has(id))
  const cutoffs = settings.map((setting) => setting.data_cutoff_timestamp)
  return Effect.map(checkCutoffs(call, sync.destination_connection_id, cutoffs), () =>
    call.store.put(bulkSyncs, {
      ...sync,
      schemas: [...kept, ...settings],
      updated_at: call.timestamp,
      updated_by: Caller.actor(call.caller) ?? null
    })
  )
}

/** Changes the schemas that are listed, all or none of them. Without `fields` a schema gets all of its fields. */
export const patch = (input: Input<"bulkSync.schemas.patch">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const sync = yield* find(call, bulkSyncs, input.id)
    const all = yield* schemas(call, sync)
    const refuse = Selection.refusing(call)
    const settings: Array<SchemaSetting> = []
    for (const each of input.schemas ?? []) {
      const schema = all.find(({ id }) => id === each.id)
      if (schema === undefined) {
        return yield* Effect.fail(refuse(`The source has no schema ${JSON.stringify(each.id)}`, "unknown_schema"))
      }
      settings.push(yield* Selection.settle(schema, each, Selection.settingOf(sync, schema), refuse))
    }
    const after = yield* put(call, sync, settings)
    return all
      .filter(({ id }) => settings.some((setting) => setting.id === id))
      .map((schema) => Selection.view(after, schema))
  })

/** PUT: omitted settings return to their defaults. */
export const replace = (input: Where & Selection.SettingInput, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const { schema, sync } = yield* findOne(call, input)
    const setting = yield* Selection.settle(schema, input, undefined, Selection.refusing(call))
    return Selection.view(yield* put(call, sync, [setting]), schema)
  })

/** PATCH of the older versions: omitted settings are kept, including fields. */
export const merge = (input: Where & Selection.SettingInput, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const { schema, sync } = yield* findOne(call, input)
    const before = Selection.settingOf(sync, schema)
    const setting = yield* Selection.settle(schema, input, before, Selection.refusing(call), true)
    return Selection.view(yield* put(call, sync, [setting]), schema)
  })
