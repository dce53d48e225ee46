/** Values of the runtime are recognized in every realm. */
import { createContext, runInContext } from "node:vm"
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpClientError from "effect/http/HttpClientError"
import { isDate, isError, unwritableKind } from "../../../src/internal/schema/realm.ts"
import { call, failure } from "../../support/client.ts"
import * as Op from "../../support/operations.ts"
import { serve } from "../../support/stub.ts"

const context = createContext({})
const foreign = <A>(code: string): A => runInContext(code, context)

describe("values of another realm", () => {
  it("errors, dates and collections are recognized", () => {
    const error = foreign<unknown>("new TypeError('fetch failed')")
    expect(error instanceof Error).toBe(false)
    expect(isError(error)).toBe(true)
    expect(isError(new DOMException("gone", "AbortError"))).toBe(true)
    expect(isDate(foreign("new Date()"))).toBe(true)
    for (const code of ["new Map()", "new Set()", "new ArrayBuffer(1)", "new Uint8Array(1)"]) {
      expect(unwritableKind(foreign(code)), code).toBe(/new (\w+)/.exec(code)?.[1])
    }
    for (const plain of [{}, [], "Error", null, undefined, foreign("({})")]) {
      expect([isError(plain), isDate(plain), unwritableKind(plain)]).toEqual([false, false, undefined])
    }
  })

  it.effect("a refused connection is recognized and retried, for a POST without a key too", () =>
    Effect.gen(function* () {
      const cause = foreign<Error>(
        "Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('connect 127.0.0.1:1'), { code: 'ECONNREFUSED' }) })"
      )
      const server = serve((request) =>
        Effect.fail(
          new HttpClientError.HttpClientError({ reason: new HttpClientError.TransportError({ request, cause }) })
        )
      )
      const error = yield* failure(call(server, Op.get, { id: "1" }))
      expect(error).toMatchObject({ _tag: "PolytomicTransportError", phase: "connect", attempts: 4 })
      expect(error.message).toContain("connect 127.0.0.1:1 (ECONNREFUSED)")
    })
  )

  it.effect("an invalid date and a Map in an input are rejected", () =>
    Effect.gen(function* () {
      for (const code of ["new Map([[1, 2]])", "new Date(NaN)"]) {
        const error = yield* failure(
          call(
            serve(() => Effect.die("nothing is sent")),
            Op.create,
            { name: "a", configuration: { value: foreign(code) } }
          )
        )
        expect(error, code).toMatchObject({ _tag: "PolytomicInvalidInput" })
      }
    })
  )
})
