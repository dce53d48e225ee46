/** Compares the facts of two sources, operation by operation and field by field. */
import {
  type Difference,
  describe,
  type Facts,
  type Field,
  type Input,
  type Kind,
  merge,
  type Operation,
  type Resolved,
  resolve,
  routeKey,
  routeOf,
  type Scope,
  type Shape,
  type Success
} from "./facts.ts"

/** Everything in which the second source differs from the first, each difference once. */
export const compare = (one: Facts, other: Facts): ReadonlyArray<Difference> => {
  const { added, pairs, removed } = match(one.operations, other.operations)
  const lonely = (kind: Kind) => (operation: Operation) => ({
    kind,
    subject: "operation" as const,
    at: routeOf(operation),
    what: operation.id ?? "has no name of ours",
    operations: [nameOf(operation)]
  })
  return merge([
    ...removed.map(lonely("removed")),
    ...added.map(lonely("added")),
    ...pairs.flatMap(([a, b]) => {
      const found: Array<Difference> = []
      compareOperations({
        a,
        b,
        one: one.components,
        other: other.components,
        say: (kind, subject, at, what) => found.push({ kind, subject, at, what, operations: [nameOf(a)] })
      })
      return found
    })
  ])
}

const nameOf = (operation: Operation): string => operation.id ?? routeOf(operation)

/** Operations that are the same: by their route, or else by their name. */
export interface Matches {
  readonly pairs: ReadonlyArray<readonly [one: Operation, other: Operation]>
  readonly removed: ReadonlyArray<Operation>
  readonly added: ReadonlyArray<Operation>
}

export const match = (ones: ReadonlyArray<Operation>, others: ReadonlyArray<Operation>): Matches => {
  const left = [...others]
  const take = (found: (other: Operation) => boolean): Operation | undefined => {
    const index = left.findIndex(found)
    return index < 0 ? undefined : left.splice(index, 1)[0]
  }
  const byRoute = ones.map((one) => [one, take((other) => routeKey(other) === routeKey(one))] as const)
  // Only after all routes: an operation must not be taken by its name for one that stands where it stood.
  const all = byRoute.map(
    ([one, other]) => [one, other ?? take(({ id }) => id !== undefined && id === one.id)] as const
  )
  return {
    pairs: all.flatMap(([one, other]) => (other === undefined ? [] : [[one, other] as const])),
    removed: all.flatMap(([one, other]) => (other === undefined ? [one] : [])),
    added: left
  }
}

/** An operation of each source, and how to tell of a difference. */
interface Pair {
  readonly a: Operation
  readonly b: Operation
  readonly one: Scope
  readonly other: Scope
  readonly say: (kind: Kind, subject: Difference["subject"], at: string, what: string) => void
}

const compareOperations = (pair: Pair): void => {
  const { a, b, say } = pair
  const whole = nameOf(a)
  const trait = (name: string, mine: unknown, theirs: unknown) => {
    if (mine !== undefined && theirs !== undefined && mine !== theirs) {
      say("changed", "trait", whole, `${name}: ${mine} → ${theirs}`)
    }
  }
  if (a.id !== undefined && b.id !== undefined && a.id !== b.id) {
    say("changed", "operation id", routeOf(a), `${a.id} → ${b.id}`)
  }
  if (routeKey(a) !== routeKey(b)) say("changed", "route", whole, `${routeOf(a)} → ${routeOf(b)}`)
  trait("takes a body", a.takesBody, b.takesBody)
  trait("takes an Idempotency-Key", a.idempotent, b.idempotent)
  trait("deprecated", a.deprecated, b.deprecated)
  trait("credentials", a.extras?.credentials, b.extras?.credentials)
  trait("pagination", a.extras?.pagination, b.extras?.pagination)
  for (const status of a.failures) if (!b.failures.includes(status)) say("removed", "status", whole, status)
  for (const status of b.failures) if (!a.failures.includes(status)) say("added", "status", whole, status)
  compareInputs(pair)
  const left = new Map(b.successes.map((success) => [success.status, success]))
  for (const mine of a.successes) {
    const theirs = left.get(mine.status)
    left.delete(mine.status)
    if (theirs === undefined) say("removed", "status", whole, mine.status)
    else compareBodies(pair, mine, theirs)
  }
  for (const status of left.keys()) say("added", "status", whole, status)
}

