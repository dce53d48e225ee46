/**
 * Checks the built site: weights of its files, then every page in Chromium.
 *
 * A page opens without an error, without a request to another host and without a sideways scroll at 390 px; axe finds nothing serious
 * on it, light and dark; every program of the playground prints what it promises.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { gzipSync } from "node:zlib"
import type { Browser, Page } from "playwright-core"
import { type Counts, root } from "../internal/shell.ts"
import { byTwo, type Finding, withSite } from "./browser.ts"
import { checkPlayground } from "./checkPlayground.ts"
import { dist } from "./site.ts"

// -----------------------------------------------------------------------------
// Weights
// -----------------------------------------------------------------------------

/** Limits in bytes: of a page's HTML (100 KiB), and of the search index after gzip. */
const limits = { html: 102_400, index: 100_000 }

const files = (): ReadonlyArray<string> =>
  readdirSync(dist, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"))

const checkFiles = (findings: Array<Finding>): void => {
  for (const page of files()) {
    const { size } = statSync(join(dist, page))
    if (page.endsWith(".html") && size > limits.html) {
      findings.push({ page, problem: `has ${size} bytes of HTML, over ${limits.html}` })
    }
  }
  const index = files().find((file) => file.includes("@localSearchIndex"))
  if (index === undefined) return void findings.push({ page: "", problem: "the site has no search index" })
  const text = readFileSync(join(dist, index), "utf8")
  const { length } = gzipSync(text, { level: 9 })
  if (length > limits.index) {
    findings.push({ page: index, problem: `has ${length} bytes after gzip, over ${limits.index}` })
  }
  // What a visitor types: services, and tags of errors.
  const services = readdirSync(join(root, "docs/reference")).flatMap((file) =>
    /^(?!README)(\w+)(?<!Shapes)\.md$/.test(file) ? [`/reference/${file.slice(0, -3)}#`] : []
  )
  const tags = readFileSync(join(root, "docs/errors.md"), "utf8").matchAll(/<a id="(\w+)">/g)
  for (const term of [...services, ...Array.from(tags, ([, id = ""]) => id)]) {
    if (!text.toLowerCase().includes(term.toLowerCase())) {
      findings.push({ page: term, problem: "is not in the search index" })
    }
  }
}

// -----------------------------------------------------------------------------
// Axe
// -----------------------------------------------------------------------------

interface Builder {
  readonly setLegacyMode: (legacy: boolean) => Builder
  readonly withTags: (tags: ReadonlyArray<string>) => Builder
  readonly withRules: (rules: ReadonlyArray<string>) => Builder
  readonly analyze: () => Promise<{
    readonly violations: ReadonlyArray<{
      readonly id: string
      readonly impact?: string | null
      readonly nodes: ReadonlyArray<{ readonly target: ReadonlyArray<unknown> }>
    }>
  }>
}

type Axe = new (options: { readonly page: Page }) => Builder

/** Axe is a package of `docs/`. */
const loadAxe = async (): Promise<Axe> => {
  const path = createRequire(join(root, "docs/package.json")).resolve("@axe-core/playwright")
  const loaded = (await import(pathToFileURL(path).href)) as { readonly AxeBuilder: Axe } // by its types
  return loaded.AxeBuilder
}

const auditPage = async (page: Page, path: string, Axe: Axe, findings: Array<Finding>): Promise<void> => {
  for (const theme of ["light", "dark"] as const) {
    await page.evaluate((dark) => document.documentElement.classList.toggle("dark", dark), theme === "dark")
    const builder = new Axe({ page }).setLegacyMode(true) // one page, without frames of other origins
    // Themes differ in colors only.
    const audit =
      theme === "light" ? builder.withTags(["wcag2a", "wcag2aa", "wcag22aa"]) : builder.withRules(["color-contrast"])
    for (const { id, impact, nodes } of (await audit.analyze()).violations) {
      if (impact !== "serious" && impact !== "critical") continue
      const where = nodes.slice(0, 3).map(({ target }) => String(target[0]))
      findings.push({ page: path, problem: `axe (${theme}): ${id} at ${where.join(", ")}` })
    }
  }
}

// -----------------------------------------------------------------------------
// Pages
// -----------------------------------------------------------------------------

const pagesOf = (): ReadonlyArray<string> =>
  files()
    .filter((file) => file.endsWith(".html") && file !== "404.html")
    .map((file) => file.replace(/(?:index)?\.html$/, ""))
    .toSorted()

/** Number of different colors in the code of a page. */
const colorsOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const parts = Array.from(document.querySelectorAll(".vp-code span span"))
    return new Set(parts.map((part) => getComputedStyle(part).color)).size
  })

const checkPage = async (page: Page, base: string, path: string, Axe: Axe, findings: Array<Finding>): Promise<void> => {
  const found = (problem: string): void => void findings.push({ page: path, problem })
  page.removeAllListeners()
  page.on("console", (message) => {
    if (message.type() === "error") found(`console: ${message.text()}`)
  })
  page.on("pageerror", (error) => found(`error: ${error.message}`))
  page.on("request", (request) => {
    if (!request.url().startsWith(base) && !/^(?:data|blob|about):/.test(request.url())) found(`asks ${request.url()}`)
  })
  const response = await page.goto(`${base}${path}`, { waitUntil: "load" })
  if (response?.status() !== 200) found(`status ${response?.status()}`)
  await page.waitForSelector("main")
  if (path === "playground") await page.waitForSelector(".cm-content")
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  if (width > 390) found(`is ${width} px wide on a screen of 390 px`)
  if (path === "errors" && (await colorsOf(page)) < 4) found("its code has no colors")
  await auditPage(page, path, Axe, findings)
}

const checkAll = async (browser: Browser, base: string, only: RegExp, findings: Array<Finding>): Promise<number> => {
  const Axe = await loadAxe()
  const paths = pagesOf().filter((path) => only.test(path))
  const open = () => browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce" })
  await byTwo(paths, open, (path, page) =>
    checkPage(page, base, path, Axe, findings).catch((error: unknown) => {
      findings.push({ page: path, problem: error instanceof Error ? error.message : String(error) })
    })
  )
  return paths.length - new Set(findings.map(({ page }) => page)).size
}

/** Checks the built site, or the pages whose path matches; fails with everything that it found. */
export const checkPages = async (only: RegExp): Promise<Counts> => {
  if (!existsSync(join(dist, "index.html"))) throw new Error("The site is not built: run npm run docs -- --build")
  const findings: Array<Finding> = []
  checkFiles(findings)
  const passed = await withSite(
    async (browser, url) =>
      (await checkAll(browser, url, only, findings)) +
      (only.test("playground") ? await checkPlayground(browser, url, findings) : 0)
  )
  if (findings.length > 0) throw new Error(findings.map(({ page, problem }) => `/${page}: ${problem}`).join("\n"))
  return { passed, failed: 0 }
}
