/** Key of an authorization that does not reveal it. */
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { Authorization } from "../../Credentials.ts"

// Static credentials return the same object for every request: hash it once.
const cache = /*#__PURE__*/ new WeakMap<Authorization, string>()

/**
 * 32 hexadecimal digits that are the same on every machine for the same credentials, and cannot be reversed. A browser without
 * `crypto.subtle`, on a page without TLS, has one key for all credentials.
 */
export const fingerprint = (authorization: Authorization): Effect.Effect<string> => {
  const before = cache.get(authorization)
  if (before !== undefined) return Effect.succeed(before)
  // Typed as always present by the runtimes.
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

// The prefix makes the hash differ from that of the bare key, which could be in a list of known hashes.
const textOf = (authorization: Authorization): string =>
  JSON.stringify([
    "effect-polytomic",
    authorization.scheme,
    ...(authorization.scheme === "Bearer"
      ? [Redacted.value(authorization.token).trim()]
      : [Redacted.value(authorization.username).trim(), Redacted.value(authorization.password).trim()])
  ])
