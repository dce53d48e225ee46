/** The proxy: one HTTP request to the system behind a connection, sent with the connection's credentials. */
import * as Effect from "effect/Effect"
import type { Call } from "../../Handler.ts"
import { chance } from "../../internal/ids.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import type { ProxyRequest, ProxyUpstream } from "../../internal/settings.ts"
import * as Refusal from "../../Refusal.ts"
import { type Table, table } from "../../Store.ts"
import { find } from "../rows.ts"
import * as Model from "./model.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

interface ProxyCall {
  readonly id: string
  readonly connection_id: string
  readonly at: number
  readonly status: number
}

const calls: Table<ProxyCall> = /*#__PURE__*/ table<ProxyCall>("proxy_calls")

const allowedMethods = ["GET", "POST", "PUT", "PATCH", "DELETE"]
const blockedRequestHeaders = ["authorization", "cookie", "host", "content-length", "connection", "transfer-encoding"]
const blockedResponseHeaders = ["set-cookie", "connection", "transfer-encoding"]
const maxRequestBytes = 256 * 1024
const maxResponseBytes = 1024 * 1024
const minute = 60_000
const day = 24 * 60 * minute

// -----------------------------------------------------------------------------
// Handlers
// -----------------------------------------------------------------------------

type Execute = Input<"connections.executeProxy">

export const execute = (input: Execute, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const { connection } = yield* proxied(call, input.id)
    const { request } = input
    const problem = wrongWith(request)
    if (problem !== undefined) return yield* Effect.fail(Refusal.badRequest(problem, "invalid_proxy_request"))
    const recent = call.store.where(calls, "connection_id", connection.id).filter((row) => call.now - row.at < minute)
    const first = recent[0]
    if (first !== undefined && recent.length >= call.settings.proxy.rateLimitPerMinute) {
      const seconds = Math.ceil((first.at + minute - call.now) / 1000)
      return yield* Effect.fail(
        new Refusal.Refusal({
          status: 429,
          message: "The connection's rate limit of proxy calls is used up",
          key: "rate_limited",
          headers: { "retry-after": String(seconds) }
        })
      )
    }
    const query = request.rawQuery ?? toQuery(request.query ?? {})
    const sent = { ...request, type: connection.type, query, headers: request.headers ?? {}, body: request.body }
    const response = (call.settings.proxy.upstream ?? echo)(sent)
    const id = call.store.ids.next("proxy")
    call.store.put(calls, { id, connection_id: connection.id, at: call.now, status: response.status })
    const headers: Record<string, string> = { "content-type": "application/json", ...response.headers }
    for (const name of blockedResponseHeaders) delete headers[name]
    const body = cut(response.body)
    return {
      status: response.status,
      headers,
      contentType: headers["content-type"] ?? "",
      body: body.text,
      truncated: body.truncated,
      latencyMs: 20 + Math.floor(chance(id) * 180),
      proxyCallId: id
    }
  })

export const info = (input: { readonly id: string }, call: Call): HandlerResult =>
  Effect.map(proxied(call, input.id), ({ api, connection }) => {
    const today = call.store.where(calls, "connection_id", connection.id).filter((row) => call.now - row.at < day)
    const count = (hundred: number): number => today.filter(({ status }) => Math.floor(status / 100) === hundred).length
    const last = today.at(-1)
    return {
      connectionId: connection.id,
      backendType: connection.type,
      inheritedBase: {
        baseUrl: api,
        lockedHeaders: [{ name: "Authorization", value: call.settings.mask, redacted: true }],
        lockedQuery: {}
      },
      mergeRules: { headers: "locked headers win", query: "locked parameters win" },
      requestContract: {
        allowedMethods,
        blockedRequestHeaders,
        blockedResponseHeaders,
        bodyTypes: ["json", "string"],
        maxRequestBodyBytes: maxRequestBytes,
        maxResponseBodyBytes: maxResponseBytes,
        pathRule: "relative to the base URL, beginning with one slash",
        queryModes: ["query", "rawQuery"],
        queryValueTypes: ["string", "number", "boolean", "array"],
        rateLimitPerMinute: call.settings.proxy.rateLimitPerMinute,
        rawQueryRule: "without the question mark, and not together with query",
        timeoutMs: 30_000
      },
      stats: {
        callsLast24h: today.length,
        proxyCallsLast24h: today.length,
        proxy2xxLast24h: count(2),
        proxy4xxLast24h: count(4),
        proxy5xxLast24h: count(5),
        lastProxyCallAt: last === undefined ? null : new Date(last.at).toISOString()
      }
    }
  })

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

const proxied = (
  call: Call,
  id: string
): Effect.Effect<{ readonly connection: Model.Connection; readonly api: string }, Refusal.Refusal> =>
  Effect.flatMap(find(call, Model.connections, id), (connection) => {
    if (!call.settings.proxy.enabled) {
      return Effect.fail(Refusal.forbidden("The connection proxy is not enabled for this organization"))
    }
    const api = Model.typeOf(connection)?.api
    return api === undefined
      ? Effect.fail(Refusal.badRequest(`Connections of type ${connection.type} have no HTTP API`, "proxy_unsupported"))
      : Effect.succeed({ connection, api })
  })

const wrongWith = (request: Execute["request"]): string | undefined => {
  const { body, headers, method, path, query, rawQuery } = request
  if (!allowedMethods.includes(method)) return `request.method must be one of ${allowedMethods.join(", ")}`
  if (!/^\/(?!\/)/.test(path) || /[?#\\\s]/.test(path) || path.split("/").includes("..")) {
    return "request.path must begin with one slash and have neither a query nor a step upwards"
  }
  if (query !== undefined && rawQuery !== undefined) return "request.query and request.rawQuery exclude each other"
  if (rawQuery?.startsWith("?") === true) return "request.rawQuery has no question mark"
  const blocked = Object.keys(headers ?? {}).find((name) => blockedRequestHeaders.includes(name.toLowerCase()))
  if (blocked !== undefined) return `request.headers must not have ${blocked}`
  const text = typeof body === "string" ? body : body === undefined ? "" : JSON.stringify(body)
  return new TextEncoder().encode(text).length > maxRequestBytes
    ? `request.body has more than ${maxRequestBytes} bytes`
    : undefined
}

const toQuery = (query: { readonly [name: string]: unknown }): string => {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) parameters.append(name, String(item))
  }
  return parameters.toString()
}

/** Responds with the request itself. */
const echo = ({ body, method, path, query }: ProxyRequest): ProxyUpstream => ({
  status: 200,
  body: JSON.stringify({ method, path, query, body: body ?? null })
})

const cut = (text: string): { readonly text: string; readonly truncated: boolean } => {
  const bytes = new TextEncoder().encode(text)
  return bytes.length <= maxResponseBytes
    ? { text, truncated: false }
    : { text: new TextDecoder().decode(bytes.slice(0, maxResponseBytes)).replace(/\uFFFD$/, ""), truncated: true }
}
