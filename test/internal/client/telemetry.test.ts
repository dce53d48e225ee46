/** Telemetry of a call: one span if there is a tracer, one duration, and nothing to the server. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Metric from "effect/Metric"
import * as Tracer from "effect/Tracer"
import * as TestClock from "effect/testing/TestClock"
import * as PolytomicClient from "../../../src/PolytomicClient.ts"
import { call, settle, value } from "../../support/client.ts"
import * as Op from "../../support/operations.ts"
import { ok, problem, type Reply, reset, silent, slow, stub } from "../../support/stub.ts"

/** A tracer that keeps its spans. */
const recorder = () => {
  const spans: Array<Tracer.NativeSpan> = []
  const tracer = Tracer.make({
    span: (options) => {
      const span = new Tracer.NativeSpan(options)
      spans.push(span)
      return span
    }
  })
  const record = <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.provideService(self, Tracer.Tracer, tracer)
  return { spans, record }
}

const traced = <A, E>(self: Effect.Effect<A, E>) => {
  const { record, spans } = recorder()
  return Effect.map(settle(record(self)), (exit) => ({ exit, spans, span: spans[0] }))
}

const get = (...script: ReadonlyArray<Reply>) => call(stub(...script), Op.get, { id: "a-private-id" })

const common = {
  "http.request.method": "GET",
  "url.template": "/api/things/{id}",
  "server.address": "app.polytomic.com",
  "server.port": 443,
  "polytomic.operation": "things.get",
  "polytomic.api.version": "2025-09-18"
}

describe("the span of a call", () => {
  it.effect("is a single client span, named by method and path template: no id, no query, no URL", () =>
    Effect.gen(function* () {
      const { span, spans } = yield* traced(get(ok))
      expect(spans.length).toBe(1)
      expect(span).toMatchObject({ name: "GET /api/things/{id}", kind: "client" })
      expect(Object.fromEntries(span?.attributes ?? [])).toEqual({ ...common, "http.response.status_code": 200 })
      expect(span?.status).toMatchObject({ _tag: "Ended", exit: { _tag: "Success" } })
      expect([...(span?.attributes.values() ?? [])].join()).not.toContain("a-private-id")
    })
  )

  it.effect("covers all attempts and has the number of retries", () =>
    Effect.gen(function* () {
      const { span, spans } = yield* traced(get(problem(503), reset, ok))
      expect(spans.length).toBe(1)
      expect(Object.fromEntries(span?.attributes ?? [])).toEqual({
        ...common,
        "http.response.status_code": 200,
        "http.request.resend_count": 2
      })
    })
  )

  it.effect("of a failed call has the error's tag as its type", () =>
    Effect.gen(function* () {
      const { span } = yield* traced(get(problem(404)))
      expect(Object.fromEntries(span?.attributes ?? [])).toEqual({
        ...common,
        "http.response.status_code": 404,
        "error.type": "PolytomicNotFound"
      })
      expect(span?.status).toMatchObject({ _tag: "Ended", exit: { _tag: "Failure" } })
    })
  )

  it.effect("of a call without a response has no status", () =>
    Effect.gen(function* () {
      const { span } = yield* traced(call(stub(reset), Op.createOld, { name: "x" }))
      expect(span?.attributes.get("error.type")).toBe("PolytomicTransportError")
      expect(span?.attributes.has("http.response.status_code")).toBe(false)
    })
  )

  it.effect("of an interrupted call ends as interrupted", () =>
    Effect.gen(function* () {
      const { record, spans } = recorder()
      const fiber = yield* Effect.forkChild(record(get(silent)))
      yield* TestClock.adjust("1 second")
      yield* Fiber.interrupt(fiber)
      expect(spans[0]?.status._tag).toBe("Ended")
      expect(spans[0]?.attributes.get("error.type")).toBe("Interrupt")
    })
  )

  it.effect("is a child of the surrounding span", () =>
    Effect.gen(function* () {
      const { spans } = yield* traced(Effect.withSpan(get(ok), "mine"))
      const [parent, call] = spans
      expect(parent?.name).toBe("mine")
      expect(call?.parent).toMatchObject({ _tag: "Some", value: { spanId: parent?.spanId } })
      expect(call?.traceId).toBe(parent?.traceId)
    })
  )

  it.effect("is absent without a tracer", () =>
    Effect.gen(function* () {
      // The default tracer creates spans too, so this shows that the client does not use it.
      const server = stub((request, sent) =>
        Effect.flatMap(Effect.option(Effect.currentSpan), (span) => {
          expect(span._tag).toBe("None")
          return ok(request, sent)
        })
      )
      yield* call(server, Op.get, { id: "1" })
    })
  )

  it.effect("has the host and port of the base URL", () =>
    Effect.gen(function* () {
      const local = call(stub(ok), Op.get, { id: "1" }, { baseUrl: "http://localhost:4010/x" })
      const { span } = yield* traced(local)
      expect(span?.attributes.get("server.address")).toBe("localhost")
      expect(span?.attributes.get("server.port")).toBe(4010)
      const plain = yield* traced(call(stub(ok), Op.get, { id: "1" }, { baseUrl: "http://poly.example" }))
      expect(plain.span?.attributes.get("server.port")).toBe(80)
    })
  )

  it.effect("is absent for an unsent call with invalid input", () =>
    Effect.gen(function* () {
      const { exit, spans } = yield* traced(call(stub(ok), Op.get, { id: "" }))
      expect(Exit.isFailure(exit)).toBe(true)
      expect(spans.length).toBe(0)
    })
  )
})

