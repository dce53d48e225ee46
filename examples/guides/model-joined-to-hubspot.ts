/**
 * Model sync of joined models: a contact in HubSpot combines the data of PostgreSQL, Airtable and Stripe about a person.
 *
 * With `--live`: `POSTGRES_HOSTNAME`, `POSTGRES_DATABASE`, `POSTGRES_USERNAME`, `POSTGRES_PASSWORD`, `AIRTABLE_API_KEY` and
 * `STRIPE_API_KEY`; the database has a table `public.users` with `id`, `name` and `email`, the base a table `Customers` with
 * `Name` and `Email`, and HubSpot a property `stripe_customer_id` of contacts.
 */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import { AsyncJob, ModelSync, SyncRun } from "effect-polytomic"
import { type CreateInput, createOperation } from "effect-polytomic/Models"
import { connection } from "./connection.ts"
import { print, printProgress, run, secret, setting } from "./run.ts"

const settings = Config.all({
  postgres: Config.all({
    hostname: setting("POSTGRES_HOSTNAME", "db.example.com"),
    database: setting("POSTGRES_DATABASE", "shop"),
    username: setting("POSTGRES_USERNAME", "polytomic"),
    password: secret("POSTGRES_PASSWORD")
  }),
  airtable: Config.all({ api_key: secret("AIRTABLE_API_KEY") }),
  stripe: Config.all({ api_key: secret("STRIPE_API_KEY") })
})

/** Creates a model and returns a function that references its fields. */
const model = (input: CreateInput) =>
  Effect.gen(function* () {
    const { fields, id, relations } = yield* AsyncJob.run(createOperation, input)
    const joins = (relations ?? []).map(({ from, to }) => `, joined by ${from} to ${to?.field}`)
    yield* print(`model ${input.name}: ${(fields ?? []).map(({ name }) => name).join(", ")}${joins.join("")}`)
    return (field: string) => ({ model_id: id, field })
  })

const guide = Effect.gen(function* () {
  const configurations = yield* settings
  const postgres = yield* connection({
    name: "PostgreSQL",
    type: "postgresql",
    configuration: { ...configurations.postgres, port: 5432 }
  })
  const airtable = yield* connection({ name: "Airtable", type: "airtable", configuration: configurations.airtable })
  const stripe = yield* connection({ name: "Stripe", type: "stripe", configuration: configurations.stripe })
  const hubspot = yield* connection({ name: "HubSpot", type: "hubspot", configuration: {} })

  // The other two are joined to the users by a field; each could be joined by another one.
  const user = yield* model({
    name: "Users",
    connection_id: postgres,
    configuration: { table: "public.users" },
    fields: ["id", "name", "email"],
    identifier: "id"
  })
  const customer = yield* model({
    name: "Customers",
    connection_id: airtable,
    configuration: { table: "Customers" },
    relations: [{ from: "Email", to: user("email") }]
  })
  const payer = yield* model({
    name: "Payers",
    connection_id: stripe,
    configuration: { object: "customers" },
    relations: [{ from: "email", to: user("email") }]
  })

  const sync = yield* (yield* ModelSync).create({
    name: "All that is known about contacts",
    active: true, // Only active syncs can be started. It does not run by itself, as its schedule is manual.
    mode: "updateOrCreate",
    target: { connection_id: hubspot, object: "contacts" },
    identity: { function: "Equality", source: user("email"), target: "email" },
    fields: [
      { source: user("name"), target: "firstname" },
      { source: customer("Name"), target: "company" },
      { source: payer("id"), target: "stripe_customer_id" }
    ],
    schedule: { frequency: "manual" }
  })
  yield* print(`the sync writes ${(sync.fields ?? []).map(({ target }) => target).join(", ")}`)
  const { counts } = yield* SyncRun.modelSync({ id: sync.id }).runForEach(printProgress)
  yield* print(`${counts?.total} contacts are written`)
})

await run(guide, "creates four connections, three models and a model sync, and WRITES CONTACTS into HubSpot")
