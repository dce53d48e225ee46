/** Links of the docs to files of this repository resolve. */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, normalize } from "node:path"
import { describe, expect, it } from "vitest"
import { root } from "../../scripts/internal/shell.ts"
import { markdown } from "./fences.ts"

/** Anchor of a heading, as GitHub generates it. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-")

const withoutFences = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, "")

const anchors = (file: string): ReadonlySet<string> =>
  new Set(
    [...withoutFences(readFileSync(file, "utf8")).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => anchor(heading))
  )

describe("docs/errors.md", () => {
  it("has an anchor for the tag of every error", () => {
    const page = readFileSync(join(root, "docs/errors.md"), "utf8")
    const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.includes("generated"))
      .map((file) => readFileSync(join(root, "src", file), "utf8"))
    // An error class has a base class with its tag.
    const tags = sources.flatMap((text) =>
      Array.from(text.matchAll(/Base\b[\s\S]{0,40}?ErrorClass<\s*"(Polytomic\w+)"/g), ([, tag = ""]) => tag)
    )
    expect(tags.length).toBeGreaterThan(20)
    expect([...new Set(tags)].filter((tag) => !page.includes(`<a id="${tag.toLowerCase()}"></a>\`${tag}\``))).toEqual(
      []
    )
  })
})

describe("links", () => {
  it.each(markdown())("of %s resolve", (file) => {
    const text = withoutFences(readFileSync(join(root, file), "utf8"))
    const dead = [...text.matchAll(/\]\((?!https?:)([^)\s#]*)(?:#([^)\s]+))?\)/g)].flatMap(([, path = "", heading]) => {
      const target = path === "" ? join(root, file) : normalize(join(root, dirname(file), path))
      if (!existsSync(target)) return [path]
      return heading === undefined || anchors(target).has(heading) ? [] : [`${path}#${heading}`]
    })
    expect([...new Set(dead)]).toEqual([])
  })
})
