/** `node scripts/docs/recording.ts` runs commands on a pseudo terminal against the emulator, and draws the session: `docs/public/cli.svg`. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { start } from "../../src/emulator/node.ts"
import * as Seed from "../../src/emulator/Seed.ts"
import { root } from "../internal/shell.ts"

const columns = 86

const missing = "00000000-0000-4000-8000-000000000000"

const commands: ReadonlyArray<string> = [
  "connections list --fields id,name,type.name,status",
  "webhooks create --endpoint https://example.com/hook --secret @s --dry-run",
  `connections get ${missing}`,
  "conections list",
  `query "select * from public.users limit 3" --connection ${Seed.exampleConnection.id}`
]

const onTerminal = async (command: string, env: NodeJS.ProcessEnv): Promise<string> => {
  const program = join(root, "src/bin/effect-polytomic.ts")
  const words = `stty cols ${columns} rows 40; ${process.execPath} ${program} ${command}`
  const child = spawn("script", ["-qec", words, "/dev/null"], { env, cwd: join(root, ".cache") })
  let text = ""
  child.stdout.on("data", (chunk) => {
    text += chunk
  })
  await once(child, "close")
  return text.replaceAll("\r\n", "\n").trimEnd()
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

const styles: { readonly [code: string]: string } = {
  "1": 'font-weight="bold"',
  "31": 'fill="#ff7b72"',
  "36": 'fill="#79c0ff"'
}

/** A line with its colors. */
const spans = (line: string): string =>
  line
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes of colors are what is drawn
    .split(/\u001b\[(?=\d+m)/)
    .map((part, i) => {
      const [, code = "0", text = ""] = i === 0 ? ["", "0", part] : (/^(\d+)m(.*)$/s.exec(part) ?? [])
      return text === "" ? "" : `<tspan ${styles[code] ?? ""}>${escape(text)}</tspan>`
    })
    .join("")

const draw = (lines: ReadonlyArray<string>): string => {
  const height = 20 * lines.length + 32
  const width = columns * 8.4 + 32
  const texts = lines.map((line, i) => `<text x="16" y="${34 + i * 20}" xml:space="preserve">${spans(line)}</text>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14" fill="#e6edf3" role="img" aria-label="A session of effect-polytomic in a terminal">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
${texts.join("\n")}
</svg>
`
}

/** A line as a terminal breaks it; escapes take no columns. */
const wrap = (line: string): ReadonlyArray<string> => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes of colors
  const extra = line.length - line.replace(/\u001b\[\d+m/g, "").length
  return line.length - extra <= columns
    ? [line]
    : [line.slice(0, columns + extra), ...wrap(line.slice(columns + extra))]
}

const main = async (): Promise<void> => {
  const server = await start({ port: 0, data: { ...Seed.standard(), connections: [Seed.exampleConnection] } })
  writeFileSync(join(root, ".cache/s"), "a-shared-secret")
  const env = {
    PATH: process.env.PATH,
    TERM: "xterm-256color",
    POLYTOMIC_API_KEY: "test-key",
    POLYTOMIC_BASE_URL: server.url
  }
  const lines: Array<string> = []
  for (const command of commands) {
    const text = (await onTerminal(command, env)).replaceAll(server.url, "https://app.polytomic.com")
    lines.push(...[`\u001b[36m$\u001b[0m effect-polytomic ${command}`, ...text.split("\n")].flatMap(wrap), "")
  }
  await server.close()
  writeFileSync(join(root, "docs/public/cli.svg"), draw(lines.slice(0, -1)))
}

await main()
