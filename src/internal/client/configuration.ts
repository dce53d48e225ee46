/** Reads texts of the configuration as `effect/Config` does, which would bring Effect's schemas into each program. */
import { ConfigError } from "effect/Config"
import { ConfigProvider } from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import { apiKey, type Credentials, deploymentKey, organizationKey, partnerKey } from "../../Credentials.ts"
import { choose, noKey } from "../errors/missingKey.ts"

/** A text of the configuration, if it is there. */
export const text = (name: string): Effect.Effect<string | undefined, ConfigError> =>
  Effect.flatMap(ConfigProvider, (provider) =>
    Effect.mapBoth(provider.load([name]), {
      onSuccess: (node) => node?.value,
      onFailure: (error) => new ConfigError(error)
    })
  )

/** What `Credentials.config` finds, with an error that says what to set. */
export const credentials: Effect.Effect<Credentials, ConfigError> = /*#__PURE__*/ Effect.flatMap(
  /*#__PURE__*/ Effect.all({
    apiKey: /*#__PURE__*/ text("POLYTOMIC_API_KEY"),
    partnerKey: /*#__PURE__*/ text("POLYTOMIC_PARTNER_KEY"),
    deploymentKey: /*#__PURE__*/ text("POLYTOMIC_DEPLOYMENT_KEY"),
    organizationId: /*#__PURE__*/ text("POLYTOMIC_ORGANIZATION_ID")
  }),
  (keys) => {
    const found = choose(keys, { apiKey, partnerKey, deploymentKey, organizationKey })
    return found === undefined ? Effect.fail(new ConfigError(noKey())) : Effect.succeed(found)
  }
)
