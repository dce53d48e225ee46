/** Composes the program for the real service or, with `--emulated`, for an emulator in this process. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Credentials, Polytomic } from "effect-polytomic"
import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import { provide } from "effect-polytomic/Tenants"
import { layerDriftLog } from "./drift.ts"
import { Health } from "./Health.ts"
import * as Tenants from "./tenants.ts"

const program = (tenants: ReadonlyArray<Tenants.Tenant>) =>
  Effect.gen(function* () {
    const health = yield* Health
    const [first] = tenants
    if (first === undefined) return yield* Effect.logError("there are no tenants")
    if (!(yield* provide(health.reachable, first))) return yield* Effect.logError("Polytomic does not respond")
    for (const line of yield* Tenants.check(tenants)) console.log(line)
  })

// Every call is made as a tenant, so the client has no key of its own.
const real = Effect.flatMap(Tenants.config, program).pipe(
  Effect.provide(Health.layer.pipe(Layer.provide(Polytomic.layer({ credentials: Credentials.none }))))
)

const emulated = program([
  Tenants.tenant("acme", "test-key"),
  Tenants.tenant("initech", "test-other-key"),
  Tenants.tenant("nobody", "a-key-of-nobody")
]).pipe(Effect.provide(Health.layer.pipe(Layer.provide(PolytomicEmulator.layer({ data: Seed.standard() })))))

const isEmulated = process.argv.includes("--emulated")
await Effect.runPromise(Effect.provide(isEmulated ? emulated : real, layerDriftLog)).catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
