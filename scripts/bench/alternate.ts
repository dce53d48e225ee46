/**
 * Times contestants turn by turn in one process.
 *
 * Libraries for benchmarks, such as mitata, run one contestant to its end before the next: what the machine does meanwhile
 * then falls on one of them. Here each round has a turn of every one, so load hits them alike; what is left to do after that
 * is a median, which takes no library.
 */

/** Options of timing. */
export interface Timing {
  /** Rounds that count. */
  readonly rounds: number
  /** Rounds before them, which only warm up. */
  readonly warmup: number
  /** Number of calls that a turn makes; a sample is a turn's time divided by it. */
  readonly times: number
}

/** Work that is repeated in a turn. */
export type Turn = (times: number) => Promise<unknown>

/** The time of one call in milliseconds, by contestant and round. */
export type Samples = Readonly<Record<string, ReadonlyArray<number>>>

/** Times them. `settle` runs before each turn, outside of its time. */
export const alternate = async (
  contestants: Readonly<Record<string, Turn>>,
  { rounds, times, warmup }: Timing,
  settle: () => void = () => {}
): Promise<Samples> => {
  const entries = Object.entries(contestants)
  const samples: Record<string, Array<number>> = {}
  for (const [name] of entries) samples[name] = []
  for (let round = -warmup; round < rounds; round++) {
    for (const [name, turn] of order(entries, round + warmup)) {
      settle()
      const started = performance.now()
      await turn(times)
      if (round >= 0) samples[name]?.push((performance.now() - started) / times)
    }
  }
  return samples
}

/** Each round begins with another one and goes the other way about, so that nobody always runs after the same one. */
const order = <A>(all: ReadonlyArray<A>, round: number): ReadonlyArray<A> => {
  const first = round % all.length
  const turned = [...all.slice(first), ...all.slice(0, first)]
  return round % 2 === 0 ? turned : turned.toReversed()
}

/** Statistics of samples: half of them lie between the quartiles. */
export interface Summary {
  readonly median: number
  readonly quartiles: readonly [lower: number, upper: number]
}

/** Sums samples up. */
export const summary = (samples: ReadonlyArray<number>): Summary => {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN
  return { median: at(0.5), quartiles: [at(0.25), at(0.75)] }
}
