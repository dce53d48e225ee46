/** A query against Salesforce in SOQL: validated rows, streamed over all pages. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Query } from "effect-polytomic"
import { connection } from "./connection.ts"
import { print, run, secret, setting } from "./run.ts"

/** Schema of a row; further fields are allowed. */
const Account = Schema.Struct({ Id: Schema.String, Name: Schema.String })

const guide = Effect.gen(function* () {
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

  // Row by row, in the memory of one page, for any number of rows.
  const accounts = Query.stream({ connection_id: salesforce, query: "SELECT Id, Name FROM Account", schema: Account })
  yield* accounts.pipe(
    Stream.take(3),
    Stream.runForEach(({ Id, Name }) => print(`${Id} ${Name}`))
  )
  yield* print(`${yield* Stream.runCount(accounts)} accounts in all`)

  // Or run it first, and read its rows with `Query.rows` later, before they expire.
  const query = yield* Query.run({ connection_id: salesforce, query: "SELECT LastName, Email FROM Contact LIMIT 5" })
  yield* print(`columns ${query.fields.join(" and ")}, ${query.count} rows`)

  yield* Query.run({ connection_id: salesforce, query: "SELECT Name FROM Nonsense" }).pipe(
    Effect.catchTag("PolytomicQueryFailed", (e) => print(`refused: ${e.detail}`))
  )
})

await run(guide, "creates a connection if there is none called Salesforce, and only reads what is in it")
