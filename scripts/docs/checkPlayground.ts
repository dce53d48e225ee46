/** Runs every program of the playground in Chromium, and tries what a visitor may do to it. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import type { Browser, Page } from "playwright-core"
import { byTwo, type Finding, reached } from "./browser.ts"
import { isPrinted, playgroundExamples } from "./examples.ts"
import { dist } from "./site.ts"

/** Limit of what the page loads before a program is run, in bytes after gzip. */
const firstLoad = 350_000

const replace = async (page: Page, program: string): Promise<void> => {
  await page.click(".cm-content")
  await page.keyboard.press("Control+A")
  await page.keyboard.insertText(program)
}

/** Waits for the end of a run, whatever it is. */
const ended = (page: Page) =>
  page.waitForSelector(".playground:is([data-state=done], [data-state=failed])", { timeout: 60_000 })

const output = async (page: Page): Promise<string> => ((await page.textContent(".output")) ?? "").trim()

const equal = (actual: string, wanted: string): void => {
  if (actual !== wanted) throw new Error(`printed\n${actual}\ninstead of\n${wanted}`)
}

type Trial = readonly [name: string, run: (page: Page, base: string) => Promise<void>]

const programs: ReadonlyArray<Trial> = playgroundExamples().map(({ name, prints }) => [
  name,
  async (page) => {
    await page.selectOption("select", name)
    await page.click(".run")
    await ended(page)
    if (!isPrinted(await output(page), prints)) throw new Error(`printed\n${await output(page)}\ninstead of\n${prints}`)
  }
])

const trials: ReadonlyArray<Trial> = [
  [
    "Stop ends an endless loop within a second",
    async (page) => {
      await replace(page, `console.log("begin"); while (true) {}`)
      await page.click(".run")
      await reached(page, "running")
      // Measured in the page: the way from here to the browser is no part of it.
      const took = await page.evaluate(async () => {
        const began = performance.now()
        document.querySelector<HTMLButtonElement>(".playground .stop")?.click()
        while (document.querySelector(".playground")?.getAttribute("data-state") !== "stopped") {
          await new Promise((resolve) => setTimeout(resolve, 5))
        }
        return performance.now() - began
      })
      if (took > 1000) throw new Error(`took ${took} ms`)
    }
  ],
  [
    "a program has no network, no storage and no page",
    async (page, base) => {
      await replace(
        page,
        `const attempt = async (name: string, f: () => unknown) => { try { await f(); console.log(name, "works") } catch { console.log(name, "is refused") } }
await attempt("fetch", () => fetch(${JSON.stringify(base)}))
await attempt("storage", () => indexedDB.open("x").onsuccess === undefined ? 0 : Promise.reject())
await attempt("document", () => (globalThis as any).document.title)`
      )
      await page.click(".run")
      await ended(page)
      equal(await output(page), "fetch is refused\nstorage is refused\ndocument is refused")
    }
  ],
  [
    "an error shows its tag, message and line",
    async (page) => {
      await replace(page, `const x: number = 1\nthrow new Error("no luck")`)
      await page.click(".run")
      await reached(page, "failed")
      equal(await output(page), "Error: no luck (line 2)")
    }
  ],
  [
    "an import that is missing names those that exist",
    async (page) => {
      await replace(page, `import x from "left-pad"`)
      await page.click(".run")
      await reached(page, "failed")
      if (!(await output(page)).startsWith(`"left-pad" is not in the playground.`)) throw new Error(await output(page))
    }
  ],
  [
    "a fault applies, and the journal shows it",
    async (page) => {
      await page.selectOption("select", "first-call")
      await page.check("text=status 502")
      await page.click(".run")
      await reached(page, "done")
      const journal = (await page.textContent(".journal")) ?? ""
      if (!journal.includes("502 (html502)")) throw new Error(journal)
    }
  ],
  [
    "Esc, then Tab leaves the editor",
    async (page) => {
      await page.click(".cm-content")
      await page.keyboard.press("Escape")
      await page.keyboard.press("Tab")
      const inside = await page.evaluate(() => document.activeElement?.closest(".cm-editor") !== null)
      if (inside) throw new Error("it does not")
    }
  ],
  [
    "an edited program can be shared by its address",
    async (page, base) => {
      await replace(page, `console.log("shared: ä €")`)
      await page.click("text=Share")
      const { hash } = new URL(page.url())
      await page.goto(`${base}errors`, { waitUntil: "load" })
      await page.goto(`${base}playground${hash}`, { waitUntil: "load" })
      await page.waitForSelector(".cm-content")
      await page.click(".run")
      await reached(page, "done")
      equal(await output(page), "shared: ä €")
    }
  ]
]

/** Opens the playground, and reports what it has loaded by then. */
const open = async (browser: Browser, base: string): Promise<{ readonly page: Page; readonly bytes: number }> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const loaded = new Set<string>()
  page.on("response", (response) => loaded.add(new URL(response.url()).pathname))
  await page.goto(`${base}playground`, { waitUntil: "load" })
  await page.waitForSelector(".cm-content")
  const bytes = Array.from(loaded).reduce((sum, path) => {
    const file = join(dist, path === "/playground" ? "playground.html" : path)
    // Fonts are compressed as they are.
    return /\.(?:js|css|html|svg)$/.test(file) ? sum + gzipSync(readFileSync(file), { level: 9 }).length : sum
  }, 0)
  page.removeAllListeners()
  return { page, bytes }
}

/** Tries the playground on two pages at once, and counts what passed. */
export const checkPlayground = async (browser: Browser, base: string, findings: Array<Finding>): Promise<number> => {
  const found = (problem: string): void => void findings.push({ page: "playground", problem })
  let passed = 0
  const opened = async (): Promise<Page> => {
    const { bytes, page } = await open(browser, base)
    if (bytes > firstLoad) found(`loads ${bytes} bytes before the first run`)
    return page
  }
  await byTwo([...programs, ...trials], opened, async ([name, run], page) => {
    try {
      await run(page, base)
      passed++
    } catch (error) {
      found(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  })
  return passed
}
