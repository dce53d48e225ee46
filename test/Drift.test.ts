/** Tolerant decoding: the identical value of a valid body, the value and its drift where that is safe, an error otherwise. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Drift from "../src/Drift.ts"
import * as Operation from "../src/Operation.ts"
import * as RetryPolicy from "../src/RetryPolicy.ts"
import { call, failure, value } from "./support/client.ts"
import * as Op from "./support/operations.ts"
import { brokenBody, respondWith, stub } from "./support/stub.ts"

const once = <A, E, R>(self: Effect.Effect<A, E, R>) =>
  Effect.provideService(self, RetryPolicy.RetryPolicy, RetryPolicy.none)

const get = (data: unknown) => once(call(stub(respondWith(200, { data })), Op.get, { id: "1" }))

describe("decoding a documented body", () => {
  it.effect("keeps unknown fields, number precision, UTC offsets and the order of fields", () =>
    Effect.gen(function* () {
      const data = {
        zebra: [1, { two: null }],
        id: "1",
        created_at: "2025-09-18T10:15:30.123456789+02:00",
        configuration: { password: "*****", port: 5432 },
        __unknown: true
      }
      const found = yield* get(data)
      expect(JSON.stringify(found)).toBe(JSON.stringify(data))
    })
  )

  it.effect("decodes null for a list as an empty one", () =>
    Effect.gen(function* () {
      for (const body of [{ data: null }, { data: [] }]) {
        expect(yield* call(stub(respondWith(200, body)), Op.list, {})).toEqual([])
      }
    })
  )

  it.effect("keeps null for a nullable field and leaves an absent field absent", () =>
    Effect.gen(function* () {
      const nullable = { ...Op.get, success: Operation.data(Schema.NullOr(Op.Thing)) }
      expect(yield* call(stub(respondWith(200, { data: null })), nullable, { id: "1" })).toBe(null)
      const error = yield* Effect.flip(call(stub(respondWith(200, {})), nullable, { id: "1" }))
      expect(error).toMatchObject({ _tag: "PolytomicDecodeError", issues: [{ path: ["data"], message: "is missing" }] })
    })
  )

  it.effect("accepts any 2xx status", () =>
    Effect.gen(function* () {
      for (const status of [200, 201, 202, 203, 299]) {
        expect(yield* call(stub(respondWith(status, { data: { id: "1" } })), Op.get, { id: "1" })).toEqual({ id: "1" })
      }
    })
  )

  it.effect("decodes a body of another content type, or without one, as JSON", () =>
    Effect.gen(function* () {
      for (const type of ["text/plain", "application/octet-stream", ""]) {
        const server = stub(respondWith(200, { data: { id: "1" } }, { "content-type": type }))
        expect(yield* call(server, Op.get, { id: "1" })).toEqual({ id: "1" })
      }
    })
  )

  it.effect("skips a byte order mark", () =>
    Effect.gen(function* () {
      expect(yield* call(stub(respondWith(200, `\ufeff{"data":{"id":"1"}}`)), Op.get, { id: "1" })).toEqual({ id: "1" })
    })
  )

  it.effect("accepts a missing or empty body where no content is expected", () =>
    Effect.gen(function* () {
      for (const body of ["", "{}", `""`, "null", `{"data":null}`]) {
        expect(yield* call(stub(respondWith(200, body)), Op.remove, { id: "1" })).toBe(undefined)
      }
      expect(yield* call(stub(respondWith(204)), Op.remove, { id: "1" })).toBe(undefined)
    })
  )

  it.effect("treats names such as __proto__ as plain data", () =>
    Effect.gen(function* () {
      const body = `{"data":{"id":"1","configuration":{"__proto__":{"polluted":true}},"__proto__":{"polluted":true}}}`
      const found = yield* call(stub(respondWith(200, body)), Op.get, { id: "1" })
      expect(JSON.stringify(found)).toBe(body.slice(8, -1))
      expect("polluted" in found).toBe(false)
    })
  )
})

describe("decoding an invalid body", () => {
  const cases: ReadonlyArray<readonly [what: string, body: unknown, type: string, reason: string, says: string]> = [
    ["empty", "", "application/json", "not-json", "the body is empty, where JSON was expected"],
    ["white space", "  ", "application/json", "not-json", "is empty, where JSON was expected"],
    ["HTML", "<html></html>", "text/html; charset=utf-8", "not-json", "the body is text/html, not JSON"],
    [
      "truncated",
      `{"data":{"id":"1"`,
      "application/json",
      "not-json",
      "is not valid JSON, although it is declared as application/json"
    ],
    ["garbage after JSON", `{"data":{"id":"1"}}x`, "application/json", "not-json", "is not valid JSON"],
    [
      "no UTF-8",
      new Uint8Array([...new TextEncoder().encode(`{"data":{"id":"`), 0xff, ...new TextEncoder().encode(`"}}`)]),
      "application/json",
      "not-json",
      "is not valid UTF-8"
    ],
    ["null", "null", "application/json", "shape", "the body is not an object with a `data` field"],
    ["an array", "[]", "application/json", "shape", "is not an object with a `data` field"],
    ["without data", "{}", "application/json", "shape", "`data` is missing"],
    ["of null data", `{"data":null}`, "application/json", "shape", "`data` is null, where an object was expected"],
    [
      "of data of another type",
      `{"data":"1"}`,
      "application/json",
      "shape",
      "`data` is a string, where an object was expected"
    ],
    ["without a required field", `{"data":{}}`, "application/json", "shape", "`data.id` is missing"],
    [
      "with null for a required field",
      `{"data":{"id":null}}`,
      "application/json",
      "shape",
      "`data.id` is null, where a string was expected"
    ],
    [
      "with another type deep inside",
      `{"data":{"id":"1","parent":{"id":"2","tags":["a",5]}}}`,
      "application/json",
      "shape",
      "`data.parent.tags[1]` is a number, where a string was expected"
    ],
    [
      "with an enum of another type",
      `{"data":{"id":"1","state":5}}`,
      "application/json",
      "shape",
      '`data.state` is a number, where one of "active", "paused" was expected'
    ]
  ]

  for (const [what, body, type, reason, expected] of cases) {
    it.effect(`${what} (${reason}): the error has operation, path and raw text`, () =>
      Effect.gen(function* () {
        const error = yield* failure(
          once(call(stub(respondWith(200, body, { "content-type": type })), Op.get, { id: "1" }))
        )
        expect(error).toMatchObject({
          _tag: "PolytomicDecodeError",
          operation: "things.get",
          method: "GET",
          path: "/api/things/{id}",
          status: 200,
          attempts: 1,
          reason
        })
        expect(error.message).toContain("things.get returned 200 (GET /api/things/{id}) with an invalid body")
        expect(error.message).toContain(expected)
        expect(error.message).toContain("The raw body is in `body`.")
        if (typeof body === "string" && "body" in error) expect(Redacted.value(error.body)).toBe(body)
      })
    )
  }

  it.effect("names at most 10 paths", () =>
    Effect.gen(function* () {
      const error = yield* failure(get({ id: "1", tags: Array.from({ length: 50 }, () => 1) }))
      expect(error._tag === "PolytomicDecodeError" && error.issues.length).toBe(10)
    })
  )

  it.effect("fails with an error, not a defect, when it is nested deeper than the stack", () =>
    Effect.gen(function* () {
      const deep = 50_000
      const body = `{"data":${`{"id":"1","parent":`.repeat(deep)}{"id":"1"}${"}".repeat(deep)}}`
      const error = yield* failure(once(call(stub(respondWith(200, body)), Op.get, { id: "1" })))
      expect(error).toMatchObject({ _tag: "PolytomicDecodeError", reason: "shape" })
      expect(error.message).toContain("is nested too deep")
    })
  )

  it.effect("does not report a truncated body as a decode error", () =>
    Effect.gen(function* () {
      const error = yield* failure(once(call(stub(brokenBody()), Op.get, { id: "1" })))
      expect(error._tag).toBe("PolytomicTransportError")
    })
  )
})

// -----------------------------------------------------------------------------
// Drift
// -----------------------------------------------------------------------------

const drifting = {
  id: "1",
  state: "archived",
  name: null,
  created_at: "yesterday",
  count: 1.5,
  parent: { id: "2", state: "frozen" }
}

const events: ReadonlyArray<Drift.Event> = [
  ["unexpected-null", ["data", "name"], undefined],
  ["unknown-enum-value", ["data", "state"], "archived"],
  ["unexpected-format", ["data", "count"], undefined],
  ["unexpected-format", ["data", "created_at"], undefined],
  ["unknown-enum-value", ["data", "parent", "state"], "frozen"]
].map(([kind, path, value]) => ({ operation: "things.get", version: "2025-09-18", kind, path, value }) as Drift.Event) // as above

describe("drift", () => {
  it.effect("passes unknown enum values and formats unchanged, and null for an optional field as absent", () =>
    Effect.gen(function* () {
      const found = yield* get(drifting)
      expect(found).toEqual({
        id: "1",
        state: "archived",
        created_at: "yesterday",
        count: 1.5,
        parent: { id: "2", state: "frozen" }
      })
      expect("name" in found).toBe(false)
    })
  )

  it.effect("does not count a documented null", () =>
    Effect.gen(function* () {
      const { drift, value: found } = yield* Drift.collect(get({ id: "1", note: null, configuration: null }))
      expect(drift).toEqual([])
      expect(found).toEqual({ id: "1", note: null, configuration: null })
    })
  )

  it.effect("is collected beside the value: operation, version, path and kind", () =>
    Effect.gen(function* () {
      const { drift } = yield* Drift.collect(get(drifting))
      expect(drift).toEqual(events)
    })
  )

  it.effect("is collected from all calls of an effect and still passed to the outer reporter", () =>
    Effect.gen(function* () {
      const reported: Array<Drift.Event> = []
      const { drift } = yield* Drift.collect(Effect.andThen(get(drifting), get(drifting))).pipe(
        Effect.provide(Drift.layer({ onDrift: (more) => Effect.sync(() => reported.push(...more)) }))
      )
      expect(drift.length).toBe(2 * events.length)
      expect(reported).toEqual(drift)
    })
  )

  it.effect("stays an error under collect when a layer makes it strict", () =>
    Effect.gen(function* () {
      const error = yield* failure(Effect.provide(Drift.collect(get(drifting)), Drift.layer(Drift.strict)))
      expect(error._tag).toBe("PolytomicDecodeError")
    })
  )

  it.effect("calls onDrift once per response that has any", () =>
    Effect.gen(function* () {
      const reports: Array<number> = []
      const report = Drift.layer({ onDrift: (more) => Effect.sync(() => reports.push(more.length)) })
      yield* Effect.all([get({ id: "1" }), get(drifting), get({ id: "1", state: "x" })]).pipe(Effect.provide(report))
      expect(reports).toEqual([events.length, 1])
    })
  )

  it.effect("becomes an error that names each path under Drift.strict", () =>
    Effect.gen(function* () {
      const error = yield* failure(Effect.provide(get(drifting), Drift.layer(Drift.strict)))
      expect(error).toMatchObject({ _tag: "PolytomicDecodeError", reason: "shape", attempts: 1 })
      expect(error._tag === "PolytomicDecodeError" && error.issues.map(({ path }) => path)).toEqual(
        events.map(({ path }) => path)
      )
      expect(error.message).toContain("`data.state` drifts from the API reference (unknown-enum-value)")
    })
  )

  it.effect("leaves valid bodies and unknown fields alone under Drift.strict", () =>
    Effect.gen(function* () {
      expect(yield* Effect.provide(get({ id: "1", more: 1 }), Drift.layer(Drift.strict))).toEqual({ id: "1", more: 1 })
    })
  )

  it.effect("is counted by operation and kind", () =>
    Effect.gen(function* () {
      const registry: Metric.MetricRegistry = new Map()
      yield* Effect.andThen(get(drifting), get(drifting)).pipe(Effect.provideService(Metric.MetricRegistry, registry))
      const counted = (yield* Effect.provideService(Metric.snapshot, Metric.MetricRegistry, registry))
        .filter((metric) => metric.id === "polytomic.drift")
        .map((metric) => [metric.attributes, metric.state])
      expect(counted).toEqual([
        [
          { "polytomic.operation": "things.get", "polytomic.drift.kind": "unexpected-null" },
          { count: 2, incremental: true }
        ],
        [
          { "polytomic.operation": "things.get", "polytomic.drift.kind": "unknown-enum-value" },
          { count: 4, incremental: true }
        ],
        [
          { "polytomic.operation": "things.get", "polytomic.drift.kind": "unexpected-format" },
          { count: 4, incremental: true }
        ]
      ])
    })
  )

  it.effect("passes an unknown value of an enum with a single value", () =>
    Effect.gen(function* () {
      const single = { ...Op.get, success: Operation.data(Schema.Struct({ kind: Schema.Literals(["only"]) })) }
      const server = stub(respondWith(200, { data: { kind: "other" } }))
      expect(yield* value(call(server, single, { id: "1" }))).toEqual({ kind: "other" })
    })
  )
})
