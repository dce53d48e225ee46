/** Evaluates queries against the items of a connection. */
import type { Column, Item } from "../catalogue/dataset.ts"
import { countOf, type DataRecord, valueAt } from "../catalogue/records.ts"
import {
  type Bound,
  type Compiled,
  compile,
  hasAggregate,
  indexOf,
  keyOf,
  means,
  type Row,
  type Scope
} from "./compile.ts"
import type { Expression } from "./expressions.ts"
import { parse, type Select, type Item as SelectItem, type Source } from "./parse.ts"
import type { Name } from "./Reader.ts"
import { SqlError } from "./tokens.ts"
import { compare, type Value } from "./values.ts"

/** Result of a query. */
export interface Result {
  readonly columns: ReadonlyArray<Column>
  readonly rows: ReadonlyArray<DataRecord>
}

/** Maximum number of row pairs that a join compares. */
const most = 250_000

/** Maximum number of characters of a query that are evaluated for all rows together. */
const mostWork = 200_000_000

/** Evaluates a query, or throws a {@link SqlError}. */
export const evaluate = (items: ReadonlyArray<Item>, text: string): Result => {
  const select = parse(text)
  const tables = [select.from, select.join?.source].flatMap((source) =>
    source === undefined ? [] : [bind(items, source, text)]
  )
  const columns = tables.flatMap(({ columns }) => columns)
  const scope: Scope = { text, columns, groups: undefined }
  const where = condition(scope, select.where, "WHERE")
  const rows = joined(select, tables, scope).filter((row) => where(row, []))
  return project(select, scope, rows)
}

// -----------------------------------------------------------------------------
// Tables
// -----------------------------------------------------------------------------

interface TableRows {
  readonly columns: ReadonlyArray<Bound>
  readonly rows: ReadonlyArray<Row>
}

const bind = (items: ReadonlyArray<Item>, { alias, at, path }: Source, text: string): TableRows => {
  const item = find(items, path)
  if (item === undefined) {
    throw new SqlError(`relation "${path.map((name) => name.text).join(".")}" does not exist`, text, at)
  }
  const table = alias?.text ?? item.name.split(".").at(-1) ?? item.name
  return {
    columns: item.columns.map((column) => ({ table, column })),
    rows: rowsOf(item)
  }
}

const cache = /*#__PURE__*/ new WeakMap<Item, ReadonlyArray<Row>>()

const rowsOf = (item: Item): ReadonlyArray<Row> => {
  const rows =
    cache.get(item) ??
    Array.from({ length: countOf(item) }, (_, i) => item.columns.map((column) => valueAt(item, column, i)))
  cache.set(item, rows)
  return rows
}

/** The item of a path: by its full name, or by the last part of it. */
const find = (items: ReadonlyArray<Item>, path: ReadonlyArray<Name>): Item | undefined => {
  const fits = (parts: ReadonlyArray<string>): boolean => {
    const wanted = path.slice(-parts.length)
    return wanted.length === parts.length && wanted.every((name, i) => means(name, parts[i] ?? ""))
  }
  const [only] = path
  return (
    items.find(({ name }) => path.length === 1 && only !== undefined && means(only, name)) ??
    items.find(({ name }) => fits(name.split("."))) ??
    (path.length === 1 ? items.find(({ name }) => fits(name.split(".").slice(-1))) : undefined)
  )
}

const joined = (select: Select, tables: ReadonlyArray<TableRows>, scope: Scope): ReadonlyArray<Row> => {
  const [first, second] = tables
  const { join } = select
  if (first === undefined) return [[]]
  if (join === undefined || second === undefined) return first.rows
  if (first.rows.length * second.rows.length > most) {
    throw new SqlError(`the emulator does not join more than ${most} pairs of rows`, scope.text, join.source.at)
  }
  if (first.rows.length * second.rows.length * scope.text.length > mostWork) {
    throw new SqlError("canceling statement due to statement timeout", scope.text, join.source.at)
  }
  const left: Scope = { ...scope, columns: first.columns }
  const right: Scope = { ...scope, columns: second.columns }
  const same = join.using.map((name) => [
    indexOf(left, [name], join.source.at),
    first.columns.length + indexOf(right, [name], join.source.at)
  ])
  const on = condition(scope, join.on, "JOIN/ON")
  const fits = (row: Row): boolean => same.every(([a = 0, b = 0]) => row[a] === row[b]) && on(row, [])
  const nothing: Row = second.columns.map(() => null)
  return first.rows.flatMap((one) => {
    const found = second.rows.map((other): Row => [...one, ...other]).filter(fits)
    return found.length === 0 && join.kind === "left" ? [[...one, ...nothing]] : found
  })
}

