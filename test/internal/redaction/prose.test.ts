/** Words after the name of a secret: all are redacted except those that describe the secret. */
import { describe, expect, it } from "vitest"
import { redactText } from "../../../src/internal/redaction/redact.ts"

describe("a word after `password:`", () => {
  it.each([
    "swordfish was rejected by the server",
    "hunter for user bob",
    "hunter",
    "correct horse battery staple",
    "monkey, try again",
    "letmein and user: bob",
    "dragon or token: princess"
  ])("is redacted when others follow: %s", (text) => {
    const [secret = ""] = text.split(/\W/)
    for (const name of ["password", "token", "api_key", "Client Secret"]) {
      expect(redactText(`login failed (${name}: ${text})`, [])).not.toContain(secret)
    }
  })

  it.each([
    "is not valid",
    "must not be empty",
    "cannot be blank",
    "required",
    "invalid",
    "has expired",
    "was not accepted",
    "should have 8 characters",
    "too short",
    "not found",
    "missing",
    "does not match",
    "null"
  ])("is kept in prose about the secret: %s", (text) => {
    expect(redactText(`password: ${text}`, [])).toBe(`password: ${text}`)
  })
})
