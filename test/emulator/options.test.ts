/** Options of an emulator: durations in any form; names and values that are wrong are refused. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { PolytomicEmulator } from "effect-polytomic/emulator"
import { settings } from "../../src/emulator/Options.ts"

describe("durations", () => {
  it("are accepted in any form and stored as milliseconds", () => {
    const { executions, events, webhooks } = settings({
      executions: { queuedFor: "2 minutes", runsFor: 5 },
      events: { keptFor: "3 hours" },
      webhooks: { timeout: "1 second", signature: { prefix: "sha256=" } }
    })
    assert.deepStrictEqual(executions, { queuedFor: 120_000, runsFor: 5, cancelsIn: 1000 })
    assert.deepStrictEqual(events, { keptFor: 10_800_000, order: "newest" })
    assert.deepInclude(webhooks, { timeout: 1000, firstRetryAfter: 1000 })
    assert.deepInclude(webhooks.signature, { prefix: "sha256=", encoding: "hex" })
  })

  it("keep the default when undefined", () => {
    assert.strictEqual(settings({ jobs: { queuedFor: undefined } }).jobs.queuedFor, 250)
  })
})

describe("an invalid option", () => {
  for (const [options, message] of [
    [{ uniqeNames: true }, "`uniqeNames` is not an option of PolytomicEmulator; did you mean `uniqueNames`?"],
    [
      { jobs: { queuedfor: 1 } },
      "`jobs` is invalid: `queuedfor` is not an option of `jobs`; did you mean `queuedFor`?"
    ],
    [{ jobs: { queuedFor: "soon" } }, "`jobs` is invalid: `queuedFor` is not a duration"],
    [{ schemaCache: { refusal: 404 } }, "`schemaCache` is invalid: `refusal` is not a status that is known"],
    [{ defaultVersion: "2020-01-01" }, "`defaultVersion` is"],
    [{ anonymous: "some" }, "`anonymous` is a string; pass an array"],
    [{ webhooks: { signature: { encoding: "utf8" } } }, "`encoding` is"],
    [null, "`options` are null; pass an object"]
  ] as const) {
    it.effect(`is rejected by name: ${message.slice(0, 40)}`, () =>
      Effect.gen(function* () {
        // What JavaScript can give.
        const made = PolytomicEmulator.make(options as unknown as PolytomicEmulator.Options)
        assert.include(String(yield* Effect.exit(made)), message)
      })
    )
  }
})

describe("layer", () => {
  it.effect("accepts credentials beside the options", () =>
    Effect.gen(function* () {
      const emulator = yield* PolytomicEmulator.PolytomicEmulator
      assert.isNotEmpty(yield* emulator.organizations)
    }).pipe(Effect.provide(PolytomicEmulator.layer({ credentials: undefined, uniqueNames: false })))
  )
})
