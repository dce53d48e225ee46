/** Input of tenant provisioning, against the emulator. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { Credentials } from "effect-polytomic"
import { PolytomicEmulator } from "effect-polytomic/emulator"
import * as Tenants from "effect-polytomic/Tenants"

const layer = PolytomicEmulator.layer({ credentials: Credentials.partnerKey("test-partner-key") })
const input = { name: "Umbrella", email: "ada@umbrella.example" }

describe("the input of Tenants.provision", () => {
  it.effect("is rejected before any call, for a new and for an existing customer", () =>
    Effect.gen(function* () {
      const { requests } = yield* PolytomicEmulator.PolytomicEmulator
      const message = (wrong: object) =>
        Effect.map(Effect.flip(Tenants.provision({ ...input, ...wrong })), (error) => {
          assert.strictEqual(error._tag, "PolytomicInvalidInput")
          return error.message
        })
      const check = Effect.gen(function* () {
        const before = (yield* requests).length
        const typo = yield* message({ rol: "Admin" })
        assert.include(typo, "`rol` is not an option of Tenants.provision; did you mean `role`?")
        assert.include(yield* message({ zzz: 1 }), "`email`, `role`")
        assert.include(yield* message({ existingKey: "ad" }), '`existingKey` is "ad"')
        assert.include(yield* message({ email: undefined }), "`email` is missing")
        assert.include(yield* message({ name: undefined }), "`name` is missing")
        assert.strictEqual((yield* requests).length, before)
      })
      yield* check
      yield* Tenants.provision(input)
      yield* check
    }).pipe(Effect.provide(layer))
  )
})
