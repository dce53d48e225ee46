/** Secrets and their redaction in texts. */
import { Buffer } from "node:buffer"
import { describe, expect, it } from "@effect/vitest"
import * as Redacted from "effect/Redacted"
import fc from "fast-check"
import { secretsOf } from "../../../src/internal/redaction/knownSecrets.ts"
import { redactHeaders, redactText, redactValue } from "../../../src/internal/redaction/redact.ts"

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
    it(`are found under ${name}`, () => {
      expect(secretsOf({ configuration: { [name]: "hunter22" } })).toEqual(["hunter22"])
    })
  }

  it("include all strings below such a name, and the values of headers", () => {
    expect(secretsOf({ credentials: { a: ["text-1", { b: "text-2" }] }, c: "plain" })).toEqual(["text-1", "text-2"])
    expect(secretsOf({ headers: [{ name: "X-Key", value: "text-3" }] })).toContain("text-3")
  })

  it("include every Redacted value, whatever its name", () => {
    expect(secretsOf({ name: Redacted.make("wrapped"), other: [Redacted.make({ a: "inside" })] })).toEqual([
      "wrapped",
      "inside"
    ])
  })

  it("exclude harmless strings, and those too short to be distinguished from other text", () => {
    expect(secretsOf({ hostname: "db.example", monkey: "banana", keyboard: "qwerty", password: "abc" })).toEqual([])
  })

  it("are found in a cyclic input without a stack overflow", () => {
    const cyclic: { password: string; self?: unknown } = { password: "hunter22" }
    cyclic.self = cyclic
    expect(new Set(secretsOf(cyclic))).toEqual(new Set(["hunter22"]))
  })
})

