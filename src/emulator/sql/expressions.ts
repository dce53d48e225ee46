/** Parses SQL expressions: those that the emulator evaluates, and the keywords of unsupported ones. */
import { beyond, isName, type Name, type Reader } from "./Reader.ts"
import { SqlError } from "./tokens.ts"

export type Expression =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null; readonly at: number }
  | { readonly kind: "column"; readonly path: ReadonlyArray<Name>; readonly at: number }
  | {
      readonly kind: "call"
      readonly name: string
      /** Empty for `count(*)`. */
      readonly args: ReadonlyArray<Expression>
      readonly distinct: boolean
      readonly at: number
    }
  | {
      readonly kind: "binary"
      readonly operator: string
      readonly left: Expression
      readonly right: Expression
      readonly at: number
    }
  | { readonly kind: "negative" | "not" | "isNull"; readonly of: Expression; readonly at: number }
  | { readonly kind: "in"; readonly of: Expression; readonly list: ReadonlyArray<Expression>; readonly at: number }
  | { readonly kind: "cast"; readonly of: Expression; readonly type: string; readonly at: number }

// -----------------------------------------------------------------------------
// Parsing, from the lowest precedence
// -----------------------------------------------------------------------------

export const readExpression = (r: Reader): Expression =>
  r.nested(() => readChain(r, ["or"], () => readChain(r, ["and"], () => readNegation(r))))

const readChain = (r: Reader, operators: ReadonlyArray<string>, operand: () => Expression): Expression => {
  let left = operand()
  for (;;) {
    const at = r.token.start
    const operator = operators.find((one) => r.takes(one))
    if (operator === undefined) return left
    r.operator()
    left = { kind: "binary", operator, left, right: operand(), at }
  }
}

const readNegation = (r: Reader): Expression => {
  const at = r.token.start
  let times = 0
  while (r.takes("not")) times++
  const of = readPredicate(r)
  return times % 2 === 1 ? { kind: "not", of, at } : of
}

const readPredicate = (r: Reader): Expression => {
  let left = readSum(r)
  for (;;) {
    r.operator()
    const at = r.token.start
    const operator = ["=", "<>", "!=", "<=", ">=", "<", ">"].find((one) => r.takes(one))
    if (operator !== undefined) {
      left = { kind: "binary", operator: operator === "!=" ? "<>" : operator, left, right: readSum(r), at }
    } else if (r.takes("is")) left = readIs(r, left, at)
    else {
      const not = r.takes("not")
      const found = readMembership(r, left, at)
      if (found === undefined) {
        if (not) throw r.unexpected()
        return left
      }
      left = not ? { kind: "not", of: found, at } : found
    }
  }
}

const readIs = (r: Reader, of: Expression, at: number): Expression => {
  const not = r.takes("not")
  const value = r.takes("true") ? true : r.takes("false") ? false : undefined
  const found: Expression =
    value === undefined
      ? { kind: "isNull", of, at }
      : {
          kind: "binary",
          operator: "is",
          left: of,
          right: { kind: "literal", value, at },
          at
        }
  if (value === undefined) r.expect("null")
  return not ? { kind: "not", of: found, at } : found
}

/** `in`, `like` and `between`. */
const readMembership = (r: Reader, left: Expression, at: number): Expression | undefined => {
  if (r.takes("in")) {
    r.expect("(")
    if (r.is("select")) throw r.unsupported("a subquery")
    const list = r.list(() => readExpression(r))
    r.expect(")")
    return { kind: "in", of: left, list, at }
  }
  const like = ["like", "ilike"].find((one) => r.takes(one))
  if (like !== undefined) return { kind: "binary", operator: like, left, right: readSum(r), at }
  if (!r.takes("between")) return undefined
  const low: Expression = { kind: "binary", operator: ">=", left, right: readSum(r), at }
  r.expect("and")
  const high: Expression = { kind: "binary", operator: "<=", left, right: readSum(r), at }
  return { kind: "binary", operator: "and", left: low, right: high, at }
}

const readSum = (r: Reader): Expression => {
  return readChain(r, ["+", "-", "||"], () => readChain(r, ["*", "/", "%"], () => readSigned(r)))
}

const readSigned = (r: Reader): Expression => {
  const at = r.token.start
  let times = 0
  while (r.is("-") || r.is("+")) if (r.take().text === "-") times++
  let of = readPrimary(r)
  for (; r.takes("::"); r.operator()) of = { kind: "cast", of, type: readType(r), at: r.token.start }
  return times % 2 === 1 ? { kind: "negative", of, at } : of
}

const readType = (r: Reader): string => {
  const words = [r.name().text.toLowerCase()]
  if (words[0] === "double" && r.takes("precision")) words.push("precision")
  if (r.takes("(")) {
    r.list(() => readCount(r, "precision"))
    r.expect(")")
  }
  return words.join(" ")
}

const readPrimary = (r: Reader): Expression => {
  const { kind, start: at, text } = r.token
  if (kind === "number") {
    const of: Expression = { kind: "literal", value: Number(r.take().text), at }
    return /[.e]/i.test(text) ? { kind: "cast", of, type: "numeric", at } : of
  }
  if (kind === "string") return { kind: "literal", value: r.take().text, at }
  if (r.takes("true")) return { kind: "literal", value: true, at }
  if (r.takes("false")) return { kind: "literal", value: false, at }
  if (r.takes("null")) return { kind: "literal", value: null, at }
  if (r.takes("(")) {
    if (r.is("select")) throw r.unsupported("a subquery")
    const of = readExpression(r)
    r.expect(")")
    return of
  }
  if (r.takes("cast")) {
    r.expect("(")
    const of = readExpression(r)
    r.expect("as")
    const type = readType(r)
    r.expect(")")
    return { kind: "cast", of, type, at }
  }
  if (!isName(r.token)) throw beyond.has(text.toLowerCase()) ? r.unsupported(text) : r.unexpected()
  if (kind === "word" && r.is("(", 1)) return readCall(r)
  return { kind: "column", path: r.path(), at }
}

const readCall = (r: Reader): Expression => {
  const { start: at, text } = r.take()
  r.expect("(")
  const name = text.toLowerCase()
  if (beyond.has(name)) throw new SqlError(`the emulator does not evaluate ${name}`, r.text, at)
  const distinct = r.takes("distinct")
  const star = name === "count" && !distinct && r.takes("*")
  const args = star || r.is(")") ? [] : r.list(() => readExpression(r))
  r.expect(")")
  if (r.is("over") || r.is("filter")) throw r.unsupported(r.token.text)
  if (name === "count" && !star && args.length === 0) {
    throw new SqlError("count(*) must be used to call a parameterless aggregate function", r.text, at)
  }
  return { kind: "call", name, args, distinct, at }
}

/** Parses a number of rows, or of digits. */
export const readCount = (r: Reader, what: string): number => {
  const { kind, start, text } = r.token
  if (r.is("-")) throw new SqlError(`${what} must not be negative`, r.text, start)
  if (kind !== "number" || !/^\d{1,15}$/.test(text)) throw r.unexpected()
  r.take()
  return Number(text)
}
