/** Writes the modules of a version. */
import { refuse } from "./cursor.ts"
import { docComment } from "./emitDoc.ts"
import { shapeValue } from "./emitNode.ts"
import { methodText, operationNames, operationText } from "./emitOperation.ts"
import { shapeText } from "./emitShape.ts"
import { type Resource, reachable, type TypeModule, type Version } from "./model.ts"
import { usesOf } from "./operations.ts"
import { components } from "./shapes.ts"

/** The comment at the head of every generated file. */
export const headText = (version: string, ...paragraphs: ReadonlyArray<string>): string =>
  docComment(
    [...paragraphs, `Made from \`spec/${version}.json\` by \`npm run generate\`; edit the spec, not this file.`],
    0
  )

const lowerFirst = (sentence: string): string =>
  /^[A-Z][a-z ]/.test(sentence) ? sentence.slice(0, 1).toLowerCase() + sentence.slice(1) : sentence

const ruler = (title: string): string => `// ${"-".repeat(77)}\n// ${title}\n// ${"-".repeat(77)}\n`

/** Names of the shapes in a module of a version. */
const shapesIn = (version: Version, module: string): ReadonlyArray<string> =>
  [...version.typeModules]
    .filter(([, typeModule]) => typeModule.version === version.version && typeModule.module === module)
    .map(([name]) => name)

const specifier = (version: Version, typeModule: TypeModule): string =>
  typeModule.version === version.version
    ? `./${typeModule.module}.ts`
    : `../v${typeModule.version}/${typeModule.module}.ts`

