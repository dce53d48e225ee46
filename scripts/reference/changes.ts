/** Tells in what a call of an older version differs from the same call of a newer one. */
import { pascalCase } from "../../codegen/names.ts"
import type { Json } from "../../codegen/overlay.ts"
import { overlaid, readSpecs } from "../../codegen/specs.ts"
import { compare, type Difference } from "../contract/compare.ts"
import { type Facts, readFacts } from "../contract/facts.ts"
import { nameOf, objectOf, reference } from "../contract/schema.ts"
import { code } from "../internal/markdown.ts"
import { root } from "../internal/shell.ts"
import { type Member, routeKey } from "./lineages.ts"

/** Differences of the second from the first, besides its id and its route; none if they are alike. */
export const changes = (newer: Member, older: Member): ReadonlyArray<string> => {
  const isMoved = routeKey(newer) !== routeKey(older)
  const found = compare(factsOf(newer, isMoved), factsOf(older, isMoved))
    .filter(({ subject }) => subject !== "operation id" && subject !== "route")
    .map((one) => wordsOf(one, newer.operation.endpoint.id))
  const groups = Map.groupBy(found, ([verb]) => verb)
  return Array.from(groups, ([verb, group]) => `${verb} ${group.map(([, words]) => words).join(", ")}`.trim())
}

let versions: ReadonlyMap<string, Facts> | undefined

/** Facts of one call; path parameters are compared by their place, which tells nothing of a route that moved. */
const factsOf = ({ operation: { endpoint }, version: { version } }: Member, isMoved: boolean): Facts => {
  versions ??= new Map(
    readSpecs(root).map((spec) => [spec.version, readFacts(spec.file, inOurNames(overlaid(spec)))] as const)
  )
  const facts = versions.get(version)
  if (facts === undefined) throw new Error(`There is no document of ${version}`)
  const [operation] = facts.operations.filter(({ id }) => id === endpoint.id)
  if (operation === undefined) return facts
  const parts = operation.parts.map((part) =>
    isMoved && part.in === "path" ? { ...part, in: "nowhere" as const } : part
  )
  return { ...facts, operations: [{ ...operation, parts }] }
}

/** A document whose components have the names of our types, which are the same in all versions. */
const inOurNames = (json: Json): Json => {
  const { components } = objectOf(json)
  const named = Object.entries(objectOf(objectOf(components).schemas)).map(
    ([name, schema]) => [name, String(objectOf(schema)["x-polytomic-name"] ?? pascalCase(name)), schema] as const
  )
  const names = new Map(named.map(([name, typeName]) => [name, typeName]))
  const schemas = Object.fromEntries(named.map(([, typeName, schema]) => [typeName, schema]))
  const renamed = { ...objectOf(json), components: { ...objectOf(components), schemas } }
  return JSON.parse(JSON.stringify(renamed), (key, value: unknown) => {
    const name = key === "$ref" && typeof value === "string" ? names.get(nameOf(value)) : undefined
    return name === undefined ? value : reference(name).$ref
  })
}

const wordsOf = ({ at, kind, subject, what }: Difference, id: string): readonly [verb: string, words: string] => {
  // `connections.get(id)` → `id`; `connections.get → 200.data` → `data`; `Connection.id` stays.
  const rest = at.startsWith(id) ? at.slice(id.length) : at
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
