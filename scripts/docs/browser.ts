/** The browser that opens the site. */
import { existsSync } from "node:fs"
import { type Browser, chromium, type Page } from "playwright-core"

const executablePath = "/usr/bin/chromium"
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]

/** A page, and a fault of it. */
export interface Finding {
  readonly page: string
  readonly problem: string
}

export const launch = async (): Promise<Browser> => {
  if (!existsSync(executablePath)) {
    throw new Error(`${executablePath} is missing: install Debian's chromium, or run with --build instead of --check`)
  }
  return chromium.launch({ executablePath, args })
}

/** Waits until the playground is in a state. */
export const reached = (page: Page, state: string) =>
  page.waitForSelector(`.playground[data-state=${state}]`, { timeout: 60_000 })
