/** Finds out in what a published document has drifted away from one of ours. */
import { parse } from "yaml"
import { SpecError } from "../../codegen/cursor.ts"
import type { Json } from "../../codegen/overlay.ts"
import { isObject } from "../../codegen/overlay.ts"
import { overlaid, type Spec } from "../../codegen/specs.ts"
import { compare, type Difference, lineOf, match } from "./compare.ts"
import { type Facts, isId, keyTrait, type Operation, readFacts, resourceOf } from "./facts.ts"
import { objectOf, type Schema } from "./schema.ts"

/** An OpenAPI document of any 3.x. */
export interface Published {
  readonly file: string
  readonly json: Schema
  readonly openapi: string
  /** Version that it claims. */
  readonly version: string
}

/** @throws {SpecError} if the content is not an OpenAPI document of 3.x, in JSON or YAML. */
export const parsePublished = (file: string, content: string): Published => {
  const refuse = (path: string, problem: string): never => {
    throw new SpecError(file, path, problem)
  }
  const read = (): Json => {
    try {
      // What YAML can hold and JSON can't, such as dates and circles, is gone after this, or refused.
      return JSON.parse(JSON.stringify(/^\s*[{[]/.test(content) ? JSON.parse(content) : parse(content)) ?? "null")
    } catch (error) {
      return refuse("$", `is neither JSON nor YAML: ${error instanceof Error ? error.message.trim() : error}`)
    }
  }
  const json = read()
  if (!isObject(json)) return refuse("$", `expected an object, found ${JSON.stringify(json)}`)
  const { info, openapi, swagger } = json
  if (swagger !== undefined) refuse("$", "this is Swagger 2; expected OpenAPI 3.x")
  if (openapi === undefined) refuse("$", `"openapi" is missing`)
  if (!/^3\.\d+(\.\d+)?/.test(String(openapi))) refuse("$['openapi']", "expected a version 3.x of OpenAPI")
  return { file, json, openapi: String(openapi), version: String(objectOf(info).version ?? "") }
}

/** Drift of a published document from ours. */
export interface Drift {
  readonly published: Published
  readonly spec: Spec
  /** In what it says neither what our document says nor what we decided. */
  readonly differences: ReadonlyArray<Difference>
  /** Decisions of ours that the published document has now. */
  readonly confirmed: ReadonlyArray<Difference>
  readonly remarks: ReadonlyArray<string>
  readonly theirs: Facts
  /** Our document without decisions. */
  readonly ours: Facts
}

export const findDrift = (published: Published, spec: Spec): Drift => {
  const ours = readFacts(spec.file, spec.json)
  const { remarks, theirs } = comparable(readFacts(published.file, published.json), ours)
  const decided = compare(readFacts(spec.file, overlaid(spec)), theirs)
  const known = new Map(decided.map((difference) => [changeOf(difference), difference.operations]))
  const found = compare(ours, theirs)
  /** Differences from the facts that are differences from what we decided, too, or are not. */
  const differing = (wanted: boolean): ReadonlyArray<Difference> =>
    found.flatMap((one) => {
      const there = known.get(changeOf(one)) ?? []
      const operations = one.operations.filter((operation) => there.includes(operation) === wanted)
      return operations.length === 0 ? [] : [{ ...one, operations }]
    })
  return { published, spec, differences: differing(true), confirmed: differing(false), remarks, theirs, ours }
}

/** Equal keys: the same change of what is published, whatever we had before it. */
const changeOf = ({ at, kind, subject, what }: Difference): string => {
  const isField = what.startsWith("required ") || what.startsWith("optional ")
  const now = kind === "removed" && isField ? "" : what.slice(what.lastIndexOf(" → ") + 1)
  return JSON.stringify([kind, subject, at, now])
}

/** Published facts, without those that can't be compared with ours: it has no place for them, or names things in another way. */
const comparable = (
  published: Facts,
  ours: Facts
): { readonly theirs: Facts; readonly remarks: ReadonlyArray<string> } => {
  const hasKey = ({ parts }: Operation) => parts.some(({ name, schema }) => name === keyTrait && schema.fact === "true")
  const saysKeys = published.operations.some(hasKey)
  const dropped = ["credentials", "pagination", ...(saysKeys ? [] : [keyTrait])]
  const pairs = match(
    ours.operations,
    published.operations.map((operation) => ({ ...operation, id: undefined }))
  )
  const partners = new Map(pairs.map(([mine, theirs]) => [theirs?.names, mine]))
  const lost = pairs.flatMap(([mine, theirs]) => (mine !== undefined && theirs === undefined ? [mine] : []))
  const known = pairs.flatMap(([mine, theirs]) =>
    mine === undefined || theirs === undefined ? [] : [[mine, theirs] as const]
  )
  // Its names are comparable if most of the operations that we know have ours in it.
  const isNamed = known.filter(([mine, theirs]) => idOf(theirs, mine) === mine.id).length * 2 > known.length
  const operations = published.operations.map((operation) => ({
    ...operation,
    id: isNamed ? idOf(operation, partners.get(operation.names) ?? movedFrom(operation, lost)) : undefined,
    parts: operation.parts.filter((part) => part.in !== "trait" || !dropped.includes(part.name))
  }))
  const remarks = [
    ...(saysKeys || !ours.operations.some(hasKey)
      ? []
      : ["It mentions Idempotency-Key nowhere, so it is not compared."]),
    ...(!isNamed ? ["It names its operations in another way than we do, so ids are not compared."] : [])
  ]
  return { theirs: { ...published, operations }, remarks }
}

/** Its own id, if that is as ours are. Of a method alone, as in `get-types`, the resource is that of our operation. */
const idOf = ({ names }: Operation, partner: Operation | undefined): string | undefined =>
  names.find(isId) ??
  (partner?.id === undefined || names[0] === undefined ? undefined : `${resourceOf(partner.id)}.${camelCase(names[0])}`)

/** `get-types` and `get_types` → `getTypes`. */
export const camelCase = (name: string): string =>
  name
    .replaceAll(/[^A-Za-z0-9]+(.)?/g, (_, letter: string | undefined) => (letter ?? "").toUpperCase())
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase())

/** The only operation that is gone, and had this method and name, and a path that began alike. */
const movedFrom = (operation: Operation, lost: ReadonlyArray<Operation>): Operation | undefined => {
  const key = ({ method, path }: Operation, name = "") =>
    [method, camelCase(name.split(".").at(-1) ?? ""), ...path.split("/").slice(0, 4)].join(" ")
  const [only, another] = lost.filter((one) => key(one, one.id) === key(operation, operation.names[0]))
  return another === undefined ? only : undefined
}

export const hasDrifted = ({ differences, theirs: { notes } }: Drift): boolean =>
  differences.length > 0 || notes.length > 0

export const driftText = (drift: Drift): string => {
  const { confirmed, differences, published, remarks, spec, theirs } = drift
  const { notes } = theirs
  const listed = (all: ReadonlyArray<Difference>) => all.map((one) => `  ${lineOf(one)}`)
  const section = (title: string, lines: ReadonlyArray<string>) => (lines.length === 0 ? [] : ["", title, ...lines])
  const total = (kind: Difference["kind"]) => `${differences.filter((one) => one.kind === kind).length} ${kind}`
  return [
    `${published.file} (OpenAPI ${published.openapi}${published.version === "" ? "" : `, version ${published.version}`}) against ${spec.file}`,
    ...section("Differences", listed(differences)),
    ...section(
      `Not understood (${notes.length})`,
      notes.map(({ path, what }) => `  ${path}: ${what}`)
    ),
    ...section(
      `No drift: decided in ${spec.overlayFile} before, and published now (${confirmed.length})`,
      listed(confirmed)
    ),
    "",
    ...remarks,
    hasDrifted(drift)
      ? `Drift: ${total("added")}, ${total("removed")}, ${total("changed")}, ${notes.length} not understood.`
      : "No drift."
  ].join("\n")
}

export const driftJson = (drift: Drift) => {
  const { confirmed, differences, published, remarks, spec, theirs } = drift
  const { json: _, ...upstream } = published
  return {
    upstream,
    against: spec.version,
    drift: hasDrifted(drift),
    differences,
    notUnderstood: theirs.notes,
    confirmed,
    remarks
  }
}
