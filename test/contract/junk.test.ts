/** For any content of a published document, the result is a drift or a refusal with a location; never a crash. */
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { SpecError } from "../../codegen/cursor.ts"
import type { Json } from "../../codegen/overlay.ts"
import { findDrift, parsePublished } from "../../scripts/contract/published.ts"
import { writeDocument } from "../../scripts/contract/write.ts"
import { documentOf, type JsonObject, specOf } from "./published.ts"

type Path = ReadonlyArray<string>

const isHolder = (value: Json | undefined): value is JsonObject => typeof value === "object" && value !== null

const placesIn = (value: Json, path: Path = []): ReadonlyArray<Path> =>
  isHolder(value)
    ? Object.entries(value).flatMap(([key, one]) => [[...path, key], ...placesIn(one, [...path, key])])
    : []

const base = documentOf("2022-12-12")
const spec = specOf("2022-12-12")

const change = fc.record({
  path: fc.constantFrom(...placesIn(base)),
  // `undefined` removes the value.
  value: fc.constantFrom<Json | undefined>(
    ...[undefined, null, 7, "x", true, false, [], {}, "200"],
    { $ref: "#/paths" },
    { $ref: "#/components/schemas/ApiError" },
    { type: ["string", "integer", "null"] },
    { enum: [1, null] },
    { oneOf: [] },
    { allOf: [{ type: "string" }, { type: "integer" }] },
    { properties: { a: true, b: false }, required: ["z"] }
  )
})

const apply = (
  document: JsonObject,
  { path, value }: { readonly path: Path; readonly value: Json | undefined }
): void => {
  const holder = path
    .slice(0, -1)
    .reduce<Json | undefined>((found, key) => (isHolder(found) ? found[key] : undefined), document)
  const key = path.at(-1)
  if (!isHolder(holder) || key === undefined) return
  if (value === undefined) delete holder[key]
  else holder[key] = structuredClone(value)
}

describe("a document with malformed parts", () => {
  it("is compared and written, or rejected with the path", () => {
    const outcomes = { read: 0, refused: 0 }
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const document = structuredClone(base)
        for (const one of changes) apply(document, one)
        try {
          const drift = findDrift(parsePublished("published.json", JSON.stringify(document)), spec)
          outcomes.read += 1
          // Writing takes longer, as it runs the generator.
          if (outcomes.read % 3 > 0) return
          const written = writeDocument(drift, "2026-04-01", "spec/2026-04-01.json")
          if (written.refusal !== undefined) expect(written.refusal.path).toMatch(/^\$/)
        } catch (error) {
          if (!(error instanceof SpecError)) throw error
          expect([error.file, error.path]).toEqual(["published.json", expect.stringMatching(/^\$/)])
          outcomes.refused += 1
        }
      }),
      { numRuns: 60, seed: 20250918 }
    )
    expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(10)
  }, 60_000)
})
