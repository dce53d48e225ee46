/** Names the keys that a program could set, when it has set none. */
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { CredentialsError } from "../../PolytomicError.ts"

/** Variables of the environment that hold keys, in words. */
export const variables =
  "POLYTOMIC_API_KEY, or POLYTOMIC_PARTNER_KEY or POLYTOMIC_DEPLOYMENT_KEY (with POLYTOMIC_ORGANIZATION_ID to act in one organization)"

/** Credentials that fail. */
export interface Unavailable {
  readonly authorization: Effect.Effect<never, CredentialsError>
}

/** Credentials that no call can be made with, for the reason given. */
export const unavailable = (detail: string): Unavailable => ({
  authorization: Effect.suspend(() => Effect.fail(new CredentialsError({ detail })))
})

/** The credentials of an option whose key is `undefined`, as that of a variable that is not set. */
export const missing = (option: string, variable: string): Unavailable =>
  unavailable(
    `the option \`${option}\` is undefined. Set it to the key as the app shows it; if it comes from the environment, check that the variable, such as ${variable}, is set.`
  )

/** The same configuration, whose error says what to set when nothing is there. */
export const explained = <A>(config: Config.Config<A>): Config.Config<A> =>
  Config.flatMap(Config.option(config), (found) =>
    Option.isSome(found)
      ? Config.succeed(found.value)
      : Config.fail(
          new ConfigProvider.SourceError({
            message: `There is no Polytomic key in the configuration. Set ${variables}.`
          })
        )
  )
