/** Writes the document of a new version after a published one: the published facts in our words, and the decisions that still hold. */
import { basename } from "node:path"
import { query } from "json-p3"
import { SpecError } from "../../codegen/cursor.ts"
import { generate } from "../../codegen/generate.ts"
import { applyOverlay, isObject, type Json } from "../../codegen/overlay.ts"
import { readDocument } from "../../codegen/read.ts"
import type { Spec } from "../../codegen/specs.ts"
import { match } from "./compare.ts"
import { isId, keyTrait, noBody, type Operation, type Part, resourceOf, routeOf } from "./facts.ts"
import { camelCase, type Drift } from "./published.ts"
import { listOf, nameOf, objectOf, type Schema } from "./schema.ts"
import { type Chore, isNew, type Keys, orderedLike, pathOf, SchemaWriter, toWrite, unused } from "./writeSchemas.ts"

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

/** Writes the document of `version`, to stand in `file`. */
export const writeDocument = (drift: Drift, version: string, file: string): Written => {
  const chores: Array<Chore> = []
  const chore = (at: Keys | string, what: string) =>
    void chores.push({ at: typeof at === "string" ? at : pathOf(at), what })
  const before = objectOf(drift.spec.json)
  const components = objectOf(before.components)
  const schemas = new SchemaWriter(objectOf(components.schemas), drift.ours.scope, drift.theirs.scope, chore)
  const pairs = pairUp(drift, chore)
  const write = operationWriter(before, drift.theirs.operations, schemas, chore)
  for (const pair of pairs) for (const [, mine, theirs] of write.schemas(pair)) schemas.visit(mine, theirs)
  const paths: Schema = {}
  for (const pair of pairs) {
    const { method, path } = pair.theirs
    const item = { ...objectOf(paths[path]), [method.toLowerCase()]: write.operation(pair) }
    paths[path] = orderedLike(item, objectOf(objectOf(before.paths)[path]))
  }
  schemas.drop(before.paths ?? {}, paths)
  const wanted = new Set(pairs.map(({ id }) => resourceOf(id)))
  const tags = listOf(before.tags).filter((tag) => wanted.delete(String(objectOf(tag).name)))
  for (const name of wanted) chore(["tags"], `write the description of the new resource ${name}`)
  const renamed = JSON.stringify(components.parameters ?? {}).replaceAll(`"${drift.spec.version}"`, `"${version}"`)
  const json: Schema = {
    ...before,
    info: { ...objectOf(before.info), version, summary: `The Polytomic REST API, version ${version}.` },
    tags: [...tags, ...Array.from(wanted, (name) => ({ name, description: toWrite }))],
    paths: orderedLike(paths, objectOf(before.paths)),
    components: { ...components, parameters: JSON.parse(renamed), schemas: schemas.components }
  }
  const { decided, overlay } = carryOverlay(drift.spec, json, version, file, chore)
  for (const { theirs } of pairs) {
    const at = ["paths", theirs.path, theirs.method.toLowerCase(), "responses"]
    const responses = at.reduce<Json>((value, key) => objectOf(value)[key] ?? {}, decided)
    // All operations of ours document it.
    if (objectOf(responses)["401"] === undefined) chore(at, "401 is not documented: add it to the overlay")
  }
  chore("src/ApiVersion.ts", `add ${version}, as the newest if it is`)
  chore("package.json", `add the entry point ./v${version}, and what it leads to`)
  chore("test/spec/", `add ${version} and its counts`)
  return { json, overlay, chores, refusal: refusalOf(file, decided) }
}

type Say = (at: Keys | string, what: string) => void

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

/** A name that no other operation has: of the resource whose paths begin like this one, and as published or by the method. */
const proposeId = ({ method, names, path }: Operation, named: ReadonlyArray<Operation>): string => {
  const partsOf = (path: string) =>
    path
      .replaceAll(/\{[^}]*\}/g, "{}")
      .split("/")
      .slice(1)
  const mine = partsOf(path)
  const common = named.map((operation) => {
    const theirs = partsOf(operation.path)
    const differs = mine.findIndex((part, index) => part !== theirs[index])
    return { operation, length: differs < 0 ? mine.length : differs, rest: theirs.length }
  })
  // Of several, the one with the shortest path: `/api/connections/{id}` says more than what is below it.
  const [best] = common.toSorted((a, b) => b.length - a.length || a.rest - b.rest)
  const word = camelCase(mine.find((part) => part !== "api" && part !== "{}") ?? "api").replace(/^\d+/, "") || "api"
  // Every path begins with `api`, so that alone says nothing.
  const resource = best !== undefined && best.length > 1 ? resourceOf(best.operation.id ?? "") : word
  const last = mine.at(-1) ?? ""
  const post = last.endsWith("s") ? "create" : camelCase(last)
  const verb = {
    GET: last === "{}" ? "get" : "list",
    POST: last === "{}" ? "post" : post,
    PUT: "update",
    PATCH: "patch"
  }[method]
  const isFree = (name: string): boolean => isId(name) && named.every(({ id }) => id !== name)
  const published = names.map((name) => `${resource}.${camelCase(name.split(".").at(-1) ?? name)}`)
  const base = `${resource}.${verb ?? "delete"}`
  return [...names, ...published].find(isFree) ?? unused(base, (name) => !isFree(name))
}

