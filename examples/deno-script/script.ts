/** Prints the number of tables of each database connection, and the unhealthy connections. */
import process from "node:process"
import * as Effect from "effect/Effect"
import { Connections, Polytomic } from "effect-polytomic"
import { progress } from "./progress.ts"

const script = Effect.gen(function* () {
  const connections = yield* Connections
  const all = yield* connections.list()
  for (const [index, { id = "", name = id, status = "unknown" }] of all.entries()) {
    progress(`${index + 1} of ${all.length}: ${name}`)
    const parameters = yield* connections.getParameterValues({ id })
    progress("")
    console.log(`${name}: ${status}, ${parameters?.table?.values?.length ?? "no"} tables`)
  }
})

const main = script.pipe(
  Effect.as(0),
  Effect.provide(Polytomic.layerConfig()),
  // Each message contains the next step, and no secrets.
  Effect.catch((e) => {
    progress("")
    console.error(e._tag === "ConfigError" ? "Set POLYTOMIC_API_KEY to a key of your account." : e.message)
    return Effect.succeed(1)
  })
)

process.exitCode = await Effect.runPromise(main)
