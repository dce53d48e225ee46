/** Random text that binds the return of a browser to the session that sent it away. */
import { timingSafeEqual } from "effect/crypto/Mac"
import * as Effect from "effect/Effect"
import * as Base64Url from "effect/encoding/Base64Url"

/** 256 random bits. They have to be unguessable, which those of Effect's `Random` are not. */
export const make: Effect.Effect<string> = /*#__PURE__*/ Effect.sync(() =>
  Base64Url.encode(globalThis.crypto.getRandomValues(new Uint8Array(32)))
)

/** Checks whether two texts are equal, in a time that does not tell where they differ. */
export const equals = (a: string, b: string): boolean =>
  timingSafeEqual(new TextEncoder().encode(a), new TextEncoder().encode(b))
