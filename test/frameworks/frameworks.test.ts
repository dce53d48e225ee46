/**
 * Webhooks with the real frameworks: the adapter finds the raw bytes where each framework leaves them, rejects parsed bodies with
 * the next step in its message, and responds to every request.
 */
import { createHmac, type KeyObject } from "node:crypto"
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http"
import { connect, createServer as createHttp2Server, type Http2Server } from "node:http2"
import { createRequire } from "node:module"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { inspect } from "node:util"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { installFolder, root } from "../../scripts/internal/shell.ts"
import * as WebhookReceiver from "../../src/WebhookReceiver.ts"
import { loadRecipe, method, recipes, writeRecipes } from "./recipes.ts"

const folder = "test/frameworks"

// Their types are not installed with the tests; each is used as its documentation says.
type Loose = { (...args: ReadonlyArray<unknown>): Loose; new (...args: ReadonlyArray<unknown>): Loose } & {
  readonly [name: string]: Loose
}
const load = (name: string): Loose => createRequire(join(root, folder, "package.json"))(name)

const secret: string = "whsec-of-the-frameworks"
const body = JSON.stringify({ id: "1", type: "sync.running", event: { sync_name: "Kundendaten nach München" } })
const sign = (text: string, key: string | KeyObject = secret): string =>
  createHmac("sha256", key).update(text).digest("hex")

const closing: Array<() => unknown> = []
let logged: Array<string>
let handled: Array<string>
let webhook: (request: Request) => Promise<Response>

beforeAll(() => installFolder(folder, "frameworks that webhooks are tested with"), 300_000)

beforeEach(() => {
  logged = []
  handled = []
  const logger = Logger.make(({ message }) => logged.push(String(message)))
  const handle = WebhookReceiver.handler(({ event }) => Effect.sync(() => handled.push(JSON.stringify(event))), {
    secrets: secret
  })
  webhook = WebhookReceiver.toWebHandler((request) => Effect.provide(handle(request), Logger.layer([logger])))
})

afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const listen = async (server: Server | Http2Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  if ("closeAllConnections" in server) closing.push(() => server.closeAllConnections())
  closing.push(() => server.close())
  const { port } = server.address() as AddressInfo // a server on a port has no other type of address
  return `http://127.0.0.1:${port}`
}

const serve = (listener: unknown): Promise<string> => listen(createServer(listener as RequestListener)) // the common form of the frameworks

/** Status of the response to a delivery, with a short timeout. */
const deliver = async (url: string, headers: { readonly [name: string]: string } = {}): Promise<number> => {
  const response = await fetch(url, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", "polytomic-signature": sign(body), ...headers },
    signal: AbortSignal.timeout(5_000)
  })
  await response.arrayBuffer()
  return response.status
}

const event = '{"sync_name":"Kundendaten nach München"}'

const isHandled = async (url: string): Promise<void> => {
  expect([await deliver(url), logged]).toEqual([200, []])
  expect(handled).toEqual([event])
  expect(await deliver(url, { "polytomic-signature": sign("another") })).toBe(401)
  expect(handled).toEqual([event])
}

const isRefused = async (url: string, why: "parsed" | "read" = "parsed"): Promise<void> => {
  expect(await deliver(url)).toBe(500)
  expect(handled).toEqual([])
  expect(logged.join()).toContain(`its body was ${why} before it was verified`)
  expect(logged.join()).toContain("before the body parser")
}

