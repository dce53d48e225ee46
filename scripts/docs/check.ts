/**
 * Opens the built site in Chromium: every page without an error, without a request to another host, without a sideways scroll at
 * 390 px, and without serious findings of axe, light and dark; every program of the playground prints what it should.
 */
import { existsSync, mkdirSync, readdirSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { type Browser, chromium, type Page } from "playwright-core"
import { type Counts, root } from "../internal/shell.ts"
import { isPrinted, playgroundExamples } from "./examples.ts"
import { dist, serveSite } from "./site.ts"

const executablePath = "/usr/bin/chromium"
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]

interface Finding {
  readonly page: string
  readonly problem: string
}

type Axe = new (options: {
  readonly page: Page
}) => {
  readonly withTags: (tags: ReadonlyArray<string>) => {
    readonly analyze: () => Promise<{
      readonly violations: ReadonlyArray<{
        readonly id: string
        readonly impact?: string | null
        readonly nodes: ReadonlyArray<{ readonly target: ReadonlyArray<unknown> }>
      }>
    }>
  }
}

/** Axe is a package of `docs/`. */
const loadAxe = async (): Promise<Axe> => {
  const path = createRequire(join(root, "docs/package.json")).resolve("@axe-core/playwright")
  const loaded = (await import(pathToFileURL(path).href)) as { readonly AxeBuilder: Axe } // by its types
  return loaded.AxeBuilder
}

const pagesOf = (): ReadonlyArray<string> =>
  readdirSync(dist, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".html") && file !== "404.html")
    .map((file) => file.replace(/(?:index)?\.html$/, ""))
    .toSorted()

/** Pages that differ in layout: axe looks at those, since the others are made of the same parts. */
const isLayout = (page: string): boolean =>
  ["", "playground", "limits", "reference/Connections", "reference/", "modules/", "decisions/"].includes(page)

const open = async (page: Page, base: string, path: string, findings: Array<Finding>): Promise<void> => {
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
  await page.waitForSelector("main, .VPHome")
}

