/** The adapter of AWS Lambda: its events, and invalid ones. */
import { Buffer } from "node:buffer"
import { createHmac } from "node:crypto"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import { beforeEach, describe, expect, it } from "vitest"
import * as WebhookReceiver from "../../src/WebhookReceiver.ts"

const secret = "whsec-of-the-frameworks"
const body = JSON.stringify({ id: "1", type: "sync.running", event: { sync_name: "Kundendaten nach München" } })
const sign = (text: string, key: string = secret): string => createHmac("sha256", key).update(text).digest("hex")

let handled: Array<string>
let webhook: (request: Request) => Promise<Response>

beforeEach(() => {
  handled = []
  const handle = WebhookReceiver.handler(({ event }) => Effect.sync(() => handled.push(JSON.stringify(event))), {
    secrets: secret
  })
  webhook = WebhookReceiver.toWebHandler((request) => Effect.provide(handle(request), Logger.layer([])))
})

describe("AWS Lambda", () => {
  const headers = { "content-type": "application/json", "polytomic-signature": sign(body) }
  const base64 = Buffer.from(body).toString("base64")
  const v2 = { requestContext: { http: { method: "POST" } } }

  it.each([
    ["an API Gateway, payload 1.0", { httpMethod: "POST", headers, body, isBase64Encoded: false }],
    ["an API Gateway, payload 1.0, in Base64", { httpMethod: "POST", headers, body: base64, isBase64Encoded: true }],
    ["an API Gateway, payload 2.0", { ...v2, headers, body }],
    ["an API Gateway, payload 2.0, in Base64", { ...v2, headers, body: base64, isBase64Encoded: true }],
    [
      "a load balancer with headers in lists",
      {
        httpMethod: "POST",
        headers: null,
        multiValueHeaders: { "Polytomic-Signature": [sign(body)] },
        body: base64,
        isBase64Encoded: true
      }
    ]
  ])("works behind %s", async (_, event) => {
    const handler = WebhookReceiver.toLambdaHandler(webhook)
    expect(await handler(event)).toMatchObject({ statusCode: 200, body: "ok\n" })
    expect(handled).toHaveLength(1)
    const other = { ...event, headers: { "polytomic-signature": sign("another") }, multiValueHeaders: null }
    expect((await handler(other)).statusCode).toBe(401)
  })

  it("responds to an invalid event", async () => {
    const handler = WebhookReceiver.toLambdaHandler(webhook)
    const post = { httpMethod: "POST", headers }
    expect((await handler({ httpMethod: "GET" })).statusCode).toBe(405)
    expect((await handler(post)).statusCode).toBe(401)
    expect((await handler({ ...post, body: "§§", isBase64Encoded: true })).statusCode).toBe(401)
    expect((await handler({ ...post, body: { parsed: true } as never })).statusCode).toBe(500)
    expect((await handler({ ...post, headers: { "bad name": "x", "x-n": "😀" }, body })).statusCode).toBe(401)
    expect((await WebhookReceiver.toLambdaHandler(() => Promise.reject(new Error("no")))(post)).statusCode).toBe(500)
    expect(handled).toEqual([])
  })

  it("is verified from its event, as other platforms are from their requests", async () => {
    const verified = (message: WebhookReceiver.Message) =>
      Effect.runPromise(
        WebhookReceiver.verify(message, { secrets: secret }).pipe(
          Effect.map(({ type }) => type),
          Effect.catch(({ reason }) => Effect.succeed<string>(reason._tag))
        )
      )
    expect(await verified({ headers, body: base64, isBase64Encoded: true })).toBe("sync.running")
    expect(await verified({ headers, body, isBase64Encoded: false })).toBe("sync.running")
    expect(await verified({ headers, rawBody: Buffer.from(body), body: JSON.parse(body) })).toBe("sync.running")
    expect(await verified({ headers, body: JSON.parse(body) })).toBe("UnreadableBody")
    expect(await verified({ headers, body: "====", isBase64Encoded: true })).toBe("BrokenBody")
    expect(await verified({ headers, body: "A".repeat(2_000_000), isBase64Encoded: true })).toBe("TooLarge")
  })
})
