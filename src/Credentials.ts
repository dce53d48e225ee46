/**
 * Credentials of calls: a service with keys of every kind, read for each request.
 *
 * The client reads credentials of the calling fiber first, then those of its layer, so
 * `Effect.provideService(Credentials.Credentials, …)` around a call runs it for another tenant. Credentials are sent only to the
 * configured origin.
 *
 * @module
 * @see https://apidocs.polytomic.com/guides/obtaining-api-keys
 */
import * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import { singleFlight } from "./internal/concurrency/singleFlight.ts"
import { choose, explained, missing, unavailable } from "./internal/errors/missingKey.ts"
import { anything, assertOptions, callback, duration, type Kind, oneOf, text } from "./internal/schema/options.ts"
import type { CredentialsError } from "./PolytomicError.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * Parts of an `Authorization` header.
 *
 * @category models
 * @since 1.0.0
 */
export type Authorization =
  | { readonly scheme: "Bearer"; readonly token: Redacted.Redacted<string> }
  | {
      readonly scheme: "Basic"
      readonly username: Redacted.Redacted<string>
      readonly password: Redacted.Redacted<string>
    }

/**
 * Authorization of requests.
 *
 * @category models
 * @since 1.0.0
 */
export interface Credentials {
  /** Run for each request, so short-lived tokens can be renewed; {@link cached} caches one. */
  readonly authorization: Effect.Effect<Authorization, CredentialsError>
}

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/**
 * Credentials of calls.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Credentials, Polytomic } from "effect-polytomic"
 *
 * const program = Effect.gen(function* () {
 *   const connections = yield* Connections
 *   // Only this call uses the key of another tenant.
 *   return yield* connections
 *     .list()
 *     .pipe(Effect.provideService(Credentials.Credentials, Credentials.apiKey("test-child-key")))
 * })
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => []
 * ```
 *
 * @category services
 * @since 1.0.0
 */
export const Credentials: Context.Service<Credentials, Credentials> =
  /*#__PURE__*/ Context.Service<Credentials>("effect-polytomic/Credentials")

// -----------------------------------------------------------------------------
// Constructors
// -----------------------------------------------------------------------------

/**
 * Secret: a `Redacted` value; a plain string is accepted and redacted at once.
 *
 * Constructors also accept `undefined`, the value of an unset environment variable: calls then fail with
 * `PolytomicCredentialsError`, which names the option and the variable.
 *
 * @category models
 * @since 1.0.0
 */
export type Secret = string | Redacted.Redacted<string>

const toRedacted = (secret: Secret): Redacted.Redacted<string> =>
  Redacted.isRedacted(secret) ? secret : Redacted.make(secret)

const bearer = (token: Secret): Authorization => ({ scheme: "Bearer", token: toRedacted(token) })

const basic = (username: Secret, password: Secret): Authorization => ({
  scheme: "Basic",
  username: toRedacted(username),
  password: toRedacted(password)
})

/**
 * Constructors of an {@link Authorization}, for {@link fromEffect}: `bearer` takes a token, `basic` a user name and a password.
 *
 * Plain strings are redacted at once. For an organization-scoped key, `basic` takes the id of the organization and the key.
 *
 * @example
 * ```ts
 * import * as Redacted from "effect/Redacted"
 * import { Credentials } from "effect-polytomic"
 *
 * const token = Credentials.Authorization.bearer("secret")
 * const scoped = Credentials.Authorization.basic("the organization's id", Redacted.make("a partner key"))
 * JSON.stringify([token, scoped]).includes("secret") // => false
 * ```
 *
 * @category constants
 * @since 1.0.0
 */
export const Authorization: {
  /** Authorization by a token: `Bearer <token>`. */
  readonly bearer: (token: Secret) => Authorization
  /** Authorization by a user name and a password: `Basic <base64>`. */
  readonly basic: (username: Secret, password: Secret) => Authorization
} = { bearer, basic }

