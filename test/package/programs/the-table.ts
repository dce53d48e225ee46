/** The table of all operations: typed by id, and iterated as data. */
import * as Effect from "effect/Effect"
import { Polytomic, PolytomicClient } from "effect-polytomic"
import * as operations from "effect-polytomic/operations"

const layer = Polytomic.layerTest({ "connections.get": ({ id }) => Effect.succeed({ id, name: "Warehouse" }) })

const writes = operations.all.filter(({ method }) => method !== "GET")
const same = Object.values(operations.byId).length === operations.all.length

const program = Effect.map(
  PolytomicClient.execute(operations.byId["connections.get"], { id: "1" }),
  (connection) => connection.name
)

console.log(await Effect.runPromise(Effect.provide(program, layer)), writes.length > 20, same) // => Warehouse true true

// @ts-expect-error there is no such operation
export const none = operations.byId["connections.gone"]
