import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "@effect/vitest"
import { gzip } from "../../scripts/internal/bundle.ts"
import * as ApiVersion from "../../src/ApiVersion.ts"
import { makeWords, type Words } from "../../src/internal/tools/words.ts"
import type { Any } from "../../src/Operation.ts"

const src = fileURLToPath(new URL("../../src/", import.meta.url))

const versions = await Promise.all(
  ApiVersion.all.map(async (version) => {
    const { all } = (await import(`../../src/generated/v${version}/operations.ts`)) as { all: ReadonlyArray<Any> }
    const { words } = (await import(`../../src/generated/v${version}/words.ts`)) as { words: Words }
    return { all, version, words }
  })
)

const fieldsOf = (operation: Any): ReadonlyArray<string> => [
  ...[...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? ""),
  ...operation.query,
  ...(operation.body ?? [])
]

describe("operation descriptions", () => {
  for (const { all, version, words } of versions) {
    it(`${version}: every operation has a summary, an effect and a description of each input field`, () => {
      assert.deepStrictEqual([...words.ids].sort(), all.map(({ id }) => id).sort())
      for (const operation of all) {
        const found = words.operation(operation.id)
        assert.match(found?.summary ?? "", /^[A-Z].*\.$/, operation.id)
        assert.deepStrictEqual(Object.keys(found?.input ?? {}).sort(), [...fieldsOf(operation)].sort(), operation.id)
        for (const [name, { description }] of Object.entries(found?.input ?? {})) {
          assert.match(description, /\S/, `${operation.id} ${name}`)
        }
      }
    })

    it(`${version}: deletions are destructive, and each named type exists`, () => {
      const named = new Set<string>()
      for (const { id, method } of all) {
        const found = words.operation(id)
        if (method === "DELETE") assert.strictEqual(found?.effect, "destructive", id)
        for (const { types } of Object.values(found?.input ?? {})) for (const type of types) named.add(type)
        for (const type of found?.output ?? []) named.add(type)
      }
      for (const type of named) {
        const fields = Object.entries(words.type(type))
        assert.isAbove(fields.length, 0, type)
        for (const [, { types }] of fields) for (const below of types) named.add(below)
      }
    })
  }

  it("classify by hand where the HTTP method is ambiguous", () => {
    const effect = (id: string) => versions[0]?.words.operation(id)?.effect
    for (const id of ["queryRunner.runQuery", "connections.testConnection", "models.preview"]) {
      assert.strictEqual(effect(id), "write", id)
    }
    for (const id of ["users.createApiKey", "connections.executeProxy"])
      assert.strictEqual(effect(id), "destructive", id)
    assert.strictEqual(effect("models.post"), "read")
  })

  it("mark secrets and read-only fields", () => {
    const words = versions[0]?.words
    assert.isTrue(words?.operation("webhooks.create")?.input.secret?.secret)
    assert.isFalse(words?.operation("webhooks.create")?.input.endpoint?.secret)
    const [type = ""] = words?.operation("webhooks.list")?.output ?? []
    assert.deepStrictEqual(Object.keys(words?.type(type) ?? {}), ["secret"])
    assert.deepStrictEqual(words?.operation("webhooks.get")?.readOnly, ["created_at", "disabled"])
    assert.deepStrictEqual(words?.operation("connections.delete")?.readOnly, [])
  })

  it("count an operation without an effect as a write, and return undefined for an unknown one", () => {
    const words = makeWords({ operations: { "a.b": ["Does.", ";; id:0"] }, types: {}, texts: ["Id."] })
    assert.strictEqual(words.operation("a.b")?.effect, "write")
    assert.strictEqual(words.operation("a.b")?.input.id?.description, "Id.")
    for (const id of ["a.c", "__proto__", "toString", "constructor"]) assert.isUndefined(words.operation(id), id)
    assert.deepStrictEqual(words.type("toString"), {})
  })

  it("take less than 10 kB for the newest version, imported by tools only", () => {
    assert.isBelow(gzip(readFileSync(`${src}generated/v${ApiVersion.latest}/words.ts`, "utf8")), 10_000)
    const importers = readdirSync(src, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && /from "[^"]*\/words\.ts"/.test(readFileSync(src + file, "utf8")))
      .filter(
        (file) =>
          !/^(?:bin\/|internal\/tools\/|internal\/mcp\/|mcp\.ts$|generated\/(?:v[\d-]+\/words|tables)\.ts$)/.test(file)
      )
    assert.deepStrictEqual(importers, [])
  })
})
