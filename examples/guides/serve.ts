/** Serves a web handler on a port of Node; Deno and Bun have `Deno.serve` and `Bun.serve` for that, and can run this as well. */
import { createServer } from "node:http"
import { Readable } from "node:stream"

/** A server that has begun to listen. */
export interface Server {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Serves a handler; port 0 is any that is free. The body goes through byte for byte, as a signature is one of bytes. */
export const serve = (handler: (request: Request) => Promise<Response>, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer(async (incoming, outgoing) => {
      const method = incoming.method ?? "GET"
      const hasBody = method !== "GET" && method !== "HEAD"
      const request = new Request(`http://${incoming.headers.host ?? "localhost"}${incoming.url ?? "/"}`, {
        method,
        headers: Object.entries(incoming.headers).flatMap(([name, value]) =>
          [value ?? []].flat().map((one): [string, string] => [name, one])
        ),
        // A body that comes in pieces has to be announced as one.
        ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: "half" } : {}) // two names of one class
      })
      const response = await handler(request)
      outgoing.writeHead(response.status, Object.fromEntries(response.headers))
      outgoing.end(Buffer.from(await response.arrayBuffer()))
    })
    server.once("error", reject)
    server.listen(port, () => {
      const address = server.address()
      const listening = typeof address === "object" && address !== null ? address.port : port
      resolve({
        url: `http://127.0.0.1:${listening}`,
        close: () => {
          server.closeAllConnections()
          return new Promise((closed) => server.close(() => closed()))
        }
      })
    })
  })
