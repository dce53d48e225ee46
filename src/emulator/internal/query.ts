/**
 * Reads query parameters back into values, guided by the types of the operation's input: `true`, `5`, repeated arrays, and
 * objects as `params[key]=value` or as one JSON text.
 */
import type * as SchemaAST from "effect/SchemaAST"
import type { Any } from "../../Operation.ts"

/** Type by which the text of a field is read. */
export interface Kind {
  readonly type: "string" | "number" | "boolean" | "array" | "object" | "unknown"
  /** Kind of the items of an array or of the values of an object. */
  readonly of?: Kind
}

const anything: Kind = { type: "unknown" }

const cache = /*#__PURE__*/ new WeakMap<Any, ReadonlyMap<string, Kind>>()

/** The kind of each input field of an operation. */
export const kindsOf = (operation: Any): ReadonlyMap<string, Kind> => {
  let kinds = cache.get(operation)
  if (kinds === undefined) {
    const ast = resolve(operation.input.ast)
    kinds = new Map(
      ast._tag === "Objects" ? ast.propertySignatures.map(({ name, type }) => [String(name), kindOf(type)]) : []
    )
    cache.set(operation, kinds)
  }
  return kinds
}

/** Reads the query fields of an operation, and lists the parameters that belong to none. */
export const readQuery = (
  operation: Any,
  kinds: ReadonlyMap<string, Kind>,
  query: URLSearchParams
): { readonly fields: Record<string, unknown>; readonly unknown: ReadonlyArray<string> } => {
  const fields: Record<string, unknown> = {}
  const used = new Set<string>()
  for (const name of operation.query) {
    const kind = kinds.get(name) ?? anything
    const plain = query.getAll(name)
    const bracketed = Array.from(query.entries()).filter(([key]) => key.startsWith(`${name}[`) && key.endsWith("]"))
    if (plain.length > 0) {
      used.add(name)
      fields[name] = read(kind, plain)
    } else if (bracketed.length > 0) {
      for (const [key] of bracketed) used.add(key)
      fields[name] = readBrackets(
        kind,
        bracketed.map(([key, text]) => [key.slice(name.length + 1, -1), text])
      )
    }
  }
  return { fields, unknown: Array.from(new Set(query.keys())).filter((key) => !used.has(key)) }
}

// -----------------------------------------------------------------------------
// Values
// -----------------------------------------------------------------------------

const read = (kind: Kind, texts: ReadonlyArray<string>): unknown => {
  const last = texts.at(-1) ?? ""
  switch (kind.type) {
    case "array":
      return texts.map((text) => read(kind.of ?? anything, [text]))
    case "object":
      return parse(last)
    case "number":
      return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(last) ? Number(last) : last
    case "boolean":
      return last === "true" || last === "1" ? true : last === "false" || last === "0" ? false : last
    case "string":
      return last
    case "unknown":
      return texts.length > 1 ? texts : last
  }
}

/** Parses the JSON form of an object; other text is kept, so that the schema reports it. */
const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

// Entries are `key` of `name[key]`, and `key][inner` of `name[key][inner]`.
const readBrackets = (kind: Kind, entries: ReadonlyArray<readonly [string, string]>): unknown => {
  if (kind.type === "array") {
    // name[]=a&name[]=b, or name[0]=a&name[1]=b
    return entries.map(([, text]) => read(kind.of ?? anything, [text]))
  }
  const of = kind.of ?? anything
  const nested = of.type === "object"
  const groups = new Map<string, Array<readonly [string, string]>>()
  for (const [key, text] of entries) {
    const split = nested ? key.indexOf("][") : -1
    // PHP and Rails write params[key][]=value for an array.
    const name = split !== -1 ? key.slice(0, split) : of.type === "array" ? key.replace(/\]\[\d*$/, "") : key
    const rest = split !== -1 ? key.slice(split + 2) : ""
    groups.set(name, [...(groups.get(name) ?? []), [rest, text]])
  }
  const values: Record<string, unknown> = {}
  for (const [name, group] of groups) {
    const deeper = nested && group.some(([rest]) => rest !== "")
    const value = deeper
      ? readBrackets(of, group)
      : read(
          of,
          group.map(([, text]) => text)
        )
    // A key may be `__proto__`.
    Object.defineProperty(values, name, { value, enumerable: true, configurable: true, writable: true })
  }
  return values
}

// -----------------------------------------------------------------------------
// Kinds
// -----------------------------------------------------------------------------

const resolve = (ast: SchemaAST.AST): SchemaAST.AST => (ast._tag === "Suspend" ? resolve(ast.thunk()) : ast)

const kindOf = (node: SchemaAST.AST): Kind => {
  const ast = resolve(node)
  switch (ast._tag) {
    case "String":
    case "TemplateLiteral":
      return { type: "string" }
    case "Number":
      return { type: "number" }
    case "Boolean":
      return { type: "boolean" }
    case "Literal":
      return typeof ast.literal === "bigint" ? anything : { type: literalType(ast.literal) }
    case "Arrays": {
      const item = ast.rest[0] ?? ast.elements[0]
      return { type: "array", of: item === undefined ? anything : kindOf(item) }
    }
    case "Objects": {
      const value = ast.indexSignatures[0]?.type
      return { type: "object", of: value === undefined ? anything : kindOf(value) }
    }
    case "Union": {
      const kinds = ast.types
        .map(resolve)
        .filter((type) => type._tag !== "Null" && type._tag !== "Undefined")
        .map(kindOf)
      const [first = anything] = kinds
      return kinds.every((kind) => kind.type === first.type) ? first : anything
    }
    default:
      return anything
  }
}

const literalType = (literal: string | number | boolean): "string" | "number" | "boolean" => {
  switch (typeof literal) {
    case "number":
      return "number"
    case "boolean":
      return "boolean"
    default:
      return "string"
  }
}
