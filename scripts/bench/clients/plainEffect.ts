/** Effect's `HttpClient` and `Schema`, put together by hand. */
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { id, input, missing, pageSize, syncId } from "../answers.ts"
import { type Client, countRows, fromEffects, type Options } from "./client.ts"
import * as Schemas from "./schemas.ts"

class NotFound extends Data.TaggedError("NotFound")<{ readonly message: string }> {}

const headers = { authorization: "Bearer test-key", "x-polytomic-version": "2025-09-18", accept: "application/json" }

/** `FetchHttpClient` with the `fetch` of the options. */
export const layer = ({ fetch }: Options): Layer.Layer<HttpClient.HttpClient> =>
  fetch === undefined
    ? FetchHttpClient.layer
    : Layer.provide(Layer.fresh(FetchHttpClient.layer), Layer.succeed(FetchHttpClient.Fetch, fetch))

/** The client. */
export const make = async (options: Options): Promise<Client> => {
  const url = `${options.baseUrl}/api/connections`
  const get = (url: string) => HttpClientRequest.setHeaders(HttpClientRequest.get(url), headers)
  const ok = Effect.map(HttpClient.HttpClient, HttpClient.filterStatusOk)
  const one = HttpClientResponse.schemaBodyJson(Schemas.One)
  const many = HttpClientResponse.schemaBodyJson(Schemas.Many)
  const created = HttpClientResponse.schemaBodyJson(Schemas.Created)
  const withInput = HttpClientRequest.schemaBodyJson(Schemas.CreateInput)
  const notFound = HttpClientResponse.schemaBodyJson(Schemas.NotFound)
  const page = HttpClientResponse.schemaBodyJson(Schemas.Page)

  const read = (id: string) =>
    Effect.gen(function* () {
      const client = yield* HttpClient.HttpClient
      const response = yield* client.execute(get(`${url}/${id}`))
      if (response.status === 404) return yield* new NotFound({ message: (yield* notFound(response)).message })
      return (yield* one(yield* HttpClientResponse.filterStatusOk(response))).data
    })

  return fromEffects(
    options,
    {
      get: read(id),
      post: Effect.gen(function* () {
        const client = yield* ok
        const request = yield* withInput(HttpClientRequest.setHeaders(HttpClientRequest.post(url), headers), input)
        return (yield* created(yield* client.execute(request))).data
      }),
      notFound: Effect.catchTag(read(missing), "NotFound", (error) => Effect.succeed(error.message)),
      list: Effect.gen(function* () {
        const client = yield* ok
        return (yield* many(yield* client.execute(get(url)))).data
      }),
      retry: Effect.gen(function* () {
        const client = HttpClient.retryTransient(yield* ok, { times: 3 })
        return (yield* one(yield* client.execute(get(`${url}/${id}`)))).data
      })
    },
    (onPage) => {
      const first = `${options.baseUrl}/api/bulk/syncs/${syncId}/executions?limit=${pageSize}`
      const rows = Stream.paginate(first, (url) =>
        Effect.gen(function* () {
          const client = yield* ok
          const { data, pagination } = yield* page(yield* client.execute(get(url)))
          const next = Option.map(
            Option.fromUndefinedOr(pagination.next_page_token),
            (token) => `${first}&page_token=${encodeURIComponent(token)}`
          )
          return [data, next] as const
        })
      )
      return countRows(rows, onPage)
    },
    await Effect.runPromise(Effect.scoped(Layer.build(layer(options))))
  )
}