/**
 * A user's API key, sent as `Authorization: Bearer <key>`.
 *
 * @example
 * ```ts
 * import { Credentials, Polytomic } from "effect-polytomic"
 *
 * const layer = Polytomic.layer({ credentials: Credentials.apiKey("a key") }) // the same as { apiKey: "a key" }
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const apiKey = (key: Secret | undefined): Credentials =>
  key === undefined ? missing("apiKey", "POLYTOMIC_API_KEY") : always(bearer(key))

/**
 * A partner key, sent as `Authorization: Bearer <key>`: gives access to organizations, their users, shared connections and
 * entities.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Credentials, Polytomic } from "effect-polytomic"
 *
 * const shared = Effect.gen(function* () {
 *   const connections = yield* Connections
 *   return yield* connections.listSharedConnectionsForPartner({
 *     org_id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c01",
 *     connection_id: "248df4b7-aa70-47b8-a036-33ac447e668d"
 *   })
 * })
 *
 * const layer = Polytomic.layer({ credentials: Credentials.partnerKey("test-partner-key") })
 * shared.pipe(Effect.provide(layer), Effect.runPromise) // => []
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const partnerKey = (key: Secret | undefined): Credentials =>
  key === undefined ? missing("partnerKey", "POLYTOMIC_PARTNER_KEY") : always(bearer(key))

/**
 * A partner or deployment key scoped to one organization, sent as Basic: the organization's id is the user name, the key the
 * password.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Credentials, Polytomic } from "effect-polytomic"
 *
 * const inside = (organization_id: string) =>
 *   Effect.provideService(Credentials.Credentials, Credentials.organizationKey({ organization_id, key: "test-partner-key" }))
 *
 * const program = Effect.gen(function* () {
 *   const connections = yield* Connections
 *   const ours = yield* connections.list().pipe(inside("0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c01"))
 *   const theirs = yield* connections.list().pipe(inside("0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c02"))
 *   return [ours.length, theirs.length]
 * })
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => [1, 0]
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const organizationKey = (options: {
  readonly organization_id: string | undefined
  readonly key: Secret | undefined
}): Credentials => {
  assertOptions("Credentials.organizationKey", options, organizationOptions)
  const { key, organization_id } = options
  if (organization_id === undefined) return missing("organization_id", "POLYTOMIC_ORGANIZATION_ID")
  return key === undefined ? missing("key", "POLYTOMIC_PARTNER_KEY") : always(basic(organization_id, key))
}

/**
 * The deployment key of a self-hosted Polytomic.
 *
 * By default it is sent as Bearer, like current official clients; `scheme: "basic"` sends it as a Basic user name with an empty
 * password, like older ones. For access to one organization use {@link organizationKey}.
 *
 * @example
 * ```ts
 * import { Credentials, Polytomic } from "effect-polytomic"
 *
 * const layer = Polytomic.layer({
 *   baseUrl: "https://polytomic.example.com",
 *   credentials: Credentials.deploymentKey("a key", { scheme: "basic" })
 * })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const deploymentKey = (
  key: Secret | undefined,
  options?: { readonly scheme?: "bearer" | "basic" | undefined }
): Credentials => {
  assertOptions("Credentials.deploymentKey", options, { scheme: oneOf("bearer", "basic") })
  if (key === undefined) return missing("deploymentKey", "POLYTOMIC_DEPLOYMENT_KEY")
  return always(options?.scheme === "basic" ? basic(key, "") : bearer(key))
}

/**
 * No credentials: for a client whose calls all set their own, such as those of a tenant. A call without its own fails with
 * `PolytomicCredentialsError`, and nothing is sent.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Credentials, Polytomic } from "effect-polytomic"
 * import * as Tenants from "effect-polytomic/Tenants"
 *
 * const globex = Tenants.fromApiKey({ organization_id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c02", key: "test-child-key" })
 * const list = Effect.flatMap(Connections, (connections) => connections.list())
 *
 * const program = Effect.gen(function* () {
 *   const theirs = yield* list.pipe(Tenants.provide(globex))
 *   const error = yield* Effect.flip(list)
 *   return [theirs.length, error._tag]
 * })
 *
 * const layer = Polytomic.layer({ credentials: Credentials.none })
 * program.pipe(Effect.provide(layer), Effect.runPromise) // => [0, "PolytomicCredentialsError"]
 * ```
 *
 * @category constants
 * @since 1.0.0
 */
