/**
 * Sends valid, mutated and malformed requests to an emulator, and lists the responses that the spec does not document: a status that the
 * operation does not have, a 2xx whose body does not match its schema, an error without the API's body, a crash.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import * as fc from "fast-check"
import { Router } from "../../src/emulator/internal/router.ts"
import { all as operations } from "../../src/emulator/internal/tables.ts"
import { inspect } from "../../src/internal/schema/validate.ts"
import type { Any } from "../../src/Operation.ts"
import { bulkSync } from "../chaos/harness.ts"
import { type CampaignOptions, Ledger } from "../chaos/report.ts"
import { routeKey } from "../contract/facts.ts"
import { inputs, pathNames } from "../internal/samples.ts"

/** Number of requests that share a state. */
const generation = 250

/** Id of each object of the initial state. */
const id = "11111111-1111-4111-8111-111111111111"

const data: Seed.Seed = {
  ...Seed.standard(),
  connections: [{ ...Seed.exampleConnection, id }],
  models: [{ id, name: "Users", connection_id: id, configuration: { table: "public.users" } }],
  bulkSyncs: [bulkSync(id, id)],
  executions: [{ id, sync: id }]
}

/** Texts that are valid somewhere. */
// biome-ignore format: a table of texts
const knownText = fc.constantFrom(
  id, id, id, Seed.acme.id, Seed.globex.id, "public.users", "users", "email", "id", "postgresql", "hubspot",
  "replicate", "create", "manual", "daily", "12", "select id from users", "https://example.com/hook", "ada@example.com",
  "2024-02-08T09:30:00Z", "a name"
)

/** Texts that programs mishandle, beside those of fast-check. */
// biome-ignore format: a table of texts
const oddText = fc.constantFrom(
  "", "-1", "null", "../..", "a/b", "%2e%2e", "\u0000", "\ud800", "<script>", "'; drop table users; --", "1e999", "9".repeat(400),
  "x".repeat(5000), "2024-02-30T99:99:99Z", "00000000-0000-0000-0000-000000000000"
)

// biome-ignore format: a table of words
const word = fc.constantFrom(
  "select", "*", "from", "users", "orders", "where", "id", "=", "'x'", "1", "(", ")", ",", "group by", "order by", "count(*)", "and",
  "not", "like", "join", "on", "limit", "null", "--", "::int", "/"
)

/** One of two values; the rare one with a probability in percent. */
const rarely = <A, B>(percent: number, usual: fc.Arbitrary<A>, rare: fc.Arbitrary<B>): fc.Arbitrary<A | B> =>
  fc.oneof({ weight: 100 - percent, arbitrary: usual }, { weight: percent, arbitrary: rare })

const query = fc.array(word, { maxLength: 12 }).map((words) => `select ${words.join(" ")}`)
const odd = fc.oneof(oddText, fc.string({ unit: "binary" }), query)
const deep: unknown = JSON.parse(`${"[".repeat(200)}${"]".repeat(200)}`)
const junk = fc.oneof(
  odd,
  fc.jsonValue(),
  fc.constantFrom(deep, 1e308, 2 ** 53),
  fc.dictionary(odd, odd, { maxKeys: 3 })
)

/** A valid input whose ids may exist, with occasional invalid values. */
const mutated = (value: unknown, name = ""): fc.Arbitrary<unknown> => {
  if (typeof value === "string")
    return rarely(5, /(?:^|_)id$/.test(name) ? knownText : rarely(15, fc.constant(value), knownText), odd)
  if (typeof value !== "object" || value === null) return rarely(1, fc.constant(value), junk)
  if (Array.isArray(value)) return fc.tuple(...value.map((one) => mutated(one)))
  const fields = Object.entries(value).map(([name, field]) => [name, mutated(field, name)] as const)
  return rarely(1, fc.record(Object.fromEntries(fields)), junk)
}

const router = new Router(operations)

/** A value of a path parameter that likely exists. */
const rightId = (path: string, name: string): string => {
  if (name === "schema_id") return "public.users"
  if (name === "org_id" || path.startsWith("/api/organizations")) return Seed.globex.id
  return name.endsWith("id") ? id : "email"
}

const validKey = fc.constantFrom(
  ...["Bearer test-key", "Bearer test-partner-key", "Bearer test-deployment-key"],
  `Basic ${btoa(`${Seed.acme.id}:test-deployment-key`)}`
)
const invalidKey = fc.constantFrom(undefined, "Bearer nobody", `Basic ${btoa(":")}`)
const brokenBody = fc.constantFrom("", "{", "[]", "null", "5", `{"a":`, "\ufeff{}", "[".repeat(20_000))
const anyMethod = fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")

