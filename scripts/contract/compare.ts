/** Compares the facts of two sources, operation by operation and field by field. */
import { type Facts, type Operation, type Part, routeKey, routeOf } from "./facts.ts"
import {
  alternativesOf,
  describe,
  type Field,
  fieldsOf,
  listOf,
  objectOf,
  type Resolved,
  resolve,
  type Schema,
  type Scope
} from "./schema.ts"

export interface Difference {
  /** Relation of the second source to the first: it has something more, something less, or states it otherwise. */
  readonly kind: "added" | "removed" | "changed"
  readonly subject: string
  /** Path: `BulkSync.active`, or the route for what belongs to an operation as a whole. */
  readonly at: string
  readonly what: string
  /** The operations that it shows in, by id, or by route if they have none. */
  readonly operations: ReadonlyArray<string>
}

/** Order of the subjects in lists. */
const subjects = [
  "operation",
  "operation id",
  "route",
  "trait",
  "status",
  "parameter",
  "request field",
  "response field"
]

/** Equal keys: the same difference, maybe in other operations. */
export const keyOf = ({ at, kind, subject, what }: Difference): string => JSON.stringify([kind, subject, at, what])

/** A difference on one line. */
export const lineOf = ({ at, kind, operations, subject, what }: Difference): string => {
  const [first = "", ...others] = operations
  const more = others.length === 0 ? "" : ` and ${others.length} more`
  const mark = { added: "+", removed: "-", changed: "~" }[kind]
  // A path that begins with its operation names it already.
  const within = subject.endsWith("field") && !at.startsWith(first) ? ` (${first}${more})` : ""
  return `${mark} ${subject} ${at}: ${what}${within}`
}

type Say = (kind: Difference["kind"], subject: string, at: string, what: string) => void

/** Everything in which the second source differs from the first, each difference once. */
export const compare = (one: Facts, other: Facts): ReadonlyArray<Difference> => {
  const found: Array<Difference> = []
  for (const [a, b] of match(one.operations, other.operations)) {
    const operation = a ?? b
    if (operation === undefined) continue
    const operations = [nameOf(operation)]
    const say: Say = (kind, subject, at, what) => found.push({ kind, subject, at, what, operations })
    if (a !== undefined && b !== undefined) compareOperations(a, b, one.scope, other.scope, say)
    else say(kindOf(a, b), "operation", routeOf(operation), operation.id ?? "has no name of ours")
  }
  const merged = Array.from(
    Map.groupBy(found, keyOf).values(),
    (group): Difference =>
      Object.assign({}, ...group, { operations: [...new Set(group.flatMap(({ operations }) => operations))] })
  )
  return merged.toSorted((a, b) => subjects.indexOf(a.subject) - subjects.indexOf(b.subject))
}

const nameOf = (operation: Operation): string => operation.id ?? routeOf(operation)

const kindOf = (a: unknown, b: unknown): Difference["kind"] =>
  a === undefined ? "added" : b === undefined ? "removed" : "changed"

type Pair<A> = readonly [one: A | undefined, other: A | undefined]

/** Elements of two lists with the same key side by side, in the order of the first; then those that only the second has. */
const zip = <A>(ones: Iterable<A>, others: Iterable<A>, keyOf: (one: A) => unknown): ReadonlyArray<Pair<A>> => {
  const left = new Map(Array.from(others, (other) => [keyOf(other), other]))
  const take = (one: A): Pair<A> => {
    const other = left.get(keyOf(one))
    left.delete(keyOf(one))
    return [one, other]
  }
  return [...Array.from(ones, take), ...Array.from(left.values(), (other): Pair<A> => [undefined, other])]
}

/** Operations that are the same: by their route, or else by their name. */
export const match = (
  ones: ReadonlyArray<Operation>,
  others: ReadonlyArray<Operation>
): ReadonlyArray<Pair<Operation>> => {
  const byRoute = zip(ones, others, routeKey)
  // Only after all routes: an operation must not be taken by its name for one that stands where it stood.
  const lost = byRoute.flatMap(([a, b]) => (a !== undefined && b === undefined ? [a] : []))
  const found = byRoute.flatMap(([a, b]) => (a === undefined && b !== undefined ? [b] : []))
  const byName = zip(lost, found, (operation) => operation.id ?? operation)
  return [...byRoute.filter(([a, b]) => a !== undefined && b !== undefined), ...byName]
}

const subjectsOf: { readonly [Place in Part["in"]]: string } = {
  path: "parameter",
  query: "parameter",
  body: "request field",
  nowhere: "request field",
  status: "response field",
  trait: "trait"
}

