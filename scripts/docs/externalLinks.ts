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

/**
 * Problem of a link, if it has one; a host that does not respond is asked a second time. Only 404 and 410 are problems: servers respond
 * with other statuses to what they take for a robot.
 */
export const problemOf = async (url: string, tries = 2): Promise<string | undefined> => {
  try {
    const { body, status } = await fetch(url, { signal: AbortSignal.timeout(30_000) })
    await body?.cancel()
    return status === 404 || status === 410 ? `status ${status}` : undefined
  } catch (error) {
    return tries > 1 ? problemOf(url, tries - 1) : String(error)
  }
}

/** Requests all links, one after the other; fails with those that are dead. */
export const checkExternalLinks = async (): Promise<Counts> => {
  const files = (await run("git", ["ls-files", "*.md", "src/*.ts", "examples/*.ts"])).split("\n")
  const links = files.flatMap((file) => linksOf(readFileSync(join(root, file), "utf8")).map((url) => ({ file, url })))
  const pages = Map.groupBy(links, ({ url }) => url.replace(/#.*/, ""))
  const dead: Array<string> = []
  for (const [url, places] of pages) {
    const problem = await problemOf(url)
    if (problem !== undefined) dead.push(`${url} (${places.map(({ file }) => file).join(", ")}): ${problem}`)
  }
  if (dead.length > 0) throw new Error(dead.join("\n"))
  return { passed: pages.size, failed: 0 }
}
