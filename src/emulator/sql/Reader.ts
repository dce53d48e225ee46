/** Reads the tokens of a query one after the other, and reports unexpected ones. */
import { SqlError, type Token, tokensOf } from "./tokens.ts"

/** A name: case-sensitive in quotes, case-insensitive otherwise. */
export interface Name {
  readonly text: string
  readonly quoted: boolean
}

// Reserved words, which need quotes as names.
const reserved = new Set(
  "all and any array as asc case cast check constraint create cross current_date current_time current_timestamp desc distinct do else end except false fetch for from full grant group having in inner intersect into is join lateral left like ilike limit natural not null offset on or order outer returning right select similar some table then to true union unique using when where window with".split(
    " "
  )
)

// Valid SQL that the emulator does not support.
export const beyond: ReadonlySet<string> = new Set(
  "with union intersect except window fetch for full right natural lateral case exists any some array over filter insert update delete create drop alter explain values show set call copy begin".split(
    " "
  )
)

/** Maximum nesting of expressions. */
const deepest = 100

/** Maximum number of operators of a query, which bounds the depth of its expressions. */
const mostOperators = 2000

export class Reader {
  readonly text: string
  readonly #tokens: ReadonlyArray<Token>
  #next = 0
  #depth = 0
  #operators = 0

  constructor(text: string) {
    this.text = text
    this.#tokens = tokensOf(text)
  }

  /** The next token. */
  get token(): Token {
    return this.#tokens[this.#next] ?? { kind: "end", text: "", start: this.text.length }
  }

  take(): Token {
    const token = this.token
    this.#next++
    return token
  }

  /** Checks whether a word or a mark is the next token, or the given number of tokens after it. */
  is(text: string, ahead = 0): boolean {
    const token = this.#tokens[this.#next + ahead]
    return token !== undefined && (token.kind === "word" || token.kind === "mark") && token.text.toLowerCase() === text
  }

  /** Consumes words or marks if all of them follow. */
  takes(...words: ReadonlyArray<string>): boolean {
    if (!words.every((word, i) => this.is(word, i))) return false
    this.#next += words.length
    return true
  }

  expect(text: string): void {
    if (this.takes(text)) return
    throw this.unexpected()
  }

  list<A>(read: () => A): ReadonlyArray<A> {
    const items = [read()]
    while (this.takes(",")) items.push(read())
    return items
  }

  name(): Name {
    if (!isName(this.token)) throw this.unexpected()
    return toName(this.take())
  }

  path(): ReadonlyArray<Name> {
    const path = [this.name()]
    while (this.takes(".")) path.push(this.name())
    return path
  }

  unexpected(): SqlError {
    const { kind, start, text } = this.token
    const word = text.toLowerCase()
    if (kind === "word" && beyond.has(word)) return this.unsupported(word)
    const problem = kind === "end" ? "syntax error at end of input" : `syntax error at or near "${text.slice(0, 100)}"`
    return new SqlError(problem, this.text, start)
  }

  unsupported(what: string): SqlError {
    return new SqlError(`the emulator does not evaluate ${what}`, this.text, this.token.start)
  }

  /** A token after the next one. */
  ahead(count: number): Token | undefined {
    return this.#tokens[this.#next + count]
  }

  /** Counts an operator. */
  operator(): void {
    if (++this.#operators > mostOperators) {
      throw new SqlError("stack depth limit exceeded", this.text, this.token.start)
    }
  }

  /** Reads a nested part of an expression. */
  nested<A>(read: () => A): A {
    if (++this.#depth > deepest) throw new SqlError("stack depth limit exceeded", this.text, this.token.start)
    const value = read()
    this.#depth--
    return value
  }
}

export const isName = (token: Token): boolean =>
  token.kind === "name" || (token.kind === "word" && !reserved.has(token.text.toLowerCase()))

export const toName = ({ kind, text }: Token): Name => ({ text, quoted: kind === "name" })
