/**
 * Telemetry of this package: every span, attribute, metric and log event. Tests compare it with the code, so dashboards and alerts
 * can be built on these names; the changelog lists each change of one.
 *
 * - Names are those of OpenTelemetry's semantic conventions for HTTP clients where there are any, and start with `polytomic.`
 *   where there are none.
 * - A span is made only where there is a tracer. Nothing is exported unless the program provides an exporter, such as
 *   `effect/observability/Otlp`; the package has none, and sends requests only to the configured origin.
 * - Telemetry contains no key, id, query or value of a body. There is no `url.full`, which the conventions ask for, because its path
 *   has ids of connections, syncs and users; `url.template` has the path of the operation.
 * - Trace headers are not sent to Polytomic unless `PolytomicClient.TracerPropagationEnabled` asks for that.
 *
 * It is plain data that no call reads: a program that does not import it bundles none of it.
 */
import type * as Tracer from "effect/Tracer"
import { annotate, type Server, spanOptions, target } from "./internal/client/telemetry.ts"
import type { Any } from "./Operation.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * Attribute of a span or a metric.
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
 * Span of a call or a job.
 *
 * @category models
 * @since 1.0.0
 */
export interface Span {
  /** Name; braces hold the value of that attribute. */
  readonly name: string
  readonly kind: "client" | "internal"
  /** Module that creates it. */
  readonly from: string
  readonly meaning: string
  /** Names of the attributes that it always has. */
  readonly always: ReadonlyArray<string>
  /** Names of the attributes that it has in some cases. */
  readonly sometimes: ReadonlyArray<string>
}

/**
 * Metric. Its attributes are always text.
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
 * Log event.
 *
 * @category models
 * @since 1.0.0
 */
export interface Log {
  readonly level: "Debug" | "Info" | "Warn" | "Error"
  /** Message; `{}` stands for a part that varies. */
  readonly message: string
  readonly from: string
  readonly meaning: string
}

