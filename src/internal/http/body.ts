/** What the bodies of answers have in common, whoever reads them. */

/** The most that is read of an answer that is no success: its status says it all, so the rest is not waited for. */
const maxFailureBytes = 1_048_576

/** What is read of a body that says itself that it is too long: enough to see what it is. */
const glimpse = 16_384

/** How much of a body is to be read. */
export interface Plan {
  /** Whether it may be read at once, which is faster: it says how long it is, and that is short enough. */
  readonly whole: boolean
  /** The most bytes that are read. */
  readonly most: number
  /** Whether it says itself that it is longer than it may be. */
  readonly tooLong: boolean
}

/** What to read of the body of an answer. */
export const plan = (
  status: number,
  header: (name: "content-encoding" | "content-length") => string | null | undefined,
  maxBodyBytes: number
): Plan => {
  const most = status >= 200 && status < 300 ? maxBodyBytes : Math.min(maxBodyBytes, maxFailureBytes)
  // What is packed says how long it is before it is unpacked, which is no use.
  const length = Number(
    (header("content-encoding") ?? "") === "" ? (header("content-length") ?? Number.NaN) : Number.NaN
  )
  return { whole: length <= most, most: length > most ? glimpse : most, tooLong: length > most }
}

/** Takes chunks until there are more than `most` bytes. */
export class Chunks {
  readonly #chunks: Array<Uint8Array> = []
  #length = 0
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  /** Whether more is wanted. */
  take(chunk: Uint8Array): boolean {
    this.#chunks.push(chunk)
    this.#length += chunk.byteLength
    return this.#length <= this.#most
  }

  bytes(): Uint8Array {
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

/** Whether there is more of a body than may be read. */
export const isTooLong = ({ most, tooLong }: Plan, bytes: ArrayBuffer | Uint8Array): boolean =>
  tooLong || bytes.byteLength > most

/** The text of a body, and whether it was valid UTF-8; what was not is replaced. */
export const decode = (bytes: ArrayBuffer | Uint8Array): { readonly text: string; readonly valid: boolean } => {
  try {
    return { text: strict.decode(bytes), valid: true }
  } catch {
    return { text: new TextDecoder().decode(bytes), valid: false }
  }
}

const strict: TextDecoder = /*#__PURE__*/ new TextDecoder("utf-8", { fatal: true })

/** The JSON value of a body; `undefined`, which no JSON text stands for, if it is not JSON. */
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
