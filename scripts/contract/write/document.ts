/** Writes the document of a new version after a published one, and the decisions that still hold. */
import { SpecError } from "../../../codegen/cursor.ts"
import { generate } from "../../../codegen/generate.ts"
import { applyOverlay, type Json } from "../../../codegen/overlay.ts"
import { readDocument } from "../../../codegen/read.ts"
import { match } from "../compare.ts"
import { routeOf } from "../facts.ts"
import type { Drift } from "../upstream/drift.ts"
import type { JsonObject } from "../upstream/schemas.ts"
import { type Chore, pathOf, toWrite } from "./chores.ts"
import { listOf, objectOf, orderedLike, referencesIn } from "./json.ts"
import { type Pair, type Setting, schemasOf, writeOperation } from "./operations.ts"
import { carryOverlay } from "./overlay.ts"
import { type Named, proposeId } from "./propose.ts"
import { SchemaWriter } from "./schemas.ts"

/** A document that was written. */
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
  const { pairs, removed } = pairUp(drift)
  for (const pair of pairs) for (const [mine, theirs] of schemasOf(pair, setting)) schemas.visit(mine, theirs)
  const paths = sorted(writePaths(pairs, setting), objectOf(before.paths))
  const used = reachable(before.paths ?? {}, ours)
  for (const name of ours.keys()) if (!used.has(name)) schemas.take(name)
  for (const { id, route } of removed) {
    chores.push({
      at: drift.spec.file,
      what: `${id} (${route}) is gone: say in "x-polytomic-replaced-by" what replaces it, if anything`
    })
  }
  const json: JsonObject = {
    ...before,
    info: { ...objectOf(before.info), version, summary: `The Polytomic REST API, version ${version}.` },
    tags: writeTags(listOf(before.tags), pairs, chores),
    paths,
    components: {
      ...components,
      parameters: withVersion(setting.parameters, drift.spec.version, version),
      schemas: Object.fromEntries(inOrder(schemas.components, [...ours.keys()]))
    }
  }
  const { dropped, overlay } = carryOverlay(drift.spec, json, version, file)
  for (const { reason, target } of dropped) {
    chores.push({ at: drift.spec.overlayFile, what: `not carried over: ${target}: ${reason}` })
  }
  const decided = overlay === undefined ? json : applyOverlay(json, file, overlay)
  for (const route of withoutUnauthorized(objectOf(decided))) {
    chores.push({ at: route, what: "401 is not documented: add it to the overlay" })
  }
  addStatic(chores, version)
  return { json, overlay, chores, refusal: refusalOf(file, decided) }
}

const pairUp = (
  drift: Drift
): {
  readonly pairs: ReadonlyArray<Pair>
  readonly removed: ReadonlyArray<{ readonly id: string; readonly route: string }>
} => {
  const { added, pairs, removed } = match(drift.ours.operations, drift.theirs.facts.operations)
  const source = (operation: Parameters<typeof drift.theirs.sources.get>[0]) => drift.theirs.sources.get(operation)
  const paths = objectOf(objectOf(drift.spec.json).paths)
  const made: Array<Pair> = []
  // The names of operations that are gone are free.
  const named: Array<Named> = pairs.map(([{ id, path }]) => ({ id: id ?? "", path }))
  for (const [mine, other] of pairs) {
    const theirs = source(other)
    const json = objectOf(objectOf(paths[mine.path])[mine.method.toLowerCase()])
    if (theirs !== undefined) made.push({ id: mine.id ?? "", ours: json, oursPath: mine.path, theirs })
  }
  for (const other of added) {
    const theirs = source(other)
    if (theirs === undefined) continue
    const id = proposeId(theirs, named)
    named.push({ id, path: theirs.path })
    made.push({ id, ours: undefined, oursPath: undefined, theirs })
  }
  return { pairs: made, removed: removed.map((operation) => ({ id: operation.id ?? "", route: routeOf(operation) })) }
}

