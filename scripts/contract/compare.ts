/** Compares the facts of two sources, operation by operation. */
import { compareShapes, fieldText, requiredText } from "./compareShape.ts"
import { type Difference, type Kind, merge, type Subject } from "./difference.ts"
import { type Facts, type Input, type Operation, routeKey, routeOf, type Success } from "./facts.ts"
import { describe, resolve, type Scope, type Shape } from "./shape.ts"

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
    ...pairs.flatMap(([a, b]) => compareOperations(a, one.components, b, other.components))
  ])
}

const nameOf = (operation: Operation): string => operation.id ?? routeOf(operation)

/** Operations that are the same: by their route, or else by their name. */
export interface Matches {
  readonly pairs: ReadonlyArray<readonly [one: Operation, other: Operation]>
  readonly removed: ReadonlyArray<Operation>
  readonly added: ReadonlyArray<Operation>
}

/** Finds which operations of two sources belong together. */
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

const compareOperations = (a: Operation, one: Scope, b: Operation, other: Scope): ReadonlyArray<Difference> => {
  const found: Array<Difference> = []
  const say = (kind: Kind, subject: Subject, at: string, what: string) => {
    found.push({ kind, subject, at, what, operations: [nameOf(a)] })
  }
  const whole = nameOf(a)
  const trait = (name: string, mine: unknown, theirs: unknown) => {
    if (mine !== undefined && theirs !== undefined && mine !== theirs) {
      say("changed", "trait", whole, `${name}: ${mine} → ${theirs}`)
    }
  }
  if (a.id !== undefined && b.id !== undefined && a.id !== b.id) {
    say("changed", "operation id", routeOf(a), `${a.id} → ${b.id}`)
  }
  if (routeKey(a) !== routeKey(b)) say("changed", "route", nameOf(a), `${routeOf(a)} → ${routeOf(b)}`)
  trait("takes a body", a.takesBody, b.takesBody)
  trait("takes an Idempotency-Key", a.idempotent, b.idempotent)
  trait("deprecated", a.deprecated, b.deprecated)
  trait("credentials", a.extras?.credentials, b.extras?.credentials)
  trait("pagination", a.extras?.pagination, b.extras?.pagination)
  for (const status of a.failures.filter((status) => !b.failures.includes(status))) {
    say("removed", "status", whole, status)
  }
  for (const status of b.failures.filter((status) => !a.failures.includes(status))) {
    say("added", "status", whole, status)
  }
  compareInputs(a, one, b, other, say)
  compareSuccesses(a, one, b, other, say)
  return found
}

type Say = (kind: Kind, subject: Subject, at: string, what: string) => void

const subjectOf = (input: Input): Subject =>
  input.in === "path" || input.in === "query" ? "parameter" : "request field"

const compareInputs = (a: Operation, one: Scope, b: Operation, other: Scope, say: Say): void => {
  const left = new Map(b.inputs.map((input) => [keyOfInput(b, input), input]))
  for (const input of a.inputs) {
    const at = `${nameOf(a)}(${input.name})`
    const key = keyOfInput(a, input)
    const theirs = left.get(key)
    left.delete(key)
    if (theirs === undefined) {
      say("removed", subjectOf(input), at, `${fieldText(input, one)} in ${input.in}`)
      continue
    }
    const subject = subjectOf(input)
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

// A path parameter is the same if it stands at the same place of the path.
const keyOfInput = (operation: Operation, input: Input): string =>
  input.in === "path" ? `path ${operation.path.split("/").indexOf(`{${input.name}}`)}` : input.name

const compareSuccesses = (a: Operation, one: Scope, b: Operation, other: Scope, say: Say): void => {
  const whole = nameOf(a)
  const left = new Map(b.successes.map((success) => [success.status, success]))
  for (const mine of a.successes) {
    const theirs = left.get(mine.status)
    left.delete(mine.status)
    if (theirs === undefined) say("removed", "status", whole, mine.status)
    else compareBodies(`${nameOf(a)} → ${mine.status}`, a, mine, one, theirs, other, say)
  }
  for (const { status } of left.values()) say("added", "status", whole, status)
}

const compareBodies = (
  at: string,
  operation: Operation,
  mine: Success,
  one: Scope,
  theirs: Success,
  other: Scope,
  say: Say
): void => {
  const expected = theirs.returns === undefined ? { node: solid(mine, one) } : returned(operation, mine, theirs, one)
  if ("problem" in expected) {
    say("changed", "response field", at, expected.problem)
    return
  }
  const found = solid(theirs, other)
  if (expected.node === undefined && found === undefined) return
  if (expected.node === undefined || found === undefined) {
    const text = (node: Shape | undefined, scope: Scope) => (node === undefined ? "no body" : describe(node, scope))
    say("changed", "response field", at, `${text(expected.node, one)} → ${text(found, other)}`)
    return
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
  operation: Operation,
  mine: Success,
  theirs: Success,
  scope: Scope
): { readonly node: Shape | undefined } | { readonly problem: string } => {
  const node = solid(mine, scope)
  const body = node === undefined ? undefined : resolve(node, scope).shape
  const fields = body?.kind === "object" ? body.fields : []
  const [data, another] = fields
  const isEnvelope = data?.name === "data" && another === undefined && operation.extras?.pagination === "none"
  switch (theirs.returns) {
    case "data":
    case "list": {
      if (data === undefined || !isEnvelope) return { problem: "the code takes only data of a body that has more" }
      const { shape } = resolve(data.node, scope)
      if (theirs.returns === "data") {
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
