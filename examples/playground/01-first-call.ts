// First call: a connection by id
import * as Effect from "effect/Effect"
import { Connections } from "effect-polytomic"
import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"

const program = Effect.gen(function* () {
  const connections = yield* Connections
  const all = yield* connections.list()
  for (const connection of all) console.log(`${connection.name} (${connection.type?.name})`)
  return yield* connections.get({ id: "00000000-0000-4000-8000-000000000000" })
}).pipe(
  Effect.catchTag("PolytomicNotFound", (error) => {
    console.log(`no such connection (${error.status}, ${error.operation})`)
    return Effect.void
  })
)

// The emulator takes the place of Polytomic.layer({ apiKey }).
const data = { ...Seed.standard(), connections: [Seed.exampleConnection] }
await program.pipe(Effect.provide(PolytomicEmulator.layer({ data })), Effect.runPromise)

/* Prints:
Example database (PostgreSQL)
no such connection (404, connections.get)
*/
