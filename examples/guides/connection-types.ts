/**
 * Connection types: a configuration that is validated before anything is sent, with known secrets.
 *
 * The types of settings come from the service's own description of its 226 connection types. Each type adds itself to a bundle
 * and no other; the interfaces add nothing.
 */
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { Connections, SafeUpdate } from "effect-polytomic"
import * as ConnectionTypes from "effect-polytomic/ConnectionTypes"
import { print, run, secret, setting } from "./run.ts"

// As from a form or a file: with a misspelled name, which types cannot detect.
const fromAForm: ConnectionTypes.Newer = { hostname: "db.example.com", database: "app", user: "polytomic" }

await run(
  Effect.gen(function* () {
    const connections = yield* Connections
    const { postgresql } = ConnectionTypes
    const secrets = postgresql.fields.filter(({ sensitive }) => sensitive).map(({ name }) => name)
    yield* print(`secrets of PostgreSQL: ${secrets.join(", ")}`)

    const misspelt = connections.create({
      name: "Guide",
      ...ConnectionTypes.configure<string>("postgresql", fromAForm)
    })
    yield* Effect.catchTag(misspelt, "PolytomicInvalidInput", ({ issues }) =>
      Effect.forEach(issues, ({ message, path }) => print(`${path.join(".")} ${message}`))
    )

    const { id } = yield* connections.create({
      name: "Guide to connection types",
      ...postgresql.configure({
        hostname: yield* setting("PGHOST", "db.example.com"),
        database: yield* setting("PGDATABASE", "app"),
        username: yield* setting("PGUSER", "polytomic"),
        password: yield* secret("PGPASSWORD")
      }),
      validate: false // Skips the connection test, as the database does not exist.
    })
    yield* Effect.gen(function* () {
      // The type contains its secrets, so its schema is not requested.
      const change = SafeUpdate.updateConnection({ id, configuration: { port: 6432 } }, { type: postgresql })
      yield* Effect.catchTag(change, "PolytomicSecretsNeeded", (e) => print(`an update needs ${e.secrets.join(", ")}`))
      const { configuration } = yield* SafeUpdate.updateConnection(
        { id, configuration: { port: 6432 }, validate: false },
        { type: postgresql, secrets: { password: Redacted.make("another one") } }
      )
      yield* print(`port ${configuration?.port}, password ${configuration?.password}`)
    }).pipe(Effect.ensuring(Effect.orDie(connections.delete({ id }))))
  }),
  "creates a connection to nowhere, and deletes it again"
)
