/** Effect's `HttpApiClient`, on an `HttpApi` of the same hand-written shapes. */
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpApi from "effect/http-api/HttpApi"
import * as HttpApiClient from "effect/http-api/HttpApiClient"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { id, input, missing, pageSize, syncId } from "../answers.ts"
import { type Client, countRows, fromEffects, type Options } from "./client.ts"
import { layer } from "./plainEffect.ts"
import * as Schemas from "./schemas.ts"

const headers = { authorization: "Bearer test-key", "x-polytomic-version": "2025-09-18", accept: "application/json" }

const connections = HttpApiGroup.make("connections").add(
  HttpApiEndpoint.get("get", "/api/connections/:id", {
    params: { id: Schema.String },
    success: Schemas.One,
    error: Schemas.NotFound.pipe(HttpApiSchema.status(404))
  }),
  HttpApiEndpoint.get("list", "/api/connections", { success: Schemas.Many }),
  HttpApiEndpoint.post("create", "/api/connections", { payload: Schemas.CreateInput, success: Schemas.Created })
)

const executions = HttpApiGroup.make("executions").add(
  HttpApiEndpoint.get("list", "/api/bulk/syncs/:id/executions", {
    params: { id: Schema.String },
    query: { limit: Schema.optional(Schema.Int), page_token: Schema.optional(Schema.String) },
    success: Schemas.Page
  })
)

const api = HttpApi.make("polytomic").add(connections, executions)

const isNotFound = Schema.is(Schemas.NotFound)

/** The client. */
export const make = async (options: Options): Promise<Client> => {
  const context = await Effect.runPromise(Effect.scoped(Layer.build(layer(options))))
  const withHeaders = HttpClient.mapRequest(HttpClientRequest.setHeaders(headers))
  const client = (transformClient: (client: HttpClient.HttpClient) => HttpClient.HttpClient) =>
    Effect.runPromise(
      Effect.provideContext(HttpApiClient.make(api, { baseUrl: options.baseUrl, transformClient }), context)
    )
  const polytomic = await client(withHeaders)
  const patient = await client((client) => HttpClient.retryTransient(withHeaders(client), { times: 3 }))
  const params = { id: syncId }
  return fromEffects(
    options,
    {
      get: Effect.map(polytomic.connections.get({ params: { id } }), ({ data }) => data),
      post: Effect.map(polytomic.connections.create({ payload: input }), ({ data }) => data),
      notFound: Effect.catchIf(polytomic.connections.get({ params: { id: missing } }), isNotFound, ({ message }) =>
        Effect.succeed(message)
      ),
      list: Effect.map(polytomic.connections.list({}), ({ data }) => data),
      retry: Effect.map(patient.connections.get({ params: { id } }), ({ data }) => data)
    },
    (onPage) => {
      const rows = Stream.paginate(
        undefined as string | undefined,
        (
          page_token // the first page has no token
        ) =>
          Effect.map(
            polytomic.executions.list({ params, query: { limit: pageSize, page_token } }),
            ({ data, pagination }) => [data, Option.fromUndefinedOr(pagination.next_page_token)] as const
          )
      )
      return countRows(rows, onPage)
    },
    context
  )
}
