/** The built site: its server, and the browser that opens it. */
import { join } from "node:path"
import { type Browser, chromium, type Page } from "playwright-core"
import { preview } from "vite"
import { root } from "../internal/shell.ts"

const docs = join(root, "docs")

/** Folder of the built site. */
export const dist: string = join(docs, ".vitepress/dist")

/** Serves the built site on the loopback interface; scripts of the playground need `Access-Control-Allow-Origin`. */
export const serveSite = async (
  port: number
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const options = { port, host: "127.0.0.1", cors: { origin: "*" } }
  const build = { outDir: ".vitepress/dist" }
  const server = await preview({ configFile: false, root: docs, appType: "mpa", build, preview: options })
  return { url: server.resolvedUrls?.local[0] ?? "", close: () => server.close() }
}

/** The built site, and Debian's Chromium to open it. */
export const openSite = async (): Promise<{ browser: Browser; url: string; close: () => Promise<unknown> }> => {
  const { close, url } = await serveSite(0)
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic"]
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args })
  return { browser, url, close: () => Promise.all([browser.close(), close()]) }
}

/** Waits until the playground is in one of some states. */
export const reached = (page: Page, ...states: ReadonlyArray<string>) =>
  page.waitForSelector(states.map((state) => `.playground[data-state=${state}]`).join(), { timeout: 60_000 })
