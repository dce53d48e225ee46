/** The built site: its server, and the browser that opens it. */
import { join } from "node:path"
import { type Browser, chromium } from "playwright-core"
import { preview } from "vite"
import { root } from "../internal/shell.ts"

/** Folder of the built site. */
export const dist: string = join(root, "docs/.vitepress/dist")

interface Server {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Serves the built site on the loopback interface; scripts of the playground need `Access-Control-Allow-Origin`. */
export const serveSite = async (port: number): Promise<Server> => {
  const options = { port, host: "127.0.0.1", cors: { origin: "*" } }
  const server = await preview({ configFile: false, appType: "mpa", build: { outDir: dist }, preview: options })
  return { url: server.resolvedUrls?.local[0] ?? "", close: () => server.close() }
}

/** Serves the built site, and launches Debian's Chromium to open it. */
export const openSite = async (): Promise<Server & { readonly browser: Browser }> => {
  const { close, url } = await serveSite(0)
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic"]
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args })
  return { browser, url, close: () => browser.close().then(close) }
}
