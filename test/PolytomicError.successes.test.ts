/** A 200 is only accepted with a valid body, and the API's own description of a failure is kept. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { getConnectionTypeSchemaOperation } from "../src/generated/v2025-09-18/Connections.ts"
import type * as Operation from "../src/Operation.ts"
import { call, failure, value } from "./support/client.ts"
import * as Op from "./support/operations.ts"
import { respondWith, stub } from "./support/stub.ts"

const json = { "content-type": "application/json" }

/** One call whose response is a 200 with this text. */
const callWithBody = <I, O, E>(
  operation: Operation.Operation<I, O, E>,
  input: NoInfer<I>,
  body: string,
  headers: Record<string, string> = json
) => call(stub(respondWith(200, body, headers)), operation, input)

describe("where a result is expected", () => {
  const wrong = [
    "{}",
    `{"error":"maintenance"}`,
    `{"message":"please log in","status":401}`,
    `{"result":[]}`,
    `{"Data":[]}`,
    `{"pagination":{}}`,
    `{"data":[],"error":"maintenance"}`,
    `{"data":null,"errors":[{"message":"not now"}]}`,
    `{"data":[],"status":503}`,
    "[]",
    `"data"`
  ]
  for (const body of wrong) {
    it.effect(`${body} is not accepted as an empty list, an empty page or an object`, () =>
      Effect.gen(function* () {
        for (const operation of [Op.list, Op.pages, Op.linked] as const) {
          const error = yield* failure(callWithBody<object, unknown, unknown>(operation, {}, body))
          expect(error, operation.id).toMatchObject({ _tag: "PolytomicDecodeError", reason: "shape" })
        }
        expect(yield* failure(callWithBody(Op.get, { id: "1" }, body))).toMatchObject({ _tag: "PolytomicDecodeError" })
      })
    )
  }

  it.effect("null is an empty list or an empty page", () =>
    Effect.gen(function* () {
      expect(yield* value(callWithBody(Op.list, {}, `{"data":null}`))).toEqual([])
      expect(yield* value(callWithBody(Op.pages, {}, `{"data":null}`))).toEqual({ data: null })
      for (const empty of ["null", `""`, "[]", "{}", "false"]) {
        expect(yield* value(callWithBody(Op.list, {}, `{"data":[],"error":${empty},"status":200}`))).toEqual([])
      }
    })
  )

  it.effect("a body without an envelope needs at least one of its fields", () =>
    Effect.gen(function* () {
      const schema = getConnectionTypeSchemaOperation
      for (const body of ["{}", `{"error":"maintenance"}`, `{"message":"please log in"}`]) {
        const error = yield* failure(callWithBody(schema, { id: "postgresql" }, body))
        expect(error).toMatchObject({ _tag: "PolytomicDecodeError", reason: "shape" })
      }
      expect(yield* value(callWithBody(schema, { id: "postgresql" }, `{"type":"object"}`))).toEqual({ type: "object" })
    })
  )
})

describe("where no content is expected", () => {
  const remove = (body: string, headers?: Record<string, string>) => callWithBody(Op.remove, { id: "1" }, body, headers)

  const fine = ["", " \n", "{}", "null", `""`, `{"data":null}`, `{"data":{"id":"1","error":null}}`]
  for (const body of fine) {
    it.effect(`${JSON.stringify(body)} is a success`, () =>
      Effect.gen(function* () {
        expect(yield* value(remove(body))).toBe(undefined)
        expect(yield* value(remove(body, {}))).toBe(undefined)
      })
    )
  }

  const wrong: ReadonlyArray<readonly [body: string, type: string | undefined]> = [
    ["<html><body>Please log in</body></html>", undefined],
    ["<html><body>Please log in</body></html>", "text/html"],
    ["<html xmlns='http://www.w3.org/1999/xhtml'/>", "application/xhtml+xml"],
    ["<?xml version='1.0'?><Error/>", "application/xml"],
    ["Error: not deleted", "text/plain"],
    ["Error: not deleted", "application/json"],
    ["https://login.example/?next=here", "text/plain"],
    [`{"message":"failed"}`, "application/json"],
    [`{"error":"failed"}`, undefined],
    [`{"data":null,"errors":["failed"]}`, "application/json"],
    [`{"success":false}`, "application/json"],
    [`{"data":"failed"}`, "application/json"],
    [`{"data":false}`, "application/json"],
    [`{"data":{"error":"in use"}}`, "application/json"],
    [`{"data":{"message":"please log in","status":401}}`, "application/json"],
    ["false", "application/json"],
    [`"please log in"`, "application/json"],
    ["[]", "application/json"]
  ]
  for (const [body, type] of wrong) {
    it.effect(`${body} as ${type} is not a success`, () =>
      Effect.gen(function* () {
        const error = yield* failure(remove(body, type === undefined ? {} : { "content-type": type }))
        expect(error).toMatchObject({ _tag: "PolytomicDecodeError", status: 200 })
        expect(error.message).toContain("where no content was expected")
      })
    )
  }
})

describe("the message of an error body", () => {
  const cases: ReadonlyArray<readonly [body: unknown, detail: string, key?: string]> = [
    [{ message: "words of the API", key: "k" }, "words of the API", "k"],
    [{ error: "words of the API", code: 17, status: "401" }, "words of the API", "17"],
    [{ error: { message: "words of the API", code: "bad_key" } }, "words of the API", "bad_key"],
    [{ error: { error: "words of the API" } }, "words of the API"],
    [{ error: { detail: { message: "words of the API" } } }, "words of the API"],
    [{ errors: ["words", { message: "of the API" }] }, "words; of the API"],
    [{ errors: [{ field: "name", error: "words of the API" }] }, "words of the API"],
    [{ message: { message: "words of the API" } }, "words of the API"],
    [{ message: "", error: "words of the API" }, "words of the API"],
    [{ title: "words of the API", status: 400 }, "words of the API"],
    [{ error: null, result: null, message: "words of the API" }, "words of the API"]
  ]
  for (const [body, detail, key] of cases) {
    it.effect(`is found in ${JSON.stringify(body)}`, () =>
      Effect.gen(function* () {
        const error = yield* failure(call(stub(respondWith(400, body)), Op.peek, { id: "1" }))
        expect(error).toMatchObject({ status: 400, detail, key })
      })
    )
  }

  it.effect("is absent if the body has none, at any depth", () =>
    Effect.gen(function* () {
      const deep = Array.from({ length: 50 }).reduce<unknown>((error) => ({ error }), "too deep")
      for (const body of [{}, { error: {} }, { errors: [] }, { error: 1 > 2 }, deep]) {
        const error = yield* failure(call(stub(respondWith(400, body)), Op.peek, { id: "1" }))
        expect(error).toMatchObject({ status: 400, detail: undefined })
      }
    })
  )
})
