/** Says which keys a configuration could have, when it has none. */
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Option from "effect/Option"

/** The same configuration, whose error says what to set when nothing is there. */
export const explained = <A>(config: Config.Config<A>): Config.Config<A> =>
  Config.flatMap(Config.option(config), (found) =>
    Option.isSome(found)
      ? Config.succeed(found.value)
      : Config.fail(
          new ConfigProvider.SourceError({
            message:
              "There is no Polytomic key in the configuration. Set POLYTOMIC_API_KEY, or POLYTOMIC_PARTNER_KEY or POLYTOMIC_DEPLOYMENT_KEY (with POLYTOMIC_ORGANIZATION_ID to act in one organization)."
          })
        )
  )
