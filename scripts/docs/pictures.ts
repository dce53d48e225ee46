/** Takes the pictures of `docs/pictures/` anew, from the built site. */
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { root } from "../internal/shell.ts"
import { reached, withSite } from "./browser.ts"

const pictures: ReadonlyArray<readonly [file: string, page: string, width: number, theme: "light" | "dark"]> = [
  ["overview.png", "", 1280, "light"],
  ["reference.png", "reference/Connections", 1280, "dark"],
  ["playground.png", "playground", 1280, "light"],
  ["phone.png", "errors", 390, "dark"]
]

export const takePictures = async (): Promise<void> => {
  const folder = join(root, "docs/pictures")
  mkdirSync(folder, { recursive: true })
  await withSite(async (browser, url) => {
    for (const [file, path, width, colorScheme] of pictures) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, reducedMotion: "reduce" })
      await page.goto(`${url}${path}`, { waitUntil: "load" })
      if (path === "playground") {
        await page.waitForSelector(".cm-content")
        await page.click(".run")
        await reached(page, "done")
      }
      await page.screenshot({ path: join(folder, file) })
      await page.close()
    }
  })
}
