/**
 * Sends requests of every kind to an emulator, valid, spoiled and nonsense, and lists the responses that nobody documented: a status
 * that the operation does not have, a 2xx whose body does not fit its schema, an error without the API's body, a crash.
 */
import * as Effect from "effect/Effect"
import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import { Router } from "../../src/emulator/internal/router.ts"
import { all as operations } from "../../src/emulator/internal/tables.ts"
import { inspect } from "../../src/internal/schema/validate.ts"
import { type Any, toSchema } from "../../src/Operation.ts"
import { Draw, junk, oddText, valueOf } from "./values.ts"

/** A response that is not documented. */
export interface Finding {
  /** The number of the request, from 1. */
  readonly number: number
  readonly request: string
  readonly problem: string
}

export interface Outcome {
  /** Number of responses with each status. */
  readonly statuses: ReadonlyMap<number, number>
  readonly findings: ReadonlyArray<Finding>
}

/** Number of requests that share a state. */
const generation = 250

const id = (digit: number): string => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`
const [shop, warehouse, model, bulk, execution] = [id(1), id(2), id(3), id(4), id(5)] as const

const data: Seed.Seed = {
  ...Seed.standard(),
  connections: [
    {
      id: shop,
      name: "Shop",
      type: "postgresql",
      configuration: { hostname: "h", port: 5432, database: "d", username: "u", password: "p" }
    },
    { id: warehouse, name: "Warehouse", type: "snowflake", configuration: {} }
  ],
  models: [{ id: model, name: "Users", connection_id: shop, configuration: { table: "public.users" } }],
  bulkSyncs: [
    {
      id: bulk,
      name: "Copy",
      mode: "replicate",
      source_connection_id: shop,
      destination_connection_id: warehouse,
      destination_configuration: { schema: "copy" },
      default_schedule: { frequency: "manual" }
    }
  ],
  executions: [{ id: execution, sync: bulk }]
}

/** Texts that mean something somewhere. */
// biome-ignore format: a table of texts
const pool: readonly [string, ...ReadonlyArray<string>] = [
  shop, warehouse, model, bulk, execution, Seed.acme.id, Seed.globex.id, "public.users", "users", "email", "id", "postgresql", "hubspot",
  "replicate", "create", "manual", "daily", "12", "select id from users", "https://example.com/hook", "ada@example.com",
  "2024-02-08T09:30:00Z", "a name"
]

const router = new Router(operations)

interface Sent {
  readonly request: Request
  readonly operation: Any | undefined
  readonly shown: string
}

const makeRequest = (draw: Draw): Sent => {
  const [first, ...others] = operations
  if (first === undefined) throw new Error("There are no operations")
  const wanted = draw.pick([first, ...others])
  const input = valueOf(toSchema(wanted.input).ast, draw, pool)
  const fields: { readonly [name: string]: unknown } = typeof input === "object" && input !== null ? { ...input } : {}
  const path = wanted.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const luck = draw.next()
    return encodePath(luck < 0.05 ? oddText(draw) : luck < 0.2 ? draw.pick(pool) : rightId(wanted.path, name))
  })
  const query = new URLSearchParams()
  for (const name of wanted.query) {
    const value = draw.chance(0.1) ? junk(draw) : fields[name]
    if (value !== undefined) query.append(name, typeof value === "object" ? JSON.stringify(value) : String(value))
  }
  if (draw.chance(0.05)) query.append(oddText(draw), oddText(draw))
  const method = draw.chance(0.03)
    ? draw.pick(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"])
    : wanted.method
  const body = method === "GET" || method === "HEAD" ? undefined : bodyOf(wanted, fields, draw)
  const headers = new Headers({
    ...(draw.chance(0.03) ? {} : { authorization: draw.pick(authorizations(draw)) }),
    "x-polytomic-version": draw.chance(0.02) ? "2099-01-01" : wanted.version,
    ...(body === undefined ? {} : { "content-type": draw.chance(0.02) ? "text/plain" : "application/json" }),
    ...(draw.chance(0.05)
      ? {
          "idempotency-key": draw.pick([
            `key-of-${wanted.id.replaceAll(".", "-")}-${wanted.version}`,
            "x",
            "y".repeat(300)
          ])
        }
      : {})
  })
  const url = new URL(`https://polytomic.test${path}?${query}`)
  const request = new Request(url, { method, headers, ...(body === undefined ? {} : { body }) })
  const version = headers.get("x-polytomic-version") === wanted.version ? wanted.version : undefined
  const route = version === undefined ? undefined : router.find(version, method, url.pathname)
  const operation = route !== undefined && "operation" in route ? route.operation : undefined
  return { request, operation, shown: `${method} ${url.pathname}${url.search} ${body ?? ""}`.slice(0, 500) }
}

