/** A stateless server over HTTP: each request is handled by its own server, without sessions. */
import * as McpServer from "effect/ai/McpServer"
import { timingSafeEqual } from "effect/crypto/Mac"
import * as Effect from "effect/Effect"
import * as HttpRouter from "effect/http/HttpRouter"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Redacted from "effect/Redacted"
import * as Credentials from "../../Credentials.ts"
import { layerFetch } from "../client/layers.ts"
import { Slots } from "../concurrency/slots.ts"
import { Chunks, decode } from "../http/body.ts"
import type { Fetch } from "../http/transport.ts"
import * as kind from "../schema/options.ts"
import { kinds, type Options } from "./access.ts"
import { errorText, maxMessageBytes, readMessage, tooLong } from "./message.ts"
import { serverOf } from "./tools.ts"

/** Credentials of the calls to Polytomic. Never both: a server with its own key does not use those of callers. */
export type Auth =
  /** The bearer token of a request is the caller's API key, and goes to Polytomic only. */
  | "caller"
  /** The server has credentials, and a request needs this token. */
  | { readonly credentials: Credentials.Credentials; readonly token: Credentials.Secret }

/**
 * Access to a server over HTTP, and its limits.
 *
 * @category models
 * @since 1.0.0
 */
export interface WebOptions extends Options {
  readonly auth: Auth
  /** Base URL of Polytomic. Default: the hosted one. A client cannot change it. */
  readonly baseUrl?: string | undefined
  /** `fetch` for calls of Polytomic. Default: the runtime's. */
  readonly fetch?: Fetch | undefined
  /** Path of the endpoint. Default: `/mcp`. */
  readonly path?: `/${string}` | undefined
  /** Accepted Host names, without port. Default: `localhost`, `127.0.0.1` and `[::1]`. */
  readonly allowedHosts?: ReadonlyArray<string> | undefined
  /** Accepted Origins of pages. Default: none; clients other than browsers send none. */
  readonly allowedOrigins?: ReadonlyArray<string> | undefined
  /** Concurrent requests; a further one gets 429. Default: 64. */
  readonly maxRequests?: number | undefined
}

const webKinds: kind.Kinds<WebOptions> = /*#__PURE__*/ (() => ({
  ...kinds,
  auth: kind.anything, // the compiler rejects other values
  baseUrl: kind.anything, // as `BaseUrl.parse` validates it
  fetch: kind.callback,
  path: kind.text,
  allowedHosts: kind.texts,
  allowedOrigins: kind.texts,
  maxRequests: kind.count(1)
}))()

const refuse = (status: number, message: string, headers: HeadersInit = {}, code = -32600): Response => {
  const response = new Response(errorText(code, message), { status, headers })
  response.headers.set("content-type", "application/json")
  return response
}

/** Credentials for a request; undefined for a caller without the right token. */
const admit = (request: Request, auth: Auth): Credentials.Credentials | undefined => {
  const bearer = /^Bearer ([!-~]{1,4096})$/i.exec(request.headers.get("authorization") ?? "")?.[1]
  if (bearer === undefined) return undefined
  if (auth === "caller") return Credentials.apiKey(bearer)
  const token = Redacted.isRedacted(auth.token) ? Redacted.value(auth.token) : auth.token
  const encoder = new TextEncoder()
  return token !== "" && timingSafeEqual(encoder.encode(bearer), encoder.encode(token)) ? auth.credentials : undefined
}

/** Response for a request that is rejected for any sender. */
const guard = (request: Request, options: WebOptions): Response | undefined => {
  const { allowedHosts = ["localhost", "127.0.0.1", "[::1]"], allowedOrigins = [], path = "/mcp" } = options
  const { host, pathname } = new URL(request.url)
  const name = (request.headers.get("host") ?? host).replace(/:\d+$/, "").toLowerCase()
  const origin = request.headers.get("origin")
  if (pathname !== path) return refuse(404, "There is nothing here.")
  if (!allowedHosts.some((allowed) => allowed.toLowerCase() === name)) return refuse(403, "The Host is not allowed.")
  if (origin !== null && !allowedOrigins.includes(origin)) return refuse(403, "The Origin is not allowed.")
  return request.method === "POST" ? undefined : refuse(405, "Only POST is supported.", { allow: "POST" })
}

/** Text of a body; undefined if it is longer than a message may be. */
const readBody = async ({ body, headers }: Request): Promise<string | undefined> => {
  if (Number(headers.get("content-length") ?? 0) > maxMessageBytes) return undefined
  const chunks = new Chunks(maxMessageBytes)
  // Leaving the loop cancels the rest of the body.
  for await (const part of body ?? []) if (!chunks.take(part)) return undefined
  return decode(chunks.bytes()).text
}

interface Exchange {
  readonly request: Request
  readonly text: string
  readonly method: unknown
  readonly signal: AbortSignal
}

