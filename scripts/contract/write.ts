/** Writes the document of a new version after a published one: the published facts in our words, and the decisions that still hold. */
import { basename } from "node:path"
import { SpecError } from "../../codegen/cursor.ts"
import { generate } from "../../codegen/generate.ts"
import { applyOverlay, type Json } from "../../codegen/overlay.ts"
import { readDocument } from "../../codegen/read.ts"
import type { Spec } from "../../codegen/specs.ts"
import { match } from "./compare.ts"
import { isId, keyTrait, noBody, type Operation, type Part, resourceOf, routeOf } from "./facts.ts"
import { camelCase, type Drift } from "./published.ts"
import { listOf, nameOf, objectOf, type Schema } from "./schema.ts"
import {
  changed,
  isNew,
  makeSchemaWriter,
  orderedLike,
  reachable,
  type SchemaWriter,
  toWrite,
  unused
} from "./writeSchemas.ts"

/** Something to do by hand in a written document, and the JSON path or the file of it. */
export interface Chore {
  readonly at: string
  readonly what: string
}

export interface Written {
  readonly json: Schema
  /** Absent if no decision holds any more. */
  readonly overlay: Json | undefined
  /** Chores for a person. */
  readonly chores: ReadonlyArray<Chore>
  /** Reason why the generator refuses it as it stands, if it does. */
  readonly refusal: SpecError | undefined
}

/** A published operation beside ours, if we have it; `id` is ours or proposed. */
interface Pair {
  readonly id: string
  readonly ours: Schema | undefined
  readonly oursPath: string
  readonly theirs: Operation
}

type Say = (at: string, what: string) => void

/** Writes the document of `version`, to stand in `file`. */
export const writeDocument = (drift: Drift, version: string, file: string): Written => {
  const chores: Array<Chore> = []
  const chore: Say = (at, what) => void chores.push({ at, what })
  const before = objectOf(drift.spec.json)
  const components = objectOf(before.components)
  const pairs = pairUp(drift, chore)
  const draft = (kept: ReadonlySet<string>) => {
    const schemas = makeSchemaWriter(drift, kept)
    return { schemas, paths: writePaths(before, pairs, schemas, drift.theirs.operations) }
  }
  // Twice: the first draft finds which components stay as they are somewhere, so that nothing else gets their names.
  const { paths, schemas } = draft(draft(new Set()).schemas.kept)
  const all = { ...objectOf(components.schemas), ...schemas.written }
  const [used, wasUsed] = [reachable(paths, all), reachable(before.paths ?? {}, objectOf(components.schemas))]
  const kept = Object.entries(all).filter(([name]) => used.has(name) || !wasUsed.has(name))
  const wanted = new Set(pairs.map(({ id }) => resourceOf(id)))
  const tags = listOf(before.tags).filter((tag) => wanted.delete(String(objectOf(tag).name)))
  const parameters = JSON.stringify(components.parameters ?? {}).replaceAll(`"${drift.spec.version}"`, `"${version}"`)
  const json: Schema = {
    ...before,
    info: { ...objectOf(before.info), version, summary: `The Polytomic REST API, version ${version}.` },
    tags: [...tags, ...Array.from(wanted, (name) => ({ name, description: toWrite }))],
    paths,
    components: { ...components, parameters: JSON.parse(parameters), schemas: Object.fromEntries(kept) }
  }
  const { decided, overlay } = carryOverlay(drift.spec, json, version, file, chore)
  findChores("$", json, objectOf(decided), chore)
  chore("src/ApiVersion.ts", `add ${version}, as the newest if it is`)
  chore("package.json", `add the entry point ./v${version}, and what it leads to`)
  chore("test/spec/", `add ${version} and its counts`)
  return { json, overlay, chores, refusal: problemOf(() => generate([readDocument(file, decided)], "all")) }
}

/** Finds the chores inside a written value; `decided` is the same with the decisions applied. */
const findChores = (at: string, value: Json, decided: Json | undefined, chore: Say): void => {
  const { description, operationId, responses, summary, "x-polytomic-name": typeName } = objectOf(value)
  const name = operationId ?? typeName
  const proposed = name === undefined ? "" : `; the name ${name} is proposed`
  if (summary === toWrite) chore(at, `write its summary${proposed}`)
  if (description === toWrite) chore(at, `write its description${proposed}`)
  const marks = listOf(objectOf(value)["x-polytomic-evidence"])
  if (marks.some((mark) => objectOf(mark).note === changed))
    chore(at, "its structure changed; see whether its description still holds")
  if (operationId !== undefined && responses !== undefined) {
    const { deprecated, responses: all, "x-polytomic-replaced-by": successor } = objectOf(decided)
    // All operations of ours document it.
    if (!("401" in objectOf(all))) chore(`${at}['responses']`, "401 is not documented: add it to the overlay")
    if (deprecated === true && successor === undefined) {
      chore(at, `it is deprecated: say in "x-polytomic-replaced-by" what replaces it`)
    }
  }
  if (typeof value !== "object" || value === null) return
  for (const [key, one] of Object.entries(value)) {
    const step = Array.isArray(value) ? key : `'${key.replaceAll(/[\\']/g, "\\$&")}'`
    const inside = Array.isArray(decided) ? decided[Number(key)] : objectOf(decided)[key]
    findChores(`${at}[${step}]`, one, inside, chore)
  }
}

