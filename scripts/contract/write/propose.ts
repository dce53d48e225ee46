/** Proposes names for operations that we have none for. */
import { resourceOf } from "../facts.ts"
import { camelCase } from "../upstream/facts.ts"
import type { UpstreamOperation } from "../upstream/operations.ts"

export interface Named {
  readonly id: string
  readonly path: string
}

/** A name that no other operation has: `resource.method`. */
export const proposeId = ({ method, names, path }: UpstreamOperation, named: ReadonlyArray<Named>): string => {
  const resource = proposeResource(partsOf(path), named)
  const base = `${resource}.${methodOf(method, partsOf(path).at(-1) ?? "")}`
  const methods = names.map((name) => `${resource}.${camelCase(name.split(".").at(-1) ?? name)}`)
  const isId = (name: string): boolean => /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/.test(name)
  const isFree = (name: string): boolean => named.every(({ id }) => id !== name)
  const wish = [...names.filter(isId), ...methods.filter(isId), base].find(isFree)
  if (wish !== undefined) return wish
  let count = 2
  while (!isFree(`${base}${count}`)) count += 1
  return `${base}${count}`
}

/** The resource whose paths begin like this one, or else the first part of the path that says something. */
const proposeResource = (mine: ReadonlyArray<string>, named: ReadonlyArray<Named>): string => {
  let best = { length: 0, rest: 0, resource: "" }
  for (const { id, path } of named) {
    const theirs = partsOf(path)
    const differs = mine.findIndex((part, index) => part !== theirs[index])
    const length = differs < 0 ? mine.length : differs
    const rest = theirs.length - length
    // Of several, the one with the shortest path: `/api/connections/{id}` says more than what is below it.
    if (length > best.length || (length === best.length && rest < best.rest)) {
      best = { length, rest, resource: resourceOf(id) }
    }
  }
  // Every path begins with `api`, so that alone says nothing.
  if (best.length > 1) return best.resource
  return camelCase(mine.find((part) => part !== "api" && part !== "{}") ?? "api").replace(/^\d+/, "") || "api"
}

const partsOf = (path: string): ReadonlyArray<string> =>
  path
    .replaceAll(/\{[^}]*\}/g, "{}")
    .split("/")
    .filter((part) => part !== "")

const methodOf = (method: string, last: string): string => {
  const isOne = last === "{}"
  if (method === "GET") return isOne ? "get" : "list"
  if (method === "POST") return isOne ? "post" : last.endsWith("s") ? "create" : camelCase(last)
  return { PUT: "update", PATCH: "patch" }[method] ?? "delete"
}
