// Secrets: given as Redacted, masked when read
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { Connections } from "effect-polytomic"
import * as ConnectionTypes from "effect-polytomic/ConnectionTypes"
import { PolytomicEmulator } from "effect-polytomic/emulator"

const program = Effect.gen(function* () {
  const connections = yield* Connections
  const created = yield* connections.create({
    name: "Warehouse",
    ...ConnectionTypes.configure("postgresql", {
      hostname: "db.example.com",
      port: 5432,
      database: "shop",
      username: "polytomic",
      password: Redacted.make("correct horse battery staple")
    })
  })
  const { configuration, name } = yield* connections.get({ id: created.id })
  console.log(`${name}: password ${configuration?.["password"]}`)
})

await program.pipe(Effect.provide(PolytomicEmulator.layer()), Effect.runPromise)

/* Prints:
Warehouse: password ******
*/
