/**
 * Events by feed: events of syncs, each once, also across restarts.
 *
 * With `--live` it lists what your organization's syncs did in the last 48 hours.
 */
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import { EventFeed } from "effect-polytomic"
import { PolytomicEmulator } from "effect-polytomic/emulator"
import { runEither } from "./run.ts"

/** Formats an event. Every event has an id, a type and a time. */
const describe = (event: EventFeed.Event): string => {
  switch (event._tag) {
    case "sync.completed":
      return `${event.event.sync_name} moved ${event.event.record_count} records`
    case "sync.failed":
    case "bulk_sync.failed":
      return `${event.event.sync_name} failed: ${event.event.error}`
    default:
      return event.type
  }
}

/**
 * Handles the events since the last run, and ends; a service omits `follow`. The cursor is stored under its key after each event,
 * so the next run resumes after the last one.
 */
const catchUp = EventFeed.runForEach((event) => Console.log(`${event.created_at}  ${describe(event)}`), {
  cursorKey: "guide",
  from: "earliest",
  follow: false
})

const emulated = Effect.gen(function* () {
  const { emit } = yield* PolytomicEmulator.PolytomicEmulator
  yield* emit({ type: "sync.running", event: { sync_name: "Customers to CRM" } })
  yield* emit({ type: "sync.completed", event: { sync_name: "Customers to CRM", record_count: 120 } })
  yield* Console.log("first run")
  yield* catchUp

  yield* emit({ type: "bulk_sync.failed", event: { sync_name: "CRM to warehouse", error: "no such schema" } })
  yield* emit({ type: "sync.invented", event: { anything: true } })
  yield* Console.log("second run")
  yield* catchUp
})

// In a service, use `KeyValueStore.layerFileSystem`, `layerSql` or your own store, as a cursor in memory is lost with the
// process.
const store: Layer.Layer<KeyValueStore.KeyValueStore> = KeyValueStore.layerMemory

await runEither(Effect.provide(emulated, store), Effect.provide(catchUp, store), "only reads: events")
