/** Responses to deliveries whose handler fails, for every kind of failure. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import { respond, respondTo } from "../../../src/internal/webhook/respond.ts"

const post = () => new Request("https://app.example.com/hook", { method: "POST" })

const quietly = Effect.provide(Logger.layer([]))

describe("a delivery", () => {
  for (const error of [null, undefined, "text", 7, {}, { _tag: "Other" }, new Error("of the program")]) {
    it.effect(`gets a 500 if its handler fails with ${String(error)}`, () =>
      Effect.gen(function* () {
        for (const failing of [Effect.fail(error), Effect.die(error)]) {
          const response = yield* quietly(respondTo(post(), failing))
          expect(response.status).toBe(500)
          expect(yield* Effect.promise(() => response.text())).toContain("failed")
        }
      })
    )
  }

  it.effect("gets a 200 if its handler succeeds, and a 405 if it is not a POST", () =>
    Effect.gen(function* () {
      expect((yield* respondTo(post(), Effect.succeed(1))).status).toBe(200)
      const response = yield* respondTo(new Request("https://app.example.com/hook"), Effect.die("is not run"))
      expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"])
    })
  )
})

describe("the response of a web handler", () => {
  it("is passed on with its status, headers and body", async () => {
    const made = await respond(async () => new Response("made", { status: 201, headers: { "x-a": "b" } }))
    expect([made.status, made.headers.get("x-a"), await made.text()]).toEqual([201, "b", "made"])
    const empty = await respond(async () => new Response(null, { status: 204 }))
    expect([empty.status, empty.body]).toEqual([204, null])
  })
})
