// A bulk sync: run it, and show its progress
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { Connections, Polling, SchemaCache, SyncRun } from "effect-polytomic"
import { PolytomicEmulator } from "effect-polytomic/emulator"

const bar = (fraction: number) => "█".repeat(Math.round(fraction * 20)).padEnd(20, "░")

const program = Effect.gen(function* () {
  const connections = yield* Connections
  const source = yield* connections.create({ name: "Marketing", type: "hubspot", configuration: {} })
  const emulator = yield* PolytomicEmulator.PolytomicEmulator
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
  let shown = ""
  const done = yield* SyncRun.bulkSync({ id: sync.id }).runForEach((state) =>
    Effect.sync(() => {
      const { records } = SyncRun.progress(state)
      const line = `${bar(records / 621)} ${records} records`
      if (line !== shown) console.log(line)
      shown = line
    })
  )
  console.log(done.status)
})

await program.pipe(
  Effect.provide(Polling.layer({ minDelay: "200 millis", maxDelay: "400 millis" })),
  Effect.provide(PolytomicEmulator.layer({ executions: { queuedFor: 100, runsFor: 1500 } })),
  Effect.runPromise
)

/* Prints:
░░░░░░░░░░░░░░░░░░░░ 0 records
…
████████████████████ 621 records
completed
*/
