/** Takes the pictures of the documents anew: those of the built site, and a session in a terminal. */
import { mkdirSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { stripVTControlCharacters } from "node:util"
import { start } from "../../src/emulator/node.ts"
import * as Seed from "../../src/emulator/Seed.ts"
import { cache, root, run } from "../internal/shell.ts"
import { openSite, reached } from "./site.ts"

const pictures = [
  { file: "overview.png", path: "", width: 1280, colorScheme: "light" },
  { file: "reference.png", path: "reference/Connections", width: 1280, colorScheme: "dark" },
  { file: "playground.png", path: "playground", width: 1280, colorScheme: "light" },
  { file: "phone.png", path: "errors", width: 390, colorScheme: "dark" }
] as const

/** Takes `docs/pictures/` in Chromium. */
export const takePictures = async (): Promise<void> => {
  const folder = join(root, "docs/pictures")
  mkdirSync(folder, { recursive: true })
  const { browser, close, url } = await openSite()
  for (const { colorScheme, file, path, width } of pictures) {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, reducedMotion: "reduce" })
    await page.goto(`${url}${path}`, { waitUntil: "load" })
    if (path === "playground") {
      await page.waitForSelector(".cm-content")
      await page.click(".run")
      await reached(page, "done")
    }
    await page.screenshot({ path: join(folder, file) })
  }
  await close()
}

const columns = 86

const commands: ReadonlyArray<string> = [
  "connections list --fields id,name,type.name,status",
  "webhooks create --endpoint https://example.com/hook --secret @s --dry-run",
  "connections get 00000000-0000-4000-8000-000000000000",
  "conections list",
  `query "select * from public.users limit 3" --connection ${Seed.exampleConnection.id}`
]

/** Runs commands on a pseudo terminal against the emulator, and draws the session: `docs/public/cli.svg`. */
export const record = async (): Promise<void> => {
  const data = { ...Seed.standard(), connections: [Seed.exampleConnection] }
  const { close, url } = await start({ port: 0, data })
  writeFileSync(join(cache, "s"), "a-shared-secret")
  const env = { TERM: "xterm-256color", POLYTOMIC_API_KEY: "test-key", POLYTOMIC_BASE_URL: url }
  const program = `${process.execPath} ${join(root, "src/bin/effect-polytomic.ts")}`
  const texts: Array<string> = []
  for (const command of commands) {
    const words = `stty cols ${columns} rows 40; ${program} ${command}; true`
    const text = await run("script", ["-qec", words, "/dev/null"], { env, cwd: cache })
    const shown = text.replaceAll("\r\n", "\n").trimEnd().replaceAll(url, "https://app.polytomic.com")
    texts.push(`\u001b[36m$\u001b[0m effect-polytomic ${command}\n${shown}`)
  }
  await close()
  const text = texts.join("\n\n")
  const lengths = text.split("\n").map((line) => stripVTControlCharacters(line).length)
  const lines = lengths.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / columns)), 0)
  const Convert = createRequire(join(root, "docs/package.json"))("ansi-to-html")
  const html = new Convert({ escapeXML: true, colors: { 1: "#ff7b72", 6: "#79c0ff" } }).toHtml(text)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="760" height="${20 * lines + 32}" role="img" aria-label="A session of effect-polytomic in a terminal">
<foreignObject width="100%" height="100%">
<pre xmlns="http://www.w3.org/1999/xhtml" style="margin: 0; padding: 16px; border-radius: 8px; width: ${columns}ch; white-space: pre-wrap; word-break: break-all; background: #0d1117; color: #e6edf3; font: 14px/20px ui-monospace, Menlo, Consolas, monospace">${html}</pre>
</foreignObject>
</svg>
`
  writeFileSync(join(root, "docs/public/cli.svg"), svg)
}
