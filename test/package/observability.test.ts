/** The programs of `docs/telemetry.md`, with the SDKs of OpenTelemetry and Sentry and the packed tarball. */
import { once } from "node:events"
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { start } from "effect-polytomic/emulator/node"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { tarball } from "../../scripts/internal/packed.ts"
import { installFolder, root, run } from "../../scripts/internal/shell.ts"

const folder = join(root, "test/observability")

const document = readFileSync(join(root, "docs/telemetry.md"), "utf8")

/** A call that succeeds and one that fails, within a span of the program; `recipe` is a module of the document. */
const program = (recipe: string, use: string): string => `import * as Effect from "effect/Effect"
import { Connections } from "effect-polytomic"
import * as recipe from "./${recipe}"

const calls = Effect.gen(function*() {
  const connections = yield* Connections
  yield* connections.list()
  yield* connections.get({ id: "00000000-0000-4000-8000-000000000000" })
}).pipe(Effect.withSpan("nightly"))

${use}
`

let polytomic: Awaited<ReturnType<typeof start>>
let sink: Server
let sinkUrl = ""
let sent: Array<{ readonly url: string; readonly auth: string | undefined; readonly body: string }> = []

beforeAll(async () => {
  await installFolder("test/observability", "SDKs of OpenTelemetry and Sentry")
  const unpacked = join(folder, "node_modules/effect-polytomic")
  rmSync(unpacked, { recursive: true, force: true })
  mkdirSync(unpacked, { recursive: true })
  await run("tar", ["xzf", tarball(), "--strip", "1", "-C", unpacked])
  mkdirSync(join(folder, ".cache"), { recursive: true })
  for (const [, name = "", code = ""] of document.matchAll(/^```js\n\/\/ (\S+)\n([\s\S]*?)^```$/gm)) {
    writeFileSync(join(folder, ".cache", name), code)
  }
  polytomic = await start({ port: 0 })
  sink = createServer(async (request, response) => {
    const body = (await request.setEncoding("utf8").toArray()).join("")
    sent.push({ url: request.url ?? "", auth: request.headers["x-sentry-auth"]?.toString(), body })
    response.writeHead(200, { "content-type": "application/json" }).end("{}")
  })
  await once(sink.listen(0, "127.0.0.1"), "listening")
  // A server that listens on a port has an address of this type.
  sinkUrl = `127.0.0.1:${(sink.address() as AddressInfo).port}`
}, 300_000)

afterAll(async () => {
  await polytomic?.close()
  sink?.closeAllConnections()
  sink?.close()
})

const runProgram = async (name: string, code: string, env: { readonly [name: string]: string } = {}): Promise<void> => {
  sent = []
  writeFileSync(join(folder, ".cache", name), code)
  await run("node", [name], {
    cwd: join(folder, ".cache"),
    env: { POLYTOMIC_API_KEY: "test-key", POLYTOMIC_BASE_URL: polytomic.url, NODE_OPTIONS: "", ...env }
  })
}

const all = (): string => sent.map(({ body }) => body).join("\n")

/** Names of spans in the exported data. */
const names = (): ReadonlyArray<string> =>
  ["nightly", "GET /api/connections", "GET /api/connections/{id}"].filter((name) => all().includes(`"name":"${name}"`))

const whole = ["nightly", "GET /api/connections", "GET /api/connections/{id}"]

describe("the documented program", () => {
  it("sends spans to the SDK of OpenTelemetry", { timeout: 60_000 }, async () => {
    const use = `await calls.pipe(Effect.provide(recipe.layer), Effect.runPromiseExit)
await recipe.provider.shutdown()`
    await runProgram("opentelemetry.main.js", program("opentelemetry.js", use), {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://${sinkUrl}`
    })
    expect(sent.map(({ url }) => url)).toEqual(["/v1/traces"])
    expect(names()).toEqual(whole)
    const [traces] = JSON.parse(all()).resourceSpans[0].scopeSpans
    const [nightly] = traces.spans.filter(({ name }: { readonly name: string }) => name === "nightly")
    for (const span of traces.spans) expect(span.traceId).toBe(nightly.traceId)
    expect(all()).toContain("PolytomicNotFound")
    expect(all()).not.toContain("test-key")
  })

  it("sends spans and issues to the SDK of Sentry", { timeout: 60_000 }, async () => {
    const use = `import * as Sentry from "@sentry/node"
await calls.pipe(recipe.reported, Effect.provide(recipe.layer), Effect.runPromiseExit)
await Sentry.flush(10_000)`
    await runProgram("sentry.main.js", program("sentry.js", use), { SENTRY_DSN: `http://public@${sinkUrl}/1` })
    expect(new Set(sent.map(({ url }) => url.split("?")[0]))).toEqual(new Set(["/api/1/envelope/"]))
    expect(names()).toEqual(whole)
    expect(all()).toContain('"type":"PolytomicNotFound"')
    expect(all()).not.toContain("test-key")
  })

  it("sends spans to Sentry by OTLP", { timeout: 60_000 }, async () => {
    const [, code = ""] = /^## Sentry[\s\S]*?^```ts no-run\n([\s\S]*?)^```$/m.exec(document) ?? []
    const recipe = `${code.replace(/https:\/\/[^/"]+/, `http://${sinkUrl}`)}\nexport { layer }\n`
    writeFileSync(join(folder, ".cache/otlp.js"), recipe)
    await runProgram(
      "otlp.main.js",
      program("otlp.js", "await calls.pipe(Effect.provide(recipe.layer), Effect.runPromiseExit)")
    )
    expect(sent.map(({ auth, url }) => [url, auth])).toEqual([
      ["/api/0/integration/otlp/v1/traces", "sentry sentry_key=PUBLIC_KEY"]
    ])
    expect(names()).toEqual(whole)
    expect(all()).not.toContain("test-key")
  })
})
