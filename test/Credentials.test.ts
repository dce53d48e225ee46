/** Credentials: each kind of key on the wire, its sources, and invalid keys. */
import { describe, expect, it } from "@effect/vitest"
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/testing/TestClock"
import * as Credentials from "../src/Credentials.ts"
import * as PolytomicClient from "../src/PolytomicClient.ts"
import { CredentialsError } from "../src/PolytomicError.ts"
import { call, failure, layer, value } from "./support/client.ts"
import * as Op from "./support/operations.ts"
import { ok, problem, slow, stub } from "./support/stub.ts"

const organizationId = "248df4b7-aa70-47b8-a036-33ac447e668d"

/** The header that credentials produce. */
const header = (credentials: Credentials.Credentials) => {
  const server = stub(ok)
  return Effect.map(call(server, Op.get, { id: "1" }, { credentials }), () => server.sent[0]?.headers["authorization"])
}

describe("on the wire", () => {
  for (const [what, credentials, expected] of [
    ["an API key is Bearer, raw", Credentials.apiKey("key-1"), "Bearer key-1"],
    ["a Redacted key is opened", Credentials.apiKey(Redacted.make("key-1")), "Bearer key-1"],
    ["a partner key is Bearer", Credentials.partnerKey("partner-1"), "Bearer partner-1"],
    ["a deployment key is Bearer", Credentials.deploymentKey("deploy-1"), "Bearer deploy-1"],
    [
      "a deployment key can be the user name of Basic, without a password",
      Credentials.deploymentKey("deploy-1", { scheme: "basic" }),
      `Basic ${btoa("deploy-1:")}`
    ],
    [
      "a key inside an organization is Basic: the organization's id and the key",
      Credentials.organizationKey({ organization_id: organizationId, key: "partner-1" }),
      `Basic ${btoa(`${organizationId}:partner-1`)}`
    ],
    [
      "Basic of one's own",
      Credentials.fromEffect(Effect.succeed(Credentials.Authorization.basic("user", "pass:with:colons"))),
      `Basic ${btoa("user:pass:with:colons")}`
    ],
    ["white space around a key is not sent", Credentials.apiKey("  key-1\n"), "Bearer key-1"],
    [
      "white space around an organization's id and key is not sent",
      Credentials.organizationKey({ organization_id: ` ${organizationId}\r\n`, key: "\tkey-1 " }),
      `Basic ${btoa(`${organizationId}:key-1`)}`
    ]
  ] as const) {
    it.effect(what, () => Effect.map(header(credentials), (sent) => expect(sent).toBe(expected)))
  }
})

describe("an invalid key", () => {
  for (const [what, key, expected] of [
    [
      "empty",
      "",
      "the key is empty. Set it as the app shows it; if it comes from the environment, check the variable, such as POLYTOMIC_API_KEY."
    ],
    ["white space", " \n", "the key is empty"],
    ["two lines", "key-1\nkey-2", "the key has more than one line. Set it to one key, on one line."],
    ["two lines of another system", "key-1\r\nX-Evil: 1", "the key has more than one line"],
    ["with Bearer before it", "Bearer key-1", `the key starts with "Bearer" or "Basic". Remove that word`],
    ["with basic before it", "basic a2V5", `the key starts with "Bearer" or "Basic"`],
    ["with a space in it", "key 1", "the key has a space, a control character or a character outside ASCII in it"],
    [
      "with NUL in it",
      "key\u00001",
      "the key has a space, a control character or a character outside ASCII in it. Check how it was copied."
    ],
    [
      "with a letter that is not ASCII",
      "kéy",
      "the key has a space, a control character or a character outside ASCII in it. Check how it was copied."
    ],
    [
      "with a typographic quote",
      "“key-1”",
      "the key has quotes around it. Remove them: `docker --env-file`, for one, keeps them as part of the value."
    ],
    [
      "with an invisible space",
      "key\u200b1",
      "the key has a space, a control character or a character outside ASCII in it. Check how it was copied."
    ]
  ] as const) {
    it.effect(`${what}: rejected before anything is sent, without a retry`, () =>
      Effect.gen(function* () {
        for (const credentials of [
          Credentials.apiKey(key),
          Credentials.organizationKey({ organization_id: organizationId, key: key.trim() === "" ? "a b" : key })
        ]) {
          const server = stub(ok)
          const error = yield* failure(call(server, Op.get, { id: "1" }, { credentials }))
          expect(error).toBeInstanceOf(CredentialsError)
          expect(error._tag).toBe("PolytomicCredentialsError")
          expect(server.sent.length).toBe(0)
        }
        const error = yield* failure(call(stub(ok), Op.get, { id: "1" }, { credentials: Credentials.apiKey(key) }))
        expect(error.message).toContain(`There are no usable Polytomic credentials: ${expected}`)
      })
    )
  }

  it.effect("rejects an organization id that is empty or contains a colon", () =>
    Effect.gen(function* () {
      for (const [id, message] of [
        ["", "the user name of the Basic credentials is empty"],
        ["a:b", "has a colon in it, which Basic does not allow"]
      ] as const) {
        const credentials = Credentials.organizationKey({ organization_id: id, key: "key-1" })
        const error = yield* failure(call(stub(ok), Op.get, { id: "1" }, { credentials }))
        expect(error.message).toContain(message)
      }
    })
  )
})

