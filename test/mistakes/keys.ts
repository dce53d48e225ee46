/** Typical mistakes: keys and credentials. */
import type { Mistake } from "./mistake.ts"

export const keys: ReadonlyArray<Mistake> = [
  {
    title: "a key that is not there",
    code: "return createClient({ apiKey: process.env.POLYTOMIC_KEY }).connections.list()",
    shown:
      "There are no usable Polytomic credentials: the option `apiKey` is undefined. Set it to the key as the app shows it; if it comes from the environment, check that the variable, such as POLYTOMIC_API_KEY, is set. Nothing was sent."
  },
  {
    title: "no key, and none in the environment",
    code: "return createClient().connections.list()",
    shown:
      "There are no usable Polytomic credentials: neither `apiKey` nor `credentials` was passed to `createClient`, and the environment has no key. Pass one, or set POLYTOMIC_API_KEY, or POLYTOMIC_PARTNER_KEY or POLYTOMIC_DEPLOYMENT_KEY (with POLYTOMIC_ORGANIZATION_ID to act in one organization). Nothing was sent."
  },
  {
    title: "an empty key",
    code: `return createClient({ apiKey: "" }).connections.list()`,
    shown:
      "There are no usable Polytomic credentials: the key is empty. Set it as the app shows it; if it comes from the environment, check the variable, such as POLYTOMIC_API_KEY. Nothing was sent."
  },
  {
    title: "a key in quotes",
    code: `return createClient({ apiKey: '"test-key"' }).connections.list()`,
    shown:
      "There are no usable Polytomic credentials: the key has quotes around it. Remove them: `docker --env-file`, for one, keeps them as part of the value. Nothing was sent."
  },
  {
    title: "a key behind `Bearer`",
    code: `return createClient({ apiKey: "Bearer test-key" }).connections.list()`,
    shown: `There are no usable Polytomic credentials: the key starts with "Bearer" or "Basic". Leave that word out: it is added. Nothing was sent.`
  },
  {
    title: "two keys, or a whole file",
    code: `return createClient({ apiKey: "test-key\\ntest-other-key" }).connections.list()`,
    shown:
      "There are no usable Polytomic credentials: the key has more than one line. Set it to one key, on one line. Nothing was sent."
  },
  {
    title: "a key with a space in it",
    code: `return createClient({ apiKey: "test key" }).connections.list()`,
    shown:
      "There are no usable Polytomic credentials: the key has a space, a control character or a character outside ASCII in it. Check how it was copied. Nothing was sent."
  },
  {
    title: "a key that is not a text",
    code: "return createClient({ apiKey: 12345 }).connections.list()",
    shown:
      "There are no usable Polytomic credentials: the key is a number. Set it to a string, as the app shows it. Nothing was sent."
  },
  {
    title: "a key that is wrong or revoked",
    code: `return createClient({ apiKey: "revoked" }).connections.list()`,
    shown:
      "connections.list was answered 401 Unauthorized (GET /api/connections): The API key is not valid. Check that the key is current and belongs to this base URL."
  },
  {
    title: "a text as `credentials`",
    code: `return createClient({ credentials: "test-key" }).connections.list()`,
    shown:
      "connections.list was not sent: credentials: is a string; pass { apiKey }, { partnerKey }, { organization_id, key }, { deploymentKey } or a function that returns a token."
  },
  {
    title: "`credentials` without a key",
    code: `return createClient({ credentials: { token: "test-key" } }).connections.list()`,
    shown:
      "connections.list was not sent: credentials: is an object without a key; pass { apiKey }, { partnerKey }, { organization_id, key }, { deploymentKey } or a function that returns a token."
  },
  {
    title: "a partner key that is not there",
    code: `return createClient({ credentials: { organization_id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c01", key: undefined } }).connections.list()`,
    shown:
      "There are no usable Polytomic credentials: the option `key` is undefined. Set it to the key as the app shows it; if it comes from the environment, check that the variable, such as POLYTOMIC_PARTNER_KEY, is set. Nothing was sent."
  },
  {
    title: "a function of credentials that throws",
    code: `return createClient({ credentials: () => { throw new Error("vault is sealed") } }).connections.list()`,
    shown:
      "There are no usable Polytomic credentials: the function that gives the credentials threw; throw a CredentialsError to say why. Nothing was sent."
  },
  {
    title: "a layer whose key is not there",
    code: "return Effect.flatMap(Connections, (c) => c.list()).pipe(Effect.provide(Polytomic.layer({ apiKey: process.env.POLYTOMIC_KEY })))",
    shown:
      "There are no usable Polytomic credentials: the option `apiKey` is undefined. Set it to the key as the app shows it; if it comes from the environment, check that the variable, such as POLYTOMIC_API_KEY, is set. Nothing was sent."
  },
  {
    title: "an authorization as `credentials` of a layer",
    code: `return Effect.flatMap(Connections, (c) => c.list()).pipe(Effect.provide(Polytomic.layer({ credentials: Credentials.Authorization.bearer("test-key") })))`,
    shown:
      "connections.list was not sent: credentials: is an object without `authorization`; make one with `Credentials.apiKey` or its siblings."
  },
  {
    title: "a configuration without a key",
    code: `const empty = ConfigProvider.layer(ConfigProvider.fromUnknown({}))
return Effect.flatMap(Connections, (c) => c.list()).pipe(Effect.provide(Polytomic.layerConfig.pipe(Layer.provide(empty))))`,
    shown:
      "ConfigError(SourceError: There is no Polytomic key in the configuration. Set POLYTOMIC_API_KEY, or POLYTOMIC_PARTNER_KEY or POLYTOMIC_DEPLOYMENT_KEY (with POLYTOMIC_ORGANIZATION_ID to act in one organization).)"
  },
  {
    title: "an organization's resource with a user's key",
    code: `return createClient({ apiKey: "test-key" }).organization.list()`,
    shown:
      "organization.list was answered 403 (a status that is not documented for this operation) (GET /api/organizations): This operation takes a partner key, sent as Bearer. Use a key whose role and organization allow this; organization-wide operations need a partner key."
  }
]
