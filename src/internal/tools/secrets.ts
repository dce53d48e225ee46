/** Secrets in results: hides what the words mark, and what a configuration holds under a name that secrets have. */
import { isSecretName } from "../redaction/secretNames.ts"
import type { FieldWords, Words } from "./words.ts"

/** Text in place of a secret; the API masks with the same one, and refuses it in an input. */
export const mask = "******"

// A user and password inside of a URL, such as that of a database.
const userInfo = /(:\/\/[^/\s:@]*):[^@/\s]+@/g

const hideText = (text: string): string => text.replace(userInfo, `$1:${mask}@`)

/** Hides a value of a field whose content is secret: texts are hidden whole, of an object the values under telling names. */
const hide = (value: unknown, wholly: boolean): unknown => {
  if (typeof value === "string") return wholly && value !== "" ? mask : hideText(value)
  if (Array.isArray(value)) return value.map((item) => hide(item, wholly))
  if (typeof value !== "object" || value === null) return wholly && typeof value === "number" ? mask : value
  return mapFields(value, (name, field) => hide(field, wholly || isSecretName(name)))
}

/** A copy with each field changed; a field called `__proto__` stays a field. */
const mapFields = (value: object, change: (name: string, field: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(value).map(([name, field]) => [name, change(name, field)]))

/**
 * Redacts the secrets of what an operation returned, or of the part of it at a path. The value itself stays as it is.
 */
export const redactOutput = (words: Words, id: string, value: unknown, path: ReadonlyArray<string> = []): unknown => {
  const visit = (node: unknown, types: ReadonlyArray<string>): unknown => {
    if (types.length === 0 || typeof node !== "object" || node === null) return node
    if (Array.isArray(node)) return node.map((item) => visit(item, types))
    const fields: { readonly [name: string]: FieldWords } = Object.assign({}, ...types.map(words.type))
    const known = Object.keys(node).some((name) => Object.hasOwn(fields, name))
    // The types of a record are those of its values.
    if (!known) return mapFields(node, (_, field) => visit(field, types))
    return mapFields(node, (name, field) => {
      const found = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (found === undefined) return field
      return found.secret ? hide(field, typeof field !== "object" || Array.isArray(field)) : visit(field, found.types)
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
