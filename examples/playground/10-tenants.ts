// Tenants: one program for every customer of a partner
import * as Effect from "effect/Effect"
import { Connections, Tenants } from "effect-polytomic"
import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"

const names = new Map([Seed.globex, Seed.initech].map(({ id, name }) => [id, name]))

const program = Effect.gen(function* () {
  const connections = yield* Connections
  const tenants = yield* Tenants.list({ key: "test-partner-key" })
  yield* Tenants.forEach(
    tenants,
    (tenant) =>
      Effect.gen(function* () {
        yield* connections.create({ name: "Marketing", type: "hubspot", configuration: {} })
        console.log(`${names.get(tenant.organization_id)}: ${(yield* connections.list()).length} connection`)
      }),
    { concurrency: 1 }
  )
})

await program.pipe(Effect.provide(PolytomicEmulator.layer()), Effect.runPromise)

/* Prints:
Globex: 1 connection
*/
