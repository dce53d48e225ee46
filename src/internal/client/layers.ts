/**
 * The client over the `fetch` of the runtime, base of the ready-made layers of all API versions.
 */
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as Predicate from "effect/Predicate"
import * as Credentials from "../../Credentials.ts"
import { unavailable } from "../errors/missingKey.ts"
import * as Transport from "../http/fetchTransport.ts"
import type { Fetch } from "../http/transport.ts"
import { type Issue, kindOf } from "../schema/issue.ts"
import { anything, assertOptions, callback, type Kinds, optionIssues } from "../schema/options.ts"
import * as Configuration from "./configuration.ts"
import { makeClient } from "./makeClient.ts"
import { type Options as ClientOptions, PolytomicClient } from "./PolytomicClient.ts"
import { OptionIssues } from "./references.ts"
import { warnIfUnencrypted } from "./unencrypted.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** Options of a client. */
export type Options = ClientOptions & {
  /** Custom `fetch`, for example through a proxy; by default `FetchHttpClient.Fetch`, or the runtime's. */
  readonly fetch?: Fetch | undefined
} & (
    | {
        /**
         * A user's API key; a plain string is redacted at once. With `undefined`, calls fail with `PolytomicCredentialsError`.
         */
        readonly apiKey: Credentials.Secret | undefined
        readonly credentials?: undefined
      }
    | {
        /** Credentials of any other kind. With `undefined`, calls fail with `PolytomicCredentialsError`. */
        readonly credentials: Credentials.Credentials | undefined
        readonly apiKey?: undefined
      }
  )

/** Configuration of the key and the base URL. */
export type ConfigOptions = {
  /** Default: `POLYTOMIC_BASE_URL`, or the base URL of Polytomic if that is not set. */
  readonly baseUrl?: Config.Config<string | URL | undefined> | undefined
  /** Custom `fetch`; by default `FetchHttpClient.Fetch`, or the runtime's. */
  readonly fetch?: Fetch | undefined
} & (
  | {
      /** A user's API key, such as `Config.Redacted("EU_POLYTOMIC_API_KEY")`. Default: see `credentials`. */
      readonly apiKey?: Config.Config<Credentials.Secret> | undefined
      readonly credentials?: undefined
    }
  | {
      /** Credentials of any other kind. Default: `Credentials.config`. */
      readonly credentials?: Config.Config<Credentials.Credentials> | undefined
      readonly apiKey?: undefined
    }
)

const kinds: Kinds<Options> = {
  apiKey: anything, // validated with its header
  baseUrl: anything, // validated by `BaseUrl.parse`
  credentials: (value) =>
    Predicate.hasProperty(value, "authorization")
      ? undefined
      : `is ${kindOf(value)} without \`authorization\`; create one with \`Credentials.apiKey\` or another constructor`,
  fetch: callback
}

const configKinds: Kinds<ConfigOptions> = {
  apiKey: anything,
  baseUrl: anything,
  credentials: anything,
  fetch: callback
}

/** Issue of options with two keys, of which only one could be sent. */
export const twoKeys = (options: unknown): ReadonlyArray<Issue> =>
  Predicate.hasProperty(options, "apiKey") &&
  options.apiKey !== undefined &&
  Predicate.hasProperty(options, "credentials") &&
  options.credentials !== undefined
    ? [{ path: ["credentials"], message: "are given beside `apiKey`; pass one of the two" }]
    : []

const credentialsOf = (options: Options): Credentials.Credentials => {
  const { apiKey, credentials } = options ?? {}
  if (Predicate.hasProperty(credentials, "authorization")) return credentials
  if (apiKey !== undefined || (options !== null && typeof options === "object" && "apiKey" in options)) {
    return Credentials.apiKey(apiKey)
  }
  return unavailable(
    `neither \`apiKey\` nor \`credentials\` is set. Set \`apiKey\` to the key as the app shows it; if it comes from the environment, check that the variable, such as POLYTOMIC_API_KEY, is set.`
  )
}