/**
 * Whole telemetry contract.
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
    meaning: "Path template of the operation, without ids and query.",
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
    meaning: "Status of the last response; absent if there was none.",
    example: "200"
  },
  {
    name: "http.request.resend_count",
    type: "int",
    unit: "{request}",
    meaning: "Number of retries; absent if there was none.",
    example: "2"
  },
  {
    name: "error.type",
    type: "string",
    meaning: "Tag of the call's error, `Interrupt` or `Die`; absent after a success.",
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
    meaning: "Time that the attempts of the call waited for a rate limit; absent if they did not wait.",
    example: "1.5"
  },
  {
    name: "polytomic.organization.id",
    type: "string",
    meaning: "Id of the tenant's organization.",
    example: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c02"
  },
  {
    name: "polytomic.drift.kind",
    type: "string",
    meaning: "Kind of drift: `unknown-enum-value`, `unexpected-null` or `unexpected-format`.",
    example: "unknown-enum-value"
  },
  {
    name: "polytomic.circuit_breaker.from",
    type: "string",
    meaning: "State of the circuit before: `Closed`, `Open` or `HalfOpen`.",
    example: "Closed"
  },
  {
    name: "polytomic.circuit_breaker.to",
    type: "string",
    meaning: "State of the circuit after.",
    example: "Open"
  },
  {
    name: "unit",
    type: "string",
    meaning: "Unit of the metric, as Effect's exporters read it.",
    example: "s"
  }
]

// -----------------------------------------------------------------------------
// Spans
// -----------------------------------------------------------------------------

const tenant = "polytomic.organization.id"

// The names that calls set come from the functions that set them.
const anyServer: Server = { address: "", port: 0 }
const anyOperation = { id: "", method: "GET", path: "", version: "2025-09-18" } as Any // nothing else of it is read

/** Names of the attributes that a call sets once its outcome is known. */
const annotated = (): ReadonlyArray<string> => {
  const names: Array<string> = []
  const span: Pick<Tracer.Span, "attribute"> = { attribute: (name) => void names.push(name) }
  annotate(span, { attempts: 2, waited: 1, status: 500, error: "PolytomicInternalServerError" })
  return names
}

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
    meaning: "One call: all attempts, the waits between them, and decoding.",
    always: Object.keys(spanOptions(anyOperation, anyServer).attributes ?? {}),
    sometimes: [...annotated(), tenant]
  },
  job("SyncRun.modelSync", "SyncRun", "Run of a model sync: started or joined, then followed to its end."),
  job("SyncRun.bulkSync", "SyncRun", "Run of a bulk sync: started or joined, then followed to its end."),
  job("SyncRun.followModelSync", "SyncRun", "Execution of a model sync, followed to its end."),
  job("SyncRun.followBulkSync", "SyncRun", "Execution of a bulk sync, followed to its end."),
  job("Query.run", "Query", "Run of a query until it is done."),
  job("Query.stream", "Query", "Run of a query, with its rows."),
  job("Query.rows", "Query", "Rows of a query that has run."),
  job("SchemaCache.refresh", "SchemaCache", "Refresh of a connection's schemas."),
  job("SchemaCache.waitUntilReady", "SchemaCache", "Wait for a connection's schemas."),
  job("SchemaCache.createBulkSyncWhenReady", "SchemaCache", "Creation of a bulk sync, after the wait for its schemas."),
  job("AsyncJob.run", "AsyncJob", "Call with `async`, and its job until the result."),
  job("AsyncJob.waitUntilDone", "AsyncJob", "Job until its result."),
  job("EventFeed.page", "EventFeed", "Read of one interval of the list of events."),
  job("WebhookReceiver.receive", "WebhookReceiver", "Verification and handling of a delivery."),
  job("Connect.start", "Connect", "Start of a Connect session."),
  job("Connect.createForOAuth", "Connect", "Creation of a connection, and its OAuth link."),
  job("Connect.waitUntilHealthy", "Connect", "Wait until a connection is healthy."),
  job("SafeUpdate.updateConnection", "SafeUpdate", "Read and update of a connection."),
  job("SafeUpdate.updateBulkSync", "SafeUpdate", "Read and update of a bulk sync."),
  job("Tenants.provision", "Tenants", "Creation or lookup of a customer's organization, user and key."),
  job("Tenants.list", "Tenants", "List of a partner's customers."),
  job("polytomic.tenant", "Tenants", "Work of one tenant.")
]

// -----------------------------------------------------------------------------
// Metrics
// -----------------------------------------------------------------------------

