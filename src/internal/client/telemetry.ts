/** Spans and metrics of calls, named as OpenTelemetry's HTTP client conventions have it. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"
import * as References from "effect/References"
import * as Tracer from "effect/Tracer"
import type { Event } from "../../Drift.ts"
import type { Any } from "../../Operation.ts"

/** Outcome of a call for its span and metric. */
export interface Outcome {
  readonly attempts: number
  /** Milliseconds that a rate limit kept its attempts waiting. */
  readonly waited: number
  /** Status of the last answer, if there was one. */
  readonly status: number | undefined
  /** `_tag` of the error, if the call failed. */
  readonly error: string | undefined
}

/** Target of requests, as attributes. */
export interface Server {
  readonly address: string
  readonly port: number
}

/** Reports whether somebody listens to spans: without a tracer they cost time and lead nowhere. */
export const isTraced = (context: Context.Context<never>): boolean =>
  Context.getOrUndefined(context, Tracer.Tracer) !== undefined

/** Reports whether somebody reads what is logged for debugging. */
export const isDebugged = (context: Context.Context<never>): boolean => {
  const least = Context.get(context, References.MinimumLogLevel)
  return least === "Debug" || least === "Trace" || least === "All"
}

/** The attributes that are known before a request is sent. The URL is a template: ids and queries are nobody's business. */
export const spanOptions = (operation: Any, server: Server): Tracer.SpanOptionsNoTrace => ({
  kind: "client",
  attributes: {
    "http.request.method": operation.method,
    "url.template": operation.path,
    "server.address": server.address,
    "server.port": server.port,
    "polytomic.operation": operation.id,
    "polytomic.api.version": operation.version
  }
})

/** The name of a call's span. */
export const spanName = (operation: Any): string => `${operation.method} ${operation.path}`

/** Puts the outcome on the span. */
export const annotate = (span: Tracer.Span, outcome: Outcome): void => {
  if (outcome.status !== undefined) span.attribute("http.response.status_code", outcome.status)
  if (outcome.attempts > 1) span.attribute("http.request.resend_count", outcome.attempts - 1)
  if (outcome.waited > 0) span.attribute("polytomic.rate_limit.wait", outcome.waited / 1000)
  if (outcome.error !== undefined) span.attribute("error.type", outcome.error)
}

/** The header that tells the server which span it works for. */
export const traceparent = (span: Tracer.Span): string =>
  `00-${span.traceId}-${span.spanId}-${span.sampled ? "01" : "00"}`

const duration: Metric.Histogram<number> = /*#__PURE__*/ Metric.histogram("http.client.request.duration", {
  description: "Duration of calls to the Polytomic API in seconds, with their retries",
  boundaries: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
  attributes: { unit: "s" }
})

const drift: Metric.Counter<number> = /*#__PURE__*/ Metric.counter("polytomic.drift", {
  description: "Things in responses that the documents do not know",
  incremental: true
})

// A metric finds its series by a text of all its attributes, and remembers it: one that was made anew for each call would spend
// more on that than on counting. There are few outcomes of an operation, so few are kept.
const durations = /*#__PURE__*/ new WeakMap<Any, Map<string, Metric.Metric<number, unknown>>>()

const durationOf = (operation: Any, { address, port }: Server, { error, status }: Outcome) => {
  let byOutcome = durations.get(operation)
  if (byOutcome === undefined) {
    byOutcome = new Map()
    durations.set(operation, byOutcome)
  }
  const key = `${address} ${port} ${status} ${error}`
  let metric = byOutcome.get(key)
  if (metric === undefined) {
    metric = Metric.withAttributes(duration, {
      "http.request.method": operation.method,
      "url.template": operation.path,
      "server.address": address,
      "server.port": String(port),
      ...(status === undefined ? {} : { "http.response.status_code": String(status) }),
      ...(error === undefined ? {} : { "error.type": error })
    })
    byOutcome.set(key, metric)
  }
  return metric
}

/** Records how long a call took, with what the context says of metrics. */
export const recordDuration = (
  operation: Any,
  server: Server,
  seconds: number,
  outcome: Outcome,
  context: Context.Context<never>
): void => durationOf(operation, server, outcome).updateUnsafe(seconds, context)

/** Counts drift by operation and kind. */
export const countDrift = (events: ReadonlyArray<Event>): Effect.Effect<void> =>
  Effect.map(Effect.context<never>(), (context) => {
    for (const { kind, operation } of events) {
      const attributes = { "polytomic.operation": operation, "polytomic.drift.kind": kind }
      Metric.withAttributes(drift, attributes).updateUnsafe(1, context)
    }
  })
