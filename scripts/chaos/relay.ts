/**
 * Stands between the client and the emulator's server and does to requests and responses what networks and proxies do. It reads
 * requests as HTTP and writes spoiled responses byte by byte; what is not to be spoiled passes through.
 */
import { Buffer } from "node:buffer"
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from "node:http"
import { createServer, type Socket } from "node:net"
import { buffer } from "node:stream/consumers"
import type * as Layer from "effect/Layer"
import { freePort, listen } from "./harness.ts"

/** A response of the server behind the relay, or an invented one. */
export interface Answer {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  readonly body: Buffer
}

/** A request in the hands of a fault. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly socket: Socket
  /** Target of a redirect to another origin. */
  readonly stranger: string
  /** Lets the server serve the request. */
  readonly forward: () => Promise<Answer>
  /** Sends a complete response, as a healthy server does. */
  readonly answer: (answer: Answer) => void
}

/** A fault, and how the calls that meet it are judged. */
export interface Fault {
  /** Treatment of a request. */
  readonly act?: (exchange: Exchange) => unknown
  /** The port beside the relay that requests go to in its place. */
  readonly port?: "closedPort" | "resettingPort"
  /** Limit and breaker of the calls. */
  readonly layer?: Layer.Layer<never>
  /** True if only the deadline of an attempt ends it or reveals it. */
  readonly isTimed?: true
  /** True if its response can pass for the server's own, where the spec allows any value or none. */
  readonly isMadeUp?: true
}

/** Faults by name, as the report lists them. */
export type Faults = { readonly [name: string]: Fault }

/** The header with the number of the call that a request belongs to. */
export const callHeader = "x-chaos-call"

/** Headers of one connection only. */
const hopByHop = /^(?:host|connection|keep-alive|content-length|transfer-encoding)$/

const withoutHops = (headers: Iterable<readonly [string, unknown]>): Record<string, string> =>
  Object.fromEntries(
    Array.from(headers, ([name, value]) => [name, String(value)] as const).filter(([name]) => !hopByHop.test(name))
  )

const forward = async (
  server: string,
  { headers, method = "GET", url = "/" }: IncomingMessage,
  sent: Buffer
): Promise<Answer> => {
  const body = sent.length === 0 ? null : new Uint8Array(sent)
  const response = await fetch(server + url, {
    method,
    headers: withoutHops(Object.entries(headers)),
    body,
    redirect: "manual"
  })
  const { status } = response
  return { status, headers: withoutHops(response.headers), body: Buffer.from(await response.arrayBuffer()) }
}

/**
 * Starts a relay to a server, and places beside it where requests go wrong or should never arrive; `faultFor` returns what happens to the
 * next request of a call.
 */
export const startRelay = async (server: string, faultFor: (call: number) => Fault["act"]) => {
  const sockets = new Set<Socket>()
  /** The calls whose connections are open and wait for a response, or for the rest of one. */
  const waiting = new Map<Socket, number>()
  /** The calls whose requests reached another origin. */
  const strayed: Array<number> = []
  const callOf = ({ headers }: IncomingMessage): number => Number(headers[callHeader])

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { socket } = request
    waiting.set(socket, callOf(request))
    response.on("finish", () => waiting.delete(socket))
    const sent = await buffer(request)
    const exchange: Exchange = {
      request,
      socket,
      stranger: `http://127.0.0.1:${strangerPort}`,
      forward: () => forward(server, request, sent),
      answer: ({ body, headers, status }) => {
        if (!socket.destroyed) response.writeHead(status, { ...headers, "content-length": body.length }).end(body)
      }
    }
    const act = faultFor(callOf(request)) ?? (async () => exchange.answer(await exchange.forward()))
    await act(exchange)
  }

  const relay = createHttpServer({ keepAliveTimeout: 30_000 }, (request, response) => {
    // A client that leaves while it sends breaks the reading off, and there is nobody left to answer.
    handle(request, response).catch(() => request.socket.destroy())
  }).on("connection", (socket: Socket) => {
    sockets.add(socket)
    socket.on("error", () => {}) // clients that leave are what the campaign is about
    socket.on("close", () => {
      sockets.delete(socket)
      waiting.delete(socket)
    })
  })
  const stranger = createHttpServer((request, response) => {
    strayed.push(callOf(request))
    response.end("{}")
  })
  /** Resets every connection before anything is read. */
  const resetting = createServer((socket) => socket.on("error", () => {}).resetAndDestroy())
  const strangerPort = await listen(stranger)
  return {
    url: `http://127.0.0.1:${await listen(relay)}`,
    closedPort: await freePort(),
    resettingPort: await listen(resetting),
    strayed,
    waiting: (): ReadonlyArray<number> => [...waiting.values()],
    close: async () => {
      for (const socket of sockets) socket.destroy()
      for (const one of [relay, stranger, resetting]) await one[Symbol.asyncDispose]()
    }
  }
}

export type Relay = Awaited<ReturnType<typeof startRelay>>