describe("credentials from an effect", () => {
  it.effect("are requested per attempt, so a retry uses a renewed token", () =>
    Effect.gen(function* () {
      let n = 0
      const credentials = Credentials.fromEffect(Effect.sync(() => Credentials.Authorization.bearer(`token-${++n}`)))
      const server = stub(problem(503), problem(503), ok)
      yield* value(call(server, Op.get, { id: "1" }, { credentials }))
      expect(server.sent.map((sent) => sent.headers["authorization"])).toEqual([
        "Bearer token-1",
        "Bearer token-2",
        "Bearer token-3"
      ])
    })
  )

  it.effect("can be cached for a while", () =>
    Effect.gen(function* () {
      let n = 0
      const credentials = Credentials.cached(
        Effect.sync(() => Credentials.Authorization.bearer(`token-${++n}`)),
        { timeToLive: "1 minute" }
      )
      const server = stub(ok)
      const get = call(server, Op.get, { id: "1" }, { credentials })
      yield* get
      yield* get
      yield* TestClock.adjust(Duration.minutes(2))
      yield* get
      expect(server.sent.map((sent) => sent.headers["authorization"])).toEqual([
        "Bearer token-1",
        "Bearer token-1",
        "Bearer token-2"
      ])
    })
  )

  it.effect("are not requested again after the effect failed", () =>
    Effect.gen(function* () {
      let n = 0
      const credentials = Credentials.fromEffect(
        Effect.suspend(() => {
          n++
          return Effect.fail(new CredentialsError({ detail: "the vault is sealed" }))
        })
      )
      yield* failure(call(stub(ok), Op.get, { id: "1" }, { credentials }))
      expect(n).toBe(1)
    })
  )
})

describe("where credentials are looked up", () => {
  it.effect("on the calling fiber: two concurrent tenants of one client stay apart", () =>
    Effect.gen(function* () {
      const server = stub(slow(5, problem(503)), slow(5, problem(503)), ok)
      const get = (id: string) => PolytomicClient.execute(Op.get, { id })
      const program = Effect.all(
        [
          Effect.provideService(get("a"), Credentials.Credentials, Credentials.apiKey("tenant-a")),
          Effect.provideService(get("b"), Credentials.Credentials, Credentials.apiKey("tenant-b")),
          get("c")
        ],
        { concurrency: "unbounded" }
      )
      yield* value(Effect.provide(program, layer(server, { credentials: Credentials.apiKey("of-the-client") })))
      expect(server.sent.length).toBe(5)
      for (const sent of server.sent) {
        const expected = { a: "tenant-a", b: "tenant-b", c: "of-the-client" }[sent.url.pathname.slice(-1)]
        expect(sent.headers["authorization"]).toBe(`Bearer ${expected}`)
      }
    })
  )

  it.effect("in a layer around a call", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      yield* PolytomicClient.execute(Op.get, { id: "1" }).pipe(
        Effect.provide(Credentials.layer(Credentials.apiKey("inner"))),
        Effect.provide(layer(server, { credentials: Credentials.apiKey("outer") }))
      )
      expect(server.sent[0]?.headers["authorization"]).toBe("Bearer inner")
    })
  )
})

