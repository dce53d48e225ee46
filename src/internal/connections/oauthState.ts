/** Random value that binds a callback to its session. */
import { timingSafeEqual } from "effect/crypto/Mac"
import * as Effect from "effect/Effect"
import * as Base64Url from "effect/encoding/Base64Url"

/** 256 random bits, cryptographically secure, unlike those of Effect's `Random`. */
export const make: Effect.Effect<string> = /*#__PURE__*/ Effect.sync(() =>
  Base64Url.encode(globalThis.crypto.getRandomValues(new Uint8Array(32)))
)

/** Compares two strings in constant time. */
export const equals = (a: string, b: string): boolean =>
  timingSafeEqual(new TextEncoder().encode(a), new TextEncoder().encode(b))
