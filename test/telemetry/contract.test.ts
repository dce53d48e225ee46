/** Telemetry of calls at an OpenTelemetry collector: exactly the contract, and nothing elsewhere. */
import { subscribe, unsubscribe } from "node:diagnostics_channel"
import type { Socket } from "node:net"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as Metric from "effect/Metric"
import * as Otlp from "effect/observability/Otlp"
import * as Breaker from "effect/persistence/CircuitBreaker"
import { start } from "effect-polytomic/emulator/node"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import * as CircuitBreaker from "../../src/CircuitBreaker.ts"
import * as Credentials from "../../src/Credentials.ts"
import * as Deadline from "../../src/Deadline.ts"
import { Connections, Polytomic } from "../../src/index.ts"
import * as RateLimit from "../../src/RateLimit.ts"
import * as RetryPolicy from "../../src/RetryPolicy.ts"
import { contract } from "../../src/Telemetry.ts"
import * as Tenants from "../../src/Tenants.ts"
import { apiKey, call } from "../support/client.ts"
import * as Op from "../support/operations.ts"
import { ok, problem, type Reply, reset, respondWith, silent, stub } from "../support/stub.ts"
import { type Collector, collect, type KeyValue } from "./collector.ts"
import { documentOf } from "./document.ts"

const id = "an-id-that-is-nobodys-business"
const credentials = Credentials.apiKey(apiKey)

const get = (...script: ReadonlyArray<Reply>) => Effect.exit(call(stub(...script), Op.get, { id }, { credentials }))

const drifting = respondWith(200, {
  data: { id: "1", state: "brand-new", note: null, name: null, created_at: "yesterday" }
})

