/** Reads texts of the configuration as `effect/Config` does, which would bring Effect's schemas into each program. */
import { ConfigError } from "effect/Config"
import { ConfigProvider, make, makeValue, SourceError } from "effect/ConfigProvider"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { apiKey, type Credentials, deploymentKey, organizationKey, partnerKey } from "../../Credentials.ts"
import { choose, type Keys, noKey } from "../errors/missingKey.ts"
import { variable } from "./environment.ts"

/**
 * A configuration error that shows itself: a runtime prints what a promise was rejected with only if it has a stack, and Effect's has
 * none, as it is not an `Error`.
 */
const failed = (cause: SourceError): ConfigError =>
  Object.defineProperty(new ConfigError(cause), "stack", { value: `ConfigError: ${cause.message}` })

/**
 * A text of the configuration, if it is there. Effect's own provider reads the whole environment, which Deno refuses to a program
 * that may read some variables only; so without a provider of the program's, the variable is read by its name.
 */
export const text = (name: string): Effect.Effect<string | undefined, ConfigError> =>
  Effect.withFiber((fiber) => {
    const provider = Context.getOrUndefined(fiber.context, ConfigProvider)
    if (provider === undefined) return Effect.sync(() => variable(name).value)
    return Effect.mapBoth(provider.load([name]), {
      onSuccess: (node) => node?.value,
      onFailure: failed
    })
  })

/** Reads a configuration of the program's; variables by their names if the environment can't be read as a whole. */
export const read = <A>(config: Effect.Effect<A, ConfigError>): Effect.Effect<A, ConfigError> =>
  Effect.withFiber((fiber) => {
    try {
      fiber.getRef(ConfigProvider)
      return config
    } catch {
      return Effect.provideService(config, ConfigProvider, byName())
    }
  })

const byName = (): ConfigProvider =>
  make((path) =>
    Effect.sync(() => {
      const { value } = variable(path.join("_"))
      return value === undefined ? undefined : makeValue(value)
    })
  )

const noKeyFound = (context: Context.Context<never>): SourceError =>
  Context.getOrUndefined(context, ConfigProvider) === undefined && variable("POLYTOMIC_API_KEY").denied
    ? new SourceError({
        message:
          "The environment can't be read. Run with `--allow-env=POLYTOMIC_API_KEY,POLYTOMIC_BASE_URL`, or with another key in place of the first."
      })
    : noKey()

/** Credentials that `Credentials.config` finds, with an error that says what to set. */
export const credentials: Effect.Effect<Credentials, ConfigError> = /*#__PURE__*/ Effect.flatMap(
  /*#__PURE__*/ Effect.flatMap(
    /*#__PURE__*/ text("POLYTOMIC_API_KEY"),
    // A variable that is not needed is not looked at: where it may not be read, Deno would ask the user.
    (key): Effect.Effect<Keys<string>, ConfigError> =>
      key === undefined
        ? Effect.all({
            apiKey: Effect.undefined,
            partnerKey: text("POLYTOMIC_PARTNER_KEY"),
            deploymentKey: text("POLYTOMIC_DEPLOYMENT_KEY"),
            organizationId: text("POLYTOMIC_ORGANIZATION_ID")
          })
        : Effect.succeed({ apiKey: key, partnerKey: undefined, deploymentKey: undefined, organizationId: undefined })
  ),
  (keys) => {
    const found = choose(keys, { apiKey, partnerKey, deploymentKey, organizationKey })
    return found === undefined
      ? Effect.withFiber((fiber) => Effect.fail(failed(noKeyFound(fiber.context))))
      : Effect.succeed(found)
  }
)
