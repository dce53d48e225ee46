/** Calls with schemas of the program that transform their values. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Operation from "../../../src/Operation.ts"
import * as PolytomicClient from "../../../src/PolytomicClient.ts"
import { call, failure, layer, value } from "../../support/client.ts"
import { respondWith, stub } from "../../support/stub.ts"

class Thing extends Schema.Class<Thing>("Thing")({ id: Schema.String, at: Schema.DateFromString }) {
  get loud(): string {
    return `${this.id}!`
  }
}

const at = "2024-01-01T00:00:00.000Z"
const all = { version: "2025-09-18", errors: [] } as const

/** The output of a call whose response has these data. */
const read = <A>(schema: Operation.Shape<A>, data: unknown) =>
  call(
    stub(respondWith(200, { data })),
    Operation.make("things.get", "GET /api/things", {
      ...all,
      input: Schema.Struct({}),
      success: Operation.data(schema)
    }),
    {}
  )

const post = <Input extends object>(input: Operation.Shape<Input>) => ({
  ...Operation.make("things.create", "POST /api/things", { ...all, input, success: Operation.empty() }),
  body: ["thing", "n", "secret", "at", "list", "maybe", "any"]
})

/** The body that is sent for an input. */
const written = <Input extends object>(input: Operation.Shape<Input>, given: NoInfer<Input>) =>
  Effect.gen(function* () {
    const server = stub(respondWith(200))
    yield* value(call(server, post(input), given))
    return JSON.parse(server.sent[0]?.body ?? "null") as unknown
  })

describe("outputs", () => {
  it.effect("are decoded at any depth of the transformation", () =>
    Effect.gen(function* () {
      const thing = yield* value(read(Thing, { id: "1", at }))
      expect(thing).toBeInstanceOf(Thing)
      expect(thing.loud).toBe("1!")
      expect(thing.at).toEqual(new Date(at))
      const things = yield* value(
        read(Schema.Struct({ in: Schema.Array(Schema.NullOr(Thing)) }), { in: [null, { id: "2", at }] })
      )
      expect(things.in[1]?.loud).toBe("2!")
      expect(yield* value(read(Schema.Trim, "  x "))).toBe("x")
      expect(yield* value(read(Schema.Array(Schema.NumberFromString), ["1", "2"]))).toEqual([1, 2])
      expect(yield* value(read(Schema.Struct({ a: Schema.OptionFromNullOr(Schema.String) }), { a: null }))).toEqual({
        a: Option.none()
      })
      const withDefault = Schema.Struct({ n: Schema.String.pipe(Schema.withDecodingDefaultKey(Effect.succeed("d"))) })
      expect(yield* value(read(withDefault, {}))).toEqual({ n: "d" })
      const secret = yield* value(read(Schema.Struct({ key: Schema.Redacted(Schema.String) }), { key: "s3cret" }))
      expect(Redacted.value(secret.key)).toBe("s3cret")
    })
  )

  it.effect("that are invalid are decode errors with the path", () =>
    Effect.gen(function* () {
      const error = yield* failure(read(Schema.Struct({ list: Schema.Array(Thing) }), { list: [{ id: 1, at }] }))
      expect(error).toMatchObject({
        _tag: "PolytomicDecodeError",
        reason: "shape",
        status: 200,
        issues: [{ path: ["data", "list", 0, "id"], message: "is not a string" }]
      })
    })
  )

  it.effect("of a spread operation are decoded as well", () =>
    Effect.gen(function* () {
      const plain = Operation.make("a.b", "GET /a", { ...all, input: Schema.Struct({}), success: Operation.empty() })
      const other = { ...plain, success: Operation.data(Schema.NumberFromString) }
      expect(yield* value(call(stub(respondWith(200, { data: "7" })), other, {}))).toBe(7)
    })
  )

  it.effect("of `PolytomicClient.request` are decoded as well", () =>
    Effect.gen(function* () {
      const requested = PolytomicClient.request("GET", "/api/x", { schema: Schema.Struct({ data: Thing }) })
      const { data } = yield* value(Effect.provide(requested, layer(stub(respondWith(200, { data: { id: "1", at } })))))
      expect(data.loud).toBe("1!")
    })
  )

  it.effect("without a transformation are passed unchanged, with drift", () =>
    Effect.gen(function* () {
      const schema = Schema.Struct({ kind: Schema.Literals(["a", "b"]) })
      expect(yield* value(read(schema, { kind: "c", more: 1 }))).toEqual({ kind: "c", more: 1 })
    })
  )

  it.effect("of a recursive schema are decoded", () =>
    Effect.gen(function* () {
      interface Tree {
        readonly at: Date
        readonly of: ReadonlyArray<Tree>
      }
      const Tree: Schema.Codec<Tree, unknown> = Schema.suspend(() =>
        Schema.Struct({ at: Schema.DateFromString, of: Schema.Array(Tree) })
      )
      const tree = yield* value(read(Tree, { at, of: [{ at, of: [] }] }))
      expect(tree.of[0]?.at).toEqual(new Date(at))
    })
  )
})

