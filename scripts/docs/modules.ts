/**
 * Writes the reference of the hand-written modules, one page each, to `docs/modules/`, from their docblocks; TypeDoc makes them.
 *
 * Fails if a public export has no docblock, or if one links to nothing.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { root, run } from "../internal/shell.ts"

const docs = join(root, "docs")
const output = join(docs, "modules")

/** Sources of the hand-written entries in `exports`. */
const entries = (): ReadonlyArray<string> => {
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly exports: Readonly<Record<string, null | string | Readonly<Record<string, string>>>>
  } // our own
  const sources = Object.values(exports).flatMap((target) =>
    target === null || typeof target === "string" ? [] : [target["effect-polytomic-source"] ?? ""]
  )
  return [...new Set(sources)].filter(
    (file) =>
      file !== "" && !/generated|\*|src\/(?:index|promise|standalone)\.ts$/.test(file) && existsSync(join(root, file))
  )
}

/** Writes the pages; see the head of this module. */
export const writeModules = async (): Promise<void> => {
  rmSync(output, { recursive: true, force: true })
  const configuration = join(root, ".cache", "typedoc.json")
  const options = {
    entryPoints: entries().map((file) => join(root, file)),
    tsconfig: join(root, "tsconfig.docs.json"),
    plugin: [join(docs, "node_modules/typedoc-plugin-markdown/dist/index.js")],
    out: output,
    readme: "none",
    name: "Modules",
    router: "module",
    entryFileName: "README",
    basePath: join(root, "src"),
    excludeInternal: true,
    excludeExternals: true,
    excludePrivate: true,
    disableSources: true,
    hidePageHeader: true,
    hideBreadcrumbs: true,
    useCodeBlocks: true,
    parametersFormat: "table",
    interfacePropertiesFormat: "list",
    requiredToBeDocumented: ["Function", "Variable", "Class", "Interface", "TypeAlias", "Enum"],
    validation: { notExported: false, invalidLink: true, notDocumented: true },
    treatValidationWarningsAsErrors: false,
    logLevel: "Warn"
  }
  writeFileSync(configuration, JSON.stringify(options, null, 2))
  await run(join(docs, "node_modules/.bin/typedoc"), ["--options", configuration])
}