/** Groups names by their module, without those of the module itself. */
const elsewhere = (
  version: Version,
  module: string,
  names: Iterable<string>
): ReadonlyMap<string, ReadonlyArray<string>> => {
  const groups = new Map<string, Array<string>>()
  for (const name of [...new Set(names)].sort()) {
    const typeModule = version.typeModules.get(name) ?? refuse(version.document, `${name} is not laid out`)
    if (typeModule.version === version.version && typeModule.module === module) continue
    const from = specifier(version, typeModule)
    groups.set(from, [...(groups.get(from) ?? []), name])
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Imports of types, and of their shapes if the text mentions them. */
const importText = (version: Version, module: string, names: ReadonlyArray<string>, body: string): string =>
  [...elsewhere(version, module, names)]
    .map(([from, names]) => {
      const isUsed = (name: string): boolean => new RegExp(`(?<![\\w."/])${name}\\b`).test(body)
      const values = names.map(shapeValue).filter(isUsed)
      const types = names.filter(isUsed).map((name) => (values.length === 0 ? name : `type ${name}`))
      const bare = (name: string): string => name.replace("type ", "")
      const list = [...types, ...values].toSorted((a, b) => (bare(a) < bare(b) ? -1 : 1)).join(", ")
      return list === "" ? "" : `import ${values.length === 0 ? "type " : ""}{ ${list} } from ${JSON.stringify(from)}\n`
    })
    .join("")

const shapesText = (version: Version, names: ReadonlyArray<string>): string =>
  names.map((name) => shapeText(version.shapes.get(name), version.shapes)).join("\n")

/** Imports of the modules that a text mentions. */
const libraryText = (body: string): string => {
  const libraries: ReadonlyArray<readonly [name: string, from: string, typeOnly: boolean]> = [
    ["Context", "effect/Context", false],
    ["Effect", "effect/Effect", true],
    ["Layer", "effect/Layer", true],
    ["Schema", "effect/Schema", true],
    ["Stream", "effect/Stream", true],
    ["Define", "../../internal/operations/define.ts", false],
    ["Service", "../../internal/client/service.ts", false],
    ["Shape", "../../internal/schema/shape.ts", false],
    ["Operation", "../../Operation.ts", true],
    ["PolytomicClient", "../../PolytomicClient.ts", true],
    ["PolytomicError", "../../PolytomicError.ts", true],
    ["Timestamp", "../../Timestamp.ts", true]
  ]
  return libraries
    .filter(([name]) => new RegExp(`(?<![\\w."/])${name}\\.[A-Za-z]`).test(body))
    .map(([name, from, typeOnly]) => `import ${typeOnly ? "type " : ""}* as ${name} from ${JSON.stringify(from)}\n`)
    .join("")
}

/** A module of shapes only. */
export const shapeModuleText = (version: Version, module: string): string => {
  const owner = version.resources.find(({ className }) => module === `${className}Shapes`)
  const paragraphs =
    owner === undefined ? "Types that several resources share." : `The types of \`${owner.className}.ts\`.`
  const names = shapesIn(version, module)
  const mentioned = names.flatMap((name) => version.shapes.mentioned(version.shapes.get(name)))
  const body = shapesText(version, names)
  const imports = `${libraryText(body)}${importText(version, module, mentioned, body)}`
  const toSchema = `import { toSchema } from "../../internal/schema/toSchema.ts"\n`
  const lines = imports.replace(/(?<=schema\/shape\.ts"\n)/, toSchema)
  return `${headText(version.version, paragraphs)}${lines}\n${body}`
}

/** The module of a resource: its operations and its service. */
export const resourceModuleText = (version: Version, resource: Resource): string => {
  const { className, operations } = resource
  const service = `${className}Service`
  checkNames(version, resource)
  const body = [
    ruler("Operations"),
    operations.map((o) => operationText(o, service, version.version, version.shapes)).join("\n"),
    ruler("Service"),
    serviceText(version, resource)
  ].join("\n")
  const named = [
    ...operations
      .flatMap(usesOf)
      .flatMap(({ direction, node }) => components(node).map((name) => version.shapes.nameOf(name, direction))),
    ...operations
      .flatMap(({ item }) => (item === undefined ? [] : components(item)))
      .map((name) => version.shapes.nameOf(name, "response"))
  ]
  const again = [...elsewhere(version, className, reachable(version.shapes, resource))].map(
    ([from, names]) => `export { ${names.join(", ")} } from ${JSON.stringify(from)}\n`
  )
  return [
    headText(
      version.version,
      `${className}: ${lowerFirst(resource.description ?? `The \`${resource.name}\` resource.`)}`
    ),
    libraryText(body),
    importText(version, className, named, body),
    `import type * as Types from "./${className}.ts"\n\n`,
    ...(again.length === 0 ? [] : [...again, "\n"]),
    body
  ].join("")
}

const serviceText = (version: Version, resource: Resource): string => {
  const { className, name, operations } = resource
  const service = `${className}Service`
  // The compiler prints the declared name of a class: that of an older version distinguishes it from the newest.
  const own = version.isLatest ? className : `${className}_${version.version.replaceAll("-", "_")}`
  const key = JSON.stringify(`effect-polytomic/${version.version}/${className}`)
  const members = operations.map((operation) => `${operation.name}: ${operationNames(operation).value}`)
  return `/** The calls of the \`${name}\` resource. */
export interface ${service} {
${operations.map((operation) => methodText(operation, service, version.shapes)).join("\n\n")}
}

const Base: Context.ServiceClass<${own}, ${key}, ${service}> = /*#__PURE__*/
  Context.Service<${own}, ${service}>()(${key})

/** The calls of the \`${name}\` resource of API version ${version.version}. */
${own === className ? "export " : ""}class ${own} extends Base {
  /** Provides {@link ${own}} on top of a client. */
  static readonly layer: Layer.Layer<${own}, never, PolytomicClient.PolytomicClient> = /*#__PURE__*/ Service.layer(
    ${own},
    () => ({ ${members.join(", ")} })
  )
}

${namespaceText(version, resource, own)}${own === className ? "" : `\nexport { ${own} as ${className} }\n`}`
}

/** The types of a resource's module as members of its class, so that a program that imports the class can name them. */
const namespaceText = (version: Version, resource: Resource, own: string): string => {
  const { className, operations } = resource
  const types = [
    ...operations.map(operationNames).flatMap(({ error, input }) => (input === "{}" ? [error] : [input, error])),
    ...reachable(version.shapes, resource),
    `${className}Service`
  ].sort()
  const members = types.map((name) => `  export type ${name} = Types.${name}`)
  return `/** Types of {@link ${own}}: those that its module exports. */
${own === className ? "export " : ""}declare namespace ${own} {
${members.join("\n")}
}
`
}

/** No two declarations of a module may have the same name. */
const checkNames = (version: Version, resource: Resource): void => {
  const taken = new Map<string, string>([
    [resource.className, "the service"],
    [`${resource.className}Service`, "the service"]
  ])
  const claim = (name: string, by: string) => {
    const other = taken.get(name)
    if (other !== undefined)
      refuse(version.document, `in ${resource.className}, both ${by} and ${other} would be called ${name}`)
    taken.set(name, by)
  }
  for (const name of reachable(version.shapes, resource)) claim(name, `the type ${name}`)
  for (const operation of resource.operations) {
    const { error, input, value } = operationNames(operation)
    const names = operation.item === undefined ? [operation.name] : [operation.name, `${operation.name}Page`]
    for (const name of [error, value, ...(input === "{}" ? [] : [input])]) claim(name, operation.endpoint.id)
    for (const name of names) claim(`method ${name}`, operation.endpoint.id)
  }
}
