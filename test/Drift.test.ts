/** Tolerant decoding: the identical value of a valid body, the value and its drift where that is safe, an error elsewhere. */
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
import { answer, brokenBody, stub } from "./support/stub.ts"

const once = <A, E, R>(self: Effect.Effect<A, E, R>) =>
  Effect.provideService(self, RetryPolicy.RetryPolicy, RetryPolicy.none)

const get = (data: unknown) => once(call(stub(answer(200, { data })), Op.get, { id: "1" }))

describe("a body that fits the documents", () => {
  it.effect("keeps unknown fields, digits, offsets and the order of everything", () =>
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

  it.effect("null for a list is an empty one", () =>
    Effect.gen(function* () {
      for (const body of [{ data: null }, { data: [] }]) {
        expect(yield* call(stub(answer(200, body)), Op.list, {})).toEqual([])
      }
    })
  )

  it.effect("null for a nullable is null, and nothing for it is no value", () =>
    Effect.gen(function* () {
      const nullable = { ...Op.get, success: Operation.data(Schema.NullOr(Op.Thing)) }
      expect(yield* call(stub(answer(200, { data: null })), nullable, { id: "1" })).toBe(null)
      const error = yield* Effect.flip(call(stub(answer(200, {})), nullable, { id: "1" }))
      expect(error).toMatchObject({ _tag: "PolytomicDecodeError", issues: [{ path: ["data"], message: "is missing" }] })
    })
  )

  it.effect("any 2xx is a success", () =>
    Effect.gen(function* () {
      for (const status of [200, 201, 202, 203, 299]) {
        expect(yield* call(stub(answer(status, { data: { id: "1" } })), Op.get, { id: "1" })).toEqual({ id: "1" })
      }
    })
  )

  it.effect("of another content type, or without one, is decoded as JSON", () =>
    Effect.gen(function* () {
      for (const type of ["text/plain", "application/octet-stream", ""]) {
        const server = stub(answer(200, { data: { id: "1" } }, { "content-type": type }))
        expect(yield* call(server, Op.get, { id: "1" })).toEqual({ id: "1" })
      }
    })
  )

  it.effect("with a byte order mark before it is decoded", () =>
    Effect.gen(function* () {
      expect(yield* call(stub(answer(200, `\ufeff{"data":{"id":"1"}}`)), Op.get, { id: "1" })).toEqual({ id: "1" })
    })
  )

  it.effect("where no content is expected, none and an empty one are nothing", () =>
    Effect.gen(function* () {
      for (const body of ["", "{}", `""`, "null", `{"data":null}`]) {
        expect(yield* call(stub(answer(200, body)), Op.remove, { id: "1" })).toBe(undefined)
      }
      expect(yield* call(stub(answer(204)), Op.remove, { id: "1" })).toBe(undefined)
    })
  )

  it.effect("names such as __proto__ in it are plain data", () =>
    Effect.gen(function* () {
      const body = `{"data":{"id":"1","configuration":{"__proto__":{"polluted":true}},"__proto__":{"polluted":true}}}`
      const found = yield* call(stub(answer(200, body)), Op.get, { id: "1" })
      expect(JSON.stringify(found)).toBe(body.slice(8, -1))
      expect("polluted" in found).toBe(false)
    })
  )
})

describe("a body that can't be used", () => {
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

  for (const [what, body, type, reason, says] of cases) {
    it.effect(`${what} (${reason}): the error has operation, place and raw text`, () =>
      Effect.gen(function* () {
        const error = yield* failure(once(call(stub(answer(200, body, { "content-type": type })), Op.get, { id: "1" })))
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
        expect(error.message).toContain(says)
        expect(error.message).toContain("The raw body is in `body`.")
        if (typeof body === "string" && "body" in error) expect(Redacted.value(error.body)).toBe(body)
      })
    )
  }

  it.effect("names at most 10 places", () =>
    Effect.gen(function* () {
      const error = yield* failure(get({ id: "1", tags: Array.from({ length: 50 }, () => 1) }))
      expect(error._tag === "PolytomicDecodeError" && error.issues.length).toBe(10)
    })
  )

  it.effect("nested deeper than the stack is, it is an error and no defect", () =>
    Effect.gen(function* () {
      const deep = 50_000
      const body = `{"data":${`{"id":"1","parent":`.repeat(deep)}{"id":"1"}${"}".repeat(deep)}}`
      const error = yield* failure(once(call(stub(answer(200, body)), Op.get, { id: "1" })))
      expect(error).toMatchObject({ _tag: "PolytomicDecodeError", reason: "shape" })
      expect(error.message).toContain("is nested too deep")
    })
  )

  it.effect("that breaks off is no decode error", () =>
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
].map(([kind, path, value]) => ({ operation: "things.get", version: "2025-09-18", kind, path, value }) as Drift.Event) // as the table above has it

describe("drift", () => {
  it.effect("is let through: unknown enum values and formats as they came, null for an optional field as absent", () =>
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

  it.effect("null for a documented nullable is no drift, and stays", () =>
    Effect.gen(function* () {
      const { drift, value: found } = yield* Drift.collect(get({ id: "1", note: null, configuration: null }))
      expect(drift).toEqual([])
      expect(found).toEqual({ id: "1", note: null, configuration: null })
    })
  )

  it.effect("collect gives it beside the value: operation, version, place and kind", () =>
    Effect.gen(function* () {
      const { drift } = yield* Drift.collect(get(drifting))
      expect(drift).toEqual(events)
    })
  )

  it.effect("collect takes up all calls of an effect, and still tells the reporter around it", () =>
    Effect.gen(function* () {
      const reported: Array<Drift.Event> = []
      const { drift } = yield* Drift.collect(Effect.andThen(get(drifting), get(drifting))).pipe(
        Effect.provide(Drift.layer({ onDrift: (more) => Effect.sync(() => reported.push(...more)) }))
      )
      expect(drift.length).toBe(2 * events.length)
      expect(reported).toEqual(drift)
    })
  )

  it.effect("collect does not soften a strict drift", () =>
    Effect.gen(function* () {
      const error = yield* failure(Effect.provide(Drift.collect(get(drifting)), Drift.layer(Drift.strict)))
      expect(error._tag).toBe("PolytomicDecodeError")
    })
  )

  it.effect("onDrift is called once per response that has any", () =>
    Effect.gen(function* () {
      const reports: Array<number> = []
      const report = Drift.layer({ onDrift: (more) => Effect.sync(() => reports.push(more.length)) })
      yield* Effect.all([get({ id: "1" }), get(drifting), get({ id: "1", state: "x" })]).pipe(Effect.provide(report))
      expect(reports).toEqual([events.length, 1])
    })
  )

  it.effect("Drift.strict makes it an error that names each place", () =>
    Effect.gen(function* () {
      const error = yield* failure(Effect.provide(get(drifting), Drift.layer(Drift.strict)))
      expect(error).toMatchObject({ _tag: "PolytomicDecodeError", reason: "shape", attempts: 1 })
      expect(error._tag === "PolytomicDecodeError" && error.issues.map(({ path }) => path)).toEqual(
        events.map(({ path }) => path)
      )
      expect(error.message).toContain("`data.state` drifts from the documents (unknown-enum-value)")
    })
  )

  it.effect("Drift.strict has nothing against what fits, nor against unknown fields", () =>
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

  it.effect("of an enum with one value is let through as well", () =>
    Effect.gen(function* () {
      const single = { ...Op.get, success: Operation.data(Schema.Struct({ kind: Schema.Literals(["only"]) })) }
      const server = stub(answer(200, { data: { kind: "other" } }))
      expect(yield* value(call(server, single, { id: "1" }))).toEqual({ kind: "other" })
    })
  )
})
