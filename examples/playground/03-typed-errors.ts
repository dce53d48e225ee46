// Errors: in the type of the call, with evidence
import * as Effect from "effect/Effect"
import { Connections } from "effect-polytomic"
import { Fault, PolytomicEmulator } from "effect-polytomic/emulator"

const program = Effect.gen(function* () {
  const emulator = yield* PolytomicEmulator.PolytomicEmulator
  yield* emulator.fault(Fault.status(500), { operation: "connections.create" })

  const connections = yield* Connections
  yield* connections.create({ name: "Marketing", type: "hubspot", configuration: {} })
}).pipe(
  Effect.catchTags({
    PolytomicInternalServerError: (error) =>
      // A POST is not sent again after a 500: the service would replay it.
      Effect.sync(() => console.log(`${error.status} after ${error.attempts} attempt(s) of ${error.operation}`)),
    PolytomicUnprocessableEntity: (error) => Effect.sync(() => console.log(`refused: ${error.detail}`))
  })
)

await program.pipe(Effect.provide(PolytomicEmulator.layer()), Effect.runPromise)

/* Prints:
500 after 1 attempt(s) of connections.create
*/
