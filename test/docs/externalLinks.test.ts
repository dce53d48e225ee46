/** The check of links, against a server of its own. */
import { once } from "node:events"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeAll, expect, it } from "vitest"
import { checkLinks } from "../../scripts/docs/externalLinks.ts"
import { installFolder } from "../../scripts/internal/shell.ts"

beforeAll(() => installFolder("scripts/lint", "tools of the checks"), 120_000)

it("finds missing pages, but not those that block robots, and requests a silent host twice", async () => {
  const requests: Array<string> = []
  const server = createServer((request, response) => {
    requests.push(`${request.url}`)
    if (request.url === "/reset") return void request.socket.destroy()
    response.writeHead(Number(request.url?.slice(1))).end()
  })
  await once(server.listen(0, "127.0.0.1"), "listening")
  const { port } = server.address() as AddressInfo // as a server that listens on a port has it
  const url = (path: string) => `http://127.0.0.1:${port}/${path}`
  const folder = mkdtempSync(join(tmpdir(), "links-"))
  const text = `[a](${url("200")}) <${url("403")}> [gone](${url("410")}) [b](${url("404")}), ${url("reset")}
[own](https://github.com/effect-polytomic/effect-polytomic/issues) [placeholder](https://api.example.com)
\`\`\`ts
fetch("${url("405")}") // [c](${url("406")})
\`\`\``
  writeFileSync(join(folder, "page.md"), text)
  try {
    const output = await checkLinks(["page.md"], folder).catch(String)
    expect([...output.matchAll(/^ {2}\[(\d+)\] .*\/(\w+)$/gm)].map(([, ...found]) => found).toSorted()).toEqual([
      ["0", "reset"],
      ["404", "404"],
      ["410", "410"]
    ])
    expect(new Set(requests)).toEqual(new Set(["/200", "/403", "/404", "/410", "/reset"]))
    // By HEAD and GET, two times each.
    expect(requests.filter((path) => path === "/reset")).toHaveLength(4)
  } finally {
    server.close()
    rmSync(folder, { recursive: true })
  }
}, 60_000)
