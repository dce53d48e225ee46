/** Waits for connections by name: the right one among several. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Connect from "../../../src/Connect.ts"
import { layer, settle, value } from "../../support/client.ts"
import { respondWith, serve } from "../../support/stub.ts"

const connections = [
  { id: "1", name: "other", organization_id: "x", status: "healthy" },
  { id: "2", name: "mine", organization_id: "x", status: "healthy" },
  { id: "3", name: "mine", organization_id: "y", status: "healthy" },
  { id: "4", name: "mine", organization_id: "y", status: "healthy" }
]

const server = serve((request, sent) => respondWith(200, { data: connections })(request, sent))

const found = (input: Connect.WaitInput) =>
  Effect.map(value(Effect.provide(Connect.waitUntilHealthy(input), layer(server))), ({ id }) => id)

describe("a connection that is awaited by name", () => {
  it.effect("is the first one with the name in the given organization", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* found({ name: "mine" }), "2")
      assert.strictEqual(yield* found({ name: "mine", organization_id: "y" }), "3")
    })
  )

  it.effect("is missing in another organization, and is not confused with one of another name", () =>
    Effect.gen(function* () {
      for (const input of [{ name: "mine", organization_id: "z" }, { name: "min" }]) {
        const wait = Connect.waitUntilHealthy(input, { timeout: "1 minute" })
        const exit = yield* settle(Effect.flip(Effect.provide(wait, layer(server))))
        assert.isTrue(exit._tag === "Success" && exit.value._tag === "PolytomicWaitTimedOut")
      }
    })
  )
})
