/** The Worker, bundled as Wrangler does it and run in workerd, against the emulator's server. */
import type { Readable } from "node:stream"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { PolytomicError } from "effect-polytomic"
import { Fault, Seed } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"
import { Miniflare } from "miniflare"
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { failed } from "../../examples/cloudflare-worker/errorResponses.ts"
import { bundle, configOf } from "./worker.ts"

const config = configOf("cloudflare-worker")
const id = Seed.exampleConnection.id

describe("examples/cloudflare-worker", () => {
  let polytomic: Awaited<ReturnType<typeof start>>
  let script: string
  let log = ""
  const workers: Array<Miniflare> = []

  const worker = (key = "test-key"): Miniflare => {
    const miniflare = new Miniflare({
      modules: true,
      script,
      compatibilityDate: config.compatibility_date,
      handleRuntimeStdio: (...streams: ReadonlyArray<Readable>) => {
        for (const stream of streams) stream.on("data", (text) => (log += String(text)))
      },
      bindings: { ...config.vars, POLYTOMIC_BASE_URL: polytomic.url, POLYTOMIC_API_KEY: key }
    })
    workers.push(miniflare)
    return miniflare
  }

  const get = async (miniflare: Miniflare, path: string) => {
    const response = await miniflare.dispatchFetch(`http://worker${path}`)
    return { status: response.status, retryAfter: response.headers.get("retry-after"), body: await response.json() }
  }

  let good: Miniflare

  beforeAll(async () => {
    script = await bundle("cloudflare-worker")
    polytomic = await start({ port: 0, data: { ...Seed.standard(), connections: [Seed.exampleConnection] } })
    good = worker()
  })
  afterAll(async () => {
    await Promise.all(workers.map((miniflare) => miniflare.dispose()))
    await polytomic.close()
  })
  beforeEach(() => Effect.runPromise(polytomic.emulator.clearFaults))

  const fault = (...args: Parameters<typeof polytomic.emulator.fault>) =>
    Effect.runPromise(polytomic.emulator.fault(...args))

  it("needs no compatibility flags", () => {
    expect(config.compatibility_flags).toBeUndefined()
    expect(script).not.toMatch(/from ?"node:/)
  })

  it("responds with data of Polytomic", async () => {
    expect((await get(good, "/connections")).body).toEqual([{ id, name: "Example database", status: "healthy" }])
    expect((await get(good, `/connections/${id}`)).body).toEqual({
      id,
      name: "Example database",
      status: "healthy",
      type: "PostgreSQL"
    })
  })

  it("serves concurrent requests from one runtime", async () => {
    await fault(Fault.latency("50 millis"), { operation: "connections.get" })
    const fresh = worker()
    const responses = await Promise.all(
      Array.from({ length: 20 }, (_, i) => get(fresh, `/connections/${i % 2 ? id : i}`))
    )
    expect(responses.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, (_, i) => (i % 2 ? 200 : 404)))
  })

  it("responds 404 to an unknown path", async () => {
    for (const path of ["/", "/connections/no-such-thing", "/connections/a/b", "/connections/%00%2e%2e"]) {
      expect((await get(good, path)).status).toBe(404)
    }
  })

  it("hides that its key is invalid", async () => {
    const received = await get(worker("a-key-of-nobody"), "/connections")
    expect(received).toEqual({ status: 500, retryAfter: null, body: { error: "This service is not set up properly." } })
    expect((await get(worker(""), "/connections")).status).toBe(500)
    await vi.waitFor(() => expect(log).toContain("There are no usable Polytomic credentials: the key is empty."))
    expect(log).toContain("connections.list failed with 401 Unauthorized")
    expect(log).not.toContain("a-key-of-nobody")
  })

  it("passes Retry-After on", async () => {
    await fault(Fault.status(429, { retryAfter: 17 }))
    expect(await get(good, "/connections")).toMatchObject({ status: 429, retryAfter: "17" })
  })

  it("retries before it fails", async () => {
    await fault(Fault.status(503), { times: 2 })
    expect((await get(good, "/connections")).status).toBe(200)
  })

  it("responds 502 to an invalid response, and 504 to a late one", async () => {
    await fault(Fault.html502, { operation: "connections.list" })
    await fault(Fault.garbage, { operation: "connections.get" })
    expect((await get(good, "/connections")).status).toBe(502)
    expect((await get(good, `/connections/${id}`)).status).toBe(502)
    await Effect.runPromise(polytomic.emulator.clearFaults)
    await fault(Fault.status(504))
    expect((await get(good, "/connections")).status).toBe(504)
  })

  it("responds 504 to a deadline, 502 to a broken connection and 400 to invalid input", () => {
    const call = {
      operation: "connections.get",
      method: "GET",
      path: "/",
      attempts: 1,
      idempotencyKey: undefined
    } as const
    const deadline = new PolytomicError.DeadlineExceeded({ ...call, scope: "total", timeout: Duration.millis(10_000) })
    const transport = new PolytomicError.TransportError({ ...call, phase: "send", detail: "reset" })
    const input = new PolytomicError.InvalidInput({ ...call, issues: [] })
    const credentials = new PolytomicError.CredentialsError({ detail: "none" })
    expect([deadline, transport, input, credentials].map((e) => failed(e).status)).toEqual([504, 502, 400, 500])
  })
})
