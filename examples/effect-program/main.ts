/** Puts the program together, for the real service or, with `--emulated`, for an emulator in this process. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Credentials, Polytomic } from "effect-polytomic"
import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import { layerDriftLog } from "./drift.ts"
import { Health } from "./Health.ts"
import * as Tenants from "./tenants.ts"

const program = (tenants: ReadonlyArray<Tenants.Tenant>) =>
  Effect.gen(function* () {
    const health = yield* Health
    if (!(yield* health.reachable)) return yield* Effect.logError("Polytomic does not answer")
    for (const line of yield* Tenants.check(tenants)) console.log(line)
  })

const real = Effect.gen(function* () {
  const tenants = yield* Tenants.config
  const first = tenants[0]?.credentials ?? Credentials.apiKey("")
  yield* program(tenants).pipe(
    // The first tenant's key is the one for calls that are made for nobody in particular.
    Effect.provide(Health.layer.pipe(Layer.provide(Polytomic.layer({ credentials: first }))))
  )
})

const emulated = program([
  { name: "acme", credentials: Credentials.apiKey("test-key") },
  { name: "initech", credentials: Credentials.apiKey("test-other-key") },
  { name: "nobody", credentials: Credentials.apiKey("a-key-of-nobody") }
]).pipe(Effect.provide(Health.layer.pipe(Layer.provide(PolytomicEmulator.layer({ data: Seed.standard() })))))

const isEmulated = process.argv.includes("--emulated")
await Effect.runPromise(Effect.provide(isEmulated ? emulated : real, layerDriftLog)).catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
