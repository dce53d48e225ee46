/**
 * A server between the client and the emulator that does to requests and responses what networks and proxies do. It reads requests as HTTP
 * and writes corrupted responses byte by byte; all others pass through.
 */
import { Buffer } from "node:buffer"
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from "node:http"
import { createServer, type Socket } from "node:net"
import { buffer } from "node:stream/consumers"
import type * as Layer from "effect/Layer"
import type { PolytomicEmulator } from "../../src/emulator/PolytomicEmulator.ts"
import { freePort } from "../../test/support/redis.ts"
import { listen } from "./harness.ts"

/** A response of the emulator, or an invented one. */
export interface HttpReply {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  readonly body: Buffer
}

/** A request, and a fault's means to treat it. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly socket: Socket
  /** Target of a redirect to another origin: another host name, and the same port. */
  readonly stranger: string
  /** Has the emulator serve the request. */
  readonly forward: () => Promise<HttpReply>
}

type Treatment = HttpReply | Buffer | undefined

/** A fault, and the rules by which the calls that meet it are judged. */
export interface Fault {
  /** Treats a request: returns a response, bytes that end the connection, or nothing. */
  readonly act?: (exchange: Exchange) => Treatment | Promise<Treatment>
  /** Place beside the relay that requests are sent to: it resets connections, or has no listener. */
  readonly divertTo?: "resetting" | "closed"
  /** Limit and breaker of the calls. */
  readonly layer?: Layer.Layer<never>
  /** True if only the deadline of an attempt ends or reveals it. */
  readonly isTimed?: true
  /** True if its response can pass for the emulator's own, where the spec allows any value or none. */
  readonly isMadeUp?: true
}

/** Header with the number of a request's call. */
export const callHeader = "x-chaos-call"

/**
 * Starts a relay to an emulator, and a port beside it that resets every connection; `faultFor` returns the treatment of the next request of
 * a call.
 */
export const startRelay = async (
  emulator: Pick<PolytomicEmulator, "fetch">,
  faultFor: (call: number) => Fault["act"]
) => {
  /** The calls whose requests wait for a response, or for the rest of one. */
  const waiting = new Map<ServerResponse, number>()
  /** The calls whose requests reached another origin. */
  const strayed: Array<number> = []

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { headers: received, method = "GET", socket, url: target = "/" } = request
    const call = Number(received[callHeader])
    if (received.host?.startsWith("localhost")) {
      strayed.push(call)
      return void response.end("{}")
    }
    waiting.set(response, call)
    response.on("close", () => waiting.delete(response))
    const sent = await buffer(request)
    const exchange: Exchange = {
      request,
      socket,
      stranger: url.replace("127.0.0.1", "localhost"),
      forward: async () => {
        const headers = Object.entries(received).map(([name, value]): [string, string] => [name, String(value)])
        const body = sent.length === 0 ? null : new Uint8Array(sent)
        const response = await emulator.fetch(url + target, { method, headers, body })
        const { "content-length": _, ...others } = Object.fromEntries(response.headers)
        return { status: response.status, headers: others, body: Buffer.from(await response.arrayBuffer()) }
      }
    }
    const reply = await (faultFor(call) ?? exchange.forward)(exchange)
    if (reply === undefined || socket.destroyed) return
    if (Buffer.isBuffer(reply)) socket.end(reply)
    else response.writeHead(reply.status, { ...reply.headers, "content-length": reply.body.length }).end(reply.body)
  }

  const relay = createHttpServer({ keepAliveTimeout: 30_000 }, (request, response) => {
    // A client that disconnects while it sends rejects the reading; nobody is left to respond to.
    handle(request, response).catch(() => request.socket.destroy())
  })
  const resetting = createServer((socket) => socket.on("error", () => {}).resetAndDestroy())
  const url = `http://127.0.0.1:${await listen(relay)}`
  return {
    url,
    closed: `http://127.0.0.1:${await freePort()}`,
    resetting: `http://127.0.0.1:${await listen(resetting)}`,
    strayed,
    waiting: (): ReadonlyArray<number> => [...waiting.values()],
    close: async () => {
      relay.closeAllConnections()
      for (const server of [relay, resetting]) await server[Symbol.asyncDispose]()
    }
  }
}

export type Relay = Awaited<ReturnType<typeof startRelay>>
