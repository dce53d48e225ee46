/** Bundles programs as users do, to measure their size and list their modules. */
import { hash } from "node:crypto"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { type BuildOptions, build, type Metafile } from "esbuild"
import { build as buildWithRolldown } from "rolldown"

export interface Bundle {
  readonly text: string
  readonly metafile: Metafile
}

/** Bytes of a text after gzip at its strongest. */
export const gzip = (text: string): number => gzipSync(text, { level: 9 }).length

export type Size = Readonly<Record<"bytes" | "gzip", number>>

export const sizeOf = (text: string): Size => ({ bytes: Buffer.byteLength(text), gzip: gzip(text) })

const conditions = ["workerd", "worker", "browser"]

/** Helper that Wrangler adds with `minify`, unless its `keep_names` is off: functions and classes keep their names. */
export const asWrangler: BuildOptions = { keepNames: true }

/** Bundles the sources that the package ships, whose modules `dist` has gathered in chunks. */
export const fromSources: BuildOptions = { conditions: ["effect-polytomic-source", ...conditions] }

/** Bundles a program with the options that Wrangler gives esbuild; bare imports are found from `folder`. */
export const bundle = async (program: string, folder: string, options: BuildOptions = {}): Promise<Bundle> => {
  const { metafile, outputFiles } = await build({
    stdin: { contents: program, resolveDir: folder, loader: "js" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2024",
    supported: { using: true },
    conditions,
    logLevel: "silent",
    ...options,
    metafile: true,
    write: false
  })
  const [output] = outputFiles
  if (output === undefined) throw new Error("esbuild wrote nothing")
  return { text: output.text, metafile }
}

/** Bundles a program with rolldown, the bundler of Vite. */
export const bundleWithRolldown = async (program: string, folder: string): Promise<{ readonly text: string }> => {
  const input = join(folder, `program-${hash("sha256", program).slice(0, 16)}.js`)
  writeFileSync(input, program)
  const { output } = await buildWithRolldown({
    input,
    platform: "browser",
    resolve: { conditionNames: [...conditions, "import", "default"] },
    logLevel: "silent",
    output: { format: "esm", minify: true },
    write: false
  })
  if (output.length > 1) throw new Error("rolldown wrote more than one chunk")
  return { text: output[0].code }
}

/** The subpaths of Effect that importing the whole package loads. */
export const effectImports = async (folder: string): Promise<ReadonlyArray<string>> => {
  const options = { external: ["effect/*"], ignoreAnnotations: true }
  const { text } = await bundle(`export * from "effect-polytomic"`, folder, options)
  return [...new Set(text.match(/(?<=\bfrom")effect\/[^"]+/g))].toSorted()
}
