/**
 * Regular expressions of what ships that don't take linear time: outside text reaches them, and a long one would block a program for
 * seconds. `npm run check` runs this; a comment `// linear: reason` beside one exempts it.
 */
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parseAst } from "rolldown/parseAst"
import { analyse } from "scslre"
import { root } from "./internal/shell.ts"

interface Node {
  readonly type: string
  readonly start: number
  readonly regex?: { readonly pattern: string; readonly flags: string } | undefined
  readonly callee?: { readonly name?: string }
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string"

/** All nodes of a tree. */
function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item)
  else if (isNode(value)) {
    yield value
    for (const child of Object.values(value)) if (typeof child === "object") yield* nodesOf(child)
  }
}

/** Issue of an expression: it backtracks, it is made at run time, or it can't be analysed. */
const complaintOf = (node: Node): string | undefined => {
  if (node.type === "NewExpression" || node.type === "CallExpression") {
    return node.callee?.name === "RegExp" ? "is made at run time, so nothing proves its time" : undefined
  }
  if (node.regex === undefined) return undefined
  try {
    const { reports } = analyse(new RegExp(node.regex.pattern, node.regex.flags))
    const [first] = reports
    return first === undefined ? undefined : `takes ${first.exponential ? "exponential" : "polynomial"} time`
  } catch (cause) {
    return `can't be analysed: ${String(cause)}`
  }
}

const exemption = /\/\/ linear: \S/

/** The expressions of a source that are not proved linear, and not exempt: line and complaint. */
export const superLinear = (text: string): ReadonlyArray<readonly [line: number, complaint: string]> => {
  const lines = text.split("\n")
  const found: Array<readonly [number, string]> = []
  for (const node of nodesOf(parseAst(text, { lang: "ts" }))) {
    const complaint = complaintOf(node)
    if (complaint === undefined) continue
    const line = text.slice(0, node.start).split("\n").length
    const isExempt = [0, 1, 2].some((above) => exemption.test(lines[line - 1 - above] ?? ""))
    if (!isExempt) found.push([line, complaint])
  }
  return found
}

/** All of them in `src`. */
export const regularExpressions = (): ReadonlyArray<string> =>
  globSync("src/**/*.ts", { cwd: root }).flatMap((file) =>
    superLinear(readFileSync(join(root, file), "utf8")).map(
      ([line, complaint]) => `${file}:${line}: a regular expression ${complaint}`
    )
  )
