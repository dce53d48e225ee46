import { spawnSync } from "node:child_process"
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { SpecError } from "../../codegen/cursor.ts"
import { run } from "../../codegen/run.ts"
import { fixtures, version } from "./support.ts"

let root: string

const path = (...parts: ReadonlyArray<string>): string => join(root, ...parts)

const widgets = `src/generated/v${version}/Widgets.ts`

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "checkout-"))
  cpSync(new URL("spec", fixtures), path("spec"), { recursive: true })
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

describe("a run", () => {
  it("writes missing files and then finds everything up to date", () => {
    const first = run(root, "all", { check: false })
    expect(first.differing).toContain(widgets)
    expect(first.differing).toHaveLength(first.total)
    expect(run(root, "all", { check: true })).toEqual({ total: first.total, differing: [] })
    expect(run(root, "all", { check: false }).differing).toEqual([])
  })

  it("names changed, missing and extra files; --check changes none", () => {
    run(root, "all", { check: false })
    appendFileSync(path(widgets), "\n")
    rmSync(path(`src/generated/v${version}/index.ts`))
    writeFileSync(path("src/generated/Stray.ts"), "export {}\n")
    const differing = ["src/generated/Stray.ts", widgets, `src/generated/v${version}/index.ts`]
    expect(run(root, "all", { check: true }).differing).toEqual(differing)
    expect(run(root, "all", { check: true }).differing).toEqual(differing)
    expect(run(root, "all", { check: false }).differing).toEqual(differing)
    expect(run(root, "all", { check: true }).differing).toEqual([])
    expect(existsSync(path("src/generated/Stray.ts"))).toBe(false)
  })

  it.each(["src/widgets.ts", "src/Widgets.ts"])("rejects a resource with the name of the hand-written %s", (file) => {
    mkdirSync(path("src"))
    writeFileSync(path(file), "export {}\n")
    expect(() => run(root, "all", { check: false })).toThrow(/the resource "widgets" would have the name of the module/)
    expect(existsSync(path("src/generated"))).toBe(false)
  })

  it("applies the overlay of a version", () => {
    const action = { target: "$.info", description: "An older one.", update: { version: "2021-01-01" } }
    const overlay = { overlay: "1.0.0", info: { title: "Decisions", version: "1" }, actions: [action] }
    mkdirSync(path("spec/overlays"), { recursive: true })
    writeFileSync(path(`spec/overlays/${version}.json`), JSON.stringify(overlay))
    run(root, "all", { check: false })
    expect(readFileSync(path("src/generated/v2021-01-01/Widgets.ts"), "utf8")).toContain(`version: "2021-01-01"`)
  })

  it("generates the selected resources only", () => {
    run(root, ["widgets.parts"], { check: false })
    expect(existsSync(path(`src/generated/v${version}/WidgetsParts.ts`))).toBe(true)
    expect(existsSync(path(widgets))).toBe(false)
    expect(readFileSync(path(`src/generated/v${version}/operations.ts`), "utf8")).not.toContain("Widgets.")
  })

  it("rejects a selected resource that no version has", () => {
    expect(() => run(root, ["gadgets"], { check: true })).toThrow("no version has the resource gadgets")
  })

  it("rejects invalid JSON and a checkout without documents", () => {
    writeFileSync(path(`spec/${version}.json`), "{")
    expect(() => run(root, "all", { check: true })).toThrow(SpecError)
    rmSync(path(`spec/${version}.json`))
    expect(() => run(root, "all", { check: true })).toThrow("no documents were found")
  })
})

describe("the command", () => {
  const command = (...args: ReadonlyArray<string>) =>
    spawnSync(process.execPath, [fileURLToPath(new URL("../../codegen/main.ts", import.meta.url)), ...args], {
      encoding: "utf8"
    })

  it("prints its usage on invalid arguments", () => {
    const { status, stderr } = command("--chekc")
    expect(status).toBe(2)
    expect(stderr).toContain("There is no option --chekc.")
  })
})

describe("package.json", () => {
  const manifest = (exports: Record<string, unknown>) => JSON.stringify({ name: "x", exports }, undefined, 2)
  const subpaths = () => Object.keys(JSON.parse(readFileSync(path("package.json"), "utf8")).exports)

  it("gets the entry points of the existing versions in place of the old ones, and keeps all others", () => {
    writeFileSync(path("package.json"), manifest({ ".": "./a.js", "./v1999-01-01": "./gone.js", "./b": "./b.js" }))
    expect(run(root, "all", { check: true }).differing).toContain("package.json")
    run(root, "all", { check: false })
    expect(subpaths()).toEqual([
      ".",
      `./v${version}`,
      `./v${version}/index`,
      `./v${version}/*`,
      `./v${version}/*Calls`,
      `./v${version}/*Shapes`,
      `./v${version}/Shared*`,
      "./b"
    ])
    expect(run(root, "all", { check: true }).differing).toEqual([])
  })
})