/** Passes a message on. An older client has initialized another server, so this one is initialized in the same way first. */
const pass = async (handler: (request: Request) => Promise<Response>, { method, request, signal, text }: Exchange) => {
  const headers = new Headers({ "content-type": "application/json", accept: "application/json, text/event-stream" })
  for (const name of ["mcp-protocol-version", "mcp-method", "mcp-name"]) {
    if (request.headers.has(name)) headers.set(name, request.headers.get(name) ?? "")
  }
  const post = (body: string) => handler(new Request(request.url, { method: "POST", body, signal, headers }))
  const version = headers.get("mcp-protocol-version") ?? "2025-03-26"
  if (version === "2026-07-28" || method === "initialize" || method === "server/discover") return post(text)
  const params = { protocolVersion: version, capabilities: {}, clientInfo: { name: "client", version: "1" } }
  const first = await post(JSON.stringify({ jsonrpc: "2.0", id: "initialize", method: "initialize", params }))
  await first.body?.cancel()
  if (!first.ok) return refuse(400, "The protocol version is not supported.")
  headers.set("mcp-session-id", first.headers.get("mcp-session-id") ?? "")
  await (await post(JSON.stringify({ jsonrpc: "2.0", method: "notifications/initialized" }))).body?.cancel()
  return post(text)
}

/** Handles a message with its own server. */
const respond = async (options: WebOptions, credentials: Credentials.Credentials, exchange: Exchange) => {
  const { allowedOrigins, baseUrl, fetch, path = "/mcp" } = options
  const mode = exchange.request.headers.get("x-polytomic-access-mode")?.toLowerCase() ?? "read-write"
  // An unknown mode, such as a misspelled one, disables writes, too.
  const server = serverOf({ ...options, writes: options.writes === true && mode === "read-write" })
  const registrations = Layer.provide(server.registrations, layerFetch({ credentials, baseUrl, fetch }))
  const layer = Layer.orDie(McpServer.layerHttp({ ...server, path, allowedOrigins, registrations }))
  // Nothing is logged: a log could quote a secret.
  const { dispose, handler } = HttpRouter.toWebHandler(Layer.provide(layer, Logger.layer([])), { disableLogger: true })
  try {
    const response = await pass(handler, exchange)
    // Read to its end here, as the server behind it ends with the request.
    const body = await response.text()
    const headers = new Headers({ "cache-control": "no-store" })
    // The session stores nothing: it only distinguishes the requests of clients.
    for (const name of exchange.method === "initialize" ? ["content-type", "mcp-session-id"] : ["content-type"]) {
      if (response.headers.has(name)) headers.set(name, response.headers.get(name) ?? "")
    }
    return new Response(body === "" ? null : body, { status: response.status, headers })
  } finally {
    await dispose()
  }
}

/**
 * Creates a web handler of a server: for Workers, `Deno.serve`, `Bun.serve` and Node.
 *
 * It keeps no sessions, so any instance can handle any request. It rejects a Host or Origin that is not listed, a request without
 * the right bearer token, and a body of more than 1 MiB. The header `X-Polytomic-Access-Mode: read-only` disables writes for a
 * request; it cannot enable them.
 *
 * @example
 * ```ts
 * import { toWebHandler } from "effect-polytomic/mcp"
 *
 * // A Worker: each caller brings an API key as the bearer token.
 * const handler = toWebHandler({ auth: "caller", allowedHosts: ["mcp.example.com"] })
 * export default { fetch: (request: Request) => handler(request) }
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const toWebHandler = (options: WebOptions): ((request: Request) => Promise<Response>) => {
  kind.assertGiven("toWebHandler", options, webKinds, "auth")
  serverOf(options) // invalid options are an error of the caller, not of a request
  // Requests in progress, by caller, session and id, so that a notification can cancel one.
  const running = new Map<string, AbortController>()
  const keyOf = ({ headers }: Request, id: unknown): string =>
    JSON.stringify([headers.get("authorization"), headers.get("mcp-session-id"), id])
  const places = new Slots(options.maxRequests ?? 64)
  const handle = async (request: Request, gone: AbortController): Promise<Response> => {
    const refused = guard(request, options)
    if (refused !== undefined) return refused
    const credentials = admit(request, options.auth)
    if (credentials === undefined) return refuse(401, "A bearer token is required.", { "www-authenticate": "Bearer" })
    const text = await readBody(request)
    if (text === undefined) return refuse(413, tooLong)
    const message = readMessage(text)
    if ("code" in message) return refuse(400, message.reason, {}, message.code)
    if (message.method === "notifications/cancelled") {
      running.get(keyOf(request, message.params.requestId))?.abort()
      return new Response(null, { status: 202 })
    }
    request.signal?.addEventListener("abort", () => gone.abort(), { once: true })
    if (message.id !== undefined && request.headers.has("mcp-session-id")) running.set(keyOf(request, message.id), gone)
    try {
      return await respond(options, credentials, { request, text, method: message.method, signal: gone.signal })
    } catch {
      return gone.signal.aborted ? new Response(null, { status: 202 }) : refuse(500, "The server failed.")
    }
  }
  const full = Effect.sync(() => refuse(429, "Too many requests.", { "retry-after": "1" }))
  return (request) => {
    const gone = new AbortController()
    // On Workers a disconnecting client ends its request without `finally`.
    const leave = (): void => {
      for (const [key, controller] of running) if (controller === gone) running.delete(key)
    }
    const handled = Effect.promise(() => handle(request, gone))
    return Effect.runPromise(places.run(handled, full, leave))
  }
}