describe("redaction", () => {
  const secret = fc.string({ unit: "binary", minLength: 8, maxLength: 20 })
  // Without any context of a secret, such as a colon before and an @ after it.
  const around = fc.string({ unit: fc.constantFrom(..."ab1 %\\&+.,;-_/|^"), maxLength: 12 })
  const check = (write: (secret: string) => string) =>
    fc.assert(
      fc.property(secret, around, around, (one, before, after) => {
        const text = `${before}[${write(one)}]${after}`
        expect(redactText(text, [one])).toContain("[<redacted>]")
      }),
      { seed: 20250918, numRuns: 300 }
    )

  it("redacts a secret as it is", () => check((one) => one))
  it("redacts a secret in JSON", () => check((one) => JSON.stringify(one).slice(1, -1)))
  it("redacts a secret escaped by Go's JSON encoder", () =>
    check((one) =>
      JSON.stringify(one).slice(1, -1).replaceAll("&", "\\u0026").replaceAll("<", "\\u003c").replaceAll(">", "\\u003e")
    ))
  it("redacts a secret in a URL", () => check((one) => encodeURIComponent(one.toWellFormed())))

  it("redacts a secret in Base64, at any offset, in both alphabets", () => {
    check((one) => Buffer.from(one).toString("base64"))
    const key = "k3y-0f-th3~cust0mer>?"
    for (const before of ["", "a", "ab", "user:"]) {
      for (const after of ["", ":", "yz"]) {
        for (const encoding of ["base64", "base64url"] as const) {
          const text = Buffer.from(`${before}${key}${after}`).toString(encoding)
          const shown = redactText(`Basic realm ${text}`, [key])
          expect(shown).toMatch(/^Basic realm .{0,7}<redacted>.{0,9}$/)
        }
      }
    }
  })
  it("removes it in hexadecimal", () => check((one) => Buffer.from(one).toString("hex")))
  it("removes it in HTML, in percent encoding of every character, and in JSON within JSON within a URL", () => {
    const one = `p&ss<w0rd> "qüote" \\ 'end' 😀`
    const json = JSON.stringify(one).slice(1, -1)
    for (const text of [
      one.replaceAll("&", "&#38;").replaceAll("<", "&#x3c;").replaceAll(`"`, "&quot;").replaceAll("'", "&apos;"),
      Array.from(Buffer.from(one), (byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""),
      JSON.stringify(json).slice(1, -1),
      encodeURIComponent(JSON.stringify(json)),
      json.replaceAll("/", "\\/").replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    ]) {
      expect(redactText(`[${text}]`, [one])).toMatch(/^\[(?:%22|\\")?<redacted>(?:%22|\\")?\]$/)
    }
  })

  it("removes it from names and values at any depth and keeps the rest", () => {
    expect(redactValue({ a: ["x hunter22 y", 1, null, true], "n-hunter22": { b: "c" } }, ["hunter22"])).toEqual({
      a: ["x <redacted> y", 1, null, true],
      "n-<redacted>": { b: "c" }
    })
  })

  describe("removes a secret that a server reformatted", () => {
    const key = "k3y-0f-th3~Cust0mer/ü?"
    const base64 = Buffer.from(`org:${key}`).toString("base64")
    const wrapped = (text: string, width: number, by: string) =>
      Array.from({ length: Math.ceil(text.length / width) }, (_, i) => text.slice(i * width, (i + 1) * width)).join(by)
    const percent = Array.from(Buffer.from(key), (byte) => `%${byte.toString(16)}`).join("")

    it.each([
      ["in upper case", key.replace(/[a-z]/g, (letter) => letter.toUpperCase())],
      ["in lower case", key.toLowerCase()],
      ["with a capital", `K${key.slice(1)}`],
      ["in lines", wrapped(key, 5, "\n")],
      ["in folded lines of a header", wrapped(key, 7, "\r\n\t ")],
      ["letter by letter", wrapped(key, 1, " ")],
      ["in lines that JSON escapes", JSON.stringify(wrapped(key, 5, "\n")).slice(1, -1)],
      [
        "in upper case and lines that JSON escapes twice",
        JSON.stringify(JSON.stringify(wrapped(key.replace("k", "K"), 4, "\r\n"))).slice(3, -3)
      ],
      ["with soft hyphens", wrapped(key, 3, "\u00ad")],
      ["with spaces without width", wrapped(key, 3, "\u200b")],
      ["percent-encoded, in upper case", percent.toUpperCase()],
      ["percent-encoded, with line breaks that are, too", wrapped(key, 4, "%0D%0A")],
      ["percent-encoded, in lower case", encodeURIComponent(key.toLowerCase())],
      ["in HTML, in lines", wrapped(key, 4, "&#10;")],
      ["in hexadecimal, in upper case", Buffer.from(key).toString("hex").toUpperCase()],
      ["in hexadecimal, in pairs", wrapped(Buffer.from(key).toString("hex"), 2, " ")],
      ["in Base64 with line breaks", wrapped(base64, 8, "\r\n")],
      ["in Base64 for URLs with line breaks", wrapped(Buffer.from(`org:${key}`).toString("base64url"), 8, "\n")],
      ["in Base64 that is percent-encoded", encodeURIComponent(base64)]
    ])("%s", (_, written) => {
      const shown = redactText(`the key (${written}) is wrong`, [key])
      expect(shown).toMatch(/^the key \(.{0,9}<redacted>.{0,9}\) is wrong$/s)
    })

    it("except for less than eight characters in other letter case, which match words by chance", () => {
      expect(redactText("Latest: at rest, a test, TEST", ["test"])).toBe("La<redacted>: at rest, a <redacted>, TEST")
    })

    it("with correct offsets where letters change their length", () => {
      expect(redactText(`İİİ ${key.toUpperCase()} İ`, ["k3y-0f-th3~cust0mer"])).toBe("İİİ <redacted>/Ü? İ")
    })

    it("in linear time", () => {
      const time = (size: number) => {
        const text = `${"k3y-0f-th3 ~".repeat(size)}${" \n".repeat(size)}`
        const start = performance.now()
        redactText(text, [key, "0f-th3 ~k3y", "a".repeat(200)], Number.POSITIVE_INFINITY)
        return performance.now() - start
      }
      time(1_000)
      expect(time(64_000)).toBeLessThan(100 * Math.max(5, time(8_000)))
    })
  })

  it("treats a secret literally, not as a pattern", () => {
    expect(redactText("a.*b $& axxb", ["a.*b"])).toBe("<redacted> $& axxb")
  })
})

describe("headers", () => {
  it("that carry secrets by nature are masked, whatever the call's own secrets", () => {
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
    expect(new Set(Object.values(redactHeaders(headers, [])))).toEqual(new Set(["<redacted>"]))
  })

  it("that hold URLs lose their query, which can be a signature", () => {
    expect(
      redactHeaders({ location: "https://s3.example/log?X-Amz-Signature=abc", "content-location": "/a?b" }, [])
    ).toEqual({
      location: "https://s3.example/log?<redacted>",
      "content-location": "/a?<redacted>"
    })
    expect(redactHeaders({ location: "?a=b", "content-location": "/a" }, [])).toEqual({
      location: "?<redacted>",
      "content-location": "/a"
    })
  })

  it("are unchanged otherwise", () => {
    const headers = { "content-type": "application/json", "retry-after": "5", "x-request-id": "r" }
    expect(redactHeaders(headers, ["hunter22"])).toEqual(headers)
  })
})

describe("signed URLs of others", () => {
  const texts = [
    ["https://s3.example/a/b.json?X-Amz-Expires=300&X-Amz-Signature=abc", "https://s3.example/a/b.json?<redacted>"],
    [`see "https://x.example/f?a=1&sig=abc%2F" (or not)`, `see "https://x.example/f?<redacted>" (or not)`],
    [String.raw`{"url":"https://x.example/f?a=1\u0026signature=abc"}`, `{"url":"https://x.example/f?<redacted>"}`],
    ["https://x.example/f?a=1&amp;access_token=abc", "https://x.example/f?<redacted>"],
    ["postgres://user:p4ss@db.example/main", "postgres://<redacted>@db.example/main"],
    ["could not reach https://key@x.example:8080.", "could not reach https://<redacted>@x.example:8080."]
  ] as const
  for (const [text, scrubbed] of texts) {
    it(`${text} becomes ${scrubbed}`, () => {
      expect(redactText(text, [])).toBe(scrubbed)
    })
  }

  it("other URLs are unchanged", () => {
    for (const text of [
      "https://docs.example/guide?page=2&sort=keyword#top",
      "is this so? Yes; see https://docs.example",
      "mail to a@b.example",
      "a query?tokens are not in here"
    ]) {
      expect(redactText(text, [])).toBe(text)
    }
  })

  it("a secret within a URL does not exempt the rest of it", () => {
    expect(redactText("https://x.example/?token=s3cr3t&sig=abc", ["s3cr3t"])).toBe("https://x.example/?<redacted>")
  })

  it("the time is linear in the text, whatever the server repeats", () => {
    const parts = [
      ..."http://,?,?a=,&sig,:,@,?a-,\\u0026,<redacted>,u0026token,?u0026token,=,password=,password=;,a:b@,',\",{,[,%25,&amp;".split(
        ","
      ),
      "bearer ",
      "password: ",
      "identified by '",
      "-----BEGIN ",
      "-----BEGIN PRIVATE KEY-----END",
      ";password=a ",
      " ",
      "\\",
      "%",
      "a.".repeat(40)
    ]
    for (const part of parts) {
      const text = part.repeat(1_000_000 / part.length)
      const started = performance.now()
      redactText(text, ["hunter22"], text.length)
      expect(performance.now() - started, `of ${JSON.stringify(part)}`).toBeLessThan(20_000)
    }
    // Quadratic time would be 10^12 steps: a quarter of an hour on a fast machine.
  }, 600_000)
})

describe("length limits", () => {
  it("truncate texts without leaving part of a secret at the limit", () => {
    const secret = "s3cr3t-of-the-call"
    for (let at = 80; at < 110; at++) {
      const text = `${"x".repeat(at)}${secret}${" y".repeat(500)}`
      const shown = redactText(text, [secret], 100)
      expect(shown.length).toBeLessThanOrEqual(100)
      expect(shown).not.toContain("s3c")
    }
    const url = `${"x ".repeat(40)}postgres://bob:p4ssw0rd-of-another@db`
    for (let limit = 85; limit < url.length; limit++) expect(redactText(url, [], limit)).not.toContain("p4ss")
  })

  it("apply to names, headers and values", () => {
    const [name] = Object.keys(Object(redactValue({ ["n".repeat(100_000)]: 1 }, [])))
    expect(name?.length).toBe(256)
    const headers = redactHeaders({ ["h".repeat(1000)]: "v".repeat(100_000) }, [])
    expect(Object.entries(headers).map(([name, value]) => [name.length, value.length])).toEqual([[256, 8192]])
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`x-${i}`, "v"]))
    expect(Object.keys(redactHeaders(many, [])).length).toBe(256)
    expect(
      redactValue(
        Array.from({ length: 1000 }, () => [1, 2]),
        [],
        10
      )
    ).toEqual([
      [1, 2],
      [1, 2],
      [1, 2]
    ])
  })
})

describe("cached names and headers", () => {
  it("are redacted for another call whose secret they are", () => {
    const headers = { "x-tenant": "orange-marmalade" }
    const [ours, theirs] = [["our-secret-key"], ["orange-marmalade"]]
    for (const _ of [1, 2]) {
      expect(redactHeaders(headers, ours)).toEqual(headers)
      expect(redactHeaders(headers, theirs)).toEqual({ "x-tenant": "<redacted>" })
    }
  })

  it("are bounded by the number a server may send", () => {
    const secrets = ["a-secret-key"]
    for (let i = 0; i < 2_000; i++) {
      expect(redactHeaders({ "x-request-id": `request-${i}` }, secrets)).toEqual({ "x-request-id": `request-${i}` })
    }
    expect(redactHeaders({ "x-request-id": "a-secret-key" }, secrets)).toEqual({ "x-request-id": "<redacted>" })
  })
})
