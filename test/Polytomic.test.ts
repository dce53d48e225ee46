/** The ready-made layers, over a custom fetch. */
import { describe, expect, it } from "@effect/vitest"
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as Credentials from "../src/Credentials.ts"
import * as V2022 from "../src/generated/v2022-12-12/index.ts"
import * as V2023 from "../src/generated/v2023-04-25/index.ts"
import * as V2024 from "../src/generated/v2024-02-08/index.ts"
import * as V2025 from "../src/generated/v2025-09-18/index.ts"
import * as Polytomic from "../src/Polytomic.ts"
import * as PolytomicClient from "../src/PolytomicClient.ts"
import * as Op from "./support/operations.ts"
import { thing } from "./support/stub.ts"

const get = PolytomicClient.execute(Op.get, { id: "1" })

/** A fetch that records the credentials and URL of each request. */
const recorder = () => {
  const seen: Array<string> = []
  const fetch: typeof globalThis.fetch = (url, init) => {
    const request = new Request(url, init)
    seen.push(`${request.headers.get("authorization")} ${request.url}`)
    return Promise.resolve(Response.json({ data: thing }))
  }
  return { fetch, seen }
}

describe("layerFetch", () => {
  it.live("accepts an API key or other credentials, and a base URL", () =>
    Effect.gen(function* () {
      const { fetch, seen } = recorder()
      yield* Effect.provide(get, PolytomicClient.layerFetch({ apiKey: "k-1", fetch }))
      yield* Effect.provide(
        get,
        PolytomicClient.layerFetch({
          credentials: Credentials.organizationKey({ organization_id: "org", key: "k-2" }),
          baseUrl: "https://poly.example/x",
          fetch
        })
      )
      expect(seen).toEqual([
        "Bearer k-1 https://app.polytomic.com/api/things/1",
        `Basic ${btoa("org:k-2")} https://poly.example/x/api/things/1`
      ])
    })
  )

  it.live("nested, each layer uses its own key and its own fetch", () =>
    Effect.gen(function* () {
      const [outer, inner] = [recorder(), recorder()]
      const program = Effect.gen(function* () {
        yield* get
        yield* Effect.provide(get, PolytomicClient.layerFetch({ apiKey: "inner", fetch: inner.fetch }))
        yield* get
      })
      yield* Effect.provide(program, PolytomicClient.layerFetch({ apiKey: "outer", fetch: outer.fetch }))
      const url = "https://app.polytomic.com/api/things/1"
      expect(outer.seen).toEqual([`Bearer outer ${url}`, `Bearer outer ${url}`])
      expect(inner.seen).toEqual([`Bearer inner ${url}`])
    })
  )

  it.live("side by side in one layer, each service keeps its own client", () =>
    Effect.gen(function* () {
      const [a, b] = [recorder(), recorder()]
      const clients = yield* Effect.all([
        Effect.provide(PolytomicClient.PolytomicClient, PolytomicClient.layerFetch({ apiKey: "a", fetch: a.fetch })),
        Effect.provide(PolytomicClient.PolytomicClient, PolytomicClient.layerFetch({ apiKey: "b", fetch: b.fetch }))
      ])
      yield* Effect.forEach(clients, (client) => client.execute(Op.get, { id: "1" }))
      expect([a.seen.length, b.seen.length]).toEqual([1, 1])
    })
  )
})

