/** Validates an operation of a caller, who may write JavaScript: an issue would otherwise appear in its calls, or never. */
import { kindOf } from "../schema/issue.ts"
import { assertGiven, flag, guess, type Kind, type Kinds, list, oneOf, text, texts } from "../schema/options.ts"
import type { Shape } from "../schema/shape.ts"
import type { Options } from "./define.ts"
import * as Route from "./route.ts"

const shape: Kind = (value) => (isShape(value) ? undefined : `is ${kindOf(value)}; pass a Schema`)

const isShape = (value: unknown): value is Shape<unknown> =>
  (typeof value === "object" || typeof value === "function") && value !== null && "ast" in value

const kinds: Kinds<Options> = /*#__PURE__*/ (() => ({
  version: text,
  input: shape,
  success: (value: unknown) => {
    const { schema, type }: { readonly schema?: unknown; readonly type?: unknown } = Object(value)
    const wrong = oneOf("data", "list", "body", "empty")(type)
    if (wrong !== undefined)
      return `is ${kindOf(value)} without a type; make it with Operation.data, list, body or empty`
    return type === "empty" ? undefined : shape(schema)?.replace("is", "has a schema that is")
  },
  errors: list,
  query: texts,
  body: texts,
  acceptsIdempotencyKey: flag,
  credentials: oneOf("user", "partner", "optional"),
  pagination: (value: unknown) => {
    const { cursor, items, next }: { readonly [name: string]: unknown } = Object(value)
    return typeof cursor === "string" && texts(next) === undefined && texts(items) === undefined
      ? undefined
      : "is not { cursor, next, items }: the name of a field, and two paths as lists of names"
  },
  deprecated: text
}))()

/** Names of the fields of an input, if its schema names all of them without encoding. */
const fieldsOf = ({ ast }: Shape<unknown>): ReadonlyArray<string> | undefined =>
  ast._tag === "Objects" && ast.indexSignatures.length === 0 && ast.encoding === undefined
    ? ast.propertySignatures.map(({ name }) => String(name))
    : undefined

/** Throws for an invalid operation. */
export const assertOperation = (owner: string, id: unknown, route: unknown, options: unknown): void => {
  const fail = (message: string): never => {
    throw new TypeError(`${owner}: ${message}`)
  }
  if (typeof id !== "string" || id === "")
    fail(`the id is ${id === "" ? "empty" : kindOf(id)}; pass a name such as things.get`)
  if (typeof route !== "string" || !Route.route.test(route)) {
    fail(
      `the route is ${typeof route === "string" ? JSON.stringify(route.slice(0, 100)) : kindOf(route)}; pass GET, POST, PUT, PATCH or DELETE, a space and a path such as /api/things/{id}`
    )
  }
  const path = String(route)
  if (Route.dots.test(path)) fail("the path has . or .. in it; pass the path that is meant")
  if (/[{}]/.test(path.replace(/\{\w+\}/g, ""))) fail("the path has a { or } without a name; write {id}")
  assertGiven(owner, options, kinds, "version", "input", "success", "errors")
  const given = options as Options // as was just seen
  if (path.startsWith("GET ") && given.body !== undefined) fail("a GET has no `body`; pass `query`")
  const fields = fieldsOf(given.input)
  const parameters = path.split(/\{(\w+)\}/).filter((_, i) => i % 2 === 1)
  const named: ReadonlyArray<readonly [string, ReadonlyArray<string>]> = [
    ["the path", parameters],
    ["`query`", given.query ?? []],
    ["`body`", given.body ?? []],
    ["`pagination`", given.pagination === undefined ? [] : [given.pagination.cursor]]
  ]
  for (const [where, names] of named) {
    for (const name of names) {
      if (fields !== undefined && !fields.includes(name)) {
        fail(`${where} names \`${name}\`, which \`input\` does not have; ${guess(name, fields)}`)
      }
    }
  }
}
