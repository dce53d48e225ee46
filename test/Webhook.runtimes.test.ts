/** The handlers in workerd, bundled as Wrangler does it, and on Deno. */
import { join } from "node:path"
import type { Readable } from "node:stream"
import * as Base64 from "effect/encoding/Base64"
import * as Hex from "effect/encoding/Hex"
import { build } from "esbuild"
import { Miniflare } from "miniflare"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { root } from "../scripts/internal/shell.ts"
import { startDeno } from "./examples/deno.ts"

// A Worker can export handlers only, so this is written in both places.
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

/** Ways to start the receiver: each gives how to reach it, and how to stop it. */
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
      // What is refused is logged, and none of it is news here.
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
  }
}

describe.each(Object.keys(runtimes))("webhooks on %s", (name) => {
  let receiver: { readonly fetch: Fetch; readonly stop: () => unknown }

  beforeAll(async () => {
    receiver = (await runtimes[name]?.()) ?? receiver
  }, 30_000)
  afterAll(() => receiver?.stop())

  const post = async (path: string, body: string | ArrayBuffer, headers: Record<string, string>) =>
    (await receiver.fetch(path, { method: "POST", body, headers })).status

  it("take events that are signed, once", async () => {
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

  it("take records that are packed, and no more than they may unpack", async () => {
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