const compareInputs = ({ a, b, one, other, say }: Pair): void => {
  const subjectOf = (input: Input) => (input.in === "path" || input.in === "query" ? "parameter" : "request field")
  // A path parameter is the same if it stands at the same place of the path.
  const keyOf = ({ path }: Operation, input: Input): string =>
    input.in === "path" ? `path ${path.split("/").indexOf(`{${input.name}}`)}` : input.name
  const left = new Map(b.inputs.map((input) => [keyOf(b, input), input]))
  for (const input of a.inputs) {
    const at = `${nameOf(a)}(${input.name})`
    const key = keyOf(a, input)
    const theirs = left.get(key)
    left.delete(key)
    const subject = subjectOf(input)
    if (theirs === undefined) {
      say("removed", subject, at, `${fieldText(input, one)} in ${input.in}`)
      continue
    }
    if (theirs.name !== input.name) say("changed", subject, at, `called ${theirs.name}`)
    if (theirs.in !== input.in) say("changed", subject, at, `in ${input.in} → in ${theirs.in}`)
    if (theirs.required !== input.required) say("changed", subject, at, requiredText(theirs.required))
    const findings = compareShapes(at, { shape: input.node, scope: one }, { shape: theirs.node, scope: other })
    for (const { at: place, kind, what } of findings) say(kind, place === at ? subject : "request field", place, what)
  }
  for (const theirs of left.values()) {
    say("added", subjectOf(theirs), `${nameOf(a)}(${theirs.name})`, `${fieldText(theirs, other)} in ${theirs.in}`)
  }
}

const compareBodies = ({ a, one, other, say }: Pair, mine: Success, theirs: Success): void => {
  const at = `${nameOf(a)} → ${mine.status}`
  const expected = theirs.returns === undefined ? { node: solid(mine, one) } : returned(a, mine, theirs, one)
  if ("problem" in expected) return say("changed", "response field", at, expected.problem)
  const found = solid(theirs, other)
  if (expected.node === undefined || found === undefined) {
    if (expected.node === found) return
    const text = (node: Shape | undefined, scope: Scope) => (node === undefined ? "no body" : describe(node, scope))
    return say("changed", "response field", at, `${text(expected.node, one)} → ${text(found, other)}`)
  }
  const findings = compareShapes(at, { shape: expected.node, scope: one }, { shape: found, scope: other })
  for (const { at: place, kind, what } of findings) say(kind, "response field", place, what)
}

/** A body, unless it is the empty object that the API sends with a 202. */
const solid = ({ node, status }: Success, scope: Scope): Shape | undefined => {
  const shape = node === undefined ? undefined : resolve(node, scope).shape
  const isEmpty = status === "202" && shape?.kind === "record" && shape.values.kind === "unknown"
  return isEmpty ? undefined : node
}

/** Part of a documented body that the generated code returns, or the reason why it can't. */
const returned = (
  { extras }: Operation,
  mine: Success,
  { returns }: Success,
  scope: Scope
): { readonly node: Shape | undefined } | { readonly problem: string } => {
  const node = solid(mine, scope)
  const body = node === undefined ? undefined : resolve(node, scope).shape
  const [data, another] = body?.kind === "object" ? body.fields : []
  const isEnvelope = data?.name === "data" && another === undefined && extras?.pagination === "none"
  switch (returns) {
    case "data":
    case "list": {
      if (data === undefined || !isEnvelope) return { problem: "the code takes only data of a body that has more" }
      const { shape } = resolve(data.node, scope)
      if (returns === "data") {
        return shape.kind === "array" ? { problem: "the code takes a list for data" } : { node: data.node }
      }
      // A list may be null in the document: a call returns an empty one then.
      return shape.kind === "array" ? { node: shape } : { problem: "the code takes data for a list" }
    }
    case "empty":
      return node === undefined ? { node } : { problem: "the code drops the body" }
    default:
      return isEnvelope ? { problem: "the code leaves data in its envelope" } : { node }
  }
}

// -----------------------------------------------------------------------------
// Shapes: names of components do not count, nor whether something is one; the values that are allowed do.
// -----------------------------------------------------------------------------

