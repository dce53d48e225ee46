/** Generates the texts of `src/generated/` from the documents. */
import { type ConnectionType, emitConnectionTypes } from "./connectionTypes.ts"
import type { Document } from "./document.ts"
import type { Effects } from "./effects.ts"
import { callsModule, callsText, promiseText } from "./emitCalls.ts"
import { indexText, operationIdsText, operationsText, polytomicText, servicesText, versionsText } from "./emitIndex.ts"
import { resourceModuleText, shapeModuleText } from "./emitModule.ts"
import { routeInputsText, routesText } from "./emitRoutes.ts"
import { tablesText } from "./emitTables.ts"
import { wordsText } from "./emitWords.ts"
import { format } from "./format.ts"
import { makeVersions, type Selection, type Version } from "./model.ts"

/** Maximum number of lines of a generated file. The largest has 876 today; a resource may grow by some operations before it is split. */
const maxLines = 1200

/** Generates the files of all versions, by their paths below `src/generated/`. */
export const generate = (
  documents: ReadonlyArray<Document>,
  selection: Selection,
  effects: Effects = {},
  types: ReadonlyArray<ConnectionType> = []
): ReadonlyMap<string, string> => {
  const files = emit(makeVersions(documents, selection), effects)
  const long = [...files].find(([, text]) => text.split("\n").length > maxLines)
  if (long !== undefined) throw new Error(`${long[0]} has more than ${maxLines} lines`)
  return new Map([...files, ...(types.length === 0 ? [] : format(emitConnectionTypes(types)))])
}

const emit = (versions: ReadonlyArray<Version>, effects: Effects): ReadonlyMap<string, string> =>
  format(
    new Map([
      ["versions.ts", versionsText(versions.map(({ version }) => version))],
      ...(versions.every(({ resources }) => resources.length > 0)
        ? [
            ["tables.ts", tablesText(versions.map(({ version }) => version))] as const,
            ["operationIds.ts", operationIdsText(versions.flatMap(operationIds))] as const,
            ["routeInputs.ts", routeInputsText(versions)] as const,
            ["routes.ts", routesText(versions)] as const
          ]
        : []),
      ...versions.flatMap((version) => emitVersion(version, effects))
    ])
  )

const operationIds = ({ resources }: Version): ReadonlyArray<string> =>
  resources.flatMap(({ operations }) => operations.map(({ endpoint }) => endpoint.id))

const emitVersion = (version: Version, effects: Effects): ReadonlyArray<readonly [path: string, text: string]> => {
  const { typeModules, resources } = version
  if (resources.length === 0) return []
  const modules = new Set(
    [...typeModules.values()].filter((typeModule) => typeModule.version === version.version).map(({ module }) => module)
  )
  const files: Array<readonly [name: string, text: string]> = [
    ["index", indexText(version)],
    ["operations", operationsText(version)],
    ["services", servicesText(version)],
    ["Polytomic", polytomicText(version)],
    ["promise", promiseText(version)],
    ["words", wordsText(version, effects)]
  ]
  for (const resource of resources) {
    files.push([resource.className, resourceModuleText(version, resource)])
    files.push([callsModule(resource), callsText(version, resource)])
  }
  for (const module of modules) files.push([module, shapeModuleText(version, module)])
  return files.map(([name, text]) => [`v${version.version}/${name}.ts`, text])
}
