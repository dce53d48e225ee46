/** Laws of decoding, over random values of a schema with every kind of node, and random changes of them. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { decodeResponse } from "../../../src/internal/http/decodeResponse.ts"
import { inspect, matches } from "../../../src/internal/schema/validate.ts"
import * as Operation from "../../../src/Operation.ts"
import { isTimestamp, Timestamp } from "../../../src/Timestamp.ts"
import { holds } from "../../support/laws.ts"

// -----------------------------------------------------------------------------
// A rich schema, its open type, and its values
// -----------------------------------------------------------------------------

interface Rich {
  readonly id: string
  readonly kind: string
  readonly flag?: boolean
  readonly count?: number
  readonly ratio?: number
  readonly at?: string
  readonly note?: string | null
  readonly mode?: string | null
  readonly list?: ReadonlyArray<Rich>
  readonly map?: { readonly [name: string]: string }
  readonly nested?: { readonly state?: string; readonly any?: unknown } | null
  readonly either?: string | ReadonlyArray<string> | { readonly id: string; readonly state?: string }
}

const optional = Schema.optionalKey

/** As documented: enums closed, formats checked. */
const Strict: Schema.Codec<Rich, unknown> = Schema.suspend(() =>
  Schema.Struct({
    id: Schema.String,
    kind: Schema.Literals(["a", "b", "c"]),
    flag: optional(Schema.Boolean),
    count: optional(Schema.Int),
    ratio: optional(Schema.Finite),
    at: optional(Timestamp),
    note: optional(Schema.NullOr(Schema.String)),
    mode: optional(Schema.NullOr(Schema.Literals(["x", "y"]))),
    list: optional(Schema.Array(Strict)),
    map: optional(Schema.Record(Schema.String, Schema.String)),
    nested: optional(
      Schema.NullOr(Schema.Struct({ state: optional(Schema.Literals(["on", "off"])), any: optional(Schema.Unknown) }))
    ),
    either: optional(
      Schema.Union([
        Schema.String,
        Schema.Array(Schema.String),
        Schema.Struct({ id: Schema.String, state: optional(Schema.Literals(["on", "off"])) })
      ])
    )
  })
)

/** Tolerant validation of a response: enums open, formats not checked. */
const Open: Schema.Codec<Rich, unknown> = Schema.suspend(() =>
  Schema.Struct({
    id: Schema.String,
    kind: Schema.String,
    flag: optional(Schema.Boolean),
    count: optional(Schema.Number),
    ratio: optional(Schema.Number),
    at: optional(Schema.String),
    note: optional(Schema.NullOr(Schema.String)),
    mode: optional(Schema.NullOr(Schema.String)),
    list: optional(Schema.Array(Open)),
    map: optional(Schema.Record(Schema.String, Schema.String)),
    nested: optional(Schema.NullOr(Schema.Struct({ state: optional(Schema.String), any: optional(Schema.Unknown) }))),
    either: optional(
      Schema.Union([
        Schema.String,
        Schema.Array(Schema.String),
        Schema.Struct({ id: Schema.String, state: optional(Schema.String) })
      ])
    )
  })
)

const timestamp = fc
  .date({ noInvalidDate: true, min: new Date("0001-01-01"), max: new Date("9999-12-31") })
  .map((date) => date.toISOString())

const { rich } = fc.letrec<{ rich: Rich }>((tie) => ({
  rich: fc.record(
    {
      id: fc.string(),
      kind: fc.constantFrom("a", "b", "c"),
      flag: fc.boolean(),
      count: fc.maxSafeInteger(),
      ratio: fc.double({ noNaN: true, noDefaultInfinity: true }),
      at: timestamp,
      note: fc.option(fc.string()),
      mode: fc.option(fc.constantFrom("x", "y")),
      list: fc.array(tie("rich"), { maxLength: 2, depthIdentifier: "rich" }),
      map: fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }),
      nested: fc.option(fc.record({ state: fc.constantFrom("on", "off"), any: fc.jsonValue() }, { requiredKeys: [] })),
      either: fc.oneof(
        fc.string(),
        fc.array(fc.string(), { maxLength: 2 }),
        fc.record({ id: fc.string(), state: fc.constantFrom("on", "off") }, { requiredKeys: ["id"] })
      ),
      unknown: fc.jsonValue()
    },
    { requiredKeys: ["id", "kind"] }
  )
}))

const operation: Operation.Any = Operation.make("things.rich", "GET /api/rich", {
  version: "2025-09-18",
  input: Schema.Struct({}),
  success: Operation.body(Strict),
  errors: []
})

const decode = (value: unknown) =>
  decodeResponse(
    operation,
    {
      operation: operation.id,
      method: operation.method,
      path: operation.path,
      attempts: 1,
      idempotencyKey: undefined,
      secrets: () => [],
      now: () => 0
    },
    { status: 200, headers: {}, body: JSON.stringify(value), valid: true, tooLong: false },
    "tolerant"
  )

// -----------------------------------------------------------------------------
// Changes
// -----------------------------------------------------------------------------

/** Replaces the value at a random place of a JSON value. */
const change = (value: unknown, path: ReadonlyArray<number>, replacement: unknown): unknown => {
  const [first, ...rest] = path
  if (first === undefined || typeof value !== "object" || value === null) return replacement
  const keys = Object.keys(value)
  const key = keys[first % Math.max(1, keys.length)]
  if (key === undefined) return replacement
  if (Array.isArray(value)) return value.map((item, i) => (String(i) === key ? change(item, rest, replacement) : item))
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      if (name !== key) return [[name, item]]
      // One change in five removes the field.
      return rest.length === 0 && first % 5 === 0 ? [] : [[name, change(item, rest, replacement)]]
    })
  )
}

