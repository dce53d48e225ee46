/** Writes the document of a new version after a published one, and the decisions that still hold. */
import { SpecError } from "../../../codegen/cursor.ts"
import { generate } from "../../../codegen/generate.ts"
import type { Json } from "../../../codegen/overlay.ts"
import { readDocument } from "../../../codegen/read.ts"
import { match } from "../compare.ts"
import { resourceOf, routeOf } from "../facts.ts"
import type { Drift } from "../upstream/drift.ts"
import { type JsonObject, listOf, objectOf, orderedLike, reachable } from "../upstream/json.ts"
import { type Chore, pathOf, toWrite } from "./chores.ts"
import { type Pair, type Setting, schemasOf, writeOperation } from "./operations.ts"
import { carryOverlay } from "./overlay.ts"
import { type Named, proposeId } from "./propose.ts"
import { SchemaWriter } from "./schemas.ts"

export interface Written {
  readonly json: JsonObject
  /** Absent if no decision holds any more. */
  readonly overlay: Json | undefined
  /** Chores for a person. */
  readonly chores: ReadonlyArray<Chore>
  /** Reason why the generator refuses it as it stands, if it does. */
  readonly refusal: SpecError | undefined
}

/** Writes the document of `version`, to stand in `file`. */
export const writeDocument = (drift: Drift, version: string, file: string): Written => {
  const chores: Array<Chore> = []
  const chore = (at: string, what: string) => void chores.push({ at, what })
  const before = objectOf(drift.spec.json)
  const components = objectOf(before.components)
  const ours = new Map(Object.entries(objectOf(components.schemas)).map(([name, schema]) => [name, objectOf(schema)]))
  const schemas = new SchemaWriter(
    { json: ours, scope: drift.ours.components },
    { json: drift.normalized.components, scope: drift.theirs.facts.components },
    chores
  )
  const setting: Setting = {
    parameters: objectOf(components.parameters),
    errors: errorsOf(before),
    saysKeys: drift.normalized.operations.some(({ idempotent }) => idempotent),
    schemas,
    chores
  }
  const pairs = pairUp(drift, chores)
  for (const pair of pairs) for (const [mine, theirs] of schemasOf(pair, setting)) schemas.visit(mine, theirs)
  const paths: { [path: string]: JsonObject } = {}
  for (const pair of pairs) {
    const { method, path } = pair.theirs
    paths[path] = { ...paths[path], [method.toLowerCase()]: writeOperation(pair, setting) }
  }
  for (const [path, item] of Object.entries(paths))
    paths[path] = orderedLike(item, objectOf(objectOf(before.paths)[path]))
  const used = reachable(before.paths ?? {}, ours)
  for (const name of ours.keys()) if (!used.has(name)) schemas.take(name)
  const json: JsonObject = {
    ...before,
    info: { ...objectOf(before.info), version, summary: `The Polytomic REST API, version ${version}.` },
    tags: writeTags(listOf(before.tags), pairs, chores),
    paths: orderedLike(paths, objectOf(before.paths)),
    components: {
      ...components,
      parameters: withVersion(setting.parameters, drift.spec.version, version),
      schemas: orderedLike(Object.fromEntries(schemas.components), objectOf(components.schemas))
    }
  }
  const { decided, overlay } = carryOverlay(drift.spec, json, version, file, chores)
  for (const [path, item] of Object.entries(objectOf(objectOf(decided).paths))) {
    for (const [method, operation] of Object.entries(objectOf(item))) {
      // All operations of ours document it.
      if (objectOf(objectOf(operation).responses)["401"] !== undefined) continue
      chore(pathOf(["paths", path, method, "responses"]), "401 is not documented: add it to the overlay")
    }
  }
  chore("src/ApiVersion.ts", `add ${version}, as the newest if it is`)
  chore("package.json", `add the entry point ./v${version}, and what it leads to`)
  chore("test/spec/", `add ${version} and its counts`)
  return { json, overlay, chores, refusal: refusalOf(file, decided) }
}

const pairUp = (drift: Drift, chores: Array<Chore>): ReadonlyArray<Pair> => {
  const { added, pairs, removed } = match(drift.ours.operations, drift.theirs.facts.operations)
  const paths = objectOf(objectOf(drift.spec.json).paths)
  // The names of operations that are gone are free.
  const named: Array<Named> = pairs.map(([{ id, path }]) => ({ id: id ?? "", path }))
  for (const operation of removed) {
    const what = `${operation.id} (${routeOf(operation)}) is gone: say in "x-polytomic-replaced-by" what replaces it, if anything`
    chores.push({ at: drift.spec.file, what })
  }
  return [
    ...pairs.map(([{ id = "", method, path }, other]) => {
      const ours = objectOf(objectOf(paths[path])[method.toLowerCase()])
      return { id, ours, oursPath: path, theirs: drift.theirs.sources.get(other) }
    }),
    ...added.map((other) => {
      const theirs = drift.theirs.sources.get(other)
      const id = theirs === undefined ? "" : proposeId(theirs, named)
      named.push({ id, path: other.path })
      return { id, ours: undefined, oursPath: undefined, theirs }
    })
  ].flatMap(({ theirs, ...rest }) => (theirs === undefined ? [] : [{ ...rest, theirs }]))
}

const writeTags = (tags: ReadonlyArray<Json>, pairs: ReadonlyArray<Pair>, chores: Array<Chore>): Array<Json> => {
  const wanted = new Set(pairs.map(({ id }) => resourceOf(id)))
  const known = tags.filter((tag) => wanted.delete(String(objectOf(tag).name)))
  for (const name of wanted) chores.push({ at: "$['tags']", what: `write the description of the new resource ${name}` })
  return [...known, ...[...wanted].map((name) => ({ name, description: toWrite }))]
}

/** Form of each error status, taken from its first use. */
const errorsOf = (document: JsonObject): ReadonlyMap<string, Json> => {
  const responses = Object.values(objectOf(document.paths))
    .flatMap((item) => Object.values(objectOf(item)))
    .flatMap((operation) => Object.entries(objectOf(objectOf(operation).responses)))
  return new Map(responses.filter(([status]) => !status.startsWith("2")).toReversed())
}

const withVersion = (parameters: JsonObject, before: string, version: string): JsonObject => {
  const parameter = objectOf(parameters.ApiVersion)
  const schema = Object.fromEntries(
    Object.entries(objectOf(parameter.schema)).map(([key, value]) => [key, value === before ? version : value])
  )
  return { ...parameters, ApiVersion: { ...parameter, schema } }
}

const refusalOf = (file: string, json: Json): SpecError | undefined => {
  try {
    generate([readDocument(file, json)], "all")
    return undefined
  } catch (error) {
    if (error instanceof SpecError) return error
    throw error
  }
}
