/** Takes the pictures of the documents: those of the built site, and a session in a terminal. */
import { writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
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

const commands: ReadonlyArray<string> = [
  "connections list --fields id,name,type.name,status",
  "webhooks create --endpoint https://example.com/hook --secret @s --dry-run",
  "connections get 00000000-0000-4000-8000-000000000000",
  "conections list",
  `query "select * from public.users limit 3" --connection ${Seed.exampleConnection.id}`
]

/** Runs the commands on a pseudo terminal against the emulator; the text has their colors as escape sequences. */
const session = async (): Promise<string> => {
  const { close, url } = await start({ port: 0, data: { ...Seed.standard(), connections: [Seed.exampleConnection] } })
  writeFileSync(join(cache, "s"), "a-shared-secret")
  const env = { TERM: "xterm-256color", POLYTOMIC_API_KEY: "test-key", POLYTOMIC_BASE_URL: url }
  const program = `${process.execPath} ${join(root, "src/bin/effect-polytomic.ts")}`
  const lines = commands.map(
    (command) => `printf '\\033[36m$\\033[0m effect-polytomic %s\\n' '${command}'; ${program} ${command}; echo`
  )
  const script = ["stty cols 86 rows 40", ...lines].join("\n")
  const text = await run("script", ["-qec", script, "/dev/null"], { env, cwd: cache })
  await close()
  return text.trimEnd().replaceAll(url, "https://app.polytomic.com")
}

const style =
  "margin: 0; padding: 16px; white-space: pre-wrap; line-break: anywhere; background: #0d1117; color: #e6edf3; font: 14px/20px monospace"

/** Writes `docs/pictures/`. */
export const takePictures = async (): Promise<void> => {
  const folder = join(root, "docs/pictures")
  const { browser, close, url } = await openSite()
  for (const { colorScheme, file, path, width } of pictures) {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, reducedMotion: "reduce" })
    await page.goto(`${url}${path}`, { waitUntil: "networkidle" })
    await page.screenshot({ path: join(folder, file) })
  }
  const Convert = createRequire(join(root, "docs/package.json"))("ansi-to-html")
  const html = new Convert({ escapeXML: true, colors: { 1: "#ff7b72", 6: "#79c0ff" } }).toHtml(await session())
  const page = await browser.newPage({ viewport: { width: 760, height: 100 }, deviceScaleFactor: 2 })
  await page.setContent(`<pre style="${style}">${html}</pre><style>body { margin: 0 }</style>`)
  await page.screenshot({ path: join(folder, "cli.png"), fullPage: true })
  await close()
}
