/**
 * Bulk sync: all of Salesforce is copied into Snowflake every night, and accounts every hour.
 *
 * With `--live`: `SNOWFLAKE_ACCOUNT`, `SNOWFLAKE_USERNAME`, `SNOWFLAKE_PASSWORD` and `SNOWFLAKE_DATABASE` are those of the warehouse.
 */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import { BulkSync, SchemaCache, SyncRun } from "effect-polytomic"
import { connection } from "./connection.ts"
import { print, printProgress, run, secret, setting } from "./run.ts"

const guide = Effect.gen(function* () {
  const bulkSync = yield* BulkSync
  const snowflake = yield* connection({
    name: "Snowflake",
    type: "snowflake",
    configuration: yield* Config.all({
      account: setting("SNOWFLAKE_ACCOUNT", "xy12345"),
      username: setting("SNOWFLAKE_USERNAME", "POLYTOMIC"),
      password: secret("SNOWFLAKE_PASSWORD"),
      dbname: setting("SNOWFLAKE_DATABASE", "RAW")
    })
  })
  const salesforce = yield* connection({
    name: "Salesforce",
    type: "salesforce",
    configuration: {
      domain: "https://login.salesforce.com",
      client_id: yield* setting("SALESFORCE_CLIENT_ID", "an example"),
      client_secret: yield* secret("SALESFORCE_CLIENT_SECRET"),
      connect_mode: "browser"
    }
  })

  // Polytomic discovers the objects of Salesforce in the background. `refresh` repeats that after a change.
  yield* SchemaCache.waitUntilReady({ id: salesforce })
  const { schemas } = yield* bulkSync.getSource({ id: salesforce, include_fields: false })
  yield* print(`Salesforce has ${(schemas ?? []).map(({ id }) => id).join(", ")}`)

  const sync = yield* bulkSync.create({
    name: "Salesforce to Snowflake",
    // Schedules apply to active syncs. This one runs only when started, until you activate it.
    active: false,
    mode: "replicate",
    source_connection_id: salesforce,
    destination_connection_id: snowflake,
    destination_configuration: { schema: "SALESFORCE" },
    automatically_add_new_fields: "all",
    default_schedule: { frequency: "daily", hour: "03", minute: "00" },
    additional_schedules: [{ frequency: "hourly", minute: "15", schemas: ["Account"] }]
  })
  const schedules = [sync.default_schedule, ...(sync.additional_schedules ?? [])]
  yield* print(`scheduled ${schedules.map((schedule) => schedule?.frequency).join(" and ")}`)

  const done = yield* SyncRun.bulkSync({ id: sync.id }).runForEach(printProgress)
  for (const { records, schema } of SyncRun.progress(done).schemas) yield* print(`${schema}: ${records} records`)
})

await run(guide, "creates two connections and a bulk sync, and copies all of Salesforce into the schema `SALESFORCE`")
