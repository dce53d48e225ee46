/** A server on a port that answers as a test says, byte by byte if need be, and sees what its clients do. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo, Socket } from "node:net"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

export interface RawServer {
  readonly url: string
  readonly port: number
  /** Paths and queries as they came over the wire. */
  readonly targets: Array<string>
  /** The connections that are open. */
  readonly sockets: ReadonlySet<Socket>
}

/** Serves until the scope closes. */
export const rawServer = (
  answer: (request: IncomingMessage, response: ServerResponse) => void
): Effect.Effect<RawServer, never, Scope.Scope> =>
  Effect.gen(function* () {
    const targets: Array<string> = []
    const sockets = new Set<Socket>()
    const server = createServer((request, response) => {
      targets.push(request.url ?? "")
      request.resume()
      request.on("end", () => answer(request, response))
    })
    server.on("connection", (socket: Socket) => {
      sockets.add(socket)
      socket.on("error", () => {}) // a client that leaves in the middle is what these tests are about
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
    const { port } = server.address() as AddressInfo // a server on a port has no other kind of address
    return { url: `http://127.0.0.1:${port}`, port, targets, sockets }
  })
