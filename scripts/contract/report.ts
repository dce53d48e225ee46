/** The contract report: each document of `spec/` beside its generated code. The text of `docs/contract.md` is written by hand. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Json } from "../../codegen/overlay.ts"
import { decisions, overlaid, type Spec } from "../../codegen/specs.ts"
import type * as Generated from "../../src/Operation.ts"
import { bullets, code, fillBlocks, table } from "../internal/markdown.ts"
import { root } from "../internal/shell.ts"
import { codeFacts } from "./code.ts"
import { compare, type Difference, keyOf, lineOf } from "./compare.ts"
import { type Facts, noBody, type Part, readFacts, traits } from "./facts.ts"
import { fieldsOf, resolve } from "./schema.ts"

/** A difference between a document as its sources have it and the code, and the decision that it comes from. */
export interface Explained extends Difference {
  readonly reason: string
}

export interface Examination {
  readonly version: string
  /** The document with the decisions on top of it. */
  readonly spec: Facts
  readonly code: Facts
  /** Number of structures that were compared, one inside another. */
  readonly structures: number
  /** Differences without a decision; there should be none. */
  readonly unexplained: ReadonlyArray<Difference>
  readonly explained: ReadonlyArray<Explained>
}

/** Compares a version's document with its generated code. */
export const compareSpec = (spec: Spec, operations: ReadonlyArray<Generated.Any>): Omit<Examination, "explained"> => {
  const inCode = codeFacts(operations, spec.version)
  const facts = asReturned(readFacts(spec.file, overlaid(spec)))
  let structures = 0
  const unexplained = compare(facts, inCode, () => {
    structures += 1
  })
  return { version: spec.version, spec: facts, code: inCode, structures, unexplained }
}

/** As {@link compareSpec}, and finds the reason of every difference of the document without its decisions. */
export const examine = (spec: Spec, operations: ReadonlyArray<Generated.Any>): Examination => {
  const examination = compareSpec(spec, operations)
  const differences = (json: Json) => {
    const found = compare(asReturned(readFacts(spec.file, json)), examination.code)
    // Each operation by itself: a decision settles one of them at a time.
    return new Map(found.map((one) => [`${keyOf(one)} ${one.operations.join(" ")}`, one]))
  }
  const explained: Array<Explained> = []
  let before = differences(spec.json)
  for (const { json, reason } of decisions(spec)) {
    const after = differences(json)
    for (const [key, difference] of before) if (!after.has(key)) explained.push({ ...difference, reason })
    before = after
  }
  return { ...examination, explained }
}

/** A document as calls return its bodies: of an envelope with `data` and nothing else, `data` alone. */
const asReturned = (facts: Facts): Facts => ({
  ...facts,
  operations: facts.operations.map((operation) => {
    const isTrait = (one: Part, fact: string) =>
      one.in === "trait" && one.name === "pagination" && one.schema.fact === fact
    const success = operation.parts.find((one) => one.in === "status" && one.name.startsWith("2"))
    if (success === undefined) return operation
    const [data, another] = fieldsOf(resolve(success.schema, facts.scope).core)
    const isEnvelope =
      data?.name === "data" && another === undefined && operation.parts.some((one) => isTrait(one, "none"))
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

/** The report, as Markdown: an overview, and a page for each version. */
export const reportTexts = (examinations: ReadonlyArray<Examination>): ReadonlyMap<string, string> => {
  const overview = "docs/contract.md"
  const document = readFileSync(join(root, overview), "utf8")
  return new Map([
    [overview, fillBlocks(document, "contract", { summary: () => summary(examinations) })],
    ...examinations.map((examination) => [`docs/contract/${examination.version}.md`, versionText(examination)] as const)
  ])
}

const summary = (examinations: ReadonlyArray<Examination>): string => {
  const total = (key: "unexplained" | "explained") => examinations.reduce((sum, one) => sum + one[key].length, 0)
  const rows = examinations.map(({ explained, spec, structures, unexplained, version }) => {
    const inputs = spec.operations.flatMap(({ parts }) =>
      parts.filter((part) => ["path", "query", "body"].includes(part.in))
    )
    const counts = [spec.operations.length, inputs.length, structures, unexplained.length, explained.length]
    return [`[${version}](contract/${version}.md)`, ...counts]
  })
  const heads = ["version", ">operations", ">inputs", ">structures", ">unexplained", ">explained"]
  return `**${total("unexplained")} unexplained differences, ${total("explained")} explained.**\n\n${table(heads, rows)}`
}

const versionText = ({ explained, unexplained, version }: Examination): string => `# Contract of ${version}

Made by \`npm run contract\`; see [the contract](../contract.md) for what is compared.

## Unexplained differences

${bullets(unexplained.map((difference) => code(lineOf(difference)))) || "None.\n"}
## Explained differences

Differences between the document without its overlay and the code, each with the reason for the overlay.

${explainedText(explained)}`

const explainedText = (explained: Examination["explained"]): string =>
  Array.from(
    Map.groupBy(explained, ({ reason }) => reason),
    ([reason, differences]) => {
      const groups = Map.groupBy(differences, ({ kind, subject, what }) => `${kind} ${subject}: ${what}`)
      const lines = Array.from(
        groups,
        ([what, group]) => `  - ${what} (${group.length}): ${group.map(({ at }) => code(at)).join(", ")}\n`
      )
      return `- ${reason} ${differences.length} differences:\n${lines.join("")}`
    }
  ).join("") || "None.\n"
