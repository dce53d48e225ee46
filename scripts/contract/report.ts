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
import { alternativesOf, fieldsOf, listOf, objectOf, resolve, type Schema } from "./schema.ts"

/** A difference between a document as its sources have it and the code, and the decision that it comes from. */
export interface Explained extends Difference {
  readonly reason: string
}

export interface Examination {
  readonly version: string
  /** The document with the decisions on top of it. */
  readonly spec: Facts
  readonly code: Facts
  /** Differences without a decision; there should be none. */
  readonly unexplained: ReadonlyArray<Difference>
  readonly explained: ReadonlyArray<Explained>
}

/** Compares a version's document with its generated code. */
export const compareSpec = (spec: Spec, operations: ReadonlyArray<Generated.Any>): Omit<Examination, "explained"> => {
  const inCode = codeFacts(operations, spec.version)
  const facts = asReturned(readFacts(spec.file, overlaid(spec)))
  return { version: spec.version, spec: facts, code: inCode, unexplained: compare(facts, inCode) }
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

/** Counts of the facts of a source; a component counts once in the input of an operation, and once in its responses. */
export const countsOf = ({ operations, scope }: Facts) => {
  const counts = { operations: 0, "input fields": 0, "response fields": 0, enums: 0, "enum values": 0, statuses: 0 }
  for (const { parts } of operations) {
    const countIn = (fields: "input fields" | "response fields") => {
      const seen = new Set<string>()
      const walk = (schema: Schema): void => {
        const { component, core } = resolve(schema, scope)
        if (component !== undefined && seen.size === seen.add(component).size) return
        const values = listOf(core.enum)
        if (values.length > 0) counts.enums += 1
        counts["enum values"] += values.length
        const inside = fieldsOf(core).map((field) => field.schema)
        counts[fields] += inside.length
        for (const part of [...inside, ...alternativesOf(core)]) walk(part)
        for (const part of [core.items, core.additionalProperties]) if (part !== undefined) walk(objectOf(part))
      }
      return walk
    }
    const [input, response] = [countIn("input fields"), countIn("response fields")]
    counts.operations += 1
    for (const part of parts) {
      if (part.in === "trait") continue
      if (part.in === "status") counts.statuses += 1
      else counts["input fields"] += 1
      ;(part.in === "status" ? response : input)(part.schema)
    }
  }
  return counts
}

const summary = (examinations: ReadonlyArray<Examination>): string => {
  const total = (key: "unexplained" | "explained") => examinations.reduce((sum, one) => sum + one[key].length, 0)
  const counted = examinations.map(({ code, spec }) => [countsOf(spec), countsOf(code)].map(Object.entries))
  const rows = examinations.map(({ explained, unexplained, version }, index) => {
    const [inSpec = [], inCode = []] = counted[index] ?? []
    const cells = inSpec.map(([name, count]) => {
      const other = inCode.find(([key]) => key === name)?.[1]
      return count === other ? count : `${count} in spec, ${other} in code`
    })
    return [`[${version}](contract/${version}.md)`, ...cells, unexplained.length, explained.length]
  })
  const heads = ["version", ...(counted[0]?.[0] ?? []).map(([name]) => `>${name}`), ">unexplained", ">explained"]
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
