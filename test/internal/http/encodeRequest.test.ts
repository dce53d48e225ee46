/** Encoding of an input as a request: the place and the format of each field, and rejected values. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { type Encoded, encode, type ObjectStyle } from "../../../src/internal/http/encodeRequest.ts"
import * as Operation from "../../../src/Operation.ts"
import * as PolytomicClient from "../../../src/PolytomicClient.ts"
import type { Issue } from "../../../src/PolytomicError.ts"
import { call, failure } from "../../support/client.ts"
import { holds } from "../../support/laws.ts"
import * as Op from "../../support/operations.ts"
import { ok, stub } from "../../support/stub.ts"

const encoded = (operation: Operation.Any, input: unknown, style: ObjectStyle = "brackets"): Encoded => {
  const result = encode(operation, input, style)
  if (!("target" in result)) throw new Error(JSON.stringify(result))
  return result
}

const refusal = (operation: Operation.Any, input: unknown): ReadonlyArray<Issue> => {
  const result = encode(operation, input, "brackets")
  if ("target" in result) throw new Error(`it was not refused: ${result.target} ${result.body}`)
  return result
}

/** A body with any content. */
const anything = Operation.make("things.anything", "POST /api/anything", {
  version: "2025-09-18",
  input: Schema.Struct({ value: Schema.Unknown }),
  body: ["value"],
  success: Operation.empty(),
  errors: []
})

// -----------------------------------------------------------------------------
// Places
// -----------------------------------------------------------------------------

describe("the location of fields", () => {
  it("path, query and body come from one flat input", () => {
    expect(encoded(Op.replace, { id: "1", force: true, name: "x", note: null, tags: ["a"] })).toEqual({
      target: "/api/things/1?force=true",
      body: `{"name":"x","note":null,"tags":["a"]}`
    })
  })

  it("an operation without a body sends none, and one with a body at least an empty object", () => {
    expect(encoded(Op.get, { id: "1" }).body).toBe(undefined)
    const optional = { ...Op.create, input: Schema.Struct({}) }
    expect(encoded(optional, {}).body).toBe("{}")
  })

  it("undefined is omitted, and null is kept in a body and omitted from a query", () => {
    expect(encoded(Op.create, { name: "x", note: undefined }).body).toBe(`{"name":"x"}`)
    expect(encoded(Op.create, { name: "x", note: null }).body).toBe(`{"name":"x","note":null}`)
    expect(encoded(Op.create, { name: "x", configuration: { a: undefined, b: null } }).body).toBe(
      `{"name":"x","configuration":{"b":null}}`
    )
    expect(encoded(Op.search, { params: null, query: undefined }).target).toBe("/api/things/search")
  })

  it("arrays in a query are repeated, and objects are in brackets or in JSON", () => {
    const input = { tags: ["a", "b c"], params: { table: "users", deep: { a: [1, 2] }, no: null } }
    expect(encoded(Op.search, input).target).toBe(
      "/api/things/search?tags=a&tags=b%20c&params%5Btable%5D=users&params%5Bdeep%5D%5Ba%5D=1&params%5Bdeep%5D%5Ba%5D=2"
    )
    const json = new URL(encoded(Op.search, input, "json").target, "http://x").searchParams
    expect(json.getAll("tags")).toEqual(["a", "b c"])
    expect(JSON.parse(json.get("params") ?? "")).toEqual(input.params)
  })

  it.effect("the style of objects is a reference that can be set for one call", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const search = Effect.exit(call(server, Op.search, { params: { a: "b" } }))
      yield* search
      yield* Effect.provideService(search, PolytomicClient.ObjectQueryStyle, "json")
      expect(server.sent.map((sent) => sent.url.search)).toEqual([
        "?params%5Ba%5D=b",
        "?params=%7B%22a%22%3A%22b%22%7D"
      ])
    })
  )

  it("numbers and booleans in a query are formatted as in JSON", () => {
    expect(encoded(Op.search, { limit: 10, deep: false }).target).toBe("/api/things/search?limit=10&deep=false")
  })

  it("Redacted values are unwrapped at any depth", () => {
    const input = {
      name: Redacted.make("x"),
      configuration: Redacted.make({ password: Redacted.make("secret"), list: [Redacted.make("a"), "b"] })
    }
    expect(encoded(Op.create, input).body).toBe(`{"name":"x","configuration":{"password":"secret","list":["a","b"]}}`)
    expect(encoded(Op.get, { id: Redacted.make("a/b") }).target).toBe("/api/things/a%2Fb")
    expect(encoded(Op.search, { query: Redacted.make("q") }).target).toBe("/api/things/search?query=q")
  })

  it("the input is not changed", () => {
    const input = Object.freeze({ name: "x", configuration: Object.freeze({ p: Redacted.make("s"), q: undefined }) })
    encoded(Op.create, input)
    expect(Redacted.isRedacted(input.configuration.p)).toBe(true)
    expect("q" in input.configuration).toBe(true)
  })

  it("toJSON is called", () => {
    expect(encoded(anything, { value: { at: new Date(0) } }).body).toBe(`{"value":{"at":"1970-01-01T00:00:00.000Z"}}`)
    const itself: object = { a: 1, toJSON: () => itself }
    expect(refusal(anything, { value: itself })[0]?.message).toContain("is a function")
    expect(encoded(anything, { value: { toJSON: () => [Redacted.make("r")] } }).body).toBe(`{"value":["r"]}`)
  })

  it.effect("a name of 2 MB is accepted", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const name = "ä".repeat(1_000_000)
      yield* call(server, Op.create, { name })
      expect(JSON.parse(server.sent[0]?.body ?? "")).toEqual({ name })
    })
  )

  it("a name such as __proto__ in an object is sent as data", () => {
    const configuration = JSON.parse(`{"__proto__":{"a":1},"constructor":"c"}`)
    expect(encoded(Op.create, { name: "x", configuration }).body).toBe(
      `{"name":"x","configuration":{"__proto__":{"a":1},"constructor":"c"}}`
    )
    const wrapped = Object.defineProperty({ b: 1 }, "__proto__", { value: Redacted.make("r"), enumerable: true })
    expect(encoded(Op.create, { name: "x", configuration: wrapped }).body).toBe(
      `{"name":"x","configuration":{"b":1,"__proto__":"r"}}`
    )
  })
})

