/** Helpers for response bodies, shared by the transports. */

/** Maximum size of a non-2xx body: its status is enough, so the rest is not read. */
const maxFailureBytes = 1_048_576

/** Size of the prefix that is read of a body whose declared length is too long, to describe it. */
const excerptLength = 16_384

/** Part of a body to read. */
export interface Plan {
  /** It can be read at once, which is faster, as its declared length is within the limit. */
  readonly whole: boolean
  /** Maximum number of bytes to read. */
  readonly most: number
  /** Its declared length is over the limit. */
  readonly tooLong: boolean
}

/** Limits of reading a response body. */
export const plan = (
  status: number,
  header: (name: "content-encoding" | "content-length") => string | null | undefined,
  maxBodyBytes: number
): Plan => {
  const most = status >= 200 && status < 300 ? maxBodyBytes : Math.min(maxBodyBytes, maxFailureBytes)
  // The declared length of a compressed body is that before decompression.
  const length = Number(
    (header("content-encoding") ?? "") === "" ? (header("content-length") ?? Number.NaN) : Number.NaN
  )
  return { whole: length <= most, most: length > most ? excerptLength : most, tooLong: length > most }
}

/** Size from which a chunk is kept unchanged; smaller ones are copied into blocks, as each object costs more than its bytes. */
const smallChunk = 4_096

const blockSize = 65_536

/** Collects chunks up to `most` bytes. */
export class Chunks {
  readonly #chunks: Array<Uint8Array> = []
  #length = 0
  readonly #most: number
  #block: Uint8Array | undefined = undefined
  #filled = 0

  constructor(most: number) {
    this.#most = most
  }

  /** Adds a chunk; returns `true` to continue. */
  take(chunk: Uint8Array): boolean {
    if (chunk.byteLength >= smallChunk || this.#length === 0) {
      this.#closeBlock()
      this.#chunks.push(chunk)
    } else this.#copy(chunk)
    this.#length += chunk.byteLength
    return this.#length <= this.#most
  }

  #copy(chunk: Uint8Array): void {
    if (this.#filled + chunk.byteLength > blockSize) this.#closeBlock()
    this.#block ??= new Uint8Array(blockSize)
    this.#block.set(chunk, this.#filled)
    this.#filled += chunk.byteLength
  }

  #closeBlock(): void {
    if (this.#block !== undefined) this.#chunks.push(this.#block.subarray(0, this.#filled))
    this.#block = undefined
    this.#filled = 0
  }

  bytes(): Uint8Array {
    this.#closeBlock()
    const [first] = this.#chunks
    if (first !== undefined && this.#chunks.length === 1) return first
    const bytes = new Uint8Array(this.#length)
    let at = 0
    for (const chunk of this.#chunks) {
      bytes.set(chunk, at)
      at += chunk.byteLength
    }
    return bytes
  }
}

/** Returns `true` if a body exceeds the maximum length, or its values the maximum memory. */
export const isTooLong = ({ most, tooLong }: Plan, bytes: ArrayBuffer | Uint8Array, text: string): boolean =>
  tooLong || bytes.byteLength > most || isAmplified(text, most)

// -----------------------------------------------------------------------------
// Memory of values
// -----------------------------------------------------------------------------

/** Maximum memory of the values of a body, per byte of its maximum length. */
const valuesPerByte = 4

/** Minimum of that limit. */
const leastValues = 1_048_576

/**
 * Memory in bytes, as measured with V8, of an object or array, of a field, and of an item. A field costs 8 in objects with the same names,
 * and more than 100 in objects with different ones.
 */
const weight = { container: 64, field: 48, item: 32 }

/** Maximum memory per byte other than `{` or `[`: in an object with thousands of short names. */
const lightWeight = 10

/**
 * Returns `true` if the values of a JSON text would exceed the memory limit of a body of `most` bytes: a megabyte of empty
 * objects takes more than 20 of memory. Fast checks come first, so that usual bodies are not scanned twice.
 */
export const isAmplified = (text: string, most: number): boolean => {
  const allowed = Math.max(most * valuesPerByte, leastValues)
  if (text.length * weight.container <= allowed) return false
  const containers = allowed / weight.container
  const objects = count(text, "{", containers)
  const arrays = count(text, "[", containers)
  if ((objects + arrays) * weight.container + text.length * lightWeight <= allowed) return false
  return memoryOf(text, allowed) > allowed
}

const count = (text: string, character: string, most: number): number => {
  let found = 0
  for (let at = text.indexOf(character); at >= 0 && found <= most; at = text.indexOf(character, at + 1)) found++
  return found
}

/** Sums up the memory of a text's values, up to the limit. */
const memoryOf = (text: string, allowed: number): number => {
  let sum = 0
  for (let at = 0; at < text.length && sum <= allowed; at++) {
    switch (text.charCodeAt(at)) {
      case 0x22: // a quote
        at = endOfString(text, at)
        break
      case 0x7b: // {
      case 0x5b: // [
        sum += weight.container
        break
      case 0x3a: // :
        sum += weight.field
        break
      case 0x2c: // ,
        sum += weight.item
    }
  }
  return sum
}

/** The index of the quote that ends a string, or the end of the text. */
const endOfString = (text: string, start: number): number => {
  let at = text.indexOf(`"`, start + 1)
  while (at >= 0) {
    let backslashes = 0
    while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes++
    if (backslashes % 2 === 0) return at
    at = text.indexOf(`"`, at + 1)
  }
  return text.length
}

/** The text of a body and its validity as UTF-8; invalid bytes are replaced. */
export const decode = (bytes: ArrayBuffer | Uint8Array): { readonly text: string; readonly valid: boolean } => {
  const text = lenient.decode(bytes)
  // A strict decoder takes twice as long on Deno, so it is used only for a text with a replacement character.
  return { text, valid: !text.includes("\ufffd") || isUtf8(bytes) }
}

const lenient: TextDecoder = /*#__PURE__*/ new TextDecoder()

const isUtf8 = (bytes: ArrayBuffer | Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The JSON value of a body, or `undefined` for invalid JSON. */
export const parse = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** Media type of a body, without its parameters. */
export const contentType = (headers: { readonly [name: string]: string }): string =>
  (headers["content-type"] ?? "").split(";")[0] || "of no known type"
