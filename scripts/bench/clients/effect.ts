/** Effect without this package: its `HttpClient` with schemas written by hand, and its `HttpApiClient` with the same schemas. */
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as HttpApi from "effect/http-api/HttpApi"
import * as HttpApiClient from "effect/http-api/HttpApiClient"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Struct from "effect/Struct"
import { id, input, missing } from "../responses.ts"
import { headers, type Make, type Options, runEffects } from "./client.ts"

const { Boolean, Int, String } = Schema
const AnyRecord = Schema.Record(String, Schema.Unknown)
const Actor = Schema.Struct({ id: String, name: String, type: String })

/** As in the API reference, where every field may be absent. */
const Connection = Schema.Struct({
  api_calls_last_24_hours: Schema.NullOr(Int),
  configuration: Schema.NullOr(AnyRecord),
  created_at: String,
  created_by: Actor,
  id: String,
  name: String,
  organization_id: String,
  parent_connection_id: String,
  policies: Schema.Array(String),
  saved: Boolean,
  status: String,
  status_error: String,
  type: Schema.Struct({ id: String, name: String, logo_url: String, operations: Schema.NullOr(Schema.Array(String)) }),
  updated_at: String,
  updated_by: Actor
}).mapFields(Struct.map(Schema.optionalKey))

const One = Schema.Struct({ data: Connection })
const Many = Schema.Struct({ data: Schema.Array(Connection) })
const CreateInput = Schema.Struct({ name: String, type: String, configuration: AnyRecord })
const Problem = Schema.Struct({ message: String })

/** `FetchHttpClient` with the `fetch` of the options. */
const contextOf = ({ fetch = globalThis.fetch }: Options) => {
  const layer = Layer.provide(Layer.fresh(FetchHttpClient.layer), Layer.succeed(FetchHttpClient.Fetch, fetch))
  return Effect.runPromise(Effect.scoped(Layer.build(layer)))
}

class NotFound extends Data.TaggedError("NotFound")<{ readonly message: string }> {}

export const plainEffect: Make = async (options) => {
  const connections = `${options.baseUrl}/api/connections`
  const get = (url: string) => HttpClientRequest.get(url, { headers })
  const withInput = HttpClientRequest.schemaBodyJson(CreateInput)
  const [one, many] = [HttpClientResponse.schemaBodyJson(One), HttpClientResponse.schemaBodyJson(Many)]
  const problem = HttpClientResponse.schemaBodyJson(Problem)
  const ok = Effect.map(HttpClient.HttpClient, HttpClient.filterStatusOk)
  const patient = Effect.map(HttpClient.HttpClient, HttpClient.retryTransient({ times: 3 }))
  const read = (id: string, client: typeof ok = HttpClient.HttpClient) =>
    Effect.gen(function* () {
      const response = yield* (yield* client).execute(get(`${connections}/${id}`))
      if (response.status === 404) return yield* new NotFound({ message: (yield* problem(response)).message })
      return (yield* one(yield* HttpClientResponse.filterStatusOk(response))).data
    })
  const calls = {
    get: read(id),
    post: Effect.gen(function* () {
      const request = yield* withInput(HttpClientRequest.post(connections, { headers }), input)
      return (yield* one(yield* (yield* ok).execute(request))).data
    }),
    notFound: Effect.catchTag(read(missing), "NotFound", (error) => Effect.succeed(error.message)),
    list: Effect.gen(function* () {
      return (yield* many(yield* (yield* ok).execute(get(connections)))).data
    }),
    retry: read(id, patient)
  }
  return { run: runEffects(options, calls, await contextOf(options)) }
}

const params = { id: String }
const absent = Problem.pipe(HttpApiSchema.status(404))
const api = HttpApi.make("polytomic").add(
  HttpApiGroup.make("connections").add(
    HttpApiEndpoint.get("get", "/api/connections/:id", { params, success: One, error: absent }),
    HttpApiEndpoint.get("list", "/api/connections", { success: Many }),
    HttpApiEndpoint.post("create", "/api/connections", { payload: CreateInput, success: One })
  )
)

const isProblem = Schema.is(Problem)

export const httpApiClient: Make = async (options) => {
  const context = await contextOf(options)
  const withHeaders = HttpClient.mapRequest(HttpClientRequest.setHeaders(headers))
  const client = (transformClient: (client: HttpClient.HttpClient) => HttpClient.HttpClient) =>
    Effect.runPromiseWith(context)(HttpApiClient.make(api, { baseUrl: options.baseUrl, transformClient }))
  const { connections } = await client(withHeaders)
  const patient = await client((client) => HttpClient.retryTransient(withHeaders(client), { times: 3 }))
  const data = <A, E>(call: Effect.Effect<{ readonly data: A }, E>) => Effect.map(call, ({ data }) => data)
  const calls = {
    get: data(connections.get({ params: { id } })),
    post: data(connections.create({ payload: input })),
    notFound: connections
      .get({ params: { id: missing } })
      .pipe(Effect.catchIf(isProblem, ({ message }) => Effect.succeed(message))),
    list: data(connections.list({})),
    retry: data(patient.connections.get({ params: { id } }))
  }
  return { run: runEffects(options, calls, context) }
}
