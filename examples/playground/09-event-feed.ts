// The event feed: each event in order, with a stored cursor
import * as Effect from "effect/Effect"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import { EventFeed, type PolytomicEvent } from "effect-polytomic"
import { PolytomicEmulator } from "effect-polytomic/emulator"

const show = (event: PolytomicEvent.PolytomicEvent): string => {
  switch (event._tag) {
    case "sync.completed":
      return `${event.event.sync_name} moved ${event.event.record_count} records`
    default:
      return event.type
  }
}

const handle = EventFeed.runForEach((event) => Effect.sync(() => console.log(show(event))), {
  cursorKey: "polytomic",
  from: "earliest",
  follow: false
})

const program = Effect.gen(function* () {
  const emulator = yield* PolytomicEmulator.PolytomicEmulator
  yield* emulator.emit({ type: "sync.running", event: { sync_id: "a", sync_name: "Nightly" } })
  yield* emulator.emit({ type: "sync.completed", event: { sync_id: "a", sync_name: "Nightly", record_count: 3 } })
  yield* handle
  yield* handle // nothing is handled twice
})

await program.pipe(
  Effect.provide(KeyValueStore.layerMemory),
  Effect.provide(PolytomicEmulator.layer()),
  Effect.runPromise
)

/* Prints:
sync.running
Nightly moved 3 records
*/
