/** Values at random, the same ones for the same seed: of a schema, of any JSON, and texts that programs stumble over. */
import type * as SchemaAST from "effect/SchemaAST"
import { randomOf } from "../internal/random.ts"

/** Draws numbers from 0 up to 1. */
export class Draw {
  readonly next: () => number

  constructor(seed: string) {
    this.next = randomOf(seed)
  }

  below(count: number): number {
    return Math.floor(this.next() * count)
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<A>(values: readonly [A, ...ReadonlyArray<A>]): A {
    return values[this.below(values.length)] ?? values[0]
  }
}

// biome-ignore format: a table of texts
const oddTexts: readonly [string, ...ReadonlyArray<string>] = [
  "", " ", "0", "-1", "null", "true", "__proto__", "constructor", "toString", "../..", "a/b", "%", "%2e%2e", "\u0000", "\ud800",
  "é\u0301💥", "<script>", "'; drop table users; --", "{{x}}", "1e999", "9".repeat(400), "x".repeat(5000), "2024-02-30T99:99:99Z",
  "00000000-0000-0000-0000-000000000000"
]

// biome-ignore format: a table of words
const queries: readonly [string, ...ReadonlyArray<string>] = [
  "select", "*", "from", "users", "orders", "where", "id", "=", "'x'", "1", "(", ")", ",", "group by", "order by", "count(*)", "and",
  "not", "like", "join", "on", "limit", "null", "--", "::int", "/"
]

export const oddText = (draw: Draw): string =>
  draw.chance(0.15)
    ? `select ${Array.from({ length: draw.below(12) }, () => draw.pick(queries)).join(" ")}`
    : draw.pick(oddTexts)

/** Any JSON value. */
export const junk = (draw: Draw, depth = 0): unknown => {
  switch (draw.below(depth > 3 ? 6 : 9)) {
    case 0:
      return null
    case 1:
      return draw.chance(0.5)
    case 2:
      return draw.pick([0, -1, 1.5, 1e308, 2 ** 53, -0])
    case 3:
    case 4:
    case 5:
      return oddText(draw)
    case 6:
      return Array.from({ length: draw.below(4) }, () => junk(draw, depth + 1))
    case 7:
      return JSON.parse(`${"[".repeat(200)}${"]".repeat(200)}`)
    default:
      return Object.fromEntries(
        Array.from({ length: draw.below(4) }, () => [oddText(draw), junk(draw, depth + 1)] as const)
      )
  }
}

/** A value of a schema; texts come from a pool of those that mean something. */
export const valueOf = (
  ast: SchemaAST.AST,
  draw: Draw,
  pool: readonly [string, ...ReadonlyArray<string>],
  depth = 0
): unknown => {
  // Now and then, something else stands in its place.
  if (draw.chance(0.01)) return junk(draw)
  switch (ast._tag) {
    case "Suspend":
      return valueOf(ast.thunk(), draw, pool, depth)
    case "String":
      return draw.chance(0.9) ? draw.pick(pool) : oddText(draw)
    case "Number":
      return draw.pick([0, 1, 5, 50, -1])
    case "Boolean":
      return draw.chance(0.5)
    case "Literal":
      return ast.literal
    case "Null":
      return null
    case "Arrays": {
      const item = ast.rest[0]
      return item === undefined
        ? []
        : Array.from({ length: draw.below(depth > 4 ? 1 : 3) }, () => valueOf(item, draw, pool, depth + 1))
    }
    case "Objects": {
      const members = ast.propertySignatures.flatMap(({ name, type }): ReadonlyArray<readonly [string, unknown]> => {
        const isOptional = type.context?.isOptional === true
        return isOptional && draw.chance(depth > 3 ? 0.9 : 0.5)
          ? []
          : [[String(name), valueOf(type, draw, pool, depth + 1)]]
      })
      const open = ast.indexSignatures[0]
      const more = open === undefined ? [] : [[draw.pick(pool), valueOf(open.type, draw, pool, depth + 1)] as const]
      return Object.fromEntries([...members, ...more])
    }
    case "Union": {
      const [first, ...rest] = ast.types
      return first === undefined ? null : valueOf(draw.pick([first, ...rest]), draw, pool, depth)
    }
    default:
      return junk(draw, 3)
  }
}
