/** Signatures of webhook deliveries: an HMAC of the body's bytes. */
import * as Base64 from "effect/encoding/Base64"
import * as Hex from "effect/encoding/Hex"
import type { SignatureSettings } from "./settings.ts"

const algorithms = { sha1: "SHA-1", sha256: "SHA-256", sha512: "SHA-512" } as const

/** Signs a body with these settings. */
export const sign = async (secret: string, body: string, settings: SignatureSettings): Promise<string> => {
  const encoder = new TextEncoder()
  const algorithm = { name: "HMAC", hash: algorithms[settings.algorithm] }
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"])
  const bytes = new Uint8Array(await crypto.subtle.sign(algorithm, key, encoder.encode(body)))
  const text = settings.encoding === "hex" ? Hex.encode(bytes) : Base64.encode(bytes)
  return settings.prefix + text
}
