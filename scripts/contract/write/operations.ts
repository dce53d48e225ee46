/** Writes the operations of a new document. */
import { pascalCase } from "../../../codegen/names.ts"
import { isObject, type Json } from "../../../codegen/overlay.ts"
import { resourceOf } from "../facts.ts"
import { type JsonObject, listOf, objectOf, orderedLike } from "../upstream/json.ts"
import type { UpstreamOperation, UpstreamParameter } from "../upstream/operations.ts"
import { type Chore, isNew, type Keys, pathOf, toWrite } from "./chores.ts"
import type { SchemaWriter } from "./schemas.ts"

/** Published operations beside ours; `id` is ours or proposed. */
export interface Pair {
  readonly id: string
  readonly ours: JsonObject | undefined
  readonly oursPath: string | undefined
  readonly theirs: UpstreamOperation
}

/** Parts that all operations of our document share. */
export interface Setting {
  /** `components.parameters` of our document. */
  readonly parameters: JsonObject
  /** Form of an error of a status in our document. */
  readonly errors: ReadonlyMap<string, Json>
  /** The published document says which operations take an `Idempotency-Key`. */
  readonly saysKeys: boolean
  readonly schemas: SchemaWriter
  readonly chores: Array<Chore>
}

const parameterRef = "#/components/parameters/"
const idempotencyKey = `${parameterRef}IdempotencyKey`
const apiVersion = `${parameterRef}ApiVersion`

/** The schemas of a pair that stand at the same place. */
export const schemasOf = (
  pair: Pair,
  setting: Setting
): ReadonlyArray<readonly [JsonObject | undefined, JsonObject]> => {
  const { ours, theirs } = pair
  const known = parametersOf(ours, setting)
  return [
    ...theirs.parameters.map((parameter) => {
      const mine = known.find((one) => isTwin(pair, one, parameter))
      return [mine === undefined ? undefined : objectOf(mine.schema), parameter.schema] as const
    }),
    ...(theirs.body === undefined ? [] : [[bodyOf(ours), theirs.body] as const]),
    ...theirs.successes.flatMap(({ schema, status }) =>
      schema === undefined ? [] : [[successOf(ours, status), schema] as const]
    )
  ]
}

export const writeOperation = (pair: Pair, setting: Setting): JsonObject => {
  const { id, ours, theirs } = pair
  const keys = ["paths", theirs.path, theirs.method.toLowerCase()]
  const { deprecated, parameters: _, requestBody: __, responses: ___, ...kept } = ours ?? {}
  const operation: JsonObject =
    ours === undefined
      ? {
          operationId: id,
          tags: [resourceOf(id)],
          summary: toWrite,
          "x-polytomic-evidence": isNew("The operation")
        }
      : structuredClone(kept)
  const chore = (what: string) => setting.chores.push({ at: pathOf(keys), what })
  if (ours === undefined) chore(`write its summary; the name ${id} is proposed`)
  if (theirs.deprecated) operation.deprecated = true
  if (theirs.deprecated && deprecated !== true) {
    chore(`it is deprecated: say in "x-polytomic-replaced-by" what replaces it`)
  }
  operation.parameters = writeParameters(pair, setting, keys)
  if (theirs.body !== undefined) operation.requestBody = writeBody(pair, theirs.body, setting, keys)
  operation.responses = writeResponses(pair, setting, keys)
  return orderedLike(operation, ours)
}

const parametersOf = (ours: JsonObject | undefined, { parameters }: Setting): ReadonlyArray<JsonObject> =>
  listOf(ours?.parameters).map((parameter) => {
    const { $ref } = objectOf(parameter)
    return objectOf(typeof $ref === "string" ? parameters[$ref.slice(parameterRef.length)] : parameter)
  })

// A path parameter is the same if it stands at the same place, so one that was renamed is found by its place.
const isTwin = ({ oursPath, theirs }: Pair, mine: JsonObject, parameter: UpstreamParameter): boolean => {
  if (mine.in !== parameter.in || mine.name === parameter.name) return mine.in === parameter.in
  if (parameter.in !== "path") return false
  const place = theirs.path.split("/").indexOf(`{${parameter.name}}`)
  return oursPath?.split("/")[place] === `{${String(mine.name)}}`
}

