/** The contract report: each document of `spec/` compared with its generated code. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { overlaid, type Spec } from "../../codegen/specs.ts"
import type * as Generated from "../../src/Operation.ts"
import { bullets, code, fillBlocks, prose, table } from "../internal/markdown.ts"
import { root } from "../internal/shell.ts"
import { codeFacts } from "./code.ts"
import { compare, lineOf } from "./compare.ts"
import { type Facts, noBody, readFacts, traitOf, traits } from "./facts.ts"
import { fieldsOf, listOf, objectOf, resolve } from "./schema.ts"

export const reportPath = "docs/contract.md"

export type Examination = ReturnType<typeof examine>

/** Compares a version's document and its overlay with the generated code. */
export const examine = (source: Spec, operations: ReadonlyArray<Generated.Any>) => {
  const facts = asReturned(readFacts(source.file, overlaid(source)))
  const inCode = codeFacts(operations, source.version)
  return { source, facts, inCode, differences: compare(facts, inCode) }
}

/** Replaces bodies of a document by what calls return: of an envelope with `data` and nothing else, `data` alone. */
const asReturned = (facts: Facts): Facts => ({
  ...facts,
  operations: facts.operations.map((operation) => {
    const success = operation.parts.find((one) => one.in === "status" && one.name.startsWith("2"))
    if (success === undefined) return operation
    const [data, another] = fieldsOf(resolve(success.schema, facts.scope).core)
    const isEnvelope = data?.name === "data" && another === undefined && traitOf(operation, "pagination") === "none"
    const { core, kind } = resolve(data?.schema ?? {}, facts.scope)
    // A list may be null in the document: a call returns an empty one then.
    const [returns, schema] = !isEnvelope
      ? [success.schema === noBody ? "empty" : "body", success.schema]
      : kind === "array"
        ? ["list", core]
        : ["data", data.schema]
    const parts = operation.parts.map((part) => (part === success ? { ...part, schema } : part))
    return { ...operation, parts: [...parts, ...traits({ returns })] }
  })
})

/** Counts the facts of a source. */
export const countsOf = ({ operations }: Facts) => {
  const parts = operations.flatMap((operation) => operation.parts).filter((part) => part.in !== "trait")
  const statuses = parts.filter((part) => part.in === "status").length
  return { operations: operations.length, inputs: parts.length - statuses, statuses }
}

/** Writes the report: counts and differences of each version, and the decisions of the overlays with the number of their actions. */
export const reportText = (examinations: ReadonlyArray<Examination>): string =>
  fillBlocks(readFileSync(join(root, reportPath), "utf8"), "contract", {
    summary: () => summary(examinations),
    decisions: () => decisions(examinations.map(({ source }) => source))
  })

const summary = (examinations: ReadonlyArray<Examination>): string => {
  const rows = examinations.map(({ differences, facts, source: { version } }) => {
    return { version, ...countsOf(facts), differences: differences.length }
  })
  const heads = Object.keys(rows[0] ?? {}).map((name) => (name === "version" ? name : `>${name}`))
  const lines = examinations.flatMap(({ differences }) => differences.map((one) => code(lineOf(one))))
  const cells = rows.map((row) => Object.values(row))
  return `${table(heads, cells)}\n${bullets(lines) || "There are no differences.\n"}`
}

const decisions = (specs: ReadonlyArray<Spec>): string => {
  const reasonsOf = ({ overlay }: Spec) =>
    listOf(objectOf(overlay).actions).map((one) => String(objectOf(one).description))
  const reasons = new Set(specs.flatMap(reasonsOf))
  const count = (spec: Spec, reason: string) => reasonsOf(spec).filter((one) => one === reason).length
  const link = ({ overlayFile, version }: Spec) => `>[${version}](../${overlayFile})`
  const rows = Array.from(reasons, (reason) => [prose(reason), ...specs.map((spec) => count(spec, reason) || "")])
  return table(["decision", ...specs.map(link)], rows)
}