const pairUp = ({ ours, spec, theirs }: Drift, chore: Say): ReadonlyArray<Pair> => {
  const paths = objectOf(objectOf(spec.json).paths)
  const matched = match(ours.operations, theirs.operations)
  // The names of operations that are gone are free.
  const named = matched.flatMap(([mine, other]) => (mine !== undefined && other !== undefined ? [mine] : []))
  return matched.flatMap(([mine, other]): ReadonlyArray<Pair> => {
    if (mine !== undefined && other !== undefined) {
      const operation = objectOf(objectOf(paths[mine.path])[mine.method.toLowerCase()])
      return [{ id: mine.id ?? "", ours: operation, oursPath: mine.path, theirs: other }]
    }
    if (other === undefined) {
      const gone = mine === undefined ? "" : `${mine.id} (${routeOf(mine)})`
      chore(spec.file, `${gone} is gone: say in "x-polytomic-replaced-by" what replaces it, if anything`)
      return []
    }
    const id = proposeId(other, named)
    named.push({ ...other, id })
    return [{ id, ours: undefined, oursPath: "", theirs: other }]
  })
}

const verbs: { readonly [method: string]: string } = { GET: "get", POST: "create", PUT: "update", PATCH: "patch" }

/** A name that no other operation has: as published, or of the resource with the most similar path and the method. */
const proposeId = ({ method, names, path }: Operation, named: ReadonlyArray<Operation>): string => {
  const parts = path.split("/")
  const common = (other: string): number => [...parts, ""].findIndex((part, index) => part !== other.split("/")[index])
  // Every path begins with `/api`, so that alone says nothing. Of several, the one with the shortest path.
  const [best] = named
    .filter((one) => common(one.path) > 2)
    .toSorted((a, b) => common(b.path) - common(a.path) || a.path.length - b.path.length)
  const resource = resourceOf(best?.id ?? "") || camelCase(parts[2] ?? "") || "api"
  const own = names.map((name) => `${resource}.${camelCase(name.split(".").at(-1) ?? name)}`)
  const isTaken = (name: string): boolean => !isId(name) || named.some(({ id }) => id === name)
  return (
    [...names, ...own].find((name) => !isTaken(name)) ?? unused(`${resource}.${verbs[method] ?? "delete"}`, isTaken)
  )
}

