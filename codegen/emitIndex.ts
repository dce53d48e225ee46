/** Writes what gathers the modules of a version. */
import { headText } from "./emitModule.ts"
import { operationNames } from "./emitOperation.ts"
import type { Version } from "./model.ts"

/** `index.ts`: every service. */
export const indexText = ({ resources, version }: Version): string =>
  [
    headText(version, `The services of API version ${version}.`),
    ...resources.map(({ className }) => `export { ${className} } from "./${className}.ts"\n`)
  ].join("")

/** `operations.ts`: every operation, as data. */
export const operationsText = ({ resources, version }: Version): string => {
  const values = resources.flatMap(({ className, operations }) =>
    operations.map((operation) => `${className}.${operationNames(operation).value}`)
  )
  return [
    headText(version, `The operations of API version ${version} as data, for tools that go through all of them.`),
    `import type * as Operation from "../../Operation.ts"\n`,
    ...resources.map(({ className }) => `import * as ${className} from "./${className}.ts"\n`),
    `
/** Every operation, resource by resource. */
export const all: ReadonlyArray<Operation.Any> = [\n${values.join(",\n")}\n]
`
  ].join("")
}

/** `services.ts`: every service, as one layer. */
export const servicesText = ({ resources, version }: Version): string => {
  const names = resources.map(({ className }) => className)
  return [
    headText(version, `All services of API version ${version} together.`),
    `import * as Layer from "effect/Layer"\n`,
    `import type { PolytomicClient } from "../../PolytomicClient.ts"\n`,
    ...names.map((name) => `import { ${name} } from "./${name}.ts"\n`),
    `
/** Every service. */
export type Services = ${names.join(" | ")}

/** Provides every service on top of a client. */
export const layer: Layer.Layer<Services, never, PolytomicClient> = /*#__PURE__*/ Layer.suspend(() =>
  Layer.mergeAll(${names.map((name) => `${name}.layer`).join(", ")})
)
`
  ].join("")
}
