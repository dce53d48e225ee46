/**
 * `npm run docs`: builds the site and serves it.
 *
 * `-- --check` builds it and opens every page in Chromium. `-- --only PATTERN` checks pages of the site as it was built last, by a regular
 * expression of their paths. `-- --pictures` builds it and takes the pictures of `docs/pictures/` and the
 * session in a terminal, `docs/public/cli.svg`, anew. `-- --links` requests every external link.
 */
import { join } from "node:path"
import { parseArgs } from "node:util"
import { installFolder, root, run, runStages, type Stage, tests } from "../internal/shell.ts"
import { checkExternalLinks } from "./externalLinks.ts"
import { writeModules } from "./modules.ts"
import { record, takePictures } from "./pictures.ts"
import { bundlePlayground } from "./playground.ts"
import { serveSite } from "./site.ts"

const { values } = parseArgs({
  options: {
    check: { type: "boolean" },
    only: { type: "string" },
    links: { type: "boolean" },
    pictures: { type: "boolean" },
    build: { type: "boolean" }
  }
})

const docs = join(root, "docs")

const build: ReadonlyArray<Stage> = [
  { name: "install", run: () => installFolder("docs", "the site") },
  { name: "reference of the modules", run: writeModules },
  { name: "modules of the playground", run: bundlePlayground },
  { name: "site", run: () => run(join(docs, "node_modules/.bin/vitepress"), ["build", docs]) }
]

const check = tests("pages in Chromium", "site", values.only === undefined ? [] : ["-t", values.only])

const serve = async (): Promise<never> => {
  const { url } = await serveSite(4173)
  console.log(`The site is at ${url}. Ctrl+C ends it.`)
  return new Promise(() => {})
}

if (values.links) await runStages([{ name: "external links", run: checkExternalLinks }])
if (values.only !== undefined) await runStages([check])
await runStages([
  ...build,
  ...(values.check ? [check] : []),
  ...(values.pictures ? [{ name: "pictures", run: () => Promise.all([record(), takePictures()]) }] : []),
  ...(values.check || values.pictures || values.build ? [] : [{ name: "server", run: serve }])
])