describe("from the configuration", () => {
  const read = (env: { readonly [name: string]: string }) =>
    Credentials.config.parse(ConfigProvider.fromUnknown(env)).pipe(Effect.flatMap(header))

  for (const [what, env, expected] of [
    ["an API key", { POLYTOMIC_API_KEY: "api" }, "Bearer api"],
    ["a partner key", { POLYTOMIC_PARTNER_KEY: "partner" }, "Bearer partner"],
    ["a deployment key", { POLYTOMIC_DEPLOYMENT_KEY: "deploy" }, "Bearer deploy"],
    [
      "a partner key inside an organization",
      { POLYTOMIC_PARTNER_KEY: "partner", POLYTOMIC_ORGANIZATION_ID: "org" },
      `Basic ${btoa("org:partner")}`
    ],
    [
      "a deployment key inside an organization",
      { POLYTOMIC_DEPLOYMENT_KEY: "deploy", POLYTOMIC_ORGANIZATION_ID: "org" },
      `Basic ${btoa("org:deploy")}`
    ],
    [
      "an API key goes before all others",
      {
        POLYTOMIC_API_KEY: "api",
        POLYTOMIC_PARTNER_KEY: "partner",
        POLYTOMIC_DEPLOYMENT_KEY: "deploy",
        POLYTOMIC_ORGANIZATION_ID: "org"
      },
      "Bearer api"
    ],
    [
      "a partner key goes before a deployment key",
      { POLYTOMIC_PARTNER_KEY: "partner", POLYTOMIC_DEPLOYMENT_KEY: "deploy" },
      "Bearer partner"
    ]
  ] as const) {
    it.effect(`${what}: ${Object.keys(env).join(", ")}`, () =>
      Effect.map(read(env), (sent) => expect(sent).toBe(expected))
    )
  }

  for (const env of [{}, { POLYTOMIC_ORGANIZATION_ID: "org" }]) {
    it.effect(`without a key (${Object.keys(env).join() || "nothing set"}): the error names POLYTOMIC_API_KEY`, () =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(read(env))
        expect(error).toBeInstanceOf(Config.ConfigError)
        expect(String(error)).toContain("POLYTOMIC_API_KEY")
      })
    )
  }

  it.effect("as a layer that reads the configuration where it is provided", () =>
    Effect.gen(function* () {
      const keyHere = Effect.flatMap(Credentials.Credentials, header)
      const configured =
        (key: string) =>
        <A, E, R>(self: Effect.Effect<A, E, R>) =>
          self.pipe(
            Effect.provide(Credentials.layerConfig()),
            Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromUnknown({ POLYTOMIC_API_KEY: key }))
          )
      const both = Effect.all([keyHere, keyHere.pipe(configured("inner"))]).pipe(configured("outer"))
      expect(yield* both).toEqual(["Bearer outer", "Bearer inner"])
    })
  )

  it.effect("as a layer", () =>
    Effect.gen(function* () {
      const credentials = yield* Credentials.Credentials.pipe(
        Effect.provide(Credentials.layerConfig()),
        Effect.provideService(
          ConfigProvider.ConfigProvider,
          ConfigProvider.fromUnknown({ POLYTOMIC_API_KEY: "from-layer" })
        )
      )
      expect(yield* header(credentials)).toBe("Bearer from-layer")
    })
  )
})

describe("cached credentials", () => {
  const counted = (outcome: (n: number) => Effect.Effect<string, CredentialsError>) => {
    const runs = { started: 0 }
    const fetched = Effect.suspend(() => Effect.delay(outcome(++runs.started), "1 second"))
    return { runs, token: Effect.map(fetched, Credentials.Authorization.bearer) }
  }

  it.effect("are fetched once for concurrent calls", () =>
    Effect.gen(function* () {
      const { runs, token } = counted((n) => Effect.succeed(`token-${n}`))
      const { authorization } = Credentials.cached(token, { timeToLive: "1 minute" })
      const all = yield* value(
        Effect.all(
          Array.from({ length: 50 }, () => authorization),
          { concurrency: 50 }
        )
      )
      expect(new Set(all).size).toBe(1)
      expect(runs.started).toBe(1)
    })
  )

  it.effect("do not cache a failure: waiting callers retry", () =>
    Effect.gen(function* () {
      const { runs, token } = counted((n) =>
        n === 1 ? Effect.fail(new CredentialsError({ detail: "sealed" })) : Effect.succeed(`token-${n}`)
      )
      const { authorization } = Credentials.cached(token, { timeToLive: "1 minute" })
      const exits = yield* value(
        Effect.all(
          [1, 2, 3].map(() => Effect.exit(authorization)),
          { concurrency: 3 }
        )
      )
      expect(exits.map(({ _tag }) => _tag)).toEqual(["Failure", "Success", "Success"])
      expect(runs.started).toBe(2)
    })
  )

  it.effect("are fetched by the next caller if the first is interrupted", () =>
    Effect.gen(function* () {
      const { runs, token } = counted((n) => Effect.succeed(`token-${n}`))
      const { authorization } = Credentials.cached(token, { timeToLive: "1 minute" })
      const first = yield* Effect.forkChild(authorization, { startImmediately: true })
      const second = yield* Effect.forkChild(authorization, { startImmediately: true })
      yield* TestClock.adjust(500)
      yield* Fiber.interrupt(first)
      yield* TestClock.adjust("1 second")
      expect(yield* Fiber.join(second)).toMatchObject({ scheme: "Bearer" })
      expect(runs.started).toBe(2)
    })
  )

  it.effect("are valid for the lifetime in the authorization, from the start of the fetch", () =>
    Effect.gen(function* () {
      const { runs, token } = counted((n) => Effect.succeed(`token-${n}`))
      const { authorization } = Credentials.cached(token, {
        timeToLive: (found) =>
          found.scheme === "Bearer" && Redacted.value(found.token) === "token-1" ? "3 seconds" : "1 hour"
      })
      const first = yield* Effect.forkChild(authorization, { startImmediately: true })
      yield* TestClock.adjust("2 seconds")
      yield* Fiber.join(first)
      yield* authorization
      expect(runs.started).toBe(1)
      yield* TestClock.adjust("1 second")
      yield* Effect.forkChild(authorization, { startImmediately: true })
      expect(runs.started).toBe(2)
      yield* TestClock.adjust("30 minutes")
      yield* authorization
      expect(runs.started).toBe(2)
    })
  )
})
