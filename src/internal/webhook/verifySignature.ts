/** Authentication of deliveries: signatures and tokens, compared in constant time. */
import { timingSafeEqual } from "effect/crypto/Mac"
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import * as Hex from "effect/encoding/Hex"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import type { Secret } from "../../Credentials.ts"
import { kindOf } from "../schema/issue.ts"
import type { Kind } from "../schema/options.ts"
import { refuse, type WebhookError } from "./error.ts"
import { type Bytes, header, type Message } from "./message.ts"

// -----------------------------------------------------------------------------
// Secrets
// -----------------------------------------------------------------------------

/** One secret, or several while one replaces another. */
export type Secrets = Secret | ReadonlyArray<Secret>

const textsOf = (secrets: unknown): ReadonlyArray<unknown> =>
  (Array.isArray(secrets) ? secrets : [secrets]).map((secret: unknown) =>
    Redacted.isRedacted(secret) ? Redacted.value(secret) : secret
  )

/** Kind of the `secrets` option. An empty list or secret would accept any signature. */
export const secretsKind: Kind = (value) => {
  const texts = textsOf(value)
  if (texts.length === 0) return "is an empty array; pass the secret of the webhook"
  for (const text of texts) {
    const found = typeof text === "string" ? (text.trim() === "" ? "an empty string" : undefined) : kindOf(text)
    if (found === undefined) continue
    const verb = Array.isArray(value) ? "has" : "is"
    return `${verb} ${found}; pass the secret of the webhook, and check the variable that it is read from`
  }
  return undefined
}

/**
 * The bytes of valid secrets (see {@link secretsKind}). Surrounding white space usually comes from a file; both forms are tried,
 * as the webhook may have been created with either.
 */
const toBytes = (secrets: Secrets): ReadonlyArray<Bytes> =>
  textsOf(secrets).flatMap((text) => {
    const given = String(text) // is one
    const variants = given === given.trim() ? [given] : [given.trim(), given]
    return variants.map((variant) => new TextEncoder().encode(variant))
  })

// -----------------------------------------------------------------------------
// Signatures
// -----------------------------------------------------------------------------

/** Hash functions of signatures. */
export type Algorithm = "sha1" | "sha256" | "sha384" | "sha512"

const hashes: { readonly [A in Algorithm]: { readonly hash: string; readonly bytes: number } } = {
  sha1: { hash: "SHA-1", bytes: 20 },
  sha256: { hash: "SHA-256", bytes: 32 },
  sha384: { hash: "SHA-384", bytes: 48 },
  sha512: { hash: "SHA-512", bytes: 64 }
}

/** Signature of deliveries. */
export interface Signing {
  readonly secrets: Secrets
  readonly algorithm: Algorithm
  readonly header: string
  readonly prefix: string | undefined
}

/** Verifies the signature of a body. */
export const checkSignature = (message: Message, body: Bytes, signing: Signing): Effect.Effect<void, WebhookError> =>
  Effect.gen(function* () {
    const secrets = toBytes(signing.secrets)
    const text = header(message, signing.header)?.trim()
    if (text === undefined || text === "") {
      return yield* Effect.fail(refuse({ _tag: "MissingSignature", header: signing.header }))
    }
    const signature = decode(withoutPrefix(text, signing), hashes[signing.algorithm].bytes)
    if (signature === undefined) {
      return yield* Effect.fail(refuse({ _tag: "MalformedSignature", header: signing.header }))
    }
    const algorithm = { name: "HMAC", hash: hashes[signing.algorithm].hash }
    // All secrets are tried, so that the time does not reveal the matching one; `verify` itself takes constant time.
    const fits = yield* Effect.promise(() =>
      Promise.all(
        secrets.map(async (secret) => {
          const key = await crypto.subtle.importKey("raw", secret, algorithm, false, ["verify"])
          return crypto.subtle.verify("HMAC", key, signature, body)
        })
      )
    )
    if (!fits.includes(true)) return yield* Effect.fail(refuse({ _tag: "BadSignature" }))
  })

const withoutPrefix = (text: string, { algorithm, prefix = `${algorithm}=` }: Signing): string =>
  text.startsWith(prefix) ? text.slice(prefix.length) : text

/**
 * Decodes a signature of a number of bytes; its length distinguishes hex from base64, which may be base64url and lack padding.
 */
const decode = (text: string, length: number): Bytes | undefined => {
  const digits = Math.ceil((length * 4) / 3)
  // The header is untrusted, so no more than the maximum length of a signature is read.
  if (text.length !== length * 2 && (text.length < digits || text.length > digits + 2)) return undefined
  const bytes = Result.getOrUndefined(
    text.length === length * 2
      ? Hex.decode(text)
      : Base64.decode(padded(text.slice(0, digits).replaceAll("-", "+").replaceAll("_", "/")))
  )
  const isPadding = text.length === length * 2 || /^=*$/.test(text.slice(digits))
  return isPadding && bytes?.byteLength === length ? new Uint8Array(bytes) : undefined
}

const padded = (text: string): string => text.padEnd(Math.ceil(text.length / 4) * 4, "=")

// -----------------------------------------------------------------------------
// Tokens
// -----------------------------------------------------------------------------

/** Verifies the bearer token of a delivery. */
export const checkToken = (message: Message, secrets: Secrets): Effect.Effect<void, WebhookError> =>
  Effect.gen(function* () {
    const known = toBytes(secrets)
    const token = tokenOf(header(message, "authorization")?.trim() ?? "")
    if (token === undefined) return yield* Effect.fail(refuse({ _tag: "MissingToken" }))
    // Hashes have a fixed length, and their similarity reveals nothing about the tokens.
    const [given, ...expected] = yield* Effect.promise(() =>
      Promise.all([new TextEncoder().encode(token), ...known].map((bytes) => crypto.subtle.digest("SHA-256", bytes)))
    )
    const fits = expected.map((digest) =>
      timingSafeEqual(new Uint8Array(digest), new Uint8Array(given ?? new ArrayBuffer(0)))
    )
    if (!fits.includes(true)) return yield* Effect.fail(refuse({ _tag: "BadToken" }))
  })

// Maximum length of a token; the header is untrusted.
const longestToken = 16_384

const tokenOf = (text: string): string | undefined => {
  if (text.length > longestToken || text.slice(0, 7).toLowerCase() !== "bearer ") return undefined
  const token = text.slice(7).trimStart()
  return token === "" || /\s/.test(token) ? undefined : token
}

/** SHA-256 of a body, in hex. */
export const digest = (body: Bytes): Effect.Effect<string> =>
  Effect.map(
    Effect.promise(() => crypto.subtle.digest("SHA-256", body)),
    (hash) => Hex.encode(new Uint8Array(hash))
  )
