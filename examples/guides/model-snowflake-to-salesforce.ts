/**
 * Model sync: the rows of a query against Snowflake become leads in Salesforce.
 *
 * With `--live`: `SNOWFLAKE_ACCOUNT`, `SNOWFLAKE_USERNAME`, `SNOWFLAKE_PASSWORD` and `SNOWFLAKE_DATABASE` are those of a warehouse with
 * a table `public.users` that has `id`, `name` and `email`.
 */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import { AsyncJob, ModelSync, SyncRun } from "effect-polytomic"
import * as Models from "effect-polytomic/Models"
import { connection } from "./connection.ts"
import { print, printProgress, run, secret, setting } from "./run.ts"

const guide = Effect.gen(function* () {
  const snowflake = yield* connection({
    name: "Snowflake",
    type: "snowflake",
    configuration: yield* Config.all({
      account: setting("SNOWFLAKE_ACCOUNT", "xy12345"),
      username: setting("SNOWFLAKE_USERNAME", "POLYTOMIC"),
      password: secret("SNOWFLAKE_PASSWORD"),
      dbname: setting("SNOWFLAKE_DATABASE", "ANALYTICS")
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

  // A query can exceed the deadline of a call, so these calls run as background jobs.
  const draft = {
    name: "Signed-up users",
    connection_id: snowflake,
    configuration: { query: `SELECT id, name, email, 'Snowflake' AS "company" FROM public.users` },
    identifier: "id"
  }
  const preview = yield* AsyncJob.run(Models.previewOperation, draft)
  yield* print(`the query has ${(preview.fields ?? []).map(({ name, type }) => `${name} (${type})`).join(", ")}`)
  const { id } = yield* AsyncJob.run(Models.createOperation, draft)
  const { records } = yield* AsyncJob.run(Models.sampleOperation, { id })
  yield* print(`a sample has ${records?.length} records`)

  const source = (field: string) => ({ model_id: id, field })
  const sync = yield* (yield* ModelSync).create({
    name: "Signed-up users to leads",
    active: true, // Only active syncs can be started. It does not run by itself, as its schedule is manual.
    mode: "updateOrCreate",
    target: { connection_id: salesforce, object: "Lead" },
    identity: { function: "Equality", source: source("email"), target: "Email" },
    fields: [
      { source: source("name"), target: "LastName" },
      { source: source("company"), target: "Company" }
    ],
    schedule: { frequency: "manual" }
  })
  yield* SyncRun.modelSync({ id: sync.id })
    .runForEach(printProgress)
    .pipe(
      Effect.flatMap(({ counts }) => print(`${counts?.total} leads are written`)),
      // An unsuccessful run is an error with its evidence.
      Effect.catchTag("PolytomicSyncFailed", (e) => print(`${e.outcome}: ${e.errors.join("; ")}`))
    )
})

await run(guide, "creates two connections, a model and a model sync, and WRITES LEADS into Salesforce")
