/**
 * Times one kind of call through several clients, turn by turn in one process, and prints the medians as JSON:
 * `node bench/calls.mjs <get|list> <base URL> [compiled]`.
 *
 * Each client makes its calls one after the other, in the way its own documentation shows. `compiled` turns on Effect's
 * compiled schemas for the process; the plain clients are then timed again as the yardstick.
 */
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { PolytomicClient } from "polytomic"

const [, , what, baseUrl, mode] = process.argv
if (mode === "compiled") await import("effect/schema/SchemaJITCompiler/enable")
const { Connections, Polytomic } = await import("../dist/index.js")

const id = "248df4b7-aa70-47b8-a036-000000000001"
const path = what === "get" ? `/api/connections/${id}` : "/api/connections"
const headers = { authorization: "Bearer test-key", "x-polytomic-version": "2025-09-18", accept: "application/json" }

/** @param {unknown} data */
const verify = (data) => {
  const connection = Array.isArray(data) ? data[1] : data
  if (connection?.id !== id || (Array.isArray(data) && data.length !== 5000))
    throw new Error("the answer is not what was sent")
}

/** Runs an effect some times over, in one fiber. */
const repeat = (effect, context) => (times) =>
  Effect.runPromise(
    Effect.provideContext(
      Effect.gen(function* () {
        for (let index = 0; index < times; index++) verify(yield* effect)
      }),
      context
    )
  )

const Actor = Schema.Struct({ id: Schema.String, name: Schema.String, type: Schema.String })

/** The same shape, written by hand as a program without this package would. */
const Connection = Schema.Struct({
  api_calls_last_24_hours: Schema.optionalKey(Schema.NullOr(Schema.Int)),
  configuration: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  created_at: Schema.optionalKey(Schema.String),
  created_by: Schema.optionalKey(Actor),
  id: Schema.optionalKey(Schema.String),
  name: Schema.optionalKey(Schema.String),
  organization_id: Schema.optionalKey(Schema.String),
  parent_connection_id: Schema.optionalKey(Schema.String),
  policies: Schema.optionalKey(Schema.Array(Schema.String)),
  saved: Schema.optionalKey(Schema.Boolean),
  status: Schema.optionalKey(Schema.String),
  status_error: Schema.optionalKey(Schema.String),
  type: Schema.optionalKey(
    Schema.Struct({
      id: Schema.String,
      name: Schema.String,
      logo_url: Schema.String,
      operations: Schema.NullOr(Schema.Array(Schema.String))
    })
  ),
  updated_at: Schema.optionalKey(Schema.String),
  updated_by: Schema.optionalKey(Actor)
})

const Body = Schema.Struct({ data: what === "get" ? Connection : Schema.Array(Connection) })

const plainEffect = Effect.gen(function* () {
  const client = yield* HttpClient.HttpClient
  const request = HttpClientRequest.setHeaders(HttpClientRequest.get(`${baseUrl}${path}`), headers)
  const response = yield* HttpClient.filterStatusOk(client).execute(request)
  return (yield* HttpClientResponse.schemaBodyJson(Body)(response)).data
})

const official = new PolytomicClient({ token: "test-key", environment: baseUrl, version: "2025-09-18" })

const ours = Effect.flatMap(Connections, (connections) =>
  what === "get" ? connections.get({ id }) : connections.list()
)

const contextOf = (layer) => Effect.runPromise(Effect.scoped(Layer.build(layer)))

/** The clients, each a function that makes that many calls. */
const clients = {
  "raw fetch": async (times) => {
    for (let index = 0; index < times; index++) {
      const response = await fetch(`${baseUrl}${path}`, { headers })
      if (!response.ok) throw new Error(`status ${response.status}`)
      verify(JSON.parse(await response.text()).data)
    }
  },
  "official SDK": async (times) => {
    for (let index = 0; index < times; index++) {
      verify((what === "get" ? await official.connections.get(id) : await official.connections.list()).data)
    }
  },
  "plain Effect": repeat(plainEffect, await contextOf(FetchHttpClient.layer)),
  "effect-polytomic": repeat(ours, await contextOf(Polytomic.layer({ apiKey: "test-key", baseUrl })))
}

/** @param {ReadonlyArray<number>} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

const { rounds, times } = what === "get" ? { rounds: 60, times: 60 } : { rounds: 80, times: 1 }
const names = Object.keys(clients)
const samples = Object.fromEntries(names.map((name) => [name, []]))

for (let round = -5; round < rounds; round++) {
  // Each round begins with another client and goes the other way about, so that nobody always runs after the same one; the
  // first rounds only warm up.
  const turn = names.map((_, index) => names[(index + round + names.length * 2) % names.length])
  for (const name of round % 2 === 0 ? turn : turn.toReversed()) {
    // What the one before has left behind is not this one's to clear up.
    globalThis.gc?.()
    const started = performance.now()
    await clients[name](times)
    if (round >= 0) samples[name].push((performance.now() - started) / times)
  }
}

console.log(JSON.stringify(Object.fromEntries(names.map((name) => [name, median(samples[name])]))))
process.exit()
