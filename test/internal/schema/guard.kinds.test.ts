/** The fast guard equals `Schema.is` for every kind of schema: those that it implements, and those that it delegates. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SchemaParser from "effect/SchemaParser"
import { matches } from "../../../src/internal/schema/validate.ts"
import { Timestamp } from "../../../src/Timestamp.ts"
import { oddities } from "../../support/odd.ts"

const { optional, optionalKey, String, Number, Boolean, Unknown, Struct, Union, Literal, Literals } = Schema

interface Chain {
  readonly id: string
  readonly next?: Chain | null
}

const Chain: Schema.Codec<Chain, unknown> = Schema.suspend(() =>
  Struct({ id: String, next: optionalKey(Schema.NullOr(Chain)) })
)

type Tree = string | ReadonlyArray<Tree>

const Tree: Schema.Codec<Tree, unknown> = Schema.suspend(() => Union([String, Schema.Array(Tree)]))

class Person extends Schema.Class<Person>("Person")({ id: String }) {}

const short = Schema.isMaxLength(1)

const kinds: { readonly [kind: string]: Schema.Constraint } = {
  unknown: Unknown,
  string: String,
  number: Number,
  boolean: Boolean,
  null: Schema.Null,
  undefined: Schema.Undefined,
  "literal of text": Literal("a"),
  "literal of a number": Literal(1),
  "literal of zero": Literal(0),
  "literal of a boolean": Literal(true),
  "literal of a bigint": Literal(1n),

  "filter of a string": String.check(short),
  "filter of a number": Schema.Int,
  "filter that sees every number": Schema.Finite,
  "two filters": String.check(short, Schema.isMinLength(1)),
  "filter group": String.check(Schema.isMinLength(1).and(short)),
  "filter group in a group": Number.check(Schema.isInt().and(Schema.isGreaterThan(0).and(Schema.isLessThan(2)))),
  "filter of a literal": Literals(["a", "1"]).check(Schema.makeFilter((text) => text !== "a")),
  "filter of one member": Union([Literal("a").check(Schema.makeFilter(() => false)), Literal("b"), Literal(1)]),
  timestamp: Timestamp,

  "struct without fields": Struct({}),
  "struct with a field": Struct({ id: String }),
  "struct with an optional field": Struct({ id: optionalKey(String) }),
  "struct with a field that may be undefined": Struct({ id: optional(String) }),
  "struct with a field that must be there": Struct({ id: Unknown }),
  "struct with a field that must be undefined": Struct({ id: Schema.Undefined }),
  "struct with a suspended optional field": Struct({ next: optionalKey(Chain) }),
  "struct with names that objects inherit": Struct({ constructor: Unknown, toString: String }),
  "struct with an inherited name that is optional": Struct({ toString: optionalKey(String) }),
  "struct with a field __proto__": Struct({ ["__proto__"]: String }),
  "struct with an optional field __proto__": Struct({ ["__proto__"]: optionalKey(Number), id: optionalKey(Number) }),
  "struct with a name that is a symbol": Struct({ [Symbol.for("a")]: Number }),
  "struct with a name that is a number": Struct({ 1: Number }),
  "struct with a length": Struct({ length: Number }),
  "struct with a filter": Struct({ id: String }).check(Schema.makeFilter(({ id }) => id === "1")),
  "struct with a filter on undeclared fields": Struct({ id: String }).check(Schema.isMaxProperties(1)),
  "struct with a filter on inherited fields": Struct({ id: String }).check(
    Schema.makeFilter((all) => Object.hasOwn(all, "id"))
  ),

  "record of anything": Schema.Record(String, Unknown),
  "record of numbers": Schema.Record(String, Number),
  "record of structs": Schema.Record(String, Struct({ id: String })),
  "record of few": Schema.Record(String, Unknown).check(Schema.isMaxProperties(1)),
  "record by a filter": Schema.Record(String.check(short), Number),
  "record by a template": Schema.Record(Schema.TemplateLiteral(["x-", Number]), Number),
  "record by a number": Schema.Record(Number, Number),
  "record by a symbol": Schema.Record(Schema.Symbol, Number),
  "record by literals": Schema.Record(Literals(["a", "b"]), Number),
  "record with a decoded key": Schema.Record(Schema.Trim, Number),
  "struct with others": Schema.StructWithRest(Struct({ a: Number }), [Schema.Record(String, Union([Number, String]))]),
  "struct with others that its own does not fit": Schema.StructWithRest(Struct({ id: String }), [
    Schema.Record(Schema.TemplateLiteral(["i", String]), Number)
  ]),
  "struct with two sorts of others": Schema.StructWithRest(Struct({}), [
    Schema.Record(String, Unknown),
    Schema.Record(String, Number)
  ]),

  array: Schema.Array(String),
  "array of anything": Schema.Array(Unknown),
  "array of what may be undefined": Schema.Array(Schema.UndefinedOr(String)),
  "array of arrays": Schema.Array(Schema.Array(Unknown)),
  "array of structs": Schema.Array(Struct({ id: String })),
  "array of a least length": Schema.Array(Unknown).check(Schema.isMinLength(2)),
  "array of different ones": Schema.Array(Struct({ id: String })).check(Schema.isUnique()),
  "array of one at least": Schema.NonEmptyArray(String),
  tuple: Schema.Tuple([String, Number]),
  "tuple of none": Schema.Tuple([]),
  "tuple with an optional one": Schema.Tuple([String, optionalKey(Number)]),
  "tuple with a rest": Schema.TupleWithRest(Schema.Tuple([String]), [Number]),
  "rest and a tail": Schema.TupleWithRest(Schema.Tuple([]), [Number, Boolean]),
  "tuple with a rest and a tail": Schema.TupleWithRest(Schema.Tuple([String]), [Number, Boolean]),

  literals: Literals(["a", "b", 1]),
  "two literals": Literals(["a", "b"]),
  "literals that repeat": Union([Literal("a"), Literal("a"), Literal("b")]),
  "literals and null": Schema.NullOr(Literals(["a", "b"])),
  "literals and a type": Union([Literal("a"), Literal("b"), Number]),
  "union of none": Union([]),
  "union of one": Union([String]),
  "union of two": Union([String, Number]),
  "union of three": Union([String, Number, Schema.Null]),
  "union of unions": Union([Schema.NullOr(String), Schema.UndefinedOr(Number)]),
  "union by a tag": Union([
    Struct({ type: Literal("a"), value: String }),
    Struct({ type: Literal("b"), value: Number })
  ]),
  "union by an optional tag": Union([
    Struct({ type: optionalKey(Literal("a")), value: String }),
    Struct({ type: optionalKey(Literal("b")), value: Number })
  ]),
  "union by a tag, and others": Union([
    Struct({ type: Literal("a"), value: String }),
    Struct({ type: Literal("b"), id: optionalKey(String) }),
    Struct({ id: String }),
    String
  ]),
  "union by two tags": Union([
    Struct({ type: Literal("a"), value: Literal("x") }),
    Struct({ type: Literal("a"), value: Literal(1) }),
    Struct({ value: Literal(1) })
  ]),
  "union of objects and all but nothing": Union([Struct({ id: String }), Struct({})]),
  "union with a filter": Union([String, Number]).check(Schema.makeFilter((value) => value !== "a" && value !== 1)),
  "oneOf, where one at most fits": Union([String, Number], { mode: "oneOf" }),
  "oneOf, where more fit": Union([Struct({ id: String }), Struct({ a: Number }), Struct({})], { mode: "oneOf" }),

  chain: Chain,
  tree: Tree,

  "decoded number": Schema.NumberFromString,
  "field that is decoded": Struct({ id: Schema.NumberFromString }),
  "field with a default": Struct({ id: String.pipe(Schema.withDecodingDefaultKey(Effect.succeed("1"))) }),
  "member that is decoded": Union([Schema.NumberFromString, Schema.Null]),
  "item that is decoded": Schema.Array(Schema.NumberFromString),
  "turned round": Schema.flip(Schema.Array(Schema.NumberFromString).check(Schema.isMinLength(2))),
  "turned round, with a filter": Schema.flip(Schema.Array(String).check(Schema.isMinLength(2))),
  any: Schema.Any,
  never: Schema.Never,
  void: Schema.Void,
  object: Schema.ObjectKeyword,
  symbol: Schema.Symbol,
  "one symbol": Schema.UniqueSymbol(Symbol.for("a")),
  bigint: Schema.BigInt,
  enum: Schema.Enum({ A: "a", One: 1 }),
  template: Schema.TemplateLiteral(["x-", Number]),
  date: Schema.Date,
  declared: Schema.instanceOf(Map),
  class: Person
}

describe("the guard and Schema.is agree on", () => {
  it.each(Object.entries(kinds))("%s", (_, schema) => {
    const is = SchemaParser.is(schema)
    for (const [i, value] of oddities.entries()) {
      expect([i, value, matches(schema, value)]).toEqual([i, value, is(value)])
    }
  })

  it("instances of a class, which no JSON produces", () => {
    expect([matches(Person, new Person({ id: "1" })), matches(Person, { id: "1" })]).toEqual([true, false])
  })
})

describe("deeply nested values", () => {
  const chain = (length: number, end: unknown): unknown => {
    let value = end
    for (let i = 0; i < length; i++) value = { id: globalThis.String(i), next: value }
    return value
  }

  it("are checked completely", () => {
    expect(matches(Chain, chain(1_000, null))).toBe(true)
    expect(matches(Chain, chain(1_000, { id: 1 }))).toBe(false)
    expect(matches(Tree, JSON.parse("[".repeat(1_000) + "]".repeat(1_000)))).toBe(true)
  })

  it("match an untyped schema at any depth", () => {
    const deep: unknown = chain(10_000, null)
    expect(matches(Unknown, deep)).toBe(true)
    expect(matches(Struct({ next: Schema.Record(String, Unknown) }), deep)).toBe(true)
    expect(matches(Unknown, JSON.parse("[".repeat(10_000) + "]".repeat(10_000)))).toBe(true)
  })

  it("do not match beyond the stack, without throwing", () => {
    expect(matches(Chain, chain(10_000, { id: 1 }))).toBe(false)
    expect(matches(Chain, chain(1_000_000, null))).toBe(false)
  })
})