describe("layer", () => {
  const call2025 = Effect.flatMap(V2025.Identity, (identity) => Effect.exit(identity.get()))
  const call2024 = Effect.flatMap(V2024.Identity, (identity) => Effect.exit(identity.get()))
  const call2023 = Effect.flatMap(V2023.Connections, (connections) => Effect.exit(connections.list()))
  const call2022 = Effect.flatMap(V2022.Connections, (connections) => Effect.exit(connections.list()))
  const nested = <A, R>(call: Effect.Effect<A, never, R>, layer: (options: Polytomic.Options) => Layer.Layer<R>) =>
    Effect.gen(function* () {
      const [outer, inner] = [recorder(), recorder()]
      const program = Effect.gen(function* () {
        yield* call
        yield* Effect.provide(call, layer({ apiKey: "inner", fetch: inner.fetch }))
        yield* call
      })
      yield* Effect.provide(program, layer({ apiKey: "outer", fetch: outer.fetch }))
      expect(outer.seen.map((seen) => seen.split(" ")[1])).toEqual(["outer", "outer"])
      expect(inner.seen.map((seen) => seen.split(" ")[1])).toEqual(["inner"])
    })

  it.live("nested, the services of each layer use its own key, in every version", () =>
    Effect.gen(function* () {
      yield* nested(call2025, Polytomic.layer)
      yield* nested(call2024, V2024.Polytomic.layer)
      yield* nested(call2023, V2023.Polytomic.layer)
      yield* nested(call2022, V2022.Polytomic.layer)
    })
  )
})

describe("layerFetchConfig", () => {
  const { fetch, seen } = recorder()
  const withConfig =
    (env: { readonly [name: string]: string }) =>
    <A, E, R>(self: Effect.Effect<A, E, R>) =>
      self.pipe(
        Effect.provide(PolytomicClient.layerFetchConfig()),
        Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromUnknown(env)),
        Effect.provideService(FetchHttpClient.Fetch, fetch)
      )

  it.live("reads POLYTOMIC_API_KEY and POLYTOMIC_BASE_URL", () =>
    Effect.gen(function* () {
      yield* get.pipe(withConfig({ POLYTOMIC_API_KEY: "k", POLYTOMIC_BASE_URL: "https://self.example/" }))
      expect(seen.at(-1)).toBe("Bearer k https://self.example/api/things/1")
      yield* get.pipe(withConfig({ POLYTOMIC_API_KEY: "k" }))
      expect(seen.at(-1)).toBe("Bearer k https://app.polytomic.com/api/things/1")
    })
  )

  it.live("reads the other variables", () =>
    Effect.gen(function* () {
      yield* get.pipe(withConfig({ POLYTOMIC_PARTNER_KEY: "p", POLYTOMIC_ORGANIZATION_ID: "o" }))
      expect(seen.at(-1)).toContain(`Basic ${btoa("o:p")} `)
    })
  )

  it.live("without a key fails with a configuration error that names the variable", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(get.pipe(withConfig({})))
      expect(error).toBeInstanceOf(Config.ConfigError)
      // A runtime prints the rejection of a promise only if it has a stack.
      expect(Object.hasOwn(error, "stack")).toBe(true)
      expect(String(error)).toContain("POLYTOMIC_API_KEY")
    })
  )

  it.live("nested with different configurations, each uses its own", () =>
    Effect.gen(function* () {
      const before = seen.length
      yield* Effect.andThen(get, get.pipe(withConfig({ POLYTOMIC_API_KEY: "inner" }))).pipe(
        withConfig({ POLYTOMIC_API_KEY: "outer" })
      )
      expect(seen.slice(before).map((one) => one.split(" ")[1])).toEqual(["outer", "inner"])
    })
  )
})

