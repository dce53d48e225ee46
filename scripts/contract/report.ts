/** The contract report: each document of `spec/` compared with its generated code. The text of `docs/contract.md` is written by hand. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { decisions, overlaid, type Spec } from "../../codegen/specs.ts"
import type * as Generated from "../../src/Operation.ts"
import { bullets, code, fillBlocks, table } from "../internal/markdown.ts"
import { root } from "../internal/shell.ts"
import { codeFacts } from "./code.ts"
import { compare, type Difference, lineOf } from "./compare.ts"
import { type Facts, noBody, readFacts, traitOf, traits } from "./facts.ts"
import { alternativesOf, fieldsOf, listOf, objectOf, resolve, type Schema } from "./schema.ts"

export interface Examination {
  readonly version: string
  /** Facts of the document with its overlay. */
  readonly spec: Facts
  readonly code: Facts
  /** Differences between both. There should be none. */
  readonly unexplained: ReadonlyArray<Difference>
}

/** A difference that a decision of the overlay makes, and the reason for the decision. */
export interface Explained extends Difference {
  readonly reason: string
}

/** Compares a version's document with its generated code. */
export const examine = (spec: Spec, operations: ReadonlyArray<Generated.Any>): Examination => {
  const facts = asReturned(readFacts(spec.file, overlaid(spec)))
  const inCode = codeFacts(operations, spec.version)
  return { version: spec.version, spec: facts, code: inCode, unexplained: compare(facts, inCode) }
}

/** Finds the differences between a document with its overlay and without. */
export const explain = (spec: Spec): ReadonlyArray<Explained> => {
  let before = readFacts(spec.file, spec.json)
  return Array.from(decisions(spec)).flatMap(({ json, reason }) => {
    const after = readFacts(spec.file, json)
    const found = compare(before, after)
    before = after
    return found.map((difference) => ({ ...difference, reason }))
  })
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

/** Counts the facts of a source; a component counts once in the input of an operation, and once in its responses. */
export const countsOf = ({ operations, scope }: Facts) => {
  const counts = { operations: 0, "input fields": 0, "response fields": 0, enums: 0, "enum values": 0, statuses: 0 }
  const count = (schema: Schema, fields: "input fields" | "response fields", seen: Set<string>): void => {
    const { component, core } = resolve(schema, scope)
    if (component !== undefined && seen.size === seen.add(component).size) return
    const values = listOf(core.enum)
    if (values.length > 0) counts.enums += 1
    counts["enum values"] += values.length
    const inside = fieldsOf(core).map((field) => field.schema)
    counts[fields] += inside.length
    const nested = [core.items, core.additionalProperties].filter((part) => part !== undefined).map(objectOf)
    for (const part of [...inside, ...alternativesOf(core), ...nested]) count(part, fields, seen)
  }
  for (const { parts } of operations) {
    const [sent, received] = [new Set<string>(), new Set<string>()]
    counts.operations += 1
    for (const part of parts) {
      if (part.in === "trait") continue
      counts[part.in === "status" ? "statuses" : "input fields"] += 1
      if (part.in === "status") count(part.schema, "response fields", received)
      else count(part.schema, "input fields", sent)
    }
  }
  return counts
}

export type Chapter = readonly [examination: Examination, explained: ReadonlyArray<Explained>]

/** Writes the report as Markdown: an overview, and a page for each version. */
export const reportTexts = (chapters: ReadonlyArray<Chapter>): ReadonlyMap<string, string> => {
  const overview = "docs/contract.md"
  const document = readFileSync(join(root, overview), "utf8")
  return new Map([
    [overview, fillBlocks(document, "contract", { summary: () => summary(chapters) })],
    ...chapters.map((chapter) => [`docs/contract/${chapter[0].version}.md`, versionText(chapter)] as const)
  ])
}

const summary = (chapters: ReadonlyArray<Chapter>): string => {
  const rows = chapters.map(([{ code, spec, unexplained, version }, explained]) => {
    const inCode = Object.values(countsOf(code))
    const counts = Object.entries(countsOf(spec)).map(([name, count], index) => {
      const other = inCode[index]
      return [`>${name}`, count === other ? count : `${count} in spec, ${other} in code`] as const
    })
    return new Map<string, string | number>([
      ["version", `[${version}](contract/${version}.md)`],
      ...counts,
      [">unexplained", unexplained.length],
      [">explained", explained.length]
    ])
  })
  const total = (key: string) => rows.reduce((sum, row) => sum + Number(row.get(key)), 0)
  const cells = rows.map((row) => [...row.values()])
  return `**${total(">unexplained")} unexplained differences, ${total(">explained")} explained.**

${table([...(rows[0]?.keys() ?? [])], cells)}`
}

const versionText = ([{ unexplained, version }, explained]: Chapter): string => `# Contract of ${version}

Made by \`npm run contract\`; see [the contract](../contract.md) for what is compared.

## Unexplained differences

${bullets(unexplained.map((difference) => code(lineOf(difference)))) || "None.\n"}
## Explained differences

Differences that the overlay makes in the document, each with its reason.

${explainedText(explained)}`

const explainedText = (explained: ReadonlyArray<Explained>): string =>
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
