/** Names an authorization without giving it away. */
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { Authorization } from "../../Credentials.ts"

// Static credentials give the same object for every request: hash it once.
const cache = /*#__PURE__*/ new WeakMap<Authorization, string>()

/**
 * 32 hexadecimal digits that are the same on every machine for the same credentials, and lead nobody back to them. A browser
 * without `crypto.subtle`, which is one on a page without TLS, has one name for all credentials.
 */
export const fingerprint = (authorization: Authorization): Effect.Effect<string> => {
  const before = cache.get(authorization)
  if (before !== undefined) return Effect.succeed(before)
  // The types of the runtimes say that it is always there.
  const subtle: SubtleCrypto | undefined = crypto.subtle
  if (subtle === undefined) return Effect.succeed("any")
  return Effect.map(
    Effect.promise(() => subtle.digest("SHA-256", new TextEncoder().encode(textOf(authorization)))),
    (digest) => {
      const name = Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("")
      cache.set(authorization, name)
      return name
    }
  )
}

// A name of our own in front keeps the hash from being that of the bare key, which somebody could have on a list.
const textOf = (authorization: Authorization): string =>
  JSON.stringify([
    "effect-polytomic",
    authorization.scheme,
    ...(authorization.scheme === "Bearer"
      ? [Redacted.value(authorization.token).trim()]
      : [Redacted.value(authorization.username).trim(), Redacted.value(authorization.password).trim()])
  ])