/** Requests of an operation. */
const requestsOf = (operation: Any) => {
  const { body = [], path, version } = operation
  const names = pathNames(operation)
  const idOf = (name: string) => rarely(5, rarely(15, fc.constant(rightId(path, name)), knownText), odd)
  const key = fc.constantFrom(`key-of-${operation.id.replaceAll(".", "-")}-${version}`, "x", "y".repeat(300))
  const parts = fc.record({
    fields: fc.constantFrom(...inputs(operation, 8)).chain((input) => mutated(input)),
    ids: fc.record(Object.fromEntries(names.map((name) => [name, idOf(name)]))),
    more: rarely(10, fc.constant({}), fc.dictionary(fc.constantFrom("odd", ...operation.query, ...body), junk)),
    method: rarely(3, fc.constant(operation.method), anyMethod),
    broken: rarely(3, fc.constant(undefined), brokenBody),
    authorization: rarely(6, validKey, invalidKey),
    "x-polytomic-version": rarely(2, fc.constant(version), fc.constant("2099-01-01")),
    "content-type": rarely(2, fc.constant("application/json"), fc.constant("text/plain")),
    "idempotency-key": rarely(5, fc.constant(undefined), key)
  })
  return parts.map(({ broken, fields, ids, method, more, ...headers }) => {
    const url = new URL("https://polytomic.test")
    url.pathname = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(ids[name]).toWellFormed()))
    const sent: Record<string, unknown> = {}
    for (const [name, value] of Object.entries({ ...Object(fields), ...more })) {
      if (body.includes(name)) sent[name] = value
      else if (!names.includes(name))
        url.searchParams.append(name, typeof value === "string" ? value : JSON.stringify(value))
    }
    const init = method === "GET" || method === "HEAD" ? { method } : { method, body: broken ?? JSON.stringify(sent) }
    const given = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined)
    const route = headers["x-polytomic-version"] === version ? router.find(version, method, url.pathname) : undefined
    return {
      request: new Request(url, { ...init, headers: given }),
      operation: route !== undefined && "operation" in route ? route.operation : undefined,
      text: `${method} ${url.pathname}${url.search} ${init.body ?? ""}`.slice(0, 500)
    }
  })
}

/** Statuses that any operation can respond with. Invalid values are 422, or 400 where an operation documents it. */
const general: ReadonlySet<number> = new Set([400, 401, 403, 404, 405, 413])

/** Operations of all versions by route: the specs of the two oldest document few errors. */
const sameRoute = Map.groupBy(operations, routeKey)

const parse = Schema.decodeUnknownOption(Schema.fromJsonString(Schema.Unknown))

/** Reason why a response is undocumented, if it is. */
export const problemOf = (operation: Any | undefined, status: number, body: string): string | undefined => {
  const value = Option.getOrUndefined(parse(body))
  if (status < 200 || status >= 300 || operation === undefined) {
    const errors = sameRoute.get(operation === undefined ? "" : routeKey(operation))?.flatMap((one) => one.errors)
    const isInvalid = status === 422 && operation?.errors.includes(400) === false
    if (!isInvalid && !general.has(status) && !errors?.some((known) => known === status)) {
      return `${status}, which ${operation?.id ?? "no operation"} documents: ${body}`
    }
    const isError = typeof value === "object" && value !== null && ("message" in value || "error" in value)
    return isError || body === "" ? undefined : `${status} without the body of an error: ${body}`
  }
  const { schema, status: expected, type } = operation.success
  if (status !== expected) return `${status}, where ${operation.id} documents ${expected}`
  if (schema === undefined) return undefined
  const { issues } = inspect(schema, type === "body" ? value : Object(value).data, "strict")
  const texts = issues.map(({ message, path }) => `${path.join(".")} ${message}`)
  return texts.length === 0 ? undefined : `a body that does not match ${operation.id}: ${texts.join("; ")}`
}

/** Sends a number of requests, the same ones for the same seed. */
export const fuzz = ({ progress, requests, seed }: CampaignOptions & { readonly requests: number }) =>
  Effect.gen(function* () {
    const ledger = new Ledger(["undocumented"])
    const statuses: Record<number, number> = {}
    const emulator = yield* PolytomicEmulator.make({
      data,
      webhooks: { deliver: () => Effect.succeed(new Response()) }
    })
    const any = fc.constantFrom(...operations.map(requestsOf)).chain((one) => one)
    for (let first = 0; first < requests; first += generation) {
      progress?.(`${first} of ${requests} requests`)
      yield* emulator.reset
      const numRuns = Math.min(generation, requests - first)
      for (const { operation, request, text } of fc.sample(any, { seed: seed * 1_000_003 + first, numRuns })) {
        const judged = Effect.gen(function* () {
          const response = yield* emulator.handle(request)
          const body = yield* Effect.promise(() => response.text())
          statuses[response.status] = (statuses[response.status] ?? 0) + 1
          return request.method === "HEAD" ? undefined : problemOf(operation, response.status, body)
        })
        const problem = yield* Effect.catchCause(judged, (cause) => Effect.succeed(`it broke: ${String(cause)}`))
        if (problem !== undefined) ledger.violate("undocumented", `${problem.slice(0, 500)}\n  ${text}`)
      }
    }
    return { requests, statuses, ...ledger.report(seed) }
  })