describe.each(["express4", "express"])("%s", (name) => {
  const app = (...middleware: ReadonlyArray<(express: Loose) => unknown>) => {
    const express = load(name)
    const made = express()
    for (const one of middleware) made["use"]?.(one(express))
    made["post"]?.("/", WebhookReceiver.toNodeHandler(webhook))
    return serve(made)
  }
  const parser = (kind: string, options?: unknown) => (express: Loose) => express[kind]?.(options)
  const later = () => (_request: unknown, _response: unknown, next: () => void) => void setTimeout(next, 30)

  it("works without a parser", async () => isHandled(await app()))
  it("works after a parser of raw bytes", async () => isHandled(await app(parser("raw", { type: "*/*" }))))
  it("works after a parser of text", async () => isHandled(await app(parser("text", { type: "*/*" }))))
  it("works after a parser of other types", async () => isHandled(await app(parser("json", { type: "text/other" }))))
  it("works after slow middleware", async () => isHandled(await app(later)))
  it("works after a parser of JSON that keeps the raw body", async () => {
    const verify = (request: { rawBody?: unknown }, _response: unknown, bytes: unknown) => {
      request.rawBody = bytes
    }
    await isHandled(await app(parser("json", { verify })))
  })
  it("works after a parser of raw JSON that inflates", async () =>
    isHandled(await app(parser("raw", { type: "application/json", inflate: true, limit: "1mb" }))))
  it("works after parsers of other bodies, concurrently", async () =>
    isHandled(await app(parser("urlencoded", { extended: true }), parser("raw"), parser("text"))))
  it("rejects a body that a JSON parser consumed", async () => isRefused(await app(parser("json"))))
  it("rejects a body that a JSON parser and slow middleware consumed", async () =>
    isRefused(await app(parser("json"), later)))
})

describe("NestJS", () => {
  type Decorator = (target: object, name?: string, at?: unknown) => void
  const app = async (options: object) => {
    load("reflect-metadata")
    const common = load("@nestjs/common")
    const decorator = (name: string, ...args: ReadonlyArray<unknown>) => common[name]?.(...args) as unknown as Decorator
    class Hook {
      async post(request: IncomingMessage, response: ServerResponse): Promise<void> {
        await WebhookReceiver.toNodeHandler(webhook)(request, response)
      }
    }
    decorator("Req")(Hook.prototype, "post", 0)
    decorator("Res")(Hook.prototype, "post", 1)
    decorator("Post")(Hook.prototype, "post", Object.getOwnPropertyDescriptor(Hook.prototype, "post"))
    decorator("Controller")(Hook)
    class Module {}
    decorator("Module", { controllers: [Hook] })(Module)
    const made = await load("@nestjs/core")["NestFactory"]?.["create"]?.(Module, { logger: false, ...options })
    await made?.["listen"]?.(0, "127.0.0.1")
    closing.push(() => made?.["close"]?.())
    return String(await made?.["getUrl"]?.())
  }

  it("works with `rawBody`", async () => isHandled(await app({ rawBody: true })))
  it("works without its parser", async () => isHandled(await app({ bodyParser: false })))
  it("rejects a body consumed by its parser", async () => isRefused(await app({})))
})

describe("a request", () => {
  it("gets a response whatever the web handler returns", async () => {
    const node = (handle: (request: Request) => Promise<Response>) => serve(WebhookReceiver.toNodeHandler(handle))
    const breaksOff = new ReadableStream({ start: (controller) => controller.error(new Error("broke off")) })
    expect(await deliver(await node(() => Promise.reject(new Error("no"))))).toBe(500)
    expect(
      await deliver(
        await node(() => {
          throw new Error("no")
        })
      )
    ).toBe(500)
    expect(await deliver(await node(() => Promise.resolve(undefined as never)))).toBe(500)
    expect(await deliver(await node(() => Promise.resolve(new Response(breaksOff))))).toBe(500)
    expect(await deliver(await node(() => Promise.resolve(Response.error())))).toBe(500)
    expect(await deliver(await node(() => Promise.resolve(new Response(null, { status: 204 }))))).toBe(204)
  })

  it("logs the reason why it could not be handled", async () => {
    const lines = vi.spyOn(console, "log").mockImplementation(() => {})
    const node = (handle: unknown) => serve(WebhookReceiver.toNodeHandler(handle as never)) // any value is possible from JavaScript
    for (const [handle, message] of [
      [() => Promise.reject(new Error("of the program")), "of the program"],
      [() => Effect.succeed(new Response("ok")), "wrap it in `WebhookReceiver.toWebHandler`"],
      [async () => ({ status: 200 }), "The webhook handler returned an object; return a Response."],
      [WebhookReceiver.toWebHandler((async () => {}) as never), "the function returned a Promise; return an Effect."]
    ] as const) {
      lines.mockClear()
      expect(await deliver(await node(handle))).toBe(500)
      expect(inspect(lines.mock.calls)).toContain(message)
    }
    lines.mockRestore()
    for (const make of [WebhookReceiver.toWebHandler, WebhookReceiver.toNodeHandler, WebhookReceiver.toLambdaHandler]) {
      expect(() => make(undefined as never)).toThrow("the handler is undefined; pass a function")
    }
  })

  it("gets a response on a server with a minimal request object, too", async () => {
    const statuses: Array<number> = []
    const bare = {
      setHeader: () => {
        throw new Error("no headers here")
      },
      end() {
        statuses.push((this as { statusCode: number }).statusCode)
      },
      statusCode: 0
    }
    await WebhookReceiver.toNodeHandler(webhook)({ method: "POST", body } as never, bare)
    expect(statuses).toEqual([400])
  })
})

