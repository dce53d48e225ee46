/** The handlers in workerd, bundled as Wrangler does it, on Deno, and on Node's own server. */
import { createServer } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { join } from "node:path"
import type { Readable } from "node:stream"
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import * as Hex from "effect/encoding/Hex"
import { WebhookReceiver } from "effect-polytomic"
import { build } from "esbuild"
import { Miniflare } from "miniflare"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { root } from "../scripts/internal/shell.ts"
import { startDeno } from "./examples/deno.ts"
import receiver from "./support/webhookWorker.ts"

// A Worker can export handlers only, so both places contain this code.
const secret = "whsec-of-the-runtimes"

type Fetch = (path: string, init?: RequestInit) => Promise<Response>

const fixture = join(root, "test/support/webhookWorker.ts")

const hmac = async (body: string): Promise<Uint8Array> => {
  const encoder = new TextEncoder()
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign"
  ])
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(body)))
}

const gzip = (bytes: BlobPart): Promise<ArrayBuffer> =>
  new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer()

/** Ways to start the receiver; each returns its URL and a function that stops it. */
const runtimes: { readonly [name: string]: () => Promise<{ readonly fetch: Fetch; readonly stop: () => unknown }> } = {
  workerd: async () => {
    const { outputFiles } = await build({
      entryPoints: [fixture],
      bundle: true,
      write: false,
      format: "esm",
      target: "es2022",
      conditions: ["effect-polytomic-source", "workerd", "worker", "browser"]
    })
    const script = outputFiles[0]?.text ?? ""
    expect(script).not.toMatch(/from ?"node:/)
    const miniflare = new Miniflare({
      modules: true,
      script,
      compatibilityDate: "2026-04-01",
      // Rejected deliveries are logged; the tests expect them.
      handleRuntimeStdio: (...streams: ReadonlyArray<Readable>) => {
        for (const stream of streams) stream.resume()
      }
    })
    const url = await miniflare.ready
    return { fetch: (path, init) => fetch(new URL(path, url), init), stop: () => miniflare.dispose() }
  },
  deno: async () => {
    const { process } = startDeno(["serve", "--host", "127.0.0.1", "--port", "0", fixture], {})
    let output = ""
    for (const stream of [process.stdout, process.stderr]) stream?.on("data", (text) => (output += String(text)))
    const url = await vi.waitFor(
      () => {
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? []
        if (found === undefined) throw new Error(`Deno does not listen: ${output}`)
        return found
      },
      { timeout: 15_000, interval: 50 }
    )
    return { fetch: (path, init) => fetch(new URL(path, url), init), stop: () => process.kill() }
  },
  node: async () => {
    const server = createServer(WebhookReceiver.toNodeHandler(receiver.fetch))
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const url = `http://127.0.0.1:${portOf(server)}`
    const stop = () => {
      server.closeAllConnections()
      server.close()
    }
    return { fetch: (path, init) => fetch(new URL(path, url), init), stop }
  }
}

// A server that listens on a port has an address of this type.
const portOf = (server: { readonly address: () => unknown }): number => (server.address() as AddressInfo).port

describe.each(Object.keys(runtimes))("webhooks on %s", (name) => {
  let receiver: { readonly fetch: Fetch; readonly stop: () => unknown }

  beforeAll(async () => {
    receiver = (await runtimes[name]?.()) ?? receiver
  }, 30_000)
  afterAll(() => receiver?.stop())

  const post = async (path: string, body: string | ArrayBuffer, headers: Record<string, string>) =>
    (await receiver.fetch(path, { method: "POST", body, headers })).status

  it("accept signed events once", async () => {
    const body = JSON.stringify({
      id: "1",
      type: "sync.running",
      created_at: new Date().toISOString(),
      event: { sync_name: "Kundendaten nach München" }
    })
    const signature = await hmac(body)
    expect(await post("/events", body, {})).toBe(401)
    expect(await post("/events", body, { "polytomic-signature": Hex.encode(signature).slice(0, -2) })).toBe(401)
    expect(await post("/events", `${body} `, { "polytomic-signature": Hex.encode(signature) })).toBe(401)
    expect(await post("/events", body, { "polytomic-signature": Hex.encode(signature) })).toBe(200)
    expect(await post("/events", body, { "polytomic-signature": Base64.encode(signature) })).toBe(200)
    const old = JSON.stringify({ id: "2", type: "sync.running", created_at: "2020-01-01T00:00:00Z", event: {} })
    expect(await post("/events", old, { "polytomic-signature": Hex.encode(await hmac(old)) })).toBe(400)
    const large = `{"type":"${"x".repeat(1_100_000)}"}`
    expect(await post("/events", large, { "polytomic-signature": Hex.encode(await hmac(large)) })).toBe(413)
    expect((await receiver.fetch("/events")).status).toBe(405)
    expect(await (await receiver.fetch("/handled")).json()).toEqual([
      'sync.running 1 {"sync_name":"Kundendaten nach München"}'
    ])
  })

  it("accept compressed records up to the decompression limit", async () => {
    const body = JSON.stringify({
      event: "sync.records",
      object: { id: "1", name: "n", records: [{ hash: "h", fields: { email: "ada@example.com" } }] }
    })
    const headers = {
      authorization: `Bearer ${secret}`,
      "polytomic-signature-timestamp": new Date().toISOString(),
      "content-encoding": "gzip"
    }
    expect(await post("/records", await gzip(body), headers)).toBe(200)
    expect(await post("/records", (await gzip(body)).slice(0, 60), headers)).toBe(400)
    expect(await post("/records", await gzip(new Uint8Array(2_000_000)), headers)).toBe(413)
    expect(await post("/records", body, { ...headers, authorization: "Bearer no" })).toBe(401)
    expect(await (await receiver.fetch("/handled")).json()).toContain("ada@example.com")
  })
})

describe("WebhookReceiver.toNodeHandler", () => {
  /** Sends bytes to a server of this handler, and returns everything until the connection closes. */
  const exchange = async (
    handle: (request: Request) => Promise<Response>,
    talk: (write: (text: string) => void, end: () => void, waiting: () => number) => void
  ): Promise<string> => {
    const server = createServer(WebhookReceiver.toNodeHandler(handle))
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    try {
      const socket = connect(portOf(server), "127.0.0.1")
      let text = ""
      socket.on("data", (data) => (text += String(data)))
      // A server that rejects a body may close before all of it was sent.
      socket.on("error", () => {})
      await new Promise<void>((resolve) => socket.once("connect", resolve))
      talk(
        (text) => socket.write(text),
        () => socket.end(),
        () => socket.writableLength
      )
      await new Promise<void>((resolve) => socket.once("close", () => resolve()))
      return text
    } finally {
      server.closeAllConnections()
      server.close()
    }
  }

  const handler = WebhookReceiver.toWebHandler(
    WebhookReceiver.handler(() => Effect.void, { secrets: secret, maxBytes: 1000 })
  )

  it("passes method, path, headers and the raw body, and handles successive requests of a connection", async () => {
    const seen: Record<string, unknown> = {}
    const handle = async (request: Request) => {
      const { headers, method, url } = request
      const body = [...new Uint8Array(await request.arrayBuffer())]
      seen[method] = [url, headers.get("x-one"), headers.get("cookie"), body]
      return new Response("ä", { status: 201, headers: { "x-two": "2" } })
    }
    const responses = await exchange(handle, (write) => {
      write(
        "POST /a?b=c HTTP/1.1\r\nhost: example.com:81\r\nx-one: 1\r\ncookie: d\r\ncookie: e\r\ntransfer-encoding: chunked\r\n\r\n"
      )
      write("2\r\nab\r\n")
      setTimeout(
        () => write("1\r\n\n\r\n0\r\n\r\nGET / HTTP/1.1\r\nhost: example.com\r\nconnection: close\r\n\r\n"),
        50
      )
    })
    expect(seen).toEqual({
      POST: ["http://example.com:81/a?b=c", "1", "d; e", [97, 98, 10]],
      GET: ["http://example.com/", null, null, []]
    })
    expect(responses.match(/HTTP\/1\.1 201 Created\r\n(?:.+\r\n)*x-two: 2\r\n/g)).toHaveLength(2)
  })

  it("reads no more of a body than is requested", async () => {
    let left = 0
    let check: () => void = () => {}
    const unread = async (request: Request) => {
      await request.body?.getReader().read()
      await new Promise((resolve) => setTimeout(resolve, 300))
      check()
      return new Response(null)
    }
    const response = await exchange(unread, (write, _, waiting) => {
      check = () => {
        left = waiting()
      }
      write("POST / HTTP/1.1\r\nhost: example.com\r\ntransfer-encoding: chunked\r\n\r\n")
      const chunk = "x".repeat(0x100000)
      for (let i = 0; i < 50; i++) write(`100000\r\n${chunk}\r\n`)
    })
    // Most of it is still at the sender, except for the buffers of the operating system.
    expect(left).toBeGreaterThan(25_000_000)
    expect(response === "" || response.startsWith("HTTP/1.1 200 ")).toBe(true)
  })

  it("rejects an endless body and stops reading it", async () => {
    let written = 0
    const received = await exchange(handler, (write) => {
      write("POST / HTTP/1.1\r\nhost: example.com\r\ntransfer-encoding: chunked\r\n\r\n")
      const more = setInterval(() => {
        if (++written > 500) clearInterval(more)
        else write(`64\r\n${"x".repeat(100)}\r\n`)
      }, 2)
    })
    expect(received).toMatch(/^HTTP\/1\.1 413 /)
    expect(received).toMatch(/\r\nconnection: close\r\n/i)
    expect(written).toBeLessThan(300)
  })

  it("responds 400 to an invalid request, and aborts reading a truncated body", async () => {
    const statusOf = (text: string) => /^HTTP\/1\.1 (\d+)/.exec(text)?.[1]
    const odd = ["POST / HTTP/1.1\r\nhost: a b", "TRACE / HTTP/1.1\r\nhost: example.com"]
    for (const head of odd) {
      const response = await exchange(handler, (write) => write(`${head}\r\nconnection: close\r\n\r\n`))
      expect([head, statusOf(response)]).toEqual([head, "400"])
    }
    let outcome: unknown
    const reading = async (request: Request) => {
      outcome = await request.text().catch((error: unknown) => error)
      return new Response(null)
    }
    await exchange(reading, (write, end) => {
      write("POST / HTTP/1.1\r\nhost: example.com\r\ncontent-length: 10\r\n\r\nhalf")
      end()
    })
    await expect.poll(() => outcome).toBeInstanceOf(TypeError)
  })

  it("responds 500 when the handler throws", async () => {
    const broken = () => Promise.reject(new Error("a secret"))
    const response = await exchange(broken, (write) => write("GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n"))
    expect(response).toMatch(/^HTTP\/1\.1 500 /)
    expect(response).not.toContain("a secret")
  })
})
