/** Typical mistakes: keys and credentials. */
import type { Mistake } from "./mistake.ts"

export const keys: ReadonlyArray<Mistake> = [
  {
    title: "a missing key",
    code: "return createClient({ apiKey: process.env.POLYTOMIC_KEY }).connections.list()"
  },
  {
    title: "no key, and none in the environment",
    code: "return createClient().connections.list()"
  },
  {
    title: "an empty key",
    code: `return createClient({ apiKey: "" }).connections.list()`
  },
  {
    title: "a key in quotes",
    code: `return createClient({ apiKey: '"test-key"' }).connections.list()`
  },
  {
    title: "a key behind `Bearer`",
    code: `return createClient({ apiKey: "Bearer test-key" }).connections.list()`
  },
  {
    title: "two keys, or the content of a file",
    code: `return createClient({ apiKey: "test-key\\ntest-other-key" }).connections.list()`
  },
  {
    title: "a key with a space in it",
    code: `return createClient({ apiKey: "test key" }).connections.list()`
  },
  {
    title: "a key that is not a string",
    code: "return createClient({ apiKey: 12345 }).connections.list()"
  },
  {
    title: "a key that is wrong or revoked",
    code: `return createClient({ apiKey: "revoked" }).connections.list()`
  },
  {
    title: "a string as `credentials`",
    code: `return createClient({ credentials: "test-key" }).connections.list()`
  },
  {
    title: "`credentials` without a key",
    code: `return createClient({ credentials: { token: "test-key" } }).connections.list()`
  },
  {
    title: "a missing partner key",
    code: `return createClient({ credentials: { organization_id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c01", key: undefined } }).connections.list()`
  },
  {
    title: "a function of credentials that throws",
    code: `return createClient({ credentials: () => { throw new Error("vault is sealed") } }).connections.list()`
  },
  {
    title: "a layer with a missing key",
    code: "return Effect.flatMap(Connections, (c) => c.list()).pipe(Effect.provide(Polytomic.layer({ apiKey: process.env.POLYTOMIC_KEY })))"
  },
  {
    title: "an authorization as `credentials` of a layer",
    code: `return Effect.flatMap(Connections, (c) => c.list()).pipe(Effect.provide(Polytomic.layer({ credentials: Credentials.Authorization.bearer("test-key") })))`
  },
  {
    title: "a configuration without a key",
    code: `const empty = ConfigProvider.layer(ConfigProvider.fromUnknown({}))
return Effect.flatMap(Connections, (c) => c.list()).pipe(Effect.provide(Polytomic.layerConfig().pipe(Layer.provide(empty))))`
  },
  {
    title: "an organization's resource with a user's key",
    code: `return createClient({ apiKey: "test-key" }).organization.list()`
  }
]
