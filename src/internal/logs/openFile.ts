/**
 * Requests for log files. One of Effect's HTTP clients in the context is found by its service keys instead of an import, so that
 * a program without one does not bundle its code, which would be half the weight of reading logs.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import type { HttpClient } from "effect/http/HttpClient"
import type { HttpClientError } from "effect/http/HttpClientError"
import type { HttpClientResponse } from "effect/http/HttpClientResponse"
import * as Stream from "effect/Stream"
import { contextOf } from "../client/makeClient.ts"
import { PolytomicClient } from "../client/PolytomicClient.ts"
import { causeOf } from "../http/clientCause.ts"
import type { Fetch } from "../http/transport.ts"

/** A response with an unread body. Errors are those of the runtime. */
export interface Opened {
  readonly status: number
  /** Target of a redirect. */
  readonly location: string | undefined
  readonly body: Stream.Stream<Uint8Array, unknown>
}

/** Requests a URL, without credentials and without following redirects. */
export type Open = (url: string) => Effect.Effect<Opened, unknown>

/** The keys of `HttpClient.HttpClient` and `HttpClient.TracerDisabledWhen`. */
export const keys: {
  readonly client: Context.Key<HttpClient, HttpClient>
  readonly tracer: Context.Key<never, unknown>
} = {
  client: /*#__PURE__*/ Context.Service<HttpClient, HttpClient>("effect/HttpClient"),
  tracer: /*#__PURE__*/ Context.Service<never, unknown>("effect/http/HttpClient/TracerDisabledWhen")
}

/**
 * Opens files with the HTTP client of the calling fiber, else the one below the Polytomic client, else with the `fetch` of the
 * fiber, of the Polytomic client, or of the runtime.
 */
export const openFile: Effect.Effect<Open, never, PolytomicClient> = /*#__PURE__*/ Effect.flatMap(
  PolytomicClient,
  (client) =>
    Effect.map(Effect.context<never>(), (fiber) => {
      const own = contextOf(client) ?? Context.empty()
      const found = <I, A>(key: Context.Key<I, A>): A | undefined =>
        Context.getOrUndefined(fiber, key) ?? Context.getOrUndefined(own, key)
      const http = found(keys.client)
      return http === undefined ? overFetch(found(FetchHttpClient.Fetch) ?? globalThis.fetch) : overClient(http)
    })
)

const overFetch =
  (fetch: Fetch): Open =>
  (url) =>
    Effect.map(
      Effect.tryPromise({ try: (signal) => fetch(url, { redirect: "manual", signal }), catch: (cause) => cause }),
      ({ body, headers, status }) => ({
        status,
        location: headers.get("location") ?? undefined,
        body:
          body === null ? Stream.empty : Stream.fromReadableStream({ evaluate: () => body, onError: (cause) => cause })
      })
    )

const overClient =
  (http: HttpClient): Open =>
  (url) =>
    Effect.provideContext(http.get(url), settings).pipe(
      Effect.catch((error: HttpClientError) =>
        // A client that filters by status has the response in its error.
        error.reason._tag === "StatusCodeError" ? Effect.succeed(error.reason.response) : Effect.fail(causeOf(error))
      ),
      Effect.map((response: HttpClientResponse) => ({
        status: response.status,
        location: response.headers["location"],
        body: Stream.catch(response.stream, (error) =>
          error.reason._tag === "EmptyBodyError" ? Stream.empty : Stream.fail(causeOf(error))
        )
      }))
    )

// The URL is a secret, so no span has it. Additions of the program to other requests do not apply here.
const settings: Context.Context<never> = /*#__PURE__*/ (() =>
  Context.empty().pipe(
    Context.add(keys.tracer, () => true),
    Context.add(FetchHttpClient.RequestInit, { redirect: "manual" })
  ))()
