/** Effect without this package: its `HttpClient` and `Schema` put together by hand, and its `HttpApiClient`, on the same schemas. */
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
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Struct from "effect/Struct"
import { id, input, missing, pageSize, syncId } from "../answers.ts"
import { fromEffects, headers, type Make, type Options } from "./client.ts"

const { Boolean, Int, String } = Schema
const AnyRecord = Schema.Record(String, Schema.Unknown)
const Time = Schema.NullOr(String)
const Actor = Schema.Struct({ id: String, name: String, type: String })

/** A struct whose fields can all be absent. */
const Partial = <const Fields extends Schema.Struct.Fields>(fields: Fields) =>
  Schema.Struct(fields).mapFields(Struct.map(Schema.optionalKey))

const shared = {
  configuration: Schema.NullOr(AnyRecord),
  id: String,
  name: String,
  organization_id: String,
  policies: Schema.Array(String),
  saved: Boolean,
  status: String,
  status_error: String,
  type: Schema.Struct({ id: String, name: String, logo_url: String, operations: Schema.NullOr(Schema.Array(String)) })
}

const Connection = Partial({
  ...shared,
  api_calls_last_24_hours: Schema.NullOr(Int),
  created_at: String,
  created_by: Actor,
  parent_connection_id: String,
  updated_at: String,
  updated_by: Actor
})

const Execution = Partial({
  ...{ completed_at: Time, created_at: Time, started_at: Time, updated_at: Time },
  ...{
    fetch_mode: String,
    id: String,
    output_disposition: String,
    status: String,
    status_message: String,
    type: String
  },
  ...{ is_partial: Boolean, is_resync: Boolean, is_test: Boolean },
  ...{ error_count: Int, record_count: Int, warning_count: Int }
})

const One = Schema.Struct({ data: Connection })
const Many = Schema.Struct({ data: Schema.Array(Connection) })
const Page = Schema.Struct({ data: Schema.Array(Execution), pagination: Partial({ next_page_token: String }) })
const CreateInput = Schema.Struct({ name: String, type: String, configuration: AnyRecord })
const Draft = Partial({ ...shared, auth_code: String, auth_url: String, healthcheck_interval: String })
const Created = Schema.Struct({ data: Draft })
const optional = Schema.optionalKey
const Problem = Schema.Struct({ message: String, key: optional(String), metadata: optional(AnyRecord) })

/** `FetchHttpClient` with the `fetch` of the options. */
const contextOf = ({ fetch }: Options) => {
  const stubbed = Layer.succeed(FetchHttpClient.Fetch, fetch ?? globalThis.fetch)
  const layer = fetch === undefined ? FetchHttpClient.layer : Layer.provide(Layer.fresh(FetchHttpClient.layer), stubbed)
  return Effect.runPromise(Effect.scoped(Layer.build(layer)))
}

class NotFound extends Data.TaggedError("NotFound")<{ readonly message: string }> {}

export const plainEffect: Make = async (options) => {
  const connections = `${options.baseUrl}/api/connections`
  const get = (url: string) => HttpClientRequest.setHeaders(HttpClientRequest.get(url), headers)
  const post = HttpClientRequest.setHeaders(HttpClientRequest.post(connections), headers)
  const withInput = HttpClientRequest.schemaBodyJson(CreateInput)
  const [one, many] = [HttpClientResponse.schemaBodyJson(One), HttpClientResponse.schemaBodyJson(Many)]
  const [created, page] = [HttpClientResponse.schemaBodyJson(Created), HttpClientResponse.schemaBodyJson(Page)]
  const problem = HttpClientResponse.schemaBodyJson(Problem)
  const ok = Effect.map(HttpClient.HttpClient, HttpClient.filterStatusOk)
  const send = (request: HttpClientRequest.HttpClientRequest) => Effect.flatMap(ok, ({ execute }) => execute(request))
  const read = (id: string) =>
    Effect.gen(function* () {
      const client = yield* HttpClient.HttpClient
      const response = yield* client.execute(get(`${connections}/${id}`))
      if (response.status === 404) return yield* new NotFound({ message: (yield* problem(response)).message })
      return (yield* one(yield* HttpClientResponse.filterStatusOk(response))).data
    })
  const calls = {
    get: read(id),
    post: Effect.gen(function* () {
      return (yield* created(yield* send(yield* withInput(post, input)))).data
    }),
    notFound: Effect.catchTag(read(missing), "NotFound", (error) => Effect.succeed(error.message)),
    list: Effect.gen(function* () {
      return (yield* many(yield* send(get(connections)))).data
    }),
    retry: Effect.gen(function* () {
      const client = HttpClient.retryTransient(yield* ok, { times: 3 })
      return (yield* one(yield* client.execute(get(`${connections}/${id}`)))).data
    })
  }
  const first = `${options.baseUrl}/api/bulk/syncs/${syncId}/executions?limit=${pageSize}`
  const rows = Stream.paginate(first, (url) =>
    Effect.gen(function* () {
      const { data, pagination } = yield* page(yield* send(get(url)))
      const token = Option.fromUndefinedOr(pagination.next_page_token)
      return [data, Option.map(token, (token) => `${first}&page_token=${encodeURIComponent(token)}`)] as const
    })
  )
  return fromEffects(options, calls, () => rows, await contextOf(options))
}

const params = { id: String }
const absent = Problem.pipe(HttpApiSchema.status(404))
const query = { limit: Schema.optional(Int), page_token: Schema.optional(String) }
const api = HttpApi.make("polytomic").add(
  HttpApiGroup.make("connections").add(
    HttpApiEndpoint.get("get", "/api/connections/:id", { params, success: One, error: absent }),
    HttpApiEndpoint.get("list", "/api/connections", { success: Many }),
    HttpApiEndpoint.post("create", "/api/connections", { payload: CreateInput, success: Created })
  ),
  HttpApiGroup.make("executions").add(
    HttpApiEndpoint.get("list", "/api/bulk/syncs/:id/executions", { params, query, success: Page })
  )
)

const isProblem = Schema.is(Problem)

export const httpApiClient: Make = async (options) => {
  const context = await contextOf(options)
  const withHeaders = HttpClient.mapRequest(HttpClientRequest.setHeaders(headers))
  const client = (transformClient: (client: HttpClient.HttpClient) => HttpClient.HttpClient) =>
    Effect.runPromiseWith(context)(HttpApiClient.make(api, { baseUrl: options.baseUrl, transformClient }))
  const { connections, executions } = await client(withHeaders)
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
  const first = undefined as string | undefined // the first page has no token
  const rows = Stream.paginate(first, (page_token) =>
    Effect.map(
      executions.list({ params: { id: syncId }, query: { limit: pageSize, page_token } }),
      ({ data, pagination }) => [data, Option.fromUndefinedOr(pagination.next_page_token)] as const
    )
  )
  return fromEffects(options, calls, () => rows, context)
}
