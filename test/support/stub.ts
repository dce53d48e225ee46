/** An `HttpClient` with scripted replies that records its requests. It waits on the clock only. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Stream from "effect/Stream"

/** A request, as it was sent. */
export interface Sent {
  readonly method: string
  readonly url: URL
  readonly headers: { readonly [name: string]: string }
  readonly body: string | undefined
  /** Time of the request, in milliseconds of the clock. */
  readonly at: number
  readonly signal: AbortSignal
}

/** Reply of the server to a request. */
export type Reply = (
  request: HttpClientRequest.HttpClientRequest,
  sent: Sent
) => Effect.Effect<HttpClientResponse.HttpClientResponse, HttpClientError.HttpClientError>

export interface Stub {
  readonly http: HttpClient.HttpClient
  readonly sent: Array<Sent>
}

/** Returns the replies in turn, the last of them repeatedly. */
export const stub = (...script: ReadonlyArray<Reply>): Stub => {
  let next = 0
  return serve((request, sent) => {
    const reply = script[Math.min(next++, script.length - 1)]
    return reply === undefined ? Effect.die(new Error("the stub has no script")) : reply(request, sent)
  })
}

/** Responds to each request by a function of it. */
export const serve = (reply: Reply): Stub => {
  const sent: Array<Sent> = []
  const http = HttpClient.make((request, url, signal) =>
    Effect.flatMap(Clock.currentTimeMillis, (at) => {
      const one: Sent = {
        method: request.method,
        url,
        headers: { ...request.headers },
        body: request.body._tag === "Uint8Array" ? new TextDecoder().decode(request.body.body) : undefined,
        at,
        signal
      }
      sent.push(one)
      return reply(request, one)
    })
  )
  return { http, sent }
}

// -----------------------------------------------------------------------------
// Responses
// -----------------------------------------------------------------------------

// A web response returns its body by real promises; this one returns it at once, so that only the test clock decides the order.
const respond = (
  request: HttpClientRequest.HttpClientRequest,
  status: number,
  headers: { readonly [name: string]: string },
  arrayBuffer: Effect.Effect<ArrayBuffer, HttpClientError.HttpClientError>
): HttpClientResponse.HttpClientResponse => {
  const web = new Response(null, { status, headers: new Headers(headers) })
  return Object.create(HttpClientResponse.fromWeb(request, web), {
    arrayBuffer: { get: () => arrayBuffer },
    stream: { get: () => Stream.fromEffect(Effect.map(arrayBuffer, (bytes) => new Uint8Array(bytes))) }
  })
}

const bytes = (body: unknown): ArrayBuffer => {
  const source =
    body instanceof Uint8Array
      ? body
      : new TextEncoder().encode(typeof body === "string" ? body : body === undefined ? "" : JSON.stringify(body))
  const copy = new ArrayBuffer(source.byteLength)
  new Uint8Array(copy).set(source)
  return copy
}

/** A complete response; a body that is neither a string nor bytes is encoded as JSON. */
export const respondWith =
  (status: number, body?: unknown, headers: { readonly [name: string]: string } = {}): Reply =>
  (request) =>
    Effect.sync(() => {
      const whole = bytes(body)
      const known = { "content-type": "application/json", "content-length": String(whole.byteLength) }
      return respond(request, status, { ...known, ...headers }, Effect.succeed(whole))
    })

/** A thing that every success of the stub can contain. */
export const thing = { id: "1", name: "one" }

/** 200 with a thing. */
export const ok: Reply = respondWith(200, { data: thing })

/** An error in the API's format. */
export const problem = (status: number, headers: { readonly [name: string]: string } = {}): Reply =>
  respondWith(status, { message: `problem ${status}`, key: `key_${status}`, metadata: { of: status }, status }, headers)

// -----------------------------------------------------------------------------
// Faults
// -----------------------------------------------------------------------------

const transportError =
  (message: string, code: string): Reply =>
  (request) =>
    Effect.suspend(() => {
      const cause = new TypeError("fetch failed", { cause: Object.assign(new Error(message), { code }) })
      return Effect.fail(
        new HttpClientError.HttpClientError({ reason: new HttpClientError.TransportError({ request, cause }) })
      )
    })

/** The request certainly did not arrive. */
export const refused: Reply = transportError("connect ECONNREFUSED 127.0.0.1:1", "ECONNREFUSED")

/** The request may have arrived; no response came. */
export const reset: Reply = transportError("read ECONNRESET", "ECONNRESET")

/** The server accepts the request and never responds. */
export const silent: Reply = () => Effect.never

/** The status and headers arrive, then the connection breaks. */
export const brokenBody =
  (status = 200): Reply =>
  (request) =>
    Effect.sync(() => {
      const response: HttpClientResponse.HttpClientResponse = respond(
        request,
        status,
        { "content-type": "application/json" },
        Effect.suspend(() =>
          Effect.fail(
            new HttpClientError.HttpClientError({
              reason: new HttpClientError.DecodeError({ request, response, cause: new TypeError("terminated") })
            })
          )
        )
      )
      return response
    })

/** The status and headers arrive, then nothing more. */
export const stalledBody =
  (status = 200): Reply =>
  (request) =>
    Effect.sync(() => respond(request, status, { "content-type": "application/json" }, Effect.never))

/** The reply, after a while. */
export const slow =
  (milliseconds: number, reply: Reply): Reply =>
  (request, sent) =>
    Effect.delay(reply(request, sent), milliseconds)