const compareOperations = (a: Operation, b: Operation, one: Scope, other: Scope, say: Say): void => {
  const whole = nameOf(a)
  if (a.id !== undefined && b.id !== undefined && a.id !== b.id) {
    say("changed", "operation id", routeOf(a), `${a.id} → ${b.id}`)
  }
  if (routeKey(a) !== routeKey(b)) say("changed", "route", whole, `${routeOf(a)} → ${routeOf(b)}`)
  for (const [mine, theirs] of zip(keyed(a), keyed(b), ({ key }) => key)) {
    const part = mine ?? theirs
    if (part === undefined) continue
    const subject = subjectsOf[part.in]
    const at = { status: `${whole} → ${part.name}`, trait: whole }[String(part.in)] ?? `${whole}(${part.name})`
    if (mine === undefined || theirs === undefined) {
      // A trait that only one of them has is not compared.
      if (part.in === "status") say(kindOf(mine, theirs), "status", whole, part.name)
      else if (part.in !== "trait") {
        say(kindOf(mine, theirs), subject, at, `${fieldText(part, mine === undefined ? other : one)} in ${part.in}`)
      }
      continue
    }
    if (theirs.name !== mine.name) say("changed", subject, at, `called ${theirs.name}`)
    if (theirs.in !== mine.in) say("changed", subject, at, `in ${mine.in} → in ${theirs.in}`)
    if (theirs.required !== mine.required) say("changed", subject, at, requiredText(theirs))
    const inside = subject === "parameter" ? "request field" : subject
    const found: Finding = (kind, place, what) =>
      say(kind, place === at ? subject : inside, place, part.in === "trait" ? `${part.name}: ${what}` : what)
    compareSchemas(at, mine.schema, theirs.schema, one, other, found)
  }
}

/** Parts by what tells that they are the same: path parameters by their place in the path, the rest by their name. */
const keyed = ({ parts, path }: Operation): ReadonlyArray<Part & { readonly key: string }> =>
  parts.map((part) => {
    const key = part.in === "path" ? `/${path.split("/").indexOf(`{${part.name}}`)}` : part.name
    return { ...part, key: part.in === "status" || part.in === "trait" ? `${part.in} ${key}` : key }
  })

// -----------------------------------------------------------------------------
// Schemas: names of components do not count, nor whether something is one; the values that are allowed do.
// -----------------------------------------------------------------------------

/** Called for each pair of structures that are compared, with their components, if they are such. */
type Met = (one: string | undefined, other: string | undefined) => void

type Finding = (kind: Difference["kind"], at: string, what: string) => void

/** Reports all in which the second structure differs; a path starts at the nearest component of the first, or at `root`. */
const compareSchemas = (
  root: string,
  mine: Schema,
  theirs: Schema,
  one: Scope,
  other: Scope,
  say: Finding,
  met?: Met
): void => {
  // Components refer to each other in circles; a pair that was seen before has been compared, or is about to be.
  const seen = new Set<string>()
  const walk = (at: string, mine: Schema, theirs: Schema): void => {
    const a = resolve(mine, one)
    const b = resolve(theirs, other)
    // Null belongs to the place, not to the structure that stands there.
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
  const inside: { readonly [kind: Resolved["kind"]]: (at: string, a: Schema, b: Schema) => void } = {
    array: (at, a, b) => walk(`${at}[]`, objectOf(a.items), objectOf(b.items)),
    record: (at, a, b) => walk(`${at}{}`, objectOf(a.additionalProperties), objectOf(b.additionalProperties)),
    enum: (at, a, b) => {
      for (const [value, twin] of zip(listOf(a.enum), listOf(b.enum), (value) => value)) {
        if (value !== twin) say(kindOf(value, twin), at, `enum value ${JSON.stringify(value ?? twin)}`)
      }
    },
    object: (at, a, b) => {
      for (const [field, twin] of zip(fieldsOf(a), fieldsOf(b), ({ name }) => name)) {
        const path = `${at}.${(field ?? twin)?.name}`
        if (field === undefined) say("added", path, twin ? fieldText(twin, other) : "")
        else if (twin === undefined) say("removed", path, fieldText(field, one))
        else {
          if (field.required !== twin.required) say("changed", path, requiredText(twin))
          walk(path, field.schema, twin.schema)
        }
      }
    },
    // Alternatives have no names: those that are equal belong together, and the rest is compared in its order.
    union: (at, a, b) => {
      const [mine, left] = [alternativesOf(a), [...alternativesOf(b)]]
      const lonely = mine.filter((member) => {
        const index = left.findIndex((twin) => isSame(member, twin, one, other))
        if (index >= 0) left.splice(index, 1)
        return index < 0
      })
      for (const [index, member] of lonely.entries()) {
        const twin = left[index]
        if (twin !== undefined) walk(`${at}|${mine.indexOf(member) + 1}`, member, twin)
        else say("removed", at, `alternative ${describe(member, one)}`)
      }
      for (const twin of left.slice(lonely.length)) say("added", at, `alternative ${describe(twin, other)}`)
    }
  }
  walk(root, mine, theirs)
}

/** Checks whether two structures allow the same values. */
export const isSame = (mine: Schema, theirs: Schema, one: Scope, other: Scope, met?: Met): boolean => {
  let same = true
  const found = () => {
    same = false
  }
  compareSchemas("", mine, theirs, one, other, found, met)
  return same
}

/** `required string`. */
const fieldText = ({ required, schema }: Field, scope: Scope): string =>
  `${required ? "required" : "optional"} ${describe(schema, scope)}`

const requiredText = ({ required }: Field): string => (required ? "required now" : "no longer required")
