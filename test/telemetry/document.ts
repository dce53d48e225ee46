/** The contract as a document. */
import type { Attribute, Contract } from "../../src/Telemetry.ts"

const table = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")

const code = (text: string): string => `\`${text}\``

const list = (names: ReadonlyArray<string>): string => (names.length === 0 ? "–" : names.map(code).join(", "))

const typeOf = ({ type, unit }: Attribute): string => (unit === undefined ? type : `${type}, ${unit}`)

export const documentOf = ({ attributes, logs, metrics, spans }: Contract): string => `# Telemetry

Every span, metric and log event, and every attribute of theirs. \`effect-polytomic/Telemetry\` has the same as data, and the tests
hold the code to it: what is not listed here is not told. A change of a name is told of in the changelog.

Names are those of OpenTelemetry's semantic conventions for HTTP clients where there are any. A span is made only where there is a
tracer, and nothing is exported unless your program provides an exporter:

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

No key, id, query or value of a body is in any of it, but for the id of the organization that a tenant's work is for. So there is no
\`url.full\`, which the conventions ask for: its path would have ids in it; \`url.template\` says what is the same for all of them. Trace
headers are not sent to Polytomic unless \`PolytomicClient.TracerPropagationEnabled\` asks for that. What Effect's exporter adds to a span that
failed, an \`exception\` event, has the message of the error, which has no secrets in it either.

## Spans

${table(
  ["span", "kind", "made by", "meaning", "always has", "sometimes has"],
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

Attributes of metrics are always text, numbers too.

${table(
  ["metric", "instrument", "unit", "made by", "meaning", "always has", "sometimes has"],
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

\`{}\` stands for what varies. Within \`Tenants.provide\`, they have \`polytomic.organization.id\`.

${table(
  ["level", "message", "written by", "meaning"],
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
