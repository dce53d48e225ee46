/**
 * The client over the `fetch` of the runtime: what the ready-made layers of all API versions stand on.
 */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Credentials from "../Credentials.ts"
import * as PolytomicClient from "../PolytomicClient.ts"
import { explained } from "./missingKey.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** Who calls, where, and how. */
export type Options = PolytomicClient.Options & {
  /** A `fetch` of your own, such as one that goes through a proxy; by default that of the runtime. */
  readonly fetch?: typeof globalThis.fetch | undefined
} & (
    | {
        /** A user's API key; plain text is redacted at once. */
        readonly apiKey: Credentials.Secret
        readonly credentials?: undefined
      }
    | {
        /** Credentials of any other kind. */
        readonly credentials: Credentials.Credentials
        readonly apiKey?: undefined
      }
  )

// -----------------------------------------------------------------------------
// Layers
// -----------------------------------------------------------------------------

/** Provides a client alone: put the layers of the resources that you use on top of it. */
export const layerClient = (options: Options): Layer.Layer<PolytomicClient.PolytomicClient> =>
  PolytomicClient.layer(options).pipe(
    Layer.provide(
      Credentials.layer(options.apiKey === undefined ? options.credentials : Credentials.apiKey(options.apiKey))
    ),
    Layer.provide(options.fetch === undefined ? FetchHttpClient.layer : layerFetch(options.fetch))
  )

// Some implementations of fetch fail when called as a method of something else. The layer is fresh, as a remembered one would
// keep the fetch that it was first built with.
const layerFetch = (fetch: typeof globalThis.fetch): Layer.Layer<Layer.Success<typeof FetchHttpClient.layer>> =>
  Layer.fresh(FetchHttpClient.layer).pipe(
    Layer.provide(Layer.succeed(FetchHttpClient.Fetch, (input, init) => fetch(input, init)))
  )

/**
 * Provides a client alone, from the configuration: `POLYTOMIC_API_KEY` (or the other keys that `Credentials.config` looks
 * for), and `POLYTOMIC_BASE_URL` for a self-hosted Polytomic.
 *
 * It is built anew wherever it is provided, as the configuration can be another there: provide it once below all resources, so
 * that they share a client.
 */
export const layerClientConfig: Layer.Layer<PolytomicClient.PolytomicClient, Config.ConfigError> =
  /*#__PURE__*/ Layer.fresh(
    /*#__PURE__*/ Layer.unwrap(
      /*#__PURE__*/ Effect.map(
        /*#__PURE__*/ Config.all({
          credentials: /*#__PURE__*/ explained(Credentials.config),
          baseUrl: /*#__PURE__*/ Config.option(/*#__PURE__*/ Config.String("POLYTOMIC_BASE_URL"))
        }),
        ({ baseUrl, credentials }) => layerClient({ credentials, baseUrl: Option.getOrUndefined(baseUrl) })
      )
    )
  )
