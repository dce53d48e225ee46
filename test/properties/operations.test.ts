/**
 * Every operation of every version: requests arrive as they were sent, responses are decoded unchanged, every documented status
 * becomes its class, and no body produces a value that violates its type.
 */
import { it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { describe, expect } from "vitest"
import { all as v2022 } from "../../src/generated/v2022-12-12/operations.ts"
import { all as v2023 } from "../../src/generated/v2023-04-25/operations.ts"
import { all as v2024 } from "../../src/generated/v2024-02-08/operations.ts"
import { all as v2025 } from "../../src/generated/v2025-09-18/operations.ts"
import { mutations, roundTrip, statuses } from "./run.ts"

for (const operations of [v2025, v2024, v2023, v2022]) {
  describe(`properties of ${operations[0]?.version}`, () => {
    it.live.each(operations.map((operation) => [operation.id, operation] as const))("%s", ([, operation]) =>
      Effect.gen(function* () {
        yield* roundTrip(operation)
        yield* statuses(operation)
        const { drifted, fitting, refused } = yield* mutations(operation)
        expect(fitting + drifted + refused).toBe(200)
      })
    )
  })
}