// -----------------------------------------------------------------------------
// Percent-encoding
// -----------------------------------------------------------------------------

const text = fc.string({ unit: "binary", minLength: 1, maxLength: 30 }).filter((one) => one.isWellFormed())
const pathText = text.filter((one) => one !== "." && one !== ".." && !Array.from(one).some(isControl))
const isControl = (character: string): boolean => character < " " || character === "\u007f"

describe("percent-encoding", () => {
  it("any text in a path is one segment and decodes to itself", () =>
    holds(
      pathText,
      (id) =>
        Effect.sync(() => {
          const url = new URL(encoded(Op.get, { id }).target, "https://x.example")
          expect(url.search + url.hash).toBe("")
          const segments = url.pathname.split("/")
          expect(segments.length).toBe(4)
          expect(decodeURIComponent(segments[3] ?? "")).toBe(id)
        }),
      { numRuns: 1000 }
    ))

  it("any text in a query decodes to itself", () =>
    holds(
      fc.record({ query: text, tags: fc.array(text, { minLength: 1 }), name: text, value: text }),
      (one) =>
        Effect.sync(() => {
          const input = { query: one.query, tags: one.tags, params: { [one.name]: one.value } }
          const url = new URL(encoded(Op.search, input).target, "https://x.example")
          expect(url.pathname).toBe("/api/things/search")
          expect(url.hash).toBe("")
          expect(url.searchParams.get("query")).toBe(one.query)
          expect(url.searchParams.getAll("tags")).toEqual(one.tags)
          expect(url.searchParams.get(`params[${one.name}]`)).toBe(one.value)
        }),
      { numRuns: 1000 }
    ))

  it("any body decodes to the value that was sent", () =>
    holds(fc.jsonValue({ noUnicodeString: false }), (value) =>
      Effect.sync(() => {
        expect(encoded(anything, { value }).body).toBe(JSON.stringify({ value }))
      })
    ))

  for (const id of [
    "..%2f..",
    "a?b=c",
    "a#b",
    "a/b",
    "a\\b",
    "%",
    "%2e%2e",
    "日本 ü",
    "a b",
    "a;b",
    "...",
    ";",
    "@",
    ":"
  ]) {
    it(`${JSON.stringify(id)} in a path cannot change the route`, () => {
      const url = new URL(encoded(Op.get, { id }).target, "https://x.example")
      expect(url.host).toBe("x.example")
      expect(decodeURIComponent(url.pathname.slice("/api/things/".length))).toBe(id)
    })
  }
})

// -----------------------------------------------------------------------------
// Refusals
// -----------------------------------------------------------------------------

