/** Reads strings of the configuration like `effect/Config`, which would bundle Effect's schemas into each program. */
import { ConfigError } from "effect/Config"
import { ConfigProvider, make, makeValue, SourceError } from "effect/ConfigProvider"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { apiKey, type Credentials, deploymentKey, organizationKey, partnerKey } from "../../Credentials.ts"
import { choose, type Keys, noKey } from "../errors/missingKey.ts"
import { variable } from "./environment.ts"

/**
 * A printable configuration error: a runtime prints the reason of a rejected promise only if it has a stack, which Effect's error
 * lacks, as it is not an `Error`.
 */
const failed = (cause: SourceError): ConfigError =>
  Object.defineProperty(new ConfigError(cause), "stack", { value: `ConfigError: ${cause.message}` })

/**
 * A string of the configuration, if set. Effect's own provider reads the whole environment, which Deno denies to a program with
 * access to some variables only; so without a custom provider, the variable is read by its name.
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

/** Reads a custom configuration; variables by name if the environment is not readable as a whole. */
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

/** Credentials of `Credentials.config`, with an error that names the variables to set. */
export const credentials: Effect.Effect<Credentials, ConfigError> = /*#__PURE__*/ Effect.flatMap(
  /*#__PURE__*/ Effect.flatMap(
    /*#__PURE__*/ text("POLYTOMIC_API_KEY"),
    // A variable is read only if needed: without permission, Deno would prompt the user.
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
