/** Writes the contract report: how much was compared, and what differs. The text of `docs/contract.md` is written by hand. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fillBlocks, table } from "../internal/markdown.ts"
import { root } from "../internal/shell.ts"
import { type Column, columns, count, sum } from "./counts.ts"
import type { Examination } from "./examine.ts"
import { type Difference, type Facts, lineOf, resourceOf, routeOf } from "./facts.ts"

/** The report, as Markdown: an overview, and a page for each version. */
export const reportTexts = (examinations: ReadonlyArray<Examination>): ReadonlyMap<string, string> => {
  const overview = "docs/contract.md"
  const document = readFileSync(join(root, overview), "utf8")
  return new Map([
    [overview, fillBlocks(document, "contract", { summary: () => summary(examinations) })],
    ...examinations.map((examination) => [`docs/contract/${examination.version}.md`, versionText(examination)] as const)
  ])
}

const keys = Object.keys(columns) as ReadonlyArray<Column> // they are its own

const heads = keys.map((key) => `>${columns[key]}`)

/** Counts of the two sources: one number where they agree, two where they do not. */
const cells = ({ code, spec }: Examination, resource?: string): ReadonlyArray<string> => {
  const countAll = ({ components, operations }: Facts) =>
    sum(
      operations
        .filter(({ id }) => resource === undefined || resourceOf(id ?? "") === resource)
        .map((operation) => count(operation, components))
    )
  const [inSpec, inCode] = [countAll(spec), countAll(code)]
  return keys.map((key) =>
    inSpec[key] === inCode[key] ? String(inSpec[key]) : `${inSpec[key]} in spec, ${inCode[key]} in code`
  )
}

const summary = (examinations: ReadonlyArray<Examination>): string => {
  const total = examinations.flatMap(({ unexplained }) => unexplained).length
  const explained = examinations.flatMap((examination) => examination.explained).length
  const rows = examinations.map((one) => [
    `[${one.version}](contract/${one.version}.md)`,
    ...cells(one),
    one.unexplained.length,
    one.explained.length
  ])
  return `**${total} unexplained differences, ${explained} explained.**\n\n${table(["version", ...heads, ">unexplained", ">explained"], rows)}`
}

const versionText = (examination: Examination): string => {
  const { code, explained, spec, unexplained, version } = examination
  const resources = [...new Set([...spec.operations, ...code.operations].map(({ id }) => resourceOf(id ?? "")))].sort()
  const operations = spec.operations.map((operation) => {
    const { enums, inputFields, responseFields } = count(operation, spec.components)
    const statuses = [...operation.successes.map(({ status }) => status), ...operation.failures]
    return [
      `\`${operation.id ?? ""}\``,
      `\`${routeOf(operation)}\``,
      inputFields,
      responseFields,
      enums,
      statuses.join(" ")
    ]
  })
  return `# Contract of ${version}

Made by \`npm run contract\`; see [the contract](../contract.md) for what is compared.

${table(
  ["resource", ...heads],
  resources.map((resource) => [resource, ...cells(examination, resource)])
)}
## Unexplained differences

${unexplained.map((difference) => `- \`${lineOf(difference)}\`\n`).join("") || "None.\n"}
## Explained differences

Differences between the document without its overlay and the code, each with the reason for the overlay.

${explainedText(explained)}
## Operations

${table(["operation", "route", ">input fields", ">response fields", ">enums", ">statuses"], operations)}`
}

const explainedText = (explained: Examination["explained"]): string =>
  Array.from(
    Map.groupBy(explained, ({ reason }) => reason),
    ([reason, differences]) => {
      const groups = Map.groupBy<string, Difference>(
        differences,
        ({ kind, subject, what }) => `${kind} ${subject}: ${what}`
      )
      const lines = Array.from(
        groups,
        ([what, group]) => `  - ${what} (${group.length}): ${group.map(({ at }) => `\`${at}\``).join(", ")}\n`
      )
      return `- ${reason} ${differences.length} differences:\n${lines.join("")}`
    }
  ).join("") || "None.\n"
