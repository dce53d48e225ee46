/**
 * Canned responses of the server over loopback and of the stubbed `fetch`, created once, so that sending them costs little. A base URL ends
 * in the scenario, as `http://127.0.0.1:1234/5000` does, so that clients need no options for it.
 */

/** Number of connections, of pages of rows, or a server that fails every other time. */
export type Scenario = "plain" | "100" | "5000" | "flaky" | `rows-${number}`

interface CannedResponse {
  readonly status: number
  readonly body: Uint8Array<ArrayBuffer>
}

/** Id and name of the connection that is read and created; the id is that of the API's examples. */
export const id = "248df4b7-aa70-47b8-a036-33ac447e668d"
export const name = "Warehouse 1"

/** Id that no connection has, and the message of its error. */
export const missing = "248df4b7-aa70-47b8-a036-ffffffffffff"
export const missingMessage = "connection not found"

/** Id of the sync whose executions are listed. */
export const syncId = "5a1f0c1e-9d0b-4f4e-8f39-0a4c5b6d7e8f"

/** Number of rows in a page, the maximum of the API, and of records in a page of a query or a chunk of a log file. */
export const pageSize = 100
export const batchSize = 1_000

/** Source of rows: pages of the API, a log file, a compressed log file, or the results of a query. */
export type Source = "pages" | "log" | "gzip" | "query"

/** Type of log that each file belongs to. */
export const logType = { log: "errors", gzip: "warnings" } as const

/** Input of the creation of a connection. */
export const input = {
  name,
  type: "postgresql",
  configuration: { hostname: "db.example.com", port: 5432, database: "warehouse", username: "polytomic", ssl: true }
} as const

export const uuid = (index: number): string => `00000000-0000-4000-8000-${index.toString(16).padStart(12, "0")}`

const actor = { id: "aab123aa-27f3-abc1-9999-abcde123a4aa", name: "Jo Doe", type: "user" }
const time = "2025-01-15T10:15:30.123456Z"

const connection = (index: number) => ({
  id: index === 1 ? id : uuid(index),
  name: `Warehouse ${index}`,
  type: {
    id: "postgresql",
    name: "PostgreSQL",
    logo_url: "https://app.polytomic.com/static/postgresql.svg",
    operations: ["read", "write", "modelsync"]
  },
  organization_id: "11111111-2222-4333-8444-555555555555",
  policies: ["9b5ee4ab-9f4b-4f0d-8c1f-6c2d3a4b5c6d"],
  configuration: input.configuration,
  status: index % 50 === 0 ? "unhealthy" : "healthy",
  saved: true,
  api_calls_last_24_hours: index % 7 === 0 ? null : index,
  created_at: time,
  created_by: actor,
  updated_at: time,
  updated_by: actor
})

const execution = (index: number) => ({
  id: uuid(index),
  type: "scheduled",
  status: index % 10 === 9 ? "failed" : "completed",
  created_at: time,
  started_at: time,
  completed_at: time,
  updated_at: time,
  record_count: 1000 + index,
  error_count: 0,
  warning_count: index % 3,
  is_partial: false,
  is_resync: false,
  is_test: false
})

const record = (index: number) => ({
  id: uuid(index),
  email: `person-${index}@example.com`,
  name: `Person ${index}`,
  plan: index % 3 === 0 ? null : "enterprise",
  seats: index,
  active: index % 2 === 0,
  score: index / 7,
  updated_at: time
})

const range = <A>(length: number, make: (index: number) => A) => Array.from({ length }, (_, index) => make(index))

const response = (status: number, body: string): CannedResponse => ({ status, body: new TextEncoder().encode(body) })

/** Responds to requests such as `GET /plain/api/connections/1`; a flaky server has a state of its own. */
export const makeResponder = (): ((method: string, url: string, origin?: string) => CannedResponse) => {
  const one = response(200, JSON.stringify({ data: connection(1) }))
  const nothing = response(
    404,
    JSON.stringify({ message: missingMessage, key: "not_found", metadata: { id: missing } })
  )
  const busy = response(503, JSON.stringify({ message: "try again" }))
  const executions = JSON.stringify(range(pageSize, execution))
  const results = JSON.stringify(range(batchSize, record))
  const fields = JSON.stringify(Object.keys(record(0)))
  const lists = new Map<string, CannedResponse>()
  let failed = false
  return (method, url, origin) => {
    const [, scenario = "", , resource] = url.split("/", 4)
    const count = Number(scenario.replace(/^\D+/, ""))
    if (resource === "connections" && url.endsWith(resource) && method === "GET") {
      const list = lists.get(scenario) ?? response(200, JSON.stringify({ data: range(count, connection) }))
      lists.set(scenario, list)
      return list
    }
    if (resource === "connections") {
      failed = scenario === "flaky" && !failed
      if (failed) return busy
      return url.endsWith(missing) ? nothing : one
    }
    if (resource === "syncs") {
      const file = url.endsWith(logType.gzip) ? "gzip" : "log"
      return response(200, JSON.stringify({ data: { urls: [`${origin}/${scenario}/files/${file}`] } }))
    }
    const page = Number(/[?&]page(?:_token)?=(\d+)/.exec(url)?.[1] ?? 1)
    const next = page < count ? String(page + 1) : undefined
    if (resource === "bulk") {
      return response(200, `{"data":${executions},"pagination":${JSON.stringify({ next_page_token: next })}}`)
    }
    const links = next === undefined ? {} : { next: `${origin}/${scenario}/api/queries/${id}?page=${next}` }
    const data = `{"id":"${id}","status":"done","count":${count * batchSize},"fields":${fields},"results":${results}}`
    return response(200, `{"data":${data},"links":${JSON.stringify(links)}}`)
  }
}

/** Chunk of a log file. */
export const chunk = (): Uint8Array =>
  new TextEncoder().encode(range(batchSize, (index) => `${JSON.stringify(record(index))}\n`).join(""))

/** Headers of a response with a body of that length. */
export const headersOf = (length: number): Record<string, string> => ({
  "content-type": "application/json",
  "content-length": String(length),
  "x-polytomic-version": "2025-09-18"
})

/** A `fetch` that responds without a network. */
export const stubbedFetch = (): typeof globalThis.fetch => {
  const respond = makeResponder()
  return async (resource, init) => {
    const url = resource instanceof Request ? resource.url : String(resource)
    const { body, status } = respond(init?.method ?? "GET", url.slice(url.indexOf("/", "https://".length)))
    return new Response(body, { status, headers: headersOf(body.length) })
  }
}

/** Base URL of a scenario on a server, or for a stubbed `fetch`. */
export const baseUrlOf = (server: string | undefined, scenario: Scenario): string =>
  `${server ?? "https://polytomic.invalid"}/${scenario}`
