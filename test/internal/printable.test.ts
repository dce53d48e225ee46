/** Text of a server can neither control a terminal nor reorder the text around it, in any message. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Connect from "../../src/Connect.ts"
import { printable } from "../../src/internal/errors/printable.ts"
import * as Polling from "../../src/Polling.ts"
import * as PolytomicError from "../../src/PolytomicError.ts"
import * as Query from "../../src/Query.ts"
import { call } from "../support/client.ts"
import * as Op from "../support/operations.ts"
import { respondWith, stub } from "../support/stub.ts"

const hostile =
  "\u001b[2J\u001b]0;title\u0007\u009b31m red\u202e txt.exe \u2066iso\u200b\ufeff\u2028\u{e0041}\r\b\u0000"
const steers = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

describe("printable text", () => {
  it("has escapes in place of control characters, and is unchanged otherwise", () => {
    expect(printable("\u001b[31m\u202ea\u0000\u{e0041}")).toBe("\\u{1b}[31m\\u{202e}a\\u{0}\\u{e0041}")
    expect(printable(hostile)).not.toMatch(steers)
    const fine = "two\nlines\twith Ünïcödé, 日本, می\u200cخواهم and 👩\u200d👩\u200d👧"
    expect(printable(fine)).toBe(fine)
  })

  it("takes linear time", () => {
    const start = performance.now()
    printable("\u001b\u202e\r".repeat(100_000))
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

describe("the message of an error", () => {
  const messageOf = (reply: ReturnType<typeof respondWith>) =>
    call(stub(reply), Op.get, { id: "1" }).pipe(
      Effect.flip,
      Effect.map((error) => ({ message: error.message, shown: String(error) })),
      Effect.runPromise
    )

  it.each([
    ["a documented one", respondWith(404, { message: hostile, key: hostile })],
    ["an undocumented one", respondWith(418, { message: hostile })],
    ["one of a proxy", respondWith(502, `<title>${hostile}</title>`, { "content-type": "text/html" })],
    ["a body that is not as documented", respondWith(200, { data: { [hostile]: 1, id: 5 } })],
    ["a redirect", respondWith(302, "", { location: `https://other.example/${encodeURIComponent(hostile)}` })]
  ])("of %s is printable", async (_, reply) => {
    const { message, shown } = await messageOf(reply)
    expect(message).not.toMatch(steers)
    expect(shown).not.toMatch(steers)
  })

  it("of a job is printable, and its evidence is unchanged", () => {
    const failed = new Query.Failed({ id: "1", detail: hostile })
    expect(failed.message).not.toMatch(steers)
    expect(failed.detail).toBe(hostile)
    const unhealthy = new Connect.Unhealthy({ connection_id: "1", name: hostile, health: hostile, detail: hostile })
    expect(unhealthy.message).not.toMatch(steers)
    const row = new Query.RowError({ id: "1", index: 0, issues: [{ path: [hostile], message: hostile }] })
    expect(row.message).not.toMatch(steers)
    const error = new PolytomicError.NotFound({ detail: "\u001b[31mgone" })
    expect(error.message).toContain("\\u{1b}[31mgone")
    expect(Polling.format({ _tag: "UnknownStatus", subject: `query ${hostile}`, status: hostile })).not.toMatch(steers)
  })
})
