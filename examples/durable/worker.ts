/** The process that runs the workflow: `node worker.ts FILE SYNC NIGHT`. It can be killed at any time, and started again. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
import * as Polytomic from "effect-polytomic/Polytomic"
import * as Engine from "./engine.ts"
import * as Example from "./nightly.ts"

const [file = "durable.db", sync = "", night = ""] = process.argv.slice(2)

const polytomic = Polytomic.layer({
  apiKey: Redacted.make(process.env.POLYTOMIC_API_KEY ?? ""),
  baseUrl: process.env.POLYTOMIC_BASE_URL
})

DurableWorkflow.execute(Example.Nightly, { sync, night })
  .pipe(
    Effect.tap((result) => Effect.sync(() => console.log(JSON.stringify(result)))),
    // Shorter intervals than the default, for the demonstration.
    Effect.provide(
      Example.layer({ minDelay: "2 seconds" }).pipe(
        Layer.provideMerge(DurableWorkflow.engine(Engine.layer(file, { pollMillis: 500 })))
      )
    ),
    Effect.provide(polytomic),
    Effect.runPromise
  )
  .then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(String(error))
      process.exit(1)
    }
  )
