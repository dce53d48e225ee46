/** Writes the modules that combine those of a version. */
import { headText } from "./emitModule.ts"
import { operationNames } from "./emitOperation.ts"
import type { Version } from "./model.ts"

/** `index.ts`: the public exports of this version. */
export const indexText = ({ resources, version }: Version): string =>
  [
    headText(
      version,
      `The services of API version ${version}, and what all versions share.`,
      `Shapes and inputs of a resource are in its own module, such as \`effect-polytomic/v${version}/Connections\`.`
    ),
    `export * from "../../internal/client/commonExports.ts"\n`,
    ...resources.map(({ className }) => `export { ${className} } from "./${className}.ts"\n`),
    `export * as Polytomic from "./Polytomic.ts"\n`
  ].join("")

/** `operations.ts`: every operation, as data. */
export const operationsText = ({ resources, version }: Version): string => {
  const values = resources.flatMap(({ className, operations }) =>
    operations.map((operation) => `${className}.${operationNames(operation).value}`)
  )
  const ids = resources.flatMap(({ operations }) => operations.map(({ endpoint }) => endpoint.id))
  return [
    headText(version, `The operations of API version ${version} as data, for tools that go through all of them.`),
    `import type * as Operation from "../../Operation.ts"\n`,
    ...resources.map(({ className }) => `import * as ${className} from "./${className}.ts"\n`),
    `
/** Every operation, resource by resource. */
export const all: ReadonlyArray<Operation.Any> = [\n${values.join(",\n")}\n]

/** Every operation by its id, each with its own types. */
export const byId: {\n${ids.map((id, i) => `  readonly ${JSON.stringify(id)}: typeof ${values[i]}`).join("\n")}\n} = {\n${ids.map((id, i) => `${JSON.stringify(id)}: ${values[i]}`).join(",\n")}\n}
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

/** Provides every service on top of a client. It is never memoized, as none of theirs is: each client has services of its own. */
export const layer: Layer.Layer<Services, never, PolytomicClient> = /*#__PURE__*/ Layer.fresh(
  /*#__PURE__*/ Layer.suspend(() => Layer.mergeAll(${names.map((name) => `${name}.layer`).join(", ")}))
)
`
  ].join("")
}

/** `Polytomic.ts`: ready-made layers of every service. */
export const polytomicText = ({ version }: Version): string =>
  [
    headText(
      version,
      `Ready-made layers of all services of API version ${version}, over the \`fetch\` of the runtime.`
    ),
    `import type * as Config from "effect/Config"
import * as Layer from "effect/Layer"
import { type ConfigOptions, layerFetch, layerFetchConfig, type Options } from "../../internal/client/layers.ts"
import { type Handlers, layerTest as layerTestClient } from "../../internal/client/layerTest.ts"
import type { PolytomicClient } from "../../PolytomicClient.ts"
import { byId } from "./operations.ts"
import * as Generated from "./services.ts"

export type { ConfigOptions, Options } from "../../internal/client/layers.ts"

/** The services of API version ${version}, and the client below them. */
export type Services = Generated.Services | PolytomicClient

/** Provides all services of API version ${version}. */
export const layer = (options: Options): Layer.Layer<Services> =>
  Layer.provideMerge(Generated.layer, layerFetch(options))

/**
 * Provides all services of API version ${version}, from the configuration: \`POLYTOMIC_API_KEY\` (or the other keys that
 * \`Credentials.config\` looks for), and \`POLYTOMIC_BASE_URL\` for a self-hosted Polytomic; \`options\` name other ones.
 */
export const layerConfig = (options?: ConfigOptions): Layer.Layer<Services, Config.ConfigError> =>
  Layer.fresh(Layer.suspend(() => Layer.provideMerge(Generated.layer, layerFetchConfig(options))))

/**
 * Provides all services of API version ${version} for a test, on a client whose responses come from functions, by operation id,
 * without a network. Whole jobs, such as \`Connect.waitUntilHealthy\`, call the same client. An operation without a function dies with its id; a
 * function under an id that does not exist is refused at once.
 */
export const layerTest = (handlers: Handlers<typeof byId>): Layer.Layer<Services> =>
  Layer.provideMerge(Generated.layer, layerTestClient(handlers, byId))
`
  ].join("")

/** `versions.ts`: the list of versions. */
export const versionsText = (versions: ReadonlyArray<string>): string => {
  const newestFirst = [...versions].sort().reverse()
  const [latest] = newestFirst
  return `/** The versions that \`spec/\` has documents of. Made by \`npm run generate\`. */

/** A version that this package has services for. */
export type ApiVersion = ${newestFirst.map((version) => `"${version}"`).join(" | ")}

/** Every version, newest first. */
export const all: ReadonlyArray<ApiVersion> = [${newestFirst.map((version) => `"${version}"`).join(", ")}]

/** The newest version. */
export const latest = "${latest}"
`
}

/** The ids of the operations of all versions, as a type. */
export const operationIdsText = (ids: ReadonlyArray<string>): string =>
  `/** Ids of operations. Made by \`npm run generate\`. */

/** Id of an operation of any version. */
export type OperationId = ${[...new Set(ids)]
    .sort()
    .map((id) => `"${id}"`)
    .join(" | ")}
`