const writePaths = (pairs: ReadonlyArray<Pair>, setting: Setting): JsonObject => {
  const paths: JsonObject = {}
  for (const pair of pairs) {
    const { method, path } = pair.theirs
    paths[path] = { ...objectOf(paths[path]), [method.toLowerCase()]: writeOperation(pair, setting) }
  }
  return paths
}

/** Paths, and methods of a path, in our order. */
const sorted = (paths: JsonObject, before: JsonObject): JsonObject =>
  orderedLike(
    Object.fromEntries(
      Object.entries(paths).map(([path, item]) => [path, orderedLike(objectOf(item), objectOf(before[path]))])
    ),
    before
  )

const writeTags = (tags: ReadonlyArray<Json>, pairs: ReadonlyArray<Pair>, chores: Array<Chore>): Array<Json> => {
  const wanted = new Set(pairs.map(({ id }) => id.slice(0, id.lastIndexOf("."))))
  const known = tags.filter((tag) => wanted.has(String(objectOf(tag).name)))
  for (const tag of known) wanted.delete(String(objectOf(tag).name))
  for (const name of wanted) chores.push({ at: "$['tags']", what: `write the description of the new resource ${name}` })
  return [...known, ...[...wanted].map((name) => ({ name, description: toWrite }))]
}

/** Form of each error status, taken from its first use. */
const errorsOf = (document: JsonObject): ReadonlyMap<string, Json> => {
  const errors = new Map<string, Json>()
  for (const item of Object.values(objectOf(document.paths))) {
    for (const operation of Object.values(objectOf(item))) {
      for (const [status, response] of Object.entries(objectOf(objectOf(operation).responses))) {
        if (!status.startsWith("2") && !errors.has(status)) errors.set(status, response)
      }
    }
  }
  return errors
}

const reachable = (start: Json, schemas: ReadonlyMap<string, JsonObject>): ReadonlySet<string> => {
  const found = new Set(referencesIn(start))
  // A set that grows while it is walked is walked to its new end.
  for (const name of found) for (const other of referencesIn(schemas.get(name) ?? {})) found.add(other)
  return found
}

const withVersion = (parameters: JsonObject, before: string, version: string): JsonObject => {
  const parameter = objectOf(parameters.ApiVersion)
  const schema = Object.fromEntries(
    Object.entries(objectOf(parameter.schema)).map(([key, value]) => [key, value === before ? version : value])
  )
  return { ...parameters, ApiVersion: { ...parameter, schema } }
}

const inOrder = <A>(all: ReadonlyMap<string, A>, order: ReadonlyArray<string>): ReadonlyArray<readonly [string, A]> =>
  [...all].toSorted(([a], [b]) => rank(a, order) - rank(b, order))

const rank = (name: string, order: ReadonlyArray<string>): number =>
  order.includes(name) ? order.indexOf(name) : order.length

const addStatic = (chores: Array<Chore>, version: string): void => {
  chores.push({ at: "src/ApiVersion.ts", what: `add ${version}, as the newest if it is` })
  chores.push({ at: "package.json", what: `add the entry point ./v${version}, and what it leads to` })
  chores.push({ at: "test/spec/", what: `add ${version} and its counts` })
}

/** Operations that do not say that they answer 401; all do in ours. */
const withoutUnauthorized = (document: JsonObject): ReadonlyArray<string> =>
  Object.entries(objectOf(document.paths)).flatMap(([path, item]) =>
    Object.entries(objectOf(item))
      .filter(([, operation]) => objectOf(objectOf(operation).responses)["401"] === undefined)
      .map(([method]) => pathOf(["paths", path, method, "responses"]))
  )

const refusalOf = (file: string, json: Json): SpecError | undefined => {
  try {
    generate([readDocument(file, json)], "all")
    return undefined
  } catch (error) {
    if (error instanceof SpecError) return error
    throw error
  }
}
