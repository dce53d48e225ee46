/** A stored configuration, decoded with the schema of its type. */
import { runInNewContext } from "node:vm"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Configuration from "../../../src/internal/connections/splitConfiguration.ts"
import { isMask } from "../../../src/internal/http/rejectMasks.ts"

const apart = (schema: unknown, configuration: Configuration.Configuration) => {
  const { configuration: rest, secrets } = Configuration.splitConfiguration(schema, configuration, isMask)
  return { rest, secrets: secrets.map(Configuration.formatPath) }
}

const object = (properties: Record<string, unknown>, rest: Record<string, unknown> = {}) => ({
  type: "object",
  properties,
  ...rest
})
const secret = { type: "string", sensitive: true }

describe("splitConfiguration", () => {
  it("removes secrets, masked or not, and fields that only the server sets", () => {
    const schema = object({
      password: secret,
      note: { writeOnly: true },
      user: {},
      id: { readonly: true },
      at: { readOnly: true }
    })
    expect(
      apart(schema, { user: "ada", password: "****", note: "shown", id: "1", at: "now", extra: { a: [1] } })
    ).toEqual({ rest: { user: "ada", extra: { a: [1] } }, secrets: ["password", "note"] })
  })

  it("treats a mask as a secret, with any schema or none", () => {
    for (const schema of [{}, true, null, undefined, "text", object({ token: { type: "string" } })]) {
      expect(apart(schema, { token: "••••", a: "b" })).toEqual({ rest: { a: "b" }, secrets: ["token"] })
    }
  })

  it("requires a secret that is required and reads as empty, not an optional one", () => {
    const schema = object(
      { a: secret, b: secret, c: secret, d: { ...secret, readonly: true } },
      { required: ["a", "b", "d"] }
    )
    expect(apart(schema, { b: "", c: null })).toEqual({ rest: { b: "", c: null }, secrets: ["a", "b"] })
  })

  it("descends into objects and lists", () => {
    const schema = object({
      basic: object({ password: secret, realm: {} }, { required: ["password"] }),
      headers: { type: "array", items: object({ name: {}, value: secret }) },
      pair: { type: "array", prefixItems: [{}, secret] }
    })
    const configuration = {
      basic: { realm: "x" },
      headers: [{ name: "a", value: "****" }, { name: "b" }],
      pair: ["user", "****"]
    }
    expect(apart(schema, configuration)).toEqual({
      rest: { basic: { realm: "x" }, headers: [{ name: "a" }, { name: "b" }], pair: ["user", undefined] },
      secrets: ["basic.password", "headers.0.value", "pair.1"]
    })
    expect(apart(schema, {})).toEqual({ rest: {}, secrets: [] })
  })

  it("follows references and alternatives, which require nothing by themselves", () => {
    const schema = {
      $defs: { auth: object({ token: secret }, { required: ["token"] }), "a/b": secret },
      allOf: [{ $ref: "#/$defs/auth" }],
      oneOf: [object({ password: secret }, { required: ["password"] }), object({ key: { $ref: "#/$defs/a~1b" } })],
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: object({ pin: secret }),
      dependentSchemas: { pin: object({ puk: secret }) },
      properties: { loop: { $ref: "#" } },
      additionalProperties: { type: "string" }
    }
    expect(apart(schema, { password: "x", key: "y", pin: "z", puk: "u", loop: { token: "t" }, other: "o" })).toEqual({
      rest: { loop: {}, other: "o" },
      secrets: ["password", "key", "pin", "puk", "loop.token", "token"]
    })
  })

  it("does not loop, and ignores dangling references", () => {
    const loop: Record<string, unknown> = { $ref: "#" }
    loop.allOf = [loop]
    expect(apart(loop, { a: { a: { a: 1 } } })).toEqual({ rest: { a: { a: { a: 1 } } }, secrets: [] })
    for (const $ref of ["#/nowhere/at/all", "https://elsewhere.example/schema", ""]) {
      expect(apart({ $ref }, { a: 1 })).toEqual({ rest: { a: 1 }, secrets: [] })
    }
  })

  it("treats names of object prototype members as names", () => {
    const configuration = JSON.parse(`{"__proto__":{"x":"****"},"constructor":"****","toString":1}`)
    const { rest, secrets } = apart(object({}), configuration)
    expect(secrets).toEqual(["__proto__.x", "constructor"])
    expect(Object.keys(rest)).toEqual(["__proto__", "toString"])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})

describe("paths", () => {
  it("descend into objects and lists", () => {
    const value = { a: [{ b: 1 }, null], c: "text" }
    const at = (path: string) => Configuration.get(value, Configuration.parsePath(path))
    expect([at("a.0.b"), at("a.1.b"), at("a.9"), at("c.length"), at("toString"), at("a.0")]).toEqual([
      1,
      undefined,
      undefined,
      undefined,
      undefined,
      { b: 1 }
    ])
  })

  it("set a value in a copy and create the objects on the way", () => {
    const value = Object.freeze({ a: Object.freeze([Object.freeze({ b: 1 }), undefined]) })
    const put = (path: string) => Configuration.put(value, Configuration.parsePath(path), "x")
    expect(put("a.0.b")).toEqual({ a: [{ b: "x" }, undefined] })
    expect(put("a.1")).toEqual({ a: [{ b: 1 }, "x"] })
    expect(put("d.e.f")).toEqual({ a: [{ b: 1 }, undefined], d: { e: { f: "x" } } })
    Configuration.put(value, ["__proto__", "polluted"], true)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it("remove fields, also from nested objects, and leave class instances alone", () => {
    const date = new Date(0)
    expect(Configuration.withoutUndefinedItems({ a: [1, undefined, { b: [undefined] }], date })).toEqual({
      a: [1, { b: [] }],
      date
    })
    expect(Configuration.withoutUndefinedItems({ date })).toHaveProperty("date", date)
    // Objects of another realm are plain too, and so are those without a prototype.
    const foreign: unknown = runInNewContext("({ a: [1, undefined], b: new Date(0), c: Object.create(null) })")
    expect(JSON.stringify(Configuration.withoutUndefinedItems(foreign))).toBe(
      '{"a":[1],"b":"1970-01-01T00:00:00.000Z","c":{}}'
    )
  })
})

describe("laws", () => {
  const text = fc.oneof(fc.string(), fc.constantFrom("***", "******", "••••••", "*", ""))
  const value = fc.letrec<{ readonly value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      text,
      fc.constantFrom(null, true, 1),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(fc.string({ minLength: 1 }), tie("value"), { maxKeys: 4, noNullPrototype: true })
    )
  })).value
  const configuration = fc.dictionary(fc.string({ minLength: 1 }), value, { maxKeys: 6, noNullPrototype: true })

  it("no kept value is a mask, and restored secrets complete the configuration", () => {
    fc.assert(
      fc.property(configuration, (read) => {
        const { configuration: kept, secrets } = Configuration.splitConfiguration({}, read, isMask)
        expect(JSON.stringify(kept)).not.toMatch(/"(?:\*{3,}|•{3,})"(?!:)/)
        const whole = secrets.reduce<unknown>(
          (at, path) => Configuration.put(at, path, Configuration.get(read, path)),
          kept
        )
        expect(Configuration.withoutUndefinedItems(whole)).toEqual(read)
      }),
      { seed: 20250918, numRuns: 500 }
    )
  })
})
