/** Updates the entry points of the versions in `exports` of package.json, so that a new version needs only its document. */

type Exports = { readonly [subpath: string]: unknown }

const target = (path: string) => ({
  "effect-polytomic-source": `./src/generated/${path}.ts`,
  types: `./dist/generated/${path}.d.ts`,
  default: `./dist/generated/${path}.js`
})

/** Barrels have a separate form for runtimes; see `scripts/internal/modules.ts`. */
const barrel = (version: string) => {
  const { default: last, ...first } = target(`v${version}/index`)
  return { ...first, node: `./dist/node/v${version}.js`, default: last } // the first matching condition applies
}

/** An entry for the compiler only: declarations name these modules, and no program imports them. */
const typesOnly = (path: string) => ({ types: `./dist/generated/${path}.d.ts` })

/** The entries of one version: its exports, and its modules whose types only can be imported. */
const entriesOf = (version: string, files: ReadonlyArray<string>): Exports => ({
  [`./v${version}`]: barrel(version),
  [`./v${version}/index`]: null,
  [`./v${version}/*`]: target(`v${version}/*`),
  ...Object.fromEntries(
    ["*Calls", "*Shapes", "Shared*"].flatMap((pattern) => {
      const [before = "", after = ""] = `v${version}/${pattern}`.split("*")
      // A version whose shapes are all those of newer ones has no such module.
      const isThere = files.some((file) => file.startsWith(before) && file.endsWith(`${after}.ts`))
      return isThere ? [[`./v${version}/${pattern}`, typesOnly(`v${version}/${pattern}`)]] : []
    })
  )
})

const isVersioned = (subpath: string): boolean => /^\.\/v\d{4}-\d\d-\d\d(\/|$)/.test(subpath)

/** The module with the client's name in requests, which contains the version of package.json. */
export const userAgentText = (text: string): string => {
  const { name, version } = JSON.parse(text) as { readonly name: string; readonly version: string } // the shape of every package.json
  return `/** Name and version of this package. Made by \`npm run generate\` from package.json. */

/** Value of the \`user-agent\` header. */
export const userAgent = ${JSON.stringify(`${name}/${version}`)}
`
}

/**
 * The text of package.json with the entry points of exactly these versions, newest first; everything else is unchanged. `files`
 * are the generated files, by their paths below `src/generated/`.
 */
export const withVersions = (text: string, versions: ReadonlyArray<string>, files: ReadonlyArray<string>): string => {
  const manifest = JSON.parse(text) as { readonly exports?: Exports } // the shape of every package.json
  if (manifest.exports === undefined) return text
  const wanted = Object.assign(
    {},
    ...[...versions]
      .sort()
      .reverse()
      .map((version) => entriesOf(version, files))
  ) as Exports // merged entries
  const others = Object.entries(manifest.exports).filter(([subpath]) => !isVersioned(subpath))
  // Node uses the most specific pattern, whatever the order; they are inserted at the position of the first one.
  const at = Math.max(0, Object.keys(manifest.exports).findIndex(isVersioned))
  const before = Object.keys(manifest.exports).slice(0, at)
  const exports = Object.fromEntries([
    ...others.filter(([subpath]) => before.includes(subpath)),
    ...Object.entries(wanted),
    ...others.filter(([subpath]) => !before.includes(subpath))
  ])
  return `${JSON.stringify({ ...manifest, exports }, undefined, 2)}\n`
}
