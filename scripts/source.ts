/** Rules for TypeScript that neither the compiler nor the linter has, read from the syntax tree. `npm run check` runs them. */
import { parseSync } from "rolldown/utils"
import { analyse } from "scslre"

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly name?: string
  readonly regex?: { readonly pattern: string; readonly flags: string } | null
  readonly operator?: string
  readonly [part: string]: unknown
}

interface Comment {
  readonly type: "Line" | "Block"
  readonly value: string
  readonly start: number
  readonly end: number
}

export interface Source {
  readonly text: string
  readonly nodes: ReadonlyArray<Node>
  readonly comments: ReadonlyArray<Comment>
  /** Line of a position. */
  readonly lineAt: (position: number) => number
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string"

/** All nodes of a tree, in the order of the text. */
function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item)
  else if (isNode(value)) {
    yield value
    for (const child of Object.values(value)) if (typeof child === "object") yield* nodesOf(child)
  }
}

export const parse = (text: string): Source => {
  const { comments, program } = parseSync("source.ts", text, { lang: "ts" })
  const ends = Array.from(text.matchAll(/\n/g), ({ index }) => index)
  const lineAt = (position: number): number => {
    const after = ends.findIndex((end) => end >= position)
    return (after < 0 ? ends.length : after) + 1
  }
  return { text, nodes: [...nodesOf(program)], comments, lineAt }
}

/** A broken rule: the line, and what is wrong there. */
export type Complaint = readonly [line: number, what: string]

/** Classes stay as small as the linter keeps functions. */
const maximumClassLines = 100

export const longClasses = ({ lineAt, nodes }: Source): ReadonlyArray<Complaint> =>
  nodes.flatMap(({ end, start, type }) => {
    if (type !== "ClassDeclaration" && type !== "ClassExpression") return []
    const lines = lineAt(end) - lineAt(start) + 1
    return lines > maximumClassLines
      ? [[lineAt(start), `a class of ${lines} lines; the limit is ${maximumClassLines}`]]
      : []
  })

const nameOf = (node: unknown): string | undefined => (isNode(node) ? node.name : undefined)

/** Casts without a comment on their line or on one of the two lines above. */
export const bareCasts = ({ comments, lineAt, nodes }: Source): ReadonlyArray<Complaint> => {
  const commented = new Set(comments.flatMap(({ end, start }) => [lineAt(start), lineAt(end)]))
  return nodes.flatMap(({ type, typeAnnotation }) => {
    if (type !== "TSAsExpression" && type !== "TSTypeAssertion") return []
    if (!isNode(typeAnnotation) || nameOf(typeAnnotation["typeName"]) === "const") return []
    const line = lineAt(typeAnnotation.start)
    return [0, 1, 2].some((above) => commented.has(line - above))
      ? []
      : [[line, "a cast without its reason in a comment beside it"]]
  })
}

const declarations = /^(?:Import\w*Specifier|ClassDeclaration|VariableDeclarator)$/

/** `Object.prototype` and the like: objects of another realm have another one. `Object.prototype.toString.call(x)` is fine. */
const isPrototypeOfRuntime = (node: unknown): boolean =>
  isNode(node) &&
  node.type === "MemberExpression" &&
  nameOf(node["property"]) === "prototype" &&
  /^(?:Object|Array|Error|Date|Map|Set|RegExp|Promise|Function|\w*Array|ArrayBuffer|Response|Request|Headers)$/.test(
    nameOf(node["object"]) ?? ""
  )

const isConstructor = (node: unknown): boolean =>
  isNode(node) && node.type === "MemberExpression" && nameOf(node["property"]) === "constructor"

/** Predicates and schemas of effect that use `instanceof` themselves. */
const ofEffect = /^(?:isDate|isError|isMap|isSet|isRegExp|isUint8Array|isURL|instanceOf|Date|DateValid|Uint8Array|URL)$/

/**
 * Uses of `instanceof` with a class of the runtime, and comparisons with its prototype or constructor: a `node:vm` context, as of a
 * test runner, has classes of its own.
 */
export const realmChecks = ({ lineAt, nodes }: Source): ReadonlyArray<Complaint> => {
  const own = new Set(
    nodes.flatMap(({ id, local, type }) => (declarations.test(type) ? [nameOf(local) ?? nameOf(id)] : []))
  )
  const isGlobal = (node: unknown): boolean =>
    isNode(node) &&
    (node.type === "MemberExpression"
      ? nameOf(node["object"]) === "globalThis"
      : !own.has(node.name) && /^[A-Z]/.test(node.name ?? ""))
  return nodes.flatMap((node): ReadonlyArray<Complaint> => {
    const { left, object, operator, property, right, start, type } = node
    const isComparison = type === "BinaryExpression" && /^[!=]==?$/.test(operator ?? "")
    const isBound =
      (operator === "instanceof" && isGlobal(right)) ||
      (isComparison && [left, right].some((side) => isPrototypeOfRuntime(side) || isConstructor(side))) ||
      (type === "MemberExpression" &&
        /^(?:Predicate|Schema)$/.test(nameOf(object) ?? "") &&
        ofEffect.test(nameOf(property) ?? ""))
    return isBound
      ? [[lineAt(start), "a check that does not recognize values of another realm; use internal/schema/realm.ts"]]
      : []
  })
}

const isString = (node: unknown): boolean =>
  isNode(node) &&
  ((node.type === "Literal" && typeof node["value"] === "string") ||
    node.type === "TemplateLiteral" ||
    (node.type === "BinaryExpression" && (isString(node["left"]) || isString(node["right"]))))

