/** Settings of command lines: durations, fields, formats, addresses and keys. */
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/testing/TestClock"
import type { UsageError } from "../../src/bin/cli/failure.ts"
import { Host } from "../../src/bin/cli/host.ts"
import {
  baseUrl,
  credentials,
  fields,
  format,
  type Globals,
  globalFlags,
  timeout,
  withinTotal
} from "../../src/bin/cli/settings.ts"

interface Given {
  readonly output?: "table" | "json" | "ndjson" | "csv"
  readonly fields?: string
  readonly keyFile?: string
  readonly timeout?: string
  readonly host?: Partial<Host>
}

/** Runs an effect that reads settings, with the flags of a command line. */
const given = <A, E>(self: Effect.Effect<A, E, Globals | Host>, options: Given): Effect.Effect<A, E> => {
  const [output, fields, reveal, version, keyFile, timeout] = globalFlags
  return self.pipe(
    Effect.provideService(output, Option.fromUndefinedOr(options.output)),
    Effect.provideService(fields, Option.fromUndefinedOr(options.fields)),
    Effect.provideService(reveal, false),
    Effect.provideService(version, "2025-09-18"),
    Effect.provideService(keyFile, Option.fromUndefinedOr(options.keyFile)),
    Effect.provideService(timeout, Option.fromUndefinedOr(options.timeout)),
    Effect.provideService(Host, { env: {}, stdoutIsTerminal: false, ...options.host } as Host) // the fields that it reads
  )
}

const refusal = <A>(self: Effect.Effect<A, UsageError, Globals | Host>, options: Given) =>
  Effect.map(Effect.flip(given(self, options)), ({ hint, message }) => [message, hint])

describe("a duration", () => {
  for (const [text, millis] of [
    ["1ms", 1],
    ["30s", 30_000],
    ["5m", 300_000],
    ["2h", 7_200_000],
    ["1d", 86_400_000],
    ["999999999s", 999_999_999_000]
  ] as const) {
    it.effect(`is ${text}`, () =>
      Effect.gen(function* () {
        const found = yield* given(timeout, { timeout: text })
        assert.strictEqual(found === undefined ? undefined : Duration.toMillis(found), millis)
      })
    )
  }

  it.effect("is a number with a unit, and above 0", () =>
    Effect.gen(function* () {
      assert.isUndefined(yield* given(timeout, {}))
      for (const text of ["", "0s", "00m", "5", "s", "1.5s", "-1s", "1y", "1 s", "1sx", "x1s", "1000000000s"]) {
        const expected = [`"${text}" is not a duration.`, "Write 30s, 5m or 2h."]
        assert.deepStrictEqual(yield* refusal(timeout, { timeout: text }), expected, text)
      }
    })
  )

  it.effect("ends a longer run with a message", () =>
    Effect.gen(function* () {
      const end = yield* Effect.forkChild(Effect.flip(given(withinTotal(Effect.never), { timeout: "1m" })))
      yield* TestClock.adjust(59_999)
      assert.isUndefined(end.pollUnsafe())
      yield* TestClock.adjust(1)
      const { message } = yield* Fiber.join(end)
      assert.strictEqual(message, "The --timeout has passed, so the output is incomplete. Raise --timeout.")
      assert.strictEqual(yield* given(withinTotal(Effect.succeed(1)), {}), 1)
    })
  )
})

describe("fields", () => {
  it.effect("are names separated by commas", () =>
    Effect.gen(function* () {
      assert.isUndefined(yield* given(fields, {}))
      assert.deepStrictEqual(yield* given(fields, { fields: " a, b.c ,," }), ["a", "b.c"])
      for (const text of ["", ",", " , "])
        assert.deepStrictEqual(yield* refusal(fields, { fields: text }), [
          "--fields has no path. Write one or more, such as --fields id,name.",
          undefined
        ])
    })
  )
})

describe("the output format", () => {
  it.effect("is a table on a terminal, unless another one is selected", () =>
    Effect.gen(function* () {
      const terminal = { stdoutIsTerminal: true }
      assert.strictEqual(yield* given(format(), {}), "json")
      assert.strictEqual(yield* given(format("ndjson"), {}), "ndjson")
      assert.strictEqual(yield* given(format("ndjson"), { host: terminal }), "table")
      assert.strictEqual(yield* given(format(), { output: "csv", host: terminal }), "csv")
    })
  )
})

