/**
 * Telemetry of this package: every span, attribute, metric and log event. The code takes its names and texts from the same place,
 * so dashboards and alerts can be built on these names; the changelog lists each change of one.
 *
 * - Names follow OpenTelemetry's semantic conventions for HTTP clients; names without a convention start with `polytomic.`.
 * - Spans are created only with a tracer. Nothing is exported unless the program provides an exporter, such as
 *   `effect/observability/Otlp`; the package has none, and sends requests only to the configured origin.
 * - Attributes contain no secret, no query and no value of a body, and of ids only that of a tenant's organization. There is no
 *   `url.full`, which the conventions require, because its path has ids of connections, syncs and users; `url.template` has the path
 *   of the operation. Log events, and messages of errors in the `exception` events of spans, contain ids of syncs, executions and
 *   events, and idempotency keys of the program, but no secret.
 * - Trace headers are sent to Polytomic only with `PolytomicClient.TracerPropagationEnabled`.
 *
 * The module is plain data that no call reads: a program that does not import it bundles none of it.
 *
 * @module
 */
import type * as Tracer from "effect/Tracer"
import { annotate, type Server, spanOptions, target } from "./internal/client/telemetry.ts"
import * as Messages from "./internal/telemetry/messages.ts"
import * as Names from "./internal/telemetry/names.ts"
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
  /** Names of the required attributes. */
  readonly always: ReadonlyArray<string>
  /** Names of the optional attributes. */
  readonly sometimes: ReadonlyArray<string>
}

/**
 * Metric. Its attributes are always strings.
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
  /** Message; `{}` is a variable part. */
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
    name: Names.requestMethod,
    type: "string",
    meaning: "Method of the request.",
    example: "GET"
  },
  {
    name: Names.urlTemplate,
    type: "string",
    meaning: "Path template of the operation, without ids and query.",
    example: "/api/connections/{id}"
  },
  {
    name: Names.serverAddress,
    type: "string",
    meaning: "Host of the base URL.",
    example: "app.polytomic.com"
  },
  {
    name: Names.serverPort,
    type: "int",
    meaning: "Port of the base URL.",
    example: "443"
  },
  {
    name: Names.statusCode,
    type: "int",
    meaning: "Status of the last response; absent if there was none.",
    example: "200"
  },
  {
    name: Names.resendCount,
    type: "int",
    unit: "{request}",
    meaning: "Number of retries; absent if there was none.",
    example: "2"
  },
  {
    name: Names.errorType,
    type: "string",
    meaning: "Tag of the call's error, `Interrupt` or `Die`; absent after a success.",
    example: "PolytomicNotFound"
  },
  {
    name: Names.operation,
    type: "string",
    meaning: "Id of the operation.",
    example: "connections.get"
  },
  {
    name: Names.apiVersion,
    type: "string",
    meaning: "API version of the operation, as sent in `X-Polytomic-Version`.",
    example: "2025-09-18"
  },
  {
    name: Names.rateLimitWait,
    type: "double",
    unit: "s",
    meaning: "Time that the attempts of the call waited for a rate limit; absent if they did not wait.",
    example: "1.5"
  },
  {
    name: Names.organizationId,
    type: "string",
    meaning: "Id of the tenant's organization.",
    example: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c02"
  },
  {
    name: Names.driftKind,
    type: "string",
    meaning: "Kind of drift: `unknown-enum-value`, `unexpected-null` or `unexpected-format`.",
    example: "unknown-enum-value"
  },
  {
    name: Names.circuitFrom,
    type: "string",
    meaning: "State of the circuit before: `Closed`, `Open` or `HalfOpen`.",
    example: "Closed"
  },
  {
    name: Names.circuitTo,
    type: "string",
    meaning: "State of the circuit after.",
    example: "Open"
  },
  {
    name: Names.unit,
    type: "string",
    meaning: "Unit of the metric, as Effect's exporters read it.",
    example: "s"
  }
]

// -----------------------------------------------------------------------------
// Spans
// -----------------------------------------------------------------------------

// The names that calls set are imported from the functions that set them.
const anyServer: Server = { address: "", port: 0 }
const anyOperation = { id: "", method: "GET", path: "", version: "2025-09-18" } as Any // no other field is read