/** An id that a parameter of a path is likely to find something with. */
const rightId = (path: string, name: string): string => {
  if (name === "schema_id") return "public.users"
  if (name === "org_id") return Seed.globex.id
  if (/^(?:execution_id|exec_id)$/.test(name)) return execution
  if (name !== "id" && name !== "sync_id" && name !== "connection_id") return "email"
  if (path.startsWith("/api/models")) return model
  if (path.startsWith("/api/bulk/syncs")) return bulk
  return path.startsWith("/api/organizations") ? Seed.globex.id : shop
}

const encodePath = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll("%2F", "/")

const authorizations = (draw: Draw): readonly [string, ...ReadonlyArray<string>] => [
  "Bearer test-key",
  "Bearer test-key",
  "Bearer test-partner-key",
  "Bearer test-deployment-key",
  draw.chance(0.2) ? "Bearer nobody" : "Bearer test-key",
  draw.chance(0.2) ? `Basic ${btoa(":")}` : `Basic ${btoa(`${Seed.acme.id}:test-deployment-key`)}`
]

const bodyOf = (operation: Any, fields: { readonly [name: string]: unknown }, draw: Draw): string => {
  if (draw.chance(0.03)) return draw.pick(["", "{", "[]", "null", "5", `{"a":`, "\ufeff{}", `${"[".repeat(20_000)}`])
  const names = operation.body ?? []
  const body = Object.fromEntries(
    names.flatMap((name) => (fields[name] === undefined ? [] : [[name, draw.chance(0.03) ? junk(draw) : fields[name]]]))
  )
  const more = draw.chance(0.05) ? { [oddText(draw)]: junk(draw) } : {}
  return JSON.stringify({ ...body, ...more })
}

// -----------------------------------------------------------------------------
// Judging
// -----------------------------------------------------------------------------

/**
 * Statuses of requests that no operation has been asked about yet, or that any can refuse. Values that do not fit are 422, but where an
 * operation documents 400 in its place.
 */
const general: ReadonlySet<number> = new Set([400, 401, 403, 404, 405, 413])

const routeOf = ({ method, path }: Any): string => `${method} ${path.replace(/\{\w+\}/g, "{}")}`

/** Statuses that any version documents for a route: the documents of the two oldest name few. */
const errorsByRoute: ReadonlyMap<string, ReadonlyArray<number>> = new Map(
  Array.from(Map.groupBy(operations, routeOf), ([route, group]) => [route, group.flatMap(({ errors }) => errors)])
)

const problemOf = (operation: Any | undefined, status: number, body: string): string | undefined => {
  const isSuccess = status >= 200 && status < 300
  if (operation === undefined) {
    return isSuccess || !general.has(status) ? `${status} where there is no operation` : errorProblem(status, body)
  }
  if (!isSuccess) {
    const errors = errorsByRoute.get(routeOf(operation)) ?? []
    const isInvalid = status === 422 && !operation.errors.includes(400)
    const isKnown = isInvalid || general.has(status) || errors.some((known) => known === status)
    return isKnown ? errorProblem(status, body) : `${status}, which ${operation.id} does not document: ${body}`
  }
  const { schema, status: expected, type } = operation.success
  if (status !== expected) return `${status}, where ${operation.id} documents ${expected}`
  if (schema === undefined) return undefined
  const value: unknown = parse(body)
  const output = type === "body" || typeof value !== "object" || value === null ? value : Reflect.get(value, "data")
  const { issues } = inspect(schema, output, "strict")
  return issues.length === 0
    ? undefined
    : `a body that does not fit ${operation.id}: ${issues.map(({ message, path }) => `${path.join(".")} ${message}`).join("; ")}`
}

const errorProblem = (status: number, body: string): string | undefined => {
  const value: unknown = parse(body)
  const isError = typeof value === "object" && value !== null && ("message" in value || "error" in value)
  return isError || body === "" ? undefined : `${status} without the body of an error: ${body.slice(0, 200)}`
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Sends so many requests; the same seed sends the same ones. */
export const fuzz = (options: { readonly requests: number; readonly seed: number }): Effect.Effect<Outcome> =>
  Effect.gen(function* () {
    const statuses = new Map<number, number>()
    const findings: Array<Finding> = []
    const emulator = yield* PolytomicEmulator.make({
      data,
      webhooks: { deliver: () => Effect.sync(() => new Response()) }
    })
    for (let number = 1; number <= options.requests; number++) {
      if (number % generation === 0) yield* emulator.reset
      const { operation, request, shown } = makeRequest(new Draw(`fuzz ${options.seed} ${number}`))
      const exit = yield* Effect.exit(emulator.handle(request))
      if (exit._tag === "Failure") {
        findings.push({ number, request: shown, problem: `it broke: ${String(exit.cause).slice(0, 500)}` })
        continue
      }
      const { status } = exit.value
      const body = yield* Effect.promise(() => exit.value.text())
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      const problem = request.method === "HEAD" ? undefined : problemOf(operation, status, body)
      if (problem !== undefined) findings.push({ number, request: shown, problem: problem.slice(0, 500) })
    }
    return { statuses, findings }
  })
