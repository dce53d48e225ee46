/** Compares the facts of two sources, operation by operation and field by field. */
import { type Facts, type Operation, type Part, routeKey, routeOf } from "./facts.ts"
import {
  alternativesOf,
  describe,
  type Field,
  fieldsOf,
  listOf,
  objectOf,
  resolve,
  type Schema,
  type Scope
} from "./schema.ts"

export interface Difference {
  /** Change from the first source to the second. */
  readonly kind: "added" | "removed" | "changed"
  readonly subject: string
  /** Path, such as `BulkSync.active`; of an operation as a whole, its id or route. */
  readonly at: string
  readonly what: string
  /** Operations with the difference: their ids, or routes if they have none. */
  readonly operations: ReadonlyArray<string>
}

/** A difference on one line. */
export const lineOf = ({ at, kind, operations, subject, what }: Difference): string => {
  const [first = "", ...others] = operations
  const more = others.length === 0 ? "" : ` and ${others.length} more`
  const mark = { added: "+", removed: "-", changed: "~" }[kind]
  // A path that begins with its operation does not need it again.
  const within = subject.endsWith("field") && !at.startsWith(first) ? ` (${first}${more})` : ""
  return `${mark} ${subject} ${at}: ${what}${within}`
}

type Say = (kind: Difference["kind"], subject: string, at: string, what: string) => void

/** Finds the differences of the second source from the first, each once. */
export const compare = (one: Facts, other: Facts): ReadonlyArray<Difference> => {
  const found: Array<Difference> = []
  for (const [kind, a, b] of match(one.operations, other.operations)) {
    const operations = [nameOf(a)]
    const say: Say = (kind, subject, at, what) => found.push({ kind, subject, at, what, operations })
    if (kind === "both") compareOperations(a, b, [one.scope, other.scope], say)
    else say(kind, "operation", routeOf(a), a.id ?? "has no name of ours")
  }
  const merged = Array.from(
    Map.groupBy(found, ({ at, kind, subject, what }) => JSON.stringify([kind, subject, at, what])).values(),
    (group): Difference =>
      Object.assign({}, ...group, { operations: [...new Set(group.flatMap(({ operations }) => operations))] })
  )
  return merged.toSorted((a, b) => a.subject.localeCompare(b.subject))
}

const nameOf = (operation: Operation): string => operation.id ?? routeOf(operation)

/** Elements of two lists that belong together; an element that only one of them has is there twice. */
type Pair<A> = readonly [kind: "both" | "removed" | "added", one: A, other: A]

/** Pairs elements with the same key, in the order of the first list; then come those that only the second has. */
const zip = <A>(ones: Iterable<A>, others: Iterable<A>, keyOf: (one: A) => unknown): ReadonlyArray<Pair<A>> => {
  const left = new Map(Array.from(others, (other) => [keyOf(other), other]))
  const pairs = Array.from(ones, (one): Pair<A> => {
    const other = left.get(keyOf(one))
    return left.delete(keyOf(one)) && other !== undefined ? ["both", one, other] : ["removed", one, one]
  })
  return [...pairs, ...Array.from(left.values(), (other): Pair<A> => ["added", other, other])]
}

/** Pairs operations by their route, or else by their id. */
export const match = (ones: Facts["operations"], others: Facts["operations"]): ReadonlyArray<Pair<Operation>> => {
  const byRoute = zip(ones, others, routeKey)
  // Ids only after all routes, since another operation may have taken over a route.
  const alone = (wanted: Pair<Operation>[0]) => byRoute.flatMap(([kind, one]) => (kind === wanted ? [one] : []))
  const byId = zip(alone("removed"), alone("added"), (operation) => operation.id ?? operation)
  return [...byRoute.filter(([kind]) => kind === "both"), ...byId]
}

const subjectsOf: { readonly [Place in Part["in"]]: string } = {
  path: "parameter",
  query: "parameter",
  body: "request field",
  nowhere: "request field",
  status: "response field",
  trait: "trait"
}

const compareOperations = (a: Operation, b: Operation, scopes: Scopes, say: Say): void => {
  const whole = nameOf(a)
  if (a.id !== undefined && b.id !== undefined && a.id !== b.id) {
    say("changed", "operation id", routeOf(a), `${a.id} → ${b.id}`)
  }
  if (routeKey(a) !== routeKey(b)) say("changed", "route", whole, `${routeOf(a)} → ${routeOf(b)}`)
  for (const [kind, mine, theirs] of zip(keyed(a), keyed(b), ({ key }) => key)) {
    const subject = subjectsOf[mine.in]
    const at = { status: `${whole} → ${mine.name}`, trait: whole }[String(mine.in)] ?? `${whole}(${mine.name})`
    if (kind !== "both") {
      // A trait that only one of them has is not compared.
      if (mine.in === "status") say(kind, "status", whole, mine.name)
      else if (mine.in !== "trait") {
        say(kind, subject, at, `${fieldText(mine, scopes[kind === "added" ? 1 : 0])} in ${mine.in}`)
      }
      continue
    }
    if (theirs.name !== mine.name) say("changed", subject, at, `called ${theirs.name}`)
    if (theirs.in !== mine.in) say("changed", subject, at, `in ${mine.in} → in ${theirs.in}`)
    if (theirs.required !== mine.required) say("changed", subject, at, requiredText(theirs))
    const inside = subject === "parameter" ? "request field" : subject
    compareSchemas(at, mine.schema, theirs.schema, scopes, (kind, place, what) =>
      say(kind, place === at ? subject : inside, place, mine.in === "trait" ? `${mine.name}: ${what}` : what)
    )
  }
}

