import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type { Host } from "../../src/bin/cli/host.ts"
import { line } from "../../src/bin/cli/progress.ts"
import { Seed } from "../../src/emulator/index.ts"
import { start } from "../../src/emulator/node.ts"
import { toWebHandler, verify } from "../../src/WebhookReceiver.ts"
import { bulkSyncInput, connection, makeRun } from "./support.ts"

let emulator: Awaited<ReturnType<typeof start>>
let run: ReturnType<typeof makeRun>
let sync = ""

beforeAll(async () => {
  emulator = await start({
    port: 0,
    data: { ...Seed.standard(), connections: [Seed.exampleConnection] },
    executions: { queuedFor: 10, runsFor: 60, cancelsIn: 10 }
  })
  run = makeRun(emulator.url)
  const input = bulkSyncInput("Nightly")
  const { code, err, out } = await run(["bulk-sync", "create", "--input", "-"], { stdin: input })
  assert.strictEqual(code, 0, err)
  sync = JSON.parse(out).id
})

afterAll(() => emulator.close())

describe("sync run", () => {
  it("starts a sync, optionally waits for its end, and prints the execution", async () => {
    // Long enough that it still runs when the second command joins it, even on a busy machine.
    await Effect.runPromise(emulator.emulator.planExecution({ duration: 5_000 }, { syncId: sync }))
    const started = await run(["sync", "run", sync, "--bulk"])
    assert.strictEqual(started.code, 0, started.err)
    const { id } = JSON.parse(started.out)
    const joined = await run(["sync", "run", sync, "--bulk", "--follow", "--join"])
    assert.strictEqual(joined.code, 0, joined.err)
    assert.strictEqual(JSON.parse(joined.out).status, "completed")
    assert.include(joined.err, id)
    assert.match(joined.err, /records/)
  }, 60_000)

  it("sets the exit code from the outcome", async () => {
    await Effect.runPromise(emulator.emulator.planExecution({ outcome: "failed" }, { syncId: sync }))
    const failed = await run(["sync", "run", sync, "--bulk", "--follow"])
    assert.strictEqual(failed.code, 1)
    assert.strictEqual(JSON.parse(failed.out).status, "failed")
    assert.include(failed.err, "PolytomicSyncFailed")
    assert.strictEqual((await run(["sync", "run", "nothing", "--bulk", "--follow"])).code, 1)
    assert.strictEqual((await run(["sync", "run", sync, "--bulk", "--input", "-"], { stdin: '{"shemas":[]}' })).code, 2)
  }, 60_000)
})

describe("a long sync", () => {
  let slow: Awaited<ReturnType<typeof start>>
  let runSlow: ReturnType<typeof makeRun>
  let id = ""

  beforeAll(async () => {
    slow = await start({
      port: 0,
      data: { ...Seed.standard(), connections: [Seed.exampleConnection] },
      executions: { queuedFor: 10, runsFor: 3_600_000, cancelsIn: 10 }
    })
    runSlow = makeRun(slow.url)
    const stdin = JSON.stringify({
      name: "Slow",
      source_connection_id: connection,
      destination_connection_id: connection,
      destination_configuration: { schema: "copy" },
      mode: "replicate",
      default_schedule: { frequency: "manual" }
    })
    id = JSON.parse((await runSlow(["bulk-sync", "create", "--input", "-"], { stdin })).out).id
  })

  afterAll(() => slow.close())

  const interrupted = async (...flags: ReadonlyArray<string>) => {
    const controller = new AbortController()
    let notes = ""
    const note: Host["note"] = (text) =>
      Effect.sync(() => {
        notes += text
        if (/records/.test(text)) controller.abort()
      })
    await runSlow(["sync", "run", id, "--bulk", "--follow", ...flags], { note, signal: controller.signal })
    // The notes of an interrupted run are written before it ends.
    return notes
  }

  it("times out with its own exit code while the execution continues", async () => {
    const { code, err } = await runSlow(["sync", "run", id, "--bulk", "--follow", "--timeout", "500ms"])
    assert.strictEqual(code, 3)
    assert.include(err, "--timeout")
  }, 60_000)

  it("continues after an interruption with a notice, or is canceled if configured", async () => {
    const notes = await interrupted("--join")
    assert.match(notes, /continues\. Follow it with: effect-polytomic sync run \S+ --bulk --follow --join/)
    const stop = await runSlow(["bulk-sync", "cancel", id])
    assert.strictEqual(stop.code, 0, stop.err)
    await new Promise((done) => setTimeout(done, 100))
    assert.match(await interrupted("--cancel-on-interrupt"), /is being canceled/)
  }, 60_000)
})

