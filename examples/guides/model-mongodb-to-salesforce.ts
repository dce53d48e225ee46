/**
 * Model sync: users in MongoDB become contacts in Salesforce. Sources and targets are looked up first.
 *
 * With `--live`: `MONGODB_HOSTS`, `MONGODB_USERNAME` and `MONGODB_PASSWORD` are those of a database with a collection `app.users`
 * of documents with `name` and `email`.
 */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import { AsyncJob, ModelSync, ModelSyncTargets, SyncRun } from "effect-polytomic"
import { createOperation } from "effect-polytomic/Models"
import { connection } from "./connection.ts"
import { print, printProgress, run, secret, setting } from "./run.ts"

const guide = Effect.gen(function* () {
  const modelSync = yield* ModelSync
  const targets = yield* ModelSyncTargets
  const mongodb = yield* connection({
    name: "MongoDB",
    type: "mongodb",
    configuration: yield* Config.all({
      hosts: setting("MONGODB_HOSTS", "mongo.example.com:27017"),
      username: setting("MONGODB_USERNAME", "polytomic"),
      password: secret("MONGODB_PASSWORD")
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

  // Source of the records: a model.
  const source = yield* modelSync.getSource({ id: mongodb })
  yield* print(`MongoDB has ${Object.keys(source.items ?? {}).join(", ")}`)
  const { fields, id: model_id } = yield* AsyncJob.run(createOperation, {
    name: "Users",
    connection_id: mongodb,
    configuration: { database: "app", collection: "users" },
    identifier: "_id"
  })
  yield* print(`a user has ${(fields ?? []).map(({ name }) => name).join(", ")}`)

  // Target: an object and its fields.
  const { data: objects } = yield* targets.list({ id: salesforce })
  yield* print(`Salesforce has ${(objects ?? []).map((object) => object.id).join(", ")}`)
  const contact = yield* targets.getTargetFields({ id: salesforce, target: "Contact" })
  yield* print(`a contact has ${(contact.fields ?? []).map((field) => field.id).join(", ")}`)

  const sync = yield* modelSync.create({
    name: "Users to contacts",
    active: true, // Only active syncs can be started. It does not run by itself, as its schedule is manual.
    mode: "updateOrCreate",
    target: { connection_id: salesforce, object: "Contact" },
    identity: { function: "Equality", source: { model_id, field: "email" }, target: "Email" },
    fields: [{ source: { model_id, field: "name" }, target: "LastName" }],
    schedule: { frequency: "manual" }
  })
  const { counts } = yield* SyncRun.modelSync({ id: sync.id }).runForEach(printProgress)
  yield* print(`${counts?.total} contacts are written`)
})

await run(guide, "creates two connections, a model and a model sync, and WRITES CONTACTS into Salesforce")
