import { once } from "node:events"
import { createServer } from "node:net"
import { afterEach, assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { Fault } from "effect-polytomic/emulator"
import { type RunningServer, start } from "effect-polytomic/emulator/node"
import { run } from "./command.ts"
import { postgres } from "./support.ts"

const open: Array<() => Promise<void>> = []

afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

const serve = async (): Promise<RunningServer> => {
  const server = await start({ port: 0 })
  open.push(server.close)
  return server
}

const headers = { authorization: "Bearer test-key", "content-type": "application/json" }

const create = (server: RunningServer, name: string): Promise<Response> =>
  fetch(`${server.url}/api/connections`, {
    method: "POST",
    headers,
    body: JSON.stringify({ name, type: "postgresql", configuration: postgres })
  })

const list = (server: RunningServer, signal?: AbortSignal): Promise<Response> =>
  fetch(`${server.url}/api/connections`, { headers, redirect: "manual", ...(signal === undefined ? {} : { signal }) })

const count = async (server: RunningServer): Promise<number> =>
  ((await (await list(server)).json()) as { data: Array<unknown> }).data.length

const failed = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => assert.fail("expected a failure"),
    (error: unknown) => error
  )

describe("the server", () => {
  it("serves over a socket", async () => {
    const server = await serve()
    const created = await create(server, "dbé")
    assert.strictEqual(created.status, 200)
    const { data } = (await created.json()) as { data: { id: string; name: string } }
    assert.strictEqual(data.name, "dbé")
    assert.strictEqual(await count(server), 1)
    const deleted = await fetch(`${server.url}/api/connections/${data.id}`, { method: "DELETE", headers })
    assert.deepStrictEqual([deleted.status, await deleted.text()], [200, ""])
    assert.strictEqual((await fetch(`${server.url}/status.txt`)).status, 200)
  })

  it("closes the socket for a fault that requires it", async () => {
    const server = await serve()
    const { emulator } = server
    for (const when of ["before", "after"] as const) {
      const remove = await Effect.runPromise(emulator.fault(Fault.reset(when)))
      assert.instanceOf(await failed(create(server, when)), TypeError)
      await Effect.runPromise(remove)
    }
    assert.strictEqual(await count(server), 1)
    await Effect.runPromise(emulator.fault(Fault.truncateBody()))
    const truncated = await list(server)
    assert.strictEqual(truncated.status, 200)
    assert.instanceOf(await failed(truncated.text()), TypeError)
  })

  it("keeps the connection open for a hanging fault until the client disconnects", async () => {
    const server = await serve()
    await Effect.runPromise(server.emulator.fault(Fault.hang("body"), { nth: 1 }))
    const abort = new AbortController()
    const response = await list(server, abort.signal)
    assert.strictEqual(response.status, 200)
    const body = failed(response.text())
    abort.abort()
    assert.isDefined(await body)
    assert.strictEqual(await count(server), 0)
  })

  it("names the port that is taken", async () => {
    const server = await serve()
    const error = await failed(start({ port: server.port }))
    assert.instanceOf(error, Error)
    assert.strictEqual(
      error.message,
      `Port ${server.port} on 127.0.0.1 is taken. Choose another port, or 0 for any that is free.`
    )
  })
})

describe("the command", () => {
  it("prints its URL and key, and stops on SIGINT", async () => {
    const { child, ended, output } = run("--port", "0", "--key", "my-key")
    while (!output.out.includes("Ctrl-C")) await once(child.stdout, "data")
    assert.include(output.out, "my-key")
    const url = /http:\S+/.exec(output.out)?.[0]
    const response = await fetch(`${url}/api/connections`, { headers: { authorization: "Bearer my-key" } })
    assert.strictEqual(response.status, 200)
    child.kill("SIGINT")
    assert.strictEqual(await ended, 130)
  }, 120_000)

  it("prints its help and its errors", async () => {
    const help = run("--help")
    assert.strictEqual(await help.ended, 0)
    for (const option of ["--port", "--host", "--key", "--seed", "test-partner-key"]) {
      assert.include(help.output.out, option)
    }
    const unknown = run("--prot", "1")
    assert.strictEqual(await unknown.ended, 2)
    assert.include(unknown.output.err, "--prot")
    const number = run("--port", "many")
    assert.strictEqual(await number.ended, 2)
    assert.include(number.output.err, "many")
    const blocker = createServer().listen(0, "127.0.0.1")
    await once(blocker, "listening")
    const address = blocker.address()
    const port = typeof address === "object" ? String(address?.port) : ""
    const taken = run("--port", port)
    assert.strictEqual(await taken.ended, 2)
    assert.include(taken.output.err, `Port ${port} on 127.0.0.1 is taken`)
    blocker.close()
  }, 120_000)
})
