/**
 * Finds the ends of the members of a gzip file without decompressing it.
 *
 * A file can consist of several members, as `cat a.gz b.gz` makes it, and end in zeros. `DecompressionStream` rejects both on
 * some runtimes, so each member gets its own stream. Codes are read without a window and without output.
 */

/** Bytes of a member; `ends` if they are its last. */
export interface Piece {
  readonly bytes: Uint8Array
  readonly ends: boolean
}

/** Maximum number of bytes of one step: the code tables of a dynamic block. */
const longestStep = 700

/** Bytes after the last block of a member: the checksum and the length. */
const trailer = 8

const empty: Uint8Array = /*#__PURE__*/ new Uint8Array(0)

/** Reads the bytes of a file in chunks. */
export class Members {
  readonly #bits = new Bits()
  #step: "start" | "header" | "block" | "codes" | "stored" | "trailer" = "start"
  #isLast = false
  #stored = 0
  /** Codes of the block: literals and lengths, distances. */
  #codes: BlockCodes = fixed()

  /** Takes the next bytes and returns those known to belong to a member. Zeros between members and after the last are skipped. */
  push(chunk: Uint8Array, isEnd: boolean): ReadonlyArray<Piece> {
    const bits = this.#bits
    bits.add(chunk)
    const pieces: Array<Piece> = []
    let taken = 0
    const take = (to: number, ends: boolean): void => {
      if (to > taken || ends) pieces.push({ bytes: bits.bytes.subarray(taken, to), ends })
      taken = to
    }
    while (this.#has(isEnd)) {
      if (this.#step === "start") {
        taken = bits.skipZeros()
        if (taken === bits.bytes.byteLength) break
        this.#step = "header"
      } else if (this.#step === "trailer") {
        bits.at += trailer * 8
        take(bits.at >> 3, true)
        this.#step = "start"
      } else this.#step = this.#next(this.#step)
    }
    // The rest of a corrupt file is passed on: its decompression fails with the reason.
    const end = bits.bytes.byteLength
    const known = isEnd && this.#step !== "start" ? end : Math.min(bits.at >> 3, end)
    take(Math.max(known, taken), false)
    bits.drop(taken)
    return pieces
  }

  /** Checks whether there are enough bytes for the next step. */
  #has(isEnd: boolean): boolean {
    const { left } = this.#bits
    if (this.#step === "start") return left > 0
    if (this.#step === "trailer") return left >= trailer * 8
    if (isEnd) return left > 0
    // Every code is followed by at least the trailer.
    return left >= (this.#step === "codes" ? trailer * 8 : longestStep * 8)
  }

  /** Reads a step, and returns the next one. */
  #next(step: "header" | "block" | "stored" | "codes"): "block" | "codes" | "stored" | "trailer" {
    switch (step) {
      case "header":
        skipHeader(this.#bits)
        return "block"
      case "block":
        return this.#readBlock()
      case "stored":
        this.#stored -= this.#bits.skipBytes(this.#stored)
        return this.#stored === 0 ? "block" : "stored"
      case "codes":
        return skipCodes(this.#bits, this.#codes) ? "block" : "codes"
    }
  }

  #readBlock(): "codes" | "stored" | "trailer" {
    const bits = this.#bits
    if (this.#isLast) {
      this.#isLast = false
      bits.align()
      return "trailer"
    }
    this.#isLast = bits.take(1) === 1
    const type = bits.take(2)
    if (type === 0) {
      bits.align()
      this.#stored = bits.take(16)
      bits.at += 16
      return "stored"
    }
    this.#codes = type === 2 ? readTables(bits) : fixed()
    return "codes"
  }
}

/** Bytes, and a position in them. */
class Bits {
  bytes: Uint8Array = empty
  /** Position in `bytes`, in bits. */
  at = 0

  add(chunk: Uint8Array): void {
    this.bytes = this.bytes.byteLength === 0 ? chunk : concat(this.bytes, chunk)
  }

  /** Drops the first bytes. */
  drop(count: number): void {
    this.bytes = this.bytes.subarray(count)
    this.at -= count * 8
  }

  get left(): number {
    return this.bytes.byteLength * 8 - this.at
  }

  /** Advances to the next whole byte. */
  align(): void {
    this.at = (this.at + 7) & ~7
  }

  /** Skips available bytes, up to `count`; returns their number. */
  skipBytes(count: number): number {
    const there = Math.min(count, this.bytes.byteLength - (this.at >> 3))
    this.at += there * 8
    return there
  }

  /** Skips zeros; returns the position, in bytes. */
  skipZeros(): number {
    let at = this.at >> 3
    while (at < this.bytes.byteLength && this.bytes[at] === 0) at++
    this.at = at * 8
    return at
  }

  take(count: number): number {
    const bits = this.#peek() & ((1 << count) - 1)
    this.at += count
    return bits
  }

  symbol(codes: Codes): number {
    const entry = codes.table[this.#peek() & codes.mask] ?? 0
    // An invalid code is skipped; decompression reports the error.
    this.at += entry & 15 || 1
    return entry >> 4
  }

  /** Peeks at the next bits. */
  #peek(): number {
    const at = this.at >> 3
    const bytes = this.bytes
    const word = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)
    return word >>> (this.at & 7)
  }
}

// A name or comment longer than a step makes the file unreadable, as decompression reports.
const skipHeader = (bits: Bits): void => {
  const { bytes } = bits
  const start = bits.at >> 3
  const flags = bytes[start + 3] ?? 0
  let at = start + 10
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + ((bytes[at + 1] ?? 0) << 8)
  for (const flag of [8, 16]) {
    if (flags & flag) at = Math.max(at, bytes.indexOf(0, at)) + 1
  }
  if (flags & 2) at += 2
  bits.at = at * 8
}

/** Reads the code tables of a dynamic block. */
const readTables = (bits: Bits): BlockCodes => {
  const literals = bits.take(5) + 257
  const distances = bits.take(5) + 1
  const count = bits.take(4) + 4
  const lengths = new Uint8Array(19)
  for (let i = 0; i < count; i++) lengths[order[i] ?? 0] = bits.take(3)
  const codes = new Codes(lengths)
  const all = new Uint8Array(literals + distances)
  for (let i = 0; i < all.length; ) {
    const symbol = bits.symbol(codes)
    if (symbol < 16) all[i++] = symbol
    else {
      const before = symbol === 16 ? (all[i - 1] ?? 0) : 0
      const times = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7)
      all.fill(before, i, i + times)
      i += times
    }
  }
  return [new Codes(all.subarray(0, literals)), new Codes(all.subarray(literals))]
}

/** Skips the available codes of a block; returns `true` at its end. */
const skipCodes = (bits: Bits, [literals, distances]: BlockCodes): boolean => {
  const last = bits.bytes.byteLength * 8 - trailer * 8
  do {
    const symbol = bits.symbol(literals)
    if (symbol === 256) return true
    if (symbol > 256) {
      bits.at += lengthBits(symbol)
      const distance = bits.symbol(distances)
      bits.at += distanceBits(distance)
    }
  } while (bits.at <= last)
  return false
}

type BlockCodes = readonly [literals: Codes, distances: Codes]

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

let fixedCodes: BlockCodes | undefined

const fixed = (): BlockCodes => {
  fixedCodes ??= [
    new Codes(Uint8Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
    new Codes(new Uint8Array(30).fill(5))
  ]
  return fixedCodes
}
