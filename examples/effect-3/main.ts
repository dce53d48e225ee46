/** Contents of an account, and its latest executions: a program of Effect 3. */
import * as Chunk from "effect/Chunk"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { call, list, Polytomic } from "./Polytomic.ts"

const program = Effect.gen(function* () {
  const { connections, events } = yield* Polytomic

  for (const { name, status } of yield* call(connections.list, undefined)) yield* Console.log(`${name}: ${status}`)

  // The error has a tag, and the evidence of the response.
  const outcome = yield* call(connections.get, { id: "00000000-0000-4000-8000-000000000000" }).pipe(
    Effect.as("found"),
    Effect.catchTag("PolytomicNotFound", (e) => Effect.succeed(`not found (${e.status}, ${e.operation})`))
  )
  yield* Console.log(outcome)

  // Two events, without requesting further pages.
  const newest = yield* list(events.list, {}).pipe(Stream.take(2), Stream.runCollect)
  yield* Console.log(`${Chunk.size(newest)} events`)

  // Interruption aborts the request in progress.
  const result = yield* Effect.timeoutOption(call(connections.getTypes, undefined, { retry: "none" }), "300 millis")
  yield* Console.log(`in time: ${result._tag === "Some"}`)
})

program.pipe(Effect.provide(Polytomic.layer), Effect.runPromise)
