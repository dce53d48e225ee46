/** Writes the operations that are the same call in several versions, by route. */
import { operationNames } from "./emitOperation.ts"
import type { Version } from "./model.ts"

interface Member {
  readonly version: string
  readonly id: string
  /** The type of its input, by its module. */
  readonly input: string
}

const moduleName = (version: string, className: string): string => `${className}${version.replaceAll("-", "")}`

// One route has a trailing slash in some versions.
const routeOf = (method: string, template: string): string => `${method} ${template.replace(/\/$/, "")}`

/** The operations of each route, newest first, by the id that the newest has; the version distinguishes one whose id is already in use. */
const groups = (versions: ReadonlyArray<Version>): ReadonlyMap<string, ReadonlyArray<Member>> => {
  const byRoute = new Map<string, Array<Member>>()
  for (const { resources, version } of versions) {
    for (const { className, operations } of resources) {
      for (const operation of operations) {
        const { id, method, template } = operation.endpoint
        const { input } = operationNames(operation)
        const own = { version, id, input: input === "{}" ? "{}" : `${moduleName(version, className)}.${input}` }
        const route = routeOf(method, template)
        byRoute.set(route, [...(byRoute.get(route) ?? []), own])
      }
    }
  }
  const byName = new Map<string, ReadonlyArray<Member>>()
  for (const members of byRoute.values()) {
    const [{ id, version } = { id: "", version: "" }] = members
    byName.set(byName.has(id) ? `${id}@${version}` : id, members)
  }
  return new Map([...byName].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const note = "Made by `npm run generate`."

/** `routeInputs.ts`: the input of each route, as a type. */
export const routeInputsText = (versions: ReadonlyArray<Version>): string => {
  const routes = [...groups(versions)]
  const types = routes.map(
    ([name, members]) =>
      `  readonly ${JSON.stringify(name)}: ${[...new Set(members.map(({ input }) => input))].join(" | ")}`
  )
  const used = new Set(routes.flatMap(([, members]) => members.map(({ input }) => input.split(".")[0])))
  const imports = versions.flatMap(({ resources, version }) =>
    resources
      .map(({ className }) => ({ name: moduleName(version, className), path: `./v${version}/${className}.ts` }))
      .filter(({ name }) => used.has(name))
      .map(({ name, path }) => `import type * as ${name} from "${path}"\n`)
  )
  return `/** Inputs of the routes of all versions. ${note} */
${imports.join("")}
/** The input of each route in the versions that have it. A route is named by the id of its newest operation. */
export interface RouteInputs {
${types.join("\n")}
}
`
}

/** `routes.ts`: the operations of each route. */
export const routesText = (versions: ReadonlyArray<Version>): string => {
  const values = [...groups(versions)].map(
    ([name, members]) =>
      `  ${JSON.stringify(name)}: ${JSON.stringify(members.map(({ id, version }) => `${version} ${id}`))}`
  )
  return `/** Routes of all versions: operations with one method and path are the same call. ${note} */
import type { RouteInputs } from "./routeInputs.ts"

/** The operations of each route by their versions and ids, newest first. */
export const routes: { readonly [Route in keyof RouteInputs]: ReadonlyArray<string> } = {
${values.join(",\n")}
}
`
}
