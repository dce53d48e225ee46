/**
 * Requests of one isolate share limits, credentials, a circuit and a webhook, while clients disconnect with a reset:
 * afterwards, nothing may be stuck.
 */
import { createHmac } from "node:crypto"
import { createServer, type Server as HttpServer } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { createClient } from "redis"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { hasRedis, type Server, start as startRedis, unlessRedis } from "./support/redis.ts"
import { bundle, start, type Visitor, visit, type Workerd } from "./support/workerd.ts"

const secret = "whsec-of-the-workers"

/** The API, and the token server; it counts the requests in flight. */
interface Api {
  readonly url: string
  readonly most: () => number
  readonly tokens: () => number
  readonly become: (mode: "ok" | "failing" | "silent") => void
  readonly stop: () => void
}

const startApi = async (): Promise<Api> => {
  let [under, most, tokens, mode] = [0, 0, 0, "ok"]
  const server = createServer((request, response) => {
    if (request.url === "/token") {
      tokens++
      setTimeout(() => response.end("token"), 100)
      return
    }
    if (mode === "silent") return
    if (mode === "failing") return void response.writeHead(503).end()
    most = Math.max(most, ++under)
    let isUnder = true
    const end = () => {
      if (isUnder) under--
      isUnder = false
    }
    response.once("close", end)
    setTimeout(() => {
      end()
      response.writeHead(200, { "content-type": "application/json" }).end(`{"data":{"id":"1","name":"one"}}`)
    }, 50)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  // A server that listens on a port has an address of this type.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    most: () => most,
    tokens: () => tokens,
    become: (next) => {
      mode = next
    },
    stop: () => {
      server.closeAllConnections()
      server.close()
    }
  }
}

let script: string

beforeAll(async () => {
  script = await bundle("test/support/everyLayerWorker.ts")
})

const many = (worker: Workerd, count: number): ReadonlyArray<Visitor> =>
  Array.from({ length: count }, (_, i) => visit(worker.port, `/${i}`))

const outcomes = async (visitors: ReadonlyArray<Visitor>): Promise<{ readonly [outcome: string]: number }> => {
  const all = await Promise.all(visitors.map(({ outcome }) => outcome))
  return Object.fromEntries([...new Set(all)].map((one) => [one, all.filter((other) => other === one).length]))
}

const success = `200 {"name":"one"}`

/** Repeats the request until it succeeds, for at most a lease and the slack of a busy machine. */
const recovered = async (attempt: () => Promise<string>): Promise<string> => {
  let last = ""
  for (let i = 0; i < 40; i++) {
    last = await attempt()
    if (last.startsWith("200")) return last
    await sleep(250)
  }
  return last
}

const sign = (body: string): string => createHmac("sha256", secret).update(body).digest("hex")

const deliver = (worker: Workerd, id: string): Visitor => {
  const body = JSON.stringify({ id, type: "sync.completed", created_at: new Date().toISOString(), event: {} })
  const headers = { "polytomic-signature": sign(body), "content-type": "application/json" }
  return visit(worker.port, "/webhook", { method: "POST", headers, body })
}

/** An isolate and an API for each test. */
const isolated =
  (
    compatibilityDate: string,
    scenario: (worker: Workerd, api: Api) => Promise<void>,
    bindings: { readonly [name: string]: string } = {}
  ) =>
  async (): Promise<void> => {
    const api = await startApi()
    const worker = await start({
      script,
      compatibilityDate,
      bindings: { BASE_URL: api.url, WEBHOOK_SECRET: secret, ...bindings }
    })
    try {
      await scenario(worker, api)
    } finally {
      await worker.stop()
      api.stop()
    }
  }

describe.each(["2024-09-01", "2025-05-05", "2026-04-01"])("the requests of an isolate of %s", (date) => {
  const timeout = { timeout: 90_000 }

  it.concurrent(
    "all pass within the limit, with one token fetch, and later ones too",
    timeout,
    isolated(date, async (worker, api) => {
      expect(await outcomes(many(worker, 50))).toEqual({ [success]: 50 })
      expect([api.most(), api.tokens()]).toEqual([4, 1])
      await sleep(300)
      expect(await outcomes(many(worker, 8))).toEqual({ [success]: 8 })
    })
  )

  it.concurrent(
    "pass when the client of the token fetch disconnects, and others that hold or wait",
    timeout,
    isolated(date, async (worker) => {
      const visitors = many(worker, 50)
      await sleep(60)
      visitors[0]?.reset()
      await sleep(500)
      // Some of these are in flight by now, the others wait.
      const leaving = visitors.filter((_, i) => i % 4 === 1)
      for (const { reset } of leaving) reset()
      const staying = visitors.filter((visitor, i) => i > 0 && !leaving.includes(visitor))
      expect(await outcomes(staying)).toEqual({ [success]: staying.length })
      await sleep(300)
      expect(await outcomes(many(worker, 8))).toEqual({ [success]: 8 })
    })
  )

  it.concurrent(
    "pass after the client of a circuit's probe disconnected",
    timeout,
    isolated(date, async (worker, api) => {
      expect(await visit(worker.port, "/warm").outcome).toBe(success)
      api.become("failing")
      for (const i of [1, 2, 3, 4]) expect(await visit(worker.port, `/${i}`).outcome).toMatch(/^502/)
      api.become("silent")
      await sleep(400)
      const probe = visit(worker.port, "/probe")
      await sleep(300)
      probe.reset()
      await sleep(50)
      api.become("ok")
      expect(await recovered(() => visit(worker.port, "/later").outcome)).toBe(success)
      expect(await outcomes(many(worker, 8))).toEqual({ [success]: 8 })
    })
  )

  it.concurrent(
    "handle a delivery again whose first request was killed",
    timeout,
    isolated(date, async (worker, api) => {
      expect(await visit(worker.port, "/warm").outcome).toBe(success)
      api.become("silent")
      const first = deliver(worker, "event-1")
      await sleep(300)
      expect(await deliver(worker, "event-1").outcome).toMatch(/^409/)
      first.reset()
      api.become("ok")
      expect(await recovered(() => deliver(worker, "event-1").outcome)).toBe("200 ok")
    })
  )

  it.concurrent(
    "close a shared Promise client: its calls end with an error that says so",
    timeout,
    isolated(date, async (worker, api) => {
      expect(await visit(worker.port, "/promised").outcome).toBe(success)
      api.become("silent")
      const calling = [1, 2, 3].map(() => visit(worker.port, "/promised"))
      await sleep(300)
      calling[0]?.reset()
      await sleep(50)
      expect(await visit(worker.port, "/close").outcome).toBe("200 closed")
      expect(await outcomes(calling.slice(1))).toEqual({ "499 AbortError: the Polytomic client is closed": 2 })
      expect(await visit(worker.port, "/promised").outcome).toMatch(/^499 AbortError/)
    })
  )
})

describe("an MCP server in an isolate", () => {
  it(
    "frees the capacity of disconnected clients",
    { timeout: 90_000 },
    isolated("2026-04-01", async (worker, api) => {
      const headers = {
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        authorization: "Bearer token",
        "mcp-protocol-version": "2025-11-25"
      }
      const post = (method: string, params: object) =>
        visit(worker.port, "/mcp", {
          method: "POST",
          headers,
          body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params })
        })
      const attempt = () => post("tools/call", { name: "call_operation", arguments: { operation: "connections.list" } })
      const ping = () => post("ping", {}).outcome
      expect(await ping()).toMatch(/^200/)
      api.become("silent")
      const calls = [1, 2, 3, 4].map(attempt)
      await sleep(1_000)
      expect(await ping()).toMatch(/^429/)
      for (const { reset } of calls) reset()
      expect(await recovered(ping)).toMatch(/^200/)
    })
  )
})

