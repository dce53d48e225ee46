/** Serves a web handler on a port of Node; Deno and Bun have `Deno.serve` and `Bun.serve` for that, and can run this as well. */
import { createServer } from "node:http"
import { WebhookReceiver } from "effect-polytomic"

/** A listening server. */
export interface Server {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Serves a handler; port 0 selects a free one. */
export const serve = (handler: (request: Request) => Promise<Response>, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer(WebhookReceiver.toNodeHandler(handler))
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
