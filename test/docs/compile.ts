/** Creates a module from an example, in which each `expression // => value` is an assertion. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type ESTree, parseSync, Visitor } from "vite"
import { cache } from "../../scripts/internal/shell.ts"
import type { Example } from "./fences.ts"

/** Folder of the modules. */
export const folder = join(cache, "doctest")

/** A module generated from an example. */
export interface Compiled extends Example {
  readonly module: string
  readonly assertions: number
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** `x` of `console.log(x)` is the compared part. */
const compared = (expression: ESTree.Expression): ESTree.Expression => {
  if (expression.type !== "CallExpression" || expression.arguments.length !== 1) return expression
  const {
    arguments: [argument],
    callee
  } = expression
  const isLog =
    callee.type === "MemberExpression" && callee.object.type === "Identifier" && callee.object.name === "console"
  return isLog && argument !== undefined && argument.type !== "SpreadElement" ? argument : expression
}

const place = ({ file, line }: Example): string => `${file}:${line}`

/** The code of an example with its assertions, and their number. Line numbers are kept. */
export const compile = (example: Example): { readonly code: string; readonly assertions: number } => {
  const { code } = example
  const { comments, errors, program } = parseSync("example.ts", code)
  if (errors.length > 0) throw new Error(`${place(example)}: ${errors[0]?.message}`)
  const statements: Array<ESTree.ExpressionStatement> = []
  new Visitor({
    ExpressionStatement: (node) => {
      statements.push(node)
    }
  }).visit(program)
  const expected = new Map<ESTree.ExpressionStatement, { readonly text: string; readonly end: number }>()
  for (const { end, start, type, value } of comments) {
    const [, text] = /^ => (.+)$/.exec(value) ?? []
    if (type !== "Line" || text === undefined) continue
    // The statement that ends right before the comment; of several, the innermost one, which begins last.
    const statement = statements
      .filter((node) => node.end <= start && /^[ \t]*$/.test(code.slice(node.end, start)))
      .toSorted((a, b) => b.start - a.start)[0]
    if (statement === undefined) throw new Error(`${place(example)}: nothing stands before \`// =>${text}\``)
    expected.set(statement, { text, end })
  }
  const edits = statements.flatMap((node): ReadonlyArray<Edit> => {
    const isTop = (program.body as ReadonlyArray<ESTree.Node>).includes(node) // the narrower type of its elements does not help
    const assertion = expected.get(node)
    const wait = isTop ? "await " : ""
    const source = ({ end, start }: { readonly start: number; readonly end: number }): string => code.slice(start, end)
    if (assertion === undefined) {
      // An assertion that is not awaited would fail after the example has passed.
      return isTop ? [{ start: node.start, end: node.end, text: `;${wait}(${source(node.expression)});` }] : []
    }
    const actual = source(compared(node.expression))
    return [{ start: node.start, end: assertion.end, text: `;$is(${wait}(${actual}), (${assertion.text}));` }]
  })
  let compiled = code
  for (const { end, start, text } of edits.toSorted((a, b) => b.start - a.start)) {
    compiled = compiled.slice(0, start) + text + compiled.slice(end)
  }
  return { code: compiled, assertions: expected.size }
}

const nameOf = (example: Example): string => `${example.file.replace(/[^\w]+/g, "-")}-${example.line}.ts`

/** Writes a module for each example into the folder, and removes other files. */
export const write = (examples: ReadonlyArray<Example>): ReadonlyArray<Compiled> => {
  mkdirSync(folder, { recursive: true })
  const names = new Set(examples.map(nameOf))
  for (const entry of readdirSync(folder)) if (!names.has(entry)) rmSync(join(folder, entry), { recursive: true })
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      extends: "../../tsconfig.json",
      compilerOptions: { noUnusedLocals: false, noUnusedParameters: false },
      include: ["*.ts"],
      exclude: []
    })
  )
  return examples.map((example) => {
    const { assertions, code } = compile(example)
    const module = join(folder, nameOf(example))
    // On one line, so that an error's line is that of the example.
    const head = `/* ${place(example)} */ import { is as $is } from "../../test/docs/is.ts"; void $is; `
    writeFileSync(module, `${head}${code}\nexport {}\n`)
    return { ...example, module, assertions }
  })
}
