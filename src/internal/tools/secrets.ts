/** Secrets in results: redacts marked fields, and fields with the name of a secret. */
import { isSecretName } from "../redaction/secretNames.ts"
import type { FieldWords, Words } from "./words.ts"

/** Mask of a secret, the same as the API's, which an input must not contain. */
export const mask = "******"

// A user and password inside of a URL, such as that of a database.
const userInfo = /(:\/\/[^/\s:@]*):[^@/\s]+@/g

/** Hides the password inside of a URL. */
export const hideText = (text: string): string => (text.includes("://") ? text.replace(userInfo, `$1:${mask}@`) : text)

/** A copy with each field changed; a field called `__proto__` stays a field. */
const mapFields = (value: object, change: (name: string, field: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(value).map(([name, field]) => [name, change(name, field)]))

const maxNames = 1000

const names = /*#__PURE__*/ new Map<string, boolean>()

/** Caches `isSecretName`, as many objects have the same few names. */
const isSecret = (name: string): boolean => {
  const cached = names.get(name)
  if (cached !== undefined) return cached
  const secret = isSecretName(name)
  if (names.size < maxNames) names.set(name, secret)
  return secret
}

/** Hides secrets in a value: all strings and numbers of a secret field, otherwise secrets in text and fields with secret names. */
const hide = (value: unknown, isWhole: boolean): unknown => {
  if (typeof value === "string") return isWhole && value !== "" ? mask : hideText(value)
  if (Array.isArray(value)) return value.map((item) => hide(item, isWhole))
  if (typeof value !== "object" || value === null) return isWhole && typeof value === "number" ? mask : value
  return mapFields(value, (name, field) => hide(field, isWhole || isSecret(name)))
}

const fieldsOf = (words: Words, types: ReadonlyArray<string>): { readonly [name: string]: FieldWords } => {
  const [only = "", ...others] = types
  return others.length === 0 ? words.type(only) : Object.assign({}, ...types.map(words.type))
}

/** Operations whose results are rows or responses of other systems: their names are those of the caller's own data. */
const foreign = /^(?:queryRunner\.\w+|models\.(?:preview|sample)|schemas\.getRecords|connections\.executeProxy)$/

/** Checks whether the name of a field marks its value as a secret, although the spec does not; `key` alone is a form field. */
const isSecretField = (name: string, value: unknown): boolean =>
  ((typeof value === "string" && value !== "") || typeof value === "number") && name !== "key" && isSecret(name)

/**
 * Redacts the secrets of what an operation returned, or of the part of it at a path: marked fields, and values under the name of
 * a secret, documented or not. The original value is not changed.
 */
export const redactOutput = (words: Words, id: string, value: unknown, path: ReadonlyArray<string> = []): unknown => {
  const byName = !foreign.test(id)
  const visit = (node: unknown, types: ReadonlyArray<string>): unknown => {
    if (typeof node === "string") return byName ? hideText(node) : node
    if (typeof node !== "object" || node === null) return node
    if (Array.isArray(node)) return node.map((item) => visit(item, types))
    const fields = fieldsOf(words, types)
    // The types of a record are those of its values.
    const ofValues = Object.keys(node).some((name) => Object.hasOwn(fields, name)) ? [] : types
    return mapFields(node, (name, field) => {
      const found = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (found?.secret === true) return hide(field, typeof field !== "object" || Array.isArray(field))
      return byName && isSecretField(name, field) ? mask : visit(field, found?.types ?? ofValues)
    })
  }
  const types = path.reduce<ReadonlyArray<string>>(
    (names, field) => names.flatMap((name) => words.type(name)[field]?.types ?? []),
    words.operation(id)?.output ?? []
  )
  return visit(value, types)
}

/** Paths in an input that hold a mask, which would take the place of the secret. */
export const maskedPaths = (value: unknown, path = ""): ReadonlyArray<string> => {
  if (value === mask) return [path]
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([name, item]) => maskedPaths(item, path === "" ? name : `${path}.${name}`))
}
