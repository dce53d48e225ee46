/** Runs commands on a pseudo terminal against the emulator, and draws the session: `docs/public/cli.svg`. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { stripVTControlCharacters } from "node:util"
import { start } from "../../src/emulator/node.ts"
import * as Seed from "../../src/emulator/Seed.ts"
import { cache, root } from "../internal/shell.ts"

const columns = 86

const commands: ReadonlyArray<string> = [
  "connections list --fields id,name,type.name,status",
  "webhooks create --endpoint https://example.com/hook --secret @s --dry-run",
  "connections get 00000000-0000-4000-8000-000000000000",
  "conections list",
  `query "select * from public.users limit 3" --connection ${Seed.exampleConnection.id}`
]

const onTerminal = async (command: string, env: NodeJS.ProcessEnv): Promise<string> => {
  const program = join(root, "src/bin/effect-polytomic.ts")
  const words = `stty cols ${columns} rows 40; ${process.execPath} ${program} ${command}`
  const child = spawn("script", ["-qec", words, "/dev/null"], { env, cwd: cache })
  let text = ""
  child.stdout.setEncoding("utf8").on("data", (chunk) => {
    text += chunk
  })
  await once(child, "close")
  return text.replaceAll("\r\n", "\n").trimEnd()
}

const styles: { readonly [code: string]: string } = {
  "1": 'font-weight="bold"',
  "31": 'fill="#ff7b72"',
  "36": 'fill="#79c0ff"'
}

/** A line with its colors. */
const spans = (line: string): string =>
  `\u001b[0m${line}`
    .split("\u001b[")
    .map((part) => {
      const [, code = "0", text = ""] = /^(\d+)m(.*)$/s.exec(part) ?? []
      const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
      return escaped === "" ? "" : `<tspan ${styles[code] ?? ""}>${escaped}</tspan>`
    })
    .join("")

/** A line as a terminal breaks it; escapes take no columns. */
const wrap = (line: string): ReadonlyArray<string> => {
  const end = columns + line.length - stripVTControlCharacters(line).length
  return line.length <= end ? [line] : [line.slice(0, end), ...wrap(line.slice(end))]
}

/** Records the session anew. */
export const record = async (): Promise<void> => {
  const { close, url } = await start({
    port: 0,
    data: { ...Seed.standard(), connections: [Seed.exampleConnection] }
  })
  writeFileSync(join(cache, "s"), "a-shared-secret")
  const { PATH } = process.env
  const env = { PATH, TERM: "xterm-256color", POLYTOMIC_API_KEY: "test-key", POLYTOMIC_BASE_URL: url }
  const lines: Array<string> = []
  for (const command of commands) {
    const text = (await onTerminal(command, env)).replaceAll(url, "https://app.polytomic.com")
    lines.push(...[`\u001b[36m$\u001b[0m effect-polytomic ${command}`, ...text.split("\n")].flatMap(wrap), "")
  }
  await close()
  lines.pop()
  const [width, height] = [columns * 8.4 + 32, 20 * lines.length + 32]
  const texts = lines.map((line, i) => `<text x="16" y="${34 + i * 20}" xml:space="preserve">${spans(line)}</text>`)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14" fill="#e6edf3" role="img" aria-label="A session of effect-polytomic in a terminal">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
${texts.join("\n")}
</svg>
`
  writeFileSync(join(root, "docs/public/cli.svg"), svg)
}
