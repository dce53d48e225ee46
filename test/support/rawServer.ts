/** A server on a port with scripted responses, byte by byte if necessary, which observes its clients. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo, Socket } from "node:net"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

export interface RawServer {
  readonly url: string
  readonly port: number
  /** Paths and queries as received. */
  readonly targets: Array<string>
  /** Open connections. */
  readonly sockets: ReadonlySet<Socket>
}

/** Serves until the scope closes. */
export const rawServer = (
  respond: (request: IncomingMessage, response: ServerResponse) => void
): Effect.Effect<RawServer, never, Scope.Scope> =>
  Effect.gen(function* () {
    const targets: Array<string> = []
    const sockets = new Set<Socket>()
    const server = createServer((request, response) => {
      targets.push(request.url ?? "")
      request.resume()
      request.on("end", () => respond(request, response))
    })
    server.on("connection", (socket: Socket) => {
      sockets.add(socket)
      socket.on("error", () => {}) // these tests provoke clients that disconnect
      socket.on("close", () => sockets.delete(socket))
    })
    yield* Effect.acquireRelease(
      Effect.promise(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))),
      () =>
        Effect.promise(
          () =>
            new Promise<void>((resolve) => {
              server.close(() => resolve())
              server.closeAllConnections()
            })
        )
    )
    const { port } = server.address() as AddressInfo // a server on a port has no other type of address
    return { url: `http://127.0.0.1:${port}`, port, targets, sockets }
  })
