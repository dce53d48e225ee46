/**
 * The built site: weights of its files, then every page in Chromium; `npm run docs -- --check` runs it.
 *
 * A page opens without an error, without a request to another host and without a sideways scroll at 390 px; axe finds nothing serious
 * on it, light and dark; every program of the playground prints what it promises.
 */
import { globSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import type { BrowserContextOptions, Page } from "playwright-core"
import { afterAll, describe, expect, test } from "vitest"
import { root } from "../internal/shell.ts"
import { programs } from "./playground.ts"
import { dist, openSite } from "./site.ts"

const { browser, close, url } = await openSite()

afterAll(close)

/** A test with a page of its own; those of one kind share what is cached. */
const onPage = (options: BrowserContextOptions) => {
  const context = browser.newContext(options)
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs
  return test.extend("page", async ({}, { onCleanup }) => {
    const page = await (await context).newPage()
    onCleanup(() => page.close())
    return page
  })
}

const gzip = (file: string): number => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length

describe("files", () => {
  test("are pages of at most 100 KiB", () => {
    const sizes = globSync("**/*.html", { cwd: dist }).map((file) => `${statSync(join(dist, file)).size} ${file}`)
    expect(sizes.filter((size) => Number.parseInt(size, 10) > 102_400)).toEqual([])
  })

  test("have an index of at most 100 kB after gzip that finds services and tags of errors", () => {
    const [index = ""] = globSync("assets/**/*@localSearchIndex*", { cwd: dist })
    expect(gzip(index)).toBeLessThan(100_000)
    const text = readFileSync(join(dist, index), "utf8").toLowerCase()
    const services = globSync("!(README|*Shapes|*Older).md", { cwd: join(root, "docs/reference") })
    const tags = readFileSync(join(root, "docs/errors.md"), "utf8").match(/(?<=<a id=")\w+(?=">)/g) ?? []
    const terms = [...services.map((file) => `/reference/${file.slice(0, -3)}#`), ...tags]
    expect(terms.length).toBeGreaterThan(40)
    expect(terms.filter((term) => !text.includes(term.toLowerCase()))).toEqual([])
  })
})

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: ReadonlyArray<{ readonly target: ReadonlyArray<string> }>
}

declare const axe: { readonly run: (options: object) => Promise<{ readonly violations: ReadonlyArray<Violation> }> }

/** Serious findings of axe. Themes differ in colors only. */
const audit = (page: Page, theme: "light" | "dark"): Promise<ReadonlyArray<string>> =>
  page.evaluate(async (theme) => {
    document.documentElement.classList.toggle("dark", theme === "dark")
    const runOnly = theme === "light" ? ["wcag2a", "wcag2aa", "wcag22aa"] : ["color-contrast"]
    const { violations } = await axe.run({ runOnly, resultTypes: ["violations"] })
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical")
    return serious.map(({ id, nodes }) => `axe (${theme}): ${id} at ${nodes.map(({ target }) => target[0]).join()}`)
  }, theme)

const pages = globSync("**/*.html", { cwd: dist }).map((file) => file.replace(/(?:index)?\.html$/, ""))

describe.concurrent("page", () => {
  const onPhone = onPage({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce" })

  onPhone.for(pages.filter((path) => path !== "404").toSorted())("/%s", async (path, { page }) => {
    const problems: Array<string> = []
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()))
    page.on("pageerror", ({ message }) => problems.push(message))
    page.on("request", (request) => {
      if (!request.url().startsWith(url) && !/^(?:data|blob|about):/.test(request.url())) problems.push(request.url())
    })
    const response = await page.goto(`${url}${path}`, { waitUntil: "load" })
    expect(response?.status()).toBe(200)
    await page.waitForSelector(path === "playground" ? ".cm-content" : "main")
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.addScriptTag({ path: join(root, "docs/node_modules/axe-core/axe.min.js") })
    problems.push(...(await audit(page, "light")), ...(await audit(page, "dark")))
    expect(problems).toEqual([])
  })

  onPhone("/errors has code with colors", async ({ page }) => {
    await page.goto(`${url}errors`, { waitUntil: "load" })
    const colors = await page.evaluate(() =>
      Array.from(document.querySelectorAll(".vp-code span span"), (part) => getComputedStyle(part).color)
    )
    expect(new Set(colors).size).toBeGreaterThan(3)
  })
})

