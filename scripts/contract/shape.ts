/**
 * The structure of a JSON value, wherever it was read: in a document, or in a schema of the generated code.
 *
 * It is what `codegen/` reads documents into, and one form more: what has no counterpart in a document.
 */

/** A member of an object. */
export interface Field {
  readonly name: string
  readonly required: boolean
  readonly node: Shape
}

/** A structure; every `Node` of `codegen/` is one. */
export type Shape =
  | { readonly kind: "unknown" | "boolean" | "integer" | "number" | "string" | "timestamp" }
  | { readonly kind: "enum"; readonly values: ReadonlyArray<string> }
  | { readonly kind: "array"; readonly items: Shape }
  | { readonly kind: "record"; readonly values: Shape }
  | { readonly kind: "object"; readonly fields: ReadonlyArray<Field> }
  | { readonly kind: "union"; readonly members: ReadonlyArray<Shape> }
  | { readonly kind: "nullable"; readonly of: Shape }
  | { readonly kind: "ref"; readonly component: string }
  /** Shape that the other forms can't express; `what` says what it is. */
  | { readonly kind: "foreign"; readonly what: string }

/** The named structures that a `ref` leads to. */
export type Scope = ReadonlyMap<string, Shape>

/** A structure with references and `null` taken off. */
export interface Resolved {
  readonly shape: Exclude<Shape, { readonly kind: "ref" | "nullable" }>
  readonly nullable: boolean
  /** The last component that was passed on the way, if any was. */
  readonly component: string | undefined
}

const free: Resolved["shape"] = { kind: "unknown" }

/** Follows references, and tells `null` apart from the rest; a union of one is that one. */
export const resolve = (shape: Shape, scope: Scope): Resolved => {
  let current = shape
  let nullable = false
  let component: string | undefined
  const passed = new Set<string>()
  for (;;) {
    if (current.kind === "nullable") {
      nullable = true
      current = current.of
    } else if (current.kind === "ref") {
      if (passed.has(current.component)) {
        return { shape: { kind: "foreign", what: `${current.component} refers to itself only` }, nullable, component }
      }
      passed.add(current.component)
      component = current.component
      current = scope.get(component) ?? { kind: "foreign", what: `${component}, which is not there` }
    } else if (current.kind === "union") {
      const flat = flatten(current.members, scope)
      nullable ||= flat.nullable
      const [only, another] = flat.members
      if (only === undefined) return { shape: free, nullable, component }
      if (another !== undefined) {
        // Whoever walks tells structures apart by identity, so one that needs no change stays itself.
        const shape = flat.changed ? { kind: "union" as const, members: flat.members } : current
        return { shape, nullable, component }
      }
      current = only
    } else if (current.kind === "object" && current.fields.length === 0) {
      return { shape: emptyObject, nullable, component }
    } else {
      // Anything includes null.
      return { shape: current, nullable: nullable && current.kind !== "unknown", component }
    }
  }
}

// An object of which no field is known is a record of anything.
const emptyObject: Resolved["shape"] = { kind: "record", values: free }

const flatten = (
  members: ReadonlyArray<Shape>,
  scope: Scope
): { readonly members: ReadonlyArray<Shape>; readonly nullable: boolean; readonly changed: boolean } => {
  let nullable = false
  let changed = false
  const flat = members.flatMap((member) => {
    const inner = member.kind === "nullable" ? member.of : member
    if (inner !== member) nullable = changed = true
    if (inner.kind !== "union") return [inner]
    changed = true
    const deeper = flatten(inner.members, scope)
    nullable ||= deeper.nullable
    return deeper.members
  })
  return { members: flat, nullable, changed }
}

/** A structure in a few words, for people. */
export const describe = (shape: Shape, scope: Scope): string => {
  const { nullable, shape: solid } = resolve(shape, scope)
  const text = describeSolid(solid, scope)
  return nullable ? `${text} | null` : text
}

const describeSolid = (shape: Resolved["shape"], scope: Scope): string => {
  switch (shape.kind) {
    case "unknown":
      return "anything"
    case "enum":
      return shape.values.map((value) => JSON.stringify(value)).join(" | ")
    case "array":
      return `array of ${describeInner(shape.items, scope)}`
    case "record":
      return shape.values.kind === "unknown" ? "object" : `object with values of ${describeInner(shape.values, scope)}`
    case "object":
      return `object { ${shape.fields.map(({ name, required }) => (required ? name : `${name}?`)).join(", ")} }`
    case "union":
      return `one of ${shape.members.length} alternatives`
    case "foreign":
      return shape.what
    default:
      return shape.kind
  }
}

const describeInner = (shape: Shape, scope: Scope): string =>
  shape.kind === "ref" && scope.get(shape.component)?.kind === "object" ? shape.component : describe(shape, scope)
