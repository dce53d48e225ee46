/** Lists the differences between an operation in an older and a newer version. */
import type { Version } from "../../codegen/model.ts"
import { overlaid, readSpecs } from "../../codegen/specs.ts"
import { compare, type Difference } from "../contract/compare.ts"
import { type Facts, type Part, readFacts } from "../contract/facts.ts"
import { code } from "../internal/markdown.ts"
import { root } from "../internal/shell.ts"
import { type Member, routeKey } from "./lineages.ts"

/** Differences of the second from the first, besides its id and its route. */
export const versionDifferences = (newer: Member, older: Member): ReadonlyArray<string> => {
  const found = compare(factsOf(newer, older), factsOf(older, newer))
    .filter(({ subject }) => subject !== "operation id" && subject !== "route")
    .map((one) => wordsOf(one, newer))
  const groups = Map.groupBy(found, ([verb]) => verb)
  return Array.from(groups, ([verb, group]) => `${verb} ${group.map(([, words]) => words).join(", ")}`.trim())
}

let versions: ReadonlyMap<string, Facts> | undefined

/** Facts of one operation. If its route differs from that of the other, the places of path parameters are not compared. */
const factsOf = (member: Member, other: Member): Facts => {
  const { operation, version } = member
  versions ??= new Map(readSpecs(root).map((spec) => [spec.version, readFacts(spec.file, overlaid(spec))] as const))
  const facts = versions.get(version.version)
  if (facts === undefined) throw new Error(`There is no document of ${version.version}`)
  const operations = facts.operations.filter(({ id }) => id === operation.endpoint.id)
  const isMoved = routeKey(member) !== routeKey(other)
  const placed = (part: Part): Part => (isMoved && part.in === "path" ? { ...part, in: "nowhere" } : part)
  return { ...facts, operations: operations.map((one) => ({ ...one, parts: one.parts.map(placed) })) }
}

/** Replaces the name of a component at the beginning of a path by that of its type. */
const inOurNames = (at: string, { document }: Version): string => {
  const [component] = [...document.components.values()]
    .filter(({ name }) => at.startsWith(name) && /^(?:$|[.[{|])/.test(at.slice(name.length)))
    .toSorted((a, b) => b.name.length - a.name.length)
  return component === undefined ? at : component.typeName + at.slice(component.name.length)
}

const wordsOf = ({ at, kind, subject, what }: Difference, newer: Member): readonly [verb: string, words: string] => {
  // `connections.get(id)` → `id`; `connections.get → 200.data` → `data`; `Connection.id` stays.
  const { id } = newer.operation.endpoint
  const rest = at.startsWith(id) ? at.slice(id.length) : inOurNames(at, newer.version)
  const place = rest.replace(/^\((.*?)\)/, "$1").replace(/^ → \d+\.?/, "") || "the body"
  if (subject === "trait") return ["", what]
  if (subject === "status") return [kind === "added" ? "documents" : "does not document", what]
  if (kind === "changed") return ["", `${code(place)}: ${what.length > 120 ? `${what.slice(0, 117)}…` : what}`]
  const verb = subject === "response field" ? "returns" : "takes"
  const value = /^enum value (.*)/.exec(what)?.[1]
  const required = what.startsWith("required ") && kind === "added" ? " (required)" : ""
  const words = code(value === undefined ? place : `${place} ${value}`) + required
  return [kind === "added" ? `also ${verb}` : `${verb} no`, words]
}
