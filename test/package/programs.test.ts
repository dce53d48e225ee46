/** Programs of users, compiled and run with the packed tarball; each prints a line at its end. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { consumer } from "../../scripts/internal/packed.ts"
import { root, run } from "../../scripts/internal/shell.ts"

const sources = join(root, "test/package/programs")

const programs = readdirSync(sources).filter((file) => file.endsWith(".ts"))

/** The expected output of a program, next to the statement that prints it. */
const expectedOutput = (file: string): string =>
  /^console\.log\(.*\) \/\/ => (.*)$/m.exec(readFileSync(join(sources, file), "utf8"))?.[1] ?? ""

let folder = ""

beforeAll(async () => {
  folder = join(await consumer(), "programs")
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  cpSync(sources, folder, { recursive: true })
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    module: "nodenext",
    target: "es2023",
    lib: ["es2023", "dom", "dom.iterable", "esnext.disposable"],
    types: [],
    // Types without a public name would fail here.
    declaration: true,
    outDir: "out",
    rootDir: "."
  }
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }))
}, 120_000)

describe("programs that users write", () => {
  it("compile, including their declarations", async () => {
    expect(await run("tsc", ["-p", folder]).catch((error: Error) => error.message)).toBe("")
  }, 120_000)

  it.each(programs)("%s runs", async (file) => {
    expect(expectedOutput(file)).not.toBe("")
    const output = await run("node", [join(folder, "out", file.replace(/\.ts$/, ".js"))])
    expect(output.trim()).toBe(expectedOutput(file))
  })
})