describe("layer and layerConfig", () => {
  it.live("provide the services of the latest version and the client", () =>
    Effect.gen(function* () {
      const { fetch, seen } = recorder()
      yield* Effect.provide(get, Polytomic.layer({ apiKey: "k", fetch }))
      yield* get.pipe(
        Effect.provide(Polytomic.layerConfig()),
        Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromUnknown({ POLYTOMIC_API_KEY: "c" })),
        Effect.provide(Layer.succeed(FetchHttpClient.Fetch, fetch))
      )
      expect(seen.map((one) => one.split(" ")[1])).toEqual(["k", "c"])
    })
  )

  it.live("layerConfig nested with different configurations uses its own", () =>
    Effect.gen(function* () {
      const { fetch, seen } = recorder()
      const withKey =
        (key: string) =>
        <A, E>(self: Effect.Effect<A, E, PolytomicClient.PolytomicClient>) =>
          self.pipe(
            Effect.provide(Polytomic.layerConfig()),
            Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromUnknown({ POLYTOMIC_API_KEY: key }))
          )
      yield* Effect.andThen(get, get.pipe(withKey("inner"))).pipe(
        withKey("outer"),
        Effect.provide(Layer.succeed(FetchHttpClient.Fetch, fetch))
      )
      expect(seen.map((one) => one.split(" ")[1])).toEqual(["outer", "inner"])
    })
  )

  it.live("layerConfig accepts other names, credentials and a fetch", () =>
    Effect.gen(function* () {
      const { fetch, seen } = recorder()
      const env = { EU_KEY: "eu", EU_URL: "https://eu.example", POLYTOMIC_API_KEY: "other" }
      const provider = Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromUnknown(env))
      const apiKey = Config.Redacted("EU_KEY")
      const baseUrl = Config.String("EU_URL")
      yield* get.pipe(Effect.provide(Polytomic.layerConfig({ apiKey, baseUrl, fetch })), provider)
      const credentials = Config.map(apiKey, (key) => Credentials.organizationKey({ organization_id: "o", key }))
      yield* get.pipe(Effect.provide(V2024.Polytomic.layerConfig({ credentials, fetch })), provider)
      expect(seen).toEqual([
        "Bearer eu https://eu.example/api/things/1",
        `Basic ${btoa("o:eu")} https://app.polytomic.com/api/things/1`
      ])
      const unnamed = yield* Effect.flip(
        get.pipe(Effect.provide(Polytomic.layerConfig({ apiKey: Config.Redacted("NO_KEY"), fetch })), provider)
      )
      expect(String(unnamed)).toContain("NO_KEY")
      // A program without types passes the key itself.
      const text = "a-secret" as unknown as typeof apiKey
      const untyped = yield* Effect.flip(
        get.pipe(Effect.provide(Polytomic.layerConfig({ apiKey: text, fetch })), provider)
      )
      expect(String(untyped)).toContain("`apiKey` is not a Config")
      expect(String(untyped)).not.toContain("a-secret")
      for (const option of ["baseUrl", "credentials"]) {
        const options = { [option]: "a-secret", fetch } as never // as from JavaScript
        const refused = yield* Effect.flip(get.pipe(Effect.provide(Polytomic.layerConfig(options)), provider))
        expect(String(refused)).toContain(`\`${option}\` is not a Config`)
        expect(String(refused)).not.toContain("a-secret")
      }
    })
  )

  it.live("layer, nested, uses its own key", () =>
    Effect.gen(function* () {
      const { fetch, seen } = recorder()
      const inner = Effect.provide(get, Polytomic.layer({ apiKey: "inner", fetch }))
      yield* Effect.provide(Effect.andThen(get, inner), Polytomic.layer({ apiKey: "outer", fetch }))
      expect(seen.map((one) => one.split(" ")[1])).toEqual(["outer", "inner"])
    })
  )
})

describe("a configuration without a key", () => {
  for (const [name, build] of [
    ["layerConfig", Effect.asVoid(Layer.build(Polytomic.layerConfig()))],
    ["layerFetchConfig", Effect.asVoid(Layer.build(PolytomicClient.layerFetchConfig()))],
    ["Credentials.layerConfig()", Effect.asVoid(Layer.build(Credentials.layerConfig()))]
  ] as const) {
    it.effect(`fails under ${name} with the variable to set`, () =>
      Effect.gen(function* () {
        const error = yield* build.pipe(
          Effect.scoped,
          Effect.flip,
          Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromUnknown({}))
        )
        expect(error.message).toContain("Set POLYTOMIC_API_KEY")
      })
    )
  }
})
