/** Sends one request and reads its answer: the only place that touches Effect's HTTP client. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Headers from "effect/http/Headers"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import type { Method } from "../Operation.ts"
import type { Received } from "./answer.ts"
import { causeOf, readBody } from "./body.ts"

export type { HttpClient } from "effect/http/HttpClient"

/** A request, ready to be sent. */
export interface Request {
  readonly method: Method
  readonly url: string
  readonly headers: { readonly [name: string]: string }
  readonly body: string | undefined
  /** The most that is read of a success, in bytes. */
  readonly maxBodyBytes: number
}

/** What kept an answer from coming: how far it got, and the runtime's words for it. */
export interface Broken {
  readonly phase: "send" | "body"
  readonly cause: unknown
}

const maxRedirects = 5

/** The most that is read of an answer that is no success: its status says it all, so the rest is not waited for. */
const maxFailureBytes = 1_048_576

/**
 * Sends a request. Redirects are followed within the origin, where that can't turn a write into something else; every other
 * redirect is an answer, so that credentials go nowhere else.
 */
export const send = (
  client: HttpClient.HttpClient,
  origin: string,
  request: Request
): Effect.Effect<Received, Broken> =>
  Effect.flatMap(once(client, request), (received) =>
    received.status >= 300 && received.status < 400
      ? follow(client, origin, request, received, 1)
      : Effect.succeed(received)
  )

const follow = (
  client: HttpClient.HttpClient,
  origin: string,
  request: Request,
  received: Received,
  count: number
): Effect.Effect<Received, Broken> => {
  const url = next(origin, request, received)
  if (url === undefined || count > maxRedirects) return Effect.succeed(received)
  const following: Request = { ...request, url }
  return Effect.flatMap(once(client, following), (answer) =>
    answer.status >= 300 && answer.status < 400
      ? follow(client, origin, following, answer, count + 1)
      : Effect.succeed(answer)
  )
}

const next = (origin: string, request: Request, received: Received): string | undefined => {
  const location = received.headers["location"]
  const keepsMethod = received.status === 307 || received.status === 308
  if (location === undefined || !(keepsMethod || (request.method === "GET" && received.status !== 304)))
    return undefined
  if (!URL.canParse(location, request.url)) return undefined
  const url = new URL(location, request.url)
  return url.origin === origin ? url.href : undefined
}

const once = (client: HttpClient.HttpClient, request: Request): Effect.Effect<Received, Broken> =>
  Effect.matchEffect(Effect.provideContext(client.execute(toClientRequest(request)), settings), {
    onSuccess: (response) => read(response, request.maxBodyBytes),
    onFailure: (error) =>
      // A client that filters by status hands over the answer inside of its error.
      error.reason._tag === "StatusCodeError"
        ? read(error.reason.response, request.maxBodyBytes)
        : Effect.fail<Broken>({ phase: "send", cause: causeOf(error) })
  })

const toClientRequest = (request: Request): HttpClientRequest.HttpClientRequest =>
  HttpClientRequest.makeWith(
    request.method,
    request.url,
    HttpClientRequest.empty.urlParams,
    HttpClientRequest.empty.hash,
    // A body that is made by itself, not set on a request, brings no header along.
    Headers.fromRecordUnsafe(
      request.body === undefined ? { ...request.headers } : { ...request.headers, "content-type": "application/json" }
    ),
    request.body === undefined ? HttpBody.empty : HttpBody.text(request.body, "application/json")
  )

// The call has a span of its own, so the client's would only repeat it, at a cost and with trace headers to a third party.
// Redirects are decided on here: a runtime that follows them would take the credentials along.
const settings: Context.Context<never> = /*#__PURE__*/ (() =>
  Context.empty().pipe(
    Context.add(HttpClient.TracerDisabledWhen, () => true),
    Context.add(FetchHttpClient.RequestInit, { redirect: "manual" })
  ))()

const read = (
  response: HttpClientResponse.HttpClientResponse,
  maxBodyBytes: number
): Effect.Effect<Received, Broken> => {
  const { headers, status } = response
  const most = status >= 200 && status < 300 ? maxBodyBytes : Math.min(maxBodyBytes, maxFailureBytes)
  return Effect.matchEffect(readBody(response, headers, most), {
    onSuccess: ({ bytes, tooLong }) => Effect.succeed({ status, headers, ...decode(bytes), tooLong }),
    onFailure: (cause) => Effect.fail<Broken>({ phase: "body", cause })
  })
}

const decode = (buffer: ArrayBuffer | Uint8Array): Pick<Received, "body" | "valid"> => {
  try {
    return { body: new TextDecoder("utf-8", { fatal: true }).decode(buffer), valid: true }
  } catch {
    return { body: new TextDecoder().decode(buffer), valid: false }
  }
}
