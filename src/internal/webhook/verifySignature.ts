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

/** Kind of secrets. Without any, or with an empty one, anybody could sign. */
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
 * The bytes of secrets that are of {@link secretsKind}. White space around a secret is mostly that of the file it was read from; it
 * is tried without and with it, as the webhook may have been created with either.
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

/** The hash functions that a signature can be made with. */
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

/** Checks the signature of a body. */
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
    // All secrets are tried, so that the time does not tell which one fits; `verify` itself takes the same time for any signature.
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

/** Reads a signature of so many bytes; the length tells hex from base64, which may be that of URLs and lack its padding. */
const decode = (text: string, length: number): Bytes | undefined => {
  const digits = Math.ceil((length * 4) / 3)
  // The header comes from anybody, and is looked at no further than a signature can be long.
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

/** Checks the bearer token of a delivery. */
export const checkToken = (message: Message, secrets: Secrets): Effect.Effect<void, WebhookError> =>
  Effect.gen(function* () {
    const known = toBytes(secrets)
    const token = tokenOf(header(message, "authorization")?.trim() ?? "")
    if (token === undefined) return yield* Effect.fail(refuse({ _tag: "MissingToken" }))
    // Hashes have one length, and their likeness says nothing about that of the texts.
    const [given, ...expected] = yield* Effect.promise(() =>
      Promise.all([new TextEncoder().encode(token), ...known].map((bytes) => crypto.subtle.digest("SHA-256", bytes)))
    )
    const fits = expected.map((digest) =>
      timingSafeEqual(new Uint8Array(digest), new Uint8Array(given ?? new ArrayBuffer(0)))
    )
    if (!fits.includes(true)) return yield* Effect.fail(refuse({ _tag: "BadToken" }))
  })

// As long as a token can be; a header comes from anybody.
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
