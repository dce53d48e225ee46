/** Compiles SQL expressions into functions of rows, and rejects type errors before any row is read. */
import type { Column } from "../catalogue/dataset.ts"
import type { Expression } from "./expressions.ts"
import type { Name } from "./Reader.ts"
import { SqlError } from "./tokens.ts"
import * as Values from "./values.ts"

/** Values of the columns of all tables of a query, one after the other. */
export type Row = ReadonlyArray<Values.Value>

/** A column of a table of the query. */
export interface Bound {
  /** The table's alias, or its name. */
  readonly table: string
  readonly column: Column
}

/** Position of an expression. */
export interface Scope {
  readonly text: string
  readonly columns: ReadonlyArray<Bound>
  /** GROUP BY expressions of a grouped query, as keys of {@link keyOf}. */
  readonly groups: ReadonlySet<string> | undefined
}

/** Compiled expression, evaluated for a row or for the rows of its group. */
export interface Compiled extends Values.Type {
  readonly run: (row: Row, group: ReadonlyArray<Row>) => Values.Value
  /** The value, if it is the same for all rows. */
  readonly constant?: Values.Value
  /** The column, if the expression is a plain column. */
  readonly column?: Column
}

// -----------------------------------------------------------------------------
// Columns
// -----------------------------------------------------------------------------

/** Checks whether a name matches a column or table: case-insensitively if it is not quoted. */
export const means = (name: Name, actual: string): boolean =>
  name.text === actual || (!name.quoted && name.text.toLowerCase() === actual.toLowerCase())

/** The index of the column of a path. */
export const indexOf = (scope: Scope, path: ReadonlyArray<Name>, at: number): number => {
  const name = path.at(-1)
  const table = path.at(-2)
  const written = path.map(({ text }) => text).join(".")
  if (name === undefined) throw new SqlError("syntax error", scope.text, at)
  if (table !== undefined && !scope.columns.some((bound) => means(table, bound.table))) {
    throw new SqlError(`missing FROM-clause entry for table "${table.text}"`, scope.text, at)
  }
  const found = scope.columns.flatMap((bound, index) =>
    means(name, bound.column.name) && (table === undefined || means(table, bound.table)) ? [index] : []
  )
  const [index] = found
  if (index === undefined) throw new SqlError(`column "${written}" does not exist`, scope.text, at)
  if (found.length > 1) throw new SqlError(`column reference "${written}" is ambiguous`, scope.text, at)
  return index
}

/** Key that is equal for equivalent expressions. */
export const keyOf = (scope: Scope, expression: Expression): string =>
  JSON.stringify(expression, (name, value: unknown) =>
    name === "at"
      ? undefined
      : isExpression(value) && value.kind === "column"
        ? indexOf(scope, value.path, value.at)
        : value
  )

// The parts of JSON that are expressions have a kind.
const isExpression = (value: unknown): value is Expression =>
  typeof value === "object" && value !== null && "kind" in value

/** Checks whether an expression contains an aggregate. */
export const hasAggregate = (expression: Expression): boolean => {
  switch (expression.kind) {
    case "literal":
    case "column":
      return false
    case "call":
      return isAggregate(expression.name) || expression.args.some(hasAggregate)
    case "binary":
      return hasAggregate(expression.left) || hasAggregate(expression.right)
    case "in":
      return [expression.of, ...expression.list].some(hasAggregate)
    default:
      return hasAggregate(expression.of)
  }
}

const isAggregate = (name: string): boolean => Object.hasOwn(Values.aggregates, name)

// -----------------------------------------------------------------------------
// Compiling
// -----------------------------------------------------------------------------

