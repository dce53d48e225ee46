/** The light configuration reader returns the values of `effect/Config`, for every provider. */
import { afterEach, describe, expect, it, vi } from "@effect/vitest"
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Credentials from "../../../src/Credentials.ts"
import { credentials, read, text } from "../../../src/internal/client/configuration.ts"

/** Credentials of the calls, or the name of the error. */
const shown = (self: Effect.Effect<Credentials.Credentials, Config.ConfigError>) =>
  Effect.flatMap(self, ({ authorization }) => authorization).pipe(
    Effect.map((found) =>
      found.scheme === "Bearer"
        ? `Bearer ${Redacted.value(found.token)}`
        : `Basic ${Redacted.value(found.username)}:${Redacted.value(found.password)}`
    ),
    Effect.catchCause((cause) => Effect.succeed(`fails: ${/ConfigError|CredentialsError/.exec(String(cause))?.[0]}`))
  )

const shownText = (self: Effect.Effect<string | undefined, Config.ConfigError>) =>
  Effect.match(self, { onSuccess: (found) => found, onFailure: ({ _tag }) => `fails: ${_tag}` })

const from = ConfigProvider.fromUnknown
const env = (variables: Record<string, string>) => ConfigProvider.fromEnv({ env: variables })
const dotEnv = (contents: string) => ConfigProvider.fromDotEnvContents(contents)

const baseUrl = "https://polytomic.example.com"
const both = { POLYTOMIC_API_KEY: "k", POLYTOMIC_BASE_URL: baseUrl }
const broken = ConfigProvider.make(() => Effect.fail(new ConfigProvider.SourceError({ message: "the vault is down" })))

/** Each provider, and the expected result of both readers: the credentials and the base URL. */
const providers: ReadonlyArray<
  readonly [what: string, provider: ConfigProvider.ConfigProvider, key: string, url: string | undefined]
> = [
  ["nothing", from({}), "fails: ConfigError", undefined],
  ["values", from(both), "Bearer k", baseUrl],
  ["an environment", env(both), "Bearer k", baseUrl],
  ["an empty key", from({ ...both, POLYTOMIC_API_KEY: "" }), "fails: ConfigError", baseUrl],
  ["an empty variable", env({ POLYTOMIC_API_KEY: "", POLYTOMIC_PARTNER_KEY: "p" }), "Bearer p", undefined],
  ["an empty base URL", env({ ...both, POLYTOMIC_BASE_URL: "" }), "Bearer k", undefined],
  ["empty texts that are kept", from(both, { preserveEmptyStrings: true }), "Bearer k", baseUrl],
  [
    "empty texts that are kept, and are there",
    from({ POLYTOMIC_API_KEY: "", POLYTOMIC_BASE_URL: "" }, { preserveEmptyStrings: true }),
    "Bearer ",
    ""
  ],
  ["white space", env({ POLYTOMIC_API_KEY: " k ", POLYTOMIC_BASE_URL: " " }), "Bearer  k ", " "],
  ["quotes in an environment", env({ POLYTOMIC_API_KEY: '"k"' }), 'Bearer "k"', undefined],
  ["quotes in a file", dotEnv(`POLYTOMIC_API_KEY="k"\nPOLYTOMIC_BASE_URL='${baseUrl}'`), "Bearer k", baseUrl],
  ["another prefix", ConfigProvider.nested(env({ APP_POLYTOMIC_API_KEY: "k" }), "APP"), "Bearer k", undefined],
  ["another group", ConfigProvider.nested(from({ app: both }), "app"), "Bearer k", baseUrl],
  ["constant case", ConfigProvider.constantCase(env(both)), "Bearer k", baseUrl],
  ["the first of two", ConfigProvider.orElse(env({ POLYTOMIC_API_KEY: "k" }), from(both)), "Bearer k", baseUrl],
  ["the second of two", ConfigProvider.orElse(env({}), from(both)), "Bearer k", baseUrl],
  ["an organization", env({ POLYTOMIC_DEPLOYMENT_KEY: "d", POLYTOMIC_ORGANIZATION_ID: "o" }), "Basic o:d", undefined],
  ["a number", from({ POLYTOMIC_API_KEY: 7, POLYTOMIC_BASE_URL: true }), "Bearer 7", "true"],
  ["null", from({ POLYTOMIC_API_KEY: null, POLYTOMIC_PARTNER_KEY: "p" }), "Bearer p", undefined],
  ["a source that fails", broken, "fails: ConfigError", "fails: ConfigError"]
]

describe("the configuration", () => {
  it.effect.each(providers)("is read as effect/Config does, from %s", ([, provider, key, url]) =>
    Effect.gen(function* () {
      const configured = Effect.provideService(ConfigProvider.ConfigProvider, provider)
      const asConfig = Effect.flatMap(Credentials.config, Effect.succeed)
      expect(yield* configured(shown(asConfig))).toBe(key)
      expect(yield* configured(shown(credentials))).toBe(key)
      const textAsConfig = Effect.map(
        Effect.flatMap(Config.option(Config.String("POLYTOMIC_BASE_URL")), Effect.succeed),
        Option.getOrUndefined
      )
      expect(yield* configured(shownText(textAsConfig))).toBe(url)
      expect(yield* configured(shownText(text("POLYTOMIC_BASE_URL")))).toBe(url)
    })
  )
})

describe("an environment with partial permissions, as on Deno", () => {
  afterEach(() => vi.unstubAllGlobals())

  const allow = (variables: Record<string, string>): ReadonlyArray<string> => {
    const requested: Array<string> = []
    const get = (name: string) => {
      requested.push(name)
      if (!Object.hasOwn(variables, name)) throw new Error("NotCapable")
      return variables[name]
    }
    const ownKeys = () => {
      throw new Error("NotCapable")
    }
    vi.stubGlobal("Deno", { env: { get } })
    vi.stubGlobal("process", { env: new Proxy({}, { ownKeys }) })
    return requested
  }

  it.effect("is read for the key and the base URL only", () =>
    Effect.gen(function* () {
      const sentRequests = allow(both)
      expect(yield* shown(credentials)).toBe("Bearer k")
      expect(yield* text("POLYTOMIC_BASE_URL")).toBe(baseUrl)
      expect(sentRequests).toEqual(["POLYTOMIC_API_KEY", "POLYTOMIC_BASE_URL"])
    })
  )

  it.effect("provides another key when permitted", () =>
    Effect.gen(function* () {
      allow({ POLYTOMIC_PARTNER_KEY: "p" })
      expect(yield* shown(credentials)).toBe("Bearer p")
    })
  )

  it.effect("is read by a custom configuration as well", () =>
    Effect.gen(function* () {
      allow({ EU_KEY: "eu" })
      const key = Effect.flatMap(Config.Redacted("EU_KEY"), Effect.succeed)
      expect(Redacted.value(yield* read(key))).toBe("eu")
    })
  )

  it.effect("fails with the permission to grant when nothing is readable", () =>
    Effect.gen(function* () {
      allow({})
      const error = yield* Effect.flip(credentials)
      expect(error._tag).toBe("ConfigError")
      expect(error.message).toContain("--allow-env=POLYTOMIC_API_KEY,POLYTOMIC_BASE_URL")
    })
  )
})
