/** Proposes names for operations that we have none for. */
import { camelCase } from "../upstream/facts.ts"
import type { UpstreamOperation } from "../upstream/operations.ts"

/** An operation that has its name. */
export interface Named {
  readonly id: string
  readonly path: string
}

const isId = (name: string): boolean => /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/.test(name)

/** A name that no other operation has: `resource.method`. */
export const proposeId = (operation: UpstreamOperation, named: ReadonlyArray<Named>): string => {
  const taken = new Set(named.map(({ id }) => id))
  const told = operation.names.find(isId)
  if (told !== undefined && !taken.has(told)) return told
  const resource = proposeResource(operation, named)
  const wishes = [...operation.names.map((name) => camelCase(name.split(".").at(-1) ?? name)), methodOf(operation)]
  const wish = wishes.find((name) => /^[a-z][A-Za-z0-9]*$/.test(name) && !taken.has(`${resource}.${name}`))
  if (wish !== undefined) return `${resource}.${wish}`
  const base = methodOf(operation)
  let count = 2
  while (taken.has(`${resource}.${base}${count}`)) count += 1
  return `${resource}.${base}${count}`
}

/** The resource whose paths begin like this one, or else the first part of the path that says something. */
const proposeResource = ({ path }: UpstreamOperation, named: ReadonlyArray<Named>): string => {
  const mine = parts(path)
  let best = { length: 0, rest: 0, resource: "" }
  for (const { id, path: other } of named) {
    const theirs = parts(other)
    const differs = mine.findIndex((part, index) => part !== theirs[index])
    const length = differs < 0 ? mine.length : differs
    const rest = theirs.length - length
    // Of several, the one with the shortest path: `/api/connections/{id}` says more than what is below it.
    if (length > best.length || (length === best.length && rest < best.rest)) {
      best = { length, rest, resource: id.slice(0, id.lastIndexOf(".")) }
    }
  }
  // Every path begins with `api`, so that alone says nothing.
  if (best.length > 1) return best.resource
  return camelCase(mine.find((part) => part !== "api" && part !== "{}") ?? "api").replace(/^\d+/, "") || "api"
}

const parts = (path: string): ReadonlyArray<string> =>
  path
    .replaceAll(/\{[^}]*\}/g, "{}")
    .split("/")
    .filter((part) => part !== "")

/** Summary derived from method and path. */
const methodOf = ({ method, path }: UpstreamOperation): string => {
  const last = parts(path).at(-1) ?? ""
  const isOne = last === "{}"
  switch (method) {
    case "GET":
      return isOne ? "get" : "list"
    case "POST":
      return isOne ? "post" : /s$/.test(last) ? "create" : camelCase(last)
    case "PUT":
      return "update"
    case "PATCH":
      return "patch"
    default:
      return "delete"
  }
}
