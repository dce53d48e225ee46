/** Web requests and responses over `node:http`, with connections that can break in the middle. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { maxBody } from "../internal/incoming.ts"
import type { PolytomicEmulator } from "../PolytomicEmulator.ts"

/** Error of `listen`. */
export interface ListenProblem {
  readonly code?: string
  readonly message: string
}

export interface Listening {
  readonly port: number
  /** Stops listening and closes all connections. */
  readonly close: () => Promise<void>
}

export const listen = (
  emulator: Pick<PolytomicEmulator, "handle">,
  context: Context.Context<never>,
  options: { readonly host: string; readonly port: number }
): Promise<Listening> => {
  const runFork = Effect.runForkWith(context)
  const server = createServer((incoming, outgoing) => {
    // The client has disconnected, so the response is not needed.
    const gone = new AbortController()
    outgoing.on("close", () => gone.abort())
    const exchange = Effect.gen(function* () {
      const request = yield* Effect.promise(() => toRequest(incoming))
      const response = yield* emulator.handle(request)
      yield* Effect.tryPromise(() => write(response, outgoing))
    })
    const fiber = runFork(exchange, { signal: gone.signal })
    fiber.addObserver((exit) => {
      // A fault, or a request or a response that ended early: close without a response.
      if (Exit.isFailure(exit)) incoming.socket.destroy()
    })
  })
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(options.port, options.host, () => {
      server.off("error", reject)
      resolve({
        port: (server.address() as AddressInfo).port, // a server on a port always has this kind of address
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          })
      })
    })
  })
}

const toRequest = async (incoming: IncomingMessage): Promise<Request> => {
  const chunks: Array<Uint8Array> = []
  let size = Number(incoming.headers["content-length"] ?? 0)
  if (size <= maxBody) {
    size = 0
    for await (const chunk of incoming) {
      size += chunk.length
      // Bytes beyond the limit are dropped; the length alone rejects the request.
      if (size > maxBody) break
      chunks.push(chunk)
    }
  }
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const item of Array.isArray(value) ? value : [value ?? ""]) headers.append(name, item)
  }
  if (size > maxBody) headers.set("content-length", String(size))
  const method = incoming.method ?? "GET"
  const bare = method === "GET" || method === "HEAD"
  return new Request(`http://${incoming.headers.host ?? "localhost"}${incoming.url ?? "/"}`, {
    method,
    headers,
    body: bare || chunks.length === 0 || size > maxBody ? null : new Blob(chunks.map((chunk) => new Uint8Array(chunk)))
  })
}

const write = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  // The rest of a body that is too large is not read, so the connection cannot be reused.
  if (response.status === 413) outgoing.setHeader("connection", "close")
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (response.body !== null) {
    // A truncated body rejects here; the part before it has been sent by then.
    const reader = response.body.getReader()
    // A client that disconnects ends a stream of events, too.
    outgoing.once("close", () => void reader.cancel().catch(() => undefined))
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      await new Promise((sent) => outgoing.write(value, sent))
    }
  }
  outgoing.end()
}
