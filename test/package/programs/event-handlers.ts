/** Events by a map of handlers, each with the payload of its type. */
import * as Effect from "effect/Effect"
import { PolytomicEvent, Timestamp } from "effect-polytomic"

const handle = PolytomicEvent.match({
  "sync.failed": ({ event }) => Effect.succeed(`failed: ${event.sync_name}`),
  "sync.completed": ({ event }) => Effect.succeed(`completed: ${event.sync_name}`),
  orElse: ({ type }) => Effect.succeed(`other: ${type}`)
})

const record = (type: string, event: unknown) =>
  PolytomicEvent.fromRecord({
    id: "1",
    organization_id: "2",
    type,
    created_at: Timestamp.make("2025-01-01T00:00:00Z"),
    event
  })

const program = Effect.all([
  handle(record("sync.failed", { sync_name: "Customers" })),
  handle(record("of.tomorrow", {}))
])

console.log((await Effect.runPromise(program)).join("; ")) // => failed: Customers; other: of.tomorrow