describe.skipIf(!hasRedis)(`a Redis server that isolates share over fetch${unlessRedis}`, () => {
  let server: Server
  let rest: HttpServer
  const bindings = { REDIS_URL: "" }

  beforeAll(async () => {
    server = await startRedis()
    const client = createClient({ url: server.url })
    await client.connect()
    rest = createServer(async (request, response) => {
      let text = ""
      for await (const chunk of request) text += String(chunk)
      try {
        response.end(JSON.stringify(await client.sendCommand(JSON.parse(text))) ?? "null")
      } catch (error) {
        response.writeHead(400).end(String(error))
      }
    })
    rest.once("close", () => client.destroy())
    await new Promise<void>((resolve) => rest.listen(0, "127.0.0.1", resolve))
    // A server that listens on a port has an address of this type.
    bindings.REDIS_URL = `http://127.0.0.1:${(rest.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    rest.closeAllConnections()
    rest.close()
    await server.stop()
  })

  it("keeps limits and a circuit for all requests when clients disconnect", { timeout: 90_000 }, () =>
    isolated(
      "2026-04-01",
      async (worker, api) => {
        const visitors = many(worker, 50)
        await sleep(400)
        const leaving = visitors.filter((_, i) => i % 4 === 1)
        for (const { reset } of leaving) reset()
        const staying = visitors.filter((visitor) => !leaving.includes(visitor))
        expect(await outcomes(staying)).toEqual({ [success]: staying.length })
        expect(api.most()).toBeLessThanOrEqual(4)
        await sleep(300)
        expect(await outcomes(many(worker, 8))).toEqual({ [success]: 8 })
      },
      bindings
    )()
  )
})