/** Compiles an expression. */
export const compile = (scope: Scope, expression: Expression): Compiled => {
  if (scope.groups?.has(keyOf(scope, expression)) === true) {
    return compile({ ...scope, groups: undefined }, expression)
  }
  switch (expression.kind) {
    case "literal":
      return literal(expression.value)
    case "column":
      return column(scope, expression)
    case "call":
      return call(scope, expression)
    case "binary":
      return binary(scope, expression)
    case "in":
      return within(scope, expression)
    case "cast":
      return cast(scope, expression)
    case "negative": {
      const of = expecting(scope, expression.of, "number", "-")
      return { ...plain(of), run: (row, group) => negate(of.run(row, group)) }
    }
    case "not": {
      const of = expecting(scope, expression.of, "boolean", "NOT")
      return { ...Values.booleanType, run: (row, group) => not(of.run(row, group)) }
    }
    case "isNull": {
      const of = compile(scope, expression.of)
      return { ...Values.booleanType, run: (row, group) => of.run(row, group) === null }
    }
  }
}

const plain = ({ remote, type }: Values.Type): Values.Type => ({ type, remote })

const literal = (value: Values.Value): Compiled => ({
  ...(typeof value === "number"
    ? Number.isInteger(value)
      ? { type: "number", remote: "integer" }
      : Values.numeric
    : typeof value === "boolean"
      ? Values.booleanType
      : Values.text),
  constant: value,
  run: () => value
})

const column = (scope: Scope, { at, path }: Extract<Expression, { kind: "column" }>): Compiled => {
  const index = indexOf(scope, path, at)
  const bound = scope.columns[index]
  if (bound === undefined) throw new SqlError("column does not exist", scope.text, at)
  if (scope.groups !== undefined) {
    const name = `${bound.table}.${bound.column.name}`
    const problem = `column "${name}" must appear in the GROUP BY clause or be used in an aggregate function`
    throw new SqlError(problem, scope.text, at)
  }
  const { remoteType, type } = bound.column
  return { type, remote: remoteType, column: bound.column, run: (row) => row[index] ?? null }
}

const negate = (value: Values.Value): Values.Value => (typeof value === "number" ? -value : null)

const not = (value: Values.Value): Values.Value => (value === null ? null : !value)

/** Compiles an operand of a required type; a string literal is converted to it. */
const expecting = (scope: Scope, expression: Expression, type: Values.Type["type"], operator: string): Compiled => {
  const compiled = compile(scope, expression)
  if (compiled.constant === null || compiled.type === type) return compiled
  const wanted = type === "boolean" ? Values.booleanType : type === "number" ? Values.numeric : Values.text
  if (expression.kind === "literal" && typeof expression.value === "string") return read(scope, expression, wanted)
  const problem =
    type === "boolean"
      ? `argument of ${operator.toUpperCase()} must be type boolean, not type ${compiled.remote}`
      : `operator does not exist: ${operator} ${compiled.remote}`
  throw new SqlError(problem, scope.text, expression.at)
}

/** Converts a string literal to a value of another type. */
const read = (scope: Scope, expression: Extract<Expression, { kind: "literal" }>, type: Values.Type): Compiled => {
  const value = Values.convert(expression.value, type)
  if (value !== undefined) return { ...literal(value), ...plain(type) }
  const written = JSON.stringify(String(expression.value).slice(0, 100))
  throw new SqlError(`invalid input syntax for type ${type.remote}: ${written}`, scope.text, expression.at)
}

const cast = (scope: Scope, expression: Extract<Expression, { kind: "cast" }>): Compiled => {
  const of = compile(scope, expression.of)
  const type = Object.hasOwn(Values.typesByName, expression.type) ? Values.typesByName[expression.type] : undefined
  if (type === undefined) {
    throw new SqlError(`type "${expression.type}" does not exist`, scope.text, expression.at)
  }
  const run: Compiled["run"] = (row, group) => {
    const value = of.run(row, group)
    const converted = Values.convert(value, type)
    if (converted !== undefined) return converted
    const written = JSON.stringify(String(value).slice(0, 100))
    throw new SqlError(`invalid input syntax for type ${type.remote}: ${written}`, scope.text, expression.at)
  }
  return { ...type, run }
}

