/** Tokens of a query, and errors with a position, worded like those of databases. */

/** A rejected query. */
export class SqlError extends Error {
  /** Index in the text, from 0. */
  readonly at: number
  /** Error message, without the position. */
  readonly problem: string

  constructor(problem: string, text: string, at: number) {
    const before = text.slice(0, at).split("\n")
    super(`ERROR: ${problem} (line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1})`)
    this.at = at
    this.problem = problem
  }
}

/** A word, a quoted name, a literal, a mark such as `<=`, or the end of the text. */
export interface Token {
  readonly kind: "word" | "name" | "string" | "number" | "mark" | "end"
  /** The word as it was written, the value of a literal, or the name without its quotes. */
  readonly text: string
  readonly start: number
}

/** Maximum length of a query. */
const longest = 100_000

const pattern =
  /\s+|--[^\n]*|\/\*[\s\S]*?\*\/|([A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)|"((?:[^"]|"")*)"|'((?:[^']|'')*)'|((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(<>|!=|<=|>=|::|\|\||[-+*/%=<>(),.;])/y

/** Splits a query into tokens; the last one marks the end. */
export const tokensOf = (text: string): ReadonlyArray<Token> => {
  if (text.length > longest) throw new SqlError(`query is longer than ${longest} characters`, text, longest)
  const tokens: Array<Token> = []
  pattern.lastIndex = 0
  let start = 0
  while (start < text.length) {
    const found = pattern.exec(text)
    if (found === null) throw unreadable(text, start)
    const [, word, name, string, number, mark] = found
    if (word !== undefined) tokens.push({ kind: "word", text: word, start })
    else if (name !== undefined) tokens.push({ kind: "name", text: name.replaceAll('""', '"'), start })
    else if (string !== undefined) tokens.push({ kind: "string", text: string.replaceAll("''", "'"), start })
    else if (number !== undefined) tokens.push({ kind: "number", text: number, start })
    else if (mark !== undefined) tokens.push({ kind: "mark", text: mark, start })
    start = pattern.lastIndex
  }
  return [...tokens, { kind: "end", text: "", start: text.length }]
}

const unreadable = (text: string, at: number): SqlError => {
  const rest = text.slice(at, at + 20)
  if (rest.startsWith("'")) return new SqlError("unterminated quoted string", text, at)
  if (rest.startsWith('"')) return new SqlError("unterminated quoted identifier", text, at)
  if (rest.startsWith("/*")) return new SqlError("unterminated /* comment", text, at)
  return new SqlError(`syntax error at or near ${JSON.stringify(Array.from(rest)[0])}`, text, at)
}
