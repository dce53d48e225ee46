/** An `HttpClient` that passes requests to a function instead of the network. */
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import type { ConnectionReset } from "./faultEffects.ts"

type Handle = (request: Request) => Effect.Effect<Response, ConnectionReset>

/** Provides the client. */
export const layer = <E, R>(handle: Effect.Effect<Handle, E, R>): Layer.Layer<HttpClient.HttpClient, E, R> =>
  Layer.effect(HttpClient.HttpClient, Effect.map(handle, make))

const make = (handle: Handle): HttpClient.HttpClient =>
  HttpClient.make((request, url, signal) =>
    Effect.gen(function* () {
      const web = yield* toWeb(request, url, signal)
      const response = yield* Effect.mapError(handle(web), (cause) => fail(request, cause.message, cause))
      return HttpClientResponse.fromWeb(request, response)
    })
  )

const fail = (
  request: HttpClientRequest.HttpClientRequest,
  description: string,
  cause: unknown
): HttpClientError.HttpClientError =>
  new HttpClientError.HttpClientError({ reason: new HttpClientError.TransportError({ request, description, cause }) })

const toWeb = (
  request: HttpClientRequest.HttpClientRequest,
  url: URL,
  signal: AbortSignal
): Effect.Effect<Request, HttpClientError.HttpClientError> =>
  Effect.flatMap(readBody(request), (body) =>
    Effect.try({
      try: () =>
        new Request(url, {
          method: request.method,
          headers: { ...request.headers, ...contentType(request) },
          body: body ?? null,
          signal
        }),
      catch: (cause) => fail(request, "The request can't be sent", cause)
    })
  )

const contentType = ({ body }: HttpClientRequest.HttpClientRequest): Record<string, string> =>
  body._tag === "Empty" || body._tag === "FormData" || body.contentType === undefined
    ? {}
    : { "content-type": body.contentType }

const readBody = (
  request: HttpClientRequest.HttpClientRequest
): Effect.Effect<BodyInit | undefined, HttpClientError.HttpClientError> => {
  const { body } = request
  switch (body._tag) {
    case "Empty":
      return Effect.succeed(undefined)
    case "Uint8Array":
      // A view of shared memory cannot be sent, so it is copied.
      return Effect.sync(() => new Uint8Array(body.body))
    case "FormData":
      return Effect.succeed(body.formData)
    case "Raw":
      return Effect.succeed(body.body as BodyInit) // a raw body is a `fetch` body
    case "Stream":
      return Stream.runCollect(body.stream).pipe(
        Effect.map((chunks) => new Blob(chunks.map((chunk) => new Uint8Array(chunk)))),
        Effect.mapError((cause) => fail(request, "The body broke off", cause))
      )
  }
}