describe("Fastify", () => {
  type Raw = { readonly raw: IncomingMessage; readonly body: unknown }
  const app = async (setUp: (app: Loose) => unknown, route: (request: Raw, reply: Loose) => unknown) => {
    const made = load("fastify")()
    setUp(made)
    made["post"]?.("/", route)
    const address: unknown = await made["listen"]?.({ port: 0, host: "127.0.0.1" })
    closing.push(() => made["close"]?.())
    return String(address)
  }
  const node = (request: Raw, reply: Loose) => {
    reply["hijack"]?.()
    // Hijacking leaves these parts to the route.
    return WebhookReceiver.toNodeHandler(webhook)(request.raw, reply["raw"] as unknown as ServerResponse)
  }
  const bytes = (made: Loose) =>
    made["addContentTypeParser"]?.(
      "application/json",
      { parseAs: "buffer" },
      (_request: unknown, body: unknown, done: (error: null, body: unknown) => void) => done(null, body)
    )

  it("works with a parser that keeps bytes", async () =>
    isHandled(
      await app(bytes, (request, reply) =>
        node({ ...request, raw: Object.assign(request.raw, { body: request.body }) }, reply)
      )
    ))
  it("works without a parser", async () => {
    const none = (made: Loose) => {
      made["removeAllContentTypeParsers"]?.()
      made["addContentTypeParser"]?.("*", (_request: unknown, _payload: unknown, done: (error: null) => void) =>
        done(null)
      )
    }
    await isHandled(await app(none, node))
  })
  it("rejects a body consumed by its own parser", async () => isRefused(await app(() => undefined, node), "read"))
  it("rejects a body that its own parser passed on", async () =>
    isRefused(
      await app(
        () => undefined,
        (request, reply) => node({ ...request, raw: Object.assign(request.raw, { body: request.body }) }, reply)
      )
    ))
})

describe("Koa", () => {
  type Context = {
    readonly req: IncomingMessage
    readonly res: ServerResponse
    readonly request: { readonly rawBody?: string; readonly body?: unknown }
    respond: boolean
  }
  const app = (route: (context: Context) => unknown, ...middleware: ReadonlyArray<unknown>) => {
    const made = new (load("koa"))()
    for (const one of [...middleware, route]) made["use"]?.(one)
    const listener: unknown = made["callback"]?.()
    return serve(listener)
  }
  const node = (context: Context, request: IncomingMessage = context.req) => {
    context.respond = false
    return WebhookReceiver.toNodeHandler(webhook)(request, context.res)
  }

  it("works without a parser", async () => isHandled(await app((context) => node(context))))
  it("works with the raw body that its parser keeps", async () =>
    isHandled(
      await app(
        (context) => node(context, Object.assign(context.req, { rawBody: context.request.rawBody })),
        load("koa-bodyparser")()
      )
    ))
  it("rejects a body consumed by its parser", async () =>
    isRefused(await app((context) => node(context), load("koa-bodyparser")()), "read"))
})