const condition = (
  scope: Scope,
  expression: Expression | undefined,
  clause: string
): ((row: Row, group: ReadonlyArray<Row>) => boolean) => {
  if (expression === undefined) return () => true
  const compiled = compile(scope, expression)
  if (compiled.type !== "boolean" && compiled.constant !== null) {
    const problem = `argument of ${clause} must be type boolean, not type ${compiled.remote}`
    throw new SqlError(problem, scope.text, expression.at)
  }
  return (row, group) => compiled.run(row, group) === true
}

// -----------------------------------------------------------------------------
// Results
// -----------------------------------------------------------------------------

interface Output {
  readonly name: string
  readonly compiled: Compiled
  readonly expression: Expression
}

const project = (select: Select, scope: Scope, rows: ReadonlyArray<Row>): Result => {
  const expressions = select.items.flatMap((item) => (item.kind === "one" ? [item.expression] : []))
  const orders = select.orderBy.map(({ expression }) => expression)
  const isGrouped =
    select.groupBy.length > 0 || select.having !== undefined || [...expressions, ...orders].some(hasAggregate)
  const groupBy = select.groupBy.map((expression) => meant(expression, select.items, scope.text))
  const inner: Scope = isGrouped
    ? { ...scope, groups: new Set(groupBy.map((expression) => keyOf(scope, expression))) }
    : scope
  const outputs = named(select.items.flatMap((item) => outputsOf(inner, item)))
  const having = condition(inner, select.having, "HAVING")
  const groups = isGrouped ? grouped(groupBy, scope, rows) : rows.map((row) => [row])
  const order = orderOf(select, inner, outputs)
  const sorted = groups
    .map((group) => ({ row: group[0] ?? [], group }))
    .filter(({ group, row }) => having(row, group))
    .map(({ group, row }) => ({
      keys: order.map(({ compiled }) => compiled.run(row, group)),
      values: outputs.map(({ compiled }) => compiled.run(row, group))
    }))
  const chosen = (select.distinct ? distinct(sorted) : sorted)
    .toSorted((a, b) => {
      for (const [i, one] of order.entries()) {
        const difference = placeOf(one, a.keys[i] ?? null, b.keys[i] ?? null)
        if (difference !== 0) return difference
      }
      return 0
    })
    .slice(select.offset, select.limit === undefined ? undefined : select.offset + select.limit)
    .map(({ values }) => values)
  const isWhole = !isGrouped && select.join === undefined
  return {
    columns: outputs.map((output, i) => columnOf(output, chosen[0]?.[i], isWhole)),
    rows: chosen.map((values) => Object.fromEntries(outputs.map(({ name }, i) => [name, values[i]])))
  }
}

const outputsOf = (scope: Scope, item: SelectItem): ReadonlyArray<Output> => {
  if (item.kind === "one") {
    const compiled = compile(scope, item.expression)
    return [{ name: item.alias ?? nameOf(item.expression, compiled), compiled, expression: item.expression }]
  }
  const { at, table } = item
  const columns = scope.columns.filter((bound) => table === undefined || means(table, bound.table))
  if (columns.length === 0) {
    const problem =
      table === undefined
        ? "SELECT * with no tables specified is not valid"
        : `missing FROM-clause entry for table "${table.text}"`
    throw new SqlError(problem, scope.text, at)
  }
  return columns.map((bound) => {
    const path = [bound.table, bound.column.name].map((text) => ({ text, quoted: true }))
    const expression: Expression = { kind: "column", path, at }
    return { name: bound.column.name, compiled: compile(scope, expression), expression }
  })
}

