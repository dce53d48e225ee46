import { createHmac } from "node:crypto"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Server from "effect-polytomic/emulator/node"

/** A receiver on a port: rejects the first delivery, and records all. */
const receiver = Effect.acquireRelease(
  Effect.promise(async () => {
    const got: Array<{ readonly body: string; readonly signature: unknown }> = []
    const server = createServer(async (request, response) => {
      let body = ""
      for await (const chunk of request) body += chunk
      got.push({ body, signature: request.headers["polytomic-signature"] })
      response.writeHead(got.length === 1 ? 503 : 204).end()
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const { port } = server.address() as AddressInfo // it listens on a port
    return { got, server, url: `http://127.0.0.1:${port}/hook` }
  }),
  ({ server }) => Effect.promise(() => new Promise((resolve) => server.close(resolve)))
)

it.live("a server delivers to webhooks and retries without any request", () =>
  Effect.gen(function* () {
    const { got, url } = yield* receiver
    const { emulator, url: base } = yield* Server.serve({ port: 0, webhooks: { firstRetryAfter: 50 } })
    const created = yield* Effect.promise(() =>
      fetch(`${base}/api/webhooks`, {
        method: "POST",
        headers: { authorization: "Bearer test-key", "content-type": "application/json" },
        body: JSON.stringify({ endpoint: url, secret: "a secret" })
      })
    )
    assert.strictEqual(created.status, 200)
    const id = yield* emulator.emit({ type: "sync.failed", event: { sync_name: "Users" } })
    for (let i = 0; i < 100 && got.length < 2; i++) yield* Effect.sleep("50 millis")
    assert.lengthOf(got, 2)
    const [first, second] = got
    assert.strictEqual(JSON.parse(first?.body ?? "").id, id)
    assert.deepStrictEqual(second, first)
    const expected = createHmac("sha256", "a secret")
      .update(first?.body ?? "")
      .digest("hex")
    assert.strictEqual(second?.signature, expected)
  })
)