const mutation = fc.tuple(
  fc.array(fc.nat(20), { maxLength: 5 }),
  fc.oneof(
    fc.constant(null),
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.jsonValue(),
    fc.constantFrom("a", "on", "x", "2025-09-18T00:00:00Z", 1, [], {})
  )
)

const mutated = fc
  .tuple(rich, fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([value, changes]) => changes.reduce<unknown>((at, [path, replacement]) => change(at, path, replacement), value))

// -----------------------------------------------------------------------------
// Laws
// -----------------------------------------------------------------------------

describe("decoding", () => {
  it("a valid value is returned as the identical value: nothing is copied, added or lost", () =>
    holds(
      rich,
      (value) =>
        Effect.sync(() => {
          const text = JSON.stringify(value)
          const parsed: unknown = JSON.parse(text)
          expect(matches(Strict, parsed)).toBe(true)
          expect(JSON.stringify(parsed)).toBe(text)
          const finding = inspect(Strict, parsed, "tolerant")
          expect(finding).toEqual({ value: parsed, issues: [], drift: [] })
          expect(finding.value).toBe(parsed)
          const decoded = decode(value)
          expect("_tag" in decoded ? decoded : JSON.stringify(decoded.value)).toBe(text)
        }),
      { numRuns: 500 }
    ))

  it("a changed value is a value of the open type, with drift if it is invalid, or a typed error: never a defect", () => {
    const seen = { fits: 0, drift: 0, error: 0 }
    return holds(
      mutated,
      (value) =>
        Effect.sync(() => {
          const decoded = decode(value)
          if ("_tag" in decoded) {
            seen.error++
            expect(decoded._tag).toBe("PolytomicDecodeError")
            expect(decoded.issues.length).toBeGreaterThan(0)
            expect(decoded.issues.length).toBeLessThanOrEqual(10)
            return
          }
          expect(Schema.is(Open)(decoded.value)).toBe(true)
          const isStrict = Schema.is(Strict)(JSON.parse(JSON.stringify(value)))
          expect(decoded.drift.length === 0).toBe(isStrict)
          if (isStrict) expect(JSON.stringify(decoded.value)).toBe(JSON.stringify(value))
          seen[isStrict ? "fits" : "drift"]++
        }),
      { numRuns: 3000 }
    ).then(() => {
      // Each of the three has to occur, or the law proves less than it seems to.
      for (const count of Object.values(seen)) expect(count).toBeGreaterThan(50)
    })
  })

  it("tolerant decoding changes only values that its drift events report", () =>
    holds(
      mutated,
      (value) =>
        Effect.sync(() => {
          const decoded = decode(value)
          if ("_tag" in decoded) return
          const parsed: unknown = JSON.parse(JSON.stringify(value))
          for (const event of decoded.drift) {
            const parent = event.path.slice(0, -1).reduce<unknown>((at, key) => Object(at)[key], parsed)
            const key = event.path.at(-1)
            if (key === undefined) throw new Error("an event has a place")
            if (event.kind === "unexpected-null") delete Object(parent)[key]
            if (event.kind === "unknown-enum-value") expect(Object(parent)[key]).toBe(event.value)
          }
          expect(decoded.value).toEqual(parsed)
        }),
      { numRuns: 1000 }
    ))

  it("strict validation reports an issue wherever the schema rejects, and none where it accepts", () =>
    holds(
      mutated,
      (value) =>
        Effect.sync(() => {
          const parsed: unknown = JSON.parse(JSON.stringify(value))
          const finding = inspect(Strict, parsed, "strict")
          expect(finding.drift).toEqual([])
          expect(finding.issues.length === 0).toBe(Schema.is(Strict)(parsed))
          expect(finding.value).toBe(parsed)
        }),
      { numRuns: 1000 }
    ))

  it("issues never quote a value", () =>
    holds(fc.tuple(rich, fc.nat(20)), ([value, at]) =>
      Effect.sync(() => {
        const decoded = decode(change(value, [at], { "s3cr3t-name": ["s3cr3t-value"] }))
        if ("_tag" in decoded) expect(decoded.message).not.toContain("s3cr3t-value")
      })
    ))

  it("the schemas have the fields that these tests use", () => {
    expect(isTimestamp("2025-09-18T10:15:30Z")).toBe(true)
    expect(matches(Strict, { id: "1", kind: "z" })).toBe(false)
    expect(matches(Open, { id: "1", kind: "z" })).toBe(true)
  })
})

describe("unions", () => {
  const Union = Schema.Union([
    Schema.Struct({ type: Schema.Literal("a"), value: Schema.String }),
    Schema.Struct({ type: Schema.Literal("b"), value: Schema.Number, state: optional(Schema.Literals(["on"])) })
  ])

  it("report the issues of the best matching member", () => {
    expect(inspect(Union, { type: "b", value: "x" }, "strict").issues.map((issue) => issue.path)).toEqual([["type"]])
    expect(inspect(Union, { type: "b", value: 1, state: "off" }, "tolerant").drift).toEqual([
      { kind: "unknown-enum-value", path: ["state"], value: "off" }
    ])
  })

  it("accept null only as a member", () => {
    expect(inspect(Union, null, "tolerant").issues.length).toBe(1)
    expect(inspect(Schema.NullOr(Union), null, "tolerant").issues).toEqual([])
  })
})

describe("checks on objects and arrays", () => {
  it("are applied although the guard does not implement them", () => {
    const NonEmpty = Schema.Array(Schema.String).check(Schema.isMinLength(1))
    expect(inspect(NonEmpty, [], "tolerant").issues).toEqual([
      { path: [], message: "does not match the API reference" }
    ])
    expect(inspect(NonEmpty, ["a"], "tolerant").issues).toEqual([])
  })
})