/** One call of every kind. */
const scenario = Effect.gen(function* () {
  const limit = yield* RateLimit.make({ per: "origin", rate: { limit: 1, window: "20 millis" } })
  const breaker = yield* CircuitBreaker.make({ tripPolicy: Breaker.consecutive(1), openDuration: "10 millis" })
  const limited = Effect.provideService(RateLimit.RateLimit, limit)
  const guarded = <A, E, R>(self: Effect.Effect<A, E, R>) =>
    self.pipe(
      Effect.provideService(CircuitBreaker.CircuitBreaker, breaker),
      Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none)
    )
  const tenant = Tenants.fromApiKey({ organization_id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c02", key: apiKey })
  yield* get(ok)
  yield* get(problem(503), ok)
  yield* get(problem(404))
  yield* Effect.exit(call(stub(reset), Op.createOld, { name: "x" }, { credentials }))
  yield* get(drifting)
  yield* Effect.provideService(get(silent), Deadline.Deadline, Deadline.make({ total: "20 millis" }))
  yield* Effect.all([limited(get(ok)), limited(get(ok))], { concurrency: 2 })
  yield* guarded(get(problem(500)))
  yield* Effect.sleep("20 millis")
  yield* guarded(get(ok))
  yield* Tenants.provide(get(ok), tenant)
}).pipe(Effect.scoped)

const types: { readonly [type: string]: string } = { stringValue: "string", intValue: "int", doubleValue: "double" }

const typesOf = (attributes: ReadonlyArray<KeyValue>): ReadonlyArray<readonly [string, string]> =>
  attributes.map(({ key, value }) => [key, types[Object.keys(value)[0] ?? ""] ?? "unknown"])

describe("data at a collector", () => {
  let collector: Collector
  beforeAll(async () => {
    collector = await collect()
    const otlp = Otlp.layerJson({
      baseUrl: collector.url,
      resource: { serviceName: "test" },
      tracerExportInterval: "1 hour",
      loggerExportInterval: "1 hour",
      metricsExportInterval: "1 hour"
    }).pipe(Layer.provide(FetchHttpClient.layer))
    const registry: Metric.MetricRegistry = new Map()
    await Effect.runPromise(scenario.pipe(Effect.provide(otlp), Effect.provideService(Metric.MetricRegistry, registry)))
  })
  afterAll(() => collector.close())

  const clientSpan = contract.spans[0]

  it("consists of spans, metrics and logs over OTLP", () => {
    expect([...collector.paths].sort()).toEqual(["/v1/logs", "/v1/metrics", "/v1/traces"])
  })

  it("has a span for each call, with exactly the contract's attributes, of the contract's types", () => {
    expect(collector.spans.length).toBe(11)
    const seen = new Map<string, string>()
    for (const { attributes, kind, name } of collector.spans) {
      const found = new Map(typesOf(attributes))
      expect(kind).toBe(3) // client
      expect(name).toBe(
        clientSpan?.name.replace(/\{([^}]+)\}/g, (_, key) =>
          String(attributes.find((one) => one.key === key)?.value["stringValue"])
        )
      )
      for (const key of clientSpan?.always ?? []) expect([...found.keys()]).toContain(key)
      for (const [key, type] of found) seen.set(key, type)
    }
    const expected = [...(clientSpan?.always ?? []), ...(clientSpan?.sometimes ?? [])].map((name) => [
      name,
      contract.attributes.find((attribute) => attribute.name === name)?.type
    ])
    // A whole number is exported as an integer: a wait of 20 ms and a fraction is not.
    expect([...seen].sort()).toEqual(expected.sort())
  })

  it("has exactly the contract's metrics, with their instruments, units and attributes", () => {
    expect([...collector.metrics.keys()].sort()).toEqual(contract.metrics.map(({ name }) => name).sort())
    for (const { always, instrument, name, sometimes, unit } of contract.metrics) {
      const metric = collector.metrics.get(name)
      expect(metric?.unit, name).toBe(unit)
      expect(metric?.sum?.isMonotonic === true ? "counter" : "histogram").toBe(instrument)
      const points = (metric?.sum ?? metric?.histogram)?.dataPoints ?? []
      const keys = points.map(({ attributes }) => attributes.map(({ key }) => key))
      for (const key of always) expect(keys.every((all) => all.includes(key))).toBe(true)
      expect(new Set(keys.flat())).toEqual(new Set([...always, ...sometimes]))
      expect(points.flatMap(({ attributes }) => typesOf(attributes)).every(([, type]) => type === "string")).toBe(true)
    }
  })

  it("counts each kind of failure by its tag", () => {
    const points = collector.metrics.get("http.client.request.duration")?.histogram?.dataPoints ?? []
    const tags = points.flatMap(({ attributes }) =>
      attributes.flatMap(({ key, value }) => (key === "error.type" ? [value["stringValue"]] : []))
    )
    expect(tags.sort()).toEqual([
      "PolytomicDeadlineExceeded",
      "PolytomicInternalServerError",
      "PolytomicNotFound",
      "PolytomicTransportError"
    ])
  })

  it("has log events of the contract only", () => {
    const texts = collector.logs.map(({ body, severityText }) => [severityText, body["stringValue"]])
    expect(texts).toEqual([
      ["Warn", "The circuit of https://app.polytomic.com is open: nothing is sent for 10 ms"],
      ["Info", "The circuit of https://app.polytomic.com is closed: requests are sent again"]
    ])
  })

  it("contains neither a key nor an id", () => {
    expect(collector.bodies.join()).not.toContain(apiKey)
    expect(collector.bodies.join()).not.toContain(id)
  })
})

describe("docs/telemetry.md", () => {
  it("matches the contract (update it with `npx vitest run test/telemetry -u`)", async () => {
    await expect(documentOf(contract)).toMatchFileSnapshot("../../docs/telemetry.md")
  })
})

describe("without an exporter", () => {
  it("connects to the API only, for any environment", async () => {
    const collector = await collect()
    const api = await start({ port: 0 })
    vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url)
    vi.stubEnv("OTEL_TRACES_EXPORTER", "otlp")
    const ports: Array<number | undefined> = []
    const listen = (message: unknown): void => {
      const { socket } = message as { readonly socket: Socket } // the messages of Node on this channel
      socket.once("connect", () => ports.push(socket.remotePort))
    }
    subscribe("net.client.socket", listen)
    try {
      const program = Effect.flatMap(Connections, (connections) =>
        Effect.all([connections.list(), Effect.exit(connections.get({ id: "nobody" }))])
      )
      const layer = Layer.mergeAll(
        Polytomic.layer({ apiKey: "test-key", baseUrl: api.url }),
        RateLimit.layer({ concurrency: 2 }),
        CircuitBreaker.layer()
      )
      await Effect.runPromise(Effect.provide(program, layer))
    } finally {
      unsubscribe("net.client.socket", listen)
      vi.unstubAllEnvs()
      await api.close()
      await collector.close()
    }
    expect(ports.length).toBeGreaterThan(0)
    expect(new Set(ports)).toEqual(new Set([Number(new URL(api.url).port)]))
    expect(collector.bodies).toEqual([])
  })
})
