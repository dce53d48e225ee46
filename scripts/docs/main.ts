/**
 * `npm run docs`: builds the site and serves it.
 *
 * `-- --build` only builds it. `-- --check` then opens every page in Chromium, and `-- --pictures` takes the pictures of `docs/pictures/`.
 * `-- --links` requests every link of the documents and of the docblocks of public modules instead.
 */
import { join } from "node:path"
import { parseArgs } from "node:util"
import { installFolder, root, run, runStages, type Stage, tests } from "../internal/shell.ts"
import { checkLinks } from "./externalLinks.ts"
import { writeModules } from "./modules.ts"
import { takePictures } from "./pictures.ts"
import { bundlePlayground } from "./playground.ts"
import { serveSite } from "./site.ts"

const flag = { type: "boolean" } as const
const { values } = parseArgs({ options: { build: flag, check: flag, links: flag, pictures: flag } })

const requestLinks = async (): Promise<void> => {
  await installFolder("scripts/lint", "tools of the checks")
  const documents = await run("git", ["ls-files", "*.md"])
  await checkLinks([...documents.split("\n"), "docs/modules/**/*.md"])
}

const serve = async (): Promise<never> => {
  const { url } = await serveSite(4173)
  console.log(`The site is at ${url}. Ctrl+C ends it.`)
  return new Promise(() => {})
}

const reference: ReadonlyArray<Stage> = [
  { name: "install", run: () => installFolder("docs", "the site") },
  { name: "reference of the modules", run: writeModules }
]

if (values.links) await runStages([...reference, { name: "links", run: requestLinks }])
await runStages([
  ...reference,
  { name: "modules of the playground", run: bundlePlayground },
  { name: "site", run: () => run(join(root, "docs/node_modules/.bin/vitepress"), ["build", "docs"]) },
  ...(values.check ? [tests("pages in Chromium", "site")] : []),
  ...(values.pictures ? [{ name: "pictures", run: takePictures }] : []),
  ...(Object.keys(values).length === 0 ? [{ name: "server", run: serve }] : [])
])
