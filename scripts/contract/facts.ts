/** Facts that are compared, of an API version, and the differences that a comparison finds. */

export interface Field {
  readonly name: string
  readonly required: boolean
  readonly node: Shape
}

/** The structure of a JSON value, in a document or in the generated code; every `Node` of `codegen/` is one. */
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

/** An input of an operation; `nowhere` if the generated code takes it and puts it nowhere. */
export interface Input extends Field {
  readonly in: "path" | "query" | "body" | "nowhere"
}

/** A documented success; `node` is absent if there is no body. */
export interface Success {
  readonly status: string
  readonly node: Shape | undefined
  /** Decomposition of the body in the generated code; absent where `node` is the whole body. */
  readonly returns?: "data" | "list" | "body" | "empty"
}

export interface Operation {
  /** Absent if the source does not name it in a way that can be compared. */
  readonly id: string | undefined
  readonly method: string
  readonly path: string
  readonly takesBody: boolean
  readonly inputs: ReadonlyArray<Input>
  readonly successes: ReadonlyArray<Success>
  readonly failures: ReadonlyArray<string>
  readonly idempotent: boolean | undefined
  readonly deprecated: boolean
  /** Facts that only our own documents and the generated code state; a published document has no place for them. */
  readonly extras: { readonly credentials: string; readonly pagination: string } | undefined
}

export interface Facts {
  readonly operations: ReadonlyArray<Operation>
  readonly components: Scope
}

/** `GET /api/connections/{id}`, as it is written. */
export const routeOf = ({ method, path }: Operation): string => `${method} ${path}`

/** The same for the same route, whatever its path parameters are called. */
export const routeKey = (operation: Operation): string => routeOf(operation).replaceAll(/\{[^}]*\}/g, "{}")

/** `connections` of `connections.get`. */
export const resourceOf = (id: string): string => id.slice(0, Math.max(id.lastIndexOf("."), 0))

interface Pagination {
  readonly cursor: string
  readonly next: ReadonlyArray<string>
  readonly items: ReadonlyArray<string>
  readonly link?: boolean
}

/** Paging as text, so that it can be compared. */
export const paginationText = (pagination: Pagination | undefined): string =>
  pagination === undefined
    ? "none"
    : `${pagination.cursor} takes ${pagination.link === true ? "the page of the link " : ""}${pagination.next.join(".")}, items in ${pagination.items.join(".")}`

// -----------------------------------------------------------------------------
// Shapes
// -----------------------------------------------------------------------------

/** A structure with references and `null` taken off. */
export interface Resolved {
  readonly shape: Exclude<Shape, { readonly kind: "ref" | "nullable" }>
  readonly nullable: boolean
  /** The last component that was passed on the way, if any was. */
  readonly component: string | undefined
}

const free: Resolved["shape"] = { kind: "unknown" }

// An object of which no field is known is a record of anything.
const emptyObject: Resolved["shape"] = { kind: "record", values: free }

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
      const flat = flatten(current.members)
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

const flatten = (members: ReadonlyArray<Shape>) => {
  let nullable = false
  let changed = false
  const flat = members.flatMap((member): ReadonlyArray<Shape> => {
    const inner = member.kind === "nullable" ? member.of : member
    if (inner !== member) nullable = changed = true
    if (inner.kind !== "union") return [inner]
    changed = true
    const deeper = flatten(inner.members)
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

// -----------------------------------------------------------------------------
// Differences
// -----------------------------------------------------------------------------

/** Relation of the second of two sources to the first: it has something more, something less, or states it otherwise. */
export type Kind = "added" | "removed" | "changed"

export interface Difference {
  readonly kind: Kind
  readonly subject:
    | "operation"
    | "operation id"
    | "route"
    | "parameter"
    | "request field"
    | "response field"
    | "status"
    | "trait"
  /** Path: `BulkSync.active`, or the route for what belongs to an operation as a whole. */
  readonly at: string
  readonly what: string
  /** The operations that it shows in, by id, or by route if they have none. */
  readonly operations: ReadonlyArray<string>
}

/** Equal keys: the same difference, maybe in other operations. */
export const keyOf = ({ at, kind, subject, what }: Difference): string => JSON.stringify([kind, subject, at, what])

/** Makes one difference of all those that are the same but for the operations they show in. */
export const merge = (differences: ReadonlyArray<Difference>): ReadonlyArray<Difference> =>
  Array.from(Map.groupBy(differences, keyOf).values(), (group) =>
    Object.assign({}, ...group, { operations: [...new Set(group.flatMap(({ operations }) => operations))] })
  )

/** A difference on one line. */
export const lineOf = ({ at, kind, operations, subject, what }: Difference): string => {
  const [first, ...others] = operations
  const more = others.length === 0 ? "" : ` and ${others.length} more`
  const mark = { added: "+", removed: "-", changed: "~" }[kind]
  // What belongs to one operation names it already.
  const within = !subject.endsWith("field") || first === undefined || at.startsWith(first) ? "" : ` (${first}${more})`
  return `${mark} ${subject} ${at}: ${what}${within}`
}
