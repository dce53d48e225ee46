/**
 * Makes `dist/standalone` of all that is in `dist/`: one module and one declaration file, with nothing left to import.
 *
 * The types of a Promise client name few types of Effect, none of which a program without Effect can do anything with. Plain ones
 * take their place, so that the declarations mean the same whatever version of Effect a program has, or none.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"
import { type Plugin, build as rolldown } from "rolldown"
import { dts } from "rolldown-plugin-dts"
import { license } from "./tools.ts"

/** Placeholder of Effect's types. */
const stand: { readonly [module: string]: string } = {
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

/** Exports that no program without Effect can use: schemas, which have the names of their types, and examples that run effects. */
const withoutSchemas = (text: string): string =>
  text
    .replace(/(?:\/\*\* [^\n]* \*\/\n)?^export declare const \w+: Schema\.Codec<[^\n]*>;\n/gm, "")
    .replace(/\n \*\n \* @example\n \* ```ts\n[\s\S]*?\n \* ```(?=\n)/g, "")

/** Puts the plain types in the place of Effect's; the modules that have none stay outside, and are seen if anything is left of them. */
const withoutEffect: Plugin = {
  name: "without-effect",
  resolveId: {
    order: "pre",
    handler: (id) => {
      if (id in stand) return `\0${id}.d.ts`
      return id.startsWith("effect/") ? { id, external: true, moduleSideEffects: false } : undefined
    }
  },
  load: { order: "pre", handler: (id) => stand[id.slice(1, -5)] ?? withoutSchemas(readFileSync(id, "utf8")) }
}

/**
 * The names that no other name of the module exports. The compiler writes them into the declarations of programs that export what
 * calls return, so they are exported, too, as types.
 */
const unnamed = (code: string): ReadonlyArray<string> => {
  const clauses = code.matchAll(/^export (?:type )?\{([^}]*)\}/gm)
  const exported = Array.from(clauses, ([, names = ""]) => names.split(",")).flat()
  const pairs = exported.map((name) => name.replace("type ", "").trim().split(" as "))
  const own = new Set(pairs.map(([name]) => name))
  const taken = new Set(pairs.map((pair) => pair.at(-1)))
  const declared = code.matchAll(/^(?:declare )?(?:interface|type|class|const) ([\w$]+)/gm)
  return [...new Set(Array.from(declared, ([, name = ""]) => name))]
    .filter((name) => !own.has(name))
    .map((name) => (taken.has(name) ? `${name} as ${name}$0` : name))
    .toSorted()
}

const declarations = async (dist: string): Promise<string> => {
  const { output } = await rolldown({
    input: { standalone: join(dist, "standalone.d.ts") },
    plugins: [withoutEffect, dts({ dtsInput: true, emitDtsOnly: true, generator: "oxc", tsconfig: false })],
    logLevel: "warn",
    write: false
  })
  // Beside the declarations there can be the bundler's own helpers; that nothing is imported from them is seen below.
  const [chunk, ...others] = output.filter(({ fileName }) => fileName.endsWith(".d.ts"))
  if (chunk?.type !== "chunk" || others.length > 0) throw new Error("dist/standalone has several files of declarations")
  const { code } = chunk
  const left = /^(?:import|export) .* from "[^"]*";$/m.exec(code)?.[0]
  if (left !== undefined) throw new Error(`the declarations of dist/standalone have types of Effect: ${left}`)
  // For `Symbol.asyncDispose`, as the modules that were bundled say of themselves.
  return `/// <reference lib="esnext.disposable" />\n${code}\nexport type { ${unnamed(code).join(", ")} };\n`
}

/** Replaces the module of that name in `dist/` with one that needs no other. */
export const makeStandalone = async (dist: string): Promise<void> => {
  const file = join(dist, "standalone.js")
  await build({
    entryPoints: [file],
    outfile: file,
    allowOverwrite: true,
    bundle: true,
    // White space stays, and with it the marks of pure calls: a bundler that takes one resource of it leaves the others out.
    minifyIdentifiers: true,
    minifySyntax: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    banner: { js: license() },
    logLevel: "warning"
  })
  writeFileSync(join(dist, "standalone.d.ts"), await declarations(dist))
  // Those maps are of what was there before.
  for (const name of ["standalone.js.map", "standalone.d.ts.map"]) rmSync(join(dist, name), { force: true })
}
