/** Sources of model syncs and models in a connection, narrowed down by the choices so far. */
import * as Effect from "effect/Effect"
import type { Call } from "../../Handler.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import * as Connections from "../connections/model.ts"
import * as Reads from "../connections/modelSyncReads.ts"
import { find } from "../rows.ts"

type Params = Pick<Input<"modelSync.getSourceFields">, "id" | "params">

export const getSource = (input: Params, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const source = yield* Reads.getSource(input, call)
    const connection = yield* find(call, Connections.connections, input.id)
    const { requiresOneOf } = Connections.dataOf(call.store, connection)
    const chosen = requiresOneOf.flatMap((name) => (name === "query" ? [] : (input.params?.[name] ?? [])))
    const schemas = input.params?.schema
    if (!isSource(source) || (chosen.length === 0 && schemas === undefined)) return source
    const items = Object.entries(source.items).filter(
      ([name]) =>
        (chosen.length === 0 || chosen.some((each) => name === each || name.endsWith(`.${each}`))) &&
        (schemas === undefined || schemas.some((schema) => name.startsWith(`${schema}.`)))
    )
    return { ...source, items: Object.fromEntries(items) }
  })

export const getSourceFields = (input: Params, call: Call): HandlerResult =>
  Reads.getSourceFields({ id: input.id, query: input.params }, call)

// A seed can give a connection any source.
const isSource = (value: unknown): value is { readonly items: { readonly [name: string]: unknown } } =>
  typeof value === "object" &&
  value !== null &&
  "items" in value &&
  typeof value.items === "object" &&
  value.items !== null