const metrics = (): ReadonlyArray<Metric> => [
  {
    name: "http.client.request.duration",
    instrument: "histogram",
    unit: "s",
    from: "PolytomicClient",
    meaning:
      "Duration of calls, with attempts and waits. The count is the number of calls; those with `error.type` failed.",
    always: [...Object.keys(target(anyOperation, "", 0)), "unit"],
    sometimes: ["http.response.status_code", "error.type"]
  },
  {
    name: "polytomic.drift",
    instrument: "counter",
    unit: "1",
    from: "Drift",
    meaning: "Undocumented values in responses that were accepted.",
    always: ["polytomic.operation", "polytomic.drift.kind"],
    sometimes: []
  },
  {
    name: "polytomic.rate_limit.wait",
    instrument: "histogram",
    unit: "s",
    from: "RateLimit",
    meaning: "Time that requests waited for the rate limit; requests that did not wait are not counted.",
    always: ["polytomic.operation", "unit"],
    sometimes: []
  },
  {
    name: "polytomic.circuit_breaker.transitions",
    instrument: "counter",
    unit: "1",
    from: "CircuitBreaker",
    meaning: "Transitions of circuits.",
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
    meaning: "End of an attempt: its status or its failure. Only composed if this level is logged."
  },
  {
    level: "Warn",
    message: "The rate limit store does not respond: requests are sent without a limit until it does",
    from: "RateLimit",
    meaning: "The store failed. Logged once until it responds again."
  },
  {
    level: "Warn",
    message: "The circuit of {} is open: nothing is sent for {}",
    from: "CircuitBreaker",
    meaning: "A server kept failing."
  },
  {
    level: "Info",
    message: "The circuit of {} is closed: requests are sent again",
    from: "CircuitBreaker",
    meaning: "A probe succeeded."
  },
  {
    level: "Warn",
    message: "Polytomic events from {} to {} may be lost: the API no longer lists them",
    from: "EventFeed",
    meaning: "The cursor is older than the list. The option `onWarning` receives it instead."
  },
  {
    level: "Warn",
    message: "Skipped a Polytomic event of type {}: it has no id or no time",
    from: "EventFeed",
    meaning: "The event has no position in the feed."
  },
  {
    level: "Warn",
    message: "The Polytomic event {} is dated ahead of the clocks: {}; the time is {}",
    from: "EventFeed",
    meaning: "The event is emitted, and events after it are found. Check the clocks."
  },
  {
    level: "Debug",
    message: "{}",
    from: "Polling",
    meaning: "Notice of a polling job: a failed poll, or an execution that was already in progress."
  },
  {
    level: "Warn",
    message: "{}",
    from: "Polling",
    meaning: "Notice of a polling job that may need attention: an undocumented status, or an omitted item."
  },
  {
    level: "Debug",
    message: "{}",
    from: "WebhookReceiver",
    meaning: "A delivery was repeated."
  },
  {
    level: "Warn",
    message: "{}",
    from: "WebhookReceiver",
    meaning: "A delivery was refused; the message has the reason."
  },
  {
    level: "Warn",
    message:
      "An event of a Polytomic delivery is {} ahead of this machine's clock. It is handled once; check the clock.",
    from: "WebhookReceiver",
    meaning: "The clock of this machine is behind, or that of the sender is ahead."
  },
  {
    level: "Warn",
    message: "The outcome of a Polytomic delivery could not be stored",
    from: "WebhookReceiver",
    meaning: "The store of deliveries failed; the delivery may be handled a second time."
  },
  {
    level: "Error",
    message: "Handling a Polytomic delivery failed; Polytomic sends it again",
    from: "WebhookReceiver",
    meaning: "The program's handler failed."
  },
  {
    level: "Warn",
    message:
      "Sync {} was started under the idempotency key {}, of which only this client's use is known. If the key is older than 24 hours, the API may have forgotten it, and this is a second execution. Pass `idempotencyKeySince`, the time at which the key was first used: such a start is then refused.",
    from: "SyncRun",
    meaning: "The age of an idempotency key is unknown."
  },
  {
    level: "Warn",
    message: "Left out: {}",
    from: "Query",
    meaning: "A row of a query or log does not match its schema. The option `onInvalid` receives it instead."
  },
  {
    level: "Warn",
    message: "{}: execution {} could not be canceled: {}",
    from: "Durable",
    meaning: "A durable run stopped waiting, and its execution may still be in progress."
  },
  {
    level: "Warn",
    message: "The progress of {} could not be reported",
    from: "Durable",
    meaning: "The program's progress function threw; the run continues."
  },
  {
    level: "Warn",
    message: "Instance {} could not be woken",
    from: "DurableCloudflare",
    meaning: "A waiting Workflow instance received no event; it polls when its sleep ends."
  },
  {
    level: "Warn",
    message: "The register of waiting instances could not be {}",
    from: "DurableCloudflare",
    meaning: "The KV namespace failed; instances poll when their sleep ends."
  },
  {
    level: "Warn",
    message: "A waiting run could not be registered",
    from: "SqlStores",
    meaning: "The database failed; the run polls when its sleep ends."
  },
  {
    level: "Warn",
    message: "Waiting runs could not be found",
    from: "SqlStores",
    meaning: "The database failed; the runs poll when their sleep ends."
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
export const contract: Contract = {
  attributes,
  spans: /*#__PURE__*/ spans(),
  metrics: /*#__PURE__*/ metrics(),
  logs
}
