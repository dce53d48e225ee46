/** Links, codes and states of Connect: validated, and redacted under their own names. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Connect from "effect-polytomic/Connect"
import { connectOperation, createOperation } from "effect-polytomic/Connections"
import { Handler, PolytomicEmulator } from "effect-polytomic/emulator"

const session = { name: "CRM", redirect_url: "https://app.example.com/connected" }
const connection = { name: "CRM", type: "hubspot", configuration: {} }

const responding = (operation: typeof createOperation | typeof connectOperation, response: object) =>
  Effect.provide(
    PolytomicEmulator.layer({ handlers: Handler.on([operation], () => Effect.succeed(response as never)) }) // as a server might
  )

const words = (values: ReadonlyArray<unknown>) => values.map(String)

describe("a session", () => {
  it.effect("has a redacted link, token and state", () =>
    Effect.gen(function* () {
      const { state, token, url } = yield* Connect.start(session)
      assert.deepStrictEqual(words([url, token, state]), ["<redacted:url>", "<redacted:token>", "<redacted:state>"])
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  it.effect("fails without a link or a token", () =>
    Effect.gen(function* () {
      const whole = { redirect_url: "https://a.example", token: "t" }
      for (const field of ["redirect_url", "token"]) {
        for (const [value, issue] of [
          [7, "is a number, where a string was expected"],
          [undefined, "is missing"]
        ] as const) {
          const response = { ...whole, [field]: value }
          const error = yield* Effect.flip(responding(connectOperation, response)(Connect.start(session)))
          assert.strictEqual(error._tag, "PolytomicDecodeError")
          assert.include(error.message, `\`data.${field}\` ${issue}`)
        }
      }
    })
  )
})

describe("a connection that needs access", () => {
  it.effect("has a redacted link and state", () =>
    Effect.gen(function* () {
      const created = yield* Connect.createForOAuth({ ...connection, redirect_url: session.redirect_url })
      assert.deepStrictEqual(words([created.url, created.state]), ["<redacted:url>", "<redacted:state>"])
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  it.effect("may have neither link nor code, and fails for one that is not a text, or without an id", () =>
    Effect.gen(function* () {
      const create = (response: object) => responding(createOperation, response)(Connect.createForOAuth(connection))
      assert.deepStrictEqual(yield* create({ id: "1" }), { id: "1", url: undefined, code: undefined, state: undefined })
      for (const [response, issue] of [
        [{ id: "1", auth_url: 7 }, "`data.auth_url` is a number, where a string was expected"],
        [{ id: "1", auth_code: 7 }, "`data.auth_code` is a number, where a string was expected"],
        [{}, "`data.id` is missing"]
      ] as const) {
        const error = yield* Effect.flip(create(response))
        assert.strictEqual(error._tag, "PolytomicDecodeError")
        assert.include(error.message, issue)
      }
    })
  )
})