export const none: Credentials = /*#__PURE__*/ unavailable(
  "the call has no credentials. Run it as a tenant (`Tenants.provide`, `Tenants.forEach`), or provide `Credentials`."
)

/**
 * Credentials from an effect, such as a request to a secret manager. The effect is run for each request.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Credentials, PolytomicError } from "effect-polytomic"
 *
 * const fromVault = (name: string): Promise<string> => Promise.resolve(`the secret called ${name}`)
 *
 * const credentials = Credentials.fromEffect(
 *   Effect.tryPromise({
 *     try: () => fromVault("polytomic"),
 *     catch: () => new PolytomicError.CredentialsError({ detail: "the vault does not respond" })
 *   }).pipe(Effect.map(Credentials.Authorization.bearer))
 * )
 * ```
 *
 * @category constructors
 * @since 1.0.0
 */
export const fromEffect = (authorization: Effect.Effect<Authorization, CredentialsError>): Credentials => ({
  authorization
})

/**
 * Credentials from an effect whose result is cached and shared, such as a fetched token.
 *
 * One call at a time runs the effect, in its own fiber, while others wait for it. A failure is not cached, and an interrupted
 * fetch is not continued: the next call runs the effect again. Requests of a Worker can share these credentials, even if the
 * client of the fetching request disconnects. With `Effect.cachedWithTTL` they would wait for I/O of another request, which
 * Workers forbid, and failures would be cached.
 *
 * - `timeToLive`: lifetime of a result, from the start of its effect; a function computes it from the authorization.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Credentials } from "effect-polytomic"
 *
 * let fetched = 0
 * const fetchToken = Effect.sync(() => Credentials.Authorization.bearer(`token-${++fetched}`))
 *
 * const credentials = Credentials.cached(fetchToken, { timeToLive: "50 minutes" })
 *
 * const program = Effect.andThen(credentials.authorization, credentials.authorization)
 * program.pipe(Effect.map(() => fetched), Effect.runPromise) // => 1
 * ```
 *
 * @since 1.0.0
 * @category constructors
 */
export const cached = (
  authorization: Effect.Effect<Authorization, CredentialsError>,
  options: { readonly timeToLive: Duration.Input | ((authorization: Authorization) => Duration.Input) }
): Credentials => {
  assertOptions("Credentials.cached", options, { timeToLive: lifetime })
  const { timeToLive } = options
  const timeToLiveOf = typeof timeToLive === "function" ? timeToLive : () => timeToLive
  return { authorization: singleFlight(authorization, (value) => Duration.toMillis(timeToLiveOf(value))) }
}

/**
 * Credentials from the configuration, from the first variable that is set:
 *
 * - `POLYTOMIC_API_KEY`
 * - `POLYTOMIC_PARTNER_KEY`, scoped to `POLYTOMIC_ORGANIZATION_ID` if set
 * - `POLYTOMIC_DEPLOYMENT_KEY`, scoped to `POLYTOMIC_ORGANIZATION_ID` if set
 *
 * @example
 * ```ts
 * import * as ConfigProvider from "effect/ConfigProvider"
 * import * as Effect from "effect/Effect"
 * import { Credentials } from "effect-polytomic"
 *
 * const provider = ConfigProvider.fromUnknown({ POLYTOMIC_PARTNER_KEY: "a key", POLYTOMIC_ORGANIZATION_ID: "an id" })
 * const scheme = Credentials.config.parse(provider).pipe(
 *   Effect.flatMap(({ authorization }) => authorization),
 *   Effect.map(({ scheme }) => scheme)
 * )
 *
 * Effect.runPromise(scheme) // => "Basic"
 * ```
 *
 * @category configurations
 * @since 1.0.0
 */
