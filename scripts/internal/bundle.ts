/** Bundles programs as Wrangler would, to see what they weigh and what they are made of. */
import { gzipSync } from "node:zlib"
import { type BuildOptions, build, type Metafile } from "esbuild"

/** A bundled program. */
export interface Bundle {
  /** Size after gzip at its strongest, in kB of 1,000 bytes. */
  readonly kilobytes: number
  readonly metafile: Metafile
}

/** Bundles a program for a Worker; bare imports are found from `folder`. */
export const bundle = async (program: string, folder: string, options: BuildOptions = {}): Promise<Bundle> => {
  const result = await build({
    stdin: { contents: program, resolveDir: folder, loader: "js" },
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
    logLevel: "silent",
    ...options
  })
  const [output] = result.outputFiles ?? []
  if (output === undefined || result.metafile === undefined) throw new Error("esbuild wrote nothing")
  return { kilobytes: gzipSync(output.contents, { level: 9 }).length / 1000, metafile: result.metafile }
}

/** The subpaths of Effect that importing the whole package loads. */
export const effectImports = async (folder: string): Promise<ReadonlyArray<string>> => {
  const { metafile } = await bundle(`export * from "effect-polytomic"`, folder, {
    external: ["effect/*"],
    ignoreAnnotations: true
  })
  const paths = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path))
  return [...new Set(paths)].filter((path) => path.startsWith("effect/")).toSorted()
}
