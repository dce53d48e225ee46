/** Figures in the docs come from stored runs, never from a hand. */
import { execFileSync } from "node:child_process"
import { describe, expect, it } from "vitest"
import { bench, blocks, find, size } from "../../scripts/figures/main.ts"
import { root } from "../../scripts/internal/shell.ts"

describe("figures of the documents", () => {
  it.each(Object.keys(blocks).filter((name) => name !== "chaos"))(
    "%s name the day and the command of their run",
    (name) => {
      const text = blocks[name]?.() ?? ""
      expect(text).toMatch(/^\| .*\|\n\| ---.*\|\n\| /)
      expect(text).toMatch(/Measured on \d{4}-\d\d-\d\d with `npm run (?:bench|size)` on Node \d+\.\d+\.\d+/)
      expect(text).not.toMatch(/NaN|undefined|Infinity/)
    }
  )

  it("have every goal that the runs have", () => {
    const goals = [...bench().figures, ...size().figures].filter(({ target }) => target !== undefined)
    for (const { name } of goals) expect(blocks["goals"]?.()).toContain(`| ${name} |`)
  })

  it("fail for a run that measured a part only", () => {
    expect(() => find([], "small GET, to raw fetch")).toThrow(
      `no figure "small GET, to raw fetch": measure it with npm run figures -- --measure`
    )
  })

  it("are current in this checkout", () => {
    const output = execFileSync(process.execPath, ["scripts/figures/main.ts", "--check"], {
      cwd: root,
      encoding: "utf8"
    })
    expect(output).toContain("Each figure of the documents is current")
  })
})
