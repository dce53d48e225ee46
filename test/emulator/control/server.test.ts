import { spawn, spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, assert, describe, it } from "@effect/vitest"
import { type RunningServer, type ServerOptions, start } from "effect-polytomic/emulator/node"

const open: Array<() => Promise<void>> = []

afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

const serve = async (options: ServerOptions = {}): Promise<RunningServer> => {
  const server = await start({ port: 0, ...options })
  open.push(server.close)
  return server
}

const has = (command: string): boolean => spawnSync(command, ["--version"]).status === 0

const run = (command: string, args: ReadonlyArray<string>): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, [...args])
    let text = ""
    child.stdout.on("data", (chunk) => {
      text += chunk
    })
    child.stderr.on("data", (chunk) => {
      text += chunk
    })
    child.on("close", (code) =>
      code === 0 ? resolve(text) : reject(new Error(`${command} ended with ${code}: ${text}`))
    )
  })

const python = `
import json, sys, urllib.request, urllib.error
base = sys.argv[1]
def call(method, path, body=None, root=base):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(root + path, data, {"content-type": "application/json", "authorization": "Bearer test-key"}, method=method)
    try:
        with urllib.request.urlopen(request) as response:
            text = response.read()
            return response.status, json.loads(text) if text else None
    except urllib.error.HTTPError as error:
        text = error.read()
        return error.code, json.loads(text) if text else None
assert call("GET", "/_emulator/health")[1]["status"] == "ready"
status, instance = call("POST", "/_emulator/instances", {"seed": "7"})
assert status == 201
api, control = instance["baseUrl"], instance["control"]
assert call("PUT", "/clock", {"mode": "manual", "now": "2026-01-01T00:00:00Z"}, control)[0] == 200
status, made = call("POST", "/api/connections", {"name": "Shop", "type": "postgresql", "configuration": {"hostname": "db", "port": 5432, "database": "a", "username": "u", "password": "p"}}, api)
assert status == 200, made
id = made["data"]["id"]
assert call("POST", "/connections/" + id + "/usages", {"type": "sync", "name": "Orders"}, control)[0] == 201
assert call("DELETE", "/api/connections/" + id, None, api)[0] == 422
assert call("POST", "/connections/" + id + "/grant", {}, control)[0] == 204
fault = {"fault": {"type": "status", "status": 503}, "match": {"operation": "connections.list", "times": 1}}
assert call("POST", "/faults", fault, control)[0] == 201
assert call("GET", "/api/connections", None, api)[0] == 503
assert call("GET", "/api/connections", None, api)[0] == 200
assert call("GET", "/faults", None, control)[1]["items"][0]["hits"] == 2
assert call("POST", "/executions/plans", {"plan": {"outcome": "failed"}}, control)[0] == 201
assert call("POST", "/events", {"type": "sync.failed", "event": {}}, control)[0] == 201
assert call("POST", "/seed", {"connections": [{"name": "CRM", "type": "hubspot"}]}, control)[1] == {"added": {"connections": 1}}
status, refused = call("POST", "/seed", {"connections": [{"name": "CRM"}]}, control)
assert (status, refused["error"]["pointer"]) == (400, "/connections/0/type"), refused
assert len(call("GET", "/state?table=connections", None, control)[1]["tables"]["connections"]) == 2
snapshot = call("GET", "/snapshot", None, control)[1]
assert call("POST", "/reset", {"journal": False}, control)[1]["revision"] == 1
assert call("PUT", "/snapshot", snapshot, control)[0] == 204
assert call("POST", "/clock/advance", {"by": "PT10M"}, control)[0] == 200
assert call("GET", "/mails", None, control)[0] == 200 and call("GET", "/deliveries", None, control)[0] == 200
assert call("GET", "/settings", None, control)[1]["settings"]
assert call("POST", "/verify", {"match": {"operation": "connections.create"}, "count": {"min": 1, "max": 1}, "refused": 0}, control)[0] == 200
assert call("GET", "/requests/1", None, control)[1]["response"]["body"]["data"]["id"] == id
assert call("DELETE", "/requests", None, control)[0] == 204
assert call("DELETE", "/_emulator/instances/" + instance["id"])[0] == 204
print("all of it")
`

