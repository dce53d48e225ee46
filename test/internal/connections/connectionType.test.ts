/** Validation of a configuration against the fields of its type. */
import { assert, describe, it } from "@effect/vitest"
import * as Redacted from "effect/Redacted"
import { connectionType, meantBy } from "../../../src/internal/connections/connectionType.ts"

const type = connectionType<"example", object>(
  "example",
  "hostname! port!#:5432 password!* mode=a|b ssl? tags[] settings{} made- count# region!:eu=eu|us"
)

const filled = { hostname: "h", password: "p" }

/** The configuration as it is sent, and the issue of each invalid field. */
const check = (configuration: object, newer?: object): unknown =>
  Object.fromEntries(
    Object.entries(type.configure(configuration as never, newer as never).configuration as object).map(
      ([name, value]) => [
        name,
        value instanceof Error || (typeof value === "object" && value !== null && "message" in value)
          ? `! ${value.message}`
          : value
      ]
    )
  )

const defaults = { port: 5432, region: "eu" }

describe("a configuration", () => {
  it("has the defaults of required settings", () => {
    assert.deepStrictEqual(check(filled), { ...filled, ...defaults })
    assert.deepStrictEqual(check({ ...filled, port: 1, region: "us" }), { ...filled, port: 1, region: "us" })
  })

  it("keeps empty optional settings and omits absent ones", () => {
    assert.deepStrictEqual(check({ ...filled, mode: null, ssl: undefined, tags: "" }), {
      ...filled,
      ...defaults,
      mode: null,
      tags: ""
    })
    assert.deepStrictEqual(check({ ...filled, made: null }), { ...filled, ...defaults, made: null })
  })

  it("is rejected for a missing or empty required setting, with the unknown ones", () => {
    const missing = "! is missing, and connection type example requires it"
    assert.deepInclude(check({ password: "p" }), { hostname: missing })
    for (const hostname of [null, ""]) assert.deepInclude(check({ ...filled, hostname }), { hostname: missing })
    assert.deepInclude(check({ ...filled, port: null }), { port: missing })
    assert.deepInclude(check({ password: "p", zzz: 1, yyy: 2 }), { hostname: `${missing} (zzz, yyy: unknown)`, zzz: 1 })
    // A misspelt field is not reported as missing, too.
    const misspelt = check({ password: "p", hostnam: "h" })
    assert.match(
      (misspelt as { hostnam: string }).hostnam,
      /^! is not a field of connection type example: use `hostname`/
    )
    assert.notProperty(misspelt, "hostname")
  })

  it("is rejected for a value of another type", () => {
    for (const [field, was] of [
      [{ hostname: 1 }, "integer, where string"],
      [{ port: "1" }, "string, where integer"],
      [{ port: 1.5 }, "number, where integer"],
      [{ ssl: 1 }, "integer, where boolean"],
      [{ tags: {} }, "object, where array"],
      [{ settings: [] }, "array, where object"],
      [{ password: Redacted.make(1) }, "integer, where string"]
    ] as const) {
      const [name = ""] = Object.keys(field)
      assert.deepInclude(check({ ...filled, ...field }), { [name]: `! is of type ${was} was expected` })
    }
    assert.deepInclude(check({ ...filled, mode: "c" }), { mode: "! is not one of a, b" })
    assert.deepInclude(check({ ...filled, made: "x" }), { made: "! is read-only: remove it" })
    for (const good of [{ mode: "b" }, { ssl: false }, { tags: [] }, { settings: {} }, { count: 0 }])
      assert.deepInclude(check({ ...filled, ...good }), good)
  })

  it("keeps newer settings unchanged, in place of required ones too", () => {
    const newer = { hostname: "new", zzz: { a: 1 } }
    assert.deepStrictEqual(check({ password: "p" }, newer), { password: "p", ...defaults, ...newer })
  })
})

describe("a misspelled name", () => {
  it("suggests a similar name, or one with a common prefix of at least 3 letters", () => {
    assert.strictEqual(meantBy("hostnmae", ["port", "hostname"]), "hostname")
    assert.strictEqual(meantBy("host", ["port", "hostname", "hostnames"]), "hostname")
    assert.strictEqual(meantBy("Host-Name_Of", ["port", "hostname"]), "hostname")
    for (const name of ["ho", "x", "zzzzzz"]) assert.isUndefined(meantBy(name, ["port", "hostname"]), name)
  })
})
