/** The packed program: a folder without dependencies, the same on Node, Deno and Bun; in pipes, on terminals, interrupted. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { copyFileSync, cpSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { consumer, fixture } from "../../scripts/internal/fixture.ts"
import { root } from "../../scripts/internal/shell.ts"
import { Seed } from "../../src/emulator/index.ts"
import { start } from "../../src/emulator/node.ts"
import { oldNode } from "./runtimes.ts"

type Command = readonly [program: string, ...args: ReadonlyArray<string>]

const local = (name: string): string => join(root, "node_modules/.bin", name)

let emulator: Awaited<ReturnType<typeof start>>
let folder = ""
let file = ""
const commands = new Map<string, Command>()

const connections = Array.from({ length: 4000 }, (_, i) => ({
  organization: Seed.acme.id,
  name: `Connection ${i} ${"x".repeat(600)}`,
  type: "postgresql" as const
}))

beforeAll(async () => {
  emulator = await start({ port: 0, data: { ...Seed.standard(), connections } })
  const installed = join(await consumer(), "node_modules/effect-polytomic")
  const node22 = await fixture("node22", { node: oldNode }, { scripts: ["node"] })
  // Nothing else is beside it: neither Effect nor the rest of the package.
  folder = mkdtempSync(join(tmpdir(), "program-"))
  copyFileSync(join(installed, "package.json"), join(folder, "package.json"))
  file = join(folder, "dist/bin/effect-polytomic.js")
  cpSync(join(installed, "dist/bin"), join(folder, "dist/bin"), { recursive: true })
  commands.set("Node 24", [local("node"), file])
  commands.set("Node 22", [join(node22, "node_modules/node/bin/node"), file])
  commands.set("Deno", [
    local("deno"),
    "run",
    "--no-config",
    "--allow-net",
    "--allow-env",
    "--allow-read",
    "--allow-sys",
    file
  ])
  commands.set("Bun", [local("bun"), file])
}, 240_000)

afterAll(async () => {
  await emulator.close()
  rmSync(folder, { recursive: true, force: true })
})

const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: folder,
  TERM: "xterm-256color",
  DENO_NO_UPDATE_CHECK: "1",
  POLYTOMIC_API_KEY: "test-key",
  POLYTOMIC_BASE_URL: emulator.url
})

const begin = ([program, ...before]: Command, args: ReadonlyArray<string>) => {
  const child = spawn(program, [...before, ...args], {
    env: environment(),
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"]
  })
  const output = { out: "", err: "" }
  child.stderr.on("data", (text) => {
    output.err += text
  })
  return { child, output, ended: once(child, "close").then(([code]) => code as number | null) }
}

const run = async (command: Command, ...args: ReadonlyArray<string>) => {
  const { child, ended, output } = begin(command, args)
  child.stdout.on("data", (text) => {
    output.out += text
  })
  return { code: await ended, ...output }
}

const node = (): Command => commands.get("Node 24") ?? ["node"]

describe("the packed program", () => {
  const missing = "00000000-0000-4000-8000-000000000000"

  const cases: ReadonlyArray<readonly [args: ReadonlyArray<string>, code: number]> = [
    [["--version"], 0],
    [["connections", "get", "--help"], 0],
    [["connections", "list", "--fields", "name", "--output", "csv"], 0],
    [["connections", "create", "--schema"], 0],
    [["connections", "get", missing, "--output", "table"], 1],
    [["connections", "lst"], 2],
    [["identity", "get", "--output", "table"], 0]
  ]

  it("does the same on each runtime", async () => {
    for (const [args, code] of cases) {
      const expected = await run(node(), ...args)
      expect(expected.code, args.join(" ")).toBe(code)
      for (const [name, command] of commands) {
        const outcome = await run(command, ...args)
        const plain = (text: string): string => text.replace(/[0-9a-f-]{36}/g, "<id>")
        expect({ ...outcome, err: plain(outcome.err) }, `${name}: ${args.join(" ")}`).toEqual({
          ...expected,
          err: plain(expected.err)
        })
      }
    }
  }, 240_000)

  it("is interrupted by a signal on each runtime, and leaves nothing running", async () => {
    for (const [name, command] of commands) {
      const { child, ended } = begin(command, ["emulator", "--port", "0"])
      await once(child.stdout, "data")
      child.kill("SIGINT")
      expect(await ended, name).toBe(130)
    }
  }, 120_000)
})

describe("pipes", () => {
  it("get all, however slow they are", async () => {
    for (const name of ["Node 24", "Deno", "Bun"]) {
      const { child, ended } = begin(commands.get(name) ?? node(), ["connections", "list"])
      await new Promise((late) => setTimeout(late, 1000))
      const chunks: Array<Buffer> = []
      child.stdout.on("data", (chunk) => chunks.push(chunk))
      expect(await ended, name).toBe(0)
      const text = Buffer.concat(chunks).toString()
      expect(text.length, name).toBeGreaterThan(3_000_000)
      expect(JSON.parse(text), name).toHaveLength(4000)
    }
  }, 120_000)

  it("that close early end the run quietly", async () => {
    for (const name of ["Node 24", "Deno", "Bun"]) {
      const { child, ended, output } = begin(commands.get(name) ?? node(), [
        "connections",
        "list",
        "--output",
        "ndjson"
      ])
      await once(child.stdout, "data")
      child.stdout.destroy()
      expect(await ended, name).toBe(0)
      expect(output.err, name).toBe("")
    }
  }, 120_000)
})

describe("a terminal", () => {
  /** Runs on a pseudo terminal of so many columns, and returns what was written to it. */
  const onTerminal = async (columns: number, ...args: ReadonlyArray<string>): Promise<string> => {
    const [program, ...before] = node()
    const words = [program, ...before, ...args].map((word) => `'${word}'`).join(" ")
    const child = spawn("script", ["-qec", `stty cols ${columns} rows 24; ${words}`, "/dev/null"], {
      env: environment(),
      cwd: folder,
      stdio: ["pipe", "pipe", "inherit"]
    })
    let text = ""
    child.stdout.on("data", (chunk) => {
      text += chunk
    })
    await once(child, "close")
    return text.replaceAll("\r\n", "\n")
  }

  it("shows a table that fits", async () => {
    const shown = await onTerminal(60, "webhooks", "list")
    expect(shown).toBe("No results.\n")
    const narrow = await onTerminal(40, "connections", "list", "--fields", "name,type.id,status")
    const [head = "", first = ""] = narrow.split("\n")
    expect(head).toBe(`\u001b[1mname${" ".repeat(17)}type.id     status\u001b[0m`)
    expect(first).toBe("Connection 0 xxxxx…  postgresql  healthy")
  }, 60_000)

  it("shows an error in red, and how to go on", async () => {
    const shown = await onTerminal(80, "conections", "list")
    expect(shown).toBe(
      '\u001b[31merror:\u001b[0m Unknown subcommand "conections" for "effect-polytomic". Did you mean connections?\n  See: effect-polytomic --help\n'
    )
  }, 60_000)
})
