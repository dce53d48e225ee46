/** Finds the drift of a published document from one of ours. */
import { parse } from "yaml"
import { refuse, root } from "../../codegen/cursor.ts"
import { methodName } from "../../codegen/names.ts"
import { isObject, type Json } from "../../codegen/overlay.ts"
import { overlaid, type Spec } from "../../codegen/specs.ts"
import { compare, type Difference, lineOf } from "./compare.ts"
import { type Facts, isId, keyTrait, type Operation, readFacts, resourceOf, routeKey, traitOf } from "./facts.ts"
import { objectOf, type Schema } from "./schema.ts"

/** An OpenAPI 3.x document. */
export interface Published {
  readonly file: string
  readonly json: Schema
  /** Version in its `info`. */
  readonly version: string
}

/** @throws {SpecError} if the content is not an OpenAPI 3.x document in JSON or YAML. */
export const parsePublished = (file: string, content: string): Published => {
  const at = root(file, content)
  let json: Json
  try {
    // Stringified once more, since YAML can express what JSON can't, such as dates and circles.
    json = JSON.parse(JSON.stringify(/^\s*[{[]/.test(content) ? JSON.parse(content) : parse(content)) ?? "null")
  } catch (error) {
    return refuse(at, `is neither JSON nor YAML: ${error instanceof Error ? error.message.trim() : error}`)
  }
  if (!isObject(json)) return refuse(at, `expected an object, found ${JSON.stringify(json)}`)
  const { info, openapi, swagger } = json
  if (!/^3\.\d/.test(String(openapi))) refuse(at, `expected OpenAPI 3.x, found ${openapi ?? swagger ?? "no version"}`)
  return { file, json, version: String(objectOf(info).version ?? "") }
}

export type Drift = ReturnType<typeof findDrift>

/** Finds the drift of a published document from ours. */
export const findDrift = (published: Published, spec: Spec) => {
  const ours = readFacts(spec.file, spec.json)
  const { remarks, theirs } = comparable(readFacts(published.file, published.json), ours)
  const undecided = compare(readFacts(spec.file, overlaid(spec)), theirs)
  const left = new Map(undecided.map((difference) => [changeOf(difference), difference.operations]))
  const all = compare(ours, theirs)
  const select = (isLeft: boolean): ReadonlyArray<Difference> =>
    all.flatMap((one) => {
      const there = left.get(changeOf(one)) ?? []
      const operations = one.operations.filter((operation) => there.includes(operation) === isLeft)
      return operations.length === 0 ? [] : [{ ...one, operations }]
    })
  // A difference counts if our document has it with its overlay, too; those that the overlay decided the same way are confirmed.
  return { published, spec, differences: select(true), confirmed: select(false), remarks, theirs, ours }
}

/** Key of a change of the published document, without what ours had before it. */
const changeOf = ({ at, kind, subject, what }: Difference): string => {
  const isField = what.startsWith("required ") || what.startsWith("optional ")
  const now = kind === "removed" && isField ? "" : what.slice(what.lastIndexOf(" → ") + 1)
  return JSON.stringify([kind, subject, at, now])
}

/** Removes from published facts what can't be compared: traits that it has no place for, and names of another style. */
const comparable = (published: Facts, ours: Facts) => {
  const hasKeys = ({ operations }: Facts) => operations.some((one) => traitOf(one, keyTrait) === "true")
  const ignored = ["credentials", "pagination", ...(hasKeys(published) ? [] : [keyTrait])]
  const ids = new Map(ours.operations.map((one) => [routeKey(one), one.id]))
  const named = published.operations.map((one) => ({ ...one, id: proposeId(one, ours.operations) }))
  const shared = named.filter((one) => one.names.length > 0 && ids.has(routeKey(one)))
  const isNamed = shared.filter((one) => one.id === ids.get(routeKey(one))).length * 2 > shared.length
  const operations = named.map(({ id, parts, ...rest }) => ({
    ...rest,
    id: isNamed && rest.names.length > 0 ? id : undefined,
    parts: parts.filter((part) => part.in !== "trait" || !ignored.includes(part.name))
  }))
  const remarks = [
    hasKeys(ours) && !hasKeys(published) ? "It does not mention Idempotency-Key, so keys are not compared." : "",
    isNamed ? "" : "Most of its operation names differ from ours, so ids are not compared."
  ].filter((remark) => remark !== "")
  const theirs: Facts = { ...published, operations }
  return { theirs, remarks }
}

/** Id of an operation: its own if that has the form of ours, or else its name in the resource of our most similar path. */
export const proposeId = ({ method, names, path }: Operation, ours: ReadonlyArray<Operation>): string => {
  const parts = path.split("/")
  const common = (other: Operation): number =>
    [...parts, ""].findIndex((part, index) => part !== other.path.split("/")[index])
  const isOther = (one: Operation): number => Number(one.method !== method)
  // Every path begins with `/api`, so that alone is not similar. Of several, the shortest path with the same method.
  const [best] = ours
    .filter((one) => common(one) > 2)
    .toSorted((a, b) => common(b) - common(a) || a.path.length - b.path.length || isOther(a) - isOther(b))
  const resource = resourceOf(best?.id ?? "") || camelCase(parts[2] ?? "") || "api"
  return names.find(isId) ?? `${resource}.${camelCase(methodName(names[0] ?? method.toLowerCase()))}`
}

/** `get-types` and `get_types` → `getTypes`. */
const camelCase = (name: string): string =>
  name
    .replaceAll(/[^A-Za-z0-9]+(.)?/g, (_, letter: string | undefined) => (letter ?? "").toUpperCase())
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase())

export const hasDrifted = ({ differences, theirs: { notes } }: Drift): boolean =>
  differences.length > 0 || notes.length > 0

export const driftText = (drift: Drift): string => {
  const { confirmed, differences, published, remarks, spec, theirs } = drift
  const { notes } = theirs
  const total = (kind: Difference["kind"]) => `${differences.filter((one) => one.kind === kind).length} ${kind}`
  const version = published.version === "" ? "" : `, version ${published.version}`
  const sections = [
    ["Differences", differences.map(lineOf)],
    [`Not understood (${notes.length})`, notes.map(({ path, what }) => `${path}: ${what}`)],
    [`No drift: decided in ${spec.overlayFile} before, and published now (${confirmed.length})`, confirmed.map(lineOf)]
  ] as const
  return [
    `${published.file} (OpenAPI ${published.json.openapi}${version}) against ${spec.file}`,
    ...sections.flatMap(([title, lines]) =>
      lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)]
    ),
    "",
    ...remarks,
    hasDrifted(drift)
      ? `Drift: ${total("added")}, ${total("removed")}, ${total("changed")}, ${notes.length} not understood.`
      : "No drift."
  ].join("\n")
}
