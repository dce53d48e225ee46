// Without Effect: the same calls as promises

import * as Effect from "effect/Effect"
import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import { createClient, PolytomicError } from "effect-polytomic/promise"

const data = { ...Seed.standard(), connections: [Seed.exampleConnection] }
const emulator = await Effect.runPromise(PolytomicEmulator.make({ data }))

const polytomic = createClient({ apiKey: "test-key", fetch: emulator.fetch })
for (const connection of await polytomic.connections.list()) console.log(connection.name)
try {
  await polytomic.connections.get({ id: "no-such-id" })
} catch (error) {
  console.log(error instanceof PolytomicError.NotFound ? "no such connection" : error)
}

/* Prints:
Example database
no such connection
*/
