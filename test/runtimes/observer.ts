/**
 * Proxy between a runtime and the emulator, on the level of sockets: observes whether a client really closes its connection
 * when a call ends early, and whether it follows a redirect to another origin, which the client itself cannot prove.
 */
import { createServer as createHttpServer } from "node:http"
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net"

export interface Observer {
  /** URL that is forwarded to the emulator. */
  readonly baseUrl: string
  /**
   * Responds with the number of requests that wait for their response on an open connection. Next to it, `/redirect` redirects to
   * another origin, and `/diverted` responds with the number of requests that arrived there.
   */
  readonly observerUrl: string
  readonly close: () => Promise<void>
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)) // a server on a port has one
  })

/** Observes the connections to a server on a port of this machine. */
export const watch = async (port: number): Promise<Observer> => {
  const waiting = new Set<Socket>()
  const sockets = new Set<Socket>()
  const relay = createServer((client) => {
    const upstream = connect(port, "127.0.0.1")
    for (const [from, to] of [
      [client, upstream],
      [upstream, client]
    ] as const) {
      sockets.add(from)
      from.on("data", (bytes) => {
        if (from === client) waiting.add(client)
        else waiting.delete(client)
        to.write(bytes)
      })
      from.on("error", () => {})
      from.on("close", () => {
        sockets.delete(from)
        waiting.delete(client)
        to.destroy()
      })
    }
  })
  const open = { "access-control-allow-origin": "*" }
  let diverted = 0
  const otherOrigin = createHttpServer((_, response) => {
    diverted++
    response.writeHead(200, open).end(`{"data":[]}`)
  })
  const elsewhere = await listen(otherOrigin)
  const desk = createHttpServer((request, response) => {
    if (request.url?.startsWith("/redirect")) {
      response.writeHead(307, { ...open, location: `http://127.0.0.1:${elsewhere}/` }).end()
    } else {
      response.writeHead(200, open).end(String(request.url === "/diverted" ? diverted : waiting.size))
    }
  })
  const ports = [await listen(relay), await listen(desk)]
  return {
    baseUrl: `http://127.0.0.1:${ports[0]}`,
    observerUrl: `http://127.0.0.1:${ports[1]}/waiting`,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      for (const server of [desk, otherOrigin]) server.closeAllConnections()
      await Promise.all([relay, desk, otherOrigin].map((server) => new Promise((resolve) => server.close(resolve))))
    }
  }
}
