/** 20,000 requests of every kind, each of which gets a documented response; `npm run fuzz` sends more. */
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { fuzz, problemOf } from "../../scripts/fuzz/fuzz.ts"
import { all } from "../../src/emulator/internal/tables.ts"

it.effect(
  "responds to malformed requests as documented, and stays intact",
  () =>
    Effect.gen(function* () {
      const { findings, statuses } = yield* fuzz({ requests: 20_000, seed: 1 })
      assert.deepStrictEqual(findings.slice(0, 3), [])
      // Requests pass authentication and validation: a good part of them is applied.
      assert.isAbove(statuses[200] ?? 0, 2_000)
      assert.isAbove(statuses[422] ?? 0, 1_000)
    }),
  300_000
)

it("finds statuses, bodies and errors that an operation does not document", () => {
  const operation = all.find(({ id }) => id === "connections.get")
  const found = (status: number, body: unknown) => problemOf(operation, status, JSON.stringify(body))
  assert.strictEqual(found(404, { message: "not found" }), undefined)
  assert.include(found(418, { message: "teapot" }), "418")
  assert.include(found(404, "not found"), "without the body of an error")
  assert.include(found(201, {}), "documents 200")
  assert.include(found(200, { data: { id: 5 } }), "does not match connections.get")
  assert.include(problemOf(undefined, 200, "{}"), "no operation")
})
