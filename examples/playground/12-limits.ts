// A rate limit: ten requests, two at a time
import * as Effect from "effect/Effect"
import { Connections } from "effect-polytomic"
import { Fault, PolytomicEmulator } from "effect-polytomic/emulator"
import * as RateLimit from "effect-polytomic/RateLimit"

const program = Effect.gen(function* () {
  const emulator = yield* PolytomicEmulator.PolytomicEmulator
  yield* emulator.fault(Fault.latency("50 millis"))
  const connections = yield* Connections
  const began = Date.now()
  yield* Effect.all(
    Array.from({ length: 10 }, () => connections.list()),
    { concurrency: "unbounded" }
  )
  console.log(Date.now() - began >= 200 ? "five turns, one after the other" : "all at once")
})

await program.pipe(
  Effect.provide(RateLimit.layer({ concurrency: 2 })),
  Effect.provide(PolytomicEmulator.layer()),
  Effect.runPromise
)

/* Prints:
five turns, one after the other
*/
