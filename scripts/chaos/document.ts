/**
 * `node scripts/run.mjs scripts/chaos/document.ts`: writes the part of docs/chaos.md that tells of the campaign in
 * docs/chaos-report.json, so that none of its figures is copied by hand.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { root } from "../internal/shell.ts"
import type { Report } from "./report.ts"

const page = join(root, "docs", "chaos.md")

/** The report that is kept with the documents. */
export const kept = (): Report => JSON.parse(readFileSync(join(root, "docs", "chaos-report.json"), "utf8")) as Report // what a campaign wrote

/** The page as it is. */
export const current = (): string => readFileSync(page, "utf8")

const zeros: { readonly [Name in keyof Report["zeros"]]: string } = {
  defects: "defects",
  wrongValues: "values that the server did not send",
  writesAppliedTwice: "writes applied twice",
  writesLost: "changes reported as applied that were not",
  keysNotKept: "idempotency keys changed within a call, or shared by two calls",
  secretsSeen: "secrets seen",
  requestsAstray: "requests to another origin",
  socketsLeft: "sockets left",
  fibersLeft: "fibers left",
  listenersLeft: "listeners left",
  handlesLeft: "timers and handles left"
}

const figure = (value: number): string => value.toLocaleString("en-US")

const section = (report: Report): string => {
  const counts = Object.entries(zeros).map(
    ([name, words]) => `| ${words} | ${report.zeros[name as keyof Report["zeros"]]} |` // the names of the table above
  )
  const faults = report.perFault.map(({ calls, errors, fault, recovered, succeeded }) => {
    const tags = Object.entries(errors)
      .toSorted(([, a], [, b]) => b - a)
      .map(([tag, count]) => `${tag.replace("Polytomic", "")} ${count}`)
    return `| ${fault} | ${calls} | ${succeeded} | ${recovered} | ${tags.join(", ")} |`
  })
  return `## The report of ${figure(report.calls)} calls

\`\`\`sh
${report.command} --json docs/chaos-report.json
\`\`\`

On Node ${report.node}, in ${Math.round(report.seconds)} seconds: ${figure(report.calls)} calls of ${report.operations} operations met ${report.faults} faults in ${figure(report.requests)} requests
that reached the server. ${figure(report.succeeded)} calls succeeded, ${figure(report.recovered)} of them after a retry; ${figure(report.typedErrors)} ended in typed errors. ${figure(report.textsSearched)} texts
were searched for secrets. The full report is [chaos-report.json](chaos-report.json).

| violation | count |
|---|---|
${counts.join("\n")}

${report.writesDoubledByNetwork} writes were applied twice because the network delivered them twice and the operation accepts no idempotency key, as in
the older versions. No client can prevent that, so they are counted separately.

| fault | calls | succeeded | after a retry | typed errors |
|---|---:|---:|---:|---|
${faults.join("\n")}

`
}

/** The page with what it says of a report said anew. */
export const documented = (text: string, report: Report): string => {
  const begin = text.indexOf("## The report of ")
  const end = text.indexOf("## Defects found")
  if (begin < 0 || end < begin) throw new Error("docs/chaos.md has lost the headings around its report")
  return text.slice(0, begin) + section(report) + text.slice(end)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, documented(current(), kept()))
