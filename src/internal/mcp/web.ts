/** A server over HTTP without sessions: each request brings all that it needs, and a server of its own answers it. */

import type * as McpProtocol from "effect/ai/McpProtocol"
import * as McpServer from "effect/ai/McpServer"
import * as Effect from "effect/Effect"
import * as Hex from "effect/encoding/Hex"
import * as HttpRouter from "effect/http/HttpRouter"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Redacted from "effect/Redacted"
import * as Credentials from "../../Credentials.ts"
import type { PolytomicClient } from "../../PolytomicClient.ts"
import { layerFetch } from "../client/layers.ts"
import { Chunks, decode } from "../http/body.ts"
import type { Fetch } from "../http/transport.ts"
import { Places } from "../turns/places.ts"
import { errorText, type Message, maxMessageBytes, readMessage } from "./message.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** Credentials of the calls to Polytomic. Never both: a server does not lend its key to whoever brings one. */
export type Auth =
  /** The bearer token of a request is the caller's API key, and goes to Polytomic only. */
  | "caller"
  /** The server has credentials; a request has to bring this token. */
  | { readonly credentials: Credentials.Credentials; readonly token: Credentials.Secret }

/** Access to a server over HTTP. */
export interface WebOptions {
  readonly auth: Auth
  /** Base URL of Polytomic. Default: the hosted one. A client can't change it. */
  readonly baseUrl?: string | undefined
  /** `fetch` for calls of Polytomic. Default: that of the runtime. */
  readonly fetch?: Fetch | undefined
  /** Path of the endpoint. Default: `/mcp`. */
  readonly path?: `/${string}` | undefined
  /** Hosts that a request may name, without port. Default: `localhost`, `127.0.0.1` and `[::1]`. */
  readonly allowedHosts?: ReadonlyArray<string> | undefined
  /** Origins of pages that may call. Default: none; a client that is no browser sends none. */
  readonly allowedOrigins?: ReadonlyArray<string> | undefined
  /** Requests at a time; a further one gets 429. Default: 64. */
  readonly maxRequests?: number | undefined
}

/** Access to a server, and the server. */
export interface Settings extends WebOptions {
  readonly server: (writes: boolean) => Server
}

type Protocols = readonly [McpProtocol.ProtocolAdapter, ...ReadonlyArray<McpProtocol.ProtocolAdapter>]

interface Server {
  readonly name: string
  readonly version: string
  readonly instructions: string
  readonly protocols: Protocols
  readonly registrations: Layer.Layer<never, never, McpServer.McpServer | PolytomicClient>
}

// -----------------------------------------------------------------------------
// Guards
// -----------------------------------------------------------------------------

const refuse = (status: number, message: string, headers: { readonly [name: string]: string } = {}): Response =>
  new Response(errorText(-32600, message), { status, headers: { "content-type": "application/json", ...headers } })

const loopback: ReadonlyArray<string> = ["localhost", "127.0.0.1", "[::1]"]

const hostOf = (request: Request): string => {
  const host = request.headers.get("host") ?? new URL(request.url).host
  return host.replace(/:\d+$/, "").toLowerCase()
}

const sameText = async (a: string, b: string): Promise<boolean> => {
  const digest = async (text: string): Promise<Uint8Array> =>
    new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))
  const [left, right] = await Promise.all([digest(a), digest(b)])
  // Over digests, so that the time tells nothing of the token.
  return left.reduce((difference, byte, i) => difference | (byte ^ (right[i] ?? 0)), 0) === 0
}

const bearerOf = (request: Request): string | undefined =>
  /^Bearer ([!-~]{1,4096})$/i.exec(request.headers.get("authorization") ?? "")?.[1]

/** Credentials for a request, or undefined for a caller who may not call. */
const admit = async (request: Request, auth: Auth): Promise<Credentials.Credentials | undefined> => {
  const bearer = bearerOf(request)
  if (bearer === undefined) return undefined
  if (auth === "caller") return Credentials.apiKey(bearer)
  const token = Redacted.isRedacted(auth.token) ? Redacted.value(auth.token) : auth.token
  return token !== "" && (await sameText(bearer, token)) ? auth.credentials : undefined
}

/** Text of a body, or undefined if it is longer than a message may be; no more than that is read. */
const readBody = async (request: Request): Promise<string | undefined> => {
  if (Number(request.headers.get("content-length") ?? 0) > maxMessageBytes) return undefined
  const chunks = new Chunks(maxMessageBytes)
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    if (chunks.take(part.value)) continue
    await reader?.cancel().catch(() => undefined)
    return undefined
  }
  return decode(chunks.bytes()).text
}

// -----------------------------------------------------------------------------
// Revisions
// -----------------------------------------------------------------------------

