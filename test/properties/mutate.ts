/** Changes a JSON value in one place, in all the ways in which a server can surprise its clients. */

type Path = ReadonlyArray<string | number>

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** All places in a value, including the root. */
const places = (value: unknown, path: Path = []): ReadonlyArray<Path> => [
  path,
  ...(Array.isArray(value)
    ? value.flatMap((item, i) => places(item, [...path, i]))
    : isObject(value)
      ? Object.entries(value).flatMap(([name, child]) => places(child, [...path, name]))
      : [])
]

const garbage: ReadonlyArray<unknown> = [
  null,
  true,
  0,
  -1.5,
  1e300,
  "",
  "something nobody has documented",
  [],
  {},
  [[[[[{ deep: [null, { junk: true }] }]]]]],
  { __proto__: null, constructor: { prototype: 1 }, data: { data: null } },
  [null]
]

const anyOf = <A>(all: ReadonlyArray<A>, random: () => number): A | undefined => all[Math.floor(random() * all.length)]

/** The value with another value at one place, or without that place. */
export const mutate = (value: unknown, random: () => number): unknown => {
  const at = anyOf(places(value), random) ?? []
  const drop = at.length > 0 && random() < 0.25
  return change(value, at, drop ? { drop: true } : { put: anyOf(garbage, random) })
}

/** The value with one place replaced by a function of it. */
export const replace = (value: unknown, random: () => number, by: (part: unknown) => unknown): unknown => {
  const at = anyOf(places(value), random) ?? []
  const part = at.reduce<unknown>((part, key) => Object(part)[key], value)
  return change(value, at, { put: by(part) })
}

type Change = { readonly drop: true } | { readonly put: unknown }

const change = (value: unknown, path: Path, what: Change): unknown => {
  const [key, ...rest] = path
  if (key === undefined) return "put" in what ? what.put : value
  if (Array.isArray(value)) {
    return "drop" in what && rest.length === 0
      ? value.filter((_, i) => i !== key)
      : value.map((item, i) => (i === key ? change(item, rest, what) : item))
  }
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, child]) =>
      name !== key ? [[name, child]] : "drop" in what && rest.length === 0 ? [] : [[name, change(child, rest, what)]]
    )
  )
}
