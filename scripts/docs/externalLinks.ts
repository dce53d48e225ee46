/** Requests every external link of the documents, so that dead ones are found. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { type Counts, root, run } from "../internal/shell.ts"

/** Links of a Markdown text or of docblocks; URLs in code are placeholders, and those of this repository are links to its files. */
export const linksOf = (text: string): ReadonlyArray<string> => {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, "")
  const found = Array.from(prose.matchAll(/(?:\]\(|<|@see )(https?:\/\/[^\s)>]+)/g), ([, url = ""]) => url)
  return [...new Set(found)].filter((url) => !url.startsWith("https://github.com/effect-polytomic/"))
}

/** Files of the documents that name each link. */
const collect = async (): Promise<ReadonlyMap<string, ReadonlyArray<string>>> => {
  const files = (await run("git", ["ls-files", "*.md", "src/*.ts", "examples/*.ts"], { cwd: root })).split("\n")
  const links = new Map<string, ReadonlyArray<string>>()
  for (const file of files) {
    if (file === "") continue
    for (const url of linksOf(readFileSync(join(root, file), "utf8"))) links.set(url, [...(links.get(url) ?? []), file])
  }
  return links
}

/** Statuses of a page that is not there; servers answer others to what they take for a robot. */
const gone: ReadonlyArray<number> = [404, 410]

/** Problem of a link, if it has one; a host that does not respond is asked a second time. */
export const problemOf = async (url: string, tries = 2): Promise<string | undefined> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) })
    await response.body?.cancel()
    return gone.includes(response.status) ? `status ${response.status}` : undefined
  } catch (error) {
    return tries > 1 ? problemOf(url, tries - 1) : String(error)
  }
}

/** Requests all links, four at a time; fails with those that are dead. */
export const checkExternalLinks = async (): Promise<Counts> => {
  const links = await collect()
  const left = [...links]
  const dead: Array<string> = []
  const work = async (): Promise<void> => {
    for (let link = left.shift(); link !== undefined; link = left.shift()) {
      const [url, files] = link
      const problem = await problemOf(url)
      if (problem !== undefined) dead.push(`${url} (${files.join(", ")}): ${problem}`)
    }
  }
  await Promise.all([work(), work(), work(), work()])
  if (dead.length > 0) throw new Error(dead.join("\n"))
  return { passed: links.size, failed: 0 }
}
