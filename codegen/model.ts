/** Layout of the generated code: resources, their operations, and the module of each type. */
import { refuse } from "./cursor.ts"
import type { Document } from "./document.ts"
import { pascalCase } from "./names.ts"
import { makeOperation, type Operation, usesOf } from "./operations.ts"
import { sameShape } from "./same.ts"
import { makeShapes, type Shapes } from "./shapes.ts"

/** The operations of one tag. */
export interface Resource {
  /** Its dotted name. */
  readonly name: string
  /** Its name in TypeScript: of the module and of the service. */
  readonly className: string
  readonly description: string | undefined
  readonly operations: ReadonlyArray<Operation>
}

/** Module of a type. */
export interface TypeModule {
  readonly version: string
  readonly module: string
}

/** One API version, laid out. */
export interface Version {
  readonly version: string
  /** No other version is newer. */
  readonly isLatest: boolean
  readonly document: Document
  /** The resources to generate. */
  readonly resources: ReadonlyArray<Resource>
  readonly shapes: Shapes
  /** The types that the resources need, in alphabetical order, each with its module. */
  readonly typeModules: ReadonlyMap<string, TypeModule>
}

/** Resources to generate, by their dotted names. */
export type Selection = "all" | ReadonlyArray<string>

/** Lays out the versions, newest first. */
export const makeVersions = (documents: ReadonlyArray<Document>, selection: Selection): ReadonlyArray<Version> => {
  const versions: Array<Version> = []
  for (const document of documents.toSorted((a, b) => (a.version < b.version ? 1 : -1))) {
    versions.push(makeVersion(document, selection, versions))
  }
  checkSelection(selection, documents)
  return versions
}

const checkSelection = (selection: Selection, documents: ReadonlyArray<Document>): void => {
  if (selection === "all") return
  const undeclared = selection.find((name) => !documents.some(({ resources }) => resources.has(name)))
  const [document] = documents
  if (undeclared !== undefined && document !== undefined) refuse(document, `no version has the resource ${undeclared}`)
}

const makeVersion = (document: Document, selection: Selection, newer: ReadonlyArray<Version>): Version => {
  const all = makeResources(document)
  const shapes = makeShapes(
    document,
    all.flatMap(({ operations }) => operations.flatMap(usesOf))
  )
  const resources = all.filter(({ name }) => selection === "all" || selection.includes(name))
  const users = new Map(all.map((resource) => [resource, reachable(shapes, resource)]))
  const needed = new Set(resources.flatMap((resource) => [...(users.get(resource) ?? [])]))
  const typeModules = new Map<string, TypeModule>()
  for (const name of [...needed].sort()) {
    const duplicate = newer.find((other) => other.typeModules.has(name) && sameShape(name, other.shapes, shapes))
    const module = moduleOf(all.filter((resource) => users.get(resource)?.has(name) ?? false))
    typeModules.set(name, duplicate?.typeModules.get(name) ?? { version: document.version, module })
  }
  return { version: document.version, isLatest: newer.length === 0, document, resources, shapes, typeModules }
}

/** The types that a resource needs. */
export const reachable = (shapes: Shapes, resource: Resource): ReadonlySet<string> =>
  shapes.reachable(resource.operations.flatMap(usesOf))

const makeResources = (document: Document): ReadonlyArray<Resource> => {
  const resources = [...document.resources].map(
    ([name, description]): Resource => ({
      name,
      className: pascalCase(name),
      description,
      operations: document.endpoints.filter(({ resource }) => resource === name).map((e) => makeOperation(document, e))
    })
  )
  const duplicate = resources.find(
    ({ className }, index) => resources.findIndex((r) => r.className === className) < index
  )
  if (duplicate !== undefined) refuse(document, `two resources would have the name ${duplicate.className}`)
  return resources.filter(({ operations }) => operations.length > 0).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** A type belongs to the module of the only resource that needs it, or to one that its resources share. */
const moduleOf = (users: ReadonlyArray<Resource>): string => {
  const [first, ...others] = users
  if (first !== undefined && others.length === 0) return `${first.className}Shapes`
  const families = new Set(users.map(({ name }) => name.split(".")[0] ?? name))
  const [family] = families
  return family !== undefined && families.size === 1 ? `Shared${pascalCase(family)}` : "Shared"
}
