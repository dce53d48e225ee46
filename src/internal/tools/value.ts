/** Parts of JSON values. */

/** Returns `true` for an object that is not an array. */
export const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Value at a path of field names; undefined where there is none. */
export const at = (value: unknown, path: ReadonlyArray<string>): unknown =>
  path.reduce<unknown>((node, name) => (isObject(node) && Object.hasOwn(node, name) ? node[name] : undefined), value)

/** Maps each item if the path contains a list. */
const within = (value: unknown, [name, ...rest]: ReadonlyArray<string>): unknown => {
  if (name === undefined) return value
  if (Array.isArray(value)) return value.map((item) => within(item, [name, ...rest]) ?? null)
  return within(at(value, [name]), rest)
}

/** The chosen fields of an object, by paths such as `type.name`; of an array those of its items. */
export const pick = (value: unknown, paths: ReadonlyArray<string> | undefined): unknown => {
  if (paths === undefined) return value
  if (Array.isArray(value)) return value.map((item) => pick(item, paths))
  return Object.fromEntries(paths.map((path) => [path, at(value, [path]) ?? within(value, path.split(".")) ?? null]))
}