describe("Hono", () => {
  type Context = { readonly req: { readonly raw: Request; readonly json: () => Promise<unknown> } }
  const app = async (route: (context: Context) => unknown) => {
    const made = new (load("hono")["Hono"] as Loose)() // as in its documentation
    made["post"]?.("/", route)
    const listener: unknown = load("@hono/node-server")["getRequestListener"]?.(made["fetch"])
    return serve(listener)
  }

  it("works with its raw request", async () => isHandled(await app(({ req }) => webhook(req.raw))))
  it("rejects a body that was read as JSON", async () =>
    isRefused(
      await app(async ({ req }) => {
        await req.json()
        return webhook(req.raw)
      }),
      "read"
    ))
})

describe("a Next.js handler", () => {
  /** An API route, whose request has a parsed `body` unless configured otherwise. */
  const api = (bodyParser: boolean) =>
    serve(async (request: IncomingMessage & { body?: unknown }, response: ServerResponse) => {
      if (bodyParser) {
        let text = ""
        for await (const chunk of request) text += String(chunk)
        request.body = JSON.parse(text)
      }
      await WebhookReceiver.toNodeHandler(webhook)(request, response)
    })

  it("works with a web request", async () => {
    const headers = { "content-type": "application/json", "polytomic-signature": sign(body) }
    const POST = webhook
    const response = await POST(new Request("https://example.com/api/polytomic", { method: "POST", body, headers }))
    expect([response.status, handled]).toEqual([200, [event]])
  })
  it("works with an API route without body parsing", async () => isHandled(await api(false)))
  it("rejects an API route with body parsing", async () => isRefused(await api(true)))
})

describe("HTTP/2", () => {
  it("gets the same responses as HTTP/1, errors included", async () => {
    const url = await listen(createHttp2Server(WebhookReceiver.toNodeHandler(webhook) as never)) // its types know classes only
    const session = connect(url)
    closing.push(() => session.close())
    const post = (signature: string, text: string): Promise<number> =>
      new Promise((resolve, reject) => {
        const stream = session.request({ ":method": "POST", ":path": "/hook", "polytomic-signature": signature })
        stream.once("response", (headers) => resolve(Number(headers[":status"])))
        stream.once("error", reject)
        stream.end(text)
      })
    expect(await post(sign(body), body)).toBe(200)
    expect(handled).toEqual([event])
    expect(await post(sign("another"), body)).toBe(401)
    const large = "x".repeat(2_000_000)
    expect(await post(sign(large), large)).toBe(413)
    expect(logged.some((line) => line.includes("more than"))).toBe(true)
  })

  it("drains a rejected body, so that its sender finishes", async () => {
    const url = await listen(createHttp2Server(WebhookReceiver.toNodeHandler(webhook) as never)) // as above
    const session = connect(url)
    closing.push(() => session.close())
    const stream = session.request({ ":method": "POST", ":path": "/hook", "polytomic-signature": "a" })
    const status = new Promise((resolve) => stream.once("response", (headers) => resolve(headers[":status"])))
    const closed = new Promise((resolve) => stream.once("close", resolve))
    stream.end("x".repeat(5_000_000))
    stream.resume()
    expect(await status).toBe(413)
    await closed
  })

  it("gets a response although it forbids some of its headers", async () => {
    const handle = async () => new Response("fine", { status: 202, headers: { connection: "keep-alive", "x-a": "1" } })
    const url = await listen(createHttp2Server(WebhookReceiver.toNodeHandler(handle) as never)) // as above
    const session = connect(url)
    closing.push(() => session.close())
    const stream = session.request({ ":method": "POST", ":path": "/" })
    const status = new Promise((resolve, reject) => {
      stream.once("response", (headers) => resolve([headers[":status"], headers["x-a"]]))
      stream.once("error", reject)
    })
    stream.end("{}")
    expect(await status).toEqual([202, "1"])
  })
})