describe("progress", () => {
  const host = (columns: number): Host => ({ columns, env: {} }) as unknown as Host // the fields that `line` reads
  const state = {
    id: "e",
    sync_id: "s",
    status: "running",
    schemas: [
      { schema: "a", status: "completed", record_count: 100, error_count: 0, warning_count: 0 },
      { schema: "b", status: "exporting", record_count: 20, error_count: 2, warning_count: 0 }
    ]
  }

  it("is a bar that fits the terminal, and a line elsewhere", () => {
    assert.strictEqual(line(host(80), state, 61_000, false), "e  running  120 records, 2 failed  01:01\n")
    const wide = line(host(80), state, 61_000, true)
    assert.include(wide, "████████████░░░░░░░░░░░░  50%")
    for (const columns of [1, 20, 40, 80, 200]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes take no columns
      const shown = line(host(columns), state, 61_000, true).replace(/\u001b\[\d*[mK]|\r/g, "")
      assert.isBelow([...shown].length, Math.max(columns, 2), String(columns))
    }
  })
})

describe("query", () => {
  it("prints rows as they arrive, from an argument, a file or standard input", async () => {
    const text = "select * from public.users limit 3"
    const direct = await run(["query", text, "--connection", connection])
    assert.strictEqual(direct.code, 0, direct.err)
    const rows = JSON.parse(direct.out)
    assert.isArray(rows)
    const file = await run(["query", "@q.sql", "--connection", connection], { files: { "q.sql": text } })
    assert.deepStrictEqual(JSON.parse(file.out).length, rows.length)
    const piped = await run(["query", "-", "--connection", connection], { stdin: text })
    assert.deepStrictEqual(JSON.parse(piped.out).length, rows.length)
    assert.strictEqual((await run(["query", "-", "--connection", connection], { stdin: " " })).code, 2)
    assert.strictEqual((await run(["query", text])).code, 2)
  }, 60_000)
})

describe("events tail", () => {
  it("prints events, stores its position and resumes after it", async () => {
    const all = await run(["events", "tail", "--once", "--from", "earliest", "--cursor-file", "p"])
    assert.strictEqual(all.code, 0, all.err)
    const events = all.out
      .trim()
      .split("\n")
      .map((text) => JSON.parse(text))
    assert.isAbove(events.length, 2)
    assert.include(
      events.map(({ type }) => type),
      "bulk_sync.running"
    )
    assert.isString(all.files.p)
    const rest = await run(["events", "tail", "--once", "--cursor-file", "p"], { files: all.files })
    assert.deepInclude(rest, { code: 0, out: "" })
    const some = await run("events tail --once --from earliest --type bulk_sync.completed")
    for (const text of some.out.trim().split("\n")) assert.strictEqual(JSON.parse(text).type, "bulk_sync.completed")
  }, 60_000)

  it("rejects conflicting and invalid options with exit code 2", async () => {
    for (const args of ["--output json", "--from yesterday", "--once --cursor-file p", "--interval 0"]) {
      const { code, err } = await run(`events tail ${args}`, { files: { p: "{}" } })
      assert.strictEqual(code, 2, args)
      assert.isNotEmpty(err)
    }
  })
})

describe("webhooks listen", () => {
  it("signs deliveries like the service, so that handlers verify them", async () => {
    const received: Array<string> = []
    const secret = "a-shared-secret"
    const handle = toWebHandler((request) =>
      verify(request, { secrets: secret }).pipe(
        Effect.map((event) => {
          received.push(event.type)
          return new Response(null, { status: 204 })
        }),
        Effect.catch(() => Effect.succeed(new Response(null, { status: 401 })))
      )
    )
    const server = createServer(async (incoming, outgoing) => {
      const chunks: Array<Buffer> = []
      for await (const chunk of incoming) chunks.push(chunk)
      const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)])
      const response = await handle(
        new Request("http://localhost/hook", { method: "POST", headers, body: new Uint8Array(Buffer.concat(chunks)) })
      )
      outgoing.writeHead(response.status).end()
    }).listen(0, "127.0.0.1")
    await new Promise((listening) => server.once("listening", listening))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` // a server on a port
    const args = ["webhooks", "listen", "--forward-to", url, "--secret-file", "s", "--once", "--from", "earliest"]
    const { code, err } = await run(args, { files: { s: secret } })
    server.close()
    assert.strictEqual(code, 0, err)
    assert.include(received, "bulk_sync.completed")
    assert.match(err, /-> 204/)
    assert.notInclude(err, secret)
    assert.strictEqual((await run("webhooks listen --forward-to localhost:1 --once")).code, 2)
  }, 60_000)
})

describe("a feed", () => {
  it("ends at its deadline", async () => {
    for (const args of ["events tail", "webhooks listen --forward-to http://127.0.0.1:9"]) {
      const { code, err } = await run(`${args} --timeout 200ms`)
      assert.strictEqual(code, 3, args)
      assert.include(err, "--timeout has passed")
    }
  })
})

describe("local servers", () => {
  it("of tools print their URL and the origin of their bearer token, and stop with the run", async () => {
    const serve = async (args: string) => {
      const controller = new AbortController()
      let notes = ""
      const note = (text: string) =>
        Effect.sync(() => {
          notes += text
          if (/^Bearer/m.test(notes)) controller.abort()
        })
      const files = { "token.txt": "t-1\n" }
      const { code } = await run(`mcp --http --port 0 ${args}`.trim(), { files, note, signal: controller.signal })
      return [code, notes.replace(/:\d+\/mcp/, ":PORT/mcp")]
    }
    const caller = "Bearer token: the caller's API key.\n"
    assert.deepStrictEqual(await serve(""), [130, `MCP server: http://127.0.0.1:PORT/mcp\n${caller}`])
    assert.deepStrictEqual(await serve("--host ::1"), [130, `MCP server: http://[::1]:PORT/mcp\n${caller}`])
    assert.deepStrictEqual(await serve("--token-file token.txt"), [
      130,
      "MCP server: http://127.0.0.1:PORT/mcp\nBearer token: the content of --token-file.\n"
    ])
  })

  it("reject a port that is taken or invalid", async () => {
    const { port } = new URL(emulator.url)
    for (const args of [`emulator --port ${port}`, `mcp --http --port ${port}`]) {
      const { code, err } = await run(args)
      assert.strictEqual(code, 2, args)
      assert.match(err, /in use|taken/)
    }
    for (const args of [
      "emulator --port 65536",
      "mcp --http --port=-1",
      "mcp --allow nothing.*",
      "emulator --seed x"
    ]) {
      assert.strictEqual((await run(args)).code, 2, args)
    }
  })
})
