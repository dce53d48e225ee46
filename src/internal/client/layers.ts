/**
 * The client over the `fetch` of the runtime: what the ready-made layers of all API versions stand on.
 */
import * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Credentials from "../../Credentials.ts"
import * as Transport from "../http/fetchTransport.ts"
import { makeClient } from "./makeClient.ts"
import { explained } from "./missingKey.ts"
import { type Options as ClientOptions, PolytomicClient } from "./PolytomicClient.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** Who calls, where, and how. */
export type Options = ClientOptions & {
  /** A `fetch` of your own, such as one that goes through a proxy; by default `FetchHttpClient.Fetch`, or that of the runtime. */
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
export const layerClient = (options: Options): Layer.Layer<PolytomicClient> =>
  Layer.effect(
    PolytomicClient,
    Effect.map(Effect.context(), (context) => {
      const credentials = options.apiKey === undefined ? options.credentials : Credentials.apiKey(options.apiKey)
      return makeClient(
        Transport.make(options.fetch, context),
        Context.add(context, Credentials.Credentials, credentials),
        options
      )
    })
  )

/**
 * Provides a client alone, from the configuration: `POLYTOMIC_API_KEY` (or the other keys that `Credentials.config` looks
 * for), and `POLYTOMIC_BASE_URL` for a self-hosted Polytomic.
 *
 * It is built anew wherever it is provided, as the configuration can be another there: provide it once below all resources, so
 * that they share a client.
 */
export const layerClientConfig: Layer.Layer<PolytomicClient, Config.ConfigError> = /*#__PURE__*/ Layer.fresh(
  /*#__PURE__*/ Layer.unwrap(
    /*#__PURE__*/ Effect.suspend(() =>
      Effect.map(
        Config.all({
          credentials: explained(Credentials.config),
          baseUrl: Config.option(Config.String("POLYTOMIC_BASE_URL"))
        }),
        ({ baseUrl, credentials }) => layerClient({ credentials, baseUrl: Option.getOrUndefined(baseUrl) })
      )
    )
  )
)