describe("recipes of docs/frameworks.md", () => {
  let count = 1
  /** Text of an event that has not been delivered yet. */
  const text = (): string => JSON.stringify({ id: String(++count), type: "sync.running", event: {} })
  const headersOf = (signature: string) => ({ "content-type": "application/json", "polytomic-signature": signature })

  beforeAll(() => {
    writeRecipes()
    vi.stubEnv("POLYTOMIC_WEBHOOK_SECRET", secret)
    vi.spyOn(console, "log").mockImplementation(() => {})
  })

  const holds = async (deliver: (body: string, signature: string) => Promise<unknown>): Promise<void> => {
    const body = text()
    expect(await deliver(body, sign(body))).toBe(200)
    expect(await deliver(body, sign(text()))).toBe(401)
  }

  const post =
    (url: string) =>
    async (body: string, signature: string): Promise<number> => {
      const response = await fetch(`${url}/hooks/polytomic`, { method: "POST", body, headers: headersOf(signature) })
      await response.arrayBuffer()
      return response.status
    }

  it("express.js", async () => holds(post(await serve((await loadRecipe("express.js"))["app"]))))

  it("fastify.js", async () => {
    const { app } = await loadRecipe("fastify.js")
    closing.push(() => method(app, "close")())
    await holds(post(String(await method(app, "listen")({ port: 0, host: "127.0.0.1" }))))
  })

  it("koa.js", async () => holds(post(await serve(method((await loadRecipe("koa.js"))["app"], "callback")()))))

  it("hono.js", async () => {
    const { app } = await loadRecipe("hono.js")
    await holds(post(await serve(load("@hono/node-server")["getRequestListener"]?.(method(app, "fetch")))))
  })

  // With Next.js 16.4 itself, which takes 300 MB and a minute, both routes were built without the secret, started and tested manually.
  it.each(["app/hooks/polytomic/route.js", "pages/api/polytomic.js"])(
    "can evaluate %s without the secret",
    async (path) => {
      vi.stubEnv("POLYTOMIC_WEBHOOK_SECRET", undefined)
      const url = pathToFileURL(join(root, folder, ".cache", path)).href
      const exports: unknown = await import(/* @vite-ignore */ `${url}?built`)
      expect(exports).toBeTypeOf("object")
      vi.stubEnv("POLYTOMIC_WEBHOOK_SECRET", secret)
    }
  )

  it("app/hooks/polytomic/route.js", async () => {
    const program = await loadRecipe("app/hooks/polytomic/route.js")
    await holds(async (body, signature) => {
      const request = new Request("https://example.com", { method: "POST", body, headers: headersOf(signature) })
      const response = await method(program, "POST")(request)
      return (response as Response).status // the form that Next.js requires of a route
    })
  })

  it("pages/api/polytomic.js", async () => {
    const program = await loadRecipe("pages/api/polytomic.js")
    // Next.js parses the body of a route unless configured otherwise.
    expect(program["config"]).toEqual({ api: { bodyParser: false } })
    await holds(post(await serve(program["default"])))
  })

  it("lambda.js", async () => {
    const handler = method(await loadRecipe("lambda.js"), "handler")
    await holds(async (body, signature) => {
      const result = await handler({ httpMethod: "POST", headers: headersOf(signature), body })
      return (result as { readonly statusCode: number }).statusCode // as Lambda reads it
    })
  })

  it("are all tested", () => {
    expect([...recipes.keys()]).toEqual([
      "webhook.js",
      "express.js",
      "fastify.js",
      "koa.js",
      "hono.js",
      "app/hooks/polytomic/route.js",
      "pages/api/polytomic.js",
      "lambda.js"
    ])
  })
})
