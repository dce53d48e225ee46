/**
 * `crypto.subtle` for programs of the playground: a worker without an origin is not a secure context, and has none. It has what the
 * SDK and the emulator use: digests, and signatures by HMAC.
 */
import { hmac } from "@noble/hashes/hmac.js"
import { sha1 } from "@noble/hashes/legacy.js"
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js"

const hashes = { "SHA-1": sha1, "SHA-256": sha256, "SHA-384": sha384, "SHA-512": sha512 }

type Hash = keyof typeof hashes

interface Key {
  readonly hash: Hash
  readonly secret: Uint8Array
}

const bytesOf = (data: BufferSource): Uint8Array =>
  ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data)

const nameOf = (algorithm: string | { readonly name: string }): Hash => {
  const name = (typeof algorithm === "string" ? algorithm : algorithm.name).toUpperCase()
  if (!(name in hashes)) throw new DOMException(`${name} is not in the playground`, "NotSupportedError")
  return name as Hash // checked above
}

const mac = ({ hash, secret }: Key, data: BufferSource): Uint8Array<ArrayBuffer> =>
  new Uint8Array(hmac(hashes[hash], secret, bytesOf(data)))

const subtle = {
  digest: async (algorithm: string | { readonly name: string }, data: BufferSource): Promise<ArrayBuffer> =>
    new Uint8Array(hashes[nameOf(algorithm)](bytesOf(data))).buffer,
  importKey: async (
    _format: "raw",
    secret: BufferSource,
    algorithm: { readonly hash: string | { readonly name: string } }
  ): Promise<Key> => ({ hash: nameOf(algorithm.hash), secret: bytesOf(secret).slice() }),
  sign: async (_algorithm: unknown, key: Key, data: BufferSource): Promise<ArrayBuffer> => mac(key, data).buffer,
  verify: async (_algorithm: unknown, key: Key, signature: BufferSource, data: BufferSource): Promise<boolean> => {
    const [given, wanted] = [bytesOf(signature), mac(key, data)]
    return given.length === wanted.length && wanted.every((byte, index) => byte === given[index])
  }
}

if (globalThis.crypto.subtle === undefined) Object.defineProperty(globalThis.crypto, "subtle", { value: subtle })
