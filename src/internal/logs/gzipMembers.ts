/**
 * Finds where the members of a gzip file end, without unpacking it.
 *
 * A file can consist of several members, as `cat a.gz b.gz` makes it, and end in zeros. `DecompressionStream` refuses both on some
 * runtimes, so each member gets a stream of its own. Codes are read and not followed: there is no window, and no output.
 */

/** Bytes of a member; `ends` if they are its last. */
export interface Piece {
  readonly bytes: Uint8Array
  readonly ends: boolean
}

/** The most bytes that one step reads at once: the code tables of a dynamic block. */
const longestStep = 700

/** Bytes after the last block of a member: the checksum and the length. */
const trailer = 8

const empty: Uint8Array = /*#__PURE__*/ new Uint8Array(0)

/** Reads the bytes of a file as they come. */
export class Members {
  #bytes: Uint8Array = empty
  /** Position in `#bytes`, in bits. */
  #bit = 0
  #step: "start" | "header" | "block" | "codes" | "stored" | "trailer" = "start"
  #isLast = false
  #stored = 0
  /** Codes of the block: literals and lengths, distances. */
  #codes: readonly [Codes, Codes] = fixed()

  /** Takes the next bytes, and returns what is known to belong to a member. Zeros between members and behind the last are left out. */
  push(chunk: Uint8Array, isEnd: boolean): ReadonlyArray<Piece> {
    const rest = this.#bytes
    this.#bytes = rest.byteLength === 0 ? chunk : concat(rest, chunk)
    const pieces: Array<Piece> = []
    let taken = 0
    const take = (to: number, ends: boolean): void => {
      if (to > taken || ends) pieces.push({ bytes: this.#bytes.subarray(taken, to), ends })
      taken = to
    }
    while (this.#has(isEnd)) {
      if (this.#step === "start") {
        taken = this.#skipZeros()
        if (taken === this.#bytes.byteLength) break
        this.#step = "header"
      } else if (this.#step === "trailer") {
        this.#bit += trailer * 8
        take(this.#bit >> 3, true)
        this.#step = "start"
      } else this.#next()
    }
    // What a broken file ends with is given as it is: to unpack it fails with the reason.
    const known =
      isEnd && this.#step !== "start" ? this.#bytes.byteLength : Math.min(this.#bit >> 3, this.#bytes.byteLength)
    take(Math.max(known, taken), false)
    this.#bytes = this.#bytes.subarray(taken)
    this.#bit -= taken * 8
    return pieces
  }

  /** Whether there is enough for the next step. */
  #has(isEnd: boolean): boolean {
    const left = this.#bytes.byteLength * 8 - this.#bit
    if (this.#step === "start") return left > 0
    if (this.#step === "trailer") return left >= trailer * 8
    if (isEnd) return left > 0
    // Behind every code there are the bytes of the trailer at least.
    return left >= (this.#step === "codes" ? trailer * 8 : longestStep * 8)
  }

  #skipZeros(): number {
    let at = this.#bit >> 3
    while (at < this.#bytes.byteLength && this.#bytes[at] === 0) at++
    this.#bit = at * 8
    return at
  }

  #next(): void {
    switch (this.#step) {
      case "header":
        return this.#readHeader()
      case "block":
        return this.#readBlock()
      case "stored":
        return this.#readStored()
      default:
        return this.#readCodes()
    }
  }

  // A name or comment that is longer than a step makes the file one that can't be read to its end, as unpacking will say.
  #readHeader(): void {
    const start = this.#bit >> 3
    const flags = this.#bytes[start + 3] ?? 0
    let at = start + 10
    if (flags & 4) at += 2 + (this.#bytes[at] ?? 0) + ((this.#bytes[at + 1] ?? 0) << 8)
    for (const flag of [8, 16]) {
      if (flags & flag) at = Math.max(at, this.#bytes.indexOf(0, at)) + 1
    }
    if (flags & 2) at += 2
    this.#bit = at * 8
    this.#step = "block"
  }

  #readBlock(): void {
    if (this.#isLast) {
      this.#isLast = false
      this.#bit = (this.#bit + 7) & ~7
      this.#step = "trailer"
      return
    }
    this.#isLast = this.#bits(1) === 1
    const type = this.#bits(2)
    if (type === 0) {
      this.#bit = (this.#bit + 7) & ~7
      this.#stored = this.#bits(16)
      this.#bit += 16
      this.#step = "stored"
    } else {
      if (type === 2) this.#readTables()
      else this.#codes = fixed()
      this.#step = "codes"
    }
  }

  #readStored(): void {
    const there = Math.min(this.#stored, this.#bytes.byteLength - (this.#bit >> 3))
    this.#stored -= there
    this.#bit += there * 8
    if (this.#stored === 0) this.#step = "block"
  }

  #readTables(): void {
    const literals = this.#bits(5) + 257
    const distances = this.#bits(5) + 1
    const count = this.#bits(4) + 4
    const lengths = new Uint8Array(19)
    for (let i = 0; i < count; i++) lengths[order[i] ?? 0] = this.#bits(3)
    const codes = new Codes(lengths)
    const all = new Uint8Array(literals + distances)
    for (let i = 0; i < all.length; ) {
      const symbol = this.#symbol(codes)
      if (symbol < 16) all[i++] = symbol
      else {
        const before = symbol === 16 ? (all[i - 1] ?? 0) : 0
        const times = symbol === 16 ? 3 + this.#bits(2) : symbol === 17 ? 3 + this.#bits(3) : 11 + this.#bits(7)
        all.fill(before, i, i + times)
        i += times
      }
    }
    this.#codes = [new Codes(all.subarray(0, literals)), new Codes(all.subarray(literals))]
  }

  #readCodes(): void {
    const [literals, distances] = this.#codes
    const last = this.#bytes.byteLength * 8 - trailer * 8
    do {
      const symbol = this.#symbol(literals)
      if (symbol === 256) {
        this.#step = "block"
        return
      }
      if (symbol > 256) {
        this.#bit += lengthBits(symbol)
        const distance = this.#symbol(distances)
        this.#bit += distanceBits(distance)
      }
    } while (this.#bit <= last)
  }

  /** The next bits, which are kept where they are. */
  #peek(): number {
    const at = this.#bit >> 3
    const bytes = this.#bytes
    const word = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)
    return word >>> (this.#bit & 7)
  }

  #bits(count: number): number {
    const bits = this.#peek() & ((1 << count) - 1)
    this.#bit += count
    return bits
  }

  #symbol(codes: Codes): number {
    const entry = codes.table[this.#peek() & codes.mask] ?? 0
    // A code that is not there is passed over; unpacking will say what is wrong.
    this.#bit += entry & 15 || 1
    return entry >> 4
  }
}

const concat = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const both = new Uint8Array(a.byteLength + b.byteLength)
  both.set(a)
  both.set(b, a.byteLength)
  return both
}

const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** Extra bits after the code of a length, and of a distance. */
const lengthBits = (symbol: number): number => (symbol < 265 || symbol >= 285 ? 0 : (symbol - 261) >> 2)
const distanceBits = (symbol: number): number => (symbol < 4 ? 0 : (symbol - 2) >> 1)

/** Codes of a Huffman tree, by their bits: the symbol and, in the lowest four bits, the length. */
class Codes {
  readonly table: Uint16Array
  readonly mask: number

  constructor(lengths: Uint8Array) {
    const longest = lengths.reduce((most, length) => Math.max(most, length), 1)
    this.table = new Uint16Array(1 << longest)
    this.mask = (1 << longest) - 1
    let code = 0
    for (let length = 1; length <= longest; length++) {
      for (let symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] !== length) continue
        const first = reversed(code, length)
        for (let at = first; at <= this.mask; at += 1 << length) this.table[at] = (symbol << 4) | length
        code++
      }
      code <<= 1
    }
  }
}

const reversed = (code: number, length: number): number => {
  let result = 0
  for (let i = 0; i < length; i++) result |= ((code >> i) & 1) << (length - 1 - i)
  return result
}

let fixedCodes: readonly [Codes, Codes] | undefined

const fixed = (): readonly [Codes, Codes] => {
  fixedCodes ??= [
    new Codes(Uint8Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
    new Codes(new Uint8Array(30).fill(5))
  ]
  return fixedCodes
}
