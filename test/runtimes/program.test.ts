/** The packed program: a folder without dependencies, the same on Node, Deno and Bun; in pipes, on terminals, interrupted. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { stripVTControlCharacters } from "node:util"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { consumer, fixture } from "../../scripts/internal/packed.ts"
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
  const node22 = await fixture("node22", { dependencies: { node: oldNode }, allowScripts: { node: true } })
  // The folder contains neither Effect nor the rest of the package.
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

const begin = (
  [program, ...before]: Command,
  args: ReadonlyArray<string>,
  { env = {}, input }: { readonly env?: NodeJS.ProcessEnv; readonly input?: "open" } = {}
) => {
  const child = spawn(program, [...before, ...args], { env: { ...environment(), ...env }, cwd: folder })
  if (input === undefined) child.stdin.end()
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

  it("behaves the same on each runtime", async () => {
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

  it("is interrupted by a signal on each runtime and leaves nothing running", async () => {
    for (const [name, command] of commands) {
      const { child, ended } = begin(command, ["emulator", "--port", "0"])
      await once(child.stdout, "data")
      child.kill("SIGINT")
      expect(await ended, name).toBe(130)
    }
  }, 120_000)
})

describe("files", () => {
  it("that cannot be read or written are rejected before a request, with the reason", async () => {
    const before = readdirSync(folder) // runtimes keep their caches there
    const dead = { env: { POLYTOMIC_BASE_URL: "http://127.0.0.1:9" } }
    const parent = join(folder, "package.json")
    const cases: ReadonlyArray<readonly [args: string, said: string]> = [
      ["connections list --api-key-file missing", "missing does not exist."],
      ["connections list --api-key-file .", ". is a directory."],
      [`connections create --input ${parent}/x`, "has a file as its parent directory."],
      ["connections create --name x --type y --configuration @missing", "missing does not exist."],
      ["query @missing --connection x", "missing does not exist."],
      ["events tail --once --cursor-file missing/position", "does not exist."],
      ["events tail --once --cursor-file .", ". is a directory."],
      [`webhooks listen --once --forward-to http://127.0.0.1:9 --cursor-file ${parent}/x`, "has a file as its parent"],
      ["webhooks listen --once --forward-to http://127.0.0.1:9 --secret-file missing", "missing does not exist."],
      ["mcp --http --port 0 --token-file missing", "missing does not exist."],
      ["emulator --port 0 --seed missing", "missing does not exist."],
      ["emulator --port 0 --faults missing", "missing does not exist."],
      [`emulator --port 0 --data-dir ${parent}/x`, "x"]
    ]
    for (const [args, expected] of cases) {
      const { child, ended, output } = begin(node(), args.split(" "), dead)
      child.stdout.on("data", (text) => {
        output.out += text
      })
      expect([await ended, output.out], `${args}: ${output.err}`).toEqual([2, ""])
      expect(output.err).toContain(expected)
    }
    expect(readdirSync(folder)).toEqual(before)
  }, 120_000)
})

describe("a signal", () => {
  const silent = createServer()
  let url = ""

  beforeAll(async () => {
    await new Promise<void>((listening) => silent.listen(0, "127.0.0.1", listening))
    url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}` // a server on a port
  })

  afterAll(() => {
    silent.closeAllConnections()
    silent.close()
  })

  it("ends the run in every phase, with its exit code", async () => {
    const requested = () => once(silent, "request")
    const noted = (text: string) => (output: { readonly err: string }) =>
      vi.waitFor(() => expect(output.err).toContain(text), 30_000)
    const phases: ReadonlyArray<
      readonly [args: string, reached: (output: { readonly err: string }) => Promise<unknown>]
    > = [
      ["connections list", requested],
      ["sync run x --bulk --follow", requested],
      ["query x --connection y", requested],
      ["events tail", requested],
      ["webhooks listen --forward-to http://127.0.0.1:9/", noted("Forwarding events to")],
      ["mcp --http --port 0", noted("MCP server")],
      // Reads from a pipe without a writer.
      ["connections create --input -", () => new Promise((done) => setTimeout(done, 1500))],
      ["mcp", () => new Promise((done) => setTimeout(done, 1500))]
    ]
    for (const [i, [args, reached]] of phases.entries()) {
      const [signal, code] = i % 4 === 3 ? (["SIGTERM", 143] as const) : (["SIGINT", 130] as const)
      const options = { env: { POLYTOMIC_BASE_URL: url }, input: "open" } as const
      const { child, ended, output } = begin(node(), args.split(" "), options)
      await reached(output)
      child.kill(signal)
      expect(await ended, `${signal}: ${args}`).toBe(code)
      expect(output.err, args).not.toMatch(/\n\s+at /)
    }
  }, 120_000)
})

describe("pipes", () => {
  it("receive all output, however slow they are", async () => {
    for (const name of ["Node 24", "Deno", "Bun"]) {
      const { child, ended } = begin(commands.get(name) ?? node(), ["connections", "list"])
      await new Promise((resolve) => setTimeout(resolve, 1000))
      const chunks: Array<Buffer> = []
      child.stdout.on("data", (chunk) => chunks.push(chunk))
      expect(await ended, name).toBe(0)
      const text = Buffer.concat(chunks).toString()
      expect(text.length, name).toBeGreaterThan(3_000_000)
      expect(JSON.parse(text), name).toHaveLength(4000)
    }
  }, 120_000)

  it("to a full disk end the run with one line and exit code 1", async () => {
    for (const [name, [program, ...before]] of commands) {
      const words = [program, ...before, "connections", "list", "--fields", "name"].map((word) => `'${word}'`).join(" ")
      const { ended, output } = begin(["bash", "--norc", "-c", `${words} > /dev/full`], [])
      expect(await ended, name).toBe(1)
      expect(output.err, name).toBe("error: standard output: ENOSPC.\n")
    }
  }, 60_000)

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
  /** Runs on a pseudo terminal of this many columns, and returns its output; presses keys when a text appears. */
  const onTerminal = async (
    columns: number,
    args: ReadonlyArray<string>,
    {
      env = {},
      keys,
      seen = ""
    }: { readonly env?: NodeJS.ProcessEnv; readonly seen?: string; readonly keys?: string } = {}
  ) => {
    const [program, ...before] = node()
    const words = [program, ...before, ...args].map((word) => `'${word}'`).join(" ")
    const child = spawn("script", ["-qec", `stty cols ${columns} rows 24; ${words}`, "/dev/null"], {
      env: { ...environment(), ...env },
      cwd: folder,
      stdio: ["pipe", "pipe", "inherit"]
    })
    let text = ""
    let pressed = keys === undefined
    child.stdout.on("data", (chunk) => {
      text += chunk
      if (pressed || !text.includes(seen)) return
      pressed = true
      child.stdin.write(keys)
    })
    const [code] = await once(child, "close")
    return { code, text: text.replaceAll("\r\n", "\n") }
  }

  it("shows a table that fits", async () => {
    expect((await onTerminal(60, ["webhooks", "list"])).text).toBe("No results.\n")
    const { text } = await onTerminal(40, ["connections", "list", "--fields", "name,type.id,status"])
    const [head = "", first = ""] = text.split("\n")
    expect(head).toBe(`\u001b[1mname${" ".repeat(17)}type.id     status\u001b[0m`)
    expect(first).toBe("Connection 0 xxxxx…  postgresql  healthy")
  }, 60_000)

  it("shows an error in red with the next step", async () => {
    const { code, text } = await onTerminal(80, ["conections", "list"])
    expect(code).toBe(2)
    expect(text).toBe(
      '\u001b[31merror:\u001b[0m Unknown subcommand "conections" for "effect-polytomic". Did you mean connections?\n  See: effect-polytomic --help\n'
    )
  }, 60_000)

  it("asks before a deletion and treats Ctrl-C and everything but yes as no", async () => {
    const { url } = emulator
    const list = await fetch(`${url}/api/connections`, { headers: { authorization: "Bearer test-key" } })
    const { data } = (await list.json()) as { readonly data: ReadonlyArray<{ readonly id: string }> } // of the emulator
    const id = data.at(-1)?.id ?? ""
    for (const [keys, code] of [
      ["\u0003", 130],
      ["n\n", 2],
      ["y\n", 0]
    ] as const) {
      const outcome = await onTerminal(80, ["connections", "delete", id], { seen: "[y/N]", keys })
      expect(outcome.text).toContain(`of organization "Acme"? [y/N]`)
      expect(outcome.code, JSON.stringify(keys)).toBe(code)
    }
    expect((await onTerminal(80, ["connections", "get", id])).code).toBe(1)
  }, 60_000)

  it("draws a progress bar in one line, and then the execution", async () => {
    const data = { ...Seed.standard(), connections: [Seed.exampleConnection] }
    const executions = { queuedFor: 100, runsFor: 2_000, cancelsIn: 10 }
    const server = await start({ port: 0, data, executions })
    try {
      const env = { POLYTOMIC_BASE_URL: server.url }
      const connection = Seed.exampleConnection.id ?? ""
      const input = {
        name: "Nightly",
        source_connection_id: connection,
        destination_connection_id: connection,
        destination_configuration: { schema: "copy" },
        mode: "replicate",
        default_schedule: { frequency: "manual" }
      }
      const { child, ended, output } = begin(node(), ["bulk-sync", "create", "--input", "-"], { env, input: "open" })
      child.stdout.on("data", (text) => {
        output.out += text
      })
      child.stdin.end(JSON.stringify(input))
      expect(await ended, output.err).toBe(0)
      const { id } = JSON.parse(output.out) as { readonly id: string } // printed above
      for (const columns of [40, 100]) {
        const { code, text } = await onTerminal(columns, ["sync", "run", id, "--bulk", "--follow"], { env })
        expect(code, text).toBe(0)
        // Each frame returns to the start of the line, and so does the text that clears the last one.
        const parts = text.split("\r\u001b[K").slice(1)
        const result = parts.at(-1)
        const frames = parts.slice(0, -1).map(stripVTControlCharacters)
        expect(frames.length).toBeGreaterThan(3)
        for (const frame of frames) {
          expect(frame).toMatch(/^[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏] /)
          expect([...frame].length).toBeLessThan(columns)
        }
        expect(frames.at(-1)).toMatch(/completed {2}\d+ records/)
        expect(result).toContain("\u001b[1mstatus")
      }
    } finally {
      await server.close()
    }
  }, 60_000)
})