describe.concurrent("playground", () => {
  const onDesktop = onPage({ viewport: { width: 1280, height: 900 } })

  const open = async (page: Page, hash = ""): Promise<void> => {
    await page.goto(`${url}playground${hash}`, { waitUntil: "load" })
    await page.waitForSelector(".cm-content")
  }

  const write = async (page: Page, program: string): Promise<void> => {
    await open(page)
    await page.click(".cm-content")
    await page.keyboard.press("Control+A")
    await page.keyboard.insertText(program)
  }

  /** Waits until the playground is in one of some states. */
  const reached = (page: Page, ...states: ReadonlyArray<string>) =>
    page.waitForSelector(states.map((state) => `.playground[data-state=${state}]`).join(), { timeout: 60_000 })

  /** Runs the program in the editor to its end, and returns its output. */
  const run = async (page: Page): Promise<string> => {
    await page.click(".run")
    await reached(page, "done", "failed")
    return ((await page.textContent(".output")) ?? "").trim()
  }

  onDesktop("loads at most 350 kB after gzip before the first run", async ({ page }) => {
    const loaded = new Set<string>(["playground.html"])
    page.on("response", (response) => loaded.add(new URL(response.url()).pathname.slice(1)))
    await open(page)
    // Fonts are compressed as they are.
    const files = Array.from(loaded).filter((file) => /\.(?:js|css|html|svg)$/.test(file))
    expect(files.reduce((sum, file) => sum + gzip(file), 0)).toBeLessThan(350_000)
  })

  onDesktop.for(programs)("prints what $name promises", async ({ name, prints }, { page }) => {
    await open(page)
    await page.selectOption("select", name)
    expect(await run(page)).toMatch(prints)
  })

  onDesktop("stops an endless loop within a second", async ({ page }) => {
    await write(page, `console.log("begin"); while (true) {}`)
    await page.click(".run")
    await reached(page, "running")
    // Measured in the page: the way from here to the browser is no part of it.
    const took = await page.evaluate(async () => {
      const began = performance.now()
      document.querySelector<HTMLButtonElement>(".playground .stop")?.click()
      while (document.querySelector("[data-state=stopped]") === null) await new Promise((done) => setTimeout(done, 5))
      return performance.now() - began
    })
    expect(took).toBeLessThan(1000)
  })

  onDesktop("gives a program no network, no storage and no page", async ({ page }) => {
    const attempts = [`fetch("${url}")`, `indexedDB.open("x")`, "(globalThis as any).document.title"]
    const lines = attempts.map((text) => `await Promise.try(() => ${text}).then(() => console.log("done"), () => 0)`)
    await write(page, [...lines, `console.log("end")`].join("\n"))
    expect(await run(page)).toBe("end")
  })

  onDesktop.for([
    ['const x: number = 1\nthrow new Error("no luck")', "Error: no luck (line 2)"],
    ['import x from "left-pad"', '"left-pad" is not in the playground.']
  ] as const)("fails for %j with %j", async ([program, message], { page }) => {
    await write(page, program)
    expect(await run(page)).toContain(message)
    await reached(page, "failed")
  })

  onDesktop("applies a fault, and shows it in the journal", async ({ page }) => {
    await open(page)
    await page.selectOption("select", "first-call")
    await page.check("text=status 502")
    await run(page)
    expect(await page.textContent(".journal")).toContain("502 (html502)")
  })

  onDesktop("lets Tab leave the editor after Esc", async ({ page }) => {
    await open(page)
    await page.click(".cm-content")
    for (const key of ["Escape", "Tab"]) await page.keyboard.press(key)
    expect(await page.evaluate(() => document.activeElement?.closest(".cm-editor") ?? null)).toBeNull()
  })

  onDesktop("shares an edited program by its address", async ({ page }) => {
    await write(page, `console.log("shared: ä €")`)
    await page.click("text=Share")
    const { hash } = new URL(page.url())
    await page.goto(`${url}errors`, { waitUntil: "load" })
    await open(page, hash)
    expect(await run(page)).toBe("shared: ä €")
  })
})
