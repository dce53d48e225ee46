/** HTTP client that log files are read with. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as Option from "effect/Option"
import { contextOf } from "../client/makeClient.ts"
import { PolytomicClient } from "../client/PolytomicClient.ts"

/**
 * The HTTP client of the calling fiber, else the one below the Polytomic client, else one over the `fetch` that the Polytomic client
 * was made with.
 */
export const httpClient: Effect.Effect<HttpClient.HttpClient, never, PolytomicClient> = /*#__PURE__*/ Effect.flatMap(
  PolytomicClient,
  (client) =>
    Effect.flatMap(Effect.serviceOption(HttpClient.HttpClient), (given) => {
      if (Option.isSome(given)) return Effect.succeed(given.value)
      const context = contextOf(client) ?? Context.empty()
      const own = Context.getOrUndefined(context, HttpClient.HttpClient)
      if (own !== undefined) return Effect.succeed(own)
      const fetch = Context.getOrUndefined(context, FetchHttpClient.Fetch)
      const overFetch = Effect.provide(HttpClient.HttpClient, FetchHttpClient.layer)
      return fetch === undefined ? overFetch : Effect.provideService(overFetch, FetchHttpClient.Fetch, fetch)
    })
)
