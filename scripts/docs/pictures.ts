/** Takes the pictures of the documents anew: those of the built site, and a session in a terminal. */
import { writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { stripVTControlCharacters } from "node:util"
import { start } from "../../src/emulator/node.ts"
import * as Seed from "../../src/emulator/Seed.ts"
import { cache, root, run } from "../internal/shell.ts"
import { openSite } from "./site.ts"

const pictures = [
  { file: "overview.png", path: "", width: 1280, colorScheme: "light" },
  { file: "reference.png", path: "reference/Connections", width: 1280, colorScheme: "dark" },
  { file: "playground.png", path: "playground", width: 1280, colorScheme: "light" },
  { file: "phone.png", path: "errors", width: 390, colorScheme: "dark" }
] as const

const photographSite = async (): Promise<void> => {
  const { browser, close, url } = await openSite()
  for (const { colorScheme, file, path, width } of pictures) {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, reducedMotion: "reduce" })
    await page.goto(`${url}${path}`, { waitUntil: "networkidle" })
    await page.screenshot({ path: join(root, "docs/pictures", file) })
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

/** Runs the commands on a pseudo terminal against the emulator, and draws the session. */
const drawSession = async (): Promise<void> => {
  const data = { ...Seed.standard(), connections: [Seed.exampleConnection] }
  const { close, url } = await start({ port: 0, data })
  writeFileSync(join(cache, "s"), "a-shared-secret")
  const env = { TERM: "xterm-256color", POLYTOMIC_API_KEY: "test-key", POLYTOMIC_BASE_URL: url }
  const program = `${process.execPath} ${join(root, "src/bin/effect-polytomic.ts")}`
  const session = commands.map(
    (command) => `printf '\\033[36m$\\033[0m effect-polytomic %s\\n' '${command}'; ${program} ${command}; echo`
  )
  const script = [`stty cols ${columns} rows 40`, ...session].join("\n")
  const output = await run("script", ["-qec", script, "/dev/null"], { env, cwd: cache })
  await close()
  const text = output.replaceAll("\r\n", "\n").trimEnd().replaceAll(url, "https://app.polytomic.com")
  const lengths = text.split("\n").map((line) => stripVTControlCharacters(line).length)
  const lines = lengths.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / columns)), 0)
  const Convert = createRequire(join(root, "docs/package.json"))("ansi-to-html")
  const html = new Convert({ escapeXML: true, colors: { 1: "#ff7b72", 6: "#79c0ff" } }).toHtml(text)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="760" height="${20 * lines + 32}" role="img" aria-label="A session of effect-polytomic in a terminal">
<foreignObject width="100%" height="100%">
<pre xmlns="http://www.w3.org/1999/xhtml" style="margin: 0; padding: 16px; border-radius: 8px; width: ${columns}ch; white-space: pre-wrap; line-break: anywhere; background: #0d1117; color: #e6edf3; font: 14px/20px ui-monospace, Menlo, Consolas, monospace">${html}</pre>
</foreignObject>
</svg>
`
  writeFileSync(join(root, "docs/public/cli.svg"), svg)
}

/** Writes `docs/public/cli.svg`, and `docs/pictures/` with Chromium. */
export const takePictures = async (): Promise<void> => {
  await drawSession()
  await photographSite()
}