const parameterRef = "#/components/parameters/"

const contentOf = (holder: Json | undefined): Schema | undefined => {
  const { schema } = objectOf(objectOf(objectOf(objectOf(holder).content)["application/json"]))
  return isObject(schema) ? schema : undefined
}

const withContent = (holder: Schema, schema: Schema | undefined): Schema =>
  schema === undefined ? holder : { ...holder, content: { "application/json": { schema } } }

/** Writes operations after `before`, our document. */
const operationWriter = (before: Schema, all: ReadonlyArray<Operation>, schemas: SchemaWriter, chore: Say) => {
  const shared = objectOf(objectOf(before.components).parameters)
  const takesKey = ({ parts }: Operation) => parts.find(({ name }) => name === keyTrait)?.schema.fact === "true"
  const saysKeys = all.some(takesKey)
  const listed = Object.values(objectOf(before.paths)).flatMap((item) => Object.values(objectOf(item)))
  /** Form of each error status, taken from its first use. */
  const errors: Schema = Object.assign({}, ...listed.toReversed().map((one) => objectOf(objectOf(one).responses)))

  const parametersOf = (ours: Schema | undefined): ReadonlyArray<Schema> =>
    listOf(ours?.parameters).map((parameter) => {
      const { $ref } = objectOf(parameter)
      return objectOf($ref === undefined ? parameter : shared[nameOf($ref)])
    })
  // A path parameter is the same if it stands at the same place, so one that was renamed is found by its place.
  const twinOf = ({ ours, oursPath, theirs }: Pair, { in: place, name }: Part): number =>
    parametersOf(ours).findIndex(
      (mine) =>
        mine.in === place &&
        (mine.name === name ||
          (place === "path" &&
            theirs.path.split("/").indexOf(`{${name}}`) === oursPath.split("/").indexOf(`{${mine.name}}`)))
    )
  const isParameter = (part: Part): boolean => part.in === "path" || part.in === "query"
  // A success that has another status now may still have the body that it had.
  const successOf = (ours: Schema | undefined, status: string): Schema | undefined => {
    const responses = objectOf(ours?.responses)
    return contentOf(responses[status] ?? Object.entries(responses).find(([key]) => key.startsWith("2"))?.[1])
  }

  /** The schemas of a pair that stand at the same place, by the keys of that place. */
  const schemasOf = (pair: Pair): ReadonlyArray<readonly [key: string, mine: Schema | undefined, theirs: Schema]> => {
    const { ours, theirs } = pair
    const known = parametersOf(ours)
    return [
      ...theirs.parts.flatMap((part) => {
        if (isParameter(part)) return [[part.name, known[twinOf(pair, part)]?.schema, part.schema] as const]
        const isBody = part.in === "status" && part.schema !== noBody
        return isBody ? [[part.name, successOf(ours, part.name), part.schema] as const] : []
      }),
      ...(theirs.body === undefined ? [] : [["requestBody", contentOf(ours?.requestBody), theirs.body] as const])
    ].map(([key, mine, other]) => [key, isObject(mine) ? mine : undefined, other])
  }

  const parameters = (
    pair: Pair,
    keys: Keys,
    write: (part: string, ...at: Keys) => Schema | undefined
  ): Array<Json> => {
    const { ours, theirs } = pair
    const known = parametersOf(ours)
    const written = theirs.parts.filter(isParameter).map((part) => {
      const index = twinOf(pair, part)
      const mine = known[index]
      const { in: place, name, required } = part
      if (mine === undefined)
        chore([...keys, "parameters"], `write the description of the ${place} parameter "${name}"`)
      const { deprecated: _, required: __, ...words } = mine ?? { description: toWrite }
      const schema = write(name, "parameters", name) ?? {}
      const isFree = place === "query" && (schema.properties ?? schema.additionalProperties) !== undefined
      const made = {
        ...words,
        name,
        in: place,
        ...(required ? { required } : {}),
        ...(isFree ? { style: "deepObject", explode: true } : {}),
        ...(part.deprecated ? { deprecated: true } : {}),
        schema,
        ...(mine === undefined ? { "x-polytomic-evidence": isNew("The parameter") } : {})
      }
      return { index: index < 0 ? known.length : index, json: orderedLike(made, mine) }
    })
    const refTo = (name: string): Json => ({ $ref: parameterRef + name })
    const hadKey = known.some(({ in: place, name }) => place === "header" && name === "Idempotency-Key")
    const needsKey = saysKeys ? takesKey(theirs) : ours === undefined ? theirs.method !== "GET" : hadKey
    const headers = ["ApiVersion", ...(needsKey ? ["IdempotencyKey"] : [])].filter((name) => name in shared).map(refTo)
    // In our order; what is new comes last.
    return [...written.toSorted((a, b) => a.index - b.index).map(({ json }) => json), ...headers]
  }

  const operation = (pair: Pair): Schema => {
    const { id, ours, theirs } = pair
    const keys = ["paths", theirs.path, theirs.method.toLowerCase()]
    const { deprecated, parameters: _, requestBody, responses, ...kept } = ours ?? {}
    const own = schemasOf(pair)
    const write = (part: string, ...at: Keys): Schema | undefined => {
      const [, mine, other] = own.find(([key]) => key === part) ?? []
      return other && schemas.write(mine, other, [...keys, ...at])
    }
    const content = ["content", "application/json", "schema"]
    const isDeprecated = theirs.parts.some(({ name, schema }) => name === "deprecated" && schema.fact === "true")
    if (ours === undefined) chore(keys, `write its summary; the name ${id} is proposed`)
    if (isDeprecated && deprecated !== true)
      chore(keys, `it is deprecated: say in "x-polytomic-replaced-by" what replaces it`)
    const fresh: Schema = {
      operationId: id,
      tags: [resourceOf(id)],
      summary: toWrite,
      "x-polytomic-evidence": isNew("The operation")
    }
    const body = write("requestBody", "requestBody", ...content)
    const statuses = theirs.parts
      .filter((part) => part.in === "status")
      .map(({ name }) => {
        const known = objectOf(responses)[name] ?? errors[name]
        if (!name.startsWith("2")) {
          if (known === undefined) chore([...keys, "responses", name], "describe this error")
          return [name, known ?? { description: toWrite }] as const
        }
        const { content: _, ...response } = objectOf(objectOf(responses)[name] ?? { description: "Done." })
        return [name, withContent(response, write(name, "responses", name, ...content))] as const
      })
    return orderedLike(
      {
        ...(ours === undefined ? fresh : kept),
        ...(isDeprecated ? { deprecated: true } : {}),
        parameters: parameters(pair, keys, write),
        ...(body === undefined ? {} : { requestBody: withContent(objectOf(requestBody ?? { required: true }), body) }),
        responses: orderedLike(Object.fromEntries(statuses), objectOf(responses))
      },
      ours
    )
  }
  return { schemas: schemasOf, operation }
}

