/** Builds and serves the site. */
import { once } from "node:events"
import { createServer, type RequestListener } from "node:http"
import { createRequire } from "node:module"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { root, run } from "../internal/shell.ts"

const docs = join(root, "docs")

/** Folder of the built site. */
export const dist: string = join(docs, ".vitepress/dist")

export const buildSite = async (): Promise<void> => {
  await run(join(docs, "node_modules/.bin/vitepress"), ["build", docs])
}

export interface Site {
  readonly url: string
  readonly close: () => void
}

type Sirv = (
  folder: string,
  options: { readonly setHeaders: (response: { setHeader(name: string, value: string): void }) => void }
) => RequestListener

/** Serves the built site on the loopback interface; scripts of the playground want `Access-Control-Allow-Origin`. */
export const serveSite = async (port = 0): Promise<Site> => {
  const sirv = createRequire(join(docs, "package.json"))("sirv") as Sirv // by its types; it is a package of `docs/`
  const server = createServer(
    sirv(dist, { setHeaders: (response) => response.setHeader("access-control-allow-origin", "*") })
  )
  await once(server.listen(port, "127.0.0.1"), "listening")
  const address = server.address() as AddressInfo // a server on a port has no other kind of address
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
    }
  }
}
