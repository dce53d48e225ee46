/** The check of import boundaries: it reports violations, and fails if it has read nothing. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { checkImports } from "../../scripts/house.ts"
import { installFolder, root, run } from "../../scripts/internal/shell.ts"

let folder: string

const write = (files: { readonly [path: string]: string }): void => {
  rmSync(join(folder, "src"), { recursive: true, force: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

beforeAll(async () => {
  await installFolder("scripts/lint", "import rules")
  folder = mkdtempSync(join(tmpdir(), "imports-"))
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("the import rules", { timeout: 120_000 }, () => {
  it("hold for imports of folders before", async () => {
    write({
      "src/internal/schema/issue.ts": "export interface Issue {}",
      "src/internal/http/request.ts": `export type { Issue } from "../schema/issue.ts"`
    })
    await checkImports(folder)
  })

  it("refuse a type import of a later folder, even by way of a public module", async () => {
    write({
      "src/internal/errors/text.ts": `import type { Client } from "../../Client.ts"\nexport type Text = Client`,
      "src/Client.ts": `export type { Client } from "./internal/client/client.ts"`,
      "src/internal/client/client.ts": "export interface Client {}"
    })
    await expect(checkImports(folder)).rejects.toThrow(
      "errors-imports-only-folders-before-it: src/internal/errors/text.ts → src/internal/client/client.ts"
    )
  })

  it("refuse circles, of types too, which Biome finds", async () => {
    write({
      "src/a.ts": `import type { B } from "./b.ts"\nexport interface A extends B {}`,
      "src/b.ts": `import type { A } from "./a.ts"\nexport interface B { readonly a?: A }`
    })
    const { noImportCycles } = JSON.parse(readFileSync(join(root, "biome.json"), "utf8")).linter.rules.suspicious
    writeFileSync(
      join(folder, "biome.json"),
      JSON.stringify({ linter: { rules: { preset: "none", suspicious: { noImportCycles } } } })
    )
    await expect(run("biome", ["lint"], { cwd: folder })).rejects.toThrow("This import is part of a cycle.")
  })

  it("refuse a folder that is not in the order", async () => {
    write({
      "src/x.ts": `export * from "./internal/attic/box.ts"`,
      "src/internal/attic/box.ts": "export const box = 1"
    })
    await expect(checkImports(folder)).rejects.toThrow(
      "every-folder-is-in-the-order: src/x.ts → src/internal/attic/box.ts"
    )
  })

  it("refuse the emulator to what ships, and the client to the emulator", async () => {
    write({
      "src/Client.ts": `export type { Store } from "./emulator/Store.ts"`,
      "src/emulator/Store.ts": "export interface Store {}",
      "src/emulator/web.ts": `export { retry } from "../RetryPolicy.ts"`,
      "src/RetryPolicy.ts": "export const retry = 1"
    })
    const found = await checkImports(folder).catch(String)
    expect(found).toContain("emulator-knows-the-contract-only: src/emulator/web.ts → src/RetryPolicy.ts")
    expect(found).toContain("nothing-that-ships-imports-the-emulator: src/Client.ts → src/emulator/Store.ts")
  })

  it("are not checked where sources were not read", async () => {
    write({ "src/a.ts": "export const a = 1", "src/node_modules/b.ts": "export const b = 1" })
    await expect(checkImports(folder)).rejects.toThrow("1 of 2 sources were read: the import rules are not checked")
  })
})
