/** Secrets in results: fields marked by the descriptions, names that reveal a secret, and unchanged fields. */
import { assert, describe, it } from "@effect/vitest"
import { hideText, maskedPaths, redactOutput } from "../../../src/internal/tools/secrets.ts"
import type { FieldWords, Words } from "../../../src/internal/tools/words.ts"

const field = (...types: ReadonlyArray<string>): FieldWords => ({ description: "", secret: false, types })

const secret: FieldWords = { ...field(), secret: true }

const types: { readonly [name: string]: { readonly [name: string]: FieldWords } } = {
  Page: { data: field("Thing"), next: field() },
  Thing: { name: field(), code: secret, parts: field("Part", "OtherPart"), configuration: secret, codes: secret },
  Part: { pin: secret },
  OtherPart: { word: secret }
}

const words: Words = {
  ids: [],
  operation: () => ({ summary: "", effect: "read", output: ["Page"], input: {}, readOnly: [] }),
  type: (name) => types[name] ?? {}
}

const redact = (thing: unknown, id = "things.get"): unknown => redactOutput(words, id, thing, ["data"])

describe("a result", () => {
  it("has marked fields redacted: whole strings and numbers, also in lists", () => {
    assert.deepStrictEqual(redact({ name: "a", code: "b", codes: ["c", 1, "", true, null, { a: "d" }] }), {
      name: "a",
      code: "******",
      codes: ["******", "******", "", true, null, { a: "******" }]
    })
    assert.deepStrictEqual(redact({ code: 1 }), { code: "******" })
    assert.deepStrictEqual(redact({ code: "" }), { code: "" })
  })

  it("has a marked object redacted with its shape, by the names of its values", () => {
    const configuration = { host: "h", port: 1, password: "p", tokens: ["t", 2], url: "postgres://u:p@h/d" }
    assert.deepStrictEqual(redact({ configuration }), {
      configuration: {
        host: "h",
        port: 1,
        password: "******",
        tokens: ["******", "******"],
        url: "postgres://u:******@h/d"
      }
    })
  })

  it("has each type of a field redacted, in lists and in records", () => {
    const parts = { pin: "1", word: "2", other: "3" }
    const shown = { pin: "******", word: "******", other: "3" }
    assert.deepStrictEqual(redact({ parts }), { parts: shown })
    assert.deepStrictEqual(redact({ parts: [parts] }), { parts: [shown] })
    assert.deepStrictEqual(redact({ parts: { any: parts } }), { parts: { any: shown } })
    assert.deepStrictEqual(redactOutput(words, "things.list", { data: [{ parts }] }), { data: [{ parts: shown }] })
  })

  it("has fields with secret names redacted, except in rows of other systems", () => {
    const row = { api_key: "k", password: 1, token: "", secret: true, key: "id", url: "https://u:p@h" }
    const shown = {
      api_key: "******",
      password: "******",
      token: "",
      secret: true,
      key: "id",
      url: "https://u:******@h"
    }
    assert.deepStrictEqual(redact(row), shown)
    for (const id of [
      "queryRunner.getQuery",
      "models.preview",
      "models.sample",
      "schemas.getRecords",
      "connections.executeProxy"
    ])
      assert.deepStrictEqual(redact(row, id), row, id)
    for (const id of ["models.get", "schemas.get", "connections.get"])
      assert.deepStrictEqual(redact(row, id), shown, id)
  })

  it("is not modified itself", () => {
    const thing = { code: "b", parts: [{ pin: "1" }] }
    redact(thing)
    assert.deepStrictEqual(thing, { code: "b", parts: [{ pin: "1" }] })
    const odd = redact(JSON.parse('{"__proto__":"a"}'))
    assert.deepStrictEqual(Object.entries(odd as object), [["__proto__", "a"]])
  })
})

describe("a URL", () => {
  it("has its password redacted anywhere in a text", () => {
    assert.strictEqual(
      hideText("see postgres://u:p@h and https://:q@h/x"),
      "see postgres://u:******@h and https://:******@h/x"
    )
    for (const text of ["https://h/a:b@c", "u:p@h", "https://u@h", "https://h:80"])
      assert.strictEqual(hideText(text), text)
  })
})

describe("a mask in an input", () => {
  it("is reported by its path", () => {
    const value = { a: "******", b: { c: ["x", "******"] }, d: "*****", e: null, f: "*******" }
    assert.deepStrictEqual(maskedPaths(value), ["a", "b.c.1"])
    assert.deepStrictEqual(maskedPaths("******"), [""])
  })
})
