/** Reproducible ids: hashes of a seed, a purpose and a counter. */

/** Four 32-bit words that depend on every character of the text (cyrb128: small, fast, well mixed; not for secrets). */
const hash = (text: string): readonly [number, number, number, number] => {
  let a = 1779033703
  let b = 3144134277
  let c = 1013904242
  let d = 2773480762
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = b ^ Math.imul(a ^ code, 597399067)
    b = c ^ Math.imul(b ^ code, 2869860233)
    c = d ^ Math.imul(c ^ code, 951274213)
    d = a ^ Math.imul(d ^ code, 2716044179)
  }
  a = Math.imul(c ^ (a >>> 18), 597399067)
  b = Math.imul(d ^ (b >>> 22), 2869860233)
  c = Math.imul(a ^ (c >>> 17), 951274213)
  d = Math.imul(b ^ (d >>> 19), 2716044179)
  a ^= b ^ c ^ d
  return [a >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0]
}

const hex = (word: number): string => word.toString(16).padStart(8, "0")

/** A UUID in the form of version 4 that is always the same for the same text. */
export const uuid = (text: string): string => {
  const [a, b, c, d] = hash(text)
  const second = hex(b)
  const third = hex(c)
  const variant = "89ab"[(c >>> 28) & 3]
  return `${hex(a)}-${second.slice(0, 4)}-4${second.slice(5)}-${variant}${third.slice(1, 4)}-${third.slice(4)}${hex(d)}`
}

/** Hexadecimal digits that are always the same for the same text; at most 32. */
export const digits = (text: string, length: number): string => uuid(text).replaceAll("-", "").slice(0, length)

/** A number from 0 up to 1 that is always the same for the same text. */
export const chance = (text: string): number => hash(text)[0] / 2 ** 32

/** Generates ids. Each purpose has its own counter, so that an additional request does not change the ids of connections. */
export class Ids {
  readonly #seed: string
  readonly #counts = new Map<string, number>()
  readonly #given = new Map<string, string>()

  constructor(seed: string) {
    this.#seed = seed
  }

  /** The next number for a purpose, from 1. */
  count(purpose: string): number {
    const count = (this.#counts.get(purpose) ?? 0) + 1
    this.#counts.set(purpose, count)
    return count
  }

  /** The next UUID for a purpose, or the preset one. */
  next(purpose: string): string {
    const given = this.#given.get(purpose)
    if (given !== undefined) {
      this.#given.delete(purpose)
      return given
    }
    return uuid(`${this.#seed}/${purpose}/${this.count(purpose)}`)
  }

  /** Presets the next id for a purpose; without one, it is generated. */
  give(purpose: string, id: string | undefined): void {
    if (id === undefined) this.#given.delete(purpose)
    else this.#given.set(purpose, id)
  }

  /** Counter of each purpose. */
  counts(): { readonly [purpose: string]: number } {
    return Object.fromEntries(this.#counts)
  }

  /** Resets the counters, optionally to saved values. */
  reset(counts: { readonly [purpose: string]: number } = {}): void {
    this.#counts.clear()
    this.#given.clear()
    for (const [purpose, count] of Object.entries(counts)) this.#counts.set(purpose, count)
  }
}
