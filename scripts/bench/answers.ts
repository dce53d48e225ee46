/**
 * Responses of the benchmarks' server: canned, and made once, so that serving them costs as little as it can. The server of the
 * loopback rows and the stubbed `fetch` give the same ones.
 *
 * A base URL has the scenario as its path prefix, `http://127.0.0.1:1234/5000`, so that clients need no options for it.
 */

/** Number of connections, of pages or of batches of records, or a server that fails every other time. */
export type Scenario = "plain" | "100" | "5000" | "flaky" | `pages-${number}` | `records-${number}`

interface Answer {
  readonly status: number
  readonly body: Uint8Array<ArrayBuffer>
}

/** Id and name of the connection that is read and created. */
export const id = "248df4b7-aa70-47b8-a036-000000000001"
export const name = "Warehouse 1"

/** Id of a connection that is not there, and the message for it. */
export const missing = "248df4b7-aa70-47b8-a036-ffffffffffff"
export const missingMessage = "connection not found"

/** The id of the sync whose executions are listed. */
export const syncId = "5a1f0c1e-9d0b-4f4e-8f39-0a4c5b6d7e8f"

/** Number of rows in a page, the maximum of the API, and of records in a page of a query or a chunk of a log file. */
export const pageSize = 100
export const batchSize = 1_000

/** Source of rows: pages of the API, a log file, the same compressed, and the results of a query. */
export type Source = "pages" | "log" | "gzip" | "query"

/** Type of the log that has each file. */
export const logType = { log: "errors", gzip: "warnings" } as const

/** Input of the creation of a connection. */
export const input = {
  name,
  type: "postgresql",
  configuration: { hostname: "db.example.com", port: 5432, database: "warehouse", username: "polytomic", ssl: true }
} as const

const actor = { id: "aab123aa-27f3-abc1-9999-abcde123a4aa", name: "Jo Doe", type: "user" }

const idOf = (prefix: string, index: number): string => `${prefix}-${index.toString(16).padStart(12, "0")}`

const created = (index: number) => ({
  id: idOf("248df4b7-aa70-47b8-a036", index),
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
  saved: true
})

const connection = (index: number) => ({
  ...created(index),
  api_calls_last_24_hours: index % 7 === 0 ? null : index,
  created_at: "2025-01-15T10:15:30.123456Z",
  created_by: actor,
  updated_at: "2025-02-15T10:15:30.123456Z",
  updated_by: actor
})

const execution = (index: number) => ({
  id: idOf("7c9e6679-7425-40de-944b", index),
  type: "scheduled",
  status: index % 10 === 9 ? "failed" : "completed",
  created_at: "2025-01-15T10:15:30.123456Z",
  started_at: "2025-01-15T10:15:31.5Z",
  completed_at: "2025-01-15T10:25:30Z",
  updated_at: "2025-01-15T10:25:30.000001Z",
  record_count: 1000 + index,
  error_count: 0,
  warning_count: index % 3,
  is_partial: false,
  is_resync: false,
  is_test: false
})

const record = (index: number) => ({
  id: idOf("0f8fad5b-d9cb-469f-a165", index),
  email: `person-${index}@example.com`,
  name: `Person ${index}`,
  plan: index % 3 === 0 ? null : "enterprise",
  seats: index,
  active: index % 2 === 0,
  score: index / 7,
  updated_at: "2025-01-15T10:15:30.123456Z"
})

const range = <A>(length: number, make: (index: number) => A) => Array.from({ length }, (_, index) => make(index))

const encode = (text: string) => new TextEncoder().encode(text)

const json = (status: number, body: unknown): Answer => ({ status, body: encode(JSON.stringify(body)) })

/** Answers requests, such as `GET /plain/api/connections/1`; a flaky server has a memory of its own. */
export const makeAnswers = (): ((method: string, url: string, origin?: string) => Answer) => {
  const one = json(200, { data: connection(1) })
  const post = json(200, { data: created(1) })
  const nothing = json(404, { message: missingMessage, key: "not_found", metadata: { id: missing } })
  const busy = json(503, { message: "try again" })
  const items = JSON.stringify(range(pageSize, execution))
  const results = JSON.stringify(range(batchSize, record))
  const lists = new Map<string, Answer>()
  let failed = false
  return (method, url, origin) => {
    const [, scenario = "", , resource] = url.split("/", 4)
    const count = () => Number(scenario.replace(/^\D+/, ""))
    const next = (): number | undefined => {
      const page = Number(/[?&]page(?:_token)?=(\d+)/.exec(url)?.[1] ?? 1)
      return page < count() ? page + 1 : undefined
    }
    if (resource === "bulk") {
      const pagination = JSON.stringify({ next_page_token: next()?.toString() })
      return { status: 200, body: encode(`{"data":${items},"pagination":${pagination}}`) }
    }
    if (resource === "queries") {
      const page = next()
      const links = page === undefined ? {} : { next: `${origin}/${scenario}/api/queries/${id}?page=${page}` }
      const data = JSON.stringify({ id, status: "done", count: count() * batchSize, fields: Object.keys(record(0)) })
      const text = `{"data":${data.slice(0, -1)},"results":${results}},"links":${JSON.stringify(links)}}`
      return { status: 200, body: encode(text) }
    }
    if (resource === "syncs") {
      const file = url.endsWith(logType.gzip) ? "gzip" : "log"
      return json(200, { data: { urls: [`${origin}/${scenario}/files/${file}`] } })
    }
    if (method === "POST") return post
    if (url.endsWith(id)) {
      failed = scenario === "flaky" && !failed
      return failed ? busy : one
    }
    if (!url.endsWith("/connections")) return nothing
    const list = lists.get(scenario) ?? json(200, { data: range(count(), connection) })
    lists.set(scenario, list)
    return list
  }
}

/** A chunk of a log file. */
export const lines = (): Uint8Array =>
  encode(range(batchSize, (index) => `${JSON.stringify(record(index))}\n`).join(""))

/** The headers of a response with a body of some length. */
export const headersOf = (length: number): Record<string, string> => ({
  "content-type": "application/json",
  "content-length": String(length),
  "x-polytomic-version": "2025-09-18"
})

/** A `fetch` that answers without a network. */
export const stubbedFetch = (): typeof globalThis.fetch => {
  const answers = makeAnswers()
  return async (resource, init) => {
    const url = resource instanceof Request ? resource.url : String(resource)
    const { body, status } = answers(init?.method ?? "GET", url.slice(url.indexOf("/", "https://".length)))
    return new Response(body, { status, headers: headersOf(body.length) })
  }
}

/** The base URL of a scenario on a server, or on none. */
export const baseUrlOf = (server: string | undefined, scenario: Scenario): string =>
  `${server ?? "https://polytomic.invalid"}/${scenario}`