/** Names of the attributes that a call sets once its outcome is known. */
const annotated = (): ReadonlyArray<string> => {
  const names: Array<string> = []
  const span: Pick<Tracer.Span, "attribute"> = { attribute: (name) => void names.push(name) }
  annotate(span, { attempts: 2, waited: 1, status: 500, error: "PolytomicInternalServerError" })
  return names
}

/** Span of a job; its name begins with the module, unless another one is given. */
const job = (name: string, meaning: string, from = name.replace(/\..*/, "")): Span => ({
  name,
  kind: "internal",
  from,
  meaning,
  always: [],
  sometimes: [Names.organizationId]
})

const spans = (): ReadonlyArray<Span> => [
  {
    name: "{http.request.method} {url.template}",
    kind: "client",
    from: "PolytomicClient",
    meaning: "One call: all attempts, the waits between them, and decoding.",
    always: Object.keys(spanOptions(anyOperation, anyServer).attributes ?? {}),
    sometimes: [...annotated(), Names.organizationId]
  },
  job(Names.syncRunModelSync, "Run of a model sync: started or joined, then followed to its end."),
  job(Names.syncRunBulkSync, "Run of a bulk sync: started or joined, then followed to its end."),
  job(Names.syncRunFollowModelSync, "Execution of a model sync, followed to its end."),
  job(Names.syncRunFollowBulkSync, "Execution of a bulk sync, followed to its end."),
  job(Names.queryRun, "Run of a query until it is done."),
  job(Names.queryStream, "Run of a query, with its rows."),
  job(Names.queryRows, "Rows of a query that has run."),
  job(Names.schemaCacheRefresh, "Refresh of a connection's schemas."),
  job(Names.schemaCacheWaitUntilReady, "Wait for a connection's schemas."),
  job(Names.schemaCacheCreateBulkSyncWhenReady, "Creation of a bulk sync, after the wait for its schemas."),
  job(Names.asyncJobRun, "Call with `async`, and its job until the result."),
  job(Names.asyncJobWaitUntilDone, "Job until its result."),
  job(Names.eventFeedPage, "Read of one interval of the list of events."),
  job(Names.webhookReceiverReceive, "Verification and handling of a delivery."),
  job(Names.connectStart, "Start of a Connect session."),
  job(Names.connectCreateForOAuth, "Creation of a connection, and its OAuth link."),
  job(Names.connectWaitUntilHealthy, "Wait until a connection is healthy."),
  job(Names.safeUpdateUpdateConnection, "Read and update of a connection."),
  job(Names.safeUpdateUpdateBulkSync, "Read and update of a bulk sync."),
  job(Names.tenantsProvision, "Creation or lookup of a customer's organization, user and key."),
  job(Names.tenantsList, "List of a partner's customers."),
  job(Names.tenant, "Work of one tenant.", "Tenants")
]

// -----------------------------------------------------------------------------
// Metrics
// -----------------------------------------------------------------------------

const metrics = (): ReadonlyArray<Metric> => [
  {
    name: Names.requestDuration,
    instrument: "histogram",
    unit: "s",
    from: "PolytomicClient",
    meaning:
      "Duration of calls, with attempts and waits. The count is the number of calls; those with `error.type` failed.",
    always: [...Object.keys(target(anyOperation, "", 0)), Names.unit],
    sometimes: [Names.statusCode, Names.errorType]
  },
  {
    name: Names.drift,
    instrument: "counter",
    unit: "1",
    from: "Drift",
    meaning: "Undocumented values in responses that were accepted.",
    always: [Names.operation, Names.driftKind],
    sometimes: []
  },
  {
    name: Names.rateLimitWait,
    instrument: "histogram",
    unit: "s",
    from: "RateLimit",
    meaning: "Time that requests waited for the rate limit; requests that did not wait are not counted.",
    always: [Names.operation, Names.unit],
    sometimes: []
  },
  {
    name: Names.circuitTransitions,
    instrument: "counter",
    unit: "1",
    from: "CircuitBreaker",
    meaning: "Transitions of circuits.",
    always: [Names.circuitFrom, Names.circuitTo],
    sometimes: []
  }
]

// -----------------------------------------------------------------------------
// Logs
// -----------------------------------------------------------------------------

