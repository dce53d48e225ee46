/**
 * Responses of the benchmarks' server: canned answers, made once, so that serving them costs as little as it can. The server of the
 * loopback rows and the stubbed `fetch` give the same ones.
 *
 * A base URL has the scenario as its path prefix, `http://127.0.0.1:1234/5000`, so that clients need no options for it.
 */

/** Behaviour of a server: by how many connections it has, or because it fails first. */
export type Scenario = "plain" | "100" | "5000" | "flaky" | `pages-${number}` | `records-${number}`

/** A request's answer. */
export interface Answer {
  readonly status: number
  readonly body: Uint8Array<ArrayBuffer>
}

/** The id of the connection that is read, and that was created. */
export const id = "248df4b7-aa70-47b8-a036-000000000001"

/** The id of a connection that is not there. */
export const missing = "248df4b7-aa70-47b8-a036-ffffffffffff"

/** The id of the bulk sync whose executions are listed. */
export const syncId = "5a1f0c1e-9d0b-4f4e-8f39-0a4c5b6d7e8f"

/** Number of rows in a page: the maximum of the API. */
export const pageSize = 100

/** Input of the creation of a connection. */
export const input: {
  readonly name: string
  readonly type: string
  readonly configuration: { readonly [name: string]: unknown }
} = {
  name: "Warehouse 1",
  type: "postgresql",
  configuration: { hostname: "db.example.com", port: 5432, database: "warehouse", username: "polytomic", ssl: true }
}

/** Response for a missing connection. */
export const missingMessage = "connection not found"

const actor = { id: "aab123aa-27f3-abc1-9999-abcde123a4aa", name: "Jo Doe", type: "user" }

const connection = (index: number) => ({
  id: `248df4b7-aa70-47b8-a036-${index.toString(16).padStart(12, "0")}`,
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
  created_at: "2025-01-15T10:15:30.123456Z",
  created_by: actor,
  updated_at: "2025-02-15T10:15:30.123456Z",
  updated_by: actor
})

const created = () => {
  const { api_calls_last_24_hours, created_at, created_by, updated_at, updated_by, ...rest } = connection(1)
  return rest
}

const execution = (index: number) => ({
  id: `7c9e6679-7425-40de-944b-${index.toString(16).padStart(12, "0")}`,
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

/** Values of the indices below a length. */
export const range = <A>(length: number, make: (index: number) => A): ReadonlyArray<A> =>
  Array.from({ length }, (_, index) => make(index))

const encoder = new TextEncoder()

/** The answer of a value. */
export const json = (status: number, body: unknown): Answer => ({ status, body: encoder.encode(JSON.stringify(body)) })

/** Answers a request to a path with its query, such as `/plain/api/connections/1`. */
export type Answers = (method: string, url: string) => Answer

/** The answers, with a memory of their own of what a flaky server has failed last. */
export const makeAnswers = (): Answers => {
  const kept = new Map<string, Answer>()
  const keep = (name: string, make: () => Answer): Answer => {
    const found = kept.get(name) ?? make()
    kept.set(name, found)
    return found
  }
  const one = json(200, { data: connection(1) })
  const posted = json(200, { data: created() })
  const nothing = json(404, { message: missingMessage, key: "not_found", metadata: { id: missing } })
  const busy = json(503, { message: "try again" })
  const items = JSON.stringify(range(pageSize, execution))
  let failed = false
  const list = (length: number) => keep(`list ${length}`, () => json(200, { data: range(length, connection) }))

  return (method, url) => {
    const [, scenario = "", , resource] = url.split("/", 4)
    if (resource === "bulk") {
      const page = Number(/[?&]page_token=(\d+)/.exec(url)?.[1] ?? 1)
      const pagination = page < Number(scenario.slice("pages-".length)) ? { next_page_token: String(page + 1) } : {}
      return { status: 200, body: encoder.encode(`{"data":${items},"pagination":${JSON.stringify(pagination)}}`) }
    }
    if (method === "POST") return posted
    if (url.endsWith(id)) {
      if (scenario !== "flaky") return one
      failed = !failed
      return failed ? busy : one
    }
    return url.endsWith("/connections") ? list(Number(scenario)) : nothing
  }
}

/** The headers of an answer. */
export const headersOf = (answer: Answer): Record<string, string> => ({
  "content-type": "application/json",
  "content-length": String(answer.body.length),
  "x-polytomic-version": "2025-09-18"
})

/** A `fetch` that answers without a network. */
export const stubbedFetch = (): typeof globalThis.fetch => {
  const answers = makeAnswers()
  return async (resource, init) => {
    const url = resource instanceof Request ? resource.url : String(resource)
    const answer = answers(init?.method ?? "GET", url.slice(url.indexOf("/", "https://".length)))
    return new Response(answer.body, { status: answer.status, headers: headersOf(answer) })
  }
}

/** The base URL of a scenario on a server, or on none. */
export const baseUrlOf = (server: string | undefined, scenario: Scenario): string =>
  `${server ?? "https://polytomic.invalid"}/${scenario}`
