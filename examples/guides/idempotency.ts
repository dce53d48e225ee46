/**
 * Idempotent requests: a write that is repeated, by the client or by you, is applied once.
 *
 * Every POST that accepts a key gets one by default, kept through its retries. With your own key, another process can repeat the
 * write after a crash, for at least 24 hours.
 */
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { Connections, PolytomicClient } from "effect-polytomic"
import { Fault, PolytomicEmulator } from "effect-polytomic/emulator"
import { print, runEither } from "./run.ts"

const create = Effect.gen(function* () {
  return yield* (yield* Connections).create({
    name: "Guide to idempotent requests",
    type: "postgresql",
    configuration: {
      hostname: "db.example.com",
      port: 5432,
      database: "app",
      username: "guide",
      password: Redacted.make("an example")
    },
    validate: false // Skips the connection test, as the database does not exist.
  })
})

const guide = Effect.gen(function* () {
  const connections = yield* Connections
  // In your program, derive it from the work, such as `order-4711`.
  const key = `guide-${crypto.randomUUID()}`

  const first = yield* create.pipe(PolytomicClient.withIdempotencyKey(key), PolytomicClient.withResponse)
  const id = first.value.id
  yield* Effect.gen(function* () {
    yield* print(`created, with ${first.response.attempts} request${first.response.attempts === 1 ? "" : "s"}`)
    const second = yield* create.pipe(PolytomicClient.withIdempotencyKey(key))
    yield* print(`repeated with the same key: ${second.id === id ? "the same connection" : "another connection"}`)
    const all = yield* connections.list()
    yield* print(`there is ${all.filter(({ name }) => name === first.value.name).length} of that name`)

    // Reusing a key for another write is not documented, so it is rejected before it is sent.
    const other = connections.create({ name: "Another", type: "hubspot", configuration: {} })
    yield* Effect.andThen(create, other).pipe(
      PolytomicClient.withIdempotencyKey(key),
      Effect.catchTag("PolytomicInvalidInput", (e) => print(`another write with that key: ${e._tag}`))
    )
  }).pipe(Effect.ensuring(Effect.orDie(connections.delete({ id }))))
})

// The first response is lost after the connection was created: the client retries with the same key.
const emulated = Effect.gen(function* () {
  const { fault } = yield* PolytomicEmulator.PolytomicEmulator
  yield* fault(Fault.reset("after"), { operation: "connections.create", times: 1 })
  yield* guide
})

await runEither(emulated, guide, "creates a connection to nowhere, and deletes it again")
