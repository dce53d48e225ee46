/** One warning for a key that is sent unencrypted to a public host, and none for private hosts. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as References from "effect/References"
import { vi } from "vitest"
import * as Credentials from "../../../src/Credentials.ts"
import * as Connections from "../../../src/generated/v2025-09-18/Connections.ts"
import * as Polytomic from "../../../src/Polytomic.ts"
import * as PolytomicClient from "../../../src/PolytomicClient.ts"
import { createClient } from "../../../src/promise.ts"

const fetch = async () => Response.json({ data: [] })

const linesOf = async (baseUrl: string | URL | undefined, level?: "Error" | "None"): Promise<ReadonlyArray<string>> => {
  const lines: Array<string> = []
  const logger = Logger.make(({ logLevel, message }) => lines.push(`${logLevel}: ${String(message)}`))
  const program = Effect.gen(function* () {
    yield* PolytomicClient.execute(Connections.listOperation, {})
    yield* PolytomicClient.execute(Connections.listOperation, {})
  })
  await program.pipe(
    Effect.provide(Polytomic.layer({ apiKey: "test-key", baseUrl, fetch })),
    Effect.ignore,
    Effect.provide(Logger.layer([logger])),
    level === undefined ? (self) => self : Effect.provideService(References.MinimumLogLevel, level),
    Effect.runPromise
  )
  return lines
}

describe("a base URL with http://", () => {
  it.each([
    "http://polytomic.example.com",
    "HTTP://polytomic.example.com:8080/prefix",
    "http://8.8.8.8",
    "http://172.32.0.1",
    "http://11.0.0.1",
    "http://[2001:db8::1]:80",
    "http://10.example.com",
    "http://localhost.example.com",
    "http://internal.example.com"
  ])("of a remote host is warned about once: %s", async (url) => {
    const { origin } = new URL(url)
    expect(await linesOf(url)).toEqual([
      `Warn: The base URL ${origin} sends the key unencrypted, where others can read it. Use https://.`
    ])
  })

  it.each([
    "http://localhost:3000",
    "http://app.localhost",
    "http://127.0.0.1:8080",
    "http://127.1.2.3",
    "http://[::1]:8080",
    "http://[fd00::1]",
    "http://[fe80::1]",
    "http://10.1.2.3",
    "http://172.16.0.1",
    "http://172.31.255.1",
    "http://192.168.1.1",
    "http://169.254.1.1",
    "http://polytomic",
    "http://polytomic.internal",
    "http://polytomic.default.svc",
    "http://polytomic.default.svc.cluster.local",
    "https://polytomic.example.com",
    undefined,
    "no url"
  ])("of a local host, or another base URL, is not warned about: %s", async (url) => {
    expect(await linesOf(url)).toEqual([])
  })

  it("is not warned about above the log level", async () => {
    expect(await linesOf("http://polytomic.example.com", "Error")).toEqual([])
    expect(await linesOf("http://polytomic.example.com", "None")).toEqual([])
  })

  it("is warned about with an HttpClient and for promises", async () => {
    const lines: Array<string> = []
    const logger = Logger.make(({ message }) => lines.push(String(message)))
    const layer = PolytomicClient.layer({ baseUrl: "http://polytomic.example.com" }).pipe(
      Layer.provide(Layer.merge(FetchHttpClient.layer, Credentials.layer(Credentials.apiKey("test-key"))))
    )
    await Effect.void.pipe(Effect.provide(layer), Effect.provide(Logger.layer([logger])), Effect.runPromise)
    expect(lines).toHaveLength(1)
    const log = vi.spyOn(console, "log").mockImplementation(() => {})
    createClient({ apiKey: "test-key", baseUrl: "http://polytomic.example.com", fetch })
    expect(log.mock.calls.flat().join(" ")).toContain("sends the key unencrypted")
    expect(log.mock.calls.flat().join(" ")).not.toContain("test-key")
    log.mockRestore()
  })
})
