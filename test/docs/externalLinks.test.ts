/** The check of external links, against a server of its own. */
import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { expect, it } from "vitest"
import { linksOf, problemOf } from "../../scripts/docs/externalLinks.ts"

it("finds links in prose and docblocks, not in code", () => {
  const text = `[a](https://a.example/x) <https://b.example> @see https://c.example/y
[own](https://github.com/effect-polytomic/effect-polytomic/issues)
\`\`\`ts
fetch("https://d.example") // @see https://e.example
\`\`\`
[a](https://a.example/x)`
  expect(linksOf(text)).toEqual(["https://a.example/x", "https://b.example", "https://c.example/y"])
})

it("distinguishes a missing page from a page that blocks robots, and retries a silent host", async () => {
  let requests = 0
  const server = createServer((request, response) => {
    requests++
    if (request.url === "/reset") return void request.socket.destroy()
    response.writeHead(Number(request.url?.slice(1))).end()
  })
  await once(server.listen(0, "127.0.0.1"), "listening")
  const { port } = server.address() as AddressInfo // as a server that listens on a port has it
  const ask = (path: string) => problemOf(`http://127.0.0.1:${port}/${path}`)
  try {
    expect([await ask("200"), await ask("403"), await ask("404"), await ask("410")]).toEqual([
      undefined,
      undefined,
      "status 404",
      "status 410"
    ])
    requests = 0
    expect(await ask("reset")).toContain("fetch failed")
    expect(requests).toBe(2)
  } finally {
    server.close()
  }
})
