/** Every public export is documented, and every export that exists at run time appears in an example. */
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { root } from "../../scripts/internal/shell.ts"
import { readModule } from "./exports.ts"
import { modules, ofModule } from "./fences.ts"

const generated = readdirSync(join(root, "src/generated"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => `src/generated/${file}`)

/** First paragraph of a docstring: up to an empty line, a tag or a list. */
const opening = (doc: string): string => doc.trim().split(/\n\s*(?:\n|@|[-|])/)[0] ?? ""

const complaint = (doc: string): string | undefined => {
  const text = opening(doc)
  if (text === "") return "has no docstring"
  if (text.startsWith("@")) return "begins with a tag, not with a sentence"
  if (!/^[A-Z0-9`{]/.test(text)) return `does not begin as a sentence does: ${text}`
  // The whole docstring of an operation is its method and path.
  if (!/[.:…]$/.test(text) && !/^`[A-Z]+ \/\S*`$/.test(text)) return `does not end as a sentence does: ${text}`
  return undefined
}

describe("docblocks", () => {
  it.each([...modules, ...generated])("of %s are sentences", (file) => {
    const { exports, head } = readModule(file)
    const complaints = [{ name: "the module", doc: head?.doc ?? "" }, ...exports].flatMap(({ doc, name }) => {
      const wrong = complaint(doc)
      return wrong === undefined ? [] : [`${name} ${wrong}`]
    })
    expect(complaints).toEqual([])
  })

  it.each(modules)("of %s cover each runtime export", (file) => {
    const examples = ofModule(file)
    const values = readModule(file).exports.filter(({ isValue }) => isValue)
    const unshown = values.filter(
      ({ name }) => !examples.some(({ code }) => new RegExp(`\\b(?:Polytomic)?${name}\\b`).test(code))
    )
    expect(unshown.map(({ name }) => name)).toEqual([])
  })

  it("are reported when missing or unfinished", () => {
    expect(complaint("")).toBe("has no docstring")
    expect(complaint("@internal")).toContain("tag")
    expect(complaint("A thing")).toContain("end")
    expect(complaint("a thing.")).toContain("begin")
    expect(complaint("A thing.\n\n@see there")).toBeUndefined()
    expect(complaint("`GET /api/things/{id}`")).toBeUndefined()
  })
})
