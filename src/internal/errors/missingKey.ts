/** Errors of missing keys, with the keys to set. */
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { CredentialsError } from "../../PolytomicError.ts"

/** Environment variables of keys, for messages. */
export const variables =
  "POLYTOMIC_API_KEY, or POLYTOMIC_PARTNER_KEY or POLYTOMIC_DEPLOYMENT_KEY (with POLYTOMIC_ORGANIZATION_ID to act in one organization)"

/** Credentials that fail. */
export interface Unavailable {
  readonly authorization: Effect.Effect<never, CredentialsError>
}

/** Credentials that fail with a reason. */
export const unavailable = (detail: string): Unavailable => ({
  authorization: Effect.suspend(() => Effect.fail(new CredentialsError({ detail })))
})

/** Credentials of an option whose key is `undefined`, for example from an unset variable. */
export const missing = (option: string, variable: string): Unavailable =>
  unavailable(
    `the option \`${option}\` is undefined. Set it to the key as the app shows it; if it comes from the environment, check that the variable, such as ${variable}, is set.`
  )

/** Keys of a configuration. */
export interface Keys<Key> {
  readonly apiKey: Key | undefined
  readonly partnerKey: Key | undefined
  readonly deploymentKey: Key | undefined
  readonly organizationId: string | undefined
}

/** Constructors of credentials of each kind. */
interface Kinds<Key, A> {
  readonly apiKey: (key: Key) => A
  readonly partnerKey: (key: Key) => A
  readonly deploymentKey: (key: Key) => A
  readonly organizationKey: (options: { readonly organization_id: string; readonly key: Key }) => A
}

/** Credentials of the first key that is set. */
export const choose = <Key, A>(
  { apiKey, deploymentKey, organizationId, partnerKey }: Keys<Key>,
  make: Kinds<Key, A>
): A | undefined => {
  if (apiKey !== undefined) return make.apiKey(apiKey)
  const key = partnerKey ?? deploymentKey
  if (key === undefined) return undefined
  if (organizationId !== undefined) return make.organizationKey({ organization_id: organizationId, key })
  return partnerKey === undefined ? make.deploymentKey(key) : make.partnerKey(key)
}

/** Error of a configuration without a key. */
export const noKey = (): ConfigProvider.SourceError =>
  new ConfigProvider.SourceError({ message: `There is no Polytomic key in the configuration. Set ${variables}.` })

/** The same configuration, with an error that names the variables to set. */
export const explained = <A>(config: Config.Config<A>): Config.Config<A> =>
  Config.flatMap(Config.option(config), (found) =>
    Option.isSome(found) ? Config.succeed(found.value) : Config.fail(noKey())
  )