export const config: Config.Config<Credentials> = /*#__PURE__*/ Config.flatMap(
  /*#__PURE__*/ Config.succeed(undefined),
  // Each of these creates a schema, so they are created when the configuration is read.
  () =>
    Config.flatMap(
      Config.all({
        apiKey: Config.option(Config.Redacted("POLYTOMIC_API_KEY")),
        partnerKey: Config.option(Config.Redacted("POLYTOMIC_PARTNER_KEY")),
        deploymentKey: Config.option(Config.Redacted("POLYTOMIC_DEPLOYMENT_KEY")),
        organizationId: Config.option(Config.String("POLYTOMIC_ORGANIZATION_ID"))
      }),
      ({ organizationId, ...keys }): Config.Config<Credentials> => {
        const found = choose(
          {
            apiKey: Option.getOrUndefined(keys.apiKey),
            partnerKey: Option.getOrUndefined(keys.partnerKey),
            deploymentKey: Option.getOrUndefined(keys.deploymentKey),
            organizationId: Option.getOrUndefined(organizationId)
          },
          { apiKey, partnerKey, deploymentKey, organizationKey }
        )
        // No variable is set: fail with the message about the most common key.
        return found === undefined ? Config.map(Config.Redacted("POLYTOMIC_API_KEY"), apiKey) : Config.succeed(found)
      }
    )
)

// -----------------------------------------------------------------------------
// Layers
// -----------------------------------------------------------------------------

/**
 * Provides these credentials.
 *
 * @example
 * ```ts
 * import * as FetchHttpClient from "effect/http/FetchHttpClient"
 * import * as Layer from "effect/Layer"
 * import { Credentials, PolytomicClient } from "effect-polytomic"
 *
 * const client = PolytomicClient.layer().pipe(
 *   Layer.provide(Credentials.layer(Credentials.apiKey("a key"))),
 *   Layer.provide(FetchHttpClient.layer)
 * )
 * ```
 *
 * @category layers
 * @since 1.0.0
 */
export const layer = (credentials: Credentials): Layer.Layer<Credentials> => Layer.succeed(Credentials, credentials)

/**
 * Provides credentials from the configuration: {@link config} or a custom one. It is read again wherever the layer is provided.
 *
 * @example
 * ```ts
 * import * as Config from "effect/Config"
 * import * as FetchHttpClient from "effect/http/FetchHttpClient"
 * import * as Layer from "effect/Layer"
 * import { Credentials, PolytomicClient } from "effect-polytomic"
 *
 * const client = PolytomicClient.layer().pipe(
 *   Layer.provide(Credentials.layerConfig()), // POLYTOMIC_API_KEY and the others
 *   Layer.provide(FetchHttpClient.layer)
 * )
 * const europe = Credentials.layerConfig({ credentials: Config.map(Config.Redacted("EU_KEY"), Credentials.partnerKey) })
 * ```
 *
 * @category layers
 * @since 1.0.0
 */
export const layerConfig = (options?: {
  /** Default: {@link config}. */
  readonly credentials?: Config.Config<Credentials> | undefined
}): Layer.Layer<Credentials, Config.ConfigError> =>
  Layer.fresh(
    Layer.effect(
      Credentials,
      Effect.suspend(() => {
        assertOptions("Credentials.layerConfig", options, { credentials: anything })
        return options?.credentials ?? explained(config)
      })
    )
  )

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

const organizationOptions = { organization_id: text, key: anything }

const lifetime: Kind = (value) => (callback(value) === undefined ? undefined : duration(value))

const always = (authorization: Authorization): Credentials => ({ authorization: Effect.succeed(authorization) })