// -----------------------------------------------------------------------------
// Operators
// -----------------------------------------------------------------------------

const binary = (scope: Scope, expression: Extract<Expression, { kind: "binary" }>): Compiled => {
  const { operator } = expression
  switch (operator) {
    case "and":
    case "or":
      return connective(scope, expression)
    case "is": {
      const of = expecting(scope, expression.left, "boolean", "IS TRUE")
      const wanted = compile(scope, expression.right).constant
      return { ...Values.booleanType, run: (row, group) => of.run(row, group) === wanted }
    }
    case "like":
    case "ilike": {
      const left = expecting(scope, expression.left, "string", "~~")
      const right = expecting(scope, expression.right, "string", "~~")
      const fold = (text: Values.Value): string => (operator === "ilike" ? String(text).toLowerCase() : String(text))
      return strict(Values.booleanType, left, right, (a, b) => Values.isLike(fold(a), fold(b)))
    }
    case "||": {
      const [left, right] = [compile(scope, expression.left), compile(scope, expression.right)]
      return strict(Values.text, left, right, (a, b) => String(a) + String(b))
    }
    case "+":
    case "-":
    case "*":
    case "/":
    case "%":
      return arithmetic(scope, expression)
    default:
      return comparison(scope, expression)
  }
}

/** An operator that returns `null` for a `null` operand. */
const strict = (
  type: Values.Type,
  left: Compiled,
  right: Compiled,
  apply: (a: string | number | boolean, b: string | number | boolean) => Values.Value
): Compiled => ({
  ...plain(type),
  run: (row, group) => {
    const a = left.run(row, group)
    const b = right.run(row, group)
    return a === null || b === null ? null : apply(a, b)
  }
})

const connective = (scope: Scope, expression: Extract<Expression, { kind: "binary" }>): Compiled => {
  const left = expecting(scope, expression.left, "boolean", expression.operator)
  const right = expecting(scope, expression.right, "boolean", expression.operator)
  const decides = expression.operator === "or"
  return {
    ...Values.booleanType,
    run: (row, group) => {
      const a = left.run(row, group)
      if (a === decides) return decides
      const b = right.run(row, group)
      return b === decides ? decides : a === null || b === null ? null : !decides
    }
  }
}

const arithmetic = (scope: Scope, expression: Extract<Expression, { kind: "binary" }>): Compiled => {
  const { at, operator } = expression
  const left = expecting(scope, expression.left, "number", operator)
  const right = expecting(scope, expression.right, "number", operator)
  const whole = Values.isInteger(left) && Values.isInteger(right)
  return strict(whole ? Values.bigint : Values.numeric, left, right, (x, y) => {
    const [a, b] = [Number(x), Number(y)]
    switch (operator) {
      case "+":
        return a + b
      case "-":
        return a - b
      case "*":
        return a * b
      default:
        if (b === 0) throw new SqlError("division by zero", scope.text, at)
        return operator === "%" ? a % b : whole ? Math.trunc(a / b) : a / b
    }
  })
}

const comparisons: { readonly [operator: string]: (order: number) => boolean } = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0
}

const comparison = (scope: Scope, expression: Extract<Expression, { kind: "binary" }>): Compiled => {
  const { at, operator } = expression
  const [left, right] = comparable(scope, expression.left, expression.right, operator, at)
  const holds = comparisons[operator]
  if (holds === undefined) throw new SqlError(`operator does not exist: ${operator}`, scope.text, at)
  return strict(Values.booleanType, left, right, (a, b) => holds(Values.compare(a, b, left.type)))
}

/** Two operands of one type: a string literal is converted to the type of the other. */
const comparable = (
  scope: Scope,
  first: Expression,
  second: Expression,
  operator: string,
  at: number
): readonly [Compiled, Compiled] => {
  const left = compile(scope, first)
  const right = compile(scope, second)
  if (left.constant === null || right.constant === null) return [left, right]
  const isText = (expression: Expression): expression is Extract<Expression, { kind: "literal" }> =>
    expression.kind === "literal" && typeof expression.value === "string"
  if (left.type === right.type) return [left, right]
  if (isText(second)) return [left, read(scope, second, left)]
  if (isText(first)) return [read(scope, first, right), right]
  throw new SqlError(`operator does not exist: ${left.remote} ${operator} ${right.remote}`, scope.text, at)
}

