/**
 * Reads the part of SQL that the emulator evaluates: one `select` of up to two tables, with conditions, groups, an order and a
 * limit. Other SQL is rejected as unsupported, anything else with a syntax error.
 */
import { type Expression, readCount, readExpression } from "./expressions.ts"
import { beyond, isName, type Name, Reader, toName } from "./Reader.ts"

/** An entry of the select list: all columns, optionally of one table, or an expression. */
export type Item =
  | { readonly kind: "all"; readonly table: Name | undefined; readonly at: number }
  | { readonly kind: "one"; readonly expression: Expression; readonly alias: string | undefined }

export interface Source {
  /** The table's name, after its optional schema and database. */
  readonly path: ReadonlyArray<Name>
  readonly alias: Name | undefined
  readonly at: number
}

export interface Join {
  readonly kind: "inner" | "left"
  readonly source: Source
  /** The condition; absent for a cross join. */
  readonly on: Expression | undefined
  readonly using: ReadonlyArray<Name>
}

export interface Order {
  readonly expression: Expression
  readonly descending: boolean
  readonly nulls: "first" | "last"
}

export interface Select {
  readonly distinct: boolean
  readonly items: ReadonlyArray<Item>
  readonly from: Source | undefined
  readonly join: Join | undefined
  readonly where: Expression | undefined
  readonly groupBy: ReadonlyArray<Expression>
  readonly having: Expression | undefined
  readonly orderBy: ReadonlyArray<Order>
  readonly limit: number | undefined
  readonly offset: number
}

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

/** Reads a query, or throws a `SqlError` with the position of the issue. */
export const parse = (text: string): Select => {
  const r = new Reader(text)
  r.expect("select")
  const distinct = r.takes("distinct")
  if (!distinct) r.takes("all")
  const items = r.list(() => readItem(r))
  const from = r.takes("from") ? readSource(r) : undefined
  const select: Select = {
    distinct,
    items,
    from,
    join: from === undefined ? undefined : readJoin(r),
    where: r.takes("where") ? readExpression(r) : undefined,
    groupBy: r.takes("group", "by") ? r.list(() => readExpression(r)) : [],
    having: r.takes("having") ? readExpression(r) : undefined,
    orderBy: r.takes("order", "by") ? r.list(() => readOrder(r)) : [],
    ...readWindow(r)
  }
  r.takes(";")
  if (r.token.kind !== "end") throw r.unexpected()
  return select
}

// Limit and offset, in either order.
const readWindow = (r: Reader): Pick<Select, "limit" | "offset"> => {
  let limit: number | undefined
  let offset = 0
  for (;;) {
    if (r.takes("limit")) limit = r.takes("all") ? undefined : readCount(r, "LIMIT")
    else if (r.takes("offset")) {
      offset = readCount(r, "OFFSET")
      if (!r.takes("rows")) r.takes("row")
    } else return { limit, offset }
  }
}

const readItem = (r: Reader): Item => {
  const at = r.token.start
  if (r.takes("*")) return { kind: "all", table: undefined, at }
  if (isName(r.token) && r.is(".", 1) && r.is("*", 2)) {
    const table = r.name()
    r.takes(".", "*")
    return { kind: "all", table, at }
  }
  return { kind: "one", expression: readExpression(r), alias: readAlias(r)?.text }
}

const readAlias = (r: Reader): Name | undefined => {
  if (r.takes("as")) {
    // After AS even a reserved word is a name.
    if (r.token.kind !== "word" && r.token.kind !== "name") throw r.unexpected()
    return toName(r.take())
  }
  return isName(r.token) && !beyond.has(r.token.text.toLowerCase()) ? toName(r.take()) : undefined
}

const readSource = (r: Reader): Source => {
  const at = r.token.start
  if (r.is("(")) throw r.unsupported("a subquery")
  const path = r.path()
  return { path, alias: readAlias(r), at }
}

const readJoin = (r: Reader): Join | undefined => {
  const join = readOneJoin(r)
  if (join !== undefined && (r.is(",") || readOneJoin(r) !== undefined)) {
    throw r.unsupported("a join of more than two tables")
  }
  return join
}

const readOneJoin = (r: Reader): Join | undefined => {
  if (r.takes(",") || r.takes("cross", "join")) {
    return { kind: "inner", source: readSource(r), on: undefined, using: [] }
  }
  const kind = r.takes("left") ? "left" : "inner"
  if (kind === "left") r.takes("outer")
  else if (!r.takes("inner") && !r.is("join")) return undefined
  r.expect("join")
  const source = readSource(r)
  if (r.takes("using")) {
    r.expect("(")
    const using = r.list(() => r.name())
    r.expect(")")
    return { kind, source, on: undefined, using }
  }
  r.expect("on")
  return { kind, source, on: readExpression(r), using: [] }
}

const readOrder = (r: Reader): Order => {
  const expression = readExpression(r)
  const descending = r.takes("desc")
  if (!descending) r.takes("asc")
  if (!r.takes("nulls")) return { expression, descending, nulls: descending ? "first" : "last" }
  if (r.takes("first")) return { expression, descending, nulls: "first" }
  r.expect("last")
  return { expression, descending, nulls: "last" }
}
