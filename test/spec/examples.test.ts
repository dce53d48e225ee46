/** Published example responses decode with unchanged values, and without drift except for known errors in the documentation. */
import { readFileSync } from "node:fs"
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { inputs } from "../../scripts/internal/samples.ts"
import { root } from "../../scripts/internal/shell.ts"
import * as Drift from "../../src/Drift.ts"
import { all } from "../../src/emulator/internal/tables.ts"
import { call } from "../support/client.ts"
import { respondWith, stub } from "../support/stub.ts"

interface Example {
  readonly version: string
  readonly operation: string
  readonly response: unknown
  readonly source: string
  /** Paths of the values that violate the documented format. */
  readonly drift?: ReadonlyArray<string>
}

// The file belongs to this repository.
const { examples } = JSON.parse(readFileSync(`${root}/spec/facts/examples.json`, "utf8")) as {
  readonly examples: ReadonlyArray<Example>
}

const operationOf = ({ operation, version }: Example) => {
  const found = all.find((one) => one.id === operation && one.version === version)
  if (found === undefined) throw new Error(`${version} has no operation ${operation}`)
  return found
}

describe("a published example", () => {
  it.each(examples.map((example) => [`${example.version} ${example.operation} (${example.source})`, example] as const))(
    "of %s decodes without drift",
    async (_, example) => {
      const operation = operationOf(example)
      const [input] = inputs(operation, 1)
      const drift: Array<Drift.Event> = []
      const value = await call(stub(respondWith(200, example.response)), operation, input ?? {}).pipe(
        Effect.provide(Drift.layer({ onDrift: (events) => Effect.sync(() => drift.push(...events)) })),
        Effect.runPromise
      )
      expect(drift.map(({ path }) => path.join("."))).toEqual(example.drift ?? [])
      const [first] = [example.response].flatMap((body) => Object.values(Object(body)))
      expect([example.response, first]).toContainEqual(value)
    }
  )

  it("exists for each resource in the notes of the overlays", () => {
    expect(examples.length).toBeGreaterThanOrEqual(77)
    expect(new Set(examples.map(({ version }) => version)).size).toBe(4)
    expect(new Set(examples.map(({ operation }) => operation)).size).toBeGreaterThanOrEqual(60)
  })
})
