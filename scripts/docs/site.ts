/** The built site: its server, and the browser that opens it. */
import { join } from "node:path"
import { type Browser, chromium, type Page } from "playwright-core"
import { type PreviewServer, preview } from "vite"
import { root } from "../internal/shell.ts"

const docs = join(root, "docs")

/** Folder of the built site. */
export const dist: string = join(docs, ".vitepress/dist")

/** Serves the built site on the loopback interface; scripts of the playground need `Access-Control-Allow-Origin`. */
export const serveSite = (port: number): Promise<PreviewServer> =>
  preview({
    configFile: false,
    root: docs,
    appType: "mpa",
    build: { outDir: ".vitepress/dist" },
    preview: { port, host: "127.0.0.1", cors: { origin: "*" } }
  })

export const urlOf = (server: PreviewServer): string => server.resolvedUrls?.local[0] ?? ""

/** Debian's Chromium. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] })

/** Waits until the playground is in one of some states. */
export const reached = (page: Page, ...states: ReadonlyArray<string>) =>
  page.waitForSelector(states.map((state) => `.playground[data-state=${state}]`).join(), { timeout: 60_000 })
