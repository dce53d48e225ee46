/** Writes the contract report: what was compared, how much of it there is, and what differs. */
import { add, type Counts, count, none } from "./counts.ts"
import { type Difference, lineOf } from "./difference.ts"
import type { Examination } from "./examine.ts"
import { type Facts, type Operation, resourceOf, routeOf } from "./facts.ts"

const head = `# The contract, spec against code

Made by \`npm run contract\`; \`npm run contract -- --check\` fails if a file differs from what it would write. Do not edit them.

For each API version, the document in \`spec/\` with its overlay is compared with the operations of \`src/generated/\` as they
are at run time: the values are imported, and their schemas walked down to the last field. The comparison goes both ways: what
only the document has, and what only the code has, is a difference.

Compared are: operations (id, method, path, version), where each input goes (path, query, body), input and response fields at
any depth (name, type, required or optional, null or not), the values of enums, success and error statuses, credentials,
paging, idempotency keys, deprecation. The TypeScript types are no part of it, as the compiler holds each of them against its
schema: every schema is declared as \`Schema.Codec<Type, unknown>\`.

Written differently on purpose, and not counted as differences:

- A call returns \`data\` of an envelope that has nothing else, and an empty array where a list is null. That the envelope has
  nothing else is checked.
- The empty object of a 202 is no value. Headers are the client's business.
- \`format\` other than \`date-time\`, limits, patterns and defaults are in the docs of a field, not in its schema: what the API
  sends is not refused over them.
- Objects may have further fields everywhere.
- An enum in a response is open in its type, and the tolerant tier lets unknown values through; its schema is closed.

A structure that stands at several places of one operation counts once; one that several operations have counts in each.
`

/** The report, as Markdown: an overview, and a page for each version. */
export const reportTexts = (examinations: ReadonlyArray<Examination>): ReadonlyMap<string, string> => {
  const total = examinations.flatMap(({ unexplained }) => unexplained).length
  const explained = examinations.flatMap((examination) => examination.explained).length
  const overview = [
    head,
    `**${total} unexplained differences, ${explained} explained.**\n`,
    summary(examinations),
    "Each version has a page with its differences and its operations.\n"
  ]
  return new Map([
    ["docs/contract.md", overview.join("\n")],
    ...examinations.map((examination) => [`docs/contract/${examination.version}.md`, versionText(examination)] as const)
  ])
}

const columns: ReadonlyArray<readonly [title: string, key: keyof Counts]> = [
  ["operations", "operations"],
  ["input fields", "inputFields"],
  ["response fields", "responseFields"],
  ["enums", "enums"],
  ["enum values", "enumValues"],
  ["statuses", "statuses"]
]

const table = (titles: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string | number>>): string =>
  [titles, titles.map((_, index) => (index === 0 ? "---" : "--:")), ...rows]
    .map((row) => `| ${row.join(" | ")} |\n`)
    .join("")

const countAll = ({ components, operations }: Facts, resource?: string): Counts =>
  operations
    .filter(({ id }) => resource === undefined || resourceOf(id ?? "") === resource)
    .map((operation) => count(operation, components))
    .reduce(add, none)

/** One number where the two sources agree, two where they do not. */
const both = (spec: Counts, code: Counts, key: keyof Counts): string =>
  spec[key] === code[key] ? String(spec[key]) : `${spec[key]} in spec, ${code[key]} in code`

const summary = (examinations: ReadonlyArray<Examination>): string =>
  table(
    ["version", ...columns.map(([title]) => title), "unexplained", "explained"],
    examinations.map(({ code, explained, spec, unexplained, version }) => {
      const [inSpec, inCode] = [countAll(spec), countAll(code)]
      const counts = columns.map(([, key]) => both(inSpec, inCode, key))
      return [`[${version}](contract/${version}.md)`, ...counts, unexplained.length, explained.length]
    })
  )

const versionText = ({ code, explained, spec, unexplained, version }: Examination): string => {
  const resources = [...new Set([...spec.operations, ...code.operations].map(({ id }) => resourceOf(id ?? "")))].sort()
  const rows = resources.map((resource) => {
    const [inSpec, inCode] = [countAll(spec, resource), countAll(code, resource)]
    return [resource, ...columns.map(([, key]) => both(inSpec, inCode, key))]
  })
  return `# Contract of ${version}

Made by \`npm run contract\`; see [the contract](../contract.md) for what is compared.

${table(["resource", ...columns.map(([title]) => title)], rows)}
## Unexplained differences

${differencesText(unexplained)}
## Explained differences

Differences between the document without its overlay and the code, each with the reason for the overlay.

${explainedText(explained)}
## Operations

${operationsText(spec)}`
}

const differencesText = (differences: ReadonlyArray<Difference>): string =>
  differences.length === 0 ? "None.\n" : differences.map((difference) => `- \`${lineOf(difference)}\`\n`).join("")

const explainedText = (explained: Examination["explained"]): string => {
  if (explained.length === 0) return "None.\n"
  const reasons = new Map<string, Array<Difference>>()
  for (const { reason, ...difference } of explained) reasons.set(reason, [...(reasons.get(reason) ?? []), difference])
  return [...reasons]
    .map(([reason, differences]) => {
      const groups = Map.groupBy(differences, ({ kind, subject, what }) => `${kind} ${subject}: ${what}`)
      const lines = [...groups].map(
        ([what, group]) => `  - ${what} (${group.length}): ${group.map(({ at }) => `\`${at}\``).join(", ")}\n`
      )
      return `- ${reason} ${differences.length} differences:\n${lines.join("")}`
    })
    .join("")
}

const operationsText = ({ components, operations }: Facts): string =>
  table(
    ["operation", "route", "input fields", "response fields", "enums", "statuses"],
    operations.map((operation) => {
      const counts = count(operation, components)
      return [
        `\`${operation.id ?? ""}\``,
        `\`${routeOf(operation)}\``,
        counts.inputFields,
        counts.responseFields,
        counts.enums,
        statusesOf(operation)
      ]
    })
  )

const statusesOf = ({ failures, successes }: Operation): string =>
  [...successes.map(({ status }) => status), ...failures].join(" ")