const writeParameters = (pair: Pair, setting: Setting, keys: Keys): Array<Json> => {
  const { ours, theirs } = pair
  const known = parametersOf(ours, setting)
  const written = theirs.parameters.map((parameter) => {
    const index = known.findIndex((one) => isTwin(pair, one, parameter))
    return { index: index < 0 ? known.length : index, json: writeParameter(known[index], parameter, setting, keys) }
  })
  const headers = listOf(ours?.parameters).filter((parameter) => {
    const { $ref } = objectOf(parameter)
    return $ref === apiVersion || ($ref === idempotencyKey && !setting.saysKeys)
  })
  if (ours === undefined) headers.push({ $ref: apiVersion })
  const takesKey = setting.saysKeys ? theirs.idempotent : ours === undefined && theirs.method !== "GET"
  if (takesKey && "IdempotencyKey" in setting.parameters) headers.push({ $ref: idempotencyKey })
  // In our order; what is new comes last.
  return [...written.toSorted((a, b) => a.index - b.index).map(({ json }) => json), ...headers]
}

const writeParameter = (
  mine: JsonObject | undefined,
  { deprecated, in: place, name, required, schema: published }: UpstreamParameter,
  { chores, schemas }: Setting,
  keys: Keys
): JsonObject => {
  const schema = schemas.write(mine && objectOf(mine.schema), published, [...keys, "parameters", name])
  if (mine === undefined) {
    const what = `write the description of the ${place} parameter "${name}"`
    chores.push({ at: pathOf([...keys, "parameters"]), what })
  }
  const isFree = place === "query" && (schema.properties ?? schema.additionalProperties) !== undefined
  const { deprecated: _, required: __, ...words } = mine ?? { description: toWrite }
  const made = {
    ...words,
    name,
    in: place,
    ...(required ? { required: true } : {}),
    ...(isFree ? { style: "deepObject", explode: true } : {}),
    ...(deprecated ? { deprecated: true } : {}),
    schema,
    ...(mine === undefined ? { "x-polytomic-evidence": isNew("The parameter") } : {})
  }
  return orderedLike<Json>(made, mine)
}

const contentOf = (holder: Json | undefined): JsonObject | undefined => {
  const { schema } = objectOf(objectOf(objectOf(holder).content)["application/json"])
  return isObject(schema) ? schema : undefined
}

const bodyOf = (ours: JsonObject | undefined): JsonObject | undefined => contentOf(ours?.requestBody)

const successOf = (ours: JsonObject | undefined, status: string): JsonObject | undefined => {
  const responses = objectOf(ours?.responses)
  // A success that has another status now may still have the body that it had.
  return contentOf(responses[status] ?? Object.entries(responses).find(([key]) => key.startsWith("2"))?.[1])
}

const writeBody = ({ id, ours }: Pair, theirs: JsonObject, { schemas }: Setting, keys: Keys): JsonObject => {
  const at = [...keys, "requestBody", "content", "application/json", "schema"]
  const written = schemas.write(bodyOf(ours), theirs, at)
  const schema = written.$ref === undefined ? schemas.named(`${pascalCase(id)}Request`, written) : written
  return { ...objectOf(ours?.requestBody ?? { required: true }), content: { "application/json": { schema } } }
}

const writeResponses = ({ ours, theirs }: Pair, setting: Setting, keys: Keys): JsonObject => {
  const before = objectOf(ours?.responses)
  const responses: JsonObject = {}
  for (const { schema, status } of theirs.successes) {
    const at = [...keys, "responses", status, "content", "application/json", "schema"]
    const { content: _, ...response } = objectOf(before[status] ?? { description: "Done." })
    if (schema !== undefined) {
      response.content = { "application/json": { schema: setting.schemas.write(successOf(ours, status), schema, at) } }
    }
    responses[status] = response
  }
  for (const status of theirs.failures) {
    const known = before[status] ?? setting.errors.get(status)
    if (known === undefined) {
      setting.chores.push({ at: pathOf([...keys, "responses", status]), what: "describe this error" })
    }
    responses[status] = structuredClone(known ?? { description: toWrite })
  }
  return orderedLike(responses, before)
}
