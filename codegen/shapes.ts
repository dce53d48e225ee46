/**
 * Types that a version needs.
 *
 * A component in both requests and responses can need two types: a response is open (an enum may have new values, a timestamp is
 * branded), a request is closed. The response type has the component's name, the request type is `<name>Input` (`<name>Request`
 * if that name is taken); if both would be equal, there is one.
 */
import { refuse } from "./cursor.ts"
import type { Component, Document, Node } from "./document.ts"

/** Direction of a value: sent or received. */
export type Direction = "request" | "response"

/** A type to generate. */
export interface Shape {
  readonly name: string
  readonly component: Component
  /** `both` if the request and response types are equal. */
  readonly direction: Direction | "both"
}

/** A structure in one direction, which contains shapes. */
export interface Use {
  readonly node: Node
  readonly direction: Direction
}

/** The shapes of a version. */
export interface Shapes {
  /** Name of the shape of a component. */
  readonly nameOf: (component: string, direction: Direction) => string
  readonly get: (name: string) => Shape
  /** Names of the shapes that some structures are built from, directly or through others. */
  readonly reachable: (uses: ReadonlyArray<Use>) => ReadonlySet<string>
  /** Names of the shapes that a shape refers to directly. */
  readonly mentioned: (shape: Shape) => ReadonlyArray<string>
}

/** The components that a structure refers to directly. */
export const components = (node: Node): ReadonlyArray<string> => {
  switch (node.kind) {
    case "ref":
      return [node.component]
    case "array":
      return components(node.items)
    case "record":
      return components(node.values)
    case "nullable":
      return components(node.of)
    case "union":
      return node.members.flatMap(components)
    case "object":
      return node.fields.flatMap((field) => components(field.node))
    default:
      return []
  }
}

/** Creates the shapes of all inputs and results of a version's operations. */
export const makeShapes = (document: Document, uses: ReadonlyArray<Use>): Shapes => {
  const component = (name: string): Component =>
    document.components.get(name) ?? refuse(document, `unknown component "${name}"`)
  const referred = new Map([...document.components].map(([name, { node }]) => [name, components(node)]))
  const closure = (direction: Direction): ReadonlySet<string> => {
    const starts = uses.filter((use) => use.direction === direction).flatMap(({ node }) => components(node))
    return close(starts, (name) => referred.get(name) ?? [])
  }
  const received = closure("response")
  const sent = closure("request")
  const varying = new Set(
    [...document.components.keys()].filter((name) =>
      [...close([name], (other) => referred.get(other) ?? [])].some((other) => varies(component(other).node))
    )
  )

  const shapes = new Map<string, Shape>()
  const taken = new Set([...document.components.values()].map(({ typeName }) => typeName))
  const nameOf = (name: string, direction: Direction): string => {
    const { typeName } = component(name)
    if (direction === "response" || !received.has(name) || !varying.has(name)) return typeName
    return taken.has(`${typeName}Input`) ? `${typeName}Request` : `${typeName}Input`
  }
  for (const [direction, names] of [
    ["response", received],
    ["request", sent]
  ] as const) {
    for (const name of names) {
      const shape: Shape = {
        name: nameOf(name, direction),
        component: component(name),
        direction: varying.has(name) ? direction : "both"
      }
      const other = shapes.get(shape.name)
      if (other !== undefined && other.component !== shape.component) {
        refuse(shape.component, `"${name}" and "${other.component.name}" would both be called ${shape.name}`)
      }
      shapes.set(shape.name, shape)
    }
  }

  const get = (name: string): Shape => shapes.get(name) ?? refuse(document, `unknown shape ${name}`)
  const mentioned = (shape: Shape): ReadonlyArray<string> =>
    components(shape.component.node).map((name) => nameOf(name, shape.direction === "request" ? "request" : "response"))
  const reachable = (some: ReadonlyArray<Use>): ReadonlySet<string> =>
    close(
      some.flatMap(({ direction, node }) => components(node).map((name) => nameOf(name, direction))),
      (name) => mentioned(get(name))
    )
  return { nameOf, get, reachable, mentioned }
}

/** Checks whether a structure by itself differs between requests and responses. */
const varies = (node: Node): boolean => {
  switch (node.kind) {
    case "enum":
    case "timestamp":
      return true
    case "array":
      return varies(node.items)
    case "record":
      return varies(node.values)
    case "nullable":
      return varies(node.of)
    case "union":
      return node.members.some(varies)
    case "object":
      return node.fields.some((field) => !field.required || varies(field.node))
    default:
      return false
  }
}

/** The transitive closure of a set. */
export const close = (starts: Iterable<string>, next: (name: string) => Iterable<string>): ReadonlySet<string> => {
  const found = new Set(starts)
  // Iteration includes elements that are added meanwhile.
  for (const name of found) for (const other of next(name)) found.add(other)
  return found
}
