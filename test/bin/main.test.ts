/** The program's own access to files and standard input, in processes of its own. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, describe, it } from "@effect/vitest"
import { root } from "../../scripts/internal/shell.ts"

const folder = mkdtempSync(join(tmpdir(), "program-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const latin = Buffer.from('{"name":"\xe9"}', "latin1")

/** Standard output of a command line, or the error that it ended with. */
const run = async (input: string, stdin: Uint8Array | string = "") => {
  const program = join(root, "src/bin/effect-polytomic.ts")
  const args = ["webhooks", "update", "1", "--dry-run", `--input=${input}`, "--output=json"]
  const child = spawn(process.execPath, [program, ...args], { env: { PATH: process.env.PATH ?? "" } })
  const output = { out: "", err: "" }
  child.stdout.on("data", (text) => {
    output.out += text
  })
  child.stderr.on("data", (text) => {
    output.err += text
  })
  child.stdin.end(stdin)
  const [code] = await once(child, "close")
  if (code === 0) return JSON.parse(output.out).body
  const { error } = JSON.parse(output.err)
  return [code, error.message, error.hint]
}

describe("an input", () => {
  it("is UTF-8, in a file or at standard input, and may begin with a byte order mark", async () => {
    const path = file("latin.json", latin)
    const text = '{"endpoint":"https://é.example","secret":"s"}'
    const [fromFile, fromStdin, marked] = await Promise.all([
      run(path),
      run("-", latin),
      run(file("marked.json", `\ufeff${text}`))
    ])
    assert.deepStrictEqual(fromFile, [2, `${path} is not valid UTF-8.`, "Save it as UTF-8."])
    assert.deepStrictEqual(fromStdin, [2, "standard input is not valid UTF-8.", "Save it as UTF-8."])
    assert.deepStrictEqual(marked, { endpoint: "https://é.example", secret: "******" })
  }, 60_000)

  it("that cannot be read is an error with the next step", async () => {
    const missing = join(folder, "missing.json")
    const hint = "Check the path and its permissions."
    const below = join(file("a-file", "{}"), "input.json")
    assert.deepStrictEqual(await Promise.all([run(missing), run(folder), run(below)]), [
      [2, `${missing} does not exist.`, hint],
      [2, `${folder} is a directory.`, hint],
      [2, `${below} has a file as its parent directory.`, hint]
    ])
  }, 60_000)
})
