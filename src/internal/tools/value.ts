/** Parts of values that came as JSON. */

/** Returns `true` for an object that is no array. */
export const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Value at a path of field names; undefined where there is none. */
export const at = (value: unknown, path: ReadonlyArray<string>): unknown =>
  path.reduce<unknown>((node, name) => (isObject(node) && Object.hasOwn(node, name) ? node[name] : undefined), value)

/** The chosen fields of an object, by paths such as `type.name`; of an array those of its items. */
export const pick = (value: unknown, paths: ReadonlyArray<string> | undefined): unknown => {
  if (paths === undefined) return value
  if (Array.isArray(value)) return value.map((item) => pick(item, paths))
  const found = (path: string): unknown =>
    isObject(value) && Object.hasOwn(value, path) ? value[path] : at(value, path.split("."))
  return Object.fromEntries(paths.map((path) => [path, found(path) ?? null]))
}
