/** Blocks of documents that commands write: a lost marker would leave an old block, which no check sees. */
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { blocks } from "../../scripts/figures/main.ts"
import { root } from "../../scripts/internal/shell.ts"

const expected: Readonly<Record<string, ReadonlyArray<string>>> = {
  figures: Object.keys(blocks),
  reference: ["resources", "migration", "routes", "operations"],
  contract: ["summary", "decisions"]
}

const files = execFileSync("git", ["ls-files", "*.md", "llms.txt"], { cwd: root, encoding: "utf8" }).trim().split("\n")
const texts = files.map((file) => readFileSync(join(root, file), "utf8"))

it.each(Object.entries(expected))(
  "each block of npm run %s is in the documents once, with its end",
  (command, names) => {
    const whole = new RegExp(`<!-- ${command} (\\w+) -->\n(?:(?!<!-- ${command} )[^])*?<!-- end of ${command} -->`, "g")
    const found = texts.flatMap((text) => Array.from(text.matchAll(whole), ([, name]) => name))
    expect(found.toSorted()).toEqual([...names].toSorted())
  }
)
