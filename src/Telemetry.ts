/**
 * Telemetry of this package: every span, attribute, metric and log event. The tests hold the code to it, so dashboards and alerts
 * can be built on these names; a change of one is told of in the changelog.
 *
 * - Names are those of OpenTelemetry's semantic conventions for HTTP clients where there are any, and start with `polytomic.`
 *   where there are none.
 * - A span is made only where there is a tracer. Nothing is exported unless the program provides an exporter, such as
 *   `effect/observability/Otlp`; the package has none and sends nothing to anybody but the configured origin.
 * - No key, no id, no query and no value of a body is in any of it. So there is no `url.full`, which the conventions ask for: its
 *   path has the ids of connections, syncs and users in it. `url.template` says the same for all of them.
 * - Trace headers are not sent to Polytomic unless `PolytomicClient.TracerPropagationEnabled` asks for that.
 *
 * It is plain data, which no call reads: a program that does not import it carries none of it.
 */

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * Something that is said about a span or a measurement.
 *
 * @category models
 * @since 1.0.0
 */
export interface Attribute {
  readonly name: string
  readonly type: "string" | "int" | "double"
  /** Unit of a number, in UCUM. */
  readonly unit?: string
  readonly meaning: string
  readonly example: string
}

/**
 * A stretch of time that is told of.
 *
 * @category models
 * @since 1.0.0
 */
export interface Span {
  /** The name; what stands in braces is the value of that attribute. */
  readonly name: string
  readonly kind: "client" | "internal"
  /** The module that makes it. */
  readonly from: string
  readonly meaning: string
  /** Names of attributes that it always has. */
  readonly always: ReadonlyArray<string>
  /** Names of attributes that it has where there is something to say. */
  readonly sometimes: ReadonlyArray<string>
}

/**
 * Something that is counted or measured. Attributes of metrics are always text.
 *
 * @category models
 * @since 1.0.0
 */
export interface Metric {
  readonly name: string
  readonly instrument: "counter" | "histogram"
  readonly unit: string
  readonly from: string
  readonly meaning: string
  readonly always: ReadonlyArray<string>
  readonly sometimes: ReadonlyArray<string>
}

/**
 * A line in the log.
 *
 * @category models
 * @since 1.0.0
 */
export interface Log {
  readonly level: "Debug" | "Info" | "Warn" | "Error"
  /** The message; `{}` stands for what varies. */
  readonly message: string
  readonly from: string
  readonly meaning: string
}

/**
 * Everything that is told.
 *
 * @category models
 * @since 1.0.0
 */
export interface Contract {
  readonly attributes: ReadonlyArray<Attribute>
  readonly spans: ReadonlyArray<Span>
  readonly metrics: ReadonlyArray<Metric>
  readonly logs: ReadonlyArray<Log>
}

// -----------------------------------------------------------------------------
// Attributes
// -----------------------------------------------------------------------------

const attributes: ReadonlyArray<Attribute> = [
  {
    name: "http.request.method",
    type: "string",
    meaning: "Method of the request.",
    example: "GET"
  },
  {
    name: "url.template",
    type: "string",
    meaning: "Path of the operation as the documents have it, without ids and query.",
    example: "/api/connections/{id}"
  },
  {
    name: "server.address",
    type: "string",
    meaning: "Host of the base URL.",
    example: "app.polytomic.com"
  },
  {
    name: "server.port",
    type: "int",
    meaning: "Port of the base URL.",
    example: "443"
  },
  {
    name: "http.response.status_code",
    type: "int",
    meaning: "Status of the last answer; absent if there was none.",
    example: "200"
  },
  {
    name: "http.request.resend_count",
    type: "int",
    unit: "{request}",
    meaning: "How often the request was sent again; absent if it was sent once.",
    example: "2"
  },
  {
    name: "error.type",
    type: "string",
    meaning: "Tag of the error that the call failed with, or `Interrupt` or `Die`; absent if it succeeded.",
    example: "PolytomicNotFound"
  },
  {
    name: "polytomic.operation",
    type: "string",
    meaning: "Id of the operation.",
    example: "connections.get"
  },
  {
    name: "polytomic.api.version",
    type: "string",
    meaning: "API version of the operation, as sent in `X-Polytomic-Version`.",
    example: "2025-09-18"
  },
  {
    name: "polytomic.rate_limit.wait",
    type: "double",
    unit: "s",
    meaning: "How long a rate limit kept the attempts of the call waiting; absent if it did not.",
    example: "1.5"
  },
  {
    name: "polytomic.organization.id",
    type: "string",
    meaning: "Id of the organization that is worked for.",
    example: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c02"
  },
  {
    name: "polytomic.drift.kind",
    type: "string",
    meaning: "What the documents do not know: `unknown-enum-value`, `unexpected-null` or `unexpected-format`.",
    example: "unknown-enum-value"
  },
  {
    name: "polytomic.circuit_breaker.from",
    type: "string",
    meaning: "State that a circuit was in: `Closed`, `Open` or `HalfOpen`.",
    example: "Closed"
  },
  {
    name: "polytomic.circuit_breaker.to",
    type: "string",
    meaning: "State that a circuit is in now.",
    example: "Open"
  },
  {
    name: "unit",
    type: "string",
    meaning: "Unit of the metric, where Effect's exporters look for it.",
    example: "s"
  }
]

