/**
 * Quick start: everything in HubSpot is copied into a PostgreSQL database, in bulk.
 *
 * With `--live`: `POSTGRES_HOSTNAME`, `POSTGRES_DATABASE`, `POSTGRES_USERNAME` and `POSTGRES_PASSWORD` are those of the database.
 */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import { Identity, SchemaCache, SyncRun } from "effect-polytomic"
import { connection } from "./connection.ts"
import { print, printProgress, run, secret, setting } from "./run.ts"

const guide = Effect.gen(function* () {
  // Checks the key and prints its identity.
  const me = yield* (yield* Identity).get()
  yield* print(`the key belongs to ${me.email} of ${me.organization_name}`)

  const postgres = yield* connection({
    name: "PostgreSQL",
    type: "postgresql",
    configuration: yield* Config.all({
      hostname: setting("POSTGRES_HOSTNAME", "db.example.com"),
      port: Config.succeed(5432),
      database: setting("POSTGRES_DATABASE", "shop"),
      username: setting("POSTGRES_USERNAME", "polytomic"),
      password: secret("POSTGRES_PASSWORD")
    })
  })
  const hubspot = yield* connection({ name: "HubSpot", type: "hubspot", configuration: {} })

  // The schemas of a new HubSpot connection are not known at once; this waits for them.
  const { id = "", name } = yield* SchemaCache.createBulkSyncWhenReady({
    name: "HubSpot to PostgreSQL",
    mode: "replicate",
    source_connection_id: hubspot,
    destination_connection_id: postgres,
    destination_configuration: { schema: "hubspot" },
    default_schedule: { frequency: "manual" }
  })
  yield* print(`bulk sync ${name} is created, and runs`)

  const done = yield* SyncRun.bulkSync({ id }).runForEach(printProgress)
  for (const { records, schema } of SyncRun.progress(done).schemas) yield* print(`${schema}: ${records} records`)
})

await run(guide, "creates two connections and a bulk sync, and copies all of HubSpot into the schema `hubspot`")