const within = (scope: Scope, expression: Extract<Expression, { kind: "in" }>): Compiled => {
  const pairs = expression.list.map((item) => comparable(scope, expression.of, item, "=", expression.at))
  return {
    ...Values.booleanType,
    run: (row, group) => {
      let unknown = false
      for (const [left, right] of pairs) {
        const [a, b] = [left.run(row, group), right.run(row, group)]
        if (a === null || b === null) unknown = true
        else if (Values.compare(a, b, left.type) === 0) return true
      }
      return unknown ? null : false
    }
  }
}

// -----------------------------------------------------------------------------
// Functions
// -----------------------------------------------------------------------------

const call = (scope: Scope, expression: Extract<Expression, { kind: "call" }>): Compiled => {
  const { args, at, name } = expression
  if (isAggregate(name)) return aggregate(scope, expression)
  if (expression.distinct)
    throw new SqlError(`DISTINCT specified, but ${name} is not an aggregate function`, scope.text, at)
  const compiled = args.map((arg) => compile(scope, arg))
  const first = compiled[0]
  if (name === "coalesce" && first !== undefined) {
    const other = compiled.find(({ constant, type }) => constant !== null && type !== first.type)
    if (other !== undefined && first.constant !== null) {
      throw new SqlError(`COALESCE types ${first.remote} and ${other.remote} cannot be matched`, scope.text, at)
    }
    return {
      ...plain(other ?? first),
      run: (row, group) => {
        for (const one of compiled) {
          const value = one.run(row, group)
          if (value !== null) return value
        }
        return null
      }
    }
  }
  const known = Object.hasOwn(Values.functions, name) ? Values.functions[name] : undefined
  if (
    known === undefined ||
    first === undefined ||
    args.length > 1 ||
    !(first.constant === null || first.type === known.of)
  ) {
    const types = compiled.map(({ remote }) => remote).join(", ")
    throw new SqlError(`function ${name}(${types}) does not exist in the emulator`, scope.text, at)
  }
  return {
    ...known.gives,
    run: (row, group) => {
      const value = first.run(row, group)
      return value === null ? null : known.apply(value)
    }
  }
}

const aggregate = (scope: Scope, expression: Extract<Expression, { kind: "call" }>): Compiled => {
  const { args, at, distinct, name } = expression
  if (scope.groups === undefined) {
    throw new SqlError("aggregate functions are not allowed here", scope.text, at)
  }
  if (args.some(hasAggregate)) throw new SqlError("aggregate function calls cannot be nested", scope.text, at)
  const [arg] = args
  if (arg === undefined && name === "count") return { ...Values.bigint, run: (_row, group) => group.length }
  const of = arg === undefined ? undefined : compile({ ...scope, groups: undefined }, arg)
  const apply = Values.aggregates[name]
  const isNumber = of?.type === "number" || of?.constant === null
  const fits = name === "count" || isNumber || ((name === "min" || name === "max") && of?.type !== "boolean")
  if (of === undefined || apply === undefined || args.length > 1 || !fits) {
    const types = args.map((one) => compile({ ...scope, groups: undefined }, one).remote).join(", ")
    throw new SqlError(`function ${name}(${types}) does not exist`, scope.text, at)
  }
  const type = name === "count" ? Values.bigint : name === "min" || name === "max" ? plain(of) : Values.numeric
  return {
    ...type,
    run: (_row, group) => {
      const values = group.map((row) => of.run(row, [row])).filter((value) => value !== null)
      return apply(distinct ? Array.from(new Set(values)) : values, of.type)
    }
  }
}
