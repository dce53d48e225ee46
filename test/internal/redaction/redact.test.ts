/** What counts as a secret, and how it is taken out of texts. */
import { describe, expect, it } from "@effect/vitest"
import * as Redacted from "effect/Redacted"
import fc from "fast-check"
import { scrub, scrubHeaders, scrubText, secretsOf } from "../../../src/internal/redaction/redact.ts"

describe("secrets of an input", () => {
  for (const name of [
    "password",
    "passwd",
    "passphrase",
    "private_key_passphrase",
    "client_secret",
    "secret",
    "aws_secret_access_key",
    "api_key",
    "apikey",
    "apiKey",
    "key",
    "private_key",
    "ssh_private_key",
    "access_token",
    "oauth_refresh_token",
    "service_account",
    "connection_string",
    "credentials",
    "authorization"
  ]) {
    it(`stand under ${name}`, () => {
      expect(secretsOf({ configuration: { [name]: "hunter22" } })).toEqual(["hunter22"])
    })
  }

  it("are all texts below such a name, and the values of headers", () => {
    expect(secretsOf({ credentials: { a: ["text-1", { b: "text-2" }] }, c: "plain" })).toEqual(["text-1", "text-2"])
    expect(secretsOf({ headers: [{ name: "X-Key", value: "text-3" }] })).toContain("text-3")
  })

  it("are all that is Redacted, whatever its name", () => {
    expect(secretsOf({ name: Redacted.make("wrapped"), other: [Redacted.make({ a: "inside" })] })).toEqual([
      "wrapped",
      "inside"
    ])
  })

  it("are no harmless texts, and none too short to be told from other text", () => {
    expect(secretsOf({ hostname: "db.example", monkey: "banana", keyboard: "qwerty", password: "abc" })).toEqual([])
  })

  it("of an input that contains itself are found without end of stack", () => {
    const cyclic: { password: string; self?: unknown } = { password: "hunter22" }
    cyclic.self = cyclic
    expect(new Set(secretsOf(cyclic))).toEqual(new Set(["hunter22"]))
  })
})

describe("scrubbing", () => {
  const secret = fc.string({ unit: "binary", minLength: 8, maxLength: 20 })
  const check = (write: (secret: string) => string) =>
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (one, before, after) => {
        const text = `${before}[${write(one)}]${after}`
        expect(scrubText(text, [one])).toContain("[<redacted>]")
      }),
      { seed: 20250918, numRuns: 300 }
    )

  it("takes a secret out where it stands as it is", () => check((one) => one))
  it("as JSON", () => check((one) => JSON.stringify(one).slice(1, -1)))
  it("as JSON of Go", () =>
    check((one) =>
      JSON.stringify(one).slice(1, -1).replaceAll("&", "\\u0026").replaceAll("<", "\\u003c").replaceAll(">", "\\u003e")
    ))
  it("in a URL", () => check((one) => encodeURIComponent(one.toWellFormed())))

  it("takes it out of names and values at any depth, and keeps all else", () => {
    expect(scrub({ a: ["x hunter22 y", 1, null, true], "n-hunter22": { b: "c" } }, ["hunter22"])).toEqual({
      a: ["x <redacted> y", 1, null, true],
      "n-<redacted>": { b: "c" }
    })
  })

  it("has no meaning for patterns in a secret", () => {
    expect(scrubText("a.*b $& axxb", ["a.*b"])).toBe("<redacted> $& axxb")
  })
})

describe("headers", () => {
  it("that carry secrets by their nature are masked, whatever the call's own secrets are", () => {
    const headers = Object.fromEntries(
      [
        "set-cookie",
        "cookie",
        "authorization",
        "proxy-authorization",
        "www-authenticate",
        "x-api-key",
        "x-csrf-token",
        "x-amz-secret"
      ].map((name) => [name, "value"])
    )
    expect(new Set(Object.values(scrubHeaders(headers, [])))).toEqual(new Set(["<redacted>"]))
  })

  it("that hold URLs lose their query, which can be a signature", () => {
    expect(
      scrubHeaders({ location: "https://s3.example/log?X-Amz-Signature=abc", "content-location": "/a?b" }, [])
    ).toEqual({
      location: "https://s3.example/log?<redacted>",
      "content-location": "/a?<redacted>"
    })
  })

  it("otherwise stay", () => {
    const headers = { "content-type": "application/json", "retry-after": "5", "x-request-id": "r" }
    expect(scrubHeaders(headers, ["hunter22"])).toEqual(headers)
  })
})

describe("URLs that are secrets of somebody else", () => {
  const texts = [
    ["https://s3.example/a/b.json?X-Amz-Expires=300&X-Amz-Signature=abc", "https://s3.example/a/b.json?<redacted>"],
    [`see "https://x.example/f?a=1&sig=abc%2F" (or not)`, `see "https://x.example/f?<redacted>" (or not)`],
    [String.raw`{"url":"https://x.example/f?a=1\u0026signature=abc"}`, `{"url":"https://x.example/f?<redacted>"}`],
    ["https://x.example/f?a=1&amp;access_token=abc", "https://x.example/f?<redacted>"],
    ["postgres://user:p4ss@db.example/main", "postgres://<redacted>@db.example/main"],
    ["could not reach https://key@x.example:8080.", "could not reach https://<redacted>@x.example:8080."]
  ] as const
  for (const [text, scrubbed] of texts) {
    it(`${text} is shown as ${scrubbed}`, () => {
      expect(scrubText(text, [])).toBe(scrubbed)
    })
  }

  it("others are shown as they are", () => {
    for (const text of [
      "https://docs.example/guide?page=2&sort=keyword#top",
      "is this so? Yes; see https://docs.example",
      "mail to a@b.example",
      "a query?tokens are not in here"
    ]) {
      expect(scrubText(text, [])).toBe(text)
    }
  })

  it("a secret inside of a URL does not save the rest of it", () => {
    expect(scrubText("https://x.example/?token=s3cr3t&sig=abc", ["s3cr3t"])).toBe("https://x.example/?<redacted>")
  })

  it("the longest text takes no longer than its length asks for", () => {
    const started = performance.now()
    for (const part of ["http://", "?", "?a=", "&sig", ":", "@", "?a-", "\\u0026", "<redacted>"]) {
      scrubText(part.repeat(1_000_000 / part.length), [])
    }
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
