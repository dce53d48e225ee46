/**
 * Change data capture: streams the changes of PostgreSQL into Snowflake, and monitors the position of the stream.
 *
 * The database needs `wal_level = logical`, a publication and a role with REPLICATION; each bulk sync has its own replication
 * slot.
 *
 * With `--live`: `POSTGRES_HOSTNAME`, `POSTGRES_DATABASE`, `POSTGRES_USERNAME`, `POSTGRES_PASSWORD`, `POSTGRES_PUBLICATION`,
 * `POSTGRES_SLOT`, `SNOWFLAKE_ACCOUNT`, `SNOWFLAKE_USERNAME`, `SNOWFLAKE_PASSWORD` and `SNOWFLAKE_DATABASE`. The sync stays
 * **active**, as an unread slot fills the database's disk: to remove it, delete the sync, and then the slot.
 */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { BulkSync, SchemaCache, SyncRun } from "effect-polytomic"
import { connection } from "./connection.ts"
import { isLive, print, printProgress, run, secret, setting } from "./run.ts"

const settings = Config.all({
  postgres: Config.all({
    hostname: setting("POSTGRES_HOSTNAME", "db.example.com"),
    database: setting("POSTGRES_DATABASE", "shop"),
    username: setting("POSTGRES_USERNAME", "polytomic"),
    password: secret("POSTGRES_PASSWORD"),
    publication: setting("POSTGRES_PUBLICATION", "polytomic")
  }),
  slot: setting("POSTGRES_SLOT", "polytomic_shop"),
  snowflake: Config.all({
    account: setting("SNOWFLAKE_ACCOUNT", "xy12345"),
    username: setting("SNOWFLAKE_USERNAME", "POLYTOMIC"),
    password: secret("SNOWFLAKE_PASSWORD"),
    dbname: setting("SNOWFLAKE_DATABASE", "RAW")
  })
})

const guide = Effect.gen(function* () {
  const configurations = yield* settings
  const postgres = yield* connection({
    name: "PostgreSQL with changes",
    type: "postgresql",
    configuration: { ...configurations.postgres, port: 5432, change_detection: true }
  })
  const snowflake = yield* connection({
    name: "Snowflake",
    type: "snowflake",
    configuration: configurations.snowflake
  })

  const { id = "" } = yield* SchemaCache.createBulkSyncWhenReady({
    name: "Changes of PostgreSQL to Snowflake",
    active: true,
    mode: "replicate",
    source_connection_id: postgres,
    // Without one, Polytomic creates its own slot.
    source_configuration: { replication_slot: configurations.slot },
    destination_connection_id: snowflake,
    destination_configuration: { schema: "SHOP" },
    default_schedule: { frequency: "continuous" }
  })

  // The first execution copies all rows, later ones the changes. It may have begun already.
  yield* SyncRun.bulkSync({ id }, { ifRunning: "join" }).runForEach(printProgress)

  const readStatus = Effect.map((yield* BulkSync).getStatus({ id }), ({ ingestion_status }) => ingestion_status)
  yield* Stream.fromEffectRepeat(Effect.delay(readStatus, isLive ? "5 seconds" : "1 second")).pipe(
    Stream.take(3),
    Stream.runForEach((now) =>
      now === undefined
        ? print("the service returned no status of the stream")
        : print(`${now.status}: read ${now.position} of ${now.highwater_mark} (${now.status_message})`)
    )
  )
})

await run(
  guide,
  "creates two connections and an ACTIVE bulk sync, which reads the replication slot and copies into the schema `SHOP`"
)
