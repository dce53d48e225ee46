/** Measurements, which contestants make in turns: the data of the tables, the figures and the plot. */
import { keys, map } from "effect/Record"

export const runtimes = ["Node", "Deno", "workerd"] as const

export type Runtime = (typeof runtimes)[number]

/** A server in another process, or a stubbed `fetch` in the same one. */
export const transports = ["loopback", "stub"] as const

export type Transport = (typeof transports)[number]

/** Number of rounds, and of those before them, which only warm up. */
export interface Rounds {
  readonly rounds: number
  readonly warmup: number
}

/** Results of each contestant, one of each round. */
export type Results<A, Name extends string = string> = Readonly<Record<Name, ReadonlyArray<A>>>

/**
 * Gives each contestant a turn in every round, so that load of the machine falls on all of them alike. Libraries for benchmarks, such as
 * mitata and tinybench, run one to its end before the next.
 */
export const alternate = async <A, Name extends string>(
  contestants: Readonly<Record<Name, () => Promise<A>>>,
  { rounds, warmup }: Rounds
): Promise<Results<A, Name>> => {
  const results = map(contestants, (): Array<A> => [])
  const names = keys(contestants)
  for (let round = 0; round < warmup + rounds; round++) {
    // Each round begins with the next one and runs in the other direction, so that none always runs after the same one.
    const first = round % names.length
    const turned = [...names.slice(first), ...names.slice(0, first)]
    for (const name of round % 2 === 0 ? turned : turned.toReversed()) {
      const result = await contestants[name]()
      if (round >= warmup) results[name].push(result)
    }
  }
  return results
}

/** Work that is repeated some times in a turn. */
export type Turn = (times: number) => Promise<unknown>

/** Milliseconds of each repetition of a turn. */
export const timed = (times: number, turn: Turn) => async (): Promise<number> => {
  globalThis.gc?.() // garbage of the one before is not this one's to collect
  const started = performance.now()
  await turn(times)
  return (performance.now() - started) / times
}

/** The sample in the middle, or `NaN` if there is none. */
export const median = (samples: ReadonlyArray<number>): number =>
  samples.toSorted((a, b) => a - b)[Math.floor((samples.length - 1) / 2)] ?? Number.NaN

/** Row, and where it is measured. */
export const at = (row: string, runtime: Runtime = "Node", transport: Transport = "loopback") => {
  return { row, runtime, transport } as const
}

export type Where = ReturnType<typeof at>

/** One number of one client, from many samples. Times are in milliseconds, memory is in MB of 1,000,000 bytes. */
export interface Measurement extends Where {
  readonly client: string
  readonly unit: "ms" | "MB" | "/s"
  readonly median: number
  /** One of each round. */
  readonly samples: ReadonlyArray<number>
}

/** Measurements from the samples of a row. */
export const measured = (
  where: Where,
  samples: Results<number>,
  unit: Measurement["unit"] = "ms"
): ReadonlyArray<Measurement> =>
  Object.entries(samples).map(([client, all]) => {
    const samples = all.map((sample) => Number(sample.toPrecision(5)))
    return { ...where, client, unit, median: median(samples), samples }
  })

const find = (all: ReadonlyArray<Measurement>, { row, runtime, transport }: Where, client: string) =>
  all.find((one) => one.row === row && one.runtime === runtime && one.transport === transport && one.client === client)

/** The median of a client, or `NaN` if it was not measured. */
export const medianOf = (all: ReadonlyArray<Measurement>, where: Where, client: string): number =>
  find(all, where, client)?.median ?? Number.NaN

/** Median of the ratios of each round, because load changes less within a round than between rounds. */
export const medianRatio = (samples: ReadonlyArray<number> = [], others: ReadonlyArray<number> = []): number =>
  median(samples.map((sample, round) => sample / (others[round] ?? Number.NaN)))

/** Ratio of two clients, or `NaN` if one was not measured. */
export const ratio = (all: ReadonlyArray<Measurement>, where: Where, client: string, other: string): number =>
  medianRatio(find(all, where, client)?.samples, find(all, where, other)?.samples)