// -----------------------------------------------------------------------------
// Layers
// -----------------------------------------------------------------------------

/**
 * Provides a client over the `fetch` of the runtime. Provide it to the layers of the resources that you use.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Layer from "effect/Layer"
 * import { Connections, PolytomicClient } from "effect-polytomic"
 *
 * const layer = Connections.layer.pipe(Layer.provide(PolytomicClient.layerFetch({ apiKey: "test-key" })))
 *
 * const program = Effect.flatMap(Connections, (connections) => connections.list())
 * program.pipe(Effect.map((all) => all.length), Effect.provide(layer), Effect.runPromise) // => 1
 * ```
 */
export const layerFetch = (options: Options): Layer.Layer<PolytomicClient> =>
  Layer.effect(
    PolytomicClient,
    Effect.map(
      Effect.tap(Effect.context(), () => warnIfUnencrypted(options?.baseUrl)),
      (context) =>
        makeClient(
          Transport.make(options?.fetch, context),
          context.pipe(
            Context.add(Credentials.Credentials, credentialsOf(options)),
            Context.add(OptionIssues, [...optionIssues("Polytomic.layer", options, kinds), ...twoKeys(options)]),
            // `Logs` reads files with this `fetch`.
            (own) =>
              options?.fetch === undefined
                ? own
                : Context.add(own, FetchHttpClient.Fetch, options.fetch as typeof fetch) // called with two arguments only
          ),
          options
        )
    )
  )

/**
 * Provides a client over the `fetch` of the runtime, from the configuration: `POLYTOMIC_API_KEY` (or the other keys that
 * `Credentials.config` reads), and `POLYTOMIC_BASE_URL` for a self-hosted Polytomic; `options` can set others.
 *
 * It is built separately wherever it is provided, as the configuration can differ: provide it once below all resources, so
 * that they share a client.
 *
 * @example
 * ```ts
 * import * as Config from "effect/Config"
 * import * as Layer from "effect/Layer"
 * import { Connections, PolytomicClient } from "effect-polytomic"
 *
 * // A second account, under other names.
 * const layer = Connections.layer.pipe(
 *   Layer.provide(
 *     PolytomicClient.layerFetchConfig({
 *       apiKey: Config.Redacted("EU_POLYTOMIC_API_KEY"),
 *       baseUrl: Config.String("EU_POLYTOMIC_BASE_URL")
 *     })
 *   )
 * )
 * ```
 */
export const layerFetchConfig = (options: ConfigOptions = {}): Layer.Layer<PolytomicClient, Config.ConfigError> =>
  Layer.fresh(
    Layer.unwrap(
      Effect.suspend(() => {
        assertOptions("Polytomic.layerConfig", options, configKinds)
        const { apiKey, baseUrl, credentials, fetch } = options
        return Effect.map(
          Effect.all({
            credentials:
              apiKey !== undefined
                ? Effect.map(asConfig("apiKey", apiKey), Credentials.apiKey)
                : credentials !== undefined
                  ? asConfig("credentials", credentials)
                  : Configuration.credentials,
            baseUrl: baseUrl === undefined ? Configuration.text("POLYTOMIC_BASE_URL") : asConfig("baseUrl", baseUrl)
          }),
          (found) => layerFetch({ ...found, fetch })
        )
      })
    )
  )

/** The value of an option, which an untyped program may have passed instead of a `Config`. */
const asConfig = <A>(option: string, value: Config.Config<A>): Effect.Effect<A, Config.ConfigError> =>
  Config.isConfig(value)
    ? Configuration.read(Effect.flatMap(value, Effect.succeed))
    : Effect.fail(
        new Config.ConfigError(
          new ConfigProvider.SourceError({
            message: `The option \`${option}\` is not a Config. Use Config.Redacted("NAME") or Config.String("NAME"), or pass values to \`layer\`.`
          })
        )
      )
