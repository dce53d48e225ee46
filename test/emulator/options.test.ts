/** Options of an emulator: durations in any form; invalid names and values are rejected. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { PolytomicEmulator } from "effect-polytomic/emulator"
import { isSetting, optionFields } from "../../src/emulator/control/settings.ts"
import { optionTable, plainOptions } from "../../src/emulator/internal/optionTable.ts"
import { settings } from "../../src/emulator/Options.ts"
import { make, postgres, send } from "./support.ts"

describe("durations", () => {
  it("are accepted in any form and stored as milliseconds", () => {
    const { executions, events, webhooks } = settings({
      executions: { queuedFor: "2 minutes", runsFor: 5 },
      events: { keptFor: "3 hours" },
      webhooks: { timeout: "1 second", signature: { prefix: "sha256=" } }
    })
    assert.deepStrictEqual(executions, { queuedFor: 120_000, runsFor: 5, cancelsIn: 1000 })
    assert.deepStrictEqual(events, { keptFor: 10_800_000, order: "newest" })
    assert.deepInclude(webhooks, { timeout: 1000, firstRetryAfter: 1000 })
    assert.deepInclude(webhooks.signature, { prefix: "sha256=", encoding: "hex" })
  })

  it("keep the default when undefined", () => {
    assert.strictEqual(settings({ jobs: { queuedFor: undefined } }).jobs.queuedFor, 250)
  })
})

/** Names of leaves, such as `jobs.runsFor`, with their values. */
const leavesOf = (value: object, prefix = ""): ReadonlyArray<readonly [string, unknown]> =>
  Object.entries(value).flatMap(([name, child]): ReadonlyArray<readonly [string, unknown]> => {
    const isGroup = typeof child === "object" && !Array.isArray(child) && !/refused/.test(name)
    return isGroup ? leavesOf(child, `${prefix}${name}.`) : [[prefix + name, child]]
  })

describe("the table of options", () => {
  const defaults = settings({})
  const entries = new Map(leavesOf(optionTable))
  const inJson = Schema.is(Schema.Struct(optionFields))

  it("has the groups and names of the settings", () => {
    const groups = Object.entries(defaults).filter(([name]) => Object.hasOwn(optionTable, name))
    // Without it, the proxy echoes the request.
    const names = [...leavesOf(Object.fromEntries(groups)).map(([name]) => name), "proxy.upstream"]
    assert.sameMembers([...entries.keys()], names)
    assert.includeMembers(
      Object.keys(defaults),
      Object.keys(plainOptions).filter((name) => name !== "keys")
    )
  })

  it("selects options for JSON by their whole name", () => {
    for (const name of ["webhooks.deliver", "idempotency.applies", "proxy.upstream", "policies.system"]) {
      assert.isFalse(isSetting(name), name)
    }
    for (const name of ["webhooks.signature.header", "modelSyncs.refusedModes", "jobs", "mask", "anonymous"]) {
      assert.isTrue(isSetting(name), name)
    }
    for (const name of ["jobs.runsfor", "jobs.runsFor.x", "nothing", "", "toString"])
      assert.isFalse(isSetting(name), name)
  })

  it.each(leavesOf(settings({})).filter(([name]) => isSetting(name)))(
    "accepts the default of %s in JSON",
    (name, value) => {
      const nested = name.split(".").reduceRight<unknown>((inner, part) => ({ [part]: inner }), value)
      assert.isTrue(inJson(nested))
      assert.doesNotThrow(() => settings(nested as PolytomicEmulator.Options)) // it is an option with its default
    }
  )
})

describe("an invalid option", () => {
  for (const [options, message] of [
    [{ uniqeNames: true }, "`uniqeNames` is not an option of PolytomicEmulator; did you mean `uniqueNames`?"],
    [
      { jobs: { queuedfor: 1 } },
      "`jobs` is invalid: `queuedfor` is not an option of `jobs`; did you mean `queuedFor`?"
    ],
    [{ jobs: { queuedFor: "soon" } }, "`jobs` is invalid: `queuedFor` is not a duration"],
    [{ schemaCache: { refusal: 404 } }, "`schemaCache` is invalid: `refusal` is 404; pass 400 or 422"],
    [{ defaultVersion: "2020-01-01" }, "`defaultVersion` is"],
    [{ anonymous: "some" }, "`anonymous` is a string; pass an array"],
    [{ webhooks: { signature: { encoding: "utf8" } } }, "`encoding` is"],
    [null, "`options` are null; pass an object"]
  ] as const) {
    it.effect(`is rejected by name: ${message.slice(0, 40)}`, () =>
      Effect.gen(function* () {
        // Values that JavaScript can pass.
        const made = PolytomicEmulator.make(options as unknown as PolytomicEmulator.Options)
        assert.include(String(yield* Effect.exit(made)), message)
      })
    )
  }
})

describe("unreachable", () => {
  it.effect("treats a connection as unreachable if the option returns a reason", () =>
    Effect.gen(function* () {
      const requested: Array<unknown> = []
      const emulator = yield* make({
        unreachable: (type, { hostname }) => {
          requested.push([type, hostname])
          return hostname === "far" ? "the tunnel is closed" : undefined
        }
      })
      const attempt = (hostname: string) =>
        send(emulator, "POST /api/connections", {
          body: { name: hostname, type: "postgresql", configuration: { ...postgres, hostname } }
        })
      const refused = yield* attempt("far")
      assert.deepStrictEqual([refused.status, refused.json.key], [422, "connection_failed"])
      assert.include(refused.json.message, "the tunnel is closed")
      // The default does not apply together with it.
      assert.strictEqual((yield* attempt("db.invalid")).status, 200)
      assert.deepStrictEqual(requested, [
        ["postgresql", "far"],
        ["postgresql", "db.invalid"]
      ])
    })
  )
})

describe("layer", () => {
  it.effect("accepts credentials beside the options", () =>
    Effect.gen(function* () {
      const emulator = yield* PolytomicEmulator.PolytomicEmulator
      assert.isNotEmpty(yield* emulator.organizations)
    }).pipe(Effect.provide(PolytomicEmulator.layer({ credentials: undefined, uniqueNames: false })))
  )
})