const checkAxe = async (page: Page, path: string, dark: boolean, Axe: Axe, findings: Array<Finding>): Promise<void> => {
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" })
  await page.evaluate((dark) => document.documentElement.classList.toggle("dark", dark), dark)
  const { violations } = await new Axe({ page }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze()
  for (const { id, impact, nodes } of violations) {
    if (impact !== "serious" && impact !== "critical") continue
    const where = nodes.slice(0, 3).map(({ target }) => String(target[0]))
    findings.push({ page: path, problem: `axe (${dark ? "dark" : "light"}): ${id} at ${where.join(", ")}` })
  }
}

// -----------------------------------------------------------------------------
// Playground
// -----------------------------------------------------------------------------

const state = (page: Page, name: string) => page.waitForSelector(`.playground[data-state=${name}]`, { timeout: 30_000 })

const replace = async (page: Page, program: string): Promise<void> => {
  await page.click(".cm-content")
  await page.keyboard.press("Control+A")
  await page.keyboard.insertText(program)
}

const checkPlayground = async (browser: Browser, base: string, findings: Array<Finding>): Promise<number> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  let passed = 0
  const test = async (name: string, run: () => Promise<void>): Promise<void> => {
    try {
      await run()
      passed++
    } catch (error) {
      findings.push({
        page: "playground",
        problem: `${name}: ${error instanceof Error ? error.message : String(error)}`
      })
    }
  }
  const output = async (): Promise<string> => ((await page.textContent(".output")) ?? "").trim()
  const equal = (actual: string, wanted: string): void => {
    if (actual !== wanted) throw new Error(`printed\n${actual}\ninstead of\n${wanted}`)
  }
  await open(page, base, "playground", [])
  await page.waitForSelector(".cm-content")
  for (const { name, prints } of playgroundExamples()) {
    await test(name, async () => {
      await page.selectOption("select", name)
      await page.click(".run")
      await Promise.race([state(page, "done"), state(page, "failed")])
      if (!isPrinted(await output(), prints)) throw new Error(`printed\n${await output()}\ninstead of\n${prints}`)
    })
  }
  await test("Stop ends an endless loop within a second", async () => {
    await replace(page, `console.log("begin"); while (true) {}`)
    await page.click(".run")
    await state(page, "running")
    const began = Date.now()
    await page.click(".stop")
    await state(page, "stopped")
    if (Date.now() - began > 1000) throw new Error(`took ${Date.now() - began} ms`)
  })
  await test("a program has no network, no storage and no page", async () => {
    await replace(
      page,
      `const attempt = async (name: string, f: () => unknown) => { try { await f(); console.log(name, "works") } catch { console.log(name, "is refused") } }
await attempt("fetch", () => fetch(${JSON.stringify(base)}))
await attempt("storage", () => indexedDB.open("x").onsuccess === undefined ? 0 : Promise.reject())
await attempt("document", () => (globalThis as any).document.title)`
    )
    await page.click(".run")
    await Promise.race([state(page, "done"), state(page, "failed")])
    equal(await output(), "fetch is refused\nstorage is refused\ndocument is refused")
  })
  await test("an error shows its tag, message and line", async () => {
    await replace(page, `const x: number = 1\nthrow new Error("no luck")`)
    await page.click(".run")
    await state(page, "failed")
    equal(await output(), "Error: no luck (line 2)")
  })
  await test("an import that is not there names those that are", async () => {
    await replace(page, `import x from "left-pad"`)
    await page.click(".run")
    await state(page, "failed")
    if (!(await output()).startsWith(`"left-pad" is not in the playground.`)) throw new Error(await output())
  })
  await test("a fault applies, and the journal shows it", async () => {
    await page.selectOption("select", "first-call")
    await page.check("text=status 502")
    await page.click(".run")
    await state(page, "done")
    const journal = (await page.textContent(".journal")) ?? ""
    if (!journal.includes("502 (html502)")) throw new Error(journal)
  })
  await test("Esc, then Tab leaves the editor", async () => {
    await page.click(".cm-content")
    await page.keyboard.press("Escape")
    await page.keyboard.press("Tab")
    if (await page.evaluate(() => document.activeElement?.closest(".cm-editor") !== null))
      throw new Error("it does not")
  })
  await page.close()
  return passed
}

// -----------------------------------------------------------------------------
// All pages
// -----------------------------------------------------------------------------

const pictures: ReadonlyArray<readonly [file: string, page: string]> = [
  ["overview.png", ""],
  ["reference.png", "reference/Connections"],
  ["playground.png", "playground"]
]

const takePictures = async (browser: Browser, base: string): Promise<void> => {
  const folder = join(root, "docs/pictures")
  mkdirSync(folder, { recursive: true })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" })
  for (const [file, path] of pictures) {
    await page.goto(`${base}${path}`, { waitUntil: "load" })
    if (path === "playground") {
      await page.waitForSelector(".cm-content")
      await page.click(".run")
      await state(page, "done")
    }
    await page.screenshot({ path: join(folder, file) })
  }
  await page.close()
}

/** Checks the built site; fails with everything that it found. */
export const checkPages = async ({ pictures }: { readonly pictures: boolean }): Promise<Counts> => {
  if (!existsSync(executablePath)) {
    throw new Error(`${executablePath} is missing: install Debian's chromium, or run with --build instead of --check`)
  }
  const Axe = await loadAxe()
  const { process: server, url } = await serveSite()
  const browser = await chromium.launch({ executablePath, args: flags })
  const findings: Array<Finding> = []
  let passed = 0
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    for (const path of pagesOf()) {
      const before = findings.length
      await open(page, url, path, findings)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > 390) findings.push({ page: path, problem: `is ${width} px wide on a screen of 390 px` })
      if (isLayout(path)) for (const dark of [false, true]) await checkAxe(page, path, dark, Axe, findings)
      if (findings.length === before) passed++
    }
    await context.close()
    passed += await checkPlayground(browser, url, findings)
    if (pictures) await takePictures(browser, url)
  } finally {
    await browser.close()
    server.kill()
  }
  if (findings.length > 0) throw new Error(findings.map(({ page, problem }) => `/${page}: ${problem}`).join("\n"))
  return { passed, failed: 0 }
}
