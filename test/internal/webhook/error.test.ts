/** Messages of rejected deliveries: each has its reason, and the next step if there is one. */
import { describe, expect, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import { type Reason, refuse } from "../../../src/internal/webhook/error.ts"

const header = "X-Signature"

describe("WebhookError", () => {
  const texts: ReadonlyArray<readonly [reason: Reason, text: string]> = [
    [{ _tag: "MissingSignature", header }, "there is no X-Signature header"],
    [
      { _tag: "MalformedSignature", header },
      "the X-Signature header has no valid signature: it is truncated, of another algorithm, or neither hex nor base64"
    ],
    [
      { _tag: "BadSignature" },
      "its signature was made with another secret or for another body; verify the raw body, byte for byte"
    ],
    [{ _tag: "MissingToken" }, "there is no Authorization header with a bearer token"],
    [{ _tag: "BadToken" }, "its bearer token is not the connection's secret"],
    [{ _tag: "MissingTimestamp", header }, "the X-Signature header has no RFC 3339 time"],
    [
      { _tag: "TooOld", age: Duration.hours(49), maxAge: Duration.hours(48) },
      "it is 49 hours old, and the maximum age is 48 hours (`maxAge`)"
    ],
    [
      { _tag: "TooNew", ahead: Duration.minutes(6), maxAhead: Duration.minutes(5) },
      "it is 6 minutes ahead of this machine's clock, and the maximum is 5 minutes; check the clock"
    ],
    [{ _tag: "TooLarge", maxBytes: 1_048_576 }, "its body has more than 1048576 bytes (`maxBytes`)"],
    [
      { _tag: "TooLarge", maxBytes: 9, unpacked: true },
      "its decompressed body has more than 9 bytes (`maxUnpackedBytes`)"
    ],
    [{ _tag: "BrokenBody" }, "its body was truncated"],
    [{ _tag: "Duplicate", key: "a", state: "done" }, "it was already handled"],
    [{ _tag: "Duplicate", key: "a", state: "running" }, "it is in progress"]
  ]

  it.each(texts)("%o gives its reason", (reason, text) => {
    const error = refuse(reason)
    expect(error.message).toBe(`A delivery was rejected: ${text}.`)
    expect(error).toMatchObject({ _tag: "PolytomicWebhookError", reason })
  })

  it.each(["parsed", "read"] as const)("names the remedy for a body that was %s", (why) => {
    const { message } = refuse({ _tag: "UnreadableBody", why })
    expect(message).toContain(`its body was ${why} before it was verified`)
    expect(message).toContain("Put the webhook before the body parser")
  })

  it("lists the issues of a body", () => {
    const issues = [{ path: ["event", 0], message: "is missing" }]
    expect(refuse({ _tag: "BadBody", issues }).message).toBe(
      "A delivery was rejected: its body is invalid: `event[0]` is missing."
    )
  })
})
