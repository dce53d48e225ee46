import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { checkTexts } from "../../scripts/house.ts"

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "texts-"))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Broken rules of a folder with one file. */
const brokenIn = async (file: string, text: string): Promise<string> => {
  rmSync(folder, { recursive: true })
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
  return checkTexts(folder).then(() => "", String)
}

describe("house rules of texts", () => {
  it("reject unfinished work, paths of one machine and registries in any file", async () => {
    expect(await brokenIn("docs/a.md", `done\n// ${"TO"}DO: more`)).toContain(
      `unfinished work belongs in an issue: docs/a.md:2:// ${"TO"}DO`
    )
    expect(await brokenIn("a.ts", `cd ${"/home/"}someone/x`)).toContain("a path of one machine: a.ts:1")
    expect(await brokenIn("a.json", `"https://registry.${"npmjs"}.org/x"`)).toContain(
      "lock files name no registry: a.json"
    )
    expect(await brokenIn("a.ts", "https://example.com/work/x and ./work/y")).toBe("")
    expect(await brokenIn("a.png", `\0${"TO"}DO`)).toBe("")
  })

  it("reject actions that are not pinned by their whole hash with the version beside it", async () => {
    const action = "- uses: actions/checkout"
    const hash = "de0fac2e4500dabe0009e67214ff5f5447ce83dd"
    const broken = (text: string) => brokenIn(".github/workflows/ci.yml", `steps:\n\n  ${text}\n`)
    for (const version of ["v6", hash])
      expect(await broken(`${action}@${version}`)).toContain(
        "an action without its full hash: .github/workflows/ci.yml:3"
      )
    expect(await broken(`${action}@${hash} # v6.0.2`)).toBe("")
  })

  it("reject notes that a release cannot use", async () => {
    const broken = (text: string) => brokenIn(".changeset/note.md", text)
    expect(await broken('---\n"effect-polytomic": minor\n---\n\nSomething new.\n')).toBe("")
    for (const text of ['---\n"effect-polytomic": huge\n---\n\nSomething new.\n', "Something new.\n"])
      expect(await broken(text)).toMatch(/npm run changeset`: .changeset\/note.md$/)
    expect(await broken('---\n"effect-polytomic": minor\n---\n')).toBe(
      "Error: a note without a sentence: .changeset/note.md"
    )
    expect(await brokenIn(".changeset/README.md", "Notes.")).toBe("")
  })

  it("reject another version of Effect in the manifest of Deno", async () => {
    expect(await brokenIn("deno.json", '{ "imports": { "effect/": "npm:/effect@3.0.0/" } }')).toMatch(
      /lock file: deno.json$/
    )
  })
})
