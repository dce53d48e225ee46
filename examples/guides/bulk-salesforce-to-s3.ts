/**
 * Bulk sync: some objects of Salesforce are copied into files in an S3 bucket, without confidential values.
 *
 * With `--live`: `S3_BUCKET`, `S3_REGION`, `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY` are those of the bucket.
 */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import { BulkSync, BulkSyncSchemas, SchemaCache, SyncRun } from "effect-polytomic"
import { connection } from "./connection.ts"
import { print, printProgress, run, secret, setting } from "./run.ts"

const guide = Effect.gen(function* () {
  const s3 = yield* connection({
    name: "S3",
    type: "s3",
    configuration: yield* Config.all({
      auth_mode: Config.succeed("access_key_and_secret"),
      s3_bucket_name: setting("S3_BUCKET", "example-exports"),
      s3_bucket_region: setting("S3_REGION", "us-east-1"),
      aws_access_key_id: setting("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"),
      aws_secret_access_key: secret("AWS_SECRET_ACCESS_KEY")
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

  // A destination lists its settings.
  const destination = yield* (yield* BulkSync).getDestination({ id: s3 })
  yield* print(`S3 takes ${Object.keys(destination.configuration ?? {}).join(" and ")}`)

  const { id = "" } = yield* SchemaCache.createBulkSyncWhenReady({
    name: "Salesforce to S3",
    mode: "snapshot",
    source_connection_id: salesforce,
    destination_connection_id: s3,
    destination_configuration: { path: "salesforce", format: "csv" },
    schemas: ["Account", "Contact"],
    default_schedule: { frequency: "manual" }
  })

  // Each schema sets its copied fields; `obfuscated` copies a field without its values.
  const schemas = yield* BulkSyncSchemas
  yield* schemas.patch({
    id,
    schemas: [
      {
        id: "Contact",
        enabled: true,
        fields: [
          { id: "Id", enabled: true },
          { id: "LastName", enabled: true },
          { id: "Email", enabled: true, obfuscated: true }
        ]
      }
    ]
  })
  const contact = yield* schemas.get({ id, schema_id: "Contact" })
  for (const field of contact.fields ?? []) {
    const how = field.enabled !== true ? "is left out" : field.obfuscated === true ? "is obfuscated" : "is copied"
    yield* print(`Contact.${field.id} ${how}`)
  }

  const done = yield* SyncRun.bulkSync({ id }).runForEach(printProgress)
  for (const { records, schema } of SyncRun.progress(done).schemas) yield* print(`${schema}: ${records} records`)
})

await run(guide, "creates two connections and a bulk sync, and writes files into the folder `salesforce` of the bucket")