describe("rejected before sending", () => {
  const cyclic: { self?: unknown } = {}
  cyclic.self = cyclic

  for (const [what, id, expected] of [
    ["an empty text", "", "is empty, which would change the route"],
    ["a dot", ".", "would change the route"],
    ["two dots", "..", "would change the route"],
    ["NUL", "a\u0000b", "has a control character in it"],
    ["a line break", "a\r\nb", "has a control character in it"],
    ["DEL", "a\u007f", "has a control character in it"],
    ["an unpaired surrogate", "a\ud800b", "contains an unpaired surrogate"]
  ] as const) {
    it(`${what} in a path`, () => {
      expect(refusal(Op.get, { id })).toEqual([{ path: ["id"], message: expect.stringContaining(expected) }])
    })
  }

  it("an unpaired surrogate in a query, as value or as name", () => {
    expect(refusal(Op.search, { query: "\udc00" })[0]?.path).toEqual(["query"])
    expect(refusal(Op.search, { params: { "\udc00": "x" } })[0]?.message).toContain("unpaired surrogate")
  })

  for (const [what, value, expected] of [
    ["NaN", Number.NaN, "is NaN, which JSON cannot express"],
    ["Infinity", { a: Number.POSITIVE_INFINITY }, "is Infinity, which JSON cannot express"],
    ["a bigint", [1n], "is a bigint"],
    ["a function", () => 1, "is a function"],
    ["a symbol", { s: Symbol("s") }, "is a symbol"],
    ["a cycle", cyclic, "is nested more than 100 levels deep, or contains itself"],
    ["undefined in an array", [1, undefined], "is undefined, which JSON would turn into null"],
    ["a hole in an array", new Array(2), "is undefined, which JSON would turn into null"],
    ["a Map", { m: new Map([[1, 2]]) }, "is a Map, which JSON cannot express"],
    ["a promise", { id: Promise.resolve("1") }, "is a Promise, which JSON cannot express"],
    ["headers", new Headers({ a: "1" }), "is a Headers, which JSON cannot express"],
    ["a regular expression", /^a/, "is a RegExp, which JSON cannot express"],
    ["an error", new Error("no"), "is an Error, which JSON cannot express"],
    ["a Set", new Set([1]), "is a Set, which JSON cannot express"],
    ["bytes", new Uint8Array(2), "is a Uint8Array, which JSON cannot express"],
    ["a date that is none", { d: new Date(Number.NaN) }, "is an invalid date"],
    [
      "something that fails to say how it wants to be written",
      {
        toJSON: () => {
          throw new Error("no")
        }
      },
      "can't be written as JSON"
    ]
  ] as const) {
    it(`${what}, which JSON would drop, change or reject`, () => {
      const [issue] = refusal(anything, { value })
      expect(issue?.path[0]).toBe("value")
      expect(issue?.message).toContain(expected)
    })
  }

  for (const [what, input] of [
    ["undefined", undefined],
    ["null", null],
    ["a string", "id"],
    ["an array", ["1"]]
  ] as const) {
    it(`${what} in place of an input`, () => {
      expect(refusal(Op.get, input)).toEqual([{ path: [], message: `is ${what}; pass { id: … }` }])
    })
  }

  it("an input without fields", () => {
    for (const [input, message] of [
      [new Map([["id", "1"]]), "is a Map, which JSON cannot express"],
      [Promise.resolve({ id: "1" }), "is a Promise, which JSON cannot express"],
      [Redacted.make("1"), "is a string; pass { id: … }"],
      [new Date(0), "is a string; pass { id: … }"]
    ] as const) {
      expect(refusal(Op.get, input)).toEqual([{ path: [], message }])
    }
  })

  it("missing and unknown fields, all of them at once", () => {
    const issues = refusal(Op.replace, { nmae: "x" })
    expect(issues.map((issue) => issue.path)).toEqual([["nmae"], ["name"], ["id"]])
    expect(issues[0]?.message).toBe("is not a field of things.replace in version 2025-09-18; did you mean `name`?")
    expect(issues[1]?.message).toBe("is missing")
  })

  it("any field for an operation without input", () => {
    expect(refusal(Op.list, { limit: 1 })[0]?.message).toContain("it takes none")
  })

  it("__proto__ as a field", () => {
    expect(refusal(Op.create, JSON.parse(`{"name":"x","__proto__":{}}`))[0]?.path).toEqual(["__proto__"])
  })

  it("values of the wrong type and unknown enum values, with their path", () => {
    const issues = refusal(Op.create, { name: 5, state: "gone", tags: ["a", 1], configuration: [] })
    expect(issues).toEqual([
      { path: ["name"], message: "is a number, where a string was expected" },
      { path: ["state"], message: `is a string, where one of "active", "paused" was expected` },
      { path: ["tags", 1], message: "is a number, where a string was expected" },
      { path: ["configuration"], message: "is an array, where an object was expected" }
    ])
  })

  it("a value that fails a check of the schema, at any depth", () => {
    const checked = {
      ...anything,
      input: Schema.Struct({ value: Schema.Array(Schema.String).check(Schema.isMinLength(1)) })
    }
    expect(refusal(checked, { value: [] }).length).toBe(1)
  })

  it.effect("all of these without a request or an attempt", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const error = yield* failure(call(server, Op.get, { id: "\u0000" }))
      expect(error).toMatchObject({ _tag: "PolytomicInvalidInput", attempts: 0 })
      expect(server.sent.length).toBe(0)
    })
  )
})