describe("inputs", () => {
  it.effect("are encoded at any depth of the transformation", () =>
    Effect.gen(function* () {
      expect(yield* written(Schema.Struct({ n: Schema.NumberFromString }), { n: 7 })).toEqual({ n: "7" })
      expect(yield* written(Schema.Struct({ at: Schema.DateFromString }), { at: new Date(at) })).toEqual({ at })
      expect(
        yield* written(Schema.Struct({ list: Schema.Array(Thing) }), {
          list: [new Thing({ id: "1", at: new Date(at) })]
        })
      ).toEqual({ list: [{ id: "1", at }] })
      expect(
        yield* written(Schema.Struct({ maybe: Schema.OptionFromNullOr(Schema.String) }), { maybe: Option.none() })
      ).toEqual({ maybe: null })
      expect(
        yield* written(Schema.Struct({ secret: Schema.Redacted(Schema.String), n: Schema.NumberFromString }), {
          secret: Redacted.make("s3cret"),
          n: 1
        })
      ).toEqual({ secret: "s3cret", n: "1" })
    })
  )

  it.effect("of a class are accepted as instances and as plain objects", () =>
    Effect.gen(function* () {
      class Input extends Schema.Class<Input>("Input")({ thing: Thing, n: Schema.NumberFromString }) {}
      const thing = { id: "1", at: new Date(at) }
      const sent = { thing: { id: "1", at }, n: "7" }
      expect(yield* written(Input, new Input({ thing: new Thing(thing), n: 7 }))).toEqual(sent)
      expect(yield* written(Input, { thing, n: 7 } as unknown as Input)).toEqual(sent)
    })
  )

  it.effect("keep secrets and dates in untyped fields", () =>
    Effect.gen(function* () {
      const input = Schema.Struct({ any: Schema.Record(Schema.String, Schema.Unknown), n: Schema.NumberFromString })
      const any = { key: Redacted.make("s3cret"), at: new Date(at) }
      expect(yield* written(input, { any, n: 1 })).toEqual({ any: { key: "s3cret", at }, n: "1" })
    })
  )

  it.effect("that are invalid or have unknown fields are not sent", () =>
    Effect.gen(function* () {
      const server = stub(respondWith(200))
      const operation = post(Schema.Struct({ n: Schema.NumberFromString, at: Schema.DateFromString }))
      const refused = (input: object) => failure(call(server, operation, input as { n: number; at: Date }))
      expect(yield* refused({ n: "7", at: new Date(at) })).toMatchObject({
        _tag: "PolytomicInvalidInput",
        issues: [{ path: ["n"], message: "is not a number" }]
      })
      expect(yield* refused({ n: 7, at: new Date(at), stray: 1 })).toMatchObject({
        _tag: "PolytomicInvalidInput",
        issues: [{ path: ["stray"] }]
      })
      expect(server.sent).toEqual([])
    })
  )

  it.effect("are encoded in the path and the query", () =>
    Effect.gen(function* () {
      const server = stub(respondWith(200))
      const operation = Operation.make("a.b", "GET /api/{n}", {
        ...all,
        input: Schema.Struct({ n: Schema.NumberFromString, at: Schema.optionalKey(Schema.DateFromString) }),
        query: ["at"],
        success: Operation.empty()
      })
      yield* value(call(server, operation, { n: 7, at: new Date(at) }))
      expect(server.sent[0]?.url.pathname).toBe("/api/7")
      expect(server.sent[0]?.url.searchParams.get("at")).toBe(at)
    })
  )
})

describe("pages", () => {
  const list = Operation.makePaginated("things.list", "GET /api/things", {
    ...all,
    input: Schema.Struct({ after: Schema.OptionFromNullOr(Schema.String), since: Schema.DateFromString }),
    query: ["after", "since"],
    success: Operation.body(
      Schema.Struct({ data: Schema.Array(Thing), next: Schema.OptionFromOptionalKey(Schema.String) })
    ),
    pagination: { cursor: "after", next: ["next"], items: ["data"] }
  })

  it.effect("are followed with a transformed cursor, and their items are decoded", () =>
    Effect.gen(function* () {
      const server = stub(
        respondWith(200, { data: [{ id: "1", at }], next: "c" }),
        respondWith(200, { data: [{ id: "2", at }] })
      )
      const items = PolytomicClient.items(list, { after: Option.none(), since: new Date(at) })
      const found = yield* value(Effect.provide(Stream.runCollect(items), layer(server)))
      expect(found.map((item) => item.loud)).toEqual(["1!", "2!"])
      expect(server.sent.map(({ url }) => url.searchParams.get("after"))).toEqual([null, "c"])
      expect(server.sent[1]?.url.searchParams.get("since")).toBe(at)
    })
  )
})
