/** Malicious responses and inputs, and values that JavaScript would change. */
import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import { gzipSync } from "node:zlib"
import { afterAll, assert, beforeAll, beforeEach, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { keepDigits, problemOf } from "../../src/internal/tools/json.ts"
import { replace, toJson } from "../../src/internal/tools/text.ts"
import { makeRun } from "./support.ts"

let respond: (request: IncomingMessage) => string | undefined
let packed = false
let status = 200
let requests = 0
let url = ""

const server = createServer((incoming, outgoing) => {
  requests++
  const body = respond(incoming)
  // A response that never arrives.
  if (body === undefined) return
  const headers = { "content-type": "application/json", ...(packed ? { "content-encoding": "gzip" } : {}) }
  outgoing.writeHead(status, headers).end(packed ? gzipSync(body) : body)
})

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // a server on a port
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

beforeEach(() => {
  requests = 0
  packed = false
  status = 200
})

const run = (...args: Parameters<ReturnType<typeof makeRun>>) => makeRun(url)(...args)

const page = (ids: ReadonlyArray<string>, next?: string): string =>
  JSON.stringify({
    data: ids.map((id) => ({ id, name: id })),
    pagination: next === undefined ? {} : { next_page_token: next }
  })

describe("numbers", () => {
  const big = "9007199254740993"
  const long = "3.14159265358979323846"

  it("of responses keep their digits in each format", async () => {
    respond = () => `{"data":[{"id":"a","name":"n","configuration":{"big":${big},"rows":[${long},-${big}],"n":1.50}}]}`
    for (const gzip of [false, true]) {
      packed = gzip
      for (const format of ["json", "ndjson", "csv", "table"]) {
        const { code, err, out } = await run([
          "connections",
          "list",
          "--output",
          format,
          "--fields",
          "id,configuration"
        ])
        assert.strictEqual(code, 0, err)
        for (const digits of [`:${big}`, long, `-${big}`]) assert.include(out.replaceAll(" ", ""), digits, format)
        assert.notInclude(out, "\\u0001")
      }
      const one = await run("connections list --fields configuration.big --output csv")
      assert.strictEqual(one.out, `configuration.big\r\n${big}\r\n`)
    }
  })

  it("of documented fields are decoded as numbers", async () => {
    respond = () => `{"data":{"id":"a","sync_id":"s","record_counts":${big},"status":"completed"}}`
    const { code, err } = await run("bulk-sync executions get a b")
    assert.strictEqual(code, 0, err)
  })

  it("cannot be imitated by a string", () => {
    const kept = JSON.parse(keepDigits(`{"a":${big},"b":"\\u0001x:${big}"}`, () => false))
    assert.strictEqual(toJson(kept), `{"a":${big},"b":"\\u0001x:${big}"}`)
    for (const text of ["{", "[1", `{"a":"${big}"}`, '{"a":1e3,"b":1.0,"c":0.1}']) {
      assert.strictEqual(
        keepDigits(text, () => false),
        text
      )
    }
  })

  it("of inputs are rejected rather than rounded, and so are duplicate keys", async () => {
    const bad: ReadonlyArray<readonly [string, string]> = [
      [`{"name":"a","type":"b","configuration":{"n":${big}}}`, "digits"],
      ['{"name":"a","type":"b","configuration":{"n":1e400}}', "digits"],
      ['{"name":"a","type":"b","name":"c","configuration":{}}', '"name" twice'],
      ['{"name":"a","type":"b","configuration":{"a":[{"x":1,"\\u0078":2}]}}', '"x" twice'],
      ['{"name":"a","type":"b","configuration":{},"__proto__":{"policies":[]}}', "__proto__"],
      ['{"__proto__":{"name":"a","type":"b","configuration":{}}}', "requires"],
      ["[]", "not a JSON object"],
      ["null", "not a JSON object"],
      ["{'name':1}", "not valid JSON"]
    ]
    for (const [stdin, expected] of bad) {
      const { code, err, out } = await run(["connections", "create", "--input", "-"], { stdin })
      assert.strictEqual(code, 2, stdin)
      assert.include(JSON.parse(err).error.message, expected)
      assert.strictEqual(out, "")
    }
    assert.strictEqual(requests, 0)
    for (const good of ['{"a":{"x":1},"b":{"x":1.10,"y":[1e21,100000000000000000000]}}', '"a:\\"b\\":1"', "[]"]) {
      assert.isUndefined(problemOf(good), good)
    }
  })

  it("are found in linear time", () => {
    const deep = `${"[".repeat(100_000)}1${"]".repeat(100_000)}`
    const slashes = `{"${"\\\\".repeat(500_000)}":"${'\\"'.repeat(500_000)}"}`
    for (const text of [deep, slashes, `{"a"${" ".repeat(1_000_000)}:1}`]) assert.isUndefined(problemOf(text))
  })
})

describe("pages", () => {
  it("are printed before the next one is requested", async () => {
    let out = ""
    const seen: Array<number> = []
    respond = ({ url: target = "" }) => {
      seen.push(out.split("\n").length - 1)
      return target.includes("page_token=b") ? page(["c"]) : page(["a", "b"], "b")
    }
    const write = (text: string) =>
      Effect.sync(() => {
        out += text
      })
    const { code, err } = await run("bulk-sync list --all --output ndjson --fields id", { write })
    assert.strictEqual(code, 0, err)
    assert.deepStrictEqual(seen, [0, 2])
    assert.strictEqual(out, '{"id":"a"}\n{"id":"b"}\n{"id":"c"}\n')
  })

  it("end at the total deadline with a complete document", async () => {
    respond = ({ url: target = "" }) => (target.includes("page_token") ? undefined : page(["a"], "b"))
    const { code, err, out } = await run("bulk-sync list --all --timeout 500ms --fields id")
    assert.strictEqual(code, 3)
    assert.deepStrictEqual(JSON.parse(out), [{ id: "a" }])
    assert.include(["TimeoutError", "PolytomicDeadlineExceeded"], JSON.parse(err).error.tag)
  })

  it("that fail before the first item print nothing", async () => {
    respond = () => "{}"
    status = 403
    for (const format of ["json", "ndjson", "csv", "table"]) {
      const { code, out } = await run(["bulk-sync", "list", "--all", "--output", format])
      assert.strictEqual(code, 1)
      assert.strictEqual(out, "", format)
    }
    assert.deepInclude(await run(["bulk-sync", "list", "--limit", "-1"]), { code: 2, out: "" })
  })
})

describe("text of others", () => {
  const hostile = "a\u001b]0;title\u0007\u009b2J\u202e\u2066\u200b\u{e0041}\r\n\tz"

  it("cannot control the terminal: in column names, values, errors and notes", async () => {
    const bodies = [
      JSON.stringify({ data: [{ id: hostile, name: hostile, configuration: { [hostile]: hostile } }] }),
      JSON.stringify({ message: hostile, error: hostile })
    ]
    for (const body of bodies) {
      respond = () => body
      for (const format of ["json", "ndjson", "csv", "table"]) {
        const terminal = { stdoutIsTerminal: true, stderrIsTerminal: true }
        const { err, out } = await run(["connections", "list", "--output", format], terminal)
        const plain = ["\u001b[0m", "\u001b[1m", "\u001b[31m", "\r\n"].reduce(
          (text, own) => text.replaceAll(own, "\n"),
          out + err
        )
        assert.strictEqual(plain.replaceAll("\n", ""), replace(plain).replaceAll("\n", ""), format)
      }
    }
  })

  it("shows no secret in any field", async () => {
    const secrets = {
      api_key: "hunter2",
      note: "postgres://me:hunter2@db.example/x",
      nested: [{ signing_secret: "hunter2" }]
    }
    respond = () => JSON.stringify({ data: [{ id: "a", name: "n", ...secrets }] })
    for (const format of ["json", "ndjson", "csv", "table"]) {
      const { code, err, out } = await run(["connections", "list", "--output", format])
      assert.strictEqual(code, 0, err)
      assert.notInclude(out, "hunter2", format)
      assert.include(out, "******", format)
    }
    assert.include((await run("connections list --reveal")).out, "hunter2")
  })
})