// -----------------------------------------------------------------------------
// Spans
// -----------------------------------------------------------------------------

const tenant = "polytomic.organization.id"

const job = (name: string, from: string, meaning: string, sometimes: ReadonlyArray<string> = [tenant]): Span => ({
  name,
  kind: "internal",
  from,
  meaning,
  always: [],
  sometimes
})

const spans = (): ReadonlyArray<Span> => [
  {
    name: "{http.request.method} {url.template}",
    kind: "client",
    from: "PolytomicClient",
    meaning: "A call, with all of its attempts and the waits between them, until its answer is decoded.",
    always: [
      "http.request.method",
      "url.template",
      "server.address",
      "server.port",
      "polytomic.operation",
      "polytomic.api.version"
    ],
    sometimes: [
      "http.response.status_code",
      "http.request.resend_count",
      "error.type",
      "polytomic.rate_limit.wait",
      tenant
    ]
  },
  job("SyncRun.modelSync", "SyncRun", "A model sync is run: started or joined, and followed to its end."),
  job("SyncRun.bulkSync", "SyncRun", "A bulk sync is run: started or joined, and followed to its end."),
  job("SyncRun.followModelSync", "SyncRun", "An execution of a model sync is followed to its end."),
  job("SyncRun.followBulkSync", "SyncRun", "An execution of a bulk sync is followed to its end."),
  job("Query.run", "Query", "A query is run until it is done."),
  job("Query.stream", "Query", "A query is run, and its rows are read."),
  job("Query.rows", "Query", "The rows of a query are read."),
  job("SchemaCache.refresh", "SchemaCache", "The schemas of a connection are read again."),
  job("SchemaCache.waitUntilReady", "SchemaCache", "The schemas of a connection are waited for."),
  job("SchemaCache.createBulkSyncWhenReady", "SchemaCache", "A bulk sync is created as soon as that can be done."),
  job("AsyncJob.run", "AsyncJob", "A call is made with `async`, and its job followed to its result."),
  job("AsyncJob.waitUntilDone", "AsyncJob", "A job is followed to its result."),
  job("EventFeed.page", "EventFeed", "A part of the list of events is read."),
  job("WebhookReceiver.receive", "WebhookReceiver", "A delivery is verified and handled."),
  job("Connect.start", "Connect", "A customer is sent off to connect a system."),
  job("Connect.createForOAuth", "Connect", "A customer has come back from connecting a system."),
  job("Connect.waitUntilHealthy", "Connect", "A connection is looked at until it is healthy."),
  job("SafeUpdate.updateConnection", "SafeUpdate", "A connection is read, changed and written."),
  job("SafeUpdate.updateBulkSync", "SafeUpdate", "A bulk sync is read, changed and written."),
  job("Tenants.provision", "Tenants", "A customer's organization, user and key are made, or found."),
  job("Tenants.list", "Tenants", "The customers of a partner are listed."),
  job("polytomic.tenant", "Tenants", "The part of one tenant in work for several.")
]

// -----------------------------------------------------------------------------
// Metrics
// -----------------------------------------------------------------------------

const metrics: ReadonlyArray<Metric> = [
  {
    name: "http.client.request.duration",
    instrument: "histogram",
    unit: "s",
    from: "PolytomicClient",
    meaning:
      "Duration of calls, with their attempts and waits. Its count is that of the calls; those with `error.type` failed.",
    always: ["http.request.method", "url.template", "server.address", "server.port", "unit"],
    sometimes: ["http.response.status_code", "error.type"]
  },
  {
    name: "polytomic.drift",
    instrument: "counter",
    unit: "1",
    from: "Drift",
    meaning: "Things in answers that the documents do not know, and that were let through.",
    always: ["polytomic.operation", "polytomic.drift.kind"],
    sometimes: []
  },
  {
    name: "polytomic.rate_limit.wait",
    instrument: "histogram",
    unit: "s",
    from: "RateLimit",
    meaning: "How long requests were kept waiting by the rate limit; those that were not are left out.",
    always: ["polytomic.operation", "unit"],
    sometimes: []
  },
  {
    name: "polytomic.circuit_breaker.transitions",
    instrument: "counter",
    unit: "1",
    from: "CircuitBreaker",
    meaning: "Circuits that opened, were probed or closed.",
    always: ["polytomic.circuit_breaker.from", "polytomic.circuit_breaker.to"],
    sometimes: []
  }
]

