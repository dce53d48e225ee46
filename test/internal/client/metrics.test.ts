/** The metrics of calls equal Effect's own, for programs that read or export them. */
import { describe, expect, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"
import { countDrift, recordDuration } from "../../../src/internal/client/metrics.ts"
import * as Op from "../../support/operations.ts"

const server = { address: "polytomic.example", port: 8443 }

const own = {
  "http.request.method": "GET",
  "url.template": "/api/things/{id}",
  "server.address": "polytomic.example",
  "server.port": "8443",
  "http.response.status_code": "404",
  "error.type": "PolytomicNotFound"
}

const effects = Metric.withAttributes(
  Metric.histogram("http.client.request.duration", {
    description: "Duration of calls to the Polytomic API in seconds, with their retries",
    boundaries: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    attributes: { unit: "s" }
  }),
  own
)

const values = [0, 0.005, 0.0051, 0.3, 0.3, 7, 10, 11, 400]

const outcome = { attempts: 1, waited: 0, status: 404, error: "PolytomicNotFound" }

const contextOf = (extra: Metric.Metric.AttributeSet = {}) =>
  Context.make(Metric.MetricRegistry, new Map()).pipe(Context.add(Metric.CurrentMetricAttributes, extra))

const record = (context: Context.Context<never>, seconds: number) => {
  recordDuration(Op.get, server, seconds, outcome, context)
}

describe("durations", () => {
  for (const extra of [{}, { tenant: "a", "error.type": "mine", unit: "ms" }]) {
    it(`are recorded like Effect's histogram, with attributes of the context such as ${JSON.stringify(extra)}`, () => {
      const [ours, theirs] = [contextOf(extra), contextOf(extra)]
      for (const value of values) {
        record(ours, value)
        effects.updateUnsafe(value, theirs)
      }
      expect(Metric.snapshotUnsafe(ours)).toEqual(Metric.snapshotUnsafe(theirs))
      expect(Metric.snapshotUnsafe(ours)).toHaveLength(1)
      const [keys, expected] = [ours, theirs].map((context) => [...Context.get(context, Metric.MetricRegistry).keys()])
      expect(keys).toEqual(expected)
      expect(effects.valueUnsafe(ours)).toMatchObject({ count: values.length })
    })
  }

  it("are counted from zero after a program removed the series from the registry", () => {
    const context = contextOf()
    record(context, 1)
    Context.get(context, Metric.MetricRegistry).clear()
    record(context, 2)
    expect(Metric.snapshotUnsafe(context)).toMatchObject([{ state: { count: 1, sum: 2 } }])
  })

  it("of a snapshot do not change", () => {
    const context = contextOf()
    record(context, 1)
    const [before] = Metric.snapshotUnsafe(context)
    const text = JSON.stringify(before)
    record(context, 1)
    expect(JSON.stringify(before)).toBe(text)
  })
})

it.effect("counts drift like Effect's counter", () =>
  Effect.gen(function* () {
    const [ours, theirs] = [contextOf({ tenant: "a" }), contextOf({ tenant: "a" })]
    const attributes = { "polytomic.operation": "things.get", "polytomic.drift.kind": "unexpected-null" }
    const counter = Metric.withAttributes(
      Metric.counter("polytomic.drift", {
        description: "Undocumented values in responses",
        incremental: true
      }),
      attributes
    )
    const event = {
      operation: "things.get",
      version: "2025-09-18",
      kind: "unexpected-null",
      path: [],
      value: undefined
    } as const
    yield* Effect.provideContext(countDrift([event, event]), ours)
    for (const _ of [1, 2]) counter.updateUnsafe(1, theirs)
    expect(Metric.snapshotUnsafe(ours)).toEqual(Metric.snapshotUnsafe(theirs))
    expect(counter.valueUnsafe(ours)).toEqual({ count: 2, incremental: true })
  })
)