// -----------------------------------------------------------------------------
// Decisions
// -----------------------------------------------------------------------------

/** The overlay of a new document, and the document with it applied; decisions that no longer are some are left behind. */
const carryOverlay = (spec: Spec, document: Schema, version: string, file: string, chore: Say) => {
  const before = objectOf(spec.overlay)
  const actions: Array<Json> = []
  let decided: Json = document
  for (const action of listOf(before.actions)) {
    const { target, update } = objectOf(action)
    try {
      const after = applyOverlay(decided, spec.overlayFile, { ...before, actions: [action] })
      const isNote = isEvidence(String(target), update)
      const isOwn = actions.some((one) => placeOf(objectOf(one).target) === placeOf(target))
      const reason = isNote
        ? isOwn
          ? undefined
          : "it is a note on a decision that is not carried over"
        : lost(String(target), decided, after)
      if (reason !== undefined) throw new SpecError(file, "$", reason)
      decided = after
      actions.push(action)
    } catch (error) {
      if (!(error instanceof SpecError)) throw error
      chore(spec.overlayFile, `not carried over: ${target}: ${error.problem}`)
    }
  }
  const info = { ...objectOf(before.info), title: `Decisions on top of the documents of ${version}`, version }
  const overlay = { ...before, info, extends: `../${basename(file)}`, actions }
  return { overlay: actions.length === 0 ? undefined : overlay, decided }
}

const evidence = "x-polytomic-evidence"

const isEvidence = (target: string, update: Json | undefined): boolean =>
  target.includes(evidence) || (isObject(update) && Object.keys(update).every((key) => key === evidence))

/** `$.paths['/api/syncs'].get` of a target that starts so. */
const placeOf = (target: Json | undefined): string =>
  /^\$\.paths\['[^']*'\]\.[a-z]+/.exec(String(target))?.[0] ?? String(target)

/** Reason why an action is not a decision any more, if it is not. */
const lost = (target: string, before: Json, after: Json): string | undefined => {
  const found = (json: Json) => query(target, json).values()[0] as Json | undefined // what a document holds is JSON
  const { properties, required } = objectOf(found(after))
  const gone =
    properties === undefined ? undefined : listOf(required).find((name) => !(String(name) in objectOf(properties)))
  if (gone !== undefined) return `it requires ${JSON.stringify(gone)}, which is gone`
  return gist(found(before)) === gist(found(after)) ? "it is published now" : undefined
}

/** Equal texts: nothing but words and notes differs, and what an array has twice. */
const gist = (value: Json | undefined): string => {
  if (Array.isArray(value)) {
    // A thing with a name is told by that.
    const all = value.map((one) => (typeof objectOf(one).name === "string" ? String(objectOf(one).name) : gist(one)))
    return `[${[...new Set(all)].sort()}]`
  }
  if (!isObject(value)) return JSON.stringify(value) ?? ""
  const kept = Object.keys(value).filter((key) => !["title", "summary", "description", evidence].includes(key))
  return `{${kept.sort().map((key) => `${key}: ${gist(value[key])}`)}}`
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