const nameOf = (expression: Expression, compiled: Compiled): string => {
  switch (expression.kind) {
    case "column":
      return compiled.column?.name ?? expression.path.at(-1)?.text ?? "?column?"
    case "call":
      return expression.name
    case "cast":
      return nameOf(expression.of, compiled)
    default:
      return "?column?"
  }
}

// Rows are objects, which hold each name once.
const named = (outputs: ReadonlyArray<Output>): ReadonlyArray<Output> => {
  const seen = new Map<string, number>()
  return outputs.map((output) => {
    const times = seen.get(output.name) ?? 0
    seen.set(output.name, times + 1)
    return times === 0 ? output : { ...output, name: `${output.name}_${times}` }
  })
}

const columnOf = ({ compiled, name }: Output, first: Value | undefined, isWhole: boolean): Column => {
  const { column, remote, type } = compiled
  const example = first ?? column?.example ?? (type === "number" ? 0 : type === "boolean" ? false : "")
  return {
    name,
    label: column !== undefined && column.name === name ? column.label : name,
    type,
    remoteType: remote,
    example,
    unique: isWhole && column?.unique === true,
    required: false
  }
}

// -----------------------------------------------------------------------------
// Groups and order
// -----------------------------------------------------------------------------

const grouped = (
  groupBy: ReadonlyArray<Expression>,
  scope: Scope,
  rows: ReadonlyArray<Row>
): ReadonlyArray<ReadonlyArray<Row>> => {
  // Without a GROUP BY there is one group, even without rows.
  if (groupBy.length === 0) return [rows]
  const keys = groupBy.map((expression) => compile(scope, expression))
  return Array.from(Map.groupBy(rows, (row) => JSON.stringify(keys.map((key) => key.run(row, [row])))).values())
}

/** An expression of GROUP BY or ORDER BY, which can refer to the select list by number or alias. */
const meant = (expression: Expression, items: ReadonlyArray<SelectItem>, text: string): Expression => {
  if (expression.kind === "literal" && typeof expression.value === "number") {
    const item = items[expression.value - 1]
    if (item?.kind === "one") return item.expression
    throw new SqlError(`position ${expression.value} is not in select list`, text, expression.at)
  }
  const [name, table] = expression.kind === "column" ? expression.path : []
  if (name === undefined || table !== undefined) return expression
  const item = items.find((one) => one.kind === "one" && one.alias !== undefined && means(name, one.alias))
  return item?.kind === "one" ? item.expression : expression
}

interface OrderKey {
  readonly compiled: Compiled
  readonly descending: boolean
  readonly nulls: "first" | "last"
}

const orderOf = (select: Select, scope: Scope, outputs: ReadonlyArray<Output>): ReadonlyArray<OrderKey> =>
  select.orderBy.map(({ descending, expression, nulls }) => {
    const isPlace = expression.kind === "literal" && typeof expression.value === "number"
    const place = isPlace ? outputs[Number(expression.value) - 1] : undefined
    if (isPlace && place === undefined) {
      throw new SqlError(`ORDER BY position ${expression.value} is not in select list`, scope.text, expression.at)
    }
    const key = place?.expression ?? meant(expression, select.items, scope.text)
    if (select.distinct && !outputs.some((output) => keyOf(scope, output.expression) === keyOf(scope, key))) {
      const problem = "for SELECT DISTINCT, ORDER BY expressions must appear in select list"
      throw new SqlError(problem, scope.text, expression.at)
    }
    return { compiled: compile(scope, key), descending, nulls }
  })

const placeOf = ({ compiled, descending, nulls }: OrderKey, a: Value, b: Value): number => {
  if (a === null || b === null) return a === b ? 0 : (a === null) === (nulls === "first") ? -1 : 1
  const order = compare(a, b, compiled.type)
  return descending ? -order : order
}

const distinct = <A extends { readonly values: ReadonlyArray<Value> }>(rows: ReadonlyArray<A>): ReadonlyArray<A> =>
  Array.from(new Map(rows.toReversed().map((row) => [JSON.stringify(row.values), row])).values()).toReversed()