/** Writes all operations into the paths of `before`, our document. */
const writePaths = (
  before: Schema,
  pairs: ReadonlyArray<Pair>,
  schemas: SchemaWriter,
  all: ReadonlyArray<Operation>
): Schema => {
  const shared = objectOf(objectOf(before.components).parameters)
  const saysKeys = all.some(takesKey)
  const listed = Object.values(objectOf(before.paths)).flatMap((item) => Object.values(objectOf(item)))
  /** Form of each error status, taken from its first use. */
  const errors: Schema = Object.assign({}, ...listed.toReversed().map((one) => objectOf(objectOf(one).responses)))

  const parameters = ({ ours, oursPath, theirs }: Pair): Array<Json> => {
    const known = listOf(ours?.parameters).map((parameter) => {
      const { $ref } = objectOf(parameter)
      return objectOf($ref === undefined ? parameter : shared[nameOf($ref)])
    })
    const placeIn = (path: string, name: Json | undefined) => path.split("/").indexOf(`{${name}}`)
    const written = theirs.parts.filter(isParameter).map((part) => {
      const { deprecated, in: place, name, required } = part
      // A path parameter is the same if it stands at the same place, so one that was renamed is found by its place.
      const isTwin = (mine: Schema): boolean =>
        mine.in === place &&
        (place === "path" ? placeIn(theirs.path, name) === placeIn(oursPath, mine.name) : mine.name === name)
      const index = known.findIndex(isTwin)
      const mine = known[index]
      const { deprecated: _, required: __, ...words } = mine ?? { description: toWrite, ...isNew("The parameter") }
      const schema = schemas.write(mine?.schema, part.schema)
      const isFree = place === "query" && (schema.properties ?? schema.additionalProperties) !== undefined
      const style = isFree ? { style: "deepObject", explode: true } : {}
      const flags = { ...(required && { required }), ...(deprecated && { deprecated }) }
      const made = { ...words, name, in: place, ...flags, ...style, schema }
      return { index: mine === undefined ? known.length : index, json: orderedLike(made, mine) }
    })
    const hadKey = known.some(({ in: place, name }) => place === "header" && name === "Idempotency-Key")
    const needsKey = saysKeys ? takesKey(theirs) : ours === undefined ? theirs.method !== "GET" : hadKey
    const headers = ["ApiVersion", ...(needsKey ? ["IdempotencyKey"] : [])].filter((name) => name in shared)
    return [
      ...written.toSorted((a, b) => a.index - b.index).map(({ json }) => json),
      ...headers.map((name) => ({ $ref: `#/components/parameters/${name}` }))
    ]
  }

  const responses = ({ ours, theirs }: Pair): Schema => {
    const known = objectOf(ours?.responses)
    // A success that has another status now may still have the body that it had.
    const success = Object.entries(known).find(([status]) => status.startsWith("2"))?.[1]
    const statuses = theirs.parts.filter((part) => part.in === "status")
    const made = statuses.map(({ name, schema }) => {
      if (!name.startsWith("2")) return [name, known[name] ?? errors[name] ?? { description: toWrite }] as const
      const { content: _, ...response } = objectOf(known[name] ?? { description: "Done." })
      const body = schema === noBody ? {} : content(schemas.write(schemaIn(known[name] ?? success), schema))
      return [name, { ...response, ...body }] as const
    })
    return orderedLike(Object.fromEntries(made), known)
  }

  const operation = (pair: Pair): Schema => {
    const { id, ours, theirs } = pair
    const fresh: Schema = { operationId: id, tags: [resourceOf(id)], summary: toWrite, ...isNew("The operation") }
    const { deprecated: _, parameters: __, requestBody, responses: ___, ...kept } = ours ?? fresh
    const isDeprecated = theirs.parts.some(({ name, schema }) => name === "deprecated" && schema.fact === "true")
    const made: Schema = { ...kept, ...(isDeprecated && { deprecated: true }), parameters: parameters(pair) }
    if (theirs.body !== undefined) {
      const body = content(schemas.write(schemaIn(requestBody), theirs.body))
      made.requestBody = { ...objectOf(requestBody ?? { required: true }), ...body }
    }
    return orderedLike({ ...made, responses: responses(pair) }, ours)
  }

  const paths: Schema = {}
  for (const pair of pairs) {
    const { method, path } = pair.theirs
    const item = { ...objectOf(paths[path]), [method.toLowerCase()]: operation(pair) }
    paths[path] = orderedLike(item, objectOf(objectOf(before.paths)[path]))
  }
  return orderedLike(paths, objectOf(before.paths))
}

const takesKey = ({ parts }: Operation): boolean =>
  parts.some(({ name, schema }) => name === keyTrait && schema.fact === "true")

const isParameter = (part: Part): boolean => part.in === "path" || part.in === "query"

const content = (schema: Schema): Schema => ({ content: { "application/json": { schema } } })

const schemaIn = (holder: Json | undefined): Json | undefined =>
  objectOf(objectOf(objectOf(holder).content)["application/json"]).schema

// -----------------------------------------------------------------------------
// Decisions
// -----------------------------------------------------------------------------

/**
 * The overlay of a new document, and the document with it applied. Decisions that select nothing any more are left behind, and, where
 * the generator does not take the result, those that it refuses.
 */
const carryOverlay = (spec: Spec, document: Schema, version: string, file: string, chore: Say) => {
  const before = objectOf(spec.overlay)
  const carry = (inspect: (json: Json) => void, say: Say) => {
    const actions: Array<Json> = []
    let decided: Json = document
    for (const action of listOf(before.actions)) {
      const problem = problemOf(() => {
        const after = applyOverlay(decided, spec.overlayFile, { ...before, actions: [action] })
        inspect(after)
        decided = after
        actions.push(action)
      })
      if (problem !== undefined)
        say(spec.overlayFile, `not carried over: ${objectOf(action).target}: ${problem.problem}`)
    }
    return { actions, decided }
  }
  const read = (json: Json) => readDocument(file, json)
  const isToInspect =
    problemOf(() => read(document)) === undefined &&
    problemOf(() =>
      read(
        carry(
          () => {},
          () => {}
        ).decided
      )
    ) !== undefined
  const { actions, decided } = carry(isToInspect ? read : () => {}, chore)
  const info = { ...objectOf(before.info), title: `Decisions on top of the documents of ${version}`, version }
  const overlay = { ...before, info, extends: `../${basename(file)}`, actions }
  return { overlay: actions.length === 0 ? undefined : overlay, decided }
}

const problemOf = (run: () => unknown): SpecError | undefined => {
  try {
    run()
    return undefined
  } catch (error) {
    if (error instanceof SpecError) return error
    throw error
  }
}
