/** The fast guard equals `Schema.is` for values of the API, and implements all of their schemas itself. */
import { expect, it } from "@effect/vitest"
import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaParser from "effect/SchemaParser"
import { inputs, outputs, randomOf } from "../../../scripts/internal/samples.ts"
import { all as v2022 } from "../../../src/generated/v2022-12-12/operations.ts"
import { all as v2023 } from "../../../src/generated/v2023-04-25/operations.ts"
import { all as v2024 } from "../../../src/generated/v2024-02-08/operations.ts"
import { all as v2025 } from "../../../src/generated/v2025-09-18/operations.ts"
import { matches } from "../../../src/internal/schema/validate.ts"
import { type Any, type Shape, toSchema } from "../../../src/Operation.ts"
import { mutate, replace } from "../../properties/mutate.ts"
import { odd, oddities } from "../../support/odd.ts"

// Versions share most of their schemas.
const done = new Set<SchemaAST.AST>()

interface Seen {
  fitting: number
  other: number
}

/** Compares both on these values, on odd ones, and on these values changed in up to three places. */
const compare = (what: string, shape: Shape<unknown>, values: ReadonlyArray<unknown>, seen: Seen): void => {
  if (done.has(shape.ast)) return
  done.add(shape.ast)
  const random = randomOf(what)
  const is = SchemaParser.is(toSchema(shape))
  const agree = (value: unknown): void => {
    const result = matches(shape, value)
    if (result !== is(value)) throw Object.assign(new Error(`${what}: the check says ${result}`), { value })
    seen[result ? "fitting" : "other"]++
  }
  for (const value of oddities) agree(value)
  for (const value of values) {
    agree(value)
    let changed = value
    for (let i = 0; i < 3; i++) {
      changed = mutate(changed, random)
      agree(changed)
      agree(replace(value, random, (part) => odd(part, random)))
    }
  }
}

const samples = 40

for (const operations of [v2025, v2024, v2023, v2022] satisfies ReadonlyArray<ReadonlyArray<Any>>) {
  it(`the guard and Schema.is agree on the schemas of ${operations[0]?.version}`, () => {
    const seen: Seen = { fitting: 0, other: 0 }
    for (const operation of operations) {
      compare(`input of ${operation.id}`, operation.input, inputs(operation, samples), seen)
      const { schema } = operation.success
      if (schema !== undefined) compare(`success of ${operation.id}`, schema, outputs(operation, samples), seen)
    }
    // Each of the two has to occur, or the law proves less than it seems to.
    expect(Math.min(seen.fitting, seen.other)).toBeGreaterThan(1_000)
  }, 120_000)
}
