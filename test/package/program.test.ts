/** Code that the program loads at its start: each kilobyte is compiled each time, and each built-in module has its own cost. */
import { execFile as execFileOf } from "node:child_process"
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import { beforeAll, describe, expect, it } from "vitest"
import { consumer } from "../../scripts/internal/packed.ts"
import { root } from "../../scripts/internal/shell.ts"
import { start } from "../../src/emulator/node.ts"

const execFile = promisify(execFileOf)

let bin = ""

beforeAll(async () => {
  bin = join(await consumer(), "node_modules/effect-polytomic/dist/bin")
}, 240_000)

const imports = (text: string, pattern: RegExp): ReadonlyArray<string> =>
  Array.from(text.matchAll(pattern), ([, from = ""]) => from)

/** The files that some files load, including themselves, and the built-in modules. */
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

describe("the startup of the program", () => {
  it("loads the launcher only for --version", () => {
    const { builtIn, bytes, files } = loaded(join(bin, "effect-polytomic.js"))
    expect(files).toBe(1)
    expect(bytes).toBeLessThan(3_000)
    expect([...builtIn].toSorted()).toEqual(["node:fs", "node:process"])
  })

  it("loads few files for an operation of the newest version, no other command, and no module for concurrent requests", () => {
    const chunks = join(bin, "chunks")
    const program = readFileSync(join(chunks, "program.js"), "utf8")
    // The newest version is the first in the table of versions.
    const [operations = "", words = ""] = imports(program, /import\(`\.\/((?:operations|words)\d*\.js)`\)/g)
    const { builtIn, bytes, files } = loaded(
      join(bin, "effect-polytomic.js"),
      ...["main.js", operations, words].map((file) => join(chunks, file))
    )
    expect(files).toBeLessThanOrEqual(5)
    expect(bytes).toBeLessThan(490_000)
    expect([...builtIn].toSorted()).toEqual(["node:fs", "node:module", "node:process", "node:tty"])
  })

  it("takes little more CPU time than an empty Node process that makes the same request", async () => {
    const emulator = await start({ port: 0 })
    const env = { PATH: process.env.PATH ?? "", POLYTOMIC_API_KEY: "test-key", POLYTOMIC_BASE_URL: emulator.url }
    const raw = `await (await fetch("${emulator.url}/api/connections", { headers: { authorization: "Bearer test-key" } })).json()`
    const node = join(root, "node_modules/.bin/node")
    const program = join(bin, "effect-polytomic.js")
    const commands = {
      raw: [node, "--input-type=module", "-e", raw],
      version: [node, program, "--version"],
      list: [node, program, "connections", "list"]
    }
    const least: { [name: string]: number } = {}
    try {
      // CPU time, and the minimum of some runs, to exclude other load of the machine.
      for (let round = 0; round < 6; round++) {
        for (const [name, command] of Object.entries(commands)) {
          const script = 'TIMEFORMAT="%U %S"; time "$@" > /dev/null'
          const { stderr } = await execFile("bash", ["--norc", "-c", script, "bash", ...command], { env })
          const seconds = stderr.trim().split(" ").map(Number)
          expect(seconds, stderr).toHaveLength(2)
          least[name] = Math.min(least[name] ?? Number.POSITIVE_INFINITY, (seconds[0] ?? 0) + (seconds[1] ?? 0))
        }
      }
    } finally {
      await emulator.close()
    }
    const { list = 0, raw: own = 0, version = 0 } = least
    // `npm run bench` has the wall times: 0.5 and 1.5.
    expect(version / own).toBeLessThan(1)
    expect(list / own).toBeLessThan(2)
  }, 120_000)
})
