/** The browser that opens the site. */
import { existsSync } from "node:fs"
import { type Browser, chromium, type Page } from "playwright-core"
import { serveSite } from "./site.ts"

const executablePath = "/usr/bin/chromium"
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]

export interface Finding {
  readonly page: string
  readonly problem: string
}

/** Serves the built site, and opens a browser beside it for as long as `use` takes. */
export const withSite = async <A>(use: (browser: Browser, url: string) => Promise<A>): Promise<A> => {
  if (!existsSync(executablePath)) {
    throw new Error(`${executablePath} is missing: install Debian's chromium, or run with --build instead of --check`)
  }
  await using resources = new AsyncDisposableStack()
  const { close, url } = await serveSite()
  resources.defer(close)
  const browser = await chromium.launch({ executablePath, args })
  resources.defer(() => browser.close())
  return await use(browser, url)
}

/** Takes all of some work, by two at once: a page needs a while to load. */
export const byTwo = async <A, B>(
  all: ReadonlyArray<A>,
  open: () => Promise<B>,
  work: (one: A, opened: B) => Promise<void>
): Promise<void> => {
  const left = [...all]
  const worker = async (): Promise<void> => {
    const opened = await open()
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one, opened)
  }
  await Promise.all([worker(), worker()])
}

/** Waits until the playground is in a state. */
export const reached = (page: Page, state: string) =>
  page.waitForSelector(`.playground[data-state=${state}]`, { timeout: 60_000 })