/** A structure and what its references lead to. */
export interface Side {
  readonly shape: Shape
  readonly scope: Scope
}

interface Finding {
  readonly kind: Kind
  /** Path from the nearest component of the first side, or else from `root`. */
  readonly at: string
  readonly what: string
}

/** Everything in which the second structure differs from the first. */
const compareShapes = (root: string, one: Side, other: Side): ReadonlyArray<Finding> => {
  const findings: Array<Finding> = []
  // Structures refer to each other in circles; a pair that was met before has been compared, or is about to be.
  const met = new Map<Shape, Set<Shape>>()
  const say = (kind: Kind, at: string, what: string) => void findings.push({ kind, at, what })
  const walk = (at: string, mine: Shape, theirs: Shape): void => {
    const a = resolve(mine, one.scope)
    const b = resolve(theirs, other.scope)
    // Whether null is allowed belongs to the place, not to the structure that stands there.
    if (a.nullable !== b.nullable) say("changed", at, b.nullable ? "may be null now" : "may no longer be null")
    const before = met.get(a.shape) ?? new Set()
    if (before.has(b.shape)) return
    met.set(a.shape, before.add(b.shape))
    solids(at, a.component ?? at, a.shape, b.shape)
  }
  const solids = (at: string, here: string, a: Resolved["shape"], b: Resolved["shape"]): void => {
    if (a.kind === "object" && b.kind === "object") fields(here, a.fields, b.fields)
    else if (a.kind === "array" && b.kind === "array") walk(`${here}[]`, a.items, b.items)
    else if (a.kind === "record" && b.kind === "record") walk(`${here}{}`, a.values, b.values)
    else if (a.kind === "enum" && b.kind === "enum") values(here, a.values, b.values)
    else if (a.kind === "union" && b.kind === "union") members(here, a.members, b.members)
    else if (a.kind !== b.kind || a.kind === "foreign") {
      say("changed", at, `${describe(a, one.scope)} → ${describe(b, other.scope)}`)
    }
  }
  const fields = (at: string, mine: ReadonlyArray<Field>, theirs: ReadonlyArray<Field>): void => {
    const left = new Map(theirs.map((field) => [field.name, field]))
    for (const field of mine) {
      const path = `${at}.${field.name}`
      const twin = left.get(field.name)
      left.delete(field.name)
      if (twin === undefined) say("removed", path, fieldText(field, one.scope))
      else {
        if (field.required !== twin.required) say("changed", path, requiredText(twin.required))
        walk(path, field.node, twin.node)
      }
    }
    for (const field of left.values()) say("added", `${at}.${field.name}`, fieldText(field, other.scope))
  }
  const values = (at: string, mine: ReadonlyArray<string>, theirs: ReadonlyArray<string>): void => {
    const text = (value: string) => `enum value ${JSON.stringify(value)}`
    for (const value of mine) if (!theirs.includes(value)) say("removed", at, text(value))
    for (const value of theirs) if (!mine.includes(value)) say("added", at, text(value))
  }
  // Alternatives have no names: those that are equal belong together, and what is left over is compared in its order.
  const members = (at: string, mine: ReadonlyArray<Shape>, theirs: ReadonlyArray<Shape>): void => {
    const left = [...theirs]
    const lonely = mine.filter((member) => {
      const index = left.findIndex((twin) => sameShape({ ...one, shape: member }, { ...other, shape: twin }))
      if (index >= 0) left.splice(index, 1)
      return index < 0
    })
    for (const [index, member] of lonely.entries()) {
      const twin = left[index]
      if (twin !== undefined) walk(`${at}|${mine.indexOf(member) + 1}`, member, twin)
      else say("removed", at, `alternative ${describe(member, one.scope)}`)
    }
    for (const twin of left.slice(lonely.length)) say("added", at, `alternative ${describe(twin, other.scope)}`)
  }
  walk(root, one.shape, other.shape)
  return findings
}

/** Reports whether two structures allow the same values. */
export const sameShape = (one: Side, other: Side): boolean => compareShapes("", one, other).length === 0

/** `required string`. */
const fieldText = ({ node, required }: Field, scope: Scope): string =>
  `${required ? "required" : "optional"} ${describe(node, scope)}`

const requiredText = (required: boolean): string => (required ? "required now" : "no longer required")