// -----------------------------------------------------------------------------
// Logs
// -----------------------------------------------------------------------------

const logs: ReadonlyArray<Log> = [
  {
    level: "Debug",
    message: "{} attempt {}: {} in {}",
    from: "PolytomicClient",
    meaning:
      "An attempt of a call has ended: its status, or what kept it from having one. Only made where this level is logged."
  },
  {
    level: "Warn",
    message: "The store of the rate limit does not answer: requests are sent without limit until it does",
    from: "RateLimit",
    meaning: "Said once, until the store has answered again."
  },
  {
    level: "Warn",
    message: "The circuit of {} is open: nothing is sent for {}",
    from: "CircuitBreaker",
    meaning: "A server has kept failing."
  },
  {
    level: "Info",
    message: "The circuit of {} is closed: requests are sent again",
    from: "CircuitBreaker",
    meaning: "A probe has succeeded."
  },
  {
    level: "Warn",
    message: "Polytomic events from {} to {} may be lost: they are not listed any more",
    from: "EventFeed",
    meaning: "The feed was away for longer than events are kept. Options can have it told elsewhere."
  },
  {
    level: "Warn",
    message: "A Polytomic event of type {} has no id or time, and is left out",
    from: "EventFeed",
    meaning: "Such an event has no place in the feed."
  },
  {
    level: "Warn",
    message: "The Polytomic event {} has a time that is ahead of the clocks: {}, and it is {}",
    from: "EventFeed",
    meaning: "The event is given all the same, and hides none of those after it. A clock is wrong somewhere."
  },
  {
    level: "Debug",
    message: "{}",
    from: "Polling",
    meaning: "What jobs that wait notice and do about it: a look that failed, something that was going on already."
  },
  {
    level: "Warn",
    message: "{}",
    from: "Polling",
    meaning: "What jobs that wait notice and somebody may want to look at: an unknown status, something left out."
  },
  {
    level: "Debug",
    message: "{}",
    from: "WebhookReceiver",
    meaning: "A delivery came a second time."
  },
  {
    level: "Warn",
    message: "{}",
    from: "WebhookReceiver",
    meaning: "A request is no delivery of Polytomic, or can't be proved to be one; the message says why."
  },
  {
    level: "Warn",
    message: "It could not be noted how handling a Polytomic delivery ended",
    from: "WebhookReceiver",
    meaning: "The store of deliveries failed; the delivery may be handled again."
  },
  {
    level: "Error",
    message: "A Polytomic delivery could not be handled; it is left to be sent again",
    from: "WebhookReceiver",
    meaning: "The program's handler failed."
  },
  {
    level: "Warn",
    message: "Left out: {}",
    from: "Query",
    meaning: "A row of a query or of a log does not fit its schema. The option `onInvalid` can have it told elsewhere."
  },
  {
    level: "Warn",
    message: "{}: execution {} could not be canceled: {}",
    from: "Durable",
    meaning: "A durable run gave up waiting, and the execution that it began may still be going on."
  },
  {
    level: "Warn",
    message: "The progress of {} could not be reported",
    from: "Durable",
    meaning: "The program's own function for progress threw; the run goes on."
  },
  {
    level: "Warn",
    message: "Instance {} could not be nudged",
    from: "DurableCloudflare",
    meaning: "A waiting instance of a Workflow was not told of an event; it looks by itself when its sleep ends."
  },
  {
    level: "Warn",
    message: "The register of waiting instances could not be {}",
    from: "DurableCloudflare",
    meaning: "The KV namespace failed; instances look by themselves when their sleep ends."
  },
  {
    level: "Warn",
    message: "A waiting run could not be registered",
    from: "SqlStores",
    meaning: "The database failed; the run looks by itself when its sleep ends."
  },
  {
    level: "Warn",
    message: "Waiting runs could not be found",
    from: "SqlStores",
    meaning: "The database failed; the runs look by themselves when their sleep ends."
  }
]

// -----------------------------------------------------------------------------
// The contract
// -----------------------------------------------------------------------------

/**
 * All spans, attributes, metrics and log events.
 *
 * @example
 * ```ts
 * import { contract } from "effect-polytomic/Telemetry"
 *
 * const duration = contract.metrics.find(({ name }) => name === "http.client.request.duration")
 * duration?.unit // => "s"
 * ```
 *
 * @category constants
 * @since 1.0.0
 */
export const contract: Contract = { attributes, spans: /*#__PURE__*/ spans(), metrics, logs }
