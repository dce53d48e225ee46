/** Code that a start of the program loads: each kilobyte is compiled each time, and each built-in module costs its own. */
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { consumer } from "../../scripts/internal/fixture.ts"

let bin = ""

beforeAll(async () => {
  bin = join(await consumer(), "node_modules/effect-polytomic/dist/bin")
}, 240_000)

const imports = (text: string, pattern: RegExp): ReadonlyArray<string> =>
  Array.from(text.matchAll(pattern), ([, from = ""]) => from)

/** The files that some files load, themselves included, and the built-in modules. */
const loaded = (...files: ReadonlyArray<string>) => {
  const texts = new Map<string, string>()
  const builtIn = new Set<string>()
  const visit = (file: string): void => {
    if (texts.has(file)) return
    const text = readFileSync(file, "utf8")
    texts.set(file, text)
    for (const from of imports(text, /(?:from|import)"([^"]+)"/g)) {
      if (from.startsWith(".")) visit(join(dirname(file), from))
      else builtIn.add(from)
    }
  }
  for (const file of files) visit(file)
  return { files: texts.size, bytes: [...texts.values()].reduce((sum, { length }) => sum + length, 0), builtIn }
}

describe("a start of the program", () => {
  it("for its version loads the launcher alone", () => {
    const { builtIn, bytes, files } = loaded(join(bin, "effect-polytomic.js"))
    expect(files).toBe(1)
    expect(bytes).toBeLessThan(3_000)
    expect([...builtIn].toSorted()).toEqual(["node:fs", "node:process"])
  })

  it("for an operation of the newest version loads few files, no other command, and no module for requests at once", () => {
    const chunks = join(bin, "chunks")
    const program = readFileSync(join(chunks, "program.js"), "utf8")
    // The newest version is the first in the table of versions.
    const [operations = "", words = ""] = imports(program, /import\(`\.\/((?:operations|words)\d*\.js)`\)/g)
    const { builtIn, bytes, files } = loaded(
      join(bin, "effect-polytomic.js"),
      ...["main.js", operations, words].map((file) => join(chunks, file))
    )
    expect(files).toBeLessThanOrEqual(5)
    expect(bytes).toBeLessThan(540_000)
    expect([...builtIn].toSorted()).toEqual(["node:fs", "node:module", "node:process", "node:tty"])
  })
})