describe("the server, controlled by other programs", () => {
  it.skipIf(!has("python3"))("works with Python's standard library (skipped without python3)", async () => {
    const { url } = await serve()
    assert.include(await run("python3", ["-c", python, url]), "all of it")
  })

  it.skipIf(!has("curl"))("works with curl (skipped without curl)", async () => {
    const { url } = await serve()
    const curl = (...args: ReadonlyArray<string>): Promise<string> =>
      run("curl", ["-sS", "-w", " %{http_code}", "-H", "content-type: application/json", ...args])
    assert.include(await curl(`${url}/_emulator/health`), '"status":"ready"')
    assert.match(await curl("-d", '{"fault":{"type":"html502"}}', `${url}/_emulator/faults`), / 201$/)
    assert.match(await curl("-H", "authorization: Bearer test-key", `${url}/api/connections`), / 502$/)
    assert.match(await curl("-X", "DELETE", `${url}/_emulator/faults`), / 204$/)
    assert.match(
      await curl("-H", "host: evil.example", `${url}/api/connections`),
      /--allowed-host evil\.example.* 403$/
    )
    assert.include(await run("curl", ["-sS", "-d", "{}", `${url}/_emulator/reset`]), "wrong_content_type")
  })

  it("limits bodies before they are read", async () => {
    const { url } = await serve()
    const chunk = new Uint8Array(1024 * 1024)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (sent++ > 40) controller.close()
        else controller.enqueue(chunk)
      }
    })
    const request = {
      method: "POST",
      headers: { authorization: "Bearer test-key" },
      body: endless,
      duplex: "half" as const
    }
    const status = await fetch(`${url}/api/connections`, request).then(
      (response) => response.status,
      () => 0 // the connection was closed while the rest was being sent
    )
    assert.include([413, 0], status)
    assert.strictEqual((await fetch(`${url}/_emulator/health`)).status, 200)
  })

  it("needs a token on a public address", async () => {
    const failure = await start({ host: "0.0.0.0", port: 0 }).then(
      () => assert.fail("expected a refusal"),
      (error: Error) => error.message
    )
    assert.include(failure, "token")
    const server = await serve({ host: "0.0.0.0", token: "t0ken" })
    const send = (headers: Record<string, string>): Promise<Response> =>
      fetch(`http://127.0.0.1:${server.port}/_emulator/state`, { headers })
    assert.strictEqual((await send({})).status, 403)
    assert.strictEqual((await send({ "x-emulator-token": "t0ken" })).status, 200)
  })

  it("persists its state in a directory, without the secrets of connections", async () => {
    const dataDirectory = mkdtempSync(join(tmpdir(), "emulator-"))
    const headers = { authorization: "Bearer test-key", "content-type": "application/json" }
    const configuration = { hostname: "db", port: 1, database: "a", username: "u", password: "s3cret-value" }
    const body = JSON.stringify({ name: "Kept", type: "postgresql", configuration })
    const first = await start({ port: 0, dataDirectory })
    assert.strictEqual((await fetch(`${first.url}/api/connections`, { method: "POST", headers, body })).status, 200)
    await first.close()
    const file = join(dataDirectory, "state.json")
    assert.notInclude(readFileSync(file, "utf8"), "s3cret-value")
    assert.strictEqual(statSync(file).mode & 0o777, 0o600)
    const second = await serve({ dataDirectory })
    const listed = (await (await fetch(`${second.url}/api/connections`, { headers })).json()) as {
      data: Array<{ name: string }>
    }
    assert.deepStrictEqual(
      listed.data.map(({ name }) => name),
      ["Kept"]
    )
    writeFileSync(file, "{")
    const failure = await start({ port: 0, dataDirectory }).then(
      () => assert.fail("expected a refusal"),
      (error: Error) => error.message
    )
    assert.include(failure, "not valid JSON")
  })

  it("serves 500 requests at once, with 8,000 connections", async () => {
    const { url } = await serve()
    const headers = { authorization: "Bearer test-key", "content-type": "application/json" }
    const connections = Array.from({ length: 8_000 }, (_, i) => ({ name: `Shop ${i}`, type: "hubspot" }))
    const body = JSON.stringify({ connections })
    const seeded = await fetch(`${url}/_emulator/seed`, { method: "POST", headers, body })
    assert.deepStrictEqual(await seeded.json(), { added: { connections: 8_000 } })
    const listed = (await (await fetch(`${url}/api/connections`, { headers })).json()) as {
      data: Array<{ id: string }>
    }
    assert.lengthOf(listed.data, 8_000)
    const statuses = await Promise.all(
      listed.data.slice(0, 500).map(async ({ id }, i) => {
        const name = { name: `Renamed ${i}`, configuration: {} }
        const request = i % 2 === 0 ? {} : { method: "PUT", body: JSON.stringify(name) }
        const response = await fetch(`${url}/api/connections/${id}`, { headers, ...request })
        await response.text()
        return response.status
      })
    )
    assert.deepStrictEqual([...new Set(statuses)], [200])
  }, 60_000)
})
