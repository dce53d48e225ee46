/** The emulator parses every query that the client writes. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Operation } from "effect-polytomic"
import * as fc from "fast-check"
import { decodeInput } from "../../src/emulator/internal/decodeInput.ts"
import * as Refusal from "../../src/emulator/Refusal.ts"
import { encode } from "../../src/internal/http/encodeRequest.ts"

const operation = Operation.make("test.read", "GET /api/tests/{id}", {
  version: "2025-09-18",
  input: Schema.suspend(() =>
    Schema.Struct({
      id: Schema.String,
      text: Schema.optional(Schema.String),
      mode: Schema.optional(Schema.Literals(["a", "true", "5"])),
      count: Schema.optional(Schema.NullOr(Schema.Number)),
      force: Schema.optional(Schema.Boolean),
      list: Schema.optional(Schema.Array(Schema.String)),
      numbers: Schema.optional(Schema.Array(Schema.Number)),
      texts: Schema.optional(Schema.Record(Schema.String, Schema.String)),
      lists: Schema.optional(Schema.Record(Schema.String, Schema.Array(Schema.String)))
    })
  ),
  query: ["text", "mode", "count", "force", "list", "numbers", "texts", "lists"],
  success: Operation.empty(),
  errors: []
})

const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("true", "5", "{}", "[]", "a&b=c", "+ %", "null"))

const list = fc.array(text, { minLength: 1, maxLength: 4 })

// A key of an object: the bracket form cannot encode a key that itself contains brackets.
const key = fc.oneof(fc.stringMatching(/^[\w .=&%+-]{1,12}$/), fc.constantFrom("__proto__", "constructor", "ü"))

const record = <A>(value: fc.Arbitrary<A>): fc.Arbitrary<Record<string, A>> =>
  fc.dictionary(key, value, { minKeys: 1, maxKeys: 4, noNullPrototype: true })

const input = fc.record(
  {
    // Inputs that the client rejects in a path are skipped.
    id: fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((id) => !/^\.{1,2}$|\p{Cc}/u.test(id) && id.isWellFormed()),
    text,
    mode: fc.constantFrom("a", "true", "5"),
    count: fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
    force: fc.boolean(),
    list,
    numbers: fc.array(fc.integer(), { minLength: 1, maxLength: 4 }),
    texts: record(text),
    lists: record(list)
  },
  { requiredKeys: ["id"] }
)

const decode = (target: string) => {
  const url = new URL(target, "https://polytomic.test")
  const id = decodeURIComponent(url.pathname.split("/")[3] ?? "")
  const decoded = decodeInput(
    operation,
    { parameters: { id }, search: url.search, contentType: null, body: "" },
    "reject"
  )
  return decoded instanceof Refusal.Refusal ? Effect.fail(decoded) : Effect.succeed(decoded.input)
}

describe("query parameters", () => {
  for (const style of ["brackets", "json"] as const) {
    it(`round-trip (${style})`, () => {
      fc.assert(
        fc.property(input, (value) => {
          const encoded = encode(operation, value, style)
          if (!("target" in encoded)) return assert.fail(JSON.stringify(encoded))
          assert.deepStrictEqual(Effect.runSync(decode(encoded.target)), value)
        }),
        { numRuns: 500, seed: 1 }
      )
    })
  }

  it("accept the array formats of other clients", () => {
    const read = (query: string) => Effect.runSync(decode(`/api/tests/x?${query}`))
    assert.deepStrictEqual(read("list[]=a&list[]=b"), { id: "x", list: ["a", "b"] })
    assert.deepStrictEqual(read("list[0]=a&list[1]=b"), { id: "x", list: ["a", "b"] })
    assert.deepStrictEqual(read("lists[k][]=a&lists[k][]=b"), { id: "x", lists: { k: ["a", "b"] } })
    assert.deepStrictEqual(read("force=1"), { id: "x", force: true })
  })

  it("report invalid values", () => {
    const read = (query: string) => Effect.runSync(Effect.flip(decode(`/api/tests/x?${query}`)))
    assert.include(read("force=maybe").message, "force")
    assert.include(read("count=many").message, "count")
    assert.include(read("texts={").message, "texts")
    assert.include(read("nope=1").message, "nope")
  })
})
