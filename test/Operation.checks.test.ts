/** Operations of a caller: `make` rejects invalid definitions, and no route leaves the base URL. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Operation from "../src/Operation.ts"
import * as Polytomic from "../src/Polytomic.ts"
import * as PolytomicClient from "../src/PolytomicClient.ts"
import * as Op from "./support/operations.ts"

// biome-ignore lint/suspicious/noExplicitAny: what JavaScript can give
type Loose = any

const options = {
  version: "2025-09-18",
  input: Schema.Struct({
    id: Schema.String,
    limit: Schema.optionalKey(Schema.Int),
    name: Schema.optionalKey(Schema.String)
  }),
  success: Operation.data(Schema.String),
  errors: [404]
}

const refusal = (id: Loose, route: Loose, given: Loose): string => {
  try {
    Operation.make(id, route, given)
    return "it is taken"
  } catch (error) {
    return error instanceof TypeError ? error.message : `not a TypeError: ${String(error)}`
  }
}

describe("make rejects", () => {
  it.each<[string, Loose, Loose, string]>([
    ["a path without a slash", "GET api/things/{id}", options, 'the route is "GET api/things/{id}"; pass GET, POST'],
    ["a path that would be a host", "GET @evil.example/{id}", options, "the route is"],
    ["an unknown method", "FETCH /api/things/{id}", options, "the route is"],
    ["a method in lower case", "get /api/things/{id}", options, "the route is"],
    ["no method", "/api/things/{id}", options, "the route is"],
    ["no route", undefined, options, "the route is undefined"],
    ["two spaces", "GET  /api/things/{id}", options, "the route is"],
    ["a query in the path", "GET /api/things/{id}?a=1", options, "the route is"],
    ["a step up", "GET /api/things/{id}/../keys", options, "the path has . or .. in it"],
    ["an encoded step up", "GET /api/%2E%2e/{id}", options, "the path has . or .. in it"],
    ["a parameter without a name", "GET /api/things/{}", options, "the path has a { or } without a name"],
    ["a parameter of Express", "GET /api/things/{id", options, "the path has a { or } without a name"],
    [
      "a parameter that the input does not have",
      "GET /api/things/{thing_id}",
      options,
      "the path names `thing_id`, which `input` does not have"
    ],
    [
      "a misspelt query",
      "GET /api/things/{id}",
      { ...options, query: ["limits"] },
      "`query` names `limits`, which `input` does not have; did you mean `limit`?"
    ],
    [
      "a misspelt body",
      "POST /api/things/{id}",
      { ...options, body: ["nam"] },
      "`body` names `nam`, which `input` does not have; did you mean `name`?"
    ],
    [
      "a query that is no list",
      "GET /api/things/{id}",
      { ...options, query: "limit" },
      "`query` is a string; pass an array"
    ],
    ["a body of a GET", "GET /api/things/{id}", { ...options, body: ["name"] }, "a GET has no `body`; pass `query`"],
    ["no options", "GET /api/things/{id}", undefined, "`version` is missing"],
    ["no input", "GET /api/things/{id}", { ...options, input: undefined }, "`input` is undefined"],
    [
      "an input that is no schema",
      "GET /api/things/{id}",
      { ...options, input: { id: "string" } },
      "`input` is an object; pass a Schema"
    ],
    [
      "a success that is a schema",
      "GET /api/things/{id}",
      { ...options, success: Schema.String },
      "make it with Operation.data, list, body or empty"
    ],
    [
      "a success without a schema",
      "GET /api/things/{id}",
      { ...options, success: Operation.data(undefined as Loose) },
      "has a schema that is undefined; pass a Schema"
    ],
    ["a misspelt option", "GET /api/things/{id}", { ...options, pageination: {} }, "did you mean `pagination`?"],
    [
      "pagination without paths",
      "GET /api/things/{id}",
      { ...options, pagination: { cursor: "limit" } },
      "is not { cursor, next, items }"
    ],
    ["unknown credentials", "GET /api/things/{id}", { ...options, credentials: "admin" }, "`credentials` is"]
  ])("%s", (_, route, given, message) => {
    expect(refusal("things.get", route, given)).toContain(message)
  })

  it("an invalid id", () => {
    expect(refusal(undefined, "GET /api/things/{id}", options)).toContain("the id is undefined")
    expect(refusal("", "GET /api/things/{id}", options)).toContain("the id is empty")
  })

  it("nothing that is well-formed", () => {
    for (const route of ["GET /api/things/{id}", "DELETE /api/things/{id}/", "PUT /api/a-b_c.d~e/{id}:run", "GET /"]) {
      expect(refusal("things.get", route, options)).toBe("it is taken")
    }
    const open = { ...options, input: Schema.Record(Schema.String, Schema.Unknown), query: ["anything"] }
    expect(refusal("things.get", "GET /api/{kind}", open)).toBe("it is taken")
    const renamed = options.input.pipe(Schema.encodeKeys({ name: "thing_name" }))
    expect(refusal("things.get", "PUT /api/things/{id}", { ...options, input: renamed, body: ["thing_name"] })).toBe(
      "it is taken"
    )
    const lazy = { ...options, input: Schema.suspend(() => options.input), query: ["limit"] }
    expect(refusal("things.get", "GET /api/things/{id}", lazy)).toBe("it is taken")
  })
})

describe("a schema with a transformation in a spread operation", () => {
  const at = "2025-09-18T00:00:00.000Z"
  const layer = Polytomic.layer({ apiKey: "test-key", fetch: async () => Response.json({ data: { at } }) })
  const run = (operation: Loose, input: Loose): Promise<Loose> =>
    Effect.runPromise(Effect.result(Effect.provide(PolytomicClient.execute(operation, input), layer)) as Loose)
  const timed = Schema.Struct({ id: Schema.String, at: Schema.DateFromString })

  it("is rejected where it would not run, with the next step", async () => {
    const input = await run({ ...Op.get, input: timed }, { id: "1", at: new Date(at) })
    expect(input.failure._tag).toBe("PolytomicInvalidInput")
    expect(input.failure.message).toContain(
      "is described by a schema with a transformation; make the operation with `Operation.make`"
    )
    const deep = await run({ ...Op.get, input: Schema.Struct({ id: Schema.FiniteFromString }) }, { id: 1 })
    expect(deep.failure._tag).toBe("PolytomicInvalidInput")
    const success = { type: "data", status: 200, schema: Schema.Struct({ at: Schema.DateFromString }) }
    const output = await run({ ...Op.get, success }, { id: "1" })
    expect(output.failure._tag).toBe("PolytomicInvalidInput")
    expect(output.failure.message).toContain("make the operation with `Operation.make`")
  })

  it("runs when it was passed through Operation.make", async () => {
    const made = Operation.make("things.get", "GET /api/things/{id}", {
      version: "2025-09-18",
      errors: [],
      input: timed,
      query: ["at"],
      success: Operation.data(Schema.Struct({ at: Schema.DateFromString }))
    })
    const { success } = await run({ ...made, id: "things.other" }, { id: "1", at: new Date(at) })
    expect(success.at).toEqual(new Date(at))
  })
})

describe("no request leaves the base URL", () => {
  const sent: Array<string> = []
  const layer = Polytomic.layer({
    apiKey: "test-key",
    baseUrl: "https://polytomic.example/prefix",
    fetch: async (url) => {
      sent.push(url)
      return Response.json({ data: {} })
    }
  })
  const outcome = async (
    effect: Effect.Effect<unknown, { readonly _tag: string }, PolytomicClient.PolytomicClient>
  ) => {
    sent.length = 0
    return Effect.runPromise(
      Effect.match(Effect.provide(effect, layer), { onFailure: ({ _tag }) => _tag, onSuccess: () => "done" })
    )
  }

  const paths = [
    "@evil.example/x",
    ".evil.example/x",
    ":443@evil.example/",
    "api/x",
    "",
    "https://evil.example/x",
    "\\@evil.example/x",
    "/api/../../x",
    "/..",
    "/api/%2e%2E/x",
    "/./x",
    "/api\\..\\..\\x",
    "/api/x#y",
    "/api/x?y=1",
    "/api/x y",
    "/api/x\n",
    undefined,
    5
  ]

  it.each(paths)("by the path %j", async (path) => {
    const request = PolytomicClient.request("GET", path as Loose, { schema: Schema.Unknown })
    expect([await outcome(request), sent]).toEqual(["PolytomicInvalidInput", []])
    const operation = { ...Op.get, path: path as Loose }
    expect([await outcome(PolytomicClient.execute(operation, { id: "1" })), sent]).toEqual([
      "PolytomicInvalidInput",
      []
    ])
  })

  it.each(["TRACE", "CONNECT", "get", "G ET", "", undefined, "GET /x\nHost: evil"])(
    "by the method %j",
    async (method) => {
      const request = PolytomicClient.request(method as Loose, "/api/x", { schema: Schema.Unknown })
      expect([await outcome(request), sent]).toEqual(["PolytomicInvalidInput", []])
    }
  )

  it("and a GET with a body is rejected, where fetch would throw", async () => {
    const request = PolytomicClient.request("GET", "/api/x", { schema: Schema.Unknown, body: { a: 1 } })
    expect([await outcome(request), sent]).toEqual(["PolytomicInvalidInput", []])
  })

  it("while unusual but valid paths are sent below the prefix", async () => {
    for (const path of ["/api/x", "//evil.example/x", "/api/@x/:y", "/api/..x/.y", "/api/{x}", "/"] as const) {
      expect(await outcome(PolytomicClient.request("GET", path, { schema: Schema.Unknown }))).toBe("done")
      expect(sent).toHaveLength(1)
      const { host, pathname } = new URL(sent[0] ?? "")
      expect([host, pathname.startsWith("/prefix/")]).toEqual(["polytomic.example", true])
    }
  })
})
