/** The official clients, of both generations, against the server: over standard streams, HTTP and workerd. */
import { execFile, spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { promisify } from "node:util"
import { Miniflare } from "miniflare"
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest"
import { bundle } from "../../scripts/internal/bundle.ts"
import { installFolder, root } from "../../scripts/internal/shell.ts"
import { start } from "../../src/emulator/node.ts"

const run = promisify(execFile)

const program = join(root, "src/bin/effect-polytomic.ts")

let emulator: Awaited<ReturnType<typeof start>>

const env = () => ({
  PATH: process.env.PATH ?? "",
  POLYTOMIC_API_KEY: "test-key",
  POLYTOMIC_BASE_URL: emulator.url
})

const drive = async (generation: string, ...target: ReadonlyArray<string>): Promise<unknown> => {
  const client = join(root, "test/mcp/client.mjs")
  const { stdout } = await run(process.execPath, [client, generation, ...target], { env: env(), timeout: 120_000 })
  return JSON.parse(stdout)
}

const expected = {
  tools: ["search_operations", "describe_operation", "call_operation"],
  found: "connections.list",
  connections: 0,
  refused: [true, "ReadOnly"],
  many: true
}

const protocols = { v1: "2025-11-25", v2: "2026-07-28" }

beforeAll(async () => {
  await installFolder("test/mcp", "clients of the Model Context Protocol")
  emulator = await start({ port: 0 })
}, 300_000)

afterAll(() => emulator.close())

describe("official clients", () => {
  for (const generation of ["v1", "v2"] as const) {
    it(`${generation}: standard streams`, async () => {
      expect(await drive(generation, "stdio", process.execPath, program, "mcp")).toMatchObject({
        ...expected,
        ...(generation === "v2" ? { protocol: protocols.v2 } : {})
      })
    }, 120_000)
  }

  it("serves HTTP as a program until it is interrupted", async () => {
    const server = spawn(process.execPath, [program, "mcp", "--http", "--port", "0"], {
      env: env(),
      stdio: ["ignore", "pipe", "pipe"]
    })
    // Whatever fails or times out, the server does not outlive the test.
    onTestFinished(() => void server.kill("SIGKILL"))
    let notes = ""
    server.stderr.on("data", (text) => {
      notes += text
    })
    while (!/http:\S+/.test(notes)) await once(server.stderr, "data")
    const url = /http:\S+/.exec(notes)?.[0] ?? ""
    for (const generation of ["v1", "v2"] as const) {
      expect(await drive(generation, "http", url, "test-key")).toEqual({ ...expected, protocol: protocols[generation] })
    }
    server.kill("SIGINT")
    expect(await once(server, "exit")).toEqual([130, null])
  }, 240_000)

  it("serves HTTP on workerd", async () => {
    const worker = `
      import { toWebHandler } from "./src/mcp.ts"
      const handler = toWebHandler({ auth: "caller", baseUrl: ${JSON.stringify(emulator.url)} })
      export default { fetch: (request) => handler(request) }`
    const { text } = await bundle(worker, root, {
      conditions: ["effect-polytomic-source", "workerd", "worker", "browser"]
    })
    const miniflare = new Miniflare({ modules: true, script: text, compatibilityDate: "2025-09-01" })
    try {
      const url = new URL("/mcp", await miniflare.ready)
      for (const generation of ["v1", "v2"] as const) {
        expect(await drive(generation, "http", url.href, "test-key")).toEqual({
          ...expected,
          protocol: protocols[generation]
        })
      }
    } finally {
      await miniflare.dispose()
    }
  }, 240_000)
})

describe("standard streams", () => {
  const line = (message: unknown): string => `${JSON.stringify(message)}\n`
  const params = { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "t", version: "1" } }
  const initialize = line({ jsonrpc: "2.0", id: 1, method: "initialize", params })
  const list = line({ jsonrpc: "2.0", id: 2, method: "tools/list" })

  const talk = async (input: string) => {
    const server = spawn(process.execPath, [program, "mcp"], { env: env() })
    onTestFinished(() => void server.kill("SIGKILL"))
    let output = ""
    server.stdout.on("data", (text) => {
      output += text
    })
    server.stdin.end(input)
    const [code] = await once(server, "close")
    return {
      code,
      messages: output
        .trim()
        .split("\n")
        .map((text): unknown => JSON.parse(text))
    }
  }

  it("reply to an invalid message and the one after it, and end with the input", async () => {
    const long = line({ jsonrpc: "2.0", id: 9, method: "ping", params: { x: "a".repeat(2_000_000) } })
    const deep = `{"jsonrpc":"2.0","id":8,"method":"ping","params":${"[".repeat(10_000)}${"]".repeat(10_000)}}\n`
    const { code, messages } = await talk(`not json\n${initialize}${long}${deep}\n${list}`)
    expect(code).toBe(0)
    expect(messages).toHaveLength(5)
    expect(messages).toContainEqual(
      expect.objectContaining({ id: null, error: expect.objectContaining({ code: -32700 }) })
    )
    expect(messages.filter((message) => JSON.stringify(message).includes("-32600"))).toHaveLength(2)
    expect(messages).toContainEqual(
      expect.objectContaining({ id: 2, result: expect.objectContaining({ tools: expect.any(Array) }) })
    )
  }, 60_000)

  const call = (id: number) =>
    line({
      jsonrpc: "2.0",
      id,
      method: "tools/call",
      params: { name: "call_operation", arguments: { operation: "connections.list" } }
    })

  /** A server whose API never responds; `asked` resolves with each request that reaches it. */
  const begin = async () => {
    const silent = createServer()
    await new Promise<void>((listening) => silent.listen(0, "127.0.0.1", listening))
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}` // a server on a port
    const server = spawn(process.execPath, [program, "mcp"], { env: { ...env(), POLYTOMIC_BASE_URL: url } })
    onTestFinished(() => {
      server.kill("SIGKILL")
      silent.closeAllConnections()
      silent.close()
    })
    const output = { text: "" }
    server.stdout.on("data", (text) => {
      output.text += text
    })
    const requested = once(silent, "request")
    const closed = requested.then(([request]) => once(request.socket, "close"))
    return { server, output, requested, closed, ended: once(server, "close") }
  }

  for (const protocolVersion of ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"]) {
    it(`${protocolVersion}: abort a canceled call without a reply, and reply to the next one`, async () => {
      const { requested, ended, closed, output, server } = await begin()
      server.stdin.write(line({ jsonrpc: "2.0", id: 1, method: "initialize", params: { ...params, protocolVersion } }))
      server.stdin.write(call(5))
      await requested
      server.stdin.write(line({ jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: 5 } }))
      await closed
      server.stdin.end(list)
      expect((await ended)[0]).toBe(0)
      const ids = output.text
        .trim()
        .split("\n")
        .map((text) => JSON.parse(text).id)
      expect(ids).toEqual([1, 2])
    }, 60_000)
  }

  it("that end during a hanging call stop the server, too", async () => {
    const { requested, ended, server } = await begin()
    server.stdin.write(initialize + call(5))
    await requested
    server.stdin.end()
    expect((await ended)[0]).toBe(0)
  }, 60_000)

  it("report a missing key and start no server", async () => {
    const server = spawn(process.execPath, [program, "mcp"], { env: { PATH: process.env.PATH ?? "" } })
    onTestFinished(() => void server.kill("SIGKILL"))
    let notes = ""
    server.stderr.on("data", (text) => {
      notes += text
    })
    server.stdin.end(initialize)
    expect((await once(server, "close"))[0]).toBe(2)
    expect(notes).toContain("POLYTOMIC_API_KEY")
  }, 60_000)
})
