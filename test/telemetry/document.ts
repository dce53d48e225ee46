/** The contract as a document. */
import type { Attribute, Contract } from "../../src/Telemetry.ts"

const table = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")

const code = (text: string): string => `\`${text}\``

const list = (names: ReadonlyArray<string>): string => (names.length === 0 ? "–" : names.map(code).join(", "))

const typeOf = ({ type, unit }: Attribute): string => (unit === undefined ? type : `${type}, ${unit}`)

export const documentOf = ({ attributes, logs, metrics, spans }: Contract): string => `# Telemetry

Every span, metric, log event and attribute that this package emits. \`effect-polytomic/Telemetry\` has the same list as data, and the
tests compare the code with it. The changelog has every change of a name.

Names follow the semantic conventions of OpenTelemetry for HTTP clients. Spans are created only if there is a tracer, and nothing is
exported unless your program provides an exporter.

## OpenTelemetry

\`Otlp.layerJson\` exports spans, metrics and logs to a collector, or to any service with an OTLP endpoint:

\`\`\`ts
import * as Layer from "effect/Layer"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Otlp from "effect/observability/Otlp"
import { Polytomic } from "effect-polytomic"

const telemetry = Otlp.layerJson({
  baseUrl: "http://localhost:4318",
  resource: { serviceName: "nightly-sync" }
}).pipe(Layer.provide(FetchHttpClient.layer))

const layer = Layer.mergeAll(Polytomic.layerConfig(), telemetry)
\`\`\`

A program that runs the SDK of OpenTelemetry gives its tracer to Effect with \`@effect/opentelemetry\`. Calls are then part of the traces of its
servers and databases:

\`\`\`js
// opentelemetry.js
import * as OtelTracer from "@effect/opentelemetry/OtelTracer"
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http"
import { BatchSpanProcessor } from "@opentelemetry/sdk-trace-base"
import { NodeTracerProvider } from "@opentelemetry/sdk-trace-node"
import * as Layer from "effect/Layer"
import { Polytomic } from "effect-polytomic"

// Sends to OTEL_EXPORTER_OTLP_ENDPOINT.
export const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())] })
provider.register()

export const layer = Layer.mergeAll(Polytomic.layerConfig(), OtelTracer.layerGlobal)
\`\`\`

\`await provider.shutdown()\` sends the last spans before the process exits.

## Sentry

On Node, the SDK of Sentry receives the spans as the tracer of OpenTelemetry, if \`enableOpenTelemetrySetup\` is set. Report errors as issues
where you handle them:

\`\`\`js
// sentry.js
import * as OtelTracer from "@effect/opentelemetry/OtelTracer"
import * as Sentry from "@sentry/node"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Polytomic } from "effect-polytomic"

Sentry.init({ dsn: process.env.SENTRY_DSN, tracesSampleRate: 1, enableOpenTelemetrySetup: true })

export const layer = Layer.mergeAll(Polytomic.layerConfig(), OtelTracer.layerGlobal)

export const reported = Effect.tapError((error) => Effect.sync(() => Sentry.captureException(error)))
\`\`\`

\`program.pipe(reported, Effect.provide(layer))\` is the program. Errors of this package contain no credentials.

On other runtimes, [Sentry accepts spans by OTLP](https://docs.sentry.io/concepts/otlp/), in open beta, but no metrics. Copy the URL and the
public key from Settings, Projects, Client Keys (DSN):

\`\`\`ts no-run
import * as Layer from "effect/Layer"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as OtlpSerialization from "effect/observability/OtlpSerialization"
import * as OtlpTracer from "effect/observability/OtlpTracer"
import { Polytomic } from "effect-polytomic"

const telemetry = OtlpTracer.layer({
  url: "https://o0.ingest.sentry.io/api/0/integration/otlp/v1/traces",
  headers: { "x-sentry-auth": "sentry sentry_key=PUBLIC_KEY" },
  resource: { serviceName: "nightly-sync" }
}).pipe(Layer.provide(OtlpSerialization.layerJson), Layer.provide(FetchHttpClient.layer))

const layer = Layer.mergeAll(Polytomic.layerConfig(), telemetry)
\`\`\`

A failed call is a span with the status \`error\` and the attribute \`error.type\`. By OTLP, Sentry drops the \`exception\` events of spans, so
report errors with its SDK there, too.

The tests run these programs with the versions in [\`test/observability/package.json\`](../test/observability/package.json).

## Privacy

Attributes contain no secret, no query and no value of a body, and of ids only that of a tenant's organization. Spans have no \`url.full\`,
which the conventions ask for, because its path has ids; \`url.template\` has the path of the operation. Log events, and the message of the
error in the \`exception\` event that Effect's exporter adds to a failed span, contain ids of syncs, executions and events, and idempotency
keys of the program, but no secret. Trace headers are not sent to Polytomic unless \`PolytomicClient.TracerPropagationEnabled\` is set.

## Spans

${table(
  ["span", "kind", "from", "meaning", "always", "sometimes"],
  spans.map(({ always, from, kind, meaning, name, sometimes }) => [
    code(name),
    kind,
    code(from),
    meaning,
    list(always),
    list(sometimes)
  ])
)}

## Metrics

All attributes of metrics are strings, numbers included.

${table(
  ["metric", "instrument", "unit", "from", "meaning", "always", "sometimes"],
  metrics.map(({ always, from, instrument, meaning, name, sometimes, unit }) => [
    code(name),
    instrument,
    unit,
    code(from),
    meaning,
    list(always),
    list(sometimes)
  ])
)}

## Log events

\`{}\` stands for a variable part. Within \`Tenants.provide\`, log events have \`polytomic.organization.id\`.

${table(
  ["level", "message", "from", "meaning"],
  logs.map(({ from, level, meaning, message }) => [
    level,
    message === "{}" ? "(as it is)" : code(message),
    code(from),
    meaning
  ])
)}

## Attributes

${table(
  ["attribute", "type", "meaning", "example"],
  attributes.map((attribute) => [code(attribute.name), typeOf(attribute), attribute.meaning, code(attribute.example)])
)}
`
