/** Configurations of connection types: validated before anything is sent, and described by the service. */
import { readFileSync } from "node:fs"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { Connections } from "effect-polytomic"
import * as ConnectionTypes from "effect-polytomic/ConnectionTypes"
import { PolytomicEmulator } from "effect-polytomic/emulator"
import { isSecretName } from "../src/internal/redaction/secretNames.ts"

interface Facts {
  readonly use_oauth: boolean
  readonly required: ReadonlyArray<string>
  readonly properties: {
    readonly [name: string]: { readonly type: string; readonly sensitive?: boolean; readonly readOnly?: boolean }
  }
}

const facts: { readonly [id: string]: Facts } = JSON.parse(
  readFileSync(new URL("../spec/facts/connection-types.json", import.meta.url), "utf8")
)

const postgres = {
  hostname: "db.example.com",
  username: "polytomic",
  password: Redacted.make("hunter2"),
  database: "app"
}

/** Issues of a connection of any type, as reported by the call that creates it. */
const issuesOf = (configured: ConnectionTypes.Configured<string>) =>
  Effect.gen(function* () {
    const connections = yield* Connections
    const emulator = yield* PolytomicEmulator.PolytomicEmulator
    const error = yield* Effect.flip(connections.create({ name: "any", ...configured }))
    assert.deepStrictEqual(yield* emulator.requests, [])
    assert.notInclude(error.message, "hunter2")
    return error._tag === "PolytomicInvalidInput"
      ? error.issues.map(({ message, path }) => `${path.join(".")} ${message}`)
      : [error.message]
  }).pipe(Effect.provide(PolytomicEmulator.layer()))

// A JavaScript program, or one that reads its settings from a file.
const untyped = (type: string, configuration: object, newer?: ConnectionTypes.Newer) =>
  ConnectionTypes.configure(type, { ...configuration }, newer)

describe("works after parsers of other bodies, concurrently", () => {
  it.effect("returns the input of create and update, with defaults for required settings", () =>
    Effect.gen(function* () {
      const connections = yield* Connections
      const { id = "" } = yield* connections.create({
        name: "db",
        ...ConnectionTypes.configure("postgresql", { ...postgres, ssl: false })
      })
      const updated = yield* connections.update({
        id,
        name: "db",
        ...ConnectionTypes.postgresql.configure({ ...postgres, port: 6432 })
      })
      assert.deepInclude(updated.configuration, { port: 6432, password: "******" })
      const { requests, save, snapshot } = yield* PolytomicEmulator.PolytomicEmulator
      assert.nestedPropertyVal((yield* requests)[0]?.body, "configuration.port", 5432)
      assert.include(JSON.stringify((yield* save).tables.connections), "hunter2")
      assert.notInclude(JSON.stringify(yield* snapshot), "hunter2")
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  it.effect("suggests the correct name of a misspelled setting", () =>
    Effect.gen(function* () {
      const { hostname, ...rest } = postgres
      for (const wrong of ["hostnam", "host", "hostName", "hsotname", "host_name"]) {
        assert.deepStrictEqual(yield* issuesOf(untyped("postgresql", { ...rest, [wrong]: hostname })), [
          `configuration.${wrong} is not a field of connection type postgresql: use \`hostname\`, or pass a field that is newer than this package as \`newer\``
        ])
      }
    })
  )

  it.effect("names missing and unknown settings together", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(
        yield* issuesOf(untyped("mysql", { hostname: "h", username: "u", passwd: Redacted.make("hunter2") })),
        ["configuration.account is missing, and connection type mysql requires it (username: unknown)"]
      )
      assert.deepStrictEqual(yield* issuesOf(untyped("affinity", { api_key: "" })), [
        "configuration.api_key is missing, and connection type affinity requires it"
      ])
    })
  )

  it.effect("reports a value of the wrong type, one outside the enum, and fields that the service sets", () =>
    Effect.gen(function* () {
      const password = Redacted.make({ secret: "hunter2" })
      assert.deepStrictEqual(yield* issuesOf(untyped("postgresql", { ...postgres, password, port: "5432", ssl: 1 })), [
        "configuration.password is of type object, where string was expected",
        "configuration.port is of type string, where integer was expected",
        "configuration.ssl is of type integer, where boolean was expected"
      ])
      assert.deepStrictEqual(yield* issuesOf(untyped("bigquery", { auth_method: "magic", client_email: "a@b.c" })), [
        "configuration.auth_method is not one of service_account_key, workload_identity_federation, application_default_credentials",
        "configuration.client_email is read-only: remove it"
      ])
    })
  )

  it.effect("suggests the correct id of a misspelled type", () =>
    Effect.gen(function* () {
      const [issue] = yield* issuesOf(untyped("postgres", postgres))
      assert.strictEqual(issue, "type is not a connection type: use `postgresql`")
    })
  )

  it("accepts settings and types that are newer than the package", () => {
    const newer = { hostnames: ["a", "b"], __proto__: null, ssl_mode: "verify-full" }
    const { configuration } = ConnectionTypes.postgresql.configure(postgres, newer)
    assert.deepInclude(configuration, { hostname: "db.example.com", hostnames: ["a", "b"], ssl_mode: "verify-full" })
    // Nothing similar is known, so it is sent unchanged.
    assert.deepInclude(untyped("postgresql", { ...postgres, quantum: true }).configuration, { quantum: true })
    assert.deepStrictEqual(ConnectionTypes.configure("brand_new", { a: 1 }, { b: 2 }), {
      type: "brand_new",
      configuration: { a: 1, b: 2 }
    })
  })

  it("is not serialized to JSON by accident", () => {
    assert.throws(() => JSON.stringify(untyped("affinity", {})), /requires it/)
  })

  it("takes no longer for a long name than for a short one", () => {
    const configuration = { [`h${"ostname".repeat(200_000)}`]: "x" }
    const start = performance.now()
    untyped("postgresql", { ...postgres, ...configuration })
    assert.isBelow(performance.now() - start, 1000)
  })
})

describe("the list of types", () => {
  it("contains the documented settings of each type", () => {
    assert.strictEqual(ConnectionTypes.all.length, 226)
    for (const [id, { properties, required }] of Object.entries(facts)) {
      const fields = ConnectionTypes.find(id)?.fields ?? []
      assert.deepStrictEqual(
        fields.map(({ name, readOnly, required, sensitive, type }) => [name, type, required, sensitive, readOnly]),
        Object.entries(properties).map(([name, { readOnly = false, sensitive = false, type }]) => [
          name,
          type,
          required.includes(name),
          sensitive,
          readOnly
        ]),
        id
      )
    }
  })

  it("has secrets only under field names that redaction covers", () => {
    const names = ConnectionTypes.all.flatMap(({ fields }) => fields.filter(({ sensitive }) => sensitive))
    const unknown = new Set(names.map(({ name }) => name).filter((name) => !isSecretName(name)))
    assert.deepStrictEqual(Array.from(unknown), [])
  })
})
