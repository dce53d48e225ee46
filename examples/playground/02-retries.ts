// Retries: a server that fails twice
import * as Effect from "effect/Effect"
import { Connections, PolytomicClient } from "effect-polytomic"
import { Fault, PolytomicEmulator } from "effect-polytomic/emulator"

const program = Effect.gen(function* () {
  const emulator = yield* PolytomicEmulator.PolytomicEmulator
  yield* emulator.fault(Fault.html502, { operation: "connections.list", times: 2 })

  const connections = yield* Connections
  const { response, value } = yield* connections.list().pipe(PolytomicClient.withResponse)
  console.log(`${value.length} connections after ${response.attempts} attempts`)
})

await program.pipe(Effect.provide(PolytomicEmulator.layer()), Effect.runPromise)

/* Prints:
0 connections after 3 attempts
*/
