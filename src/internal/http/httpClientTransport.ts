/** Requests over any of Effect's HTTP clients. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Headers from "effect/http/Headers"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { Chunks, decode, isTooLong, plan } from "./body.ts"
import { causeOf } from "./clientCause.ts"
import { type Received, type Request, type Transport, type TransportFailure, timedOut } from "./transport.ts"

/** Creates a transport over an `HttpClient`. */
export const make =
  (client: HttpClient.HttpClient): Transport =>
  (request, _fiber, milliseconds) => {
    const exchanged = exchange(client, request)
    return milliseconds === Number.POSITIVE_INFINITY
      ? exchanged
      : Effect.timeoutOrElse(exchanged, { duration: milliseconds, orElse: () => Effect.fail(timedOut) })
  }

const exchange = (client: HttpClient.HttpClient, request: Request): Effect.Effect<Received, TransportFailure> =>
  Effect.matchEffect(Effect.provideContext(client.execute(toClientRequest(request)), settings), {
    onSuccess: (response) => read(response, request.maxBodyBytes),
    onFailure: (error) =>
      // A client that filters by status puts the response in its error.
      error.reason._tag === "StatusCodeError"
        ? read(error.reason.response, request.maxBodyBytes)
        : Effect.fail<TransportFailure>({ phase: "send", cause: causeOf(error) })
  })

const toClientRequest = (request: Request): HttpClientRequest.HttpClientRequest =>
  HttpClientRequest.makeWith(
    request.method,
    request.url,
    HttpClientRequest.empty.urlParams,
    HttpClientRequest.empty.hash,
    Headers.fromRecordUnsafe({ ...request.headers }),
    request.body === undefined ? HttpBody.empty : HttpBody.text(request.body, "application/json")
  )

// The call has its own span, so the client's would only duplicate it, at a cost and with trace headers to a third party.
// Redirects are decided on by `send`: a runtime that follows them would send the credentials along.
const settings: Context.Context<never> = /*#__PURE__*/ (() =>
  Context.empty().pipe(
    Context.add(HttpClient.TracerDisabledWhen, () => true),
    Context.add(FetchHttpClient.RequestInit, { redirect: "manual" })
  ))()

// -----------------------------------------------------------------------------
// Bodies
// -----------------------------------------------------------------------------

const read = (
  response: HttpClientResponse.HttpClientResponse,
  maxBodyBytes: number
): Effect.Effect<Received, TransportFailure> => {
  const { headers, status } = response
  const wanted = plan(status, (name) => headers[name], maxBodyBytes)
  const bytes: Effect.Effect<ArrayBuffer | Uint8Array, unknown> = wanted.whole
    ? Effect.mapError(response.arrayBuffer, causeOf)
    : readPrefix(response, wanted.most)
  return Effect.matchEffect(bytes, {
    onSuccess: (bytes) => {
      const { text, valid } = decode(bytes)
      return Effect.succeed({ status, headers, body: text, valid, tooLong: isTooLong(wanted, bytes, text) })
    },
    onFailure: (cause) => Effect.fail<TransportFailure>({ phase: "body", cause })
  })
}

const readPrefix = (
  response: HttpClientResponse.HttpClientResponse,
  most: number
): Effect.Effect<Uint8Array, unknown> => {
  const body = Option.getOrUndefined(HttpClientResponse.toWeb(response))?.body
  return body === undefined || body === null ? fromStream(response, most) : fromReader(response, body, most)
}

// Uses the reader directly, as a `Stream` of each small body would cost more than its processing.
const fromReader = (
  response: HttpClientResponse.HttpClientResponse,
  body: ReadableStream<Uint8Array>,
  most: number
): Effect.Effect<Uint8Array, unknown> =>
  Effect.suspend(() => {
    const reader = body.getReader()
    const chunks = new Chunks(most)
    const leave = Effect.suspend(() => {
      reader.cancel().catch(() => {}) // rejects if the body is already broken
      reader.releaseLock()
      // The client's own stream aborts the request when it ends, and this one ends at once.
      return Effect.exit(Stream.runDrain(response.stream))
    })
    const whole = Effect.callback<boolean, unknown>((resume) => {
      const next = (): void => {
        reader.read().then(
          ({ done, value }) => (!done && chunks.take(value) ? next() : resume(Effect.succeed(done))),
          (cause: unknown) => resume(Effect.fail(cause))
        )
      }
      next()
    })
    return Effect.flatMap(
      Effect.onInterrupt(whole, () => leave),
      (isWhole) => (isWhole ? Effect.sync(() => chunks.bytes()) : Effect.map(leave, () => chunks.bytes()))
    )
  })

/** For clients other than `fetch`. */
const fromStream = (
  response: HttpClientResponse.HttpClientResponse,
  most: number
): Effect.Effect<Uint8Array, unknown> =>
  Effect.suspend(() => {
    const chunks = new Chunks(most)
    const read = Stream.runForEachWhile(response.stream, (chunk) => Effect.succeed(chunks.take(chunk)))
    return Effect.matchEffect(read, {
      onSuccess: () => Effect.succeed(chunks.bytes()),
      onFailure: (error) =>
        error.reason._tag === "EmptyBodyError" ? Effect.succeed(chunks.bytes()) : Effect.fail(causeOf(error))
    })
  })
