/** A small OpenTelemetry collector: it stores the OTLP data that it receives as JSON. */
import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

/** An attribute in OTLP: its value under the name of its type. */
export interface KeyValue {
  readonly key: string
  readonly value: { readonly [type: string]: unknown }
}

export interface CollectedSpan {
  readonly name: string
  readonly kind: number
  readonly attributes: ReadonlyArray<KeyValue>
  readonly events: ReadonlyArray<{ readonly name: string }>
}

interface Points {
  readonly dataPoints: ReadonlyArray<{ readonly attributes: ReadonlyArray<KeyValue> }>
}

export interface CollectedMetric {
  readonly name: string
  readonly unit: string
  readonly sum?: Points & { readonly isMonotonic: boolean }
  readonly histogram?: Points
}

export interface CollectedLog {
  readonly severityText: string
  readonly body: { readonly [type: string]: unknown }
}

export interface Collector {
  readonly url: string
  readonly paths: Set<string>
  /** All received data, as text. */
  readonly bodies: Array<string>
  readonly spans: Array<CollectedSpan>
  /** As last reported. */
  readonly metrics: Map<string, CollectedMetric>
  readonly logs: Array<CollectedLog>
  readonly close: () => Promise<void>
}

interface Scoped {
  readonly spans?: ReadonlyArray<CollectedSpan>
  readonly metrics?: ReadonlyArray<CollectedMetric>
  readonly logRecords?: ReadonlyArray<CollectedLog>
}

type Export = { readonly [resource: string]: ReadonlyArray<{ readonly [scope: string]: unknown }> }

const scopesOf = (body: string): ReadonlyArray<Scoped> =>
  // The structure of OTLP: a list of resources, each with a list of scopes.
  Object.values(JSON.parse(body) as Export).flatMap((resources) =>
    resources.flatMap(
      (resource) =>
        Object.entries(resource).flatMap(([name, scopes]) =>
          name.startsWith("scope") ? (scopes as Array<Scoped>) : []
        ) // as above
    )
  )

export const collect = async (): Promise<Collector> => {
  const server = createServer(async (request, response) => {
    const body = (await request.setEncoding("utf8").toArray()).join("")
    collector.paths.add(request.url ?? "")
    collector.bodies.push(body)
    for (const { logRecords = [], metrics = [], spans = [] } of scopesOf(body)) {
      collector.spans.push(...spans)
      collector.logs.push(...logRecords)
      for (const metric of metrics) collector.metrics.set(metric.name, metric)
    }
    response.writeHead(200, { "content-type": "application/json" }).end("{}")
  })
  await once(server.listen(0, "127.0.0.1"), "listening")
  // A server that listens on a port has an address of this type.
  const { port } = server.address() as AddressInfo
  const collector: Collector = {
    url: `http://127.0.0.1:${port}`,
    paths: new Set(),
    bodies: [],
    spans: [],
    metrics: new Map(),
    logs: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
  return collector
}