/** Placeholder of a variable part in a message. */
const part = "{}"

const callLogs = (): ReadonlyArray<Log> => [
  {
    level: "Debug",
    message: Messages.attempted(part, part, part, part),
    from: "PolytomicClient",
    meaning: "End of an attempt: its status or its failure. Only composed if this level is logged."
  },
  {
    level: "Warn",
    message: Messages.unencrypted(part),
    from: "PolytomicClient",
    meaning:
      "A client was made for a base URL with http:// and a host that is not local or private. Logged once for each client."
  },
  {
    level: "Warn",
    message: Messages.storeSilent,
    from: "RateLimit",
    meaning: "The store failed. Logged once until it responds again."
  },
  {
    level: "Warn",
    message: Messages.circuitOpened(part, part),
    from: "CircuitBreaker",
    meaning: "A server kept failing."
  },
  {
    level: "Info",
    message: Messages.circuitClosed(part),
    from: "CircuitBreaker",
    meaning: "A probe succeeded."
  }
]

const eventLogs = (): ReadonlyArray<Log> => [
  {
    level: "Warn",
    message: Messages.eventsLost(part, part),
    from: "EventFeed",
    meaning: "The cursor is older than the list. The option `onWarning` receives it instead."
  },
  {
    level: "Warn",
    message: Messages.eventUnplaced(part),
    from: "EventFeed",
    meaning: "The event has no position in the feed."
  },
  {
    level: "Warn",
    message: Messages.eventAhead(part, part, part),
    from: "EventFeed",
    meaning: "The event is emitted, and events after it are found. Check the clocks."
  },
  {
    level: "Debug",
    message: part,
    from: "Polling",
    meaning: "Notice of a polling job: a failed poll, or an execution that was already in progress."
  },
  {
    level: "Warn",
    message: part,
    from: "Polling",
    meaning: "Notice of a polling job that may need attention: an undocumented status, or an omitted item."
  },
  {
    level: "Debug",
    message: part,
    from: "WebhookReceiver",
    meaning: "A delivery was repeated."
  },
  {
    level: "Warn",
    message: part,
    from: "WebhookReceiver",
    meaning: "A delivery was rejected; the message has the reason."
  },
  {
    level: "Warn",
    message: Messages.deliveryAhead(part),
    from: "WebhookReceiver",
    meaning: "The clock of this machine is behind, or that of the sender is ahead."
  },
  {
    level: "Warn",
    message: Messages.outcomeNotStored,
    from: "WebhookReceiver",
    meaning: "The store of deliveries failed; the delivery may be handled a second time."
  },
  {
    level: "Error",
    message: Messages.deliveryFailed,
    from: "WebhookReceiver",
    meaning: "The program's handler failed."
  }
]

const jobLogs = (): ReadonlyArray<Log> => [
  {
    level: "Warn",
    message: Messages.keyOfUnknownAge(part, part),
    from: "SyncRun",
    meaning: "The age of an idempotency key is unknown."
  },
  {
    level: "Warn",
    message: Messages.rowLeftOut(part),
    from: "Query",
    meaning: "A row of a query or log does not match its schema. The option `onInvalid` receives it instead."
  },
  {
    level: "Warn",
    message: Messages.notCanceled(part, part, part),
    from: "Durable",
    meaning: "A durable run stopped waiting, and its execution may still be in progress."
  },
  {
    level: "Warn",
    message: Messages.progressNotReported(part),
    from: "Durable",
    meaning: "The program's progress function threw; the run continues."
  },
  {
    level: "Warn",
    message: Messages.instanceNotNotified(part),
    from: "DurableCloudflare",
    meaning: "A waiting Workflow instance received no event; it polls when its sleep ends."
  },
  {
    level: "Warn",
    message: Messages.registryNot(part),
    from: "DurableCloudflare",
    meaning: "The KV namespace failed; instances poll when their sleep ends."
  },
  {
    level: "Warn",
    message: Messages.runNotRegistered,
    from: "SqlStores",
    meaning: "The database failed; the run polls when its sleep ends."
  },
  {
    level: "Warn",
    message: Messages.runsNotFound,
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
  logs: /*#__PURE__*/ (() => [...callLogs(), ...eventLogs(), ...jobLogs()])()
}
