/** The program's own `fetch`, as the transport uses it. */
import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import { gzipSync } from "node:zlib"
import { assert, describe, it } from "@effect/vitest"
import { fetchOfNode } from "../../src/bin/cli/fetch.ts"

const served = async <A>(listener: RequestListener, use: (url: string) => Promise<A>): Promise<A> => {
  const server = createServer(listener)
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/a?b=1`) // a server on a port
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const send = async (url: string, init: RequestInit = {}) => {
  const response = await fetchOfNode?.(url, init)
  if (response === undefined) throw new Error("not on Node")
  return response
}

describe("fetch", () => {
  it("sends method, headers and body with its length", async () => {
    const seen = await served(
      (request, response) => {
        let body = ""
        request.on("data", (text) => {
          body += text
        })
        const { method, url, headers } = request
        request.on("end", () =>
          response.end(
            JSON.stringify([method, url, headers["x-a"], headers["content-length"], headers["accept-encoding"], body])
          )
        )
      },
      async (url) => {
        const sent = await send(url, { method: "PUT", headers: { "x-a": "1" }, body: "é" })
        const plain = await send(url)
        return [await text(sent), await text(plain)].map((each) => JSON.parse(each))
      }
    )
    assert.deepStrictEqual(seen, [
      ["PUT", "/a?b=1", "1", "2", "gzip", "é"],
      ["GET", "/a?b=1", null, null, "gzip", ""]
    ])
  })

  it("returns status, headers and the unpacked body, and follows no redirect", async () => {
    await served(
      (_, response) => {
        response.writeHead(302, { location: "/other", "content-encoding": "gzip", "set-cookie": ["a=1", "b=2"] })
        response.end(gzipSync("packed"))
      },
      async (url) => {
        const response = await send(url)
        assert.deepStrictEqual([response.status, response.headers.get("location")], [302, "/other"])
        assert.strictEqual(response.headers.get("set-cookie"), "a=1,b=2")
        assert.strictEqual(await text(response), "packed")
      }
    )
  })

  it("reads a body in chunks, and stops when it is canceled", async () => {
    await served(
      (_, response) => response.write("one"),
      async (url) => {
        const reader = (await send(url)).body?.getReader()
        assert.strictEqual(new TextDecoder().decode((await reader?.read())?.value), "one")
        await reader?.cancel()
        assert.isTrue((await reader?.read())?.done)
      }
    )
  })

  it("fails like the built-in one, with the reason as the cause", async () => {
    const url = await served(
      (_, response) => response.end(),
      async (url) => url
    )
    const refused = await send(url).catch((error) => error)
    assert.instanceOf(refused, TypeError)
    assert.strictEqual(refused.message, "fetch failed")
    assert.propertyVal(refused.cause, "code", "ECONNREFUSED")
    const aborted = await send(url, { signal: AbortSignal.abort() }).catch((error) => error)
    assert.strictEqual(aborted.cause.name, "AbortError")
  })

  it("fails for a body that is truncated or not gzip", async () => {
    for (const body of [gzipSync("packed").subarray(0, 12), Buffer.from("not packed")]) {
      await served(
        (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(body),
        async (url) => assert.instanceOf(await text(await send(url)).catch((error) => error), Error)
      )
    }
  })
})

const text = async (response: Response): Promise<string> => new TextDecoder().decode(await response.arrayBuffer())
