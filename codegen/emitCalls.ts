/** Writes the resources and calls of a version's Promise clients. */
import { docComment, methodDoc } from "./emitDoc.ts"
import { headText } from "./emitModule.ts"
import { typeText } from "./emitNode.ts"
import { operationNames, outputType } from "./emitOperation.ts"
import type { Resource, Version } from "./model.ts"
import { propertyName } from "./names.ts"
import type { Operation } from "./operations.ts"
import type { Shapes } from "./shapes.ts"

/** Name of the module with the calls of a resource. */
export const callsModule = ({ className }: Resource): string => `${className}Calls`

const lowerCamel = (className: string): string => className.slice(0, 1).toLowerCase() + className.slice(1)

/** `<Resource>Calls.ts`: the calls of a resource, as types. */
export const callsText = (version: Version, resource: Resource): string => {
  const body = interfaceText(version, resource)
  const types = ["Call", "ListCall", "NoInput", "Optional"].filter((name) => new RegExp(`\\b${name}\\b`).test(body))
  return [
    headText(
      version.version,
      `The calls of the \`${resource.name}\` resource of API version ${version.version} as they are to a Promise client.`,
      "They are written out, as editors show no docs for members of mapped types."
    ),
    `import type { ${types.join(", ")} } from "../../internal/promise/types.ts"\n`,
    /\bTimestamp\.Timestamp\b/.test(body) ? `import type * as Timestamp from "../../Timestamp.ts"\n` : "",
    `import type * as ${resource.className} from "./${resource.className}.ts"\n`,
    `\n${body}`
  ].join("")
}

const interfaceText = ({ shapes }: Version, { className, name, operations }: Resource): string => {
  // A module exports all types that its operations need.
  const qualified: Shapes = { ...shapes, nameOf: (...args) => `${className}.${shapes.nameOf(...args)}` }
  return `/** The calls of the \`${name}\` resource. */
export interface ${className}Calls {
${operations.map((operation) => memberText(operation, className, qualified)).join("\n\n")}
}
`
}

const memberText = (operation: Operation, className: string, shapes: Shapes): string => {
  const { inputs, item, name } = operation
  const names = operationNames(operation)
  const given = `${className}.${names.input}`
  const input =
    inputs.length === 0 ? "NoInput" : inputs.every(({ required }) => !required) ? `Optional<${given}>` : given
  const output = outputType(operation, shapes)
  const error = `${className}.${names.error}`
  const type =
    item === undefined
      ? `Call<${input}, ${output}, ${error}>`
      : `ListCall<${input}, ${typeText(item, { shapes, direction: "response" }, 2)}, ${output}, ${error}>`
  return `${docComment(methodDoc(operation), 2)}readonly ${name}: ${type}`
}

/** `promise.ts`: the resources as values, and the client of all resources. */
export const promiseText = ({ typeModules, resources, version }: Version): string => {
  const calls = resources.map(callsModule)
  const table = resources.map(({ className, name }) => ({ key: propertyName(name), value: lowerCamel(className) }))
  return [
    headText(
      version,
      `The client of API version ${version} for programs without Effect; see \`effect-polytomic/promise\`.`
    ),
    `import { createClientWith, resource } from "../../internal/promise/client.ts"
import type { ClientOptions } from "../../internal/promise/options.ts"
import type { Closeable, Resource } from "../../internal/promise/types.ts"
`,
    ...calls.map((name) => `import type { ${name} } from "./${name}.ts"\n`),
    ...resources.map(({ className }) => `import * as ${className} from "./${className}.ts"\n`),
    `
export { createClientWith } from "../../internal/promise/client.ts"
export type * from "../../internal/promise/public.ts"
export { reveal } from "../../internal/promise/reveal.ts"
export * as PolytomicError from "../../PolytomicError.ts"
`,
    ...calls.map((name) => `export type * from "./${name}.ts"\n`),
    ...shapeTypes(typeModules, version),
    "\n",
    ...resources.map(
      ({ className, name }) => `/** The \`${name}\` resource, for \`createClientWith\`. */
export const ${lowerCamel(className)}: Resource<${className}Calls> = /*#__PURE__*/ resource(${className}.${className}, () => ${className}.${className}.layer)

`
    ),
    `/** Every resource, by its name. */
export const resources: {
${table.map(({ key, value }) => `readonly ${key}: typeof ${value}`).join("\n")}
} = { ${table.map(({ key, value }) => (key === value ? key : `${key}: ${value}`)).join(", ")} }

/** A client of every resource of API version ${version}. */
export interface Polytomic extends Closeable {
${members(resources, "").join("\n")}
}

/**
 * Makes a client of every resource of API version ${version}; nothing is opened or sent by that. Without a key, it takes that of the
 * environment; see {@link ClientOptions}.
 */
export const createClient = (options?: ClientOptions): Polytomic => createClientWith(resources, options)
`
  ].join("")
}

/** Exports the types of all shapes, each from its module. */
const shapeTypes = (typeModules: Version["typeModules"], version: string): ReadonlyArray<string> => {
  const names = new Map<string, Array<string>>()
  for (const [name, typeModule] of typeModules) {
    const path =
      typeModule.version === version ? `./${typeModule.module}.ts` : `../v${typeModule.version}/${typeModule.module}.ts`
    names.set(path, [...(names.get(path) ?? []), name])
  }
  return [...names].sort().map(([path, own]) => `export type { ${own.sort().join(", ")} } from "${path}"\n`)
}

/** The members of a client whose names have a prefix: each resource, and those below it. */
const members = (resources: ReadonlyArray<Resource>, prefix: string): ReadonlyArray<string> => {
  const rest = (resource: Resource): string => resource.name.slice(prefix.length)
  const inside = resources.filter(({ name }) => name.startsWith(prefix))
  return [...new Set(inside.map((resource) => rest(resource).split(".", 1)[0] ?? ""))].map((head) => {
    const own = inside.find((resource) => rest(resource) === head)
    const below = members(resources, `${prefix}${head}.`)
    const types = [
      ...(own === undefined ? [] : [`${own.className}Calls`]),
      ...(below.length === 0 ? [] : [`{\n${below.join("\n")}\n}`])
    ]
    const doc = docComment([own?.description ?? ""], 2)
    return `${doc}readonly ${propertyName(head)}: ${types.join(" & ")}`
  })
}
