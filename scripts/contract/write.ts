/** Writes the document of a new version: the published facts in our words, and the decisions that still apply. */
import { basename } from "node:path"
import { SpecError } from "../../codegen/cursor.ts"
import { makeVersions } from "../../codegen/model.ts"
import { applyOverlay, type Json } from "../../codegen/overlay.ts"
import { readDocument } from "../../codegen/read.ts"
import { match } from "./compare.ts"
import { keyTrait, noBody, type Operation, resourceOf, routeOf, traitOf } from "./facts.ts"
import { type Drift, proposeId } from "./published.ts"
import { listOf, nameOf, objectOf, type Schema } from "./schema.ts"
import { isNew, makeSchemaWriter, orderedLike, reachable, type SchemaWriter, toWrite } from "./writeSchemas.ts"

/** A published operation beside ours, if we have it; `id` is ours or proposed. */
interface Pair {
  readonly id: string
  readonly ours: Schema | undefined
  readonly oursPath: string
  readonly theirs: Operation
}

/** Writes the document of `version` for `file`, and lists what is left to do by hand. */
export const writeDocument = (drift: Drift, version: string, file: string) => {
  const before = objectOf(drift.spec.json)
  const components = objectOf(before.components)
  const { gone, pairs } = pairUp(drift)
  const draft = (kept: ReadonlySet<string>) => {
    const schemas = makeSchemaWriter(drift, kept)
    return { schemas, paths: writePaths(before, pairs, schemas) }
  }
  // Twice: the first draft finds which components stay as they are somewhere, so that nothing else gets their names.
  const { paths, schemas } = draft(draft(new Set()).schemas.kept)
  const all = { ...objectOf(components.schemas), ...schemas.written }
  const wasUsed = reachable(before.paths ?? {}, objectOf(components.schemas))
  const neverUsed = Object.fromEntries(Object.entries(all).filter(([name]) => !wasUsed.has(name)))
  const used = reachable([paths, neverUsed], all)
  const kept = Object.entries(all).filter(([name]) => used.has(name) || name in neverUsed)
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
  const { actions, decided, dropped } = carryOverlay(drift, json, file)
  const overlay = objectOf(drift.spec.overlay)
  const info = { ...objectOf(overlay.info), title: `Decisions on top of the documents of ${version}`, version }
  const refusal = problemOf(() => makeVersions([readDocument(file, decided)], "all"))
  const chores = [
    ...(refusal === undefined ? [] : [`The generator refuses ${refusal.path}: ${refusal.problem}`]),
    ...gone.map(
      (one) => `Set "x-polytomic-replaced-by" on ${one.id} (${routeOf(one)}), which is gone, in ${drift.spec.file}`
    ),
    ...dropped.map((problem) => `Replace an action of the overlay that no longer applies: ${problem}`),
    `Write the sentences marked "${toWrite}" and check what has evidence from the "published OpenAPI document"`,
    `Follow "Add an API version" in CONTRIBUTING.md, and add the version to test/spec/`
  ]
  return { json, overlay: { ...overlay, info, extends: `../${basename(file)}`, actions }, chores, refusal }
}

const pairUp = ({ ours, spec, theirs }: Drift) => {
  const paths = objectOf(objectOf(spec.json).paths)
  const matched = match(ours.operations, theirs.operations)
  const gone = matched.flatMap(([kind, mine]) => (kind === "removed" ? [mine] : []))
  const pairs = matched.flatMap(([kind, mine, other]): ReadonlyArray<Pair> => {
    if (kind === "removed") return []
    if (kind === "added") {
      return [{ id: proposeId(other, ours.operations), ours: undefined, oursPath: "", theirs: other }]
    }
    const operation = objectOf(objectOf(paths[mine.path])[mine.method.toLowerCase()])
    return [{ id: mine.id ?? "", ours: operation, oursPath: mine.path, theirs: other }]
  })
  return { gone, pairs }
}

/** Writes all operations into the paths of `before`, our document. */
const writePaths = (before: Schema, pairs: ReadonlyArray<Pair>, schemas: SchemaWriter): Schema => {
  const shared = objectOf(objectOf(before.components).parameters)
  const saysKeys = pairs.some(({ theirs }) => traitOf(theirs, keyTrait) === "true")
  const listed = Object.values(objectOf(before.paths)).flatMap((item) => Object.values(objectOf(item)))
  /** Response of each error status, taken from its first use. */
  const errors: Schema = Object.assign({}, ...listed.toReversed().map((one) => objectOf(objectOf(one).responses)))

  const parameters = ({ ours, oursPath, theirs }: Pair): Array<Json> => {
    const known = listOf(ours?.parameters).map((one) => objectOf(shared[nameOf(objectOf(one).$ref)] ?? one))
    const placeIn = (path: string, name: Json | undefined) => path.split("/").indexOf(`{${name}}`)
    const written = theirs.parts.flatMap((part) => {
      const { in: place, name, required } = part
      if (place !== "path" && place !== "query") return []
      // A path parameter is the same if it has the same place, whatever its name.
      const isTwin = (mine: Schema): boolean =>
        mine.in === place &&
        (place === "path" ? placeIn(theirs.path, name) === placeIn(oursPath, mine.name) : mine.name === name)
      const mine = known.find(isTwin)
      const { required: _, ...words } = mine ?? { description: toWrite, ...isNew("The parameter") }
      const schema = schemas.write(mine?.schema, part.schema)
      const isObject = place === "query" && (schema.properties ?? schema.additionalProperties) !== undefined
      const style = isObject ? { style: "deepObject", explode: true } : {}
      const json = orderedLike({ ...words, name, in: place, ...(required && { required }), ...style, schema }, mine)
      return [{ index: mine === undefined ? known.length : known.indexOf(mine), json }]
    })
    const hadKey = ours === undefined ? theirs.method !== "GET" : known.some(({ name }) => name === "Idempotency-Key")
    const needsKey = saysKeys ? traitOf(theirs, keyTrait) === "true" : hadKey
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
    const isDeprecated = traitOf(theirs, "deprecated") === "true"
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

const content = (schema: Schema): Schema => ({ content: { "application/json": { schema } } })

const schemaIn = (holder: Json | undefined): Json | undefined =>
  objectOf(objectOf(objectOf(holder).content)["application/json"]).schema

/** Applies the actions of our overlay that still apply, except those after which the generator refuses the document. */
const carryOverlay = ({ spec }: Drift, document: Schema, file: string) => {
  const before = objectOf(spec.overlay)
  const carry = (inspect: (json: Json) => unknown) => {
    const dropped: Array<string> = []
    let decided: Json = document
    const actions = listOf(before.actions).filter((action) => {
      const problem = problemOf(() => {
        const after = applyOverlay(decided, spec.overlayFile, { ...before, actions: [action] })
        inspect(after)
        decided = after
      })
      if (problem !== undefined) dropped.push(`${objectOf(action).target}: ${problem.problem}`)
      return problem === undefined
    })
    return { actions, decided, dropped }
  }
  const read = (json: Json) => readDocument(file, json)
  const all = carry(() => undefined)
  // Reading after each action is slow, and of use only if an action is at fault.
  const isAtFault = problemOf(() => read(document)) === undefined && problemOf(() => read(all.decided)) !== undefined
  return isAtFault ? carry(read) : all
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