describe("trace headers", () => {
  const headers = (propagate: boolean) =>
    Effect.gen(function* () {
      const server = stub(ok)
      const { spans } = yield* traced(
        Effect.withSpan(
          Effect.provideService(call(server, Op.get, { id: "1" }), PolytomicClient.TracerPropagationEnabled, propagate),
          "outer"
        )
      )
      return { sent: server.sent[0]?.headers ?? {}, span: spans[1] }
    })

  it.effect("are not sent by default", () =>
    Effect.gen(function* () {
      const { sent } = yield* headers(false)
      expect(Object.keys(sent).sort()).toEqual(["accept", "authorization", "user-agent", "x-polytomic-version"])
    })
  )

  it.effect("are sent with TracerPropagationEnabled", () =>
    Effect.gen(function* () {
      const { sent, span } = yield* headers(true)
      expect(sent["traceparent"]).toBe(`00-${span?.traceId}-${span?.spanId}-01`)
      expect(sent["traceparent"]).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)
    })
  )

  it.effect("are not sent for an unsampled trace", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      yield* Effect.provideService(call(server, Op.get, { id: "1" }), PolytomicClient.TracerPropagationEnabled, true)
      expect(server.sent[0]?.headers["traceparent"]).toBe(undefined)
    })
  )
})

describe("the duration metric", () => {
  const recorded = <A, E>(self: Effect.Effect<A, E>) =>
    Effect.gen(function* () {
      const registry: Metric.MetricRegistry = new Map()
      yield* Effect.provideService(settle(self), Metric.MetricRegistry, registry)
      const all = yield* Effect.provideService(Metric.snapshot, Metric.MetricRegistry, registry)
      return all.filter((metric) => metric.id === "http.client.request.duration")
    })

  it.effect("records a call with its waits in seconds, once, with its operation and outcome", () =>
    Effect.gen(function* () {
      const [metric, ...more] = yield* recorded(get(slow(2000, problem(429, { "retry-after": "5" })), ok))
      expect(more).toEqual([])
      expect(metric).toMatchObject({
        type: "Histogram",
        attributes: {
          "http.request.method": "GET",
          "url.template": "/api/things/{id}",
          "server.address": "app.polytomic.com",
          "server.port": "443",
          "http.response.status_code": "200",
          unit: "s"
        },
        state: { count: 1, sum: 7 }
      })
    })
  )

  it.effect("separates failures by type", () =>
    Effect.gen(function* () {
      const metrics = yield* recorded(Effect.all([Effect.exit(get(problem(404))), Effect.exit(get(problem(422)))]))
      expect(metrics.map((metric) => metric.attributes?.["error.type"])).toEqual([
        "PolytomicNotFound",
        "PolytomicUnprocessableEntity"
      ])
    })
  )

  it.effect("does not record unsent calls", () =>
    Effect.gen(function* () {
      expect(yield* recorded(call(stub(ok), Op.get, { id: "" }))).toEqual([])
    })
  )

  it.effect("returns the value of a call without a tracer, too", () =>
    Effect.map(value(get(ok)), (found) => expect(found).toEqual({ id: "1", name: "one" }))
  )
})