/** Reports whether a call makes a regular expression of a text: `text.match("a+$")`, or of a name that is bound to none here. */
const isFromText = ({ arguments: given, callee }: Node, expressions: ReadonlySet<string | undefined>): boolean => {
  if (!isNode(callee) || callee.type !== "MemberExpression" || !Array.isArray(given)) return false
  const method = nameOf(callee["property"]) ?? ""
  const [first, ...others] = given
  // `Option.match(options)` and `Effect.match(effect, options)` of effect are something else.
  if (!/^(?:match|matchAll|search)$/.test(method) || others.length > 0 || !isNode(first)) return false
  if (isString(first)) return true
  if (first.type === "Identifier") return !expressions.has(first.name)
  return method !== "match" && !/^(?:Literal|ObjectExpression)$/.test(first.type)
}

/** Reason why the time of a regular expression is not proved linear: it backtracks, is made at run time, or cannot be analysed. */
const timeOf = (node: Node, expressions: ReadonlySet<string | undefined>): string | undefined => {
  const madeAtRunTime = "is made at run time, so nothing proves its time"
  const { name, regex, type } = node
  if (type === "Identifier" && name === "RegExp") return madeAtRunTime
  if (type === "CallExpression" && isFromText(node, expressions)) return madeAtRunTime
  if (regex === undefined || regex === null) return undefined
  try {
    const [first] = analyse(new RegExp(regex.pattern, regex.flags)).reports
    return first === undefined ? undefined : `takes ${first.exponential ? "exponential" : "polynomial"} time`
  } catch (cause) {
    return `cannot be analysed: ${String(cause)}`
  }
}

/** Names that a source binds to regular expressions. */
const boundTo = (nodes: ReadonlyArray<Node>): ReadonlySet<string | undefined> =>
  new Set(
    nodes.flatMap(({ id, init, type }) =>
      type === "VariableDeclarator" && isNode(init) && typeof init.regex === "object" ? [nameOf(id)] : []
    )
  )

/** The values of a tree: what is said of types is left out. */
const withoutTypes = (nodes: ReadonlyArray<Node>): ReadonlyArray<Node> => {
  const types = new Set(
    nodes
      .filter(({ type }) => /^TS(?:TypeReference|TypeQuery|InterfaceHeritage)$/.test(type))
      .flatMap((node) => [...nodesOf(node)])
  )
  return nodes.filter((node) => !types.has(node))
}

/** Regular expressions that may take more than linear time, without `// linear: reason` on their line or the comment above. */
export const superLinear = ({ comments, lineAt, nodes }: Source): ReadonlyArray<Complaint> => {
  const lines = new Map(comments.map((comment) => [lineAt(comment.start), comment.value]))
  const isExempt = (line: number): boolean => {
    if (/^ linear: \S/.test(lines.get(line) ?? "")) return true
    // A comment can go on over lines.
    for (let above = line - 1; lines.has(above); above--) {
      if (/^ linear: \S/.test(lines.get(above) ?? "")) return true
    }
    return false
  }
  const values = withoutTypes(nodes)
  const expressions = boundTo(values)
  return values.flatMap((node) => {
    const time = timeOf(node, expressions)
    const line = lineAt(node.start)
    return time === undefined || isExempt(line) ? [] : [[line, `a regular expression ${time}`]]
  })
}

/** Categories of public exports, in the order in which the reference lists them. */
export const categories: ReadonlyArray<string> = [
  "models",
  "schemas",
  "errors",
  "services",
  "references",
  "constructors",
  "layers",
  "guards",
  "functions",
  "constants",
  "types",
  "configurations"
]

/** Docblocks with their frames taken off. */
export const docblocks = ({ comments }: Source): ReadonlyArray<Comment> =>
  comments.flatMap((comment) =>
    comment.type === "Block" && comment.value.startsWith("*")
      ? [
          {
            ...comment,
            value: comment.value
              .slice(1)
              .replace(/\n\s*\*[ ]?/g, "\n")
              .trim()
          }
        ]
      : []
  )

/** Exports whose docblock lacks a category of the list or the version that they came with. */
export const untagged = (source: Source): ReadonlyArray<Complaint> => {
  const blocks = docblocks(source)
  return source.nodes.flatMap((node): ReadonlyArray<Complaint> => {
    const { declaration, start, type } = node
    if (type !== "ExportNamedDeclaration" || !isNode(declaration)) return []
    const [declarator] = Array.isArray(declaration["declarations"]) ? declaration["declarations"] : [declaration]
    const name = nameOf(declarator.id) ?? ""
    const block = blocks.findLast(({ end }) => end <= start && source.text.slice(end, start).trim() === "")?.value
    const line = source.lineAt(start)
    if (block === undefined) return [[line, `${name} has no docblock`]]
    if (/@internal\b/.test(block)) return []
    const category = /@category (\S+)/.exec(block)?.[1]
    if (category === undefined || !categories.includes(category)) {
      return [[line, `${name} has no @category out of ${categories.join(", ")}`]]
    }
    return /@since \d+\.\d+\.\d+/.test(block) ? [] : [[line, `${name} has no @since`]]
  })
}

const question = /^(?:What|Whether|How|Where|Who|When|Why|Which|Whom|Whose)\b/

/** Docblocks of a source that begin with a word, and the openings of those that begin with a question word. */
export const openers = (source: Source): { readonly count: number; readonly questions: ReadonlyArray<string> } => {
  const texts = docblocks(source).flatMap(({ value }) => (/^\w/.test(value) ? [value.replaceAll("\n", " ")] : []))
  return { count: texts.length, questions: texts.filter((text) => question.test(text)) }
}
