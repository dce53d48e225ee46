/** Masks, and their rejection in requests. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { Connections, Credentials, Models, PolytomicClient } from "effect-polytomic"
import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import { updateOperation } from "../../../src/generated/v2025-09-18/Connections.ts"
import { encode } from "../../../src/internal/http/encodeRequest.ts"
import { isMask } from "../../../src/internal/http/rejectMasks.ts"
import type * as Operation from "../../../src/Operation.ts"

const id = Seed.exampleConnection.id ?? ""
const postgres = { hostname: "db.example.com", port: 5432, database: "app", username: "polytomic" }

const written = Effect.map(
  Effect.flatMap(PolytomicEmulator.PolytomicEmulator, ({ requests }) => requests),
  (all) => all.filter(({ method }) => method !== "GET").length
)

const layer = PolytomicEmulator.layer({ data: { ...Seed.standard(), connections: [Seed.exampleConnection] } })

describe("a mask", () => {
  it("consists of three or more asterisks or bullets", () => {
    for (const text of ["***", "******", "•••", "●●●●", "∙∙∙∙∙∙∙∙"]) assert.isTrue(isMask(text), text)
    for (const text of ["", "*", "**", "•", "***a", "a***", " *** ", "***\n", "*•*", "xxxxxx", "SELECT * FROM a"]) {
      assert.isFalse(isMask(text), text)
    }
  })

  it.effect("is rejected in a configuration before anything is sent, with its path", () =>
    Effect.gen(function* () {
      const connections = yield* Connections
      const read = yield* connections.get({ id })
      const configuration = read.configuration ?? {}
      const calls = [
        connections.update({ id, name: "db", configuration }),
        connections.create({ name: "copy", type: "postgresql", configuration }),
        connections.testConnection({ type: "postgresql", configuration }),
        connections.create({
          name: "copy",
          type: "postgresql",
          configuration: { ...postgres, password: Redacted.make("••••••••") }
        })
      ]
      for (const call of calls) {
        const error = yield* Effect.flip<unknown, { readonly _tag: string; readonly message: string }, never>(call)
        assert.strictEqual(error._tag, "PolytomicInvalidInput")
        assert.include(error.message, "`configuration.password` is a mask, which would become the secret")
      }
      assert.strictEqual(yield* written, 0)
    }).pipe(Effect.provide(layer))
  )

  it("is found at any depth, and each is named", () => {
    const configuration = {
      basic: { user: "a", password: "***" },
      headers: [{ value: "ok" }, { value: "•••" }],
      a: 1,
      b: null
    }
    const issues = encode(updateOperation, { id, name: "db", configuration }, "brackets", isMask)
    if ("target" in issues) throw new Error("it was not refused")
    assert.deepStrictEqual(
      issues.map(({ path }) => path.join(".")),
      ["configuration.basic.password", "configuration.headers.1.value"]
    )
  })

  it("is allowed outside a configuration", () => {
    assert.property(encode(updateOperation, { id, name: "***", configuration: {} }, "brackets", isMask), "target")
    const other: Operation.Any = { ...updateOperation, body: ["name"], query: ["configuration"] }
    assert.property(encode(other, { id, name: "a", configuration: { a: "***" } }, "json", isMask), "target")
  })

  it.effect("of one asterisk is a wildcard, in a model as well", () =>
    Effect.gen(function* () {
      const models = yield* Models
      // The request was sent; the status that the API returned does not matter here.
      yield* Effect.exit(
        models.create({ name: "All", connection_id: id, configuration: { query: "SELECT * FROM users", table: "*" } })
      )
      assert.strictEqual(yield* written, 1)
    }).pipe(Effect.provide(layer))
  )

  it.effect("is accepted where the caller declares it as real, or where it has another meaning", () =>
    Effect.gen(function* () {
      const connections = yield* Connections
      const update = (password: string) =>
        connections.update({ id, name: "db", configuration: { ...postgres, password } })
      yield* update("******").pipe(Effect.provideService(PolytomicClient.MaskGuard, () => false))
      const hidden = Effect.provideService(PolytomicClient.MaskGuard, (text: string) => text === "<hidden>")
      yield* update("******").pipe(hidden)
      assert.strictEqual((yield* Effect.flip(update("<hidden>").pipe(hidden)))._tag, "PolytomicInvalidInput")
      assert.strictEqual(yield* written, 2)
    }).pipe(Effect.provide(layer))
  )

  it.effect("is also rejected by the setting that a client was built with", () =>
    Effect.gen(function* () {
      const client = Connections.layer.pipe(
        Layer.provide(PolytomicClient.layer()),
        Layer.provide(Credentials.layer(Credentials.apiKey("test-key"))),
        Layer.provide(Layer.succeed(PolytomicClient.MaskGuard, () => false))
      )
      const update = Effect.flatMap(Connections, (connections) =>
        connections.update({ id, name: "db", configuration: { ...postgres, password: "******" } })
      )
      yield* update.pipe(Effect.provide(client))
      assert.strictEqual(yield* written, 1)
    }).pipe(Effect.provide(layer))
  )
})
