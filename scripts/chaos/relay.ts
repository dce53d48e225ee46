/**
 * Stands between the client and the emulator's server and does to requests and answers what networks and proxies do. It reads
 * requests as HTTP and writes spoiled answers byte by byte; what is not to be spoiled passes through.
 */
import { Buffer } from "node:buffer"
import { Agent, createServer as createHttpServer, type IncomingMessage, request, type ServerResponse } from "node:http"
import { type AddressInfo, createServer, type Server, type Socket } from "node:net"

/** An answer of the server behind the relay, or one made up. */
export interface Answer {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  readonly body: Buffer
}

/** A request that a fault has in its hands. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly socket: Socket
  /** Target of a redirect to another origin. */
  readonly stranger: string
  /** Lets the server serve the request. */
  readonly forward: () => Promise<Answer>
  /** Gives a whole answer, as a server that is well does. */
  readonly answer: (answer: Answer) => void
}

/** Effect of a fault on a request. */
export type Act = (exchange: Exchange) => Promise<void>

/** The header that says which call a request belongs to. */
export const callHeader = "x-chaos-call"

/** The relay, and the places beside it where requests go wrong or should never arrive. */
export interface Relay {
  readonly url: string
  /** A port that nobody listens on. */
  readonly closedPort: number
  /** A port where every connection is reset before anything is read. */
  readonly resettingPort: number
  /** Requests that reached another origin, and how many of them had credentials with them. */
  readonly strayed: { requests: number; credentials: number }
  /** The calls whose connections are open and wait for an answer, or for the rest of one. */
  readonly waiting: () => ReadonlyArray<number>
  readonly close: () => Promise<void>
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject)
    // A short queue would make connections wait that the campaign opens all at once.
    server.listen(
      { port: 0, host: "127.0.0.1", backlog: 4096 },
      () => resolve((server.address() as AddressInfo).port) // a server on a port has no other kind of address
    )
  })

const closed = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()))

/** Starts a relay to a port; `faultFor` says what happens to the next request of a call. */
export const startRelay = async (port: number, faultFor: (call: number) => Act | undefined): Promise<Relay> => {
  const agent = new Agent({ keepAlive: true })
  const sockets = new Set<Socket>()
  const waiting = new Map<Socket, number>()
  const strayed = { requests: 0, credentials: 0 }

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { socket } = incoming
    const call = Number(incoming.headers[callHeader])
    waiting.set(socket, call)
    outgoing.on("finish", () => waiting.delete(socket))
    const chunks: Array<Buffer> = []
    for await (const chunk of incoming) chunks.push(chunk)
    const exchange: Exchange = {
      request: incoming,
      socket,
      stranger: `http://127.0.0.1:${ports.stranger}`,
      forward: () => forward(agent, port, incoming, Buffer.concat(chunks)),
      answer: ({ body, headers, status }) => {
        if (!socket.destroyed) outgoing.writeHead(status, { ...headers, "content-length": body.length }).end(body)
      }
    }
    const act = faultFor(call)
    if (act === undefined) exchange.answer(await exchange.forward())
    else await act(exchange)
  }

  const relay = createHttpServer({ keepAliveTimeout: 30_000 }, (incoming, outgoing) => {
    // A client that leaves while it sends breaks the reading off, and there is nobody left to answer.
    handle(incoming, outgoing).catch(() => incoming.socket.destroy())
  })
  relay.on("connection", (socket: Socket) => {
    sockets.add(socket)
    socket.on("error", () => {}) // clients that leave are what the campaign is about
    socket.on("close", () => {
      sockets.delete(socket)
      waiting.delete(socket)
    })
  })
  const stranger = createHttpServer((incoming, outgoing) => {
    strayed.requests++
    if (incoming.headers.authorization !== undefined) strayed.credentials++
    outgoing.end("{}")
  })
  const resetting = createServer((socket) => {
    socket.on("error", () => {}) // it is about to be reset
    socket.resetAndDestroy()
  })
  const nobody = createServer()
  const ports = {
    relay: await listen(relay),
    stranger: await listen(stranger),
    resetting: await listen(resetting),
    nobody: await listen(nobody)
  }
  await closed(nobody)

  return {
    url: `http://127.0.0.1:${ports.relay}`,
    closedPort: ports.nobody,
    resettingPort: ports.resetting,
    strayed,
    waiting: () => [...waiting.values()],
    close: async () => {
      agent.destroy()
      for (const socket of sockets) socket.destroy()
      await Promise.all([relay, stranger, resetting].map(closed))
    }
  }
}

const forward = (agent: Agent, port: number, incoming: IncomingMessage, body: Buffer): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const outgoing = request(
      {
        agent,
        port,
        host: "127.0.0.1",
        method: incoming.method,
        path: incoming.url,
        headers: { ...incoming.headers, "content-length": body.length }
      },
      async (response) => {
        const chunks: Array<Buffer> = []
        for await (const chunk of response) chunks.push(chunk)
        const headers: Record<string, string> = {}
        for (const [name, value] of Object.entries(response.headers)) {
          if (!/^(?:connection|keep-alive|content-length|transfer-encoding)$/.test(name)) headers[name] = String(value)
        }
        resolve({ status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) })
      }
    )
    outgoing.on("error", reject)
    outgoing.end(body)
  })
