/** 20,000 requests of every kind, none of which gets a response that is not documented; `npm run fuzz` sends more. */
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { fuzz } from "../../scripts/fuzz/fuzz.ts"

it.effect(
  "responds to malformed requests as documented, and stays intact",
  () =>
    Effect.gen(function* () {
      const { findings, statuses } = yield* fuzz({ requests: 20_000, seed: 1 })
      assert.deepStrictEqual(findings.slice(0, 3), [])
      // It got past the doors: a good part of the requests takes effect.
      assert.isAbove(statuses.get(200) ?? 0, 2_000)
      assert.isAbove(statuses.get(422) ?? 0, 1_000)
    }),
  300_000
)
