/** Webhooks as routes of an `HttpRouter`, in memory and on a port of Node. */
import { createHmac } from "node:crypto"
import { createServer } from "node:http"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { assert, describe, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServer from "effect/http/HttpServer"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as WebhookRouter from "effect-polytomic/WebhookRouter"

const secrets = "whsec-1"

const bodyOf = (id: string) => JSON.stringify({ id, type: "sync.failed", event: { error: "no" } })

const signed = (url: string, text = bodyOf("1")): Request =>
  new Request(url, {
    method: "POST",
    body: text,
    headers: { "polytomic-signature": createHmac("sha256", secrets).update(text).digest("hex") }
  })

const Log = Context.Service<Array<string>>("test/Log")

const routes = Layer.mergeAll(
  HttpRouter.add("GET", "/health", Effect.succeed(HttpServerResponse.text("ok"))),
  WebhookRouter.layer("/hook", (event) => Effect.map(Log, (log) => log.push(event.type)), { secrets })
)

describe("a webhook route", () => {
  it("verifies deliveries and handles each once", async () => {
    const log: Array<string> = []
    const { dispose, handler } = HttpRouter.toWebHandler(
      routes.pipe(HttpRouter.provideRequest(Layer.succeed(Log, log))),
      { disableLogger: true }
    )
    const statusOf = async (request: Request) => (await handler(request)).status
    const url = "http://localhost/hook"
    assert.strictEqual(await statusOf(new Request(url, { method: "POST", body: bodyOf("1") })), 401)
    assert.strictEqual(await statusOf(signed(url)), 200)
    assert.strictEqual(await statusOf(signed(url)), 200)
    assert.deepStrictEqual(log, ["sync.failed"])
    assert.strictEqual(await statusOf(new Request(url)), 404)
    assert.strictEqual(await statusOf(new Request("http://localhost/health")), 200)
    await dispose()
  })

  it.live("reads the raw body over a socket, too", () =>
    Effect.gen(function* () {
      const log: Array<string> = []
      const served = HttpRouter.serve(routes.pipe(HttpRouter.provideRequest(Layer.succeed(Log, log))), {
        disableLogger: true,
        disableListenLog: true
      }).pipe(Layer.provideMerge(NodeHttpServer.layer(createServer, { port: 0 })))
      yield* Effect.gen(function* () {
        const { address } = yield* HttpServer.HttpServer
        const port = "port" in address ? address.port : 0
        const { status } = yield* Effect.promise(() => fetch(signed(`http://127.0.0.1:${port}/hook`, bodyOf("2"))))
        assert.strictEqual(status, 200)
      }).pipe(Effect.provide(served))
      assert.deepStrictEqual(log, ["sync.failed"])
    }).pipe(Effect.scoped)
  )

  it("accepts records, too", async () => {
    const options = { secrets, fields: Schema.Struct({ email: Schema.String }) }
    const routes = WebhookRouter.layerRecords("/records", () => Effect.void, options)
    const { handler } = HttpRouter.toWebHandler(routes, { disableLogger: true })
    const { status } = await handler(new Request("http://localhost/records", { method: "POST", body: "{}" }))
    assert.strictEqual(status, 401)
  })
})
