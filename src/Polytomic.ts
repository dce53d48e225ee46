/**
 * Ready-made layers: everything that a program needs to call Polytomic, over the `fetch` of the runtime.
 *
 * To compose by hand, take a resource's own layer (`Connections.layer`) on top of {@link layerClient}, or of
 * `PolytomicClient.layer` with your own `HttpClient` and `Credentials`.
 */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Credentials from "./Credentials.ts"
import * as Generated from "./generated/v2025-09-18/services.ts"
import * as PolytomicClient from "./PolytomicClient.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** Who calls, where, and how. */
export type Options =
  & PolytomicClient.Options
  & {
    /** A `fetch` of your own, such as one that goes through a proxy; by default that of the runtime. */
    readonly fetch?: typeof globalThis.fetch | undefined
  }
  & (
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

/** The services of API version 2025-09-18, and the client below them. */
export type Services = Generated.Services | PolytomicClient.PolytomicClient

// -----------------------------------------------------------------------------
// Layers
// -----------------------------------------------------------------------------

/** Provides a client alone: put the layers of the resources that you use on top of it. */
export const layerClient = (options: Options): Layer.Layer<PolytomicClient.PolytomicClient> =>
  PolytomicClient.layer(options).pipe(
    Layer.provide(Credentials.layer(options.apiKey === undefined ? options.credentials : Credentials.apiKey(options.apiKey))),
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
 */
export const layerClientConfig: Layer.Layer<PolytomicClient.PolytomicClient, Config.ConfigError> = /*#__PURE__*/ Layer.unwrap(
  /*#__PURE__*/ Effect.map(
    /*#__PURE__*/ Config.all({
      credentials: Credentials.config,
      baseUrl: /*#__PURE__*/ Config.option(/*#__PURE__*/ Config.String("POLYTOMIC_BASE_URL"))
    }),
    ({ baseUrl, credentials }) => layerClient({ credentials, baseUrl: Option.getOrUndefined(baseUrl) })
  )
)

/** Provides all services of API version 2025-09-18. */
export const layer = (options: Options): Layer.Layer<Services> =>
  Layer.provideMerge(Generated.layer, layerClient(options))

/** Provides all services of API version 2025-09-18, from the configuration; see {@link layerClientConfig}. */
export const layerConfig: Layer.Layer<Services, Config.ConfigError> = /*#__PURE__*/ Layer.provideMerge(
  Generated.layer,
  layerClientConfig
)
