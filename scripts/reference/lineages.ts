/** Finds which operations of the versions are the same call, so that each is described once. */
import { makeVersions, type Resource, type Version } from "../../codegen/model.ts"
import type { Operation } from "../../codegen/operations.ts"
import { readDocument } from "../../codegen/read.ts"
import { overlaid, readSpecs } from "../../codegen/specs.ts"

export interface Member {
  readonly version: Version
  readonly resource: Resource
  readonly operation: Operation
}

/** A call through the versions that have it, newest first; there is at least one. */
export interface Lineage {
  /** The call in the newest version that has it. */
  readonly newest: Member
  readonly members: ReadonlyArray<Member>
}

export interface Book {
  readonly versions: ReadonlyArray<Version>
  readonly newest: Version
  readonly exampleOf: (member: Member) => string
  /** The page, and the place on it, where a call is described. */
  readonly linkTo: (version: string, id: string) => string | undefined
}

/** All versions of a checkout, newest first, as the generator lays them out. */
export const readVersions = (root: string): ReadonlyArray<Version> => {
  const documents = readSpecs(root).map((spec) => readDocument(spec.file, overlaid(spec)))
  return makeVersions(documents, "all")
}

/** `GET /api/connections/{id}`. */
export const routeOf = ({ operation: { endpoint } }: Member): string => `${endpoint.method} ${endpoint.template}`

/** The same for the same route, whatever its path parameters are called. */
export const routeKey = (member: Member): string => routeOf(member).replaceAll(/\{[^}]*\}/g, "{}")

/** Versions of some calls: `all`, or `2023-04-25 to 2025-09-18`. */
export const spanOf = (members: ReadonlyArray<Member>, versions: ReadonlyArray<Version>): string => {
  const span = [...new Set([members.at(-1)?.version.version, members[0]?.version.version])]
  return members.length === versions.length ? "all" : span.join(" to ")
}

/** The calls of all versions: what has the same id in two of them is one call, and so is what has the same route. */
export const makeLineages = (versions: ReadonlyArray<Version>): ReadonlyArray<Lineage> => {
  const lineages: Array<[Member, ...Array<Member>]> = []
  for (const version of versions) {
    const free = (members: ReadonlyArray<Member>) => members.every((member) => member.version !== version)
    const join = (same: (one: Member, other: Member) => boolean) => (member: Member) => {
      const lineage = lineages.find((members) => free(members) && members.some((other) => same(member, other)))
      lineage?.push(member)
      return lineage === undefined
    }
    const members = version.resources.flatMap((resource) =>
      resource.operations.map((operation): Member => ({ version, resource, operation }))
    )
    // All ids before any route: a call that moved must not be taken for the one that stands where it stood.
    const renamed = members.filter(join((one, other) => one.operation.endpoint.id === other.operation.endpoint.id))
    const alone = renamed.filter(join((one, other) => routeKey(one) === routeKey(other)))
    for (const member of alone) lineages.push([member])
  }
  return lineages.map((members) => ({ newest: members[0], members }))
}
