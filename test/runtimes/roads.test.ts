/**
 * The paths of new users: the exact programs of `docs/quick-start.md`, in a folder with the packed tarball and `effect`, on the
 * runtime of each, against the emulator that `npx effect-polytomic emulator` starts.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"
import { Miniflare } from "miniflare"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { consumer } from "../../scripts/internal/packed.ts"
import { root, run } from "../../scripts/internal/shell.ts"

/** The program below a heading. */
const programOf = (heading: string): string => {
  const [, section = ""] = readFileSync(join(root, "docs/quick-start.md"), "utf8").split(`\n## ${heading}\n`)
  const [, program] = /^```ts[^\n]*\n([\s\S]*?)^```$/m.exec(section.split("\n## ")[0] ?? "") ?? []
  if (program === undefined) throw new Error(`docs/quick-start.md has no program below "${heading}"`)
  return program
}

let folder = ""
let emulator: ChildProcess
let env: Readonly<Record<string, string>> = {}

beforeAll(async () => {
  folder = await consumer()
  emulator = spawn(
    process.execPath,
    [join(folder, "node_modules/.bin/effect-polytomic"), "emulator", "--port", "0", "--quiet"],
    {
      stdio: ["ignore", "pipe", "inherit"]
    }
  )
  let printed = ""
  for await (const chunk of emulator.stdout ?? []) {
    printed += String(chunk)
    if (printed.includes("Ready.")) break
  }
  const [url = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? []
  env = { POLYTOMIC_BASE_URL: url, POLYTOMIC_API_KEY: "test-key" }
}, 120_000)

afterAll(async () => {
  emulator.kill()
  await once(emulator, "exit")
})

/** Writes the program of a heading next to the packages, and returns its path. */
const write = (heading: string, file: string): string => {
  const path = join(folder, file)
  // The document shows the expected value of the promise on the last line.
  writeFileSync(path, programOf(heading).replace(/^(program\.pipe\(.*\)) \/\/ => .*$/m, "console.log(await $1)"))
  return path
}

const command = (runtime: string, args: ReadonlyArray<string>): Promise<string> =>
  run(join(root, "node_modules/.bin", runtime), args, {
    cwd: folder,
    env: { ...env, NODE_OPTIONS: "", NODE_ENV: undefined, NO_COLOR: "1" }
  })

const withoutTypes = (path: string): Promise<unknown> =>
  build({
    entryPoints: [path],
    outfile: path.replace(/\.ts$/, ".js"),
    bundle: true,
    packages: "external",
    format: "esm"
  })

describe("the quick start", () => {
  it("runs as an Effect program", async () => {
    const path = write("An Effect program", "effect-program.ts")
    await withoutTypes(path)
    expect(await command("node", ["effect-program.js"])).toContain("Example database")
  })

  it("runs as a Deno script with network and environment permissions only", async () => {
    write("A Deno script", "script.ts")
    const args = [
      "run",
      "--quiet",
      "--no-prompt",
      "--node-modules-dir=manual",
      "--allow-net",
      "--allow-env=POLYTOMIC_API_KEY,POLYTOMIC_BASE_URL",
      "script.ts"
    ]
    expect(await command("deno", args)).toBe("Example database: healthy")
  })

  it("runs as a Worker without compatibility flags", async () => {
    const path = write("A Worker", "worker.ts")
    const outfile = join(folder, "worker.bundle.js")
    const conditions = ["workerd", "worker", "browser"]
    await build({
      entryPoints: [path],
      outfile,
      bundle: true,
      format: "esm",
      target: "es2022",
      conditions,
      logLevel: "silent"
    })
    const respond = async (bindings: Record<string, string>): Promise<string> => {
      const outbound = async (request: Request): Promise<Response> =>
        fetch(request.url.replace("https://app.polytomic.com", env["POLYTOMIC_BASE_URL"] ?? ""), {
          headers: request.headers
        })
      const miniflare = new Miniflare({
        modules: true,
        scriptPath: outfile,
        compatibilityDate: "2026-04-01",
        bindings,
        outboundService: outbound as never // its types are those of workerd
      })
      try {
        const response = await miniflare.dispatchFetch("http://localhost/")
        return `${response.status} ${await response.text()}`
      } finally {
        await miniflare.dispose()
      }
    }
    expect(await respond({ POLYTOMIC_API_KEY: "test-key" })).toBe(`200 ["Example database"]`)
    expect(await respond({})).toMatch(/^502 .*POLYTOMIC_API_KEY|^502 .*apiKey/)
  })

  it("runs without Effect", async () => {
    const path = write("Without Effect", "promise.ts")
    writeFileSync(path, readFileSync(path, "utf8").replace(`createClient({ apiKey: "test-key" })`, "createClient()"))
    await withoutTypes(path)
    expect(await command("node", ["promise.js"])).toContain("Example database")
  })

  it("runs from a terminal", async () => {
    const output = await run(
      process.execPath,
      [join(folder, "node_modules/.bin/effect-polytomic"), "connections", "list"],
      {
        cwd: folder,
        env: { ...env, NODE_OPTIONS: "" }
      }
    )
    expect(output).toContain("Example database")
  })
})