/** Adds the keys of parts: of path parameters, their place in the path, and of others, their name. */
const keyed = ({ parts, path }: Operation): ReadonlyArray<Part & { readonly key: string }> =>
  parts.map((part) => {
    const key = part.in === "path" ? `/${path.split("/").indexOf(`{${part.name}}`)}` : part.name
    return { ...part, key: part.in === "status" || part.in === "trait" ? `${part.in} ${key}` : key }
  })

/** Scopes of the first and the second source. */
type Scopes = readonly [one: Scope, other: Scope]

type Finding = (kind: Difference["kind"], at: string, what: string) => void

/** Called with the components of each pair of structures that are compared. */
type Met = (one: string | undefined, other: string | undefined) => void

/**
 * Reports the differences of the second structure; names of components do not count. A path starts at the nearest component of the
 * first, or at `root`.
 */
const compareSchemas = (root: string, mine: Schema, theirs: Schema, scopes: Scopes, say: Finding, met?: Met): void => {
  const [one, other] = scopes
  // Components may refer to each other in circles, so each pair is compared once.
  const seen = new Set<string>()
  const walk = (at: string, mine: Schema, theirs: Schema): void => {
    const a = resolve(mine, one)
    const b = resolve(theirs, other)
    // Null belongs to the place, not to the structure.
    if (a.nullable !== b.nullable) say("changed", at, b.nullable ? "may be null now" : "may no longer be null")
    if (a.component !== undefined && b.component !== undefined) {
      const pair = JSON.stringify([a.component, b.component])
      if (seen.has(pair)) return
      seen.add(pair)
    }
    met?.(a.component, b.component)
    const here = a.component ?? at
    if (a.kind !== b.kind || a.core.fact !== b.core.fact) {
      say("changed", at, `${describe(a.core, one)} → ${describe(b.core, other)}`)
    } else inside[a.kind]?.(here, a.core, b.core)
  }
  const inside: { readonly [kind: string]: (at: string, a: Schema, b: Schema) => void } = {
    array: (at, a, b) => walk(`${at}[]`, objectOf(a.items), objectOf(b.items)),
    record: (at, a, b) => walk(`${at}{}`, objectOf(a.additionalProperties), objectOf(b.additionalProperties)),
    enum: (at, a, b) => {
      for (const [kind, value] of zip(listOf(a.enum), listOf(b.enum), (value) => value)) {
        if (kind !== "both") say(kind, at, `enum value ${JSON.stringify(value)}`)
      }
    },
    object: (at, a, b) => {
      for (const [kind, field, twin] of zip(fieldsOf(a), fieldsOf(b), ({ name }) => name)) {
        const path = `${at}.${field.name}`
        if (kind !== "both") say(kind, path, fieldText(field, kind === "added" ? other : one))
        else {
          if (field.required !== twin.required) say("changed", path, requiredText(twin))
          walk(path, field.schema, twin.schema)
        }
      }
    },
    // Alternatives have no names: those that are equal belong together, and the rest is compared in its order.
    union: (at, a, b) => {
      const [mine, left] = [alternativesOf(a), [...alternativesOf(b)]]
      const alone = mine.filter((member) => {
        const index = left.findIndex((twin) => isSame(member, twin, scopes))
        if (index >= 0) left.splice(index, 1)
        return index < 0
      })
      for (const [index, member] of alone.entries()) {
        const twin = left[index]
        if (twin !== undefined) walk(`${at}|${mine.indexOf(member) + 1}`, member, twin)
        else say("removed", at, `alternative ${describe(member, one)}`)
      }
      for (const twin of left.slice(alone.length)) say("added", at, `alternative ${describe(twin, other)}`)
    }
  }
  walk(root, mine, theirs)
}

/** Checks whether two structures allow the same values. */
export const isSame = (mine: Schema, theirs: Schema, scopes: Scopes, met?: Met): boolean => {
  const found: Array<string> = []
  compareSchemas("", mine, theirs, scopes, (_, at) => void found.push(at), met)
  return found.length === 0
}

/** `required string`. */
const fieldText = ({ required, schema }: Field, scope: Scope): string =>
  `${required ? "required" : "optional"} ${describe(schema, scope)}`

const requiredText = ({ required }: Field): string => (required ? "required now" : "no longer required")
