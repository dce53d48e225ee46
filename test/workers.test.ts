/**
 * Requests of one isolate share limits, credentials, a circuit and a webhook, while clients leave by resetting their connections:
 * nothing of it may be stuck afterwards.
 */
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { bundle, start, type Visitor, visit, type Workerd } from "./support/workerd.ts"

const secret = "whsec-of-the-workers"

/** The API, and what gives out tokens; it counts what is under way. */
const api = { under: 0, most: 0, tokens: 0, mode: "ok" as "ok" | "failing" | "silent" }
let server: Server
let script: string

beforeAll(async () => {
  script = await bundle("test/support/everyLayerWorker.ts")
  server = createServer((request, response) => {
    if (request.url === "/token") {
      api.tokens++
      setTimeout(() => response.end("token"), 100)
      return
    }
    if (api.mode === "silent") return
    if (api.mode === "failing") return void response.writeHead(503).end()
    api.most = Math.max(api.most, ++api.under)
    let isUnder = true
    const end = () => {
      if (isUnder) api.under--
      isUnder = false
    }
    response.once("close", end)
    setTimeout(() => {
      end()
      response.writeHead(200, { "content-type": "application/json" }).end(`{"data":{"id":"1","name":"one"}}`)
    }, 50)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

// A server that listens on a port has an address of this kind.
const baseUrl = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

const many = (worker: Workerd, count: number): ReadonlyArray<Visitor> =>
  Array.from({ length: count }, (_, i) => visit(worker.port, `/${i}`))

const outcomes = async (visitors: ReadonlyArray<Visitor>): Promise<{ readonly [outcome: string]: number }> => {
  const all = await Promise.all(visitors.map(({ outcome }) => outcome))
  return Object.fromEntries([...new Set(all)].map((one) => [one, all.filter((other) => other === one).length]))
}

const success = `200 {"name":"one"}`

/** Asks until the answer is a success, for at most a lease and what a busy machine takes. */
const recovered = async (ask: () => Promise<string>): Promise<string> => {
  let last = ""
  for (let i = 0; i < 40; i++) {
    last = await ask()
    if (last.startsWith("200")) return last
    await sleep(250)
  }
  return last
}

describe.each(["2024-09-01", "2025-05-05", "2026-04-01"])("the requests of an isolate of %s", (compatibilityDate) => {
  let worker: Workerd

  beforeEach(async () => {
    Object.assign(api, { under: 0, most: 0, tokens: 0, mode: "ok" })
    worker = await start({ script, compatibilityDate, bindings: { BASE_URL: baseUrl(), WEBHOOK_SECRET: secret } })
    return () => worker.stop()
  })

  it("all pass, within the limit and with one token, and later ones too", { timeout: 60_000 }, async () => {
    expect(await outcomes(many(worker, 50))).toEqual({ [success]: 50 })
    expect(api).toMatchObject({ most: 4, tokens: 1 })
    await sleep(300)
    expect(await outcomes(many(worker, 8))).toEqual({ [success]: 8 })
  })

  it("pass when the one that fetches the token leaves, and others that hold or wait", { timeout: 60_000 }, async () => {
    const visitors = many(worker, 50)
    await sleep(60)
    visitors[0]?.reset()
    await sleep(500)
    // Some of these are under way by now, the others wait.
    const leaving = visitors.filter((_, i) => i % 4 === 1)
    for (const { reset } of leaving) reset()
    const staying = visitors.filter((visitor, i) => i > 0 && !leaving.includes(visitor))
    expect(await outcomes(staying)).toEqual({ [success]: staying.length })
    await sleep(300)
    expect(await outcomes(many(worker, 8))).toEqual({ [success]: 8 })
  })

  it("pass after the probe of an open circuit was left by its client", { timeout: 60_000 }, async () => {
    expect(await visit(worker.port, "/warm").outcome).toBe(success)
    api.mode = "failing"
    for (const i of [1, 2, 3, 4]) expect(await visit(worker.port, `/${i}`).outcome).toMatch(/^502/)
    api.mode = "silent"
    await sleep(400)
    const probe = visit(worker.port, "/probe")
    await sleep(300)
    probe.reset()
    await sleep(50)
    api.mode = "ok"
    expect(await recovered(() => visit(worker.port, "/later").outcome)).toBe(success)
    expect(await outcomes(many(worker, 8))).toEqual({ [success]: 8 })
  })
})