const headersOf = (request: Request, changes: { readonly [name: string]: string | undefined }): Headers => {
  const headers = new Headers()
  for (const name of ["mcp-protocol-version", "mcp-method", "mcp-name"]) {
    const value = request.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  headers.set("content-type", "application/json")
  headers.set("accept", "application/json, text/event-stream")
  for (const [name, value] of Object.entries(changes)) if (value !== undefined) headers.set(name, value)
  return headers
}

/** The revision before which a client initializes a session. */
const stateless = "2026-07-28"

type Handler = (request: Request) => Promise<Response>

/**
 * Initializes a fresh server as the client has initialized another before, and passes the message on: a client of an older
 * revision needs a session, and gets one that lasts for a request.
 */
const withSession = async (
  handler: Handler,
  request: Request,
  text: string,
  signal: AbortSignal
): Promise<Response> => {
  const version = request.headers.get("mcp-protocol-version") ?? "2025-03-26"
  const post = (body: string, session?: string): Promise<Response> =>
    handler(
      new Request(request.url, {
        method: "POST",
        body,
        signal,
        headers: headersOf(request, { "mcp-session-id": session })
      })
    )
  const clientInfo = { name: "client", version: "1" }
  const params = { protocolVersion: version, capabilities: {}, clientInfo }
  const initialized = await post(JSON.stringify({ jsonrpc: "2.0", id: "initialize", method: "initialize", params }))
  const session = initialized.headers.get("mcp-session-id") ?? undefined
  await initialized.body?.cancel()
  if (!initialized.ok) return refuse(400, "The protocol version is not supported.")
  await (await post(JSON.stringify({ jsonrpc: "2.0", method: "notifications/initialized" }), session)).body?.cancel()
  return post(text, session)
}

const randomId = (): string => Hex.encode(crypto.getRandomValues(new Uint8Array(16)))

// -----------------------------------------------------------------------------
// Handler
// -----------------------------------------------------------------------------

/** Requests that are being answered, so that a notification can cancel one: by session and id of the request. */
type Running = Map<string, AbortController>

/** What a request does when it is over, whichever way. */
interface Place {
  leave: () => void
}

const keyOf = (session: string | null, id: unknown): string | undefined =>
  session === null || (typeof id !== "string" && typeof id !== "number") ? undefined : JSON.stringify([session, id])

const answer = async (
  options: Settings,
  credentials: Credentials.Credentials,
  request: Request,
  text: string,
  message: Message,
  signal: AbortSignal
): Promise<Response> => {
  const writes = request.headers.get("x-polytomic-access-mode")?.toLowerCase() !== "read-only"
  const server = options.server(writes)
  const client = layerFetch({ credentials, baseUrl: options.baseUrl, fetch: options.fetch })
  const layer = McpServer.layerHttp({
    ...server,
    path: options.path ?? "/mcp",
    allowedOrigins: options.allowedOrigins,
    registrations: Layer.provide(server.registrations, client)
  })
  // Nothing is logged: a log could quote a secret.
  const { dispose, handler } = HttpRouter.toWebHandler(Layer.provide(Layer.orDie(layer), Logger.layer([])), {
    disableLogger: true
  })
  try {
    const legacy = request.headers.get("mcp-protocol-version") !== stateless
    const sent = new Request(request.url, { method: "POST", body: text, signal, headers: headersOf(request, {}) })
    const response =
      legacy && message.method !== "initialize" && message.method !== "server/discover"
        ? await withSession(handler, request, text, signal)
        : await handler(sent)
    // Read to its end here, as the server behind it ends with the request.
    const body = await response.text()
    const headers = new Headers({ "cache-control": "no-store" })
    const type = response.headers.get("content-type")
    if (type !== null) headers.set("content-type", type)
    // It stores nothing: it only tells requests of one client from those of another.
    if (message.method === "initialize" && response.ok) headers.set("mcp-session-id", randomId())
    return new Response(body === "" ? null : body, { status: response.status, headers })
  } finally {
    await dispose()
  }
}

/** Makes the handler. */
export const webHandler = (options: Settings): Handler => {
  const hosts = options.allowedHosts ?? loopback
  const running: Running = new Map()
  const places = new Places(options.maxRequests ?? 64)
  const handle = async (request: Request, place: Place): Promise<Response> => {
    if (new URL(request.url).pathname !== (options.path ?? "/mcp")) return refuse(404, "There is nothing here.")
    if (!hosts.includes(hostOf(request))) return refuse(403, "The Host is not allowed.")
    const origin = request.headers.get("origin")
    if (origin !== null && !(options.allowedOrigins ?? []).includes(origin))
      return refuse(403, "The Origin is not allowed.")
    const credentials = await admit(request, options.auth)
    if (credentials === undefined) return refuse(401, "A bearer token is required.", { "www-authenticate": "Bearer" })
    if (request.method !== "POST") return refuse(405, "Only POST is supported.", { allow: "POST" })
    const text = await readBody(request)
    if (text === undefined) return refuse(413, `The message has more than ${maxMessageBytes} bytes.`)
    const message = readMessage(text)
    if ("code" in message) {
      return new Response(errorText(message.code, message.message), {
        status: 400,
        headers: { "content-type": "application/json" }
      })
    }
    const session = request.headers.get("mcp-session-id")
    if (message.method === "notifications/cancelled") {
      running.get(keyOf(session, message.params.requestId) ?? "")?.abort()
      return new Response(null, { status: 202 })
    }
    const gone = new AbortController()
    request.signal?.addEventListener("abort", () => gone.abort(), { once: true })
    const key = keyOf(session, message.id)
    if (key !== undefined) {
      running.set(key, gone)
      place.leave = () => {
        if (running.get(key) === gone) running.delete(key)
      }
    }
    try {
      return await answer(options, credentials, request, text, message, gone.signal)
    } catch {
      return gone.signal.aborted ? new Response(null, { status: 202 }) : refuse(500, "The server failed.")
    }
  }
  const full = Effect.sync(() => refuse(429, "Too many requests.", { "retry-after": "1" }))
  return (request) => {
    const place: Place = { leave: () => {} }
    const handled = Effect.promise(() => handle(request, place))
    // On Workers a client that leaves ends its request without `finally`.
    return Effect.runPromise(places.run(handled, full, () => place.leave()))
  }
}
