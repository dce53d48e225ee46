/** `query`: rows of a query, as they arrive. */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Query from "../../Query.ts"
import { UsageError } from "./failure.ts"
import { source } from "./input.ts"
import type { AnyCommand } from "./operations.ts"
import { printItems } from "./output.ts"
import { client, timeout } from "./settings.ts"

/** `query`. */
export const query: AnyCommand = Command.make(
  "query",
  {
    text: Argument.String("query").pipe(
      Argument.withDescription("Text of the query, such as SQL; @file reads a file, - standard input.")
    ),
    connection: Flag.String("connection").pipe(Flag.withMetavar("id"), Flag.withDescription("Id of the connection."))
  },
  ({ connection, text }) =>
    Effect.provide(
      Effect.gen(function* () {
        const sql = ((yield* source(text)) ?? text).trim()
        if (sql === "") return yield* new UsageError({ message: "The query is empty." })
        yield* printItems(
          Query.stream({ connection_id: connection, query: sql, schema: Query.AnyRecord }, { timeout: yield* timeout })
        )
      }),
      client
    )
).pipe(
  Command.withDescription("Runs a query on a connection and prints its rows."),
  Command.withExamples([
    { command: `effect-polytomic query "select * from users limit 10" --connection ID --output csv` }
  ])
)
