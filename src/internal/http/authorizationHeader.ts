/** Converts an authorization to its header, or returns its issue. */
import * as Redacted from "effect/Redacted"
import type { Authorization } from "../../Credentials.ts"
import { CredentialsError } from "../../PolytomicError.ts"
import { kindOf } from "../schema/issue.ts"

/** A header's value, and the secrets in it to redact. */
export interface Header {
  readonly value: string
  readonly secrets: ReadonlyArray<string>
}

// Static credentials return the same object for every request: validate and encode it once.
const cache = /*#__PURE__*/ new WeakMap<Authorization, Header | CredentialsError>()

/** The header of an authorization, or its issue. */
export const header = (authorization: Authorization): Header | CredentialsError => {
  // From JavaScript, credentials can return anything.
  if (typeof authorization !== "object" || authorization === null || !("scheme" in authorization)) {
    return fail(`they returned ${kindOf(authorization)}. Create one with Credentials.Authorization.bearer or basic.`)
  }
  let result = cache.get(authorization)
  if (result === undefined) {
    result = make(authorization)
    cache.set(authorization, result)
  }
  return result
}

// White space around a key comes from files and copying, never from the key.
const clean = (secret: Redacted.Redacted<string>): string => Redacted.value(secret).trim()

const make = (authorization: Authorization): Header | CredentialsError => {
  const parts =
    authorization.scheme === "Bearer" ? [authorization.token] : [authorization.username, authorization.password]
  for (const part of parts) {
    const value: unknown = Redacted.value(part) // from JavaScript it can be anything
    if (typeof value !== "string") return fail(`the key is ${kindOf(value)}. Set it to a string, as the app shows it.`)
  }
  if (authorization.scheme === "Bearer") {
    const token = clean(authorization.token)
    const problem = check(token, "key")
    return problem === undefined ? { value: `Bearer ${token}`, secrets: [token] } : fail(problem)
  }
  const username = clean(authorization.username)
  const password = clean(authorization.password)
  const problem =
    check(username, "user name of the Basic credentials") ??
    (username.includes(":")
      ? "the user name of the Basic credentials has a colon in it, which Basic does not allow"
      : undefined) ??
    (password === "" ? undefined : check(password, "key"))
  if (problem !== undefined) return fail(problem)
  const encoded = btoa(`${username}:${password}`)
  // With an empty password the user name is the key.
  return { value: `Basic ${encoded}`, secrets: [encoded, password === "" ? username : password] }
}

const fail = (detail: string): CredentialsError => new CredentialsError({ detail })

const check = (text: string, name: string): string | undefined => {
  if (text === "") {
    return `the ${name} is empty. Set it as the app shows it; if it comes from the environment, check the variable, such as POLYTOMIC_API_KEY.`
  }
  if (/^(["'`\u2018\u201c]).*["'`\u2019\u201d]$/s.test(text)) {
    return `the ${name} has quotes around it. Remove them: \`docker --env-file\`, for one, keeps them as part of the value.`
  }
  if (/[\r\n]/.test(text)) return `the ${name} has more than one line. Set it to one key, on one line.`
  if (/^(bearer|basic)\s/i.test(text))
    return `the ${name} starts with "Bearer" or "Basic". Remove that word: it is added automatically.`
  // Safe characters of a header: visible ASCII.
  if (!/^[!-~]+$/.test(text)) {
    return `the ${name} has a space, a control character or a character outside ASCII in it. Check how it was copied.`
  }
  return undefined
}
