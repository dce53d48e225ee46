/**
 * `npm run docs`: builds the site and serves it.
 *
 * `-- --check` builds it and opens every page in Chromium. `-- --only PATTERN` checks pages of the site as it was built last, by a regular
 * expression of their paths. `-- --pictures` builds it and takes the pictures of `docs/pictures/` and the
 * session in a terminal, `docs/public/cli.svg`, anew.
 * `-- --links` requests every external link.
 */
import { parseArgs, styleText } from "node:util"
import { installFolder } from "../internal/peers.ts"
import { runStages, type Stage } from "../internal/shell.ts"
import { checkPages } from "./check.ts"
import { checkExternalLinks } from "./externalLinks.ts"
import { writeModules } from "./modules.ts"
import { takePictures } from "./pictures.ts"
import { bundlePlayground } from "./playground.ts"
import { record } from "./recording.ts"
import { buildSite, serveSite } from "./site.ts"

const { values } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    only: { type: "string" },
    links: { type: "boolean", default: false },
    pictures: { type: "boolean", default: false },
    build: { type: "boolean", default: false },
    port: { type: "string" }
  }
})

const stages: ReadonlyArray<Stage> = [
  { name: "install", run: () => installFolder("docs", "the site") },
  { name: "reference of the modules", run: writeModules },
  { name: "modules of the playground", run: bundlePlayground },
  { name: "site", run: buildSite }
]

const check = (only: string): Stage => ({ name: "pages in Chromium", run: () => checkPages(new RegExp(only)) })

if (values.links) {
  await runStages([{ name: "external links", run: checkExternalLinks }])
} else if (values.only !== undefined) {
  await runStages([check(values.only)])
} else if (values.check || values.build || values.pictures) {
  await runStages([
    ...stages,
    ...(values.check ? [check("")] : []),
    ...(values.pictures
      ? [
          { name: "session in a terminal", run: record },
          { name: "pictures", run: takePictures }
        ]
      : [])
  ])
} else {
  for (const { name, run } of stages) {
    console.log(styleText("dim", `${name} …`))
    await run()
  }
  const { url } = await serveSite(Number(values.port ?? 4173))
  console.log(`The site is at ${url}. Ctrl+C ends it.`)
}
