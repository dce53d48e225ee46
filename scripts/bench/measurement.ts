/** Raw measurements: the data of the tables, the figures and the plot. */
import { type Samples, type Summary, summary } from "./alternate.ts"

/** The clients, in the order in which they are shown. */
export const clients = ["raw fetch", "official SDK", "plain Effect", "HttpApiClient", "effect-polytomic"] as const

/** Runtime of the code. */
export const runtimes = ["Node", "Deno", "workerd"] as const

export type Runtime = (typeof runtimes)[number]

/** Server: a server in another process, or a stubbed `fetch` in the same one. */
export type Transport = "loopback" | "stub"

/** One number of one client, from many samples. Times are in milliseconds, memory is in MB of 1,000,000 bytes. */
export interface Measurement extends Summary {
  readonly row: string
  readonly runtime: Runtime
  readonly transport: Transport
  readonly client: string
  readonly unit: "ms" | "MB" | "/s"
  /** One of each round. */
  readonly samples: ReadonlyArray<number>
}

/** Machine and subject of the measurement. */
export type Where = Pick<Measurement, "row" | "runtime" | "transport">

/** Measurements from the samples of a row. */
export const measured = (
  where: Where,
  samples: Samples,
  unit: Measurement["unit"] = "ms"
): ReadonlyArray<Measurement> =>
  Object.entries(samples).map(([client, all]) => {
    const samples = all.map((sample) => Number(sample.toPrecision(5)))
    return { ...where, client, unit, ...summary(samples), samples }
  })

const find = (
  all: ReadonlyArray<Measurement>,
  { row, runtime, transport }: Where,
  client: string
): Measurement | undefined =>
  all.find((one) => one.row === row && one.runtime === runtime && one.transport === transport && one.client === client)

/** The median of a client, if it was measured. */
export const medianOf = (all: ReadonlyArray<Measurement>, where: Where, client: string): number | undefined =>
  find(all, where, client)?.median

/**
 * Ratio of two clients, if both were measured: the median of the rounds' ratios, because load changes less within a round than
 * between rounds.
 */
export const ratio = (
  all: ReadonlyArray<Measurement>,
  where: Where,
  client: string,
  other: string
): number | undefined => {
  const one = find(all, where, client)?.samples ?? []
  const two = find(all, where, other)?.samples ?? []
  if (one.length === 0 || one.length !== two.length) return undefined
  return summary(one.map((sample, round) => sample / (two[round] ?? Number.NaN))).median
}
