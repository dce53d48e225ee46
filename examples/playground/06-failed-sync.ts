// A sync that fails: a typed error that names the reason
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { Connections, Polling, SchemaCache, SyncRun } from "effect-polytomic"
import { PolytomicEmulator } from "effect-polytomic/emulator"

const program = Effect.gen(function* () {
  const emulator = yield* PolytomicEmulator.PolytomicEmulator
  const connections = yield* Connections
  const source = yield* connections.create({ name: "Marketing", type: "hubspot", configuration: {} })
  yield* emulator.grantAccess(source.id)
  const destination = yield* connections.create({
    name: "Warehouse",
    type: "postgresql",
    configuration: {
      hostname: "db.example.com",
      port: 5432,
      database: "shop",
      username: "polytomic",
      password: Redacted.make("correct horse battery staple")
    }
  })
  const sync = yield* SchemaCache.createBulkSyncWhenReady({
    name: "Marketing to warehouse",
    active: true,
    mode: "replicate",
    source_connection_id: source.id,
    destination_connection_id: destination.id,
    destination_configuration: { schema: "marketing" },
    default_schedule: { frequency: "manual" }
  })
  // The next execution fails.
  yield* emulator.planExecution({ outcome: "failed", error: "disk full" })
  yield* SyncRun.bulkSync({ id: sync.id }).run
}).pipe(
  Effect.catchTag("PolytomicSyncFailed", (failed) =>
    Effect.sync(() => console.log(`${failed.outcome}: ${failed.message.match(/disk full/)?.[0]}`))
  )
)

await program.pipe(
  Effect.provide(Polling.layer({ minDelay: "100 millis", maxDelay: "200 millis" })),
  Effect.provide(PolytomicEmulator.layer({ executions: { queuedFor: 50, runsFor: 500 } })),
  Effect.runPromise
)

/* Prints:
failed: disk full
*/
