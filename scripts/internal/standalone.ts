/**
 * Makes `dist/standalone` of the other modules in `dist/`: one module and one declaration file without imports.
 *
 * The types of a Promise client name few types of Effect, none of which a program without Effect can use. Plain types replace them, so that
 * the declarations mean the same with any version of Effect, or without Effect.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"
import { type Plugin, build as rolldown } from "rolldown"
import { dts } from "rolldown-plugin-dts"
import { license } from "./tools.ts"

/** Plain types in place of Effect's, by module. */
const plain: { readonly [module: string]: string } = {
  "effect/Brand": `export interface Brand<in out Keys extends string> { readonly "~Brand": { readonly [Key in Keys]: Key } }`,
  "effect/Cause": "export interface YieldableError extends Error {}",
  "effect/Duration": `/** A duration; one that a server asks for is in milliseconds. */
export interface Duration {
  readonly value: { readonly _tag: "Millis"; readonly millis: number } | { readonly _tag: "Nanos"; readonly nanos: bigint } | { readonly _tag: "Infinity" | "NegativeInfinity" }
}
/** A duration, or milliseconds, or a text such as \`"5 seconds"\`. */
export type Input = Duration | number | \`\${number} \${"milli" | "millis" | "second" | "seconds" | "minute" | "minutes" | "hour" | "hours" | "day" | "days"}\``,
  "effect/Redacted": `/** A text that shows as \`<redacted>\`; read it with \`reveal\`. */
export interface Redacted<out A = string> { readonly "~Redacted"?: A }`
}

/** Removes what no program without Effect can use: schemas, which have the names of their types, and examples that run effects. */
const withoutSchemas = (text: string): string =>
  text
    .replace(/(?:\/\*\* [^\n]* \*\/\n)?^export declare const \w+: Schema\.Codec<[^\n]*>;\n/gm, "")
    .replace(/\n \*\n \* @example\n \* ```ts\n[\s\S]*?\n \* ```(?=\n)/g, "")

/** Replaces Effect's types with the plain ones. Imports of other modules of Effect stay; {@link declarations} fails if one is used. */
const withoutEffect: Plugin = {
  name: "without-effect",
  resolveId: {
    order: "pre",
    handler: (id) => {
      if (id in plain) return `\0${id}.d.ts`
      return id.startsWith("effect/") ? { id, external: true, moduleSideEffects: false } : undefined
    }
  },
  load: { order: "pre", handler: (id) => plain[id.slice(1, -5)] ?? withoutSchemas(readFileSync(id, "utf8")) }
}

/**
 * Names that the module declares and does not export. The compiler writes them into the declarations of programs that export results of
 * calls, so they are exported, too, as types.
 */
const unnamed = (code: string): string => {
  const clauses = Array.from(code.matchAll(/^export (?:type )?\{([^}]*)\}/gm), ([, names = ""]) => names)
  const pairs = clauses.flatMap((names) =>
    names.split(",").map((name) => name.replace("type ", "").trim().split(" as "))
  )
  const [own, taken] = [new Set(pairs.map(([name]) => name)), new Set(pairs.map((pair) => pair.at(-1)))]
  const declared = code.matchAll(/^(?:declare )?(?:interface|type|class|const) ([\w$]+)/gm)
  return [...new Set(Array.from(declared, ([, name = ""]) => name))]
    .filter((name) => !own.has(name))
    .map((name) => (taken.has(name) ? `${name} as ${name}$0` : name))
    .toSorted()
    .join(", ")
}

const declarations = async (dist: string): Promise<string> => {
  const { output } = await rolldown({
    input: { standalone: join(dist, "standalone.d.ts") },
    plugins: [withoutEffect, dts({ dtsInput: true, emitDtsOnly: true, generator: "oxc", tsconfig: false })],
    logLevel: "warn",
    write: false
  })
  const chunk = output.find(({ fileName }) => fileName === "standalone.d.ts")
  const code = chunk?.type === "chunk" ? chunk.code : ""
  const left = /^(?:import|export) .* from "[^"]*";$/m.exec(code)?.[0]
  if (left !== undefined) throw new Error(`the declarations of dist/standalone need others: ${left}`)
  // For `Symbol.asyncDispose`, as in the modules that were bundled.
  return `/// <reference lib="esnext.disposable" />\n${code}\nexport type { ${unnamed(code)} };\n`
}

/** Replaces `dist/standalone.js` and its declarations with files that import nothing. */
export const makeStandalone = async (dist: string): Promise<void> => {
  const file = join(dist, "standalone.js")
  await build({
    entryPoints: [file],
    outfile: file,
    allowOverwrite: true,
    bundle: true,
    // White space stays, and with it the marks of pure calls: a bundler drops the resources that a program does not use.
    minifyIdentifiers: true,
    minifySyntax: true,
    format: "esm",
    target: "es2022",
    banner: { js: license() }
  })
  writeFileSync(join(dist, "standalone.d.ts"), await declarations(dist))
  // The maps are those of the replaced files.
  for (const name of ["standalone.js.map", "standalone.d.ts.map"]) rmSync(join(dist, name), { force: true })
}
