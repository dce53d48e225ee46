import { describe, expect, it } from "vitest"
import { brokenIn } from "../../scripts/house.ts"

describe("house rules of texts", () => {
  it("reject unfinished work, paths of one machine and registries in any file", () => {
    expect(brokenIn("docs/a.md", `done\n// ${"TO"}DO: more`)).toEqual([
      "docs/a.md:2: unfinished work belongs in an issue"
    ])
    expect(brokenIn("a.ts", `cd ${"/home/"}someone/x`)).toEqual(["a.ts:1: a path of one machine"])
    expect(brokenIn("a.json", `"https://registry.${"npmjs"}.org/x"`)).toEqual(["a.json:1: lock files name no registry"])
    expect(brokenIn("a.ts", "https://example.com/work/x and ./work/y")).toEqual([])
  })

  it("reject actions that are not pinned by their whole hash with the version beside it", () => {
    const action = "- uses: actions/checkout"
    const hash = "de0fac2e4500dabe0009e67214ff5f5447ce83dd"
    const broken = (text: string) => brokenIn(".github/workflows/ci.yml", `steps:\n\n  ${text}\n`)
    for (const version of ["v6", hash])
      expect(broken(`${action}@${version}`)[0]).toContain("ci.yml:3: an action not pinned")
    expect(broken(`${action}@${hash} # v6.0.2`)).toEqual([])
  })

  it("reject notes that a release cannot use", () => {
    const broken = (text: string) => brokenIn(".changeset/a-note.md", text)
    expect(broken('---\n"effect-polytomic": minor\n---\n\nSomething new.\n')).toEqual([])
    expect(broken('---\n"effect-polytomic": huge\n---\n\nSomething new.\n')).toHaveLength(1)
    expect(broken("Something new.\n")).toHaveLength(1)
    expect(brokenIn(".changeset/README.md", "Notes.")).toEqual([])
  })

  it("reject another version of Effect in the manifest of Deno", () => {
    expect(brokenIn("deno.json", '{ "imports": { "effect/": "npm:/effect@3.0.0/" } }')).toHaveLength(1)
  })
})
