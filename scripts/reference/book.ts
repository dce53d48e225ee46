/** Puts the documents together: all files that `npm run reference` writes, by their paths. */
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { keepFiles, type Outcome } from "../../codegen/keep.ts"
import type { Version } from "../../codegen/model.ts"
import { anchor, fillBlocks } from "../internal/markdown.ts"
import { root } from "../internal/shell.ts"
import { headingOf, type Lineage, makeLineages, readVersions } from "./lineages.ts"
import { llmsPage } from "./llms.ts"
import { type Book, fileOfCall, resourcePages, type Topic } from "./resourcePage.ts"
import { migrationTable, resourcesTable, routesText } from "./tables.ts"

/** Makes the documents of the spec below `source` and keeps them below `target`. With `check`, nothing is written. */
export const keepBook = (source: string, target: string, options: { readonly check: boolean }): Outcome =>
  keepFiles(target, makeBook(readVersions(source)), globSync(`${folder}/**/*.md`, { cwd: target }), options)

/** Folder of the pages of resources. */
const folder = "docs/reference"

export const makeBook = (versions: ReadonlyArray<Version>): ReadonlyMap<string, string> => {
  const lineages = makeLineages(versions)
  const topics = makeTopics(versions, lineages)
  const [latest] = versions
  if (latest === undefined) throw new Error("there are no versions")
  const book: Book = { versions, newest: latest.version, linkTo: linker(topics, latest.version) }
  const tables = {
    resources: () => resourcesTable(topics, versions),
    migration: () => migrationTable(latest, lineages),
    routes: () => routesText(book, lineages)
  }
  const byHand = [`${folder}/README.md`, "docs/migration.md", "docs/curl.md"]
  return new Map([
    ...byHand.map((path) => [path, fillBlocks(readFileSync(join(root, path), "utf8"), "reference", tables)] as const),
    ...topics.flatMap((topic) =>
      resourcePages(topic, book).map(([file, text]) => [`${folder}/${file}`, text] as const)
    ),
    ["llms.txt", llmsPage(versions)]
  ])
}

/** The resources of all versions, by name; each with the calls whose newest version is of it. */
const makeTopics = (versions: ReadonlyArray<Version>, lineages: ReadonlyArray<Lineage>): ReadonlyArray<Topic> => {
  const topics = new Map<string, Topic>()
  for (const version of versions) {
    for (const resource of version.resources) {
      if (topics.has(resource.className)) continue
      const own = lineages.filter(({ newest }) => newest.resource.className === resource.className)
      topics.set(resource.className, { version, resource, lineages: own })
    }
  }
  return [...topics.values()].sort((a, b) => (a.resource.className < b.resource.className ? -1 : 1))
}

const linker = (topics: ReadonlyArray<Topic>, newest: string): Book["linkTo"] => {
  const places = new Map<string, string>()
  for (const topic of topics) {
    for (const lineage of topic.lineages) {
      const place = `${fileOfCall(topic, lineage, newest)}#${anchor(headingOf(lineage))}`
      for (const { operation, version } of lineage.members) {
        places.set(`${version.version} ${operation.endpoint.id}`, place)
      }
    }
  }
  return (version, id) => places.get(`${version} ${id}`)
}
