/** Values that JSON cannot represent, which a type check gets nevertheless when a program passes its own. */

class Thing {
  readonly id: string = "1"
  get name(): string {
    return "one"
  }
}

const withHole: Array<unknown> = ["a"]
withHole[2] = "c"

/** Values of every type, and some that resemble another one. */
export const oddities: ReadonlyArray<unknown> = [
  undefined,
  null,
  true,
  false,
  0,
  -0,
  1,
  2,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  1n,
  "",
  "a",
  "b",
  "1",
  "-1.5",
  "x-1",
  "2025-09-18T10:15:30Z",
  Symbol("a"),
  Symbol.for("a"),
  () => "a",
  Thing,
  new Thing(),
  Object.create({ id: "1", type: "a", a: 1 }),
  Object.assign(Object.create(null), { id: "1" }),
  Object.defineProperty({}, "id", { value: "1", enumerable: false }),
  new String("a"),
  new Number(1),
  new Date(0),
  new Map([["a", 1]]),
  new Set(["a"]),
  new Uint8Array([1]),
  /a/,
  Promise.resolve(),
  [],
  ["a"],
  [1],
  ["a", 1],
  ["a", 1, true],
  ["a", 1, true, 2],
  [1, true],
  [1, 2, true],
  [1, 2, 3],
  ["a", undefined],
  [undefined],
  [null],
  withHole,
  new Array(3),
  Object.assign(["a"], { id: "1" }),
  {},
  { id: "1" },
  { id: 1 },
  { id: undefined },
  { id: null },
  { id: "1", more: true },
  { a: 1 },
  { a: "1" },
  { a: 1, b: 2 },
  { a: 1, b: "2" },
  { "x-1": 1, y: "2" },
  { "x-1": "1", y: 2 },
  { 1: "a" },
  { 1: 1 },
  { [Symbol.for("a")]: 1 },
  { [Symbol.for("a")]: "1" },
  { type: "a", value: "x" },
  { type: "a", value: 1 },
  { type: "b", value: 1 },
  { type: "c" },
  { type: undefined, value: 1 },
  { value: 1 },
  { value: "x" },
  { constructor: 1, toString: "a", hasOwnProperty: null },
  JSON.parse(`{"__proto__":1}`),
  JSON.parse(`{"__proto__":"a"}`),
  JSON.parse(`{"__proto__":{"id":"1"},"id":2}`),
  { id: "1", next: { id: "2", next: { id: "3" } } },
  { id: "1", next: { id: "2", next: { id: 3 } } },
  { id: "1", next: null }
]

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** A part of a value as something odd, such as the same fields on its prototype. */
export const odd = (part: unknown, random: () => number): unknown => {
  const way = Math.floor(random() * 6)
  if (way < 3 && isObject(part)) {
    if (way === 0) return Object.create(part)
    if (way === 1) return Object.assign(Object.create(null), part)
    return Object.defineProperty({ ...part }, "__proto__", { value: part, enumerable: true })
  }
  if (way < 2 && Array.isArray(part)) {
    const copy: Array<unknown> = part.slice()
    if (way === 0) copy.length++
    else delete copy[0]
    return copy
  }
  return oddities[Math.floor(random() * oddities.length)]
}