describe("the base URL", () => {
  it.effect("must be encrypted or local", () =>
    Effect.gen(function* () {
      for (const text of [undefined, ""]) assert.isUndefined(yield* baseUrl(text))
      for (const text of [
        "https://a.example",
        "http://localhost:4010",
        "http://127.0.0.1",
        "http://127.1.2.3:80",
        "http://[::1]:4010"
      ]) {
        assert.strictEqual(yield* baseUrl(text), new URL(text).href.slice(0, -1))
      }
      for (const text of ["http://a.example", "http://localhost.a.example", "http://a.localhost", "http://[::2]"]) {
        const { hint, message } = yield* Effect.flip(baseUrl(text))
        assert.strictEqual(message, "POLYTOMIC_BASE_URL sends the key unencrypted.", text)
        assert.strictEqual(hint, "Use https, or the emulator on 127.0.0.1.")
      }
      const { message } = yield* Effect.flip(baseUrl("a.example"))
      assert.match(message, /^POLYTOMIC_BASE_URL does not begin with https:\/\/ .*\.$/)
    })
  )
})

describe("a key", () => {
  const sent = (options: Given) =>
    Effect.gen(function* () {
      const found = yield* (yield* given(credentials, options)).authorization
      return found.scheme === "Bearer"
        ? Redacted.value(found.token)
        : [Redacted.value(found.username), Redacted.value(found.password)]
    })

  it.effect("from a file takes precedence over the environment, trimmed", () =>
    Effect.gen(function* () {
      const env = { POLYTOMIC_API_KEY: " of-the-environment\n" }
      const files: { readonly [path: string]: string } = { f: " of-the-file \n", e: " \n", w: "of two words" }
      const host = {
        env,
        readFile: (path: string) => Effect.succeed(files[path] ?? ""),
        readStdin: Effect.succeed("of-the-input\n")
      }
      assert.strictEqual(yield* sent({ host }), "of-the-environment")
      assert.strictEqual(yield* sent({ host, keyFile: "f" }), "of-the-file")
      assert.strictEqual(yield* sent({ host, keyFile: "-" }), "of-the-input")
      const inOrganization = { ...host, env: { ...env, POLYTOMIC_ORGANIZATION: "an-organization" } }
      assert.deepStrictEqual(yield* sent({ host: inOrganization }), ["an-organization", "of-the-environment"])
      const ofNone = { ...host, env: { ...env, POLYTOMIC_ORGANIZATION: "" } }
      assert.strictEqual(yield* sent({ host: ofNone }), "of-the-environment")
      const partner = { env: { POLYTOMIC_PARTNER_KEY: "a-partner", POLYTOMIC_ORGANIZATION: "an-organization" } }
      assert.deepStrictEqual(yield* sent({ host: partner }), ["an-organization", "a-partner"])
      assert.deepStrictEqual(yield* refusal(credentials, { host, keyFile: "e" }), [
        "e is empty. Save the API key in it.",
        undefined
      ])
      const hint = "Copy the key again, without spaces and line breaks."
      assert.deepStrictEqual(yield* refusal(credentials, { host, keyFile: "w" }), [
        "w contains characters that are invalid in a key.",
        hint
      ])
      const broken = { ...host, env: { POLYTOMIC_API_KEY: "a b" } }
      assert.deepStrictEqual(yield* refusal(credentials, { host: broken }), [
        "POLYTOMIC_API_KEY contains characters that are invalid in a key.",
        hint
      ])
    })
  )

  it.effect("that is missing is reported", () =>
    Effect.gen(function* () {
      for (const env of [{}, { POLYTOMIC_API_KEY: "" }, { POLYTOMIC_API_KEY: " \n" }]) {
        assert.deepStrictEqual(yield* refusal(credentials, { host: { env } }), [
          "The API key is missing.",
          "Set POLYTOMIC_API_KEY, or name a file with --api-key-file."
        ])
      }
    })
  )
})
